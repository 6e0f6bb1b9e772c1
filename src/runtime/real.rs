//! The real world: this keyboard, this clock, this disk.

use std::{
    io,
    time::{Duration, Instant},
};

use crossterm::event::Event;

use super::{
    Heard, World, clock, keyboard::Keyboard, perform::Performer, signals::Dismissal, terminal,
};
use crate::{
    app::{Effect, Moment, Outcome},
    usecases::demo,
};

/// How long one wait takes at most: after it signals and sleep are noticed. Nothing is drawn for it.
const SLICE: Duration = Duration::from_millis(200);

/// The same while long work goes on, so that it is seen to move.
const SHORT_SLICE: Duration = Duration::from_millis(40);

/// After so long without a key there is time for a spare copy.
const QUIET: Duration = Duration::from_secs(2);

/// The world outside the program.
pub(super) struct Real {
    performer: Performer,
    dismissal: Dismissal,
    sleep: clock::SleepWatch,
    keyboard: Keyboard,
    /// When a key was pressed last.
    last_key: Instant,
    /// The size of the window that was told last.
    size: Option<(u16, u16)>,
}

impl Real {
    /// The world, with nothing open.
    pub(super) fn new(performer: Performer, dismissal: Dismissal, keyboard: Keyboard) -> Self {
        Self {
            performer,
            dismissal,
            sleep: clock::SleepWatch::new(),
            keyboard,
            last_key: Instant::now(),
            size: None,
        }
    }

    /// The size of the window, when it is another than was told last. It is measured and not only waited for: the news of it
    /// can get lost when a key comes at the same moment.
    fn resized(&mut self) -> Option<(u16, u16)> {
        let size = terminal::measured().ok();
        let is_news = size.is_some() && size != self.size;
        self.size = size.or(self.size);
        size.filter(|_| is_news)
    }
}

impl World for Real {
    fn event(&mut self, patience: Duration) -> io::Result<Heard> {
        let until = Instant::now() + patience;
        loop {
            if self.dismissal.signal().is_some() {
                return Ok(Heard::Dismissed);
            }
            if self.dismissal.is_to_step_aside() {
                return Ok(Heard::Aside);
            }
            if self.sleep.slept() || self.dismissal.was_put_aside() {
                return Ok(Heard::Slept);
            }
            if let Some((width, height)) = self.resized() {
                return Ok(Heard::Event(Event::Resize(width, height)));
            }
            if let Some(outcome) = self.performer.news() {
                return Ok(Heard::Worked(Box::new(outcome)));
            }
            let slice = if self.performer.is_working() {
                SHORT_SLICE
            } else {
                SLICE
            };
            let left = until.saturating_duration_since(Instant::now());
            if self.last_key.elapsed() >= QUIET {
                self.performer.tidy_up();
            }
            if let Some(event) = self.keyboard.next(left.min(slice))? {
                self.last_key = Instant::now();
                if let Event::Resize(width, height) = event {
                    self.size = Some((width, height));
                }
                // Looked at again: the key may be the one that woke the computer.
                if self.sleep.slept() {
                    return Ok(Heard::Slept);
                }
                return Ok(Heard::Event(event));
            }
            if left <= slice {
                return Ok(Heard::Nothing);
            }
        }
    }

    fn now(&self) -> Moment {
        let now = clock::now();
        if !self.performer.is_demo() {
            return now;
        }
        // The made-up cases are looked at on a day of their own.
        Moment {
            today: demo::TODAY,
            wall: demo::TODAY.to_datetime(now.wall.time()),
            ..now
        }
    }

    fn perform(&mut self, effect: Effect) -> Outcome {
        let is_lock = matches!(effect, Effect::Lock(_));
        let is_door = is_lock
            || matches!(
                effect,
                Effect::Unlock(_) | Effect::CreateVault { .. } | Effect::Demo(_)
            );
        if is_lock {
            // First the eyes, then the disk. A terminal that is gone shows nothing.
            drop(terminal::wipe());
        }
        let outcome = self.performer.perform(effect);
        if is_door {
            self.keyboard.forget_typed();
        }
        outcome
    }
}
