//! The error type: a V2TIM code, and an error message that names the field, the value and the rule.

use super::code;

/// The result of the library's own calls.
pub type Result<T> = std::result::Result<T, Error>;

/// A V2TIM code with an error message; neither exists without the other.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{name} ({code}): {message}", name = code::name(*code))]
pub struct Error {
    /// V2TIM's number, see [`code`].
    pub code: i32,
    /// The error message for people: the field, the value, the rule.
    pub message: String,
}

impl Error {
    /// An error with its code and error message.
    pub fn new(code: i32, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { code, message }
    }

    /// Error 6017: a parameter breaks a rule.
    pub fn parameter(message: impl Into<String>) -> Self {
        Self::new(code::TIM_ERR_INVALID_PARAMETERS, message)
    }

    /// Error 7012: a fault of the library.
    pub fn internal(message: impl Into<String>) -> Self {
        Self::new(code::TIM_ERR_SDK_INTERNAL_ERROR, message)
    }

    /// Error 6019: a database contains what was never written to it. The message does not quote it, because it may be
    /// text.
    pub fn corrupt(what: &str) -> Self {
        Self::new(
            code::TIM_ERR_DATABASE_OPERATE_FAILED,
            format!("the database is corrupt: {what} cannot be read"),
        )
    }

    /// Whether a database was found to be corrupt, by the library or by SQLite.
    pub fn is_corrupt(&self) -> bool {
        self.code == code::TIM_ERR_DATABASE_OPERATE_FAILED && self.message.contains("corrupt")
    }

    /// The same error message under another code, for endpoints that have their own code for the case.
    pub fn recoded(self, code: i32) -> Self {
        Self { code, ..self }
    }
}
