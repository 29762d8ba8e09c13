//! The `opentim-server` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    opentim_server::cli::run(std::env::args_os())
}
