//! What the reader may not find out, held against what the cases truly are.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::document::{Codes, Compare, Counted, Fact, Figure, Key, Published, words};
use super::reader::{Interval, Reader, Side};
use super::system::{Sum, System, small};

/// One case.
#[derive(Clone, Debug)]
struct Record {
    codes: BTreeMap<usize, Codes>,
    person: String,
    other: Option<String>,
    cases: i64,
}

/// The cases, and the rules that were asked for.
#[derive(Clone, Debug)]
pub(crate) struct Truth {
    records: Vec<Record>,
    fewest_persons: usize,
    fewest_others: usize,
}

/// What is behind a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Behind {
    pub(crate) cases: i64,
    pub(crate) persons: usize,
    pub(crate) others: usize,
}

impl Truth {
    /// Reads a `vp-sdc-scenario/1` with the code lists of what was published.
    pub(crate) fn read(text: &str, published: &Published) -> Self {
        let scenario: Value = serde_json::from_str(text).expect("a scenario is JSON");
        let query = &scenario["query"];
        let number = |name: &str, otherwise: u64| {
            let number = query[name].as_u64().unwrap_or(otherwise);
            usize::try_from(number).expect("a small number")
        };
        let records = scenario["records"].as_array().expect("records").iter();
        let records = records.enumerate().map(|(at, record)| Record {
            codes: published
                .dimensions
                .iter()
                .enumerate()
                .map(|(place, dimension)| {
                    let given = words(&record[dimension.name.as_str()]);
                    let codes = dimension.codes.iter().enumerate();
                    let codes = codes.filter(|(_, code)| given.contains(code));
                    (place, codes.map(|(place, _)| place).collect())
                })
                .collect(),
            person: word(&record["person"]).unwrap_or_else(|| format!("nobody {at}")),
            other: word(&record["accused"]),
            cases: record["n"].as_i64().unwrap_or(1),
        });
        Self {
            records: records.collect(),
            fewest_persons: number("contributor_threshold", 3),
            fewest_others: number("accused_threshold", 2),
        }
    }

    /// Counts the cases of a key, with the people behind them. A case without another party counts as one of its own.
    pub(crate) fn behind(&self, key: &Key) -> Behind {
        let mut behind = Behind::default();
        let (mut persons, mut others) = (BTreeSet::new(), BTreeSet::new());
        for (at, record) in self.records.iter().enumerate() {
            let counts = key
                .0
                .iter()
                .all(|(d, codes)| !record.codes[d].is_disjoint(codes));
            if counts && record.cases > 0 {
                behind.cases += record.cases;
                persons.insert(&record.person);
                others.insert(
                    record
                        .other
                        .clone()
                        .unwrap_or_else(|| format!("unknown {at}")),
                );
            }
        }
        behind.persons = persons.len();
        behind.others = others.len();
        behind
    }
}

fn word(value: &Value) -> Option<String> {
    value
        .as_str()
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
}

/// Something the reader found out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Disclosure {
    /// Which figure.
    pub(crate) target: String,
    /// How many cases it truly has.
    pub(crate) value: i64,
    /// What the reader knows of it.
    pub(crate) interval: Interval,
    /// 0 the value, 1 a part of 1..t-1, 2 that it isn't 0, 3 that it is below t; none for a count with too few people.
    pub(crate) level: Option<u8>,
}

/// The judgement of everything published.
#[derive(Clone, Debug, Default)]
pub(crate) struct Verdict {
    pub(crate) disclosures: Vec<Disclosure>,
    /// Promises that were broken, in words.
    pub(crate) broken: Vec<String>,
    /// How many figures had to be protected.
    pub(crate) protected: usize,
    pub(crate) programs: usize,
    pub(crate) undecided: usize,
}

impl Verdict {
    /// Whether nobody is exposed and every promise was kept.
    pub(crate) fn safe(&self) -> bool {
        self.disclosures.is_empty() && self.broken.is_empty() && self.undecided == 0
    }
}

