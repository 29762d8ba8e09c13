//! The devices of users that come over the network.

use super::sql::{OptionalExtension, params};

use super::Rows;
use crate::model::{Result, UserId};

/// What is known of a device.
#[derive(Clone, Debug)]
pub struct DeviceRow {
    /// The number of its login; 0 when it has none, or the server has signed it out.
    pub session: u64,
    /// The highest number that it was given for a login.
    pub given: u64,
    /// The highest number that it signed in with.
    pub newest: u64,
    /// The number of the last change that it asked for.
    pub request: u64,
    /// The answer to that, or the sentence of its refusal.
    pub answer: String,
    /// The refusal's code; 0: it was no refusal.
    pub refusal: i32,
}

impl Rows<'_> {
    /// The device, if it ever signed in or was about to.
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

    /// Notes the highest number that the device was given for a login.
    pub fn give_session(&self, user: &UserId, device: &str, given: u64, now: i64) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "INSERT INTO device (user_id, device_id, session, given, last_seen)
             VALUES (?1, ?2, 0, ?3, ?4)
             ON CONFLICT (user_id, device_id) DO UPDATE SET given = ?3",
        )?;
        statement.execute(params![user.as_str(), device, given, now])?;
        Ok(())
    }

    /// Signs a device in, with request numbers from the beginning.
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

    /// Signs all devices of a user out; the numbers of their logins stay used. How many were signed in.
    pub fn sign_out_all(&self, user: &UserId) -> Result<usize> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE device SET session = 0, answer = '' WHERE user_id = ?1 AND session <> 0",
        )?;
        Ok(statement.execute([user.as_str()])?)
    }

    /// Forgets the devices of a user beyond so many, but never `kept`: those that are signed out first, and those that
    /// signed in longest ago. How many.
    pub fn trim_devices(&self, user: &UserId, kept: &str, most: usize) -> Result<usize> {
        let mut statement = self.sql.prepare_cached(
            "DELETE FROM device WHERE user_id = ?1 AND device_id IN (
               SELECT device_id FROM device WHERE user_id = ?1 AND device_id <> ?2
               ORDER BY CASE session WHEN 0 THEN 0 ELSE 1 END DESC, last_seen DESC, device_id
               LIMIT 1000 OFFSET ?3)",
        )?;
        Ok(statement.execute(params![user.as_str(), kept, most.saturating_sub(1)])?)
    }

    /// Forgets all devices of a user, and with that signs them out.
    pub fn delete_devices(&self, user: &UserId) -> Result<()> {
        let mut statement = self
            .sql
            .prepare_cached("DELETE FROM device WHERE user_id = ?1")?;
        statement.execute([user.as_str()])?;
        Ok(())
    }

    /// Remembers the answer to a device's newest change, or, with its code, that it was refused.
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

    #[test]
    fn logins_of_an_older_file_are_not_begun_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("service.db");
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
