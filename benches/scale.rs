//! Several servers on PostgreSQL, beside one on SQLite, each commit on disk when it is answered: `make bench-scale`,
//! which starts a PostgreSQL for it and takes it away again.
//!
//! Real servers over loopback. Servers, PostgreSQL and clients share this machine's processors: so more servers show
//! what they cost each other here, and not what as many machines would do. Asserts no times.
//!
//! `-- --quick` measures a tenth of it, for a smoke test.

#[path = "support/report.rs"]
mod report;
mod scale_support;
#[allow(dead_code, reason = "what is of the server's own bench")]
mod server_support;

use report::{Result, heading, line};
use scale_support::{across, histories, nodes};
use server_support::Scale;

fn main() -> Result<()> {
    let quick = std::env::args().any(|argument| argument == "--quick");
    let scale = if quick { Scale::QUICK } else { Scale::FULL };
    let Ok(first) = std::env::var("OPENTIM_BENCH_STORAGE") else {
        println!("OPENTIM_BENCH_STORAGE names no PostgreSQL: `make bench-scale` starts one");
        return Ok(());
    };
    rlimit::increase_nofile_limit(u64::MAX)?;
    heading(if quick {
        "Scale, a tenth of the full measure"
    } else {
        "Scale"
    });
    line("processors", std::thread::available_parallelism()?, "");
    line(
        "optimised",
        if cfg!(debug_assertions) { "no" } else { "yes" },
        "",
    );
    nodes::measure(&scale, &first)?;
    histories::measure(&scale, &first)?;
    across::measure(&scale, &first)
}
