//! Sending messages, and reading the history, newest first.

use super::Client;
use super::cache::Received;
use super::completer::Completer;
use super::device::Device;
use crate::api::message::{AT_LIMIT, GroupAtInfo, History, SendGroupMsg, SendMsg, Sent};
use crate::model::{
    ConversationId, Element, Error, GroupId, MAX_BODY_BYTES, Message, MessageKey, Result, UserId,
    at, body_bytes, body_custom, code,
};
use crate::transport::is_network;

/// A message to be sent.
#[derive(Clone, Debug)]
pub struct Outgoing {
    body: Vec<Element>,
    msg_seq: u32,
    random: u32,
    at_users: Vec<String>,
}

impl Outgoing {
    /// A message with one element that mentions members of a group, given as user ids or
    /// [`crate::model::at::ALL_USERS`]. Its id is known before it is sent.
    pub fn new(element: Element, at_users: Vec<String>) -> Self {
        let random = crate::random::number();
        Self {
            body: vec![element],
            msg_seq: (random >> 32) as u32,
            random: random as u32,
            at_users,
        }
    }

    /// A text message.
    pub fn text(text: &str) -> Self {
        Self::text_at(text, Vec::new())
    }

    /// A text message that mentions members of a group.
    pub fn text_at(text: &str, at_users: Vec<String>) -> Self {
        Self::new(Element::text(text), at_users)
    }

    /// V2TIM's `msgID`, which the message will have.
    pub fn message_id(&self) -> String {
        MessageKey::id(self.msg_seq, self.random)
    }

    /// The mentioned members, in REST v4's form. Errors: 6017, 7002, 7003.
    fn at_info(&self) -> Result<Vec<GroupAtInfo>> {
        let count = self.at_users.len();
        if count > AT_LIMIT {
            return Err(Error::parameter(format!(
                "at_user_ids: {count} given, at most {AT_LIMIT} are allowed"
            )));
        }
        let info = |user: &String| match user.as_str() {
            at::ALL_USERS => Ok(GroupAtInfo {
                all: 1,
                account: None,
            }),
            user => Ok(GroupAtInfo {
                all: 0,
                account: Some(UserId::new(user)?),
            }),
        };
        self.at_users.iter().map(info).collect()
    }

    fn check(&self) -> Result<()> {
        match body_bytes(&self.body) {
            bytes if bytes > MAX_BODY_BYTES && body_custom(&self.body).is_some() => {
                Err(too_long("elem", bytes))
            }
            bytes if bytes > MAX_BODY_BYTES => Err(too_long("text", bytes)),
            _ => Ok(()),
        }
    }
}

/// The error for a message, or a part of one, that is too long. Error 8001.
pub fn too_long(name: &str, bytes: usize) -> Error {
    Error::new(
        code::TIM_ERR_SDK_MSG_BODY_SIZE_LIMIT,
        format!("{name}: the message has {bytes} bytes, at most {MAX_BODY_BYTES} are allowed"),
    )
}

impl Client {
    /// V2TIM's `sendC2CTextMessage` and `sendC2CCustomMessage`. Errors: 6014, 7002, 7003, 8001.
    pub fn send_c2c(&self, user: String, message: Outgoing, done: Completer<Received>) {
        self.run(done, move |device| {
            let to = UserId::new(&user)?;
            message.check()?;
            let sent = device.call(SendMsg {
                msg_seq: Some(message.msg_seq),
                ..SendMsg::new(to.clone(), message.random, message.body.clone())
            })?;
            Ok(device.sent(ConversationId::C2c(to), message, &sent))
        });
    }

    /// V2TIM's `sendGroupTextMessage` and `sendGroupCustomMessage`. Errors: 6014, 8501, 8001, 10007, 10010.
    pub fn send_group(&self, group: String, message: Outgoing, done: Completer<Received>) {
        self.run(done, move |device| {
            let group_id = GroupId::new(&group)?;
            message.check()?;
            let sent = device.call(SendGroupMsg {
                msg_seq: Some(message.msg_seq),
                group_at_info: message.at_info()?,
                ..SendGroupMsg::new(group_id.clone(), message.random, message.body.clone())
            })?;
            Ok(device.sent(ConversationId::Group(group_id), message, &sent))
        });
    }

    /// V2TIM's `getHistoryMessageList`: messages below `before_seq` (0: from the newest on), newest first. Fetches
    /// and keeps what the service still has, and adds what only the device has. While the service cannot be reached,
    /// returns what the device has. Errors: 6014, 6017; a network error if the device has nothing.
    pub fn history(&self, id: String, before_seq: u64, count: u32, done: Completer<Vec<Received>>) {
        self.run(done, move |device| {
            let id = ConversationId::new(&id)?;
            if count == 0 {
                return Err(Error::parameter("count: 0 given, at least 1 is needed"));
            }
            device.history(&id, before_seq, count)
        });
    }
}

impl Device {
    /// The message just sent, as the feed brought it. It was sent even if another device has deleted it in the
    /// meantime, or if the disk refuses; it is then built from the request.
    fn sent(&mut self, id: ConversationId, message: Outgoing, sent: &Sent) -> Received {
        let seq = sent.msg_seq;
        let kept = self.cache.read(|rows| rows.messages(&id, seq + 1, 1));
        let mut kept = kept.unwrap_or_default().into_iter();
        if let Some(kept) = kept.find(|kept| kept.message.seq == seq) {
            return kept;
        }
        let message = Message {
            conversation: id,
            seq,
            sender: self.caller.user.clone(),
            nick: String::new(),
            key: MessageKey {
                msg_seq: message.msg_seq,
                msg_random: message.random,
                msg_time_stamp: sent.msg_time,
            },
            body: message.body,
            at_users: message.at_users,
            past: false,
        };
        Received {
            message,
            is_self: true,
        }
    }

    pub(super) fn history(
        &mut self,
        id: &ConversationId,
        before: u64,
        count: u32,
    ) -> Result<Vec<Received>> {
        let fetched = self.fetch(id, before, count);
        let before = if before == 0 { u64::MAX } else { before };
        let kept = self.cache.read(|rows| rows.messages(id, before, count))?;
        match fetched {
            // Without a connection, the device returns what it has. An empty list would mean that nothing is left.
            Err(error) if kept.is_empty() || !is_network(error.code) => Err(error),
            _ => Ok(kept),
        }
    }

    /// Fetches and keeps what the service has below `before` (0: from the newest on), newest first.
    pub(super) fn fetch(
        &mut self,
        id: &ConversationId,
        before: u64,
        count: u32,
    ) -> Result<Vec<Message>> {
        // Queued deletions go first; otherwise, what was deleted here would be fetched again.
        self.send_queue()?;
        let mut request = History {
            conversation: id.clone(),
            before_seq: before,
            count,
        };
        let mut fetched = Vec::new();
        loop {
            let page = self.ask(request.clone())?;
            self.cache
                .write(|rows| rows.keep_messages(id, &page.messages))?;
            let last = page.messages.last().map(|message| message.seq);
            request.count = request
                .count
                .saturating_sub(u32::try_from(page.messages.len()).unwrap_or(u32::MAX));
            fetched.extend(page.messages);
            // A full page is not the end. Without the messages below it, the cache would have a gap.
            match last.filter(|_| page.more && request.count > 0) {
                Some(last) => request.before_seq = last,
                None => return Ok(fetched),
            }
        }
    }
}
