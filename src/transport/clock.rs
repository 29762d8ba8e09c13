//! The server's clock, estimated from its answers.
//!
//! An answer's `Date` is the server's time in whole seconds, at some moment between the request and the answer. Each
//! answer thus bounds the difference to this device's clock from both sides. Several answers together narrow it down
//! to the quickest round trip, and to a second at most. The difference is kept relative to a monotonic clock, so that
//! setting the device's clock changes nothing. If an answer contradicts the bounds (the device slept, the server's
//! clock was set), they start again from that answer.

use crate::lock::lock;
use std::sync::Mutex;
use std::time::Instant;

/// The clock of a client's server.
#[derive(Debug)]
pub struct Clock {
    begun: Instant,
    /// The least and the greatest difference between the server's clock and the time since `begun`, in milliseconds.
    bounds: Mutex<Option<(i64, i64)>>,
}

impl Default for Clock {
    fn default() -> Self {
        Self {
            begun: Instant::now(),
            bounds: Mutex::default(),
        }
    }
}

impl Clock {
    /// The server's time in seconds since 1970; `None` before its first answer.
    pub fn now(&self) -> Option<i64> {
        let bounds = *lock(&self.bounds);
        let (least, most) = bounds?;
        let more = least + (most - least) / 2;
        Some((more + self.since_begun(Instant::now())).div_euclid(1_000))
    }

    /// Learns from the `Date` of an answer to a request sent at `sent`.
    pub(super) fn learn(&self, date: &str, sent: Instant) {
        if let Some(seconds) = parse(date) {
            let (sent, now) = (self.since_begun(sent), self.since_begun(Instant::now()));
            self.bound(seconds * 1_000 - now, seconds * 1_000 + 999 - sent);
        }
    }

    fn bound(&self, least: i64, most: i64) {
        let mut bounds = lock(&self.bounds);
        let known = bounds.map(|known| (known.0.max(least), known.1.min(most)));
        let agrees = |both: &(i64, i64)| both.0 <= both.1;
        *bounds = Some(known.filter(agrees).unwrap_or((least, most)));
    }

    fn since_begun(&self, at: Instant) -> i64 {
        let time = at.saturating_duration_since(self.begun).as_millis();
        i64::try_from(time).unwrap_or(i64::MAX)
    }
}

/// Parses a date in HTTP's format, `Sun, 06 Nov 1994 08:49:37 GMT`, into seconds since 1970.
fn parse(date: &str) -> Option<i64> {
    const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
    let mut parts = date.split([' ', ':']).skip(1);
    let mut next = || parts.next();
    let day: i64 = next()?.parse().ok()?;
    let month = i64::try_from(MONTHS.find(next()?)? / 3).ok()? + 1;
    let year: i64 = next()?.parse().ok()?;
    let (hours, minutes, seconds): (i64, i64, i64) = (
        next()?.parse().ok()?,
        next()?.parse().ok()?,
        next()?.parse().ok()?,
    );
    if !(1970..=9999).contains(&year) {
        return None;
    }
    Some(((days(year, month, day) * 24 + hours) * 60 + minutes) * 60 + seconds)
}

/// Days from 1970 to a day of the Gregorian calendar. Counts years from March.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let month = (month + 9) % 12;
    let leaps = year / 4 - year / 100 + year / 400;
    365 * year + leaps + (153 * month + 2) / 5 + day - 1 - 719_468
}

#[cfg(test)]
mod tests {
    use super::{Clock, parse};

    #[test]
    fn dates_as_http_writes_them() {
        assert_eq!(parse("Sun, 06 Nov 1994 08:49:37 GMT"), Some(784_111_777));
        assert_eq!(parse("Thu, 01 Jan 1970 00:00:00 GMT"), Some(0));
        assert_eq!(parse("Thu, 29 Feb 2024 23:59:59 GMT"), Some(1_709_251_199));
        for bad in ["", "now", "Sun, 06 Nov", "Sun, 06 Not 1994 08:49:37 GMT"] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn answers_narrow_the_difference_and_one_that_contradicts_begins_anew() {
        let clock = Clock::default();
        assert_eq!(clock.now(), None);
        let bounds = || clock.bounds.lock().unwrap().unwrap();
        clock.bound(1_000, 32_000);
        clock.bound(1_500, 2_600);
        clock.bound(900, 2_100);
        assert_eq!(bounds(), (1_500, 2_100));
        clock.bound(9_000, 9_999);
        assert_eq!(bounds(), (9_000, 9_999));
        assert!(clock.now().is_some());
    }
}
