//! `opentim-server copy`: migrates between SQLite and PostgreSQL.

use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

use clap::Args;
use indicatif::{HumanCount, ProgressBar, ProgressState, ProgressStyle};

use opentim_core::model::{Error, Result};
use opentim_core::storage::{self, Location};

/// What `copy` is told.
#[derive(Debug, Args)]
pub struct Wanted {
    /// The place to read: a database file, or postgres://USER:PASSWORD@HOST/DATABASE
    #[arg(
        long,
        value_name = "PLACE",
        env = "OPENTIM_COPY_FROM",
        hide_env_values = true
    )]
    from: String,
    /// The place to fill, which is empty, or has a part of the same copy
    #[arg(
        long,
        value_name = "PLACE",
        env = "OPENTIM_COPY_TO",
        hide_env_values = true
    )]
    to: String,
    /// How many rows a transaction carries
    #[arg(long, value_name = "ROWS", default_value_t = 4_096)]
    #[arg(value_parser = clap::value_parser!(u32).range(1..=100_000))]
    batch: u32,
}

/// Copies, compares and reports progress. Fails with `ERR_INVALID_PARAMETERS` (6017) if a place is malformed,
/// and with `ERR_DATABASE_OPERATE_FAILED` (6019) otherwise; the rows copied so far then stay, and the same
/// command resumes.
pub fn copy(wanted: &Wanted) -> Result<()> {
    let place = |field, name: &str| {
        // The name is not shown, since it may contain a password.
        Location::named(name).map_err(|why| Error::parameter(format!("{field}: {why}")))
    };
    let (from, to) = (place("from", &wanted.from)?, place("to", &wanted.to)?);
    let batch = usize::try_from(wanted.batch).unwrap_or(usize::MAX);
    let mut copy = storage::Copy::begin(&from, &to, batch)?;
    let (rows, done) = copy.extent()?;
    print(&match done {
        0 => format!("Copying {} rows from {from} to {to}", HumanCount(rows)),
        _ => format!(
            "Going on with a copy from {from} to {to}: {} of {} rows are there",
            HumanCount(done),
            HumanCount(rows)
        ),
    });
    let mut meter = Meter::new("copying", rows, done);
    while let Some((table, done)) = copy.carry()? {
        meter.set(table, done);
    }
    meter.end();
    let mut meter = Meter::new("checking", rows, 0);
    let mut read = 0;
    let sum = copy.check(|table, more| {
        read += more;
        meter.set(table, read);
    })?;
    meter.end();
    copy.finish()?;
    let digest: String = sum
        .digest
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    print(&format!(
        "Both have the same {} rows (checksum {digest}).\n\
         {to} can be served now. {from} is as it was: remove it once all is well, for what is deleted from now on \
         can still be read there.",
        HumanCount(sum.rows)
    ));
    Ok(())
}

/// Prints a line. A closed output is ignored: the copy is not affected.
fn print(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Shows progress: as a bar on a terminal, otherwise as a line from time to time.
struct Meter {
    bar: ProgressBar,
    what: &'static str,
    said: Instant,
}

impl Meter {
    fn new(what: &'static str, rows: u64, done: u64) -> Self {
        let form = "{prefix} {wide_bar} {human_pos} of {human_len} rows, {rate} a second, {eta} left, {msg}";
        let rate = |state: &ProgressState, out: &mut dyn std::fmt::Write| {
            // A value that cannot be written is left out.
            let _ = write!(out, "{}", HumanCount(state.per_sec() as u64));
        };
        let style = ProgressStyle::with_template(form)
            .unwrap_or_else(|_| ProgressStyle::default_bar())
            .with_key("rate", rate);
        let bar = ProgressBar::new(rows)
            .with_style(style)
            .with_prefix(what)
            .with_position(done);
        bar.reset_eta();
        Self {
            bar,
            what,
            said: Instant::now(),
        }
    }

    fn set(&mut self, table: &'static str, rows: u64) {
        self.bar.set_message(table);
        self.bar.set_position(rows);
        if !std::io::stderr().is_terminal() && self.said.elapsed() > Duration::from_secs(10) {
            self.said = Instant::now();
            let of = self.bar.length().unwrap_or_default();
            // A closed standard error is ignored.
            let _ = writeln!(
                std::io::stderr(),
                "{}: {} of {} rows, {table}",
                self.what,
                HumanCount(rows),
                HumanCount(of)
            );
        }
    }

    fn end(self) {
        self.bar.finish_and_clear();
    }
}
