//! Devices and a server, processes of their own, over a real network socket.

#[path = "../support/mod.rs"]
mod support;

mod addresses;
mod devices;
mod offline;
mod sweep;
mod tls;
mod way;
