//! Tests of database files that cannot be used: a login reports a clear error and leaves the file untouched.

use std::path::Path;

use crate::support::{Device, World};

/// A world in which alice was logged in, has some data, and has left.
fn used() -> World {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("bob", "hello");
    alice.free();
    world
}

fn device_file(world: &World) -> std::path::PathBuf {
    world.directory.path().join("phone/device_1_alice.db")
}

/// Logging in fails with `ERR_DATABASE_OPERATE_FAILED` (6019) and an error message that contains `sentence`. The file
/// keeps every byte.
fn refused(world: &World, file: &Path, sentence: &str) {
    let before = std::fs::read(file).unwrap();
    let alice = world.device("phone");
    let error = alice.login("alice").unwrap_err();
    assert_eq!(error.code, 6019, "{error}");
    assert!(error.message.contains(sentence), "{error}");
    assert!(
        error
            .message
            .contains(&file.file_name().unwrap().to_string_lossy().into_owned()),
        "{error}"
    );
    assert_eq!(
        alice.client.status(),
        opentim_core::client::Status::LoggedOut
    );
    assert_eq!(alice.events_now(), ["connecting", "connected"]);
    alice.free();
    assert!(
        std::fs::read(file).unwrap() == before,
        "{}: it was written to",
        file.display()
    );
}

/// The two files that a login opens.
fn files(world: &World) -> [std::path::PathBuf; 2] {
    [device_file(world), world.service_path()]
}

#[test]
fn a_corrupt_file() {
    for which in 0..2 {
        let world = used();
        let file = &files(&world)[which];
        std::fs::write(file, b"this was a database once ".repeat(400)).unwrap();
        refused(&world, file, "corrupt");
    }
}

#[test]
fn a_truncated_file() {
    for which in 0..2 {
        let world = used();
        let file = &files(&world)[which];
        let bytes = std::fs::read(file).unwrap();
        std::fs::write(file, &bytes[..bytes.len() / 2 / 4096 * 4096]).unwrap();
        refused(&world, file, "corrupt");
    }
}

#[test]
fn a_read_only_file() {
    for which in 0..2 {
        let world = used();
        let file = &files(&world)[which];
        let mut permissions = std::fs::metadata(file).unwrap().permissions();
        permissions.set_readonly(true);
        std::fs::set_permissions(file, permissions).unwrap();
        refused(&world, file, "read-only");
    }
}

#[test]
fn a_file_of_a_newer_version() {
    for which in 0..2 {
        let world = used();
        let file = &files(&world)[which];
        let other = rusqlite::Connection::open(file).unwrap();
        other.pragma_update(None, "user_version", 99).unwrap();
        drop(other);
        refused(&world, file, "version 99");
    }
}

#[test]
fn a_file_of_another_program() {
    for which in 0..2 {
        let world = used();
        let file = &files(&world)[which];
        std::fs::remove_file(file).unwrap();
        let other = rusqlite::Connection::open(file).unwrap();
        other
            .execute_batch("CREATE TABLE recipe (name TEXT)")
            .unwrap();
        drop(other);
        refused(&world, file, "another program");
    }
}

#[test]
fn a_file_in_use() {
    for which in 0..2 {
        let world = used();
        let file = &files(&world)[which];
        let other = rusqlite::Connection::open(file).unwrap();
        other
            .pragma_update(None, "locking_mode", "EXCLUSIVE")
            .unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        refused(&world, file, "in use");
        other.execute_batch("ROLLBACK").unwrap();
        drop(other);
        world.login("phone", "alice");
    }
}

#[test]
fn another_users_file_that_was_renamed() {
    let world = used();
    let bobs = world.directory.path().join("phone/device_1_bob.db");
    std::fs::rename(device_file(&world), &bobs).unwrap();
    let bob = world.device("phone");
    let error = bob.login("bob").unwrap_err();
    assert_eq!(error.code, 6019, "{error}");
    assert!(error.message.contains("another user's"), "{error}");
    bob.free();
    std::fs::rename(&bobs, device_file(&world)).unwrap();
    assert_eq!(world.login("phone", "alice").list(), ["c2c_bob"]);
}

#[test]
fn a_directory_that_is_removed_between_two_logins_is_made_anew() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("bob", "hello");
    alice.logout();
    std::fs::remove_dir_all(world.directory.path().join("phone")).unwrap();
    alice.login("alice").unwrap();
    alice.until("sync finish");
    assert_eq!(alice.list(), ["c2c_bob"]);
    alice.free();
}

#[cfg(unix)]
#[test]
fn a_directory_whose_name_is_too_long_for_sqlite() {
    let world = World::new();
    let part = "a".repeat(100);
    let mut directory = world.directory.path().to_path_buf();
    while directory.as_os_str().len() + 101 < 495 {
        directory.push(&part);
    }
    directory.push("b".repeat(495 - directory.as_os_str().len()));
    let alice = Device::new(&world.service_path(), &directory);
    let error = alice.login("alice").unwrap_err();
    assert_eq!(error.code, 6017, "{error}");
    assert!(error.message.contains("data_dir"), "{error}");
    alice.free();
}

