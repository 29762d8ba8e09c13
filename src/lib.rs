//! OpenTIM: conversations that stay deleted.
//!
//! The library behind `opentim.h`. Each room uses those below it and never those above:
//!
//! ```text
//! ffi → client → transport → service → storage → sqlite     all over api and model
//! ```
//!
//! `docs/architecture.md` has the picture, `docs/deletion.md` what deleting a conversation promises.

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
pub mod model;
pub mod process;
pub mod random;
pub mod service;
pub mod sqlite;
pub mod storage;
pub mod transport;
