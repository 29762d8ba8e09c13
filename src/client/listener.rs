//! Who is told of what happens.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::cache::{Conversation, Received};
use super::dispatcher::Dispatcher;
use crate::model::{Error, Filter};

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Event {
    /// The device looks for the service.
    Connecting,
    /// It has found it.
    Connected,
    /// It could not; it tries again.
    ConnectFailed(Error),
    /// The service ended this login: somebody logged in as this device elsewhere, or an administrator ended it.
    KickedOffline,
    /// The UserSig is too old: log in again with a new one.
    UserSigExpired,
    /// The device begins to catch up with the service.
    SyncStarted,
    /// It has caught up.
    SyncFinished,
    /// It could not; it tries again.
    SyncFailed,
    /// Conversations came into the list.
    New(Vec<Conversation>),
    /// Conversations of the list changed.
    Changed(Vec<Conversation>),
    /// Conversations left the list.
    Deleted(Vec<String>),
    /// The sum of all unread counts is another; only after it was asked for once.
    TotalUnread(u64),
    /// The sum of the unread counts of a filter that was subscribed to is another.
    UnreadByFilter(Filter, u64),
    /// A folder was made, with these conversations of the list in it.
    FolderCreated(String, Vec<Conversation>),
    /// A folder was deleted.
    FolderDeleted(String),
    /// A folder has another name: the old one, and the new one.
    FolderRenamed(String, String),
    /// Conversations of the list were put into a folder.
    FolderAdded(String, Vec<Conversation>),
    /// Conversations of the list were taken out of a folder, with V2TIM's reason: 0 it was asked for, 1 there
    /// were too many.
    FolderRemoved(String, Vec<Conversation>, u32),
    /// A message of another user came.
    Message(Received),
}

/// Is told of events, on the dispatcher.
pub trait Listener: Send + Sync {
    /// Something happened. What does not concern this listener, it passes over.
    fn on_event(&self, event: &Event);

    /// Whether it is to know how the connection stands when it is added before a login.
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
    /// What has become of the connection, up to the event that was told last.
    connection: Vec<Event>,
    /// Somebody has logged in: who is added from now on hears what comes, and nothing of what was.
    begun: bool,
}

struct Entry {
    listener: Arc<dyn Listener>,
    /// Not yet told how the connection stands, and so of nothing else.
    waits: bool,
}

impl State {
    /// Keeps what a listener is told first.
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
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// For a client that is made: what has become of its connection already.
    pub fn begin(&self, connection: Vec<Event>) {
        self.lock().connection = connection;
    }

    /// Somebody has logged in.
    pub fn begun(&self) {
        self.lock().begun = true;
    }

    /// Adds a listener and returns its id, from 1. Before the first login it is told, in its turn, how the connection
    /// stands; so it misses nothing, however soon that came.
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

    /// Removes a listener: it may still be inside a callback, but is not called again. False when there was
    /// none of that id.
    pub fn remove(&self, id: u64) -> bool {
        let removed = self.lock().listeners.remove(&id);
        removed.is_some() // Dropped outside the lock: its host is told.
    }

    /// As [`Self::clear`], in a child of the process that they belong to: a lock that is held there is held
    /// for ever.
    pub fn abandon(&self) {
        let taken = self.state.try_lock();
        drop(taken.map(|mut state| std::mem::take(&mut state.listeners)));
    }

    /// Removes all, without waiting.
    pub fn clear(&self) {
        let all = std::mem::take(&mut self.lock().listeners);
        drop(all); // Outside the lock: hosts are told.
    }

    /// Tells those who listen at the moment the event's turn comes.
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

    /// Who is told of an event whose turn has come.
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
