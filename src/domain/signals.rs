//! What a case file tells by itself on a day: how many talks, how long ago, which dates are near.

use super::{
    Case, Date, Phase, Private, Terms,
    deadlines::{Deadline, DeadlineKind, days_between},
    retention::Policy,
};
use jiff::ToSpan;

/// The numbers behind the signals; an organisation can set them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalRules {
    /// How long things may take.
    pub terms: Terms,
    /// The retention rule for closed cases that have none of their own. There is no right default: the shipped two years
    /// are an example (`domain.md` 2.9).
    pub retention: Policy,
}

impl SignalRules {
    /// Makes the rules that go with the shipped lengths.
    #[must_use]
    pub fn shipped(terms: Terms) -> Self {
        Self {
            terms,
            retention: Policy {
                months: terms.retention_years.saturating_mul(12),
                ground: Private::default(),
            },
        }
    }
}

/// Something that needs a look, in the order of the review (`domain.md` 4.8).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Signal {
    /// The one-year date for a complaint is within 60 days.
    OneYearDateNear,
    /// A term of a committee has passed or is within 14 days.
    FormalTermNear,
    /// Information on a report is due within 30 days.
    FeedbackNear,
    /// An agreed contact is within a week, or has passed.
    ContactWithinWeek,
    /// A moment of aftercare is proposed within a week, or has passed.
    AftercareProposed,
    /// The employee may be at a disadvantage for speaking up.
    RetaliationSuspected,
    /// There has been no contact for long.
    Dormant,
    /// No next contact was agreed.
    NoNextContact,
    /// The retention period has passed.
    DestructionDue,
}

impl Case {
    /// Counts the contacts.
    #[must_use]
    pub fn contacts(&self) -> usize {
        self.timeline
            .iter()
            .filter(|entry| entry.is_contact())
            .count()
    }

    /// Adds up the minutes.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.timeline
            .iter()
            .filter_map(|entry| entry.minutes)
            .map(u32::from)
            .sum()
    }

    /// Returns the day of the last contact.
    #[must_use]
    pub fn last_contact(&self) -> Option<Date> {
        self.timeline
            .iter()
            .filter(|entry| entry.is_contact())
            .map(|entry| entry.on)
            .max()
    }

    /// Returns for how many days the case has been, or was, open.
    #[must_use]
    pub fn days_open(&self, today: Date) -> i64 {
        days_between(self.opened, self.closed.unwrap_or(today))
    }

    /// Returns how many days ago the last contact was.
    #[must_use]
    pub fn days_since_contact(&self, today: Date) -> Option<i64> {
        self.last_contact().map(|day| days_between(day, today))
    }

    /// Returns from when a closed case may be destroyed: by its own rule, or else by the organisation's.
    #[must_use]
    pub fn destroy_after(&self, rules: &SignalRules) -> Option<Date> {
        let by_rule = || {
            Some(
                self.closed?
                    .saturating_add(i32::from(rules.retention.months).months()),
            )
        };
        self.retention
            .as_ref()
            .map(|retention| retention.destroy_after)
            .or_else(by_rule)
    }

    /// Returns whether nothing is to be asked today, because that is what was agreed.
    #[must_use]
    pub fn is_quiet(&self, today: Date) -> bool {
        self.quiet_until.is_some_and(|day| today < day)
    }

    /// Returns what needs a look on `today`, in the order of the review.
    #[must_use]
    pub fn signals(&self, today: Date, rules: &SignalRules) -> Vec<Signal> {
        let mut signals = Vec::new();
        if self.phase() == Phase::Retained {
            let frozen = self
                .retention
                .as_ref()
                .is_some_and(super::retention::Retention::is_frozen);
            if !frozen && self.destroy_after(rules).is_some_and(|day| day <= today) {
                signals.push(Signal::DestructionDue);
            }
            return signals;
        }
        if !self.phase().is_active() {
            return signals;
        }
        signals.extend(
            self.near_dates(today, rules)
                .into_iter()
                .map(|(signal, _)| signal),
        );
        if self
            .next_contact
            .is_some_and(|day| days_between(today, day) <= 7)
        {
            signals.push(Signal::ContactWithinWeek);
        }
        if self.retaliation.as_str() == "vermoed" {
            signals.push(Signal::RetaliationSuspected);
        }
        signals.extend(self.silence(today, rules));
        signals.sort_unstable();
        signals.dedup();
        signals
    }

    /// Returns the dates of the law that are near or have passed, each with the signal that it gives; the nearest first.
    #[must_use]
    pub fn near_dates(&self, today: Date, rules: &SignalRules) -> Vec<(Signal, Deadline)> {
        self.open_deadlines(&rules.terms)
            .into_iter()
            .filter_map(|deadline| {
                let days = days_between(today, deadline.due);
                let signal = match deadline.kind {
                    DeadlineKind::ComplaintWithinAYear if (0..=60).contains(&days) => {
                        Signal::OneYearDateNear
                    }
                    DeadlineKind::Decision
                    | DeadlineKind::DecisionAtTheLatest
                    | DeadlineKind::DecisionAfterStandstill
                    | DeadlineKind::NotHandledNotice
                    | DeadlineKind::Acknowledgement
                        if days <= 14 =>
                    {
                        Signal::FormalTermNear
                    }
                    DeadlineKind::Feedback if days <= 30 => Signal::FeedbackNear,
                    _ => return None,
                };
                Some((signal, deadline))
            })
            .collect()
    }

    /// The signals of silence, which an agreement to wait or to do nothing keeps quiet.
    fn silence(&self, today: Date, rules: &SignalRules) -> Vec<Signal> {
        let mut signals = Vec::new();
        if self.is_quiet(today) {
            return signals;
        }
        let since = self
            .days_since_contact(today)
            .unwrap_or_else(|| days_between(self.opened, today));
        if self.phase() == Phase::Open && since >= i64::from(rules.terms.dormant_days) {
            signals.push(Signal::Dormant);
        }
        if self.next_contact.is_none() {
            signals.push(Signal::NoNextContact);
        }
        if self.aftercare_to_choose(today, &rules.terms).is_some() {
            signals.push(Signal::AftercareProposed);
        }
        signals
    }
}
