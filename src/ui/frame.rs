//! The rows that every screen has: tabs and clock on top, one sentence and the keys below.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
    widgets::Paragraph,
};
use unicode_width::UnicodeWidthStr;

use super::{parts, theme};
use crate::{
    app::{Command, Model, Scope, Tab, command},
    say,
    texts::Texts,
};

/// The keys that stay in the last row however narrow it is. That the employee can stop is one of them.
const ALWAYS: [Command; 4] = [Command::Stop, Command::Help, Command::Lock, Command::Quit];

/// The room that the clock to the lock takes at most.
const CLOCK: usize = 12;

/// Draws the tabs, with the digits that open them where they do.
pub(super) fn draw_tabs(frame: &mut Frame, area: Rect, model: &Model, active: Tab, digits: bool) {
    let texts = model.texts();
    let tabs = [
        (Tab::Today, 1, say!(texts, "tab-today")),
        (Tab::Cases, 2, say!(texts, "tab-cases")),
        (Tab::Review, 3, say!(texts, "tab-review")),
        (Tab::Tallies, 4, say!(texts, "tab-tallies")),
        (Tab::Settings, 5, say!(texts, "tab-settings")),
    ];
    let number = |number: i32| {
        if digits {
            format!("{number} ")
        } else {
            String::new()
        }
    };
    let whole = tabs
        .iter()
        .map(|(_, place, name)| number(*place).width() + name.width() + 2)
        .sum::<usize>();
    // In a narrow window the other tabs are their digits.
    let are_short = digits && whole + CLOCK > usize::from(area.width);
    let spans = tabs.into_iter().map(|(tab, place, name)| {
        let name = if are_short && tab != active {
            place.to_string()
        } else {
            format!("{}{name}", number(place))
        };
        if tab == active {
            Span::styled(format!("[{name}]"), theme::STRONG)
        } else {
            Span::raw(format!(" {name} "))
        }
    });
    draw_head(frame, area, model, spans.collect());
}

/// Draws a title in the place of the tabs.
pub(super) fn draw_title(frame: &mut Frame, area: Rect, model: &Model, title: &str) {
    let [head, rule] = Layout::vertical([Constraint::Length(1), Constraint::Length(1)]).areas(area);
    let title = Span::styled(format!(" {title}"), theme::STRONG);
    draw_head(frame, head, model, Line::from(title));
    let line = "─".repeat(rule.width.into());
    frame.render_widget(Paragraph::new(line), rule);
}

fn draw_head(frame: &mut Frame, area: Rect, model: &Model, line: Line<'_>) {
    let clock = model
        .lock_clock()
        .map(|time| say!(model.texts(), "frame-lock-clock", time = time));
    let clock = format!("{} ", clock.unwrap_or_default());
    let width = u16::try_from(clock.width()).unwrap_or_default();
    let [left, right] =
        Layout::horizontal([Constraint::Fill(1), Constraint::Length(width)]).areas(area);
    frame.render_widget(Paragraph::new(line), left);
    frame.render_widget(Paragraph::new(clock), right);
}

/// How many rows the sentence above the keys takes: one, or two when it is long.
pub(super) fn sentence_height(sentence: &str, width: u16) -> u16 {
    let rows = parts::wrap(sentence, width.saturating_sub(2).into()).len();
    u16::try_from(rows).unwrap_or(u16::MAX).clamp(1, 2)
}

/// Draws the sentence above the keys.
pub(super) fn draw_sentence(frame: &mut Frame, area: Rect, sentence: &str) {
    let room = usize::from(area.width.saturating_sub(2));
    let rows = if area.height > 1 {
        parts::wrap(sentence, room)
    } else {
        vec![parts::clip(sentence, room)]
    };
    let lines = rows.into_iter().map(|row| Line::raw(format!(" {row}")));
    frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), area);
}

/// Draws the keys that work here.
pub(super) fn draw_hints(frame: &mut Frame, area: Rect, model: &Model) {
    let hints = fitting(
        all_hints(model.scope(), model),
        area.width.saturating_sub(1).into(),
    );
    let mut spans = vec![Span::raw(" ")];
    for hint in hints {
        spans.push(Span::styled(hint.key, theme::STRONG));
        spans.push(Span::raw(format!(" {}  ", hint.name)));
    }
    frame.render_widget(Paragraph::new(Line::from(spans)), area);
}

/// A key and what it does.
#[derive(Clone, Debug)]
struct Hint {
    key: String,
    name: String,
    always: bool,
}

impl Hint {
    fn width(&self) -> usize {
        self.key.width() + 1 + self.name.width() + 2
    }
}

/// Whether a row is of what lies over a screen. What the screen below refuses is no matter there.
const fn is_over(scope: Scope) -> bool {
    matches!(scope, Scope::Help | Scope::Question | Scope::Problem)
}

fn all_hints(scope: Scope, model: &Model) -> Vec<Hint> {
    let texts: &Texts = model.texts();
    // Five keys of one kind are one hint.
    let digits = match scope {
        Scope::Review if model.refusal(Command::Note).is_none() => Some("1-5"),
        Scope::Watch => Some("1-7 ↑↓"),
        _ => None,
    };
    let choices = digits.map(|digits| Hint {
        key: digits.to_owned(),
        name: say!(texts, "command-choose"),
        always: true,
    });
    choices
        .into_iter()
        .chain(
            command::bindings(scope)
                .filter(|row| {
                    row.hint && (is_over(row.scope) || model.refusal(row.command).is_none())
                })
                .filter_map(|row| {
                    Some(Hint {
                        key: row.keys.first()?.label(texts),
                        name: (row.name)(texts),
                        always: ALWAYS.contains(&row.command),
                    })
                }),
        )
        .collect()
}

/// Drops whole hints from the middle until the rest fits.
fn fitting(mut hints: Vec<Hint>, width: usize) -> Vec<Hint> {
    while hints.iter().map(Hint::width).sum::<usize>() > width + 2 {
        let Some(last) = hints.iter().rposition(|hint| !hint.always) else {
            break;
        };
        hints.remove(last);
    }
    hints
}
