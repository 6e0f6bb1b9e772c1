//! Splitting dimensions into small sets that overlap, so that the full cross of all of them is never needed.
//!
//! Two dimensions are neighbours when some figure has both. The graph is filled in until it is triangulated (the vertex that
//! needs the fewest new edges goes first); its maximal cliques, tied along a tree by what they share, carry every consistent
//! joint table exactly (Vorob'ev; junction tree of graphical models).

use std::collections::BTreeSet;

/// Sets of dimensions, and the tree that ties them: each edge with the dimensions that its two ends share.
#[derive(Debug, Default)]
pub(super) struct CliqueTree {
    /// The dimensions of each clique, in order.
    pub(super) cliques: Vec<Vec<usize>>,
    /// Pairs of cliques, with what they share.
    pub(super) edges: Vec<(usize, usize, Vec<usize>)>,
}

/// Makes the tree for dimensions that occur together in these groups.
pub(super) fn clique_tree<'a>(together: impl IntoIterator<Item = &'a [usize]>) -> CliqueTree {
    let mut neighbours: Vec<(usize, BTreeSet<usize>)> = Vec::new();
    for group in together {
        for one in group {
            let place = neighbours.iter().position(|(known, _)| known == one);
            let place = place.unwrap_or_else(|| {
                neighbours.push((*one, BTreeSet::new()));
                neighbours.len() - 1
            });
            if let Some((_, others)) = neighbours.get_mut(place) {
                others.extend(group.iter().copied().filter(|other| other != one));
            }
        }
    }
    let cliques = maximal(eliminate(neighbours));
    let edges = tree(&cliques);
    CliqueTree { cliques, edges }
}

/// Takes the vertices away one by one; each leaves a clique of itself and its neighbours.
fn eliminate(mut graph: Vec<(usize, BTreeSet<usize>)>) -> Vec<BTreeSet<usize>> {
    let mut cliques = Vec::new();
    while !graph.is_empty() {
        let missing = |others: &BTreeSet<usize>| {
            let pairs = others.iter().enumerate().flat_map(|(place, one)| {
                others
                    .iter()
                    .skip(place + 1)
                    .map(move |other| (*one, *other))
            });
            let joined = |(one, other): &(usize, usize)| {
                graph
                    .iter()
                    .any(|(known, near)| known == one && near.contains(other))
            };
            pairs.filter(|pair| !joined(pair)).count()
        };
        let cheapest = graph
            .iter()
            .enumerate()
            .min_by_key(|(_, (_, others))| (missing(others), others.len()))
            .map_or(0, |(place, _)| place);
        let (vertex, others) = graph.swap_remove(cheapest);
        for (known, near) in &mut graph {
            near.remove(&vertex);
            if others.contains(known) {
                near.extend(others.iter().copied().filter(|other| other != known));
            }
        }
        let mut clique = others;
        clique.insert(vertex);
        cliques.push(clique);
    }
    cliques
}

fn maximal(mut cliques: Vec<BTreeSet<usize>>) -> Vec<Vec<usize>> {
    cliques.sort_by_key(|clique| std::cmp::Reverse(clique.len()));
    let mut kept: Vec<BTreeSet<usize>> = Vec::new();
    for clique in cliques {
        if !kept.iter().any(|known| clique.is_subset(known)) {
            kept.push(clique);
        }
    }
    if kept.is_empty() {
        kept.push(BTreeSet::new());
    }
    kept.into_iter()
        .map(|clique| clique.into_iter().collect())
        .collect()
}

/// Ties the cliques so that those which share most come first (a spanning tree of greatest weight, by Prim).
fn tree(cliques: &[Vec<usize>]) -> Vec<(usize, usize, Vec<usize>)> {
    let shared = |one: usize, other: usize| -> Vec<usize> {
        match (cliques.get(one), cliques.get(other)) {
            (Some(one), Some(other)) => {
                let both = one.iter().filter(|dimension| other.contains(dimension));
                both.copied().collect()
            }
            _ => Vec::new(),
        }
    };
    let mut tied = vec![0];
    let mut edges = Vec::new();
    while tied.len() < cliques.len() {
        let free = (0..cliques.len()).filter(|clique| !tied.contains(clique));
        let pairs = free.flat_map(|new| tied.iter().map(move |known| (*known, new)));
        let Some((known, new)) = pairs.max_by_key(|(one, other)| shared(*one, *other).len()) else {
            break;
        };
        edges.push((known, new, shared(known, new)));
        tied.push(new);
    }
    edges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dimensions_that_never_meet_are_tied_by_the_total_alone() {
        let tree = clique_tree([[0].as_slice(), [1].as_slice()]);
        assert_eq!(tree.cliques.len(), 2);
        assert_eq!(tree.edges, [(0, 1, Vec::new())]);
    }

    #[test]
    fn a_ring_of_four_is_filled_in() {
        let ring = [[0, 1], [1, 2], [2, 3], [3, 0]];
        let tree = clique_tree(ring.iter().map(<[usize; 2]>::as_slice));
        assert_eq!(tree.cliques.len(), 2);
        assert!(tree.cliques.iter().all(|clique| clique.len() == 3));
        assert_eq!(tree.edges.first().map(|edge| edge.2.len()), Some(2));
    }

    #[test]
    fn without_any_dimension_there_is_one_clique_for_the_total() {
        assert_eq!(clique_tree([[].as_slice()]).cliques, [Vec::<usize>::new()]);
    }
}
