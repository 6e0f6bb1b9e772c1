//! Three proposals, and what the adviser makes of each. Days are worked out by hand.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use jiff::civil::date;

use super::*;
use crate::domain::{
    Action, CaseId, Context, Doer, Entry, EntryKind, Pseudonym, Reference, Signal, SignalRules,
    action::Explanations,
};

fn context(today: Date) -> Context {
    Context {
        today,
        explanations: Explanations::default(),
        terms: Terms::SHIPPED,
    }
}

fn step(case: &mut Case, on: Date, action: &Action) -> Result<(), Refusal> {
    case.perform(action, &context(on))
}

fn in_aftercare() -> Case {
    let mut case = Case::restore(
        CaseId::from_bytes([1; 16]),
        Reference::new("Z-1").unwrap(),
        Pseudonym::new("Wulp").unwrap(),
        date(2025, 5, 1),
        Phase::Open,
    );
    step(&mut case, date(2025, 5, 15), &Action::StartAftercare(None)).unwrap();
    case
}

fn contact(on: Date) -> Action {
    Action::Write(Entry {
        channel: Some(Code::literal("K-TEL")),
        task: Some(Code::literal("T-NAZ")),
        ..Entry::new(on, EntryKind::Contact, Doer::Adviser, "")
    })
}

fn standings(case: &Case) -> Vec<AftercareStanding> {
    let moments = case.aftercare_moments(&Terms::SHIPPED);
    let standing = moments.iter().map(|moment| case.aftercare_standing(moment));
    standing.collect()
}

fn signals(case: &Case, on: Date) -> Vec<Signal> {
    case.signals(on, &SignalRules::shipped(Terms::SHIPPED))
}

#[test]
fn three_moments_are_proposed_and_time_alone_changes_none_of_them() {
    let case = in_aftercare();
    let proposed = [
        AftercareStanding::Proposed(date(2025, 6, 12)),
        AftercareStanding::Proposed(date(2025, 8, 15)),
        AftercareStanding::Proposed(date(2025, 11, 15)),
    ];
    assert_eq!(standings(&case), proposed);
    assert_eq!(case.next_contact, None, "a proposal is no agreement");
    let is_named = |on| signals(&case, on).contains(&Signal::AftercareProposed);
    assert!(!is_named(date(2025, 6, 4)));
    assert!(is_named(date(2025, 6, 5)), "within a week");
    assert!(
        is_named(date(2027, 1, 1)),
        "a day that passed stays a proposal"
    );
}

#[test]
fn each_is_taken_up_moved_or_dropped_by_the_adviser() {
    let mut case = in_aftercare();
    let on = date(2025, 6, 5);
    step(
        &mut case,
        on,
        &Action::TakeUpAftercare(0, date(2025, 6, 10)),
    )
    .unwrap();
    step(&mut case, on, &Action::MoveAftercare(1, date(2025, 9, 1))).unwrap();
    step(&mut case, on, &Action::DropAftercare(2)).unwrap();
    let chosen = [
        AftercareStanding::Agreed(date(2025, 6, 10)),
        AftercareStanding::Proposed(date(2025, 9, 1)),
        AftercareStanding::Dropped,
    ];
    assert_eq!(standings(&case), chosen);
    assert_eq!(case.next_contact, Some(date(2025, 6, 10)));
    assert!(!signals(&case, on).contains(&Signal::AftercareProposed));

    step(&mut case, date(2025, 6, 10), &contact(date(2025, 6, 10))).unwrap();
    assert_eq!(
        standings(&case)[0],
        AftercareStanding::Held(date(2025, 6, 10))
    );
    assert!(signals(&case, date(2025, 8, 25)).contains(&Signal::AftercareProposed));

    step(
        &mut case,
        date(2025, 8, 25),
        &Action::TakeUpAftercare(1, date(2025, 9, 2)),
    )
    .unwrap();
    step(&mut case, date(2025, 8, 26), &Action::DropAftercare(1)).unwrap();
    assert_eq!(case.next_contact, None, "its agreement goes with it");
    let past = Action::TakeUpAftercare(2, date(2025, 1, 1));
    assert_eq!(
        step(&mut case, on, &past),
        Err(Refusal::DateOutOfOrder),
        "a day that has passed"
    );
    assert_eq!(
        step(&mut case, on, &Action::DropAftercare(3)),
        Err(Refusal::NotFound)
    );
}

#[test]
fn the_end_is_the_day_of_the_decision_when_it_is_known() {
    let mut case = in_aftercare();
    step(
        &mut case,
        date(2025, 5, 16),
        &Action::Reopen {
            employee_asked: false,
        },
    )
    .unwrap();
    assert!(case.aftercare.is_empty(), "it is not the end after all");
    let mut track = crate::domain::Track::restore(
        crate::domain::TrackId::new("S1"),
        Code::literal("R-KCD"),
        crate::domain::RouteKind::Complaint,
        crate::domain::TrackState::Completed,
    );
    track.procedure.decided_on = Some(date(2025, 6, 2));
    case.tracks.push(track);
    let first = Some(date(2025, 7, 4));
    step(&mut case, date(2025, 6, 20), &Action::StartAftercare(first)).unwrap();
    assert_eq!(
        standings(&case),
        [
            AftercareStanding::Agreed(date(2025, 7, 4)),
            AftercareStanding::Proposed(date(2025, 9, 2)),
            AftercareStanding::Proposed(date(2025, 12, 2)),
        ]
    );
}

#[test]
fn disadvantage_is_asked_again_after_each_contact_and_noted_with_its_day() {
    let mut case = in_aftercare();
    let on = date(2025, 6, 12);
    step(&mut case, on, &contact(on)).unwrap();
    assert!(case.retaliation_is_to_be_asked());
    let answer = Code::literal("vrees");
    step(&mut case, on, &Action::RecordRetaliation(answer.clone())).unwrap();
    assert_eq!(case.retaliation, answer);
    assert_eq!(case.retaliation_asked_on(), Some(on));
    assert!(!case.retaliation_is_to_be_asked());
    let later = date(2025, 8, 15);
    step(&mut case, later, &contact(later)).unwrap();
    assert!(case.retaliation_is_to_be_asked());
}
