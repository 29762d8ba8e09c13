//! Measures reading the conversation list, at several lengths: `cargo bench -p opentim-server --bench conversations`.
//!
//! For each length: a real `opentim-server` with that many conversations, a fresh device that synchronises over
//! loopback, then the device's own reads, from the call to the callback and below it, compared with raw SQLite.
//! Asserts no times. `-- --quick` leaves out the longest lists, for a smoke test.

#[path = "support/report.rs"]
mod report;
#[allow(dead_code, reason = "each bench uses a part of it")]
mod server_support;
#[path = "support/sqlite.rs"]
mod sqlite;

use std::path::{Path, PathBuf};
use std::time::Duration;

use opentim_core::client::cache::{Cache, Rows};
use opentim_core::client::{Client, Config, RawConfig};
use opentim_core::model::{ConversationKind, Filter, Result as Answer, UserId};
use report::{
    DISK, Figure, Result, call, disk, figure, heading, median, percentile, quick, timed, title,
};
use server_support::phone::Phone;
use server_support::{APP, ServerFiles, fill};
use sqlite::{List, RAW};

const USER: &str = "alice";
/// The lengths of the list.
const LENGTHS: [usize; 4] = [100, 1_000, 10_000, 100_000];
/// The number of conversations in a page.
const PAGE: u32 = 100;
/// The maximum number of conversations in the folder, and of marked ones.
const PREFERRED: usize = 500;
/// The number of measurements of each read, in full and with `--quick`.
const READS: [usize; 2] = [300, 30];
/// The list length that the limits below apply to.
const LIMITED: usize = 10_000;
/// The limit for a fresh device to synchronise.
const FRESH: Duration = Duration::from_secs(2);
/// The limit for the first page, below the callback, and for a page by a filter.
const FIRST: Duration = Duration::from_millis(1);
const FILTERED: Duration = Duration::from_millis(2);
/// The limit for the total unread count.
const TOTAL: Duration = Duration::from_micros(200);
/// A mark of the app's own.
const MARK: u64 = 1 << 40;

fn main() -> Result<()> {
    title("Conversations");
    let lengths = if quick() { &LENGTHS[..2] } else { &LENGTHS };
    lengths.iter().try_for_each(|length| measure(*length))
}

fn measure(length: usize) -> Result<()> {
    heading(&format!("{length} conversations, all with unread messages"));
    let place = ServerFiles::new()?;
    fill::conversations(&place.database(), &[USER.into()], length)?;
    let server = place.start("open_accounts = true")?;
    let synced = disk(place.directory())?;
    let phone = Phone::new(&place, &server, "phone")?;
    let fresh = phone.login(&place, USER)?;
    set_preferences(&phone.client, length)?;
    let marked = call(&phone.client, |done| {
        phone.client.mark(vec![id(0)], MARK << 1, true, done)
    })?;
    let host = to_callback(&phone.client)?;
    phone.client.close();
    let device = device(&place)?;
    let own = beneath(&device)?;
    let raw = Raw::of(&device)?;
    let caught_up = figure("fresh device, from the login until it has caught up", fresh)
        .beside("raw SQLite, the list in one transaction", raw.list);
    limited(caught_up, length, Some(FRESH)).print()?;
    figure("mark one", marked.1)
        .beside(DISK, synced)
        .note("one round trip")
        .print()?;
    for read in host.iter().chain(&own) {
        read.print(length, &raw)?;
    }
    Ok(())
}

/// Adds the limit to the figure, if the list has the length that the limit applies to.
fn limited(figure: Figure, length: usize, limit: Option<Duration>) -> Figure {
    match limit {
        Some(limit) if length == LIMITED => figure.limit(limit),
        _ => figure,
    }
}

/// One kind of read, with its times.
struct Read {
    what: String,
    samples: Vec<Duration>,
    limit: Option<Duration>,
    /// Whether it reads rows of the list, or else a total over them.
    rows: bool,
}

impl Read {
    fn print(&self, length: usize, raw: &Raw) -> Result<()> {
        let (what, took) = if self.rows {
            (", a page of 100", raw.page)
        } else {
            (", the sum over the list", raw.unread)
        };
        let figure = median(&self.what, &self.samples).beside(format!("{RAW}{what}"), took);
        limited(figure, length, self.limit).print()
    }
}

/// The times of raw SQLite for the same rows.
struct Raw {
    list: Duration,
    page: Duration,
    unread: Duration,
}

