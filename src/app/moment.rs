//! The time at which something happens, as the outside world tells it: a day, a clock on the wall, and a clock that never jumps.

use std::time::Duration;

use jiff::civil::DateTime;

use crate::domain::Date;

/// One moment. It comes with each message; the program itself owns no clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The day: the only time that a case file knows.
    pub today: Date,
    /// Day and time on the wall, for "saved at 14.31".
    pub wall: DateTime,
    /// Time since the computer started, sleep included: for what is counted in seconds.
    pub monotonic: Duration,
}

impl Moment {
    /// The time on the wall: `14.31`.
    #[must_use]
    pub fn clock(&self) -> String {
        format!("{:02}.{:02}", self.wall.hour(), self.wall.minute())
    }

    /// How long it is until the day changes.
    #[must_use]
    pub fn until_midnight(&self) -> Duration {
        let time = self.wall.time();
        let hours = u64::try_from(time.hour()).unwrap_or_default();
        let minutes = u64::try_from(time.minute()).unwrap_or_default();
        let seconds = u64::try_from(time.second()).unwrap_or_default();
        let passed = (hours * 60 + minutes) * 60 + seconds;
        Duration::from_secs(86_400_u64.saturating_sub(passed).max(1))
    }
}
