//! Log lines for the host. They contain ids, codes and counts, but no message text and no signatures.

use std::fmt;

/// The level of a line, with V2TIM's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Details for developers of the app.
    Debug = 3,
    /// Regular events.
    Info = 4,
    /// Faults outside the library.
    Warn = 5,
    /// Faults of the library.
    Error = 6,
}

type Sink = Box<dyn Fn(Level, &str) + Send + Sync>;

/// The destination of log lines.
pub struct Log {
    least: i32,
    sink: Option<Sink>,
}

impl Log {
    /// Sends lines of the level `least` (V2TIM's number; 0: no lines) and above to `sink`.
    pub fn new(least: i32, sink: Option<Sink>) -> Self {
        Self {
            least,
            sink: sink.filter(|_| least > 0),
        }
    }

    /// Writes a line if its level is enabled.
    pub fn write(&self, level: Level, line: fmt::Arguments<'_>) {
        if let Some(sink) = &self.sink
            && level as i32 >= self.least
        {
            sink(level, &line.to_string());
        }
    }
}

impl fmt::Debug for Log {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Log")
            .field("least", &self.least)
            .finish_non_exhaustive()
    }
}
