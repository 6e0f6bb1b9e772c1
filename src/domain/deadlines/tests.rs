//! The terms against tables worked out by hand with a calendar.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use jiff::civil::date;

use super::*;
use crate::domain::{Code, procedure::Standstill};

const TERMS: Terms = Terms::SHIPPED;

fn with(term_weeks: u8, repaired: bool) -> Procedure {
    Procedure {
        term_weeks: Some(term_weeks),
        repaired,
        ..Procedure::default()
    }
}

/// A row of the table: what was told, and the last day.
struct Row {
    received: Date,
    weeks: u8,
    repaired: bool,
    postponed: u16,
    due: Date,
}

const fn row(received: Date, weeks: u8, repaired: bool, postponed: u16, due: Date) -> Row {
    Row {
        received,
        weeks,
        repaired,
        postponed,
        due,
    }
}

#[test]
fn a_complaint_is_decided_by_the_day_of_the_table() {
    let table = [
        // NL-02: Tuesday 11 March 2025; at the latest with four weeks of postponement.
        row(date(2025, 3, 11), 10, false, 0, date(2025, 5, 20)),
        row(date(2025, 3, 11), 10, false, 4, date(2025, 6, 17)),
        // 29 February 2024 is a Thursday, six weeks on is Thursday 11 April; ten weeks on is Ascension Day, so the Friday.
        row(date(2024, 2, 29), 6, false, 0, date(2024, 4, 11)),
        row(date(2024, 2, 29), 10, false, 0, date(2024, 5, 10)),
        // The end of the year: Monday 1 December 2025, with two weeks of repair.
        row(date(2025, 12, 1), 6, true, 0, date(2026, 1, 26)),
        // Received on Thursday 13 November 2025: six weeks is Christmas Day, then Boxing Day and a weekend.
        row(date(2025, 11, 13), 6, false, 0, date(2025, 12, 29)),
        // Received on Sunday 12 October 2025 in a letter box: six weeks is Sunday 23 November.
        row(date(2025, 10, 12), 6, false, 0, date(2025, 11, 24)),
        // Six weeks after Monday 10 March 2025 is Easter Monday.
        row(date(2025, 3, 10), 6, false, 0, date(2025, 4, 22)),
        // Ten weeks after Friday 7 February 2025 is Good Friday: on to Tuesday after Easter.
        row(date(2025, 2, 7), 10, false, 0, date(2025, 4, 22)),
        // Repair and postponement together: 6 + 2 + 4 weeks after Monday 13 January 2025 is Monday 7 April.
        row(date(2025, 1, 13), 6, true, 4, date(2025, 4, 7)),
        // 10 + 2 + 4 weeks after Monday 13 January 2025 is Monday 5 May, liberation day.
        row(date(2025, 1, 13), 10, true, 4, date(2025, 5, 6)),
        // 6 weeks after Thursday 20 November 2025 is new year's day.
        row(date(2025, 11, 20), 6, false, 0, date(2026, 1, 2)),
    ];
    for one in table {
        let found = decision(
            one.received,
            &with(one.weeks, one.repaired),
            one.postponed,
            &TERMS,
        );
        assert_eq!(
            found.due, one.due,
            "received on {}, {} weeks",
            one.received, one.weeks
        );
    }
}

#[test]
fn the_other_terms_of_the_law_end_on_the_day_of_the_table() {
    let due = |ends: Ends| ends.due;
    assert_eq!(
        due(not_handled_notice(date(2025, 3, 11), &TERMS)),
        date(2025, 4, 8)
    );
    // Four weeks after Thursday 1 May 2025 is Ascension Day.
    assert_eq!(
        due(not_handled_notice(date(2025, 5, 1), &TERMS)),
        date(2025, 5, 30)
    );
    assert_eq!(
        due(acknowledgement(date(2025, 9, 2), &TERMS)),
        date(2025, 9, 9)
    );
    // Seven days after Thursday 18 December 2025 is Christmas Day.
    assert_eq!(
        due(acknowledgement(date(2025, 12, 18), &TERMS)),
        date(2025, 12, 29)
    );
    // NL-04: three months after Friday 5 September 2025.
    assert_eq!(due(feedback(date(2025, 9, 5), &TERMS)), date(2025, 12, 5));
    // From 30 November 2025 three months is 28 February, a Saturday.
    assert_eq!(due(feedback(date(2025, 11, 30), &TERMS)), date(2026, 3, 2));
    assert_eq!(
        feedback(date(2025, 11, 30), &TERMS).counted,
        date(2026, 2, 28)
    );
}

