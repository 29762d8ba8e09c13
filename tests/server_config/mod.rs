//! The server's configuration and its commands, by the program itself.

mod commands;
mod place;
mod values;
