//! The tallies, drawn: each table with its unit and period, as bars or as plain tables, and what is not shown and why.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

use super::{WIDE, charts, parts, theme};
use crate::{
    app::{
        Around,
        tallies::{Form, TalliesScreen},
    },
    domain::Dimension,
    say,
    tally::{Half, Period, Row, Rows, Table, Tally, TallyDimension},
    texts::{Texts, figures::nature_group},
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
) -> Position {
    let texts = around.texts;
    let tally = screen.tally(around);
    let [head, body] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(area);
    let wide = area.width >= WIDE;
    let [left, right] = Layout::horizontal([
        Constraint::Fill(1),
        Constraint::Length(if wide { SIDE } else { 0 }),
    ])
    .areas(body);
    let width = |area: Rect| usize::from(area.width.saturating_sub(4));
    let why = |area: Rect| explanation(texts, tally.threshold, width(area));
    let more = if screen.explains() {
        draw_why(frame, body, why(body), screen.top(), texts)
    } else {
        if wide {
            draw_why(frame, right, why(right), 0, texts);
        }
        let blocks = blocks(screen, &tally, around, width(left));
        draw_blocks(frame, left, blocks, screen.top())
    };
    draw_heading(frame, head, &heading(screen, &tally, around), more, texts);
    body.as_position()
}

/// Draws what is counted, and whether there is more than fits.
fn draw_heading(frame: &mut Frame, area: Rect, title: &str, more: bool, texts: &Texts) {
    let mark = if more {
        say!(texts, "tallies-more")
    } else {
        String::new()
    };
    let room = usize::from(area.width).saturating_sub(mark.width() + 3);
    let line = Line::from(vec![
        Span::styled(format!(" {} ", parts::pad(title, room)), theme::STRONG),
        Span::raw(mark),
    ]);
    parts::lines(frame, area, vec![line]);
}

/// Draws why something is withheld, from one of the paragraphs on. Returns whether there is more than fits.
fn draw_why(
    frame: &mut Frame,
    area: Rect,
    paragraphs: Vec<Vec<Line<'static>>>,
    top: usize,
    texts: &Texts,
) -> bool {
    let rows: usize = paragraphs.iter().map(Vec::len).sum();
    let more = rows + 2 > usize::from(area.height);
    let last = paragraphs.len().saturating_sub(1);
    let skipped = if more { top.min(last) } else { 0 };
    let block = Block {
        title: say!(texts, "tallies-why-title"),
        lines: paragraphs.into_iter().skip(skipped).flatten().collect(),
    };
    draw_blocks(frame, area, vec![block], 0);
    more
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

impl Block {
    fn height(&self) -> u16 {
        u16::try_from(self.lines.len().saturating_add(2)).unwrap_or(u16::MAX)
    }
}

/// The height of panels below each other.
fn height(blocks: &[Block]) -> u16 {
    blocks
        .iter()
        .map(Block::height)
        .fold(0, u16::saturating_add)
}

/// Draws panels below each other, from one of them on. When all of them fit, nothing is scrolled. Returns whether there is
/// more than fits.
fn draw_blocks(frame: &mut Frame, area: Rect, blocks: Vec<Block>, top: usize) -> bool {
    let more = height(&blocks) > area.height;
    let top = if more { top } else { 0 };
    let mut row = area.y;
    for block in blocks.into_iter().skip(top) {
        let room = area.bottom().saturating_sub(row);
        // A table without its unit below it is no table: only the first one may be cut off.
        if row > area.y && block.height() > room {
            break;
        }
        let place = Rect::new(area.x, row, area.width, block.height().min(room));
        row = place.bottom();
        let inner = parts::panel(frame, place, &block.title);
        parts::lines(frame, inner, block.lines);
    }
    more
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
            let why = match tally.period.which_half() {
                None => say!(texts, "tallies-withheld-why"),
                Some(_) => say!(texts, "tallies-only-a-year"),
            };
            wrapped(&format!("{mark}   {why}"), width)
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
        Row::Group(group) => {
            nature_group(texts, group).unwrap_or_else(|| group.as_str().to_owned())
        }
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
fn explanation(texts: &Texts, threshold: u32, width: usize) -> Vec<Vec<Line<'static>>> {
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
    .map(|text| parts::labelled("• ", &text, 2, width))
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
