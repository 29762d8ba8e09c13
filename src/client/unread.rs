//! Unread counts: the total, the sum of a filter, and cleaning.

use super::Client;
use super::cache::Scope;
use super::completer::Completer;
use super::device::Device;
use super::listener::Event;
use crate::api::conversation::CleanUnread;
use crate::model::{ConversationId, ConversationKind, Error, Filter, Result};

impl Client {
    /// V2TIM's `getTotalUnreadMessageCount`. From then on, changes of the total are reported. Error: 6014.
    pub fn total_unread(&self, done: Completer<u64>) {
        self.run(done, |device| {
            let total = device.cache.read(|rows| rows.total_unread())?;
            device.total_unread = Some(total);
            Ok(total)
        });
    }

    /// V2TIM's `getUnreadMessageCountByFilter`. Error: 6014.
    pub fn unread_by_filter(&self, filter: Filter, done: Completer<u64>) {
        self.run(done, move |device| {
            device.cache.read(|rows| rows.unread(&filter))
        });
    }

    /// V2TIM's `subscribeUnreadMessageCountByFilter`: reports changes of the filter's sum until the logout, counted
    /// from the calls made before. Error: 6014.
    pub fn subscribe_unread(&self, filter: Filter) -> Result<()> {
        self.task(move |device| {
            let sum = device.cache.read(|rows| rows.unread(&filter))?;
            device.subscriptions.retain(|(other, _)| *other != filter);
            device.subscriptions.push((filter, sum));
            Ok(())
        })
    }

    /// V2TIM's `unsubscribeUnreadMessageCountByFilter`. Error: 6014.
    pub fn unsubscribe_unread(&self, filter: Filter) -> Result<()> {
        self.task(move |device| {
            device.subscriptions.retain(|(other, _)| *other != filter);
            Ok(())
        })
    }

    /// V2TIM's `cleanConversationUnreadMessageCount`: for one conversation, for a kind ("c2c", "group"), or for all
    /// (""). `timestamp`, in seconds, applies to a conversation with a user, `sequence` to one of a group; 0 means
    /// all messages. Errors: 6014, 6017.
    pub fn clean_unread(&self, id: String, timestamp: u64, sequence: u64, done: Completer<()>) {
        self.run(done, move |device| {
            let scope = scope(&id)?;
            let too_late = || {
                let why =
                    format!("clean_timestamp: {timestamp} is not a time in seconds since 1970");
                Error::parameter(why)
            };
            let bounded = match &scope {
                Scope::One(id) => match id.kind() {
                    ConversationKind::C2c => timestamp != 0,
                    ConversationKind::Group => sequence != 0,
                },
                Scope::Kind(_) => false,
            };
            let request = CleanUnread {
                conversation: id,
                timestamp: i64::try_from(timestamp).map_err(|_| too_late())?,
                sequence,
            };
            if bounded {
                device.call(request)?;
            } else {
                // Includes entries and histories that only this device has left, in which the service counts nothing.
                device.call_and_read(request, scope)?;
            }
            Ok(())
        });
    }
}

/// The conversations to mark as read. Error 6017.
fn scope(id: &str) -> Result<Scope> {
    Ok(match id {
        "" => Scope::Kind(""),
        "c2c" => Scope::Kind(ConversationKind::C2c.prefix()),
        "group" => Scope::Kind(ConversationKind::Group.prefix()),
        one => Scope::One(ConversationId::new(one)?),
    })
}

impl Device {
    /// Reports the sums that differ from what the host knows.
    pub(super) fn tell_unread(&mut self) -> Result<()> {
        if let Some(known) = self.total_unread {
            let total = self.cache.read(|rows| rows.total_unread())?;
            if total != known {
                self.total_unread = Some(total);
                self.send(Event::TotalUnread(total));
            }
        }
        for at in 0..self.subscriptions.len() {
            let Some((filter, known)) = self.subscriptions.get(at).cloned() else {
                break;
            };
            let sum = self.cache.read(|rows| rows.unread(&filter))?;
            if sum != known {
                self.send(Event::UnreadByFilter(filter.clone(), sum));
                if let Some(kept) = self.subscriptions.get_mut(at) {
                    kept.1 = sum;
                }
            }
        }
        Ok(())
    }
}
