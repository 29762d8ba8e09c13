//! Ids, checked once on entry: a value of these types is always well-formed.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Error, Result, code};

#[cfg(feature = "server")]
mod schema;

/// A user id: 1 to 32 bytes of printable ASCII (0x20 to 0x7e).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct UserId(String);

/// A group id: 1 to 48 bytes of printable ASCII. Topics, and ids chosen by the service, begin with `@TGS#`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct GroupId(String);

/// A conversation id as one user sees it: `c2c_` and the other user, or `group_` and the group.
///
/// Only the first `_` separates: user and group ids may contain more of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum ConversationId {
    /// With one other user.
    C2c(UserId),
    /// Of a group.
    Group(GroupId),
}

/// The rule that `text` breaks as an id of at most `limit` bytes, if any.
fn fault(text: &str, limit: usize) -> Option<String> {
    if text.is_empty() {
        return Some("is empty".into());
    }
    if text.len() > limit {
        return Some(format!(
            "has {} bytes, at most {limit} are allowed",
            text.len()
        ));
    }
    let stranger = text.bytes().find(|byte| !(0x20..=0x7e).contains(byte))?;
    Some(format!(
        "has the byte 0x{stranger:02x}, only printable ASCII is allowed"
    ))
}

impl UserId {
    const LIMIT: usize = 32;

    /// Checks a user id. Errors: 7002 if empty, 7003 otherwise.
    pub fn new(text: &str) -> Result<Self> {
        let code = match text {
            "" => code::TIM_ERR_SDK_COMM_TINYID_EMPTY,
            _ => code::TIM_ERR_SDK_COMM_INVALID_IDENTIFIER,
        };
        match fault(text, Self::LIMIT) {
            Some(fault) => Err(Error::new(code, format!("user id {text:?} {fault}"))),
            None => Ok(Self(text.into())),
        }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl GroupId {
    const LIMIT: usize = 48;

    /// Checks a group id. Error: 8501.
    pub fn new(text: &str) -> Result<Self> {
        match fault(text, Self::LIMIT) {
            Some(fault) => Err(Error::new(
                code::TIM_ERR_SDK_GROUP_INVALID_ID,
                format!("group id {text:?} {fault}"),
            )),
            None => Ok(Self(text.into())),
        }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl ConversationId {
    /// Checks a conversation id. Error: 6017.
    pub fn new(text: &str) -> Result<Self> {
        let parsed = match text.split_once('_') {
            Some(("c2c", user)) => UserId::new(user).map(Self::C2c),
            Some(("group", group)) => GroupId::new(group).map(Self::Group),
            _ => Err(Error::parameter("it begins with neither c2c_ nor group_")),
        };
        parsed.map_err(|error| {
            Error::parameter(format!("conversation id {text:?}: {}", error.message))
        })
    }
}

impl fmt::Display for UserId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl fmt::Display for GroupId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl fmt::Display for ConversationId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::C2c(user) => write!(out, "c2c_{user}"),
            Self::Group(group) => write!(out, "group_{group}"),
        }
    }
}

impl TryFrom<String> for UserId {
    type Error = Error;
    fn try_from(text: String) -> Result<Self> {
        Self::new(&text)
    }
}

impl TryFrom<String> for GroupId {
    type Error = Error;
    fn try_from(text: String) -> Result<Self> {
        Self::new(&text)
    }
}

impl TryFrom<String> for ConversationId {
    type Error = Error;
    fn try_from(text: String) -> Result<Self> {
        Self::new(&text)
    }
}

impl From<UserId> for String {
    fn from(id: UserId) -> Self {
        id.0
    }
}

impl From<GroupId> for String {
    fn from(id: GroupId) -> Self {
        id.0
    }
}

impl From<ConversationId> for String {
    fn from(id: ConversationId) -> Self {
        id.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_split_at_the_first_underscore() {
        let id = ConversationId::new("group_@TGS#_a_b").unwrap();
        assert_eq!(
            id,
            ConversationId::Group(GroupId::new("@TGS#_a_b").unwrap())
        );
        assert_eq!(id.to_string(), "group_@TGS#_a_b");
    }

    #[test]
    fn a_malformed_id_is_refused_with_the_rule() {
        for (text, rule) in [
            ("", "neither c2c_ nor group_"),
            ("bob", "neither c2c_ nor group_"),
            ("C2C_bob", "neither c2c_ nor group_"),
            ("c2c_", "is empty"),
            ("group_", "is empty"),
            ("c2c_\u{e9}", "0xc3"),
            ("c2c_a\nb", "0x0a"),
        ] {
            let error = ConversationId::new(text).unwrap_err();
            assert_eq!(error.code, 6017, "{text:?}");
            assert!(error.message.contains(rule), "{}", error.message);
        }
    }

    #[test]
    fn lengths_are_counted_in_bytes() {
        assert!(UserId::new(&"u".repeat(32)).is_ok());
        assert_eq!(UserId::new(&"u".repeat(33)).unwrap_err().code, 7003);
        assert_eq!(UserId::new("").unwrap_err().code, 7002);
        assert!(GroupId::new(&"g".repeat(48)).is_ok());
        assert_eq!(GroupId::new(&"g".repeat(49)).unwrap_err().code, 8501);
    }
}
