//! Tests of a process that is killed at any moment: what was reported stays true, and nothing is left half done.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::support::{Device, World, count_in_files};

const DIRECTORY: &str = "OPENTIM_CRASH_FOLDER";
const MESSAGES: usize = 8;

fn marker(round: usize, at: usize) -> String {
    // Every third one spills to overflow pages.
    format!(
        "<round {round} message {at}>{}",
        "long ".repeat(if at.is_multiple_of(3) { 1_200 } else { 0 })
    )
}

/// The child process: creates and deletes conversations until it is killed. It prints each step after the library has
/// reported it.
#[test]
#[ignore = "runs as a process of the other tests"]
fn child() {
    let directory = std::env::var_os(DIRECTORY).expect("run by the other tests");
    let directory = std::path::Path::new(&directory);
    let service = directory.join("service.db");
    let alice = Device::new(&service, &directory.join("phone"));
    let bob = Device::new(&service, &directory.join("bobs"));
    alice.login("alice").unwrap();
    bob.login("bob").unwrap();
    let say = |what: &str| {
        let mut out = std::io::stdout().lock();
        writeln!(out, "\n{what}").unwrap();
        out.flush().unwrap();
    };
    for round in 0.. {
        let id = format!("group_r{round}");
        alice.create_group("Public", &format!("r{round}"));
        bob.join(&format!("r{round}"));
        for at in 0..MESSAGES {
            alice
                .send_group(&format!("r{round}"), &marker(round, at))
                .unwrap();
        }
        alice.set_draft(&id, &format!("<draft of {round}>"));
        say(&format!("sent {round}"));
        bob.delete(&id).unwrap();
        say(&format!("bob {round}"));
        if round % 2 == 0 {
            alice.delete(&id).unwrap();
        } else {
            assert_eq!(
                alice.delete_list(&[&id, "c2c_nobody"], true).unwrap().len(),
                2
            );
        }
        say(&format!("alice {round}"));
    }
}

/// Runs the child until it has sent the messages of `round` and so begins to delete them, kills it a little later, and
/// returns what it printed.
fn run_and_kill(world: &World, round: u64, later: Duration) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args([
            "--ignored",
            "--exact",
            "crash::child",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(DIRECTORY, world.directory.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok);
    let until = format!("sent {round}");
    let mut said = Vec::new();
    for line in lines.by_ref() {
        said.push(line);
        if said.last() == Some(&until) {
            break;
        }
    }
    std::thread::sleep(later);
    child.kill().unwrap(); // SIGKILL
    child.wait().unwrap();
    said.extend(lines);
    said
}

/// The rounds that `who` has reported as done.
fn rounds(said: &[String], who: &str) -> Vec<usize> {
    said.iter()
        .filter_map(|line| line.strip_prefix(who)?.trim().parse().ok())
        .collect()
}

#[test]
fn a_killed_process_leaves_nothing_half_deleted() {
    let mut killed_in = [0, 0, 0];
    for step in 0..24_u64 {
        let world = World::new();
        let said = run_and_kill(&world, 1 + step % 3, Duration::from_micros(step * 350));
        let phone = world.directory.path().join("phone");
        let (sent, gone) = (rounds(&said, "sent "), rounds(&said, "alice "));

        // Reported results are true in the raw files of a process that had no time to clean up.
        for round in &gone {
            for at in 0..MESSAGES {
                let marker = format!("<round {round} message {at}>");
                assert_eq!(
                    count_in_files(&phone, "device_", &marker),
                    0,
                    "step {step} {marker}"
                );
            }
            assert_eq!(
                count_in_files(&phone, "device_", &format!("<draft of {round}>")),
                0
            );
        }

        // The step in progress is done or not done, and device and service agree.
        let alice = world.login("phone", "alice");
        let fresh = world.login("fresh", "alice");
        let bob = world.login("bobs", "bob");
        assert_eq!(alice.list(), fresh.list(), "step {step}");
        for round in sent {
            let id = format!("group_r{round}");
            let (here, there) = (alice.history(&id), fresh.history(&id));
            assert_eq!(here, there, "step {step} round {round}");
            assert!(
                here.is_empty() || here.len() == MESSAGES,
                "step {step} round {round}"
            );
            assert!(
                here.is_empty() || !gone.contains(&round),
                "step {step} round {round}: it is back"
            );
            if here.is_empty() {
                assert_eq!(
                    alice.bytes(&format!("<round {round} message")),
                    0,
                    "step {step}"
                );
                assert_eq!(
                    alice.bytes(&format!("<draft of {round}>")),
                    0,
                    "step {step}"
                );
            }
            if here.is_empty() && bob.history(&id).is_empty() {
                (0..MESSAGES).for_each(|at| {
                    world.wait_until_purged(&format!("<round {round} message {at}>"))
                });
            }
        }
        let last = said
            .iter()
            .rev()
            .find(|line| !line.is_empty())
            .map_or("", String::as_str);
        let at = ["sent ", "bob ", "alice "]
            .iter()
            .position(|what| last.starts_with(what));
        killed_in[at.unwrap_or(0)] += 1;
    }
    println!(
        "killed after: sent {}, bob {}, alice {}",
        killed_in[0], killed_in[1], killed_in[2]
    );
}

/// A crash between the commit of a deletion and the emptying of the log leaves the text in the log, and opening the
/// file finishes the erasure. The test restores the log as it was when the deletion had been committed.
#[test]
fn opening_finishes_an_erasure_that_a_crash_interrupted() {
    use opentim_core::client::cache::Cache;
    use opentim_core::model::UserId;
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("bob", "<left in the log>");
    let (path, user) = (alice.database("alice"), UserId::new("alice").unwrap());
    alice.free();
    let wal = path.with_extension("db-wal");
    let mut cache = Cache::open(&path, &user).unwrap();
    cache
        .write(|rows| {
            let page = opentim_core::api::feed::Page {
                since: rows.cursor()?,
                next: rows.cursor()? + 1,
                changes: vec![opentim_core::api::feed::Numbered {
                    number: rows.cursor()? + 1,
                    change: opentim_core::api::feed::Change::Deleted(
                        opentim_core::api::feed::Deletion {
                            conversation: opentim_core::model::ConversationId::new("c2c_bob")?,
                            floor: 1,
                            clear: true,
                        },
                    ),
                }],
                ..Default::default()
            };
            assert!(rows.apply(&page)?.is_some());
            Ok(())
        })
        .unwrap();
    // Committed and not erased: the state in which a crash leaves the files.
    let (kept, log) = (std::fs::read(&path).unwrap(), std::fs::read(&wal).unwrap());
    drop(cache);
    std::fs::write(&path, kept).unwrap();
    std::fs::write(&wal, log).unwrap();
    let phone = world.directory.path().join("phone");
    assert!(
        count_in_files(&phone, "device_", "<left in the log>") > 0,
        "the test sees it"
    );
    let opened = Cache::open(&path, &user).unwrap();
    assert_eq!(
        count_in_files(&phone, "device_", "<left in the log>"),
        0,
        "opening does it: closing may never come"
    );
    drop(opened);
}
