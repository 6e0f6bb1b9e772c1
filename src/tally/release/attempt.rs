//! One try at a release, with some of the tables: what is small, what is out, and what must stay possible.

use std::collections::BTreeMap;

use super::{
    LedgerFigure, Release, ReleaseError, ReleaseRequest, ReleaseRules, Why,
    rules::{demands, of_all_tables, price, primary},
};
use crate::tally::{
    figure::Key,
    protect::{self, Demand, End, Microlp, Model, Plan, Protection, Stopped},
    published::{PublishedReport, PublishedTable, Shown},
    question::TableQuestion,
    virtual_figures,
};

/// One try, with the tables that are left.
pub(super) struct Attempt {
    model: Model,
    keys: BTreeMap<Key, usize>,
    /// How many of the figures are of this release; those of the ledger and those that are only derivable come after.
    own: usize,
    earlier: BTreeMap<usize, (bool, u32)>,
    printed: Vec<bool>,
    widths: Vec<usize>,
    why: Vec<Option<Why>>,
    /// What must stay possible for those who know their own cases.
    insiders: Vec<Demand>,
}

impl Attempt {
    pub(super) fn new(
        request: &ReleaseRequest<'_>,
        rules: &ReleaseRules,
        tables: &[&TableQuestion],
    ) -> Result<Self, ReleaseError> {
        let mut list = KeyList::default();
        for table in tables {
            for key in table.keys(request.schema) {
                list.add(key);
            }
        }
        let own = list.keys.len();
        let mut earlier = BTreeMap::new();
        for figure in request.ledger {
            let place = list.add(figure.key.clone());
            let entry = earlier
                .entry(place)
                .or_insert((figure.shown, figure.threshold));
            if entry.0 != figure.shown {
                return Err(ReleaseError::Contradiction(figure.key.clone()));
            }
            entry.1 = entry.1.max(figure.threshold);
        }
        let printed_count = list.keys.len();
        for key in virtual_figures::derivable(&list.keys, request.schema) {
            list.add(key);
        }
        let model = Model::new(request.schema, &list.keys, request.records)?;
        for figure in request.ledger {
            let place = list
                .places
                .get(&figure.key)
                .and_then(|place| model.figures.get(*place));
            if place.is_none_or(|now| u64::try_from(now.value) != Ok(figure.value)) {
                return Err(ReleaseError::Contradiction(figure.key.clone()));
            }
        }
        let printed = (0..list.keys.len())
            .map(|place| place < printed_count)
            .collect();
        let always = of_all_tables(tables);
        let width = |key: &Key| {
            key.parts()
                .filter(|(dimension, _)| !always.contains(dimension))
                .count()
        };
        let widths = list.keys.iter().map(width).collect();
        let why = model
            .figures
            .iter()
            .map(|figure| primary(figure, rules))
            .collect();
        let mut attempt = Self {
            model,
            keys: list.places,
            own,
            earlier,
            printed,
            widths,
            why,
            insiders: Vec::new(),
        };
        attempt.mark_whole_groups(request, rules, tables);
        if rules.insiders {
            attempt.mark_few_others(rules);
        }
        Ok(attempt)
    }

    /// Marks the cells that are all of their row, in dimensions in which that would tell about everybody in it.
    fn mark_whole_groups(
        &mut self,
        request: &ReleaseRequest<'_>,
        rules: &ReleaseRules,
        tables: &[&TableQuestion],
    ) {
        let value =
            |model: &Model, place: &usize| model.figures.get(*place).map(|figure| figure.value);
        for key in tables.iter().flat_map(|table| table.keys(request.schema)) {
            for dimension in &rules.group_dimensions {
                if key.codes(*dimension).is_none_or(|codes| codes.len() > 1) {
                    continue;
                }
                for (other, _) in key.parts().filter(|(other, _)| other != dimension) {
                    let (Some(cell), Some(margin)) =
                        (self.keys.get(&key), self.keys.get(&key.without(other)))
                    else {
                        continue;
                    };
                    let whole = value(&self.model, cell) == value(&self.model, margin);
                    if let Some(why) = self.why.get_mut(*cell).filter(|why| whole && why.is_none())
                    {
                        *why = Some(Why::WholeGroup);
                    }
                }
            }
        }
    }

