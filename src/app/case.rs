//! One case: what matters in short, and everything that happened, the newest first.

use super::{
    cases::walked,
    command::{Command, Scope},
    note::NoteScreen,
    reaction::{Around, Reaction, SubModel},
    step::StepScreen,
};
use crate::domain::{CaseId, Entry};

/// One case on screen.
#[derive(Debug)]
pub struct CaseScreen {
    id: CaseId,
    selected: usize,
}

impl CaseScreen {
    /// The screen of a case, at the newest entry.
    #[must_use]
    pub const fn new(id: CaseId) -> Self {
        Self { id, selected: 0 }
    }

    /// Which case.
    #[must_use]
    pub const fn id(&self) -> CaseId {
        self.id
    }

    /// The timeline as it is shown: the newest day first; of one day the last written first.
    #[must_use]
    pub fn entries<'a>(&self, around: &Around<'a>) -> Vec<&'a Entry> {
        let mut entries: Vec<_> = around
            .case(self.id)
            .map(|case| case.timeline.iter().rev().collect())
            .unwrap_or_default();
        entries.sort_by_key(|entry: &&Entry| std::cmp::Reverse(entry.on));
        entries
    }

    /// Which entry is selected, from the top.
    #[must_use]
    pub const fn selected(&self) -> usize {
        self.selected
    }
}

impl SubModel for CaseScreen {
    fn scope(&self) -> Scope {
        Scope::Case
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match command {
            Command::Back => return Reaction::Back,
            Command::Note => return Reaction::open(NoteScreen::new(self.id, around)),
            Command::NextStep => return Reaction::open(StepScreen::new(self.id, around)),
            _ => self.selected = walked(command, self.selected, self.entries(around).len()),
        }
        Reaction::Stay
    }

    fn case(&self) -> Option<CaseId> {
        Some(self.id)
    }
}
