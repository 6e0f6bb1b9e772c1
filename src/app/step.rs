//! The step flow: the roads of a case, the employee's permission, the text, and the handover.

use super::{
    cases::walked,
    command::{Command, Scope},
    reaction::{Around, Reaction, SubModel},
};
use crate::domain::{CaseId, Draft};

/// The step flow of one case.
#[derive(Debug)]
pub struct StepScreen {
    case: CaseId,
    selected: usize,
}

impl StepScreen {
    /// The roads of a case.
    #[must_use]
    pub const fn new(case: CaseId, _around: &Around<'_>) -> Self {
        Self { case, selected: 0 }
    }

    /// The text that was under way; none when its case or its track is gone.
    #[must_use]
    pub fn resume(draft: &Draft, around: &Around<'_>) -> Option<Self> {
        match &draft.purpose {
            crate::domain::DraftPurpose::Text { case, .. } => {
                around.case(*case).map(|case| Self::new(case.id, around))
            }
            crate::domain::DraftPurpose::Note { .. } => None,
        }
    }

    /// Which case.
    #[must_use]
    pub const fn case_id(&self) -> CaseId {
        self.case
    }

    /// Which track is selected, from 0.
    #[must_use]
    pub const fn selected(&self) -> usize {
        self.selected
    }
}

impl SubModel for StepScreen {
    fn scope(&self) -> Scope {
        Scope::Step
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        if command == Command::Back {
            return Reaction::Back;
        }
        let count = around.case(self.case).map_or(0, |case| case.tracks.len());
        self.selected = walked(command, self.selected, count);
        Reaction::Stay
    }

    fn case(&self) -> Option<CaseId> {
        Some(self.case)
    }
}
