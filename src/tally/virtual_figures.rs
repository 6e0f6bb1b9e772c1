//! Figures that are printed nowhere, but that come out when one printed figure is taken from another: the second quarter from a
//! half-year and its first quarter, one unit from a group and the rest of it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    figure::{CodeSet, Key},
    schema::{CodeNumber, Schema},
};

/// More differences than this are not looked for one by one; what is withheld protects the rest as well.
const MOST: usize = 20_000;

/// Returns the figures that these give rise to, dimension by dimension: the common refinement of all sets of codes that occur
/// beside the same codes in the other dimensions.
pub(super) fn derivable(keys: &[Key], schema: &Schema) -> Vec<Key> {
    let mut known: BTreeSet<Key> = keys.iter().cloned().collect();
    let mut all: Vec<Key> = keys.to_vec();
    let mut found = Vec::new();
    // A second round finds differences of differences: a quarter of a unit.
    for _round in 0..2 {
        let more: Vec<Key> = round(&all, schema)
            .into_iter()
            .filter(|key| known.insert(key.clone()))
            .collect();
        if more.is_empty() || known.len() > MOST {
            break;
        }
        all.extend(more.iter().cloned());
        found.extend(more);
    }
    found
}

fn round(keys: &[Key], schema: &Schema) -> Vec<Key> {
    let dimensions: BTreeSet<usize> = keys
        .iter()
        .flat_map(Key::parts)
        .map(|(dimension, _)| dimension)
        .collect();
    let mut found = Vec::new();
    for dimension in dimensions {
        let all = CodeSet::all(schema.length(dimension));
        let mut beside: BTreeMap<Key, BTreeSet<&CodeSet>> = BTreeMap::new();
        for key in keys {
            let codes = key.codes(dimension).unwrap_or(&all);
            beside
                .entry(key.without(dimension))
                .or_default()
                .insert(codes);
        }
        for (rest, sets) in beside {
            if sets.len() < 2 {
                continue;
            }
            for class in refinement(&sets) {
                if class.len() < all.len() {
                    found.push(rest.within(dimension, &class, schema));
                }
            }
        }
    }
    found
}

/// The smallest parts that these sets divide their codes into.
fn refinement(sets: &BTreeSet<&CodeSet>) -> Vec<CodeSet> {
    let mut inside: BTreeMap<CodeNumber, Vec<usize>> = BTreeMap::new();
    for (number, set) in sets.iter().enumerate() {
        for code in set.iter() {
            inside.entry(*code).or_default().push(number);
        }
    }
    let mut classes: BTreeMap<Vec<usize>, Vec<CodeNumber>> = BTreeMap::new();
    for (code, numbers) in inside {
        classes.entry(numbers).or_default().push(code);
    }
    classes.into_values().map(CodeSet::new).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::schema::DimensionList;

    fn schema() -> Schema {
        let list = |name: &str, codes: &[&str]| DimensionList {
            name: name.to_owned(),
            codes: codes.iter().map(|code| (*code).to_owned()).collect(),
        };
        Schema {
            dimensions: vec![
                list("quarter", &["Q1", "Q2", "Q3", "Q4"]),
                list("unit", &["U1", "U2"]),
            ],
            structural_zeros: Vec::new(),
        }
    }

    #[test]
    fn a_half_year_and_its_first_quarter_give_the_second() {
        let schema = schema();
        let key = |codes: &[u16]| Key::new([(0, CodeSet::new(codes.iter().copied()))], &schema);
        let found = derivable(&[key(&[0]), key(&[0, 1])], &schema);
        assert_eq!(found, [key(&[1])]);
    }

    #[test]
    fn what_is_printed_itself_is_not_found_again() {
        let schema = schema();
        let key = |codes: &[u16]| Key::new([(0, CodeSet::new(codes.iter().copied()))], &schema);
        let rows = [key(&[0]), key(&[1]), key(&[2]), key(&[3]), Key::default()];
        assert_eq!(derivable(&rows, &schema), Vec::<Key>::new());
    }
}
