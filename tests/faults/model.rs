//! Checks after a scenario. Calls are compared by when they were begun and answered. If a call may or may not have
//! happened, the server decides.

use std::collections::{BTreeMap, BTreeSet};

use opentim_core::model::Message;

use super::party::{Op, Outcome, Party, What};
use super::replay::{Entry, replay};
use super::scenario::{PEER, PHONE, Scenario, TABLET};
use super::truth::{Truth, words};

type Checked = Result<(), String>;

fn ensure(holds: bool, why: impl FnOnce() -> String) -> Checked {
    if holds { Ok(()) } else { Err(why()) }
}

pub fn check(scenario: &Scenario<'_>, truth: &Truth) -> Checked {
    calls(scenario)?;
    for conversation in 0..2 {
        sent(scenario, truth, conversation)?;
        deleted(scenario, truth, conversation)?;
        away(scenario, truth, conversation)?;
    }
    server(scenario, truth)?;
    for at in [PHONE, TABLET] {
        device(scenario, truth, at)?;
    }
    peers(scenario, truth)
}

/// Each call had one answer, and one of the possible ones.
fn calls(scenario: &Scenario<'_>) -> Checked {
    for op in &scenario.ops {
        ensure(op.answers() == 1, || {
            format!("{} answers to {op:?}", op.answers())
        })?;
        let fine = match op.outcome() {
            Outcome::Refused(code) => allowed(&op.what, code),
            Outcome::Unanswered => false,
            _ => true,
        };
        ensure(fine, || format!("an answer that nothing explains: {op:?}"))?;
    }
    for party in &scenario.parties {
        let twice = party.seen.twice();
        ensure(twice.is_empty(), || {
            format!("{} heard {twice:?} twice", party.name)
        })?;
        ensure(!party.seen.ended(), || {
            format!("{} was told that its login ended", party.name)
        })?;
    }
    Ok(())
}

fn allowed(what: &What, code: i32) -> bool {
    match what {
        What::Pin(..) => [50002, 6014].contains(&code),
        _ => code == 6014, // Nobody was logged in.
    }
}

/// Each message whose sending succeeded is there once, each other one at most once.
fn sent(scenario: &Scenario<'_>, truth: &Truth, conversation: usize) -> Checked {
    let id = scenario.id(PHONE, conversation as u64);
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for message in &truth.all[conversation] {
        *count.entry(words(message)).or_default() += 1;
    }
    for (text, op) in scenario.sends() {
        if !matches!(&op.what, What::Send(to, _) if *to == id) {
            continue;
        }
        let count = count.remove(text).unwrap_or(0);
        let fine = match op.outcome() {
            Outcome::Done => count == 1,
            Outcome::Refused(_) => count == 0,
            _ => count <= 1,
        };
        ensure(fine, || format!("{text} is there {count} times: {op:?}"))?;
    }
    ensure(count.is_empty(), || format!("nobody sent {count:?}"))
}

/// Deletions of a conversation by the user.
fn deletions<'a>(scenario: &'a Scenario<'_>, id: &'a str) -> impl Iterator<Item = (&'a Op, bool)> {
    scenario.ops.iter().filter_map(move |op| match &op.what {
        What::Delete(ids, clear) if ids.iter().any(|one| one == id) => match op.outcome() {
            Outcome::Refused(_) => None,
            _ => Some((op.as_ref(), *clear)),
        },
        _ => None,
    })
}

/// Whether a deletion that succeeded covers a message for certain.
fn covers(scenario: &Scenario<'_>, op: &Op, text: &str) -> bool {
    let sends = scenario.sends();
    let Some(send) = sends.get(text).filter(|_| op.outcome() == Outcome::Done) else {
        return false;
    };
    let answered = send.outcome() == Outcome::Done;
    if !scenario.queue {
        return answered && send.end() < op.start;
    }
    // It may have been queued without a connection: then it covers what the device had at that moment.
    let party = scenario.party(op.by);
    let heard = party.seen.knows(text).is_some_and(|heard| heard < op.start);
    heard || (answered && send.by == op.by && send.end() < op.start)
}

