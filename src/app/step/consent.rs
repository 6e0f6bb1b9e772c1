//! The question to the employee and the answer: exactly for what, what was explained, and *not yet*, *yes* or *no*.
//!
//! The answer starts on *not yet*, and nothing is ticked beforehand.

use super::{Answer, Form, Here, Roads, Sheet, Stage, StageModel};
use crate::{
    app::{
        cases::walked,
        command::{Command, Scope},
    },
    domain::{Action, Code, Consent, ConsentId, RouteKind, TrackId, consent::AnswerFrom},
    say,
    texts::Texts,
};

/// What the employee says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Said {
    /// No answer yet.
    #[default]
    NotYet,
    /// Yes.
    Yes,
    /// No, and that is good.
    No,
}

/// In which form the answer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerForm {
    /// By word of mouth.
    Spoken,
    /// In writing, with the employee.
    Written,
    /// As a message.
    Message,
}

impl AnswerForm {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Spoken, Self::Written, Self::Message];

    /// What it is called.
    #[must_use]
    pub fn name(self, texts: &Texts) -> String {
        match self {
            Self::Spoken => say!(texts, "step-form-spoken"),
            Self::Written => say!(texts, "step-form-written"),
            Self::Message => say!(texts, "step-form-message"),
        }
    }
}

/// A place where the cursor can stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// Something to be explained.
    Explanation(Code),
    /// Whether the employee read the final text.
    FinalText,
    /// An answer.
    Answer(Said),
    /// A form of the answer.
    Form(AnswerForm),
}

/// The question and the answer.
#[derive(Debug)]
pub struct Asking {
    track: TrackId,
    consent: ConsentId,
    cursor: usize,
    /// The answer that is chosen.
    pub answer: Said,
    /// The form that is chosen; none when nobody chose.
    pub form: Option<AnswerForm>,
    /// Whether the explanation is read aloud.
    pub aloud: bool,
}

/// Asks, unless the question is open already or a yes holds; and goes where the road stands then.
pub(super) fn ask(track: &TrackId, kept: &[Action], here: &Here<'_>) -> Answer {
    let case = match here.after(kept, String::new()) {
        Ok((case, _)) => case,
        Err(refused) => return refused.into(),
    };
    let then = Here {
        case: &case,
        around: here.around,
    };
    if let Ok(road) = then.case.track(track)
        && road.kind.is_formal()
        && road.names_somebody_unconfirmed()
    {
        let said = say!(here.texts(), "names-first");
        return Answer::GoSaying(Box::new(Stage::Text(Box::new(Sheet::names(road)))), said);
    }
    let today = here.around.now.today;
    let mut steps = kept.to_vec();
    if then.open_question(track).is_none() && case.standing_consent(track, today).is_err() {
        steps.push(Action::AskConsent(track.clone()));
    }
    if steps.is_empty() {
        return Answer::go(Stage::of_id(track, here));
    }
    let said = say!(here.texts(), "step-asked");
    here.go(&steps, said, |here| Stage::of_id(track, here))
        .into()
}

impl Asking {
    /// A question that is open.
    #[must_use]
    pub fn new(track: &TrackId, consent: &ConsentId) -> Self {
        Self {
            track: track.clone(),
            consent: consent.clone(),
            cursor: 0,
            answer: Said::NotYet,
            form: None,
            aloud: false,
        }
    }

