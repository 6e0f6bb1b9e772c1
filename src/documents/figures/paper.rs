//! A report of figures as it is read: headings, sentences and tables in words, of which every file is made.

use super::{
    ReportHead,
    labels::Labels,
    sentences::{combinations, period_of, shown, told, total},
};
use crate::{
    domain::Language,
    say,
    tally::published::{Axis, Entry, PublishedReport, PublishedTable, Shown},
};

/// From this total on, shares of it are told.
const LEAST_FOR_SHARES: u64 = 20;

/// A report, from top to bottom.
pub(super) struct Paper {
    pub(super) title: String,
    pub(super) language: Language,
    pub(super) published_on: String,
    pub(super) tables: Vec<Table>,
    /// What is told below the tables: a heading and sentences.
    pub(super) caution: Section,
    pub(super) method: Section,
    pub(super) legend: Section,
    /// Empty when nothing is left out.
    pub(super) left_out: Section,
}

/// A heading and what stands below it.
pub(super) struct Section {
    pub(super) heading: String,
    pub(super) lines: Vec<String>,
}

/// One table of the report.
pub(super) struct Table {
    pub(super) number: usize,
    /// What it is divided by, for the name of a sheet.
    pub(super) name: String,
    pub(super) title: String,
    /// The title with the period.
    pub(super) dated: String,
    /// The unit of count, the period, what it is restricted to, and what may not be done with it.
    pub(super) about: Vec<String>,
    /// What it shows, sentence by sentence.
    pub(super) sentences: Vec<String>,
    /// Which signs are in it, and what they mean.
    pub(super) signs: Vec<String>,
    pub(super) grids: Vec<Grid>,
    pub(super) chart: Option<Chart>,
}

impl Table {
    /// What its rows and columns are called; of a table of tables, which one it is.
    pub(super) fn caption(&self, grid: &Grid) -> String {
        if grid.caption.is_empty() {
            self.dated.clone()
        } else {
            format!("{}: {}", self.dated, grid.caption)
        }
    }
}

/// Rows and columns.
pub(super) struct Grid {
    /// What it is of the table, when the table has several.
    pub(super) caption: String,
    /// What the rows are.
    pub(super) corner: String,
    /// The columns.
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Row>,
}

/// A row.
pub(super) struct Row {
    pub(super) label: String,
    pub(super) is_total: bool,
    pub(super) cells: Vec<Cell>,
}

/// What stands in a place of a table.
#[derive(Clone, Copy)]
pub(super) enum Cell {
    Figure(Shown),
    /// A share of the total, in whole per cents.
    Share(u64),
}

impl Cell {
    /// As it is read.
    pub(super) fn text(self) -> String {
        match self {
            Self::Figure(shown) => sign(shown),
            Self::Share(percent) => format!("{percent}%"),
        }
    }

    pub(super) const fn is_withheld(self) -> bool {
        matches!(self, Self::Figure(Shown::Withheld))
    }

    pub(super) const fn cannot_occur(self) -> bool {
        matches!(self, Self::Figure(Shown::CannotOccur))
    }
}

/// A figure as it is read: the number, `x` or `-`. What is withheld is one sign, whatever it is.
#[must_use]
pub fn sign(shown: Shown) -> String {
    match shown {
        Shown::Count(count) => count.to_string(),
        Shown::Withheld => "x".to_owned(),
        Shown::CannotOccur => "-".to_owned(),
    }
}

/// Bars beside each other, one for each code; of what is withheld there is none. Only a table that is divided by one thing has
/// one: in larger tables so much can be withheld that what is missing would read as nothing.
pub(super) struct Chart {
    pub(super) title: String,
    /// The same in words.
    pub(super) description: String,
    /// What the bars count.
    pub(super) what: String,
    pub(super) bars: Vec<Bar>,
}

/// A bar.
pub(super) struct Bar {
    pub(super) label: String,
    pub(super) shown: Shown,
}

