//! A user's device while he is logged in: his cache, and his way to the service.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use super::cache::{Applied, Cache, Scope};
use super::clock::now;
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

/// Free pages are given back so long after a deletion: more may follow it.
const QUIET: Duration = Duration::from_millis(100);
/// What the disk refused to erase or to take in is tried again after so long.
const RETRY: Duration = Duration::from_secs(1);
/// Free pages given back in one job; the calls that wait go between two.
const PAGES_A_JOB: u32 = 64;

/// How often messages are looked for that are too old.
const HOUR: Duration = Duration::from_secs(3_600);
/// Seconds of a day.
const DAY: i64 = 86_400;

/// Something to do for a device beside the calls.
pub(super) type BackgroundTask = fn(&mut Device) -> Result<()>;

/// Has a task done after so long, and after the calls that wait then.
pub(super) type Later = Arc<dyn Fn(BackgroundTask, Duration) + Send + Sync>;

/// A logged-in user's device.
pub(super) struct Device {
    pub(super) caller: Caller,
    pub(super) cache: Cache,
    log: Arc<Log>,
    pub(super) offline_delete: OfflineDelete,
    transport: Transport,
    /// Which service this is.
    identity: String,
    /// How often it has gone back to a copy since the login.
    pub(super) went_back: u64,
    /// With the embedded service: when it ends the login.
    ending: Option<Ending>,
    dispatcher: Arc<Dispatcher>,
    listeners: Arc<Listeners>,
    /// The number of the last change applied, as the watcher sees it.
    cursor: Arc<AtomicU64>,
    /// The sum of unread counts that the host knows, once it asked.
    pub(super) total_unread: Option<u64>,
    /// The filters that the host subscribed to, with the sums that it knows.
    pub(super) subscriptions: Vec<(Filter, u64)>,
    /// What is in the cache and was not told yet, because the disk refused.
    pub(super) untold: Applied,
    /// What the service has read, and this device is to.
    read: Vec<Scope>,
    /// Where parts of the list go on that the app has got, with how often an entry had been unpinned by then.
    pub(super) parts: VecDeque<(u64, u64)>,
    later: Option<Later>,
    /// Whether a job to catch up waits.
    behind: bool,
    /// Whether a job to give back free pages waits.
    tidying: bool,
    /// When messages are next looked for that are too old.
    expiry: Instant,
}

impl std::fmt::Debug for Device {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Device")
            .field("caller", &self.caller)
            .finish_non_exhaustive()
    }
}

/// The file of a service that is not the one that the user's first file is of.
fn of_another_service(config: &Config, user: &UserId, identity: &str) -> Result<Cache> {
    let path = config.device_file(config.device_path_of(user, identity))?;
    let mut cache = Cache::open(&path, user)?;
    match cache.bind(identity)? {
        true => Ok(cache),
        false => Err(Error::new(
            code::TIM_ERR_DATABASE_OPERATE_FAILED,
            format!(
                "{}: the file is another service's: it was renamed",
                path.display()
            ),
        )),
    }
}

