//! Measures several servers on PostgreSQL, compared with one on SQLite, with each commit on disk before its answer:
//! `make bench-scale`, which starts a temporary PostgreSQL.
//!
//! Uses real servers over loopback. Servers, PostgreSQL and clients share this machine's processors. So the figures
//! show the cost of coordination between servers, not the throughput of as many machines. Asserts no times.
//!
//! `-- --quick` measures a tenth or less, for a smoke test; `-- histories` and similar arguments measure one section.

#[path = "support/report.rs"]
mod report;
mod scale_support;
#[allow(dead_code, reason = "what is of the server's own bench")]
mod server_support;
#[path = "support/sqlite.rs"]
mod sqlite;

use report::Result;
use scale_support::{across, histories, nodes};
use server_support::{Scale, begin};

type Section = fn(&Scale, &str) -> Result<()>;

fn main() -> Result<()> {
    let Ok(first) = std::env::var("OPENTIM_BENCH_STORAGE") else {
        println!("OPENTIM_BENCH_STORAGE names no PostgreSQL: `make bench-scale` starts one");
        return Ok(());
    };
    let scale = begin("Scale")?;
    let sections: [(&str, Section); 3] = [
        ("nodes", nodes::measure),
        ("histories", histories::measure),
        ("across", across::measure),
    ];
    let only: Vec<String> = std::env::args().skip(1).collect();
    let named = |name: &str| only.iter().any(|argument| argument == name);
    let some = sections.iter().any(|(name, _)| named(name));
    for (name, measure) in sections {
        if !some || named(name) {
            measure(&scale, &first)?;
        }
    }
    Ok(())
}
