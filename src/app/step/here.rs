//! What a stage of the flow sees: its case and all around it; and how it answers.

use super::{Stage, StepScreen};
use crate::{
    app::reaction::{Around, Reaction, Then},
    domain::{
        Action, Case, CaseId, Consent, ConsentState, Context, Dimension, Step, Track, TrackId,
    },
    say,
    texts::Texts,
};

/// One case, and all around it.
#[derive(Clone, Copy, Debug)]
pub struct Here<'a> {
    /// The case.
    pub case: &'a Case,
    /// The rest.
    pub around: Around<'a>,
}

impl<'a> Here<'a> {
    /// What there is to see of a case; none when it is gone.
    #[must_use]
    pub fn new(case: CaseId, around: &Around<'a>) -> Option<Self> {
        Some(Self {
            case: around.case(case)?,
            around: *around,
        })
    }

    /// The sentences.
    #[must_use]
    pub const fn texts(&self) -> &'a Texts {
        self.around.texts
    }

    /// What a step needs from outside.
    #[must_use]
    pub fn context(&self) -> Context {
        self.around.desk.context(self.around.now.today)
    }

    /// The name of a road.
    #[must_use]
    pub fn road(&self, track: &'a Track) -> &'a str {
        let language = self.texts().language();
        self.around
            .desk
            .label(Dimension::Route, &track.route, language)
    }

    /// The question on a road that has no answer yet.
    #[must_use]
    pub fn open_question(&self, track: &TrackId) -> Option<&'a Consent> {
        self.case.consents.iter().rev().find(|consent| {
            consent.track.as_ref() == Some(track)
                && consent.disclosure().step == Step::Share
                && matches!(consent.state(), ConsentState::Asked)
        })
    }

    /// The last question on a road to which the answer was yes, whatever became of it.
    #[must_use]
    pub fn last_yes(&self, track: &TrackId) -> Option<&'a Consent> {
        self.case.consents.iter().rev().find(|consent| {
            consent.track.as_ref() == Some(track)
                && consent.disclosure().step == Step::Share
                && consent.given().is_some()
        })
    }

    /// The case after these steps, and what is said then: a yes that lapsed by it is named at once.
    ///
    /// # Errors
    /// The reaction that says why one of the steps is not possible.
    pub(super) fn after(&self, steps: &[Action], said: String) -> Result<(Case, String), Reaction> {
        match self.around.after(self.case.id, steps) {
            Ok(case) => {
                let said = match self.lapsed_by(&case) {
                    Some(lapsed) => format!("{said} {lapsed}"),
                    None => said,
                };
                Ok((case, said))
            }
            Err(refusal) => Err(Reaction::Refuse(
                self.around.why_not(self.case.id, &refusal),
            )),
        }
    }

    fn lapsed_by(&self, after: &Case) -> Option<String> {
        let stood = |id| {
            let before = self.case.consent(id).ok();
            before.is_some_and(|consent| matches!(consent.state(), ConsentState::Given(_)))
        };
        let lapsed = after.consents.iter().find(|consent| {
            matches!(consent.state(), ConsentState::Lapsed { .. }) && stood(&consent.id)
        })?;
        let day = self.texts().date_numeric(lapsed.given()?.on);
        Some(say!(self.texts(), "step-yes-lapsed", day = day))
    }

    /// Takes steps and stays where it is.
    #[must_use]
    pub(super) fn keep(&self, steps: &[Action], said: String) -> Reaction {
        match self.after(steps, said) {
            Ok((case, said)) => Reaction::save(case, said, Then::Stay),
            Err(refused) => refused,
        }
    }

    /// Takes steps and goes on, once they are on the disk, to the stage that `next` makes of the case as it is then.
    #[must_use]
    pub(super) fn go(
        &self,
        steps: &[Action],
        said: String,
        next: impl FnOnce(&Here<'_>) -> Stage,
    ) -> Reaction {
        match self.after(steps, said) {
            Ok((case, said)) => {
                let then = self.then(&case, next);
                Reaction::save(case, said, then)
            }
            Err(refused) => refused,
        }
    }

    /// What happens on screen once `case` is on the disk.
    pub(super) fn then(&self, case: &Case, next: impl FnOnce(&Here<'_>) -> Stage) -> Then {
        let stage = next(&Here {
            case,
            around: self.around,
        });
        Then::Replace(Box::new(
            StepScreen {
                case: case.id,
                stage,
            }
            .into(),
        ))
    }
}

/// How a stage answers a command.
#[derive(Debug)]
pub(super) enum Answer {
    /// As every screen does.
    React(Reaction),
    /// Another stage.
    Go(Box<Stage>),
    /// Another stage, and a sentence with it.
    GoSaying(Box<Stage>, String),
}

impl Answer {
    /// Nothing more happens.
    pub(super) const fn stay() -> Self {
        Self::React(Reaction::Stay)
    }

    /// Goes to another stage.
    pub(super) fn go(stage: Stage) -> Self {
        Self::Go(Box::new(stage))
    }
}

impl From<Reaction> for Answer {
    fn from(reaction: Reaction) -> Self {
        Self::React(reaction)
    }
}
