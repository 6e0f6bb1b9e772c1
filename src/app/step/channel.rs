//! Asking whether the adviser may become the channel for a report: a question of its own, never part of another one
//! (`domain.md` 2.5). An advice talk stays advice until the employee says yes to this.

use super::{Answer, Asking, Here, Stage};
use crate::{
    domain::{
        Action, Actor, Case, Consent, ConsentState, Disclosure, IdentityLevel, Private, Step,
        TrackId,
    },
    say,
};

/// The question that is open, if there is one.
fn open(case: &Case) -> Option<&Consent> {
    case.consents.iter().rev().find(|consent| {
        consent.disclosure().step == Step::ReportChannel
            && matches!(consent.state(), ConsentState::Asked)
    })
}

/// Asks, unless the question is open already, and goes to the answer. `track` is the road from which it was asked.
pub(super) fn ask(track: &TrackId, here: &Here<'_>) -> Answer {
    let stage = |here: &Here<'_>| {
        open(here.case).map_or_else(
            || Stage::of_id(track, here),
            |consent| Stage::Consent(Asking::new(track, &consent.id)),
        )
    };
    if open(here.case).is_some() {
        return Answer::go(stage(here));
    }
    let texts = here.texts();
    let identity = here
        .case
        .track(track)
        .ok()
        .and_then(|track| track.preparation.as_ref())
        .map_or(IdentityLevel::Confidential, |what| what.identity);
    let what = Disclosure {
        step: Step::ReportChannel,
        route: None,
        recipient: say!(texts, "channel-recipient").into(),
        purpose: say!(texts, "channel-purpose").into(),
        information: say!(texts, "channel-information").into(),
        identity,
        actor: Actor::EmployeeWithAdviser,
        limits: Private::default(),
        people: Vec::new(),
        fingerprint: None,
    };
    let step = Action::AskOtherConsent(None, Box::new(what));
    here.go(&[step], say!(texts, "step-asked"), stage).into()
}