/// Messages that a deletion covers are readable nowhere. Messages that came after all deletions are.
fn deleted(scenario: &Scenario<'_>, truth: &Truth, conversation: usize) -> Checked {
    let id = scenario.id(PHONE, conversation as u64);
    let mine: BTreeSet<&str> = truth.mine[conversation].iter().map(words).collect();
    let sends = scenario.sends();
    for message in &truth.all[conversation] {
        let text = words(message);
        let send = sends[text];
        let clears = || deletions(scenario, &id).filter(|(_, clear)| *clear);
        let gone = clears().find(|(op, _)| covers(scenario, op, text));
        if let Some((op, _)) = gone {
            ensure(!mine.contains(text), || {
                format!("{text} is readable at the server after {op:?}")
            })?;
            let party = scenario.party(op.by);
            let bytes = party.device().bytes(text);
            ensure(bytes == 0, || {
                format!(
                    "{text} is {bytes} times in the files of {} after {op:?}",
                    party.name
                )
            })?;
        }
        if clears().all(|(op, _)| scenario.spares(op, text)) {
            ensure(mine.contains(text), || {
                format!("{text} is lost at the server: {send:?}")
            })?;
        }
    }
    if conversation == 0 {
        let roam: BTreeSet<&str> = truth.roam.iter().map(String::as_str).collect();
        ensure(roam == mine && truth.roam.len() == roam.len(), || {
            format!("REST v4 gives {roam:?}, devices get {mine:?}")
        })?;
    }
    Ok(())
}

/// A deleted conversation stays away without newer messages, and is there with newer ones.
fn away(scenario: &Scenario<'_>, truth: &Truth, conversation: usize) -> Checked {
    let id = scenario.id(PHONE, conversation as u64);
    let all = &truth.all[conversation];
    let last = deletions(scenario, &id).find(|(op, _)| {
        all.iter()
            .all(|message| covers(scenario, op, words(message)))
    });
    if let Some((op, _)) = last {
        ensure(!truth.list.contains_key(&id), || {
            format!("{id} returned to the server's list after {op:?}")
        })?;
        for party in [PHONE, TABLET].map(|at| &scenario.parties[at]) {
            let follows = scenario.host.sync_deletion || party.name == op.by;
            ensure(!follows || !party.device().list().contains(&id), || {
                format!("{id} returned to {} after {op:?}", party.name)
            })?;
        }
    }
    let newer = all.iter().find(|message| {
        deletions(scenario, &id).all(|(op, _)| scenario.spares(op, words(message)))
    });
    let there = newer.is_none() || truth.list.contains_key(&id);
    ensure(there, || format!("{id} is not in the list after {newer:?}"))
}

/// The server's list is what its feed gives.
fn server(scenario: &Scenario<'_>, truth: &Truth) -> Checked {
    let expected = replay(&truth.union);
    for conversation in 0..2 {
        let id = scenario.id(PHONE, conversation as u64);
        let entry = expected.get(&id).cloned().unwrap_or_default();
        let listed = truth.list.get(&id);
        ensure(listed.is_some() == entry.listed, || {
            format!("{id}: the server's list has {listed:?}, its feed {entry:?}")
        })?;
        let Some((unread, pinned)) = listed else {
            continue;
        };
        let newer = truth.all[conversation].iter().filter(|message| {
            message.seq > entry.floor && message.sender.as_str() != scenario.user
        });
        let count = newer.count() as u64;
        ensure(*unread == count && *pinned == entry.pinned, || {
            format!("{id}: unread {unread}, pinned {pinned}; {count} came after {entry:?}")
        })?;
    }
    Ok(())
}

/// A device has what its feed gives and, with the switch off, what it had.
fn device(scenario: &Scenario<'_>, truth: &Truth, at: usize) -> Checked {
    let party = &scenario.parties[at];
    let expected = replay(&truth.feeds[at]);
    let union = replay(&truth.union);
    for conversation in 0..2 {
        let id = scenario.id(at, conversation as u64);
        let entry = expected.get(&id).cloned().unwrap_or_default();
        let alone = union
            .get(&id)
            .is_none_or(|union| union.deletions == entry.deletions);
        let shown = shown(party, &id);
        told(scenario, (party, &id), &truth.all[conversation], &entry)?;
        if alone {
            ensure(shown == entry.clone().without_floors(), || {
                format!("{id} on {}: {shown:?}, its feed {entry:?}", party.name)
            })?
        } else {
            apart(scenario, truth, (party, conversation), &entry, &shown)?
        }
        if scenario.host.sync_deletion {
            let gone = truth.all[conversation].iter().map(words).find(|text| {
                !shown.messages.values().any(|kept| kept == text) && party.device().bytes(text) > 0
            });
            ensure(gone.is_none(), || {
                format!("{gone:?} is in the files of {}", party.name)
            })?;
        }
    }
    Ok(())
}

