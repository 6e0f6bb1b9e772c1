//! Figures of several advisers: none of them, who subtracts the own cases, finds out what the others have.

use klankbord::tally::{
    published::Measure,
    report::{
        LedgerRelease, Prepared, Recognisable, ReportError, ReportQuestion, Share, TableChoice,
        Warning, prepare_together,
    },
};
use serde_json::Value;

use super::{
    document::Published,
    invented::{Facts, Ledger, cases, sources, units, usual},
    judge::{Truth, attack, targets},
    truth::{about_cases, found, scenario, told},
};

fn together(
    question: &ReportQuestion,
    each: &[(Facts, Ledger)],
    merged: &[LedgerRelease],
) -> Result<Prepared, ReportError> {
    let units = units();
    let shares: Vec<Share> = each
        .iter()
        .map(|(facts, ledger)| Share::of(&sources(facts, &units), &ledger.0, question.period))
        .collect();
    prepare_together(
        question,
        &sources(&Vec::new(), &units),
        &shares,
        merged,
        7,
        &mut |_, _| true,
    )
}

/// The cases of some advisers: no case, employee or other party is known to two of them.
fn advisers(count: u64, of: u64) -> Vec<(Facts, Ledger)> {
    let of = |adviser: u64| {
        let mut facts = cases(1_000 + adviser, of + adviser % 4);
        for (number, case) in &mut facts {
            number.0 += adviser * 1_000_000;
            case.person = case.person.map(|person| person + adviser * 1_000_000);
            case.other_party_number = case
                .other_party_number
                .map(|other| other + adviser * 1_000_000);
        }
        (facts, Ledger::default())
    };
    (0..count).map(of).collect()
}

/// What each adviser finds in the documents of the releases of all together.
fn insiders_found(documents: &[Value], each: &[(Facts, Ledger)], threshold: u32) -> Vec<String> {
    let published = Published::read(&about_cases(documents));
    let all: Facts = each.iter().flat_map(|(facts, _)| facts.clone()).collect();
    let truth = Truth::read(&scenario(&all, threshold), &published);
    let mut found = Vec::new();
    for (number, (facts, _)) in each.iter().enumerate() {
        let mine = Truth::read(&scenario(facts, threshold), &published);
        let own: Vec<_> = targets(&published)
            .into_iter()
            .map(|key| (key.clone(), mine.behind(&key).cases))
            .collect();
        found.extend(
            told(&attack(&published, &truth, &own))
                .into_iter()
                .map(|what| format!("adviser {number}: {what}")),
        );
    }
    found
}

#[test]
fn no_adviser_finds_out_what_the_others_have() {
    for (count, of) in [(2, 25), (3, 12), (5, 8), (12, 8)] {
        let each = advisers(count, of);
        let prepared = together(&usual("2025", 5), &each, &[]).unwrap();
        assert_eq!(
            prepared.warnings.contains(&Warning::FewAdvisers(2)),
            count == 2
        );
        let documents = [prepared.document().clone()];
        assert_eq!(
            insiders_found(&documents, &each, 5),
            Vec::<String>::new(),
            "{count} advisers"
        );
        let all: Facts = each.iter().flat_map(|(facts, _)| facts.clone()).collect();
        assert_eq!(
            found(&documents, &all, 5),
            Vec::<String>::new(),
            "{count} advisers"
        );
    }
}

#[test]
fn what_was_published_together_before_stays_and_gives_nothing_away() {
    let each = advisers(4, 15);
    let first = together(&usual("2025-H1", 5), &each, &[])
        .unwrap()
        .publish(jiff::civil::date(2025, 8, 1), Recognisable::Nobody);
    let then = together(&usual("2025", 5), &each, std::slice::from_ref(&first)).unwrap();
    let documents = [first.document, then.document().clone()];
    assert_eq!(insiders_found(&documents, &each, 5), Vec::<String>::new());
}

#[test]
fn what_an_adviser_published_alone_is_no_part_that_gives_the_rest_away() {
    let mut each = advisers(3, 25);
    let (facts, ledger) = &mut each[0];
    ledger.publish(&usual("2025", 5), facts).unwrap();
    let prepared = together(&usual("2025", 5), &each, &[]).unwrap();
    assert_eq!(
        insiders_found(&[prepared.document().clone()], &each, 5),
        Vec::<String>::new()
    );
}

#[test]
fn the_contacts_of_one_adviser_are_not_what_the_others_subtract() {
    let mut each = advisers(2, 25);
    each[1].0.truncate(2);
    let mut question = usual("2025", 5);
    question.tables = vec![
        TableChoice::total(Measure::Contacts),
        TableChoice::parse("task").unwrap(),
    ];
    let prepared = together(&question, &each, &[]).unwrap();
    for table in &prepared.report.tables {
        assert!(
            table.cells.iter().all(|cell| cell.count().is_none()),
            "{table:?}"
        );
    }
}

#[test]
#[allow(clippy::print_stdout, reason = "it is asked for by hand")]
fn two_hundred_advisers_take_so_long() {
    if std::env::var_os("KLANKBORD_MEASURE").is_none() {
        return;
    }
    let each = advisers(200, 20);
    let start = std::time::Instant::now();
    let prepared = together(&usual("2025", 5), &each, &[]).map(|prepared| prepared.reasons);
    println!(
        "200 advisers of 20 cases: {:?}, {prepared:?}",
        start.elapsed()
    );
}
