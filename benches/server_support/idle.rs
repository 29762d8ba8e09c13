//! Resources of connected devices while nothing happens.

use std::thread::sleep;
use std::time::Duration;

use super::polls::Polls;
use super::wire::metric;
use super::{Process, Scale, Server, ServerFiles};
use crate::report::{Result, Value, figure, heading};

/// The pause after the last device has connected.
const SETTLE: Duration = Duration::from_secs(2);

pub(crate) fn measure(scale: &Scale) -> Result<()> {
    heading(&format!("{} connected devices at rest", scale.devices));
    let place = ServerFiles::new()?;
    let server = place.start("")?;
    let address = server.address();
    sleep(Duration::from_millis(200));
    let empty = Process::of(&server)?;
    let idle = share(scale, &server)?;
    let _polls = Polls::start(&place, &address, scale.devices)?;
    sleep(SETTLE);
    let polls = || metric(&address, "opentim_requests_total", "opentim/v1/sync");
    let first = polls()?;
    let busy = share(scale, &server)?;
    let (after, last) = (Process::of(&server)?, polls()?);
    let memory = Value::Bytes(after.memory as f64);
    figure("memory of the server (VmRSS)", memory)
        .beside("without devices", Value::Bytes(empty.memory as f64))
        .print()?;
    let more = after.memory.saturating_sub(empty.memory) as f64;
    figure("  a device", Value::Bytes(more / scale.devices as f64))
        .note("what they add, each")
        .print()?;
    figure("processor at rest, of one", busy)
        .beside("without devices", idle)
        .print()?;
    let counted = metric(&address, "opentim_devices", "")?;
    figure(
        "polls a minute",
        Value::Count(((last - first) * 60 / scale.rest) as f64),
    )
    .beside(
        "two of each device",
        Value::Count(2.0 * scale.devices as f64),
    )
    .note(format!("{counted} devices counted"))
    .print()
}

/// The processor share of the server while it is observed.
fn share(scale: &Scale, server: &Server) -> Result<Value> {
    let before = Process::of(server)?.time;
    sleep(Duration::from_secs(scale.rest));
    let took = Process::of(server)?.time - before;
    Ok(Value::Percent(
        100.0 * took.as_secs_f64() / scale.rest as f64,
    ))
}
