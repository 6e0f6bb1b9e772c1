//! The caution: what is told to the employee before they begin to tell. The sentences are there to be read aloud.

use super::{
    cases::walked,
    command::{Command, Scope},
    question::Question,
    reaction::{Around, Reaction, SubModel, Then},
};
use crate::{
    domain::{Action, CaseId, Code, Dimension},
    say,
};

/// The items, with those that were told.
#[derive(Debug)]
pub struct CautionScreen {
    case: CaseId,
    told: Vec<Code>,
    selected: usize,
}

impl CautionScreen {
    /// The items; nothing is ticked beforehand.
    #[must_use]
    pub const fn new(case: CaseId) -> Self {
        Self {
            case,
            told: Vec::new(),
            selected: 0,
        }
    }

    /// Which case.
    #[must_use]
    pub const fn case_id(&self) -> CaseId {
        self.case
    }

    /// Which item is selected, from 0.
    #[must_use]
    pub const fn selected(&self) -> usize {
        self.selected
    }

    /// Whether an item was told.
    #[must_use]
    pub fn is_told(&self, code: &Code) -> bool {
        self.told.contains(code)
    }

    fn tick(&mut self, around: &Around<'_>) {
        let entries = around.desk.codes().entries(Dimension::CautionItem);
        let Some(entry) = entries.get(self.selected) else {
            return;
        };
        if self.is_told(&entry.code) {
            self.told.retain(|code| *code != entry.code);
        } else {
            self.told.push(entry.code.clone());
        }
    }

    fn save(&self, around: &Around<'_>) -> Reaction {
        let texts = around.texts;
        if !self.told.is_empty() {
            return around.change(
                self.case,
                &[Action::RecordCaution(self.told.clone())],
                say!(texts, "caution-saved"),
                Then::Back,
            );
        }
        if around.after(self.case, &[Action::RecordBrokeOff]).is_err() {
            return Reaction::Refuse(say!(texts, "caution-tick-first"));
        }
        let broke_off = around.change(
            self.case,
            &[Action::RecordBrokeOff],
            say!(texts, "caution-broke-off-saved"),
            Then::Back,
        );
        let question = Question::new(
            say!(texts, "caution-question"),
            vec![say!(texts, "caution-nothing-ticked")],
            say!(texts, "caution-go-back"),
        );
        Reaction::ask(question.or(say!(texts, "caution-broke-off"), broke_off))
    }
}

impl SubModel for CautionScreen {
    fn scope(&self) -> Scope {
        Scope::Caution
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match command {
            Command::Back => return Reaction::Back,
            Command::Save => return self.save(around),
            Command::Tick => self.tick(around),
            _ => {
                let count = around.desk.codes().entries(Dimension::CautionItem).len();
                self.selected = walked(command, self.selected, count);
            }
        }
        Reaction::Stay
    }

    fn case(&self) -> Option<CaseId> {
        Some(self.case)
    }
}
