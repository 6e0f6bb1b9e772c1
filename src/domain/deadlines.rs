//! The dates that matter, each counted from the right day. They remind; they never change anything.
//!
//! Specification: `domain.md` 4.7. A month is a calendar month and a year a calendar year: from 29 February, a year later
//! is 28 February. Two rules decide where a term ends:
//!
//! * The general act on terms (`general_terms`) applies to the terms of the law in days, weeks and months: the notice of
//!   Awb 9:8(3), the decision of 9:11 and the two terms of the whistleblower act. It does not apply to the year of 9:8(1)b,
//!   which is counted back from the filing (article 1(2)), is in years (article 4, a), and is no term to act within but a
//!   limit to the duty to handle; nor to the year of 9:24. Aftercare and the validity of a consent are our own proposals.
//! * A standstill is no matter of the Awb: a departmental rule lets mediation suspend the procedure (EZ 2013, art. 8(3)), with
//!   the complainant's consent. The date of the law stays what it is; the date with the days of the standstill added is the
//!   further delay to which the complainant agreed (Awb 9:11(3)), and is the one to remember.

use super::{
    Case, Date, RouteKind, Terms, Track, TrackId, TrackState,
    general_terms::{Length, next_working_day},
    procedure::Procedure,
};
use jiff::ToSpan;

/// What kind of date it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DeadlineKind {
    /// After this day a committee need not handle the complaint; it still may (Awb 9:8(1)b).
    ComplaintWithinAYear,
    /// By this day the complainant hears if it is not handled (Awb 9:8(3)).
    NotHandledNotice,
    /// By this day there is a decision (Awb 9:11(1)), with the postponement that was told.
    Decision,
    /// By this day there is a decision when it is postponed as long as the law allows (Awb 9:11(2)).
    DecisionAtTheLatest,
    /// By this day there is a decision, with the days added in which the procedure stood still (Awb 9:11(3)).
    DecisionAfterStandstill,
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
    /// The last day.
    pub due: Date,
    /// The day to which was counted, before a Saturday, a Sunday or a holiday let the term run on.
    pub counted: Date,
    /// The day from which it was counted.
    pub from: Date,
    /// The track it belongs to.
    pub track: Option<TrackId>,
}

/// Where a term was counted to, and its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ends {
    /// The day to which was counted.
    pub counted: Date,
    /// The last day.
    pub due: Date,
}

impl Ends {
    /// Counts a term of the law from a day.
    fn of(from: Date, length: Length) -> Self {
        let counted = from.saturating_add(length.span());
        if length.is_covered() {
            Self::running_on(counted)
        } else {
            Self {
                counted,
                due: counted,
            }
        }
    }

    /// Lets a term that was counted to this day run on when the act says so.
    fn running_on(counted: Date) -> Self {
        Self {
            counted,
            due: next_working_day(counted),
        }
    }
}

/// Returns the last day of the year after the last incident (Awb 9:8(1)b).
#[must_use]
pub fn complaint_within_a_year(last_incident: Date, terms: &Terms) -> Date {
    Ends::of(last_incident, Length::Years(terms.complaint_within_years)).due
}

/// Returns the day by which the complainant hears if a complaint received on this day is not handled.
#[must_use]
pub fn not_handled_notice(received: Date, terms: &Terms) -> Ends {
    Ends::of(received, Length::Weeks(terms.refusal_notice_weeks))
}

/// Returns the day by which a complaint is decided: its term, the weeks of postponement and of repair, from receipt.
///
/// Each of these is a term of at most twelve weeks by itself, so the act on terms applies to their end.
#[must_use]
pub fn decision(
    received: Date,
    procedure: &Procedure,
    postponed_weeks: u16,
    terms: &Terms,
) -> Ends {
    Ends::running_on(decision_counted(
        received,
        procedure,
        postponed_weeks,
        terms,
    ))
}

fn decision_counted(
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
    let weeks = term.saturating_add(postponed_weeks).saturating_add(repair);
    received.saturating_add(Length::Weeks(weeks).span())
}

/// Returns the day by which a complaint is decided that stood still; none when it never did, or does so now.
#[must_use]
pub fn decision_after_standstill(
    received: Date,
    procedure: &Procedure,
    postponed_weeks: u16,
    terms: &Terms,
) -> Option<Ends> {
    if procedure.standstill.is_none() || procedure.stands_still() {
        return None;
    }
    let counted = decision_counted(received, procedure, postponed_weeks, terms);
    let days = i32::try_from(procedure.days_stood_still()).unwrap_or(i32::MAX);
    Some(Ends::running_on(counted.saturating_add(days.days())))
}

/// Returns the last day for the National ombudsman after this decision.
#[must_use]
pub fn ombudsman(decided: Date, terms: &Terms) -> Date {
    Ends::of(decided, Length::Years(terms.ombudsman_within_years)).due
}

/// Returns the day by which a report received on this day is acknowledged.
#[must_use]
pub fn acknowledgement(received: Date, terms: &Terms) -> Ends {
    Ends::of(received, Length::Days(terms.acknowledgement_days))
}

