//! Which numbers a report may hold, worked out from what was published and from nothing else.

use std::collections::BTreeSet;

use klankbord::{
    documents::figures::{Labels, ReportHead},
    tally::published::{Axis, Entry, PublishedReport, PublishedTable, Shown},
};

/// A row, a column and what stands where they meet. Which of the two is the row is not told: a table may be turned.
pub type Meeting = (Vec<String>, String);

/// A figure as it is read.
pub fn sign(shown: Shown) -> String {
    match shown {
        Shown::Count(count) => count.to_string(),
        Shown::Withheld => "x".to_owned(),
        Shown::CannotOccur => "-".to_owned(),
    }
}

fn meeting(mut names: Vec<String>, figure: String) -> Meeting {
    names.sort();
    (names, figure)
}

/// The figures of a file, put in order.
pub fn sorted(found: impl IntoIterator<Item = (String, String, String)>) -> Vec<Meeting> {
    let mut all: Vec<Meeting> = found
        .into_iter()
        .map(|(row, column, figure)| meeting(vec![row, column], figure))
        .collect();
    all.sort();
    all
}

fn places(table: &PublishedTable) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for axis in &table.axes {
        let mut longer = Vec::new();
        for places in &all {
            for place in 0..axis.entries.len() {
                let mut more: Vec<usize> = places.clone();
                more.push(place);
                longer.push(more);
            }
        }
        all = longer;
    }
    all
}

/// What the tables of a report must say, put in order; without the shares.
pub fn expected(report: &PublishedReport, labels: &Labels<'_>, number: &str) -> Vec<Meeting> {
    let mut all = Vec::new();
    for table in &report.tables {
        for places in places(table) {
            let names: Vec<String> = table
                .axes
                .iter()
                .zip(&places)
                .map(|(axis, place)| labels.entry(&axis.dimension, &axis.entries[*place]))
                .collect();
            let figure = sign(table.at(&places).unwrap());
            let (row, column) = match names.as_slice() {
                [] => (labels.measure(table.measure), number.to_owned()),
                [row] => (row.clone(), number.to_owned()),
                [.., row, column] => (row.clone(), column.clone()),
            };
            all.push(meeting(vec![row, column], figure));
        }
    }
    all.sort();
    all
}

/// The shares that may be told, with the row: whole per cents, of a shown total of at least 20, where nothing is withheld.
pub fn shares(report: &PublishedReport, labels: &Labels<'_>) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for table in &report.tables {
        let [axis] = table.axes.as_slice() else {
            continue;
        };
        let Some(Shown::Count(total)) = total(table, axis) else {
            continue;
        };
        let parts: Vec<u64> = table.cells.iter().filter_map(|cell| cell.count()).collect();
        let is_whole = parts.iter().all(|part| *part <= total);
        if total < 20 || axis.several_answers || table.withholds() || !is_whole {
            continue;
        }
        for (entry, cell) in axis.entries.iter().zip(&table.cells) {
            let row = labels.entry(&axis.dimension, entry);
            let share = match cell {
                #[allow(clippy::cast_precision_loss, reason = "invented counts are small")]
                Shown::Count(part) => format!(
                    "{:.0}%",
                    (*part as f64 * 100.0 / total as f64 + 1e-9).round()
                ),
                other => sign(*other),
            };
            all.push((row, share));
        }
    }
    all.sort();
    all
}

fn total(table: &PublishedTable, axis: &Axis) -> Option<Shown> {
    let place = axis
        .entries
        .iter()
        .position(|entry| *entry == Entry::Total)?;
    table.at(&[place])
}

/// The bars that there must be: of each table with one axis in which a row is shown, the rows that are no total; the groups
/// only where there is no code.
pub fn bars(report: &PublishedReport, labels: &Labels<'_>) -> Vec<Vec<(String, Shown)>> {
    let mut all = Vec::new();
    for table in &report.tables {
        let [axis] = table.axes.as_slice() else {
            continue;
        };
        let rows = || axis.entries.iter().zip(&table.cells);
        let has_codes = rows().any(|(entry, _)| matches!(entry, Entry::Code(_)));
        let bars: Vec<_> = rows()
            .filter(|(entry, _)| match entry {
                Entry::Code(_) => true,
                Entry::Group { .. } => !has_codes,
                Entry::Total => false,
            })
            .map(|(entry, shown)| (labels.entry(&axis.dimension, entry), *shown))
            .collect();
        if bars.iter().any(|(_, shown)| shown.count().is_some()) {
            all.push(bars);
        }
    }
    all
}

/// Every number that a sentence of this report may hold: a shown figure, the threshold, and how many advisers there are.
pub fn allowed(report: &PublishedReport, head: &ReportHead) -> BTreeSet<String> {
    let shown = report.tables.iter().flat_map(|table| &table.cells);
    shown
        .filter_map(|cell| cell.count())
        .chain([u64::from(report.threshold)])
        .chain(head.advisers.map(u64::from))
        .map(|number| number.to_string())
        .collect()
}

/// All words of a report that are no sentences: they may hold numbers of their own.
pub fn names(report: &PublishedReport, head: &ReportHead, labels: &Labels<'_>) -> Vec<String> {
    let mut names = vec![
        labels.texts.date_long(head.published_on),
        labels.period(&head.period),
    ];
    for table in &report.tables {
        names.extend(table.period.iter().map(|period| labels.period(period)));
        names.extend(labels.restrictions(&table.filter));
        for axis in &table.axes {
            names.push(labels.dimension(&axis.dimension));
            let entries = axis.entries.iter();
            names.extend(entries.map(|entry| labels.entry(&axis.dimension, entry)));
        }
    }
    names.extend(report.left_out.iter().map(|id| labels.left_out(id)));
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
}

/// The numbers in a text that are in no name.
pub fn in_text(text: &str, names: &[String]) -> Vec<String> {
    let bare = names
        .iter()
        .filter(|name| name.chars().any(|letter| letter.is_ascii_digit()))
        // A name that is nothing but a number would hide a figure.
        .filter(|name| !name.bytes().all(|byte| byte.is_ascii_digit()) || name.len() == 4)
        .fold(text.to_owned(), |text, name| {
            text.replace(name.as_str(), " ")
        });
    bare.split(|letter: char| !letter.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .map(str::to_owned)
        .collect()
}
