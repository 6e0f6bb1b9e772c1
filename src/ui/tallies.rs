//! The tallies, drawn: each table with its unit and period, as bars or as plain tables, and what is not shown and why.

mod lists;
mod why;

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::{Line, Span},
};
use unicode_width::UnicodeWidthStr;

use super::{Viewport, WIDE, charts, parts, theme};
use crate::{
    app::{
        Around,
        tallies::{Figures, Form, Piece, Stage, TalliesScreen, pieces},
    },
    documents::figures::{Labels, Row, asked, block, nothing, rows},
    say,
    tally::{
        published::{Measure, PublishedReport, PublishedTable, Shown},
        report::Prepared,
    },
    texts::{Texts, figures as wording},
};

/// The width of the panel with the explanation.
const SIDE: u16 = 43;

/// The width of a number.
const NUMBER: usize = 9;

/// The least room for a bar.
const BAR: usize = 12;

/// A panel that is scrolled as a whole.
struct Block {
    /// The table that it is of, when it is of one.
    table: Option<usize>,
    title: String,
    lines: Vec<Line<'static>>,
    /// What stands below the lines, where no piece of the same table follows.
    below: Vec<Line<'static>>,
}

/// Draws the figures of a period, or what belongs to them.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &TalliesScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Position {
    let drawn = match screen.stage() {
        Stage::Tables(chooser) => lists::tables(frame, area, chooser, around, viewport),
        Stage::Aid(at) => lists::aid(frame, area, *at, screen, around, viewport),
        Stage::Releases(at) => lists::releases(frame, area, *at, screen, around, viewport),
        Stage::Figures | Stage::Why => Some(draw_figures(frame, area, screen, around)),
    };
    drawn.unwrap_or_else(|| area.as_position())
}

