//! The conversation list: pinning, and REST v4's form of conversation ids.

use super::Handle;
use super::turn::Turn;
use crate::api::conversation::Top;
use crate::api::{Caller, Done, kind};
use crate::model::{ConversationId, Error, GroupId, Result, UserId, code};
use crate::storage::FeedKind;

impl Handle for Top {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Done> {
        let user = &self.from_account;
        caller.acts_for(user)?;
        let pinned = match self.operation_type {
            1 => true,
            2 => false,
            other => {
                return Err(invalid(format!(
                    "OperationType: {other} is neither 1 nor 2"
                )));
            }
        };
        let contact = |item: &crate::api::conversation::RecentContact| {
            contact(
                item.kind,
                item.to_account.as_deref(),
                item.group_id.as_deref(),
            )
        };
        let ids: Vec<ConversationId> = self.items.iter().map(contact).collect::<Result<_>>()?;
        turn.known(user, code::TIM_ERR_SVR_CONV_ACCOUNT_NOT_FOUND)?;
        for id in &ids {
            if turn.rows.pin_conversation(user, id, pinned)? {
                turn.append(user, FeedKind::Pinned(pinned), Some(id), "")?;
            } else {
                return Err(invalid(format!(
                    "{id}: there is no such conversation in the list"
                )));
            }
        }
        Ok(Done {})
    }
}

/// The conversation that a type and an id name. Fails with `ERR_SVR_CONV_INVALID_PARAMETERS` (50002).
pub(super) fn contact(
    kind: u32,
    user: Option<&str>,
    group: Option<&str>,
) -> Result<ConversationId> {
    let id = match (kind, user, group) {
        (kind::C2C, Some(user), _) => UserId::new(user).map(ConversationId::C2c),
        // Some clients put a group's id into the user's field.
        (kind::GROUP, _, Some(id)) | (kind::GROUP, Some(id), None) => {
            GroupId::new(id).map(ConversationId::Group)
        }
        (kind::C2C, None, _) => Err(Error::parameter("To_Account: missing")),
        (kind::GROUP, None, None) => Err(Error::parameter("the group's id is missing")),
        _ => Err(Error::parameter(format!("Type: {kind} is neither 1 nor 2"))),
    };
    id.map_err(|error| error.recoded(code::TIM_ERR_SVR_CONV_INVALID_PARAMETERS))
}

/// `ERR_SVR_CONV_INVALID_PARAMETERS` (50002).
pub(super) fn invalid(why: String) -> Error {
    Error::new(code::TIM_ERR_SVR_CONV_INVALID_PARAMETERS, why)
}
