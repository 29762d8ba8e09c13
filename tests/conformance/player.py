#!/usr/bin/env python3
"""One device of the conformance story in Python, through ctypes and the C library. README.md describes its input and
output.

player.py DATA_DIRECTORY SERVER_URL        The library is $OPENTIM_LIBRARY, or else the one that the loader finds.
"""
import os
import queue
import sys
from ctypes import (CDLL, CFUNCTYPE, POINTER, Structure, byref, c_bool, c_char_p, c_int32, c_int64, c_size_t, c_uint32,
                    c_uint64, c_void_p, sizeof, string_at)

# ---- The types of opentim.h that the story reads. Types that are only used through pointers may be declared in part.


def text(name):
    return [(name, c_void_p), (name + "_length", c_size_t)]


class tim_config(Structure):
    _fields_ = [("struct_size", c_size_t), ("sdk_app_id", c_uint32), ("data_dir", c_char_p), ("server_url", c_char_p),
                ("device_id", c_char_p), ("request_timeout_ms", c_uint32), ("log_level", c_int32), ("log", c_void_p),
                ("log_user_data", c_void_p), ("ca_file", c_char_p), ("offline_delete", c_int32)]


class tim_message(Structure):
    _fields_ = [*text("message_id"), *text("conversation_id"), *text("sender"), *text("nick_name"),
                ("elem_type", c_int32), *text("text")]


class tim_conversation(Structure):
    _fields_ = [("type", c_int32), *text("conversation_id"), *text("group_type"), *text("show_name"),
                *text("face_url"), ("unread_count", c_uint64), ("recv_opt", c_int32),
                ("last_message", POINTER(tim_message)), *text("draft_text"), ("draft_timestamp", c_int64),
                ("is_pinned", c_bool)]


class tim_operation_result(Structure):
    _fields_ = [*text("conversation_id"), ("code", c_int32), *text("message")]


class tim_friend_result(Structure):
    _fields_ = [*text("user_id"), ("code", c_int32), *text("message")]


class tim_conversation_filter(Structure):
    _fields_ = [("struct_size", c_size_t), ("type", c_int32), ("filter_type", c_uint32),
                ("conversation_group", c_char_p), ("mark_type", c_uint64), ("has_unread_count", c_bool),
                ("has_group_at_info", c_bool)]


def callback(*arguments):
    return CFUNCTYPE(None, *arguments, c_void_p)


def list_of(struct):
    return POINTER(POINTER(struct)), c_size_t


tim_success_fn = callback()
tim_error_fn = callback(c_int32, c_char_p)
tim_text_fn = callback(c_void_p, c_size_t)
tim_text_list_fn = callback(POINTER(c_char_p), c_size_t)
tim_uint64_fn = callback(c_uint64)
tim_message_fn = callback(POINTER(tim_message))
tim_message_list_fn = callback(*list_of(tim_message))
tim_conversation_fn = callback(POINTER(tim_conversation))
tim_conversation_list_fn = callback(*list_of(tim_conversation))
tim_conversation_page_fn = callback(*list_of(tim_conversation), c_uint64, c_bool)
tim_operation_results_fn = callback(*list_of(tim_operation_result))
tim_friend_results_fn = callback(*list_of(tim_friend_result))

LISTENER = [("struct_size", c_size_t), ("user_data", c_void_p), ("free_user_data", c_void_p)]


class tim_sdk_listener(Structure):
    _fields_ = [*LISTENER, ("on_connecting", tim_success_fn), ("on_connect_success", tim_success_fn),
                ("on_connect_failed", tim_error_fn), ("on_kicked_offline", tim_success_fn),
                ("on_user_sig_expired", tim_success_fn)]


class tim_conversation_listener(Structure):
    _fields_ = [*LISTENER, ("on_sync_server_start", tim_success_fn), ("on_sync_server_finish", tim_success_fn),
                ("on_sync_server_failed", tim_success_fn), ("on_new_conversation", tim_conversation_list_fn),
                ("on_conversation_changed", tim_conversation_list_fn), ("on_conversations_deleted", tim_text_list_fn),
                ("on_total_unread_changed", tim_uint64_fn), ("others", c_void_p * 6)]


