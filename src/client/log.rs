//! Log lines for the host. They hold ids, codes and counts: no message text, no signatures.

use std::fmt;

/// How grave a line is; V2TIM's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// For developers of the app.
    Debug = 3,
    /// What happened.
    Info = 4,
    /// What went wrong outside.
    Warn = 5,
    /// A fault of ours.
    Error = 6,
}

type Sink = Box<dyn Fn(Level, &str) + Send + Sync>;

/// Where log lines go.
pub struct Log {
    least: i32,
    sink: Option<Sink>,
}

impl Log {
    /// Lines of the level `least` (V2TIM's number; 0 for none) and above go to `sink`.
    pub fn new(least: i32, sink: Option<Sink>) -> Self {
        Self {
            least,
            sink: sink.filter(|_| least > 0),
        }
    }

    /// Writes a line, if anyone wants it.
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
