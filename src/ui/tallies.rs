//! The tallies, drawn: each table with its unit and period, as bars or as plain tables, and what is not shown and why.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
};

use super::{WIDE, charts, parts, theme};
use crate::{
    app::{
        Around,
        tallies::{Form, TalliesScreen},
    },
    domain::Dimension,
    say,
    tally::{Half, Period, Row, Rows, Table, Tally, TallyDimension},
    texts::Texts,
};

/// The width of the panel with the explanation.
const SIDE: u16 = 43;

/// The width of a number.
const NUMBER: usize = 7;

/// A panel that is scrolled as a whole.
struct Block {
    title: String,
    lines: Vec<Line<'static>>,
}

/// Draws the figures of a period, or why some of them are withheld.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &TalliesScreen,
    around: &Around<'_>,
) -> Option<Position> {
    let texts = around.texts;
    let tally = screen.tally(around);
    let [head, body] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(area);
    let title = heading(screen, &tally, around);
    let title = parts::clip(&format!(" {title}"), head.width.into());
    parts::lines(frame, head, vec![Line::styled(title, theme::STRONG)]);
    let wide = area.width >= WIDE;
    let [left, right] = Layout::horizontal([
        Constraint::Fill(1),
        Constraint::Length(if wide { SIDE } else { 0 }),
    ])
    .areas(body);
    let width = |area: Rect| usize::from(area.width.saturating_sub(4));
    let why = |width| Block {
        title: say!(texts, "tallies-why-title"),
        lines: explanation(texts, tally.threshold, width),
    };
    if screen.explains() {
        draw_blocks(frame, body, vec![why(width(body))], 0);
        return Some(body.as_position());
    }
    if wide {
        draw_blocks(frame, right, vec![why(width(right))], 0);
    }
    let blocks = blocks(screen, &tally, around, width(left));
    draw_blocks(frame, left, blocks, screen.top());
    Some(body.as_position())
}

/// The sentence above the keys.
pub(super) fn status(around: &Around<'_>) -> String {
    say!(around.texts, "tallies-status")
}

fn heading(screen: &TalliesScreen, tally: &Tally, around: &Around<'_>) -> String {
    let texts = around.texts;
    let period = period(texts, tally.period);
    let threshold = i64::from(tally.threshold);
    if screen.is_running(around) {
        say!(
            texts,
            "tallies-heading-running",
            period = period,
            threshold = threshold
        )
    } else {
        say!(
            texts,
            "tallies-heading",
            period = period,
            threshold = threshold
        )
    }
}

/// The period, as it stands in a sentence.
fn period(texts: &Texts, period: Period) -> String {
    let year = period.in_year().to_string();
    match period.which_half() {
        None => year,
        Some(Half::First) => say!(texts, "tallies-first-half", year = year),
        Some(Half::Second) => say!(texts, "tallies-second-half", year = year),
    }
}

/// Draws panels below each other, from one of them on. When all of them fit, nothing is scrolled.
fn draw_blocks(frame: &mut Frame, area: Rect, blocks: Vec<Block>, top: usize) {
    let height = |block: &Block| u16::try_from(block.lines.len() + 2).unwrap_or(u16::MAX);
    let all: u16 = blocks.iter().map(height).fold(0, u16::saturating_add);
    let top = if all <= area.height { 0 } else { top };
    let mut row = area.y;
    for block in blocks.into_iter().skip(top) {
        let room = area.bottom().saturating_sub(row);
        // Less than a frame and a line is nothing to read.
        if room < 3 {
            return;
        }
        let place = Rect::new(area.x, row, area.width, height(&block).min(room));
        row = place.bottom();
        let inner = parts::panel(frame, place, &block.title);
        parts::lines(frame, inner, block.lines);
    }
}

fn blocks(screen: &TalliesScreen, tally: &Tally, around: &Around<'_>, width: usize) -> Vec<Block> {
    let texts = around.texts;
    let tables = tally
        .tables
        .iter()
        .map(|table| block(table, screen.form(), tally, around, width));
    let mut blocks = vec![totals(texts, tally, width)];
    blocks.extend(tables);
    blocks.push(Block {
        title: say!(texts, "tallies-caution-title"),
        lines: wrapped(&say!(texts, "tallies-caution"), width),
    });
    blocks
}

