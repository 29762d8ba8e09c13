//! A logged-in user's device: its cache, and its connection to the service.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use super::cache::{Applied, Cache, Scope};
use super::config::{Config, OfflineDelete};
use super::dispatcher::Dispatcher;
use super::listener::{Event, Listeners};
use super::log::{Level, Log};
use crate::api::Caller;
use crate::api::account::SignedIn;
use crate::api::feed::{Page, ReadFeed};
use crate::model::{ConversationId, Error, Filter, Result, UserId, code};
use crate::service::Handle;
use crate::transport::{
    Ending, Following, Found, OnNews, PollThread, Transport, ends_login, is_network,
};
use crate::unix_time::now;

/// Pause between a deletion and the release of free pages, as more deletions may follow.
const QUIET: Duration = Duration::from_millis(100);
/// Pause before the device tries again to erase or store what its disk has refused.
const RETRY: Duration = Duration::from_secs(1);
/// Free pages released per job; waiting calls run between two jobs.
const PAGES_A_JOB: u32 = 64;

/// How often the device looks for messages to expire.
const HOUR: Duration = Duration::from_secs(3_600);
/// Seconds per day.
const DAY: i64 = 86_400;

/// Work for a device that belongs to no call.
pub(super) type BackgroundTask = fn(&mut Device) -> Result<()>;

/// Runs a task after the given time, behind the calls that wait then.
pub(super) type Later = Arc<dyn Fn(BackgroundTask, Duration) + Send + Sync>;

/// A logged-in user's device.
pub(super) struct Device {
    pub(super) caller: Caller,
    pub(super) cache: Cache,
    log: Arc<Log>,
    pub(super) offline_delete: OfflineDelete,
    transport: Transport,
    /// The identity of the service.
    identity: String,
    /// How often the service was restored from a copy since the login.
    pub(super) restores: u64,
    /// Signals that the embedded service has ended the login.
    ending: Option<Ending>,
    dispatcher: Arc<Dispatcher>,
    listeners: Arc<Listeners>,
    /// The number of the last change applied, shared with the poller.
    cursor: Arc<AtomicU64>,
    /// The total unread count that the host knows; `None` until the host has asked for it.
    pub(super) total_unread: Option<u64>,
    /// The filters that the host has subscribed to, with the sums that it knows.
    pub(super) subscriptions: Vec<(Filter, u64)>,
    /// Applied changes that were not reported yet, because the disk refused.
    pub(super) untold: Applied,
    /// Conversations that are read at the service, and have yet to be marked as read here.
    read: Vec<Scope>,
    /// For pages of the list that the app has got: where the next page begins, and how many entries had been unpinned
    /// by then.
    pub(super) parts: VecDeque<(u64, u64)>,
    later: Option<Later>,
    /// Whether a job to catch up is pending.
    behind: bool,
    /// Whether a job to release free pages is pending.
    tidying: bool,
    /// When the device next looks for messages to expire.
    expiry: Instant,
}

impl std::fmt::Debug for Device {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Device")
            .field("caller", &self.caller)
            .finish_non_exhaustive()
    }
}

/// Opens the user's file for another service than the one that the user's first file belongs to.
fn of_another_service(config: &Config, user: &UserId, identity: &str) -> Result<Cache> {
    let path = config.device_file(config.device_path_of(user, identity))?;
    let mut cache = Cache::open(&path, user)?;
    if cache.bind(identity)? {
        Ok(cache)
    } else {
        Err(Error::new(
            code::TIM_ERR_DATABASE_OPERATE_FAILED,
            format!(
                "{}: the file is another service's: it was renamed",
                path.display()
            ),
        ))
    }
}

/// The error for answers of another service, whose numbers mean nothing here. Logging in again opens the other
/// service's file. Error 6208.
fn another_service() -> Error {
    Error::new(
        code::TIM_ERR_LOGIN_KICKED_OFF_BY_OTHER,
        "another service answers than the one of the login: log in again",
    )
}

impl Device {
    /// Opens the user's files and signs in.
    pub(super) fn open(
        config: &Config,
        found: Option<Found>,
        reach: impl FnOnce(&Transport),
        user: UserId,
        signature: &str,
        dispatcher: &Arc<Dispatcher>,
        listeners: &Arc<Listeners>,
    ) -> Result<Self> {
        let mut cache = Cache::open(&config.device_file(config.device_path(&user))?, &user)?;
        let caller = Caller {
            user,
            device: config.device_id.clone(),
            admin: false,
            session: None,
        };
        let transport = config.connect(&caller, signature, found)?;
        reach(&transport);
        let (SignedIn { identity }, ending) = transport.sign_in(&caller)?;
        if !identity.is_empty() && !cache.bind(&identity)? {
            drop(cache);
            cache = of_another_service(config, &caller.user, &identity)?;
        }
        let cursor = cache.read(|rows| rows.cursor())?;
        Ok(Self {
            caller,
            cache,
            log: Arc::clone(&config.log),
            offline_delete: config.offline_delete,
            transport,
            identity,
            restores: 0,
            ending,
            dispatcher: Arc::clone(dispatcher),
            listeners: Arc::clone(listeners),
            cursor: Arc::new(AtomicU64::new(cursor)),
            total_unread: None,
            subscriptions: Vec::new(),
            untold: Applied::default(),
            read: Vec::new(),
            parts: VecDeque::new(),
            later: None,
            behind: false,
            tidying: false,
            expiry: Instant::now(),
        })
    }

