//! The devices of users that come over the network.

use rusqlite::{OptionalExtension, params};

use super::Rows;
use crate::model::{Result, UserId};

/// What is known of a device.
#[derive(Clone, Debug)]
pub struct DeviceRow {
    /// What it chose at its login; 0 when the server has signed it out.
    pub session: u64,
    /// The number of the last change that it asked for.
    pub request: u64,
    /// The answer to that.
    pub answer: String,
}

impl Rows<'_> {
    /// The device, if it ever signed in.
    pub fn device(&self, user: &UserId, device: &str) -> Result<Option<DeviceRow>> {
        let mut statement = self.sql.prepare_cached(
            "SELECT session, request, answer FROM device WHERE user_id = ?1 AND device_id = ?2",
        )?;
        let row = statement.query_row([user.as_str(), device], |row| {
            Ok(DeviceRow {
                session: row.get(0)?,
                request: row.get(1)?,
                answer: row.get(2)?,
            })
        });
        Ok(row.optional()?)
    }

    /// Signs a device in. The same session again keeps its request numbers: it is the same login, repeated.
    pub fn sign_in(&self, user: &UserId, device: &str, session: u64, now: i64) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "INSERT INTO device (user_id, device_id, session, last_seen) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (user_id, device_id) DO UPDATE SET
               request = CASE session WHEN ?3 THEN request ELSE 0 END,
               answer = CASE session WHEN ?3 THEN answer ELSE '' END,
               session = ?3, last_seen = ?4",
        )?;
        statement.execute(params![user.as_str(), device, session, now])?;
        Ok(())
    }

    /// Signs all devices of a user out. How many were signed in.
    pub fn sign_out_all(&self, user: &UserId) -> Result<usize> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE device SET session = 0, answer = '' WHERE user_id = ?1 AND session <> 0",
        )?;
        Ok(statement.execute([user.as_str()])?)
    }

    /// Remembers the answer to a device's newest change.
    pub fn keep_answer(
        &self,
        user: &UserId,
        device: &str,
        request: u64,
        answer: &str,
    ) -> Result<()> {
        let mut statement = self.sql.prepare_cached(
            "UPDATE device SET request = ?3, answer = ?4 WHERE user_id = ?1 AND device_id = ?2",
        )?;
        statement.execute(params![user.as_str(), device, request, answer])?;
        Ok(())
    }
}
