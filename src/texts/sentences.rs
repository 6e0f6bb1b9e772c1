//! The sentences for what the domain says in values: why not, what happened, what needs a look.
//!
//! The screens and the command line use the same ones.

use super::Texts;
use crate::{
    domain::{
        Case, Date, Event, LapseReason, NotAKey, Phase, Refusal, TrackState,
        deadlines::DeadlineKind,
        pseudonym::NotAPseudonym,
        retention::{DestructionGround, HoldReason},
        track::ReadyItem,
    },
    say,
};

/// Why a step is not possible.
#[must_use]
pub fn refusal(texts: &Texts, refusal: &Refusal) -> String {
    match refusal {
        Refusal::NotFound => say!(texts, "refusal-not-found"),
        Refusal::WrongPhase => say!(texts, "refusal-wrong-phase"),
        Refusal::WrongState => say!(texts, "refusal-wrong-state"),
        Refusal::CautionMissing => say!(texts, "refusal-caution-missing"),
        Refusal::TrackUnderWay => say!(texts, "refusal-track-under-way"),
        Refusal::CodesMissing => say!(texts, "refusal-codes-missing"),
        Refusal::EmployeeNotInformed => say!(texts, "refusal-employee-not-informed"),
        Refusal::TallyRecordMissing => say!(texts, "refusal-tally-record-missing"),
        Refusal::GroundMissing => say!(texts, "refusal-ground-missing"),
        Refusal::RetentionNotPassed => say!(texts, "refusal-retention-not-passed"),
        Refusal::Frozen => say!(texts, "refusal-frozen"),
        Refusal::NotConfirmed => say!(texts, "refusal-not-confirmed"),
        Refusal::NotRetained => say!(texts, "refusal-not-retained"),
        Refusal::DateOutOfOrder => say!(texts, "refusal-date-out-of-order"),
        Refusal::OutcomeMissing => say!(texts, "refusal-outcome-missing"),
        Refusal::UnknownCode => say!(texts, "refusal-unknown-code"),
        Refusal::ConditionMissing => say!(texts, "refusal-condition-missing"),
        Refusal::NotOnItsWay => say!(texts, "refusal-not-on-its-way"),
        Refusal::OnItsWay => say!(texts, "refusal-on-its-way"),
        Refusal::WrongReceipt => say!(texts, "refusal-wrong-receipt"),
        Refusal::ChangedSincePacked => say!(texts, "refusal-changed-since-packed"),
        Refusal::DraftUnderWay => say!(texts, "refusal-draft-under-way"),
        Refusal::LinkedToItself => say!(texts, "refusal-linked-to-itself"),
        _ => refusal_of_a_step(texts, refusal),
    }
}

/// Why a text is not a key to which something can be sealed.
#[must_use]
pub fn not_a_key(texts: &Texts, why: NotAKey) -> String {
    match why {
        NotAKey::Missing => say!(texts, "key-missing"),
        NotAKey::Several => say!(texts, "key-several"),
        NotAKey::Secret => say!(texts, "key-secret"),
        NotAKey::PostQuantum => say!(texts, "key-post-quantum"),
        NotAKey::NeedsProgram => say!(texts, "key-needs-program"),
        NotAKey::Ssh => say!(texts, "key-ssh"),
        NotAKey::Malformed => say!(texts, "key-malformed"),
        NotAKey::Weak => say!(texts, "key-weak"),
        NotAKey::Own => say!(texts, "key-own"),
    }
}