    /// Refuses to continue with seqs that were read before the service was restored from a copy, when `restores` was
    /// this device's number of restores. Error 7009.
    pub(super) fn check_restores(&self, restores: u64) -> Result<()> {
        if self.restores == restores {
            Ok(())
        } else {
            Err(Error::new(
                code::TIM_ERR_SDK_COMM_INTERRUPT,
                "the service was restored from a copy meanwhile: read the list and start again",
            ))
        }
    }

    /// Sets how background tasks run, and begins to wait for news of the service.
    pub(super) fn follow(
        &mut self,
        thread: Option<&PollThread>,
        later: Later,
        on_news: OnNews,
    ) -> Result<Following> {
        self.later = Some(Arc::clone(&later));
        if self.cache.database().owed().is_set() {
            self.tidy_later(RETRY); // Opening the file could not erase it.
        }
        later(Device::expire, Duration::ZERO);
        let cursor = Arc::clone(&self.cursor);
        let changed = move || later(Device::sync, Duration::ZERO);
        let transport = &self.transport;
        transport.follow(thread, &self.caller, cursor, on_news, changed)
    }

    /// Sends a request and applies all changes up to its answer before returning the answer. What the service has
    /// done is a success, even if this device cannot store it: the device then writes a log line and catches up by
    /// itself.
    pub(super) fn call<E: Handle>(&mut self, request: E) -> Result<E::Answer> {
        let (answer, taken) = self.request(request, None)?;
        self.excuse(taken);
        Ok(answer)
    }

    /// Like [`Self::call`], and also marks the conversations in `scope` as read on this device, before it applies the
    /// answer. Both are reported as one change.
    pub(super) fn call_and_read<E: Handle>(
        &mut self,
        request: E,
        scope: Scope,
    ) -> Result<E::Answer> {
        let (answer, taken) = self.request(request, Some(scope))?;
        self.excuse(taken);
        Ok(answer)
    }

    /// Like [`Self::call`], for calls that must take effect on this device too: fails if it cannot apply the changes.
    pub(super) fn call_here_too<E: Handle>(&mut self, request: E) -> Result<E::Answer> {
        let (answer, taken) = self.request(request, None)?;
        taken.map(|()| answer)
    }

    /// Returns the answer, and whether this device has applied the changes that came with it.
    fn request<E: Handle>(
        &mut self,
        request: E,
        read: Option<Scope>,
    ) -> Result<(E::Answer, Result<()>)> {
        self.check_login()?;
        let since = self.cursor();
        let reply = self.transport.call(&self.caller, request, Some(since))?;
        self.read.extend(read);
        Ok((reply.answer, self.take_in(reply.page)))
    }

    /// Logs that this device could not apply what the service has done. It tries again by itself.
    pub(super) fn excuse(&self, taken: Result<()>) {
        if let Err(error) = taken {
            let line = format_args!("it is done, and not taken in here yet: {error}");
            self.log.write(Level::Warn, line);
        }
    }

    /// Requests data that the service keeps and the feed does not contain.
    pub(super) fn ask<E: Handle>(&self, request: E) -> Result<E::Answer> {
        self.check_login()?;
        Ok(self.transport.call(&self.caller, request, None)?.answer)
    }

    /// Returns error 6208 once the embedded service has ended the login.
    fn check_login(&self) -> Result<()> {
        self.ending.as_ref().map_or(Ok(()), Ending::check)
    }

    /// The signal that the embedded service has ended the login.
    pub(super) fn ending(&self) -> Option<Ending> {
        self.ending.clone()
    }

    /// Applies what the embedded service did before it ended the login, for example when it deleted the account.
    pub(super) fn sync_before_end(&mut self) -> Result<()> {
        match self.ending.take() {
            Some(_) => self.sync(),
            None => Ok(()),
        }
    }

    /// Like [`Self::call`], for a REST v4 command in JSON.
    pub(super) fn rest(&mut self, command: &str, body: &str) -> Result<String> {
        let caller = Caller {
            admin: self.transport.administers(),
            ..self.caller.clone()
        };
        self.check_login()?;
        let answer = self.transport.rest(&caller, command, body)?;
        // The command is carried out, even if it has ended this very login.
        let synced = self.sync();
        self.excuse(synced);
        Ok(answer)
    }

    /// Catches up with the service.
    pub(super) fn sync(&mut self) -> Result<()> {
        let page = self.ask(ReadFeed::after(self.cursor()));
        match page {
            Ok(page) => self.take_in(Some(page)),
            Err(error) => {
                self.catch_up_later(&error);
                Err(error)
            }
        }
    }

    /// Schedules another attempt to catch up, unless a reconnect or the next login will do that.
    fn catch_up_later(&mut self, why: &Error) {
        let by_others = is_network(why.code) || ends_login(why.code);
        if let Some(later) = self.later.as_ref().filter(|_| !by_others && !self.behind) {
            later(Device::catch_up, RETRY);
            self.behind = true;
        }
    }

