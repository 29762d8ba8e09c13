//! A user's preferences for conversations: marks, custom data, receive option and retention.

use super::completer::Completer;
use super::device::Device;
use super::{Client, OperationResult};
use crate::api::contact::{ContactItem, MarkContact, MarkItem};
use crate::api::conversation::{RETENTION_LIMIT, SetReceiveOpt, SetRetention};
use crate::api::deletion::IDS_PER_CALL;
use crate::model::{ConversationId, Error, Result, code, receive_opt};

/// V2TIM's marks: four of its own, and from bit 32 on those of apps.
const MARKS: u64 = 0xffff_ffff_0000_000f;
/// The most bytes of custom data.
const CUSTOM_LIMIT: usize = 256;
/// `OptType` of [`MarkItem`].
const OF_MARKS: u32 = 1;
const OF_DATA: u32 = 2;

impl Client {
    /// V2TIM's `markConversation`: sets or clears marks on conversations, in the list or not. Returns one result for
    /// each id. Errors: 6014; 6017 for no ids, or for marks that V2TIM does not have; 51006 for more than 100 ids. In
    /// a result: 6017, 51007, 51008.
    pub fn mark(
        &self,
        ids: Vec<String>,
        marks: u64,
        on: bool,
        done: Completer<Vec<OperationResult>>,
    ) {
        self.run(done, move |device| {
            if marks == 0 || marks & !MARKS != 0 {
                return Err(Error::parameter(format!(
                    "mark_type: {marks:#x} is none of the marks 1, 2, 4, 8 and 1 << 32 to 1 << 63"
                )));
            }
            let bits: Vec<u32> = (0..64).filter(|bit| marks >> bit & 1 == 1).collect();
            let (set, clear) = if on {
                (bits, Vec::new())
            } else {
                (Vec::new(), bits)
            };
            device.set_preferences(ids, |contact_item| MarkItem {
                opt_type: OF_MARKS,
                contact_item,
                clear_mark: clear.clone(),
                set_mark: set.clone(),
                custom_mark: None,
            })
        });
    }

    /// V2TIM's `setConversationCustomData`: sets at most 256 bytes; an empty text removes the data. Returns one
    /// result for each id. Errors: 6014; 6017 for no ids or more bytes; 51006 for more than 100 ids. In a result:
    /// 6017, 51007, 51008.
    pub fn set_custom_data(
        &self,
        ids: Vec<String>,
        data: String,
        done: Completer<Vec<OperationResult>>,
    ) {
        self.run(done, move |device| {
            if data.len() > CUSTOM_LIMIT {
                let bytes = data.len();
                return Err(Error::parameter(format!(
                    "custom_data: {bytes} bytes given, at most {CUSTOM_LIMIT} are allowed"
                )));
            }
            device.set_preferences(ids, |contact_item| MarkItem {
                opt_type: OF_DATA,
                contact_item,
                clear_mark: Vec::new(),
                set_mark: Vec::new(),
                custom_mark: Some(data.clone()),
            })
        });
    }

    /// V2TIM's `setC2CReceiveMessageOpt` and `setGroupReceiveMessageOpt`. Errors: 6014; 6017 for no ids, more than
    /// 100, a malformed id, or an unknown option.
    pub fn set_receive_opt(&self, ids: Vec<String>, opt: i32, done: Completer<()>) {
        self.run(done, move |device| {
            let known = u8::try_from(opt).ok();
            let known = known.filter(|opt| *opt <= receive_opt::NOT_RECEIVE_EXCEPT_AT);
            let unknown = || Error::parameter(format!("receive_opt: {opt} is not between 0 and 4"));
            let receive_opt = known.ok_or_else(unknown)?;
            if ids.is_empty() || ids.len() > IDS_PER_CALL {
                let count = ids.len();
                return Err(Error::parameter(format!(
                    "conversation_ids: {count} given, 1 to {IDS_PER_CALL} are allowed"
                )));
            }
            let ids = ids.iter().map(|id| ConversationId::new(id));
            device.call(SetReceiveOpt {
                conversations: ids.collect::<Result<_>>()?,
                receive_opt,
            })?;
            Ok(())
        });
    }

    /// Sets how many days this user's messages of a conversation are kept; 0 means no limit. Older messages expire on
    /// all the user's devices and at the service, at once and from then on. Errors: 6014, 6017.
    pub fn set_retention(&self, id: String, days: u32, done: Completer<()>) {
        self.run(done, move |device| {
            let conversation = ConversationId::new(&id)?;
            if days > RETENTION_LIMIT {
                return Err(Error::parameter(format!(
                    "days: {days} given, at most {RETENTION_LIMIT} are allowed"
                )));
            }
            device.call_here_too(SetRetention {
                conversation: conversation.clone(),
                days,
            })?;
            match days {
                0 => Ok(()),
                days => device.expire_older(&conversation, days),
            }
        });
    }
}

impl Device {
    fn set_preferences(
        &mut self,
        ids: Vec<String>,
        item: impl Fn(ContactItem) -> MarkItem,
    ) -> Result<Vec<OperationResult>> {
        self.for_each_id(ids, |device, contacts| {
            let marked = device.call(MarkContact {
                from_account: device.caller.user.clone(),
                items: contacts.into_iter().map(&item).collect(),
            })?;
            let results = marked.result_item.into_iter();
            Ok(results
                .map(|item| (item.result_code, item.result_info))
                .collect())
        })
    }

    /// Returns one result for each id, in the given order: our own for malformed ids, the service's for the others.
    pub(super) fn for_each_id(
        &mut self,
        ids: Vec<String>,
        ask: impl FnOnce(&mut Self, Vec<ContactItem>) -> Result<Vec<(i32, String)>>,
    ) -> Result<Vec<OperationResult>> {
        check_count(ids.len())?;
        let parsed: Vec<Result<ConversationId>> =
            ids.iter().map(|id| ConversationId::new(id)).collect();
        let wellformed = parsed.iter().filter_map(|id| id.as_ref().ok());
        let contacts: Vec<ContactItem> = wellformed.map(ContactItem::new).collect();
        let mut answers = if contacts.is_empty() {
            Vec::new()
        } else {
            ask(self, contacts)?
        }
        .into_iter();
        let missing = || Error::internal("the service left out a result");
        let result = |(conversation_id, id): (String, Result<ConversationId>)| {
            let (code, message) = match id {
                Ok(_) => answers.next().ok_or_else(missing)?,
                Err(error) => (error.code, error.message),
            };
            Ok(OperationResult {
                conversation_id,
                code,
                message,
            })
        };
        ids.into_iter().zip(parsed).map(result).collect()
    }
}

/// Errors: 6017 for no ids, 51006 for more than 100.
fn check_count(count: usize) -> Result<()> {
    match count {
        0 => Err(Error::parameter(
            "conversation_ids: none given, at least 1 is needed",
        )),
        1..=IDS_PER_CALL => Ok(()),
        _ => Err(Error::new(
            code::TIM_ERR_SVR_CONV_CONV_MARK_REQ_COUNT_EXCEED_LIMIT,
            format!("conversation_ids: {count} given, at most {IDS_PER_CALL} are allowed"),
        )),
    }
}
