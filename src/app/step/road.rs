//! Step 1, one road: what it is, who sees what, whether it is open and why, and where that was found. Reading it records
//! nothing; to put it on the table is a choice of its own, below everything there is to read.

use super::{
    Answer, Here, Reach, Roads, Stage, StageModel, reach,
    roads::{self, Row},
};
use crate::{
    app::{cases::walked, command::Command, question::Question, reaction::Reaction},
    domain::{Action, Code, Dimension, RouteKind, TrackId, TrackState},
    say,
    texts::roads::facts,
};

/// One line of a road.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoadRow {
    /// Something to read.
    Said(String),
    /// Back to all roads; nothing is recorded.
    Back,
    /// On the table with it.
    Take,
    /// That it is not open, and why, is noted in the case.
    NoteShut,
    /// On with the road that is being walked.
    GoOn(TrackId),
}

/// The reading of one road.
#[derive(Debug)]
pub struct RoadView {
    route: Code,
    selected: usize,
}

impl RoadView {
    /// The reading of a road, from its first line.
    #[must_use]
    pub const fn new(route: Code) -> Self {
        Self { route, selected: 0 }
    }

    /// The road.
    #[must_use]
    pub const fn route(&self) -> &Code {
        &self.route
    }

    /// Which line is selected, from 0.
    #[must_use]
    pub const fn selected(&self) -> usize {
        self.selected
    }

    /// Everything there is to read, then the choices: first the one that changes nothing.
    #[must_use]
    pub fn rows(&self, here: &Here<'_>) -> Vec<RoadRow> {
        let said = lines(&self.route, here).into_iter().map(RoadRow::Said);
        let choice = match walking(&self.route, here) {
            Some(track) => RoadRow::GoOn(track),
            None => match reach(&self.route, here) {
                Reach::NotOpen(_) => RoadRow::NoteShut,
                Reach::Open(_) | Reach::Ask(_) => RoadRow::Take,
            },
        };
        said.chain([RoadRow::Back, choice]).collect()
    }

    fn choose(&self, here: &Here<'_>) -> Answer {
        match self.rows(here).into_iter().nth(self.selected) {
            Some(RoadRow::Said(_)) => {
                Reaction::Say(say!(here.texts(), "roads-choice-is-below")).into()
            }
            Some(RoadRow::Back) | None => self.back(here),
            Some(RoadRow::GoOn(track)) => Answer::go(Stage::of_id(&track, here)),
            Some(RoadRow::Take | RoadRow::NoteShut) => take_up(&self.route, here),
        }
    }

    fn back(&self, here: &Here<'_>) -> Answer {
        let row = Row::Route(self.route.clone());
        Answer::go(Stage::Roads(Roads::at_row(row, here)))
    }
}

/// Everything there is to read of a road, for the employee of this case on this day.
#[must_use]
pub fn lines(route: &Code, here: &Here<'_>) -> Vec<String> {
    let texts = here.texts();
    let catalogue = here.around.desk.catalogue();
    let (codes, language) = (&catalogue.codes, texts.language());
    let what = codes.route_what(route, language).map(str::to_owned);
    let sees = codes
        .route_sees(route, language)
        .map(|sees| say!(texts, "step-road-sees", sees = sees));
    let mut lines: Vec<String> = what.into_iter().chain(sees).collect();
    lines.extend(roads::told(route, here));
    if let Some(road) = catalogue.routes.road(route) {
        let today = here.around.now.today;
        lines.extend(facts(texts, codes, &catalogue.terms, road, today));
    }
    lines
}

/// The road of this kind that is being walked in the case.
fn walking(route: &Code, here: &Here<'_>) -> Option<TrackId> {
    let tracks = here.case.tracks.iter();
    let mut same = tracks.filter(|track| track.route == *route);
    let track = same.find(|track| !track.state().is_settled())?;
    Some(track.id.clone())
}

/// Puts a road on the table, or notes that it is not open.
fn take_up(route: &Code, here: &Here<'_>) -> Answer {
    let Some(kind) = here.around.desk.codes().route_kind(route) else {
        return Answer::stay();
    };
    let texts = here.texts();
    if let Reach::NotOpen(why) = reach(route, here) {
        let is_noted = here
            .case
            .tracks
            .iter()
            .any(|track| track.route == *route && track.state() == TrackState::NotReachable);
        if is_noted {
            return Reaction::Refuse(why).into();
        }
        let said = say!(texts, "step-road-noted-shut");
        let steps = [consider(route, kind, Some(why))];
        return here.go(&steps, said, roads_at_last).into();
    }
    let name = here
        .around
        .desk
        .label(Dimension::Route, route, texts.language());
    let said = say!(texts, "step-road-considered", road = name);
    let taken = here.go(&[consider(route, kind, None)], said, |here| {
        match here.case.tracks.last() {
            Some(track) => Stage::of(track, here),
            None => Stage::Roads(Roads::new(here)),
        }
    });
    if is_the_manager(route, here) && !matches!(taken, Reaction::Refuse(_)) {
        let lines = vec![
            say!(texts, "step-manager-what"),
            say!(texts, "step-manager-and"),
        ];
        let title = say!(texts, "step-manager-title");
        let asked = Question::new(title, lines, say!(texts, "step-manager-no"))
            .or(say!(texts, "step-manager-yes"), taken);
        return Reaction::ask(asked).into();
    }
    taken.into()
}

fn roads_at_last(here: &Here<'_>) -> Stage {
    Stage::Roads(match here.case.tracks.last() {
        Some(track) => Roads::at(&track.id),
        None => Roads::new(here),
    })
}

/// Whether the road leads to the very person the matter is about, or to the one above.
fn is_the_manager(route: &Code, here: &Here<'_>) -> bool {
    route.as_str() == "R-LDG" && matches!(here.case.other_party.as_str(), "W-LD" | "W-LH")
}

fn consider(route: &Code, kind: RouteKind, not_reachable_because: Option<String>) -> Action {
    Action::Consider {
        route: route.clone(),
        kind,
        not_reachable_because,
    }
}

impl StageModel for RoadView {
    fn track(&self, here: &Here<'_>) -> Option<TrackId> {
        walking(&self.route, here)
    }

    fn command(&mut self, command: Command, here: &Here<'_>) -> Answer {
        match command {
            Command::Back => self.back(here),
            Command::Open => self.choose(here),
            _ => {
                self.selected = walked(command, self.selected, self.rows(here).len());
                Answer::stay()
            }
        }
    }
}