    /// The question.
    #[must_use]
    pub fn consent<'a>(&self, here: &Here<'a>) -> Option<&'a Consent> {
        here.case.consent(&self.consent).ok()
    }

    /// What kind of road it is.
    #[must_use]
    pub fn kind(&self, here: &Here<'_>) -> RouteKind {
        here.case
            .track(&self.track)
            .map_or(RouteKind::Informal, |track| track.kind)
    }

    /// What there is to explain, in the order of saying, and last the final text; nothing on an informal road.
    #[must_use]
    pub fn explanations(&self, here: &Here<'_>) -> Vec<Spot> {
        let kind = self.kind(here);
        if !kind.is_formal() {
            return Vec::new();
        }
        let codes = here.around.desk.codes().explanations(kind);
        codes
            .map(|entry| Spot::Explanation(entry.code.clone()))
            .chain([Spot::FinalText])
            .collect()
    }

    /// Every place where the cursor can stand.
    #[must_use]
    pub fn spots(&self, here: &Here<'_>) -> Vec<Spot> {
        let mut spots = self.explanations(here);
        spots.extend([Said::NotYet, Said::Yes, Said::No].map(Spot::Answer));
        spots.extend(AnswerForm::ALL.map(Spot::Form));
        spots
    }

    /// Where the cursor stands.
    #[must_use]
    pub fn spot(&self, here: &Here<'_>) -> Option<Spot> {
        self.spots(here).into_iter().nth(self.cursor)
    }

    /// Whether something is ticked or chosen.
    #[must_use]
    pub fn is_ticked(&self, spot: &Spot, here: &Here<'_>) -> bool {
        let consent = self.consent(here);
        match spot {
            Spot::Explanation(code) => {
                consent.is_some_and(|consent| consent.explained().contains(code))
            }
            Spot::FinalText => consent.is_some_and(Consent::final_text_seen),
            Spot::Answer(answer) => self.answer == *answer,
            Spot::Form(form) => self.form == Some(*form),
        }
    }

    /// What a yes still lacks.
    #[must_use]
    pub fn lacking(&self, here: &Here<'_>) -> Vec<Spot> {
        let all = self.explanations(here).into_iter();
        all.filter(|spot| !self.is_ticked(spot, here)).collect()
    }

    fn tick(&mut self, here: &Here<'_>) -> Answer {
        let Some(spot) = self.spot(here) else {
            return Answer::stay();
        };
        let ticked = !self.is_ticked(&spot, here);
        let step = match spot {
            Spot::Explanation(code) => Action::Explain(self.consent.clone(), code, ticked),
            Spot::FinalText => Action::FinalTextSeen(self.consent.clone(), ticked),
            Spot::Answer(answer) => {
                self.answer = answer;
                return Answer::stay();
            }
            Spot::Form(form) => {
                self.form = ticked.then_some(form);
                return Answer::stay();
            }
        };
        here.keep(&[step], say!(here.texts(), "step-ticked")).into()
    }

    /// Goes to the beginning of the next part: the list, the answer, the form.
    fn next_part(&mut self, back: bool, here: &Here<'_>) {
        let count = self.explanations(here).len();
        let mut begins = vec![0, count, count + 3];
        begins.dedup();
        let next = if back {
            begins.iter().rev().find(|at| **at < self.cursor)
        } else {
            begins.iter().find(|at| **at > self.cursor)
        };
        let around = if back { begins.last() } else { begins.first() };
        self.cursor = next.or(around).copied().unwrap_or_default();
    }

    fn save(&self, here: &Here<'_>) -> Answer {
        let texts = here.texts();
        let roads = |_: &Here<'_>| Stage::Roads(Roads::at(&self.track));
        match self.answer {
            Said::NotYet => {
                Answer::GoSaying(Box::new(roads(here)), say!(texts, "step-said-not-yet"))
            }
            Said::Yes => {
                let form = self.form.map_or_else(String::new, |form| form.name(texts));
                let grant = Action::Grant {
                    consent: self.consent.clone(),
                    from: AnswerFrom::Employee,
                    form: form.into(),
                };
                here.go(&[grant], say!(texts, "step-said-yes"), |here| {
                    Stage::of_id(&self.track, here)
                })
                .into()
            }
            Said::No => {
                let refuse = Action::Refuse(self.consent.clone());
                here.go(&[refuse], say!(texts, "step-said-no"), roads)
                    .into()
            }
        }
    }

    /// Goes to what can still be changed: the text, or the form of an informal road.
    fn change(&self, here: &Here<'_>) -> Answer {
        match here.case.track(&self.track) {
            Ok(track) if track.kind.is_formal() => {
                Answer::go(Stage::Text(Box::new(Sheet::writing(track, here))))
            }
            _ => self.back(here),
        }
    }

    fn back(&self, here: &Here<'_>) -> Answer {
        Answer::go(match here.case.track(&self.track) {
            Ok(track) if track.kind.is_formal() => Stage::Text(Box::new(Sheet::new(track, here))),
            Ok(track) => Stage::Form(Box::new(Form::new(track, here))),
            Err(_) => Stage::Roads(Roads::new(here)),
        })
    }
}

impl StageModel for Asking {
    fn scope(&self) -> Scope {
        Scope::StepAnswer
    }

    fn track(&self, _here: &Here<'_>) -> Option<TrackId> {
        Some(self.track.clone())
    }

    fn refusal(&self, command: Command, here: &Here<'_>) -> Option<String> {
        let nothing = command == Command::ReadAloud && self.explanations(here).is_empty();
        nothing.then(|| say!(here.texts(), "step-nothing-to-read"))
    }

    fn command(&mut self, command: Command, here: &Here<'_>) -> Answer {
        match command {
            Command::Back if self.aloud => self.aloud = false,
            Command::Back => return self.back(here),
            Command::Write => return self.change(here),
            Command::Open => return self.save(here),
            Command::Tick => return self.tick(here),
            Command::ReadAloud => self.aloud = !self.aloud,
            Command::NextPart => self.next_part(false, here),
            Command::PreviousPart => self.next_part(true, here),
            _ => self.cursor = walked(command, self.cursor, self.spots(here).len()),
        }
        Answer::stay()
    }
}
