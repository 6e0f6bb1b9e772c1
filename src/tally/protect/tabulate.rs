//! Counting the cases once, for every unknown count: how many, whose, and about whom.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    model::{Block, Classes, ModelError},
    world::Floor,
};
use crate::tally::record::Record;

/// As many people are told apart for each figure; more makes no difference to any rule.
pub(super) const MOST_PEOPLE: usize = 24;

/// Who is behind a count, as far as it matters.
#[derive(Clone, Default)]
pub(super) struct People {
    pub(super) persons: BTreeSet<u64>,
    pub(super) other_parties: BTreeSet<u64>,
    pub(super) without_other_party: bool,
}

impl People {
    fn add(&mut self, record: &Record, own: u64) {
        if self.persons.len() < MOST_PEOPLE {
            self.persons.insert(record.person.unwrap_or(own));
        }
        match record.other_party {
            Some(other) if self.other_parties.len() < MOST_PEOPLE => {
                self.other_parties.insert(other);
            }
            Some(_) => {}
            None => self.without_other_party = true,
        }
    }

    pub(super) fn join(&mut self, other: &Self) {
        self.persons.extend(&other.persons);
        self.other_parties.extend(&other.other_parties);
        self.without_other_party |= other.without_other_party;
    }
}

/// The counts, and who is behind them.
pub(super) struct Tabulated {
    pub(super) base: Vec<i64>,
    pub(super) people: Vec<People>,
    pub(super) own: Vec<Floor>,
}

pub(super) fn tabulate(
    blocks: &[Block],
    classes: &[Classes],
    records: &[Record],
    count: usize,
) -> Result<Tabulated, ModelError> {
    let mut base = vec![0; count];
    let mut people = vec![People::default(); count];
    let mut own: BTreeMap<u32, BTreeMap<u32, i64>> = BTreeMap::new();
    for (number, record) in records.iter().enumerate() {
        let own = own.entry(record.contributor).or_default();
        for block in blocks {
            let class = |dimension: usize| {
                let code = record.codes.get(dimension).copied().unwrap_or_default();
                classes.get(dimension).map_or(0, |classes| classes.of(code))
            };
            let atom = block.atoms.get(block.combination(class)).copied().flatten();
            let atom = atom.ok_or(ModelError::CannotOccur(number))?;
            let cases = i64::from(record.cases);
            *own.entry(atom).or_default() += cases;
            let place = atom as usize;
            if let (Some(base), Some(people)) = (base.get_mut(place), people.get_mut(place)) {
                *base += cases;
                // A case without a number for its employee is somebody of its own; numbers run from the other end.
                people.add(record, u64::MAX - number as u64);
            }
        }
    }
    let own = own.into_values().map(|own| own.into_iter().collect());
    Ok(Tabulated {
        base,
        people,
        own: own.collect(),
    })
}
