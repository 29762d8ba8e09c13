//! Tests of the library, the service and the server through their Rust interfaces, on real files and over real sockets.
//! They are one program, so that it is linked once. To choose a module, give its name: `… --test all -- erasure::`.

mod support;

mod beyond;
mod conversations;
mod crash;
mod damage;
mod deletion;
mod docs;
mod erasure;
mod faults;
mod forensics;
mod layers;
mod model;
mod network;
mod open;
mod power;
mod rest;
mod schema;
mod server;
mod server_config;
mod sign_out;
