//! The answer to "can this employee take this road today, and why not?".

use super::{Answer, Certainty, Employee, Road, Scope};
use crate::domain::{
    Date, Terms,
    language::{Language, Wording},
};

/// Whether an employee can take a road on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reachability {
    /// It can be taken.
    Open,
    /// It cannot.
    NotOpen,
    /// The program cannot know: ask first.
    Ask,
}

/// Why the answer is what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason<'a> {
    /// In words of the catalogue.
    Said(&'a Wording),
    /// It starts on this day, as surely as is said with it.
    NotYet(Date, Certainty),
    /// It ended after this day.
    Ended(Date),
}

impl Reason<'_> {
    /// The sentence of the catalogue; `None` for a date, which is told in a sentence of the program.
    #[must_use]
    pub fn text(&self, language: Language) -> Option<&str> {
        match self {
            Self::Said(wording) => Some(wording.text(language)),
            Self::NotYet(..) | Self::Ended(_) => None,
        }
    }
}

/// The answer for one employee, one road and one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach<'a> {
    /// Whether it can be taken.
    pub answer: Reachability,
    /// Why it cannot, or what to ask; empty when it is open.
    pub reasons: Vec<Reason<'a>>,
    /// What is good to know on a road that is open, or perhaps open.
    pub notes: Vec<&'a Wording>,
}

impl<'a> Reach<'a> {
    /// A road about which nothing is said: open to everybody.
    pub(super) const fn open() -> Self {
        Self {
            answer: Reachability::Open,
            reasons: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Tests a road for an employee.
    ///
    /// That the employee is out of scope goes before the dates: to hear "not yet" would raise a false hope. No length of
    /// time ever closes a road by itself: a committee may handle an older complaint (Awb 9:8 says it need not).
    pub(super) fn test(road: &'a Road, employee: &Employee, on: Date, terms: &Terms) -> Self {
        let period = road.period(on);
        let holding: Vec<&Scope> = road
            .scope
            .iter()
            .filter(|scope| scope.holds_for(employee, on, terms))
            .collect();
        let said = |answer| -> Vec<Reason<'a>> {
            let scopes = holding.iter().filter(|scope| scope.answer == answer);
            scopes.map(|scope| Reason::Said(&scope.because)).collect()
        };
        let not_open = |reasons| Self {
            answer: Reachability::NotOpen,
            reasons,
            notes: Vec::new(),
        };
        let closed = said(Answer::Closed);
        if !closed.is_empty() {
            return not_open(closed);
        }
        let Some(period) = period else {
            return Self::open();
        };
        if let Some(from) = period.from.filter(|from| on < *from) {
            return not_open(vec![Reason::NotYet(from, period.certainty)]);
        }
        if let Some(until) = period.until.filter(|until| *until < on) {
            return not_open(vec![Reason::Ended(until)]);
        }
        let announced = period
            .ask
            .iter()
            .filter(|_| period.certainty == Certainty::Expected);
        let mut reasons: Vec<_> = announced.map(Reason::Said).collect();
        reasons.extend(said(Answer::Ask));
        let good_to_know = holding.iter().filter(|scope| scope.answer == Answer::Note);
        let notes = period
            .note
            .iter()
            .chain(good_to_know.map(|scope| &scope.because));
        Self {
            answer: if reasons.is_empty() {
                Reachability::Open
            } else {
                Reachability::Ask
            },
            reasons,
            notes: notes.collect(),
        }
    }
}
