//! Retention: deletes expired messages, at once when a user sets a retention, and from then on periodically, in
//! a background thread.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use super::clearing;
use super::commit::Commits;
use super::turn::Turn;
use crate::lock::lock;
use crate::model::{ConversationId, Error, Result, UserId};
use crate::unix_time::now;

/// Conversations checked in one transaction.
const PIECE: usize = 100;
/// Seconds in a day.
const DAY: i64 = 86_400;

/// The expiry thread. Dropping it stops the thread.
#[derive(Debug)]
pub(super) struct Expiry {
    stop: Arc<(Mutex<bool>, Condvar)>,
    thread: Option<JoinHandle<()>>,
}

impl Expiry {
    /// Starts the thread. It checks at once, and then at this interval.
    pub(super) fn start(commits: Arc<Commits>, every: Duration) -> Result<Self> {
        let stop = Arc::new((Mutex::new(false), Condvar::new()));
        let own = Arc::clone(&stop);
        let work = move || {
            let (flag, changed) = &*own;
            let mut stopped = lock(flag);
            while !*stopped {
                drop(stopped);
                // Failures, such as a full disk, are retried the next time.
                let _ = look(&commits);
                stopped = lock(flag);
                let waited = changed.wait_timeout_while(stopped, every, |stopped| !*stopped);
                stopped = waited.unwrap_or_else(PoisonError::into_inner).0;
            }
        };
        let thread = std::thread::Builder::new()
            .name("tim-expiry".into())
            .spawn(work)
            .map_err(|error| Error::internal(format!("the expiry thread: {error}")))?;
        Ok(Self {
            stop,
            thread: Some(thread),
        })
    }
}

impl Drop for Expiry {
    fn drop(&mut self) {
        *lock(&self.stop.0) = true;
        self.stop.1.notify_all();
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has already reported it; there is nothing left to wait for.
            let _ = thread.join();
        }
    }
}

/// Checks every conversation with a retention, in pieces, so that requests can run in between.
fn look(commits: &Commits) -> Result<()> {
    let mut after: Option<(UserId, ConversationId)> = None;
    loop {
        let found = commits
            .storage()
            .read(|rows| rows.retained(after.as_ref(), PIECE))?;
        let Some((user, id, _)) = found.last() else {
            return Ok(());
        };
        after = Some((user.clone(), id.clone()));
        commits.run(move |turn| {
            let mut each = found.iter();
            each.try_for_each(|(user, id, days)| expire(turn, user, id, *days))
        })?;
    }
}

/// Removes the user's history before the first message by seq that is younger than `days`. An older message that
/// was imported behind that one is removed together with it.
pub(super) fn expire(turn: &Turn<'_>, user: &UserId, id: &ConversationId, days: u32) -> Result<()> {
    let Some(own) = turn.rows.conversation(user, id)?.filter(|_| days > 0) else {
        return Ok(());
    };
    let Some(after) = turn.rows.readable_after(Some(user), own.timeline)? else {
        return Ok(());
    };
    let oldest = now() - i64::from(days) * DAY;
    let floor = turn.rows.seq_before(user, own.timeline, after, oldest)?;
    if floor > after {
        clearing::clear(turn, user, id, &own, floor, "")
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;
    use crate::api::Caller;
    use crate::api::conversation::SetRetention;
    use crate::api::message::{History, ImportMsg};
    use crate::model::Element;
    use crate::service::{Service, ServiceOptions};
    use crate::storage::Location;

    fn caller(user: &str) -> Caller {
        Caller {
            user: UserId::new(user).unwrap(),
            device: "phone".into(),
            admin: true,
            session: None,
        }
    }

    fn import(service: &Service, random: u32, age: i64) {
        let (from_account, to_account) = (caller("bob").user, caller("alice").user);
        let request = ImportMsg {
            sync_from_old_system: 5,
            from_account,
            to_account,
            msg_seq: 1,
            msg_random: random,
            msg_time_stamp: now() - age,
            msg_body: vec![Element::text("words")],
            cloud_custom_data: String::new(),
        };
        service.ask(&caller("root"), request).unwrap();
    }

    fn history(service: &Service, user: &str, id: &str) -> Vec<u32> {
        let request = History {
            conversation: ConversationId::new(id).unwrap(),
            before_seq: 0,
            count: 100,
        };
        let page = service.ask(&caller(user), request).unwrap();
        let random = page.messages.iter().map(|one| one.key.msg_random);
        random.rev().collect()
    }

    /// Waits until alice can read exactly these messages.
    fn wait_for(service: &Service, left: &[u32]) {
        let start = Instant::now();
        while history(service, "alice", "c2c_bob") != left {
            assert!(start.elapsed() < Duration::from_secs(20), "{left:?}");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    #[test]
    fn messages_expire_when_their_time_has_come() {
        let directory = tempfile::tempdir().unwrap();
        let place = Location::of_test(directory.path());
        let options = ServiceOptions {
            expiry: Duration::from_millis(20),
            ..ServiceOptions::EMBEDDED
        };
        let service = Service::open(place.clone(), options).unwrap();
        import(&service, 1, DAY - 2); // Expires in two seconds.
        import(&service, 2, DAY / 2);
        let request = SetRetention {
            conversation: ConversationId::new("c2c_bob").unwrap(),
            days: 1,
        };
        service.ask(&caller("alice"), request).unwrap();
        assert_eq!(history(&service, "alice", "c2c_bob"), [1, 2]);
        wait_for(&service, &[2]);
        import(&service, 3, 2 * DAY); // It comes after a newer one.
        std::thread::sleep(Duration::from_millis(100));
        assert_eq!(history(&service, "alice", "c2c_bob"), [2, 3]);
        assert_eq!(history(&service, "bob", "c2c_alice"), [1, 2, 3]);
        // A service checks as soon as it is opened.
        drop(service);
        let service = Service::open(
            place,
            ServiceOptions {
                expiry: Duration::from_secs(3_600),
                ..options
            },
        );
        let service = service.unwrap();
        assert_eq!(history(&service, "alice", "c2c_bob"), [2, 3]);
    }
}
