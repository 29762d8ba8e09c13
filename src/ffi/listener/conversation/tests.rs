use std::ffi::CStr;
use std::sync::Mutex;

use super::super::super::filter::{read_filter, tim_conversation_filter};
use super::super::super::folder::TIM_GROUP_REASON_TOO_MANY;
use super::super::super::value::tim_conversation;
use super::*;
use opentim_core::api::feed::ReadPosition;
use opentim_core::client::cache::Draft;
use opentim_core::model::{ConversationId, ConversationKind, Preferences};

type Heard = Mutex<Vec<String>>;

fn write(line: String, user_data: *mut c_void) {
    // SAFETY: `told` passes a `Heard` that outlives the call.
    let heard = unsafe { &*user_data.cast::<Heard>() };
    heard.lock().unwrap().push(line);
}

/// A text of the library.
fn read(text: *const c_char) -> String {
    // SAFETY: the functions below receive only such texts.
    let text = unsafe { CStr::from_ptr(text) };
    text.to_str().unwrap().into()
}

/// The ids of conversations of the library.
fn ids(list: *const *const tim_conversation, count: size_t) -> Vec<String> {
    // SAFETY: the functions below receive only such lists.
    let list = unsafe { std::slice::from_raw_parts(list, count) };
    // SAFETY: as above.
    let id =
        |conversation: &*const tim_conversation| unsafe { read((**conversation).conversation_id) };
    list.iter().map(id).collect()
}

unsafe extern "C" fn unread(
    filter: *const tim_conversation_filter,
    total: u64,
    user_data: *mut c_void,
) {
    // SAFETY: a filter of the library.
    let filter = unsafe { read_filter(filter) }.unwrap();
    assert_eq!(filter, the_filter());
    write(format!("unread {total}"), user_data);
}

unsafe extern "C" fn created(
    name: *const c_char,
    list: *const *const tim_conversation,
    count: size_t,
    user_data: *mut c_void,
) {
    write(
        format!("created {} {:?}", read(name), ids(list, count)),
        user_data,
    );
}

unsafe extern "C" fn deleted(name: *const c_char, user_data: *mut c_void) {
    write(format!("deleted {}", read(name)), user_data);
}

unsafe extern "C" fn renamed(old: *const c_char, new: *const c_char, user_data: *mut c_void) {
    write(format!("renamed {} {}", read(old), read(new)), user_data);
}

unsafe extern "C" fn added(
    name: *const c_char,
    list: *const *const tim_conversation,
    count: size_t,
    user_data: *mut c_void,
) {
    write(
        format!("added {} {:?}", read(name), ids(list, count)),
        user_data,
    );
}

unsafe extern "C" fn removed(
    name: *const c_char,
    list: *const *const tim_conversation,
    count: size_t,
    reason: u32,
    user_data: *mut c_void,
) {
    let line = format!("removed {} {:?} {reason}", read(name), ids(list, count));
    write(line, user_data);
}

fn the_filter() -> Filter {
    Filter {
        kind: Some(ConversationKind::Group),
        folder: Some("work".into()),
        marks: Some(1 << 63),
        ..Filter::default()
    }
}

fn conversations() -> Vec<Conversation> {
    let empty = |id: &str| Conversation {
        id: ConversationId::new(id).unwrap(),
        show_name: String::new(),
        face_url: String::new(),
        group_type: String::new(),
        unread: 0,
        last_message: None,
        draft: Draft::default(),
        pinned: false,
        order_key: 0,
        preferences: Preferences::default(),
        folders: Vec::new(),
        mentions: Vec::new(),
        position: ReadPosition::default(),
    };
    vec![empty("c2c_bob"), empty("group_team")]
}

fn events() -> [Event; 6] {
    [
        Event::UnreadByFilter(the_filter(), 7),
        Event::FolderCreated("work".into(), conversations()),
        Event::FolderDeleted("work".into()),
        Event::FolderRenamed("work".into(), "工作".into()),
        Event::FolderAdded("work".into(), Vec::new()),
        Event::FolderRemoved("work".into(), conversations(), TIM_GROUP_REASON_TOO_MANY),
    ]
}

fn told(table: &tim_conversation_listener) -> Vec<String> {
    let heard = Heard::default();
    for event in events() {
        table.notify(&event, (&raw const heard).cast_mut().cast());
    }
    heard.into_inner().unwrap()
}

const SILENT: tim_conversation_listener = tim_conversation_listener {
    struct_size: size_of::<tim_conversation_listener>(),
    user_data: std::ptr::null_mut(),
    free_user_data: None,
    on_sync_server_start: None,
    on_sync_server_finish: None,
    on_sync_server_failed: None,
    on_new_conversation: None,
    on_conversation_changed: None,
    on_conversations_deleted: None,
    on_total_unread_changed: None,
    on_unread_changed_by_filter: None,
    on_conversation_group_created: None,
    on_conversation_group_deleted: None,
    on_conversation_group_renamed: None,
    on_conversations_added_to_group: None,
    on_conversations_deleted_from_group: None,
};

#[test]
fn each_event_of_folders_and_filters_has_its_function() {
    let table = tim_conversation_listener {
        on_unread_changed_by_filter: Some(unread),
        on_conversation_group_created: Some(created),
        on_conversation_group_deleted: Some(deleted),
        on_conversation_group_renamed: Some(renamed),
        on_conversations_added_to_group: Some(added),
        on_conversations_deleted_from_group: Some(removed),
        ..SILENT
    };
    let expected = [
        "unread 7",
        r#"created work ["c2c_bob", "group_team"]"#,
        "deleted work",
        "renamed work 工作",
        "added work []",
        r#"removed work ["c2c_bob", "group_team"] 1"#,
    ];
    assert_eq!(told(&table), expected);
}

#[test]
fn functions_that_are_not_there_are_not_called() {
    assert!(told(&SILENT).is_empty());
}
