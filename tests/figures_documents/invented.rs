//! A small report that is made up, with everything in it that a report can have.

use std::sync::LazyLock;

use jiff::civil::date;
use klankbord::{
    catalogue::Catalogue,
    documents::figures::{Format, Labels, ReportHead, file},
    domain::Language,
    tally::published::{
        Axis, Entry, Filter, Measure, PublishedReport, PublishedTable,
        Shown::{self, CannotOccur, Count, Withheld},
    },
    texts::Texts,
};

/// The lists, read once.
pub fn catalogue() -> &'static Catalogue {
    static READ: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::shipped().unwrap());
    &READ
}

/// The names of the units of an organisation that doesn't exist, one of them not meant well.
pub fn unit(code: &str) -> Option<String> {
    let name = match code {
        "N" => "Noord & <Oost>",
        "Z" => "=HYPERLINK(\"http://x.test\")",
        "ZW" => "samen Zuid en West",
        _ => return None,
    };
    Some(name.to_owned())
}

/// Does something with the words of a language.
pub fn with_labels<T>(language: Language, work: impl FnOnce(&Labels<'_>) -> T) -> T {
    static DUTCH: LazyLock<Texts> = LazyLock::new(|| Texts::new(Language::Dutch).unwrap());
    static ENGLISH: LazyLock<Texts> = LazyLock::new(|| Texts::new(Language::English).unwrap());
    work(&Labels {
        codes: &catalogue().codes,
        unit: &unit,
        texts: match language {
            Language::Dutch => &DUTCH,
            Language::English => &ENGLISH,
        },
    })
}

pub fn head() -> ReportHead {
    ReportHead {
        period: "2025".to_owned(),
        published_on: date(2026, 2, 3),
        advisers: None,
    }
}

/// A file of a report.
pub fn made(
    report: &PublishedReport,
    head: &ReportHead,
    language: Language,
    format: Format,
) -> Vec<u8> {
    with_labels(language, |labels| {
        file(report, head, labels, format).unwrap()
    })
}

/// A row for each code, then one for each group, then the total.
pub fn axis(dimension: &str, codes: &[&str], groups: &[&str], has_total: bool) -> Axis {
    let codes = codes.iter().map(|code| Entry::Code((*code).to_owned()));
    let groups = groups.iter().map(|name| Entry::Group {
        name: (*name).to_owned(),
        codes: Vec::new(),
    });
    Axis {
        dimension: dimension.to_owned(),
        several_answers: !has_total,
        entries: codes
            .chain(groups)
            .chain(has_total.then_some(Entry::Total))
            .collect(),
    }
}

pub fn table(id: &str, axes: Vec<Axis>, cells: &[Shown]) -> PublishedTable {
    PublishedTable {
        id: id.to_owned(),
        release: "R1".to_owned(),
        measure: Measure::Cases,
        period: Some("2025".to_owned()),
        filter: Vec::new(),
        axes,
        cells: cells.to_vec(),
    }
}

/// The whole report.
#[allow(clippy::too_many_lines, reason = "figures, one below the other")]
pub fn report() -> PublishedReport {
    let halves = || axis("half", &["2025-H1", "2025-H2"], &[], false);
    let groups = || axis("nature", &[], &["OO", "IN"], true);
    PublishedReport {
        release: "R1".to_owned(),
        threshold: 5,
        tables: vec![
            table("cases", Vec::new(), &[Count(74)]),
            PublishedTable {
                measure: Measure::Contacts,
                ..table("contacts", Vec::new(), &[Count(310)])
            },
            PublishedTable {
                measure: Measure::Closed,
                ..table("closed", Vec::new(), &[Withheld])
            },
            table(
                "nature",
                vec![axis(
                    "nature",
                    &["OO-PES", "OO-INT", "OO-DIS", "OO-SIN", "IN-FIN", "IN-INF"],
                    &["OO", "IN"],
                    true,
                )],
                &[
                    Count(21),
                    Count(18),
                    Count(9),
                    Withheld,
                    Count(11),
                    Withheld,
                    Count(57),
                    Count(17),
                    Count(74),
                ],
            ),
            table(
                "duration",
                vec![axis(
                    "duration",
                    &["D-1M", "D-3M", "D-6M", "D-12M", "D-MORE"],
                    &[],
                    true,
                )],
                &[
                    Count(13),
                    Count(29),
                    Count(16),
                    Count(9),
                    Count(7),
                    Count(74),
                ],
            ),
            table(
                "unit",
                vec![axis("unit", &["N", "Z", "W"], &["ZW"], true)],
                &[Count(31), Count(24), Count(19), Count(43), Count(74)],
            ),
            PublishedTable {
                period: Some("2025-H1".to_owned()),
                filter: vec![Filter {
                    dimension: "nature".to_owned(),
                    codes: vec!["OO-DIS".to_owned()],
                }],
                ..table(
                    "ground",
                    vec![axis("ground", &["G-RAS", "G-GES", "G-LFT"], &[], false)],
                    &[Count(6), Withheld, Withheld],
                )
            },
            table(
                "nature-unit",
                vec![groups(), axis("unit", &["N", "Z", "W"], &[], true)],
                &[
                    Count(24),
                    Count(19),
                    Withheld,
                    Count(57),
                    Withheld,
                    Withheld,
                    CannotOccur,
                    Count(17),
                    Count(31),
                    Count(24),
                    Count(19),
                    Count(74),
                ],
            ),
            table(
                "half-nature-role",
                vec![
                    halves(),
                    groups(),
                    axis("role", &["C-DIR", "C-GET"], &[], true),
                ],
                &[
                    Count(15),
                    Count(13),
                    Count(28),
                    Withheld,
                    Withheld,
                    Withheld,
                    Count(20),
                    Withheld,
                    Withheld,
                    Count(16),
                    Count(13),
                    Count(29),
                    Withheld,
                    Withheld,
                    Withheld,
                    Count(24),
                    Withheld,
                    Withheld,
                ],
            ),
        ],
        left_out: vec!["nature-route".to_owned()],
    }
}
