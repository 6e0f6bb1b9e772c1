//! How long until the program locks by itself, and how that is shown.

use std::time::Duration;

use super::{Door, Model, Place, watch_together};

/// The longest that a vault stays open, however busy somebody is in it: a day's work.
pub const LONGEST_OPEN: Duration = Duration::from_secs(8 * 60 * 60);

impl Model {
    /// How long until it locks by itself, because nobody touches a key or because it was open for so long; none outside.
    #[must_use]
    pub fn until_lock(&self) -> Option<Duration> {
        if let Place::Outside(Door::Watch(_)) = &self.place {
            let idle = self.now.monotonic.saturating_sub(self.touched);
            return Some(watch_together::LEFT_ALONE.saturating_sub(idle));
        }
        let minutes = self.inside()?.desk.settings().lock_minutes.clamp(1, 60);
        let limit = Duration::from_secs(u64::from(minutes) * 60);
        let idle = self.now.monotonic.saturating_sub(self.touched);
        let open = self.now.monotonic.saturating_sub(self.opened_at);
        let left = LONGEST_OPEN.saturating_sub(open);
        Some(limit.saturating_sub(idle).min(left))
    }

    /// The time until it locks as it is shown: coarse while it is long, so that no frame is drawn without a reason.
    #[must_use]
    pub fn lock_clock(&self) -> Option<String> {
        let left = shown_left(self.until_lock()?).0.as_secs();
        Some(format!("{}:{:02}", left / 60, left % 60))
    }
}

/// The time to show, and how long it stays right: half minutes, in the last minute ten seconds, at the end seconds.
pub(super) fn shown_left(left: Duration) -> (Duration, Duration) {
    let step = match left.as_secs() {
        60.. => 30_000,
        10..60 => 10_000,
        _ => 1_000,
    };
    let left = u64::try_from(left.as_millis()).unwrap_or(u64::MAX);
    let shown = left.div_ceil(step) * step;
    let stays = left.saturating_sub(shown.saturating_sub(step)).max(1);
    (Duration::from_millis(shown), Duration::from_millis(stays))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_to_the_lock_is_coarse_at_first_and_exact_at_the_end() {
        let shown = |ms| shown_left(Duration::from_millis(ms));
        assert_eq!(shown(300_000).0, Duration::from_secs(300));
        assert_eq!(shown(299_000).0, Duration::from_secs(300));
        assert_eq!(shown(299_000).1, Duration::from_secs(29));
        assert_eq!(shown(45_000).0, Duration::from_secs(50));
        assert_eq!(shown(4_200).0, Duration::from_secs(5));
        assert_eq!(shown(4_200).1, Duration::from_millis(200));
    }
}
