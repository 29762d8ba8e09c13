//! Tests of damaged files: text that is deleted from one is gone when the call succeeds, or the call reports that the
//! file is corrupt, as far as that can be known without reading all of the file (docs/deletion.md).

use std::path::{Path, PathBuf};

use crate::faults::random::Random;
use crate::faults::{say, setting};
use crate::forensics::search::{numbers, text};
use crate::support::World;

/// The number of damaged files in a CI run.
const COUNT: u64 = 100;
const PAGE: usize = 4096;
const PEERS: u64 = 6;
/// A limit for the bytes of a device's files: a page that only the damage leads to must not fill the disk.
const MOST: u64 = 64 << 20;

/// The files of a device with messages of some conversations, and the numbers of the first conversation's messages.
struct Base {
    directory: tempfile::TempDir,
    first: Vec<u64>,
}

fn files(directory: &Path) -> Vec<PathBuf> {
    let found = std::fs::read_dir(directory).unwrap();
    let mut found: Vec<PathBuf> = found.map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.is_file());
    found
}

fn base(random: &mut Random) -> Base {
    let World { directory } = World::new();
    let world = World { directory };
    let phone = world.login("phone", "alice");
    let mut first = Vec::new();
    for number in 1..=200 {
        let peer = random.below(PEERS);
        let size = [20, 60, 150, 400, 900, 5_000][random.below(6) as usize];
        phone.send(&format!("u{peer}"), &text(number, size));
        if peer == 0 {
            first.push(number);
        }
    }
    phone.free();
    Base {
        directory: world.directory,
        first,
    }
}

/// Changes some bytes of some pages after the first.
fn damage(path: &Path, random: &mut Random) {
    let mut bytes = std::fs::read(path).unwrap();
    let pages = (bytes.len() / PAGE) as u64;
    for _ in 0..1 + random.below(3) {
        let page = (1 + random.below(pages - 1)) as usize * PAGE;
        // Most decisions depend on a page's header and the cell pointers after it.
        let reach = if random.percent(50) { 40 } else { PAGE as u64 };
        for _ in 0..1 + random.below(8) {
            bytes[page + random.below(reach) as usize] = random.next() as u8;
        }
    }
    std::fs::write(path, bytes).unwrap();
}

/// The outcomes of deletions from damaged files.
#[derive(Debug, Default)]
struct Counts {
    refused: u64,
    gone: u64,
    /// The deletion succeeded, and something is left: damage that only reading the whole file could find.
    left: u64,
}

#[test]
fn a_deletion_from_a_damaged_file_succeeds_or_reports_corruption() {
    let count = setting("OPENTIM_DAMAGE_COUNT", COUNT);
    let seed = setting("OPENTIM_DAMAGE_SEED", Random::fresh() >> 32);
    say(&format!(
        "OPENTIM_DAMAGE_SEED={seed} OPENTIM_DAMAGE_COUNT={count}"
    ));
    let mut random = Random::new(seed);
    let base = base(&mut random);
    let mut counts = Counts::default();
    for at in 0..count {
        let world = World::new();
        let directory = world.directory.path().join("phone");
        std::fs::create_dir(&directory).unwrap();
        for (from, to) in [("", ""), ("phone", "phone")] {
            for path in files(&base.directory.path().join(from)) {
                let name = path.file_name().unwrap();
                std::fs::copy(&path, world.directory.path().join(to).join(name)).unwrap();
            }
        }
        let phone = world.device("phone");
        let path = phone.database("alice");
        damage(&path, &mut random);
        let login = phone.login("alice");
        let deleted = login.and_then(|()| {
            let _ = phone.call(|client, done| client.conversations(0, 100, done));
            phone.delete("c2c_u0")
        });
        phone.free();
        let size: u64 = files(&directory)
            .iter()
            .map(|path| path.metadata().unwrap().len())
            .sum();
        assert!(
            size < MOST,
            "seed {seed}, {at}: the files grew to {size} bytes"
        );
        let left = numbers(&directory, "");
        let left = base.first.iter().any(|number| left.contains(number));
        match (deleted, left) {
            (Err(error), _) => {
                assert_eq!(error.code, 6019, "seed {seed}, {at}: {error}");
                counts.refused += 1;
            }
            (Ok(()), false) => counts.gone += 1,
            (Ok(()), true) => counts.left += 1,
        }
    }
    say(&format!("damage: {count} files, {counts:?}"));
    assert!(counts.left * 20 <= count, "more than what nobody can find");
}
