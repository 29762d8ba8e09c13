//! Clearing histories and deleting messages, while the conversation stays in the list.

use super::conversation::invalid;
use super::deletion::{EVERYTHING, forget, only, origin};
use super::turn::Turn;
use super::{Handle, read};
use crate::api::Caller;
use crate::api::Done;
use crate::api::feed::{Cleared, ReadPosition};
use crate::api::history::{ClearHistory, DELETE_MESSAGES_LIMIT, DeleteMessages, MessagesDeleted};
use crate::model::{ConversationId, Fingerprint, Result, UserId};
use crate::storage::{ConversationRow, FeedKind};

impl Handle for ClearHistory {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Done> {
        let (user, id) = (&caller.user, &self.conversation);
        turn.known_caller(user)?;
        let origin = origin(turn, caller, user)?;
        match turn.rows.conversation(user, id)? {
            Some(own) => {
                let floor = turn.rows.last_seq(own.timeline)?;
                clear(turn, user, id, &own, floor, origin)?;
            }
            // The service has lost the conversation, or never had it: everything that the device has must go.
            None => {
                let (floor, unread) = (EVERYTHING, 0);
                let kind = FeedKind::Cleared { floor, unread };
                turn.append(user, kind, Some(id), origin)?;
            }
        }
        Ok(Done {})
    }
}

/// Clears the user's history up to `floor`. The feed reports it to the same devices as a deletion.
pub(super) fn clear(
    turn: &Turn<'_>,
    user: &UserId,
    id: &ConversationId,
    own: &ConversationRow,
    floor: u64,
    origin: &str,
) -> Result<()> {
    forget(turn, user, own, floor)?;
    let position = ReadPosition {
        read_seq: own.position.read_seq.max(floor),
        ..own.position
    };
    let unread = match own.unread {
        0 => 0,
        _ => turn
            .rows
            .count_unread(user, own.timeline, position.read_seq)?,
    };
    if own.listed {
        turn.rows.set_read(user, id, position, unread)?;
    }
    let cleared = Cleared {
        conversation: id.clone(),
        floor,
        unread,
    };
    let kind = FeedKind::Cleared { floor, unread };
    let number = turn.append(user, kind, Some(id), origin)?;
    turn.rows.remember_clearing(user, &cleared, number, origin)
}

impl Handle for DeleteMessages {
    fn handle(mut self, turn: &Turn<'_>, caller: &Caller) -> Result<MessagesDeleted> {
        let count = self.seqs.len();
        if count == 0 || count > DELETE_MESSAGES_LIMIT {
            return Err(invalid(format!(
                "Seqs: {count} given, 1 to {DELETE_MESSAGES_LIMIT} are allowed"
            )));
        }
        let (user, id) = (&caller.user, &self.conversation);
        turn.known_caller(user)?;
        // A seq that the database cannot hold was never given out.
        self.seqs.retain(|seq| *seq <= EVERYTHING);
        self.seqs.sort_unstable();
        self.seqs.dedup();
        let own = turn.rows.conversation(user, id)?;
        let disputed = disputed(turn, own.as_ref(), &self.fingerprints)?;
        self.seqs.retain(|seq| !disputed.contains(seq));
        for (from, to) in ranges(&self.seqs) {
            // Applies only to the asking device, whatever the switch says, as in V2TIM. The device may have
            // messages that the service has lost.
            let kind = FeedKind::MessagesDeleted { from, to };
            turn.append(user, kind, Some(id), only(caller))?;
        }
        if let Some(own) = own {
            hide(turn, user, id, &own, &self.seqs)?;
        }
        Ok(MessagesDeleted { disputed })
    }
}

/// The seqs at which the service has a different message than the device.
fn disputed(
    turn: &Turn<'_>,
    own: Option<&ConversationRow>,
    fingerprints: &[Fingerprint],
) -> Result<Vec<u64>> {
    let mut disputed = Vec::new();
    for fingerprint in fingerprints
        .iter()
        .filter(|fingerprint| fingerprint.seq <= EVERYTHING)
    {
        let there = match own {
            Some(own) => turn.rows.fingerprint(own.timeline, fingerprint.seq)?,
            None => None,
        };
        if there.is_some_and(|there| there != *fingerprint) {
            disputed.push(fingerprint.seq);
        }
    }
    Ok(disputed)
}

/// Removes messages from the user's history by seq. Seqs that are not given out yet are ignored.
fn hide(
    turn: &Turn<'_>,
    user: &UserId,
    id: &ConversationId,
    own: &ConversationRow,
    seqs: &[u64],
) -> Result<()> {
    let last = turn.rows.last_seq(own.timeline)?;
    for seq in seqs.iter().filter(|seq| **seq <= last) {
        turn.rows.hide_message(user, own.timeline, *seq)?;
        turn.rows.drop_mentions(user, id, *seq, *seq)?;
    }
    turn.queue_purge(own.timeline)?;
    match own.unread {
        0 => Ok(()),
        _ => read::settle(turn, user, id, own, own.position.read_seq),
    }
}

/// Merges ascending numbers into ranges without gaps, both ends included.
fn ranges(seqs: &[u64]) -> Vec<(u64, u64)> {
    let mut ranges: Vec<(u64, u64)> = Vec::new();
    for seq in seqs {
        match ranges.last_mut() {
            Some((_, to)) if *to + 1 == *seq => *to = *seq,
            _ => ranges.push((*seq, *seq)),
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::ranges;

    #[test]
    fn neighbours_make_one_range() {
        assert_eq!(ranges(&[1, 2, 3, 5, 7, 8]), [(1, 3), (5, 5), (7, 8)]);
        assert_eq!(ranges(&[]), []);
    }
}
