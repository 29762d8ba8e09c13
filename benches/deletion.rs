//! Measures deletions, compared with raw SQLite and with their limits:
//! `cargo bench -p opentim-server --bench deletion`.
//!
//! Asserts only counts, no times. The files are in a temporary directory, which should be on a disk and not on a
//! tmpfs (set `TMPDIR` to choose it), and take about 2 GB.
//!
//! `-- --quick` measures a small part, for a smoke test; its figures prove nothing about the limits.

#[path = "support/report.rs"]
mod report;
#[path = "support/sqlite.rs"]
mod sqlite;
mod support;

use support::{Result, Scale, device, line, list, quick, service, title};

fn main() -> Result<()> {
    let scale = if quick() { Scale::QUICK } else { Scale::FULL };
    let directory = tempfile::tempdir()?;
    title("Deletion");
    line("SQLite", rusqlite::version(), "");
    list::measure(directory.path(), &scale)?;
    service::measure(directory.path(), &scale)?;
    device::measure(directory.path(), &scale)
}
