//! What can be true: every whole number of cases for each combination of codes that agrees with all that was published.
//!
//! Dimensions that never stand in one figure are kept in separate blocks. Two blocks agree on the codes they share, and
//! such blocks can always be joined to one population, so nothing is lost. The one block of all dimensions (`whole`) is the
//! same thing without that thought; a test holds the two together.

use std::collections::{BTreeMap, BTreeSet};

use super::document::{Compare, Counted, Fact, Key, Published};

/// A sum of variables.
pub(crate) type Sum = Vec<(usize, f64)>;

/// One thing that everybody can see to be true.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) sum: Sum,
    pub(crate) compare: Compare,
    pub(crate) value: f64,
}

/// Dimensions that are counted together.
#[derive(Clone, Debug, Default)]
struct Block {
    dimensions: Vec<usize>,
    /// For each combination of classes its variable; none where it can't occur.
    variables: Vec<Option<usize>>,
}

/// All that is known, as rows over variables that are at least 0.
#[derive(Clone, Debug)]
pub(crate) struct System {
    /// For each dimension the class of each code: no figure tells codes of one class apart.
    classes: Vec<Vec<usize>>,
    sizes: Vec<usize>,
    blocks: Vec<Block>,
    pub(crate) variables: usize,
    pub(crate) rows: Vec<Row>,
    /// More than anything can be.
    pub(crate) most: f64,
}

impl System {
    /// Writes down what is known; `also` are keys that will be asked about.
    pub(crate) fn new(published: &Published, also: &BTreeSet<Key>, whole: bool) -> Self {
        let mut keys = also.clone();
        let cases = |figure: &&super::document::Figure| figure.counted == Counted::Cases;
        keys.extend(
            published
                .figures
                .iter()
                .filter(cases)
                .map(|f| f.key.clone()),
        );
        keys.extend(published.impossible.iter().cloned());
        for fact in &published.facts {
            match fact {
                Fact::Sum { terms, .. } => keys.extend(terms.iter().map(|(_, key)| key.clone())),
                Fact::Percentage { part, whole, .. } => {
                    keys.extend([part.clone(), whole.clone()]);
                }
            }
        }
        let shown = published.figures.iter().filter_map(|f| f.shown);
        let most = shown.max().unwrap_or(0) * 4 + 2_000;
        let mut system = Self {
            classes: Vec::new(),
            sizes: Vec::new(),
            blocks: Vec::new(),
            variables: 0,
            rows: Vec::new(),
            #[allow(clippy::cast_precision_loss, reason = "a count of cases")]
            most: most as f64,
        };
        for dimension in 0..published.dimensions.len() {
            let classes = classes_of(dimension, published.length(dimension), &keys);
            system
                .sizes
                .push(classes.iter().max().map_or(1, |most| most + 1));
            system.classes.push(classes);
        }
        let together = keys.iter().map(|key| key.0.keys().copied().collect());
        let (parts, links) = if whole {
            let all: BTreeSet<usize> = keys.iter().flat_map(|key| key.0.keys().copied()).collect();
            (vec![all], Vec::new())
        } else {
            system.split(&together.collect())
        };
        for part in parts {
            system.add_block(part, &published.impossible);
        }
        for (one, other) in links {
            system.tie(one, other);
        }
        system.write(published);
        system
    }

