//! Texts with numbers in them, and a search for those numbers in raw files.

use std::collections::BTreeSet;
use std::io::BufRead;
use std::path::Path;

/// A character that no other text has. Its first byte is in no other character of these texts.
const SIGN: char = '\u{100000}';

/// A text of about `bytes` bytes that is full of its number, so that each piece shows which text it is from.
pub fn text(number: u64, bytes: usize) -> String {
    let mut text = String::new();
    while text.len() < bytes.max(1) {
        text += &format!("{SIGN}{number};");
        text += &"words ".repeat((number % 16) as usize);
    }
    text
}

/// The numbers of the texts of which any part is in the files of `directory` whose names begin with `prefix`. With an
/// empty `prefix`, the directories below are searched too.
pub fn numbers(directory: &Path, prefix: &str) -> BTreeSet<u64> {
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if prefix.is_empty() {
                found.extend(numbers(&path, ""));
            }
        } else if path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with(prefix))
        {
            // A file may be removed during the search.
            numbers_in(&std::fs::read(&path).unwrap_or_default(), &mut found);
        }
    }
    found
}

/// Adds the numbers of the texts of which any part is in these bytes.
pub fn numbers_in(mut bytes: &[u8], found: &mut BTreeSet<u64>) {
    let sign = SIGN.to_string();
    let (first, rest) = sign.as_bytes().split_first().unwrap();
    while bytes.skip_until(*first).unwrap() > 0 {
        let Some(after) = bytes.strip_prefix(rest) else {
            continue;
        };
        let digits = after.iter().take_while(|byte| byte.is_ascii_digit());
        let digits = &after[..digits.count()];
        if after.get(digits.len()) == Some(&b';') {
            found.extend(std::str::from_utf8(digits).unwrap().parse::<u64>());
        }
    }
}
