//! Exceptions to secrecy: a duty of the law, or a crisis of conscience. A menu of its own, apart from every road.
//!
//! The program shows the texts and keeps what was weighed. It decides nothing, sends nothing, and changes no consent and no
//! track (`domain.md` 2.4, 4.6). What is typed for the eight conditions is sealed like a note.

use std::time::Duration;

mod under_way;

use super::{
    cases::walked,
    command::{Command, Scope},
    day::{Nearest, parse_day},
    effect::{DraftChange, Effect},
    field::Field,
    moment::Moment,
    note::SEAL_AFTER,
    question::Question,
    reaction::{Around, Reaction, Saving, SubModel, Then, Typed},
};
use crate::{
    domain::{
        Action, CaseId, Date, Draft, Private,
        exception::{Ground, LVV_CONDITIONS, SecrecyException, SecrecyRules},
    },
    say,
    texts::sentences,
};

/// The longest text of a duty or a condition, in characters.
const LONGEST: usize = 600;

/// The longest day that is typed, in characters.
const LONGEST_DAY: usize = 10;

/// The condition that asks for a day, from 0: the employee is told beforehand.
const TOLD: usize = 5;

/// How long after a failure to seal it is tried again.
const TRY_AGAIN_AFTER: Duration = Duration::from_secs(30);

/// Where the adviser is.
#[derive(Debug)]
pub enum Stage {
    /// Choosing what it is about.
    Menu,
    /// Reading a duty, from 0; how far down.
    Read(usize, usize),
    /// Writing which duty it is and why.
    Duty(usize, Field),
    /// The eight conditions.
    Conditions,
    /// Writing the text of a condition, from 0.
    Condition(usize, Field),
    /// Typing the day on which the employee was told.
    ToldOn(Field),
}

/// The exceptions of a case.
#[derive(Debug)]
pub struct ExceptionScreen {
    case: CaseId,
    /// Where the adviser is.
    pub stage: Stage,
    selected: usize,
    texts: [Private; LVV_CONDITIONS],
    /// When the employee was told.
    pub told_on: Option<Date>,
    /// The duty that is being written about, by its code.
    duty: Option<String>,
    seal_at: Option<Duration>,
}

impl ExceptionScreen {
    /// The menu.
    #[must_use]
    pub fn new(case: CaseId) -> Self {
        Self {
            case,
            stage: Stage::Menu,
            selected: 0,
            texts: std::array::from_fn(|_| Private::default()),
            told_on: None,
            duty: None,
            seal_at: None,
        }
    }

    /// Which case.
    #[must_use]
    pub const fn case_id(&self) -> CaseId {
        self.case
    }

    /// Which line is selected, from 0.
    #[must_use]
    pub const fn selected(&self) -> usize {
        self.selected
    }

    /// What was written for a condition, from 0.
    #[must_use]
    pub fn written(&self, condition: usize) -> &str {
        self.texts
            .get(condition)
            .map_or("", |text| text.expose().as_str())
    }

