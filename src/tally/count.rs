//! Counting the cases of a period, with the small counts merged or the table withheld.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Period, Row, Rows, Table, Tally, TallyDimension,
    flow::{Flow, blurs, is_small},
    subtraction,
};
use crate::domain::{Codebook, Dimension, coded::CodedFacts};

/// Counts the cases of a period.
///
/// `threshold` is at least 3; a lower one is raised.
#[must_use]
pub fn tally<'a>(
    facts: impl IntoIterator<Item = &'a CodedFacts>,
    period: Period,
    threshold: u16,
    codes: &Codebook,
) -> Tally {
    let threshold = u32::from(threshold.max(3));
    let facts: Vec<&CodedFacts> = facts.into_iter().collect();
    let figure = |count: u32, other_half: u32| {
        let safe = count >= threshold && !is_small(other_half, threshold);
        safe.then_some(count)
    };
    let here = Flow::of(&facts, period);
    let there = period
        .other_half()
        .map_or_else(Flow::default, |other| Flow::of(&facts, other));
    let opened = opened_in(&facts, period);
    let tables = TallyDimension::ALL
        .into_iter()
        .map(|dimension| Table {
            dimension,
            // A year minus one half tells of the other half, and across two tables no check by rows sees that. So only a
            // whole year is divided.
            rows: match period.which_half() {
                None => rows(&opened, dimension, threshold, codes),
                Some(_) => Rows::Withheld,
            },
        })
        .collect();
    let balanced = subtraction::is_carried_over_safe(&facts, period, threshold);
    Tally {
        period,
        threshold,
        cases: figure(here.opened, there.opened),
        carried_over: figure(here.carried_over, 0).filter(|_| balanced),
        closed: figure(here.closed, there.closed),
        // Contacts count once enough cases are behind them.
        contacts: figure(here.with_contacts, there.with_contacts).map(|_| here.contacts),
        tables: subtraction::guard_natures(tables, threshold, codes),
    }
}

/// Returns how many rows a table can have, as everybody can read in the lists.
fn possible_rows(dimension: TallyDimension, codes: &Codebook) -> u32 {
    let count = match dimension {
        TallyDimension::NatureGroup => {
            let natures = codes.entries(Dimension::Nature).iter();
            natures
                .filter_map(|entry| entry.group.as_deref())
                .collect::<BTreeSet<_>>()
                .len()
        }
        TallyDimension::MainNature => codes.entries(Dimension::Nature).len(),
        TallyDimension::Role => codes.entries(Dimension::Role).len(),
        TallyDimension::OtherParty => codes.entries(Dimension::OtherParty).len(),
    };
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn opened_in<'a>(facts: &[&'a CodedFacts], period: Period) -> Vec<&'a CodedFacts> {
    facts
        .iter()
        .copied()
        .filter(|case| period.contains(case.opened))
        .collect()
}

/// Returns the row in which a case is counted.
fn row(case: &CodedFacts, dimension: TallyDimension, codes: &Codebook) -> Row {
    let main = || case.natures.first().cloned();
    match dimension {
        TallyDimension::NatureGroup => main()
            .and_then(|nature| codes.nature_group(&nature).map(str::to_owned))
            .map_or(Row::Rest, Row::Group),
        // A case without a nature yet belongs to no row; it is counted with the rest.
        TallyDimension::MainNature => main().map_or(Row::Rest, Row::Code),
        TallyDimension::Role => Row::Code(case.role.clone()),
        TallyDimension::OtherParty => Row::Code(case.other_party.clone()),
    }
}

