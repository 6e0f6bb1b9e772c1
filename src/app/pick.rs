//! Choosing from a code list: one code, or several of which the first is the main one.

use super::{
    cases::walked,
    command::{Command, Scope},
    facts::Fact,
    reaction::{Around, Reaction, SubModel, Then},
};
use crate::{
    domain::{Action, CaseId, Code, codes::CodeEntry},
    say,
};

/// A list to choose from.
#[derive(Debug)]
pub struct PickScreen {
    case: CaseId,
    /// Which fact is chosen.
    pub fact: Fact,
    chosen: Vec<Code>,
    selected: usize,
    /// Whether anything was ticked or unticked since the list was opened.
    touched: bool,
}

impl PickScreen {
    /// The list of a fact, at what the case has chosen.
    #[must_use]
    pub fn new(case: CaseId, fact: Fact, around: &Around<'_>) -> Self {
        let chosen = around
            .case(case)
            .map(|case| fact.codes(case))
            .unwrap_or_default();
        let mut screen = Self {
            case,
            fact,
            chosen,
            selected: 0,
            touched: false,
        };
        let entries = screen.entries(around);
        screen.selected = entries
            .iter()
            .position(|entry| Some(&entry.code) == screen.chosen.first())
            .unwrap_or_default();
        screen
    }

    /// Which case.
    #[must_use]
    pub const fn case_id(&self) -> CaseId {
        self.case
    }

    /// The list.
    #[must_use]
    pub fn entries<'a>(&self, around: &Around<'a>) -> &'a [CodeEntry] {
        self.fact.choices(around)
    }

    /// Which entry is selected, from 0.
    #[must_use]
    pub const fn selected(&self) -> usize {
        self.selected
    }

    /// At which place a code was chosen, from 0; none when it was not.
    #[must_use]
    pub fn place(&self, code: &Code) -> Option<usize> {
        self.chosen.iter().position(|chosen| chosen == code)
    }

    fn tick(&mut self, around: &Around<'_>) {
        self.touched = true;
        let Some(entry) = self.entries(around).get(self.selected) else {
            return;
        };
        if !self.fact.takes_several() {
            self.chosen = vec![entry.code.clone()];
        } else if let Some(place) = self.place(&entry.code) {
            self.chosen.remove(place);
        } else {
            self.chosen.push(entry.code.clone());
        }
    }

    fn save(&mut self, around: &Around<'_>) -> Reaction {
        // Without a tick, Enter means the row it stands on: else it would leave the old choice without a word.
        let here = self.entries(around).get(self.selected);
        let is_ticked = here.is_some_and(|entry| self.place(&entry.code).is_some());
        if !self.fact.takes_several() || (!self.touched && !is_ticked) {
            self.tick(around);
        }
        // That it was asked is noted with its day; the other facts are only what they are.
        if let (Fact::Retaliation, Some(answer)) = (self.fact, self.chosen.first())
            && let Ok(case) = around.after(self.case, &[Action::RecordRetaliation(answer.clone())])
        {
            return Reaction::save(case, say!(around.texts, "retaliation-saved"), Then::Back);
        }
        let Some(mut case) = around.case(self.case).cloned() else {
            return Reaction::Back;
        };
        self.fact.put(&mut case, self.chosen.clone());
        Reaction::save(case, say!(around.texts, "facts-saved"), Then::Back)
    }
}

impl SubModel for PickScreen {
    fn scope(&self) -> Scope {
        if self.fact.takes_several() {
            Scope::PickSeveral
        } else {
            Scope::Pick
        }
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match command {
            Command::Back => return Reaction::Back,
            Command::Open | Command::Save => return self.save(around),
            Command::Tick => self.tick(around),
            _ => self.selected = walked(command, self.selected, self.entries(around).len()),
        }
        Reaction::Stay
    }

    fn case(&self) -> Option<CaseId> {
        Some(self.case)
    }
}
