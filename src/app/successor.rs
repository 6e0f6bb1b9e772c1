//! A case for a successor: the employee is asked, says yes or no, and only then it is sealed; it goes here on the receipt.
//!
//! Which of these it is follows from the case alone. Saying no needs one choice and no reason.

use super::{
    Effect,
    command::{Command, Scope},
    effect::Work,
    field::Field,
    path,
    question::Question,
    reaction::{Around, Reaction, SubModel, Then, Typed},
    step::AnswerForm,
};
use crate::{
    domain::{
        Action, Actor, Case, CaseId, ConsentState, Disclosure, IdentityLevel, Private,
        RecipientKey, Step, consent::AnswerFrom,
    },
    say,
    texts::{Texts, sentences},
};

/// The longest line.
const LONGEST: usize = 500;

/// Where a case stands on its way to a successor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The employee was not asked, or an earlier answer no longer counts.
    ToAsk,
    /// The employee was asked.
    Asked,
    /// The employee said yes, and it holds today.
    Yes,
    /// The package is made, and the receipt is not there.
    OnItsWay,
}

/// A line of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Who the successor is, by function.
    Recipient,
    /// The employee says yes, in this form.
    Yes(AnswerForm),
    /// The employee says no, or no longer wants it.
    No,
    /// The successor's public key.
    Key,
    /// The file.
    File,
    /// The receipt code.
    Code,
    /// The package did not arrive, or the case changed: the employee is asked again.
    Again,
}

/// A case on its way to a successor, on screen.
#[derive(Debug)]
pub struct SuccessorScreen {
    case: CaseId,
    selected: usize,
    /// Who the successor is, by function.
    pub recipient: Field,
    /// The successor's key.
    pub key: Field,
    /// The file.
    pub file: Field,
    /// The receipt code.
    pub code: Field,
}

/// Where a case stands on this day.
#[must_use]
pub fn standing(case: &Case, around: &Around<'_>) -> Standing {
    if case.transfer.is_some() {
        return Standing::OnItsWay;
    }
    let Some(consent) = case.successor_consent() else {
        return Standing::ToAsk;
    };
    match consent.state() {
        ConsentState::Asked => Standing::Asked,
        ConsentState::Given(_)
            if consent
                .holds(consent.disclosure(), around.now.today)
                .is_ok() =>
        {
            Standing::Yes
        }
        _ => Standing::ToAsk,
    }
}

impl SuccessorScreen {
    /// The screen of a case.
    #[must_use]
    pub fn new(case: CaseId) -> Self {
        Self {
            case,
            selected: 0,
            recipient: Field::new(LONGEST),
            key: Field::new(LONGEST),
            file: Field::with("~/klankbord-opvolger.age", LONGEST),
            code: Field::new(LONGEST),
        }
    }