const DIRECTORY: &str = "OPENTIM_TEST_OPEN_FOLDER";

/// The second process: it tries to log in on the first one's device and on its service.
#[test]
#[ignore = "a process of its own"]
fn second_process() {
    let directory = std::path::PathBuf::from(std::env::var(DIRECTORY).unwrap());
    let service = directory.join("service.db");
    for device in ["phone", "tablet"] {
        let device = Device::new(&service, &directory.join(device));
        let error = device.login("alice").unwrap_err();
        assert!(error.message.contains("in use"), "{error}");
        device.free();
    }
}

#[test]
fn a_file_that_the_app_has_read_stays_locked() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    for file in files(&world) {
        std::fs::read(file).unwrap(); // A backup: closing the file makes the system drop SQLite's locks.
    }
    let second = std::process::Command::new(std::env::current_exe().unwrap())
        .args([
            "--ignored",
            "--exact",
            "open::second_process",
            "--nocapture",
        ])
        .env(DIRECTORY, world.directory.path())
        .output()
        .unwrap();
    assert!(second.status.success(), "{second:?}");
    alice.send("bob", "still there");
    alice.free();
    world.login("tablet", "alice");
}

#[test]
fn the_same_device_twice_is_refused_and_the_first_goes_on() {
    let world = World::new();
    let first = world.login("phone", "alice");
    let second = world.device("phone");
    let error = second.login("alice").unwrap_err();
    assert_eq!(error.code, 6019);
    assert!(error.message.contains("in use"), "{error}");
    first.send("bob", "hello");
    assert_eq!(first.history("c2c_bob"), ["hello"]);
    first.logout();
    second.login("alice").unwrap();
}

#[test]
fn a_directory_that_is_a_file_is_named() {
    let world = World::new();
    let file = world.directory.path().join("file");
    std::fs::write(&file, "").unwrap();
    let log = opentim_core::client::log::Log::new(0, None);
    let directory = file.join("data").to_string_lossy().into_owned();
    let given = opentim_core::client::RawConfig {
        sdk_app_id: 1,
        data_dir: &directory,
        ..opentim_core::client::RawConfig::default()
    };
    let error = opentim_core::client::Config::new(given, log).unwrap_err();
    assert_eq!(error.code, 6022);
    assert!(error.message.contains("file/data"), "{error}");
}

#[test]
fn users_of_one_directory_have_files_of_their_own() {
    let world = World::new();
    for user in ["alice", "Alice", "a/../alice", "alice ", "%41lice"] {
        let device = Device::new(
            &world.service_path(),
            &world.directory.path().join("shared"),
        );
        device.login(user).unwrap();
        device.until("sync finish");
        assert!(device.list().is_empty(), "{user}");
        device.send("bob", user);
        device.free();
    }
    let count = std::fs::read_dir(world.directory.path().join("shared"))
        .unwrap()
        .count();
    assert_eq!(count, 5 + 1, "five databases and the device id");
}

#[test]
fn a_message_that_cannot_be_read_is_a_corrupt_database_and_can_be_deleted() {
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("bob", "<secret>");
    alice.logout();
    let file = rusqlite::Connection::open(alice.database("alice")).unwrap();
    let broken = "UPDATE message SET body = replace(body, ':', '')";
    assert_eq!(file.execute(broken, []).unwrap(), 1);
    drop(file);
    alice.login("alice").unwrap();
    let page = alice.call(|client, done| client.history("c2c_bob".into(), 0, 10, done));
    let error = page.unwrap_err();
    assert_eq!(error.code, 6019, "{error}");
    assert!(!error.message.contains("secret"), "{error}");
    alice.delete("c2c_bob").unwrap();
    assert_eq!(alice.bytes("<secret>"), 0);
    assert!(alice.list().is_empty());
}

#[cfg(unix)]
#[test]
fn every_file_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let world = World::new();
    let alice = world.login("phone", "alice");
    alice.send("bob", "<secret>");
    let export = world.directory.path().join("phone/export");
    let path = export.to_string_lossy().into_owned();
    let exported: u64 = alice
        .call(|client, done| client.export_and_delete("c2c_bob".into(), path, done))
        .unwrap();
    assert_eq!(exported, 1);
    let directories = [
        world.directory.path().to_owned(),
        world.directory.path().join("phone"),
    ];
    let mut files = 0;
    for entry in directories
        .iter()
        .flat_map(|directory| std::fs::read_dir(directory).unwrap())
    {
        let entry = entry.unwrap();
        let metadata = entry.metadata().unwrap();
        if metadata.is_file() {
            files += 1;
            assert_eq!(metadata.permissions().mode() & 0o777, 0o600, "{entry:?}");
        }
    }
    assert!(files >= 6, "{files}");
}
