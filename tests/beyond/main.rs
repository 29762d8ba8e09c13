//! What is beyond V2TIM (docs/beyond.md), on real devices and files.

#[path = "../support/mod.rs"]
mod support;

mod crash;
mod export;
mod retention;
mod sweep;
