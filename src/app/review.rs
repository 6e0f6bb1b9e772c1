//! Going through the open cases one by one, so that nobody is forgotten and nobody is pushed.

use super::{
    case::CaseScreen,
    cases::walked,
    command::{Command, Scope},
    reaction::{Around, Reaction, SubModel},
};
use crate::domain::{
    CaseId,
    review::{ReviewItem, review},
};

/// The review.
#[derive(Debug)]
pub struct ReviewScreen {
    selected: usize,
}

impl ReviewScreen {
    /// The review, at the case that needs a look most.
    #[must_use]
    pub const fn new(_around: &Around<'_>) -> Self {
        Self { selected: 0 }
    }

    /// The cases to go through, in order.
    #[must_use]
    pub fn items(&self, around: &Around<'_>) -> Vec<ReviewItem> {
        review(around.desk.cases(), around.now.today, &around.desk.rules())
    }

    /// Which one is selected, from 0.
    #[must_use]
    pub const fn selected(&self) -> usize {
        self.selected
    }
}

impl SubModel for ReviewScreen {
    fn scope(&self) -> Scope {
        Scope::Review
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        let items = self.items(around);
        if command == Command::Open
            && let Some(item) = items.get(self.selected)
        {
            return Reaction::open(CaseScreen::new(item.case));
        }
        self.selected = walked(command, self.selected, items.len());
        Reaction::Stay
    }

    fn case(&self) -> Option<CaseId> {
        None
    }
}
