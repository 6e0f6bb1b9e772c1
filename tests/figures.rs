//! The figures of a vault: what is shown of a period, and that nothing which came, changed or went later shows by difference.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod common;

#[path = "figures/changes.rs"]
mod changes;
#[path = "disclosure/document.rs"]
mod document;
#[path = "figures/faulty.rs"]
mod faulty;
#[path = "figures/invented.rs"]
mod invented;
#[path = "disclosure/judge.rs"]
mod judge;
#[path = "figures/kept.rs"]
mod kept;
#[path = "figures/known.rs"]
mod known;
#[path = "figures/periods.rs"]
mod periods;
#[path = "disclosure/reader.rs"]
mod reader;
#[path = "disclosure/system.rs"]
mod system;
#[path = "figures/together.rs"]
mod together;
#[path = "figures/truth.rs"]
mod truth;
#[path = "figures/work.rs"]
mod work;

use klankbord::{
    catalogue::Catalogue,
    domain::{
        Case,
        coded::{CodedFacts, RecordNumber},
    },
    tally::{
        Period,
        report::{LedgerRelease, Prepared, ReportError, ReportQuestion, Sources, prepare},
    },
    usecases::figures::numbered_facts,
};

type Facts = Vec<(RecordNumber, CodedFacts)>;

fn demo() -> Facts {
    let cases: Vec<Case> = common::ten_cases();
    numbered_facts(&cases, &[])
}

fn report(
    question: &ReportQuestion,
    facts: &Facts,
    releases: &[LedgerRelease],
) -> Result<Prepared, ReportError> {
    let catalogue = Catalogue::shipped().unwrap();
    let sources = Sources {
        facts: facts.clone(),
        codes: &catalogue.codes,
        units: &catalogue.units,
        unit_headcount: 50,
    };
    prepare(question, &sources, releases, 7, &mut |_, _| true)
}

fn usual(period: Period) -> ReportQuestion {
    ReportQuestion::usual(period, 5, false, false)
}

fn counts(prepared: &Prepared) -> Vec<(String, u64)> {
    let tables = prepared.report.tables.iter();
    let cells = tables.flat_map(|table| {
        table
            .cells
            .iter()
            .filter_map(|cell| Some((table.id.clone(), cell.count()?)))
    });
    cells.collect()
}

#[test]
fn of_the_demo_year_only_the_cases_and_the_contacts_are_shown() {
    let prepared = report(&usual(Period::year(2025)), &demo(), &[]).unwrap();
    let mut shown = counts(&prepared);
    shown.retain(|(table, _)| table == "cases" || table == "contacts_made");
    assert_eq!(
        shown,
        [("cases".to_owned(), 8), ("contacts_made".to_owned(), 46)]
    );
    let others = counts(&prepared)
        .into_iter()
        .filter(|(_, count)| *count != 8 && *count != 46);
    assert_eq!(others.collect::<Vec<_>>(), []);
}
