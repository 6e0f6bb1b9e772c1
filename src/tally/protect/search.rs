//! The search for what must be withheld as well, and for the worlds that prove that it is enough.

use std::collections::BTreeSet;

use super::{
    dice::Dice,
    draft::{Draft, Rules},
    model::Model,
    solver::{Answer, Solver},
    world::{Demand, End, Floor, World},
};

/// What the search starts from.
pub(crate) struct Plan {
    /// For each figure, whether it is shown to begin with.
    pub(crate) shown: Vec<bool>,
    /// For each figure, the price of withholding it; none when it can't be withheld any more.
    pub(crate) prices: Vec<Option<f64>>,
    /// For each figure, whether it is printed, now or earlier: not only derivable.
    pub(crate) printed: Vec<bool>,
    /// What must stay possible.
    pub(crate) demands: Vec<Demand>,
    /// Counts below this are small.
    pub(crate) threshold: i64,
    /// What a wish, that isn't required, may cost.
    pub(crate) budget: f64,
    /// What some readers know.
    pub(crate) floors: Vec<Floor>,
    /// For breaking ties.
    pub(crate) seed: u64,
}

/// What is shown and what is withheld, with its proof.
#[derive(Debug)]
pub(crate) struct Protection {
    /// For each figure, whether it is shown.
    pub(crate) shown: Vec<bool>,
    /// Demands that were wished for and are not met.
    pub(crate) wishes_unmet: usize,
    /// The worlds that prove the rest.
    pub(crate) worlds: Vec<World>,
}

/// Why there is no protection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stopped {
    /// A figure can't be protected, whatever is withheld.
    CannotProtect(usize),
    /// The solver gave up, or a proof doesn't hold.
    NoProof(usize),
    /// Somebody stopped it.
    OnRequest,
}

/// Says how many demands are met of how many; answers whether to go on.
pub(crate) type Watch<'a> = &'a mut dyn FnMut(usize, usize) -> bool;

/// Finds what to withhold so that every demand is met, and proves it.
pub(crate) fn protect(
    model: &Model,
    plan: &Plan,
    solver: &dyn Solver,
    watch: Watch<'_>,
) -> Result<Protection, Stopped> {
    let mut search = Search {
        model,
        solver,
        dice: Dice::new(plan.seed),
        worlds: Vec::new(),
        met: Vec::new(),
        dropped: Vec::new(),
        prices: plan.prices.clone(),
        shown: plan.shown.clone(),
        plan,
        watch,
    };
    let mut best: Option<(f64, Protection)> = None;
    for _turn in 0..TURNS {
        search.begin();
        for careful in [true, false] {
            search.meet(careful)?;
        }
        search.show_again()?;
        search.verify()?;
        let cost = search.cost();
        match &best {
            Some((least, _)) if cost >= *least => break,
            _ => best = Some((cost, search.result())),
        }
        if cost <= 0.0 || model.base.len() > MOST_FOR_TURNS {
            break;
        }
    }
    best.map_or(Err(Stopped::NoProof(0)), |(_, protection)| Ok(protection))
}

/// The whole search is made at most this often, each time with other ties, as long as it gets cheaper.
const TURNS: usize = 4;

/// Only once for larger models than this.
const MOST_FOR_TURNS: usize = 2_000;

/// As often are worlds looked for that meet many demands, before each demand is looked at by itself.
const ROUNDS: usize = 12;

pub(super) struct Search<'a> {
    pub(super) model: &'a Model,
    pub(super) solver: &'a dyn Solver,
    pub(super) plan: &'a Plan,
    /// The prices of this turn.
    pub(super) prices: Vec<Option<f64>>,
    /// What is shown by now, in this turn.
    pub(super) shown: Vec<bool>,
    pub(super) dice: Dice,
    pub(super) worlds: Vec<World>,
    /// The demands that some world meets while this much is shown.
    pub(super) met: Vec<bool>,
    /// The wishes that are given up.
    pub(super) dropped: Vec<bool>,
    pub(super) watch: Watch<'a>,
}

