//! Cases of every kind that the domain can hold, for the promise that each one survives the file.

mod roads;

use jiff::ToSpan;
use proptest::{collection::vec, option, sample::select};

use roads::{consent, track};

use super::*;
use crate::{
    domain::{
        Actor, Caution, Code, Consent, ConsentId, ConsentState, Date, Dimension, Disclosure, Doer,
        Entry, EntryKind, Event, Fingerprint, IdentityLevel, LapseReason, Phase, Private,
        Pseudonym, Reference, Step, TextVersion, Track, TrackId, TrackState, WaitingOn,
        coded::CodedFacts,
        consent::Given,
        exception::{Ground, SecrecyException},
        mode::IntegrityMode,
        procedure::{Procedure, Standstill},
        retention::{Hold, HoldReason, Policy, Retention},
        text::Attachment,
        track::ReadyItem,
    },
    exchange::read::{implied_handover, implied_withdrawal_after_handover},
    sanitise,
};

fn date() -> impl Strategy<Value = Date> {
    (0..2000_i32).prop_map(|days| jiff::civil::date(2022, 1, 1).saturating_add(days.days()))
}

/// A text as it can stand in a case: through the border once.
fn text() -> impl Strategy<Value = Private> {
    "[a-zé \"\\\\{}\\[\\]:,⟦👩🏽‍🚒\n]{0,20}".prop_map(|text| Private::new(sanitise::clean(&text).text))
}

fn filled() -> impl Strategy<Value = Private> {
    text().prop_map(|text| Private::new(format!("x{}", text.expose())))
}

fn code(dimension: Dimension) -> impl Strategy<Value = Code> {
    let codes: Vec<Code> = catalogue()
        .codes
        .entries(dimension)
        .iter()
        .map(|entry| entry.code.clone())
        .collect();
    select(codes)
}

fn codes(dimension: Dimension) -> impl Strategy<Value = Vec<Code>> {
    vec(code(dimension), 0..3)
}

fn actor() -> impl Strategy<Value = Actor> {
    prop_oneof![
        Just(Actor::EmployeeAlone),
        Just(Actor::EmployeeWithAdviser),
        Just(Actor::AdviserOnBehalf),
        text().prop_map(Actor::Described),
    ]
}

fn lapse_reason() -> impl Strategy<Value = LapseReason> {
    use LapseReason as L;
    prop_oneof![
        select(vec![
            L::TextChanged,
            L::RecipientChanged,
            L::RouteChanged,
            L::PurposeChanged,
            L::InformationChanged,
            L::IdentityChanged,
            L::ActorChanged,
            L::LimitsChanged,
            L::PeopleChanged,
            L::StepChanged,
            L::Expired,
            L::NewFacts,
            L::AnotherAdviser,
            L::AskedAgain,
        ]),
        text().prop_map(L::Told),
    ]
}

fn event() -> impl Strategy<Value = Event> {
    use Event as E;
    prop_oneof![
        select(vec![
            E::Opened,
            E::CautionGiven,
            E::BrokeOffBeforeCaution,
            E::Continued,
            E::Considered,
            E::NotReachable,
            E::Declined,
            E::StartedByEmployee,
            E::ConsentAsked,
            E::ConsentGiven,
            E::ConsentConfirmed,
            E::ConsentRefused,
            E::ConsentWithdrawn,
            E::NewFacts,
            E::PreparationStarted,
            E::Ready,
            E::HandedOver,
            E::Received,
            E::Acknowledged,
            E::Repaired,
            E::Suspended,
            E::Resumed,
            E::Decided,
            E::Completed,
            E::Withdrawn,
            E::WithdrawnAfterHandover,
            E::Stopped,
            E::ContinuedElsewhere,
            E::DraftsDiscarded,
            E::SecrecyException,
            E::WaitingForEmployee,
            E::AftercareStarted,
            E::Reopened,
            E::Closed,
            E::RoleConflict,
            E::RetentionStarted,
            E::Frozen,
            E::Released,
            E::ModeSet,
            E::HandedToSuccessor,
            E::DocumentMade,
        ]),
        lapse_reason().prop_map(E::ConsentLapsed),
        (1..9_u32).prop_map(E::TextWritten),
        (1..5_u8).prop_map(E::Postponed),
        date().prop_map(E::ContactAgreed),
        date().prop_map(E::NothingAgreedUntil),
    ]
}

fn entry(consents: usize) -> impl Strategy<Value = Entry> {
    let kinds = vec![
        EntryKind::Contact,
        EntryKind::Action,
        EntryKind::Handover,
        EntryKind::Milestone,
        EntryKind::Closing,
    ];
    let doers = vec![
        Doer::Adviser,
        Doer::Employee,
        Doer::ThirdParty,
        Doer::Committee,
        Doer::CompetentAuthority,
        Doer::ReportOfficer,
    ];
    (
        (
            date(),
            select(kinds),
            select(doers),
            text(),
            option::of(event()),
        ),
        option::of(code(Dimension::Channel)),
        option::of(code(Dimension::Task)),
        option::of(0..600_u16),
        option::of(0..3_usize),
        option::of(0..consents.max(1)),
        option::of(text()),
    )
        .prop_map(
            move |(basis, channel, task, minutes, track, consent, remark)| {
                let (on, kind, by, text, event) = basis;
                Entry {
                    on,
                    kind,
                    by,
                    text,
                    event,
                    channel,
                    task,
                    minutes,
                    track: track.map(TrackId::nth),
                    consent: consent.filter(|_| consents > 0).map(ConsentId::nth),
                    remark,
                }
            },
        )
}

