//! What a server does in a second, and what it takes while it does nothing:
//! `cargo bench --profile server --features server --bench server`.
//!
//! It starts the real `opentim-server`, its data on disk (`TMPDIR` says where, which should be a disk and no
//! tmpfs), and asks it over loopback. Prints figures for a person to read and asserts no times: server and
//! clients share the machine, and what the disk takes for a sync stands beside each figure that waits for it.
//!
//! `-- --quick` measures a tenth of it, for a smoke test: its figures prove nothing about the limits.

#[path = "support/report.rs"]
mod report;
mod server_support;

use report::{Result, heading, line};
use server_support::{Scale, calls, deletions, devices, idle};

fn main() -> Result<()> {
    let quick = std::env::args().any(|argument| argument == "--quick");
    let scale = if quick { Scale::QUICK } else { Scale::FULL };
    // Each device that is simulated holds a connection here, too.
    rlimit::increase_nofile_limit(u64::MAX)?;
    heading(if quick {
        "Server, a tenth of the full measure"
    } else {
        "Server"
    });
    line("processors", std::thread::available_parallelism()?, "");
    line(
        "optimised",
        if cfg!(debug_assertions) { "no" } else { "yes" },
        "",
    );
    deletions::measure(&scale)?;
    devices::measure(&scale)?;
    calls::measure(&scale)?;
    idle::measure(&scale)
}
