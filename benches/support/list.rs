//! Reads of the conversation list: the first page, and the total unread count.

use std::path::Path;
use std::time::Duration;

use opentim_core::client::cache::Cache;
use opentim_core::model::Filter;

use super::world::{self, DeviceFiles};
use super::{Result, Scale, call, heading, median, percentile, timed};
use crate::sqlite::{List, RAW};

/// The number of conversations in a page.
const PAGE: u32 = 100;
/// The limit for reading either, below the callback.
const LIMIT: Duration = Duration::from_millis(1);

pub(crate) fn measure(directory: &Path, scale: &Scale) -> Result<()> {
    heading(&format!("List of {} conversations", scale.list));
    let place = DeviceFiles::new(directory.join("list"));
    place.device()?; // Creates the directory.
    world::fill_service(&place.service(), scale.list, 1)?;
    let ways = [
        ("to", to_callback(&place, scale)?, None),
        ("beneath", beneath(&place, scale)?, Some(LIMIT)),
    ];
    let raw = List::copy_of(&place.device()?)?;
    let (mut raw_pages, mut raw_sums) = (Vec::new(), Vec::new());
    for _ in 0..scale.reads {
        raw_pages.push(raw.page(PAGE)?);
        raw_sums.push(raw.unread()?);
    }
    for (way, [pages, sums], limit) in &ways {
        let print = |what: &str, samples: &[Duration], raw: &[Duration]| {
            let figure = median(&format!("{what}, {way} the callback"), samples);
            let figure = figure.beside(RAW, percentile(raw, 50));
            match *limit {
                Some(limit) => figure.limit(limit).print(),
                None => figure.print(),
            }
        };
        print("first page of 100", pages, &raw_pages)?;
        print("total unread", sums, &raw_sums)?;
    }
    Ok(())
}

/// Measures reads as a host sees them: the times of the page, and of the total.
fn to_callback(place: &DeviceFiles, scale: &Scale) -> Result<[Vec<Duration>; 2]> {
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
    Ok([pages, sums])
}

/// Measures the client's work only, without passing between threads.
fn beneath(place: &DeviceFiles, scale: &Scale) -> Result<[Vec<Duration>; 2]> {
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
    Ok([pages, sums])
}