    /// Finds what each contributor could work out: what is left of a figure without the own cases, where that is small.
    fn mark_few_others(&mut self, rules: &ReleaseRules) {
        let threshold = i64::from(rules.threshold);
        for (who, floor) in self.model.own.iter().enumerate() {
            let own: BTreeMap<u32, i64> = floor.iter().copied().collect();
            for (place, figure) in self.model.figures.iter().enumerate() {
                let known: i64 = figure.atoms.iter().filter_map(|atom| own.get(atom)).sum();
                let others = figure.value - known;
                if !(1..threshold).contains(&others) || self.is_out(place) {
                    continue;
                }
                if let Some(why) = self.why.get_mut(place).filter(|why| why.is_none()) {
                    *why = Some(Why::FewOthers);
                }
                let ends = [End::AtMost(known), End::AtLeast(known + threshold)];
                self.insiders.extend(ends.map(|end| Demand {
                    figure: place,
                    end,
                    careful: false,
                    knows: Some(who),
                }));
            }
        }
    }

    /// Returns whether a figure was shown in an earlier release.
    fn is_out(&self, place: usize) -> bool {
        self.earlier.get(&place).is_some_and(|(shown, _)| *shown)
    }

    /// Protects everything together. With an error comes whether it is the final word: whether leaving tables out won't help.
    pub(super) fn protect(
        &self,
        rules: &ReleaseRules,
        watch: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Result<(Protection, usize), (ReleaseError, bool)> {
        let mut lowered = BTreeMap::new();
        let mut already_out = self.shown_below(rules);
        loop {
            let plan = self.plan(rules, &lowered);
            let figure = match protect::protect(&self.model, &plan, &Microlp, watch) {
                Ok(protection) => return Ok((protection, already_out)),
                Err(Stopped::OnRequest) => return Err((ReleaseError::Stopped, true)),
                Err(Stopped::NoProof(_)) => return Err((ReleaseError::NoProof, false)),
                Err(Stopped::CannotProtect(figure)) => figure,
            };
            let key = self
                .model
                .figures
                .get(figure)
                .map(|figure| figure.key.clone());
            let key = key.unwrap_or_default();
            let before = self.earlier.values().map(|(_, threshold)| *threshold).max();
            if !self.is_given_away_already(figure, rules, watch) {
                return Err((ReleaseError::CannotProtect(key), false));
            }
            match before {
                Some(before) if before < rules.threshold && lowered.is_empty() => {
                    // All at once: with a raised threshold it is seldom one figure alone.
                    for place in self.asked_for() {
                        if place == figure || self.is_given_away_already(place, rules, watch) {
                            lowered.insert(place, before);
                        }
                    }
                    already_out += lowered.len();
                }
                _ => return Err((ReleaseError::CannotProtect(key), true)),
            }
        }
    }

    /// The figures that are withheld by themselves.
    fn asked_for(&self) -> Vec<usize> {
        let small = self.why.iter().enumerate();
        let small = small.filter(|(place, why)| why.is_some() && !self.is_out(*place));
        small.map(|(place, _)| place).collect()
    }

    /// Returns whether what is out already gives a figure away, even if nothing of this release were shown.
    fn is_given_away_already(
        &self,
        figure: usize,
        rules: &ReleaseRules,
        watch: &mut dyn FnMut(usize, usize) -> bool,
    ) -> bool {
        let mut plan = self.plan(rules, &BTreeMap::new());
        for (place, shown) in plan.shown.iter_mut().enumerate() {
            *shown &= self.earlier.contains_key(&place);
        }
        plan.demands
            .retain(|demand| demand.figure == figure && !demand.careful);
        protect::protect(&self.model, &plan, &Microlp, watch).is_err()
    }

    /// How many earlier figures are shown though they are small by now.
    fn shown_below(&self, rules: &ReleaseRules) -> usize {
        let small = |place: &usize| {
            let figure = self.model.figures.get(*place);
            figure.is_some_and(|figure| (1..i64::from(rules.threshold)).contains(&figure.value))
        };
        let shown = self.earlier.iter().filter(|(_, (shown, _))| *shown);
        shown.filter(|(place, _)| small(place)).count()
    }

    fn plan(&self, rules: &ReleaseRules, lowered: &BTreeMap<usize, u32>) -> Plan {
        let figures = self.model.figures.iter().enumerate();
        let mut plan = Plan {
            shown: Vec::new(),
            prices: Vec::new(),
            printed: self.printed.clone(),
            demands: Vec::new(),
            threshold: i64::from(rules.threshold),
            budget: rules.budget,
            floors: if rules.insiders {
                self.model.own.clone()
            } else {
                Vec::new()
            },
            seed: rules.seed,
        };
        for (place, figure) in figures {
            let why = self.why.get(place).copied().flatten();
            let earlier = self.earlier.get(&place).map(|(shown, _)| *shown);
            let own = place < self.own;
            let shown = match earlier {
                Some(shown) => shown,
                None => own && why.is_none() && !figure.atoms.is_empty(),
            };
            plan.shown.push(shown);
            let free = own && earlier.is_none() && why.is_none();
            plan.prices.push(
                free.then(|| price(self.widths.get(place).copied().unwrap_or(0), figure.value)),
            );
            let out = earlier == Some(true);
            if let Some(why) = why.filter(|_| !out && figure.value > 0) {
                let threshold = lowered.get(&place).copied().unwrap_or(rules.threshold);
                let printed = self.printed.get(place).copied().unwrap_or(false);
                plan.demands.extend(demands(
                    place,
                    figure.value,
                    why,
                    i64::from(threshold),
                    printed,
                ));
            }
        }
        plan.demands.extend(&self.insiders);
        plan
    }

    pub(super) fn release(
        &self,
        request: &ReleaseRequest<'_>,
        rules: &ReleaseRules,
        tables: &[&TableQuestion],
        left_out: &[String],
        (protection, already_out): &(Protection, usize),
    ) -> Release {
        let is_shown = |place: usize| protection.shown.get(place).copied().unwrap_or(false);
        let cell = |key: &Key| {
            let place = self.keys.get(key).copied()?;
            let figure = self.model.figures.get(place)?;
            Some(if figure.atoms.is_empty() {
                Shown::CannotOccur
            } else if is_shown(place) {
                u64::try_from(figure.value).map_or(Shown::Withheld, Shown::Count)
            } else {
                Shown::Withheld
            })
        };
        let table = |table: &&TableQuestion| PublishedTable {
            id: table.id.clone(),
            release: request.name.to_owned(),
            measure: table.measure,
            period: table.period.clone(),
            filter: table.shown_filter(request.schema),
            axes: table.shown_axes(request.schema),
            cells: table
                .keys(request.schema)
                .iter()
                .map(|key| cell(key).unwrap_or(Shown::Withheld))
                .collect(),
        };
        let mut reasons = BTreeMap::new();
        let mut figures = Vec::new();
        for (place, figure) in self.model.figures.iter().enumerate().take(self.own) {
            if figure.atoms.is_empty() {
                continue;
            }
            figures.push(LedgerFigure {
                key: figure.key.clone(),
                value: u64::try_from(figure.value).unwrap_or(0),
                shown: is_shown(place),
                threshold: rules.threshold,
            });
            if !is_shown(place) {
                let why = self.why.get(place).copied().flatten();
                let earlier = self.earlier.contains_key(&place).then_some(Why::Earlier);
                *reasons
                    .entry(why.or(earlier).unwrap_or(Why::Cover))
                    .or_default() += 1;
            }
        }
        Release {
            report: PublishedReport {
                release: request.name.to_owned(),
                threshold: rules.threshold,
                tables: tables.iter().map(table).collect(),
                left_out: left_out.to_vec(),
            },
            figures,
            reasons,
            already_out: *already_out,
            guessable: protection.wishes_unmet,
            worlds: protection.worlds.len(),
        }
    }
}

/// Figures in order, each once.
#[derive(Default)]
struct KeyList {
    keys: Vec<Key>,
    places: BTreeMap<Key, usize>,
}

impl KeyList {
    fn add(&mut self, key: Key) -> usize {
        if let Some(place) = self.places.get(&key) {
            return *place;
        }
        self.places.insert(key.clone(), self.keys.len());
        self.keys.push(key);
        self.keys.len() - 1
    }
}
