//! Other calls of a device over HTTP.

use std::time::Duration;

use opentim_core::client::message::Outgoing;

use super::phone::Phone;
use super::wire::{Connection, post};
use super::{Scale, ServerFiles, fill};
use crate::report::{Result, call, disk, heading, median, percentile, timed};
use crate::sqlite::{SYNCED, Transactions};

const USER: &str = "alice";
/// The number of fresh devices that synchronise, one after the other.
const FRESH: usize = 5;

pub(crate) fn measure(scale: &Scale) -> Result<()> {
    heading("Calls over HTTP");
    let place = ServerFiles::new()?;
    fill::conversations(&place.database(), &[USER.into()], scale.list)?;
    let server = place.start("open_accounts = true")?;
    let devices: Vec<Phone> = (0..FRESH)
        .map(|number| Phone::new(&place, &server, &format!("fresh{number}")))
        .collect::<Result<_>>()?;
    let fresh: Vec<Duration> = devices
        .iter()
        .map(|device| device.login(&place, USER))
        .collect::<Result<_>>()?;
    let (page, bytes) = page(&place, &server.address())?;
    median(
        &format!("fresh device, {} conversations", scale.list),
        &fresh,
    )
    .beside("the page alone", page)
    .note(format!("from the login; {} KB", bytes / 1_000))
    .print()?;
    let Some(phone) = devices.first() else {
        return Ok(());
    };
    disk(place.directory())?;
    let to = fill::peer(0);
    let sent: Vec<Duration> = (0..scale.sends)
        .map(|number| {
            let text = Outgoing::text(&format!("{number} {}", "x".repeat(200)));
            Ok(call(&phone.client, |done| {
                phone.client.send_c2c(to.clone(), text, done)
            })?
            .1)
        })
        .collect::<Result<_>>()?;
    let raw =
        Transactions::create(&place.directory().join("raw.db"), true)?.repeat(scale.sends, 1)?;
    median("send a message", &sent)
        .beside(SYNCED, percentile(&raw, 50))
        .print()?;
    devices.into_iter().for_each(|device| device.client.close());
    Ok(())
}

/// The time for the first page, and its length.
fn page(place: &ServerFiles, address: &str) -> Result<(Duration, usize)> {
    let request = post(&place.target("opentim/v1/sync", USER)?, r#"{"Since":0}"#);
    let mut connection = Connection::open(address)?;
    let (answer, duration) = timed(|| connection.ask(&request).map(str::len));
    Ok((duration, answer?))
}
