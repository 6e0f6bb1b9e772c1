//! The dates that matter, each counted from the right day. They remind; they never change anything.
//!
//! Specification: `domain.md` 4.7. A month is a calendar month and a year a calendar year: from 29 February, a year later
//! is 28 February.

use jiff::{Span, ToSpan};

use super::{Case, Date, RouteKind, Terms, Track, TrackId, TrackState, procedure::Procedure};

/// What kind of date it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DeadlineKind {
    /// After this day a committee need not handle the complaint; it still may (Awb 9:8(1)b).
    ComplaintWithinAYear,
    /// By this day the complainant hears if it is not handled (Awb 9:8(3)).
    NotHandledNotice,
    /// By this day there is a decision (Awb 9:11(1)).
    Decision,
    /// By this day there is a decision when it is postponed as long as the law allows (Awb 9:11(2)).
    DecisionAtTheLatest,
    /// Until this day the complaint can go to the National ombudsman (Awb 9:24).
    Ombudsman,
    /// By this day a report is acknowledged: 7 days (Wbk).
    Acknowledgement,
    /// By this day there is information on what is done with a report: 3 months after acknowledgement (Wbk).
    Feedback,
    /// From this day the case may be destroyed.
    Destruction,
}

/// A date that matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// What kind.
    pub kind: DeadlineKind,
    /// The day.
    pub due: Date,
    /// The day from which it was counted.
    pub from: Date,
    /// The track it belongs to.
    pub track: Option<TrackId>,
}

fn after(from: Date, span: Span) -> Date {
    from.saturating_add(span)
}

/// Returns the last day of the year after the last incident (Awb 9:8(1)b).
#[must_use]
pub fn complaint_within_a_year(last_incident: Date, terms: &Terms) -> Date {
    after(
        last_incident,
        i32::from(terms.complaint_within_years).years(),
    )
}

/// Returns the day by which the complainant hears if a complaint received on this day is not handled.
#[must_use]
pub fn not_handled_notice(received: Date, terms: &Terms) -> Date {
    after(received, i32::from(terms.refusal_notice_weeks).weeks())
}

/// Returns the day by which a complaint is decided: its term, the weeks of postponement and of repair, from receipt.
#[must_use]
pub fn decision(
    received: Date,
    procedure: &Procedure,
    postponed_weeks: u16,
    terms: &Terms,
) -> Date {
    let term = procedure.term_weeks.map_or(terms.decision_weeks, u16::from);
    let repair = if procedure.repaired {
        terms.repair_weeks
    } else {
        0
    };
    after(
        received,
        (i32::from(term) + i32::from(postponed_weeks) + i32::from(repair)).weeks(),
    )
}

/// Returns the last day for the National ombudsman after this decision.
#[must_use]
pub fn ombudsman(decided: Date, terms: &Terms) -> Date {
    after(decided, i32::from(terms.ombudsman_within_years).years())
}

/// Returns the day by which a report received on this day is acknowledged.
#[must_use]
pub fn acknowledgement(received: Date, terms: &Terms) -> Date {
    after(received, i32::from(terms.acknowledgement_days).days())
}

/// Returns the day by which a report acknowledged on this day is answered.
#[must_use]
pub fn feedback(acknowledged: Date, terms: &Terms) -> Date {
    after(acknowledged, i32::from(terms.feedback_months).months())
}

/// Returns the days that are proposed for aftercare: after 4 weeks, 3 months and 6 months.
#[must_use]
pub fn aftercare(end: Date, terms: &Terms) -> [Date; 3] {
    [
        after(end, i32::from(terms.first_aftercare_weeks).weeks()),
        after(end, i32::from(terms.second_aftercare_months).months()),
        after(end, i32::from(terms.third_aftercare_months).months()),
    ]
}

/// The day by which the yearly report is due: the departments' rules differ (`domain.md` 2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReportDay {
    /// 1 March (EZ 2013).
    FirstOfMarch,
    /// 1 May (BZK 2013, Financiën 2015).
    FirstOfMay,
}

/// Returns the day by which the report about `year` is due.
#[must_use]
pub const fn yearly_report(year: i16, day: ReportDay) -> Date {
    let month = match day {
        ReportDay::FirstOfMarch => 3,
        ReportDay::FirstOfMay => 5,
    };
    Date::constant(year.saturating_add(1), month, 1)
}

/// Returns the number of days from one day to another; negative when it has passed.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

impl Track {
    /// Returns the dates that matter on this track.
    #[must_use]
    pub fn deadlines(&self, terms: &Terms) -> Vec<Deadline> {
        let mut found = Vec::new();
        let mut add = |kind, due, from| {
            found.push(Deadline {
                kind,
                due,
                from,
                track: Some(self.id.clone()),
            });
        };
        let procedure = &self.procedure;
        match self.kind {
            RouteKind::Complaint => {
                if let Some(received) = procedure.received_on {
                    let postponed = procedure.postponed_weeks.map_or(0, u16::from);
                    add(
                        DeadlineKind::NotHandledNotice,
                        not_handled_notice(received, terms),
                        received,
                    );
                    add(
                        DeadlineKind::Decision,
                        decision(received, procedure, postponed, terms),
                        received,
                    );
                    let latest = decision(received, procedure, terms.postponement_weeks, terms);
                    add(DeadlineKind::DecisionAtTheLatest, latest, received);
                }
                if let Some(decided) = procedure.decided_on {
                    add(DeadlineKind::Ombudsman, ombudsman(decided, terms), decided);
                }
            }
            RouteKind::IntegrityReport => {
                if let Some(received) = procedure.received_on {
                    add(
                        DeadlineKind::Acknowledgement,
                        acknowledgement(received, terms),
                        received,
                    );
                }
                if let Some(acknowledged) = procedure.acknowledged_on {
                    add(
                        DeadlineKind::Feedback,
                        feedback(acknowledged, terms),
                        acknowledged,
                    );
                }
            }
            RouteKind::Informal | RouteKind::Employee => {}
        }
        found
    }

