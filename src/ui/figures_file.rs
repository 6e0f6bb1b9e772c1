//! A file of published figures, drawn: what is in it, its name and form, and that it is there.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
};

use super::parts;
use crate::{
    app::{
        Around,
        figures_file::{FiguresFileScreen, FileForm, Stage},
    },
    documents::figures::Format,
    say,
};

/// Draws the stage.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &FiguresFileScreen,
    around: &Around<'_>,
) -> Position {
    let texts = around.texts;
    match screen.stage() {
        Stage::Preview(from) => draw_preview(frame, area, *from, screen, around),
        Stage::Place(field) => {
            let form = match FileForm::of_name(&field.text()) {
                Some(FileForm::Report(Format::Odt)) => say!(texts, "figures-form-odt"),
                Some(FileForm::Report(Format::Ods)) => say!(texts, "figures-form-ods"),
                Some(FileForm::Report(Format::Csv)) => say!(texts, "figures-form-csv"),
                Some(FileForm::Report(Format::Html)) => say!(texts, "figures-form-html"),
                Some(FileForm::Json) => say!(texts, "figures-form-json"),
                None => say!(texts, "figures-form-none"),
            };
            let title = say!(texts, "figures-place-title");
            let question = say!(texts, "figures-place-text");
            parts::form(frame, area, &title, [&question, "", &form], field, 84)
        }
        Stage::Made(path) => {
            let room = parts::panel(frame, area, &say!(texts, "figures-made-title"));
            let width = usize::from(room.width);
            let mut lines = Vec::new();
            for text in [
                say!(texts, "document-made-where", path = path.as_str()),
                say!(texts, "document-made-open"),
            ] {
                lines.extend(parts::wrap(&text, width).into_iter().map(Line::raw));
                lines.push(Line::default());
            }
            parts::lines(frame, room, lines);
            room.as_position()
        }
    }
}

fn draw_preview(
    frame: &mut Frame,
    area: Rect,
    from: usize,
    screen: &FiguresFileScreen,
    around: &Around<'_>,
) -> Position {
    let texts = around.texts;
    let room = parts::panel(frame, area, &say!(texts, "figures-preview-title"));
    let words = screen.words(around);
    let rows: Vec<String> = words
        .lines()
        .flat_map(|line| row(line, room.width))
        .collect();
    let height = usize::from(room.height);
    let from = from.min(rows.len().saturating_sub(height));
    let is_more = rows.len() > from + height;
    let shown = rows.into_iter().skip(from).take(height).map(Line::raw);
    parts::lines(frame, room, shown.collect());
    if is_more {
        parts::more(frame, room, texts);
    }
    room.as_position()
}

/// A line of figures as it is, a sentence wrapped.
fn row(line: &str, width: u16) -> Vec<String> {
    if line.starts_with(' ') {
        vec![line.to_owned()]
    } else {
        parts::wrap(line, width.into())
    }
}

/// The sentence above the keys.
pub(super) fn status(screen: &FiguresFileScreen, around: &Around<'_>) -> String {
    let texts = around.texts;
    match screen.stage() {
        Stage::Preview(_) => say!(texts, "figures-preview-status"),
        Stage::Place(_) => say!(texts, "figures-place-status"),
        Stage::Made(_) => say!(texts, "figures-made-status"),
    }
}
