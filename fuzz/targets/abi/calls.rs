//! Every call of the C interface that has an answer, and some that return one at once, by number.

use std::ffi::c_char;
use std::ptr::{null, null_mut};

use opentim::*;

use super::answers::*;
use super::{Input, Texts};

/// The number of calls.
const CALLS: u8 = 45;

fn filter(text: *const c_char, input: &mut Input<'_>) -> tim_conversation_filter {
    // SAFETY: zeroes are a value of the struct.
    let mut filter: tim_conversation_filter = unsafe { std::mem::zeroed() };
    // A host of an earlier or a later version has another size.
    filter.struct_size = (size_of_val(&filter) + usize::from(input.byte() % 3)).saturating_sub(1);
    filter.r#type = i32::from(input.byte() % 5) - 1;
    filter.filter_type = input.byte().into();
    filter.conversation_group = text;
    filter.mark_type = input.number() >> (input.byte() % 64);
    filter.has_unread_count = input.flag();
    filter.has_group_at_info = input.flag();
    filter
}

/// Makes one call. Returns how many answers it has.
pub fn call(client: *mut tim_client, input: &mut Input<'_>) -> u64 {
    let what = input.byte() % CALLS;
    match what {
        0..4 => client_call(what, client, input),
        4..20 => conversation_call(what - 4, client, input),
        20..28 => folder_call(what - 20, client, input),
        28..36 => message_call(what - 28, client, input),
        36..44 => other_call(what - 36, client, input),
        _ => message_call(8, client, input),
    }
}

fn client_call(what: u8, client: *mut tim_client, input: &mut Input<'_>) -> u64 {
    let mut texts = Texts(Vec::new());
    let (one, two) = (texts.next(input), texts.next(input));
    let mine = null_mut();
    // SAFETY: texts are NULL or end in a NUL, and live as long as the call.
    unsafe {
        match what {
            0 => tim_client_login(
                client,
                c"alice".as_ptr(),
                one,
                Some(done),
                Some(refused),
                mine,
            ),
            1 => tim_client_logout(client, Some(done), Some(refused), mine),
            2 => tim_client_rest(client, one, two, Some(text), Some(refused), mine),
            _ => {
                let mut config: tim_config = std::mem::zeroed();
                config.struct_size = usize::from(input.byte());
                config.data_dir = one;
                config.server_url = two;
                config.device_id = texts.next(input);
                config.ca_file = texts.next(input);
                config.offline_delete = i32::from(input.byte()) - 1;
                config.log_level = i32::from(input.byte()) - 1;
                let mut other = null_mut();
                // Without an app id no client is created, whatever else is valid, so no directory is created.
                assert_ne!(tim_client_new(&raw const config, &raw mut other), 0);
                assert!(other.is_null());
                return 0;
            }
        }
    }
    1
}

fn conversation_call(what: u8, client: *mut tim_client, input: &mut Input<'_>) -> u64 {
    let mut texts = Texts(Vec::new());
    let (one, two) = (texts.next(input), texts.next(input));
    let list = texts.list(input);
    let (many, count) = (list.as_ptr(), list.len());
    let number_in = input.number() >> (input.byte() % 64);
    let flag = input.flag();
    let (ok, bad, mine) = (Some(done as _), Some(refused as _), null_mut());
    let (each, next) = (Some(results as _), Some(page as _));
    // SAFETY: texts are NULL or end in a NUL, lists are as long as they say, and all of it lives as long as the call.
    unsafe {
        match what {
            0 => tim_conversation_list(client, number_in, input.byte().into(), next, bad, mine),
            1 => {
                let filter = filter(one, input);
                let count = input.byte().into();
                tim_conversation_list_by_filter(
                    client,
                    &raw const filter,
                    number_in,
                    count,
                    next,
                    bad,
                    mine,
                );
            }
            2 => tim_conversation_get(client, one, Some(conversation), bad, mine),
            3 => tim_conversation_get_list(client, many, count, Some(conversations), bad, mine),
            4 => tim_conversation_set_draft(client, one, two, ok, bad, mine),
            5 => tim_conversation_pin(client, one, flag, ok, bad, mine),
            6 => tim_conversation_delete(client, one, ok, bad, mine),
            7 => tim_conversation_delete_list(client, many, count, flag, each, bad, mine),
            8 => tim_conversation_delete_list(client, null(), count, flag, each, bad, mine),
            9 => tim_conversation_mark(client, many, count, number_in, flag, each, bad, mine),
            10 => {
                let data = input.some();
                let start = data.as_ptr().cast();
                tim_conversation_set_custom_data(
                    client,
                    many,
                    count,
                    start,
                    data.len(),
                    each,
                    bad,
                    mine,
                );
            }
            11 => tim_conversation_set_receive_opt(
                client,
                many,
                count,
                number_in as i32,
                ok,
                bad,
                mine,
            ),
            12 => tim_conversation_set_retention(client, one, number_in as u32, ok, bad, mine),
            13 => {
                let (path, no) = (texts.path(input), Some(export_refused as _));
                tim_conversation_export_and_delete(client, one, path, Some(number), no, mine);
            }
            14 => tim_conversation_clear_history(client, one, ok, bad, mine),
            _ => {
                let filter = filter(one, input);
                let deletion = tim_conversation_delete_by_filter(
                    client,
                    &raw const filter,
                    flag,
                    Some(progress),
                    Some(number),
                    bad,
                    mine,
                );
                if input.flag() {
                    tim_client_cancel(client, deletion);
                }
            }
        }
    }
    1
}

