//! Making a document, drawn: which one, what stays away, exactly what is written, and where.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
    widgets::Paragraph,
};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{Viewport, note, parts, theme};
use crate::{
    app::{
        Around,
        document::{DocumentScreen, Material, Place, Stage},
        editor::Editor,
    },
    documents::{Extract, Form},
    say,
};

/// Draws the stage.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &DocumentScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    match (&screen.stage, screen.material()) {
        (Stage::Choose(at), _) => draw_choice(frame, area, *at, screen, around, viewport),
        (Stage::Lines(at), Some(Material::Lines { extract, .. })) => {
            draw_lines(frame, area, (extract, *at), around, viewport)
        }
        (Stage::Words, Some(Material::Words { editor, hint, .. })) => {
            let hint = hint.as_ref().map(|hint| note::told(hint, around));
            Some(draw_words(frame, area, editor, hint.as_deref(), around))
        }
        (Stage::Preview(from), _) => draw_preview(frame, area, *from, screen, around),
        (Stage::Place(place), _) => Some(draw_place(frame, area, place, around)),
        (Stage::Made(path), _) => Some(draw_made(frame, area, path, around)),
        (Stage::Lines(_) | Stage::Words, _) => None,
    }
}

fn draw_choice(
    frame: &mut Frame,
    area: Rect,
    at: usize,
    screen: &DocumentScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let room = parts::panel(frame, area, &say!(around.texts, "document-which"));
    let width = usize::from(room.width).saturating_sub(theme::MARKER.width());
    let entries: Vec<_> = screen
        .offers(around)
        .into_iter()
        .map(|offer| {
            let why = offer.subject.err();
            let name = parts::wrap(&offer.name, width);
            let why = why.map(|why| parts::labelled("", &why, 4, width));
            let name = name.into_iter().map(Line::raw);
            name.chain(why.into_iter().flatten()).collect()
        })
        .collect();
    let offset = viewport.offset("document-choice");
    parts::list(frame, room, &entries, Some(at), offset)
}

fn draw_lines(
    frame: &mut Frame,
    area: Rect,
    (extract, at): (&Extract, usize),
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = around.texts;
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let title = say!(
        texts,
        "document-lines",
        black = number(extract.black()),
        all = number(extract.lines.len())
    );
    let room = parts::panel(frame, area, &title);
    let width = usize::from(room.width).saturating_sub(theme::MARKER.width());
    let mut sections: Vec<parts::Section> = Vec::new();
    for line in &extract.lines {
        let tick = if line.is_black { "[█] " } else { "[ ] " };
        let row = parts::labelled(tick, line.words.expose(), tick.width(), width);
        match sections.last_mut() {
            Some(section) if section.title == line.heading => section.rows.push(row),
            _ => sections.push(parts::Section {
                title: line.heading.clone(),
                rows: vec![row],
                empty: None,
            }),
        }
    }
    let offset = viewport.offset("document-lines");
    parts::sections(frame, room, sections, at, offset)
}

fn draw_words(
    frame: &mut Frame,
    area: Rect,
    editor: &Editor,
    hint: Option<&str>,
    around: &Around<'_>,
) -> Position {
    let width = usize::from(area.width.saturating_sub(4)).max(1);
    let remark = say!(around.texts, "document-words-remark");
    let mut below: Vec<Line<'_>> = parts::wrap(&remark, width)
        .into_iter()
        .map(|line| Line::raw(format!("  {line}")))
        .collect();
    for line in hint.iter().flat_map(|hint| parts::wrap(hint, width)) {
        below.push(Line::styled(format!("  {line}"), theme::STRONG));
    }
    let rows = u16::try_from(below.len()).unwrap_or(u16::MAX).clamp(2, 5);
    let [sheet, rule, room] = Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(1),
        Constraint::Length(rows),
    ])
    .areas(area);
    let cursor = note::draw_sheet(frame, sheet, editor);
    frame.render_widget(Paragraph::new("─".repeat(rule.width.into())), rule);
    parts::lines(frame, room, below);
    cursor
}