class tim_message_listener(Structure):
    _fields_ = [*LISTENER, ("on_new_message", tim_message_fn)]


# ---- Output. It is written on the thread of the callbacks, in the order in which they come.


def write(*fields):
    line = b"\t".join(field if isinstance(field, bytes) else str(field).encode() for field in fields)
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def read(struct, name):
    """A text of a struct, with its full length: it may contain a NUL."""
    return string_at(getattr(struct, name), getattr(struct, name + "_length"))


def each(pointers, count):
    return (pointers[at].contents for at in range(count))


def last_text(conversation):
    last = conversation.last_message
    return read(last.contents, "text") if last and last.contents.text else b""


def conversation_row(conversation):
    return (read(conversation, "conversation_id"), conversation.unread_count, int(conversation.is_pinned),
            read(conversation, "draft_text"), last_text(conversation))


def message_row(message):
    return read(message, "sender"), read(message, "text") if message.text else b""


def result_row(result):
    return read(result, "conversation_id"), result.code, read(result, "message")


def friend_row(result):
    return read(result, "user_id"), result.code


# ---- Answers: a callback for each kind, which writes its rows and ends the command.

ended = queue.SimpleQueue()


def end(code=0, message=b""):
    write("done", code, message)
    ended.put(code)


def answer(kind, rows):
    def answered(*arguments):
        for row in rows(*arguments[:-1]):
            write("row", *row)
        end()
    return kind(answered)


FAILED = tim_error_fn(lambda code, message, _: end(code, message))
DONE = answer(tim_success_fn, lambda: ())
SENT = answer(tim_message_fn, lambda message: ())
TEXT = answer(tim_text_fn, lambda text, length: [(string_at(text, length),)])
TEXTS = answer(tim_text_list_fn, lambda texts, count: ((texts[at],) for at in range(count)))
NUMBER = answer(tim_uint64_fn, lambda number: [(number,)])
ONE = answer(tim_conversation_fn, lambda conversation: [conversation_row(conversation.contents)])
PAGE = answer(tim_conversation_page_fn, lambda list, count, *_: map(conversation_row, each(list, count)))
MESSAGES = answer(tim_message_list_fn, lambda list, count: map(message_row, each(list, count)))
RESULTS = answer(tim_operation_results_fn, lambda list, count: map(result_row, each(list, count)))
FRIENDS = answer(tim_friend_results_fn, lambda list, count: map(friend_row, each(list, count)))


# ---- Commands: the function, its arguments, the kind of its answer.

library = CDLL(os.environ.get("OPENTIM_LIBRARY", "libopentim.so.1"))
library.tim_last_error.restype = c_char_p
library.tim_client_add_sdk_listener.restype = c_uint64
library.tim_client_add_conversation_listener.restype = c_uint64
library.tim_client_add_message_listener.restype = c_uint64
client = c_void_p()

NORMAL_PRIORITY = c_int32(2)
FOLDER_COUNTS = 2  # TIM_FILTER_GROUP
ALL = c_uint64(0), c_uint32(100)


def call(function, *arguments, answer=DONE):
    getattr(library, function)(client, *arguments, answer, FAILED, None)
    ended.get(timeout=120)


def ids(texts):
    return (c_char_p * len(texts))(*texts), c_size_t(len(texts))


def flag(word):
    return c_bool(word == b"1")


def history(conversation_id):
    call("tim_message_history", conversation_id, c_uint64(0), c_uint32(20), answer=MESSAGES)


def in_folder(name):
    wanted = tim_conversation_filter(sizeof(tim_conversation_filter), 0, FOLDER_COUNTS, name)
    call("tim_conversation_list_by_filter", byref(wanted), *ALL, answer=PAGE)


def add_friend(user):
    added = answer(tim_success_fn, lambda: [(user, 0)])
    call("tim_friend_add", user, None, answer=added)


def mark(kind, on, *texts):
    call("tim_conversation_mark", *ids(texts), c_uint64(int(kind)), flag(on), answer=RESULTS)


def delete_list(how, *texts):
    call("tim_conversation_delete_list", *ids(texts), c_bool({b"keep": False, b"clear": True}[how]), answer=RESULTS)


