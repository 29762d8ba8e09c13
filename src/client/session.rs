//! Login and logout.

use std::sync::mpsc::channel;
use std::sync::{Arc, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::task::AbortHandle;

use super::completer::Completer;
use super::connection::Announced;
use super::device::{BackgroundTask, Device, Later};
use super::job_queue::JobQueueHandle;
use super::listener::Event;
use super::log::Level;
use super::{Client, Shared};
use crate::lock::lock;
use crate::model::{Error, Result, UserId, code};
use crate::transport::{
    Ending, Following, OnNews, PollThread, Poller, Seeker, Transport, ends_login,
};

/// The login status, with V2TIM's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// A user is logged in.
    LoggedIn = 1,
    /// A login is in progress.
    LoggingIn = 2,
    /// Nobody is logged in.
    LoggedOut = 3,
}

/// The login state that calls check at once.
#[derive(Debug, Default)]
pub(super) enum Login {
    #[default]
    LoggedOut,
    LoggingIn,
    LoggedIn(UserId),
    LoggingOut,
}

/// The state that the queue's jobs work on.
#[derive(Debug)]
pub(super) struct Worker {
    pub(super) shared: Arc<Shared>,
    pub(super) queue: JobQueueHandle<Worker>,
    pub(super) device: Option<Device>,
    /// The number of logins that have ended.
    logins: u64,
    watch: Option<Watch>,
    /// Looks for a server while nobody is logged in.
    pub(super) seeker: Option<Seeker>,
    /// Incremented for each poller and seeker. News of an earlier one is ignored.
    pub(super) watch_number: u64,
    /// The connection state that the app knows.
    pub(super) told: Announced,
    /// Declared after `watch` and `seeker`, which use it. `None` with the embedded service.
    pub(super) poll_thread: Option<PollThread>,
}

/// Waits for news of the service. Ends with the login.
#[derive(Debug)]
enum Watch {
    /// Tasks on the timer thread: one for the feed, one for the end of the login.
    Tasks(Vec<AbortHandle>),
    Poller(#[expect(dead_code, reason = "dropping it ends it")] Poller),
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Self::Tasks(tasks) = self {
            tasks.iter().for_each(AbortHandle::abort);
        }
    }
}

impl Worker {
    pub(super) fn new(
        shared: Arc<Shared>,
        queue: JobQueueHandle<Worker>,
        poll_thread: Option<PollThread>,
    ) -> Self {
        let told = Announced::first(shared.config.is_remote(), &shared.listeners);
        Self {
            shared,
            queue,
            device: None,
            logins: 0,
            watch: None,
            seeker: None,
            watch_number: 0,
            told,
            poll_thread,
        }
    }

    /// The number of the present login. Work that takes several jobs belongs to one login.
    pub(super) fn login_number(&self) -> u64 {
        self.logins
    }

    /// The device, if the login of that number has not ended. Another user may have logged in since. Error 6014.
    pub(super) fn device_of(&mut self, login: u64) -> Result<&mut Device> {
        let same = self.logins == login;
        let ended = || Error::new(code::TIM_ERR_SDK_NOT_LOGGED_IN, "the login has ended");
        self.device.as_mut().filter(|_| same).ok_or_else(ended)
    }

    /// Ends the login if the error of a call says that it is over.
    pub(super) fn end_login_if_fatal(&mut self, error: &Error) {
        if ends_login(error.code) {
            self.end(error);
        }
    }
}

impl Shared {
    fn login_state(&self) -> MutexGuard<'_, Login> {
        lock(&self.session)
    }

    /// The connection to the service while a user is logged in, for threads that want to end it.
    pub(super) fn transport(&self) -> MutexGuard<'_, Option<Transport>> {
        let transport = self.transport.lock();
        transport.unwrap_or_else(PoisonError::into_inner)
    }
}

impl Client {
    /// The login status.
    pub fn status(&self) -> Status {
        match *self.shared.login_state() {
            Login::LoggedIn(_) => Status::LoggedIn,
            Login::LoggingIn => Status::LoggingIn,
            Login::LoggedOut | Login::LoggingOut => Status::LoggedOut,
        }
    }

    /// The logged-in user.
    pub fn login_user(&self) -> Option<UserId> {
        match &*self.shared.login_state() {
            Login::LoggedIn(user) => Some(user.clone()),
            _ => None,
        }
    }

