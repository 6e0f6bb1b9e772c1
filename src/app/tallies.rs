//! Counting for a period, without exposing anybody.

use super::{
    command::{Command, Scope},
    reaction::{Around, Reaction, SubModel},
};

/// The tallies.
#[derive(Debug)]
pub struct TalliesScreen {
    year: i16,
}

impl TalliesScreen {
    /// The tallies of this year.
    #[must_use]
    pub fn new(around: &Around<'_>) -> Self {
        Self {
            year: around.now.today.year(),
        }
    }

    /// The year that is counted.
    #[must_use]
    pub const fn year(&self) -> i16 {
        self.year
    }
}

impl SubModel for TalliesScreen {
    fn scope(&self) -> Scope {
        Scope::Tallies
    }

    fn command(&mut self, command: Command, _around: &Around<'_>) -> Reaction {
        match command {
            Command::Up => self.year = self.year.saturating_sub(1),
            Command::Down => self.year = self.year.saturating_add(1),
            _ => {}
        }
        Reaction::Stay
    }
}