fn refusal_of_a_step(texts: &Texts, refusal: &Refusal) -> String {
    match refusal {
        Refusal::RouteNotReachable => say!(texts, "refusal-route-not-reachable"),
        Refusal::ConsentNeeded => say!(texts, "refusal-consent-needed"),
        Refusal::DisclosureIncomplete => say!(texts, "refusal-disclosure-incomplete"),
        Refusal::ComplaintIsOpen => say!(texts, "refusal-complaint-is-open"),
        Refusal::EmployeeFiles => say!(texts, "refusal-employee-files"),
        Refusal::OnlyTheEmployee => say!(texts, "refusal-only-the-employee"),
        Refusal::NotExplained => say!(texts, "refusal-not-explained"),
        Refusal::FormMissing => say!(texts, "refusal-form-missing"),
        Refusal::FinalTextNotSeen => say!(texts, "refusal-final-text-not-seen"),
        Refusal::TextMissing => say!(texts, "refusal-text-missing"),
        Refusal::DraftsLocked => say!(texts, "refusal-drafts-locked"),
        Refusal::NothingAsked => say!(texts, "refusal-nothing-asked"),
        Refusal::NoConsent => say!(texts, "refusal-no-consent"),
        Refusal::ConsentLapsed(reason) => say!(
            texts,
            "refusal-consent-lapsed",
            reason = lapse_reason(texts, reason)
        ),
        Refusal::ConsentUsed => say!(texts, "refusal-consent-used"),
        Refusal::ConsentWithdrawn => say!(texts, "refusal-consent-withdrawn"),
        Refusal::ConsentRefused => say!(texts, "refusal-consent-refused"),
        Refusal::NotReady(item) => {
            say!(texts, "refusal-not-ready", item = ready_item(texts, *item))
        }
        Refusal::ModeNotSet => say!(texts, "refusal-mode-not-set"),
        Refusal::ActorNotConfirmed => say!(texts, "refusal-actor-not-confirmed"),
        Refusal::PeopleNotConfirmed => say!(texts, "refusal-people-not-confirmed"),
        _ => say!(texts, "refusal-handed-over-without-consent"),
    }
}

/// Which of the codes that are counted at closing is not chosen yet, and where to choose it.
#[must_use]
pub fn codes_missing(texts: &Texts, case: &Case) -> String {
    let missing = [
        (case.natures.is_empty(), say!(texts, "missing-nature")),
        (
            case.informal_outcomes.is_empty(),
            say!(texts, "missing-informal-outcome"),
        ),
        (
            case.formal_outcomes.is_empty(),
            say!(texts, "missing-formal-outcome"),
        ),
    ];
    let names: Vec<String> = missing
        .into_iter()
        .filter_map(|(is_missing, name)| is_missing.then_some(name))
        .collect();
    say!(
        texts,
        "refusal-codes-missing-which",
        which = names.join(", ")
    )
}

/// What a case file noted by itself about a road, with the road in it.
#[must_use]
pub fn event_on_road(texts: &Texts, event: &Event, road: &str, today: Date) -> String {
    match event {
        Event::Considered => say!(texts, "event-considered-road", road = road),
        Event::Declined => say!(texts, "event-declined-road", road = road),
        Event::NotReachable => say!(texts, "event-not-reachable-road", road = road),
        _ => format!("{} ({road})", self::event(texts, event, today)),
    }
}

/// Why a yes no longer holds, as the end of a sentence.
#[must_use]
pub fn lapse_reason(texts: &Texts, reason: &LapseReason) -> String {
    match reason {
        LapseReason::TextChanged => say!(texts, "lapse-text-changed"),
        LapseReason::RecipientChanged => say!(texts, "lapse-recipient-changed"),
        LapseReason::RouteChanged => say!(texts, "lapse-route-changed"),
        LapseReason::PurposeChanged => say!(texts, "lapse-purpose-changed"),
        LapseReason::InformationChanged => say!(texts, "lapse-information-changed"),
        LapseReason::IdentityChanged => say!(texts, "lapse-identity-changed"),
        LapseReason::ActorChanged => say!(texts, "lapse-actor-changed"),
        LapseReason::LimitsChanged => say!(texts, "lapse-limits-changed"),
        LapseReason::PeopleChanged => say!(texts, "lapse-people-changed"),
        LapseReason::StepChanged => say!(texts, "lapse-step-changed"),
        LapseReason::Expired => say!(texts, "lapse-expired"),
        LapseReason::NewFacts => say!(texts, "lapse-new-facts"),
        LapseReason::AnotherAdviser => say!(texts, "lapse-another-adviser"),
        LapseReason::AskedAgain => say!(texts, "lapse-asked-again"),
        LapseReason::Told(told) => told.expose().clone(),
    }
}

/// What must be there before a formal track is ready.
#[must_use]
pub fn ready_item(texts: &Texts, item: ReadyItem) -> String {
    match item {
        ReadyItem::NameAndAddressBlank => say!(texts, "ready-name-and-address"),
        ReadyItem::DatePresent => say!(texts, "ready-date"),
        ReadyItem::DescriptionPresent => say!(texts, "ready-description"),
        ReadyItem::SignatureBlank => say!(texts, "ready-signature"),
        ReadyItem::OneYearDateShown => say!(texts, "ready-one-year-date"),
        ReadyItem::ObstaclesShown => say!(texts, "ready-obstacles"),
        ReadyItem::WrongdoingTestShown => say!(texts, "ready-wrongdoing-test"),
    }
}