    /// Returns the dates on this track that something is still waited for.
    #[must_use]
    pub fn open_deadlines(&self, terms: &Terms) -> Vec<Deadline> {
        let under_way = matches!(self.state(), TrackState::Running | TrackState::Suspended);
        let procedure = &self.procedure;
        self.deadlines(terms)
            .into_iter()
            .filter(|deadline| match deadline.kind {
                DeadlineKind::Ombudsman => true,
                DeadlineKind::NotHandledNotice | DeadlineKind::Decision => {
                    under_way && procedure.decided_on.is_none()
                }
                DeadlineKind::Acknowledgement => under_way && procedure.acknowledged_on.is_none(),
                DeadlineKind::Feedback => under_way && procedure.decided_on.is_none(),
                DeadlineKind::ComplaintWithinAYear
                | DeadlineKind::DecisionAtTheLatest
                | DeadlineKind::Destruction => false,
            })
            .collect()
    }
}

impl Case {
    /// Returns until when a complaint about the last incident must be handled, when the matter is one for a complaint: a
    /// matter of conduct (`OO-`), not with somebody from outside (`W-EX`).
    #[must_use]
    pub fn complaint_deadline(&self, terms: &Terms) -> Option<Deadline> {
        let conduct = self
            .natures
            .iter()
            .any(|nature| nature.as_str().starts_with("OO-"));
        let from = self
            .last_incident
            .filter(|_| conduct && self.other_party.as_str() != "W-EX")?;
        Some(Deadline {
            kind: DeadlineKind::ComplaintWithinAYear,
            due: complaint_within_a_year(from, terms),
            from,
            track: None,
        })
    }

    /// Returns whether a complaint has been handed over in this case.
    #[must_use]
    pub fn has_filed_complaint(&self) -> bool {
        self.tracks.iter().any(|track| {
            track.kind == RouteKind::Complaint
                && (track.withdrawn_after_handover
                    || !(track.state().is_before_handover()
                        || matches!(
                            track.state(),
                            TrackState::NotReachable | TrackState::Declined | TrackState::Withdrawn
                        )))
        })
    }

    /// Returns the dates that something is still waited for, the nearest first.
    #[must_use]
    pub fn open_deadlines(&self, terms: &Terms) -> Vec<Deadline> {
        let mut found: Vec<Deadline> = self
            .tracks
            .iter()
            .flat_map(|track| track.open_deadlines(terms))
            .collect();
        if self.phase().is_active() && !self.has_filed_complaint() {
            found.extend(self.complaint_deadline(terms));
        }
        found.sort_by_key(|deadline| (deadline.due, deadline.kind));
        found
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TERMS: Terms = Terms::SHIPPED;

    fn with(term_weeks: u8, repaired: bool) -> Procedure {
        Procedure {
            term_weeks: Some(term_weeks),
            repaired,
            ..Procedure::default()
        }
    }

    #[test]
    fn a_complaint_received_on_11_march_2025_is_decided_by_20_may_or_17_june_at_the_latest() {
        let received = date(2025, 3, 11);
        assert_eq!(
            decision(received, &with(10, false), 0, &TERMS),
            date(2025, 5, 20)
        );
        assert_eq!(
            decision(received, &with(10, false), 4, &TERMS),
            date(2025, 6, 17)
        );
        assert_eq!(not_handled_notice(received, &TERMS), date(2025, 4, 8));
    }

    #[test]
    fn terms_follow_the_calendar_over_leap_days_and_year_ends() {
        assert_eq!(
            complaint_within_a_year(date(2024, 2, 29), &TERMS),
            date(2025, 2, 28)
        );
        assert_eq!(
            decision(date(2024, 2, 29), &with(6, false), 0, &TERMS),
            date(2024, 4, 11)
        );
        assert_eq!(
            decision(date(2025, 12, 1), &with(6, true), 0, &TERMS),
            date(2026, 1, 26)
        );
        assert_eq!(feedback(date(2025, 11, 30), &TERMS), date(2026, 2, 28));
        assert_eq!(feedback(date(2025, 9, 5), &TERMS), date(2025, 12, 5));
        assert_eq!(acknowledgement(date(2025, 9, 2), &TERMS), date(2025, 9, 9));
        assert_eq!(
            yearly_report(2025, ReportDay::FirstOfMarch),
            date(2026, 3, 1)
        );
        let days = [date(2025, 6, 12), date(2025, 8, 15), date(2025, 11, 15)];
        assert_eq!(aftercare(date(2025, 5, 15), &TERMS), days);
    }
}
