//! Step 5 of a formal road: what must be there or be shown, asked once more on another day, and ready.

use std::cell::OnceCell;

use super::{
    Answer, Check, Checked, Found, Handover, Here, Roads, Sheet, Stage, StageModel, channel,
    consent,
};
use crate::{
    app::{cases::walked, command::Command, reaction::Reaction},
    domain::{
        Action, Consent, RouteKind, Track, TrackId, TrackState, mode::IntegrityMode,
        track::ReadyItem,
    },
    say,
};

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadyRow {
    /// Something that must be there or be shown.
    Item(ReadyItem),
    /// The talk stays advice (only for a report).
    Advice,
    /// The adviser becomes the channel for the report, on a yes of its own (only for a report).
    Channel,
    /// The employee says yes once more, on another day.
    Confirm,
    /// No yes holds: it is asked again.
    AskAgain,
    /// It is ready.
    GoOn,
}

/// The list before a formal road is ready.
#[derive(Debug)]
pub struct Ready {
    track: TrackId,
    selected: usize,
    gaps: OnceCell<usize>,
}

impl Ready {
    /// The list of a road.
    #[must_use]
    pub fn new(track: &TrackId) -> Self {
        Self {
            track: track.clone(),
            selected: 0,
            gaps: OnceCell::new(),
        }
    }

    /// How many parts that belong in the text are empty or not there. It is told and stops nothing.
    #[must_use]
    pub fn gaps(&self, here: &Here<'_>) -> usize {
        *self.gaps.get_or_init(|| {
            let track = here.case.track(&self.track).ok();
            let text = track.and_then(|track| Some((track.kind, track.text()?)));
            text.map_or(0, |(kind, text)| {
                let checked = Check::new(kind).of(text.body.expose());
                let is_gap = |one: &&Checked| matches!(one.found, Found::Empty | Found::Missing);
                checked.iter().filter(is_gap).count()
            })
        })
    }

    /// The yes that holds today; none when there is none.
    #[must_use]
    pub fn standing<'a>(&self, here: &Here<'a>) -> Option<&'a Consent> {
        let today = here.around.now.today;
        here.case.standing_consent(&self.track, today).ok()
    }

    /// The lines of the list.
    #[must_use]
    pub fn rows(&self, here: &Here<'_>) -> Vec<ReadyRow> {
        let Ok(track) = here.case.track(&self.track) else {
            return Vec::new();
        };
        let needed = ReadyItem::needed(track.kind).iter().copied();
        let mut rows: Vec<_> = needed.map(ReadyRow::Item).collect();
        if track.kind == RouteKind::IntegrityReport && here.case.mode.is_none() {
            rows.push(ReadyRow::Advice);
        }
        if track.kind == RouteKind::IntegrityReport
            && here.case.integrity_mode() == IntegrityMode::Advice
        {
            rows.push(ReadyRow::Channel);
        }
        match self.standing(here).and_then(Consent::given) {
            None => rows.push(ReadyRow::AskAgain),
            Some(given) if given.confirmed_on.is_none() && given.on < here.around.now.today => {
                rows.push(ReadyRow::Confirm);
            }
            Some(_) => {}
        }
        rows.push(ReadyRow::GoOn);
        rows
    }

    /// Which line is selected, from 0.
    #[must_use]
    pub fn selected(&self, rows: &[ReadyRow]) -> usize {
        self.selected.min(rows.len().saturating_sub(1))
    }

    /// Whether something has been ticked.
    #[must_use]
    pub fn is_checked(&self, item: ReadyItem, here: &Here<'_>) -> bool {
        let track = here.case.track(&self.track);
        track.is_ok_and(|track| track.checked.contains(&item))
    }

    /// Begins the preparation with the first thing that is done in it.
    fn begun(&self, step: Action, here: &Here<'_>) -> Vec<Action> {
        let track = here.case.track(&self.track);
        let given = track.is_ok_and(|track| track.state() == TrackState::ConsentGiven);
        let begin = given.then(|| Action::StartPreparation(self.track.clone()));
        begin.into_iter().chain([step]).collect()
    }

    fn act(&self, here: &Here<'_>) -> Answer {
        let texts = here.texts();
        let rows = self.rows(here);
        match rows.get(self.selected(&rows)) {
            Some(ReadyRow::Item(item)) => {
                let checked = !self.is_checked(*item, here);
                let check = Action::CheckItem(self.track.clone(), *item, checked);
                here.keep(&self.begun(check, here), say!(texts, "step-ticked"))
                    .into()
            }
            Some(ReadyRow::Advice) => here
                .keep(&[Action::SettleAdviceMode], say!(texts, "step-advice-said"))
                .into(),
            Some(ReadyRow::Channel) => channel::ask(&self.track, here),
            Some(ReadyRow::Confirm) => match self.standing(here) {
                Some(consent) => here
                    .keep(
                        &[Action::ConfirmConsent(consent.id.clone())],
                        say!(texts, "step-confirmed"),
                    )
                    .into(),
                None => Answer::stay(),
            },
            Some(ReadyRow::AskAgain) => consent::ask(&self.track, &[], here),
            Some(ReadyRow::GoOn) => self.go_on(here),
            None => Answer::stay(),
        }
    }

    fn go_on(&self, here: &Here<'_>) -> Answer {
        let handover = |_: &Here<'_>| Stage::Handover(Handover::new(&self.track));
        let state = here.case.track(&self.track).map(Track::state);
        if self.standing(here).is_none() || state == Ok(TrackState::Ready) {
            return Answer::go(handover(here));
        }
        let steps = self.begun(Action::MarkReady(self.track.clone()), here);
        here.go(&steps, say!(here.texts(), "step-ready-said"), handover)
            .into()
    }
}

impl StageModel for Ready {
    fn track(&self, _here: &Here<'_>) -> Option<TrackId> {
        Some(self.track.clone())
    }

    fn refusal(&self, _command: Command, _here: &Here<'_>) -> Option<String> {
        None
    }

    fn command(&mut self, command: Command, here: &Here<'_>) -> Answer {
        match command {
            Command::Back => match here.case.track(&self.track) {
                Ok(track) => Answer::go(Stage::Text(Box::new(Sheet::new(track, here)))),
                Err(_) => Answer::go(Stage::Roads(Roads::new(here))),
            },
            Command::Write => match here.case.track(&self.track) {
                Ok(track) => Answer::go(Stage::Text(Box::new(Sheet::writing(track, here)))),
                Err(_) => Reaction::Stay.into(),
            },
            Command::Open | Command::Tick => self.act(here),
            _ => {
                let rows = self.rows(here);
                self.selected = walked(command, self.selected(&rows), rows.len());
                Answer::stay()
            }
        }
    }
}
