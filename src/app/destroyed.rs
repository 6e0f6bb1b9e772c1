//! What is left of destroyed cases: a line for each, with a day and a ground.

use super::{
    cases::walked,
    command::{Command, Scope},
    reaction::{Around, Reaction, SubModel},
};
use crate::domain::retention::Destroyed;

/// The list of lines.
#[derive(Debug, Default)]
pub struct DestroyedScreen {
    selected: usize,
}

impl DestroyedScreen {
    /// The list, at the newest line.
    #[must_use]
    pub const fn new() -> Self {
        Self { selected: 0 }
    }

    /// The lines, the newest first.
    #[must_use]
    pub fn lines<'a>(&self, around: &Around<'a>) -> Vec<&'a Destroyed> {
        let mut lines: Vec<_> = around.desk.destroyed().iter().collect();
        lines.sort_by_key(|line| std::cmp::Reverse(line.on));
        lines
    }

    /// Which line is selected, from 0.
    #[must_use]
    pub const fn selected(&self) -> usize {
        self.selected
    }
}

impl SubModel for DestroyedScreen {
    fn scope(&self) -> Scope {
        Scope::Reading
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        if command == Command::Back {
            return Reaction::Back;
        }
        self.selected = walked(command, self.selected, self.lines(around).len());
        Reaction::Stay
    }
}
