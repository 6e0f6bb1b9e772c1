//! What differs between two versions, drawn: signs around what is gone and what is new, which can be read aloud.

use ratatui::{
    Frame,
    layout::{Constraint, Layout, Position, Rect},
    text::Line,
};

use crate::{
    app::step::{Change, Difference},
    domain::TextVersion,
    say,
    texts::Texts,
    ui::{Viewport, parts, theme},
};

/// Draws the difference, with the cursor at a line.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    (earlier, later, difference): (&TextVersion, &TextVersion, &Difference),
    at: usize,
    texts: &Texts,
    viewport: &mut Viewport,
) -> Option<Position> {
    let title = say!(
        texts,
        "difference-title",
        old = i64::from(earlier.number),
        new = i64::from(later.number),
        count = i64::try_from(difference.count).unwrap_or(i64::MAX)
    );
    let room = parts::panel(frame, area, &title);
    let mut above = vec![Line::raw(say!(texts, "difference-legend"))];
    let width = usize::from(room.width);
    let mut remark = |text: String| {
        let lines = parts::wrap(&text, width).into_iter();
        above.extend(lines.map(|line| Line::styled(line, theme::STRONG)));
    };
    if difference.only_spaces {
        remark(say!(texts, "difference-only-spaces"));
    } else if difference.count == 0 && !difference.has_other_attachments() {
        remark(say!(texts, "difference-none"));
    }
    above.push(Line::default());
    let height = u16::try_from(above.len()).unwrap_or(u16::MAX);
    let [head, list] =
        Layout::vertical([Constraint::Length(height), Constraint::Fill(1)]).areas(room);
    parts::lines(frame, head, above);
    let sentences = difference.sentences.len();
    let fits = usize::from(list.width.saturating_sub(3));
    let entries: Vec<_> = difference
        .shown()
        .into_iter()
        .enumerate()
        .map(|(number, change)| {
            let style = match change {
                Change::Same(_) => theme::PLAIN,
                Change::Gone(_) | Change::New(_) | Change::Other(_) => theme::STRONG,
            };
            let heading =
                (number == sentences).then(|| Line::raw(say!(texts, "difference-attachments")));
            let lines = parts::wrap(&change.to_string(), fits).into_iter();
            let lines = lines.map(|line| Line::styled(line, style));
            heading.into_iter().chain(lines).collect()
        })
        .collect();
    parts::list(
        frame,
        list,
        &entries,
        Some(at),
        viewport.offset("step-difference"),
    )
}
