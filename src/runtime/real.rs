//! The real world: this keyboard, this clock, this disk.

use std::{
    collections::VecDeque,
    io,
    time::{Duration, Instant},
};

use crossterm::event::{self, Event};

use super::{Heard, World, clock, perform::Performer, signals::Dismissal, terminal};
use crate::{
    app::{Effect, Moment, Outcome},
    usecases::demo,
};

/// How long one wait takes at most: after it signals and sleep are noticed. Nothing is drawn for it.
const SLICE: Duration = Duration::from_millis(200);

/// The world outside the program.
pub(super) struct Real {
    performer: Performer,
    dismissal: Dismissal,
    sleep: clock::SleepWatch,
    waiting: VecDeque<Event>,
}

impl Real {
    /// The world, with nothing open.
    pub(super) fn new(performer: Performer, dismissal: Dismissal) -> Self {
        Self {
            performer,
            dismissal,
            sleep: clock::SleepWatch::new(),
            waiting: VecDeque::new(),
        }
    }

    /// Throws away what was typed while something slow was done; another size of the window is kept.
    fn forget_typed(&mut self) {
        while event::poll(Duration::ZERO).unwrap_or(false) {
            match event::read() {
                Ok(event @ Event::Resize(..)) => self.waiting.push_back(event),
                Ok(_) => {}
                Err(_) => return,
            }
        }
    }
}

impl World for Real {
    fn event(&mut self, patience: Duration) -> io::Result<Heard> {
        let until = Instant::now() + patience;
        loop {
            if self.dismissal.signal().is_some() {
                return Ok(Heard::Dismissed);
            }
            if self.sleep.slept() {
                return Ok(Heard::Slept);
            }
            if let Some(event) = self.waiting.pop_front() {
                return Ok(Heard::Event(event));
            }
            let left = until.saturating_duration_since(Instant::now());
            if event::poll(left.min(SLICE))? {
                // Looked at again: the key may be the one that woke the computer.
                let event = event::read()?;
                if self.sleep.slept() {
                    return Ok(Heard::Slept);
                }
                return Ok(Heard::Event(event));
            }
            if left <= SLICE {
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
        let outcome = self.performer.perform(effect);
        if is_lock {
            // A terminal that can't do this has no history to forget.
            drop(terminal::forget_history());
        }
        if is_door {
            self.forget_typed();
        }
        outcome
    }
}
