//! Several servers on PostgreSQL, beside one on SQLite, each commit on disk when it is answered: `make bench-scale`,
//! which starts a PostgreSQL for it and takes it away again.
//!
//! Real servers over loopback. Servers, PostgreSQL and clients share this machine's processors: so more servers show
//! what they cost each other here, and not what as many machines would do. Asserts no times.
//!
//! `-- --quick` measures a tenth of it or less, for a smoke test; `-- histories` and the like measure one section.

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