    /// Takes the dimensions apart, one after the other, the one with the smallest surroundings first.
    fn split(
        &self,
        together: &BTreeSet<BTreeSet<usize>>,
    ) -> (Vec<BTreeSet<usize>>, Vec<(usize, usize)>) {
        let mut near: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for group in together {
            for dimension in group {
                near.entry(*dimension).or_default().extend(group);
            }
        }
        // Each step: the dimension and all that is near it; what is near it becomes near each other.
        let mut steps: Vec<(usize, BTreeSet<usize>)> = Vec::new();
        while let Some(next) = near
            .keys()
            .copied()
            .min_by_key(|key| near[key].iter().map(|d| self.sizes[*d]).product::<usize>())
        {
            let group = near.remove(&next).unwrap_or_default();
            for other in group.iter().filter(|other| **other != next) {
                let set = near.get_mut(other).expect("a neighbour is still there");
                set.extend(&group);
                set.remove(&next);
            }
            steps.push((next, group));
        }
        if steps.is_empty() {
            return (vec![BTreeSet::new()], Vec::new());
        }
        let place = |d: &usize| steps.iter().position(|(taken, _)| taken == d);
        let last = steps.len() - 1;
        let mut parents: Vec<usize> = (0..steps.len())
            .map(|step| {
                let (taken, group) = &steps[step];
                let later = group.iter().filter(|d| *d != taken).filter_map(place);
                later.min().unwrap_or(last)
            })
            .collect();
        let mut groups: Vec<BTreeSet<usize>> = steps.iter().map(|(_, g)| g.clone()).collect();
        let mut gone = vec![false; groups.len()];
        for step in 0..last {
            let parent = parents[step];
            if groups[parent].is_subset(&groups[step]) {
                let larger = groups[step].clone();
                groups[parent] = larger;
                gone[step] = true;
                for other in parents.iter_mut().filter(|other| **other == step) {
                    *other = parent;
                }
            }
        }
        let kept: Vec<usize> = (0..groups.len()).filter(|step| !gone[*step]).collect();
        let at = |step: usize| kept.iter().position(|kept| *kept == step);
        let links = kept.iter().filter(|step| **step != last);
        let links = links
            .filter_map(|step| Some((at(*step)?, at(parents[*step])?)))
            .collect();
        (
            kept.iter().map(|step| groups[*step].clone()).collect(),
            links,
        )
    }

    fn add_block(&mut self, dimensions: BTreeSet<usize>, impossible: &[Key]) {
        let mut block = Block {
            dimensions: dimensions.into_iter().collect(),
            variables: Vec::new(),
        };
        let count: usize = block.dimensions.iter().map(|d| self.sizes[*d]).product();
        assert!(count <= 20_000, "{count} combinations are too many");
        let regions: Vec<Vec<bool>> = impossible
            .iter()
            .filter(|region| region.0.keys().all(|d| block.dimensions.contains(d)))
            .map(|region| self.inside(&block, region))
            .collect();
        for combination in 0..count {
            let never = regions.iter().any(|region| region[combination]);
            block.variables.push((!never).then_some(self.variables));
            self.variables += usize::from(!never);
        }
        self.blocks.push(block);
    }

    /// For each combination of a block whether a key counts it.
    fn inside(&self, block: &Block, key: &Key) -> Vec<bool> {
        let wanted: Vec<Vec<bool>> = block
            .dimensions
            .iter()
            .map(|d| {
                let mut classes = vec![!key.0.contains_key(d); self.sizes[*d]];
                for code in key.0.get(d).into_iter().flatten() {
                    classes[self.classes[*d][*code]] = true;
                }
                classes
            })
            .collect();
        let mut inside = vec![true];
        for classes in wanted {
            inside = inside
                .iter()
                .flat_map(|so_far| classes.iter().map(move |class| *so_far && *class))
                .collect();
        }
        inside
    }

    fn tie(&mut self, one: usize, other: usize) {
        let shared: Vec<usize> = self.blocks[one]
            .dimensions
            .iter()
            .copied()
            .filter(|d| self.blocks[other].dimensions.contains(d))
            .collect();
        let mut keys = vec![Key::default()];
        for d in shared {
            let of_class = |class: usize| {
                let codes = self.classes[d].iter().enumerate();
                codes.filter(move |(_, had)| **had == class).map(|(c, _)| c)
            };
            keys = keys
                .iter()
                .flat_map(|key| {
                    (0..self.sizes[d]).map(|class| {
                        let mut key = key.clone();
                        key.0.insert(d, of_class(class).collect());
                        key
                    })
                })
                .collect();
        }
        for key in keys {
            let mut sum = self.sum_in(&self.blocks[one], &key, 1.0);
            sum.extend(self.sum_in(&self.blocks[other], &key, -1.0));
            self.know(sum, Compare::Equal, 0.0);
        }
    }