    /// The case.
    #[must_use]
    pub fn of<'a>(&self, around: &Around<'a>) -> Option<&'a Case> {
        around.case(self.case)
    }

    /// The lines of the form.
    #[must_use]
    pub fn parts(&self, around: &Around<'_>) -> Vec<Part> {
        let standing = self.of(around).map(|case| standing(case, around));
        match standing.unwrap_or(Standing::ToAsk) {
            Standing::ToAsk => vec![Part::Recipient],
            Standing::Asked => AnswerForm::ALL
                .into_iter()
                .map(Part::Yes)
                .chain([Part::No])
                .collect(),
            Standing::Yes => vec![Part::Key, Part::File, Part::No],
            Standing::OnItsWay => vec![Part::Code, Part::Again],
        }
    }

    /// The line where keys go.
    #[must_use]
    pub fn part(&self, around: &Around<'_>) -> Part {
        let parts = self.parts(around);
        let last = parts.len().saturating_sub(1);
        parts
            .get(self.selected.min(last))
            .copied()
            .unwrap_or(Part::Recipient)
    }

    fn take(&self, steps: &[Action], said: String, around: &Around<'_>) -> Reaction {
        let fresh = Self {
            key: Field::with(&self.key.text(), LONGEST),
            file: Field::with(&self.file.text(), LONGEST),
            ..Self::new(self.case)
        };
        around.change(
            self.case,
            steps,
            said,
            Then::Replace(Box::new(fresh.into())),
        )
    }

    fn go_on(&mut self, around: &Around<'_>) -> Reaction {
        let texts = around.texts;
        let Some(case) = self.of(around) else {
            return Reaction::Back;
        };
        let consent = case.successor_consent().map(|consent| consent.id.clone());
        match (self.part(around), consent) {
            (Part::Recipient, _) => {
                let recipient = self.recipient.text().trim().to_owned();
                if recipient.is_empty() {
                    return Reaction::Refuse(say!(texts, "successor-who-none"));
                }
                let asks = Action::AskOtherConsent(None, Box::new(what(texts, recipient)));
                self.take(&[asks], say!(texts, "successor-asked-said"), around)
            }
            (Part::Yes(form), Some(consent)) => {
                let yes = Action::Grant {
                    consent,
                    from: AnswerFrom::Employee,
                    form: Private::from(form.name(texts)),
                };
                self.take(&[yes], say!(texts, "successor-yes-said"), around)
            }
            (Part::No, Some(consent)) => self.no(case, consent, around),
            (Part::Key, _) => match RecipientKey::read(&self.key.text()) {
                Ok(_) => {
                    self.selected = 1;
                    Reaction::Stay
                }
                Err(why) => Reaction::Refuse(sentences::not_a_key(texts, why)),
            },
            (Part::File, _) => self.ask_to_send(around),
            (Part::Code, _) => Reaction::Effect(Effect::Work(Box::new(Work::Received {
                case: self.case,
                code: self.code.text(),
                on: around.now.today,
            }))),
            (Part::Again, Some(consent)) => self.ask_again(case, &consent, around),
            (Part::Yes(_) | Part::No | Part::Again, None) => Reaction::Stay,
        }
    }

    /// The question once more, on the harmless choice: the package of before counts no more then.
    fn ask_again(
        &self,
        case: &Case,
        consent: &crate::domain::ConsentId,
        around: &Around<'_>,
    ) -> Reaction {
        let texts = around.texts;
        let Ok(before) = case.consent(consent) else {
            return Reaction::Stay;
        };
        let asks = Action::AskOtherConsent(None, Box::new(before.disclosure().clone()));
        let asked = self.take(&[asks], say!(texts, "successor-asked-said"), around);
        let lines = vec![
            say!(texts, "successor-again-what"),
            say!(texts, "successor-again-there"),
        ];
        let title = say!(texts, "successor-again");
        let question = Question::new(title, lines, say!(texts, "successor-again-no"));
        Reaction::ask(question.or(say!(texts, "successor-again-yes"), asked))
    }

    /// The employee says no, or takes the yes back: an earlier yes lapses by the question, and the answer to it is no.
    fn no(&self, case: &Case, consent: crate::domain::ConsentId, around: &Around<'_>) -> Reaction {
        let said = say!(around.texts, "successor-no-said");
        if standing(case, around) == Standing::Asked {
            return self.take(&[Action::Refuse(consent)], said, around);
        }
        let Ok(given) = case.consent(&consent) else {
            return Reaction::Stay;
        };
        let asks = Action::AskOtherConsent(None, Box::new(given.disclosure().clone()));
        let next = crate::domain::ConsentId::nth(case.consents.len());
        self.take(&[asks, Action::Refuse(next)], said, around)
    }

    fn ask_to_send(&mut self, around: &Around<'_>) -> Reaction {
        let texts = around.texts;
        let to = match RecipientKey::read(&self.key.text()) {
            Ok(key) => key,
            Err(why) => {
                self.selected = 0;
                return Reaction::Refuse(sentences::not_a_key(texts, why));
            }
        };
        let file = path::typed(&self.file.text()).filter(|file| file.file_name().is_some());
        let Some(file) = file else {
            return Reaction::Refuse(say!(texts, "backup-file-wrong"));
        };
        let lines = vec![
            say!(texts, "package-key", mark = to.short()),
            say!(texts, "package-key-compare"),
            say!(texts, "successor-stays"),
        ];
        let work = Work::SendOff {
            cases: vec![self.case],
            to,
            file,
            on: around.now.today,
        };
        let question = Question::new(
            say!(texts, "successor-send-title"),
            lines,
            say!(texts, "successor-send-no"),
        );
        Reaction::ask(question.or(
            say!(texts, "successor-send-yes"),
            Reaction::Effect(Effect::Work(Box::new(work))),
        ))
    }
}

/// What the employee is asked.
fn what(texts: &Texts, recipient: String) -> Disclosure {
    Disclosure {
        step: Step::Successor,
        route: None,
        recipient: recipient.into(),
        purpose: say!(texts, "successor-purpose").into(),
        information: say!(texts, "successor-information").into(),
        identity: IdentityLevel::Confidential,
        actor: Actor::AdviserOnBehalf,
        limits: Private::default(),
        people: Vec::new(),
        fingerprint: None,
    }
}

impl SubModel for SuccessorScreen {
    fn scope(&self) -> Scope {
        Scope::Package
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        let parts = self.parts(around).len();
        match command {
            Command::Back => return Reaction::Back,
            Command::Save => return self.go_on(around),
            Command::NextPart => self.selected = (self.selected + 1) % parts.max(1),
            Command::PreviousPart => {
                self.selected = (self.selected + parts.saturating_sub(1)) % parts.max(1);
            }
            _ => {}
        }
        Reaction::Stay
    }

    fn typed(&mut self, input: &Typed, around: &Around<'_>) -> Reaction {
        let field = match self.part(around) {
            Part::Recipient => &mut self.recipient,
            Part::Key => &mut self.key,
            Part::File => &mut self.file,
            Part::Code => &mut self.code,
            Part::Yes(_) | Part::No | Part::Again => return Reaction::Stay,
        };
        field.typed(input);
        Reaction::Stay
    }

    fn case(&self) -> Option<CaseId> {
        Some(self.case)
    }
}
