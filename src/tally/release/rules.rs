//! Which figures are withheld by themselves, what must stay possible for them, and what it costs to withhold others.

use std::collections::BTreeSet;

use super::{ReleaseRules, Why};
use crate::tally::{
    figure::CodeSet,
    protect::{Demand, End, Figure},
    question::TableQuestion,
};

/// The dimensions that say which cases the report is about: the period, and whatever every table is restricted in. A figure
/// isn't less of a total for these.
pub(super) fn of_all_tables(tables: &[&TableQuestion]) -> BTreeSet<usize> {
    let of = |table: &&TableQuestion| -> BTreeSet<usize> {
        let dimensions = table.filter.iter();
        dimensions
            .map(|(dimension, _): &(usize, CodeSet)| *dimension)
            .collect()
    };
    let mut sets = tables.iter().map(of);
    let first = sets.next().unwrap_or_default();
    let mut all = sets.fold(first, |both, set| {
        both.intersection(&set).copied().collect()
    });
    all.extend(tables.iter().flat_map(|table| &table.told_by_period));
    all
}

/// Why a figure can't be shown by itself.
pub(super) fn primary(figure: &Figure, rules: &ReleaseRules) -> Option<Why> {
    if figure.value < i64::from(rules.threshold) {
        return Some(Why::FewOrNone);
    }
    let few =
        |people: usize, fewest: u32| u32::try_from(people).is_ok_and(|people| people < fewest);
    let few_persons = few(figure.persons, rules.fewest_persons);
    let few_others = figure
        .other_parties
        .is_some_and(|people| few(people, rules.fewest_other_parties));
    (few_persons || few_others).then_some(Why::FewPeople)
}

/// What must stay possible for a figure that is withheld by itself; also what is wished for.
pub(super) fn demands(
    figure: usize,
    value: i64,
    why: Why,
    threshold: i64,
    printed: bool,
) -> Vec<Demand> {
    let demand = |end: End, careful: bool| Demand {
        figure,
        end,
        careful,
        knows: None,
    };
    match why {
        Why::FewOrNone => {
            let wished = [
                demand(End::AtMost(0), true),
                demand(End::AtLeast(threshold - 1), true),
            ];
            let required = [
                demand(End::AtMost(0), false),
                demand(End::AtLeast(threshold), false),
            ];
            let wished = wished.into_iter().filter(|_| printed);
            wished.chain(required).collect()
        }
        Why::FewPeople => vec![
            demand(End::AtMost((value - threshold).max(0)), false),
            demand(End::AtLeast(value + threshold), false),
        ],
        Why::WholeGroup => vec![demand(End::AtMost(value - 1), false)],
        Why::FewOthers | Why::Cover | Why::Earlier => Vec::new(),
    }
}

/// The price of withholding a figure: totals dearest, inner cells cheapest, large counts dearer than small ones.
pub(super) fn price(width: usize, value: i64) -> f64 {
    let base = match width {
        0 => 1000.0,
        1 => 6.0,
        2 => 2.0,
        _ => 1.0,
    };
    let count = u32::try_from(value.max(0)).map_or(f64::MAX, f64::from);
    base * (1.0 + 0.5 * count.ln_1p())
}
