//! Withholds what would give a small count away to somebody who takes one shown figure from another.
//!
//! Who has the figures of a year and of its first half has those of the second half too. Who knows how many cases were
//! open at two moments and how many came in between knows how many were closed.

use super::{
    Period, Row, Rows, Table, TallyDimension,
    flow::{Flow, blurs, is_small},
};
use crate::domain::{Codebook, Dimension, coded::CodedFacts};

/// Withholds the natures when a group minus its shown natures would give a small count away.
pub(super) fn guard_natures(
    mut tables: Vec<Table>,
    threshold: u32,
    codes: &Codebook,
) -> Vec<Table> {
    let find = |dimension| {
        tables
            .iter()
            .find(|table: &&Table| table.dimension == dimension)
            .and_then(|table| match &table.rows {
                Rows::Shown(rows) => Some(rows.clone()),
                Rows::Withheld => None,
            })
    };
    let (Some(groups), Some(natures)) = (
        find(TallyDimension::NatureGroup),
        find(TallyDimension::MainNature),
    ) else {
        return tables;
    };
    let exposed = groups.iter().any(|(row, total)| {
        let Row::Group(group) = row else { return false };
        let in_group = |row: &Row| matches!(row, Row::Code(code) if codes.nature_group(code) == Some(group.as_str()));
        let shown: Vec<u32> = natures.iter().filter(|(row, _)| in_group(row)).map(|(_, count)| *count).collect();
        let of_group = codes.entries(Dimension::Nature).iter();
        let possible = of_group.filter(|entry| entry.group.as_ref() == Some(group)).count();
        let hidden = u32::try_from(possible.saturating_sub(shown.len())).unwrap_or(u32::MAX);
        !blurs(total.saturating_sub(shown.iter().sum()), hidden, threshold)
    });
    if exposed
        && let Some(table) = tables
            .iter_mut()
            .find(|table| table.dimension == TallyDimension::MainNature)
    {
        table.rows = Rows::Withheld;
    }
    tables
}

/// Returns whether the number of cases that were open at the start of a period gives no earlier small count away.
///
/// Open at the start of the next year is open at the start of this one, plus opened, minus closed. So as soon as one of
/// those is small, no later number of open cases is shown.
pub(super) fn is_carried_over_safe(facts: &[&CodedFacts], period: Period, threshold: u32) -> bool {
    let first = facts.iter().map(|case| case.opened.year).min();
    let years = first.unwrap_or_else(|| period.in_year())..period.in_year();
    let halves = period.earlier_half();
    years.map(Period::year).chain(halves).all(|earlier| {
        let flow = Flow::of(facts, earlier);
        // A half-year is also withheld for the sake of its other half.
        let there = earlier
            .other_half()
            .map_or_else(Flow::default, |other| Flow::of(facts, other));
        [
            flow.opened,
            flow.closed,
            flow.carried_over,
            there.opened,
            there.closed,
        ]
        .iter()
        .all(|count| !is_small(*count, threshold))
    })
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may fail"
    )]
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use crate::{
        domain::{Code, Codebook, coded::CodedFacts, coded::Month},
        tally::{Period, Rows, Tally, period::Half, tally},
    };

    const ROLES: [&str; 3] = ["C-DIR", "C-GET", "C-BES"];

    fn month(count: i8) -> Month {
        Month {
            year: 2024 + i16::from(count / 12),
            month: count % 12 + 1,
        }
    }

    /// A case that was opened and closed so many months after January 2024.
    fn case(opened: i8, lasted: Option<i8>, role: usize) -> CodedFacts {
        CodedFacts {
            opened: month(opened),
            closed: lasted.map(|lasted| month(opened + lasted)),
            natures: vec![Code::new("OO-PES").unwrap()],
            grounds: Vec::new(),
            role: Code::new(ROLES[role]).unwrap(),
            bond: Code::new("B-AMB").unwrap(),
            other_party: Code::new("W-CO").unwrap(),
            routes: Vec::new(),
            informal_outcomes: Vec::new(),
            formal_outcomes: Vec::new(),
            contacts: BTreeMap::from([(month(opened), 1)]),
            minutes: BTreeMap::new(),
            unit: None,
            person: None,
            other_party_number: None,
        }
    }

    fn count(all: &[CodedFacts], period: Period) -> Tally {
        tally(all, period, 5, &Codebook::default())
    }

    fn halves(year: i16) -> [Period; 2] {
        [Half::First, Half::Second].map(|half| Period::half(year, half))
    }

    #[test]
    fn a_half_year_is_not_shown_when_the_year_would_tell_of_a_small_other_half() {
        let mut all = vec![case(2, None, 0); 5];
        all.extend(vec![case(8, None, 0); 3]);
        assert_eq!(count(&all, Period::year(2024)).cases, Some(8));
        for half in halves(2024) {
            assert_eq!(count(&all, half).cases, None, "{half}");
        }
    }

    proptest! {
        #[test]
        fn no_two_periods_together_tell_of_a_small_count(
            cases in prop::collection::vec((0..36_i8, prop::option::of(0..12_i8), 0..3_usize), 0..120)
        ) {
            let all: Vec<_> = cases.iter().map(|(o, c, r)| case(*o, *c, *r)).collect();
            let small = 1..5;
            for year in 2024..2027 {
                let whole = count(&all, Period::year(year));
                let next = count(&all, Period::year(year + 1));
                if let (Some(before), Some(opened), Some(after)) = (whole.carried_over, whole.cases, next.carried_over) {
                    prop_assert!(!small.contains(&(before + opened - after)), "closed in {year}");
                }
                for half in halves(year) {
                    let half = count(&all, half);
                    let pairs = [(whole.cases, half.cases), (whole.closed, half.closed)];
                    for (whole, half) in pairs {
                        if let (Some(whole), Some(half)) = (whole, half) {
                            prop_assert!(!small.contains(&(whole - half)), "the other half of {year}");
                        }
                    }
                    prop_assert!(half.tables.iter().all(|table| table.rows == Rows::Withheld));
                }
            }
        }
    }
}
