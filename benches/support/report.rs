//! Shared by all benches: timing calls, printing and recording figures.
#![allow(dead_code, reason = "each bench uses a part of it")]

use std::fmt::{Display, Formatter};
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use opentim_core::client::Client;
use opentim_core::client::completer::Completer;
use opentim_core::model::Result as Answer;
use serde_json::json;

/// The result of a section, which ends at the first error.
pub(crate) type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// The section that the last heading began.
static SECTION: Mutex<String> = Mutex::new(String::new());

/// Prints a heading, which begins a section.
pub(crate) fn heading(text: &str) {
    println!("\n{text}");
    *SECTION.lock().unwrap_or_else(PoisonError::into_inner) = text.to_string();
}

/// Prints a line that is not a figure: the machine, or the samples behind a figure.
pub(crate) fn line(what: &str, value: impl Display, beside: impl Display) {
    println!(
        "{}",
        format!("  {what:<52}{value:>14}   {beside}").trim_end()
    );
}

/// Whether `--quick` was given: a tenth of everything or less, for a smoke test.
pub(crate) fn quick() -> bool {
    std::env::args().any(|argument| argument == "--quick")
}

/// Prints what is measured, at which scale, and whether the code is optimised.
pub(crate) fn title(what: &str) {
    let part = if quick() {
        ", a small part of the full measure"
    } else {
        ""
    };
    heading(&format!("{what}{part}"));
    let optimised = if OPTIMISED { "yes" } else { "no" };
    line("optimised", optimised, "");
}

const OPTIMISED: bool = !cfg!(debug_assertions);

/// A measured value.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Value {
    Seconds(f64),
    /// A rate per second.
    Rate(f64),
    Bytes(f64),
    Percent(f64),
    Count(f64),
}

impl Value {
    /// The rate of `count` operations in the given duration.
    pub(crate) fn rate(count: usize, duration: Duration) -> Self {
        Self::Rate(count as f64 / duration.as_secs_f64())
    }

    /// The number in the unit of [`Self::unit`].
    pub(crate) fn number(self) -> f64 {
        match self {
            Self::Seconds(number)
            | Self::Rate(number)
            | Self::Bytes(number)
            | Self::Percent(number)
            | Self::Count(number) => number,
        }
    }

    fn unit(self) -> &'static str {
        match self {
            Self::Seconds(_) => "s",
            Self::Rate(_) => "/s",
            Self::Bytes(_) => "bytes",
            Self::Percent(_) => "%",
            Self::Count(_) => "",
        }
    }
}

impl From<Duration> for Value {
    fn from(duration: Duration) -> Self {
        Self::Seconds(duration.as_secs_f64())
    }
}

impl Display for Value {
    fn fmt(&self, out: &mut Formatter<'_>) -> std::fmt::Result {
        let text = match *self {
            Self::Seconds(number) => time(Duration::from_secs_f64(number)),
            Self::Rate(number) => format!("{number:.0} /s"),
            Self::Bytes(number) if number < 1e4 => format!("{number:.0} B"),
            Self::Bytes(number) if number < 1e6 => format!("{:.1} KB", number / 1e3),
            Self::Bytes(number) => format!("{:.1} MB", number / 1e6),
            Self::Percent(number) => format!("{number:.1} %"),
            Self::Count(number) if number.fract() == 0.0 => format!("{number}"),
            Self::Count(number) => format!("{number:.1}"),
        };
        out.pad(&text)
    }
}

/// A measured value with its name, and the values it is compared with.
#[must_use = "`print` prints and records it"]
pub(crate) struct Figure {
    name: String,
    value: Value,
    limit: Option<Value>,
    beside: Option<(String, Value)>,
    ratio_limit: Option<f64>,
    note: String,
}

/// Creates a figure, which is not printed yet.
pub(crate) fn figure(name: impl Into<String>, value: impl Into<Value>) -> Figure {
    Figure {
        name: name.into(),
        value: value.into(),
        limit: None,
        beside: None,
        ratio_limit: None,
        note: String::new(),
    }
}

/// The median of samples, with the 99th percentile as its note.
pub(crate) fn median(name: &str, samples: &[Duration]) -> Figure {
    figure(format!("{name}: p50"), percentile(samples, 50))
        .note(format!("p99 {}", time(percentile(samples, 99))))
}

impl Figure {
    /// Sets the limit: a maximum; for a rate, a minimum.
    pub(crate) fn limit(mut self, limit: impl Into<Value>) -> Self {
        self.limit = Some(limit.into());
        self
    }

    /// Sets the raw counterpart from the same run.
    pub(crate) fn beside(mut self, what: impl Into<String>, value: impl Into<Value>) -> Self {
        self.beside = Some((what.into(), value.into()));
        self
    }

