//! The step flow, drawn.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
};

use super::{Viewport, parts};
use crate::{
    app::{Around, step::StepScreen},
    domain::Dimension,
    say,
    texts::sentences,
};

/// Draws the roads of a case.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &StepScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = around.texts;
    let case = around.case(screen.case_id())?;
    let pseudonym = case.pseudonym.as_str();
    let room = parts::panel(
        frame,
        area,
        &say!(texts, "step-title", pseudonym = pseudonym),
    );
    if case.tracks.is_empty() {
        parts::lines(frame, room, vec![Line::raw(say!(texts, "step-empty"))]);
        return Some(room.as_position());
    }
    let entries: Vec<_> = case
        .tracks
        .iter()
        .map(|track| {
            let route = around
                .desk
                .label(Dimension::Route, &track.route, texts.language());
            let state = sentences::track_state(texts, track.state());
            vec![Line::raw(format!("{}{state}", parts::pad(route, 42)))]
        })
        .collect();
    let selected = screen.selected().min(entries.len().saturating_sub(1));
    parts::list(
        frame,
        room,
        &entries,
        Some(selected),
        viewport.offset("tracks"),
    )
}