#[test]
fn years_and_proposals_are_not_moved_by_a_weekend() {
    // Sunday 14 June 2026, Saturday 14 March 2026.
    assert_eq!(
        complaint_within_a_year(date(2025, 6, 14), &TERMS),
        date(2026, 6, 14)
    );
    assert_eq!(ombudsman(date(2025, 3, 14), &TERMS), date(2026, 3, 14));
    assert_eq!(
        complaint_within_a_year(date(2024, 2, 29), &TERMS),
        date(2025, 2, 28)
    );
    let days = [date(2025, 6, 12), date(2025, 8, 15), date(2025, 11, 15)];
    assert_eq!(aftercare(date(2025, 5, 15), &TERMS), days);
    // The last of these is a Saturday.
    assert_eq!(
        yearly_report(2025, ReportDay::FirstOfMarch),
        date(2026, 3, 1)
    );
}

fn complaint(procedure: Procedure, state: TrackState) -> Track {
    let mut track = Track::restore(
        TrackId::new("S1"),
        Code::literal("R-KCD"),
        RouteKind::Complaint,
        state,
    );
    track.procedure = procedure;
    track
}

fn open(track: &Track) -> Vec<(DeadlineKind, Date)> {
    let found = track.open_deadlines(&TERMS).into_iter();
    found.map(|date| (date.kind, date.due)).collect()
}

fn received(standstill: Option<Standstill>) -> Procedure {
    Procedure {
        received_on: Some(date(2025, 9, 16)),
        standstill,
        ..with(10, false)
    }
}

#[test]
fn a_standstill_adds_its_days_and_names_no_date_while_it_lasts() {
    let still = |until| {
        Some(Standstill {
            from: date(2025, 10, 7),
            until,
        })
    };
    let notice = (DeadlineKind::NotHandledNotice, date(2025, 10, 14));
    let standing = complaint(received(still(None)), TrackState::Suspended);
    assert_eq!(open(&standing), [notice]);

    // From 7 October to 12 November is 36 days: 25 November becomes 31 December 2025.
    let gone_on = complaint(
        received(still(Some(date(2025, 11, 12)))),
        TrackState::Running,
    );
    let after = (DeadlineKind::DecisionAfterStandstill, date(2025, 12, 31));
    assert_eq!(open(&gone_on), [notice, after]);
    // The date of the law itself stays what it was.
    let law = decision(date(2025, 9, 16), &gone_on.procedure, 0, &TERMS);
    assert_eq!(law.due, date(2025, 11, 25));

    // A second stretch, of one day: 1 January 2026 is a holiday, so 2 January.
    let mut twice = gone_on;
    let second = Standstill {
        from: date(2025, 11, 20),
        until: Some(date(2025, 11, 21)),
    };
    let first = twice.procedure.standstill.replace(second).unwrap();
    twice.procedure.earlier_standstills.push(first);
    let after = (DeadlineKind::DecisionAfterStandstill, date(2026, 1, 2));
    assert_eq!(open(&twice), [notice, after]);
}

#[test]
fn how_late_it_can_become_is_named_until_the_postponement_is_used_up() {
    let mut procedure = received(None);
    let notice = (DeadlineKind::NotHandledNotice, date(2025, 10, 14));
    let latest = (DeadlineKind::DecisionAtTheLatest, date(2025, 12, 23));
    let running = complaint(procedure.clone(), TrackState::Running);
    let told = (DeadlineKind::Decision, date(2025, 11, 25));
    assert_eq!(open(&running), [notice, told, latest]);

    procedure.postponed_weeks = Some(4);
    let postponed = complaint(procedure, TrackState::Running);
    let told = (DeadlineKind::Decision, date(2025, 12, 23));
    assert_eq!(open(&postponed), [notice, told]);
}

#[test]
fn after_a_decision_only_the_ombudsman_is_left_and_after_stopping_nothing() {
    let procedure = Procedure {
        decided_on: Some(date(2025, 11, 20)),
        ..received(None)
    };
    let ombudsman = (DeadlineKind::Ombudsman, date(2026, 11, 20));
    for state in [TrackState::Running, TrackState::Completed] {
        assert_eq!(open(&complaint(procedure.clone(), state)), [ombudsman]);
    }
    assert_eq!(open(&complaint(procedure, TrackState::Withdrawn)), []);
    assert_eq!(open(&complaint(received(None), TrackState::Completed)), []);

    let mut report = complaint(
        Procedure {
            received_on: Some(date(2025, 9, 2)),
            decided_on: Some(date(2025, 11, 20)),
            ..Procedure::default()
        },
        TrackState::Running,
    );
    report.kind = RouteKind::IntegrityReport;
    assert_eq!(
        open(&report),
        [],
        "a decided report waits for no acknowledgement"
    );
}
