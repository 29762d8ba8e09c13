//! Tests of the functions beyond V2TIM (docs/beyond.md), on real devices and files.

use crate::support;

mod by_filter;
mod crash;
mod export;
mod retention;
