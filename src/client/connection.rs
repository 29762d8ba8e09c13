//! The connection to the service, and the events that report it.
//!
//! The connection belongs to the client, not to the login: the search for a server starts with the client, and a
//! login uses what was found.

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

    /// Starts looking for a server while nobody is logged in. Ends an earlier search.
    pub(super) fn seek(&mut self) {
        self.stop_seeking();
        let (Some(thread), Some(options)) = (&self.poll_thread, self.shared.config.http()) else {
            return;
        };
        let on_news = on_news(self.queue.clone(), self.watch_number);
        match Seeker::start(thread, options, on_news) {
            Ok(seeker) => self.seeker = Some(seeker),
            // An unusable `ca_file`; a login reports it too.
            Err(error) => self.announce(Event::ConnectFailed(error)),
        }
    }

    /// Ends the search. Its news is ignored from now on.
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

    /// Reports a new state of the connection to the app, unless the app knows it: first that the client is
    /// connecting, then the outcome.
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

    /// Reports that a login begins: it is an attempt to connect.
    pub(super) fn announce_try(&mut self) {
        if self.told == Announced::Failed {
            self.announce(Event::Connecting);
        }
    }

    /// Reports the outcome of a failed login. If the service was asked and refused it, the service is reachable.
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

    /// Handles news of the server.
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