/// The level of a count between 1 and the threshold of which this is known; 4 is nothing.
pub(crate) fn level(interval: Interval, threshold: i64) -> u8 {
    let Interval { low, high } = interval;
    if high == Some(low) {
        0
    } else if low <= 0 && interval.reaches(threshold) {
        4
    } else if low <= 0 && interval.reaches(threshold - 1) {
        3
    } else if low <= 1 && interval.reaches(threshold - 1) {
        2
    } else {
        1
    }
}

/// Attacks what was published, as a reader who doesn't see the cases; the cases only tell which figures matter.
pub(crate) fn disclosures(documents: &str, scenario: &str) -> Verdict {
    let published = Published::read(documents);
    let truth = Truth::read(scenario, &published);
    attack(&published, &truth, &[])
}

/// The same for an insider, who also knows how many own cases these figures hold, and wants to know the others.
pub(crate) fn attack(published: &Published, truth: &Truth, own: &[(Key, i64)]) -> Verdict {
    let mut verdict = Verdict {
        broken: promises(published, truth),
        ..Verdict::default()
    };
    let mut targets = targets(published);
    targets.extend(own.iter().map(|(key, _)| key.clone()));
    let mut system = System::new(published, &targets, false);
    for (key, least) in own {
        system.know(system.sum(key), Compare::AtLeast, small(*least));
    }
    let mut reader = Reader::new(system);
    if !reader.agrees() {
        let message = "what was published contradicts itself";
        verdict.broken.push(message.to_owned());
        return verdict;
    }
    let threshold = published.threshold;
    let mut wanted: Vec<(Sum, Side, i64)> = Vec::new();
    let mut asked: Vec<(Key, i64, i64)> = Vec::new();
    for key in targets.difference(&already_out(published)) {
        let mine = own.iter().find(|(had, _)| had == key);
        let mine = mine.map_or(0, |(_, mine)| *mine);
        let behind = truth.behind(key);
        let people = own.is_empty().then_some(truth);
        let Some((low, high)) = must_stay_possible(behind, mine, threshold, people) else {
            continue;
        };
        let sum = reader.system.sum(key);
        wanted.push((sum.clone(), Side::Low, low));
        wanted.push((sum, Side::High, high));
        asked.push((key.clone(), behind.cases - mine, mine));
    }
    verdict.protected = asked.len();
    reader.explore(&wanted, 10);
    for ((key, value, mine), pair) in asked.iter().zip(wanted.chunks(2)) {
        let open = pair
            .iter()
            .any(|(sum, side, count)| reader.possible(sum, *side, *count).is_err());
        if open {
            let all = reader.interval(&pair[0].0);
            let interval = Interval {
                low: all.low - mine,
                high: all.high.map(|high| high - mine),
            };
            verdict.disclosures.push(Disclosure {
                target: published.name(key),
                value: *value,
                interval,
                level: (*value < threshold).then(|| level(interval, threshold)),
            });
        }
    }
    verdict.programs = reader.programs;
    verdict.undecided = reader.undecided;
    verdict
}

/// What has to remain possible of a figure with `mine` own cases, or nothing when it needs no protection. How many people
/// are behind it is asked for the reader who knows no cases.
fn must_stay_possible(
    behind: Behind,
    mine: i64,
    threshold: i64,
    people: Option<&Truth>,
) -> Option<(i64, i64)> {
    let Behind {
        cases,
        persons,
        others,
    } = behind;
    let few =
        people.is_some_and(|truth| persons < truth.fewest_persons || others < truth.fewest_others);
    if cases == mine {
        None
    } else if cases - mine < threshold {
        Some((mine, mine + threshold))
    } else if few {
        Some(((cases - threshold).max(0), cases + threshold))
    } else {
        None
    }
}

