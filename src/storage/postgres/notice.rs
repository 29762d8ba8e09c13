//! Servers tell each other whose feed grew, so that a device that waits at one of them hears of what happened at
//! another. A notice is a hint: one that is lost costs time, never a change.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use ::postgres::Client;
use ::postgres::fallible_iterator::FallibleIterator;

use super::place::Server;

/// How often the listener looks whether it is to stop.
const LOOK: Duration = Duration::from_millis(200);
/// Between two tries to reach the database.
const PAUSE: Duration = Duration::from_millis(300);
/// PostgreSQL takes notices up to 8,000 bytes.
const LONGEST: usize = 7_900;

/// What was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard<'a> {
    /// The feed of this user has reached this number; 0: look again anyway.
    User(&'a str, u64),
    /// Something may have been missed: all must look again.
    All,
}

/// Where notices come from.
#[derive(Debug)]
pub struct Notices {
    server: Server,
}

/// The thread that listens; dropping it stops it.
#[derive(Debug)]
pub struct Listening {
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has said so; there is nothing left to wait for.
            let _ = thread.join();
        }
    }
}

impl Notices {
    pub(super) fn new(server: Server) -> Self {
        Self { server }
    }

    /// Has a thread call `hear` with everything that is heard from now on, once this has returned.
    pub fn listen(self, hear: impl Fn(Heard<'_>) + Send + 'static) -> std::io::Result<Listening> {
        let stop = Arc::new(AtomicBool::new(false));
        let own = Arc::clone(&stop);
        let mut first = self.connect().ok();
        let work = move || {
            while !own.load(Ordering::SeqCst) {
                let client = match first.take() {
                    Some(client) => Ok(client),
                    // What happened before nobody has told us.
                    None => self.connect().inspect(|_| hear(Heard::All)),
                };
                // What ends it is a connection that is gone: the next round finds out whether there is another.
                let _ = client.and_then(|client| follow(client, &own, &hear));
                std::thread::sleep(PAUSE);
            }
        };
        let thread = std::thread::Builder::new()
            .name("tim-listen".into())
            .spawn(work)?;
        Ok(Listening {
            stop,
            thread: Some(thread),
        })
    }

    fn connect(&self) -> Result<Client, String> {
        let mut client = self.server.connect()?;
        let listens = client.batch_execute("LISTEN opentim");
        listens.map(|()| client).map_err(|error| error.to_string())
    }
}

/// Hears what comes over the connection, until it is gone or it is time to stop.
fn follow(mut client: Client, stop: &AtomicBool, hear: &impl Fn(Heard<'_>)) -> Result<(), String> {
    while !stop.load(Ordering::SeqCst) && !client.is_closed() {
        let mut notices = client.notifications();
        let mut coming = notices.timeout_iter(LOOK);
        while let Some(notice) = coming.next().map_err(|error| error.to_string())? {
            read(notice.payload()).for_each(hear);
        }
    }
    Ok(())
}

/// Notices for these users and the numbers of their feeds.
pub(in crate::storage) fn payloads<'a>(users: impl Iterator<Item = (&'a str, u64)>) -> Vec<String> {
    let mut payloads = Vec::new();
    let mut payload = String::new();
    for (user, number) in users {
        payload += &format!("{number} {user}\n");
        if payload.len() > LONGEST - 100 {
            payloads.push(std::mem::take(&mut payload));
        }
    }
    if !payload.is_empty() {
        payloads.push(payload);
    }
    payloads
}

fn read(payload: &str) -> impl Iterator<Item = Heard<'_>> {
    payload.lines().filter_map(|line| {
        let (number, user) = line.split_once(' ')?;
        Some(Heard::User(user, number.parse().ok()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_users_come_back_from_few_notices() {
        let users: Vec<String> = (0..1_000)
            .map(|at| format!("user of number {at}"))
            .collect();
        let told = payloads(
            users
                .iter()
                .zip(0..)
                .map(|(user, number)| (user.as_str(), number)),
        );
        assert!(told.iter().all(|payload| payload.len() <= LONGEST));
        assert_eq!(told.len(), 3);
        let heard: Vec<Heard<'_>> = told.iter().flat_map(|payload| read(payload)).collect();
        assert_eq!(heard.len(), 1_000);
        assert_eq!(heard[7], Heard::User("user of number 7", 7));
    }
}
