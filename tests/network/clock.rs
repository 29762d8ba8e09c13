//! Tests of a server whose clock is not the device's.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use opentim_core::client::OfflineDelete;

use super::devices::Net;

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    i64::try_from(since.as_secs()).unwrap()
}

/// An address at which the dates of the server's answers are in another century. Nothing else is changed.
fn another_century(server: &str) -> String {
    let server = server.trim_start_matches("http://").to_string();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for device in listener.incoming().map_while(Result::ok) {
            let Ok(there) = TcpStream::connect(&server) else {
                return;
            };
            let (from, to) = (device.try_clone().unwrap(), there.try_clone().unwrap());
            std::thread::spawn(move || carry(from, to, false));
            std::thread::spawn(move || carry(there, device, true));
        }
    });
    url
}

/// Forwards bytes. A head comes in one piece, since nothing is in between.
fn carry(mut from: TcpStream, mut to: TcpStream, answers: bool) -> Option<()> {
    let mut buffer = vec![0; 1 << 16];
    loop {
        let count = from.read(&mut buffer).ok().filter(|count| *count > 0)?;
        let bytes = &mut buffer[..count];
        if answers
            && let Some(at) = bytes
                .windows(6)
                .position(|word| word.eq_ignore_ascii_case(b"date: "))
        {
            // Two digits of the year in "Sun, 06 Nov 2026".
            bytes[at + 18..at + 20].copy_from_slice(b"21");
        }
        to.write_all(bytes).ok()?;
    }
}

#[test]
fn the_time_of_a_server_is_its_clock_and_not_the_devices() {
    let net = Net::new();
    let right = net.device("right");
    assert!(
        (now() - right.client.server_time()).abs() <= 1,
        "before any answer: the device's"
    );
    net.log_in(&right, "alice");
    let (before, told, after) = (now(), right.client.server_time(), now());
    assert!(
        (before - 2..=after + 2).contains(&told),
        "{before} {told} {after}"
    );
    let url = another_century(&net.server.url);
    let ahead = net.device_at("ahead", &url, OfflineDelete::Refuse);
    net.log_in(&ahead, "bob");
    let century = ahead.client.server_time() - now();
    let expected = 36_524 * 86_400;
    assert!((century - expected).abs() <= 86_400 + 2, "{century}");
    std::thread::sleep(Duration::from_millis(1_100));
    assert!(
        ahead.client.server_time() - now() - century <= 1,
        "it goes on"
    );
}
