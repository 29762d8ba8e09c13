//! The comparison of the devices with the model.

use std::collections::BTreeSet;
use std::fmt::Debug;

use opentim_core::client::cache::{Conversation, Received};
use opentim_core::client::listener::Event;
use opentim_core::model::{Filter, body_text};

use super::ops::{DEVICES, WELL_FORMED, name};
use super::reference::Model;
use super::told::{FolderTold, Told};
use super::view::{Kept, Shown, View};
use super::world::World;

/// The error says what is wrong.
pub type Checked = Result<(), String>;

fn same<T: PartialEq + Debug>(what: &str, device: T, model: T) -> Checked {
    if device == model {
        Ok(())
    } else {
        Err(format!(
            "{what}\n  device: {device:#?}\n  model: {model:#?}"
        ))
    }
}

fn kept(received: &Received) -> Kept {
    let message = &received.message;
    Kept {
        seq: message.seq,
        sender: message.sender.to_string(),
        nick: message.nick.clone(),
        text: body_text(&message.body).unwrap_or_default().to_string(),
        time: message.key.msg_time_stamp,
        at_users: message.at_users.clone(),
        past: message.past,
    }
}

fn shown(conversation: &Conversation) -> Shown {
    let mentions = conversation.mentions.iter();
    Shown {
        id: conversation.id.to_string(),
        name: conversation.show_name.clone(),
        group_type: conversation.group_type.clone(),
        unread: conversation.unread,
        last: conversation.last_message.as_ref().map(kept),
        draft: conversation.draft.text.clone(),
        pinned: conversation.pinned,
        preferences: conversation.preferences.clone(),
        folders: conversation.folders.clone(),
        mentions: mentions.map(|mention| (mention.seq, mention.at)).collect(),
        read_seq: conversation.position.read_seq,
        read_time: conversation.position.read_time,
    }
}

/// The list by a filter, in pages of two.
fn list(world: &World, at: usize, filter: &Filter) -> Result<Vec<Shown>, String> {
    let (mut next, mut all) = (0, Vec::<Conversation>::new());
    loop {
        let filter = filter.clone();
        let page = world
            .device(at)
            .call(|client, done| client.conversations_by_filter(filter, next, 2, done))
            .map_err(|error| format!("the list: {error}"))?;
        all.extend(page.conversations);
        next = page.next_seq;
        if page.finished {
            break;
        }
    }
    if all
        .windows(2)
        .all(|two| two[0].order_key > two[1].order_key)
    {
        Ok(all.iter().map(shown).collect())
    } else {
        Err("the list: order keys do not descend".into())
    }
}

/// Compares everything that a device shows, with and without a filter.
pub fn state(world: &World, model: &Model, at: usize, filter: &Filter, histories: bool) -> Checked {
    let (device, view) = (world.device(at), &model.views[at]);
    let all = Filter::default();
    same("the list", list(world, at, &all)?, view.list(&all))?;
    let wanted = view.list(filter);
    same(
        &format!("the list by {filter:?}"),
        list(world, at, filter)?,
        wanted,
    )?;
    for filter in [&all, filter] {
        let asked = filter.clone();
        let sum = device
            .call(|client, done| client.unread_by_filter(asked, done))
            .unwrap();
        same(
            &format!("the unread sum of {filter:?}"),
            sum,
            view.sum(filter),
        )?;
    }
    // Asking for the total subscribes to its changes.
    if view.total.is_some() {
        same(
            "the total of unread messages",
            device.total_unread(),
            view.sum(&all),
        )?;
    }
    let folders = device.call(|client, done| client.folders(done)).unwrap();
    same("the folders", folders, view.folder_names())?;
    let ids: Vec<String> = (0..WELL_FORMED)
        .map(|which| name(DEVICES[at].1, which))
        .collect();
    let asked = ids.clone();
    let singly = device
        .call(|client, done| client.conversations_by_id(asked, done))
        .unwrap();
    let singly: Vec<Shown> = singly.iter().map(shown).collect();
    same(
        "conversations one by one",
        singly,
        ids.iter().map(|id| view.show(id)).collect(),
    )?;
    if histories {
        ids.iter().try_for_each(|id| history(world, view, at, id))
    } else {
        Ok(())
    }
}

/// Compares a history. The device fetches what it lacks, and the model does the same.
pub fn history(world: &World, view: &View, at: usize, id: &str) -> Checked {
    let asked = id.to_string();
    let history = world
        .device(at)
        .call(|client, done| client.history(asked, 0, 1_000, done));
    let history = history.map_err(|error| format!("the history of {id}: {error}"))?;
    if history
        .iter()
        .any(|one| one.is_self != (one.message.sender.as_str() == view.user))
    {
        return Err(format!(
            "the history of {id}: somebody else's message is shown as one's own"
        ));
    }
    let history: Vec<Kept> = history.iter().rev().map(kept).collect();
    same(&format!("the history of {id}"), history, view.history(id))
}