    /// Sets the maximum ratio to the raw counterpart.
    pub(crate) fn ratio_limit(mut self, limit: f64) -> Self {
        self.ratio_limit = Some(limit);
        self
    }

    /// Adds a note for readers.
    pub(crate) fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    /// The ratio to the counterpart, if that is not zero.
    fn ratio(&self) -> Option<f64> {
        let (_, raw) = self.beside.as_ref()?;
        let ratio = self.value.number() / raw.number();
        ratio.is_finite().then_some(ratio)
    }

    /// Prints the figure, and appends it to the file that `OPENTIM_BENCH_JSON` names.
    pub(crate) fn print(self) -> Result<()> {
        let mut beside = Vec::new();
        beside.extend(self.limit.map(|limit| format!("limit {limit}")));
        if let Some((what, raw)) = &self.beside {
            beside.push(match self.ratio() {
                Some(ratio) => format!("{ratio:.2} × {what}: {raw}"),
                None => format!("{what}: {raw}"),
            });
        }
        beside.extend(self.ratio_limit.map(|limit| format!("limit {limit} ×")));
        if !self.note.is_empty() {
            beside.push(self.note.clone());
        }
        line(&self.name, self.value, beside.join("; "));
        match std::env::var_os("OPENTIM_BENCH_JSON") {
            Some(path) => self.record(Path::new(&path)),
            None => Ok(()),
        }
    }

    /// Appends the figure as one line of JSON; docs/benches.md describes the fields.
    fn record(&self, path: &Path) -> Result<()> {
        let section = SECTION.lock().unwrap_or_else(PoisonError::into_inner);
        let record = json!({
            "bench": env!("CARGO_CRATE_NAME"),
            "section": *section,
            "name": self.name,
            "value": self.value.number(),
            "unit": self.value.unit(),
            "better": if matches!(self.value, Value::Rate(_)) { "more" } else { "less" },
            "limit": self.limit.map(Value::number),
            "beside": self.beside.as_ref().map(|(what, _)| what),
            "raw": self.beside.as_ref().map(|(_, raw)| raw.number()),
            "ratio": self.ratio(),
            "ratio_limit": self.ratio_limit,
            "quick": quick(),
            "optimised": OPTIMISED,
        });
        let mut file = File::options().append(true).create(true).open(path)?;
        Ok(file.write_all(format!("{record}\n").as_bytes())?)
    }
}

/// Formats a duration in a suitable unit.
pub(crate) fn time(duration: Duration) -> String {
    let seconds = duration.as_secs_f64();
    match seconds {
        0.0..0.001 => format!("{:.1} µs", seconds * 1e6),
        0.001..1.0 => format!("{:.2} ms", seconds * 1e3),
        _ => format!("{seconds:.2} s"),
    }
}

/// A percentile of samples, such as the median.
pub(crate) fn percentile(samples: &[Duration], hundredth: usize) -> Duration {
    let mut sorted = samples.to_vec();
    sorted.sort();
    sorted[(sorted.len() - 1) * hundredth / 100]
}

/// All samples in the order of measurement, which shows the noise.
pub(crate) fn each(samples: &[Duration]) -> String {
    samples
        .iter()
        .map(|sample| time(*sample))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Measures the disk's time for its smallest synced write. Every deletion waits for it two or three times; if it
/// varies much between runs, the short figures vary too.
pub(crate) fn disk(directory: &Path) -> Result<Duration> {
    let mut file = File::create(directory.join("disk"))?;
    let mut samples = Vec::new();
    for _ in 0..100 {
        file.write_all(&[1; 4096])?;
        let (synced, duration) = timed(|| file.sync_data());
        synced?;
        samples.push(duration);
    }
    median(DISK, &samples).print()?;
    Ok(percentile(&samples, 50))
}

/// What [`disk`] measures.
pub(crate) const DISK: &str = "disk, 4 KB written and synced";

/// Runs `work` and measures its time.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let value = work();
    (value, start.elapsed())
}

/// Makes a call and waits for its answer. The time is taken inside the callback, where a host receives the answer.
pub(crate) fn call<T: Send + 'static>(
    client: &Client,
    make: impl FnOnce(Completer<T>),
) -> Result<(T, Duration)> {
    let (answer, answered) = channel();
    let on_answer = move |result: Answer<T>| {
        // The receiver waits below; if it does not, the bench has already ended.
        let _ = answer.send((result, Instant::now()));
    };
    let completer = Completer::new(Arc::clone(client.dispatcher()), on_answer);
    let start = Instant::now();
    make(completer);
    let (result, end) = answered.recv()?;
    Ok((result?, end - start))
}
