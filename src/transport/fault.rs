//! Network faults, and V2TIM's codes for them.

use std::io;

use ureq::Timeout;

use crate::model::{Error, code};

/// V2TIM's code and an error message for a request without an answer.
pub(super) fn fault(error: &ureq::Error) -> Error {
    let (code, why) = match error {
        ureq::Error::Io(error) => (io_code(error), "the connection"),
        ureq::Error::HostNotFound => (
            code::TIM_ERR_SDK_NET_HOST_GETADDRINFO_FAILED,
            "the server's name",
        ),
        ureq::Error::Timeout(timeout) => timeout_code(*timeout),
        ureq::Error::ConnectionFailed => (code::TIM_ERR_SDK_NET_CONN_REFUSE, "the connection"),
        ureq::Error::Protocol(_) | ureq::Error::LargeResponseHeader(..) => {
            (code::TIM_ERR_SDK_NET_DECODE_FAILED, "the answer")
        }
        ureq::Error::BodyExceedsLimit(_) => (code::TIM_ERR_SDK_NET_PKG_SIZE_LIMIT, "the answer"),
        _ => (code::TIM_ERR_HTTP_REQ_FAILED, "the request"),
    };
    Error::new(code, format!("{why}: {error}"))
}

fn io_code(error: &io::Error) -> i32 {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::ConnectionRefused => code::TIM_ERR_SDK_NET_CONN_REFUSE,
        Kind::ConnectionReset
        | Kind::ConnectionAborted
        | Kind::BrokenPipe
        | Kind::UnexpectedEof
        | Kind::NotConnected => code::TIM_ERR_SDK_NET_RESET_BY_PEER,
        Kind::NetworkUnreachable | Kind::HostUnreachable | Kind::NetworkDown => {
            code::TIM_ERR_SDK_NET_NET_UNREACH
        }
        // TLS errors: an untrusted certificate, or an answer that is not TLS.
        Kind::InvalidData => code::TIM_ERR_HTTP_REQ_FAILED,
        Kind::TimedOut | Kind::WouldBlock => code::TIM_ERR_SDK_NET_CONN_TIMEOUT,
        _ if is_lookup(error) => code::TIM_ERR_SDK_NET_HOST_GETADDRINFO_FAILED,
        _ => code::TIM_ERR_SDK_NET_DISCONNECT,
    }
}

/// Whether a name lookup failed. The standard library has no kind for that: it gives Windows' error number
/// (WSAHOST_NOT_FOUND to WSANO_DATA), and no number elsewhere.
fn is_lookup(error: &io::Error) -> bool {
    match error.raw_os_error() {
        Some(number) => cfg!(windows) && (11001..=11004).contains(&number),
        None => error.to_string().contains("lookup address"),
    }
}

/// Before the request was sent, nothing can have happened; afterwards, anything can.
fn timeout_code(timeout: Timeout) -> (i32, &'static str) {
    match timeout {
        Timeout::Resolve => (
            code::TIM_ERR_SDK_NET_HOST_GETADDRINFO_FAILED,
            "the server's name",
        ),
        Timeout::Connect => (code::TIM_ERR_SDK_NET_CONN_TIMEOUT, "the connection"),
        Timeout::SendRequest | Timeout::SendBody | Timeout::PerWrite => {
            (code::TIM_ERR_SDK_NET_WAIT_SEND_TIMEOUT, "the request")
        }
        _ => (code::TIM_ERR_SDK_NET_WAIT_ACK_TIMEOUT, "the answer"),
    }
}

/// Whether a code means that the server could not be asked, or that its answer was lost.
pub fn is_network(code: i32) -> bool {
    (code::TIM_ERR_SDK_NET_ENCODE_FAILED..=code::TIM_ERR_SDK_NET_SEND_REMAINING_TIMEOUT_NO_NETWORK)
        .contains(&code)
        || code == code::TIM_ERR_HTTP_REQ_FAILED
}

/// Whether another server of the app may do better, because this one cannot be asked, is shutting down, or has lost
/// its database.
pub fn is_away(code: i32) -> bool {
    is_network(code) || code == code::TIM_ERR_SVR_COMM_REQUEST_TIMEOUT
}

/// Whether a failure leaves the outcome at the server open.
pub(super) fn is_open(code: i32) -> bool {
    let nothing_happened = [
        code::TIM_ERR_SDK_NET_HOST_GETADDRINFO_FAILED,
        code::TIM_ERR_SDK_NET_CONN_REFUSE,
        code::TIM_ERR_SDK_NET_CONN_TIMEOUT,
        code::TIM_ERR_SDK_NET_NET_UNREACH,
        code::TIM_ERR_SDK_NET_WAIT_SEND_TIMEOUT,
    ];
    is_network(code) && !nothing_happened.contains(&code)
}

/// Whether a code means that the login has ended.
pub fn ends_login(code: i32) -> bool {
    match code {
        code::TIM_ERR_LOGIN_KICKED_OFF_BY_OTHER => true,
        // All refusals of a signature: the app must provide a new one.
        code => (code::TIM_ERR_SVR_ACCOUNT_USERSIG_EXPIRED
            ..=code::TIM_ERR_SVR_ACCOUNT_USERSIG_MISMATCH_SDKAPPID)
            .contains(&code),
    }
}
