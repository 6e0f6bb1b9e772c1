//! Each table in a sentence or two: for the report, for who can't see a picture, and for the screen. Every number, and every
//! word that means one, comes from what the table shows.

use super::labels::Labels;
use crate::{
    say,
    tally::published::{Entry, PublishedReport, PublishedTable, Shown},
};

/// Each table of a report in words, in the order of the tables. `period` is told where a table names none itself.
#[must_use]
pub fn sentences(report: &PublishedReport, period: &str, labels: &Labels<'_>) -> Vec<String> {
    let tables = report.tables.iter();
    tables
        .map(|table| told(table, period, labels).join(" "))
        .collect()
}

/// One table in words, sentence by sentence.
pub(super) fn told(table: &PublishedTable, period: &str, labels: &Labels<'_>) -> Vec<String> {
    let texts = labels.texts;
    let title = labels.title(table);
    let period = period_of(table, period, labels);
    if table.axes.is_empty() {
        return vec![match shown(table.at(&[])).count() {
            Some(count) => say!(
                texts,
                "figures-say-figure",
                title = title,
                period = period,
                count = count.to_string()
            ),
            None => say!(
                texts,
                "figures-say-figure-withheld",
                title = title,
                period = period
            ),
        }];
    }
    let total = total(table);
    let mut told = vec![match total {
        None => say!(
            texts,
            "figures-say-no-total",
            title = title,
            period = period
        ),
        Some(Shown::Count(count)) => say!(
            texts,
            "figures-say-total",
            title = title,
            period = period,
            count = count.to_string()
        ),
        Some(Shown::Withheld | Shown::CannotOccur) => say!(
            texts,
            "figures-say-total-withheld",
            title = title,
            period = period
        ),
    }];
    told.push(highest(table, labels));
    if table.withholds() {
        told.push(say!(texts, "figures-say-withheld"));
    }
    told
}

/// The highest shown figure of the codes themselves; of their groups when there are no codes.
fn highest(table: &PublishedTable, labels: &Labels<'_>) -> String {
    let texts = labels.texts;
    let rows = inner(table);
    let counts = rows.iter().filter_map(|(_, shown)| shown.count());
    let Some(highest) = counts.max() else {
        return say!(texts, "figures-say-nothing-shown");
    };
    let names: Vec<String> = rows
        .iter()
        .filter(|(_, shown)| shown.count() == Some(highest))
        .map(|(entries, _)| {
            let axes = table.axes.iter().zip(entries);
            let names = axes.map(|(axis, entry)| labels.entry(&axis.dimension, entry));
            names.collect::<Vec<_>>().join(" / ")
        })
        .collect();
    let (count, rows) = (highest.to_string(), names.join("; "));
    if table.withholds() {
        say!(
            texts,
            "figures-say-highest-shown",
            count = count,
            rows = rows
        )
    } else {
        say!(texts, "figures-say-highest", count = count, rows = rows)
    }
}

/// The figures of codes without any margin; those of groups when no figure is of codes alone.
fn inner(table: &PublishedTable) -> Vec<(Vec<&Entry>, Shown)> {
    let all: Vec<(Vec<&Entry>, Shown)> = places(table)
        .into_iter()
        .map(|places| {
            let entries = table.axes.iter().zip(&places);
            let entries = entries.filter_map(|(axis, place)| axis.entries.get(*place));
            (entries.collect(), shown(table.at(&places)))
        })
        .filter(|(entries, _): &(Vec<&Entry>, _)| !entries.contains(&&Entry::Total))
        .collect();
    let of_codes = |entries: &[&Entry]| entries.iter().all(|entry| matches!(entry, Entry::Code(_)));
    let has_codes = all.iter().any(|(entries, _)| of_codes(entries));
    let keep = |(entries, _): &(Vec<&Entry>, Shown)| !has_codes || of_codes(entries);
    all.into_iter().filter(keep).collect()
}

/// The figure of everything together, when the table has one.
pub(super) fn total(table: &PublishedTable) -> Option<Shown> {
    let places: Option<Vec<usize>> = table
        .axes
        .iter()
        .map(|axis| axis.entries.iter().position(|entry| *entry == Entry::Total))
        .collect();
    table.at(&places?)
}

/// Every place in a table, the last axis fastest.
pub(super) fn places(table: &PublishedTable) -> Vec<Vec<usize>> {
    let lengths: Vec<usize> = table.axes.iter().map(|axis| axis.entries.len()).collect();
    combinations(&lengths)
}

/// Every choice of one place on each axis, the last axis fastest.
pub(super) fn combinations(lengths: &[usize]) -> Vec<Vec<usize>> {
    lengths.iter().fold(vec![Vec::new()], |before, length| {
        let longer = before.iter().flat_map(|places| {
            (0..*length).map(|place| places.iter().copied().chain([place]).collect())
        });
        longer.collect()
    })
}

/// A figure that isn't there is withheld.
pub(super) fn shown(figure: Option<Shown>) -> Shown {
    figure.unwrap_or(Shown::Withheld)
}

/// The period of a table in words; that of the report when the table names none.
pub(super) fn period_of(table: &PublishedTable, otherwise: &str, labels: &Labels<'_>) -> String {
    labels.period(table.period.as_deref().unwrap_or(otherwise))
}