/// Its numbers are not this one's. Logging in again opens its file. Error 6208.
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
            went_back: 0,
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

    /// Refuses to go on with numbers that were taken down before the service went back to a copy. Error 7009.
    pub(super) fn check_numbers(&self, went_back: u64) -> Result<()> {
        match self.went_back == went_back {
            true => Ok(()),
            false => Err(Error::new(
                code::TIM_ERR_SDK_COMM_INTERRUPT,
                "the service went back to a copy meanwhile: look at the list, and begin again",
            )),
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
            self.tidy_later(RETRY); // The opening could not erase it.
        }
        later(Device::expire, Duration::ZERO);
        let cursor = Arc::clone(&self.cursor);
        let changed = move || later(Device::sync, Duration::ZERO);
        let transport = &self.transport;
        transport.follow(thread, &self.caller, cursor, on_news, changed)
    }

    /// Asks the service, and takes in what changed up to the answer before it is given on. What the service has done
    /// is a success, also where this device cannot take it in: it says so in its log, and catches up by itself.
    pub(super) fn call<E: Handle>(&mut self, request: E) -> Result<E::Answer> {
        let (answer, taken) = self.request(request, None)?;
        self.excuse(taken);
        Ok(answer)
    }

    /// As [`Self::call`], and has what is in the scope be read on this device, before what the answer brings; both
    /// are told as one.
    pub(super) fn call_and_read<E: Handle>(
        &mut self,
        request: E,
        scope: Scope,
    ) -> Result<E::Answer> {
        let (answer, taken) = self.request(request, Some(scope))?;
        self.excuse(taken);
        Ok(answer)
    }

    /// As [`Self::call`], for what is to be gone from this device, too: an error where it cannot take it in.
    pub(super) fn call_here_too<E: Handle>(&mut self, request: E) -> Result<E::Answer> {
        let (answer, taken) = self.request(request, None)?;
        taken.map(|()| answer)
    }

    /// The answer, and whether this device has taken in what it brought.
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

    /// Says in the log that this device could not follow what was done; it tries again.
    pub(super) fn excuse(&self, taken: Result<()>) {
        if let Err(error) = taken {
            let line = format_args!("it is done, and not taken in here yet: {error}");
            self.log.write(Level::Warn, line);
        }
    }

    /// Asks the service for what it keeps and the feed does not tell.
    pub(super) fn ask<E: Handle>(&self, request: E) -> Result<E::Answer> {
        self.check_login()?;
        Ok(self.transport.call(&self.caller, request, None)?.answer)
    }

    /// Error 6208 once the embedded service has ended the login.
    fn check_login(&self) -> Result<()> {
        self.ending.as_ref().map_or(Ok(()), Ending::check)
    }

    /// What waits for the embedded service to end the login.
    pub(super) fn ending(&self) -> Option<Ending> {
        self.ending.clone()
    }

    /// Applies what the embedded service did before it ended the login: deletions of the account, for one.
    pub(super) fn sync_before_end(&mut self) -> Result<()> {
        match self.ending.take() {
            Some(_) => self.sync(),
            None => Ok(()),
        }
    }

    /// As [`Self::call`], in REST v4's JSON.
    pub(super) fn rest(&mut self, command: &str, body: &str) -> Result<String> {
        let caller = Caller {
            admin: self.transport.administers(),
            ..self.caller.clone()
        };
        self.check_login()?;
        let answer = self.transport.rest(&caller, command, body)?;
        // The command may have ended this very login, and is carried out.
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

    /// Has the device catch up in a while, whatever happens, unless the connection does that.
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

    /// Takes in a page that came by itself. Not while nobody knows what became of a change that this device asked
    /// for: it might reach the service yet, and take what the page brings along. The page is asked for again then,
    /// by a request behind which the service refuses the change.
    pub(super) fn receive(&mut self, page: Page) -> Result<()> {
        match self.transport.is_unsettled() {
            true => self.sync(),
            false => self.take_in(Some(page)),
        }
    }

    /// Applies a page and those that follow it, erases what they deleted, and tells the listeners of all
    /// together. What fails is tried again in a while.
    fn take_in(&mut self, page: Option<Page>) -> Result<()> {
        let mut all = Applied::default();
        let applied = self.apply_all(page, &mut all);
        // What was applied stands, whatever came after it.
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

    /// Erases what was deleted, and tells the listeners. What the disk refuses to erase stays owed: nobody who only
    /// heard of the deletion is told, and it is tried again, by itself and by whatever comes next.
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

    /// For calls whose success says that bytes are gone: does what is owed, whoever removed the text. Error 6019
    /// when the disk refuses.
    pub(super) fn erased(&mut self) -> Result<()> {
        self.cache.database().settle()
    }

    /// Applies one page, in one transaction with the number it ends at.
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
            self.went_back += u64::from(page.next < page.since);
        }
        Ok(applied.unwrap_or_default())
    }

    fn cursor(&self) -> u64 {
        self.cursor.load(Ordering::SeqCst)
    }

    /// Has free pages given back in a while.
    fn tidy_later(&mut self, after: Duration) {
        if let Some(later) = self.later.as_ref().filter(|_| !self.tidying) {
            later(Device::tidy, after);
            self.tidying = true;
        }
    }

    /// Erases what is owed, gives some free pages back, and has the rest given back later. What fails is tried again.
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
            Err(_) => {} // A corrupt file does not mend itself.
        }
        tidied.map(drop)
    }

    /// Removes what is older than the user wants to keep it, now and every hour. One that comes too early was
    /// ordered by an earlier login, and ends there.
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

    /// Removes what is older than so many days, also what only this device has.
    pub(super) fn expire_older(&mut self, id: &ConversationId, days: u32) -> Result<()> {
        let oldest = now() - i64::from(days) * DAY;
        let applied = self.cache.write(|rows| rows.expire(id, oldest))?;
        self.settle(applied)?;
        self.erased()
    }

    /// Puts an event into the listeners' queue.
    pub(super) fn send(&self, event: Event) {
        self.listeners.send(&self.dispatcher, event);
    }
}
