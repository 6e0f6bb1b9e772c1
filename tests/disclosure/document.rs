//! What a reader holds: every document that was published (`vp-sdc-published/1`), several releases together.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// Codes of one dimension, by their place in its list.
pub(crate) type Codes = BTreeSet<usize>;

/// Which cases a figure counts: for each dimension the codes; a dimension that isn't named has all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key(pub(crate) BTreeMap<usize, Codes>);

impl Key {
    /// This key, narrowed to some codes of a dimension with `length` codes.
    pub(crate) fn narrowed(&self, dimension: usize, codes: &Codes, length: usize) -> Self {
        let mut key = self.clone();
        let left = match key.0.get(&dimension) {
            Some(had) => had.intersection(codes).copied().collect(),
            None => codes.clone(),
        };
        if left.len() < length {
            key.0.insert(dimension, left);
        }
        key
    }

    /// This key with all codes of a dimension.
    pub(crate) fn without(&self, dimension: usize) -> Self {
        let mut key = self.clone();
        key.0.remove(&dimension);
        key
    }
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Counted {
    /// Cases, whichever: opened, closed, carried over. The dimensions say which.
    Cases,
    /// People, each once.
    Persons,
    /// Contacts or minutes: not counts of cases.
    Amount,
}

/// One dimension with all its codes.
#[derive(Clone, Debug)]
pub(crate) struct Dimension {
    pub(crate) name: String,
    pub(crate) codes: Vec<String>,
}

/// A figure, where it stands and how it is shown.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    pub(crate) place: String,
    pub(crate) key: Key,
    pub(crate) counted: Counted,
    pub(crate) shown: Option<i64>,
    pub(crate) mark: Option<String>,
    /// The threshold of its release.
    pub(crate) threshold: i64,
}

/// How a sum of figures compares with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Compare {
    Equal,
    AtMost,
    AtLeast,
}

/// A figure of a sentence or a picture.
#[derive(Clone, Debug)]
pub(crate) enum Fact {
    /// A sum of figures.
    Sum {
        id: String,
        terms: Vec<(i64, Key)>,
        compare: Compare,
        value: i64,
    },
    /// A rounded percentage.
    Percentage {
        id: String,
        part: Key,
        whole: Key,
        value: f64,
        digits: i32,
    },
}

/// Everything that was published, read together.
#[derive(Clone, Debug, Default)]
pub(crate) struct Published {
    pub(crate) threshold: i64,
    pub(crate) dimensions: Vec<Dimension>,
    pub(crate) impossible: Vec<Key>,
    pub(crate) figures: Vec<Figure>,
    pub(crate) facts: Vec<Fact>,
    /// The least that a mark can stand for, as the reader knows it.
    pub(crate) hidden_least: i64,
    /// For some marks the least and the most that they can stand for.
    pub(crate) mark_bounds: BTreeMap<String, (i64, Option<i64>)>,
}

impl Published {
    /// Reads documents, in order: an array of them, or one.
    pub(crate) fn read(text: &str) -> Self {
        let value: Value = serde_json::from_str(text).expect("published documents are JSON");
        let documents = match value {
            Value::Array(documents) => documents,
            one => vec![one],
        };
        let mut published = Self::default();
        for document in &documents {
            published.learn_codes(&document["dims"]);
        }
        for document in &documents {
            published.add(document);
        }
        published
    }

    fn learn_codes(&mut self, dims: &Value) {
        for (name, codes) in dims.as_object().into_iter().flatten() {
            let place = self.dimensions.iter().position(|had| had.name == *name);
            let place = place.unwrap_or_else(|| {
                self.dimensions.push(Dimension {
                    name: name.clone(),
                    codes: Vec::new(),
                });
                self.dimensions.len() - 1
            });
            for code in words(codes) {
                let list = &mut self.dimensions[place].codes;
                if !list.contains(&code) {
                    list.push(code);
                }
            }
        }
    }

    fn add(&mut self, document: &Value) {
        assert_eq!(document["format"], "vp-sdc-published/1");
        let threshold = document["threshold"].as_i64().expect("a threshold");
        self.threshold = self.threshold.max(threshold);
        let attacker = &document["attacker"];
        self.hidden_least = self
            .hidden_least
            .max(attacker["hidden_min"].as_i64().unwrap_or(0));
        for (mark, bounds) in attacker["mark_bounds"].as_object().into_iter().flatten() {
            let least = bounds[0].as_i64().unwrap_or(0);
            self.mark_bounds
                .insert(mark.clone(), (least, bounds[1].as_i64()));
        }
        for region in items(&document["structural_zeros"]) {
            let key = self.key(region, &Value::Null);
            if !self.impossible.contains(&key) {
                self.impossible.push(key);
            }
        }
        for table in items(&document["tables"]) {
            self.add_table(table, threshold);
        }
        // A fact without a value says nothing.
        for fact in items(&document["facts"]).filter(|fact| !fact["v"].is_null()) {
            self.add_fact(fact);
        }
    }

