//! What follows after a handover: receipt, the dates that are counted from it, a decision, the end. As told by the employee.

use super::{
    Act, Answer, Here, Roads, Stage, StageModel,
    acts::{self, acts, outcomes},
    stop,
};
use crate::{
    app::{
        cases::walked,
        command::{Command, Scope},
        day::{Nearest, parse_day},
        field::Field,
        question::Question,
        reaction::{Reaction, Typed},
    },
    domain::{Action, Code, Date, Refusal, RouteKind, Track, TrackId},
    say,
    texts::sentences,
};

/// The longest day that is typed, in characters.
const LONGEST_DAY: usize = 10;

/// What is being done.
#[derive(Debug)]
pub enum FollowMode {
    /// Choosing what to note.
    Acts,
    /// Typing the day of it.
    Day(Act, Field),
    /// Choosing a number of weeks; the day of receipt when it is about the term.
    Weeks {
        /// The day of receipt.
        received_on: Option<Date>,
        /// The cursor, from 0.
        selected: usize,
    },
    /// Choosing outcomes.
    Outcomes {
        /// What was chosen, in that order: the first is the main one.
        chosen: Vec<Code>,
        /// The cursor, from 0.
        selected: usize,
    },
}

/// What follows on one road.
#[derive(Debug)]
pub struct Follow {
    track: TrackId,
    selected: usize,
    /// What is being done.
    pub mode: FollowMode,
}

impl Follow {
    /// What follows on a road.
    #[must_use]
    pub fn new(track: &TrackId) -> Self {
        Self {
            track: track.clone(),
            selected: 0,
            mode: FollowMode::Acts,
        }
    }

    /// The road.
    #[must_use]
    pub fn road<'a>(&self, here: &Here<'a>) -> Option<&'a Track> {
        here.case.track(&self.track).ok()
    }

    /// What can be noted now.
    #[must_use]
    pub fn acts(&self, here: &Here<'_>) -> Vec<Act> {
        self.road(here)
            .map_or_else(Vec::new, |track| acts(track, here))
    }

    /// Which of them is selected, from 0.
    #[must_use]
    pub fn selected(&self, acts: &[Act]) -> usize {
        self.selected.min(acts.len().saturating_sub(1))
    }

    /// The numbers of weeks that can be chosen.
    #[must_use]
    pub fn weeks(received_on: Option<Date>, here: &Here<'_>) -> Vec<u8> {
        let terms = here.context().terms;
        let weeks = match received_on {
            Some(_) => vec![terms.decision_weeks, terms.decision_with_committee_weeks],
            None => (1..=terms.postponement_weeks).collect(),
        };
        weeks
            .into_iter()
            .filter_map(|one| u8::try_from(one).ok())
            .collect()
    }

    /// The outcomes that can be chosen.
    #[must_use]
    pub fn outcomes(&self, here: &Here<'_>) -> Vec<Code> {
        let kind = self
            .road(here)
            .map_or(RouteKind::Informal, |track| track.kind);
        let entries = here.around.desk.codes().entries(outcomes(kind));
        entries.iter().map(|entry| entry.code.clone()).collect()
    }

    fn done(&self, steps: &[Action], said: String, here: &Here<'_>) -> Reaction {
        here.go(steps, said, |here| Stage::of_id(&self.track, here))
    }

    fn noted(&self, step: Action, here: &Here<'_>) -> Answer {
        self.done(&[step], say!(here.texts(), "step-noted"), here)
            .into()
    }

    fn begin(&mut self, here: &Here<'_>) -> Answer {
        let acts = self.acts(here);
        let Some(act) = acts.get(self.selected(&acts)).copied() else {
            return Answer::stay();
        };
        let track = self.track.clone();
        match act {
            Act::Receipt | Act::Acknowledgement | Act::Decision => {
                self.mode = FollowMode::Day(act, Field::new(LONGEST_DAY));
            }
            Act::Postponement => {
                self.mode = FollowMode::Weeks {
                    received_on: None,
                    selected: 0,
                };
            }
            Act::Complete => {
                self.mode = FollowMode::Outcomes {
                    chosen: Vec::new(),
                    selected: 0,
                };
            }
            Act::Repair => return self.noted(Action::RecordRepair(track), here),
            Act::Resume => return self.noted(Action::Resume(track), here),
            Act::Reconsider => return self.noted(Action::Reconsider(track), here),
            Act::Standstill => return self.standstill(here).into(),
            Act::Elsewhere | Act::StopInformal | Act::Discard => {
                return self.ask(act, here).into();
            }
        }
        Answer::stay()
    }

    /// Something that ends the road or throws drafts away: asked first, on the harmless choice.
    fn ask(&self, act: Act, here: &Here<'_>) -> Reaction {
        let texts = here.texts();
        let track = self.track.clone();
        let (what, done) = match act {
            Act::Elsewhere => {
                let step = Action::ContinueElsewhere(track);
                let done = self.done(&[step], say!(texts, "step-noted"), here);
                (say!(texts, "step-elsewhere-what"), done)
            }
            Act::StopInformal => {
                let step = Action::StopInformal(track);
                let done = self.done(&[step], say!(texts, "step-noted"), here);
                (say!(texts, "step-stop-informal-what"), done)
            }
            _ => (
                say!(texts, "step-discard-what"),
                stop::discard(&track, here),
            ),
        };
        if matches!(done, Reaction::Refuse(_)) {
            return done;
        }
        let yes = act.name(texts);
        let question = Question::new(yes.clone(), vec![what], say!(texts, "step-not-now"));
        Reaction::ask(question.or(yes, done))
    }

    /// The question to the employee whether it may stand still.
    fn standstill(&self, here: &Here<'_>) -> Reaction {
        let texts = here.texts();
        let Some(track) = self.road(here) else {
            return Reaction::Stay;
        };
        let said = say!(texts, "step-noted");
        let yes = self.done(&acts::standstill(track, here), said, here);
        if matches!(yes, Reaction::Refuse(_)) {
            return yes;
        }
        let said = say!(texts, "step-said-no");
        let no = self.done(&acts::no_standstill(track, here), said, here);
        let lines = vec![say!(texts, "step-standstill-what")];
        let title = say!(texts, "step-act-standstill");
        Reaction::ask(
            Question::new(title, lines, say!(texts, "step-answer-not-yet"))
                .or(say!(texts, "step-standstill-yes"), yes)
                .or(say!(texts, "step-answer-no"), no),
        )
    }

    /// Takes the day that was typed.
    fn take_day(&mut self, here: &Here<'_>) -> Answer {
        let FollowMode::Day(act, field) = &self.mode else {
            return Answer::stay();
        };
        let (act, today, texts) = (*act, here.around.now.today, here.texts());
        let typed = field.text();
        let day = if typed.trim().is_empty() {
            Some(today)
        } else {
            parse_day(&typed, today, Nearest::Past)
        };
        let Some(day) = day else {
            return Reaction::Refuse(say!(texts, "day-not-understood")).into();
        };
        if day > today {
            return Reaction::Refuse(sentences::refusal(texts, &Refusal::DateOutOfOrder)).into();
        }
        let track = self.track.clone();
        let complaint = self
            .road(here)
            .is_some_and(|track| track.kind == RouteKind::Complaint);
        match act {
            Act::Receipt if complaint => {
                self.mode = FollowMode::Weeks {
                    received_on: Some(day),
                    selected: 0,
                };
                Answer::stay()
            }
            Act::Receipt => self.noted(receipt(track, day, None), here),
            Act::Acknowledgement => self.noted(Action::RecordAcknowledgement(track, day), here),
            _ => self.noted(Action::RecordDecision(track, day), here),
        }
    }

    /// Takes the weeks or the outcomes that were chosen.
    fn take(&self, here: &Here<'_>) -> Answer {
        let track = self.track.clone();
        match &self.mode {
            FollowMode::Weeks {
                received_on,
                selected,
            } => {
                let weeks = Self::weeks(*received_on, here).get(*selected).copied();
                match (received_on, weeks) {
                    (Some(day), weeks) => self.noted(receipt(track, *day, weeks), here),
                    (None, Some(weeks)) => {
                        self.noted(Action::RecordPostponement(track, weeks), here)
                    }
                    (None, None) => Answer::stay(),
                }
            }
            FollowMode::Outcomes { chosen, .. } => {
                self.noted(Action::Complete(track, chosen.clone()), here)
            }
            FollowMode::Acts | FollowMode::Day(..) => Answer::stay(),
        }
    }

    fn tick(&mut self, codes: &[Code]) {
        if let FollowMode::Outcomes { chosen, selected } = &mut self.mode
            && let Some(code) = codes.get(*selected)
        {
            match chosen.iter().position(|one| one == code) {
                Some(at) => drop(chosen.remove(at)),
                None => chosen.push(code.clone()),
            }
        }
    }

    fn walk(&mut self, command: Command, here: &Here<'_>) {
        let acts = self.acts(here);
        let outcomes = self.outcomes(here).len();
        match &mut self.mode {
            FollowMode::Acts => self.selected = walked(command, self.selected(&acts), acts.len()),
            FollowMode::Weeks {
                received_on,
                selected,
            } => {
                let count = Self::weeks(*received_on, here).len();
                *selected = walked(command, *selected, count);
            }
            FollowMode::Outcomes { selected, .. } => {
                *selected = walked(command, *selected, outcomes);
            }
            FollowMode::Day(..) => {}
        }
    }
}

