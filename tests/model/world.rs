//! The real system: two devices of one user, one of another, and a service in the same process.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use opentim_core::client::listener::{Event, Listener};
use opentim_core::client::message::Outgoing;
use opentim_core::client::{Client, OperationResult};
use opentim_core::model::{Error, Filter, Result};
use serde_json::{Value, json};

use super::ops::{DAY, DEVICES, FOLDERS, GROUPS, KINDS, Op, ReadTo, USERS, What, Which, name};
use super::play::{self, Answer, Now, days_ago, text};
use super::support::{self, Device};

/// Records the events of a client.
#[derive(Default)]
struct Recorder(Mutex<Vec<Event>>);

impl Listener for Recorder {
    fn on_event(&self, event: &Event) {
        self.0.lock().unwrap().push(event.clone());
    }
}

/// A device that exists at the moment.
pub struct Party {
    pub device: Device,
    events: Arc<Recorder>,
    directory: PathBuf,
    /// The filter of its subscription.
    subscribed: Option<Filter>,
}

pub struct World {
    pub inner: support::World,
    parties: Vec<Option<Party>>,
    /// How many devices were made.
    made: usize,
}

/// The result of an operation: its answer, and when the message was sent that it made.
pub struct Outcome {
    pub answer: Answer,
    pub sent: i64,
}

fn codes(results: Vec<OperationResult>) -> Vec<i32> {
    results.into_iter().map(|result| result.code).collect()
}

fn none<T>(_: T) -> Vec<i32> {
    Vec::new()
}

impl World {
    /// All devices, logged in.
    pub fn new() -> Self {
        let mut world = Self {
            inner: support::World::new(),
            parties: DEVICES.map(|_| None).into(),
            made: 0,
        };
        for (at, (_, user)) in DEVICES.iter().enumerate() {
            world.make(at);
            world.device(at).login(user).unwrap();
        }
        world
    }

    pub fn party(&self, at: usize) -> &Party {
        self.parties[at].as_ref().unwrap()
    }

    pub fn device(&self, at: usize) -> &Device {
        &self.party(at).device
    }

    /// The events of a device since the last call, after it has caught up if somebody is logged in.
    pub fn events(&self, at: usize) -> Vec<Event> {
        std::mem::take(&mut *self.party(at).events.0.lock().unwrap())
    }

    /// Makes a device that is logged in take in all changes.
    pub fn catch_up(&self, at: usize) {
        // A REST command makes a device look at its feed.
        let body = json!({ "CheckItem": [{ "UserID": "alice" }] }).to_string();
        self.device(at)
            .rest("v4/im_open_login_svc/account_check", &body)
            .unwrap();
    }

    /// Makes a client of a new device.
    fn make(&mut self, at: usize) {
        self.made += 1;
        let directory = self
            .inner
            .directory
            .path()
            .join(format!("{}{}", DEVICES[at].0, self.made));
        self.open(at, directory);
    }

    fn open(&mut self, at: usize, directory: PathBuf) {
        let device = Device::new(&self.inner.service_path(), &directory);
        let events = Arc::new(Recorder::default());
        device
            .client
            .add_listener(Arc::clone(&events) as Arc<dyn Listener>);
        self.parties[at] = Some(Party {
            device,
            events,
            directory,
            subscribed: None,
        });
    }

    fn free(&mut self, at: usize) -> PathBuf {
        let party = self.parties[at].take().unwrap();
        party.device.free();
        party.directory
    }

    fn logged_in(&self, at: usize) -> bool {
        self.device(at).client.login_user().is_some()
    }

    /// Plays the operation, through the device `asking` if it is a REST command.
    pub fn play(&mut self, op: &Op, asking: Option<usize>, now: Now) -> Outcome {
        let mut sent = 0;
        let answer = match play::device(op) {
            Some(at) => self.play_at(at, DEVICES[at].1, op, now, &mut sent),
            None => match self.play_life(op) {
                Some(outcome) => outcome.map(none),
                None => self
                    .play_rest(asking.unwrap(), op, now, &mut sent)
                    .map(none),
            },
        };
        Outcome {
            answer: answer.map_err(|error| error.code),
            sent,
        }
    }

