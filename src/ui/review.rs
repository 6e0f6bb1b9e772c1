//! The review, drawn: how far the round is, one card, and in a wide window the whole round beside it.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::{WIDE, charts, parts, theme};
use crate::{
    app::{Around, review::ReviewScreen},
    say,
};

mod card;
mod summary;

/// The width of the panel beside the card.
const SIDE: u16 = 41;

/// From this height there is room for what happens at the end, below the card.
const TALL: u16 = 32;

/// Draws the round.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &ReviewScreen,
    around: &Around<'_>,
) -> Position {
    let texts = around.texts;
    if screen.round().stops().is_empty() {
        let room = parts::panel(frame, area, &say!(texts, "review-title"));
        let lines = parts::wrap(&say!(texts, "review-empty"), room.width.into());
        parts::lines(frame, room, lines.into_iter().map(Line::raw).collect());
        return room.as_position();
    }
    let [bar, _, body] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(u16::from(area.height >= 20)),
        Constraint::Fill(1),
    ])
    .areas(area);
    draw_progress(frame, bar, screen, around);
    let wide = area.width >= WIDE;
    let explained = wide && body.height >= TALL;
    let below_height = if explained { 3 } else { 0 };
    let [body, below] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(below_height)]).areas(body);
    let [left, right] = Layout::horizontal([
        Constraint::Fill(1),
        Constraint::Length(if wide { SIDE } else { 0 }),
    ])
    .areas(body);
    if wide {
        summary::draw_round(frame, right, screen, around);
    }
    if explained {
        let room = parts::panel(frame, below, &say!(texts, "review-at-the-end"));
        let line = Line::raw(say!(texts, "review-at-the-end-text"));
        parts::lines(frame, room, vec![line]);
    }
    match screen.current(around) {
        Some(case) => card::draw(frame, left, screen, case, around),
        None => summary::draw_end(frame, left, screen, around),
    }
}

/// The sentence above the keys.
pub(super) fn status(screen: &ReviewScreen, around: &Around<'_>) -> String {
    if screen.round().stops().is_empty() || screen.current(around).is_none() {
        say!(around.texts, "review-status-end")
    } else {
        say!(around.texts, "review-status")
    }
}

fn draw_progress(frame: &mut Frame, area: Rect, screen: &ReviewScreen, around: &Around<'_>) {
    let total = screen.round().stops().len();
    let at = screen.round().position(around.desk);
    let here = at.saturating_add(1).min(total);
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let title = say!(around.texts, "review-progress-title");
    let count = say!(
        around.texts,
        "review-progress",
        here = number(here),
        total = number(total)
    );
    let percent = here.saturating_mul(100).checked_div(total).unwrap_or(100);
    let before = format!(" {title}   {count}   ");
    let after = format!("  {percent}%");
    let room = usize::from(area.width).saturating_sub(before.width() + after.width() + 1);
    let line = Line::from(vec![
        Span::styled(before, theme::STRONG),
        Span::raw(charts::progress(here, total, room.min(30))),
        Span::raw(after),
    ]);
    frame.render_widget(Paragraph::new(line), area);
}