fn draw_figures(
    frame: &mut Frame,
    area: Rect,
    screen: &TalliesScreen,
    around: &Around<'_>,
) -> Position {
    let [head, body] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(area);
    let wide = area.width >= WIDE;
    let [left, right] = Layout::horizontal([
        Constraint::Fill(1),
        Constraint::Length(if wide { SIDE } else { 0 }),
    ])
    .areas(body);
    let width = |area: Rect| usize::from(area.width.saturating_sub(4));
    let more = if matches!(screen.stage(), Stage::Why) {
        let paragraphs = why::paragraphs(screen, around, width(body));
        why::draw(frame, body, paragraphs, screen.top(), around.texts)
    } else {
        if wide {
            let paragraphs = why::paragraphs(screen, around, width(right));
            why::draw(frame, right, paragraphs, 0, around.texts);
        }
        let blocks = match screen.prepared() {
            Some(prepared) => report(prepared, screen.form(), around, width(left)),
            None => vec![without_figures(screen, around, width(left))],
        };
        draw_blocks(frame, left, blocks, screen.top(), around.texts)
    };
    draw_heading(frame, head, &heading(screen, around), more, around.texts);
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

/// The sentence above the keys.
pub(super) fn status(screen: &TalliesScreen, around: &Around<'_>) -> String {
    let texts = around.texts;
    match screen.stage() {
        Stage::Figures | Stage::Why => say!(texts, "tallies-status"),
        Stage::Tables(_) => say!(texts, "tallies-tables-status"),
        Stage::Aid(_) => say!(texts, "tallies-aid-status"),
        Stage::Releases(_) => say!(texts, "tallies-releases-status"),
    }
}

fn heading(screen: &TalliesScreen, around: &Around<'_>) -> String {
    let texts = around.texts;
    let question = screen.question(around);
    let period = wording::period(texts, &screen.period().to_string());
    let made = screen.prepared();
    let threshold = made.map_or(question.threshold, |made| made.report.threshold);
    let threshold = i64::from(threshold);
    match made.map(|made| made.again) {
        Some(Some(on)) => say!(
            texts,
            "tallies-heading-published",
            period = period,
            threshold = threshold,
            day = texts.date_numeric(on)
        ),
        Some(None) if screen.is_running(around) => say!(
            texts,
            "tallies-heading-preview-running",
            period = period,
            threshold = threshold
        ),
        Some(None) => say!(
            texts,
            "tallies-heading-preview",
            period = period,
            threshold = threshold
        ),
        None if screen.is_running(around) => say!(
            texts,
            "tallies-heading-running",
            period = period,
            threshold = threshold
        ),
        None => say!(
            texts,
            "tallies-heading",
            period = period,
            threshold = threshold
        ),
    }
}

/// What stands there while there are no figures: in the same words for nothing and for little.
fn without_figures(screen: &TalliesScreen, around: &Around<'_>, width: usize) -> Block {
    let texts = around.texts;
    let (title, text) = match screen.figures() {
        Figures::None(why) => (
            say!(texts, "tallies-none-title"),
            asked::report_refused(texts, why),
        ),
        Figures::Stopped => (
            say!(texts, "tallies-none-title"),
            say!(texts, "tallies-made-not"),
        ),
        Figures::Asked {
            permille: Some(permille),
            ..
        } if screen.takes_long(around) => (
            say!(texts, "tallies-totals"),
            say!(
                texts,
                "tallies-making-long",
                percent = i64::from(permille / 10)
            ),
        ),
        _ => (
            say!(texts, "tallies-totals"),
            say!(texts, "tallies-making-line"),
        ),
    };
    Block {
        table: None,
        title,
        lines: wrapped(&text, width),
        below: Vec::new(),
    }
}

impl Block {
    fn height(&self) -> u16 {
        let rows = self.lines.len() + self.below.len() + 2;
        u16::try_from(rows).unwrap_or(u16::MAX)
    }
}

/// Puts pieces of one table that stand below each other together, as far as they fit.
fn joined(blocks: Vec<Block>, room: u16) -> Vec<Block> {
    let mut joined: Vec<Block> = Vec::new();
    let mut used = 0_u16;
    for block in blocks {
        let height = block.height();
        match joined.last_mut() {
            Some(last)
                if last.table.is_some()
                    && last.table == block.table
                    && used.saturating_add(height).saturating_sub(2) <= room =>
            {
                used = used.saturating_add(height).saturating_sub(2);
                last.lines.extend(block.lines);
                last.below = block.below;
            }
            _ => {
                used = used.saturating_add(height);
                joined.push(block);
            }
        }
    }
    joined
}

/// Draws panels below each other, from one of them on. When all of them fit, nothing is scrolled. Returns whether there is
/// more than fits.
fn draw_blocks(
    frame: &mut Frame,
    area: Rect,
    blocks: Vec<Block>,
    top: usize,
    texts: &Texts,
) -> bool {
    let last = blocks.len().saturating_sub(1);
    let all = joined(blocks, area.height);
    let whole = all.iter().map(Block::height).fold(0, u16::saturating_add);
    let more = whole > area.height;
    let shown = if more {
        let blocks = all.into_iter().flat_map(split).skip(top.min(last));
        joined(blocks.collect(), area.height)
    } else {
        all
    };
    let mut row = area.y;
    let mut shown = shown.into_iter().peekable();
    while let Some(block) = shown.next() {
        let room = area.bottom().saturating_sub(row);
        // A table without its unit below it is no table: only the first one may be cut off.
        if row > area.y && block.height() > room {
            break;
        }
        let place = Rect::new(area.x, row, area.width, block.height().min(room));
        row = place.bottom();
        let goes_on =
            block.table.is_some() && shown.peek().is_some_and(|next| next.table == block.table);
        let inner = parts::panel(frame, place, &block.title);
        parts::lines(frame, inner, [block.lines, block.below].concat());
        if goes_on {
            parts::more(frame, inner, texts);
        }
    }
    more
}

/// The tallest that a panel may be without being cut off on the smallest window (rows).
const TALLEST: usize = 13;

/// A block that can be taller than the smallest window, in parts that fit it.
fn split(block: Block) -> Vec<Block> {
    if block.lines.len() + block.below.len() <= TALLEST {
        return vec![block];
    }
    let Block {
        table,
        title,
        lines,
        below,
    } = block;
    let room = TALLEST.saturating_sub(below.len()).max(4);
    let parts = lines.chunks(room).count();
    let mut below = Some(below);
    lines
        .chunks(room)
        .enumerate()
        .map(|(number, lines)| Block {
            table,
            title: title.clone(),
            lines: lines.to_vec(),
            below: if number + 1 == parts {
                below.take().unwrap_or_default()
            } else {
                Vec::new()
            },
        })
        .collect()
}

fn report(prepared: &Prepared, form: Form, around: &Around<'_>, width: usize) -> Vec<Block> {
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
        let label = parts::pad(&measure(labels, table.measure), label_width);
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

fn measure(labels: &Labels<'_>, measure: Measure) -> String {
    labels.measure(measure)
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
                || measure(labels, table.measure),
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

/// A figure as it is read. What is withheld is one sign, whatever it is.
fn sign(shown: Shown) -> String {
    match shown {
        Shown::Count(count) => count.to_string(),
        Shown::Withheld => "x".to_owned(),
        Shown::CannotOccur => "-".to_owned(),
    }
}

fn wrapped(text: &str, width: usize) -> Vec<Line<'static>> {
    parts::wrap(text, width)
        .into_iter()
        .map(Line::raw)
        .collect()
}
