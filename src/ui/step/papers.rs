//! The attachments of a text, drawn: the list, and below it what is kept of the selected one, or the line that is typed.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
};

use crate::{
    app::step::{Here, Naming, PaperRow, Papers, Sheet},
    domain::text::Attachment,
    say,
    texts::Texts,
    ui::{Viewport, parts, theme},
};

/// The room below the list, with its borders.
const BELOW: u16 = 6;

/// Draws the attachments.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    sheet: &Sheet,
    papers: &Papers,
    here: &Here<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = here.texts();
    let track = sheet.road(here)?;
    let all = track.text().map_or(&[][..], |text| &text.attachments);
    let [above, below] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(BELOW)]).areas(area);
    let room = parts::panel(frame, above, &say!(texts, "papers-title"));
    let rows = papers.rows(track);
    let selected = papers.selected(&rows);
    let width = usize::from(room.width.saturating_sub(3));
    let entries: Vec<_> = rows
        .iter()
        .map(|row| {
            let lines = parts::wrap(&line(*row, all, texts), width).into_iter();
            lines.map(Line::raw).collect()
        })
        .collect();
    let offset = viewport.offset("step-papers");
    let cursor = parts::list(frame, room, &entries, Some(selected), offset);
    let Some((field, naming)) = &papers.typing else {
        let meaning = rows
            .get(selected)
            .map_or_else(String::new, |row| meaning(*row, all, texts));
        let room = parts::panel(frame, below, &say!(texts, "step-ready-means"));
        parts::lines(frame, room, wrapped(&meaning, room.width));
        return cursor;
    };
    let (question, help) = match naming {
        Naming::Path => (
            say!(texts, "papers-ask-path"),
            say!(texts, "papers-path-example"),
        ),
        Naming::NewFile(_) | Naming::NewPaper | Naming::Again(_) => (
            say!(texts, "papers-ask-label"),
            say!(texts, "papers-label-help"),
        ),
    };
    let room = parts::panel(frame, below, &question);
    let [line, more] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(room);
    match papers.hint() {
        Some(words) => {
            let words = parts::clip(&words, 30);
            let warning = say!(texts, "papers-label-name", words = words);
            let lines = wrapped(&warning, more.width).into_iter();
            parts::lines(
                frame,
                more,
                lines.map(|line| line.style(theme::STRONG)).collect(),
            );
        }
        None => parts::lines(frame, more, wrapped(&help, more.width)),
    }
    Some(parts::field(frame, line, field))
}

fn wrapped(text: &str, width: u16) -> Vec<Line<'static>> {
    let lines = parts::wrap(text, width.into());
    lines.into_iter().map(Line::raw).collect()
}

fn line(row: PaperRow, all: &[Attachment], texts: &Texts) -> String {
    match row {
        PaperRow::AddFile => say!(texts, "papers-add-file"),
        PaperRow::AddPaper => say!(texts, "papers-add-paper"),
        PaperRow::Attachment(at) => all.get(at).map_or_else(String::new, |paper| {
            let kind = if paper.is_on_paper() {
                say!(texts, "papers-on-paper")
            } else {
                let mark = paper.fingerprint.short();
                say!(texts, "papers-file", mark = mark)
            };
            format!("{}. {} ({kind})", at + 1, paper.label.expose())
        }),
    }
}

fn meaning(row: PaperRow, all: &[Attachment], texts: &Texts) -> String {
    match row {
        PaperRow::AddFile if all.is_empty() => format!(
            "{} {}",
            say!(texts, "papers-none"),
            say!(texts, "papers-means-add-file")
        ),
        PaperRow::AddFile => say!(texts, "papers-means-add-file"),
        PaperRow::AddPaper => say!(texts, "papers-means-add-paper"),
        PaperRow::Attachment(at) => match all.get(at) {
            Some(paper) if paper.is_on_paper() => say!(texts, "papers-means-paper"),
            _ => say!(texts, "papers-means-file"),
        },
    }
}
