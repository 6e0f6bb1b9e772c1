//! Step 1: the roads that are being walked in this case, and every road that exists, in the order of the list.
//!
//! None is ranked or hidden, and one that is not open stays in the list. Choosing one shows it, and records nothing.

use super::{Answer, Here, RoadView, Stage, StageModel};
use crate::{
    app::{command::Command, reaction::Reaction},
    domain::{Code, Dimension, TrackId, routes::Employee},
    say,
    texts::roads,
};

pub use crate::texts::roads::Taken as Reach;

/// What can be selected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A road of this case.
    Track(TrackId),
    /// A road that exists.
    Route(Code),
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

    /// The choice, with the cursor on a line; on the first when that is gone.
    #[must_use]
    pub fn at_row(row: Row, here: &Here<'_>) -> Self {
        let is_there = rows(here).contains(&row);
        if is_there {
            Self {
                selected: Some(row),
            }
        } else {
            Self::new(here)
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

    /// The selected road.
    #[must_use]
    pub fn route(&self, here: &Here<'_>) -> Option<Code> {
        match self.current(here)? {
            Row::Track(track) => here
                .case
                .track(&track)
                .ok()
                .map(|track| track.route.clone()),
            Row::Route(route) => Some(route),
        }
    }

    fn current(&self, here: &Here<'_>) -> Option<Row> {
        let rows = rows(here);
        let at = self.selected(&rows);
        rows.into_iter().nth(at)
    }

    fn choose(&self, here: &Here<'_>) -> Answer {
        match self.current(here) {
            Some(Row::Track(track)) => Answer::go(Stage::of_id(&track, here)),
            Some(Row::Route(route)) => Answer::go(Stage::Road(RoadView::new(route))),
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
    let employee = Employee::of(here.case);
    let catalogue = here.around.desk.catalogue();
    let today = here.around.now.today;
    roads::taken(here.texts(), &catalogue.reach(route, &employee, today))
}

/// Whether a road is open, and why or what to ask, in sentences; what is good to know of one that is.
#[must_use]
pub fn told(route: &Code, here: &Here<'_>) -> Vec<String> {
    let texts = here.texts();
    match reach(route, here) {
        Reach::Open(note) => note.into_iter().collect(),
        Reach::NotOpen(why) => vec![say!(texts, "step-road-shut", why = why)],
        Reach::Ask(what) => vec![say!(texts, "step-road-ask-first", what = what)],
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
