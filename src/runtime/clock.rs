//! The clocks of this computer: the only place that asks for the time.

use std::time::Duration;

use crate::app::Moment;

/// How much longer a wait may take by the clock that counts sleep than by the one that does not.
const SLEEP: Duration = Duration::from_secs(3);

/// How much the clock on the wall may be moved at once without it meaning anything: it is set right now and then.
const JUMP: Duration = Duration::from_secs(60);

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

/// Notices that the computer slept, or that somebody moved the clock on the wall.
#[derive(Debug)]
pub(super) struct SleepWatch {
    ahead: Duration,
    wall: Duration,
}

impl SleepWatch {
    /// Begins to watch.
    pub(super) fn new() -> Self {
        Self {
            ahead: ahead(),
            wall: wall_ahead(),
        }
    }

    /// Whether the computer slept, or the clock on the wall jumped, since this was asked last.
    pub(super) fn slept(&mut self) -> bool {
        self.notes(ahead(), wall_ahead())
    }

    /// Takes in how far the clocks are ahead of each other now.
    fn notes(&mut self, ahead: Duration, wall: Duration) -> bool {
        let slept = ahead.saturating_sub(self.ahead) > SLEEP;
        let jumped = wall.abs_diff(self.wall) > JUMP;
        self.ahead = ahead;
        self.wall = wall;
        slept || jumped
    }
}

/// By how much the clock on the wall is ahead of the one that counts from the start. The zone plays no part.
fn wall_ahead() -> Duration {
    let wall = Duration::try_from(jiff::Timestamp::now().as_duration()).unwrap_or_default();
    wall.saturating_sub(since_start())
}

/// By how much the clock that counts sleep is ahead of the one that does not.
fn ahead() -> Duration {
    since_start().saturating_sub(awake())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sleep_and_a_moved_clock_are_noticed_once_and_small_steps_never() {
        let seconds = Duration::from_secs;
        let mut watch = SleepWatch {
            ahead: seconds(10),
            wall: seconds(1_000_000),
        };
        assert!(!watch.notes(seconds(10), seconds(1_000_000)));
        assert!(!watch.notes(seconds(12), seconds(1_000_050)));
        assert!(watch.notes(seconds(16), seconds(1_000_050)), "it slept");
        assert!(!watch.notes(seconds(16), seconds(1_000_050)));
        assert!(watch.notes(seconds(16), seconds(1_000_120)), "put forward");
        assert!(watch.notes(seconds(16), seconds(996_400)), "put back");
        assert!(!watch.notes(seconds(16), seconds(996_400)));
    }
}
