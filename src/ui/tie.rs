//! Choosing which other case is the same, drawn.

use ratatui::{
    Frame,
    layout::{Position, Rect},
};

use super::{Viewport, facts, parts};
use crate::{
    app::{Around, facts::Fact, tie::TieScreen},
    domain::sameness::Sameness,
    say,
    texts::sentences,
};

/// Draws the list.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &TieScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let texts = around.texts;
    let fact = match screen.which {
        Sameness::Employee => Fact::SameEmployee,
        Sameness::OtherParty => Fact::SameOtherParty,
    };
    let room = parts::panel(frame, area, &facts::name(fact, texts));
    let entries: Vec<_> = screen
        .rows(around)
        .into_iter()
        .map(|row| {
            let (is_chosen, label) = match row {
                None => (screen.is_alone(around), say!(texts, "tie-none")),
                Some(case) => {
                    let (name, phase) = (
                        facts::case_name(case),
                        sentences::phase(texts, case.phase()),
                    );
                    (screen.is_tied(case, around), format!("{name} · {phase}"))
                }
            };
            facts::entry(&facts::mark(fact, is_chosen.then_some(0)), &label)
        })
        .collect();
    let offset = viewport.offset("tie");
    parts::list(frame, room, &entries, Some(screen.selected()), offset)
}

/// The sentence above the keys.
pub(super) fn status(around: &Around<'_>) -> String {
    say!(around.texts, "tie-status")
}
