//! Tests of devices and a server in separate processes, over a real network socket.

use crate::support;

mod addresses;
mod by_filter;
mod clock;
mod connecting;
mod devices;
mod history;
mod offline;
mod services;
mod tls;
mod way;
