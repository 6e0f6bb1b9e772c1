//! A report as plain text: what is read before a file is written, and what the command line shows.

use unicode_width::UnicodeWidthStr;

use super::{
    ReportHead, Row,
    labels::{Labels, capital},
    paper::{self, sign},
    rows,
};
use crate::{
    say,
    tally::published::{PublishedReport, PublishedTable, Shown},
    texts::Texts,
};

/// The widest that a label is (columns); with a number beside it, it fits on the smallest window.
const LABEL: usize = 42;

/// The width of a number.
const NUMBER: usize = 9;

/// A report in words and figures. `of_day` is the line that tells when it was published, where it wasn't.
#[must_use]
pub fn plain(
    report: &PublishedReport,
    head: &ReportHead,
    of_day: Option<String>,
    labels: &Labels<'_>,
) -> String {
    let paper = paper::paper(report, head, labels);
    let mut lines = vec![
        paper.title,
        of_day.unwrap_or(paper.published_on),
        String::new(),
    ];
    for (words, table) in paper.tables.iter().zip(&report.tables) {
        lines.push(words.dated.clone());
        lines.push(words.about.join(" "));
        lines.extend(figures(table, labels));
        lines.push(String::new());
    }
    for section in [paper.legend, paper.left_out, paper.caution, paper.method] {
        if !section.lines.is_empty() {
            lines.push(section.heading);
            lines.push(section.lines.join(" "));
            lines.push(String::new());
        }
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

/// The rows of a table, each a label and a number.
fn figures(table: &PublishedTable, labels: &Labels<'_>) -> Vec<String> {
    let rows = rows(table).into_iter().map(|told| match told {
        Row::Block(places, figure) => {
            let place = block(&places, labels);
            figure.map_or_else(|| format!("  {place}:"), |shown| row("  ", &place, shown))
        }
        Row::Nothing(count) => format!("  {}", nothing(labels.texts, count)),
        Row::Figure {
            place,
            is_inner,
            shown,
        } => {
            let label = place.map_or_else(
                || capital(&labels.measure(table.measure)),
                |(axis, entry)| labels.entry(&axis.dimension, entry),
            );
            let deep = table.axes.len() > 1;
            let before = "  ".repeat(1 + usize::from(deep) + usize::from(is_inner));
            row(&before, &label, shown)
        }
    });
    rows.collect()
}

/// What is said of rows of which none is shown.
#[must_use]
pub fn nothing(texts: &Texts, count: usize) -> String {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    say!(texts, "figures-nothing-shown", count = count)
}

/// What a block of rows is called.
#[must_use]
pub fn block(
    places: &[(
        &crate::tally::published::Axis,
        &crate::tally::published::Entry,
    )],
    labels: &Labels<'_>,
) -> String {
    let names = places.iter().map(|(axis, entry)| labels.panel(axis, entry));
    names.collect::<Vec<_>>().join("; ")
}

fn row(before: &str, label: &str, shown: Shown) -> String {
    let label = format!("{before}{label}");
    let missing = LABEL.saturating_sub(label.width());
    format!("{label}{}{:>NUMBER$}", " ".repeat(missing), sign(shown))
}
