//! Latency from a deletion on one device to the event on another.

use std::thread::sleep;
use std::time::{Duration, Instant};

use opentim_core::client::listener::Event;

use super::phone::Phone;
use super::polls::Polls;
use super::wire::{Connection, post};
use super::{Scale, Server, ServerFiles, fill};
use crate::report::{DISK, Result, call, disk, heading, median};

/// The number of other users' devices that are connected meanwhile.
const IDLE: usize = 50;
const USER: &str = "alice";
/// Longer than the delay before the service and the devices tidy up, so that they have finished.
const PAUSE: Duration = Duration::from_millis(250);
/// The limit for an occasional deletion, at one server on SQLite.
const LIMIT: Duration = Duration::from_millis(5);

pub(crate) fn measure(scale: &Scale) -> Result<()> {
    let place = ServerFiles::new()?;
    fill(scale, &place)?;
    let server = place.start("open_accounts = true")?;
    between(scale, &place, &server, &server, Some(LIMIT))
}

/// Creates the conversations that are deleted.
pub(crate) fn fill(scale: &Scale, place: &ServerFiles) -> Result<()> {
    fill::conversations(&place.database(), &[USER.into()], 2 * scale.seen)
}

/// Measures between devices at two servers, or at one.
pub(crate) fn between(
    scale: &Scale,
    place: &ServerFiles,
    server: &Server,
    other: &Server,
    limit: Option<Duration>,
) -> Result<()> {
    heading(&format!(
        "From a deletion on one device to OnConversationDeleted on the other, {IDLE} idle devices"
    ));
    let settings = place.target("opentim/v1/settings", "administrator")?;
    let switch = post(&settings, r#"{"SyncConversationDeletion":true}"#);
    Connection::open(&server.address())?.done(&switch)?;
    let _polls = Polls::start(place, &other.address(), IDLE)?;
    let phone = Phone::new(place, server, "phone")?;
    let tablet = Phone::new(place, other, "tablet")?;
    phone.login(place, USER)?;
    tablet.login(place, USER)?;
    for (what, limit, pause, first) in [
        ("a deletion now and then", limit, PAUSE, 0),
        ("one after the other", None, Duration::ZERO, scale.seen),
    ] {
        let synced = disk(place.directory())?;
        let samples: Vec<Duration> = (first..first + scale.seen)
            .map(|number| {
                sleep(pause);
                delete(&phone, &tablet, number)
            })
            .collect::<Result<_>>()?;
        let figure = median(what, &samples).beside(DISK, synced);
        match limit {
            Some(limit) => figure.limit(limit).print()?,
            None => figure.print()?,
        }
    }
    phone.client.close();
    tablet.client.close();
    Ok(())
}

/// Deletes a conversation on one device, and returns the time until the event on the other.
fn delete(phone: &Phone, tablet: &Phone, number: usize) -> Result<Duration> {
    let id = format!("c2c_{}", fill::peer(number));
    let start = Instant::now();
    call(&phone.client, |done| {
        phone.client.delete_conversation(id.clone(), done)
    })?;
    let seen = tablet.until(|event| matches!(event, Event::Deleted(ids) if ids.contains(&id)))?;
    Ok(seen - start)
}
