//! HTTP written by hand, so that it can be wrong.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::time::Duration;

use serde_json::Value;

use crate::server::place::PATIENCE;

/// One connection.
pub struct Wire {
    pub stream: TcpStream,
    read: Vec<u8>,
}

/// An answer.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Reply {
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// The JSON of REST v4: always with HTTP 200, and with a status, a code and an error message that agree.
    pub fn json(&self) -> Value {
        assert_eq!(self.status, 200, "{self:?}");
        let answer: Value = serde_json::from_slice(&self.body).unwrap();
        let code = answer["ErrorCode"].as_i64().unwrap();
        let info = answer["ErrorInfo"].as_str().unwrap();
        match answer["ActionStatus"].as_str().unwrap() {
            "FAIL" => assert!(code != 0 && !info.is_empty(), "{answer}"),
            "OK" => assert!(code == 0 && info.is_empty(), "{answer}"),
            status => assert_eq!(status, "SomeError", "{answer}"),
        }
        answer
    }
}

impl Wire {
    pub fn new(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_write_timeout(Some(PATIENCE)).unwrap();
        stream.set_nodelay(true).unwrap();
        Self {
            stream,
            read: Vec::new(),
        }
    }

    pub fn send(&mut self, bytes: &[u8]) {
        self.stream.write_all(bytes).unwrap();
    }

    /// Sends one byte after another, for `time` in all.
    pub fn drip(&mut self, bytes: &[u8], time: Duration) {
        for byte in bytes {
            self.send(&[*byte]);
            std::thread::sleep(time / u32::try_from(bytes.len()).unwrap());
        }
    }

    /// The next answer. None if the server closes the connection first.
    pub fn try_reply(&mut self) -> Option<Reply> {
        let end = loop {
            if let Some(at) = self.read.windows(4).position(|four| four == b"\r\n\r\n") {
                break at + 4;
            }
            self.more()?;
        };
        let head = String::from_utf8(self.read.drain(..end).collect()).unwrap();
        let field = |line: &str| {
            let (name, value) = line.split_once(':')?;
            let wanted = name.eq_ignore_ascii_case("content-length");
            wanted.then(|| value.trim().parse::<usize>().unwrap())
        };
        let length = head.lines().find_map(field).unwrap_or(0);
        while self.read.len() < length {
            self.more()?;
        }
        let status = head.get(9..12).unwrap().parse().unwrap();
        let body = self.read.drain(..length).collect();
        Some(Reply { status, head, body })
    }

    fn more(&mut self) -> Option<()> {
        let mut bytes = [0; 65_536];
        match self.stream.read(&mut bytes) {
            Ok(0) => None,
            Ok(count) => {
                self.read.extend_from_slice(&bytes[..count]);
                Some(())
            }
            Err(error) => {
                let reset = error.kind() == std::io::ErrorKind::ConnectionReset;
                assert!(reset, "{error}");
                None
            }
        }
    }

    pub fn reply(&mut self) -> Reply {
        self.try_reply().expect("the connection was closed")
    }

    /// Ends the sending side.
    pub fn finish(&mut self) {
        self.stream.shutdown(Shutdown::Write).unwrap();
    }

    /// Sends a request and leaves the connection open.
    pub fn begin(&mut self, target: &str, body: &[u8]) {
        let length = body.len();
        let head =
            format!("POST /{target} HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\n");
        self.send(head.as_bytes());
        self.send(body);
    }

    pub fn post(&mut self, target: &str, body: &[u8]) -> Value {
        self.begin(target, body);
        self.reply().json()
    }
}

/// A text, encoded for an address.
pub fn encode(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}
