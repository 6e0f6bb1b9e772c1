//! The ways on as they are looked at together with an employee: a few groups of roads, each with the same six questions.

use serde::Deserialize;

use super::codes::{Code, Wording};

/// A few roads that are much alike to somebody who chooses. No group comes before another for a reason.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoadGroup {
    /// What it is called.
    pub name: Wording,
    /// A few words beside the name.
    pub beside: Wording,
    /// The road whose own words hold for the group: what happens, and who gets to see what.
    pub words_of: Option<Code>,
    /// What happens, beside what that road says of itself.
    pub what: Option<Wording>,
    /// Who gets to know, beside what that road says of itself.
    pub sees: Option<Wording>,
    /// How long it takes.
    pub how_long: Wording,
    /// From when and until when it can be done.
    pub when: Wording,
    /// Whether there is a way back.
    pub back: Wording,
    /// What the adviser does.
    pub adviser: Wording,
    /// The roads in it.
    pub roads: Vec<Code>,
}

impl RoadGroup {
    /// Every text of the group, to be checked.
    pub fn wordings(&self) -> impl Iterator<Item = &Wording> {
        let always = [
            &self.name,
            &self.beside,
            &self.how_long,
            &self.when,
            &self.back,
            &self.adviser,
        ];
        always.into_iter().chain(&self.what).chain(&self.sees)
    }
}
