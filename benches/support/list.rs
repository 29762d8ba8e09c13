//! Reading the conversation list: the first page, and the sum of unread counts.

use std::path::Path;
use std::time::Duration;

use opentim_core::client::cache::Cache;
use opentim_core::model::Filter;

use super::world::{self, Place};
use super::{Result, Scale, call, heading, line, percentile, time, timed};

/// Conversations in a page.
const PAGE: u32 = 100;

pub(crate) fn measure(folder: &Path, scale: &Scale) -> Result<()> {
    heading(&format!("List of {} conversations", scale.list));
    let place = Place::new(folder.join("list"));
    place.device()?; // Makes the folder.
    world::fill_service(&place.service(), scale.list, 1)?;
    to_callback(&place, scale)?;
    beneath(&place, scale)
}

/// As a host has it.
fn to_callback(place: &Place, scale: &Scale) -> Result<()> {
    let client = place.client()?;
    let (mut pages, mut sums) = (Vec::new(), Vec::new());
    for _ in 0..scale.reads {
        let (page, duration) = call(&client, |done| client.conversations(0, PAGE, done))?;
        assert_eq!(page.conversations.len(), PAGE as usize);
        pages.push(duration);
        let (sum, duration) = call(&client, |done| client.total_unread(done))?;
        assert_eq!(sum, scale.list as u64);
        sums.push(duration);
    }
    client.close();
    print("first page of 100, to the callback", &pages, "");
    print("total unread, to the callback", &sums, "");
    Ok(())
}

/// The client's work alone, without the ways between threads.
fn beneath(place: &Place, scale: &Scale) -> Result<()> {
    let mut cache = Cache::open(&place.device()?, &world::user())?;
    let (mut pages, mut sums) = (Vec::new(), Vec::new());
    for _ in 0..scale.reads {
        let (page, duration) = timed(|| cache.read(|rows| rows.page(&Filter::default(), 0, PAGE)));
        assert_eq!(page?.conversations.len(), PAGE as usize);
        pages.push(duration);
        let (sum, duration) = timed(|| cache.read(|rows| rows.total_unread()));
        assert_eq!(sum?, scale.list as u64);
        sums.push(duration);
    }
    print(
        "first page of 100, beneath the callback",
        &pages,
        "limit 1 ms",
    );
    print("total unread, beneath the callback", &sums, "limit 1 ms");
    Ok(())
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
