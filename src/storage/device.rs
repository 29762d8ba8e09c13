//! Devices of users that come over the network.

use super::sql::{OptionalExtension, params};

use super::Rows;
#[cfg(feature = "server")]
use crate::api::device::{DevicePosition, ListedDevice};
use crate::model::{Result, UserId};

/// The stored state of a device.
#[derive(Clone, Debug)]
pub struct DeviceRow {
    /// The number of its login; 0 if it is not logged in, or was logged out by the server.
    pub session: u64,
    /// The highest login number that it was given.
    pub given: u64,
    /// The highest login number that it has used.
    pub newest: u64,
    /// The number of its last change.
    pub request: u64,
    /// The answer to that change, or the error message of its refusal.
    pub answer: String,
    /// The code of the refusal; 0: the change was not refused.
    pub refusal: i32,
}

/// Begins at a place in the key and ends with a user, so its cost does not grow with the number of devices.
#[cfg(feature = "server")]
const LIST: &str = "SELECT user_id, device_id, session <> 0, last_seen FROM device
     WHERE (user_id, device_id) > (?1, ?2) AND user_id <= ?3 AND newest > 0
     ORDER BY user_id, device_id LIMIT ?4";

impl Rows<'_> {
    /// The device, if it was ever given a login number.
    pub fn device(&self, user: &UserId, device: &str) -> Result<Option<DeviceRow>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT session, given, newest, request, answer, refusal FROM device
             WHERE user_id = ?1 AND device_id = ?2",
        )?;
        let row = statement.query_row([user.as_str(), device], |row| {
            Ok(DeviceRow {
                session: row.get(0)?,
                given: row.get(1)?,
                newest: row.get(2)?,
                request: row.get(3)?,
                answer: row.get(4)?,
                refusal: row.get(5)?,
            })
        });
        Ok(row.optional()?)
    }

    /// Devices that have logged in, of one user or of all, after `after`, by user and device. Whether they are
    /// connected is not known here.
    #[cfg(feature = "server")]
    pub fn list_devices(
        &self,
        user: Option<&UserId>,
        after: Option<&DevicePosition>,
        limit: usize,
    ) -> Result<Vec<ListedDevice>> {
        let mut statement = self.sql.prepare_cached(LIST)?;
        // Ids are printable ASCII, so all of them are between these.
        let (from, to) = user.map_or(("", "\u{7f}"), |user| (user.as_str(), user.as_str()));
        let after = after.map(|after| (after.user_id.as_str(), &*after.device));
        let (at, device) = after.filter(|(at, _)| *at >= from).unwrap_or((from, ""));
        let mut rows = statement.query(params![at, device, to, limit])?;
        let mut devices = Vec::new();
        while let Some(row) = rows.next()? {
            devices.push(ListedDevice {
                user_id: UserId::new(&row.get::<String>(0)?)?,
                device: row.get(1)?,
                signed_in: row.get(2)?,
                connected: false,
                last_seen: row.get(3)?,
            });
        }
        Ok(devices)
    }

    /// Stores the highest login number that the device was given.
    pub fn give_session(&self, user: &UserId, device: &str, given: u64, now: i64) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "INSERT INTO device (user_id, device_id, session, given, last_seen)
             VALUES (?1, ?2, 0, ?3, ?4)
             ON CONFLICT (user_id, device_id) DO UPDATE SET given = ?3",
        )?;
        statement.execute(params![user.as_str(), device, given, now])?;
        Ok(())
    }

    /// Logs a device in, and restarts its request numbers.
    pub fn sign_in(&self, user: &UserId, device: &str, session: u64, now: i64) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "INSERT INTO device (user_id, device_id, session, newest, last_seen)
             VALUES (?1, ?2, ?3, ?3, ?4)
             ON CONFLICT (user_id, device_id) DO UPDATE SET
               session = ?3, newest = ?3, request = 0, answer = '', refusal = 0, last_seen = ?4",
        )?;
        statement.execute(params![user.as_str(), device, session, now])?;
        Ok(())
    }

    /// Logs all devices of a user out. Their login numbers stay used. Returns how many were logged in.
    pub fn sign_out_all(&self, user: &UserId) -> Result<usize> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE device SET session = 0, answer = '' WHERE user_id = ?1 AND session <> 0",
        )?;
        Ok(statement.execute([user.as_str()])?)
    }

    /// Forgets the user's devices above the limit `most`, but never `kept`: logged-out devices first, then
    /// those with the oldest logins. Returns how many.
    pub fn trim_devices(&self, user: &UserId, kept: &str, most: usize) -> Result<usize> {
        let mut statement = self.sql.prepare_cached(
            "DELETE FROM device WHERE user_id = ?1 AND device_id IN (
               SELECT device_id FROM device WHERE user_id = ?1 AND device_id <> ?2
               ORDER BY CASE session WHEN 0 THEN 0 ELSE 1 END DESC, last_seen DESC, device_id
               LIMIT 1000 OFFSET ?3)",
        )?;
        Ok(statement.execute(params![user.as_str(), kept, most.saturating_sub(1)])?)
    }

    /// Forgets all devices of a user, which also logs them out.
    pub fn delete_devices(&self, user: &UserId) -> Result<()> {
        let mut statement = self
            .sql
            .prepare_cached("DELETE FROM device WHERE user_id = ?1")?;
        statement.execute([user.as_str()])?;
        Ok(())
    }

    /// Stores the answer to a device's newest change, or the code and the error message of its refusal.
    pub fn keep_answer(
        &self,
        user: &UserId,
        device: &str,
        request: u64,
        (refusal, answer): (i32, &str),
    ) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE device SET request = ?3, refusal = ?4, answer = ?5
             WHERE user_id = ?1 AND device_id = ?2",
        )?;
        statement.execute(params![user.as_str(), device, request, refusal, answer])?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use crate::model::UserId;
    use crate::storage::Storage;

    #[cfg(feature = "server")]
    #[test]
    fn devices_are_listed_from_a_place_in_their_key() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("service.db");
        drop(Storage::open(&path.as_path().into()).unwrap());
        let sql = Connection::open(&path).unwrap();
        let explain = format!("EXPLAIN QUERY PLAN {}", super::LIST);
        let plan: String = sql
            .query_row(&explain, ("u7", "", "u7", 9), |row| row.get(3))
            .unwrap();
        let bounds = "((user_id,device_id)>(?,?) AND user_id<?)";
        assert!(plan.ends_with(bounds), "{plan}");
    }

    #[test]
    fn logins_of_an_older_file_are_not_begun_again() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("service.db");
        let sql = Connection::open(&path).unwrap();
        sql.execute_batch(include_str!("schema.sql")).unwrap();
        sql.execute_batch(include_str!("schema_2.sql")).unwrap();
        sql.execute_batch(
            "PRAGMA application_id = 0x4f544d73; PRAGMA user_version = 2;
             INSERT INTO device (user_id, device_id, session, request, answer, last_seen)
               VALUES ('alice', 'phone', 70, 3, '{}', 1)",
        )
        .unwrap();
        drop(sql);
        let mut storage = Storage::open(&path.as_path().into()).unwrap();
        let alice = UserId::new("alice").unwrap();
        let phone = storage.read(|rows| rows.device(&alice, "phone")).unwrap();
        let phone = phone.unwrap();
        assert_eq!((phone.session, phone.newest, phone.given), (70, 70, 0));
        assert_eq!((phone.request, phone.answer.as_str()), (3, "{}"));
        assert_eq!(phone.refusal, 0);
    }
}
