//! Withholding figures that aren't small themselves, as cover for those that are: the cheapest that helps, and no more of them
//! in the end than is needed.

use super::{
    search::{Search, Stopped},
    solver::Answer,
    world::Demand,
};

/// The shown figures are priced anew by how far they move, this often, so that few of them move at all.
const REWEIGHED: usize = 3;

impl Search<'_> {
    /// Meets one demand, withholding the cheapest set of figures for it. Returns whether that could be done.
    pub(super) fn withhold_for(&mut self, demand: &Demand) -> Result<bool, Stopped> {
        if self.meet_one(demand) {
            return Ok(true);
        }
        let Some((cost, chosen)) = self.cheapest(demand)? else {
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
        match self.meet_one(demand) {
            true => Ok(true),
            false if demand.careful => Ok(false),
            false => Err(Stopped::NoProof(demand.figure)),
        }
    }

    /// Finds the shown figures that are cheapest to withhold for a demand; none when nothing helps.
    fn cheapest(&self, demand: &Demand) -> Result<Option<(f64, Vec<usize>)>, Stopped> {
        let mut best: Option<(f64, Vec<usize>)> = None;
        let mut prices = self.prices.clone();
        for _turn in 0..REWEIGHED {
            let mut draft = self.draft(&prices, demand.careful, demand.knows);
            draft.require(self.model, demand);
            let found = match self.solver.solve(&draft.program) {
                Answer::Found(found) => found,
                Answer::Impossible => return Ok(None),
                Answer::GaveUp if best.is_some() || demand.careful => break,
                Answer::GaveUp => return Err(Stopped::NoProof(demand.figure)),
            };
            let moves = draft.moved(self.model, &found);
            let moves_much =
                |place: &usize| moves.get(*place).is_some_and(|moved| moved.abs() > 1e-6);
            let shown = (0..self.shown.len()).filter(|place| self.shown.get(*place) == Some(&true));
            let chosen: Vec<usize> = shown.filter(moves_much).collect();
            let price = |place: &usize| self.prices.get(*place).copied().flatten();
            let cost: f64 = chosen.iter().filter_map(price).sum();
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, chosen));
            }
            for ((new, first), moved) in prices.iter_mut().zip(&self.prices).zip(&moves) {
                *new = first.map(|first| first / (moved.abs() + 0.25));
            }
        }
        Ok(best)
    }

    /// Tries to show again what was withheld as cover, the dearest first.
    pub(super) fn show_again(&mut self) -> Result<(), Stopped> {
        let hidden = |place: &usize| {
            self.plan.shown.get(*place) == Some(&true) && self.shown.get(*place) == Some(&false)
        };
        let mut covers: Vec<(usize, f64)> = (0..self.shown.len())
            .filter(hidden)
            .filter_map(|place| Some((place, self.prices.get(place).copied().flatten()?)))
            .collect();
        covers.sort_by(|one, other| other.1.total_cmp(&one.1));
        for (place, _) in covers {
            let before = (self.shown.clone(), self.met.clone());
            if let Some(again) = self.shown.get_mut(place) {
                *again = true;
            }
            self.met = self.met_by(&self.worlds);
            if !self.holds()? {
                // A world that agrees with more agrees with less as well.
                let found = std::mem::replace(&mut self.met, before.1);
                self.shown = before.0;
                for (met, found) in self.met.iter_mut().zip(found) {
                    *met |= found;
                }
            }
        }
        Ok(())
    }

    /// Returns whether every demand can be met with this much shown.
    fn holds(&mut self) -> Result<bool, Stopped> {
        for careful in [true, false] {
            for place in self.open(careful) {
                let Some(demand) = self.plan.demands.get(place).copied() else {
                    continue;
                };
                if !self.is_open(place) {
                    continue;
                }
                self.report()?;
                if !self.meet_one(&demand) {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }
}