/// Returns the day by which a report acknowledged on this day is answered.
#[must_use]
pub fn feedback(acknowledged: Date, terms: &Terms) -> Ends {
    Ends::of(acknowledged, Length::Months(terms.feedback_months))
}

/// Returns the days that are proposed for aftercare: after 4 weeks, 3 months and 6 months. A proposal and no term of the law,
/// so the act on terms does not apply.
#[must_use]
pub fn aftercare(end: Date, terms: &Terms) -> [Date; 3] {
    [
        Length::Weeks(terms.first_aftercare_weeks),
        Length::Months(terms.second_aftercare_months),
        Length::Months(terms.third_aftercare_months),
    ]
    .map(|length| end.saturating_add(length.span()))
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
    /// Returns the dates that follow from what was told on this track.
    #[must_use]
    pub fn deadlines(&self, terms: &Terms) -> Vec<Deadline> {
        match self.kind {
            RouteKind::Complaint => self.dates_of_a_complaint(terms),
            RouteKind::IntegrityReport => self.dates_of_a_report(terms),
            RouteKind::Informal | RouteKind::Employee => Vec::new(),
        }
    }

    fn date(&self, kind: DeadlineKind, ends: Ends, from: Date) -> Deadline {
        Deadline {
            kind,
            due: ends.due,
            counted: ends.counted,
            from,
            track: Some(self.id.clone()),
        }
    }

    fn dates_of_a_complaint(&self, terms: &Terms) -> Vec<Deadline> {
        let procedure = &self.procedure;
        let mut found = Vec::new();
        if let Some(received) = procedure.received_on {
            let postponed = procedure.postponed_weeks.map_or(0, u16::from);
            let notice = not_handled_notice(received, terms);
            let told = decision(received, procedure, postponed, terms);
            let latest = decision(received, procedure, terms.postponement_weeks, terms);
            found.extend([
                self.date(DeadlineKind::NotHandledNotice, notice, received),
                self.date(DeadlineKind::Decision, told, received),
                self.date(DeadlineKind::DecisionAtTheLatest, latest, received),
            ]);
            let after = decision_after_standstill(received, procedure, postponed, terms);
            found.extend(
                after.map(|ends| self.date(DeadlineKind::DecisionAfterStandstill, ends, received)),
            );
        }
        if let Some(decided) = procedure.decided_on {
            let due = ombudsman(decided, terms);
            let ends = Ends { counted: due, due };
            found.push(self.date(DeadlineKind::Ombudsman, ends, decided));
        }
        found
    }

    fn dates_of_a_report(&self, terms: &Terms) -> Vec<Deadline> {
        let received = self.procedure.received_on.map(|on| {
            let ends = acknowledgement(on, terms);
            self.date(DeadlineKind::Acknowledgement, ends, on)
        });
        let acknowledged = self.procedure.acknowledged_on.map(|on| {
            let ends = feedback(on, terms);
            self.date(DeadlineKind::Feedback, ends, on)
        });
        received.into_iter().chain(acknowledged).collect()
    }

    /// Returns the dates on this track that something is still waited for. After a decision only the ombudsman's year is
    /// left; after stopping, nothing.
    ///
    /// Of the dates of a decision the one to remember is named, and beside it how late it can become as long as the
    /// postponement is not used up. While the procedure stands still its term does not run, and no date is named.
    #[must_use]
    pub fn open_deadlines(&self, terms: &Terms) -> Vec<Deadline> {
        let under_way = matches!(self.state(), TrackState::Running | TrackState::Suspended);
        let procedure = &self.procedure;
        let waiting = under_way && procedure.decided_on.is_none();
        let never_still = procedure.standstill.is_none();
        let may_postpone =
            procedure.postponed_weeks.map_or(0, u16::from) < terms.postponement_weeks;
        self.deadlines(terms)
            .into_iter()
            .filter(|deadline| match deadline.kind {
                DeadlineKind::Ombudsman => {
                    matches!(
                        self.state(),
                        TrackState::Running | TrackState::Suspended | TrackState::Completed
                    )
                }
                DeadlineKind::Decision => waiting && never_still,
                DeadlineKind::DecisionAtTheLatest => waiting && never_still && may_postpone,
                DeadlineKind::Acknowledgement => waiting && procedure.acknowledged_on.is_none(),
                DeadlineKind::NotHandledNotice
                | DeadlineKind::DecisionAfterStandstill
                | DeadlineKind::Feedback => waiting,
                DeadlineKind::ComplaintWithinAYear | DeadlineKind::Destruction => false,
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
        let due = complaint_within_a_year(from, terms);
        Some(Deadline {
            kind: DeadlineKind::ComplaintWithinAYear,
            due,
            counted: due,
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

    /// Returns the dates of [`Self::open_deadlines`] that still matter on `today`: what could be done until a day that has
    /// passed is no date to remember any more.
    #[must_use]
    pub fn dates_ahead(&self, terms: &Terms, today: Date) -> Vec<Deadline> {
        let mut found = self.open_deadlines(terms);
        found.retain(|date| date.kind != DeadlineKind::Ombudsman || today <= date.due);
        found
    }
}

#[cfg(test)]
mod tests;