/// A report in words.
pub(super) fn paper(report: &PublishedReport, head: &ReportHead, labels: &Labels<'_>) -> Paper {
    let texts = labels.texts;
    let period = labels.period(&head.period);
    let numbered = report.tables.iter().enumerate();
    let tables: Vec<Table> = numbered
        .map(|(number, table)| table_in_words(number + 1, table, &period, labels))
        .collect();
    let title = match head.advisers {
        Some(advisers) => say!(
            texts,
            "figures-title-several",
            advisers = advisers.to_string(),
            period = period
        ),
        None => say!(texts, "figures-title", period = period),
    };
    let has_shares = report.tables.iter().any(|table| base(table).is_some());
    Paper {
        title,
        language: texts.language(),
        published_on: say!(
            texts,
            "figures-published-on",
            day = texts.date_long(head.published_on)
        ),
        tables,
        caution: Section {
            heading: say!(texts, "figures-heading-caution"),
            lines: vec![
                say!(texts, "figures-caution-scale"),
                say!(texts, "figures-caution-more"),
            ],
        },
        method: method(report.threshold, has_shares, labels),
        legend: Section {
            heading: say!(texts, "figures-heading-legend"),
            lines: vec![
                say!(texts, "figures-legend-withheld"),
                say!(texts, "figures-legend-cannot-occur"),
            ],
        },
        left_out: Section {
            heading: say!(texts, "figures-heading-left-out"),
            lines: report
                .left_out
                .iter()
                .map(|id| say!(texts, "figures-left-out", table = labels.left_out(id)))
                .collect(),
        },
    }
}

fn method(threshold: u32, has_shares: bool, labels: &Labels<'_>) -> Section {
    let texts = labels.texts;
    let threshold = threshold.to_string();
    let mut lines = vec![
        say!(texts, "figures-method-counts"),
        say!(
            texts,
            "figures-method-small",
            threshold = threshold.as_str()
        ),
        say!(texts, "figures-method-cover"),
        say!(texts, "figures-method-checked", threshold = threshold),
        say!(texts, "figures-method-exact"),
    ];
    if has_shares {
        lines.push(say!(texts, "figures-method-share"));
    }
    lines.push(say!(texts, "figures-method-later"));
    Section {
        heading: say!(texts, "figures-heading-method"),
        lines,
    }
}

fn table_in_words(
    number: usize,
    table: &PublishedTable,
    period: &str,
    labels: &Labels<'_>,
) -> Table {
    let texts = labels.texts;
    let title = labels.title(table);
    let sentences = told(table, period, labels);
    let of_table = period_of(table, period, labels);
    let mut about = vec![
        labels.unit_of_count(table.measure),
        say!(texts, "figures-period", period = of_table.as_str()),
    ];
    about.extend(labels.restrictions(&table.filter));
    if table.axes.iter().any(|axis| axis.several_answers) {
        about.push(say!(texts, "figures-several-answers"));
    }
    let mut signs = Vec::new();
    if table.withholds() {
        signs.push(say!(texts, "figures-legend-withheld"));
    }
    if table.cells.contains(&Shown::CannotOccur) {
        signs.push(say!(texts, "figures-legend-cannot-occur"));
    }
    let dimensions = table
        .axes
        .iter()
        .map(|axis| labels.dimension(&axis.dimension));
    let name = dimensions.collect::<Vec<_>>().join(", ");
    let dated = say!(
        texts,
        "figures-dated-title",
        title = title.as_str(),
        period = of_table
    );
    Table {
        number,
        name: if name.is_empty() {
            labels.measure(table.measure)
        } else {
            name
        },
        about,
        signs,
        grids: grids(table, labels),
        chart: chart(table, dated.clone(), sentences.join(" "), labels),
        sentences,
        title,
        dated,
    }
}

fn chart(
    table: &PublishedTable,
    title: String,
    description: String,
    labels: &Labels<'_>,
) -> Option<Chart> {
    let [axis] = table.axes.as_slice() else {
        return None;
    };
    let is_code = |entry: &Entry| matches!(entry, Entry::Code(_));
    let has_codes = axis.entries.iter().any(is_code);
    let bars: Vec<Bar> = axis
        .entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| **entry != Entry::Total && (is_code(entry) || !has_codes))
        .map(|(place, entry)| Bar {
            label: labels.entry(&axis.dimension, entry),
            shown: shown(table.at(&[place])),
        })
        .collect();
    let any = bars.iter().any(|bar| bar.shown.count().is_some());
    any.then(|| Chart {
        title,
        description,
        what: labels.measure(table.measure),
        bars,
    })
}

