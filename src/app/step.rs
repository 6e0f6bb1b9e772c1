//! Taking a step together with the employee: which road, what exactly, in whose words, on which yes, and what follows.
//!
//! One stage at a time; Esc goes one back, and everything that was answered is in the case already. Whether something is
//! possible is never decided here: the case file says so, and its answer becomes a sentence.

use std::time::Duration;

mod acts;
mod consent;
mod difference;
mod follow;
mod form;
mod handover;
mod here;
mod lapsed;
mod names;
mod papers;
mod progress;
mod reading;
mod ready;
mod roads;
mod skeleton;
mod start;
mod stop;
mod text;
mod versions;
mod writing;

pub use acts::{Act, outcomes};
pub use consent::{AnswerForm, Asking, Said, Spot};
pub use difference::{Change, Difference, difference};
pub use follow::{Follow, FollowMode};
pub use form::{Form, FormMode, FormPart};
pub use handover::{Handover, HandoverRow};
pub use here::Here;
pub use lapsed::Lapsed;
pub use names::Names;
pub use papers::{Naming, PaperRow, Papers};
pub use progress::{Place, place};
pub use reading::{Sentence, reading};
pub use ready::{Ready, ReadyRow};
pub use roads::{Reach, Roads, Row, reach};
pub use skeleton::{Check, Checked, Found, Part};
pub use start::{Start, StartRow, is_left_at_the_talk};
pub use stop::Stopped;
pub use text::{Sheet, View};
pub use versions::{Look, Versions, newest_first};
pub use writing::Writing;

use self::here::Answer;
use super::{
    command::{Command, Scope},
    effect::{DraftChange, FileDigest},
    moment::Moment,
    note::NoteScreen,
    question::Question,
    reaction::{Around, Reaction, SubModel, Typed},
};
use crate::{
    domain::{
        Action, CaseId, Draft, DraftPurpose, Private, Refusal, RouteKind, Track, TrackId,
        TrackState,
    },
    say,
    texts::sentences,
};

/// Where the flow stands. Each stage carries exactly what it needs.
#[derive(Debug)]
pub enum Stage {
    /// Step 1: which road.
    Roads(Roads),
    /// A road on which the employee acts: begins alone, or something is shared after all.
    Start(Start),
    /// Step 2: to whom, what, with or without a name.
    Form(Box<Form>),
    /// Step 3 of a formal road: the employee's text.
    Text(Box<Sheet>),
    /// The question and the answer.
    Consent(Asking),
    /// Step 5 of a formal road: asked once more, and ready.
    Ready(Ready),
    /// The last step: it is handed over, or why that can't be.
    Handover(Handover),
    /// What follows: receipt, terms, decision, end.
    Follow(Box<Follow>),
    /// The employee stopped, and there are drafts.
    Stopped(Stopped),
}

/// One stage, as the flow sees it.
trait StageModel {
    /// In which scope keys are read.
    fn scope(&self) -> Scope {
        Scope::Step
    }