fn totals(texts: &Texts, tally: &Tally, width: usize) -> Block {
    let figures = [
        (say!(texts, "tallies-opened"), tally.cases),
        (say!(texts, "tallies-carried-over"), tally.carried_over),
        (say!(texts, "tallies-closed"), tally.closed),
        (say!(texts, "tallies-contacts"), tally.contacts),
    ];
    let label_width = label_width(width);
    let mut lines: Vec<_> = figures
        .into_iter()
        .map(|(label, figure)| {
            let shown = figure.map_or_else(
                || format!("  {}", say!(texts, "tallies-withheld")),
                |count| parts::pad_left(&count.to_string(), NUMBER),
            );
            Line::raw(format!("{}{shown}", parts::pad(&label, label_width)))
        })
        .collect();
    let period = period(texts, tally.period);
    lines.extend(wrapped(
        &say!(texts, "tallies-unit-totals", period = period),
        width,
    ));
    Block {
        title: say!(texts, "tallies-totals"),
        lines,
    }
}

fn block(table: &Table, form: Form, tally: &Tally, around: &Around<'_>, width: usize) -> Block {
    let texts = around.texts;
    let mut lines = match &table.rows {
        Rows::Withheld => {
            let mark = say!(texts, "tallies-withheld");
            wrapped(
                &format!("{mark}   {}", say!(texts, "tallies-withheld-why")),
                width,
            )
        }
        Rows::Shown(rows) => shown(rows, form, around, width),
    };
    let period = period(texts, tally.period);
    lines.extend(wrapped(
        &say!(texts, "tallies-unit", period = period),
        width,
    ));
    Block {
        title: title(texts, table.dimension),
        lines,
    }
}

fn title(texts: &Texts, dimension: TallyDimension) -> String {
    match dimension {
        TallyDimension::NatureGroup => say!(texts, "tallies-title-group"),
        TallyDimension::MainNature => say!(texts, "tallies-title-nature"),
        TallyDimension::Role => say!(texts, "tallies-title-role"),
        TallyDimension::OtherParty => say!(texts, "tallies-title-other-party"),
    }
}

fn shown(rows: &[(Row, u32)], form: Form, around: &Around<'_>, width: usize) -> Vec<Line<'static>> {
    let texts = around.texts;
    let label_width = label_width(width);
    let bar_width = width.saturating_sub(label_width + NUMBER + 2);
    let largest = rows.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let lines = rows.iter().map(|(row, count)| {
        let label = parts::pad(&label(row, around), label_width);
        let number = parts::pad_left(&count.to_string(), NUMBER);
        match form {
            Form::Bars => {
                let bar = charts::bar(*count, largest, bar_width);
                Line::raw(format!("{label}{number}  {bar}"))
            }
            Form::Tables => Line::raw(format!("{label}{number}")),
        }
    });
    let head = (form == Form::Tables).then(|| {
        let what = parts::pad(&say!(texts, "tallies-column-what"), label_width);
        let count = parts::pad_left(&say!(texts, "tallies-column-count"), NUMBER);
        Line::styled(format!("{what}{count}"), theme::STRONG)
    });
    let merged = rows.iter().any(|(row, _)| *row == Row::Rest);
    let note = merged.then(|| wrapped(&say!(texts, "tallies-rest-note"), width));
    head.into_iter()
        .chain(lines)
        .chain(note.into_iter().flatten())
        .collect()
}

fn label(row: &Row, around: &Around<'_>) -> String {
    let texts = around.texts;
    match row {
        Row::Rest => say!(texts, "tallies-rest"),
        Row::Group(group) => match group.as_str() {
            "OO" => say!(texts, "tallies-group-conduct"),
            "IN" => say!(texts, "tallies-group-integrity"),
            "AR" => say!(texts, "tallies-group-work"),
            "VR" => say!(texts, "tallies-group-question"),
            other => other.to_owned(),
        },
        Row::Code(code) => [Dimension::Nature, Dimension::Role, Dimension::OtherParty]
            .into_iter()
            .find(|dimension| around.desk.codes().contains(*dimension, code))
            .map_or_else(
                || code.to_string(),
                |dimension| {
                    around
                        .desk
                        .label(dimension, code, texts.language())
                        .to_owned()
                },
            ),
    }
}

/// Why something is withheld, in the same words for nothing and for little.
fn explanation(texts: &Texts, threshold: u32, width: usize) -> Vec<Line<'static>> {
    [
        say!(texts, "tallies-why-small"),
        say!(texts, "tallies-why-rest"),
        say!(texts, "tallies-why-same"),
        say!(texts, "tallies-why-together"),
        say!(texts, "tallies-why-words"),
        say!(
            texts,
            "tallies-why-threshold",
            threshold = i64::from(threshold)
        ),
    ]
    .into_iter()
    .flat_map(|text| parts::labelled("• ", &text, 2, width))
    .collect()
}

fn label_width(width: usize) -> usize {
    (width / 2).min(30)
}

fn wrapped(text: &str, width: usize) -> Vec<Line<'static>> {
    parts::wrap(text, width)
        .into_iter()
        .map(Line::raw)
        .collect()
}
