//! Typing one line for a case: what it is about, why somebody could not be reached, how long and on what ground it is kept.

use super::{
    case::closing,
    command::{Command, Scope},
    field::Field,
    reaction::{Around, Reaction, SubModel, Then, Typed},
};
use crate::{
    domain::{Action, CaseId, closing::ClosingTalk, retention::Policy},
    say,
};

/// The longest retention period, in months: fifty years.
pub(super) const MOST_MONTHS: u16 = 600;

/// What the line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineFor {
    /// What the case is about, in a few words.
    Title,
    /// Why the employee could not be reached before closing.
    Unreachable,
    /// How many months a closed case is kept.
    Months,
    /// On what ground it is kept for this many months.
    Ground(u16),
}

/// A line being typed for a case.
#[derive(Debug)]
pub struct LineScreen {
    case: CaseId,
    /// What it is for.
    pub purpose: LineFor,
    /// What is typed.
    pub field: Field,
}

impl LineScreen {
    /// A line with what is known already.
    #[must_use]
    pub fn new(case: CaseId, purpose: LineFor, around: &Around<'_>) -> Self {
        let policy = around.desk.settings().retention.as_ref();
        let known = match purpose {
            LineFor::Title => around
                .case(case)
                .map(|case| case.title.expose().clone())
                .unwrap_or_default(),
            LineFor::Unreachable => String::new(),
            LineFor::Months => {
                let shipped = around.desk.rules().retention.months;
                policy.map_or(shipped, |policy| policy.months).to_string()
            }
            LineFor::Ground(_) => policy
                .map(|policy| policy.ground.expose().clone())
                .unwrap_or_default(),
        };
        Self {
            case,
            purpose,
            field: Field::with(&known, 200),
        }
    }

    /// Which case.
    #[must_use]
    pub const fn case_id(&self) -> CaseId {
        self.case
    }

    fn save(&self, around: &Around<'_>) -> Reaction {
        let texts = around.texts;
        let text = self.field.text().trim().to_owned();
        match self.purpose {
            LineFor::Title => {
                let Some(mut case) = around.case(self.case).cloned() else {
                    return Reaction::Back;
                };
                case.title = text.into();
                Reaction::save(case, say!(texts, "facts-saved"), Then::Back)
            }
            LineFor::Unreachable => around.change(
                self.case,
                &closing(self.case, ClosingTalk::Unreachable(text.into()), around),
                say!(texts, "close-saved"),
                Then::Back,
            ),
            LineFor::Months => match text.parse() {
                Ok(months @ 1..=MOST_MONTHS) => {
                    Reaction::replace(Self::new(self.case, LineFor::Ground(months), around))
                }
                _ => Reaction::Refuse(say!(texts, "retain-months-wrong")),
            },
            LineFor::Ground(months) => around.change(
                self.case,
                &[Action::StartRetention(Policy {
                    months,
                    ground: text.into(),
                })],
                say!(texts, "retain-saved"),
                Then::Back,
            ),
        }
    }
}

impl SubModel for LineScreen {
    fn scope(&self) -> Scope {
        Scope::Line
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match command {
            Command::Back => Reaction::Back,
            Command::Save => self.save(around),
            _ => Reaction::Stay,
        }
    }

    fn typed(&mut self, input: &Typed, _around: &Around<'_>) -> Reaction {
        self.field.typed(input);
        Reaction::Stay
    }

    fn case(&self) -> Option<CaseId> {
        Some(self.case)
    }
}