    fn play_at(
        &mut self,
        at: usize,
        user: &str,
        op: &Op,
        now: Now,
        sent: &mut i64,
    ) -> Result<Vec<i32>> {
        let ids = |which: &[Which]| -> Vec<String> {
            which.iter().map(|which| name(user, *which)).collect()
        };
        let device = self.device(at);
        match op.clone() {
            Op::Send { which, .. } => {
                let (to, message) = (
                    play::peer(user, which),
                    Outgoing::text(&text('m', now.step)),
                );
                let received = device.call(|client, done| client.send_c2c(to, message, done))?;
                *sent = received.message.key.msg_time_stamp;
                Ok(Vec::new())
            }
            Op::SendGroup { group, speaks, .. } => {
                let message = Outgoing::text_at(&text('m', now.step), play::at_users(speaks));
                let group = GROUPS[group].to_string();
                let received =
                    device.call(|client, done| client.send_group(group, message, done))?;
                *sent = received.message.key.msg_time_stamp;
                Ok(Vec::new())
            }
            Op::Delete { which, .. } => device.delete(&name(user, which)).map(none),
            Op::DeleteList { which, clear, .. } => {
                let ids = ids(&which);
                let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
                device.delete_list(&ids, clear).map(codes)
            }
            Op::ClearHistory { which, .. } => {
                let id = name(user, which);
                device
                    .call(|client, done| client.clear_history(id, done))
                    .map(none)
            }
            Op::DeleteMessages { which, seqs, .. } => {
                let id = name(user, which);
                device
                    .call(|client, done| client.delete_messages(id, seqs, done))
                    .map(none)
            }
            Op::Pin { which, on, .. } => {
                let id = name(user, which);
                device
                    .call(|client, done| client.pin(id, on, done))
                    .map(none)
            }
            Op::Draft { which, on, .. } => {
                let draft = if on {
                    text('d', now.step)
                } else {
                    String::new()
                };
                let id = name(user, which);
                device
                    .call(|client, done| client.set_draft(id, draft, done))
                    .map(none)
            }
            Op::Mark {
                which, marks, on, ..
            } => device
                .call(|client, done| client.mark(ids(&which), marks, on, done))
                .map(codes),
            Op::CustomData { which, on, .. } => {
                let data = if on {
                    text('c', now.step)
                } else {
                    String::new()
                };
                let set = |client: &Client, done| client.set_custom_data(ids(&which), data, done);
                device.call(set).map(codes)
            }
            Op::ReceiveOpt { which, opt, .. } => device
                .call(|client, done| client.set_receive_opt(ids(&which), opt, done))
                .map(none),
            Op::Retain { which, days, .. } => {
                let id = name(user, which);
                device
                    .call(|client, done| client.set_retention(id, days, done))
                    .map(none)
            }
            Op::Read { what, to, .. } => {
                let id = match what {
                    What::One(which) => name(user, which),
                    What::Kind(kind) => kind.to_string(),
                };
                let (time, seq) = match to {
                    ReadTo::End => (0, 0),
                    ReadTo::Seq(seq) => (0, seq),
                    ReadTo::Days(days) => ((days_ago(now.begin, days) + DAY) as u64, 0),
                };
                device
                    .call(|client, done| client.clean_unread(id, time, seq, done))
                    .map(none)
            }
            Op::Total { .. } => device
                .call(|client, done| client.total_unread(done))
                .map(none),
            Op::Subscribe { .. } | Op::Unsubscribe { .. } => self.subscribe(at, op),
            // The result is compared with everything else.
            Op::History { which, .. } => {
                let id = name(user, which);
                device
                    .call(|client, done| client.history(id, 0, 1_000, done))
                    .map(none)
            }
            Op::Remark { user, on, .. } => {
                let remark = if on {
                    text('r', now.step)
                } else {
                    String::new()
                };
                let friend = USERS[user].to_string();
                device
                    .call(|client, done| client.add_friend(friend, remark, done))
                    .map(none)
            }
            Op::Unfriend { user, .. } => {
                let friends = vec![USERS[user].to_string()];
                let ended =
                    device.call(|client, done| client.delete_friends(friends, true, done))?;
                Ok(ended.into_iter().map(|item| item.result_code).collect())
            }
            op => play_shared(device, ids, op),
        }
    }

