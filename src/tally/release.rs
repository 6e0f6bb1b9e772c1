//! Making a release: all its tables are protected together, and together with everything that was published before.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    figure::{CodeSet, Key},
    protect::{self, Demand, End, Figure, Microlp, Model, ModelError, Plan, Protection, Stopped},
    published::{PublishedReport, PublishedTable, Shown},
    question::TableQuestion,
    record::Record,
    schema::Schema,
    virtual_figures,
};

/// The rules of a release.
#[derive(Clone, Debug)]
pub struct ReleaseRules {
    /// Counts below this are small. At least 3.
    pub threshold: u32,
    /// A count with fewer employees behind it is protected as they are.
    pub fewest_persons: u32,
    /// A count about fewer other parties is protected as they are.
    pub fewest_other_parties: u32,
    /// Dimensions in which no row may consist of one code alone: who knows that somebody is in the row would know the code.
    pub group_dimensions: Vec<usize>,
    /// What it may cost to keep a guess of the reader open as well, in the units of the prices of figures.
    pub budget: f64,
    /// Whether each contributor may read the figures, who knows the own cases among them.
    pub insiders: bool,
    /// For breaking ties; drawn for this release and not kept.
    pub seed: u64,
}

impl ReleaseRules {
    /// The lowest threshold that is allowed.
    pub const LOWEST: u32 = 3;
    /// The highest threshold that makes sense.
    pub const HIGHEST: u32 = 100;

    /// The usual rules with this threshold.
    #[must_use]
    pub const fn new(threshold: u32, seed: u64) -> Self {
        Self {
            threshold,
            fewest_persons: 3,
            fewest_other_parties: 2,
            group_dimensions: Vec::new(),
            insiders: false,
            budget: 15.0,
            seed,
        }
    }
}

/// A figure that is out, for ever as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerFigure {
    /// What it counts.
    pub key: Key,
    /// The count, as it was at the time.
    pub value: u64,
    /// Whether it was shown.
    pub shown: bool,
    /// The threshold at the time.
    pub threshold: u32,
}

/// Why a figure is not shown. For the adviser alone: it is in no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// Nothing, or fewer than the threshold.
    FewOrNone,
    /// Too few employees or other parties are behind it.
    FewPeople,
    /// One row would consist of one code alone.
    WholeGroup,
    /// Who contributed to it would know what the others have.
    FewOthers,
    /// It would give another figure away.
    Cover,
    /// It was withheld in an earlier release.
    Earlier,
}

/// A release that may be published.
#[derive(Clone, Debug)]
pub struct Release {
    /// What everybody may see.
    pub report: PublishedReport,
    /// What goes into the ledger.
    pub figures: Vec<LedgerFigure>,
    /// How often something is withheld for which reason.
    pub reasons: BTreeMap<Why, usize>,
    /// Figures of earlier releases that are below a threshold that was raised since: they can't be called back.
    pub already_out: usize,
    /// Figures for which a reader who guesses which ones are small is left with fewer possibilities.
    pub guessable: usize,
    /// How many worlds prove it.
    pub worlds: usize,
}

/// Why nothing is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReleaseError {
    /// A figure would be given away, whatever is withheld: what it counts.
    CannotProtect(Key),
    /// An earlier release says something else about the same cases.
    Contradiction(Key),
    /// There are too many combinations of codes.
    TooLarge,
    /// A case has codes that can't occur together, by its place.
    CannotOccur(usize),
    /// The proof did not succeed.
    NoProof,
    /// Somebody stopped it.
    Stopped,
}

impl From<ModelError> for ReleaseError {
    fn from(error: ModelError) -> Self {
        match error {
            ModelError::TooLarge => Self::TooLarge,
            ModelError::CannotOccur(place) => Self::CannotOccur(place),
        }
    }
}

/// What a release is made from.
#[derive(Clone, Copy, Debug)]
pub struct ReleaseRequest<'a> {
    /// Its name.
    pub name: &'a str,
    /// The dimensions.
    pub schema: &'a Schema,
    /// All cases.
    pub records: &'a [Record],
    /// The tables that are asked for.
    pub tables: &'a [TableQuestion],
    /// Everything that is out already.
    pub ledger: &'a [LedgerFigure],
}

