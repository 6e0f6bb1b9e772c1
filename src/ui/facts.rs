//! The coded facts of a case, drawn: a line for each, with what was chosen.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    text::Line,
};

use super::{Viewport, parts};
use crate::{
    app::{
        Around,
        facts::{Fact, FactsScreen},
    },
    domain::Case,
    say,
    texts::Texts,
};

const LABEL: usize = 24;

/// Draws the facts.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    screen: &FactsScreen,
    around: &Around<'_>,
    viewport: &mut Viewport,
) -> Option<Position> {
    let case = around.case(screen.case_id())?;
    let texts = around.texts;
    let title = format!(
        "{} · {}",
        case.pseudonym.as_str(),
        say!(texts, "facts-title")
    );
    let room = parts::panel(frame, area, &title);
    let width = usize::from(room.width).saturating_sub(2);
    let entries: Vec<_> = Fact::ALL
        .iter()
        .map(|fact| {
            let chosen = chosen(*fact, case, around);
            parts::labelled(&name(*fact, texts), &chosen, LABEL, width)
        })
        .collect();
    let offset = viewport.offset("facts");
    parts::list(frame, room, &entries, Some(screen.selected()), offset)
}

/// What a case has chosen for a fact, in words.
pub(super) fn chosen(fact: Fact, case: &Case, around: &Around<'_>) -> String {
    let texts = around.texts;
    let words = match (fact, fact.dimension()) {
        (Fact::Title, _) => case.title.expose().clone(),
        (Fact::LastIncident, _) => case
            .last_incident
            .map(|day| texts.date_long(day))
            .unwrap_or_default(),
        (_, Some(dimension)) => {
            let codes = fact.codes(case);
            let labels = codes
                .iter()
                .map(|code| around.desk.label(dimension, code, texts.language()));
            labels.collect::<Vec<_>>().join("; ")
        }
        (_, None) => String::new(),
    };
    if words.is_empty() {
        say!(texts, "fact-empty")
    } else {
        words
    }
}

/// What a fact is called.
pub(super) fn name(fact: Fact, texts: &Texts) -> String {
    match fact {
        Fact::Title => say!(texts, "fact-title"),
        Fact::Natures => say!(texts, "fact-natures"),
        Fact::Grounds => say!(texts, "fact-grounds"),
        Fact::Role => say!(texts, "fact-role"),
        Fact::Bond => say!(texts, "fact-bond"),
        Fact::OtherParty => say!(texts, "fact-other-party"),
        Fact::Organisation => say!(texts, "fact-organisation"),
        Fact::LastIncident => say!(texts, "fact-last-incident"),
        Fact::InformalOutcomes => say!(texts, "fact-informal-outcomes"),
        Fact::FormalOutcomes => say!(texts, "fact-formal-outcomes"),
        Fact::Retaliation => say!(texts, "fact-retaliation"),
        Fact::Labels => say!(texts, "fact-labels"),
    }
}

/// The sentence above the keys.
pub(super) fn status(around: &Around<'_>) -> String {
    say!(around.texts, "facts-status")
}

/// A mark of what is chosen: `[x]`, `[1]` for the main code of several, or `(•)` when only one can be chosen.
pub(super) fn mark(fact: Fact, place: Option<usize>) -> String {
    match (fact.takes_several(), place) {
        (true, Some(place)) => format!("[{}] ", place + 1),
        (true, None) => "[ ] ".to_owned(),
        (false, Some(_)) => "(•) ".to_owned(),
        (false, None) => "( ) ".to_owned(),
    }
}

/// One entry of a list to choose from.
pub(super) fn entry(mark: &str, label: &str) -> Vec<Line<'static>> {
    vec![Line::raw(format!("{mark}{label}"))]
}
