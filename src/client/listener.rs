//! Listeners: the events, and who receives them.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

use super::cache::{Conversation, Received};
use super::dispatcher::Dispatcher;
use crate::lock::lock;
use crate::model::{Error, Filter};

/// An event.
#[derive(Clone, Debug)]
pub enum Event {
    /// The device is connecting to the service.
    Connecting,
    /// The device is connected.
    Connected,
    /// The device could not connect; it tries again.
    ConnectFailed(Error),
    /// The service has ended this login: this device has logged in elsewhere, or an administrator has ended it.
    KickedOffline,
    /// The UserSig has expired: log in again with a new one.
    UserSigExpired,
    /// The device begins to catch up with the service.
    SyncStarted,
    /// The device has caught up.
    SyncFinished,
    /// The device could not catch up; it tries again.
    SyncFailed,
    /// Conversations came into the list.
    New(Vec<Conversation>),
    /// Conversations of the list have changed.
    Changed(Vec<Conversation>),
    /// Conversations left the list.
    Deleted(Vec<String>),
    /// The total unread count has changed; reported only once the app has asked for it.
    TotalUnread(u64),
    /// The unread count of a subscribed filter has changed.
    UnreadByFilter(Filter, u64),
    /// A folder was created, with these conversations of the list in it.
    FolderCreated(String, Vec<Conversation>),
    /// A folder was deleted.
    FolderDeleted(String),
    /// A folder was renamed: the old name, and the new one.
    FolderRenamed(String, String),
    /// Conversations of the list were added to a folder.
    FolderAdded(String, Vec<Conversation>),
    /// Conversations of the list were removed from a folder, with V2TIM's reason: 0: by a call; 1: there were too
    /// many.
    FolderRemoved(String, Vec<Conversation>, u32),
    /// A message of another user arrived.
    Message(Received),
}

/// Receives events, on the dispatcher.
pub trait Listener: Send + Sync {
    /// Handles an event. A listener ignores events that do not concern it.
    fn on_event(&self, event: &Event);

    /// Whether the listener receives the state of the connection if it is added before a login.
    fn hears_connection(&self) -> bool {
        true
    }
}

/// The listeners of a client.
#[derive(Default)]
pub struct Listeners {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    last_id: u64,
    listeners: BTreeMap<u64, Entry>,
    /// The connection events that a new listener receives first.
    connection: Vec<Event>,
    /// Whether a user has logged in. Listeners added from then on receive only new events.
    begun: bool,
}

struct Entry {
    listener: Arc<dyn Listener>,
    /// Whether the listener has yet to receive the state of the connection. Until then, it receives nothing else.
    waits: bool,
}

impl State {
    /// Keeps the connection events for new listeners.
    fn note(&mut self, event: &Event) {
        match event {
            Event::Connecting => self.connection = vec![event.clone()],
            Event::Connected | Event::ConnectFailed(_) => {
                self.connection = vec![Event::Connecting, event.clone()];
            }
            _ => {}
        }
    }
}

impl std::fmt::Debug for Listeners {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Listeners")
            .field("count", &self.lock().listeners.len())
            .finish()
    }
}

impl Listeners {
    fn lock(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    /// Sets the state of the connection with which a client starts.
    pub fn begin(&self, connection: Vec<Event>) {
        self.lock().connection = connection;
    }

    /// Records that a user has logged in.
    pub fn begun(&self) {
        self.lock().begun = true;
    }

    /// Adds a listener and returns its id, from 1. Before the first login, the listener first receives the state of
    /// the connection, in its turn. So it misses nothing, however early that state came.
    pub fn add(self: &Arc<Self>, dispatcher: &Arc<Dispatcher>, listener: Arc<dyn Listener>) -> u64 {
        let mut state = self.lock();
        state.last_id += 1;
        let id = state.last_id;
        let waits = !state.begun && listener.hears_connection();
        state.listeners.insert(id, Entry { listener, waits });
        drop(state);
        if waits {
            let listeners = Arc::clone(self);
            dispatcher.push(move || listeners.greet(id));
        }
        id
    }

    fn greet(&self, id: u64) {
        let mut state = self.lock();
        let connection = state.connection.clone();
        let entry = state.listeners.get_mut(&id);
        let listener = entry.map(|entry| {
            entry.waits = false;
            Arc::clone(&entry.listener)
        });
        drop(state);
        if let Some(listener) = listener {
            for event in &connection {
                // A callback may remove its own listener.
                if self.get(id).is_some() {
                    listener.on_event(event);
                }
            }
        }
    }

    /// Removes a listener: it may still be inside a callback, but is not called again. Returns false if there is no
    /// listener of that id.
    pub fn remove(&self, id: u64) -> bool {
        let removed = self.lock().listeners.remove(&id);
        removed.is_some() // Dropped outside the lock, because its host is notified.
    }

    /// Like [`Self::clear`], in a child process that inherited the listeners by fork: if the parent held the lock, it
    /// stays locked for ever.
    pub fn abandon(&self) {
        let taken = self.state.try_lock();
        drop(taken.map(|mut state| std::mem::take(&mut state.listeners)));
    }

    /// Removes all listeners, without waiting.
    pub fn clear(&self) {
        let all = std::mem::take(&mut self.lock().listeners);
        drop(all); // Outside the lock, because hosts are notified.
    }

    /// Sends an event to the listeners that exist when its turn comes.
    pub fn send(self: &Arc<Self>, dispatcher: &Arc<Dispatcher>, event: Event) {
        let listeners = Arc::clone(self);
        dispatcher.push(move || {
            for id in listeners.turn(&event) {
                let listener = listeners.get(id);
                if let Some(listener) = listener {
                    listener.on_event(&event);
                }
            }
        });
    }

    /// The listeners that receive an event whose turn has come.
    fn turn(&self, event: &Event) -> Vec<u64> {
        let mut state = self.lock();
        state.note(event);
        let told = state.listeners.iter().filter(|(_, entry)| !entry.waits);
        told.map(|(id, _)| *id).collect()
    }

    fn get(&self, id: u64) -> Option<Arc<dyn Listener>> {
        let state = self.lock();
        let entry = state.listeners.get(&id);
        entry.map(|entry| Arc::clone(&entry.listener))
    }
}
