//! Location of the service's rows in a test: a file of the test's directory or, if OPENTIM_TEST_STORAGE names a
//! PostgreSQL database to start from, a database that is made for the directory. So the same tests run on both.
#![allow(dead_code, reason = "each test uses a part of it")]

use std::path::Path;

/// The address of the directory's database. None if it is a file.
pub fn address(directory: &Path) -> Option<String> {
    let first = std::env::var("OPENTIM_TEST_STORAGE").ok()?;
    Some(made(&first, directory))
}

#[cfg(feature = "postgres")]
fn made(first: &str, directory: &Path) -> String {
    use std::sync::Mutex;

    // One after another: PostgreSQL copies the same template each time.
    static MAKING: Mutex<()> = Mutex::new(());
    let _alone = MAKING
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    let kept = directory.join("storage");
    if let Ok(address) = std::fs::read_to_string(&kept) {
        return address;
    }
    let name = directory.file_name().unwrap().to_string_lossy();
    let name = format!("t{}_{}", std::process::id(), name.trim_start_matches('.')).to_lowercase();
    let mut client = postgres::Client::connect(first, postgres::NoTls).unwrap();
    let make = format!("CREATE DATABASE \"{name}\" STRATEGY file_copy");
    client.batch_execute(&make).unwrap();
    let (server, rest) = first.rsplit_once('/').unwrap();
    let parameters = rest
        .split_once('?')
        .map_or("", |(_, parameters)| parameters);
    let address = format!("{server}/{name}?{parameters}");
    std::fs::write(kept, &address).unwrap();
    address
}

#[cfg(not(feature = "postgres"))]
fn made(_: &str, _: &Path) -> String {
    panic!("OPENTIM_TEST_STORAGE is for tests with the feature postgres")
}
