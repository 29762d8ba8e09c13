//! Fuzz target: bodies of REST commands from an administrator, who may do anything. Requests are separated by an empty
//! line, and each is a path, a new line, and a body. Every request succeeds with a JSON object or is refused with a
//! code and an error message. None reports a fault of the service, and afterwards the service still answers.

use std::sync::OnceLock;

use opentim_core::api::Caller;
use opentim_core::model::{Error, UserId, code};
use opentim_core::service::{Service, ServiceOptions};

/// The largest number of requests in one run.
const REQUESTS: usize = 8;

static FRESH: OnceLock<Vec<u8>> = OnceLock::new();

pub fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let directory = super::directory();
    let path = directory.path().join("service.db");
    super::fresh(&FRESH, &path, |path| {
        Service::open(path, ServiceOptions::EMBEDDED).expect("a service");
    });
    let service = Service::open(path.as_path(), ServiceOptions::EMBEDDED).expect("a service");
    for request in text.split("\n\n").take(REQUESTS) {
        let (path, body) = request.split_once('\n').unwrap_or((request, "{}"));
        ask(&service, path, body).unwrap_or_else(refused);
    }
    let last = ask(&service, "v4/openim/sendmsg", LAST);
    last.expect("a message is taken");
}

/// A valid body, whatever came before.
const LAST: &str = r#"{"From_Account":"fuzz_a","To_Account":"fuzz_b","MsgSeq":4000000000,"MsgRandom":4000000001,
    "MsgBody":[{"MsgType":"TIMTextElem","MsgContent":{"Text":"last"}}]}"#;

fn ask(service: &Service, path: &str, body: &str) -> Result<(), Error> {
    let caller = Caller {
        user: UserId::new("administrator").expect("an id"),
        device: "phone".into(),
        admin: true,
        session: None,
    };
    let answer = service.rest(&caller, path, body)?;
    let answer: serde_json::Value = serde_json::from_str(&answer).expect("JSON");
    assert!(answer.is_object(), "{answer}");
    Ok(())
}

fn refused(error: Error) {
    let faults = [
        code::TIM_ERR_SDK_INTERNAL_ERROR,
        code::TIM_ERR_DATABASE_OPERATE_FAILED,
    ];
    assert!(error.code > 0 && !faults.contains(&error.code), "{error}");
    assert!(!error.message.is_empty(), "{}", error.code);
}
