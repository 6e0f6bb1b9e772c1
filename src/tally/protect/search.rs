//! The search for what must be withheld as well, and for the worlds that prove that it is enough.

use super::{
    dice::Dice,
    draft::{Draft, Rules},
    model::Model,
    solver::{Answer, Solver},
    world::{Demand, World},
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
    /// The least that each unknown count can be, for somebody who knows.
    pub(crate) floor: Option<Vec<i64>>,
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
    plan: Plan,
    solver: &dyn Solver,
    watch: Watch<'_>,
) -> Result<Protection, Stopped> {
    let mut search = Search {
        model,
        solver,
        dice: Dice::new(plan.seed),
        worlds: Vec::new(),
        dropped: vec![false; plan.demands.len()],
        prices: plan.prices.clone(),
        shown: plan.shown.clone(),
        plan: &plan,
        watch,
    };
    let mut best: Option<(f64, Protection)> = None;
    for _turn in 0..turns(model) {
        search.begin();
        for careful in [true, false] {
            search.meet(careful)?;
        }
        search.show_again()?;
        search.verify()?;
        let cost = search.cost();
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, search.result()));
        }
    }
    best.map_or(Err(Stopped::NoProof(0)), |(_, protection)| Ok(protection))
}

/// How often the whole search is made, each time with other ties: the cheapest outcome is taken. Fewer for large models.
fn turns(model: &Model) -> usize {
    (600 / model.base.len().max(1)).clamp(1, 4)
}

/// As many worlds are looked for together before each demand is looked at by itself.
const ROUNDS: usize = 12;

/// The shown figures are priced by how far they move, this often, so that few of them move at all.
const REWEIGHED: usize = 3;

struct Search<'a> {
    model: &'a Model,
    solver: &'a dyn Solver,
    plan: &'a Plan,
    /// The prices of this turn.
    prices: Vec<Option<f64>>,
    /// What is shown by now, in this turn.
    shown: Vec<bool>,
    dice: Dice,
    worlds: Vec<World>,
    dropped: Vec<bool>,
    watch: Watch<'a>,
}

