//! Measures the throughput of a server, and its resources while idle:
//! `cargo bench --profile server -p opentim-server --bench server`.
//!
//! Starts the real `opentim-server`, with its data in a directory that should be on a disk and not on a tmpfs (set
//! `TMPDIR` to choose it), and sends requests over loopback. Asserts no times: server and clients share the machine.
//! Figures that wait for the disk are printed next to the disk's own time for a sync.
//!
//! `-- --quick` measures a tenth or less, for a smoke test; its figures prove nothing about the limits.

#[path = "support/report.rs"]
mod report;
#[allow(dead_code, reason = "what is of the scale bench")]
mod server_support;
#[path = "support/sqlite.rs"]
mod sqlite;

use report::Result;
use server_support::{begin, calls, deletions, devices, idle};

fn main() -> Result<()> {
    let scale = begin("Server")?;
    deletions::measure(&scale)?;
    devices::measure(&scale)?;
    calls::measure(&scale)?;
    idle::measure(&scale)
}
