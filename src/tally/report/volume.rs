//! Contacts and minutes: amounts of work, shown where enough cases are behind them, and where no two periods together leave an
//! amount of few cases over.

use std::collections::{BTreeMap, BTreeSet};

use super::ledger::LedgerRelease;
use crate::{
    domain::coded::{CodedFacts, Month},
    tally::{
        Period,
        published::{Entry, Measure, PublishedTable, Shown},
        release::ReleaseRules,
    },
};

/// Who and how much is behind an amount of one month.
#[derive(Clone, Copy, Default)]
struct Behind {
    amount: u64,
}

/// Work of one kind, by month: for each month how much, and for which cases.
#[derive(Default)]
struct Work {
    months: BTreeMap<Month, BTreeMap<usize, Behind>>,
}

/// What an amount needs before it is shown.
#[derive(Clone, Copy)]
pub(super) struct Fewest {
    pub(super) cases: usize,
    pub(super) persons: usize,
}

impl Fewest {
    /// As many cases as the threshold says, and the usual number of employees.
    pub(super) fn of(threshold: u32) -> Self {
        let size = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let rules = ReleaseRules::new(threshold, 0);
        Self {
            cases: size(rules.threshold),
            persons: size(rules.fewest_persons),
        }
    }
}

/// The amounts of contacts, or of minutes by task.
pub(super) struct Volumes<'a> {
    facts: &'a [CodedFacts],
    releases: &'a [&'a LedgerRelease],
    fewest: Fewest,
    /// Of several advisers together: whose each case is.
    whose: &'a [usize],
    /// Of several advisers together: which of them published an amount of their own that reaches into the period.
    published: &'a [(usize, Measure)],
}