    fn rules<'a>(around: &Around<'a>) -> &'a SecrecyRules {
        &around.desk.catalogue().secrecy
    }

    /// Whether a condition has all that it asks for.
    #[must_use]
    pub fn is_met(&self, condition: usize) -> bool {
        let has_text = self
            .texts
            .get(condition)
            .is_some_and(|text| !text.is_blank());
        has_text && (condition != TOLD || self.told_on.is_some())
    }

    fn has_words(&self) -> bool {
        self.texts.iter().any(|text| !text.is_blank())
    }

    fn open(&mut self, around: &Around<'_>) -> Reaction {
        let duties = Self::rules(around).duties.len();
        self.stage = match self.stage {
            Stage::Menu if self.selected < duties => Stage::Read(self.selected, 0),
            Stage::Menu => {
                self.selected = 0;
                Stage::Conditions
            }
            Stage::Read(duty, _) => {
                let rules = Self::rules(around);
                self.duty = rules.duties.get(duty).map(|duty| duty.code.clone());
                Stage::Duty(duty, Field::new(LONGEST))
            }
            Stage::Conditions if self.selected < LVV_CONDITIONS => {
                let known = self.written(self.selected).to_owned();
                Stage::Condition(self.selected, Field::with(&known, LONGEST))
            }
            _ => return self.record_conscience(around),
        };
        Reaction::Stay
    }

    fn save(&mut self, around: &Around<'_>) -> Reaction {
        let today = around.now.today;
        match &self.stage {
            Stage::Duty(duty, field) => self.record_duty(*duty, &field.text(), around),
            Stage::Condition(..) => {
                self.keep_typed(around.now);
                Reaction::Stay
            }
            Stage::ToldOn(field) => {
                let typed = field.text();
                let day = if typed.trim().is_empty() {
                    Some(today)
                } else {
                    parse_day(&typed, today, Nearest::Past)
                };
                match day {
                    Some(day) if day <= today => {
                        self.told_on = Some(day);
                        self.changed(around.now);
                        self.stage = Stage::Conditions;
                        Reaction::Stay
                    }
                    Some(_) => Reaction::Refuse(say!(around.texts, "exception-told-later")),
                    None => Reaction::Refuse(say!(around.texts, "day-not-understood")),
                }
            }
            Stage::Menu | Stage::Read(..) | Stage::Conditions => self.open(around),
        }
    }

    /// Takes what was typed for a condition, and goes on to the next.
    fn keep_typed(&mut self, now: Moment) {
        if let Stage::Condition(condition, field) = &self.stage {
            let (condition, typed) = (*condition, field.text());
            if let Some(text) = self.texts.get_mut(condition) {
                *text = typed.trim().into();
            }
            self.stage = if condition == TOLD && !typed.trim().is_empty() {
                Stage::ToldOn(Field::new(LONGEST_DAY))
            } else {
                Stage::Conditions
            };
            self.selected = condition + 1;
            self.changed(now);
        }
    }

    fn changed(&mut self, now: Moment) {
        if self.seal_at.is_none() {
            self.seal_at = Some(now.monotonic + SEAL_AFTER);
        }
    }

    fn record_duty(&self, duty: usize, typed: &str, around: &Around<'_>) -> Reaction {
        let language = around.texts.language();
        let Some(duty) = Self::rules(around).duties.get(duty) else {
            return Reaction::Stay;
        };
        if typed.trim().is_empty() {
            return Reaction::Refuse(say!(around.texts, "exception-duty-empty"));
        }
        let duty = format!("{}: {}", duty.label.text(language), typed.trim());
        self.ask(Ground::StatutoryDuty { duty: duty.into() }, around)
    }

    fn record_conscience(&self, around: &Around<'_>) -> Reaction {
        let missing = (0..LVV_CONDITIONS).find(|condition| !self.is_met(*condition));
        if let Some(missing) = missing {
            let number = i64::try_from(missing + 1).unwrap_or_default();
            return Reaction::Refuse(say!(around.texts, "exception-missing", number = number));
        }
        let Some(employee_told_on) = self.told_on else {
            return Reaction::Stay;
        };
        let ground = Ground::CrisisOfConscience {
            conditions: self.texts.to_vec(),
            employee_told_on,
        };
        self.ask(ground, around)
    }

    /// Asks first, on the harmless choice: a record is no order, and says nothing to anybody.
    fn ask(&self, ground: Ground, around: &Around<'_>) -> Reaction {
        let texts = around.texts;
        let recorded = SecrecyException::record(ground, around.now.today)
            .and_then(|exception| around.after(self.case, &[Action::RecordException(exception)]));
        let case = match recorded {
            Ok(case) => case,
            Err(refusal) => return Reaction::Refuse(sentences::refusal(texts, &refusal)),
        };
        let record = Reaction::Save(Box::new(Saving {
            cases: vec![case],
            draft: DraftChange::Clear,
            said: say!(texts, "exception-recorded"),
            then: Then::Back,
        }));
        let lines = vec![
            say!(texts, "exception-ask-what"),
            say!(texts, "exception-ask-nothing"),
        ];
        let question = Question::new(
            say!(texts, "exception-ask-title"),
            lines,
            say!(texts, "exception-ask-no"),
        );
        Reaction::ask(question.or(say!(texts, "exception-ask-yes"), record))
    }

    fn back(&mut self, around: &Around<'_>) -> Reaction {
        self.stage = match self.stage {
            Stage::Duty(duty, _) => Stage::Read(duty, 0),
            Stage::Condition(..) => {
                self.keep_typed(around.now);
                Stage::Conditions
            }
            Stage::ToldOn(_) => Stage::Conditions,
            Stage::Read(duty, _) => {
                self.selected = duty;
                Stage::Menu
            }
            Stage::Conditions => {
                self.selected = Self::rules(around).duties.len();
                Stage::Menu
            }
            Stage::Menu if self.has_words() => return Self::leave(around),
            Stage::Menu => return Reaction::Back,
        };
        Reaction::Stay
    }

    /// Leaves with words that are in no record: they would be gone, and that is said first.
    fn leave(around: &Around<'_>) -> Reaction {
        let texts = around.texts;
        let question = Question::new(
            say!(texts, "exception-leave-title"),
            vec![say!(texts, "exception-leave-what")],
            say!(texts, "exception-leave-no"),
        );
        let away = Reaction::BackAnd(Effect::SaveDraft(None));
        Reaction::ask(question.or(say!(texts, "exception-leave-yes"), away))
    }

    fn walk(&mut self, command: Command, around: &Around<'_>) {
        match &mut self.stage {
            Stage::Menu => {
                let count = Self::rules(around).duties.len() + 1;
                self.selected = walked(command, self.selected, count);
            }
            Stage::Conditions => {
                self.selected = walked(command, self.selected, LVV_CONDITIONS + 1);
            }
            Stage::Read(duty, scroll) => {
                let rules = Self::rules(around);
                let lines = rules.duties.get(*duty).map_or(0, |duty| {
                    (duty.text.chars().count() + duty.plain.nl.chars().count()) / 50
                });
                *scroll = walked(command, *scroll, lines);
            }
            Stage::Duty(..) | Stage::Condition(..) | Stage::ToldOn(_) => {}
        }
    }
}

