//! Step 1: the roads that are being walked in this case, and every road that exists, in the order of the list.
//!
//! None is ranked or hidden. One that is not open stays in the list; choosing it notes that it is not, and why.

use super::{Answer, Here, Stage, StageModel};
use crate::{
    app::{command::Command, question::Question, reaction::Reaction},
    domain::{
        Action, Code, Dimension, RouteKind, TrackId, TrackState,
        routes::{Employee, Reachability},
    },
    say,
    texts::roads,
};

/// What can be selected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A road of this case.
    Track(TrackId),
    /// A road that exists.
    Route(Code),
}

/// Whether a road can be taken, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// It can; perhaps with something that is good to know.
    Open(Option<String>),
    /// It can't, and why.
    Shut(String),
    /// The program can't know: what to ask.
    Ask(String),
}

/// The choice of a road.
#[derive(Debug, Default)]
pub struct Roads {
    selected: Option<Row>,
}

impl Roads {
    /// The choice, with the cursor on the first line.
    #[must_use]
    pub fn new(here: &Here<'_>) -> Self {
        Self {
            selected: rows(here).into_iter().next(),
        }
    }

    /// The choice, with the cursor on a road of this case.
    #[must_use]
    pub fn at(track: &TrackId) -> Self {
        Self {
            selected: Some(Row::Track(track.clone())),
        }
    }

    /// Everything that can be selected: the roads of this case, then all roads.
    #[must_use]
    pub fn rows(&self, here: &Here<'_>) -> Vec<Row> {
        rows(here)
    }

    /// Which line is selected, from 0.
    #[must_use]
    pub fn selected(&self, rows: &[Row]) -> usize {
        let at = rows
            .iter()
            .position(|row| Some(row) == self.selected.as_ref());
        at.unwrap_or_default()
    }

    fn current(&self, here: &Here<'_>) -> Option<Row> {
        let rows = rows(here);
        let at = self.selected(&rows);
        rows.into_iter().nth(at)
    }

    fn choose(&self, here: &Here<'_>) -> Answer {
        match self.current(here) {
            Some(Row::Track(track)) => Answer::go(Stage::of_id(&track, here)),
            Some(Row::Route(route)) => take_up(&route, here),
            None => Answer::stay(),
        }
    }
}

fn rows(here: &Here<'_>) -> Vec<Row> {
    let tracks = here
        .case
        .tracks
        .iter()
        .map(|track| Row::Track(track.id.clone()));
    let routes = here.around.desk.codes().entries(Dimension::Route);
    tracks
        .chain(routes.iter().map(|entry| Row::Route(entry.code.clone())))
        .collect()
}

/// Whether a road can be taken by the employee of this case today, in words.
#[must_use]
pub fn reach(route: &Code, here: &Here<'_>) -> Reach {
    let texts = here.texts();
    let employee = Employee::of(here.case);
    let catalogue = here.around.desk.catalogue();
    let reach = catalogue.reach(route, &employee, here.around.now.today);
    let why = roads::reasons(texts, &reach).join(" ");
    match reach.answer {
        Reachability::Open => {
            let notes = roads::notes(texts, &reach).join(" ");
            Reach::Open(Some(notes).filter(|notes| !notes.is_empty()))
        }
        Reachability::Ask => Reach::Ask(why),
        Reachability::NotOpen => Reach::Shut(why),
    }
}

/// Chooses a road: goes on with the one that is being walked, notes that it is not open, or puts it on the table.
fn take_up(route: &Code, here: &Here<'_>) -> Answer {
    let same = || {
        here.case
            .tracks
            .iter()
            .filter(|track| track.route == *route)
    };
    if let Some(track) = same().find(|track| !track.state().is_settled()) {
        return Answer::go(Stage::of(track, here));
    }
    let Some(kind) = here.around.desk.codes().route_kind(route) else {
        return Answer::stay();
    };
    if let Reach::Shut(why) = reach(route, here) {
        if same().any(|track| track.state() == TrackState::NotReachable) {
            return Reaction::Refuse(why).into();
        }
        let said = say!(here.texts(), "step-road-noted-shut");
        return here.keep(&[consider(route, kind, Some(why))], said).into();
    }
    let texts = here.texts();
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

impl StageModel for Roads {
    fn track(&self, here: &Here<'_>) -> Option<TrackId> {
        match self.current(here)? {
            Row::Track(track) => Some(track),
            Row::Route(_) => None,
        }
    }

    fn command(&mut self, command: Command, here: &Here<'_>) -> Answer {
        match command {
            Command::Back => return Reaction::Back.into(),
            Command::Open => return self.choose(here),
            _ => {
                let rows = rows(here);
                let at = crate::app::cases::walked(command, self.selected(&rows), rows.len());
                self.selected = rows.into_iter().nth(at);
            }
        }
        Answer::stay()
    }
}