fn folder_call(what: u8, client: *mut tim_client, input: &mut Input<'_>) -> u64 {
    let mut texts = Texts(Vec::new());
    let (one, two) = (texts.next(input), texts.next(input));
    let list = texts.list(input);
    let (many, count) = (list.as_ptr(), list.len());
    let (ok, bad, mine) = (Some(done as _), Some(refused as _), null_mut());
    let each = Some(results as _);
    // SAFETY: as in `conversation_call`.
    unsafe {
        match what {
            0 => tim_conversation_group_create(client, one, many, count, each, bad, mine),
            1 => tim_conversation_group_list(client, Some(self::texts), bad, mine),
            2 => tim_conversation_group_delete(client, one, ok, bad, mine),
            3 => tim_conversation_group_rename(client, one, two, ok, bad, mine),
            4 => tim_conversation_group_add(client, one, many, count, each, bad, mine),
            5 => tim_conversation_group_remove(client, one, many, count, each, bad, mine),
            6 => tim_friend_add(client, one, two, ok, bad, mine),
            _ => tim_friend_delete(client, many, count, input.flag(), Some(friends), bad, mine),
        }
    }
    1
}

fn message_call(what: u8, client: *mut tim_client, input: &mut Input<'_>) -> u64 {
    let mut texts = Texts(Vec::new());
    let (one, two) = (texts.next(input), texts.next(input));
    let list = texts.list(input);
    let (many, count) = (list.as_ptr(), list.len());
    let number = input.number() >> (input.byte() % 64);
    let data = input.some();
    // At least TIM_MESSAGE_ID_SIZE.
    let (mut buffer, mine) = ([0 as c_char; 64], null_mut());
    let id = if input.flag() {
        buffer.as_mut_ptr()
    } else {
        null_mut()
    };
    let (sent, bad) = (Some(message as _), Some(refused as _));
    // SAFETY: as in `conversation_call`.
    unsafe {
        let mut elem: tim_custom_elem = std::mem::zeroed();
        elem.struct_size = size_of_val(&elem);
        elem.data = data.as_ptr().cast();
        elem.data_length = data.len();
        (elem.description, elem.extension) = (one, two);
        let elem = &raw const elem;
        match what {
            0 => tim_message_send_c2c_text(client, one, two, id, sent, bad, mine),
            1 => tim_message_send_c2c_text(null_mut(), one, two, id, sent, bad, mine),
            2 => tim_message_send_group_text(client, one, two, number as i32, id, sent, bad, mine),
            3 => {
                let priority = number as i32;
                tim_message_send_group_text_at(
                    client, one, two, many, count, priority, id, sent, bad, mine,
                );
            }
            4 => tim_message_send_c2c_custom(client, one, elem, id, sent, bad, mine),
            5 => {
                tim_message_send_group_custom(
                    client, one, elem, many, count, 0, id, sent, bad, mine,
                );
            }
            6 => tim_message_history(
                client,
                one,
                number,
                input.byte().into(),
                Some(messages),
                bad,
                mine,
            ),
            7 => {
                let mut option: tim_message_list_option = std::mem::zeroed();
                option.struct_size = size_of_val(&option);
                option.conversation_id = one;
                option.get_type = i32::from(input.byte() % 8) - 1;
                option.count = input.byte().into();
                option.last_seq = number;
                tim_message_list(client, &raw const option, Some(messages), bad, mine);
            }
            _ => tim_message_find(client, many, count, Some(messages), bad, mine),
        }
    }
    1
}

fn other_call(what: u8, client: *mut tim_client, input: &mut Input<'_>) -> u64 {
    let mut texts = Texts(Vec::new());
    let (one, two, three) = (texts.next(input), texts.next(input), texts.next(input));
    let (ok, bad, mine) = (Some(done as _), Some(refused as _), null_mut());
    let seqs: Vec<u64> = (0..input.byte() % 5)
        .map(|_| input.number() >> (input.byte() % 64))
        .collect();
    // SAFETY: as in `conversation_call`.
    unsafe {
        match what {
            0 => tim_group_create(client, one, two, three, Some(text), bad, mine),
            1 => tim_group_create(
                client,
                c"Meeting".as_ptr(),
                two,
                three,
                Some(text),
                bad,
                mine,
            ),
            2 => tim_group_join(client, one, ok, bad, mine),
            3 => tim_group_dismiss(client, one, ok, bad, mine),
            4 => tim_message_delete(client, one, seqs.as_ptr(), seqs.len(), ok, bad, mine),
            5 => {
                let filter = filter(one, input);
                tim_conversation_unread_by_filter(
                    client,
                    &raw const filter,
                    Some(number),
                    bad,
                    mine,
                );
            }
            6 => {
                let (time, sequence) = (input.number(), input.number());
                tim_conversation_clean_unread(client, one, time, sequence, ok, bad, mine);
            }
            _ => {
                // All but the last return their codes at once.
                let filter = filter(one, input);
                tim_conversation_subscribe_unread(client, &raw const filter);
                tim_conversation_unsubscribe_unread(client, &raw const filter);
                let mut user = [0 as c_char; 8];
                tim_client_login_user(client, user.as_mut_ptr(), usize::from(input.byte() % 9));
                tim_client_remove_listener(client, input.number());
                tim_conversation_total_unread(client, Some(number), bad, mine);
            }
        }
    }
    1
}
