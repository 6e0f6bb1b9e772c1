//! The round as a list: beside the card while it goes on, and in its place at the end.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
};

use crate::{
    app::{
        Around,
        review::{Chosen, ReviewScreen},
    },
    domain::Case,
    say,
    ui::{parts, theme},
};

/// The width of a pseudonym in the lists.
const NAME: usize = 14;

/// Draws the cases of the round, and where it is.
pub(super) fn draw_round(
    frame: &mut Frame,
    area: Rect,
    screen: &ReviewScreen,
    around: &Around<'_>,
) {
    let texts = around.texts;
    let room = parts::panel(frame, area, &say!(texts, "review-this-round"));
    let (width, height) = (usize::from(room.width), usize::from(room.height));
    let order = parts::wrap(&say!(texts, "review-order"), width);
    let at = screen.round().position(around.desk);
    let fits = height.saturating_sub(order.len() + 2);
    let first = at.saturating_sub(fits.saturating_sub(1));
    let mut lines = vec![Line::raw("")];
    for (place, stop) in screen
        .round()
        .stops()
        .iter()
        .enumerate()
        .skip(first)
        .take(fits)
    {
        let Some(case) = around.case(stop.case) else {
            continue;
        };
        let chosen = stop.chosen(case);
        let marker = match (place == at, chosen.is_empty()) {
            (true, _) => "►   ",
            (false, false) => "[x] ",
            (false, true) => "[ ] ",
        };
        let name = parts::pad(case.pseudonym.as_str(), NAME);
        let what = match chosen.last() {
            Some(chosen) => words(*chosen, around),
            None => quiet(case, around),
        };
        let line = parts::clip(&format!("{marker}{name} {what}"), width);
        lines.push(Line::raw(line));
    }
    lines.push(Line::raw(""));
    lines.extend(order.into_iter().map(Line::raw));
    parts::lines(frame, room, lines);
}

/// Draws what was chosen, and says that leaving a case as it is was a choice too.
pub(super) fn draw_end(
    frame: &mut Frame,
    area: Rect,
    screen: &ReviewScreen,
    around: &Around<'_>,
) -> Position {
    let texts = around.texts;
    let room = parts::panel(frame, area, &say!(texts, "review-done"));
    let width = usize::from(room.width);
    let summary = screen.summary(around);
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let left = screen.round().stops().len().saturating_sub(summary.len());
    let wrapped = |text: &str| parts::wrap(text, width).into_iter().map(Line::raw);
    let mut lines: Vec<Line<'_>> = Vec::new();
    if summary.is_empty() {
        lines.extend(wrapped(&say!(texts, "review-nothing-chosen")));
    } else {
        let told = say!(texts, "review-chosen", count = number(summary.len()));
        lines.push(Line::styled(told, theme::STRONG));
        let rest = say!(texts, "review-left", count = number(left));
        let rest: Vec<_> = wrapped(&rest).collect();
        let fits = usize::from(room.height).saturating_sub(rest.len() + 3);
        let chosen = summary
            .iter()
            .map(|(case, chosen)| chosen_line(case, chosen, around, width));
        let last_top = summary.len().saturating_sub(fits);
        lines.extend(chosen.skip(screen.top().min(last_top)).take(fits));
        lines.push(Line::raw(""));
        lines.extend(rest);
    }
    lines.push(Line::raw(""));
    lines.extend(wrapped(&say!(texts, "review-go-back")));
    parts::lines(frame, room, lines);
    room.as_position()
}

fn chosen_line(case: &Case, chosen: &[Chosen], around: &Around<'_>, width: usize) -> Line<'static> {
    let words: Vec<_> = chosen.iter().map(|chosen| words(*chosen, around)).collect();
    let name = parts::pad(case.pseudonym.as_str(), NAME);
    let line = format!("[x] {name} {}", words.join(", "));
    Line::raw(parts::clip(&line, width))
}

fn words(chosen: Chosen, around: &Around<'_>) -> String {
    let texts = around.texts;
    let date = |day| texts.date_short(day, around.now.today);
    match chosen {
        Chosen::Contact(day) => say!(texts, "review-chose-contact", date = date(day)),
        Chosen::Nothing(day) => say!(texts, "review-chose-nothing", date = date(day)),
        Chosen::Waiting => say!(texts, "review-chose-waiting"),
        Chosen::Aftercare => say!(texts, "review-chose-aftercare"),
        Chosen::Closed => say!(texts, "review-chose-close"),
        Chosen::Note => say!(texts, "review-chose-note"),
        Chosen::Step => say!(texts, "review-chose-step"),
    }
}

fn quiet(case: &Case, around: &Around<'_>) -> String {
    let today = around.now.today;
    case.quiet_until
        .filter(|day| *day > today)
        .map_or_else(String::new, |day| {
            let date = around.texts.date_short(day, today);
            say!(around.texts, "review-chose-nothing", date = date)
        })
}
