//! The caution, drawn: each item with the sentence to read aloud.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
};

use super::{Viewport, parts, theme};
use crate::{
    app::{Around, caution::CautionScreen},
    domain::Dimension,
    say,
};

/// Draws the items.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &CautionScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let room = parts::panel(frame, area, &say!(around.texts, "caution-title"));
    let language = around.texts.language();
    let codes = around.desk.codes();
    let width = usize::from(room.width).saturating_sub(6).min(90);
    let entries: Vec<_> = codes
        .entries(Dimension::CautionItem)
        .iter()
        .map(|entry| {
            let told = if screen.is_told(&entry.code) {
                "x"
            } else {
                " "
            };
            let label = format!("[{told}] {}", entry.label.text(language));
            let spoken = codes
                .spoken(Dimension::CautionItem, &entry.code, language)
                .unwrap_or_default();
            let mut lines = vec![Line::styled(label, theme::STRONG)];
            let words = parts::wrap(spoken, width);
            lines.extend(
                words
                    .into_iter()
                    .map(|words| Line::raw(format!("    {words}"))),
            );
            lines
        })
        .collect();
    let offset = viewport.offset("caution");
    parts::list(frame, room, &entries, Some(screen.selected()), offset)
}

/// The sentence above the keys.
pub(super) fn status(around: &Around<'_>) -> String {
    say!(around.texts, "caution-status")
}
