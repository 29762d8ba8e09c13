//! Deletions on the device, through the client's API up to the callback, compared with raw SQLite.

use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use opentim_core::client::Client;
use opentim_core::client::message::Outgoing;

use super::raw::Raw;
use super::world::{self, DeviceFiles};
use super::{
    Result, Scale, Value, call, disk, each, figure, heading, line, median, percentile, time, timed,
};
use crate::sqlite::{List, RAW, Transactions};

/// Ten adjacent conversations form a group. The first three of each are deleted in calls with many conversations, one
/// call per round.
const ROUNDS: usize = 3;
/// The next one is deleted in a call of its own, after a pause.
const ALONE: usize = 3;
/// The next one is deleted in a call of its own, right after another such call.
const LOOP: usize = 4;
/// The number of deleted ones; the others stay.
const DELETED: usize = 5;
/// Longer than the delay before the service and the device tidy up, so that this does not fall into the measurement
/// of raw SQLite.
const PAUSE: Duration = Duration::from_millis(250);

/// The device and raw SQLite, with the same conversations.
struct Pair<'a> {
    scale: &'a Scale,
    client: Client,
    raw: Raw,
    /// The log of the device's file.
    log: PathBuf,
}

/// The limit for deleting many conversations in one call, as a multiple of raw SQLite.
const MANY: f64 = 1.5;
/// The limit for deleting one conversation.
const ONE: Duration = Duration::from_millis(10);

pub(crate) fn measure(directory: &Path, scale: &Scale) -> Result<()> {
    heading(&format!(
        "Device: {} conversations × {} messages of {} bytes of text",
        scale.conversations,
        scale.messages,
        world::TEXT
    ));
    let place = DeviceFiles::new(directory.join("device"));
    let raw_path = directory.join("raw.db");
    let (client, raw) = fill(&place, &raw_path, scale)?;
    let full = size(&place.device()?)?;
    line("page size", raw.page_size()?, "");
    let log = PathBuf::from(format!("{}-wal", place.device()?.display())); // The name that SQLite gives it.
    let mut pair = Pair {
        scale,
        client,
        raw,
        log,
    };
    disk(directory)?;
    pair.lists()?;
    pair.alone()?;
    pair.in_a_loop()?;
    pair.counts()?;
    pair.send(directory)?;
    pair.client.close();
    sizes(&place.device()?, full, size(&raw_path)?, scale)
}

fn fill(place: &DeviceFiles, raw_path: &Path, scale: &Scale) -> Result<(Client, Raw)> {
    let (conversations, messages) = (scale.conversations, scale.messages);
    let device = place.device()?;
    let (done, service) = timed(|| world::fill_service(&place.service(), conversations, messages));
    done?;
    let (done, cache) = timed(|| world::fill_device(&device, conversations, messages));
    done?;
    let mut raw = Raw::create(raw_path)?;
    let (done, own) = timed(|| raw.fill(conversations, messages));
    done?;
    line("filling: service", time(service), "");
    figure("filling: device's cache", cache)
        .beside(RAW, own)
        .print()?;
    // Data of the fill in the system's cache must not be written during a measurement.
    for file in [&place.service(), &device, raw_path] {
        std::fs::File::open(file)?.sync_all()?;
    }
    let (client, login) = timed(|| place.client());
    let client = client?;
    client.close();
    let copy = List::copy_of(&device)?.insert_all()?;
    figure("first login, the whole list taken over", login)
        .beside("raw SQLite, the list in one transaction", copy)
        .print()?;
    Ok((place.client()?, raw))
}

