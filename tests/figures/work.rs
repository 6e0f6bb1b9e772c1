//! Contacts and minutes: no difference of periods leaves an amount of few cases over.

use std::collections::BTreeSet;

use klankbord::tally::{
    Period,
    published::{Entry, Measure},
    report::TableChoice,
};

use super::invented::{Facts, Ledger, cases, report, usual};

/// How many cases have contacts in a period.
fn behind(facts: &Facts, period: Period) -> usize {
    let busy = |(_, case): &&(_, klankbord::domain::coded::CodedFacts)| {
        case.contacts.keys().any(|month| period.contains(*month))
    };
    facts.iter().filter(busy).count()
}

#[test]
fn no_order_of_periods_tells_of_the_contacts_of_a_few() {
    let periods = ["2025-H1", "2025-H2", "2025"].map(|text| Period::parse(text).unwrap());
    let orders = [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
    ];
    for seed in 0..12 {
        let facts = cases(100 + seed, 6 + seed);
        for order in orders {
            let mut ledger = Ledger::default();
            let mut shown: BTreeSet<usize> = BTreeSet::new();
            for at in order {
                let mut question = usual("2025", 5);
                question.period = periods[at];
                question.tables = vec![TableChoice::total(Measure::Contacts)];
                let prepared = ledger.publish(&question, &facts).unwrap();
                if prepared.report.tables[0].at(&[]).unwrap().count().is_some() {
                    shown.insert(at);
                }
            }
            if shown.len() > 1 {
                shown.extend([0, 1, 2]);
            }
            for at in shown {
                let cases = behind(&facts, periods[at]);
                assert!(
                    cases >= 5,
                    "seed {seed}, {order:?}: {} of {cases} cases",
                    periods[at]
                );
            }
        }
    }
}

#[test]
fn a_contact_that_is_registered_late_is_no_difference() {
    let mut facts = cases(21, 150);
    let mut ledger = Ledger::default();
    let mut shown = Vec::new();
    for period in ["2025", "2025-H2", "2025-H1"] {
        let mut question = usual(period, 5);
        question.tables = vec![TableChoice::total(Measure::Contacts)];
        let prepared = ledger.publish(&question, &facts).unwrap();
        shown.push(prepared.report.tables[0].at(&[]).unwrap().count());
        let at = facts.iter().position(|(_, case)| {
            case.contacts
                .keys()
                .any(|month| month.year == 2025 && month.month < 7)
        });
        let contacts = &mut facts[at.unwrap()].1.contacts;
        *contacts
            .iter_mut()
            .find(|(month, _)| month.year == 2025 && month.month < 7)
            .unwrap()
            .1 += 1;
    }
    if let [Some(year), Some(second), Some(first)] = shown[..] {
        assert_eq!(year, first + second);
    }
}

#[test]
fn minutes_have_a_total_only_when_every_row_is_shown() {
    for count in [10, 60, 400] {
        let facts = cases(31, count);
        let mut question = usual("2025", 5);
        question.tables = vec![TableChoice::parse("task").unwrap()];
        let prepared = report(&question, &facts, &[]).unwrap();
        let table = &prepared.report.tables[0];
        let place = table.axes[0]
            .entries
            .iter()
            .position(|entry| *entry == Entry::Total)
            .unwrap();
        let all = (0..place).all(|at| table.at(&[at]).unwrap().count().is_some());
        assert_eq!(table.at(&[place]).unwrap().count().is_some(), all);
    }
}