fn receipt(track: TrackId, received_on: Date, term_weeks: Option<u8>) -> Action {
    Action::RecordReceipt {
        track,
        received_on,
        term_weeks,
    }
}

impl StageModel for Follow {
    fn scope(&self) -> Scope {
        match self.mode {
            FollowMode::Day(..) => Scope::StepLine,
            FollowMode::Outcomes { .. } => Scope::StepAnswer,
            FollowMode::Acts | FollowMode::Weeks { .. } => Scope::Step,
        }
    }

    fn track(&self, _here: &Here<'_>) -> Option<TrackId> {
        Some(self.track.clone())
    }

    fn refusal(&self, command: Command, here: &Here<'_>) -> Option<String> {
        let texts = here.texts();
        match command {
            Command::Write => Some(say!(texts, "step-nothing-to-change")),
            Command::OwnWords => Some(say!(texts, "step-no-own-words")),
            Command::ReadAloud => Some(say!(texts, "step-nothing-to-read")),
            _ => None,
        }
    }

    fn command(&mut self, command: Command, here: &Here<'_>) -> Answer {
        match (&self.mode, command) {
            (FollowMode::Acts, Command::Back) => {
                return Answer::go(Stage::Roads(Roads::at(&self.track)));
            }
            (FollowMode::Acts, Command::Open) => return self.begin(here),
            (_, Command::Back) => self.mode = FollowMode::Acts,
            (FollowMode::Day(..), Command::Save) => return self.take_day(here),
            (_, Command::Open) => return self.take(here),
            (_, Command::Tick) => {
                let codes = self.outcomes(here);
                self.tick(&codes);
            }
            _ => self.walk(command, here),
        }
        Answer::stay()
    }

    fn typed(&mut self, input: &Typed, _here: &Here<'_>) -> Answer {
        if let FollowMode::Day(_, field) = &mut self.mode {
            field.typed(input);
        }
        Answer::stay()
    }
}
