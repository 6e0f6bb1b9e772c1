//! Choosing which other case is of the same employee, or about the same other party, or that none is.

use super::{
    cases::walked,
    command::{Command, Scope},
    effect::DraftChange,
    reaction::{Around, Reaction, Saving, SubModel, Then},
};
use crate::{
    domain::{Case, CaseId, sameness::Sameness},
    say,
    texts::sentences,
};

/// The list of other cases.
#[derive(Debug)]
pub struct TieScreen {
    case: CaseId,
    /// In what the cases are the same.
    pub which: Sameness,
    selected: usize,
}

impl TieScreen {
    /// The list, at the first case that is the same already, or at none.
    #[must_use]
    pub fn new(case: CaseId, which: Sameness, around: &Around<'_>) -> Self {
        let mut screen = Self {
            case,
            which,
            selected: 0,
        };
        let rows = screen.rows(around);
        let tied = rows
            .iter()
            .flatten()
            .position(|other| screen.is_tied(other, around));
        screen.selected = tied.map_or(0, |place| place + 1);
        screen
    }

    /// What there is to choose: no other case, and then each other case in the order of the references.
    #[must_use]
    pub fn rows<'a>(&self, around: &Around<'a>) -> Vec<Option<&'a Case>> {
        let mut others: Vec<&Case> = around
            .desk
            .cases()
            .filter(|other| other.id != self.case)
            .collect();
        others.sort_by(|one, other| one.reference.cmp(&other.reference));
        let others = others.into_iter().map(Some);
        std::iter::once(None).chain(others).collect()
    }

    /// Whether a case is the same as this one already.
    #[must_use]
    pub fn is_tied(&self, other: &Case, around: &Around<'_>) -> bool {
        around
            .case(self.case)
            .is_some_and(|case| self.which.root(case) == self.which.root(other))
    }

    /// Whether no other case is the same as this one. A link to a case that is destroyed is one, too.
    #[must_use]
    pub fn is_alone(&self, around: &Around<'_>) -> bool {
        around.case(self.case).is_some_and(|case| {
            self.which.link(case).is_none()
                && self.which.others(case, around.desk.cases()).is_empty()
        })
    }

    /// Which row is selected, from 0.
    #[must_use]
    pub const fn selected(&self) -> usize {
        self.selected
    }

    fn save(&self, around: &Around<'_>) -> Reaction {
        let Some(row) = self.rows(around).get(self.selected).copied() else {
            return Reaction::Back;
        };
        let all: Vec<&Case> = around.desk.cases().collect();
        match self.which.tie(self.case, row.map(|other| other.id), &all) {
            Ok(cases) if cases.is_empty() => Reaction::Back,
            Ok(cases) => Reaction::Save(Box::new(Saving {
                cases,
                draft: DraftChange::Keep,
                said: say!(around.texts, "facts-saved"),
                then: Then::Back,
            })),
            Err(refusal) => Reaction::Refuse(sentences::refusal(around.texts, &refusal)),
        }
    }
}

impl SubModel for TieScreen {
    fn scope(&self) -> Scope {
        Scope::Pick
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match command {
            Command::Back => return Reaction::Back,
            Command::Open | Command::Save | Command::Tick => return self.save(around),
            _ => self.selected = walked(command, self.selected, self.rows(around).len()),
        }
        Reaction::Stay
    }

    fn case(&self) -> Option<CaseId> {
        Some(self.case)
    }
}