/// Merges the small counts into *rest*; withholds the table when the rest is small or gives its parts away, or there is
/// nothing to show.
fn rows(
    cases: &[&CodedFacts],
    dimension: TallyDimension,
    threshold: u32,
    codes: &Codebook,
) -> Rows {
    let mut counts: BTreeMap<Row, u32> = BTreeMap::new();
    for case in cases {
        *counts.entry(row(case, dimension, codes)).or_default() += 1;
    }
    let mut rest = 0;
    let mut shown = Vec::new();
    for (row, count) in counts {
        if count < threshold || row == Row::Rest {
            rest += count;
        } else {
            shown.push((row, count));
        }
    }
    let named = u32::try_from(shown.len()).unwrap_or(u32::MAX);
    let hidden = possible_rows(dimension, codes).saturating_sub(named);
    if !blurs(rest, hidden, threshold) || (shown.is_empty() && rest == 0) {
        return Rows::Withheld;
    }
    shown.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    if rest > 0 {
        shown.push((Row::Rest, rest));
    }
    Rows::Shown(shown)
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may fail"
    )]
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{
        Code,
        coded::Month,
        codes::{CodeEntry, Detail, Wording},
    };

    const NATURES: [&str; 10] = [
        "OO-PES", "OO-INT", "OO-DIS", "OO-SIN", "IN-FIN", "IN-BEL", "AR-CON", "VR-INF", "VR-LDG",
        "VR-SIG",
    ];
    const ROLES: [&str; 6] = ["C-DIR", "C-GET", "C-BES", "C-LDG", "C-INM", "C-ONB"];

    fn book() -> Codebook {
        let entry = |code: &&str| CodeEntry {
            code: Code::new(code).unwrap(),
            label: Wording {
                nl: String::new(),
                en: String::new(),
            },
            group: code.get(..2).map(str::to_owned),
            source: None,
            detail: Detail::Plain,
        };
        let list = |codes: &[&str]| codes.iter().map(entry).collect();
        let other_parties = ["W-CO", "W-LD", "W-CA", "W-GR"];
        Codebook::new(
            [
                (Dimension::Nature, list(&NATURES)),
                (Dimension::Role, list(&ROLES)),
                (Dimension::OtherParty, list(&other_parties)),
            ]
            .into(),
        )
    }

    fn facts(nature: &str, role: &str, contacts: u32) -> CodedFacts {
        let month = Month {
            year: 2025,
            month: 3,
        };
        CodedFacts {
            opened: month,
            closed: None,
            natures: vec![Code::new(nature).unwrap()],
            grounds: Vec::new(),
            role: Code::new(role).unwrap(),
            bond: Code::new("B-AMB").unwrap(),
            other_party: Code::new("W-CO").unwrap(),
            routes: Vec::new(),
            informal_outcomes: Vec::new(),
            formal_outcomes: Vec::new(),
            contacts: [(month, contacts)].into(),
            minutes: BTreeMap::new(),
            unit: None,
            person: None,
            other_party_number: None,
        }
    }

    #[test]
    fn a_group_minus_its_shown_natures_gives_no_small_count_away() {
        let mut all = vec![facts("OO-PES", "C-DIR", 1); 7];
        all.extend(vec![facts("OO-INT", "C-DIR", 1); 3]);
        all.extend(vec![facts("IN-FIN", "C-DIR", 1); 6]);
        all.extend(vec![facts("IN-BEL", "C-DIR", 1); 2]);
        let tally = tally(&all, Period::year(2025), 5, &book());
        let natures = tally
            .tables
            .iter()
            .find(|table| table.dimension == TallyDimension::MainNature)
            .unwrap();
        assert_eq!(
            natures.rows,
            Rows::Withheld,
            "10 in the group minus 7 shown would tell of 3"
        );
    }

    fn shown(all: &[CodedFacts], dimension: TallyDimension) -> Rows {
        let tally = tally(all, Period::year(2025), 5, &book());
        let table = tally
            .tables
            .into_iter()
            .find(|table| table.dimension == dimension);
        table.unwrap().rows
    }

    #[test]
    fn a_rest_that_fills_its_rows_up_is_not_shown() {
        // Everybody knows the list of six roles: 8 over the last two would be 4 and 4.
        let counts = [6, 6, 5, 5, 4, 4];
        let of_role = |(role, count): (&&str, usize)| vec![facts("OO-PES", role, 1); count];
        let all: Vec<_> = ROLES.iter().zip(counts).flat_map(of_role).collect();
        assert_eq!(shown(&all, TallyDimension::Role), Rows::Withheld);
        // 13 questions, of which 5 for information: 8 over the last two kinds would be 4 and 4.
        let mut all = vec![facts("VR-INF", "C-DIR", 1); 5];
        all.extend(vec![facts("VR-LDG", "C-DIR", 1); 4]);
        all.extend(vec![facts("VR-SIG", "C-DIR", 1); 4]);
        assert_eq!(shown(&all, TallyDimension::MainNature), Rows::Withheld);
    }

    proptest! {
        #[test]
        fn a_hidden_row_can_always_be_nothing_and_can_always_be_anything_small(
            cases in prop::collection::vec((0..NATURES.len(), 0..ROLES.len()), 0..80),
        ) {
            let all: Vec<_> = cases.iter().map(|(n, r)| facts(NATURES[*n], ROLES[*r], 1)).collect();
            for (dimension, codes) in [(TallyDimension::MainNature, NATURES.len()), (TallyDimension::Role, ROLES.len())] {
                let Rows::Shown(rows) = shown(&all, dimension) else { continue };
                let rest: u32 = rows.iter().filter(|(row, _)| *row == Row::Rest).map(|(_, count)| count).sum();
                let hidden = codes - rows.iter().filter(|(row, _)| *row != Row::Rest).count();
                // The others, each at most 4, can hold the whole rest: so this one can be nothing.
                prop_assert!(rest == 0 || rest <= 4 * u32::try_from(hidden - 1).unwrap());
            }
        }

        #[test]
        fn no_small_count_is_shown_or_left_by_subtraction(
            cases in prop::collection::vec((0..NATURES.len(), 0..ROLES.len(), 0..4_u32), 0..60),
            threshold in 0..9_u16,
        ) {
            let all: Vec<_> = cases.iter().map(|(n, r, c)| facts(NATURES[*n], ROLES[*r], *c)).collect();
            let tally = tally(&all, Period::year(2025), threshold, &book());
            let small = 1..u32::from(threshold.max(3));
            for figure in [tally.cases, tally.carried_over, tally.closed, tally.contacts].into_iter().flatten() {
                prop_assert!(figure >= small.end);
            }
            for table in &tally.tables {
                let Rows::Shown(rows) = &table.rows else { continue };
                prop_assert!(rows.iter().all(|(_, count)| *count >= small.end));
                let sum: u32 = rows.iter().map(|(_, count)| count).sum();
                prop_assert_eq!(sum as usize, all.len(), "the rows of a shown table add up to its total");
            }
        }
    }
}
