//! Fuzz target: bytes on a connection to a server. They are answered or the connection is closed, in time, and the next
//! request is answered. Each answer is HTTP, and none reports a fault of the server.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::OnceLock;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use opentim_core::model::UserId;
use opentim_server::usersig::Key;

static SERVER: OnceLock<SocketAddr> = OnceLock::new();

/// The app and its key, which is not a secret here.
const APP: u32 = 1_400_000_001;
const KEY: &str = "0123456789abcdef0123456789abcdef";
/// A placeholder for the administrator's UserSig.
const SIG: &[u8] = b"USERSIG";

fn signature() -> &'static str {
    static MADE: OnceLock<String> = OnceLock::new();
    MADE.get_or_init(|| {
        let now = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .expect("a clock");
        let user = UserId::new("administrator").expect("an id");
        let key = Key::new(APP, KEY).expect("a key");
        let made = key.make(&user, now.as_secs() as i64, 1_000_000);
        made.expect("a signature")
    })
}

/// Replaces the placeholders with the signature.
fn signed(data: &[u8]) -> Vec<u8> {
    let mut bytes = data.to_vec();
    while let Some(at) = bytes.windows(SIG.len()).position(|part| part == SIG) {
        bytes.splice(at..at + SIG.len(), signature().bytes());
    }
    bytes
}

/// Starts a server that ends with the process.
fn start() -> SocketAddr {
    let free = TcpListener::bind("127.0.0.1:0").and_then(|taken| taken.local_addr());
    let address = free.expect("a port");
    let directory = super::directory().keep();
    let words = [
        "opentim-server".to_string(),
        "serve".into(),
        format!("--listen={address}"),
        format!("--data={}", directory.join("data").display()),
        format!("--sdk-app-id={APP}"),
        format!("--key={KEY}"),
        "--log-level=error".into(),
        "--admins=administrator".into(),
        "--open-accounts=true".into(),
        "--rate-per-second=0".into(),
        "--max-connections-per-address=1000".into(),
    ];
    let words = words.map(std::ffi::OsString::from);
    std::thread::spawn(move || opentim_server::cli::run(words));
    let begun = Instant::now();
    while TcpStream::connect(address).is_err() {
        assert!(begun.elapsed() < Duration::from_secs(50), "no server");
        std::thread::sleep(Duration::from_millis(10));
    }
    address
}

/// The time limit for an answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// After this much silence, the sending side is closed, which ends an incomplete request.
const SILENCE: Duration = Duration::from_millis(5);

fn ask(address: SocketAddr, bytes: &[u8], silence: Duration) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream.set_read_timeout(Some(silence)).expect("a time-out");
    // The server may have closed the connection because of earlier bytes.
    let _ = stream.write_all(bytes);
    let mut answer = Vec::new();
    let (mut part, mut ended) = ([0; 4096], false);
    loop {
        match stream.read(&mut part) {
            Ok(0) => return answer,
            Ok(length) => answer.extend_from_slice(&part[..length]),
            Err(error) if error.kind() == ErrorKind::WouldBlock && !ended => {
                ended = true;
                let _ = stream.shutdown(Shutdown::Write);
                stream.set_read_timeout(Some(PATIENCE)).expect("a time-out");
            }
            // libFuzzer's timer is a signal.
            Err(error) if error.kind() == ErrorKind::Interrupted => (),
            Err(error) if error.kind() == ErrorKind::ConnectionReset => return answer,
            Err(error) => panic!("{error}"),
        }
    }
}

pub fn run(data: &[u8]) {
    let address = *SERVER.get_or_init(start);
    let answer = ask(address, &signed(data), SILENCE);
    if !answer.is_empty() {
        assert!(answer.starts_with(b"HTTP/1."), "{}", answer.escape_ascii());
        assert!(
            !answer.starts_with(b"HTTP/1.1 5"),
            "{}",
            answer.escape_ascii()
        );
    }
    let answer = ask(
        address,
        b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        PATIENCE,
    );
    assert!(
        answer.starts_with(b"HTTP/1.1 200"),
        "{}",
        answer.escape_ascii()
    );
}
