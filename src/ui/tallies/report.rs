//! A report in panels: the totals together, each table with what is counted and when below it, and what figures can't say.

use ratatui::text::Line;

use super::{BAR, Block, NUMBER, charts, parts, theme, wrapped};
use crate::{
    app::{
        Around,
        tallies::{Form, Piece, pieces},
    },
    documents::figures::{Labels, Row, block, nothing, rows, sign},
    say,
    tally::{
        published::{PublishedReport, PublishedTable, Shown},
        report::Prepared,
    },
    texts::{Texts, figures as wording},
};

/// The figures of a report, panel by panel.
pub(super) fn report(
    prepared: &Prepared,
    form: Form,
    around: &Around<'_>,
    width: usize,
) -> Vec<Block> {
    let report = &prepared.report;
    around.labels(|labels| {
        pieces(report)
            .into_iter()
            .map(|piece| match piece {
                Piece::Totals => totals(report, labels, width),
                Piece::Rows(place, rows) => match report.tables.get(place) {
                    Some(table) => block_of(table, (place, rows), form, labels, width),
                    None => caution(labels.texts, width),
                },
                Piece::Caution => caution(labels.texts, width),
            })
            .collect()
    })
}

fn caution(texts: &Texts, width: usize) -> Block {
    Block {
        table: None,
        title: say!(texts, "tallies-caution-title"),
        lines: wrapped(&say!(texts, "tallies-caution"), width),
        below: Vec::new(),
    }
}

/// The tables of one figure each.
fn totals(report: &PublishedReport, labels: &Labels<'_>, width: usize) -> Block {
    let texts = labels.texts;
    let label_width = width.saturating_sub(NUMBER + BAR).min(44);
    let single = || report.tables.iter().filter(|table| table.axes.is_empty());
    let lines = single().map(|table| {
        let label = parts::pad(&labels.measure(table.measure), label_width);
        let number = table.at(&[]).unwrap_or(Shown::Withheld);
        Line::raw(format!("{label}{}", parts::pad_left(&sign(number), NUMBER)))
    });
    let lines = lines.collect();
    let period = single().find_map(|table| table.period.clone());
    let period = wording::period(texts, &period.unwrap_or_default());
    let mut below = wrapped(&say!(texts, "tallies-unit-totals", period = period), width);
    let withholds = report.tables.iter().any(PublishedTable::withholds);
    if withholds {
        below.extend(wrapped(&say!(texts, "tallies-x-means"), width));
    }
    for id in &report.left_out {
        let table = labels.left_out(id);
        below.extend(wrapped(
            &say!(texts, "tallies-left-out", table = table),
            width,
        ));
    }
    Block {
        table: None,
        title: say!(texts, "tallies-totals"),
        lines,
        below,
    }
}

/// Rows of a table, with the unit of count and the period below the last of them.
fn block_of(
    table: &PublishedTable,
    (place, range): (usize, std::ops::Range<usize>),
    form: Form,
    labels: &Labels<'_>,
    width: usize,
) -> Block {
    let texts = labels.texts;
    let all = rows(table);
    let largest = table.cells.iter().filter_map(|cell| cell.count()).max();
    let rows = all.iter().skip(range.start).take(range.len());
    let lines = rows.flat_map(|row| line(row, table, form, largest.unwrap_or(0), labels, width));
    let lines = lines.collect();
    let mut below = Vec::new();
    if range.end == all.len() {
        let period = labels.period(table.period.as_deref().unwrap_or_default());
        let mut about = format!(
            "{} {}",
            labels.unit_of_count(table.measure),
            say!(texts, "figures-period", period = period)
        );
        if table.axes.iter().any(|axis| axis.several_answers) {
            about = format!("{about} {}", say!(texts, "tallies-several-answers"));
        }
        below = wrapped(&about, width);
    }
    Block {
        table: Some(place),
        title: labels.title(table),
        lines,
        below,
    }
}

fn line(
    row: &Row<'_>,
    table: &PublishedTable,
    form: Form,
    largest: u64,
    labels: &Labels<'_>,
    width: usize,
) -> Vec<Line<'static>> {
    let bar = match form {
        Form::Bars => BAR,
        Form::Tables => 0,
    };
    let label_width = width.saturating_sub(NUMBER + bar + 2).min(44);
    let (label, shown) = match row {
        Row::Block(places, None) => {
            let place = block(places, labels);
            return vec![Line::styled(parts::clip(&place, width), theme::STRONG)];
        }
        Row::Nothing(count) => return wrapped(&nothing(labels.texts, *count), width),
        Row::Block(places, Some(shown)) => (block(places, labels), *shown),
        Row::Figure {
            place,
            is_inner,
            shown,
        } => {
            let label = place.map_or_else(
                || labels.measure(table.measure),
                |(axis, entry)| labels.entry(&axis.dimension, entry),
            );
            let depth = usize::from(*is_inner) + usize::from(table.axes.len() > 1);
            (format!("{}{label}", "  ".repeat(depth)), *shown)
        }
    };
    let label = parts::pad(&label, label_width);
    let number = parts::pad_left(&sign(shown), NUMBER);
    let room = width.saturating_sub(label_width + NUMBER + 2);
    let bar = match (form, shown.count()) {
        (Form::Bars, Some(count)) => {
            let short = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
            format!("  {}", charts::bar(short(count), short(largest), room))
        }
        _ => String::new(),
    };
    vec![Line::raw(format!("{label}{number}{bar}"))]
}
