//! Tests of the server's configuration and commands, with the program itself.

mod commands;
mod place;
mod values;
mod version;
