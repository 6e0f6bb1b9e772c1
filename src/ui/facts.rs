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
    domain::{Case, Code, sameness::Sameness},
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
    let entries: Vec<_> = Fact::shown(around)
        .into_iter()
        .map(|fact| {
            let chosen = chosen(fact, case, around);
            parts::labelled(&name(fact, texts), &chosen, LABEL, width)
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
        (Fact::Unit, _) => case
            .unit_code
            .as_ref()
            .map(|unit| unit_label(unit, around))
            .unwrap_or_default(),
        (_, None) => fact
            .sameness()
            .map(|which| same(which, case, around))
            .unwrap_or_default(),
    };
    if words.is_empty() {
        say!(texts, "fact-empty")
    } else {
        words
    }
}

/// What a unit is called where it stands alone.
fn unit_label(unit: &Code, around: &Around<'_>) -> String {
    let language = around.texts.language();
    let mut choices = Fact::Unit.choices(around).iter();
    let choice = choices.find(|entry| entry.code == *unit);
    choice.map_or_else(
        || unit.to_string(),
        |entry| entry.label.text(language).to_owned(),
    )
}

/// The other cases that are the same as this one, and whether one that was is destroyed.
fn same(which: Sameness, case: &Case, around: &Around<'_>) -> String {
    let others = which.others(case, around.desk.cases());
    let mut names: Vec<String> = others.into_iter().map(case_name).collect();
    let first = which.root(case);
    if first != case.id && around.case(first).is_none() {
        names.push(say!(around.texts, "tie-gone"));
    }
    names.join("; ")
}

/// What a case is called in a list to choose from.
pub(super) fn case_name(case: &Case) -> String {
    format!("{} {}", case.reference, case.pseudonym.as_str())
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
        Fact::Unit => say!(texts, "fact-unit"),
        Fact::SameEmployee => say!(texts, "fact-same-employee"),
        Fact::SameOtherParty => say!(texts, "fact-same-other-party"),
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