    fn sum_in(&self, block: &Block, key: &Key, times: f64) -> Sum {
        let inside = self.inside(block, key);
        let counted = inside.iter().zip(&block.variables);
        counted
            .filter(|(inside, _)| **inside)
            .filter_map(|(_, variable)| Some(((*variable)?, times)))
            .collect()
    }

    /// The sum of variables that a key counts.
    pub(crate) fn sum(&self, key: &Key) -> Sum {
        let holds = |block: &&Block| key.0.keys().all(|d| block.dimensions.contains(d));
        let fitting = self.blocks.iter().filter(holds);
        let smallest = fitting.min_by_key(|block| block.variables.len());
        self.sum_in(smallest.expect("a block for the key"), key, 1.0)
    }

    fn write(&mut self, published: &Published) {
        let mut seen = BTreeSet::new();
        for figure in &published.figures {
            if figure.counted != Counted::Cases
                || !seen.insert((figure.key.clone(), figure.shown, figure.mark.clone()))
            {
                continue;
            }
            let sum = self.sum(&figure.key);
            if let Some(value) = figure.shown {
                self.know(sum, Compare::Equal, small(value));
            } else if !published.cannot_occur(&figure.key) {
                let mark = figure.mark.as_deref().unwrap_or("x");
                let bounds = published.mark_bounds.get(mark);
                let (least, most) = bounds.map_or((0, None), |bounds| *bounds);
                let least = least.max(published.hidden_least);
                if least > 0 {
                    self.know(sum.clone(), Compare::AtLeast, small(least));
                }
                if let Some(most) = most {
                    self.know(sum, Compare::AtMost, small(most));
                }
            }
        }
        for fact in &published.facts {
            self.write_fact(fact);
        }
    }

    fn write_fact(&mut self, fact: &Fact) {
        match fact {
            Fact::Sum {
                terms,
                compare,
                value,
                ..
            } => {
                let terms = terms.iter().map(|(times, key)| (small(*times), key));
                let sum = self.weighted(terms);
                self.know(sum, *compare, small(*value));
            }
            Fact::Percentage {
                part,
                whole,
                value,
                digits,
                ..
            } => {
                let half = 0.5 * 10_f64.powi(-digits);
                for (bound, compare) in [
                    (value - half, Compare::AtLeast),
                    (value + half, Compare::AtMost),
                ] {
                    let terms = [(100.0, part), (-bound, whole)];
                    let sum = self.weighted(terms.into_iter());
                    self.know(sum, compare, 0.0);
                }
            }
        }
    }

    fn weighted<'a>(&self, terms: impl Iterator<Item = (f64, &'a Key)>) -> Sum {
        let sums = terms.flat_map(|(times, key)| {
            let sum = self.sum(key).into_iter();
            sum.map(move |(variable, _)| (variable, times))
        });
        sums.collect()
    }

    /// Adds something that is known; the same variable may stand in the sum several times.
    pub(crate) fn know(&mut self, sum: Sum, compare: Compare, value: f64) {
        let mut together: BTreeMap<usize, f64> = BTreeMap::new();
        for (variable, times) in sum {
            *together.entry(variable).or_default() += times;
        }
        together.retain(|_, times| times.abs() > 1e-12);
        self.rows.push(Row {
            sum: together.into_iter().collect(),
            compare,
            value,
        });
    }
}

/// A count as a number of the linear program.
#[allow(clippy::cast_precision_loss, reason = "a count of cases")]
pub(crate) fn small(count: i64) -> f64 {
    count as f64
}

/// For each code its class: codes that stand in the same figures.
fn classes_of(dimension: usize, length: usize, keys: &BTreeSet<Key>) -> Vec<usize> {
    let sets: BTreeSet<_> = keys.iter().filter_map(|k| k.0.get(&dimension)).collect();
    let mut kinds: Vec<Vec<bool>> = Vec::new();
    (0..length)
        .map(|code| {
            let kind: Vec<bool> = sets.iter().map(|set| set.contains(&code)).collect();
            kinds
                .iter()
                .position(|had| *had == kind)
                .unwrap_or_else(|| {
                    kinds.push(kind);
                    kinds.len() - 1
                })
        })
        .collect()
}
