//! Fuzz targets by name, and their input.

mod abi;
mod body;
mod clean;
mod feed;
mod head;
mod usersig;

use std::collections::BTreeSet;
use std::io::BufRead;
use std::path::Path;
use std::sync::OnceLock;

/// The target with this name.
pub fn find(name: &str) -> Option<fn(&[u8])> {
    Some(match name {
        "abi" => abi::run,
        "body" => body::run,
        "clean" => clean::run,
        "feed" => feed::run,
        "head" => head::run,
        "usersig" => usersig::run,
        _ => return None,
    })
}

/// A directory for databases: in memory, if the system has such a directory.
fn directory() -> tempfile::TempDir {
    tempfile::tempdir_in(Path::new("/dev/shm"))
        .or_else(|_| tempfile::tempdir())
        .expect("a directory")
}

/// Writes the file that `make` leaves. `make` runs once, and each run begins with a copy.
fn fresh(made: &OnceLock<Vec<u8>>, path: &Path, make: impl FnOnce(&Path)) {
    let bytes = made.get_or_init(|| {
        make(path);
        std::fs::read(path).expect("a file")
    });
    std::fs::write(path, bytes).expect("a file");
}

/// A text that can be found again in raw bytes.
fn mark(number: u32) -> String {
    format!("<{number:05}>.")
}

/// The numbers of each [`mark`] that is in the bytes.
fn marks(mut bytes: &[u8]) -> BTreeSet<&[u8]> {
    let mut found = BTreeSet::new();
    while bytes.skip_until(b'<').is_ok_and(|skipped| skipped > 0) {
        if let Some((number, b">.")) = bytes.get(..7).map(|text| text.split_at(5))
            && number.iter().all(u8::is_ascii_digit)
        {
            found.insert(number);
        }
    }
    found
}

/// Reads numbers and texts from the fuzzer's input.
struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else {
            return 0;
        };
        self.0 = rest;
        *first
    }

    fn number(&mut self) -> u64 {
        (0..8).fold(0, |number, _| number << 8 | u64::from(self.byte()))
    }

    fn flag(&mut self) -> bool {
        self.byte() % 2 == 1
    }

    fn bytes(&mut self, length: usize) -> &'a [u8] {
        let (bytes, rest) = self.0.split_at(length.min(self.0.len()));
        self.0 = rest;
        bytes
    }

    /// As many bytes as the next byte says.
    fn some(&mut self) -> &'a [u8] {
        let length = usize::from(self.byte());
        self.bytes(length)
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
