//! Devices that only wait for news: logged in, with one long poll after the other.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::runtime::{Builder, Runtime};

use super::ServerFiles;
use super::wire::{lengths, metric, post};
use crate::report::Result;

/// The duration of a real device's polls, in seconds.
const WAIT: usize = 30;
/// The time-out of connecting, longer than it takes.
const PATIENCE: Duration = Duration::from_secs(120);

/// The devices; dropping it disconnects them.
pub(crate) struct Polls {
    _runtime: Runtime,
}

impl Polls {
    /// Connects the given number of devices, each of a user of its own, and returns once all of them wait. Their
    /// polls end one after the other rather than all at once.
    pub(crate) fn start(place: &ServerFiles, address: &str, devices: usize) -> Result<Self> {
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()?;
        let before = metric(address, "opentim_devices", "")?;
        for number in 0..devices {
            let user = format!("idle{number:05}");
            let device = Device {
                login: place.target("opentim/v1/login", &user)?,
                sync: place.target("opentim/v1/sync", &user)?,
                first: 1 + number * WAIT / devices,
            };
            let address = address.to_string();
            runtime.spawn(async move {
                // A broken connection shows in the server's count below.
                let _ = device.run(&address).await;
            });
        }
        let start = Instant::now();
        while metric(address, "opentim_devices", "")? < before + devices as u64 {
            if start.elapsed() > PATIENCE {
                return Err("not all devices could connect".into());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Ok(Self { _runtime: runtime })
    }
}

struct Device {
    login: String,
    sync: String,
    /// The duration of its first poll.
    first: usize,
}

impl Device {
    async fn run(&self, address: &str) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(address).await?;
        let login = format!("{}&device=idle", self.login);
        ask(&mut stream, &post(&login, r#"{"Session":1}"#)).await?;
        let mut since = next(&self.poll(&mut stream, 1, 0, 0).await?);
        let mut wait = self.first;
        for request in 2.. {
            let answer = self.poll(&mut stream, request, since, wait).await?;
            since = next(&answer);
            wait = WAIT;
        }
        Ok(())
    }

    async fn poll(
        &self,
        stream: &mut TcpStream,
        request: u64,
        since: u64,
        wait: usize,
    ) -> std::io::Result<String> {
        let target = format!("{}&device=idle&session=1&request={request}", self.sync);
        let body = format!(r#"{{"Since":{since},"Wait":{wait}}}"#);
        ask(stream, &post(&target, &body)).await
    }
}

async fn ask(stream: &mut TcpStream, request: &[u8]) -> std::io::Result<String> {
    stream.write_all(request).await?;
    let mut bytes = Vec::new();
    loop {
        if stream.read_buf(&mut bytes).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        if let Some((head, all)) = lengths(&bytes)
            && bytes.len() >= all
        {
            let answer = String::from_utf8_lossy(&bytes[head..all]).into_owned();
            // A refused device lowers the count, so that it is noticed.
            return if answer.contains("\"ErrorCode\":0") {
                Ok(answer)
            } else {
                Err(std::io::Error::other(answer))
            };
        }
    }
}

/// The number in the answer from which the next poll continues.
fn next(answer: &str) -> u64 {
    let rest = answer.split("\"Next\":").nth(1).unwrap_or_default();
    let digits = rest.split(|letter: char| !letter.is_ascii_digit()).next();
    digits.unwrap_or_default().parse().unwrap_or(0)
}
