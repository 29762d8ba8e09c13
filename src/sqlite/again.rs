//! System calls that a signal may interrupt.

use std::io::{ErrorKind, Result};

/// Repeats a call as long as a signal interrupts it. For calls that the standard library does not repeat
/// itself.
pub fn again<T>(mut call: impl FnMut() -> Result<T>) -> Result<T> {
    loop {
        match call() {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            done => return done,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::again;
    use std::io::{Error, ErrorKind};

    #[test]
    fn a_call_is_made_until_no_signal_breaks_it_off() {
        let mut left = 3;
        let done = again(|| {
            left -= 1;
            match left {
                0 => Ok("done"),
                _ => Err(Error::from(ErrorKind::Interrupted)),
            }
        });
        assert_eq!(done.unwrap(), "done");
        let refused = again(|| Err::<(), _>(Error::from(ErrorKind::PermissionDenied)));
        assert_eq!(refused.unwrap_err().kind(), ErrorKind::PermissionDenied);
    }
}
