//! Parser of command bodies. The code for a malformed field depends on the command and the field.

mod text;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::model::{Error, Result, code};

/// REST v4's code for `From_Account`. V2TIM has the number, but no name for it.
pub(super) const INVALID_FROM_ACCOUNT: i32 = 90008;

/// The deepest nesting of arrays and objects. Answers nest a message deeper than requests, and parsers commonly
/// stop at 128.
const DEPTH: usize = 64;

/// Parses a body into a request. A null field counts as absent. Fails with 60003 if the body is not JSON,
/// otherwise with the command's code for the field.
pub(super) fn decode<T: DeserializeOwned>(path: &str, body: &[u8]) -> Result<T> {
    let body = readable(path, body)?;
    match read(path, body) {
        // REST clients write null for fields that they leave out.
        Err(_) if body.contains("null") && is_json(body) => read(path, &text::without_nulls(body)),
        outcome => outcome,
    }
}

fn is_json(body: &str) -> bool {
    serde_json::from_str::<serde::de::IgnoredAny>(body).is_ok()
}

fn read<T: DeserializeOwned>(path: &str, body: &str) -> Result<T> {
    let mut reader = serde_json::Deserializer::from_str(body);
    match serde_path_to_error::deserialize(&mut reader) {
        Ok(request) => {
            reader.end().map_err(|error| unreadable(path, &error))?;
            match text::long_integer(body) {
                None => Ok(request),
                Some(number) => Err(Error::new(
                    code_of(path, ""),
                    format!("{number}: does not fit into 64 bits, as a text it would"),
                )),
            }
        }
        Err(error) => Err(wrong(path, body, &error)),
    }
}

fn unreadable(path: &str, why: &dyn std::fmt::Display) -> Error {
    let code = code::TIM_ERR_SVR_COMM_REQ_JSON_PARSE_FAILED;
    Error::new(code, format!("the body of {path}: {why}"))
}

/// The body as text, if it can be an object.
fn readable<'a>(path: &str, body: &'a [u8]) -> Result<&'a str> {
    // Checked here because serde skips unknown fields without checking them.
    let body = std::str::from_utf8(body).map_err(|error| unreadable(path, &error))?;
    if text::is_too_deep(body, DEPTH) {
        let why = format!("is nested more than {DEPTH} deep");
        return Err(unreadable(path, &why));
    }
    // serde would accept an array and take its items for the fields, in the order of the type.
    if body.trim_ascii_start().starts_with('[') {
        serde_json::from_str::<Value>(body).map_err(|error| unreadable(path, &error))?;
        let why = format!("the body of {path}: is an array, not an object");
        return Err(Error::new(code_of(path, ""), why));
    }
    Ok(body)
}

/// The error for a body that is not a valid request.
fn wrong(path: &str, body: &str, error: &serde_path_to_error::Error<serde_json::Error>) -> Error {
    // A field is named only if the body is JSON at all.
    if let Err(error) = serde_json::from_str::<Value>(body) {
        return unreadable(path, &error);
    }
    let (place, why) = (error.path().to_string(), error.inner().to_string());
    let field = match place.as_str() {
        "" | "." => missing(&why),
        place => place,
    };
    let message = match field {
        "" => format!("the body of {path}: {why}"),
        _ => format!("{field}: {why}"),
    };
    Error::new(code_of(path, field), message)
}

/// The field that serde names in `missing field`; empty if it names none.
fn missing(why: &str) -> &str {
    let rest = why.strip_prefix("missing field `").unwrap_or_default();
    rest.split('`').next().unwrap_or_default()
}

/// The command's code for a field, for example `MsgBody[0].MsgType`.
fn code_of(path: &str, field: &str) -> i32 {
    let mut parts = path.split('/');
    let service = match parts.next() {
        Some("v4") => parts.next().unwrap_or_default(),
        _ => "",
    };
    match service {
        "openim" => message_code(field),
        "group_open_http_svc" if field == "GroupId" => code::TIM_ERR_SVR_GROUP_INVALID_GROUPID,
        "group_open_http_svc" => code::TIM_ERR_SVR_GROUP_INVALID_PARAMETERS,
        "recentcontact" => code::TIM_ERR_SVR_CONV_INVALID_PARAMETERS,
        "sns" => code::TIM_ERR_SVR_FRIENDSHIP_INVALID_PARAMETERS,
        "im_open_login_svc" => code::TIM_ERR_SVR_ACCOUNT_INVALID_PARAMETERS,
        _ => code::TIM_ERR_SVR_COMM_REQ_JSON_PARSE_FAILED,
    }
}

fn message_code(field: &str) -> i32 {
    let name = field.split(['.', '[']).next().unwrap_or_default();
    match name {
        "From_Account" | "Operator_Account" => INVALID_FROM_ACCOUNT,
        "To_Account" | "Peer_Account" => code::TIM_ERR_SVR_MSG_INVALID_TO_ACCOUNT,
        "MsgRandom" => code::TIM_ERR_SVR_MSG_INVALID_RAND,
        "MsgTimeStamp" => code::TIM_ERR_SVR_MSG_INVALID_TIMESTAMP,
        "MsgBody" if field == name => code::TIM_ERR_SVR_MSG_BODY_NOT_ARRAY,
        "MsgBody" => code::TIM_ERR_SVR_MSG_INVALID_JSON_BODY_FORMAT,
        "SyncOtherMachine" => code::TIM_ERR_SVR_MSG_INVALID_SYNCOTHERMACHINE,
        "MsgLifeTime" => code::TIM_ERR_SVR_MSG_INVALID_MSGLIFETIME,
        _ => code::TIM_ERR_SVR_MSG_JSON_PARSE_FAILED,
    }
}