    fn add_table(&mut self, table: &Value, threshold: i64) {
        let counted = match table["measure"].as_str().unwrap_or("cases") {
            "cases" | "closed" | "carried_over" => Counted::Cases,
            "persons" => Counted::Persons,
            _ => Counted::Amount,
        };
        let id = table["id"].as_str().unwrap_or_default();
        for cell in items(&table["cells"]) {
            let key = self.key(&cell["k"], &table["filter"]);
            let place = format!("{id} {}", self.name(&key));
            self.figures.push(Figure {
                place,
                key,
                counted,
                shown: cell["v"].as_i64(),
                mark: cell["mark"].as_str().map(str::to_owned),
                threshold,
            });
        }
    }

    fn add_fact(&mut self, fact: &Value) {
        let id = fact["id"].as_str().unwrap_or_default().to_owned();
        let fact = if fact["op"] == "pct" {
            Fact::Percentage {
                id,
                part: self.key(&fact["num"], &Value::Null),
                whole: self.key(&fact["den"], &Value::Null),
                value: fact["v"].as_f64().expect("a percentage"),
                digits: i32::try_from(fact["digits"].as_i64().unwrap_or(0)).expect("few digits"),
            }
        } else {
            let terms = items(&fact["terms"]);
            Fact::Sum {
                id,
                terms: terms
                    .map(|term| {
                        let times = term["c"].as_i64().unwrap_or(1);
                        (times, self.key(&term["k"], &Value::Null))
                    })
                    .collect(),
                compare: match fact["op"].as_str().unwrap_or("=") {
                    "=" => Compare::Equal,
                    "<=" => Compare::AtMost,
                    ">=" => Compare::AtLeast,
                    other => panic!("a fact compares with {other}"),
                },
                value: fact["v"].as_i64().expect("a value"),
            }
        };
        self.facts.push(fact);
    }

    /// Reads which cases a cell counts, within the filter of its table.
    pub(crate) fn key(&self, cell: &Value, filter: &Value) -> Key {
        let mut key = Key::default();
        for part in [filter, cell] {
            for (name, codes) in part.as_object().into_iter().flatten() {
                let dimension = self.dimension(name);
                let list = &self.dimensions[dimension].codes;
                let codes = words(codes)
                    .iter()
                    .map(|code| {
                        let place = list.iter().position(|known| known == code);
                        place.unwrap_or_else(|| panic!("{name} has no code {code}"))
                    })
                    .collect();
                key = key.narrowed(dimension, &codes, list.len());
            }
        }
        key
    }

    /// The place of a dimension.
    pub(crate) fn dimension(&self, name: &str) -> usize {
        let place = self.dimensions.iter().position(|had| had.name == name);
        place.unwrap_or_else(|| panic!("no dimension {name}"))
    }

    /// How many codes a dimension has.
    pub(crate) fn length(&self, dimension: usize) -> usize {
        self.dimensions[dimension].codes.len()
    }

    /// A key in words, for the message of a test.
    pub(crate) fn name(&self, key: &Key) -> String {
        let parts = key.0.iter().map(|(dimension, codes)| {
            let Dimension { name, codes: list } = &self.dimensions[*dimension];
            let codes: Vec<&str> = codes.iter().map(|code| list[*code].as_str()).collect();
            format!("{name}={}", codes.join("+"))
        });
        let parts: Vec<String> = parts.collect();
        format!("[{}]", parts.join(" "))
    }

    /// Whether a combination of codes can't occur at all, as everybody knows.
    pub(crate) fn cannot_occur(&self, key: &Key) -> bool {
        self.impossible.iter().any(|region| {
            region.0.iter().all(|(dimension, codes)| {
                key.0
                    .get(dimension)
                    .is_some_and(|wanted| wanted.is_subset(codes))
            })
        })
    }
}

/// The items of a list, or none.
fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// One word or a list of them.
pub(crate) fn words(value: &Value) -> Vec<String> {
    match value {
        Value::String(word) => vec![word.clone()],
        Value::Array(words) => words
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
        _ => Vec::new(),
    }
}