    /// The road it is about.
    fn track(&self, here: &Here<'_>) -> Option<TrackId>;

    /// Carries a command out.
    fn command(&mut self, command: Command, here: &Here<'_>) -> Answer;

    /// Takes typed text.
    fn typed(&mut self, _input: &Typed, _here: &Here<'_>) -> Answer {
        Answer::stay()
    }

    /// Why a command of this flow does not fit at this stage; nothing when it does.
    fn refusal(&self, command: Command, here: &Here<'_>) -> Option<String> {
        (command == Command::Write).then(|| say!(here.texts(), "step-nothing-to-change"))
    }
}

impl Stage {
    fn model(&self) -> &dyn StageModel {
        match self {
            Self::Roads(stage) => stage,
            Self::Start(stage) => stage,
            Self::Form(stage) => &**stage,
            Self::Text(stage) => &**stage,
            Self::Consent(stage) => stage,
            Self::Ready(stage) => stage,
            Self::Handover(stage) => stage,
            Self::Follow(stage) => &**stage,
            Self::Stopped(stage) => stage,
        }
    }

    fn model_mut(&mut self) -> &mut dyn StageModel {
        match self {
            Self::Roads(stage) => stage,
            Self::Start(stage) => stage,
            Self::Form(stage) => &mut **stage,
            Self::Text(stage) => &mut **stage,
            Self::Consent(stage) => stage,
            Self::Ready(stage) => stage,
            Self::Handover(stage) => stage,
            Self::Follow(stage) => &mut **stage,
            Self::Stopped(stage) => stage,
        }
    }

    /// The stage at which a road stands.
    fn of(track: &Track, here: &Here<'_>) -> Self {
        let id = &track.id;
        match (track.state(), track.kind) {
            (TrackState::Considered, RouteKind::Employee) => Self::Start(Start::new(id)),
            (TrackState::Considered, _) => Self::Form(Box::new(Form::new(track, here))),
            (TrackState::ConsentAsked, _) => here.open_question(id).map_or_else(
                || Self::Form(Box::new(Form::new(track, here))),
                |consent| Self::Consent(Asking::new(id, &consent.id)),
            ),
            (TrackState::ConsentGiven, RouteKind::Informal | RouteKind::Employee)
            | (TrackState::Ready, _) => Self::Handover(Handover::new(id)),
            (TrackState::ConsentGiven | TrackState::Preparation, _) => Self::Ready(Ready::new(id)),
            _ => Self::Follow(Box::new(Follow::new(id))),
        }
    }

    /// The text of a road; the roads when it is gone.
    fn of_text(track: &TrackId, here: &Here<'_>) -> Self {
        match here.case.track(track) {
            Ok(track) => Self::Text(Box::new(Sheet::new(track, here))),
            Err(_) => Self::Roads(Roads::new(here)),
        }
    }

    /// The stage at which a road stands; the roads when it is gone.
    fn of_id(track: &TrackId, here: &Here<'_>) -> Self {
        match here.case.track(track) {
            Ok(track) => Self::of(track, here),
            Err(_) => Self::Roads(Roads::new(here)),
        }
    }
}

/// The step screen.
#[derive(Debug)]
pub struct StepScreen {
    case: CaseId,
    /// Where the flow stands.
    pub stage: Stage,
}

impl StepScreen {
    /// The flow of a case, at the choice of a road.
    #[must_use]
    pub fn new(case: CaseId, around: &Around<'_>) -> Self {
        let roads = Here::new(case, around).map_or_else(Roads::default, |here| Roads::new(&here));
        Self {
            case,
            stage: Stage::Roads(roads),
        }
    }

    /// The text that was being written; none when its case or road is gone, or its drafts are locked.
    #[must_use]
    pub fn resume(draft: &Draft, around: &Around<'_>) -> Option<Self> {
        let DraftPurpose::Text { case, track } = &draft.purpose else {
            return None;
        };
        let here = Here::new(*case, around)?;
        let track = here.case.track(track).ok()?;
        let editable = track.state().is_before_handover() && !track.drafts_locked;
        editable.then(|| Self {
            case: *case,
            stage: Stage::Text(Box::new(Sheet::resume(track, draft, &here))),
        })
    }

    /// In which case the step is taken.
    #[must_use]
    pub const fn case_id(&self) -> CaseId {
        self.case
    }

    /// What the stage can see; none when the case is gone.
    #[must_use]
    pub fn here<'a>(&self, around: &Around<'a>) -> Option<Here<'a>> {
        Here::new(self.case, around)
    }

    /// The road that the stage is about.
    #[must_use]
    pub fn track<'a>(&self, here: &Here<'a>) -> Option<&'a Track> {
        let id = self.stage.model().track(here)?;
        here.case.track(&id).ok()
    }

    fn settle(&mut self, answer: Answer) -> Reaction {
        match answer {
            Answer::React(reaction) => reaction,
            Answer::Go(stage) => {
                self.stage = *stage;
                Reaction::Stay
            }
            Answer::GoSaying(stage, said) => {
                self.stage = *stage;
                Reaction::Say(said)
            }
        }
    }

    /// What holds at every stage; nothing when the stage has to say it.
    fn anywhere(&self, command: Command, here: &Here<'_>) -> Option<Answer> {
        let track = self.stage.model().track(here);
        let on_track = |does: fn(&TrackId, &Here<'_>) -> Answer| match &track {
            Some(track) => does(track, here),
            None => Reaction::Refuse(say!(here.texts(), "step-no-track")).into(),
        };
        let answer = match command {
            Command::Note => Reaction::open(NoteScreen::new(self.case, &here.around)).into(),
            Command::Stop => on_track(|track, here| stop::ask(track, here).into()),
            Command::DeclineRoad => on_track(|track, here| {
                let declined = say!(here.texts(), "step-declined");
                here.go(&[Action::Decline(track.clone())], declined, |here| {
                    Stage::Roads(Roads::new(here))
                })
                .into()
            }),
            Command::HandOver => {
                on_track(|track, _| Answer::go(Stage::Handover(Handover::new(track))))
            }
            Command::NewFacts => new_facts(track.as_ref(), here).into(),
            _ => return None,
        };
        Some(answer)
    }

    const fn sheet(&self) -> Option<&Sheet> {
        match &self.stage {
            Stage::Text(sheet) => Some(sheet),
            _ => None,
        }
    }
}

