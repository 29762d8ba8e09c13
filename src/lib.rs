//! OpenTIM: conversations that stay deleted.
//!
//! The library behind `opentim.h`. Each layer uses those to its right and never those to its left:
//!
//! ```text
//! ffi → client → transport → service → storage → sqlite     all over api and model
//! ```
//!
//! `docs/architecture.md` describes the layers, `docs/deletion.md` the promises of deleting a conversation.

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

pub mod api;
pub mod client;
pub mod lock;
pub mod model;
pub mod process;
pub mod random;
pub mod service;
pub mod sqlite;
pub mod storage;
pub mod transport;
pub mod unix_time;
