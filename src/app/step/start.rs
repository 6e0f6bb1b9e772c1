//! A road on which the employee acts: the employee begins alone, or the adviser shares something after all.

use super::{Answer, Form, Here, Roads, Stage, StageModel};
use crate::{
    app::{cases::walked, command::Command},
    domain::{Action, Code, Track, TrackId},
    say,
};

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartRow {
    /// The employee begins; nothing is shared.
    Alone,
    /// Something is to be shared, so it is asked first.
    Share,
    /// Not this road.
    Decline,
}

impl StartRow {
    /// What can be chosen on a road, in the order of the screen. Leaving it at the talk has nothing to share.
    #[must_use]
    pub fn on(track: &Track) -> &'static [Self] {
        if is_left_at_the_talk(track) {
            &[Self::Alone, Self::Decline]
        } else {
            &[Self::Alone, Self::Share, Self::Decline]
        }
    }
}

/// Whether a road is that of no road: the story was told, and that was it (`R-GEEN`).
#[must_use]
pub fn is_left_at_the_talk(track: &Track) -> bool {
    track.route.as_str() == "R-GEEN"
}

/// The choice on a road of the employee's own.
#[derive(Debug)]
pub struct Start {
    track: TrackId,
    selected: usize,
}

impl Start {
    /// The choice on a road.
    #[must_use]
    pub fn new(track: &TrackId) -> Self {
        Self {
            track: track.clone(),
            selected: 0,
        }
    }

    /// Which line is selected, from 0.
    #[must_use]
    pub const fn selected(&self) -> usize {
        self.selected
    }

    /// What happens when the employee goes alone. To tell the story and leave it at that is a road that is walked as soon
    /// as it is chosen, and a complete and good result: nothing of it stays open.
    fn alone(&self, here: &Here<'_>) -> Vec<Action> {
        let start = Action::StartByEmployee(self.track.clone());
        let told = here.case.track(&self.track).is_ok_and(is_left_at_the_talk);
        if told {
            let listened = Code::literal("UI-GEL");
            return vec![start, Action::Complete(self.track.clone(), vec![listened])];
        }
        vec![start]
    }

    fn choose(&self, here: &Here<'_>) -> Answer {
        let texts = here.texts();
        let track = self.track.clone();
        let rows = here.case.track(&track).map_or(&[][..], StartRow::on);
        match rows.get(self.selected) {
            Some(StartRow::Alone) => here
                .go(&self.alone(here), say!(texts, "step-started"), |_| {
                    Stage::Roads(Roads::at(&track))
                })
                .into(),
            Some(StartRow::Share) => match here.case.track(&track) {
                Ok(track) => Answer::go(Stage::Form(Box::new(Form::new(track, here)))),
                Err(_) => Answer::stay(),
            },
            Some(StartRow::Decline) => here
                .go(
                    &[Action::Decline(track.clone())],
                    say!(texts, "step-declined"),
                    |_| Stage::Roads(Roads::at(&track)),
                )
                .into(),
            None => Answer::stay(),
        }
    }
}

impl StageModel for Start {
    fn track(&self, _here: &Here<'_>) -> Option<TrackId> {
        Some(self.track.clone())
    }

    fn command(&mut self, command: Command, here: &Here<'_>) -> Answer {
        match command {
            Command::Back => Answer::go(Stage::Roads(Roads::at(&self.track))),
            Command::Open => self.choose(here),
            _ => {
                self.selected = walked(
                    command,
                    self.selected,
                    here.case
                        .track(&self.track)
                        .map_or(0, |track| StartRow::on(track).len()),
                );
                Answer::stay()
            }
        }
    }
}
