//! Exclusive access to a database, for a copy.

use ::postgres::Client;

use super::PgConnection;
use crate::model::{Error, Result, code};

/// Every transaction that changes something ends with a change of this table.
const LOCK: &str = "SET idle_in_transaction_session_timeout = 0; BEGIN;
    LOCK TABLE commit_mark IN EXCLUSIVE MODE";

/// Counts the other connections, as far as this user may see them; a server connects as the same user as a
/// copy.
const OTHERS: &str = "SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'opentim' AND pid <> pg_backend_pid()";

/// PostgreSQL updates its statistics only after a while. If its own update is running, this one waits for it.
const LEARN: &str = "SET lock_timeout = 0; ANALYZE";

impl PgConnection {
    /// Keeps servers from changing anything as long as the connection lives. Fails with
    /// `ERR_SVR_COMM_REQUEST_TIMEOUT` (60008) if a transaction stays in progress for too long.
    pub(in crate::storage) fn keep_writers_out(&self) -> Result<()> {
        self.repeat(|session| session.outside(|client| client.batch_execute(LOCK)))
    }

    /// Checks that servers were kept out until now. Fails with `ERR_DATABASE_OPERATE_FAILED` (6019).
    pub(in crate::storage) fn has_kept_writers_out(&self) -> Result<()> {
        if self.link.borrow().is_some() && self.run("SELECT 1").is_ok() {
            Ok(())
        } else {
            Err(refused(
                "the connection to the place that is read was lost; the same command goes on"
                    .into(),
            ))
        }
    }

    /// Refuses a database that servers have open, with `ERR_DATABASE_OPERATE_FAILED` (6019).
    pub(in crate::storage) fn refuse_others(&self) -> Result<()> {
        let ask = |client: &mut Client| Ok(client.query_one(OTHERS, &[])?.get(0));
        // The connections of a killed program end a little later.
        let mut count: i64 = 0;
        for _ in 0..50 {
            count = self.repeat(|session| session.outside(ask))?;
            if count == 0 {
                return Ok(());
            }
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        Err(refused(format!(
            "{} is in use: servers have {count} connections to it; stop them first",
            self.server
        )))
    }

    /// Updates PostgreSQL's statistics for its query planner.
    pub(in crate::storage) fn learn(&self) -> Result<()> {
        self.repeat(|session| session.outside(|client| client.batch_execute(LEARN)))
    }
}

fn refused(why: String) -> Error {
    Error::new(code::TIM_ERR_DATABASE_OPERATE_FAILED, why)
}
