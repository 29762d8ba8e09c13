//! The conversation list: pages, single conversations, drafts and pins.

use super::Client;
use super::cache::{Applied, Conversation, ConversationPage, Draft, Rows};
use super::completer::Completer;
use super::device::Device;
use crate::api::conversation::{RecentContact, Top};
use crate::model::{ConversationId, Error, Filter, Result, code};
use crate::unix_time::now;

impl Client {
    /// V2TIM's `getConversationList`: a page of the list, from the top down. The first page has `next_seq` 0; each
    /// further page continues with the `next_seq` of the previous one. Errors: 6014; 6017 for a count of 0, or if an
    /// entry was unpinned since the previous page, because it would appear twice.
    pub fn conversations(&self, next_seq: u64, count: u32, done: Completer<ConversationPage>) {
        self.conversations_by_filter(Filter::default(), next_seq, count, done);
    }

    /// V2TIM's `getConversationListByFilter`: like [`Self::conversations`], with only the entries that match the
    /// filter.
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

    /// V2TIM's `getConversation`. Like V2TIM, returns an empty conversation if it is not in the list. Errors: 6004 if
    /// nobody is logged in, 6017.
    pub fn conversation(&self, id: String, done: Completer<Conversation>) {
        self.run_or(done, code::TIM_ERR_INVALID_CONVERSATION, move |device| {
            let id = ConversationId::new(&id)?;
            device.cache.read(|rows| shown(rows, &id))
        });
    }

    /// V2TIM's `getConversationList` by ids: one conversation for each id, in the given order, as
    /// [`Self::conversation`] returns it. Errors: 6014; 6017 for a malformed id.
    pub fn conversations_by_id(&self, ids: Vec<String>, done: Completer<Vec<Conversation>>) {
        self.run(done, move |device| {
            let ids = ids.iter().map(|id| ConversationId::new(id));
            let ids: Vec<ConversationId> = ids.collect::<Result<_>>()?;
            device
                .cache
                .read(|rows| ids.iter().map(|id| shown(rows, id)).collect())
        });
    }

    /// V2TIM's `setConversationDraft`: sets a draft on this device only. An empty text removes the draft. Errors:
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
            if text_goes { device.erased() } else { Ok(()) }
        });
    }

    /// V2TIM's `pinConversation`: pins or unpins a conversation, on all devices. Errors: 6014; 6017; 50002 for a
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

    /// V2TIM's `getServerTime`: seconds since 1970, by the server's clock as its answers give it. With the embedded
    /// service, and before a server's first answer, it is this device's clock.
    pub fn server_time(&self) -> i64 {
        self.shared.config.server_time().unwrap_or_else(now)
    }
}

/// The number of list pages that an app may continue from. Beyond that, the oldest are forgotten.
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

/// The conversation as in the list, or an empty one.
fn shown(rows: &Rows<'_>, id: &ConversationId) -> Result<Conversation> {
    match rows.conversation(id)? {
        Some(listed) => Ok(listed),
        None => rows.bare(id),
    }
}
