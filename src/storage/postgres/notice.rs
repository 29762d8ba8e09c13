//! Notifications between servers about grown feeds, so that a device that waits at one server learns of changes
//! made at another. A notification is a hint: a lost one costs time, but never a change.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use ::postgres::Client;
use ::postgres::fallible_iterator::FallibleIterator;

use super::location::Server;

/// The interval at which the listener checks whether to stop.
const LOOK: Duration = Duration::from_millis(200);
/// The pause between two attempts to reach the database.
const PAUSE: Duration = Duration::from_millis(300);
/// PostgreSQL accepts notifications of up to 8,000 bytes.
const LONGEST: usize = 7_900;

/// A received notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard<'a> {
    /// The feed of this user has reached this number; 0: read it in any case.
    User(&'a str, u64),
    /// Notifications may have been missed: all feeds must be read.
    All,
}

/// The source of notifications.
#[derive(Debug)]
pub struct Notices {
    server: Server,
}

/// The listening thread. Dropping it stops the thread.
#[derive(Debug)]
pub struct Listening {
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has already reported it; there is nothing left to wait for.
            let _ = thread.join();
        }
    }
}

impl Notices {
    pub(super) fn new(server: Server) -> Self {
        Self { server }
    }

    /// Starts a thread that calls `hear` with every notification that arrives after this returns.
    pub fn listen(self, hear: impl Fn(Heard<'_>) + Send + 'static) -> std::io::Result<Listening> {
        let stop = Arc::new(AtomicBool::new(false));
        let own = Arc::clone(&stop);
        let mut first = self.connect().ok();
        let work = move || {
            while !own.load(Ordering::SeqCst) {
                let client = match first.take() {
                    Some(client) => Ok(client),
                    // Notifications from before the connection were missed.
                    None => self.connect().inspect(|_| hear(Heard::All)),
                };
                // It ends when the connection is lost: the next round tries to make a new one.
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

/// Passes on the notifications of a connection, until it is lost or it is time to stop.
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

/// Notification texts for these users and their feed numbers.
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
