//! Tests of a process that ends in the middle of an export: the conversation is complete, or the file is.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::export::{export, read, send_all};
use super::support::{self, World};

const PATH: &str = "OPENTIM_EXPORT_PATH";
const MOMENT: &str = "OPENTIM_EXPORT_MOMENT";
const MESSAGES: usize = 1_000;

fn part(path: &Path) -> PathBuf {
    path.with_extension("part")
}

/// Waits for the moment to crash: a number of bytes is written, or some time has passed since the file got its name.
fn wait_for(moment: &str, path: &Path) {
    let bytes = |path: &Path| std::fs::metadata(path).map_or(0, |file| file.len());
    let (what, number) = moment.split_once(' ').unwrap();
    let number = number.parse().unwrap();
    match what {
        "bytes" => while bytes(&part(path)) < number {},
        _ => {
            while !path.exists() {}
            std::thread::sleep(Duration::from_micros(number));
        }
    }
}

/// The child process: exports, and is killed by a thread of its own.
#[test]
#[ignore = "runs as a process of the other tests"]
fn exporting_child() {
    let path = PathBuf::from(std::env::var_os(PATH).expect("run by the other tests"));
    let moment = std::env::var(MOMENT).unwrap();
    let directory = path.parent().unwrap();
    let alice = support::Device::new(&directory.join("service.db"), &directory.join("phone"));
    alice.login("alice").unwrap();
    let watched = path.clone();
    std::thread::spawn(move || {
        wait_for(&moment, &watched);
        std::process::abort(); // Nothing is closed, nothing is cleaned up.
    });
    export(&alice, "c2c_bob", &path).unwrap();
    std::thread::sleep(Duration::from_millis(20));
}

#[test]
fn a_killed_export_leaves_the_conversation_or_the_file_whole() {
    let world = World::new();
    let words: Vec<String> = (0..MESSAGES)
        .map(|at| format!("<message {at}>{}", "long ".repeat(60)))
        .collect();
    let moments = [
        "bytes 0",
        "bytes 1",
        "bytes 200000",
        "bytes 400000",
        "name 0",
        "name 200",
        "name 1000",
        "name 3000",
        "name 8000",
        "name 15000",
    ];
    let mut gone = true;
    for (at, moment) in moments.iter().enumerate() {
        if gone {
            let bob = world.login("bobs", "bob");
            send_all(&bob, "alice", &words);
            bob.free();
        }
        let path = world.directory.path().join(format!("export {at}"));
        let ended = Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "beyond::crash::exporting_child"])
            .env(PATH, &path)
            .env(MOMENT, moment)
            .output()
            .unwrap();
        let alice = world.login("phone", "alice");
        let history = alice.history("c2c_bob").len();
        let file = path.exists().then(|| read(&path).len());
        println!(
            "{moment}: {}, history {history}, file {file:?}",
            ended.status
        );
        match file {
            Some(lines) => assert_eq!(lines, MESSAGES, "{moment}"),
            None => assert_eq!(history, MESSAGES, "{moment}"),
        }
        gone = history == 0;
        assert!(gone || history == MESSAGES, "{moment}: {history}");
        assert!(!gone || alice.bytes("<message 7>") == 0);
        assert_eq!(alice.list().len(), usize::from(!gone));
        alice.free();
    }
}