impl<'a> Volumes<'a> {
    pub(super) const fn new(
        facts: &'a [CodedFacts],
        releases: &'a [&'a LedgerRelease],
        fewest: Fewest,
    ) -> Self {
        Self {
            facts,
            releases,
            fewest,
            whose: &[],
            published: &[],
        }
    }

    /// Protects the amounts also against each adviser, who knows the own ones, and against what advisers published before.
    pub(super) const fn among(
        mut self,
        whose: &'a [usize],
        published: &'a [(usize, Measure)],
    ) -> Self {
        self.whose = whose;
        self.published = published;
        self
    }

    /// The contacts of a period.
    pub(super) fn contacts(&self, period: Period) -> Shown {
        let mut work = Work::default();
        for (case, facts) in self.facts.iter().enumerate() {
            for (month, count) in &facts.contacts {
                work.add(*month, case, u64::from(*count));
            }
        }
        self.shown(&work, period, Measure::Contacts, None)
    }

    /// The minutes of a period that went into a task.
    pub(super) fn minutes(&self, period: Period, task: &str) -> Shown {
        let mut work = Work::default();
        for (case, facts) in self.facts.iter().enumerate() {
            for (month, tasks) in &facts.minutes {
                let spent = tasks.iter().filter(|(known, _)| known.as_str() == task);
                let spent: u64 = spent.map(|(_, minutes)| u64::from(*minutes)).sum();
                work.add(*month, case, spent);
            }
        }
        self.shown(&work, period, Measure::Minutes, Some(task))
    }

    /// An amount is shown when every part of the period that is told apart by what is out has enough cases and employees behind
    /// it. A part that is out already counts as it was.
    fn shown(&self, work: &Work, period: Period, measure: Measure, task: Option<&str>) -> Shown {
        let out: Vec<(Period, Option<u64>)> = self
            .releases
            .iter()
            .flat_map(|release| {
                release
                    .report
                    .tables
                    .iter()
                    .map(|table| (release.question.period, table))
            })
            .filter(|(_, table)| table.measure == measure)
            .filter_map(|(period, table)| Some((period, amount(table, task)?.count())))
            .collect();
        if let Some((_, before)) = out.iter().find(|(known, _)| *known == period) {
            return before.map_or(Shown::Withheld, Shown::Count);
        }
        let shown: Vec<(Period, u64)> = out
            .iter()
            .filter_map(|(period, count)| Some((*period, (*count)?)))
            .collect();
        if !Self::parts(period, &shown)
            .iter()
            .all(|part| self.is_enough(work, part, measure))
        {
            return Shown::Withheld;
        }
        let inside = |(known, _): &&(Period, u64)| is_within(*known, period);
        let fixed: Vec<&(Period, u64)> = shown.iter().filter(inside).collect();
        let in_fixed = |month: Month| fixed.iter().any(|(known, _)| known.contains(month));
        let free = work
            .months
            .iter()
            .filter(|(month, _)| period.contains(**month) && !in_fixed(**month));
        let amount: u64 = free
            .flat_map(|(_, cases)| cases.values())
            .map(|behind| behind.amount)
            .sum();
        Shown::Count(amount + fixed.iter().map(|(_, count)| count).sum::<u64>())
    }

    /// The months that are told apart, by which of the shown periods they lie in: of this period, and of every longer one that
    /// this period is taken from.
    fn parts(period: Period, shown: &[(Period, u64)]) -> Vec<BTreeSet<Month>> {
        let near = |other: Period| is_within(other, period) || is_within(period, other);
        let near: Vec<Period> = shown
            .iter()
            .map(|(known, _)| *known)
            .filter(|known| near(*known))
            .collect();
        let mut parts: BTreeMap<Vec<bool>, BTreeSet<Month>> = BTreeMap::new();
        for widest in near.iter().chain(std::iter::once(&period)) {
            let (first, last) = widest.months();
            for month in first.month..=last.month {
                let month = Month {
                    year: first.year,
                    month,
                };
                let mut place: Vec<bool> = near.iter().map(|known| known.contains(month)).collect();
                place.push(period.contains(month));
                parts.entry(place).or_default().insert(month);
            }
        }
        parts.into_values().collect()
    }

    /// Returns whether enough cases and employees are behind an amount: also for somebody who takes away what one adviser knows
    /// and what advisers published by themselves.
    fn is_enough(&self, work: &Work, months: &BTreeSet<Month>, measure: Measure) -> bool {
        let cases: BTreeSet<usize> = months
            .iter()
            .filter_map(|month| work.months.get(month))
            .flat_map(|cases| cases.keys().copied())
            .collect();
        let out = |who: usize| self.published.contains(&(who, measure));
        let rest: BTreeSet<usize> = cases
            .into_iter()
            .filter(|case| !self.whose.get(*case).is_some_and(|who| out(*who)))
            .collect();
        if rest.is_empty() && !self.published.is_empty() {
            // The sum of what is out already tells nothing new.
            return true;
        }
        let readers: BTreeSet<usize> = self.whose.iter().copied().collect();
        self.are_enough(rest.iter().copied())
            && readers.iter().all(|reader| {
                let others = rest.iter().copied();
                self.are_enough(others.filter(|case| self.whose.get(*case) != Some(reader)))
            })
    }

    fn are_enough(&self, cases: impl Iterator<Item = usize>) -> bool {
        let mut count = 0;
        let mut persons = BTreeSet::new();
        for case in cases {
            let person = self.facts.get(case).and_then(|facts| facts.person);
            persons.insert(person.unwrap_or(u64::MAX - case as u64));
            count += 1;
            if count >= self.fewest.cases && persons.len() >= self.fewest.persons {
                return true;
            }
        }
        false
    }
}

impl Work {
    fn add(&mut self, month: Month, case: usize, amount: u64) {
        if amount > 0 {
            let behind = self
                .months
                .entry(month)
                .or_default()
                .entry(case)
                .or_default();
            behind.amount += amount;
        }
    }
}

fn is_within(one: Period, other: Period) -> bool {
    let ((first, last), (begin, end)) = (one.months(), other.months());
    begin <= first && last <= end
}

/// The amount of a task in a table, or the whole of a table that isn't divided.
fn amount(table: &PublishedTable, task: Option<&str>) -> Option<Shown> {
    match (task, table.axes.as_slice()) {
        (None, []) => table.at(&[]),
        (Some(task), [axis]) => {
            let place = axis
                .entries
                .iter()
                .position(|entry| *entry == Entry::Code(task.to_owned()));
            table.at(&[place?])
        }
        _ => None,
    }
}
