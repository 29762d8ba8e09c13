//! Classification of PostgreSQL's errors.

use ::postgres::error::SqlState;

use crate::model::{Error, code};
use crate::storage::value::Fault;

/// A reason to repeat a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Another transaction changed the same rows at the same time.
    Conflict,
    /// The connection was lost.
    Lost,
    /// No connection can be made.
    Away,
}

/// Classifies an error: whether the transaction must be repeated, and the error for the code inside it.
pub(super) fn read(error: &::postgres::Error) -> (Option<Failure>, Fault) {
    let failure = match error.code() {
        Some(state) => state_failure(state),
        None if error.is_closed() || is_io(error) => Some(Failure::Lost),
        None => None,
    };
    let why = format!("the database refused: {}", words(error));
    let refused = Error::new(code::TIM_ERR_DATABASE_OPERATE_FAILED, why);
    (failure, Fault::Refused(refused))
}

/// PostgreSQL's own message. It names tables and constraints, but no values: those are in the error's details.
pub(super) fn words(error: &::postgres::Error) -> String {
    match error.as_db_error() {
        Some(told) => format!("{} ({})", told.message(), told.code().code()),
        None => {
            let cause = std::error::Error::source(error);
            cause.map_or_else(|| error.to_string(), ToString::to_string)
        }
    }
}

fn state_failure(state: &SqlState) -> Option<Failure> {
    let conflicts = [
        &SqlState::T_R_SERIALIZATION_FAILURE,
        &SqlState::T_R_DEADLOCK_DETECTED,
        &SqlState::LOCK_NOT_AVAILABLE,
        // Two transactions created the same row at once; when repeated, the second one finds it.
        &SqlState::UNIQUE_VIOLATION,
    ];
    // After a failover, the old server may still be reachable, but read-only.
    let lost = [
        &SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT,
        &SqlState::READ_ONLY_SQL_TRANSACTION,
        &SqlState::QUERY_CANCELED,
    ];
    let class = state.code().get(..2).unwrap_or_default();
    if conflicts.contains(&state) {
        Some(Failure::Conflict)
    } else if lost.contains(&state) || ["08", "57"].contains(&class) {
        Some(Failure::Lost)
    } else {
        None
    }
}

fn is_io(error: &::postgres::Error) -> bool {
    let cause = std::error::Error::source(error);
    cause.is_some_and(|cause| cause.is::<std::io::Error>())
}