impl Search<'_> {
    /// Begins a turn. Worlds that withhold nothing more are good for every turn.
    fn begin(&mut self) {
        self.shown.clone_from(&self.plan.shown);
        self.dropped = vec![false; self.plan.demands.len()];
        self.worlds.retain(|world| world.agrees(&self.plan.shown));
        self.met = self.met_by(&self.worlds);
        let mut noisy = |price: f64| price * (1.0 + 0.02 * self.dice.roll());
        let prices = self.plan.prices.iter();
        self.prices = prices.map(|price| price.map(&mut noisy)).collect();
    }

    /// What the figures that are withheld as cover cost.
    fn cost(&self) -> f64 {
        let covers = self
            .plan
            .shown
            .iter()
            .zip(&self.shown)
            .zip(&self.plan.prices);
        let hidden = covers.filter(|((first, now), _)| **first && !**now);
        hidden.filter_map(|(_, price)| *price).sum()
    }

    fn result(&self) -> Protection {
        Protection {
            wishes_unmet: self.dropped.iter().filter(|dropped| **dropped).count(),
            shown: self.shown.clone(),
            worlds: self.worlds.clone(),
        }
    }

    /// The demands that these worlds meet, while this much is shown.
    pub(super) fn met_by(&self, worlds: &[World]) -> Vec<bool> {
        let mut met = vec![false; self.plan.demands.len()];
        for world in worlds.iter().filter(|world| world.agrees(&self.shown)) {
            self.mark(world, &mut met);
        }
        met
    }

    /// Marks the demands that a world meets.
    fn mark(&self, world: &World, met: &mut [bool]) {
        let careful = world.is_careful(self.model, &self.plan.printed, self.plan.threshold);
        let respected: Vec<bool> = self
            .plan
            .floors
            .iter()
            .map(|floor| world.respects(floor))
            .collect();
        for (met, demand) in met.iter_mut().zip(&self.plan.demands) {
            let value = world.values.get(demand.figure);
            *met |= value.is_some_and(|value| demand.end.is_met(*value))
                && (careful || !demand.careful)
                && demand
                    .knows
                    .is_none_or(|who| respected.get(who) == Some(&true));
        }
    }

    /// Keeps a world, if these counts are one that agrees with what is shown.
    fn keep(&mut self, counts: Vec<i64>) -> bool {
        let world = World::new(self.model, counts).filter(|world| world.agrees(&self.shown));
        let Some(world) = world else {
            return false;
        };
        let mut met = std::mem::take(&mut self.met);
        self.mark(&world, &mut met);
        self.met = met;
        self.worlds.push(world);
        true
    }

    pub(super) fn is_open(&self, place: usize) -> bool {
        let is = |flags: &[bool]| flags.get(place).copied().unwrap_or(true);
        !is(&self.met) && !is(&self.dropped)
    }

    /// The demands of a kind that no world meets.
    pub(super) fn open(&self, careful: bool) -> Vec<usize> {
        let demands = self.plan.demands.iter().enumerate();
        let open =
            demands.filter(|(place, demand)| demand.careful == careful && self.is_open(*place));
        open.map(|(place, _)| place).collect()
    }

    pub(super) fn report(&mut self) -> Result<(), Stopped> {
        let all = self.plan.demands.len();
        let open = (0..all).filter(|place| self.is_open(*place)).count();
        if (self.watch)(all - open, all) {
            Ok(())
        } else {
            Err(Stopped::OnRequest)
        }
    }

    /// Meets all demands of a kind, withholding more where that is needed.
    fn meet(&mut self, careful: bool) -> Result<(), Stopped> {
        self.together(careful)?;
        let mut open = self.open(careful);
        // Margins first, and larger figures first: what protects these often protects what is in them.
        open.sort_by_key(|place| {
            let demand = self.plan.demands.get(*place);
            let figure = demand.and_then(|demand| self.model.figures.get(demand.figure));
            std::cmp::Reverse(figure.map(|figure| (figure.atoms.len(), figure.value)))
        });
        for place in open {
            let Some(demand) = self.plan.demands.get(place).copied() else {
                continue;
            };
            if !self.is_open(place) {
                continue;
            }
            self.report()?;
            if self.withhold_for(&demand)? {
                continue;
            }
            if !careful {
                return Err(Stopped::CannotProtect(demand.figure));
            }
            if let Some(dropped) = self.dropped.get_mut(place) {
                *dropped = true;
            }
        }
        Ok(())
    }

    /// Looks for worlds that meet many demands at once, while nothing more is withheld.
    fn together(&mut self, careful: bool) -> Result<(), Stopped> {
        let readers: BTreeSet<Option<usize>> = self
            .plan
            .demands
            .iter()
            .map(|demand| demand.knows)
            .collect();
        for knows in readers {
            let mut before = usize::MAX;
            for round in 0..ROUNDS {
                let low = round % 2 == 0;
                let open = self.wishes(careful, knows);
                if low && open.len() >= before {
                    break;
                }
                if low {
                    before = open.len();
                }
                let side = |demand: &Demand| matches!(demand.end, End::AtMost(_)) == low;
                let wishes: Vec<Demand> = open.into_iter().filter(side).collect();
                if wishes.is_empty() {
                    continue;
                }
                self.report()?;
                let weights: Vec<f64> = wishes.iter().map(|_| 1.0 + self.dice.roll()).collect();
                let mut draft = self.draft(&[], careful, knows);
                draft.wish(self.model, &wishes, |place| {
                    weights.get(place).copied().unwrap_or(1.0)
                });
                self.try_draft(&draft);
            }
        }
        Ok(())
    }

    /// The open demands of one kind for one reader.
    fn wishes(&self, careful: bool, knows: Option<usize>) -> Vec<Demand> {
        let open = self.open(careful).into_iter();
        open.filter_map(|place| self.plan.demands.get(place).copied())
            .filter(|demand| demand.knows == knows)
            .collect()
    }

    pub(super) fn draft(
        &self,
        prices: &[Option<f64>],
        careful: bool,
        knows: Option<usize>,
    ) -> Draft {
        Draft::new(
            self.model,
            &Rules {
                shown: &self.shown,
                prices,
                careful: careful.then_some(self.plan.threshold),
                printed: &self.plan.printed,
                floor: knows.and_then(|who| self.plan.floors.get(who)),
            },
        )
    }

    /// Solves a draft and keeps the world, if it is one.
    fn try_draft(&mut self, draft: &Draft) -> bool {
        let Answer::Found(found) = self.solver.solve(&draft.program) else {
            return false;
        };
        draft
            .counts_after(self.model, &found)
            .is_some_and(|counts| self.keep(counts))
    }

    /// Meets one demand without withholding anything more. Returns whether that could be done.
    pub(super) fn meet_one(&mut self, demand: &Demand) -> bool {
        let mut draft = self.draft(&[], demand.careful, demand.knows);
        draft.require(self.model, demand);
        let dice = &mut self.dice;
        draft.stay_near(|| 1.0 + dice.roll());
        let Answer::Found(found) = self.solver.solve(&draft.program) else {
            return false;
        };
        let counts = draft.counts_after(self.model, &found);
        if counts.is_some_and(|counts| self.keep(counts)) {
            return true;
        }
        // The answer was in broken numbers: once more by other costs, then in whole numbers.
        let dice = &mut self.dice;
        draft.stay_near(|| dice.roll());
        if self.try_draft(&draft) {
            return true;
        }
        draft.whole();
        self.try_draft(&draft)
    }

    /// Checks every demand once more, from the counts alone.
    fn verify(&self) -> Result<(), Stopped> {
        let fresh = |world: &World| World::new(self.model, world.counts.clone());
        let proofs: Vec<World> = self.worlds.iter().filter_map(fresh).collect();
        let met = self.met_by(&proofs);
        let missing = (0..met.len()).find(|place| {
            let is = |flags: &[bool]| flags.get(*place).copied().unwrap_or(false);
            !is(&met) && !is(&self.dropped)
        });
        let missing = missing.and_then(|place| self.plan.demands.get(place));
        missing.map_or(Ok(()), |demand| Err(Stopped::NoProof(demand.figure)))
    }
}
