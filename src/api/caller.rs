//! The sender of a request, and the reply.

use super::feed::Page;
use crate::model::{Error, Result, UserId, code};

/// The sender of a request.
#[derive(Clone, Debug)]
pub struct Caller {
    /// The user.
    pub user: UserId,
    /// The device. It receives its own deletions even while devices are not kept in sync.
    pub device: String,
    /// Whether the user is an administrator of the app and may act for anyone.
    pub admin: bool,
    /// The login that the request belongs to; `None` in process and for REST v4.
    pub session: Option<ServiceSession>,
}

/// A device's login over the network, and the number of a request in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ServiceSession {
    /// The login's number, above 0.
    pub id: u64,
    /// The request's number, ascending: a request that the network delivers twice is carried out once.
    pub request: u64,
}

impl Caller {
    /// Refuses callers who are not administrators. Error 60010.
    pub(crate) fn check_admin(&self) -> Result<()> {
        if self.admin {
            return Ok(());
        }
        Err(not_admin(&self.user))
    }

    /// Refuses to act for another user, unless the caller is an administrator. Error 60010.
    pub(crate) fn acts_for(&self, user: &UserId) -> Result<()> {
        if self.admin || self.user == *user {
            return Ok(());
        }
        Err(Error::new(
            code::TIM_ERR_SVR_COMM_ID_NOT_ADMIN,
            format!(
                "{} is not an administrator and may not act for {user}",
                self.user
            ),
        ))
    }
}

/// The refusal of a user who is not an administrator. Error 60010.
pub fn not_admin(user: impl std::fmt::Display) -> Error {
    Error::new(
        code::TIM_ERR_SVR_COMM_ID_NOT_ADMIN,
        format!("{user} is not an administrator of the app"),
    )
}

/// An answer, and the changes up to it for the device that asked.
#[derive(Debug)]
pub struct Reply<A> {
    /// The endpoint's answer.
    pub answer: A,
    /// The feed after the position that the device sent.
    pub page: Option<Page>,
}
