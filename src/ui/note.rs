//! A note being written, drawn: the sheet, and below it what will be kept with it.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
    widgets::Paragraph,
};

use crate::{
    app::{Around, editor::Editor, note::NoteScreen},
    domain::Dimension,
    say,
};

/// Draws the note.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &NoteScreen,
    around: &Around<'_>,
) -> Position {
    let [sheet, rule, below] = Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(1),
        Constraint::Length(2),
    ])
    .areas(area);
    let cursor = draw_sheet(frame, sheet, &screen.editor);
    frame.render_widget(Paragraph::new("─".repeat(rule.width.into())), rule);
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
    let line = format!(
        "  {}   {}   {}",
        say!(texts, "note-time", minutes = minutes),
        say!(texts, "note-channel", channel = channel),
        say!(texts, "note-task", task = task)
    );
    frame.render_widget(Paragraph::new(Line::raw(line)), below);
    cursor
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
