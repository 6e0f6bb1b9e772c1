//! What comes, changes or goes after a period was published never shows as a difference; it counts in the next one, once.

use klankbord::domain::coded::RecordNumber;
use rand::{SeedableRng, rngs::StdRng};

use super::{
    common::code,
    invented::{Facts, Ledger, cases, month, one, usual},
    truth::found,
};

/// Publishes 2025 of some cases, changes them, asks 2025 again and publishes 2026. `truth` is how they count in the end.
fn after_a_change(name: &str, change: impl Fn(&mut Facts), truth: impl Fn(&mut Facts)) {
    let mut facts = cases(11, 120);
    let mut ledger = Ledger::default();
    let first = ledger.publish(&usual("2025", 5), &facts).unwrap();
    let mut counted = facts.clone();
    truth(&mut counted);
    change(&mut facts);
    let again = ledger.publish(&usual("2025", 5), &facts).unwrap();
    assert!(again.again.is_some(), "{name}");
    assert_eq!(again.document(), first.document(), "{name}");
    assert_eq!(again.report, first.report, "{name}");
    ledger.publish(&usual("2026", 5), &facts).unwrap();
    ledger.publish(&usual("2025-H1", 5), &facts).unwrap();
    assert_eq!(
        found(&ledger.documents(), &counted, 5),
        Vec::<String>::new(),
        "{name}"
    );
}

/// The first case that was opened in 2025 and closed in it, or is open still.
fn place(facts: &Facts, closed: bool) -> usize {
    let fits = |(_, case): &(RecordNumber, klankbord::domain::coded::CodedFacts)| {
        let there = case.closed.is_some_and(|closed| closed.year == 2025);
        case.opened.year == 2025 && if closed { there } else { case.closed.is_none() }
    };
    facts.iter().position(fits).expect("such a case")
}

#[test]
fn a_case_that_is_added_counts_in_the_next_period() {
    let added = one(&mut StdRng::seed_from_u64(5), 14);
    let mut moved = added.clone();
    moved.opened = month(2026, 1);
    moved.closed = moved.closed.map(|closed| closed.max(month(2026, 1)));
    let put = |case: klankbord::domain::coded::CodedFacts| {
        move |facts: &mut Facts| facts.push((RecordNumber(999_999), case.clone()))
    };
    after_a_change("added", put(added), put(moved));
}

#[test]
fn a_case_that_is_coded_anew_stays_as_it_was() {
    let change = |facts: &mut Facts| {
        let at = place(facts, true);
        facts[at].1.natures = vec![code("VR-LDG")];
        facts[at].1.role = code("C-ONB");
        facts[at].1.unit = None;
    };
    after_a_change("coded anew", change, |_| {});
}

#[test]
fn a_case_that_is_gone_stays_as_it_was() {
    let gone = |facts: &mut Facts| drop(facts.remove(place(facts, true)));
    after_a_change("withdrawn", gone, |_| {});
}

#[test]
fn a_case_that_is_reopened_was_closed_once() {
    let change = |facts: &mut Facts| {
        let at = place(facts, true);
        facts[at].1.closed = None;
    };
    after_a_change("reopened", change, |_| {});
}

#[test]
fn a_closing_that_is_registered_late_counts_in_the_next_period() {
    let close = |when: klankbord::domain::coded::Month| {
        move |facts: &mut Facts| {
            let at = place(facts, false);
            facts[at].1.closed = Some(when);
        }
    };
    after_a_change("closed late", close(month(2025, 12)), close(month(2026, 1)));
}

#[test]
fn a_case_that_was_destroyed_by_an_older_version_counts_once() {
    let mut facts = cases(12, 100);
    let at = place(&facts, true);
    facts[at].0 = RecordNumber(u64::MAX);
    let mut ledger = Ledger::default();
    for period in ["2025", "2026", "2024"] {
        ledger.publish(&usual(period, 5), &facts).unwrap();
    }
    assert_eq!(found(&ledger.documents(), &facts, 5), Vec::<String>::new());
}
