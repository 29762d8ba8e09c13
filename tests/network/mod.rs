//! Tests of devices and a server in separate processes, over a real network socket.

use crate::support;

mod addresses;
mod clock;
mod connecting;
mod devices;
mod filtered_deletion;
mod history;
mod offline;
mod services;
mod tls;
mod way;