    fn subscribe(&mut self, at: usize, op: &Op) -> Result<Vec<i32>> {
        let party = self.parties[at].as_mut().unwrap();
        let client = &party.device.client;
        if let Some(before) = party.subscribed.take() {
            client.unsubscribe_unread(before)?;
        }
        match op {
            Op::Subscribe { filter, .. } => {
                client.subscribe_unread(filter.clone())?;
                party.subscribed = Some(filter.clone());
            }
            // A device that is logged out gets this error in any case.
            _ => client.unsubscribe_unread(Filter::default())?,
        }
        Ok(Vec::new())
    }

    /// None if it is not one of these operations.
    fn play_life(&mut self, op: &Op) -> Option<Result<()>> {
        match *op {
            Op::Login { at } => return Some(self.device(at).login(DEVICES[at].1)),
            Op::Logout { at } => {
                let done = self.device(at).call(|client, done| client.logout(done));
                self.parties[at].as_mut().unwrap().subscribed = None;
                return Some(done);
            }
            Op::Reopen { at } => {
                let logged_in = self.logged_in(at);
                let directory = self.free(at);
                self.open(at, directory);
                if logged_in {
                    return Some(self.device(at).login(DEVICES[at].1));
                }
            }
            Op::Fresh { at } => {
                self.free(at);
                self.make(at);
                return Some(self.device(at).login(DEVICES[at].1));
            }
            Op::RestartService => {
                let present: Vec<usize> = (0..DEVICES.len())
                    .filter(|at| self.logged_in(*at))
                    .collect();
                for at in &present {
                    self.device(*at).logout();
                    self.parties[*at].as_mut().unwrap().subscribed = None;
                }
                for at in present {
                    if let Err(error) = self.device(at).login(DEVICES[at].1) {
                        return Some(Err(error));
                    }
                }
            }
            _ => return None,
        }
        Some(Ok(()))
    }

    fn play_rest(&self, asking: usize, op: &Op, now: Now, sent: &mut i64) -> Result<()> {
        let (command, body) = super::rest::rest(op, now, sent);
        let answer = self.device(asking).rest(command, &body.to_string())?;
        let answer: Value = serde_json::from_str(&answer).unwrap();
        if let Some(time) = answer["MsgTime"].as_i64() {
            *sent = time;
        }
        Ok(())
    }
}

fn play_shared(device: &Device, ids: impl Fn(&[Which]) -> Vec<String>, op: Op) -> Result<Vec<i32>> {
    match op {
        Op::CreateFolder { folder, which, .. } => {
            let name = FOLDERS[folder].to_string();
            device
                .call(|client, done| client.create_folder(name, ids(&which), done))
                .map(codes)
        }
        Op::RenameFolder { old, new, .. } => {
            let (old, new) = (FOLDERS[old].to_string(), FOLDERS[new].to_string());
            device
                .call(|client, done| client.rename_folder(old, new, done))
                .map(none)
        }
        Op::DeleteFolder { folder, .. } => {
            let name = FOLDERS[folder].to_string();
            device
                .call(|client, done| client.delete_folder(name, done))
                .map(none)
        }
        Op::FillFolder {
            folder, which, put, ..
        } => {
            let name = FOLDERS[folder].to_string();
            let fill = |client: &Client, done| {
                if put {
                    client.add_to_folder(name, ids(&which), done)
                } else {
                    client.remove_from_folder(name, ids(&which), done)
                }
            };
            device.call(fill).map(codes)
        }
        Op::CreateGroup { group, kind, .. } => {
            let (kind, id) = (KINDS[kind].to_string(), GROUPS[group].to_string());
            let name = format!("name of {id}");
            device
                .call(|client, done| client.create_group(kind, id, name, done))
                .map(none)
        }
        Op::Join { group, .. } => device
            .call(|client, done| client.join_group(GROUPS[group].into(), done))
            .map(none),
        Op::Quit { group, .. } => device
            .call(|client, done| client.quit_group(GROUPS[group].into(), done))
            .map(none),
        Op::Dismiss { group, .. } => device
            .call(|client, done| client.dismiss_group(GROUPS[group].into(), done))
            .map(none),
        op => Err(Error::internal(format!("{op:?} is no call"))),
    }
}
