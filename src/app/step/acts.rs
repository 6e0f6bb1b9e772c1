//! What can be noted on a road that is out, has ended, or is not open. The case file decides which of them fit.

use super::Here;
use crate::{
    domain::{
        Action, ConsentId, Disclosure, Private, RouteKind, Step, Track, codes::Dimension,
        consent::AnswerFrom,
    },
    say,
    texts::Texts,
};

/// Something that can be noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// The other side received it.
    Receipt,
    /// The other side confirmed that.
    Acknowledgement,
    /// The other side takes more time.
    Postponement,
    /// The text was completed after a question.
    Repair,
    /// It stands still, for mediation.
    Standstill,
    /// It goes on.
    Resume,
    /// There is a decision.
    Decision,
    /// It ended, with an outcome.
    Complete,
    /// The employee goes on alone.
    Elsewhere,
    /// An informal road ended without a result.
    StopInformal,
    /// It is put on the table again.
    Reconsider,
    /// The drafts are thrown away.
    Discard,
}

impl Act {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 12] = [
        Self::Receipt,
        Self::Acknowledgement,
        Self::Postponement,
        Self::Repair,
        Self::Standstill,
        Self::Resume,
        Self::Decision,
        Self::Complete,
        Self::Elsewhere,
        Self::StopInformal,
        Self::Reconsider,
        Self::Discard,
    ];

    /// What it is called.
    #[must_use]
    pub fn name(self, texts: &Texts) -> String {
        match self {
            Self::Receipt => say!(texts, "step-act-receipt"),
            Self::Acknowledgement => say!(texts, "step-act-acknowledgement"),
            Self::Postponement => say!(texts, "step-act-postponement"),
            Self::Repair => say!(texts, "step-act-repair"),
            Self::Standstill => say!(texts, "step-act-standstill"),
            Self::Resume => say!(texts, "step-act-resume"),
            Self::Decision => say!(texts, "step-act-decision"),
            Self::Complete => say!(texts, "step-act-complete"),
            Self::Elsewhere => say!(texts, "step-act-elsewhere"),
            Self::StopInformal => say!(texts, "step-act-stop-informal"),
            Self::Reconsider => say!(texts, "step-act-reconsider"),
            Self::Discard => say!(texts, "step-act-discard"),
        }
    }

    /// Whether this kind of road knows it at all.
    const fn belongs_to(self, kind: RouteKind) -> bool {
        match self {
            Self::Postponement | Self::Repair | Self::Standstill | Self::Resume => {
                matches!(kind, RouteKind::Complaint)
            }
            Self::Receipt | Self::Acknowledgement | Self::Decision => kind.is_formal(),
            _ => true,
        }
    }
}

/// What fits on a road now: what the case file would accept today.
#[must_use]
pub(super) fn acts(track: &Track, here: &Here<'_>) -> Vec<Act> {
    let fits = |act: &Act| {
        let drafts = *act != Act::Discard || !track.texts.is_empty();
        drafts
            && act.belongs_to(track.kind)
            && here
                .around
                .after(here.case.id, &trial(*act, track, here))
                .is_ok()
    };
    Act::ALL.into_iter().filter(fits).collect()
}

/// The steps of an act, with the answers that are the least demanding.
fn trial(act: Act, track: &Track, here: &Here<'_>) -> Vec<Action> {
    let (id, today) = (track.id.clone(), here.around.now.today);
    let step = match act {
        Act::Receipt => Action::RecordReceipt {
            track: id,
            received_on: today,
            term_weeks: None,
        },
        Act::Acknowledgement => Action::RecordAcknowledgement(id, today),
        Act::Postponement => Action::RecordPostponement(id, 1),
        Act::Repair => Action::RecordRepair(id),
        Act::Standstill => return standstill(track, here),
        Act::Resume => Action::Resume(id),
        Act::Decision => Action::RecordDecision(id, today),
        Act::Complete => {
            let list = here.around.desk.codes().entries(outcomes(track.kind));
            let first = list.first().map(|entry| entry.code.clone());
            Action::Complete(id, first.into_iter().collect())
        }
        Act::Elsewhere => Action::ContinueElsewhere(id),
        Act::StopInformal => Action::StopInformal(id),
        Act::Reconsider => Action::Reconsider(id),
        Act::Discard => Action::DiscardDrafts(id),
    };
    vec![step]
}

/// From which list the outcomes of a road are.
#[must_use]
pub const fn outcomes(kind: RouteKind) -> Dimension {
    if kind.is_formal() {
        Dimension::FormalOutcome
    } else {
        Dimension::InformalOutcome
    }
}

/// The question whether it may stand still.
fn question(track: &Track, here: &Here<'_>) -> Action {
    let texts = here.texts();
    let recipient = track
        .preparation
        .as_ref()
        .map(|what| what.recipient.clone())
        .filter(|recipient| !recipient.is_blank())
        .unwrap_or_else(|| Private::from(here.road(track)));
    let base = track.preparation.clone();
    let what = Disclosure {
        step: Step::Suspension,
        route: Some(track.route.clone()),
        recipient,
        purpose: say!(texts, "step-standstill-purpose").into(),
        information: say!(texts, "step-standstill-information").into(),
        identity: base
            .as_ref()
            .map_or(crate::domain::IdentityLevel::Open, |what| what.identity),
        actor: crate::domain::Actor::EmployeeAlone,
        limits: Private::default(),
        people: Vec::new(),
        fingerprint: None,
    };
    Action::AskOtherConsent(Some(track.id.clone()), Box::new(what))
}

/// The standstill with the employee's own yes for it.
pub(super) fn standstill(track: &Track, here: &Here<'_>) -> Vec<Action> {
    let consent = ConsentId::nth(here.case.consents.len());
    vec![
        question(track, here),
        Action::Grant {
            consent: consent.clone(),
            from: AnswerFrom::Employee,
            // The committee asks, the employee answers it in writing; the adviser hears of it.
            form: say!(here.texts(), "step-form-written").into(),
        },
        Action::Suspend(track.id.clone(), consent),
    ]
}

/// The employee's no to a standstill.
pub(super) fn no_standstill(track: &Track, here: &Here<'_>) -> Vec<Action> {
    let consent = ConsentId::nth(here.case.consents.len());
    vec![question(track, here), Action::Refuse(consent)]
}
