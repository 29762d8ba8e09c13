//! What all benches share: how a call is timed, how a line is printed.
#![allow(dead_code, reason = "each bench uses a part of it")]

use std::fmt::Display;
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use opentim_core::client::Client;
use opentim_core::client::completer::Completer;
use opentim_core::model::Result as Answer;

/// A section ends at the first thing that does not work.
pub(crate) type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Prints a heading.
pub(crate) fn heading(text: &str) {
    println!("\n{text}");
}

/// Prints a measurement, and beside it what it is to be held against.
pub(crate) fn line(what: &str, value: impl Display, beside: impl Display) {
    println!(
        "{}",
        format!("  {what:<52}{value:>14}   {beside}").trim_end()
    );
}

/// A duration with the unit that suits it.
pub(crate) fn time(duration: Duration) -> String {
    let seconds = duration.as_secs_f64();
    match seconds {
        0.0..0.001 => format!("{:.1} µs", seconds * 1e6),
        0.001..1.0 => format!("{:.2} ms", seconds * 1e3),
        _ => format!("{seconds:.2} s"),
    }
}

/// What is so many times in the duration, as a rate.
pub(crate) fn rate(count: usize, duration: Duration) -> String {
    format!("{:.0} /s", count as f64 / duration.as_secs_f64())
}

/// How `ours` compares.
pub(crate) fn ratio(ours: Duration, other: Duration) -> f64 {
    ours.as_secs_f64() / other.as_secs_f64()
}

/// The median, and any other hundredth.
pub(crate) fn percentile(samples: &[Duration], hundredth: usize) -> Duration {
    let mut sorted = samples.to_vec();
    sorted.sort();
    sorted[(sorted.len() - 1) * hundredth / 100]
}

/// All samples in the order they were taken, for the reader who wants to see the noise.
pub(crate) fn each(samples: &[Duration]) -> String {
    samples
        .iter()
        .map(|sample| time(*sample))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Says how long the disk takes for the least that it can be asked for. Every deletion waits for it two or
/// three times; where it differs much from run to run, so do the short figures.
pub(crate) fn disk(folder: &Path) -> Result<()> {
    let mut file = File::create(folder.join("disk"))?;
    let mut samples = Vec::new();
    for _ in 0..100 {
        file.write_all(&[1; 4096])?;
        let (synced, duration) = timed(|| file.sync_data());
        synced?;
        samples.push(duration);
    }
    let p99 = format!("p99 {}", time(percentile(&samples, 99)));
    line(
        "disk, 4 KB written and synced: p50",
        time(percentile(&samples, 50)),
        p99,
    );
    Ok(())
}

/// Does something and says how long it took.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let value = work();
    (value, start.elapsed())
}

/// Makes a call and waits for its answer; the time is taken inside the callback, where a host has it.
pub(crate) fn call<T: Send + 'static>(
    client: &Client,
    make: impl FnOnce(Completer<T>),
) -> Result<(T, Duration)> {
    let (answer, answered) = channel();
    let on_answer = move |result: Answer<T>| {
        // The receiver waits below; if it did not, the bench would be over anyway.
        let _ = answer.send((result, Instant::now()));
    };
    let completer = Completer::new(Arc::clone(client.dispatcher()), on_answer);
    let start = Instant::now();
    make(completer);
    let (result, end) = answered.recv()?;
    Ok((result?, end - start))
}
