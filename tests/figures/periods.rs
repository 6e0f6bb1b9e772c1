//! Reports of one vault over several periods: a reader who owns all of them finds nothing.

use klankbord::{
    domain::coded::CodedFacts,
    tally::{
        Period,
        report::{ReportError, TableChoice},
    },
};

use super::{
    invented::{Facts, Ledger, cases, report, usual},
    truth::found,
};

fn published(ledger: &mut Ledger, facts: &Facts, period: &str, threshold: u32) {
    match ledger.publish(&usual(period, threshold), facts) {
        Ok(_) | Err(ReportError::TooFew) => {}
        Err(error) => panic!("{period}: {error:?}"),
    }
}

#[test]
fn a_year_of_any_size_gives_nobody_away() {
    for count in [8, 30, 60, 200, 400] {
        let facts = cases(count, count);
        let mut ledger = Ledger::default();
        published(&mut ledger, &facts, "2025", 5);
        let found = found(&ledger.documents(), &facts, 5);
        assert_eq!(found, Vec::<String>::new(), "{count} cases");
    }
}

#[test]
fn a_half_year_and_its_year_and_the_next_give_nobody_away() {
    for (seed, count) in [(1, 60), (2, 150)] {
        for order in [
            ["2025-H1", "2025"],
            ["2025", "2025-H2"],
            ["2025", "2026"],
            ["2024", "2025"],
        ] {
            let facts = cases(seed, count);
            let mut ledger = Ledger::default();
            for period in order {
                published(&mut ledger, &facts, period, 5);
            }
            let found = found(&ledger.documents(), &facts, 5);
            assert_eq!(found, Vec::<String>::new(), "{count} cases, {order:?}");
        }
    }
}

#[test]
fn a_threshold_that_is_raised_or_lowered_gives_nobody_away() {
    let facts = cases(3, 120);
    for (first, then) in [(3, 8), (8, 4)] {
        let mut ledger = Ledger::default();
        published(&mut ledger, &facts, "2024", first);
        // What is out can make it impossible: then it is refused, and nothing more is out.
        match ledger.publish(&usual("2025", then), &facts) {
            Ok(_) | Err(ReportError::CannotProtect(_)) => {}
            Err(error) => panic!("{first}, then {then}: {error:?}"),
        }
        let mut documents = ledger.documents();
        if then < first {
            // Who lowers the threshold says that counts of so many are no secret any more.
            for document in &mut documents {
                document["threshold"] = then.into();
            }
        }
        let found = found(&documents, &facts, then);
        assert_eq!(found, Vec::<String>::new(), "{first}, then {then}");
    }
}

#[test]
fn two_ways_after_one_way_give_nobody_away() {
    let facts = cases(4, 200);
    let mut ledger = Ledger::default();
    published(&mut ledger, &facts, "2025", 5);
    let mut question = usual("2025", 5);
    question.tables = vec![
        TableChoice::parse("nature_group,unit").unwrap(),
        TableChoice::parse("role,unit").unwrap(),
    ];
    ledger.publish(&question, &facts).unwrap();
    assert_eq!(found(&ledger.documents(), &facts, 5), Vec::<String>::new());
}

#[test]
fn no_case_and_a_few_cases_have_the_same_answer() {
    let facts = cases(5, 40);
    let year = Period::year(2026);
    // So many cases that a report on 2026 counts anywhere, and all those that it doesn't.
    let with = |few: usize| -> Facts {
        let counts = |case: &CodedFacts| {
            year.contains(case.opened) || case.closed.is_none_or(|closed| closed.year >= 2026)
        };
        let (some, others): (Facts, Facts) =
            facts.iter().cloned().partition(|(_, case)| counts(case));
        some.into_iter().take(few).chain(others).collect()
    };
    for few in 0..5 {
        let answer = report(&usual("2026", 5), &with(few), &[]);
        assert_eq!(answer.unwrap_err(), ReportError::TooFew);
    }
}

#[test]
fn a_unit_is_counted_where_it_belongs_and_its_whole_beside_it() {
    let mut facts = cases(6, 200);
    for (_, case) in &mut facts {
        case.other_party_number = None;
    }
    let mut question = usual("2025", 5);
    question.tables = vec![TableChoice::parse("unit").unwrap()];
    let prepared = report(&question, &facts, &[]).unwrap();
    let rows: Vec<String> = prepared.report.tables[0].axes[0]
        .entries
        .iter()
        .map(|entry| format!("{entry:?}"))
        .collect();
    let told = rows.join(" ");
    for (name, there) in [
        ("north-a", true),
        ("\"north\"", true),
        ("overig", true),
        ("none", true),
        ("tiny", false),
    ] {
        assert_eq!(told.contains(name), there, "{name} in {told}");
    }
    assert_eq!(
        found(&[prepared.document().clone()], &facts, 5),
        Vec::<String>::new()
    );
}
