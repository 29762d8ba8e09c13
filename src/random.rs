//! Random numbers from the system.

use std::hash::{BuildHasher, Hasher, RandomState};

use crate::model::{Error, Result, code};

/// An unpredictable number, different in a child of `fork()` and its parent. If the system refuses, the number comes
/// from the standard library's hash seeds, which were drawn from the system before.
pub fn number() -> u64 {
    getrandom::u64().unwrap_or_else(|_| quick_number())
}

/// A number that differs from call to call and from process to process, without a system call. For numbers that
/// nobody gains by predicting.
pub fn quick_number() -> u64 {
    RandomState::new().build_hasher().finish()
}

/// Random bytes for a secret. Error 6022 if the system gives none.
pub fn secret() -> Result<[u8; 32]> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| {
        let why = format!("the system gives no random bytes: {error}");
        Error::new(code::TIM_ERR_IO_OPERATION_FAILED, why)
    })?;
    Ok(bytes)
}
