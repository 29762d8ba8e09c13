//! The one error type: a V2TIM code and a sentence that names the field, the value and the rule.

use super::code;

/// What the library's own calls return.
pub type Result<T> = std::result::Result<T, Error>;

/// A refusal: V2TIM's code with a sentence, never one without the other.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{name} ({code}): {message}", name = code::name(*code))]
pub struct Error {
    /// V2TIM's number, see [`code`].
    pub code: i32,
    /// A sentence for people: the field, the value, the rule.
    pub message: String,
}

impl Error {
    /// An error with its code and sentence.
    pub fn new(code: i32, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { code, message }
    }

    /// 6017: a parameter breaks a rule.
    pub fn parameter(message: impl Into<String>) -> Self {
        Self::new(code::TIM_ERR_INVALID_PARAMETERS, message)
    }

    /// 7012: a fault of ours.
    pub fn internal(message: impl Into<String>) -> Self {
        Self::new(code::TIM_ERR_SDK_INTERNAL_ERROR, message)
    }

    /// 6019: a database has in it what was never written to it. What it is, is not told: it may be text.
    pub fn corrupt(what: &str) -> Self {
        Self::new(
            code::TIM_ERR_DATABASE_OPERATE_FAILED,
            format!("the database is corrupt: {what} cannot be read"),
        )
    }

    /// Whether a database was found to be corrupt, by us or by SQLite.
    pub fn is_corrupt(&self) -> bool {
        self.code == code::TIM_ERR_DATABASE_OPERATE_FAILED && self.message.contains("corrupt")
    }

    /// The same sentence under another code, where an endpoint has a code of its own for the case.
    pub fn recoded(self, code: i32) -> Self {
        Self { code, ..self }
    }
}
