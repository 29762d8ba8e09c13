//! The conversation list.

use std::time::{SystemTime, UNIX_EPOCH};

use super::Client;
use super::cache::{Conversation, ConversationPage, Draft};
use super::completer::Completer;
use crate::api::conversation::{RecentContact, Top};
use crate::api::feed::ReadPosition;
use crate::model::{ConversationId, Error, Filter, Notes, code};

impl Client {
    /// V2TIM's `getConversationList`: a part of the list, from the highest place down. Begins with
    /// `next_seq` 0, goes on with what the last part named. Errors: 6014; 6017 for a count of 0.
    pub fn conversations(&self, next_seq: u64, count: u32, done: Completer<ConversationPage>) {
        self.run(done, move |device| {
            if count == 0 {
                return Err(Error::parameter("count: 0 given, at least 1 is needed"));
            }
            device.cache.read(|rows| rows.page(next_seq, count))
        });
    }

    /// V2TIM's `getConversation`. One that is not in the list comes empty, as V2TIM has it. Errors: 6004
    /// when nobody is logged in, 6017.
    pub fn conversation(&self, id: String, done: Completer<Conversation>) {
        self.run_or(done, code::TIM_ERR_INVALID_CONVERSATION, move |device| {
            let id = ConversationId::new(&id)?;
            let found = device.cache.read(|rows| rows.conversation(&id))?;
            Ok(found.unwrap_or_else(|| empty(id)))
        });
    }

    /// V2TIM's `getConversationList` by ids.
    pub fn conversations_by_id(&self, _ids: Vec<String>, done: Completer<Vec<Conversation>>) {
        done.complete(Err(Error::internal("not built yet")));
    }

    /// V2TIM's `getConversationListByFilter`.
    pub fn conversations_by_filter(
        &self,
        _filter: Filter,
        _next_seq: u64,
        _count: u32,
        done: Completer<ConversationPage>,
    ) {
        done.complete(Err(Error::internal("not built yet")));
    }

    /// V2TIM's `setConversationDraft`: on this device only. An empty text takes the draft away. Errors:
    /// 6014; 6017; 6004 for a conversation that is not in the list.
    pub fn set_draft(&self, id: String, text: String, done: Completer<()>) {
        self.run(done, move |device| {
            let id = ConversationId::new(&id)?;
            let time = if text.is_empty() { 0 } else { now() };
            device
                .cache
                .write(|rows| rows.set_draft(&id, &Draft { text, time }))?;
            device.tell_changed([&id].into_iter())
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

    /// V2TIM's `getServerTime`: seconds since 1970. The embedded service has this device's clock.
    pub fn server_time(&self) -> i64 {
        now()
    }

    /// V2TIM's `getTotalUnreadMessageCount`. Changes of it are told from then on. Error: 6014.
    pub fn total_unread(&self, done: Completer<u64>) {
        self.run(done, |device| device.total_unread());
    }
}

fn empty(id: ConversationId) -> Conversation {
    let show_name = match &id {
        ConversationId::C2c(user) => user.to_string(),
        ConversationId::Group(group) => group.to_string(),
    };
    Conversation {
        id,
        show_name,
        face_url: String::new(),
        group_type: String::new(),
        unread: 0,
        last_message: None,
        draft: Draft::default(),
        pinned: false,
        order_key: 0,
        notes: Notes::default(),
        folders: Vec::new(),
        mentions: Vec::new(),
        position: ReadPosition::default(),
    }
}

/// Seconds since 1970, by this device's clock.
pub(super) fn now() -> i64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}
