//! One case: what matters in short, and everything that happened, the newest first.

use jiff::ToSpan;

use super::{
    cases::walked,
    caution::CautionScreen,
    command::{Command, Scope},
    day::{DayFor, DayScreen},
    destroy::DestroyScreen,
    exception::ExceptionScreen,
    facts::FactsScreen,
    line::{LineFor, LineScreen},
    note::NoteScreen,
    question::Question,
    reaction::{Around, Reaction, SubModel, Then},
    step::StepScreen,
};
use crate::{
    domain::{
        Action, CaseId, Entry, Phase, Private, Refusal,
        closing::ClosingTalk,
        retention::{HoldReason, Policy, Retention},
    },
    say,
    texts::sentences,
};

/// Whether a command waits for nothing but the end of the intake.
const fn is_after_intake(command: Command) -> bool {
    matches!(
        command,
        Command::Aftercare | Command::Wait | Command::NothingUntil | Command::Plan
    )
}

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

/// The steps that close a case. Somebody who came only once is still at intake: then both steps go together.
pub(super) fn closing(id: CaseId, talk: ClosingTalk, around: &Around<'_>) -> Vec<Action> {
    let is_intake = around
        .case(id)
        .is_some_and(|case| case.phase() == Phase::Intake);
    let first = is_intake.then_some(Action::Proceed);
    first.into_iter().chain([Action::Close(talk)]).collect()
}

impl CaseScreen {
    /// The step of which it is asked whether it is possible; none for a command that only opens a screen.
    fn step_of(command: Command, id: CaseId, around: &Around<'_>) -> Option<Action> {
        let today = around.now.today;
        let tomorrow = today.saturating_add(1.day());
        Some(match command {
            Command::Plan => Action::AgreeContact(today),
            Command::Caution => Action::RecordCaution(Vec::new()),
            Command::Continue => Action::Proceed,
            Command::Wait => Action::WaitForEmployee(None),
            Command::NothingUntil => Action::AgreeNothingUntil(tomorrow),
            Command::Aftercare => Action::StartAftercare(None),
            Command::CloseCase => Action::Close(ClosingTalk::WithEmployee),
            Command::Reopen => Action::Reopen {
                employee_asked: true,
            },
            Command::Retain => Action::StartRetention(Policy {
                months: 1,
                ground: Private::from("-"),
            }),
            Command::Hold if Self::is_on_hold(id, around) => Action::Release,
            Command::Hold => Action::Freeze(HoldReason::Law, tomorrow),
            _ => return None,
        })
    }

    fn is_on_hold(id: CaseId, around: &Around<'_>) -> bool {
        around
            .case(id)
            .and_then(|case| case.retention.as_ref())
            .is_some_and(Retention::is_frozen)
    }

    /// Keeps a case from being destroyed, for a reason and until it is looked at again; or ends that.
    fn ask_to_hold(&self, around: &Around<'_>) -> Reaction {
        let texts = around.texts;
        if Self::is_on_hold(self.id, around) {
            let release = around.change(
                self.id,
                &[Action::Release],
                say!(texts, "hold-ended"),
                Then::Stay,
            );
            let question = Question::new(
                say!(texts, "hold-end-title"),
                vec![say!(texts, "hold-end-text")],
                say!(texts, "hold-end-not-now"),
            );
            return Reaction::ask(question.or(say!(texts, "hold-end-yes"), release));
        }
        let question = Question::new(
            say!(texts, "hold-title"),
            vec![say!(texts, "hold-text")],
            say!(texts, "hold-not-now"),
        );
        let reasons = [
            HoldReason::Law,
            HoldReason::Court,
            HoldReason::Supervision,
            HoldReason::PendingRemedy,
        ];
        let question = reasons.into_iter().fold(question, |question, reason| {
            let day = DayScreen::new(self.id, DayFor::HoldReview(reason), around);
            question.or(sentences::hold_reason(texts, reason), Reaction::open(day))
        });
        Reaction::ask(question)
    }