    /// Logs in: opens the user's files, finishes what a crash interrupted, signs in at the service, and begins to
    /// catch up. Succeeds if the same user is already logged in.
    ///
    /// Errors: 7002, 7003 for the id; 70002 for an empty signature; 7501 and 7502 while a login or logout is in
    /// progress; 7014 while another user is logged in; 6019 for a database that cannot be used.
    pub fn login(&self, user: &str, signature: &str, done: Completer<()>) {
        let begun = self.begin_login(user, signature);
        let signature = signature.to_string();
        match begun {
            Err(error) => done.complete(Err(error)),
            Ok(None) => done.complete(Ok(())),
            Ok(Some(user)) => self
                .queue
                .add(Box::new(move |worker| worker.login(user, &signature, done))),
        }
    }

    /// The user to log in; `None` if they are logged in already.
    fn begin_login(&self, user: &str, signature: &str) -> Result<Option<UserId>> {
        let user = UserId::new(user)?;
        if signature.is_empty() {
            let code = code::TIM_ERR_SVR_ACCOUNT_USERSIG_EMPTY;
            return Err(Error::new(code, "user_sig: is empty"));
        }
        let mut session = self.shared.login_state();
        let (code, why) = match &*session {
            Login::LoggedOut => {
                *session = Login::LoggingIn;
                return Ok(Some(user));
            }
            Login::LoggedIn(current) if *current == user => return Ok(None),
            Login::LoggedIn(current) => (
                code::TIM_ERR_SDK_INVALID_OPERATION,
                format!("{current} is logged in: log out before logging in as {user}"),
            ),
            Login::LoggingIn => (
                code::TIM_ERR_SDK_ACCOUNT_LOGIN_IN_PROCESS,
                "a login is under way".into(),
            ),
            Login::LoggingOut => (
                code::TIM_ERR_SDK_ACCOUNT_LOGOUT_IN_PROCESS,
                "a logout is under way".into(),
            ),
        };
        Err(Error::new(code, why))
    }

    /// Logs out and closes the files, after the calls made before. Errors: 6014 if nobody is logged in; 7501 and 7502
    /// while a login or logout is in progress.
    pub fn logout(&self, done: Completer<()>) {
        let mut session = self.shared.login_state();
        let (code, why) = match &*session {
            Login::LoggedIn(_) => {
                *session = Login::LoggingOut;
                drop(session);
                return self.queue.add(Box::new(move |worker| worker.logout(done)));
            }
            Login::LoggedOut => (code::TIM_ERR_SDK_NOT_LOGGED_IN, "nobody is logged in"),
            Login::LoggingIn => (
                code::TIM_ERR_SDK_ACCOUNT_LOGIN_IN_PROCESS,
                "a login is under way",
            ),
            Login::LoggingOut => (
                code::TIM_ERR_SDK_ACCOUNT_LOGOUT_IN_PROCESS,
                "a logout is under way",
            ),
        };
        drop(session);
        done.complete(Err(Error::new(code, why)));
    }
}

impl Worker {
    fn login(&mut self, user: UserId, signature: &str, done: Completer<()>) {
        self.announce_try();
        let found = self.found();
        let shared = Arc::clone(&self.shared);
        let config = &shared.config;
        let (dispatcher, listeners) = (&shared.dispatcher, &shared.listeners);
        let mut asked = false;
        let reach = |transport: &Transport| {
            asked = true;
            *shared.transport() = Some(transport.clone());
        };
        let opened = Device::open(
            config,
            found,
            reach,
            user.clone(),
            signature,
            dispatcher,
            listeners,
        );
        match opened {
            Ok(device) => self.device = Some(device),
            Err(error) => {
                config
                    .log
                    .write(Level::Warn, format_args!("login of {user}: {error}"));
                shared.transport().take();
                *shared.login_state() = Login::LoggedOut;
                self.login_failed(asked, &error);
                return done.complete(Err(error));
            }
        }
        self.stop_seeking();
        self.announce(Event::Connected);
        listeners.begun();
        *shared.login_state() = Login::LoggedIn(user.clone());
        config
            .log
            .write(Level::Info, format_args!("{user} is logged in"));
        done.complete(Ok(()));
        self.catch_up(true);
    }