/// Asks whether there are new facts: every yes that stands would lapse, and that is said beforehand.
fn new_facts(track: Option<&TrackId>, here: &Here<'_>) -> Reaction {
    let texts = here.texts();
    let done = here.go(
        &[Action::ReportNewFacts],
        say!(texts, "step-facts-said"),
        |here| match track {
            Some(track) => Stage::of_id(track, here),
            None => Stage::Roads(Roads::new(here)),
        },
    );
    if let Reaction::Refuse(_) = done {
        return done;
    }
    let lines = vec![
        say!(texts, "step-facts-what"),
        say!(texts, "step-facts-consequence"),
    ];
    let title = say!(texts, "step-facts-title");
    Reaction::ask(
        Question::new(title, lines, say!(texts, "step-facts-no"))
            .or(say!(texts, "step-facts-yes"), done),
    )
}

impl SubModel for StepScreen {
    fn scope(&self) -> Scope {
        self.stage.model().scope()
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        let Some(here) = self.here(around) else {
            return Reaction::Back;
        };
        let answer = self
            .anywhere(command, &here)
            .unwrap_or_else(|| self.stage.model_mut().command(command, &here));
        self.settle(answer)
    }

    fn typed(&mut self, input: &Typed, around: &Around<'_>) -> Reaction {
        let Some(here) = self.here(around) else {
            return Reaction::Back;
        };
        let answer = self.stage.model_mut().typed(input, &here);
        self.settle(answer)
    }

    fn refusal(&self, command: Command, around: &Around<'_>) -> Option<String> {
        let here = self.here(around)?;
        let texts = here.texts();
        let track = self.stage.model().track(&here);
        let step = match (command, track) {
            (Command::Stop | Command::DeclineRoad | Command::HandOver, None) => {
                return Some(say!(texts, "step-no-track"));
            }
            (Command::HandOver, Some(track)) => {
                let track = here.case.track(&track).ok()?;
                let before = track.state().is_before_handover();
                return (!before).then(|| sentences::refusal(texts, &Refusal::WrongState));
            }
            (Command::Stop, Some(track)) => Action::Withdraw(track, Private::default()),
            (Command::DeclineRoad, Some(track)) => Action::Decline(track),
            (Command::NewFacts, _) => Action::ReportNewFacts,
            _ => return self.stage.model().refusal(command, &here),
        };
        let refusal = around.after(self.case, &[step]).err()?;
        Some(sentences::refusal(texts, &refusal))
    }

    fn case(&self) -> Option<CaseId> {
        Some(self.case)
    }

    fn draft_due(&self, now: Moment) -> Option<Draft> {
        self.sheet()?.draft_due(self.case, now)
    }

    fn seal_at(&self) -> Option<Duration> {
        self.sheet()?.seal_at()
    }

    fn at_lock(&self, _now: Moment) -> DraftChange {
        self.sheet()
            .map_or(DraftChange::Keep, |sheet| sheet.at_lock(self.case))
    }

    fn take_file(&mut self, file: FileDigest) {
        if let Stage::Text(sheet) = &mut self.stage {
            sheet.take_file(file);
        }
    }

    fn sealed(&mut self, now: Moment, succeeded: bool) {
        if let Stage::Text(sheet) = &mut self.stage {
            sheet.sealed(now, succeeded);
        }
    }
}

#[cfg(test)]
mod tests;
