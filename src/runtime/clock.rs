//! The clocks: the day and the time on the wall, and a clock that goes on while the computer sleeps.

use std::time::Duration;

use jiff::Zoned;

use crate::{app::Moment, domain::Date};

/// A gap between the two clocks that is longer than this means that the computer slept.
const SLEPT: Duration = Duration::from_secs(3);

/// Tells the time, and whether the computer slept meanwhile.
#[derive(Debug)]
pub struct Clock {
    /// How far the clock that counts sleep is ahead of the one that does not.
    ahead: Duration,
    /// The day that stands for today, for the made-up cases.
    pub day: Option<Date>,
}

impl Clock {
    /// Starts.
    #[must_use]
    pub fn start() -> Self {
        Self { ahead: ahead(), day: None }
    }

    /// Returns the present moment.
    #[must_use]
    pub fn now(&self) -> Moment {
        let wall = Zoned::now().datetime();
        Moment { today: self.day.unwrap_or_else(|| wall.date()), wall, monotonic: with_sleep() }
    }

    /// Returns whether the computer slept since this was asked last.
    pub fn slept(&mut self) -> bool {
        let ahead = ahead();
        let gap = ahead.saturating_sub(self.ahead);
        self.ahead = ahead;
        gap > SLEPT
    }
}

fn ahead() -> Duration {
    with_sleep().saturating_sub(without_sleep())
}

#[cfg(target_os = "linux")]
fn read(clock: rustix::time::ClockId) -> Duration {
    Duration::try_from(rustix::time::clock_gettime(clock)).unwrap_or_default()
}

/// The time since the start of the computer, sleep included.
#[cfg(target_os = "linux")]
fn with_sleep() -> Duration {
    read(rustix::time::ClockId::Boottime)
}

#[cfg(target_os = "linux")]
fn without_sleep() -> Duration {
    read(rustix::time::ClockId::Monotonic)
}

/// The time on the wall: where no clock counts sleep, this one does.
#[cfg(not(target_os = "linux"))]
fn with_sleep() -> Duration {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default()
}

#[cfg(not(target_os = "linux"))]
fn without_sleep() -> Duration {
    use std::{sync::OnceLock, time::Instant};
    static START: OnceLock<(Instant, Duration)> = OnceLock::new();
    let (start, at) = START.get_or_init(|| (Instant::now(), with_sleep()));
    *at + start.elapsed()
}
