//! Sending, and reading back.

use super::Client;
use super::cache::Received;
use super::completer::Completer;
use super::device::Device;
use crate::api::message::{History, SendGroupMsg, SendMsg};
use crate::model::{
    ConversationId, Element, Error, GroupId, MAX_BODY_BYTES, MessageKey, Result, UserId,
    body_bytes, code,
};

/// A message on its way out.
#[derive(Clone, Debug)]
pub struct Outgoing {
    body: Vec<Element>,
    msg_seq: u32,
    random: u32,
}

impl Outgoing {
    /// A text. Its id is known before it is sent.
    pub fn text(text: &str) -> Self {
        let random = super::random();
        Self {
            body: vec![Element::text(text)],
            msg_seq: (random >> 32) as u32,
            random: random as u32,
        }
    }

    /// V2TIM's `msgID`: the one that the message will have.
    pub fn message_id(&self) -> String {
        MessageKey::id(self.msg_seq, self.random)
    }

    fn check(&self) -> Result<()> {
        let bytes = body_bytes(&self.body);
        if bytes > MAX_BODY_BYTES {
            return Err(Error::new(
                code::TIM_ERR_SDK_MSG_BODY_SIZE_LIMIT,
                format!(
                    "text: the message has {bytes} bytes, at most {MAX_BODY_BYTES} are allowed"
                ),
            ));
        }
        Ok(())
    }
}

impl Client {
    /// V2TIM's `sendC2CTextMessage`. Errors: 6014, 7002, 7003, 8001.
    pub fn send_c2c(&self, user: String, message: Outgoing, done: Completer<Received>) {
        self.run(done, move |device| {
            let to = UserId::new(&user)?;
            message.check()?;
            let sent = device.call(SendMsg {
                msg_seq: Some(message.msg_seq),
                ..SendMsg::new(to.clone(), message.random, message.body)
            })?;
            device.sent(&ConversationId::C2c(to), sent.msg_seq)
        });
    }

    /// V2TIM's `sendGroupTextMessage`. Errors: 6014, 8501, 8001, 10007, 10010.
    pub fn send_group(&self, group: String, message: Outgoing, done: Completer<Received>) {
        self.run(done, move |device| {
            let group_id = GroupId::new(&group)?;
            message.check()?;
            let sent = device.call(SendGroupMsg {
                msg_seq: Some(message.msg_seq),
                ..SendGroupMsg::new(group_id.clone(), message.random, message.body)
            })?;
            device.sent(&ConversationId::Group(group_id), sent.msg_seq)
        });
    }

    /// V2TIM's `getHistoryMessageList`: messages below `before_seq` (0: from the newest), newest first.
    /// What the service still has is fetched and kept; what only the device has is added. Errors: 6014,
    /// 6017.
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
    /// The message just sent, as the feed brought it.
    fn sent(&mut self, id: &ConversationId, seq: u64) -> Result<Received> {
        let kept = self.cache.read(|rows| rows.messages(id, seq + 1, 1))?;
        match kept.into_iter().find(|kept| kept.message.seq == seq) {
            Some(kept) => Ok(kept),
            None => Err(Error::internal(format!(
                "{id}: the message {seq} was sent and is not kept"
            ))),
        }
    }

    fn history(&mut self, id: &ConversationId, before: u64, count: u32) -> Result<Vec<Received>> {
        let history = History {
            conversation: id.clone(),
            before_seq: before,
            count,
        };
        let page = self.ask(history)?;
        self.cache
            .write(|rows| rows.keep_messages(id, &page.messages))?;
        let before = if before == 0 { u64::MAX } else { before };
        self.cache.read(|rows| rows.messages(id, before, count))
    }
}
