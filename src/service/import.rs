//! Import of messages from another system.

use super::Handle;
use super::group::existing;
use super::message::{Arrival, check_body, members, pair, put, unknown};
use super::turn::Turn;
use crate::api::Caller;
use crate::api::Done;
use crate::api::message::{GroupMsgImported, GroupMsgsImported, ImportGroupMsg, ImportMsg};
use crate::model::{Error, MessageKey, Result, code};
use crate::storage::NewMessage;
use crate::unix_time::now;

/// Refuses times in the future, with `ERR_INVALID_PARAMETERS` (6017), which callers replace by their own code.
fn check_time(field: &str, time: i64) -> Result<()> {
    let now = now();
    if (0..=now).contains(&time) {
        return Ok(());
    }
    Err(Error::parameter(format!(
        "{field}: {time} is not between 0 and {now}, the time now in seconds since 1970"
    )))
}

impl Handle for ImportMsg {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Done> {
        caller.check_admin()?;
        let arrival = match self.sync_from_old_system {
            1 | 5 => Arrival::Live, // 1 is the vendor's SDK's value, 5 its import page's.
            2 => Arrival::History,
            other => {
                return Err(Error::new(
                    code::TIM_ERR_SVR_MSG_INVALID_JSON_BODY_FORMAT,
                    format!("SyncFromOldSystem: {other} is none of 1, 2 and 5"),
                ));
            }
        };
        check_body(&self.msg_body, &self.cloud_custom_data)?;
        check_time("MsgTimeStamp", self.msg_time_stamp)
            .map_err(|error| error.recoded(code::TIM_ERR_SVR_MSG_INVALID_TIMESTAMP))?;
        let key = MessageKey {
            msg_seq: self.msg_seq,
            msg_random: self.msg_random,
            msg_time_stamp: self.msg_time_stamp,
        };
        let message = NewMessage {
            sender: &self.from_account,
            key,
            body: &self.msg_body,
            cloud_custom_data: &self.cloud_custom_data,
            at_users: &[],
        };
        let (from, to) = (&self.from_account, &self.to_account);
        let (timeline, readers) = pair(turn, from, to, unknown(caller))?;
        put(turn, timeline, &readers, &message, arrival)?;
        Ok(Done {})
    }
}

impl Handle for ImportGroupMsg {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<GroupMsgsImported> {
        caller.check_admin()?;
        self.msg_list.iter().try_for_each(|item| {
            check_body(&item.msg_body, "")?;
            check_time("SendTime", item.send_time)
                .map_err(|error| error.recoded(code::TIM_ERR_SVR_GROUP_INVALID_PARAMETERS))
        })?;
        let group = existing(turn.rows, &self.group_id)?;
        let readers = members(turn, &self.group_id)?;
        let mut import_msg_result = Vec::new();
        for item in &self.msg_list {
            let key = MessageKey {
                msg_seq: 0,
                msg_random: item.random,
                msg_time_stamp: item.send_time,
            };
            turn.known_caller(&item.from_account)?;
            let message = NewMessage {
                sender: &item.from_account,
                key,
                body: &item.msg_body,
                cloud_custom_data: "",
                at_users: &[],
            };
            let (msg_seq, msg_time) =
                put(turn, group.timeline, &readers, &message, Arrival::History)?;
            import_msg_result.push(GroupMsgImported {
                result: 0,
                msg_seq,
                msg_time,
            });
        }
        Ok(GroupMsgsImported { import_msg_result })
    }
}
