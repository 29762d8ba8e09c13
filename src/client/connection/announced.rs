//! What the app knows of the connection.

use crate::client::listener::{Event, Listeners};

/// The event of the connection that the app got last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::client) enum Announced {
    Connecting,
    Connected,
    Failed,
}

impl Announced {
    /// The events that need no request: the service in this process is there.
    pub(in crate::client) fn first(remote: bool, listeners: &Listeners) -> Self {
        let (told, events) = match remote {
            true => (Self::Connecting, vec![Event::Connecting]),
            false => (Self::Connected, vec![Event::Connecting, Event::Connected]),
        };
        listeners.begin(events);
        told
    }

    pub(in crate::client) fn of(event: &Event) -> Option<Self> {
        match event {
            Event::Connecting => Some(Self::Connecting),
            Event::Connected => Some(Self::Connected),
            Event::ConnectFailed(_) => Some(Self::Failed),
            _ => None,
        }
    }
}
