//! All figures over one set of unknown counts: what a reader with every table, and a linear program, has to work with.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    cliques::{CliqueTree, clique_tree},
    tabulate::{MOST_PEOPLE, People, Tabulated, tabulate},
    world::Floor,
};
use crate::tally::{
    figure::Key,
    record::Record,
    schema::{CodeNumber, Schema},
};

/// More unknown counts than this can't be protected in a bearable time.
const MOST_ATOMS: usize = 60_000;

/// Why a model can't be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ModelError {
    /// There are too many combinations.
    TooLarge,
    /// A case has codes that can't occur together: the case, by its place.
    CannotOccur(usize),
}

/// A count that is printed, or that could be had from printed ones.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    /// What it counts.
    pub(crate) key: Key,
    /// The true count.
    pub(crate) value: i64,
    /// The unknown counts that make it up.
    pub(crate) atoms: Vec<u32>,
    /// How many employees are behind it, as far as [`MOST_PEOPLE`].
    pub(crate) persons: usize,
    /// How many other parties are behind it, as far as [`MOST_PEOPLE`]; none when not all of its cases have one.
    pub(crate) other_parties: Option<usize>,
}

/// The unknown counts, and what ties them.
#[derive(Debug)]
pub(crate) struct Model {
    /// The true value of each unknown count.
    pub(crate) base: Vec<i64>,
    /// All figures, in the order of the keys that they were made from.
    pub(crate) figures: Vec<Figure>,
    /// Sums of unknown counts that are the same.
    pub(crate) ties: Vec<(Vec<u32>, Vec<u32>)>,
    /// What each contributor knows to be there: the own cases, in the order of the numbers of the contributors.
    pub(crate) own: Vec<Floor>,
}

/// The codes of a dimension, put together as far as no figure tells them apart.
pub(super) struct Classes {
    of: Vec<u16>,
    count: usize,
}

impl Classes {
    pub(super) fn of(&self, code: CodeNumber) -> usize {
        self.of
            .get(usize::from(code))
            .map_or(0, |class| usize::from(*class))
    }

    fn split(&mut self, inside: impl Fn(CodeNumber) -> bool) {
        let mut names: BTreeMap<(u16, bool), u16> = BTreeMap::new();
        for (code, class) in (0..).zip(&mut self.of) {
            let next = u16::try_from(names.len()).unwrap_or(u16::MAX);
            *class = *names.entry((*class, inside(code))).or_insert(next);
        }
        self.count = names.len().max(1);
    }
}

/// One clique with its unknown counts.
pub(super) struct Block {
    dimensions: Vec<usize>,
    /// For each combination of classes, the unknown count, or none when it can't occur.
    pub(super) atoms: Vec<Option<u32>>,
    sizes: Vec<usize>,
}

impl Block {
    /// The classes of a combination, one for each dimension.
    fn classes(&self, mut combination: usize) -> Vec<usize> {
        let mut classes: Vec<usize> = self
            .sizes
            .iter()
            .rev()
            .map(|size| {
                let class = combination % size;
                combination /= size;
                class
            })
            .collect();
        classes.reverse();
        classes
    }

    pub(super) fn combination(&self, class: impl Fn(usize) -> usize) -> usize {
        let pairs = self.dimensions.iter().zip(&self.sizes);
        pairs.fold(0, |sum, (dimension, size)| sum * size + class(*dimension))
    }
}

impl Model {
    /// Builds the model of these figures over these cases.
    pub(crate) fn new(
        schema: &Schema,
        keys: &[Key],
        records: &[Record],
    ) -> Result<Self, ModelError> {
        let classes = classes(schema, keys);
        let regions = regions(schema, keys, &classes);
        let groups: Vec<Vec<usize>> = keys
            .iter()
            .map(|key| key.parts().map(|(dimension, _)| dimension).collect())
            .chain(
                regions
                    .iter()
                    .map(|region| region.iter().map(|part| part.0).collect()),
            )
            .collect();
        let tree = clique_tree(groups.iter().map(Vec::as_slice));
        let (blocks, count) = blocks(&tree, &classes, &regions)?;
        let Tabulated { base, people, own } = tabulate(&blocks, &classes, records, count)?;
        let figures = keys
            .iter()
            .map(|key| figure(key, &blocks, &classes, &base, &people))
            .collect();
        let ties = tree.edges.iter().flat_map(|(one, other, shared)| {
            match (blocks.get(*one), blocks.get(*other)) {
                (Some(one), Some(other)) => ties(one, other, shared),
                _ => Vec::new(),
            }
        });
        Ok(Self {
            ties: ties.collect(),
            base,
            figures,
            own,
        })
    }

    /// Returns the value of each figure in a world with these counts.
    pub(crate) fn values(&self, world: &[i64]) -> Vec<i64> {
        let sum = |atoms: &[u32]| {
            atoms
                .iter()
                .filter_map(|atom| world.get(*atom as usize))
                .sum()
        };
        self.figures
            .iter()
            .map(|figure| sum(&figure.atoms))
            .collect()
    }
}

fn classes(schema: &Schema, keys: &[Key]) -> Vec<Classes> {
    let mut all: Vec<Classes> = (0..schema.dimensions.len())
        .map(|dimension| Classes {
            of: vec![0; schema.length(dimension)],
            count: 1,
        })
        .collect();
    let sets: BTreeSet<_> = keys.iter().flat_map(Key::parts).collect();
    for (dimension, codes) in sets {
        if let Some(classes) = all.get_mut(dimension) {
            classes.split(|code| codes.contains(code));
        }
    }
    for region in &schema.structural_zeros {
        for (dimension, codes) in &region.0 {
            if let Some(classes) = all.get_mut(*dimension) {
                classes.split(|code| codes.contains(&code));
            }
        }
    }
    all
}