impl Pair<'_> {
    /// Deletes many conversations in one call. The device and raw SQLite alternate, and so does which of them begins.
    fn lists(&mut self) -> Result<()> {
        let (mut ours, mut raw, mut tidied) = (Vec::new(), Vec::new(), Vec::new());
        for round in 0..ROUNDS {
            let numbers = numbers(self.scale.batch, round);
            if round % 2 == 0 {
                raw.push(self.raw.delete(&numbers)?);
            }
            ours.push(self.delete_list(&numbers)?);
            tidied.push(self.quiet()?);
            if round % 2 == 1 {
                raw.push(self.raw.delete(&numbers)?);
            }
        }
        let (our, its) = (percentile(&ours, 50), percentile(&raw, 50));
        let what = format!("delete {} conversations, with history", self.scale.batch);
        figure(what, our)
            .beside("raw SQLite, same deletes and guarantee", its)
            .ratio_limit(MANY)
            .print()?;
        line("  each round", "", each(&ours));
        line("  each round of raw SQLite", "", each(&raw));
        figure(
            "  free pages given back, from 0.1 s later on, within",
            percentile(&tidied, 50),
        )
        .beside("raw SQLite's deletes", its)
        .print()
    }

    /// Waits until the device has returned its free pages, which ends with an empty log, and the service has purged.
    /// Returns the time that the device took.
    fn quiet(&self) -> Result<Duration> {
        let start = Instant::now();
        let mut busy = start;
        while busy.elapsed() < PAUSE {
            sleep(Duration::from_millis(1));
            if size(&self.log)? > 0 {
                busy = Instant::now();
            }
        }
        Ok(busy - start)
    }

    fn delete_list(&self, numbers: &[usize]) -> Result<Duration> {
        let ids = numbers
            .iter()
            .map(|number| world::conversation(*number).to_string())
            .collect();
        let (results, duration) = call(&self.client, |done| {
            self.client.delete_conversation_list(ids, true, done)
        })?;
        assert_eq!(results.len(), numbers.len());
        assert!(results.iter().all(|result| result.code == 0));
        Ok(duration)
    }

    /// Deletes one conversation per call, with pauses, as a person does.
    fn alone(&mut self) -> Result<()> {
        let (mut ours, mut raw) = (Vec::new(), Vec::new());
        for number in numbers(self.scale.batch, ALONE) {
            ours.push(self.delete_one(number)?);
            self.quiet()?;
            raw.push(self.raw.delete(&[number])?);
        }
        median("delete 1 conversation, with history", &ours)
            .limit(ONE)
            .beside(RAW, percentile(&raw, 50))
            .print()
    }

    /// Deletes one conversation per call, the next when it is answered.
    fn in_a_loop(&mut self) -> Result<()> {
        let numbers = numbers(self.scale.batch, LOOP);
        let ours: Vec<Duration> = numbers
            .iter()
            .map(|number| self.delete_one(*number))
            .collect::<Result<_>>()?;
        let raw: Vec<Duration> = numbers
            .iter()
            .map(|number| self.raw.delete(&[*number]))
            .collect::<Result<_>>()?;
        median("  in a loop", &ours)
            .beside(RAW, percentile(&raw, 50))
            .print()
    }

    fn delete_one(&self, number: usize) -> Result<Duration> {
        let id = world::conversation(number).to_string();
        Ok(call(&self.client, |done| {
            self.client.delete_conversation(id, done)
        })?
        .1)
    }

    /// Checks that both have deleted the same number.
    fn counts(&self) -> Result<()> {
        let left = self.scale.conversations - DELETED * self.scale.batch;
        let all = u32::try_from(self.scale.conversations)?;
        let (page, _) = call(&self.client, |done| self.client.conversations(0, all, done))?;
        assert_eq!(page.conversations.len(), left);
        assert_eq!(self.raw.count()?, left * self.scale.messages);
        Ok(())
    }

    /// Sends messages, from the call to the callback: at the service and on the device, both on disk.
    fn send(&self, directory: &Path) -> Result<()> {
        let mut service = Transactions::create(&directory.join("raw_service.db"), true)?;
        let mut device = Transactions::create(&directory.join("raw_device.db"), false)?;
        let (mut samples, mut raw) = (Vec::new(), Vec::new());
        let to = world::peer(DELETED).to_string();
        for seq in 1..=self.scale.sends {
            let text = Outgoing::text(&format!("{seq} {}", "x".repeat(world::TEXT)));
            let sent = call(&self.client, |done| {
                self.client.send_c2c(to.clone(), text, done)
            })?;
            samples.push(sent.1);
            raw.push(service.insert(1)? + device.insert(1)?);
        }
        median("send a message", &samples)
            .beside(
                "raw SQLite, a transaction synced and one not",
                percentile(&raw, 50),
            )
            .print()
    }
}

fn size(path: &Path) -> Result<u64> {
    Ok(std::fs::metadata(path)?.len())
}

/// Prints the size of the file before the deletions and after them, once the client is closed, and the bytes per
/// message.
fn sizes(device: &Path, full: u64, raw: u64, scale: &Scale) -> Result<()> {
    let messages = scale.conversations * scale.messages;
    let left = messages - DELETED * scale.batch * scale.messages;
    let after = size(device)?;
    for (what, bytes, messages) in [
        ("device file, full: a message", full, messages),
        ("  half of it deleted, pages given back", after, left),
    ] {
        let each = |bytes: u64, messages: usize| Value::Bytes((bytes / messages as u64) as f64);
        let raw = each(raw, scale.conversations * scale.messages);
        figure(what, each(bytes, messages))
            .beside("raw SQLite, full", raw)
            .note(format!("{} in all", Value::Bytes(bytes as f64)))
            .print()?;
    }
    Ok(())
}

/// The numbers of conversations that are not adjacent.
fn numbers(count: usize, which: usize) -> Vec<usize> {
    (0..count).map(|at| at * 10 + which).collect()
}