/// Why a text can't be a pseudonym.
#[must_use]
pub fn not_a_pseudonym(texts: &Texts, why: NotAPseudonym) -> String {
    match why {
        NotAPseudonym::Empty => say!(texts, "pseudonym-empty"),
        NotAPseudonym::TooLong => say!(texts, "pseudonym-too-long"),
        NotAPseudonym::LooksLikeAName => say!(texts, "pseudonym-looks-like-a-name"),
        NotAPseudonym::LooksLikeAnAddress => say!(texts, "pseudonym-looks-like-an-address"),
        NotAPseudonym::NotReadable => say!(texts, "pseudonym-not-readable"),
    }
}

/// Why destruction is on hold.
#[must_use]
pub fn hold_reason(texts: &Texts, reason: HoldReason) -> String {
    match reason {
        HoldReason::Law => say!(texts, "hold-law"),
        HoldReason::Court => say!(texts, "hold-court"),
        HoldReason::Supervision => say!(texts, "hold-supervision"),
        HoldReason::PendingRemedy => say!(texts, "hold-remedy"),
    }
}

/// Why a case was destroyed.
#[must_use]
pub fn destruction_ground(texts: &Texts, ground: DestructionGround) -> String {
    match ground {
        DestructionGround::PeriodPassed => say!(texts, "destroyed-by-period"),
        DestructionGround::EmployeeAsked => say!(texts, "destroyed-by-employee"),
        DestructionGround::TakenOver => say!(texts, "destroyed-taken-over"),
    }
}

/// The name of a phase: at most 10 columns.
#[must_use]
pub fn phase(texts: &Texts, phase: Phase) -> String {
    match phase {
        Phase::Intake => say!(texts, "phase-intake"),
        Phase::Open => say!(texts, "phase-open"),
        Phase::Aftercare => say!(texts, "phase-aftercare"),
        Phase::Closed => say!(texts, "phase-closed"),
        Phase::Retained => say!(texts, "phase-retained"),
        Phase::Destroyed => say!(texts, "phase-destroyed"),
    }
}

/// The name of a state of a track: at most 24 columns.
#[must_use]
pub fn track_state(texts: &Texts, state: TrackState) -> String {
    match state {
        TrackState::Considered => say!(texts, "track-considered"),
        TrackState::NotReachable => say!(texts, "track-not-reachable"),
        TrackState::Declined => say!(texts, "track-declined"),
        TrackState::ConsentAsked => say!(texts, "track-consent-asked"),
        TrackState::ConsentGiven => say!(texts, "track-consent-given"),
        TrackState::Preparation => say!(texts, "track-preparation"),
        TrackState::Ready => say!(texts, "track-ready"),
        TrackState::HandedOver => say!(texts, "track-handed-over"),
        TrackState::Running => say!(texts, "track-running"),
        TrackState::Suspended => say!(texts, "track-suspended"),
        TrackState::Completed => say!(texts, "track-completed"),
        TrackState::Withdrawn => say!(texts, "track-withdrawn"),
        TrackState::Stopped => say!(texts, "track-stopped"),
        TrackState::RunningElsewhere => say!(texts, "track-running-elsewhere"),
    }
}

/// What a date is for, with the date in it.
#[must_use]
pub fn deadline(texts: &Texts, kind: DeadlineKind, due: Date, today: Date) -> String {
    let due = texts.date_short(due, today);
    match kind {
        DeadlineKind::ComplaintWithinAYear => say!(texts, "deadline-complaint", due = due),
        DeadlineKind::NotHandledNotice => say!(texts, "deadline-not-handled", due = due),
        DeadlineKind::Decision => say!(texts, "deadline-decision", due = due),
        DeadlineKind::DecisionAtTheLatest => say!(texts, "deadline-decision-latest", due = due),
        DeadlineKind::DecisionAfterStandstill => {
            say!(texts, "deadline-decision-standstill", due = due)
        }
        DeadlineKind::Ombudsman => say!(texts, "deadline-ombudsman", due = due),
        DeadlineKind::Acknowledgement => say!(texts, "deadline-acknowledgement", due = due),
        DeadlineKind::Feedback => say!(texts, "deadline-feedback", due = due),
        DeadlineKind::Destruction => say!(texts, "deadline-destruction", due = due),
    }
}