/// Figures that were shown under a lower threshold than that of today: they can't be called back.
fn already_out(published: &Published) -> BTreeSet<Key> {
    let out = |figure: &&Figure| {
        figure
            .shown
            .is_some_and(|value| (figure.threshold..published.threshold).contains(&value))
    };
    published
        .figures
        .iter()
        .filter(out)
        .map(|figure| figure.key.clone())
        .collect()
}

/// Every figure of cases that is published, and every one that follows from two overlapping ones.
pub(crate) fn targets(published: &Published) -> BTreeSet<Key> {
    let cases = |figure: &&Figure| figure.counted == Counted::Cases;
    let figures = published.figures.iter().filter(cases);
    let mut keys: BTreeSet<Key> = figures.map(|figure| figure.key.clone()).collect();
    for fact in &published.facts {
        if let Fact::Sum { terms, .. } = fact {
            keys.extend(terms.iter().map(|(_, key)| key.clone()));
        }
    }
    // Three rounds: a period and a group and a unit can each be taken from a larger one.
    for _ in 0..3 {
        let before = keys.len();
        keys = refined(published, keys);
        if keys.len() == before || keys.len() > 20_000 {
            break;
        }
    }
    keys
}

/// Adds, for figures that differ in one dimension only, the smallest parts that their codes have in common.
fn refined(published: &Published, mut keys: BTreeSet<Key>) -> BTreeSet<Key> {
    let mut beside: BTreeMap<(usize, Key), BTreeSet<Codes>> = BTreeMap::new();
    for key in &keys {
        for (dimension, codes) in &key.0 {
            let sets = beside.entry((*dimension, key.without(*dimension)));
            sets.or_default().insert(codes.clone());
        }
    }
    for ((dimension, rest), mut sets) in beside {
        let length = published.length(dimension);
        if keys.contains(&rest) {
            sets.insert((0..length).collect());
        }
        let mut classes: BTreeMap<Vec<bool>, Codes> = BTreeMap::new();
        for code in 0..length {
            let kind: Vec<bool> = sets.iter().map(|set| set.contains(&code)).collect();
            if kind.contains(&true) {
                classes.entry(kind).or_default().insert(code);
            }
        }
        for codes in classes.values() {
            keys.insert(rest.narrowed(dimension, codes, length));
        }
    }
    keys
}

/// What holds for every report, whatever its figures are; returns what doesn't.
fn promises(published: &Published, truth: &Truth) -> Vec<String> {
    let mut broken = Vec::new();
    let mut state: BTreeMap<(Counted, &Key), Option<i64>> = BTreeMap::new();
    for figure in &published.figures {
        let Figure {
            place,
            key,
            shown,
            threshold,
            ..
        } = figure;
        let had = state.entry((figure.counted, key)).or_insert(*shown);
        if had != shown {
            broken.push(format!("{place} is {shown:?} here and {had:?} elsewhere"));
        }
        let Some(value) = *shown else { continue };
        if published.cannot_occur(key) && value == 0 {
            continue;
        }
        if value < *threshold && figure.counted != Counted::Amount {
            broken.push(format!("{place} shows {value}, below the threshold"));
        }
        let behind = truth.behind(key);
        let counted = match figure.counted {
            Counted::Cases => behind.cases,
            Counted::Persons => i64::try_from(behind.persons).unwrap_or(i64::MAX),
            Counted::Amount => value,
        };
        if counted != value {
            broken.push(format!("{place} shows {value} and is {counted}"));
        }
    }
    let shown = |key: &Key| state.get(&(Counted::Cases, key)).copied().flatten();
    for fact in &published.facts {
        match fact {
            Fact::Sum { id, terms, .. } => {
                for (_, key) in terms.iter().filter(|(_, key)| shown(key).is_none()) {
                    let name = published.name(key);
                    broken.push(format!("{id} speaks of {name}, that isn't shown"));
                }
            }
            Fact::Percentage {
                id, part, whole, ..
            } => {
                if shown(part).is_none() || shown(whole).is_none() {
                    broken.push(format!("{id} is a percentage of what isn't shown"));
                }
            }
        }
    }
    broken
}