fn exception() -> impl Strategy<Value = SecrecyException> {
    (date(), vec(filled(), 8), any::<bool>()).prop_map(|(on, conditions, duty)| {
        let ground = if duty {
            Ground::StatutoryDuty {
                duty: conditions[0].clone(),
            }
        } else {
            Ground::CrisisOfConscience {
                conditions,
                employee_told_on: on,
            }
        };
        SecrecyException::record(ground, on).unwrap()
    })
}

fn retention() -> impl Strategy<Value = Retention> {
    let reasons = vec![
        HoldReason::Law,
        HoldReason::Court,
        HoldReason::Supervision,
        HoldReason::PendingRemedy,
    ];
    let hold = (select(reasons), date()).prop_map(|(reason, review_on)| Hold { reason, review_on });
    (0..99_u16, filled(), date(), option::of(hold)).prop_map(
        |(months, ground, destroy_after, hold)| Retention {
            policy: Policy { months, ground },
            destroy_after,
            hold,
        },
    )
}

/// A case with three tracks and some consents.
pub(super) fn case() -> impl Strategy<Value = Case> {
    vec(track(), 3).prop_flat_map(|tracks| {
        let routes: Vec<Code> = tracks.iter().map(|track| track.route.clone()).collect();
        let consents = vec(consent(routes), 0..4);
        (Just(tracks), consents).prop_flat_map(|(tracks, consents)| {
            let entries = vec(entry(consents.len()), 0..4);
            let basis = (Just(tracks), Just(consents), entries);
            (basis, whole(), vec(exception(), 0..2), retention()).prop_map(
                |((tracks, consents, entries), case, exceptions, retention)| {
                    assemble(case, tracks, consents, entries, exceptions, retention)
                },
            )
        })
    })
}

/// A case without roads.
fn whole() -> impl Strategy<Value = Case> {
    let phases = vec![
        Phase::Intake,
        Phase::Open,
        Phase::Aftercare,
        Phase::Closed,
        Phase::Retained,
    ];
    let days = vec(option::of(date()), 3);
    let lists = (
        codes(Dimension::Nature),
        codes(Dimension::Ground),
        codes(Dimension::Label),
        codes(Dimension::InformalOutcome),
        codes(Dimension::FormalOutcome),
    );
    let single = (
        code(Dimension::Organisation),
        code(Dimension::Bond),
        code(Dimension::Role),
        code(Dimension::OtherParty),
        code(Dimension::Retaliation),
    );
    let choices = (
        option::of(select(vec![WaitingOn::Employee, WaitingOn::Adviser])),
        option::of(select(vec![
            IntegrityMode::Advice,
            IntegrityMode::ReportChannel,
        ])),
        option::of((date(), codes(Dimension::CautionItem))),
        any::<bool>(),
        option::of(select(vec![
            Code::new("north").unwrap(),
            Code::new("2_b").unwrap(),
        ])),
    );
    let words = (text(), text(), text());
    (select(phases), date(), days, lists, single, choices, words).prop_map(
        |(phase, opened, days, lists, single, choices, words)| {
            let mut case = Case::restore(
                CaseId::from_bytes([0; 16]),
                Reference::new("Z-2025-001").unwrap(),
                Pseudonym::new("Zwarte ruiter").unwrap(),
                opened,
                phase,
            );
            if matches!(phase, Phase::Closed | Phase::Retained) {
                case.closed = Some(opened.saturating_add(30.days()));
            }
            (case.last_incident, case.next_contact, case.quiet_until) = (days[0], days[1], days[2]);
            (
                case.natures,
                case.grounds,
                case.labels,
                case.informal_outcomes,
                case.formal_outcomes,
            ) = lists;
            (
                case.organisation,
                case.bond,
                case.role,
                case.other_party,
                case.retaliation,
            ) = single;
            (case.waiting_on, case.mode) = (choices.0, choices.1);
            case.caution = choices.2.map(|(on, items)| Caution { on, items });
            case.broke_off = choices.3;
            (case.title, case.unit, case.summary) = words;
            case.unit_code = choices.4;
            case
        },
    )
}

fn assemble(
    mut case: Case,
    tracks: Vec<Track>,
    consents: Vec<Consent>,
    entries: Vec<Entry>,
    exceptions: Vec<SecrecyException>,
    retention: Retention,
) -> Case {
    for (index, mut consent) in consents.into_iter().enumerate() {
        consent.id = ConsentId::nth(index);
        consent.replaces = case.consents.last().map(|earlier| earlier.id.clone());
        case.consents.push(consent);
    }
    for (index, mut track) in tracks.into_iter().enumerate() {
        track.id = TrackId::nth(index);
        // What the domain itself does when a yes is used.
        if let Some((consent, on)) = implied_handover(&case, &track.id) {
            track.handed_over_on = Some(on);
            track.handed_over_with = Some(consent);
        }
        track.withdrawn_after_handover = implied_withdrawal_after_handover(&track) != (index == 2);
        case.tracks.push(track);
        if case.check().is_err() {
            let track = case.tracks.pop().unwrap();
            let state = TrackState::Considered;
            let mut other =
                Track::restore(track.id.clone(), track.route.clone(), track.kind, state);
            other.texts = track.texts;
            case.tracks.push(other);
        }
    }
    case.timeline = entries;
    case.exceptions = exceptions;
    if case.phase() == Phase::Retained {
        case.retention = Some(retention);
    }
    if case.closed.is_some() || case.broke_off {
        let mut counted = case.clone();
        if case.broke_off {
            // Counted before the last note was written.
            counted.timeline.pop();
        }
        case.tally_record = Some(CodedFacts::codes_of(&counted));
    }
    case
}
