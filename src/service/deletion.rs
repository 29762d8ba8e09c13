//! Deletion of conversations. Each deletion is one transaction: the floor, the list entry, the feed, and the
//! purge queue. Its cost does not depend on the length of the history.

use std::collections::BTreeMap;

use super::conversation::{contact, invalid};
use super::turn::Turn;
use super::{Handle, setting};
use crate::api::deletion::{
    ConversationsDeleted, DeleteConversations, DeleteRecentContact, FINGERPRINTS_LIMIT, FindFloors,
    FloorsFound, IDS_PER_CALL,
};
use crate::api::feed::{Deletion, ReadPosition};
use crate::api::{Caller, Done};
use crate::model::{ConversationId, ConversationKind, Error, Fingerprint, Result, UserId, code};
use crate::storage::{ConversationRow, FeedKind};
use crate::unix_time::now;

/// A device id that no device has: real ids are printable.
pub(super) const NO_DEVICE: &str = "\n";

/// A floor above every seq.
pub(super) const EVERYTHING: u64 = i64::MAX as u64;

/// The floor that a device asks for, with the fingerprints that show whether device and service mean the same
/// messages.
type RequestedFloor = (u64, Option<Vec<Fingerprint>>);

impl Handle for DeleteConversations {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<ConversationsDeleted> {
        let count = self.conversations.len();
        check_count(count)?;
        let floors = self.floors.unwrap_or_else(|| vec![EVERYTHING; count]);
        if floors.len() != count {
            let given = floors.len();
            return Err(invalid(format!(
                "UpTo: {given} given for {count} conversations, one for each is needed"
            )));
        }
        let fingerprints = fingerprints(self.fingerprints, count)?;
        // An id that is named twice is deleted once, with the higher floor.
        let mut ids: BTreeMap<ConversationId, RequestedFloor> = BTreeMap::new();
        for ((id, floor), fingerprints) in
            self.conversations.into_iter().zip(floors).zip(fingerprints)
        {
            let floor = floor.min(EVERYTHING);
            match ids.get(&id) {
                Some((higher, _)) if *higher >= floor => {}
                _ => drop(ids.insert(id, (floor, fingerprints))),
            }
        }
        let user = self.from_account.as_ref().unwrap_or(&caller.user);
        caller.acts_for(user)?;
        turn.known_caller(user)?;
        let origin = origin(turn, caller, user)?;
        let mut disputed = Vec::new();
        for (conversation, (requested, fingerprints)) in ids {
            let floor = match fingerprints {
                None => requested,
                Some(fingerprints) => agreed(turn, user, &conversation, requested, &fingerprints)?,
            };
            if floor < requested {
                disputed.push(conversation.clone());
            }
            let deletion = Deletion {
                conversation,
                floor,
                clear: self.clear_message,
            };
            if floor == 0 && requested > 0 {
                keep(turn, user, &deletion.conversation, only(caller))?
            } else {
                delete(turn, user, deletion, origin)?
            }
        }
        Ok(ConversationsDeleted { disputed })
    }
}

impl Handle for FindFloors {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<FloorsFound> {
        check_count(self.conversations.len())?;
        let found = turn
            .rows
            .newest_fingerprints(&caller.user, &self.conversations)?;
        let newest = self.conversations.iter().map(|id| found.get(id).copied());
        Ok(FloorsFound {
            newest: newest.collect(),
        })
    }
}

/// Refuses no conversations, and too many. Fails with `ERR_INVALID_PARAMETERS` (6017).
fn check_count(count: usize) -> Result<()> {
    if count == 0 || count > IDS_PER_CALL {
        return Err(Error::parameter(format!(
            "Conversations: {count} given, 1 to {IDS_PER_CALL} are allowed"
        )));
    }
    Ok(())
}

/// Checks the fingerprints: one list for each of `count` conversations, or none at all.
fn fingerprints(
    given: Option<Vec<Vec<Fingerprint>>>,
    count: usize,
) -> Result<Vec<Option<Vec<Fingerprint>>>> {
    let Some(given) = given else {
        return Ok(vec![None; count]);
    };
    let longest = given.iter().map(Vec::len).max().unwrap_or(0);
    if given.len() != count || longest > FINGERPRINTS_LIMIT {
        let lists = given.len();
        return Err(invalid(format!(
            "Marks: {lists} lists of up to {longest} given for {count} conversations, one of at most \
             {FINGERPRINTS_LIMIT} for each is needed"
        )));
    }
    Ok(given.into_iter().map(Some).collect())
}

/// The floor that device and service agree on, given the device's `requested` one: the seq of the newest
/// fingerprint that the service knows, or `requested` if the user can read nothing in between. See "Fingerprints" in
/// `docs/deletion.md`.
fn agreed(
    turn: &Turn<'_>,
    user: &UserId,
    id: &ConversationId,
    requested: u64,
    fingerprints: &[Fingerprint],
) -> Result<u64> {
    let Some(own) = turn.rows.conversation(user, id)? else {
        return Ok(requested);
    };
    let end = requested.min(turn.rows.last_seq(own.timeline)?);
    let mut agreed = 0;
    for fingerprint in fingerprints
        .iter()
        .filter(|fingerprint| fingerprint.seq <= end)
    {
        if turn.rows.has_fingerprint(own.timeline, *fingerprint)? {
            agreed = fingerprint.seq;
            break;
        }
    }
    let disputed = agreed < end && turn.rows.reads_between(user, own.timeline, agreed, end)?;
    Ok(if disputed { agreed } else { requested })
}

