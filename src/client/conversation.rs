//! The conversation list.

use super::Client;
use super::cache::{Applied, Conversation, ConversationPage, Draft, Rows};
use super::clock::now;
use super::completer::Completer;
use super::device::Device;
use crate::api::conversation::{RecentContact, Top};
use crate::model::{ConversationId, Error, Filter, Result, code};

impl Client {
    /// V2TIM's `getConversationList`: a part of the list, from the highest place down. Begins with
    /// `next_seq` 0, goes on with what the last part named. Errors: 6014; 6017 for a count of 0, and where an entry
    /// was unpinned since that part: it would come twice.
    pub fn conversations(&self, next_seq: u64, count: u32, done: Completer<ConversationPage>) {
        self.conversations_by_filter(Filter::default(), next_seq, count, done);
    }

    /// V2TIM's `getConversationListByFilter`: as [`Self::conversations`], of those that the filter means.
    pub fn conversations_by_filter(
        &self,
        filter: Filter,
        next_seq: u64,
        count: u32,
        done: Completer<ConversationPage>,
    ) {
        self.run(done, move |device| {
            if count == 0 {
                return Err(Error::parameter("count: 0 given, at least 1 is needed"));
            }
            device.page(&filter, next_seq, count)
        });
    }

    /// V2TIM's `getConversation`. One that is not in the list comes empty, as V2TIM has it. Errors: 6004
    /// when nobody is logged in, 6017.
    pub fn conversation(&self, id: String, done: Completer<Conversation>) {
        self.run_or(done, code::TIM_ERR_INVALID_CONVERSATION, move |device| {
            let id = ConversationId::new(&id)?;
            device.cache.read(|rows| shown(rows, &id))
        });
    }

    /// V2TIM's `getConversationList` by ids: one for each, in the given order, as [`Self::conversation`] gives it.
    /// Errors: 6014; 6017 for a malformed id.
    pub fn conversations_by_id(&self, ids: Vec<String>, done: Completer<Vec<Conversation>>) {
        self.run(done, move |device| {
            let ids = ids.iter().map(|id| ConversationId::new(id));
            let ids: Vec<ConversationId> = ids.collect::<Result<_>>()?;
            device
                .cache
                .read(|rows| ids.iter().map(|id| shown(rows, id)).collect())
        });
    }

    /// V2TIM's `setConversationDraft`: on this device only. An empty text takes the draft away. Errors:
    /// 6014; 6017; 6004 for a conversation that is not in the list.
    pub fn set_draft(&self, id: String, text: String, done: Completer<()>) {
        self.run(done, move |device| {
            let id = ConversationId::new(&id)?;
            let text_goes = text.is_empty();
            let time = if text_goes { 0 } else { now() };
            device
                .cache
                .write(|rows| rows.set_draft(&id, &Draft { text, time }))?;
            let mut applied = Applied::default();
            applied.changed.insert(id);
            let told = device.settle(applied);
            device.excuse(told);
            match text_goes {
                true => device.erased(),
                false => Ok(()),
            }
        });
    }

    /// V2TIM's `pinConversation`: at the service and on all devices. Errors: 6014; 6017; 50002 for a
    /// conversation that is not in the list.
    pub fn pin(&self, id: String, pinned: bool, done: Completer<()>) {
        self.run(done, move |device| {
            let id = ConversationId::new(&id)?;
            device.call(Top {
                from_account: device.caller.user.clone(),
                operation_type: if pinned { 1 } else { 2 },
                items: vec![RecentContact::new(&id)],
            })?;
            Ok(())
        });
    }

    /// V2TIM's `getServerTime`: seconds since 1970, by the clock of the server as its answers told it. The embedded
    /// service has this device's clock, and before a server's first answer there is no other.
    pub fn server_time(&self) -> i64 {
        self.shared.config.server_time().unwrap_or_else(now)
    }
}

/// Parts of the list that an app may go on with; of more, the earliest are forgotten.
const PARTS: usize = 1_000;

impl Device {
    fn page(&mut self, filter: &Filter, next_seq: u64, count: u32) -> Result<ConversationPage> {
        let (page, unpinned) = self.cache.read(|rows| {
            let page = rows.page(filter, next_seq, count)?;
            Ok((page, rows.unpinned()?))
        })?;
        let before = self.parts.iter().rev().find(|(next, _)| *next == next_seq);
        if before.is_some_and(|(_, before)| *before != unpinned) {
            return Err(Error::parameter(
                "next_seq: an entry was unpinned since that part of the list, and would come twice: begin with 0",
            ));
        }
        if !page.finished {
            self.parts.push_back((page.next_seq, unpinned));
            if self.parts.len() > PARTS {
                self.parts.pop_front();
            }
        }
        Ok(page)
    }
}

/// The conversation as it is in the list, or empty.
fn shown(rows: &Rows<'_>, id: &ConversationId) -> Result<Conversation> {
    match rows.conversation(id)? {
        Some(listed) => Ok(listed),
        None => rows.bare(id),
    }
}
