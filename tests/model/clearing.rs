//! The model's part for deleting, clearing and reading.

use super::effect::Effect;
use super::reference::{Model, Reach, timeline};

/// Up to where the user reads.
#[derive(Clone, Copy, Debug)]
pub enum UpTo {
    End,
    Seq(u64),
    Time(i64),
}

impl Model {
    pub fn delete(&mut self, user: &str, id: &str, clear: bool, reach: Reach) {
        let known = self.own(user, id).is_some();
        let floor = if known {
            self.last_seq(&timeline(user, id))
        } else {
            u64::MAX
        };
        if known {
            let own = self.own_mut(user, id);
            own.listed = false;
            own.pinned = false;
            (own.read_seq, own.read_time) = (0, 0);
            own.mentions.clear();
            if clear {
                own.readable.clear();
            }
        }
        let id = id.to_string();
        self.tell(user, Effect::Deleted { id, floor, clear }, reach);
    }

    pub fn clear_history(&mut self, user: &str, id: &str, reach: Reach) {
        if self.own(user, id).is_none() {
            return;
        }
        let floor = self.last_seq(&timeline(user, id));
        self.clear_up_to(user, id, floor, reach);
    }

    fn clear_up_to(&mut self, user: &str, id: &str, floor: u64, reach: Reach) {
        let own = self.own_mut(user, id);
        own.readable.retain(|seq| *seq > floor);
        if own.listed {
            own.read_seq = own.read_seq.max(floor);
        }
        own.mentions.retain(|seq, _| *seq > floor);
        let effect = Effect::Cleared {
            id: id.into(),
            floor,
            unread: self.unread(user, id),
        };
        self.tell(user, effect, reach);
    }

    /// Removes messages that were sent before `oldest`, from the oldest message up to the first one that stays.
    pub fn expire(&mut self, user: &str, id: &str, oldest: i64) {
        let Some(own) = self.own(user, id) else {
            return;
        };
        let young = |seq: &&u64| self.message(&own.timeline, **seq).time >= oldest;
        let floor = match own.readable.iter().find(young) {
            Some(seq) => seq - 1,
            None => self.last_seq(&own.timeline),
        };
        if own.readable.first().is_some_and(|first| *first <= floor) {
            self.clear_up_to(user, id, floor, Reach::All);
        }
    }

    pub fn delete_messages(&mut self, user: &str, id: &str, seqs: &[u64], at: usize) {
        if self.own(user, id).is_none() {
            return;
        }
        let before = self.unread(user, id);
        let own = self.own_mut(user, id);
        for seq in seqs {
            own.readable.remove(seq);
            own.mentions.remove(seq);
        }
        let effect = Effect::MessagesDeleted {
            id: id.into(),
            seqs: seqs.to_vec(),
        };
        self.tell(user, effect, Reach::Only(at));
        if self.unread(user, id) != before {
            self.tell_read(user, id);
        }
    }

    fn tell_read(&mut self, user: &str, id: &str) {
        let own = &self.people[user].owns[id];
        let effect = Effect::Read {
            id: id.into(),
            read_seq: own.read_seq,
            read_time: own.read_time,
            unread: self.unread(user, id),
        };
        self.tell(user, effect, Reach::All);
    }

    pub fn read(&mut self, user: &str, id: &str, up_to: UpTo) {
        let before = self.unread(user, id);
        if before == 0 {
            return;
        }
        let own = &self.people[user].owns[id];
        let last = self.last_seq(&own.timeline);
        let wanted = match up_to {
            UpTo::End => last,
            UpTo::Seq(seq) => seq.min(last),
            UpTo::Time(time) => {
                let mut above = own.readable.range(own.read_seq + 1..);
                let later = above.find(|seq| self.message(&own.timeline, **seq).time > time);
                later.map_or(last, |seq| seq - 1)
            }
        };
        let position = (own.read_seq, own.read_time);
        let read_seq = wanted.max(position.0);
        let read_time = if read_seq == position.0 {
            position.1
        } else {
            self.time_at(own, read_seq).max(position.1)
        };
        let own = self.own_mut(user, id);
        (own.read_seq, own.read_time) = (read_seq, read_time);
        own.mentions.retain(|seq, _| *seq > read_seq);
        if (read_seq, self.unread(user, id)) != (position.0, before) {
            self.tell_read(user, id);
        }
    }
}
