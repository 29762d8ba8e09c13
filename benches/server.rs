//! What a server does in a second, and what it takes while it does nothing:
//! `cargo bench --profile server -p opentim-server --bench server`.
//!
//! It starts the real `opentim-server`, its data on disk (`TMPDIR` says where, which should be a disk and no
//! tmpfs), and asks it over loopback. Asserts no times: server and clients share the machine, and what the
//! disk takes for a sync stands beside each figure that waits for it.
//!
//! `-- --quick` measures a tenth of it or less, for a smoke test: its figures prove nothing about the limits.

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
