//! Fuzz target: pages of the feed as a device reads them, one on each line. A page that cannot be applied is refused as
//! a whole. Applied pages can be read, and text that the device no longer has is in none of its files.

use std::path::Path;
use std::sync::OnceLock;

use opentim_core::api::feed::Page;
use opentim_core::client::cache::Cache;
use opentim_core::model::{Filter, UserId};
use serde_json::Value;

use super::{mark, marks};

/// The largest number of pages in one run.
const PAGES: usize = 6;

static FRESH: OnceLock<Vec<u8>> = OnceLock::new();

pub fn run(data: &[u8]) {
    let directory = super::directory();
    let user = UserId::new("alice").expect("an id");
    let path = directory.path().join("device.db");
    super::fresh(&FRESH, &path, |path| {
        Cache::open(path, &user).expect("a device");
    });
    let mut cache = Cache::open(&path, &user).expect("a device");
    let mut texts = 0;
    for line in data.split(|byte| *byte == b'\n').take(PAGES) {
        if let Some(page) = page(line, &mut texts) {
            apply(&mut cache, page);
            look(&mut cache);
            cache.database().settle().expect("an erasure");
            search(&mut cache, directory.path());
        }
    }
}

/// The page, with a unique text in each message.
fn page(line: &[u8], texts: &mut u32) -> Option<Page> {
    serde_json::from_slice::<Page>(line).ok()?;
    let mut value = serde_json::from_slice(line).ok()?;
    mark_all(&mut value, texts);
    serde_json::from_value(value).ok()
}

fn mark_all(value: &mut Value, texts: &mut u32) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| mark_all(item, texts)),
        Value::Object(fields) => {
            for (name, value) in fields {
                if name == "Text" && value.is_string() {
                    *texts += 1;
                    *value = mark(*texts).into();
                }
                mark_all(value, texts);
            }
        }
        _ => (),
    }
}

fn apply(cache: &mut Cache, mut page: Page) {
    let before = cache.read(|rows| rows.cursor()).expect("a cursor");
    page.since = before;
    let applied = cache.write(|rows| rows.apply(&page));
    let after = cache.read(|rows| rows.cursor()).expect("a cursor");
    match applied {
        Ok(applied) => assert!(applied.is_some() && after == page.next),
        Err(_) => assert_eq!(after, before),
    }
}

/// Checks that everything an app reads can be read.
fn look(cache: &mut Cache) {
    let read = cache.read(|rows| {
        let listed = rows.page(&Filter::default(), 0, 100)?;
        for conversation in &listed.conversations {
            rows.messages(&conversation.id, u64::MAX, 100)?;
            rows.newest_seq(&conversation.id)?;
        }
        rows.total_unread()?;
        rows.folder_names()
    });
    read.unwrap_or_else(|error| panic!("{error}"));
}

fn search(cache: &mut Cache, directory: &Path) {
    let live = cache.database().read(|sql| {
        let mut statement = sql.prepare("SELECT body FROM message")?;
        let bodies = statement.query_map([], |row| row.get::<_, String>(0))?;
        Ok(bodies.collect::<Result<Vec<_>, _>>()?.join("\n"))
    });
    let live = live.expect("bodies");
    let live = marks(live.as_bytes());
    for file in std::fs::read_dir(directory).expect("a directory") {
        let path = file.expect("a file").path();
        let bytes = std::fs::read(&path).expect("a file");
        let left = marks(&bytes);
        if let Some(text) = left.difference(&live).next() {
            panic!("{} is left in {}", text.escape_ascii(), path.display());
        }
    }
}
