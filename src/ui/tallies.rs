//! The tallies, drawn: each table with its unit and period, as bars or as plain tables, and what is not shown and why.

mod lists;
mod report;
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
        tallies::{Figures, Stage, TalliesScreen},
    },
    documents::figures::asked,
    say,
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
            Some(prepared) => report::report(prepared, screen.form(), around, width(left)),
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

fn wrapped(text: &str, width: usize) -> Vec<Line<'static>> {
    parts::wrap(text, width)
        .into_iter()
        .map(Line::raw)
        .collect()
}
