//! What connected devices take while nothing happens.

use std::thread::sleep;
use std::time::Duration;

use super::polls::Polls;
use super::wire::figure;
use super::{Place, Process, Scale};
use crate::report::{Result, heading, line, time};

/// After the last device has connected.
const SETTLE: Duration = Duration::from_secs(2);

pub(crate) fn measure(scale: &Scale) -> Result<()> {
    heading(&format!("{} connected devices at rest", scale.devices));
    let place = Place::new()?;
    let server = place.start("")?;
    let address = server.address();
    sleep(Duration::from_millis(200));
    let empty = Process::of(&server)?;
    let _polls = Polls::start(&place, &address, scale.devices)?;
    sleep(SETTLE);
    let polls = || figure(&address, "opentim_requests_total", "opentim/v1/sync");
    let (before, first) = (Process::of(&server)?, polls()?);
    sleep(Duration::from_secs(scale.rest));
    let (after, last) = (Process::of(&server)?, polls()?);
    let memory = |bytes: u64| format!("{:.1} MB", bytes as f64 / 1e6);
    let each = after.memory.saturating_sub(empty.memory) as f64 / scale.devices as f64;
    line(
        "memory of the server (VmRSS)",
        memory(after.memory),
        format!("{} without devices", memory(empty.memory)),
    );
    line("  a device", format!("{:.1} KB", each / 1e3), "");
    let cpu = after.time - before.time;
    let share = 100.0 * cpu.as_secs_f64() / scale.rest as f64;
    line(
        "processor at rest",
        format!("{share:.1} %"),
        format!("of one; {} in {} s", time(cpu), scale.rest),
    );
    line(
        "polls a minute",
        (last - first) * 60 / scale.rest,
        format!(
            "{} devices counted",
            figure(&address, "opentim_devices", "")?
        ),
    );
    Ok(())
}