/// What can't occur, by classes, as far as the figures name all its dimensions.
fn regions(
    schema: &Schema,
    keys: &[Key],
    classes: &[Classes],
) -> Vec<Vec<(usize, BTreeSet<usize>)>> {
    let used: BTreeSet<usize> = keys
        .iter()
        .flat_map(Key::parts)
        .map(|(dimension, _)| dimension)
        .collect();
    let named = schema.structural_zeros.iter().filter(|region| {
        region
            .0
            .iter()
            .all(|(dimension, _)| used.contains(dimension))
    });
    named
        .map(|region| {
            region
                .0
                .iter()
                .filter_map(|(dimension, codes)| {
                    let classes = classes.get(*dimension)?;
                    Some((
                        *dimension,
                        codes.iter().map(|code| classes.of(*code)).collect(),
                    ))
                })
                .collect()
        })
        .collect()
}

fn blocks(
    tree: &CliqueTree,
    classes: &[Classes],
    regions: &[Vec<(usize, BTreeSet<usize>)>],
) -> Result<(Vec<Block>, usize), ModelError> {
    let mut count: u32 = 0;
    let mut blocks = Vec::new();
    for dimensions in &tree.cliques {
        let sizes: Vec<usize> = dimensions
            .iter()
            .map(|dimension| classes.get(*dimension).map_or(1, |classes| classes.count))
            .collect();
        let combinations = sizes
            .iter()
            .try_fold(1_usize, |product, size| product.checked_mul(*size))
            .filter(|product| *product <= MOST_ATOMS);
        let combinations = combinations.ok_or(ModelError::TooLarge)?;
        let inside: Vec<_> = regions
            .iter()
            .filter(|region| {
                region
                    .iter()
                    .all(|(dimension, _)| dimensions.contains(dimension))
            })
            .collect();
        let mut block = Block {
            dimensions: dimensions.clone(),
            atoms: Vec::with_capacity(combinations),
            sizes,
        };
        for combination in 0..combinations {
            let here = block.classes(combination);
            let class = |dimension: &usize| {
                block
                    .dimensions
                    .iter()
                    .position(|known| known == dimension)
                    .and_then(|place| here.get(place))
            };
            let barred = inside.iter().any(|region| {
                region.iter().all(|(dimension, codes)| {
                    class(dimension).is_some_and(|class| codes.contains(class))
                })
            });
            block.atoms.push((!barred).then(|| {
                count += 1;
                count - 1
            }));
        }
        if count as usize > MOST_ATOMS {
            return Err(ModelError::TooLarge);
        }
        blocks.push(block);
    }
    Ok((blocks, count as usize))
}

fn figure(
    key: &Key,
    blocks: &[Block],
    classes: &[Classes],
    base: &[i64],
    people: &[People],
) -> Figure {
    let has = |block: &&Block| {
        key.parts()
            .all(|(dimension, _)| block.dimensions.contains(&dimension))
    };
    let block = blocks
        .iter()
        .filter(has)
        .min_by_key(|block| block.atoms.len());
    let mut atoms = Vec::new();
    if let Some(block) = block {
        let wanted: Vec<Option<BTreeSet<usize>>> = block
            .dimensions
            .iter()
            .map(|dimension| {
                let codes = key.codes(*dimension)?;
                let classes = classes.get(*dimension)?;
                Some(codes.iter().map(|code| classes.of(*code)).collect())
            })
            .collect();
        for (combination, atom) in block.atoms.iter().enumerate() {
            let here = block.classes(combination);
            let counts = here
                .iter()
                .zip(&wanted)
                .all(|(class, wanted)| wanted.as_ref().is_none_or(|wanted| wanted.contains(class)));
            atoms.extend(atom.filter(|_| counts));
        }
    }
    let mut behind = People::default();
    for atom in &atoms {
        if let Some(more) = people.get(*atom as usize) {
            behind.join(more);
        }
        if behind.persons.len() >= MOST_PEOPLE && behind.without_other_party {
            break;
        }
    }
    let value = atoms
        .iter()
        .filter_map(|atom| base.get(*atom as usize))
        .sum();
    Figure {
        key: key.clone(),
        value,
        atoms,
        persons: behind.persons.len().min(MOST_PEOPLE),
        other_parties: (!behind.without_other_party && value > 0)
            .then(|| behind.other_parties.len().min(MOST_PEOPLE)),
    }
}

/// The sums over what two cliques share are the same in both.
fn ties(one: &Block, other: &Block, shared: &[usize]) -> Vec<(Vec<u32>, Vec<u32>)> {
    let mut sums: BTreeMap<Vec<usize>, (Vec<u32>, Vec<u32>)> = BTreeMap::new();
    for (block, first) in [(one, true), (other, false)] {
        for (combination, atom) in block.atoms.iter().enumerate() {
            let here = block.classes(combination);
            let pairs = block
                .dimensions
                .iter()
                .zip(&here)
                .filter(|(dimension, _)| shared.contains(dimension));
            let place: Vec<usize> = pairs.map(|(_, class)| *class).collect();
            let (left, right) = sums.entry(place).or_default();
            if first { left } else { right }.extend(atom);
        }
    }
    sums.into_values().collect()
}