/// Deletes nothing, since no fingerprint is known. The asking device, which may have removed the entry, gets it
/// back.
fn keep(turn: &Turn<'_>, user: &UserId, id: &ConversationId, origin: &str) -> Result<()> {
    let own = turn.rows.conversation(user, id)?;
    let Some(own) = own.filter(|own| own.listed) else {
        return Ok(());
    };
    let (position, unread) = (own.position, own.unread);
    let kind = FeedKind::Entered {
        last_seq: turn.rows.last_seq(own.timeline)?,
        unread,
        base_seq: own.base_seq,
    };
    turn.append(user, kind, Some(id), origin)?;
    turn.append(user, FeedKind::Read { position, unread }, Some(id), origin)?;
    turn.append(user, FeedKind::Pinned(own.pinned), Some(id), origin)?;
    Ok(())
}

impl Handle for DeleteRecentContact {
    fn handle(self, turn: &Turn<'_>, caller: &Caller) -> Result<Done> {
        caller.acts_for(&self.from_account)?;
        let clear = match self.clear_ramble {
            0 => false,
            1 => true,
            other => return Err(invalid(format!("ClearRamble: {other} is neither 0 nor 1"))),
        };
        let (user, group) = (self.to_account.as_deref(), self.to_group_id.as_deref());
        let id = contact(self.kind, user, group)?;
        turn.known(&self.from_account, code::TIM_ERR_SVR_CONV_ACCOUNT_NOT_FOUND)?;
        let origin = origin(turn, caller, &self.from_account)?;
        delete(turn, &self.from_account, whole(id, clear), origin)?;
        Ok(Done {})
    }
}

/// A deletion of the whole conversation.
pub(super) fn whole(conversation: ConversationId, clear: bool) -> Deletion {
    Deletion {
        conversation,
        floor: EVERYTHING,
        clear,
    }
}

/// Deletes one conversation of one user, up to the deletion's floor at most. The feed reports the deletion even
/// if the conversation does not exist, so that the asking device drops what it may still have.
pub(super) fn delete(
    turn: &Turn<'_>,
    user: &UserId,
    mut deletion: Deletion,
    origin: &str,
) -> Result<()> {
    let own = turn.rows.conversation(user, &deletion.conversation)?;
    let last = match own {
        Some(own) => turn.rows.last_seq(own.timeline)?,
        // The service has lost the conversation, or never had it: everything that the device has must go.
        None => EVERYTHING,
    };
    deletion.floor = deletion.floor.min(last);
    let (floor, clear) = (deletion.floor, deletion.clear);
    let kind = FeedKind::Deleted { floor, clear };
    let number = turn.append(user, kind, Some(&deletion.conversation), origin)?;
    let Some(own) = own else { return Ok(()) };
    turn.rows
        .remember_deletion(user, &deletion, number, origin)?;
    turn.rows
        .unlist_conversation(user, &deletion.conversation, now())?;
    let is_group = deletion.conversation.kind() == ConversationKind::Group;
    if is_group && own.unread > 0 {
        // Only groups have messages that mention users, and mentions are kept only while they are unread.
        turn.rows
            .drop_mentions(user, &deletion.conversation, 0, floor)?;
    }
    if clear {
        forget(turn, user, &own, floor)?;
    }
    if own.listed && floor < last && turn.rows.reads_after(user, own.timeline, floor)? {
        stay(turn, user, &deletion, own, last, origin)?;
    }
    Ok(())
}

/// Keeps the conversation in the list, as if the messages above the floor had brought it back.
fn stay(
    turn: &Turn<'_>,
    user: &UserId,
    deletion: &Deletion,
    own: ConversationRow,
    last_seq: u64,
    origin: &str,
) -> Result<()> {
    let (id, timeline) = (&deletion.conversation, own.timeline);
    let floor = deletion.floor;
    // The user may have read messages above the floor.
    let position = if own.position.read_seq > floor {
        own.position
    } else {
        ReadPosition {
            read_seq: floor,
            read_time: 0,
        }
    };
    let read_seq = position.read_seq;
    let unread = turn.rows.count_unread(user, timeline, read_seq)?;
    // The origin is that of the deletion: for the other devices nothing has happened.
    let kind = FeedKind::Entered {
        last_seq,
        unread,
        base_seq: floor,
    };
    let number = turn.append(user, kind, Some(id), origin)?;
    turn.rows
        .list_conversation(user, id, timeline, (number, floor), false)?;
    if read_seq > floor {
        turn.append(user, FeedKind::Read { position, unread }, Some(id), origin)?;
    }
    turn.rows.set_read(user, id, position, unread)
}

/// The only device that a deletion by `caller` applies to. Empty, which means all of the user's devices, if the
/// switch is on. If it is off, a deletion by an administrator or an app's server applies to none.
pub(super) fn origin<'a>(turn: &Turn<'_>, caller: &'a Caller, user: &UserId) -> Result<&'a str> {
    let settings = setting::settings(turn.rows)?;
    if settings.sync_conversation_deletion {
        return Ok("");
    }
    let own = caller.user == *user && !caller.device.is_empty();
    Ok(if own { &caller.device } else { NO_DEVICE })
}

/// Raises the user's floor, and queues the timeline for the purge unless other users can still read all that
/// this user could.
pub(super) fn forget(
    turn: &Turn<'_>,
    user: &UserId,
    own: &ConversationRow,
    floor: u64,
) -> Result<()> {
    // Asked before the floor is raised, while the user's own spans still say what they could read.
    let somebody_reads = turn.rows.others_read(user, own.timeline, floor)?;
    turn.rows.raise_floor(user, own.timeline, floor)?;
    if somebody_reads {
        Ok(())
    } else {
        turn.queue_purge(own.timeline)
    }
}

/// The asking device alone, or none if the caller is not a device.
pub(super) fn only(caller: &Caller) -> &str {
    match caller.device.as_str() {
        "" => NO_DEVICE,
        device => device,
    }
}

#[cfg(test)]
mod tests;
