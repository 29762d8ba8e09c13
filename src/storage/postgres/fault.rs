//! What PostgreSQL refuses, and what can be done about it.

use ::postgres::error::SqlState;

use crate::model::{Error, code};
use crate::storage::value::Fault;

/// Why a transaction is to be done again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Somebody else changed the same rows at the same time.
    Conflict,
    /// The connection is gone.
    Lost,
    /// There is none to be had.
    Away,
}

/// Reads an error: whether the transaction is to be done again, and what it is to whoever is in it.
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

/// PostgreSQL's own words, which name tables and rules but never a value: those stand in its details.
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
        // Two made the same row at once; who comes second finds it when he looks again.
        &SqlState::UNIQUE_VIOLATION,
    ];
    // After a failover the old server may be there still, and only be read.
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
