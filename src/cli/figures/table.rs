//! A report in plain lines: every table with what is counted and over which period, the number before what it is of.

use super::{Output, Session, with_labels};
use crate::{
    cli::failure::Failure,
    documents::figures::Labels,
    say,
    tally::{
        published::{Axis, Entry, PublishedReport, PublishedTable, Shown},
        release::Why,
        report::{Prepared, Warning},
    },
};

/// Writes a report, and what the adviser alone should know of it.
pub(super) fn preview(
    output: &mut Output,
    session: &Session,
    prepared: &Prepared,
) -> Result<(), Failure> {
    let texts = &session.texts;
    report(output, session, &prepared.report)?;
    if let Some(on) = prepared.again {
        output.line(&say!(texts, "cli-tally-again", on = super::day(on)))?;
    }
    for (why, count) in &prepared.reasons {
        let count = *count;
        output.line(&match why {
            Why::FewOrNone => say!(texts, "cli-tally-why-few", count = count),
            Why::FewPeople => say!(texts, "cli-tally-why-people", count = count),
            Why::WholeGroup => say!(texts, "cli-tally-why-group", count = count),
            Why::FewOthers => say!(texts, "cli-tally-why-others", count = count),
            Why::Cover => say!(texts, "cli-tally-why-cover", count = count),
            Why::Earlier => say!(texts, "cli-tally-why-earlier", count = count),
        })?;
    }
    if prepared.late > 0 {
        output.line(&say!(texts, "cli-tally-late", count = prepared.late))?;
    }
    if prepared.already_out > 0 {
        output.line(&say!(
            texts,
            "cli-tally-already-out",
            count = prepared.already_out
        ))?;
    }
    for warning in &prepared.warnings {
        output.line(&match warning {
            Warning::Sparse(table, percent) => {
                let table = with_labels(session, |labels| labels.left_out(table));
                say!(
                    texts,
                    "cli-tally-sparse",
                    table = table,
                    percent = percent.to_string()
                )
            }
            Warning::LeftOut(table) => {
                let table = with_labels(session, |labels| labels.left_out(table));
                say!(texts, "cli-tally-left-out", table = table)
            }
            Warning::FewAdvisers(count) => {
                say!(texts, "cli-tally-few-advisers", count = count.to_string())
            }
        })?;
    }
    Ok(())
}

/// Writes a report.
pub(super) fn report(
    output: &mut Output,
    session: &Session,
    report: &PublishedReport,
) -> Result<(), Failure> {
    with_labels(session, |labels| {
        for table in &report.tables {
            self::table(output, table, labels)?;
        }
        let texts = labels.texts;
        output.line(&say!(
            texts,
            "cli-tally-legend",
            threshold = report.threshold
        ))?;
        output.line(&say!(texts, "cli-tally-caution"))
    })
}

fn table(output: &mut Output, table: &PublishedTable, labels: &Labels<'_>) -> Result<(), Failure> {
    let period = table
        .period
        .as_deref()
        .map(|period| labels.period(period))
        .unwrap_or_default();
    let title = labels.title(table);
    if table.axes.is_empty() {
        let figure = table.at(&[]).unwrap_or(Shown::Withheld);
        return output.line(&format!("{}  {title}, {period}", number(figure)));
    }
    let unit = labels.unit_of_count(table.measure);
    output.line(&format!("{title}, {period} ({unit})"))?;
    let is_total = |place: usize| {
        places(table, place)
            .iter()
            .all(|(_, entry)| **entry == Entry::Total)
    };
    let rows = (0..table.cells.len()).filter(|place| !is_total(*place));
    let shown = |place: usize| {
        table
            .cells
            .get(place)
            .and_then(|cell| cell.count())
            .is_some()
    };
    let nothing = !rows.clone().any(shown);
    if nothing {
        let count = rows.count();
        let line = say!(labels.texts, "cli-tally-nothing-shown", count = count);
        output.line(&format!("  {:>6}  {line}", "x"))?;
    }
    for (place, figure) in table.cells.iter().enumerate() {
        if nothing && (!is_total(place) || figure.count().is_none()) {
            continue;
        }
        let names = places(table, place).into_iter();
        let names: Vec<String> = names
            .map(|(axis, entry)| labels.entry(&axis.dimension, entry))
            .collect();
        output.line(&format!("  {}  {}", number(*figure), names.join(" · ")))?;
    }
    Ok(())
}

/// The row or column of each axis that a cell is in.
fn places(table: &PublishedTable, mut cell: usize) -> Vec<(&Axis, &Entry)> {
    let mut found: Vec<(&Axis, &Entry)> = Vec::new();
    for axis in table.axes.iter().rev() {
        let size = axis.entries.len().max(1);
        found.extend(axis.entries.get(cell % size).map(|entry| (axis, entry)));
        cell /= size;
    }
    found.reverse();
    found
}

/// A figure, right in its column.
fn number(figure: Shown) -> String {
    match figure {
        Shown::Count(count) => format!("{count:>6}"),
        Shown::Withheld => format!("{:>6}", "x"),
        Shown::CannotOccur => format!("{:>6}", "-"),
    }
}
