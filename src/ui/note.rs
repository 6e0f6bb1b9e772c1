//! A note being written, drawn: the sheet, and below it what will be kept with it.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
    widgets::Paragraph,
};

use super::{WIDE, parts, theme};
use crate::{
    app::{Around, case::CaseScreen, editor::Editor, note::NoteScreen},
    domain::{
        Dimension,
        identity_hint::{HintKind, IdentityHint},
    },
    say,
};

/// Draws the note.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &NoteScreen,
    around: &Around<'_>,
) -> Position {
    let beside = if area.width >= WIDE { 42 } else { 0 };
    let [left, right] =
        Layout::horizontal([Constraint::Fill(1), Constraint::Length(beside)]).areas(area);
    if beside > 0 {
        draw_before(frame, right, screen, around);
    }
    let width = usize::from(left.width.saturating_sub(4)).max(1);
    let kept = kept_with(screen, around).join("   ");
    let mut lines = Vec::new();
    let hint = screen.hint.as_ref().map(|hint| told(hint, around));
    for line in parts::wrap(&kept, width) {
        lines.push(Line::raw(format!("  {line}")));
    }
    for line in hint.iter().flat_map(|hint| parts::wrap(hint, width)) {
        lines.push(Line::styled(format!("  {line}"), theme::STRONG));
    }
    // A warning is to be read whole: the sheet gives way.
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).clamp(3, 6);
    let [sheet, rule, below] = Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(1),
        Constraint::Length(rows),
    ])
    .areas(left);
    let cursor = draw_sheet(frame, sheet, &screen.editor);
    frame.render_widget(Paragraph::new("─".repeat(rule.width.into())), rule);
    parts::lines(frame, below, lines);
    cursor
}

/// What is kept with the note.
fn kept_with(screen: &NoteScreen, around: &Around<'_>) -> [String; 4] {
    let texts = around.texts;
    let language = texts.language();
    let channel = screen.channel.as_ref().map_or_else(
        || say!(texts, "note-no-channel"),
        |code| {
            around
                .desk
                .label(Dimension::Channel, code, language)
                .to_owned()
        },
    );
    let task = around.desk.label(Dimension::Task, &screen.task, language);
    let minutes = i64::from(screen.minutes(around.now));
    let words = i64::try_from(screen.editor.words()).unwrap_or(i64::MAX);
    [
        say!(texts, "note-time", minutes = minutes),
        say!(texts, "note-channel", channel = channel),
        say!(texts, "note-task", task = task),
        say!(texts, "note-words", count = words),
    ]
}

/// What seems to point to a person, in a sentence.
pub(super) fn told(hint: &IdentityHint, around: &Around<'_>) -> String {
    let texts = around.texts;
    let words = parts::clip(hint.words.expose(), 30);
    match hint.kind {
        HintKind::Name => say!(texts, "note-hint-name", words = words),
        HintKind::Email => say!(texts, "note-hint-email", words = words),
        HintKind::Phone => say!(texts, "note-hint-phone", words = words),
        HintKind::Number => say!(texts, "note-hint-number", words = words),
    }
}

/// Draws the timeline of the case beside the sheet: what was said before is in sight while writing.
fn draw_before(frame: &mut Frame, area: Rect, screen: &NoteScreen, around: &Around<'_>) {
    let room = parts::panel(frame, area, &say!(around.texts, "note-before"));
    let width = usize::from(room.width);
    let Some(case) = around.case(screen.case_id()) else {
        return;
    };
    let lines = CaseScreen::new(screen.case_id())
        .entries(around)
        .into_iter()
        .flat_map(|entry| {
            let (day, text) = super::case::told(case, entry, around);
            let mut lines = vec![Line::styled(day, theme::STRONG)];
            lines.extend(parts::wrap(&text, width).into_iter().map(Line::raw));
            lines
        })
        .take(usize::from(room.height))
        .collect();
    parts::lines(frame, room, lines);
}

/// Draws a sheet with text and returns where its cursor stands.
pub(super) fn draw_sheet(frame: &mut Frame, area: Rect, editor: &Editor) -> Position {
    let room = Rect {
        x: area.x + 2,
        width: area.width.saturating_sub(4).min(90),
        ..area
    };
    frame.render_widget(editor.area(), room);
    let (top, left) = editor.area().scroll_offset();
    let at = editor.area().screen_cursor();
    let row = u16::try_from(at.row)
        .unwrap_or(u16::MAX)
        .saturating_sub(top);
    let column = u16::try_from(at.col)
        .unwrap_or(u16::MAX)
        .saturating_sub(left);
    Position::new(
        room.x
            .saturating_add(column)
            .min(room.right().saturating_sub(1)),
        room.y
            .saturating_add(row)
            .min(room.bottom().saturating_sub(1)),
    )
}

/// The title of the note, and the sentence above the keys.
pub(super) fn words(screen: &NoteScreen, around: &Around<'_>) -> (Option<String>, Option<String>) {
    let texts = around.texts;
    let pseudonym = around
        .case(screen.case_id())
        .map_or("", |case| case.pseudonym.as_str());
    let title = say!(texts, "note-title", pseudonym = pseudonym);
    let sealed = screen.sealed_at.map(|moment| {
        let time = moment.clock();
        say!(texts, "note-sealed", time = time)
    });
    let title = match sealed {
        Some(sealed) => format!("{title}   {sealed}"),
        None => title,
    };
    (Some(title), Some(say!(texts, "note-status")))
}