    fn ask_to_close(&self, around: &Around<'_>) -> Reaction {
        let texts = around.texts;
        let together = around.change(
            self.id,
            &closing(self.id, ClosingTalk::WithEmployee, around),
            say!(texts, "close-saved"),
            Then::Stay,
        );
        let unreachable = LineScreen::new(self.id, LineFor::Unreachable, around);
        let question = Question::new(
            say!(texts, "close-title"),
            vec![say!(texts, "close-text"), say!(texts, "close-after")],
            say!(texts, "close-not-now"),
        );
        Reaction::ask(question.or(say!(texts, "close-together"), together).or(
            say!(texts, "close-unreachable"),
            Reaction::open(unreachable),
        ))
    }

    fn ask_to_reopen(&self, around: &Around<'_>) -> Reaction {
        let texts = around.texts;
        let is_aftercare = around
            .case(self.id)
            .is_some_and(|case| case.phase() == Phase::Aftercare);
        let reopen = around.change(
            self.id,
            &[Action::Reopen {
                employee_asked: !is_aftercare,
            }],
            say!(texts, "reopen-saved"),
            Then::Stay,
        );
        if is_aftercare {
            return reopen;
        }
        let question = Question::new(
            say!(texts, "reopen-title"),
            vec![say!(texts, "reopen-text")],
            say!(texts, "reopen-not-now"),
        );
        Reaction::ask(question.or(say!(texts, "reopen-asked"), reopen))
    }
}

impl SubModel for CaseScreen {
    fn scope(&self) -> Scope {
        Scope::Case
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        let day = |purpose| Reaction::open(DayScreen::new(self.id, purpose, around));
        match command {
            Command::Back => Reaction::Back,
            Command::Note => Reaction::open(NoteScreen::new(self.id, around)),
            Command::NextStep => Reaction::open(StepScreen::new(self.id, around)),
            Command::Facts => Reaction::open(FactsScreen::new(self.id)),
            Command::Caution => Reaction::open(CautionScreen::new(self.id)),
            Command::Exception => Reaction::open(ExceptionScreen::new(self.id)),
            Command::Plan => day(DayFor::Contact),
            Command::NothingUntil => day(DayFor::NothingUntil),
            Command::Wait => day(DayFor::Wait),
            Command::Aftercare => day(DayFor::Aftercare),
            Command::Retain => Reaction::open(LineScreen::new(self.id, LineFor::Months, around)),
            Command::CloseCase => self.ask_to_close(around),
            Command::Reopen => self.ask_to_reopen(around),
            Command::Hold => self.ask_to_hold(around),
            Command::Destroy => around
                .case(self.id)
                .map_or(Reaction::Stay, |case| DestroyScreen::asks(case, around)),
            Command::Continue => around.change(
                self.id,
                &[Action::Proceed],
                say!(around.texts, "continue-saved"),
                Then::Stay,
            ),
            _ => {
                self.selected = walked(command, self.selected, self.entries(around).len());
                Reaction::Stay
            }
        }
    }

    fn refusal(&self, command: Command, around: &Around<'_>) -> Option<String> {
        if command == Command::Destroy {
            return DestroyScreen::refused(around.case(self.id)?, around);
        }
        let step = Self::step_of(command, self.id, around)?;
        let steps = match step {
            Action::Close(talk) => closing(self.id, talk, around),
            step => vec![step],
        };
        let refusal = around.after(self.id, &steps).err()?;
        let case = around.case(self.id)?;
        Some(match refusal {
            Refusal::CodesMissing => sentences::codes_missing(around.texts, case),
            Refusal::WrongPhase if case.phase() == Phase::Intake && is_after_intake(command) => {
                say!(around.texts, "refusal-still-intake")
            }
            refusal => sentences::refusal(around.texts, &refusal),
        })
    }

    fn case(&self) -> Option<CaseId> {
        Some(self.id)
    }
}