fn draw_preview(
    frame: &mut Frame,
    area: Rect,
    from: usize,
    screen: &DocumentScreen,
    around: &Around<'_>,
) -> Option<Position> {
    let texts = around.texts;
    let room = parts::panel(frame, area, &say!(texts, "document-preview"));
    let plain = screen.document(around)?.plain();
    let rows: Vec<String> = plain
        .lines()
        .flat_map(|line| to_the_letter(line, room.width.into()))
        .collect();
    let height = usize::from(room.height);
    let from = from.min(rows.len().saturating_sub(height));
    let is_more = rows.len() > from + height;
    let shown = rows.into_iter().skip(from).take(height).map(Line::raw);
    parts::lines(frame, room, shown.collect());
    if is_more {
        parts::more(frame, room, texts);
    }
    Some(room.as_position())
}

/// A line in rows of at most `width` columns, with every space in its place: it breaks after a space where it can.
fn to_the_letter(line: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut rows = vec![String::new()];
    for word in line.split_inclusive(' ') {
        let last = rows.last().map_or(0, |row| row.width());
        if last > 0 && last + word.trim_end().width() > width {
            rows.push(String::new());
        }
        for letter in word.graphemes(true) {
            let last = rows.last().map_or(0, |row| row.width());
            if last + letter.width() > width {
                // A space that falls off the edge is there all the same; it would only make an empty row.
                if letter == " " {
                    continue;
                }
                rows.push(String::new());
            }
            if let Some(row) = rows.last_mut() {
                row.push_str(letter);
            }
        }
    }
    rows
}

fn draw_place(frame: &mut Frame, area: Rect, place: &Place, around: &Around<'_>) -> Position {
    let texts = around.texts;
    let form = match place.form() {
        Form::Odt => say!(texts, "document-form-odt"),
        Form::Plain => say!(texts, "document-form-txt"),
    };
    let title = say!(texts, "document-place");
    let question = say!(texts, "document-place-text");
    parts::form(frame, area, &title, [&question, "", &form], &place.file, 84)
}

fn draw_made(frame: &mut Frame, area: Rect, path: &str, around: &Around<'_>) -> Position {
    let texts = around.texts;
    let room = parts::panel(frame, area, &say!(texts, "document-made"));
    let width = usize::from(room.width);
    let mut lines = Vec::new();
    for text in [
        say!(texts, "document-made-where", path = path),
        say!(texts, "document-made-open"),
        say!(texts, "document-made-remove"),
    ] {
        lines.extend(parts::wrap(&text, width).into_iter().map(Line::raw));
        lines.push(Line::default());
    }
    parts::lines(frame, room, lines);
    room.as_position()
}

/// The sentence above the keys.
pub(super) fn status(screen: &DocumentScreen, around: &Around<'_>) -> String {
    let texts = around.texts;
    match screen.stage {
        Stage::Choose(_) => say!(texts, "document-status-choose"),
        Stage::Lines(_) => say!(texts, "document-status-lines"),
        Stage::Words => say!(texts, "document-status-words"),
        Stage::Preview(_) => say!(texts, "document-status-preview"),
        Stage::Place(_) => say!(texts, "document-status-place"),
        Stage::Made(_) => say!(texts, "document-status-made"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preview_keeps_every_space_and_breaks_between_words() {
        assert_eq!(to_the_letter("een   twee", 20), ["een   twee"]);
        assert_eq!(to_the_letter("  een", 20), ["  een"]);
        assert_eq!(to_the_letter("een twee drie", 8), ["een twee", "drie"]);
        assert_eq!(to_the_letter("████████████", 5), ["█████", "█████", "██"]);
        assert_eq!(to_the_letter("", 5), [""]);
    }
}
