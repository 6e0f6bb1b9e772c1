//! Step 1, one road, drawn: all there is to read of it, and the choice below.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
};

use crate::{
    app::step::{Here, RoadRow, RoadView},
    domain::Dimension,
    say,
    ui::{Viewport, parts},
};

/// Draws the reading of a road.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    view: &RoadView,
    here: &Here<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = here.texts();
    let language = texts.language();
    let name = here
        .around
        .desk
        .label(Dimension::Route, view.route(), language);
    let room = parts::panel(frame, area, name);
    let width = usize::from(room.width).saturating_sub(4);
    let rows = view.rows(here);
    let read = rows.iter().filter(|row| matches!(row, RoadRow::Said(_)));
    let last = read.count().saturating_sub(1);
    let entry = |(at, row): (usize, &RoadRow)| {
        let text = match row {
            RoadRow::Said(text) => text.clone(),
            RoadRow::Back => say!(texts, "roads-back"),
            RoadRow::Take => say!(texts, "roads-take"),
            RoadRow::NoteShut => say!(texts, "roads-note-shut"),
            RoadRow::GoOn(_) => say!(texts, "roads-go-on"),
        };
        let lines = parts::wrap(&text, width).into_iter().map(Line::raw);
        let after = (at == last).then(Line::default);
        lines.chain(after).collect()
    };
    let entries: Vec<Vec<Line<'static>>> = rows.iter().enumerate().map(entry).collect();
    let offset = viewport.offset("step-road");
    parts::list(frame, room, &entries, Some(view.selected()), offset)
}