impl SubModel for ExceptionScreen {
    fn scope(&self) -> Scope {
        match self.stage {
            Stage::Menu | Stage::Read(..) | Stage::Conditions => Scope::Exception,
            Stage::Duty(..) | Stage::Condition(..) | Stage::ToldOn(_) => Scope::Line,
        }
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match command {
            Command::Back => self.back(around),
            Command::Open => self.open(around),
            Command::Save => self.save(around),
            _ => {
                self.walk(command, around);
                Reaction::Stay
            }
        }
    }

    fn typed(&mut self, input: &Typed, around: &Around<'_>) -> Reaction {
        let is_text = matches!(self.stage, Stage::Duty(..) | Stage::Condition(..));
        if let Stage::Duty(_, field) | Stage::Condition(_, field) | Stage::ToldOn(field) =
            &mut self.stage
            && !field.typed(input)
        {
            return Reaction::Refuse(say!(around.texts, "exception-full"));
        }
        if is_text {
            self.changed(around.now);
        }
        Reaction::Stay
    }

    fn case(&self) -> Option<CaseId> {
        Some(self.case)
    }

    fn draft_due(&self, now: Moment) -> Option<Draft> {
        (self.seal_at? <= now.monotonic).then(|| self.draft())
    }

    fn seal_at(&self) -> Option<Duration> {
        self.seal_at
    }

    fn at_lock(&self, _now: Moment) -> DraftChange {
        let draft = self.draft();
        if draft.text.expose().trim().is_empty() {
            DraftChange::Keep
        } else {
            DraftChange::Put(Box::new(draft))
        }
    }

    fn sealed(&mut self, now: Moment, succeeded: bool) {
        self.seal_at = (!succeeded).then(|| now.monotonic + TRY_AGAIN_AFTER);
    }
}
