//! Command `opentim-server export`: one user's data, as JSON lines.

use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::config::CliOptions;
use super::failed;
use super::listing::with;
use super::local::Local;
use opentim_core::api::export::{ExportRecord, ExportUser};
use opentim_core::model::{Result, UserId};

/// The arguments of `export`.
#[derive(Debug, Args)]
pub struct Wanted {
    #[command(flatten)]
    options: CliOptions,
    /// Whose data
    #[arg(value_name = "USER")]
    user: String,
    /// Where to write it, instead of standard output; a file that is there is left alone
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
}

/// Writes the user's data. The error is the list of problems.
pub fn export(wanted: &Wanted) -> std::result::Result<(), Vec<String>> {
    with(&wanted.options, |local| {
        let user = UserId::new(&wanted.user)?;
        let Some(to) = &wanted.to else {
            return write(local, user, "the output", std::io::stdout().lock());
        };
        let name = to.display().to_string();
        let file = create(to).map_err(|error| failed(&name, &error))?;
        let written = write(local, user, &name, &file);
        let written = written.and_then(|()| file.sync_all().map_err(|error| failed(&name, &error)));
        if written.is_err() {
            // If the file cannot be removed, the caller still gets the error, so it is not taken for an export.
            let _ = std::fs::remove_file(to);
        }
        written
    })
}

/// Creates a file that only its owner may read.
fn create(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn write(local: &Local, user_id: UserId, name: &str, to: impl Write) -> Result<()> {
    let broken = |error: std::io::Error| failed(name, &error);
    let mut to = BufWriter::new(to);
    let mut after = None;
    loop {
        let page = local.ask(&ExportUser {
            user_id: user_id.clone(),
            after,
        })?;
        for record in &page.records {
            to.write_all(line(record).as_bytes()).map_err(broken)?;
        }
        after = page.next;
        if after.is_none() {
            return to.flush().map_err(broken);
        }
    }
}

fn line(record: &ExportRecord) -> String {
    // A record of texts and numbers can always be serialized.
    serde_json::to_string(record).unwrap_or_default() + "\n"
}
