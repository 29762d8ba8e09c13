//! The state of the connection that was last reported to the app.

use crate::client::listener::{Event, Listeners};

/// The last connection event that the app received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::client) enum Announced {
    Connecting,
    Connected,
    Failed,
}

impl Announced {
    /// The first events, which need no request: an embedded service is connected from the start.
    pub(in crate::client) fn first(remote: bool, listeners: &Listeners) -> Self {
        let (told, events) = if remote {
            (Self::Connecting, vec![Event::Connecting])
        } else {
            (Self::Connected, vec![Event::Connecting, Event::Connected])
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