    fn catch_up(&mut self) -> Result<()> {
        self.behind = false;
        self.sync()
    }

    /// Applies a page that came unasked. If the outcome of an earlier change is unknown, that change might still
    /// reach the service and delete what the page brings. The device then requests the page again instead: after that
    /// request the service refuses the change for good.
    pub(super) fn receive(&mut self, page: Page) -> Result<()> {
        if self.transport.is_unsettled() {
            self.sync()
        } else {
            self.take_in(Some(page))
        }
    }

    /// Applies a page and the pages that follow it, erases what they deleted, and reports all of them together. After
    /// a failure, tries again after a while.
    fn take_in(&mut self, page: Option<Page>) -> Result<()> {
        let mut all = Applied::default();
        let applied = self.apply_all(page, &mut all);
        // What was applied stands, even if a later page failed.
        let taken = applied.and(self.settle(all));
        if let Err(error) = &taken {
            self.catch_up_later(error);
        }
        taken
    }

    fn apply_all(&mut self, mut page: Option<Page>, all: &mut Applied) -> Result<()> {
        while let Some(scope) = self.read.first() {
            all.append(self.cache.write(|rows| rows.read_here(scope))?);
            self.read.remove(0);
        }
        while let Some(next) = page.take() {
            all.append(self.apply(&next)?);
            if next.more {
                page = Some(self.ask(ReadFeed::after(self.cursor()))?);
            }
        }
        Ok(())
    }

    /// Erases what was deleted, and notifies the listeners. What the disk refuses to erase stays owed. That is not an
    /// error for calls that only received the deletion; the erasure is tried again by itself and with every later
    /// call.
    pub(super) fn settle(&mut self, applied: Applied) -> Result<()> {
        if self.cache.database().owed().is_set() {
            let after = match self.cache.database().settle() {
                Ok(()) => QUIET,
                Err(_) => RETRY,
            };
            self.tidy_later(after);
        }
        self.untold.append(applied);
        let told = self.notify();
        if let Err(error) = &told {
            self.catch_up_later(error);
        }
        told
    }

    /// Erases everything that is owed, whoever removed the text. For calls whose success means that bytes are gone.
    /// Error 6019 if the disk refuses.
    pub(super) fn erased(&mut self) -> Result<()> {
        self.cache.database().settle()
    }

    /// Applies one page, in one transaction with the cursor.
    fn apply(&mut self, page: &Page) -> Result<Applied> {
        if page.snapshot.is_none() && page.changes.is_empty() && page.next == page.since {
            return Ok(Applied::default());
        }
        let of_another = !page.identity.is_empty() && page.identity != self.identity;
        if of_another && !self.identity.is_empty() {
            return Err(another_service());
        }
        let applied = self.cache.write(|rows| rows.apply(page))?;
        if applied.is_some() {
            self.cursor.store(page.next, Ordering::SeqCst);
            self.restores += u64::from(page.of_restored_service());
        }
        Ok(applied.unwrap_or_default())
    }

    fn cursor(&self) -> u64 {
        self.cursor.load(Ordering::SeqCst)
    }

    /// Schedules the release of free pages.
    fn tidy_later(&mut self, after: Duration) {
        if let Some(later) = self.later.as_ref().filter(|_| !self.tidying) {
            later(Device::tidy, after);
            self.tidying = true;
        }
    }

    /// Erases what is owed, releases some free pages and schedules the rest. Tries again if the disk refuses the
    /// erasure.
    fn tidy(&mut self) -> Result<()> {
        self.tidying = false;
        let database = self.cache.database();
        let tidied = database
            .settle()
            .and_then(|()| database.give_back(PAGES_A_JOB));
        match tidied {
            Ok(true) => self.tidy_later(Duration::ZERO),
            Ok(false) => {}
            Err(_) if self.cache.database().owed().is_set() => self.tidy_later(RETRY),
            Err(_) => {} // A corrupt file does not repair itself.
        }
        tidied.map(drop)
    }

    /// Expires messages by their conversations' retention, now and every hour. A run before its time was scheduled by
    /// an earlier login, and does nothing.
    fn expire(&mut self) -> Result<()> {
        if Instant::now() < self.expiry {
            return Ok(());
        }
        self.expiry = Instant::now() + HOUR;
        if let Some(later) = &self.later {
            later(Device::expire, HOUR);
        }
        let mut retained = self.cache.read(|rows| rows.retained())?.into_iter();
        retained.try_for_each(|(id, days)| self.expire_older(&id, days))
    }

    /// Expires messages older than the given number of days, including those that only this device has.
    pub(super) fn expire_older(&mut self, id: &ConversationId, days: u32) -> Result<()> {
        let oldest = now() - i64::from(days) * DAY;
        let applied = self.cache.write(|rows| rows.expire(id, oldest))?;
        self.settle(applied)?;
        self.erased()
    }

    /// Queues an event for the listeners.
    pub(super) fn send(&self, event: Event) {
        self.listeners.send(&self.dispatcher, event);
    }
}
