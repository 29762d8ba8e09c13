//! Messages that arrive with the feed.

use super::{Applied, Rows};
use crate::api::feed::Gone;
use crate::model::{ConversationId, Mention, Message, Result, receive_opt};

impl Rows<'_> {
    /// Applies a message that arrived, and moves its conversation up.
    pub(super) fn apply_message(
        &self,
        number: u64,
        message: &Message,
        (unread, at): (bool, u8),
        applied: &mut Applied,
    ) -> Result<()> {
        let (id, seq) = (&message.conversation, message.seq);
        let place = (number, seq.saturating_sub(1));
        let key = self.list(id, place, u64::from(unread), Some(seq))?;
        self.insert_message(key, message)?;
        if message.past {
            self.find_last(key)?;
        }
        self.tell_message(message, (unread, at), applied)
    }

    /// Applies an imported message that counts as history: it moves no entry and brings none back.
    pub(super) fn apply_history(
        &self,
        message: &Message,
        (unread, at): (bool, u8),
        applied: &mut Applied,
    ) -> Result<()> {
        let key = self.conversation_key(&message.conversation)?;
        self.insert_message(key, message)?;
        self.find_last(key)?;
        if unread {
            self.add_unread(key)?;
        }
        self.tell_message(message, (unread, at), applied)
    }

    /// Applies a message that arrived and that the service no longer has. If a page of history has brought it to the
    /// device, it counts as if it had arrived in time. Returns whether the device has it.
    pub(super) fn apply_gone(
        &self,
        number: u64,
        id: &ConversationId,
        gone: &Gone,
        applied: &mut Applied,
    ) -> Result<bool> {
        let Some(message) = self.message(id, gone.seq)? else {
            return Ok(false);
        };
        let counts = (gone.unread, gone.at);
        if gone.stays {
            self.apply_history(&message, counts, applied)?
        } else {
            self.apply_message(number, &message, counts, applied)?
        }
        Ok(true)
    }

    fn tell_message(
        &self,
        message: &Message,
        (unread, at): (bool, u8),
        applied: &mut Applied,
    ) -> Result<()> {
        let (id, seq) = (&message.conversation, message.seq);
        if at != 0 {
            self.add_mention(id, Mention { seq, at })?;
        }
        let told = unread && receive_opt::is_told(self.receive_opt(id)?, at);
        applied
            .messages
            .push((self.received(message.clone()), told));
        Ok(())
    }
}
