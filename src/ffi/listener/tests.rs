use std::ffi::CStr;
use std::sync::Mutex;

use libc::c_char;

use super::*;

type Heard = Mutex<Vec<String>>;

fn write(line: &str, user_data: *mut c_void) {
    // SAFETY: the tests below pass a `Heard` that outlives the call.
    let heard = unsafe { &*user_data.cast::<Heard>() };
    heard.lock().unwrap().push(line.to_string());
}

unsafe extern "C" fn connecting(user_data: *mut c_void) {
    write("connecting", user_data);
}

unsafe extern "C" fn success(user_data: *mut c_void) {
    write("success", user_data);
}

unsafe extern "C" fn failed(code: i32, message: *const c_char, user_data: *mut c_void) {
    // SAFETY: a text of the library.
    let message = unsafe { CStr::from_ptr(message) };
    write(
        &format!("failed {code} {}", message.to_str().unwrap()),
        user_data,
    );
}

unsafe extern "C" fn kicked(user_data: *mut c_void) {
    write("kicked", user_data);
}

unsafe extern "C" fn expired(user_data: *mut c_void) {
    write("expired", user_data);
}

fn told(table: &tim_sdk_listener, events: &[Event]) -> Vec<String> {
    let heard = Heard::default();
    for event in events {
        table.notify(event, (&raw const heard).cast_mut().cast());
    }
    heard.into_inner().unwrap()
}

fn events() -> [Event; 7] {
    [
        Event::Connecting,
        Event::ConnectFailed(Error::new(code::TIM_ERR_SDK_INVALID_OPERATION, "no way")),
        Event::Connected,
        Event::SyncStarted,
        Event::KickedOffline,
        Event::Deleted(vec!["c2c_bob".into()]),
        Event::UserSigExpired,
    ]
}

const SILENT: tim_sdk_listener = tim_sdk_listener {
    struct_size: size_of::<tim_sdk_listener>(),
    user_data: std::ptr::null_mut(),
    free_user_data: None,
    on_connecting: None,
    on_connect_success: None,
    on_connect_failed: None,
    on_kicked_offline: None,
    on_user_sig_expired: None,
};

#[test]
fn each_event_of_the_connection_has_its_function() {
    let table = tim_sdk_listener {
        on_connecting: Some(connecting),
        on_connect_success: Some(success),
        on_connect_failed: Some(failed),
        on_kicked_offline: Some(kicked),
        on_user_sig_expired: Some(expired),
        ..SILENT
    };
    let expected = [
        "connecting",
        "failed 7014 no way",
        "success",
        "kicked",
        "expired",
    ];
    assert_eq!(told(&table, &events()), expected);
}

#[test]
fn functions_that_are_not_there_are_not_called() {
    assert!(told(&SILENT, &events()).is_empty());
    let table = tim_sdk_listener {
        on_kicked_offline: Some(kicked),
        ..SILENT
    };
    assert_eq!(told(&table, &events()), ["kicked"]);
}
