//! One run: Alice's phone and pad, her peers through REST, and the texts that must be gone from the files of each.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use super::Random;
use super::search::{numbers, text};
use super::support::{Device, World};
use opentim_core::client::Client;

/// The number of peers that Alice writes to. From others, she has old messages.
const PEERS: u64 = 10;
const DAY: i64 = 86_400;

/// The sums of all runs.
#[derive(Debug, Default)]
pub struct Counts {
    calls: AtomicU64,
    searches: AtomicU64,
    texts: AtomicU64,
    gone: AtomicU64,
}

impl fmt::Display for Counts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = |count: &AtomicU64| count.load(Ordering::SeqCst);
        write!(
            out,
            "{} calls, {} searches, {} texts, {} of them deleted",
            number(&self.calls),
            number(&self.searches),
            number(&self.texts),
            number(&self.gone)
        )
    }
}

/// The messages between Alice and one peer.
#[derive(Debug, Default)]
struct Talk {
    /// The messages' numbers, with the seqs that are known.
    messages: BTreeMap<u64, Option<u64>>,
    /// The numbers of the entry's drafts on the phone.
    drafts: BTreeSet<u64>,
    /// Messages that Alice has deleted, and messages that the peer has deleted.
    of_alice: BTreeSet<u64>,
    of_peer: BTreeSet<u64>,
}

/// The texts that must be in no raw file any more.
#[derive(Debug, Default)]
struct Gone {
    phone: BTreeSet<u64>,
    pad: BTreeSet<u64>,
    /// Texts that the pad's files must not hold once it has received their deletion.
    pad_next: BTreeSet<u64>,
    service: BTreeSet<u64>,
    /// Texts that the service's files must not hold once the purge has run.
    purge: BTreeSet<u64>,
}

pub struct Run {
    random: Random,
    world: World,
    phone: Device,
    pad: Device,
    /// Whether the switch is on, so that the pad deletes too.
    along: bool,
    talks: BTreeMap<String, Talk>,
    gone: Gone,
    last: u64,
    done: Vec<String>,
    calls: u64,
    searches: u64,
}

impl Run {
    pub fn new(seed: u64) -> Self {
        let world = World::new();
        let (phone, pad) = (world.login("phone", "alice"), world.login("pad", "alice"));
        let along = seed.is_multiple_of(2);
        phone.sync_deletion(along);
        Self {
            random: Random::new(seed),
            world,
            phone,
            pad,
            along,
            talks: BTreeMap::new(),
            gone: Gone::default(),
            last: 0,
            done: Vec::new(),
            calls: 0,
            searches: 0,
        }
    }

    /// An error says what was found where, and after which calls.
    pub fn play(mut self, counts: &Counts) -> Result<(), String> {
        let result = self.rounds();
        let gone = self.gone.phone.len() as u64;
        for (sum, count) in [
            (&counts.calls, self.calls),
            (&counts.searches, self.searches),
            (&counts.texts, self.last),
            (&counts.gone, gone),
        ] {
            sum.fetch_add(count, Ordering::SeqCst);
        }
        result
    }

    fn rounds(&mut self) -> Result<(), String> {
        for _ in 0..50 + self.random.below(60) {
            self.write();
        }
        for _ in 0..2 {
            for _ in 0..1 + self.random.below(3) {
                self.delete();
                self.search()?;
            }
            self.wait_for_purge()?;
            for _ in 0..12 + self.random.below(14) {
                if self.random.percent(85) {
                    self.write()
                } else {
                    self.look()
                }
                self.search()?;
            }
        }
        Ok(())
    }

    fn peer(&mut self) -> String {
        format!("u{}", self.random.below(PEERS))
    }

    /// A peer, usually one whom Alice has talked to.
    fn known(&mut self) -> String {
        let at = self.random.below(self.talks.len() as u64) as usize;
        let known = self.talks.keys().nth(at).cloned();
        known.unwrap_or_else(|| "nobody".into())
    }

    fn new_text(&mut self) -> (u64, String) {
        self.last += 1;
        let sizes = [20, 60, 150, 400, 900, 1_500, 5_000];
        let most = if self.random.percent(90) { 6 } else { 7 };
        let size = sizes[self.random.below(most) as usize];
        (self.last, text(self.last, size))
    }

    fn did(&mut self, what: String) {
        self.calls += 1;
        self.done.push(what);
    }