def clean(conversation_id):
    call("tim_conversation_clean_unread", conversation_id, c_uint64(0), c_uint64(0))


def send_group(group, words):
    call("tim_message_send_group_text", group, words, NORMAL_PRIORITY, None, answer=SENT)


COMMANDS = {
    b"login": lambda user, signature: call("tim_client_login", user, signature),
    b"logout": lambda: call("tim_client_logout"),
    b"send": lambda user, words: call("tim_message_send_c2c_text", user, words, None, answer=SENT),
    b"send_group": send_group,
    b"list": lambda: call("tim_conversation_list", *ALL, answer=PAGE),
    b"get": lambda id: call("tim_conversation_get", id, answer=ONE),
    b"delete": lambda id: call("tim_conversation_delete", id),
    b"delete_list": delete_list,
    b"pin": lambda id, on: call("tim_conversation_pin", id, flag(on)),
    b"draft": lambda id, words: call("tim_conversation_set_draft", id, words),
    b"mark": mark,
    b"clean": clean,
    b"unread": lambda: call("tim_conversation_total_unread", answer=NUMBER),
    b"folder_create": lambda name, *texts: call("tim_conversation_group_create", name, *ids(texts), answer=RESULTS),
    b"folder_list": lambda: call("tim_conversation_group_list", answer=TEXTS),
    b"folder_delete": lambda name: call("tim_conversation_group_delete", name),
    b"in_folder": in_folder,
    b"history": lambda user: history(b"c2c_" + user),
    b"history_group": lambda group: history(b"group_" + group),
    b"clear_history": lambda user: call("tim_conversation_clear_history", b"c2c_" + user),
    b"add_friend": add_friend,
    b"delete_friend": lambda user: call("tim_friend_delete", *ids([user]), c_bool(True), answer=FRIENDS),
    b"create_group": lambda kind, group, name: call("tim_group_create", kind, group, name, answer=TEXT),
    b"join_group": lambda group: call("tim_group_join", group),
    b"quit_group": lambda group: call("tim_group_quit", group),
    b"dismiss_group": lambda group: call("tim_group_dismiss", group),
}


# ---- Events.


def event(kind, name, rows=lambda: [()]):
    def happened(*arguments):
        for row in rows(*arguments[:-1]):
            write("event", name, *row)
    return kind(happened)


def unread_rows(list, count):
    return ((read(it, "conversation_id"), it.unread_count) for it in each(list, count))


def listen():
    listeners = [
        (library.tim_client_add_sdk_listener, tim_sdk_listener(
            sizeof(tim_sdk_listener), on_kicked_offline=event(tim_success_fn, "kicked"))),
        (library.tim_client_add_conversation_listener, tim_conversation_listener(
            sizeof(tim_conversation_listener),
            on_sync_server_start=event(tim_success_fn, "sync_start"),
            on_sync_server_finish=event(tim_success_fn, "sync_finish"),
            on_sync_server_failed=event(tim_success_fn, "sync_failed"),
            on_new_conversation=event(tim_conversation_list_fn, "new", unread_rows),
            on_conversation_changed=event(tim_conversation_list_fn, "changed", unread_rows),
            on_conversations_deleted=event(tim_text_list_fn, "deleted", lambda texts, count: [texts[:count]]),
            on_total_unread_changed=event(tim_uint64_fn, "total_unread", lambda number: [(number,)]))),
        (library.tim_client_add_message_listener, tim_message_listener(
            sizeof(tim_message_listener),
            on_new_message=event(tim_message_fn, "message", lambda message: [message_row(message.contents)]))),
    ]
    for add, listener in listeners:
        if not add(client, byref(listener)):
            sys.exit(library.tim_last_error())
    return listeners  # the listeners must live as long as they are called


def main(folder, url):
    config = tim_config(sizeof(tim_config), 1400000001, os.fsencode(folder), url.encode())
    if library.tim_client_new(byref(config), byref(client)) != 0:
        sys.exit(library.tim_last_error())
    kept = listen()
    for line in sys.stdin.buffer:
        command, *arguments = line.rstrip(b"\n").split(b"\t")
        COMMANDS[command](*arguments)
    library.tim_client_free(client)
    del kept


if __name__ == "__main__":
    main(*sys.argv[1:])
