//! Tests of the functions beyond V2TIM (docs/beyond.md), on real devices and files.

use crate::support;

mod crash;
mod export;
mod filtered_deletion;
mod retention;
