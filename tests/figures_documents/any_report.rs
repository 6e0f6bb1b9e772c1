//! Reports of any shape, with names that mean harm: formulas, tags, marks that nobody sees.

use jiff::civil::date;
use klankbord::{
    documents::figures::ReportHead,
    tally::published::{Axis, Entry, Filter, Measure, PublishedReport, PublishedTable, Shown},
};
use proptest::prelude::*;

/// What a name of an own list could be.
pub const HOSTILE: [&str; 20] = [
    "=HYPERLINK(\"x\")",
    "+SUM(A:A)",
    "-cmd|calc",
    "@import",
    "\tTAB",
    "\rCR",
    "\0NUL",
    " =space",
    "＝wide",
    "<script>alert(\"x\")</script>",
    "&amp; ' \" & <b>",
    "]]> <!-- -->",
    "{{ title }}",
    "a\u{202e}gpj.exe",
    "zero\u{200b}width\u{feff}",
    "bell\u{7}\u{1b}[2J\u{fffe}",
    "قسم الشمال",
    "two  spaces ",
    "[x]*?:/\\'quoted'",
    "a name that is much longer than forty letters and has no end to speak of at all",
];

fn code(dimension: &'static str) -> BoxedStrategy<String> {
    let known: &[&str] = match dimension {
        "nature" => &["OO-PES", "OO-INT", "IN-FIN", "VR-ALG"],
        "duration" => &["D-1M", "D-3M", "D-OPEN"],
        "quarter" => &["2025-Q1", "2025-Q2", "2025-Q9"],
        "month" => &["2025-01", "2025-12", "2025-13"],
        _ => &["U-A", "U-B", "U-C"],
    };
    prop_oneof![
        2 => prop::sample::select(known.to_vec()),
        1 => prop::sample::select(HOSTILE.to_vec()),
    ]
    .prop_map(str::to_owned)
    .boxed()
}

fn entry(dimension: &'static str) -> impl Strategy<Value = Entry> {
    let group = prop_oneof![
        Just("OO"),
        Just("IN"),
        prop::sample::select(HOSTILE.to_vec())
    ];
    prop_oneof![
        4 => code(dimension).prop_map(Entry::Code),
        1 => group.prop_map(|name| Entry::Group { name: name.to_owned(), codes: Vec::new() }),
    ]
}

fn axis() -> impl Strategy<Value = Axis> {
    let dimension = prop::sample::select(vec![
        "nature",
        "unit",
        "duration",
        "quarter",
        "month",
        "<other> & \u{202e}",
    ]);
    dimension.prop_flat_map(|dimension| {
        (
            prop::collection::vec(entry(dimension), 1..7),
            any::<bool>(),
            prop::bool::weighted(0.2),
        )
            .prop_map(move |(mut entries, has_total, several_answers)| {
                entries.extend(has_total.then_some(Entry::Total));
                Axis {
                    dimension: dimension.to_owned(),
                    several_answers,
                    entries,
                }
            })
    })
}

fn cell(withheld: u32) -> impl Strategy<Value = Shown> {
    prop_oneof![
        50 => (5_u64..20_000).prop_map(Shown::Count),
        withheld => Just(Shown::Withheld),
        10 => Just(Shown::CannotOccur),
    ]
}

fn table() -> impl Strategy<Value = PublishedTable> {
    let axes = prop::collection::vec(axis(), 0..4);
    let withheld = prop_oneof![Just(1_u32), Just(30), Just(300)];
    let measures = prop::sample::select(vec![
        Measure::Cases,
        Measure::CarriedOver,
        Measure::Closed,
        Measure::Persons,
        Measure::Contacts,
        Measure::Minutes,
    ]);
    let periods =
        prop::sample::select(vec![None, Some("2025"), Some("2025-H2"), Some("<p>=\u{7}")]);
    (axes, withheld, measures, periods, any::<bool>()).prop_flat_map(
        |(axes, withheld, measure, period, filtered)| {
            let count: usize = axes.iter().map(|axis| axis.entries.len()).product();
            prop::collection::vec(cell(withheld), count).prop_map(move |mut cells| {
                sum_up(&axes, &mut cells);
                PublishedTable {
                    id: "t".to_owned(),
                    release: "R1".to_owned(),
                    measure,
                    period: period.map(str::to_owned),
                    filter: Vec::from_iter(filtered.then(|| Filter {
                        dimension: "unit".to_owned(),
                        codes: vec!["=1+\u{200b}".to_owned(), "U-A".to_owned()],
                    })),
                    axes: axes.clone(),
                    cells,
                }
            })
        },
    )
}

/// Makes the total of some tables one that shares can be told of.
fn sum_up(axes: &[Axis], cells: &mut [Shown]) {
    let [only] = axes else { return };
    if only.entries.last() == Some(&Entry::Total) {
        let (total, parts) = cells.split_last_mut().unwrap();
        *total = Shown::Count(
            parts
                .iter()
                .filter_map(|part| part.count())
                .sum::<u64>()
                .max(5),
        );
    }
}

/// Any report with what is said above it.
pub fn any_report() -> impl Strategy<Value = (PublishedReport, ReportHead)> {
    let left_out = prop::collection::vec(
        prop_oneof![Just("nature-unit"), prop::sample::select(HOSTILE.to_vec())],
        0..3,
    );
    let tables = prop::collection::vec(table(), 0..4);
    let advisers = prop::option::of(2_u32..900);
    (tables, left_out, advisers, 3_u32..6).prop_map(|(tables, left_out, advisers, threshold)| {
        let report = PublishedReport {
            release: "R1".to_owned(),
            threshold,
            tables,
            left_out: left_out.into_iter().map(str::to_owned).collect(),
        };
        let head = ReportHead {
            period: "2025-H1".to_owned(),
            published_on: date(2026, 2, 3),
            advisers,
        };
        (report, head)
    })
}