/// An event's position among those of one page of the feed.
fn rank(event: &Event) -> Option<usize> {
    Some(match event {
        Event::Deleted(_) => 0,
        Event::New(_) => 1,
        Event::Changed(_) => 2,
        Event::FolderCreated(..)
        | Event::FolderDeleted(_)
        | Event::FolderRenamed(..)
        | Event::FolderAdded(..)
        | Event::FolderRemoved(..) => 3,
        Event::Message(_) => 4,
        Event::TotalUnread(_) => 5,
        Event::UnreadByFilter(..) => 6,
        _ => return None,
    })
}

/// Everything that a device has reported of a step, by kind.
#[derive(Default)]
struct Heard {
    deleted: Vec<String>,
    new: Vec<Shown>,
    changed: Vec<Shown>,
    folders: Vec<FolderTold>,
    messages: Vec<String>,
    totals: Vec<u64>,
    filtered: Vec<u64>,
}

fn ids(list: &[Conversation]) -> Vec<String> {
    list.iter()
        .map(|conversation| conversation.id.to_string())
        .collect()
}

impl Heard {
    fn hear(&mut self, event: &Event) {
        let all = |list: &[Conversation]| list.iter().map(shown).collect::<Vec<_>>();
        match event {
            Event::Deleted(list) => self.deleted.extend(list.iter().cloned()),
            Event::New(list) => self.new.extend(all(list)),
            Event::Changed(list) => self.changed.extend(all(list)),
            Event::FolderCreated(name, list) => {
                self.folders
                    .push(FolderTold::Created(name.clone(), ids(list)));
            }
            Event::FolderDeleted(name) => self.folders.push(FolderTold::Deleted(name.clone())),
            Event::FolderRenamed(old, new) => {
                self.folders
                    .push(FolderTold::Renamed(old.clone(), new.clone()));
            }
            Event::FolderAdded(name, list) => {
                self.folders
                    .push(FolderTold::Added(name.clone(), ids(list)));
            }
            Event::FolderRemoved(name, list, why) => {
                self.folders
                    .push(FolderTold::Removed(name.clone(), ids(list), *why));
            }
            Event::Message(received) => self.messages.push(kept(received).text),
            Event::TotalUnread(total) => self.totals.push(*total),
            Event::UnreadByFilter(_, sum) => self.filtered.push(*sum),
            _ => {}
        }
    }
}

/// Compares the events of a step with the model: all of them, once each, in order, with the current state.
pub fn events(events: &[Event], told: &Told, view: &View) -> Checked {
    let mut heard = Heard::default();
    events.iter().for_each(|event| heard.hear(event));
    let ranks: Vec<usize> = events.iter().filter_map(rank).collect();
    if !ranks.is_sorted() && told.again.is_empty() {
        return Err(format!("the events are out of order: {events:#?}"));
    }
    let once = |list: &[Shown]| -> Result<BTreeSet<String>, String> {
        // An entry that changes once more is reported with the state of that moment.
        let only = |shown: &&Shown| !told.again.contains(&shown.id);
        let ids: BTreeSet<String> = list.iter().map(|shown| shown.id.clone()).collect();
        let now = list
            .iter()
            .filter(only)
            .all(|shown| *shown == view.show(&shown.id));
        let twice = list.iter().filter(only).count() > ids.difference(&told.again).count();
        match (!twice, now) {
            (true, true) => Ok(ids),
            (false, _) => Err(format!("told twice: {list:#?}")),
            (true, false) => Err(format!(
                "told otherwise than it is: {list:#?}\n  model: {:#?}",
                ids.iter().map(|id| view.show(id)).collect::<Vec<_>>()
            )),
        }
    };
    same(
        "told as deleted",
        heard.deleted,
        told.deleted.iter().cloned().collect(),
    )?;
    same("told as new", once(&heard.new)?, told.new.clone())?;
    let changed = once(&heard.changed)?;
    let listed = |id: &&String| {
        let may = !told.new.contains(*id) || told.again.contains(*id);
        view.entries.contains_key(*id) && may
    };
    if !told.changed.is_subset(&changed) || changed.iter().filter(listed).count() < changed.len() {
        return same("told as changed", changed, told.changed.clone());
    }
    same("told of folders", heard.folders, told.folders.clone())?;
    same("messages told of", heard.messages, told.messages.clone())?;
    same(
        "totals told",
        heard.totals,
        told.total.into_iter().collect(),
    )?;
    same(
        "filtered sums told",
        heard.filtered,
        told.filtered.into_iter().collect(),
    )
}

/// Checks that no byte of what a device must not have is in its files.
pub fn erased(world: &World, model: &Model) -> Checked {
    for (at, view) in model.views.iter().enumerate() {
        let kept: BTreeSet<&str> = view
            .kept
            .values()
            .flat_map(|kept| kept.values())
            .map(|kept| kept.text.as_str())
            .collect();
        let texts = model
            .timelines
            .values()
            .flatten()
            .map(|message| message.text.as_str());
        let bytes = world.device(at).contents();
        for text in texts.filter(|text| !kept.contains(text)) {
            if bytes.contains(text) {
                return Err(format!("{text} is in the files of the {}", DEVICES[at].0));
            }
        }
    }
    Ok(())
}
