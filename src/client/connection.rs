//! The connection to the service, and the events that tell the app of it.
//!
//! The connection is the client's, not the login's: it is looked for when the client is made, and a login finds
//! it there.

mod announced;

use super::listener::Event;
use super::session::{Worker, on_news};
use crate::model::{Error, code};
use crate::transport::{Found, News, Seeker, is_away};
pub(super) use announced::Announced;

impl Worker {
    /// The first job of a client.
    pub(super) fn begin(&mut self) {
        if self.told != Announced::Connected {
            self.seek();
        }
    }

    /// Looks for a server while nobody is logged in; what looked before ends.
    pub(super) fn seek(&mut self) {
        self.stop_seeking();
        let (Some(thread), Some(options)) = (&self.poll_thread, self.shared.config.http()) else {
            return;
        };
        let on_news = on_news(self.queue.clone(), self.watch_number);
        match Seeker::start(thread, options, on_news) {
            Ok(seeker) => self.seeker = Some(seeker),
            // A `ca_file` that is no good; a login says so, too.
            Err(error) => self.announce(Event::ConnectFailed(error)),
        }
    }

    /// What is heard of it from now on is old.
    pub(super) fn stop_seeking(&mut self) {
        self.watch_number += 1;
        self.seeker = None;
    }

    /// The connection that was found while nobody was logged in.
    pub(super) fn found(&mut self) -> Option<Found> {
        match self.told {
            Announced::Connected => self.seeker.take()?.found(),
            _ => None,
        }
    }

    /// Tells the app what becomes of the connection, unless it knows: first that it is looked for, then the outcome.
    pub(super) fn announce(&mut self, event: Event) {
        let Some(now) = Announced::of(&event).filter(|now| *now != self.told) else {
            return;
        };
        let shared = &self.shared;
        let (dispatcher, listeners) = (&shared.dispatcher, &shared.listeners);
        if now != Announced::Connecting && self.told != Announced::Connecting {
            listeners.send(dispatcher, Event::Connecting);
        }
        listeners.send(dispatcher, event);
        self.told = now;
    }

    /// A login begins: it is a try.
    pub(super) fn announce_try(&mut self) {
        if self.told == Announced::Failed {
            self.announce(Event::Connecting);
        }
    }

    /// A login failed. Whoever refused it is there, unless it never came so far.
    pub(super) fn login_failed(&mut self, asked: bool, error: &Error) {
        if !self.shared.config.is_remote() || error.code == code::TIM_ERR_SDK_COMM_INTERRUPT {
            return;
        }
        if is_away(error.code) {
            self.announce(Event::ConnectFailed(error.clone()));
        } else if asked {
            self.announce(Event::Connected);
            self.stop_seeking();
        }
        if self.told != Announced::Connected && self.seeker.is_none() {
            self.seek();
        }
    }

    /// Takes news of the server.
    pub(super) fn on_news(&mut self, news: News) {
        match news {
            News::Connecting => self.announce(Event::Connecting),
            News::Failed(error) => self.announce(Event::ConnectFailed(error)),
            News::Connected => {
                self.announce(Event::Connected);
                self.catch_up(false);
            }
            News::Page(page) => self.run_task_or_end(|device| device.receive(*page)),
            News::Ended(error) => self.end(&error),
        }
    }
}
