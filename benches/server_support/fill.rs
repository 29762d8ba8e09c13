//! Creates conversations before a measurement, with the service's own import.

use std::path::Path;
use std::sync::mpsc::channel;

use opentim_core::api::Done;
use opentim_core::api::message::ImportMsg;
use opentim_core::api::{Caller, Reply};
use opentim_core::model::{Element, UserId};
use opentim_core::service::{Service, ServiceOptions};

use crate::report::Result;

/// The number of messages in each conversation.
pub(crate) const MESSAGES: usize = 3;
/// The number of imports in flight: enough for full commits.
const WAITING: usize = 1_024;

/// The user id of a peer.
pub(crate) fn peer(number: usize) -> String {
    format!("peer{number:05}")
}

/// Fills the database of a stopped server: each user has a conversation with each of `peers` peers.
pub(crate) fn conversations(path: &Path, users: &[String], peers: usize) -> Result<()> {
    let service = Service::serve(path, ServiceOptions::EMBEDDED)?;
    let (sender, answers) = channel();
    let mut waiting = 0;
    for number in 0..peers {
        for user in users {
            for seq in 1..=MESSAGES {
                let sender = sender.clone();
                let done = move |reply: opentim_core::model::Result<Reply<Done>>| {
                    // A receiver that no longer waits has already met another error.
                    let _ = sender.send(reply.map(drop));
                };
                service.begin_call(admin()?, import(user, number, seq)?, None, done);
                waiting += 1;
            }
        }
        while waiting > WAITING {
            answers.recv()??;
            waiting -= 1;
        }
    }
    drop(sender);
    for answer in answers {
        answer?;
    }
    drop(service);
    // Data of the fill in the system's cache must not be written during a measurement.
    Ok(std::fs::File::open(path)?.sync_all()?)
}

fn admin() -> Result<Caller> {
    Ok(Caller {
        user: UserId::new("administrator")?,
        device: String::new(),
        admin: true,
        session: None,
    })
}

fn import(user: &str, number: usize, seq: usize) -> Result<ImportMsg> {
    let text = format!("{number} {seq} {}", "x".repeat(200));
    Ok(ImportMsg {
        sync_from_old_system: 5,
        from_account: UserId::new(&peer(number))?,
        to_account: UserId::new(user)?,
        msg_seq: seq as u32,
        msg_random: number as u32,
        msg_time_stamp: 1_700_000_000 + seq as i64,
        msg_body: vec![Element::text(&text)],
        cloud_custom_data: String::new(),
    })
}
