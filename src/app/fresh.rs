//! When this process has to end so that a fresh one can come: what was typed stays in the memory of the terminal library,
//! where nobody can wipe it, until the process ends.

use std::time::Duration;

use super::{
    Door, Effect, Model, Place,
    begin::{At, Begin},
    effect::Found,
    first_run::Stage,
    place::Life,
    recover,
    unlock::Attempt,
};

/// How long nothing may be in the line of the passphrase after something was, before what was there is forgotten. Somebody
/// who takes back a letter goes on at once.
const EMPTIED: Duration = Duration::from_secs(1);

/// How the program is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It is.
    Stopped,
    /// For this process: a fresh one goes on.
    Fresh(Begin),
    /// For this process: a fresh one goes on when the adviser comes back to the program.
    Aside(Begin),
}

/// Why this process ends in favour of a fresh one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Why {
    /// It has locked.
    Locked,
    /// A passphrase was typed that is not to be used.
    Traces,
    /// The made-up examples were asked for after a passphrase was begun.
    Demo,
}

/// What this process has in its memory, and whether it can end for it.
#[derive(Debug, Default)]
pub(super) struct Fresh {
    /// Whether somebody starts a fresh process when this one ends. In a test nobody does.
    pub(super) can_come: bool,
    /// Whether a passphrase, or part of one, was typed or offered at the door.
    typed: bool,
    /// When the last letter of it was typed or taken back; none after a command.
    typed_at: Option<Duration>,
    /// Why this process has ended in favour of a fresh one, if it has.
    why: Option<Why>,
    /// Whether the fresh one waits until the program is called back.
    aside: bool,
    /// What opening found and nobody has read yet.
    pub(super) untold: Vec<Found>,
}

impl Fresh {
    /// A process that can end in favour of a fresh one, and what the one before it did not come to tell.
    pub(super) fn new(can_come: bool, untold: Vec<Found>) -> Self {
        Self {
            can_come,
            untold,
            ..Self::default()
        }
    }

    /// What opening found, after what was found before and nobody has read.
    pub(super) fn with_untold(&mut self, found: &[Found]) -> Vec<Found> {
        for one in found {
            if !self.untold.contains(one) {
                self.untold.push(*one);
            }
        }
        self.untold.clone()
    }
}

impl Door {
    /// Whether a passphrase is being typed or tried here.
    fn holds_passphrase(&self) -> bool {
        match self {
            Self::Unlock(unlock) => !unlock.secret.is_empty() || unlock.attempt == Attempt::Opening,
            Self::Recover(recover) => {
                !recover.typed.is_empty() || !matches!(recover.stage, recover::Stage::Words)
            }
            Self::Watch(_) => false,
            Self::FirstRun(first) => !matches!(first.stage, Stage::Welcome(_) | Stage::Place),
        }
    }
}

impl Model {
    /// How the program is over; none while it is not.
    #[must_use]
    pub fn ending(&self) -> Option<Ending> {
        if !self.has_ended() {
            return None;
        }
        let Some(why) = self.fresh.why else {
            return Some(Ending::Stopped);
        };
        let mut begin = self.leaves_behind();
        begin.is_deaf = why == Why::Locked && !self.fresh.aside;
        begin.found.clone_from(&self.fresh.untold);
        if why == Why::Demo {
            begin.at = At::Demo;
        }
        Some(if self.fresh.aside {
            Ending::Aside(begin)
        } else {
            Ending::Fresh(begin)
        })
    }

    /// Takes in that something was typed at the door.
    pub(super) fn typed_at_the_door(&mut self) {
        if matches!(self.place, Place::Outside(_)) {
            self.fresh.typed_at = Some(self.now.monotonic);
        }
    }

    /// Takes in that a command was given at the door.
    pub(super) const fn commanded_at_the_door(&mut self) {
        self.fresh.typed_at = None;
    }

    /// Locks and steps aside: the terminal is given back until the program is called again.
    pub(super) fn step_aside(&mut self) -> Option<Effect> {
        let effect = self.lock();
        self.fresh.aside = self.fresh.can_come;
        if effect.is_none() {
            self.forget_half_typed();
            self.end_for_a_fresh_one(Why::Traces);
        }
        effect
    }

    /// Wipes a passphrase that was begun on the door of a vault.
    pub(super) fn forget_half_typed(&mut self) {
        if let Place::Outside(Door::Unlock(unlock)) = &mut self.place {
            unlock.secret.clear();
        }
        self.fresh.typed_at = None;
    }

    /// Takes in that it has locked.
    pub(super) fn end_after_locking(&mut self) {
        self.end_for_a_fresh_one(Why::Locked);
    }

    fn end_for_a_fresh_one(&mut self, why: Why) {
        if self.fresh.can_come && self.life == Life::Running {
            self.fresh.why = Some(why);
            self.life = Life::Over;
        }
    }

    /// Whether a passphrase was typed in this process that is in no line any more.
    fn has_traces(&self) -> bool {
        match &self.place {
            Place::Outside(door) => {
                self.fresh.can_come && self.fresh.typed && !door.holds_passphrase()
            }
            // It goes when it locks.
            Place::Inside(_) => false,
        }
    }

    /// How long until a passphrase that was taken back is forgotten; none when there is none.
    pub(super) fn until_forgotten(&self) -> Option<Duration> {
        let typed_at = self.has_traces().then_some(self.fresh.typed_at)?;
        let passed = typed_at.map(|at| self.now.monotonic.saturating_sub(at));
        Some(EMPTIED.saturating_sub(passed.unwrap_or(EMPTIED)))
    }

    /// Ends this process when it has only traces left of a passphrase.
    pub(super) fn without_traces(&mut self, effect: Option<Effect>) -> Option<Effect> {
        if matches!(effect, Some(Effect::Demo(_))) && self.has_typed() {
            self.end_for_a_fresh_one(Why::Demo);
            return None;
        }
        if let Place::Outside(door) = &self.place {
            // Words that were offered count, too: they were on the screen.
            self.fresh.typed |= door.holds_passphrase();
        }
        if effect.is_none() && self.until_forgotten().is_some_and(|left| left.is_zero()) {
            self.end_for_a_fresh_one(Why::Traces);
        }
        effect
    }

    fn has_typed(&self) -> bool {
        self.fresh.can_come && self.fresh.typed && self.inside().is_none()
    }
}