/// A device that was never restarted has reported each message that its feed has brought and no deletion covers.
fn told(
    scenario: &Scenario<'_>,
    (party, id): (&Party, &str),
    all: &[Message],
    entry: &Entry,
) -> Checked {
    let own = scenario.ops.iter().filter(|op| op.by == party.name);
    let logins = own.filter(|op| op.what == What::Login && op.outcome() == Outcome::Done);
    if logins.count() > 1 {
        return Ok(());
    }
    let news = all.iter().filter(|message| {
        message.sender.as_str() != scenario.user
            && message.seq > entry.floor
            && entry.messages.contains_key(&message.seq)
    });
    for message in news {
        let text = words(message);
        ensure(party.seen.knows(text).is_some(), || {
            format!("{id} on {}: {text} was not told", party.name)
        })?;
    }
    Ok(())
}

/// The state of a conversation that a device shows.
fn shown(party: &Party, id: &str) -> Entry {
    let device = party.device();
    let one = device.conversation(id);
    let own = id.to_string();
    let messages = device
        .call(|client, done| client.history(own, 0, 10_000, done))
        .unwrap_or_default();
    let text = |message: &opentim_core::model::Message| (message.seq, words(message).to_string());
    Entry {
        listed: device.list().iter().any(|listed| listed == id),
        unread: one.unread,
        pinned: one.pinned,
        messages: messages.iter().map(|kept| text(&kept.message)).collect(),
        floor: 0,
        clear_floor: 0,
        deletions: 0,
    }
}

/// The other device has deleted, and the switch is off: this device keeps what it had.
fn apart(
    scenario: &Scenario<'_>,
    truth: &Truth,
    (party, conversation): (&Party, usize),
    entry: &Entry,
    shown: &Entry,
) -> Checked {
    ensure(!scenario.host.sync_deletion, || {
        "a deletion for one device".into()
    })?;
    let all = &truth.all[conversation];
    let id = scenario.id(PHONE, conversation as u64);
    let kept: BTreeSet<&str> = shown.messages.values().map(String::as_str).collect();
    for message in all {
        let (text, has) = (words(message), kept.contains(words(message)));
        let must = entry.messages.contains_key(&message.seq)
            || party.seen.knows(text).is_some_and(|_| {
                // Unless it had reported the message before: a deletion that failed may reach the device later.
                let mut own = deletions(scenario, &id).filter(|(op, _)| op.by == party.name);
                own.all(|(op, clear)| !clear || scenario.spares(op, text))
            });
        ensure(has || !must, || format!("{text} is lost on {}", party.name))?;
        ensure(!has || message.seq > entry.clear_floor, || {
            format!("{text} is back on {}", party.name)
        })?;
    }
    let newer = all
        .iter()
        .filter(|message| message.seq > entry.floor && message.sender.as_str() != scenario.user);
    let most = newer.count() as u64;
    ensure((entry.unread..=most).contains(&shown.unread), || {
        format!(
            "{id} on {}: unread {}, at most {most} came; {entry:?}",
            party.name, shown.unread
        )
    })?;
    ensure(shown.listed || !entry.listed, || {
        format!("{id} is gone on {}", party.name)
    })
}

/// The peer's history and list are as if nobody had deleted.
fn peers(scenario: &Scenario<'_>, truth: &Truth) -> Checked {
    let party = &scenario.parties[PEER];
    for conversation in 0..2 {
        let shown = shown(party, &scenario.id(PEER, conversation as u64));
        let kept: Vec<&str> = shown.messages.values().map(String::as_str).collect();
        let all: Vec<&str> = truth.all[conversation].iter().rev().map(words).collect();
        ensure(kept == all, || format!("the peer has {kept:?} of {all:?}"))?;
    }
    Ok(())
}