    fn write(&mut self) {
        let peer = self.peer();
        match self.random.below(20) {
            0..12 => self.send(&peer),
            12..16 => self.receive(&peer),
            16..18 => self.draft(),
            18 => self.import(),
            _ => self.send_from_pad(&peer),
        }
    }

    fn send(&mut self, peer: &str) {
        let (number, words) = self.new_text();
        let sent = self.phone.send(peer, &words);
        let talk = self.talks.entry(peer.into()).or_default();
        talk.messages.insert(number, Some(sent.message.seq));
        self.did(format!("send {number} to {peer}"));
    }

    /// The pad then knows of everything before.
    fn send_from_pad(&mut self, peer: &str) {
        let (number, words) = self.new_text();
        let sent = self.pad.send(peer, &words);
        let talk = self.talks.entry(peer.into()).or_default();
        talk.messages.insert(number, Some(sent.message.seq));
        let heard = std::mem::take(&mut self.gone.pad_next);
        self.gone.pad.extend(heard);
        self.did(format!("send {number} from the pad to {peer}"));
    }

    fn receive(&mut self, peer: &str) {
        let (number, words) = self.new_text();
        let body = serde_json::json!({ "From_Account": peer, "To_Account": "alice", "MsgRandom": number,
            "MsgBody": [{ "MsgType": "TIMTextElem", "MsgContent": { "Text": words } }] });
        self.phone
            .rest("v4/openim/sendmsg", &body.to_string())
            .unwrap();
        let talk = self.talks.entry(peer.into()).or_default();
        talk.messages.insert(number, None);
        self.did(format!("receive {number} of {peer}"));
    }

    /// Imports old messages from somebody who writes no new ones.
    fn import(&mut self) {
        let (peer, (number, words)) = (format!("old{}", self.random.below(3)), self.new_text());
        let time = self.phone.client.server_time() - 3 * DAY + number as i64;
        let body = serde_json::json!({ "SyncFromOldSystem": 5, "From_Account": peer, "To_Account": "alice",
            "MsgRandom": number, "MsgTimeStamp": time,
            "MsgBody": [{ "MsgType": "TIMTextElem", "MsgContent": { "Text": words } }] });
        self.phone
            .rest("v4/openim/importmsg", &body.to_string())
            .unwrap();
        let talk = self.talks.entry(peer.clone()).or_default();
        talk.messages.insert(number, None);
        self.did(format!("import {number} of {peer}"));
    }

    fn draft(&mut self) {
        let listed = self.phone.list();
        if !listed.is_empty() {
            let at = self.random.below(listed.len() as u64) as usize;
            let (number, words) = self.new_text();
            self.phone.set_draft(&listed[at], &words);
            let peer = listed[at].trim_start_matches("c2c_").to_string();
            let talk = self.talks.entry(peer.clone()).or_default();
            talk.drafts.insert(number);
            self.did(format!("draft {number} for {peer}"));
        }
    }

    /// Calls that change no text.
    fn look(&mut self) {
        let peer = self.known();
        let id = format!("c2c_{peer}");
        match self.random.below(4) {
            0 => drop(self.phone.history(&id)),
            1 => drop(self.phone.conversation(&id)),
            2 => self
                .phone
                .call(|client, done| client.clean_unread(id.clone(), 0, 0, done))
                .unwrap_or_default(),
            _ => {
                self.phone.logout();
                self.phone.login("alice").unwrap();
            }
        }
        self.did(format!("look at {peer}"));
    }

    fn delete(&mut self) {
        let peer = self.known();
        let id = format!("c2c_{peer}");
        match self.random.below(10) {
            0..3 => {
                self.phone.delete(&id).unwrap();
                self.done_with(&peer, true);
            }
            3..6 => self.delete_list(true),
            6 => self.delete_list(false),
            7 => {
                self.phone
                    .call(|client, done| client.clear_history(id, done))
                    .unwrap();
                self.cleared(&peer);
            }
            8 => self.delete_messages(&peer),
            _ => self.retain(),
        }
        self.did(format!("… of {peer}"));
        if self.random.percent(70) {
            self.delete_at_peer(&peer);
        }
    }

    fn delete_list(&mut self, clear: bool) {
        let peers: BTreeSet<String> = (0..1 + self.random.below(6))
            .map(|_| self.known())
            .collect();
        let ids: Vec<String> = peers.iter().map(|peer| format!("c2c_{peer}")).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        self.phone.delete_list(&ids, clear).unwrap();
        for peer in &peers {
            self.done_with(peer, clear);
            if clear && self.random.percent(50) {
                self.delete_at_peer(peer);
            }
        }
        self.did(format!("delete the list {peers:?}, clear {clear}"));
    }

