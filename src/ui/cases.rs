//! The list of cases, drawn; in a wide window with the selected case beside it.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::{Viewport, WIDE, parts, theme};
use crate::{
    app::{
        Around,
        cases::{CasesScreen, Filter, Focus, Marker, marker},
    },
    domain::{Case, WaitingOn, deadlines::days_between},
    say,
    texts::sentences,
};

/// Draws the list.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &CasesScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let [bar, body] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(area);
    let rows = screen.rows(around);
    let in_search = draw_bar(frame, bar, screen, around, rows.len());
    let wide = area.width >= WIDE;
    let [left, right] = Layout::horizontal([
        Constraint::Fill(1),
        Constraint::Length(if wide { 41 } else { 0 }),
    ])
    .areas(body);
    let selected = screen.selected(&rows);
    let on_list = draw_list(frame, left, screen, around, &rows, viewport);
    if wide && let Some(case) = selected {
        let title = case.pseudonym.as_str();
        let room = parts::panel(frame, right, title);
        let width = usize::from(room.width);
        let mut lines = super::case::facts(case, around, width);
        lines.extend(last_note(case, around, width));
        parts::lines(frame, room, lines);
    }
    match screen.focus {
        Focus::Search => Some(in_search),
        Focus::List => on_list,
    }
}

/// The adviser's last words in a case.
fn last_note(case: &Case, around: &Around<'_>, width: usize) -> Vec<Line<'static>> {
    let noted = case.timeline.iter().rev();
    let Some(entry) = noted.max_by_key(|entry| (entry.is_contact(), entry.on)) else {
        return Vec::new();
    };
    let day = around.texts.date_short(entry.on, around.now.today);
    let head = say!(around.texts, "cases-last-note", day = day);
    let mut lines = vec![Line::default(), Line::styled(head, theme::STRONG)];
    let (_, words) = super::case::told(case, entry, around);
    lines.extend(parts::wrap(&words, width).into_iter().map(Line::raw));
    lines
}

fn draw_bar(
    frame: &mut Frame,
    area: Rect,
    screen: &CasesScreen,
    around: &Around<'_>,
    count: usize,
) -> Position {
    let texts = around.texts;
    let label = format!(" {} ", say!(texts, "cases-search"));
    let width = u16::try_from(label.width()).unwrap_or_default();
    let [left, field, right] = Layout::horizontal([
        Constraint::Length(width),
        Constraint::Length(20),
        Constraint::Fill(1),
    ])
    .areas(area);
    frame.render_widget(Paragraph::new(label), left);
    let cursor = parts::field(frame, field, &screen.search);
    let filter = match screen.filter {
        Filter::Open => say!(texts, "cases-filter-open"),
        Filter::All => say!(texts, "cases-filter-all"),
    };
    let filter = say!(
        texts,
        "cases-filter",
        filter = filter,
        count = i64::try_from(count).unwrap_or(i64::MAX)
    );
    let line = format!("   {filter}   {}", say!(texts, "cases-order"));
    frame.render_widget(Paragraph::new(line), right);
    cursor
}

fn draw_list(
    frame: &mut Frame,
    area: Rect,
    screen: &CasesScreen,
    around: &Around<'_>,
    rows: &[&Case],
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = around.texts;
    let room = parts::panel(frame, area, &say!(texts, "tab-cases"));
    if rows.is_empty() {
        let empty = if screen.search.is_empty() {
            say!(texts, "cases-empty")
        } else {
            say!(texts, "cases-not-found")
        };
        let lines = parts::wrap(&empty, room.width.into());
        parts::lines(frame, room, lines.into_iter().map(Line::raw).collect());
        return Some(room.as_position());
    }
    let [head, rule, list, legend] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(2),
    ])
    .areas(room);
    let columns = columns(
        &say!(texts, "cases-column-pseudonym"),
        &say!(texts, "cases-column-phase"),
        &say!(texts, "cases-column-days"),
        &say!(texts, "cases-column-last"),
        &say!(texts, "cases-column-next"),
        room.width,
    );
    frame.render_widget(Line::styled(format!("   {columns}"), theme::STRONG), head);
    frame.render_widget(Paragraph::new("─".repeat(rule.width.into())), rule);
    let entries: Vec<_> = rows
        .iter()
        .map(|case| vec![row(case, around, room.width)])
        .collect();
    let selected = screen.selected(rows).map(|case| case.id);
    let at = rows.iter().position(|case| Some(case.id) == selected);
    let at = at.filter(|_| screen.focus == Focus::List);
    let legend_line = Rect {
        y: legend.bottom().saturating_sub(1),
        height: 1,
        ..legend
    };
    frame.render_widget(Paragraph::new(say!(texts, "cases-legend")), legend_line);
    parts::list(frame, list, &entries, at, viewport.offset("cases"))
}

