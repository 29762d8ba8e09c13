//! The server's state after a scenario, asked for past the proxies.

use std::collections::BTreeMap;

use opentim_core::api::feed::{Change, Numbered, Page};
use opentim_core::api::message::HistoryPage;
use opentim_core::model::{Message, body_text};
use serde_json::{Value, json};

use super::host::Host;
use super::scenario::{PEER, PHONE, Scenario, TABLET};

/// Arrays have the conversation with the peer and that of the group, in this order.
pub struct Truth {
    /// All messages that were ever sent: the peer, who deletes nothing, reads them.
    pub all: [Vec<Message>; 2],
    /// The messages that the user can read.
    pub mine: [Vec<Message>; 2],
    /// The user's texts with the peer, as REST v4 gives them to an administrator.
    pub roam: Vec<String>,
    /// The user's list: unread count, and whether the conversation is pinned.
    pub list: BTreeMap<String, (u64, bool)>,
    /// The feed of each of the user's devices.
    pub feeds: [Vec<Numbered>; 2],
    /// The changes for all of them.
    pub union: Vec<Numbered>,
}

pub fn words(message: &Message) -> &str {
    body_text(&message.body).unwrap_or_default()
}

impl Truth {
    pub fn ask(scenario: &Scenario<'_>) -> Self {
        let Scenario {
            host, user, peer, ..
        } = scenario;
        let both = |user: &str, at: usize| {
            [0, 1].map(|conversation| history(host, user, &scenario.id(at, conversation)))
        };
        let feeds = [PHONE, TABLET].map(|at| feed(host, user, scenario.parties[at].name));
        let mut union: BTreeMap<u64, Numbered> = BTreeMap::new();
        for item in feeds.iter().flatten() {
            union.insert(item.number, item.clone());
        }
        Self {
            all: both(peer, PEER),
            mine: both(user, PHONE),
            roam: roam(host, user, peer),
            list: list(host, user),
            feeds,
            union: union.into_values().collect(),
        }
    }

    /// The state as text for people.
    pub fn text(&self) -> String {
        let mut text = format!("the server's list: {:?}", self.list);
        for (all, mine) in self.all.iter().zip(&self.mine) {
            let line = |messages: &[Message]| {
                let line = messages
                    .iter()
                    .map(|message| format!("{} {}", message.seq, words(message)));
                line.collect::<Vec<_>>().join(", ")
            };
            text += &format!("\n  all: {}\n  the user's: {}", line(all), line(mine));
        }
        for feed in &self.feeds {
            text += "\n  a device's feed:";
            for item in feed {
                let what = match &item.change {
                    Change::Message {
                        message, unread, ..
                    } => {
                        format!("message {} {unread}", words(message))
                    }
                    other => format!("{other:?}"),
                };
                text += &format!("\n    {}: {what}", item.number);
            }
        }
        text
    }
}

fn typed<T: serde::de::DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

fn history(host: &Host, user: &str, id: &str) -> Vec<Message> {
    let body = json!({ "Conversation": id, "BeforeSeq": 0, "Count": 10_000 });
    let answer = host.ask(user, "rest", "opentim/v1/history", &body.to_string());
    typed::<HistoryPage>(answer).messages
}

fn feed(host: &Host, user: &str, device: &str) -> Vec<Numbered> {
    let mut changes = Vec::new();
    let mut since = 1;
    loop {
        let body = json!({ "Since": since }).to_string();
        let page: Page = typed(host.ask(user, device, "opentim/v1/sync", &body));
        changes.extend(page.changes);
        since = page.next;
        if !page.more {
            return changes;
        }
    }
}

fn list(host: &Host, user: &str) -> BTreeMap<String, (u64, bool)> {
    let body = r#"{"Since":0}"#;
    let page: Page = typed(host.ask(user, "rest", "opentim/v1/sync", body));
    let entries = page.snapshot.unwrap().entries.into_iter();
    entries
        .map(|entry| (entry.conversation.to_string(), (entry.unread, entry.pinned)))
        .collect()
}

fn roam(host: &Host, user: &str, peer: &str) -> Vec<String> {
    let body = json!({
        "Operator_Account": user, "Peer_Account": peer, "MaxCnt": 1000, "MaxTime": u32::MAX,
    });
    let answer = host.admin("v4/openim/admin_getroammsg", &body.to_string());
    let messages = answer["MsgList"].as_array().unwrap();
    let text = |message: &Value| {
        let text = &message["MsgBody"][0]["MsgContent"]["Text"];
        text.as_str().unwrap().to_string()
    };
    messages.iter().map(text).collect()
}
