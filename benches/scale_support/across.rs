//! Latency from a deletion at one server to the event on a device at another.

use super::Database;
use crate::report::{Result, heading};
use crate::server_support::{Scale, ServerFiles, devices};

pub(crate) fn measure(scale: &Scale, first: &str) -> Result<()> {
    heading("Two devices, each at a server of its own, on PostgreSQL");
    let place = ServerFiles::new()?;
    devices::fill(scale, &place)?;
    let database = Database::filled(first, "across", &place)?;
    let servers = database.servers(&place, 2)?;
    let [one, other] = &servers[..] else {
        return Err("two servers were started".into());
    };
    devices::between(scale, &place, one, other, None)
}