fn columns(pseudonym: &str, phase: &str, days: &str, last: &str, next: &str, width: u16) -> String {
    let narrow = width < 70;
    let (first, second) = if narrow { (12, 9) } else { (14, 19) };
    let used = first + second + 5 + 1 + 5 + 1 + 3 + 1;
    let rest = usize::from(width).saturating_sub(used);
    format!(
        "{}{}{} {} {}",
        parts::pad(pseudonym, first),
        parts::pad(phase, second),
        parts::pad_left(days, 5),
        parts::pad_left(last, 8),
        parts::clip(next, rest.saturating_sub(1))
    )
}

fn row(case: &Case, around: &Around<'_>, width: u16) -> Line<'static> {
    let texts = around.texts;
    let today = around.now.today;
    let mark = match marker(case, around) {
        Marker::Term => "!",
        Marker::Soon => "•",
        Marker::None => " ",
    };
    let waits = case.waiting_on == Some(WaitingOn::Employee);
    let phase = if waits && width >= 70 {
        say!(texts, "cases-waiting")
    } else {
        sentences::phase(texts, case.phase())
    };
    let last = case.last_contact().map_or_else(String::new, |day| {
        if day.year() == today.year() {
            format!("{}-{}", day.day(), day.month())
        } else {
            format!("{}-{}-{:02}", day.day(), day.month(), day.year() % 100)
        }
    });
    let text = columns(
        case.pseudonym.as_str(),
        &phase,
        &case.days_open(today).to_string(),
        &last,
        &next(case, around),
        width,
    );
    Line::from(vec![Span::styled(mark, theme::STRONG), Span::raw(text)])
}

/// What comes next in a case, in a few words.
pub(super) fn next(case: &Case, around: &Around<'_>) -> String {
    let texts = around.texts;
    let today = around.now.today;
    let terms = around.desk.rules().terms;
    if let Some(deadline) = case.complaint_deadline(&terms) {
        let days = days_between(today, deadline.due);
        if (0..=60).contains(&days) {
            let what = say!(texts, "cases-next-year-date");
            return say!(texts, "cases-next-deadline", days = days, what = what);
        }
    }
    agreed(case, around)
}

/// What was agreed in a case, in a few words.
pub(super) fn agreed(case: &Case, around: &Around<'_>) -> String {
    let texts = around.texts;
    let today = around.now.today;
    if let Some(day) = case.next_contact {
        return say!(
            texts,
            "cases-next-contact",
            day = texts.date_short(day, today)
        );
    }
    if let Some(day) = case.quiet_until {
        return say!(
            texts,
            "cases-next-quiet",
            day = texts.date_short(day, today)
        );
    }
    if case.phase().is_active() {
        say!(texts, "cases-next-none")
    } else {
        String::new()
    }
}

/// The sentence above the keys.
pub(super) fn status(screen: &CasesScreen, around: &Around<'_>) -> String {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let open = around
        .desk
        .cases()
        .filter(|case| case.phase().is_active())
        .count();
    say!(
        around.texts,
        "cases-status",
        open = count(open),
        hidden = count(screen.hidden(around))
    )
}
