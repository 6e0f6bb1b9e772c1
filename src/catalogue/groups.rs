//! Reads the groups of roads, and fills in the lengths that their texts name.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Catalogue, CatalogueError, Length, read};
use crate::domain::{
    RoadGroup,
    codes::{Codebook, Dimension},
};

const NAME: &str = "routes/groups.toml";
const GROUPS: &str = include_str!("../../assets/routes/groups.toml");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupsFile {
    group: Vec<RoadGroup>,
}

/// The groups that ship with the program.
pub(super) fn read_groups(
    codes: &Codebook,
    lengths: &BTreeMap<String, Length>,
) -> Result<Vec<RoadGroup>, CatalogueError> {
    let file: GroupsFile = read(NAME, GROUPS)?;
    for group in &file.group {
        let unknown = group
            .roads
            .iter()
            .chain(&group.words_of)
            .find(|road| !codes.contains(Dimension::Route, road));
        if let Some(code) = unknown.cloned() {
            return Err(CatalogueError::UnknownCode { file: NAME, code });
        }
        let texts = group.wordings().flat_map(|one| [&one.nl, &one.en]);
        let left = |text: &String| filled(text, lengths).contains(['{', '}']);
        if texts.into_iter().any(left) {
            return Err(CatalogueError::Terms { file: NAME });
        }
    }
    Ok(file.group)
}

/// A text in which `{decision_weeks}` is the length of that name.
fn filled(text: &str, lengths: &BTreeMap<String, Length>) -> String {
    lengths
        .iter()
        .fold(text.to_owned(), |text, (name, length)| {
            text.replace(&format!("{{{name}}}"), &length.length.to_string())
        })
}

impl Catalogue {
    /// A text of a group with the lengths that it names: those of the organisation, where it has its own.
    #[must_use]
    pub fn with_lengths(&self, text: &str) -> String {
        filled(text, &self.lengths)
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        reason = "a test may fail"
    )]
    use super::*;

    #[test]
    fn every_road_is_in_exactly_one_group_so_that_none_is_hidden() {
        let catalogue = Catalogue::shipped().unwrap();
        assert_eq!(catalogue.groups.len(), 7, "seven digits choose them");
        for road in catalogue.codes.entries(Dimension::Route) {
            let groups = catalogue.groups.iter();
            let found = groups
                .filter(|group| group.roads.contains(&road.code))
                .count();
            assert_eq!(found, 1, "{}", road.code);
        }
    }

    #[test]
    fn an_organisations_own_length_is_the_one_that_is_told() {
        let own = "[terms]\ndecision_weeks = { length = 5, source = \"own\" }\n";
        let catalogue = Catalogue::shipped().unwrap();
        assert_eq!(catalogue.with_lengths("{decision_weeks} weken"), "6 weken");
        let catalogue = catalogue.with_own_roads(own).unwrap();
        assert_eq!(catalogue.with_lengths("{decision_weeks} weken"), "5 weken");
    }
}