    /// Sends the queued deletions, and brings the device up to date.
    pub(super) fn catch_up(&mut self, fresh: bool) {
        let (later, tell) = (
            later(self.queue.clone()),
            on_news(self.queue.clone(), self.watch_number),
        );
        let login = self.logins;
        let Some(device) = &mut self.device else {
            return;
        };
        device.send(Event::SyncStarted);
        // Before anything else arrives, so that what was deleted without a connection stays deleted.
        let mut synced = device.send_queue();
        if fresh {
            match device.follow(self.poll_thread.as_ref(), later, tell) {
                Ok(Following::Task(task)) => {
                    let mut tasks = vec![self.queue.spawn(task)];
                    tasks.extend(
                        device
                            .ending()
                            .map(|ending| watch_end(&self.queue, ending, login)),
                    );
                    self.watch = Some(Watch::Tasks(tasks));
                }
                Ok(Following::Poller(poller)) => self.watch = Some(Watch::Poller(poller)),
                Err(error) => synced = Err(error),
            }
        }
        synced = synced.and_then(|()| device.sync());
        device.send(match &synced {
            Ok(()) => Event::SyncFinished,
            Err(_) => Event::SyncFailed,
        });
        if let Err(error) = synced {
            let log = &self.shared.config.log;
            log.write(Level::Warn, format_args!("catching up: {error}"));
        }
    }

    /// Ends the login because the server has ended it. The app is notified, and must log in again.
    pub(super) fn end(&mut self, why: &Error) {
        let Some(device) = &mut self.device else {
            return;
        };
        if let Err(error) = device.sync_before_end() {
            let log = &self.shared.config.log;
            log.write(Level::Warn, format_args!("before the login ends: {error}"));
        }
        let event = match why.code {
            code::TIM_ERR_LOGIN_KICKED_OFF_BY_OTHER => Event::KickedOffline,
            _ => Event::UserSigExpired,
        };
        let log = &self.shared.config.log;
        log.write(Level::Warn, format_args!("the login has ended: {why}"));
        // The state changes before the event, because apps respond to the event by logging in again.
        *self.shared.login_state() = Login::LoggedOut;
        device.send(event);
        self.leave();
    }

    fn leave(&mut self) {
        self.logins += 1;
        self.watch = None;
        self.device = None;
        self.shared.transport().take();
        self.watch_number += 1;
        if self.told != Announced::Connected {
            self.seek();
        }
    }

    fn logout(&mut self, done: Completer<()>) {
        self.leave();
        *self.shared.login_state() = Login::LoggedOut;
        self.shared
            .config
            .log
            .write(Level::Info, format_args!("logged out"));
        done.complete(Ok(()));
    }

    /// Runs a task that belongs to no call. Failures are logged; the task is tried again when there is reason to.
    pub(super) fn task(&mut self, task: impl FnOnce(&mut Device) -> Result<()>) {
        let _ = self.try_task(task);
    }

    /// Like [`Self::task`], but ends the login if the error says that it is over.
    pub(super) fn run_task_or_end(&mut self, task: impl FnOnce(&mut Device) -> Result<()>) {
        if let Err(error) = self.try_task(task) {
            self.end_login_if_fatal(&error);
        }
    }

    fn try_task(&mut self, task: impl FnOnce(&mut Device) -> Result<()>) -> Result<()> {
        let Some(device) = &mut self.device else {
            return Ok(());
        };
        let outcome = task(device);
        if let Err(error) = &outcome {
            let log = &self.shared.config.log;
            log.write(Level::Warn, format_args!("beside the calls: {error}"));
        }
        outcome
    }
}

/// Schedules background tasks on the queue.
fn later(queue: JobQueueHandle<Worker>) -> Later {
    Arc::new(move |task: BackgroundTask, after: Duration| {
        let jobs = queue.clone();
        let job = move || jobs.add(Box::new(move |worker: &mut Worker| worker.task(task)));
        if after.is_zero() {
            return job();
        }
        queue.spawn(async move {
            tokio::time::sleep(after).await;
            job();
        });
    })
}

/// Ends the login of that number when the embedded service has ended it.
fn watch_end(queue: &JobQueueHandle<Worker>, ending: Ending, login: u64) -> AbortHandle {
    let jobs = queue.clone();
    queue.spawn(async move {
        ending.wait().await;
        jobs.add(Box::new(move |worker| {
            if worker.logins == login {
                worker.end(&Ending::error());
            }
        }));
    })
}

/// A callback that passes news on to the queue.
pub(super) fn on_news(queue: JobQueueHandle<Worker>, watch_number: u64) -> OnNews {
    Box::new(move |news| {
        let (heard, receiver) = channel();
        queue.add(Box::new(move |worker: &mut Worker| {
            if worker.watch_number == watch_number {
                worker.on_news(news);
            }
            let _ = heard.send(());
        }));
        receiver
    })
}
