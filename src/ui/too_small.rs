//! The window is too small: nothing is half drawn, and locking and stopping still work.

use ratatui::{Frame, layout::Rect, text::Line, widgets::Paragraph};

use super::{frame, parts};
use crate::{
    app::{LEAST_SIZE, Model},
    say,
};

/// Draws the screen of a window that is too small.
pub(super) fn draw(frame: &mut Frame, area: Rect, model: &Model) {
    let texts = model.texts();
    let size = say!(
        texts,
        "too-small-size",
        width = i64::from(area.width),
        height = i64::from(area.height)
    );
    let needed = say!(
        texts,
        "too-small-needed",
        width = i64::from(LEAST_SIZE.0),
        height = i64::from(LEAST_SIZE.1)
    );
    let what = say!(texts, "too-small-what");
    let safe = say!(texts, "too-small-safe");
    let room = usize::from(area.width.saturating_sub(2)).max(1);
    let mut lines = vec![Line::default()];
    for paragraph in [format!("{size}\n{needed}"), what, safe] {
        let wrapped = parts::wrap(&paragraph, room);
        lines.extend(
            wrapped
                .into_iter()
                .map(|line| Line::raw(format!(" {line}"))),
        );
        lines.push(Line::default());
    }
    frame.render_widget(Paragraph::new(lines), area);
    if area.height > 1 {
        let last = Rect::new(area.x, area.bottom().saturating_sub(1), area.width, 1);
        frame::draw_hints(frame, last, model);
    }
}