impl Raw {
    fn of(device: &Path) -> Result<Self> {
        let list = List::copy_of(device)?;
        Ok(Self {
            page: percentile(&repeat(|| list.page(PAGE))?, 50),
            unread: percentile(&repeat(|| list.unread())?, 50),
            list: list.insert_all()?,
        })
    }
}

fn id(number: usize) -> String {
    format!("c2c_{}", fill::peer(number))
}

/// Adds a folder and marks, to conversations spread over the list.
fn set_preferences(client: &Client, length: usize) -> Result<()> {
    let count = length.min(PREFERRED);
    let ids: Vec<String> = (0..count).map(|at| id(at * (length / count))).collect();
    for (at, ids) in ids.chunks(100).enumerate() {
        let named = || ("work".to_string(), ids.to_vec());
        let (name, ids) = named();
        match at {
            0 => call(client, |done| client.create_folder(name, ids, done))?,
            _ => call(client, |done| client.add_to_folder(name, ids, done))?,
        };
        let (_, ids) = named();
        call(client, |done| client.mark(ids, MARK, true, done))?;
    }
    Ok(())
}

/// The filters, with their names.
fn filters() -> [(&'static str, Filter); 6] {
    let filter = Filter::default();
    [
        ("first page of 100", filter.clone()),
        (
            "by folder",
            Filter {
                folder: Some("work".into()),
                ..filter.clone()
            },
        ),
        (
            "by mark",
            Filter {
                marks: Some(MARK),
                ..filter.clone()
            },
        ),
        (
            "by unread",
            Filter {
                unread: Some(true),
                ..filter.clone()
            },
        ),
        (
            "by type",
            Filter {
                kind: Some(ConversationKind::C2c),
                ..filter.clone()
            },
        ),
        (
            "in no folder, without marks",
            Filter {
                folder: Some(String::new()),
                marks: Some(0),
                ..filter
            },
        ),
    ]
}

/// Measures reads as a host sees them, up to the callback.
fn to_callback(client: &Client) -> Result<Vec<Read>> {
    let mut reads = vec![Read {
        what: "total unread, to the callback".into(),
        samples: repeat(|| Ok(call(client, |done| client.total_unread(done))?.1))?,
        limit: None,
        rows: false,
    }];
    for (name, filter) in filters() {
        let samples = repeat(|| {
            let filter = filter.clone();
            let page = |done| client.conversations_by_filter(filter, 0, PAGE, done);
            Ok(call(client, page)?.1)
        })?;
        reads.push(Read {
            what: format!("{name}, to the callback"),
            samples,
            limit: None,
            rows: true,
        });
    }
    Ok(reads)
}

/// The path of the device's file.
fn device(place: &ServerFiles) -> Result<PathBuf> {
    let directory = place.directory().join("phone").display().to_string();
    let given = RawConfig {
        sdk_app_id: APP,
        data_dir: &directory,
        ..RawConfig::default()
    };
    let config = Config::new(given, opentim_core::client::log::Log::new(0, None))?;
    Ok(config.device_path(&UserId::new(USER)?))
}

/// Measures the device's work only, without passing between threads.
fn beneath(device: &Path) -> Result<Vec<Read>> {
    let mut cache = Cache::open(device, &UserId::new(USER)?)?;
    let mut reads = vec![Read {
        what: "total unread".into(),
        samples: repeat(|| read(&mut cache, |rows| rows.total_unread()))?,
        limit: Some(TOTAL),
        rows: false,
    }];
    for (name, filter) in filters() {
        let limit = if filter == Filter::default() {
            FIRST
        } else {
            FILTERED
        };
        reads.push(Read {
            what: name.into(),
            samples: repeat(|| read(&mut cache, |rows| rows.page(&filter, 0, PAGE)))?,
            limit: Some(limit),
            rows: true,
        });
        reads.push(Read {
            what: format!("{name}: its unread sum"),
            samples: repeat(|| read(&mut cache, |rows| rows.unread(&filter)))?,
            limit: None,
            rows: false,
        });
    }
    Ok(reads)
}

fn read<T>(cache: &mut Cache, work: impl FnOnce(&Rows<'_>) -> Answer<T>) -> Result<Duration> {
    let (value, duration) = timed(|| cache.read(work));
    value?;
    Ok(duration)
}

fn repeat(mut work: impl FnMut() -> Result<Duration>) -> Result<Vec<Duration>> {
    (0..READS[usize::from(quick())]).map(|_| work()).collect()
}
