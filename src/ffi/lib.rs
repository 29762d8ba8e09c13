//! The C ABI of `opentim.h`, and the only layer that touches pointers of hosts.
//!
//! Every export does the same: guard, check the arguments, call one method of [`opentim_core::client::Client`], pass
//! the result to the callbacks. `include/opentim.h` is generated from this layer, comments included;
//! `docs/conventions.md` has the rules that hold for all functions.
//!
//! The comment of an export has one shape: a line of summary; what it does, with its events; `@param` where a
//! parameter needs a word; `@return`; `Errors:`; and, last, the function of V2TIM behind "Mirrors", which
//! `tests/parity` reads. It has at most 20 lines.
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::unreachable
    )
)]
#![expect(
    unsafe_code,
    reason = "pointers of C hosts are checked and read here, and nowhere else"
)]
#![allow(
    non_camel_case_types,
    reason = "the names are those of the C header, which is made from them"
)]
#![expect(
    clippy::missing_safety_doc,
    reason = "the rules for all functions stand in the header's head; each says what is special to it"
)]

mod argument;
mod call;
mod callback;
mod client;
mod config;
mod conversation;
mod deletion;
mod element;
mod export;
mod filter;
mod filtered_deletion;
mod folder;
mod friend;
mod group;
mod handle;
mod history;
mod library;
mod listener;
mod message;
mod preference;
mod unread;
mod value;

pub use callback::*;
pub use client::*;
pub use config::*;
pub use conversation::*;
pub use deletion::*;
pub use element::tim_custom_elem;
pub use export::*;
pub use filter::*;
pub use filtered_deletion::*;
pub use folder::*;
pub use friend::*;
pub use group::*;
pub use handle::tim_client;
pub use history::*;
pub use library::*;
pub use listener::*;
pub use message::*;
pub use preference::*;
pub use unread::*;
pub use value::*;

#[cfg(test)]
mod abi_tests;
#[cfg(test)]
mod header_tests;
