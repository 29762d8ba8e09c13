//! A minimal HTTP/1.1 client, so that the measurement is of the server.

use std::io::{Read, Write};
use std::net::TcpStream;

use crate::report::Result;

/// A request as its bytes on the wire.
pub(crate) fn post(target: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("POST {target} HTTP/1.1\r\nHost: bench\r\nContent-Length: {length}\r\n\r\n{body}")
        .into_bytes()
}

/// The lengths of an answer's head and of the whole answer, once the head has arrived.
pub(crate) fn lengths(bytes: &[u8]) -> Option<(usize, usize)> {
    const FIELD: &[u8] = b"content-length: ";
    let head = bytes.windows(4).position(|window| window == b"\r\n\r\n")? + 4;
    let field = bytes[..head]
        .windows(FIELD.len())
        .position(|window| window.eq_ignore_ascii_case(FIELD))?;
    let digits = bytes[field + FIELD.len()..]
        .iter()
        .take_while(|byte| byte.is_ascii_digit());
    let body = digits.fold(0, |sum, digit| sum * 10 + usize::from(digit - b'0'));
    Some((head, head + body))
}

/// A kept-alive connection.
pub(crate) struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    pub(crate) fn open(address: &str) -> Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            buffer: Vec::new(),
        })
    }

    /// Sends a request and returns the answer's body.
    pub(crate) fn ask(&mut self, request: &[u8]) -> Result<&str> {
        self.stream.write_all(request)?;
        self.buffer.clear();
        let mut chunk = [0; 65536];
        loop {
            let count = self.stream.read(&mut chunk)?;
            if count == 0 {
                return Err("the server ended the connection".into());
            }
            self.buffer.extend_from_slice(&chunk[..count]);
            if let Some((head, all)) = lengths(&self.buffer)
                && self.buffer.len() >= all
            {
                return Ok(std::str::from_utf8(&self.buffer[head..all])?);
            }
        }
    }

    /// Like [`Self::ask`], for a request that must succeed.
    pub(crate) fn done(&mut self, request: &[u8]) -> Result<()> {
        let answer = self.ask(request)?;
        if answer.contains("\"ErrorCode\":0") {
            return Ok(());
        }
        Err(answer.into())
    }

    /// Like [`Self::done`], but retries when too many servers change the same rows at once, as a device does.
    pub(crate) fn done_at_last(&mut self, request: &[u8]) -> Result<()> {
        const TRIES: usize = 20;
        for _ in 1..TRIES {
            match self.done(request) {
                Err(error) if error.to_string().contains("\"ErrorCode\":60008") => {}
                outcome => return outcome,
            }
        }
        self.done(request)
    }
}

/// The value of one of the server's metrics, summed over its labels.
pub(crate) fn metric(address: &str, name: &str, label: &str) -> Result<u64> {
    let request = b"GET /metrics HTTP/1.1\r\nHost: bench\r\n\r\n";
    let mut connection = Connection::open(address)?;
    let text = connection.ask(request)?;
    let mut sum = 0;
    for line in text.lines().filter(|line| line.contains(label)) {
        let Some((series, value)) = line.rsplit_once(' ') else {
            continue;
        };
        if !line.starts_with('#') && series.split('{').next() == Some(name) {
            sum += value.parse::<u64>()?;
        }
    }
    Ok(sum)
}
