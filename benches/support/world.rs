//! Fills the files: the same conversations at the service, on the device and in raw SQLite.

use std::path::{Path, PathBuf};

use opentim_core::client::cache::Cache;
use opentim_core::client::log::Log;
use opentim_core::client::{Client, Config, RawConfig};
use opentim_core::model::{ConversationId, Element, Message, MessageKey, UserId};
use opentim_core::service::{Service, ServiceOptions};
use opentim_core::storage::{FeedItem, FeedKind, NewMessage, Rows};

use super::{Result, call};

/// The number of bytes of text in a message.
pub(crate) const TEXT: usize = 200;
/// The number of messages of each conversation in one transaction of a fill.
const ROUNDS: usize = 20;

/// The user whose device is measured.
pub(crate) fn user() -> UserId {
    UserId::new("alice").expect("a user id")
}

/// The user id of a peer.
pub(crate) fn peer(number: usize) -> UserId {
    UserId::new(&format!("peer{number:05}")).expect("a user id")
}

/// The id of a conversation, from the user's side.
pub(crate) fn conversation(number: usize) -> ConversationId {
    ConversationId::C2c(peer(number))
}

/// A unique message.
pub(crate) fn message(number: usize, seq: usize) -> Message {
    let mixed = (number * 1_000_003 + seq) as u64;
    let mixed = mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mut text = format!("{number} {seq} {mixed:016x} ");
    while text.len() < TEXT {
        text.push(char::from(b'a' + (text.len() % 26) as u8));
    }
    Message {
        conversation: conversation(number),
        seq: seq as u64,
        sender: if seq.is_multiple_of(2) {
            user()
        } else {
            peer(number)
        },
        nick: String::new(),
        key: MessageKey {
            msg_seq: seq as u32,
            msg_random: (mixed >> 32) as u32,
            msg_time_stamp: 1_700_000_000 + seq as i64,
        },
        body: vec![Element::text(&text)],
        at_users: Vec::new(),
        past: false,
    }
}

/// The order in which messages arrive, in transactions: the conversations alternate, in a different order each time.
/// It decides how often pages split and which conversations are adjacent.
pub(crate) fn arrivals(
    conversations: usize,
    messages: usize,
) -> impl Iterator<Item = Vec<(usize, usize)>> {
    let turn = move |seq: usize| {
        (0..conversations).map(move |place| ((place * 617 + seq * 13) % conversations, seq))
    };
    let starts = (1..=messages).step_by(ROUNDS);
    starts.map(move |start| {
        (start..(start + ROUNDS).min(messages + 1))
            .flat_map(turn)
            .collect()
    })
}

/// Fills the service's file, conversation by conversation: deletions there do not touch the messages, so their order
/// does not matter. Both users have each conversation in their lists.
pub(crate) fn fill_service(path: &Path, conversations: usize, messages: usize) -> Result<()> {
    let service = Service::open(path, ServiceOptions::EMBEDDED)?;
    let numbers: Vec<usize> = (0..conversations).collect();
    for chunk in numbers.chunks(ROUNDS) {
        service.storage().write(|rows| {
            chunk
                .iter()
                .try_for_each(|number| add_conversation(rows, *number, messages))
        })?;
    }
    Ok(())
}

/// Adds a conversation with all its messages, one of them unread. The feed contains only the last one: a long feed
/// would be trimmed to its newest part, and a fresh device receives the whole list.
pub(crate) fn add_conversation(
    rows: &Rows<'_>,
    number: usize,
    messages: usize,
) -> opentim_core::model::Result<()> {
    let (user, peer) = (user(), peer(number));
    rows.ensure_account(&user)?;
    rows.ensure_account(&peer)?;
    let timeline = rows.timeline(&format!("c2c\n{user}\n{peer}"))?;
    for seq in 1..=messages {
        let message = message(number, seq);
        let key = message.key;
        rows.add_message(
            timeline,
            &NewMessage {
                sender: &message.sender,
                key,
                body: &message.body,
                cloud_custom_data: "",
                at_users: &[],
            },
            (seq != messages, false),
        )?;
    }
    for (reader, id) in [
        (&user, conversation(number)),
        (&peer, ConversationId::C2c(user.clone())),
    ] {
        rows.open_span(reader, timeline, 0)?;
        let kind = FeedKind::Message {
            seq: messages as u64,
            unread: true,
            at: 0,
            stays: false,
        };
        let item = FeedItem {
            kind,
            conversation: Some(&id),
            origin: "",
        };
        let order = rows.append(reader, &item)?;
        rows.list_conversation(reader, &id, timeline, (order, 0), true)?;
    }
    Ok(())
}

/// Fills the device's file with the messages, in the order of their arrival. The list comes from the
/// service when the client logs in.
pub(crate) fn fill_device(path: &Path, conversations: usize, messages: usize) -> Result<()> {
    let mut cache = Cache::open(path, &user())?;
    for arrivals in arrivals(conversations, messages) {
        cache.write(|rows| {
            arrivals.iter().try_for_each(|(number, seq)| {
                let message = message(*number, *seq);
                rows.keep_messages(&message.conversation, std::slice::from_ref(&message))
            })
        })?;
    }
    Ok(())
}

/// The location of a client's files.
pub(crate) struct DeviceFiles {
    directory: PathBuf,
}

impl DeviceFiles {
    pub(crate) fn new(directory: PathBuf) -> Self {
        Self { directory }
    }

    pub(crate) fn service(&self) -> PathBuf {
        self.directory.join("service.db")
    }

    pub(crate) fn device(&self) -> Result<PathBuf> {
        Ok(self.config()?.device_path(&user()))
    }

    fn config(&self) -> Result<Config> {
        let server = format!("embedded:{}", self.service().display());
        let directory = self.directory.display().to_string();
        let given = RawConfig {
            sdk_app_id: 1,
            data_dir: &directory,
            server_url: &server,
            device_id: Some("phone"),
            ..RawConfig::default()
        };
        Ok(Config::new(given, Log::new(0, None))?)
    }

    /// A client with the user logged in and the list synchronised.
    pub(crate) fn client(&self) -> Result<Client> {
        let client = Client::new(self.config()?)?;
        call(&client, |done| {
            client.login(user().as_str(), "signature", done)
        })?;
        // Calls run after the login's synchronisation.
        call(&client, |done| client.total_unread(done))?;
        Ok(client)
    }
}
