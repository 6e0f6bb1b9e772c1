//! The figures are made beside the keys: while they are, everything else can be done, and what needs the vault goes first.

use super::{
    Around, Effect, Model, Place, Screen,
    effect::{Figured, Progress},
    place::Life,
    tallies::TalliesScreen,
};
use crate::{say, tally::report::LedgerRelease};

impl Model {
    /// The screen of the figures, wherever it is on the stack.
    fn tallies(&mut self) -> Option<&mut TalliesScreen> {
        match &mut self.place {
            Place::Inside(inside) => match &mut inside.root {
                Screen::Tallies(screen) => Some(screen),
                _ => None,
            },
            Place::Outside(_) => None,
        }
    }

    /// Where nothing else is asked of the outside world, the figures are, if the screen has none yet.
    pub(super) fn with_figures(&mut self, effect: Option<Effect>) -> Option<Effect> {
        if let Some(effect) = effect {
            // Whoever makes the figures has the vault: for anything else it gives it back, and makes them later.
            if self.figuring && !matches!(effect, Effect::StopWork) {
                self.figuring = false;
                if let Some(screen) = self.tallies() {
                    screen.lose();
                }
            }
            return Some(effect);
        }
        if self.life != Life::Running || self.overlay.is_some() || self.saving.is_some() {
            return None;
        }
        let Place::Inside(inside) = &mut self.place else {
            return None;
        };
        let (desk, root, above) = inside.parts();
        let around = Around {
            desk,
            texts: &self.texts,
            now: self.now,
        };
        match root {
            Screen::Tallies(screen) if above.is_empty() => {
                let effect = screen.wants(&around)?;
                self.figuring = true;
                Some(effect)
            }
            _ => None,
        }
    }

    /// Takes in how far the making of the figures is. Returns whether that is what goes on.
    pub(super) fn figures_progress(&mut self, progress: Progress) -> bool {
        if self.figuring
            && let Some(screen) = self.tallies()
        {
            screen.take_progress(progress);
        }
        self.figuring
    }

    /// Takes in figures.
    pub(super) fn figured(&mut self, figured: Figured) {
        self.figuring = false;
        if let Some(screen) = self.tallies() {
            screen.take(figured);
        }
    }

    /// The making of the figures was stopped, or failed. Returns whether that is what went on.
    pub(super) fn figures_stopped(&mut self) -> bool {
        let went_on = std::mem::take(&mut self.figuring);
        if went_on && let Some(screen) = self.tallies() {
            screen.stop();
        }
        went_on
    }

    /// The figures are in the ledger: only now that is said.
    pub(super) fn figures_published(&mut self, release: LedgerRelease) {
        if let Some(screen) = self.tallies() {
            screen.take_release(release);
        }
        self.say(say!(self.texts, "tallies-published"));
    }
}