/// What a case file noted by itself.
#[must_use]
pub fn event(texts: &Texts, event: &Event, today: Date) -> String {
    match event {
        Event::Opened => say!(texts, "event-opened"),
        Event::CautionGiven => say!(texts, "event-caution-given"),
        Event::BrokeOffBeforeCaution => say!(texts, "event-broke-off"),
        Event::Continued => say!(texts, "event-continued"),
        Event::WaitingForEmployee => say!(texts, "event-waiting-for-employee"),
        Event::ContactAgreed(day) => say!(
            texts,
            "event-contact-agreed",
            day = texts.date_short(*day, today)
        ),
        Event::NothingAgreedUntil(day) => say!(
            texts,
            "event-nothing-agreed-until",
            day = texts.date_short(*day, today)
        ),
        Event::AftercareStarted => say!(texts, "event-aftercare-started"),
        Event::AftercareMoved(day) => {
            let day = texts.date_short(*day, today);
            say!(texts, "event-aftercare-moved", day = day)
        }
        Event::AftercareDropped(day) => {
            let day = texts.date_short(*day, today);
            say!(texts, "event-aftercare-dropped", day = day)
        }
        Event::RetaliationAsked(_) => say!(texts, "event-retaliation-asked"),
        Event::MediatorIsAdviser => say!(texts, "event-mediator-adviser"),
        Event::MediatorIsSomebodyElse => say!(texts, "event-mediator-else"),
        Event::Reopened => say!(texts, "event-reopened"),
        Event::Closed => say!(texts, "event-closed"),
        Event::RoleConflict => say!(texts, "event-role-conflict"),
        Event::RetentionStarted => say!(texts, "event-retention-started"),
        Event::Frozen => say!(texts, "event-frozen"),
        Event::Released => say!(texts, "event-released"),
        Event::ModeSet => say!(texts, "event-mode-set"),
        Event::HandedToSuccessor => say!(texts, "event-handed-to-successor"),
        Event::DocumentMade => say!(texts, "event-document-made"),
        _ => event_of_a_track(texts, event),
    }
}

fn event_of_a_track(texts: &Texts, event: &Event) -> String {
    match event {
        Event::Considered => say!(texts, "event-considered"),
        Event::NotReachable => say!(texts, "event-not-reachable"),
        Event::Declined => say!(texts, "event-declined"),
        Event::StartedByEmployee => say!(texts, "event-started-by-employee"),
        Event::ConsentAsked => say!(texts, "event-consent-asked"),
        Event::ConsentGiven => say!(texts, "event-consent-given"),
        Event::ConsentConfirmed => say!(texts, "event-consent-confirmed"),
        Event::ConsentRefused => say!(texts, "event-consent-refused"),
        Event::ConsentLapsed(reason) => say!(
            texts,
            "event-consent-lapsed",
            reason = lapse_reason(texts, reason)
        ),
        Event::ConsentWithdrawn => say!(texts, "event-consent-withdrawn"),
        Event::TextWritten(number) => {
            say!(texts, "event-text-written", number = i64::from(*number))
        }
        Event::NewFacts => say!(texts, "event-new-facts"),
        Event::PreparationStarted => say!(texts, "event-preparation-started"),
        Event::Ready => say!(texts, "event-ready"),
        Event::HandedOver => say!(texts, "event-handed-over"),
        Event::SecrecyException => say!(texts, "event-secrecy-exception"),
        Event::DraftsDiscarded => say!(texts, "event-drafts-discarded"),
        _ => event_of_a_procedure(texts, event),
    }
}

fn event_of_a_procedure(texts: &Texts, event: &Event) -> String {
    match event {
        Event::Received => say!(texts, "event-received"),
        Event::Acknowledged => say!(texts, "event-acknowledged"),
        Event::Postponed(weeks) => {
            say!(texts, "event-postponed", weeks = i64::from(*weeks))
        }
        Event::Repaired => say!(texts, "event-repaired"),
        Event::Suspended => say!(texts, "event-suspended"),
        Event::Resumed => say!(texts, "event-resumed"),
        Event::Decided => say!(texts, "event-decided"),
        Event::Completed => say!(texts, "event-completed"),
        Event::Withdrawn => say!(texts, "event-withdrawn"),
        Event::WithdrawnAfterHandover => say!(texts, "event-withdrawn-after-handover"),
        Event::Stopped => say!(texts, "event-stopped"),
        _ => say!(texts, "event-continued-elsewhere"),
    }
}