/// Makes a release. Tables that can't be protected are left out, the widest first.
///
/// `watch` is told how many demands are met of how many, and answers whether to go on.
///
/// # Errors
/// If nothing can be published, and why.
pub fn release(
    request: &ReleaseRequest<'_>,
    rules: &ReleaseRules,
    watch: &mut dyn FnMut(usize, usize) -> bool,
) -> Result<Release, ReleaseError> {
    let mut tables: Vec<&TableQuestion> = request.tables.iter().collect();
    let mut left_out = Vec::new();
    loop {
        let attempt = Attempt::new(request, rules, &tables)?;
        match attempt.protect(rules, watch) {
            Ok(protection) => {
                return Ok(attempt.release(request, rules, &tables, &left_out, &protection));
            }
            Err((error, final_word)) => {
                let widest = tables
                    .iter()
                    .enumerate()
                    .max_by_key(|(_, table)| table.axes.len());
                let Some((place, table)) = widest.filter(|_| !final_word) else {
                    return Err(error);
                };
                left_out.push(table.id.clone());
                tables.remove(place);
                if tables.is_empty() {
                    return Err(error);
                }
            }
        }
    }
}

/// One try, with the tables that are left.
struct Attempt {
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
    fn new(
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
        let always = filtered_everywhere(tables);
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
    fn protect(
        &self,
        rules: &ReleaseRules,
        watch: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Result<(Protection, usize), (ReleaseError, bool)> {
        let mut lowered = BTreeMap::new();
        let mut already_out = self.shown_below(rules);
        loop {
            let plan = self.plan(rules, &lowered);
            let figure = match protect::protect(&self.model, plan, &Microlp, watch) {
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
                Some(before) if before < rules.threshold && !lowered.contains_key(&figure) => {
                    lowered.insert(figure, before);
                    already_out += 1;
                }
                _ => return Err((ReleaseError::CannotProtect(key), true)),
            }
        }
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
        protect::protect(&self.model, plan, &Microlp, watch).is_err()
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
            let shown = earlier.unwrap_or(own && why.is_none() && !figure.atoms.is_empty());
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

    fn release(
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

/// The dimensions that every table is restricted in: the period. A figure isn't less of a total for it.
fn filtered_everywhere(tables: &[&TableQuestion]) -> BTreeSet<usize> {
    let of = |table: &&TableQuestion| -> BTreeSet<usize> {
        table
            .filter
            .iter()
            .map(|(dimension, _): &(usize, CodeSet)| *dimension)
            .collect()
    };
    let mut sets = tables.iter().map(of);
    let first = sets.next().unwrap_or_default();
    sets.fold(first, |both, set| {
        both.intersection(&set).copied().collect()
    })
}

/// Why a figure can't be shown by itself.
fn primary(figure: &Figure, rules: &ReleaseRules) -> Option<Why> {
    if figure.value < i64::from(rules.threshold) {
        return Some(Why::FewOrNone);
    }
    let few =
        |people: usize, fewest: u32| u32::try_from(people).is_ok_and(|people| people < fewest);
    let few_persons = few(figure.persons, rules.fewest_persons);
    let few_others = figure
        .other_parties
        .is_some_and(|people| few(people, rules.fewest_other_parties));
    (few_persons || few_others).then_some(Why::FewPeople)
}

/// What must stay possible for a figure that is withheld by itself; also what is wished for.
fn demands(figure: usize, value: i64, why: Why, threshold: i64, printed: bool) -> Vec<Demand> {
    let demand = |end: End, careful: bool| Demand {
        figure,
        end,
        careful,
        knows: None,
    };
    match why {
        Why::FewOrNone => {
            let wished = [
                demand(End::AtMost(0), true),
                demand(End::AtLeast(threshold - 1), true),
            ];
            let required = [
                demand(End::AtMost(0), false),
                demand(End::AtLeast(threshold), false),
            ];
            let wished = wished.into_iter().filter(|_| printed);
            wished.chain(required).collect()
        }
        Why::FewPeople => vec![
            demand(End::AtMost((value - threshold).max(0)), false),
            demand(End::AtLeast(value + threshold), false),
        ],
        Why::WholeGroup => vec![demand(End::AtMost(value - 1), false)],
        Why::FewOthers | Why::Cover | Why::Earlier => Vec::new(),
    }
}

/// The price of withholding a figure: totals dearest, inner cells cheapest, large counts dearer than small ones.
fn price(width: usize, value: i64) -> f64 {
    let base = match width {
        0 => 1000.0,
        1 => 6.0,
        2 => 2.0,
        _ => 1.0,
    };
    let count = u32::try_from(value.max(0)).map_or(f64::MAX, f64::from);
    base * (1.0 + 0.5 * count.ln_1p())
}