    /// Notes that an entry was deleted.
    fn done_with(&mut self, peer: &str, clear: bool) {
        if let Some(talk) = self.talks.get_mut(peer) {
            self.gone.phone.append(&mut talk.drafts);
        }
        if clear {
            self.cleared(peer);
            self.did(format!("delete {peer}"));
        }
    }

    /// Notes that all messages of a conversation are gone.
    fn cleared(&mut self, peer: &str) {
        let talk = self.talks.entry(peer.into()).or_default();
        let all: Vec<u64> = talk.messages.keys().copied().collect();
        self.went(peer, &all);
        if self.along {
            self.gone.pad_next.extend(all);
        }
    }

    fn delete_messages(&mut self, peer: &str) {
        let talk = self.talks.entry(peer.into()).or_default();
        let known = talk.messages.iter();
        let known: Vec<(u64, u64)> = known
            .filter_map(|(number, seq)| Some((*number, (*seq)?)))
            .collect();
        let mut chosen = known;
        chosen.retain(|_| self.random.percent(40));
        chosen.truncate(20);
        if chosen.is_empty() {
            return;
        }
        let (numbers, seqs): (Vec<u64>, Vec<u64>) = chosen.into_iter().unzip();
        self.phone
            .call(|client, done| client.delete_messages(format!("c2c_{peer}"), seqs, done))
            .unwrap();
        self.went(peer, &numbers);
        self.did(format!("delete messages {numbers:?}"));
    }

    fn retain(&mut self) {
        let peer = format!("old{}", self.random.below(3));
        let id = format!("c2c_{peer}");
        for days in [1, 0] {
            self.phone
                .call(|client: &Client, done| client.set_retention(id.clone(), days, done))
                .unwrap();
        }
        let talk = self.talks.entry(peer.clone()).or_default();
        let all: Vec<u64> = talk.messages.keys().copied().collect();
        self.went(&peer, &all);
        self.did(format!("retention of {peer}"));
    }

    /// Notes that Alice's messages are gone, here and for her at the service.
    fn went(&mut self, peer: &str, numbers: &[u64]) {
        let talk = self.talks.entry(peer.into()).or_default();
        talk.of_alice.extend(numbers);
        self.gone.phone.extend(numbers);
        let nobodys = talk.of_alice.intersection(&talk.of_peer);
        self.gone.purge.extend(nobodys);
    }

    fn delete_at_peer(&mut self, peer: &str) {
        let body = serde_json::json!({ "From_Account": peer, "Conversations": ["c2c_alice"], "ClearMessage": true });
        self.phone
            .rest("opentim/v1/conversation/delete", &body.to_string())
            .unwrap();
        let talk = self.talks.entry(peer.into()).or_default();
        talk.of_peer.extend(talk.messages.keys());
        let nobodys = talk.of_alice.intersection(&talk.of_peer);
        self.gone.purge.extend(nobodys);
        self.did(format!("{peer} deletes, too"));
    }

    /// Text that nobody can read is purged from the service's files, and must stay out of them from then on.
    fn wait_for_purge(&mut self) -> Result<(), String> {
        let begun = Instant::now();
        loop {
            let left = numbers(self.world.directory.path(), "service.db");
            if left.is_disjoint(&self.gone.purge) {
                break;
            }
            if begun.elapsed() > Duration::from_secs(60) {
                return Err(format!("the purge leaves {:?}", self.gone.purge));
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        self.gone.service.append(&mut self.gone.purge);
        self.search()
    }

    fn search(&mut self) -> Result<(), String> {
        let directory = self.world.directory.path();
        for (name, prefix, gone) in [
            ("phone", "", &self.gone.phone),
            ("pad", "", &self.gone.pad),
            ("", "service.db", &self.gone.service),
        ] {
            if gone.is_empty() {
                continue;
            }
            self.searches += 1;
            let found = numbers(&directory.join(name), prefix);
            let back: Vec<_> = found.intersection(gone).collect();
            if !back.is_empty() {
                let done = &self.done[self.done.len().saturating_sub(12)..];
                return Err(format!(
                    "{back:?} in files of {name}{prefix} after {done:?}"
                ));
            }
        }
        Ok(())
    }
}
