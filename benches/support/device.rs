//! Deleting on the device, through the client's API to the callback, beside raw SQLite.

use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use opentim_core::client::Client;
use opentim_core::client::message::Outgoing;

use super::raw::Raw;
use super::world::{self, Place};
use super::{Result, Scale, call, disk, each, heading, line, percentile, ratio, time, timed};

/// Of ten conversations that lie together, the first go in calls for many, one call a round …
const ROUNDS: usize = 3;
/// … the next in a call of its own, after a pause …
const ALONE: usize = 3;
/// … the next in a call of its own, right after another such call …
const LOOP: usize = 4;
/// … and the others stay.
const DELETED: usize = 5;
/// Longer than the service and the device wait before they tidy up. Then both have had their turn, and do not
/// have it beside raw SQLite.
const PAUSE: Duration = Duration::from_millis(250);

/// The device and raw SQLite, with the same conversations.
struct Pair<'a> {
    scale: &'a Scale,
    client: Client,
    raw: Raw,
    /// The log of the device's file.
    log: PathBuf,
}

pub(crate) fn measure(folder: &Path, scale: &Scale) -> Result<()> {
    heading(&format!(
        "Device: {} conversations × {} messages of {} bytes of text",
        scale.conversations,
        scale.messages,
        world::TEXT
    ));
    let place = Place::new(folder.join("device"));
    let raw_path = folder.join("raw.db");
    let (client, raw) = fill(&place, &raw_path, scale)?;
    let full = size(&place.device()?)?;
    line("page size", raw.page_size()?, "");
    let log = PathBuf::from(format!("{}-wal", place.device()?.display())); // SQLite names it so.
    let mut pair = Pair {
        scale,
        client,
        raw,
        log,
    };
    disk(folder)?;
    pair.lists()?;
    pair.alone()?;
    pair.in_a_loop()?;
    pair.counts()?;
    pair.send()?;
    pair.client.close();
    sizes(&place.device()?, full, size(&raw_path)?, scale)
}

fn fill(place: &Place, raw_path: &Path, scale: &Scale) -> Result<(Client, Raw)> {
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
    line(
        "filling: device's cache",
        time(cache),
        format!("raw SQLite {}", time(own)),
    );
    // What the fill left in the system's cache is not to be written while something is measured.
    for file in [&place.service(), &device, raw_path] {
        std::fs::File::open(file)?.sync_all()?;
    }
    let (client, login) = timed(|| place.client());
    line("first login, the whole list taken over", time(login), "");
    Ok((client?, raw))
}

impl Pair<'_> {
    /// Many conversations in one call. The two take turns, and in turns who begins.
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
        line(
            &what,
            time(our),
            format!("{:.2} × raw, limit 1.5", ratio(our, its)),
        );
        line("  each round", "", each(&ours));
        line(
            "  raw SQLite, same deletes and guarantee",
            time(its),
            each(&raw),
        );
        line(
            "  free pages given back, from 0.1 s later on, within",
            time(percentile(&tidied, 50)),
            "",
        );
        Ok(())
    }

    /// Waits until the device has given back its free pages, which ends with an empty log, and the
    /// service has purged. Returns how long the device took.
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

    /// One conversation in a call, as a person does it.
    fn alone(&mut self) -> Result<()> {
        let (mut ours, mut raw) = (Vec::new(), Vec::new());
        for number in numbers(self.scale.batch, ALONE) {
            ours.push(self.delete_one(number)?);
            self.quiet()?;
            raw.push(self.raw.delete(&[number])?);
        }
        let (our, its) = (percentile(&ours, 50), percentile(&raw, 50));
        let beside = format!("limit 10 ms, p99 {}", time(percentile(&ours, 99)));
        line(
            "delete 1 conversation, with history: p50",
            time(our),
            beside,
        );
        let beside = format!(
            "p99 {}, ours is {:.2} ×",
            time(percentile(&raw, 99)),
            ratio(our, its)
        );
        line("  raw SQLite: p50", time(its), beside);
        Ok(())
    }

    /// One conversation in a call, and the next call when it is answered.
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
        let beside = format!("p99 {}", time(percentile(&ours, 99)));
        line("  in a loop: p50", time(percentile(&ours, 50)), beside);
        let beside = format!("p99 {}", time(percentile(&raw, 99)));
        line(
            "  raw SQLite in a loop: p50",
            time(percentile(&raw, 50)),
            beside,
        );
        Ok(())
    }

    fn delete_one(&self, number: usize) -> Result<Duration> {
        let id = world::conversation(number).to_string();
        Ok(call(&self.client, |done| {
            self.client.delete_conversation(id, done)
        })?
        .1)
    }

    /// Both deleted the same.
    fn counts(&self) -> Result<()> {
        let left = self.scale.conversations - DELETED * self.scale.batch;
        let all = u32::try_from(self.scale.conversations)?;
        let (page, _) = call(&self.client, |done| self.client.conversations(0, all, done))?;
        assert_eq!(page.conversations.len(), left);
        assert_eq!(self.raw.count()?, left * self.scale.messages);
        Ok(())
    }

    /// A message from the call to the callback: at the service and on the device, both on disk.
    fn send(&self) -> Result<()> {
        let mut samples = Vec::new();
        let to = world::peer(DELETED).to_string();
        for seq in 1..=self.scale.sends {
            let text = Outgoing::text(&format!("{seq} {}", "x".repeat(world::TEXT)));
            let sent = call(&self.client, |done| {
                self.client.send_c2c(to.clone(), text, done)
            })?;
            samples.push(sent.1);
        }
        let p99 = format!("p99 {}", time(percentile(&samples, 99)));
        line("send a message: p50", time(percentile(&samples, 50)), p99);
        Ok(())
    }
}

fn size(path: &Path) -> Result<u64> {
    Ok(std::fs::metadata(path)?.len())
}

fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}

/// The file before the deletions and after them, when the client has closed it.
fn sizes(device: &Path, full: u64, raw: u64, scale: &Scale) -> Result<()> {
    let messages = scale.conversations * scale.messages;
    let left = messages - DELETED * scale.batch * scale.messages;
    let per_message =
        |bytes: u64, messages: usize| format!("{} bytes a message", bytes / messages as u64);
    line(
        "device file, full",
        megabytes(full),
        per_message(full, messages),
    );
    line("  raw SQLite", megabytes(raw), per_message(raw, messages));
    let after = size(device)?;
    line(
        "  half of it deleted, pages given back",
        megabytes(after),
        per_message(after, left),
    );
    Ok(())
}

/// Conversations that do not lie together.
fn numbers(count: usize, which: usize) -> Vec<usize> {
    (0..count).map(|at| at * 10 + which).collect()
}