/// The total that shares are told of: a shown one of a table in which nothing is withheld, and not a small one. A share of a
/// withheld count would tell the count.
fn base(table: &PublishedTable) -> Option<u64> {
    let [axis] = table.axes.as_slice() else {
        return None;
    };
    let total = total(table)?.count()?;
    let told = !axis.several_answers && !table.withholds() && total >= LEAST_FOR_SHARES;
    let sound = table.cells.len() == axis.entries.len();
    let parts = table.cells.iter().filter_map(|shown| shown.count());
    (told && sound && parts.max() == Some(total)).then_some(total)
}

/// A part in whole per cents of a total, a half upwards.
fn share(part: u64, total: u64) -> Option<u64> {
    let (part, total) = (u128::from(part), u128::from(total));
    let twice = (part * 200).checked_add(total)?;
    u64::try_from(twice.checked_div(total * 2)?).ok()
}

fn grids(table: &PublishedTable, labels: &Labels<'_>) -> Vec<Grid> {
    match table.axes.as_slice() {
        [] => vec![figure(table, labels)],
        [axis] => vec![column(table, axis, labels)],
        [leading @ .., rows, columns] => {
            let lengths: Vec<usize> = leading.iter().map(|axis| axis.entries.len()).collect();
            let panels = combinations(&lengths);
            let grids = panels.iter().map(|places| {
                let named = leading.iter().zip(places).filter_map(|(axis, place)| {
                    let entry = axis.entries.get(*place)?;
                    Some(labels.panel(axis, entry))
                });
                let caption = named.collect::<Vec<_>>().join("; ");
                square(table, places, (rows, columns), caption, labels)
            });
            grids.collect()
        }
    }
}

fn figure(table: &PublishedTable, labels: &Labels<'_>) -> Grid {
    Grid {
        caption: String::new(),
        corner: String::new(),
        columns: vec![say!(labels.texts, "figures-number")],
        rows: vec![Row {
            label: labels.measure(table.measure),
            is_total: false,
            cells: vec![Cell::Figure(shown(table.at(&[])))],
        }],
    }
}

fn column(table: &PublishedTable, axis: &Axis, labels: &Labels<'_>) -> Grid {
    let texts = labels.texts;
    let base = base(table);
    let mut columns = vec![say!(texts, "figures-number")];
    columns.extend(base.map(|_| say!(texts, "figures-share")));
    let rows = axis.entries.iter().enumerate().map(|(place, entry)| {
        let figure = shown(table.at(&[place]));
        let mut cells = vec![Cell::Figure(figure)];
        if let Some(total) = base {
            let share = figure.count().and_then(|count| share(count, total));
            cells.push(share.map_or(Cell::Figure(figure), Cell::Share));
        }
        Row {
            label: labels.entry(&axis.dimension, entry),
            is_total: *entry == Entry::Total,
            cells,
        }
    });
    Grid {
        caption: String::new(),
        corner: labels.dimension(&axis.dimension),
        columns,
        rows: rows.collect(),
    }
}

/// Two axes at these places of the others. The longer one goes down, so that the table fits on paper.
fn square(
    table: &PublishedTable,
    before: &[usize],
    (first, second): (&Axis, &Axis),
    caption: String,
    labels: &Labels<'_>,
) -> Grid {
    let turned = second.entries.len() > first.entries.len();
    let (down, across) = if turned {
        (second, first)
    } else {
        (first, second)
    };
    let rows = down.entries.iter().enumerate().map(|(row, entry)| {
        let cells = (0..across.entries.len()).map(|column| {
            let last = if turned { [column, row] } else { [row, column] };
            let places: Vec<usize> = before.iter().copied().chain(last).collect();
            Cell::Figure(shown(table.at(&places)))
        });
        Row {
            label: labels.entry(&down.dimension, entry),
            is_total: *entry == Entry::Total,
            cells: cells.collect(),
        }
    });
    let columns = across.entries.iter();
    Grid {
        caption,
        corner: labels.dimension(&down.dimension),
        columns: columns
            .map(|entry| labels.entry(&across.dimension, entry))
            .collect(),
        rows: rows.collect(),
    }
}
