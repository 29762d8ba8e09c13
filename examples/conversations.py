#!/usr/bin/env python3
"""Deletes the conversations named, with their histories, and lists those that are left: opentim.h from Python."""
import argparse
import os
import threading
from concurrent.futures import Future
from ctypes import (CDLL, CFUNCTYPE, POINTER, Structure, byref, c_bool, c_char_p, c_int32, c_size_t, c_uint32, c_uint64,
                    c_void_p, sizeof)
from typing import NamedTuple

# ---- As in opentim.h. Structs of the library may be longer than declared here, so they are read through pointers.
class tim_config(Structure):
    _fields_ = [("struct_size", c_size_t), ("sdk_app_id", c_uint32), ("data_dir", c_char_p), ("server_url", c_char_p),
                ("device_id", c_char_p), ("request_timeout_ms", c_uint32), ("log_level", c_int32), ("log", c_void_p),
                ("log_user_data", c_void_p), ("ca_file", c_char_p), ("offline_delete", c_int32)]
def text(name):
    return [(name, c_char_p), (name + "_length", c_size_t)]
class tim_operation_result(Structure):
    _fields_ = [*text("conversation_id"), ("code", c_int32), *text("message")]
class tim_conversation(Structure):
    _fields_ = [("type", c_int32), *text("conversation_id"), *text("group_type"), *text("show_name"), *text("face_url"),
                ("unread_count", c_uint64)]
tim_success_fn = CFUNCTYPE(None, c_void_p)
tim_error_fn = CFUNCTYPE(None, c_int32, c_char_p, c_void_p)
tim_operation_results_fn = CFUNCTYPE(None, POINTER(POINTER(tim_operation_result)), c_size_t, c_void_p)
tim_conversation_page_fn = CFUNCTYPE(None, POINTER(POINTER(tim_conversation)), c_size_t, c_uint64, c_bool, c_void_p)
class tim_conversation_listener(Structure):
    _fields_ = [("struct_size", c_size_t), ("user_data", c_void_p), ("free_user_data", c_void_p),
                ("on_sync_server_start", c_void_p), ("on_sync_server_finish", tim_success_fn),
                ("others", c_void_p * 11)]

# ---- An interface for Python programs.
class Conversation(NamedTuple):
    id: str
    name: str
    unread: int
class Result(NamedTuple):
    id: str
    code: int
    message: str
class Refused(Exception):
    """V2TIM's name of the code, the code, and the sentence that goes with it."""

# ---- Answers come on a thread of the library; user_data names the call. Answers live until the callback returns.
library = CDLL(os.environ.get("OPENTIM_LIBRARY", "libopentim.so.1"))
library.tim_error_name.restype = library.tim_last_error.restype = c_char_p
calls: dict[int, Future] = {}
@tim_success_fn
def on_success(call):
    calls.pop(call).set_result(None)
@tim_error_fn
def on_error(code, message, call):
    calls.pop(call).set_exception(Refused(f"{library.tim_error_name(code).decode()} ({code}): {message.decode()}"))
@tim_operation_results_fn
def on_results(results, count, call):
    each = (results[i].contents for i in range(count))
    calls.pop(call).set_result([Result(r.conversation_id.decode(), r.code, r.message.decode()) for r in each])
@tim_conversation_page_fn
def on_page(page, count, next_seq, is_finished, call):
    each = (page[i].contents for i in range(count))
    shown = [Conversation(c.conversation_id.decode(), c.show_name.decode(), c.unread_count) for c in each]
    calls.pop(call).set_result((shown, next_seq))
def ask(function, *arguments, answer=on_success):
    """Calls a function of the library and returns what it is answered with."""
    future = Future()
    calls[id(future)] = future
    function(*arguments, answer, on_error, c_void_p(id(future)))
    return future.result(timeout=60)
def every_conversation(client, seq=0) -> list[Conversation]:
    found, seq = ask(library.tim_conversation_list, client, c_uint64(seq), c_uint32(100), answer=on_page)
    return found + every_conversation(client, seq) if seq else found
def delete(client, ids: list[str]) -> list[Result]:
    array = (c_char_p * len(ids))(*map(str.encode, ids))
    return ask(library.tim_conversation_delete_list, client, array, c_size_t(len(ids)), c_bool(True), answer=on_results)

def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for option, default in ("--user", "alice"), ("--sig", "any-signature"), ("--data", "chat"), ("--server", None):
        parser.add_argument(option, default=default, type=str.encode)
    parser.add_argument("ids", nargs="*", metavar="CONVERSATION_ID")
    options, client, caught_up = parser.parse_args(), c_void_p(), threading.Event()
    config = tim_config(sizeof(tim_config), 1400000001, options.data, options.server)
    if library.tim_client_new(byref(config), byref(client)):
        raise SystemExit(library.tim_last_error().decode())
    on_finish = tim_success_fn(lambda _: caught_up.set())
    listener = tim_conversation_listener(sizeof(tim_conversation_listener), on_sync_server_finish=on_finish)
    library.tim_client_add_conversation_listener(client, byref(listener))
    try:
        ask(library.tim_client_login, client, options.user, options.sig)
        caught_up.wait(timeout=60)  # the list is complete only now
        for result in delete(client, options.ids) if options.ids else []:
            print(f"{result.id}: {result.message or 'deleted'}")
        for conversation in every_conversation(client):
            print(f"{conversation.id:24} {conversation.unread:4} unread  {conversation.name}")
    except Refused as refusal:
        raise SystemExit(str(refusal))
    finally:
        library.tim_client_free(client)  # no callback runs after this

if __name__ == "__main__": main()
