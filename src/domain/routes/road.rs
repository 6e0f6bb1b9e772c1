//! What is known of one road beside its words: who acts, which terms hold, during which periods it exists, and for whom.

use serde::{Deserialize, Serialize};

use super::Employee;
use crate::domain::{
    Code, Date, Terms,
    deadlines::{complaint_within_a_year, ombudsman},
    language::Wording,
};

/// How sure the dates of a period are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Found in a source as being in force.
    InForce,
    /// Announced; whether it happened was not found.
    Expected,
    /// Founded by a decree; its exact first day was not seen.
    ByDecree,
    /// An assumption of ours.
    Assumed,
}

/// Who may take the step on a road.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActedBy {
    /// The employee alone.
    Employee,
    /// The employee, with the adviser there.
    WithAdviser,
    /// The adviser, when the employee says yes to exactly that.
    Adviser,
}

/// What a line about scope answers when it holds for an employee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// The road is not open.
    Closed,
    /// The program can't know: ask first.
    Ask,
    /// The road is as open as it was; this is good to know.
    Note,
}

/// A length after which somebody is no longer obliged to handle something. It never closes a road.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// From the last incident to the complaint (Awb 9:8(1)b).
    ComplaintWithinYears,
    /// From the decision to the ombudsman (Awb 9:24).
    OmbudsmanWithinYears,
}

/// One line about who is out of scope, for whom it has to be asked, or what is good to know. It holds for an employee for
/// whom everything that it names holds; what it does not name does not matter.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scope {
    /// What it answers.
    pub answer: Answer,
    /// The first day on which it holds; `None`: it has always held.
    pub from: Option<Date>,
    /// The last day; `None`: it still holds.
    pub until: Option<Date>,
    /// One of these organisations.
    #[serde(default)]
    pub organisation: Vec<Code>,
    /// One of these bonds.
    #[serde(default)]
    pub bond: Vec<Code>,
    /// The matter is about one of these: a nature, a group of natures (`OO`), or a label.
    #[serde(default)]
    pub about: Vec<Code>,
    /// It is known what the matter is about, and it is none of these.
    #[serde(default)]
    pub not_about: Vec<Code>,
    /// The other party is one of these.
    #[serde(default)]
    pub other_party: Vec<Code>,
    /// This length has passed.
    #[serde(default)]
    pub passed: Option<Limit>,
    /// Whether a complaint was decided already, as far as the case file knows.
    #[serde(default)]
    pub decided: Option<bool>,
    /// The sentence that says why, to be read by the employee.
    pub because: Wording,
    /// Where that was found.
    pub source: String,
}

fn is_between(day: Date, from: Option<Date>, until: Option<Date>) -> bool {
    from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
}

impl Scope {
    /// Whether it holds for this employee on a day.
    #[must_use]
    pub fn holds_for(&self, employee: &Employee, on: Date, terms: &Terms) -> bool {
        let one_of = |codes: &[Code], code: &Code| codes.is_empty() || codes.contains(code);
        let about = |codes: &[Code]| codes.iter().any(|code| employee.is_about(code));
        let passed = |limit| match limit {
            Limit::ComplaintWithinYears => employee
                .last_incident
                .is_some_and(|last| complaint_within_a_year(last, terms) < on),
            Limit::OmbudsmanWithinYears => employee
                .decided_on
                .is_some_and(|decided| ombudsman(decided, terms) < on),
        };
        is_between(on, self.from, self.until)
            && one_of(&self.organisation, &employee.organisation)
            && one_of(&self.bond, &employee.bond)
            && one_of(&self.other_party, &employee.other_party)
            && (self.about.is_empty() || about(&self.about))
            && (self.not_about.is_empty() || employee.has_a_matter() && !about(&self.not_about))
            && self.passed.is_none_or(passed)
            && self
                .decided
                .is_none_or(|decided| decided == employee.decided_on.is_some())
    }
}

/// What holds for one road during one period.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day; `None`: it has always held.
    pub from: Option<Date>,
    /// The last day; `None`: it still holds.
    pub until: Option<Date>,
    /// How sure the dates are.
    pub certainty: Certainty,
    /// What to ask when the road was only announced.
    pub ask: Option<Wording>,
    /// What is good to know.
    pub note: Option<Wording>,
    /// Where it was found.
    pub source: String,
}

impl Period {
    /// Whether it holds on a day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        is_between(day, self.from, self.until)
    }
}

/// One road of the catalogue. Its words (label, what it is, who sees what) are in the code list of routes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Road {
    /// The route.
    pub route: Code,
    /// Whether it leads outside the organisation.
    pub outside: bool,
    /// Who may act.
    pub acts: Vec<ActedBy>,
    /// How far the employee can be known on it (`ID-` codes); empty where the employee decides that alone.
    pub identity: Vec<Code>,
    /// The lengths that hold on it, by the names of [`Terms`].
    pub terms: Vec<String>,
    /// Where it was found.
    pub source: String,
    /// The day on which somebody last looked whether all this still holds.
    pub checked_on: Date,
    /// During which periods it exists.
    pub periods: Vec<Period>,
    /// Who is out of scope, for whom it has to be asked, and what is good to know.
    pub scope: Vec<Scope>,
}

impl Road {
    /// The period that decides on a day: the one that holds then, else the next one to start, else the last one that
    /// ended. `None` when nothing is said of periods.
    #[must_use]
    pub fn period(&self, on: Date) -> Option<&Period> {
        let holding = self.periods.iter().find(|period| period.holds_on(on));
        let later = || {
            self.periods
                .iter()
                .filter(|period| period.from.is_some_and(|from| from > on))
                .min_by_key(|period| period.from)
        };
        let last = || self.periods.iter().max_by_key(|period| period.until);
        holding.or_else(later).or_else(last)
    }
}
