//! Real clients over HTTP, with the events that they receive.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use opentim_core::client::listener::{Event, Listener};
use opentim_core::client::log::Log;
use opentim_core::client::{Client, Config, RawConfig};

use super::{APP, Server, ServerFiles};
use crate::report::{Result, call};

/// The time-out of all waiting, longer than anything takes.
const PATIENCE: Duration = Duration::from_secs(60);

/// A device with a client.
pub(crate) struct Phone {
    pub(crate) client: Client,
    events: Receiver<(Instant, Event)>,
}

/// Records each event with its time, inside the callback.
struct Recorder(Mutex<Sender<(Instant, Event)>>);

impl Listener for Recorder {
    fn on_event(&self, event: &Event) {
        let now = Instant::now();
        if let Ok(sender) = self.0.lock() {
            // A section that no longer listens has ended.
            let _ = sender.send((now, event.clone()));
        }
    }
}

impl Phone {
    /// A fresh device, with nobody logged in.
    pub(crate) fn new(place: &ServerFiles, server: &Server, name: &str) -> Result<Self> {
        let directory = place.directory().join(name).display().to_string();
        let given = RawConfig {
            sdk_app_id: APP,
            data_dir: &directory,
            server_url: &server.url,
            ..RawConfig::default()
        };
        let client = Client::new(Config::new(given, Log::new(0, None))?)?;
        let (sender, events) = channel();
        client.add_listener(Arc::new(Recorder(Mutex::new(sender))));
        Ok(Self { client, events })
    }

    /// Logs in, and returns the time until the device is synchronised.
    pub(crate) fn login(&self, place: &ServerFiles, user: &str) -> Result<Duration> {
        let signature = place.signature(user)?;
        let start = Instant::now();
        call(&self.client, |done| {
            self.client.login(user, &signature, done)
        })?;
        let caught_up = self.until(|event| matches!(event, Event::SyncFinished))?;
        Ok(caught_up - start)
    }

    /// The time of the first event that satisfies `wanted`; earlier events are skipped.
    pub(crate) fn until(&self, wanted: impl Fn(&Event) -> bool) -> Result<Instant> {
        loop {
            let (at, event) = self.events.recv_timeout(PATIENCE)?;
            if wanted(&event) {
                return Ok(at);
            }
        }
    }
}
