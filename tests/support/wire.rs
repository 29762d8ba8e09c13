//! HTTP messages as bytes.

use std::io::{Error, ErrorKind, Read, Result};
use std::net::TcpStream;
use std::time::Duration;

/// How often a thread that waits for bytes checks whether it still should.
const LOOK: Duration = Duration::from_millis(50);

/// A complete request or answer.
#[derive(Clone, Debug)]
pub struct Message {
    pub bytes: Vec<u8>,
    /// The offset of the body.
    pub body: usize,
}

impl Message {
    /// Reads one message. None if the stream ended before it began. An error if `abandoned` returns true.
    pub fn read(stream: &mut TcpStream, abandoned: impl Fn() -> bool) -> Result<Option<Self>> {
        stream.set_read_timeout(Some(LOOK))?;
        let mut bytes = Vec::new();
        let mut buffer = [0; 8192];
        loop {
            if let Some(message) = Self::whole(&bytes) {
                return Ok(Some(message));
            }
            match stream.read(&mut buffer) {
                Ok(0) if bytes.is_empty() => return Ok(None),
                Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
                Ok(count) => bytes.extend_from_slice(&buffer[..count]),
                Err(error) if is_timeout(&error) && !abandoned() => {}
                Err(error) => return Err(error),
            }
        }
    }

    fn whole(bytes: &[u8]) -> Option<Self> {
        let body = bytes.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
        let head = String::from_utf8_lossy(&bytes[..body]).to_ascii_lowercase();
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length:"))
            .map_or(0, |length| length.trim().parse().unwrap_or(0));
        let bytes = bytes.get(..body + length)?.to_vec();
        Some(Self { bytes, body })
    }

    /// A request's path, without its query.
    pub fn path(&self) -> String {
        let line = self.first_line();
        let address = line.split(' ').nth(1).unwrap_or_default();
        address.split('?').next().unwrap_or_default().to_string()
    }

    pub fn first_line(&self) -> String {
        let line = self.bytes.split(|byte| *byte == b'\r').next();
        String::from_utf8_lossy(line.unwrap_or_default()).into_owned()
    }
}

fn is_timeout(error: &Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut)
}

/// Whether the other end has closed the connection.
pub fn is_closed(stream: &TcpStream) -> bool {
    let _ = stream.set_read_timeout(Some(Duration::from_millis(1)));
    match stream.peek(&mut [0]) {
        Ok(0) => true,
        Ok(_) => false,
        Err(error) => !is_timeout(&error),
    }
}
