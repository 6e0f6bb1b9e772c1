//! The employee stops. One key and Enter; no reason is asked, and nobody asks twice.

use super::{Answer, Here, Roads, Stage, StageModel};
use crate::{
    app::{cases::walked, command::Command, question::Question, reaction::Reaction},
    domain::{Action, Private, RouteKind, TrackId},
    say,
};

/// The question before stopping. Stopping harms nobody, so Enter stops.
pub(super) fn ask(track: &TrackId, here: &Here<'_>) -> Reaction {
    let texts = here.texts();
    let Ok(found) = here.case.track(track) else {
        return Reaction::Stay;
    };
    let before = found.state().is_before_handover();
    let drafts = before && !found.texts.is_empty();
    let said = if before {
        say!(texts, "step-stopped-nothing-sent")
    } else {
        say!(texts, "step-stopped-after")
    };
    let stop = Action::Withdraw(track.clone(), Private::default());
    let stopped = here.go(&[stop], said, |_| {
        if drafts {
            Stage::Stopped(Stopped::new(track))
        } else {
            Stage::Roads(Roads::at(track))
        }
    });
    if let Reaction::Refuse(_) = stopped {
        return stopped;
    }
    let lines = if before {
        vec![
            say!(texts, "step-stop-before"),
            say!(texts, "step-stop-no-reason"),
        ]
    } else {
        let then = match found.kind {
            RouteKind::Complaint => say!(texts, "step-stop-after-complaint"),
            RouteKind::IntegrityReport => say!(texts, "step-stop-after-report"),
            RouteKind::Informal | RouteKind::Employee => say!(texts, "step-stop-after-informal"),
        };
        vec![
            say!(texts, "step-stop-after"),
            then,
            say!(texts, "step-stop-no-reason"),
        ]
    };
    let title = say!(texts, "step-stop-title", road = here.road(found));
    Reaction::ask(
        Question::starting_with(title, lines, say!(texts, "step-stop-yes"), stopped)
            .or(say!(texts, "step-stop-no"), Reaction::Stay),
    )
}

/// After stopping: what becomes of the drafts. The cursor stands on keeping them.
#[derive(Debug)]
pub struct Stopped {
    track: TrackId,
    selected: usize,
}

impl Stopped {
    fn new(track: &TrackId) -> Self {
        Self {
            track: track.clone(),
            selected: 0,
        }
    }

    /// Which line is selected: 0 keeps the drafts, 1 throws them away.
    #[must_use]
    pub const fn selected(&self) -> usize {
        self.selected
    }
}

/// Throws the drafts of a road away, and goes back to the roads.
pub(super) fn discard(track: &TrackId, here: &Here<'_>) -> Reaction {
    here.go(
        &[Action::DiscardDrafts(track.clone())],
        say!(here.texts(), "step-drafts-gone"),
        |_| Stage::Roads(Roads::at(track)),
    )
}

impl StageModel for Stopped {
    fn track(&self, _here: &Here<'_>) -> Option<TrackId> {
        Some(self.track.clone())
    }

    fn command(&mut self, command: Command, here: &Here<'_>) -> Answer {
        match command {
            Command::Open if self.selected == 1 => discard(&self.track, here).into(),
            Command::Open | Command::Back => Answer::go(Stage::Roads(Roads::at(&self.track))),
            _ => {
                self.selected = walked(command, self.selected, 2);
                Answer::stay()
            }
        }
    }
}
