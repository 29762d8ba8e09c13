//! Mapping of SQLite's errors to V2TIM's codes.

use rusqlite::ErrorCode;

use crate::model::{Error, code};

impl From<rusqlite::Error> for Error {
    /// The error message contains SQLite's own, which names tables and constraints but no values.
    fn from(error: rusqlite::Error) -> Self {
        let why = match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                "the database is in use by another client or process".to_string()
            }
            Some(ErrorCode::NotADatabase) => {
                "the file is not a database, or is corrupt".to_string()
            }
            Some(ErrorCode::DatabaseCorrupt) => "the database is corrupt".to_string(),
            Some(ErrorCode::ReadOnly) => "the database is read-only".to_string(),
            Some(ErrorCode::DiskFull) => "the disk is full".to_string(),
            _ => format!("the database refused: {error}"),
        };
        Self::new(code::TIM_ERR_DATABASE_OPERATE_FAILED, why)
    }
}
