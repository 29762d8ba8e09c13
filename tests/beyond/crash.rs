//! The process ends in the middle of an export: the conversation is whole, or the file is.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::export::{export, read};
use super::support::{self, World};

const FOLDER: &str = "OPENTIM_EXPORT_FOLDER";
const MOMENT: &str = "OPENTIM_EXPORT_MOMENT";
const MESSAGES: usize = 2_000;

fn part(path: &Path) -> PathBuf {
    path.with_extension("part")
}

/// Whether it is time to die.
fn is_time(moment: &str, path: &Path) -> bool {
    let bytes = |path: &Path| std::fs::metadata(path).map_or(0, |file| file.len());
    match moment {
        "begun" => part(path).exists(),
        "writing" => bytes(&part(path)) > 100_000,
        // Before it has its name, or a little later.
        "written" => bytes(&part(path)) > 400_000,
        _ => path.exists(),
    }
}

/// The child: exports, and is killed by a thread of its own.
#[test]
#[ignore = "runs as a process of the other tests"]
fn exporting_child() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("run by the other tests"));
    let moment = std::env::var(MOMENT).unwrap();
    let path = folder.join("export");
    let alice = support::Device::new(&folder.join("service.db"), &folder.join("phone"));
    alice.login("alice").unwrap();
    let watched = path.clone();
    std::thread::spawn(move || {
        while !is_time(&moment, &watched) {
            std::hint::spin_loop();
        }
        std::process::abort(); // Nothing is closed, nothing is cleaned up.
    });
    export(&alice, "c2c_bob", &path).unwrap();
}

#[test]
fn a_killed_export_leaves_the_conversation_or_the_file_whole() {
    for moment in ["begun", "writing", "written", "named", "named"] {
        let world = World::new();
        let bob = world.login("bobs", "bob");
        for at in 0..MESSAGES {
            bob.send("alice", &format!("<message {at}>"));
        }
        bob.free();
        let ended = Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "crash::exporting_child"])
            .env(FOLDER, world.folder.path())
            .env(MOMENT, moment)
            .output()
            .unwrap();
        let path = world.folder.path().join("export");
        let alice = world.login("phone", "alice");
        let history = alice.history("c2c_bob").len();
        let file = path.exists().then(|| read(&path).len());
        println!(
            "{moment}: {:?}, history {history}, file {file:?}",
            ended.status
        );
        match file {
            Some(lines) => assert_eq!(lines, MESSAGES, "{moment}"),
            None => assert_eq!(history, MESSAGES, "{moment}"),
        }
        assert!(history == 0 || history == MESSAGES, "{moment}: {history}");
        if history == 0 {
            assert_eq!(alice.bytes("<message 7>"), 0);
        }
        assert_eq!(alice.list().len(), usize::from(history > 0));
        // What is left of it is in nobody's way once it is removed.
        let _ = std::fs::remove_file(part(&path));
        let again = world.folder.path().join("again");
        assert_eq!(export(&alice, "c2c_bob", &again).unwrap(), history as u64);
    }
}
