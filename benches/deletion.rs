//! What deleting costs, beside raw SQLite and beside its limits: `cargo bench -p opentim-server --bench deletion`.
//!
//! Prints figures for a person to read and asserts no times, only counts. The files are in a temporary
//! directory (`TMPDIR` says where, which should be a disk and no tmpfs) and take about 2 GB.
//!
//! `cargo bench -p opentim-server --bench deletion -- --quick` measures a tenth of it, for a smoke test: its figures prove
//! nothing about the limits.

mod support;

use support::{Result, Scale, device, heading, line, list, service};

fn main() -> Result<()> {
    let quick = std::env::args().any(|argument| argument == "--quick");
    let scale = if quick { Scale::QUICK } else { Scale::FULL };
    let folder = tempfile::tempdir()?;
    heading(if quick {
        "Deletion, a tenth of the full measure"
    } else {
        "Deletion"
    });
    line("SQLite", rusqlite::version(), "");
    line(
        "optimised",
        if cfg!(debug_assertions) { "no" } else { "yes" },
        "",
    );
    list::measure(folder.path(), &scale)?;
    service::measure(folder.path(), &scale)?;
    device::measure(folder.path(), &scale)
}