impl Search<'_> {
    /// Begins a turn. Worlds that withhold nothing more are good for every turn.
    fn begin(&mut self) {
        self.shown.clone_from(&self.plan.shown);
        self.dropped = vec![false; self.plan.demands.len()];
        self.worlds.retain(|world| world.agrees(&self.plan.shown));
        self.prices = self.with_noise();
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

    /// Moves every price a little, so that the choice among equals tells nothing.
    fn with_noise(&mut self) -> Vec<Option<f64>> {
        let prices = self.plan.prices.clone();
        let mut noisy = |price: f64| price * (1.0 + 0.02 * self.dice.roll());
        prices
            .into_iter()
            .map(|price| price.map(&mut noisy))
            .collect()
    }

    /// The demands of a kind that no world meets.
    fn pending(&self, careful: bool) -> Vec<usize> {
        let open = |place: &usize| {
            let demand = self.plan.demands.get(*place);
            let dropped = self.dropped.get(*place).copied().unwrap_or(false);
            demand.is_some_and(|demand| {
                demand.careful == careful && !dropped && !self.is_met(demand, &self.shown)
            })
        };
        (0..self.plan.demands.len()).filter(open).collect()
    }

    fn is_met(&self, demand: &Demand, shown: &[bool]) -> bool {
        self.worlds.iter().any(|world| {
            let value = world.values.get(demand.figure);
            value.is_some_and(|value| demand.end.is_met(*value))
                && world.agrees(shown)
                && (!demand.careful || self.is_careful(world))
        })
    }

    /// Returns whether no printed figure changes from small to large or back.
    fn is_careful(&self, world: &World) -> bool {
        world.moved.iter().all(|place| {
            let value = world.values.get(*place).copied().unwrap_or(0);
            let figure = self.model.figures.get(*place);
            let printed = self.plan.printed.get(*place).copied().unwrap_or(false);
            let small = |count: i64| count < self.plan.threshold;
            !printed || figure.is_some_and(|figure| small(figure.value) == small(value))
        })
    }

    /// Meets all demands of a kind, withholding more where that is needed.
    fn meet(&mut self, careful: bool) -> Result<(), Stopped> {
        let shown = self.shown.clone();
        self.together(careful, &shown)?;
        let mut pending = self.pending(careful);
        // Margins first, and larger figures first: what protects these often protects what is in them.
        pending.sort_by_key(|place| {
            let figure = self.figure_of(*place);
            std::cmp::Reverse((figure.0, figure.1))
        });
        for place in pending {
            let Some(demand) = self.plan.demands.get(place).copied() else {
                continue;
            };
            if self.is_met(&demand, &self.shown) {
                continue;
            }
            self.report(careful)?;
            if !self.withhold_for(&demand)? {
                if !careful {
                    return Err(Stopped::CannotProtect(demand.figure));
                }
                if let Some(dropped) = self.dropped.get_mut(place) {
                    *dropped = true;
                }
            }
        }
        Ok(())
    }

    fn figure_of(&self, demand: usize) -> (usize, i64) {
        let demand = self.plan.demands.get(demand);
        let figure = demand.and_then(|demand| self.model.figures.get(demand.figure));
        figure.map_or((0, 0), |figure| (figure.atoms.len(), figure.value))
    }

    fn report(&mut self, careful: bool) -> Result<(), Stopped> {
        let open = self.pending(careful).len();
        let all = self.plan.demands.len();
        if (self.watch)(all.saturating_sub(open), all) {
            Ok(())
        } else {
            Err(Stopped::OnRequest)
        }
    }

    /// Looks for worlds that meet many demands at once, while nothing more is withheld.
    fn together(&mut self, careful: bool, shown: &[bool]) -> Result<(), Stopped> {
        let none = vec![None; shown.len()];
        let mut before = usize::MAX;
        for round in 0..ROUNDS {
            let pending: Vec<usize> = self.unmet(careful, shown);
            if pending.is_empty() || (round % 2 == 0 && pending.len() >= before) {
                break;
            }
            if round % 2 == 0 {
                before = pending.len();
            }
            self.report(careful)?;
            let low = round % 2 == 0;
            let side = |place: &usize| {
                let demand = self.plan.demands.get(*place).copied();
                demand.filter(|demand| matches!(demand.end, super::End::AtMost(_)) == low)
            };
            let wishes: Vec<Demand> = pending.iter().filter_map(side).collect();
            if wishes.is_empty() {
                continue;
            }
            let weights: Vec<f64> = wishes.iter().map(|_| 1.0 + self.dice.roll()).collect();
            let mut draft = self.draft(shown, &none, careful);
            draft.wish(self.model, &wishes, |place| {
                weights.get(place).copied().unwrap_or(1.0)
            });
            self.try_draft(&draft);
        }
        Ok(())
    }

    fn unmet(&self, careful: bool, shown: &[bool]) -> Vec<usize> {
        let demands = self.plan.demands.iter().enumerate();
        let unmet = demands.filter(|(place, demand)| {
            let dropped = self.dropped.get(*place).copied().unwrap_or(false);
            demand.careful == careful && !dropped && !self.is_met(demand, shown)
        });
        unmet.map(|(place, _)| place).collect()
    }

    fn draft(&self, shown: &[bool], prices: &[Option<f64>], careful: bool) -> Draft {
        Draft::new(
            self.model,
            &Rules {
                shown,
                prices,
                careful: careful.then_some(self.plan.threshold),
                printed: &self.plan.printed,
                floor: self.plan.floor.as_deref(),
            },
        )
    }

    /// Solves a draft and keeps the world, if it is one.
    fn try_draft(&mut self, draft: &Draft) -> Option<usize> {
        let Answer::Found(found) = self.solver.solve(&draft.program) else {
            return None;
        };
        let counts = draft.counts_after(self.model, &found)?;
        let world = World::new(self.model, counts)?;
        self.worlds.push(world);
        Some(self.worlds.len() - 1)
    }

    /// Meets one demand without withholding anything more.
    fn meet_one(&mut self, demand: &Demand, shown: &[bool]) -> Met {
        let none = vec![None; shown.len()];
        let mut draft = self.draft(shown, &none, demand.careful);
        draft.require(self.model, demand);
        let mut dice = self.dice.clone();
        draft.stay_near(|| 1.0 + dice.roll());
        self.dice = dice;
        let Answer::Found(found) = self.solver.solve(&draft.program) else {
            return Met::No;
        };
        let world = draft
            .counts_after(self.model, &found)
            .and_then(|counts| World::new(self.model, counts));
        match world {
            Some(world) => self.worlds.push(world),
            None => return self.whole(draft),
        }
        Met::Yes
    }

    /// Looks for a whole world where the first answer was broken: by other costs, then by a whole-number program.
    fn whole(&mut self, mut draft: Draft) -> Met {
        for _turn in 0..4 {
            let mut dice = self.dice.clone();
            draft.stay_near(|| dice.roll());
            self.dice = dice;
            if self.try_draft(&draft).is_some() {
                return Met::Yes;
            }
        }
        draft.whole();
        match self.try_draft(&draft) {
            Some(_) => Met::Yes,
            None => Met::No,
        }
    }

    /// Meets one demand, withholding the cheapest set of figures for it. Returns whether that could be done.
    fn withhold_for(&mut self, demand: &Demand) -> Result<bool, Stopped> {
        let shown = self.shown.clone();
        if matches!(self.meet_one(demand, &shown), Met::Yes) {
            return Ok(true);
        }
        let mut best: Option<(f64, Vec<usize>)> = None;
        let mut prices = self.prices.clone();
        for _turn in 0..REWEIGHED {
            let mut draft = self.draft(&shown, &prices, demand.careful);
            draft.require(self.model, demand);
            let found = match self.solver.solve(&draft.program) {
                Answer::Found(found) => found,
                Answer::Impossible => return Ok(false),
                Answer::GaveUp if best.is_some() => break,
                Answer::GaveUp if demand.careful => return Ok(false),
                Answer::GaveUp => return Err(Stopped::NoProof(demand.figure)),
            };
            let moves = draft.moved(self.model, &found);
            let chosen: Vec<usize> = (0..shown.len())
                .filter(|place| shown.get(*place) == Some(&true))
                .filter(|place| moves.get(*place).is_some_and(|moved| moved.abs() > 1e-6))
                .collect();
            let price = |place: &usize| self.prices.get(*place).copied().flatten();
            let cost: f64 = chosen.iter().filter_map(price).sum();
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, chosen));
            }
            for (place, price) in prices.iter_mut().enumerate() {
                let moved = moves.get(place).map_or(0.0, |moved| moved.abs());
                let first = self.prices.get(place).copied().flatten();
                *price = first.map(|first| first / (moved + 0.25));
            }
        }
        let Some((cost, chosen)) = best else {
            return Ok(false);
        };
        if demand.careful && cost > self.plan.budget {
            return Ok(false);
        }
        for place in chosen {
            if let Some(shown) = self.shown.get_mut(place) {
                *shown = false;
            }
        }
        let shown = self.shown.clone();
        match self.meet_one(demand, &shown) {
            Met::Yes => Ok(true),
            Met::No if demand.careful => Ok(false),
            Met::No => Err(Stopped::NoProof(demand.figure)),
        }
    }

    /// Tries to show again what was withheld as cover, the dearest first.
    fn show_again(&mut self) -> Result<(), Stopped> {
        let mut covers: Vec<(usize, f64)> = (0..self.shown.len())
            .filter(|place| self.shown.get(*place) == Some(&false))
            .filter_map(|place| {
                let figure = self.model.figures.get(place)?;
                let price = self.prices.get(place).copied().flatten()?;
                (figure.value >= self.plan.threshold).then_some((place, price))
            })
            .collect();
        covers.sort_by(|one, other| other.1.total_cmp(&one.1));
        for (place, _) in covers {
            let mut shown = self.shown.clone();
            if let Some(again) = shown.get_mut(place) {
                *again = true;
            }
            if self.holds(&shown)? {
                self.shown = shown;
            }
        }
        Ok(())
    }

    /// Returns whether every demand can be met with this much shown.
    fn holds(&mut self, shown: &[bool]) -> Result<bool, Stopped> {
        for careful in [true, false] {
            let pending = self.unmet(careful, shown);
            for place in pending {
                let Some(demand) = self.plan.demands.get(place).copied() else {
                    continue;
                };
                if self.is_met(&demand, shown) {
                    continue;
                }
                self.report(careful)?;
                if matches!(self.meet_one(&demand, shown), Met::No) {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }

    /// Checks every demand once more, with whole numbers.
    fn verify(&self) -> Result<(), Stopped> {
        let fresh = |world: &World| {
            World::new(self.model, world.counts.clone())
                .filter(|fresh| fresh.agrees(&self.shown))
                .filter(|fresh| self.respects_floor(fresh))
        };
        let proofs: Vec<World> = self.worlds.iter().filter_map(fresh).collect();
        for (demand, dropped) in self.plan.demands.iter().zip(&self.dropped) {
            let proof = |world: &World| {
                let value = world.values.get(demand.figure);
                value.is_some_and(|value| demand.end.is_met(*value))
            };
            if !dropped && !proofs.iter().any(proof) {
                return Err(Stopped::NoProof(demand.figure));
            }
        }
        Ok(())
    }

    fn respects_floor(&self, world: &World) -> bool {
        let Some(floor) = &self.plan.floor else {
            return true;
        };
        world
            .counts
            .iter()
            .zip(floor)
            .all(|(count, least)| count >= least)
    }
}

/// Whether a demand could be met.
enum Met {
    Yes,
    No,
}
