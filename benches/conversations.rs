//! What reading the list costs, and how that grows with its length:
//! `cargo bench -p opentim-server --bench conversations`.
//!
//! For each length: a real `opentim-server` with that many conversations, a fresh device that catches up over
//! loopback, then its own reads, from the call to the callback and beneath it. Prints figures for a person to
//! read and asserts no times. `-- --quick` leaves the longest lists out.

#[path = "support/report.rs"]
mod report;
#[allow(dead_code, reason = "each bench uses a part of it")]
mod server_support;

use std::time::Duration;

use opentim_core::client::cache::{Cache, Rows};
use opentim_core::client::{Client, Config, Given};
use opentim_core::model::{ConversationKind, Filter, Result as Answer, UserId};
use report::{Result, call, disk, heading, line, percentile, time, timed};
use server_support::phone::Phone;
use server_support::{APP, Place, fill};

const USER: &str = "alice";
/// Lengths of the list.
const LENGTHS: [usize; 4] = [100, 1_000, 10_000, 100_000];
/// Conversations in a page.
const PAGE: u32 = 100;
/// Conversations in the folder, and marked ones, at most.
const NOTED: usize = 500;
/// Times that each thing is read.
const READS: usize = 300;
/// A mark of the app's own.
const MARK: u64 = 1 << 40;

fn main() -> Result<()> {
    let quick = std::env::args().any(|argument| argument == "--quick");
    heading("Conversations");
    line(
        "optimised",
        if cfg!(debug_assertions) { "no" } else { "yes" },
        "",
    );
    let lengths = if quick { &LENGTHS[..2] } else { &LENGTHS };
    lengths.iter().try_for_each(|length| measure(*length))
}

fn measure(length: usize) -> Result<()> {
    heading(&format!("{length} conversations, all with unread messages"));
    let place = Place::new()?;
    fill::conversations(&place.database(), &[USER.into()], length)?;
    let server = place.start("open_accounts = true")?;
    disk(place.folder())?;
    let phone = Phone::new(&place, &server, "phone")?;
    let fresh = phone.login(&place, USER)?;
    line(
        "fresh device, from the login until it has caught up",
        time(fresh),
        "limit 2 s for 10,000",
    );
    note(&phone.client, length)?;
    let marked = call(&phone.client, |done| {
        phone.client.mark(vec![id(0)], MARK << 1, true, done)
    })?;
    line("mark one", time(marked.1), "one round trip");
    to_callback(&phone.client)?;
    phone.client.close();
    beneath(&place)
}

fn id(number: usize) -> String {
    format!("c2c_{}", fill::peer(number))
}

/// A folder, and marks, on conversations all over the list.
fn note(client: &Client, length: usize) -> Result<()> {
    let count = length.min(NOTED);
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

/// The kinds of filter, with their names.
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

/// As a host has it.
fn to_callback(client: &Client) -> Result<()> {
    let total = repeat(|| Ok(call(client, |done| client.total_unread(done))?.1))?;
    print("total unread, to the callback", &total, "");
    for (name, filter) in filters() {
        let page = repeat(|| {
            let filter = filter.clone();
            let page = |done| client.conversations_by_filter(filter, 0, PAGE, done);
            Ok(call(client, page)?.1)
        })?;
        print(&format!("{name}, to the callback"), &page, "");
    }
    Ok(())
}

/// The device's work alone, without the ways between threads.
fn beneath(place: &Place) -> Result<()> {
    let user = UserId::new(USER)?;
    let folder = place.folder().join("phone").display().to_string();
    let given = Given {
        sdk_app_id: APP,
        data_dir: &folder,
        ..Given::default()
    };
    let path = Config::new(given, opentim_core::client::log::Log::new(0, None))?.device_path(&user);
    let mut cache = Cache::open(&path, &user)?;
    let total = repeat(|| read(&mut cache, |rows| rows.total_unread()))?;
    print("total unread", &total, "limit 0.2 ms for 10,000");
    for (name, filter) in filters() {
        let page = repeat(|| read(&mut cache, |rows| rows.page(&filter, 0, PAGE)))?;
        let limit = match filter == Filter::default() {
            true => "limit 1 ms for 10,000",
            false => "limit 2 ms for 10,000",
        };
        print(name, &page, limit);
        let sum = repeat(|| read(&mut cache, |rows| rows.unread(&filter)))?;
        print(&format!("{name}: its unread sum"), &sum, "");
    }
    Ok(())
}

fn read<T>(cache: &mut Cache, work: impl FnOnce(&Rows<'_>) -> Answer<T>) -> Result<Duration> {
    let (value, duration) = timed(|| cache.read(work));
    value?;
    Ok(duration)
}

fn repeat(mut work: impl FnMut() -> Result<Duration>) -> Result<Vec<Duration>> {
    (0..READS).map(|_| work()).collect()
}

fn print(what: &str, samples: &[Duration], limit: &str) {
    let p99 = format!("p99 {}", time(percentile(samples, 99)));
    let beside = if limit.is_empty() {
        p99
    } else {
        format!("{limit}, {p99}")
    };
    line(
        &format!("{what}: p50"),
        time(percentile(samples, 50)),
        beside,
    );
}
