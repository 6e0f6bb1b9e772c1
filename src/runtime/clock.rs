//! The clocks of this computer: the only place that asks for the time.

use std::time::Duration;

use crate::app::Moment;

/// How much longer a wait may take by the clock that counts sleep than by the one that does not.
const SLEEP: Duration = Duration::from_secs(3);

/// The present moment.
pub(super) fn now() -> Moment {
    let wall = jiff::Zoned::now().datetime();
    Moment {
        today: wall.date(),
        wall,
        monotonic: since_start(),
    }
}

/// Time since the computer started, with the time that it slept.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn since_start() -> Duration {
    read(rustix::time::ClockId::Boottime)
}

/// Time that the computer was awake.
#[cfg(unix)]
fn awake() -> Duration {
    read(rustix::time::ClockId::Monotonic)
}

#[cfg(unix)]
fn read(clock: rustix::time::ClockId) -> Duration {
    let time = rustix::time::clock_gettime(clock);
    let seconds = u64::try_from(time.tv_sec).unwrap_or_default();
    let nanos = u32::try_from(time.tv_nsec).unwrap_or_default();
    Duration::new(seconds, nanos)
}

/// Time since the computer started. Elsewhere than on Linux the wall tells what the computer slept through.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn since_start() -> Duration {
    let wall = jiff::Timestamp::now().as_duration();
    Duration::try_from(wall).unwrap_or_default()
}

#[cfg(not(unix))]
fn awake() -> Duration {
    use std::{sync::OnceLock, time::Instant};
    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed()
}

/// Notices that the computer slept.
#[derive(Debug)]
pub(super) struct SleepWatch {
    ahead: Duration,
}

impl SleepWatch {
    /// Begins to watch.
    pub(super) fn new() -> Self {
        Self { ahead: ahead() }
    }

    /// Whether the computer slept since this was asked last.
    pub(super) fn slept(&mut self) -> bool {
        let now = ahead();
        let slept = now.saturating_sub(self.ahead) > SLEEP;
        self.ahead = now;
        slept
    }
}

/// By how much the clock that counts sleep is ahead of the one that does not.
fn ahead() -> Duration {
    since_start().saturating_sub(awake())
}
