//! What is asked of a report: which tables, over which cases.

use serde::{Deserialize, Serialize};

use super::{
    figure::{CodeSet, Key},
    published::{Axis, Entry, Filter, Measure},
    schema::Schema,
};

/// One direction of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AxisQuestion {
    /// The codes of a dimension, of which a case has one.
    Codes {
        /// The dimension, by its place in the schema.
        dimension: usize,
        /// Codes that are shown together as well, by the name of the group.
        groups: Vec<(String, CodeSet)>,
        /// Whether the codes together are shown.
        margin: bool,
    },
    /// Codes put together, and only together: quarters of months.
    Parts {
        /// The dimension, by its place in the schema.
        dimension: usize,
        /// What it is divided by then, such as `quarter`.
        name: String,
        /// The parts, by name.
        parts: Vec<(String, CodeSet)>,
        /// Whether the parts together are shown.
        margin: bool,
    },
    /// Answers of which a case can have several: each is a dimension of its own, with *yes* as its first code. Their sum means
    /// nothing, so there is no total.
    Answers {
        /// The name of the answers together, such as `route`.
        name: String,
        /// For each answer, its code and its dimension.
        options: Vec<(String, usize)>,
    },
}

/// One table that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableQuestion {
    /// Its name.
    pub id: String,
    /// What is counted.
    pub measure: Measure,
    /// The period, in the words of [`super::published::PublishedTable::period`].
    pub period: Option<String>,
    /// The cases it is about, the period included, by dimension.
    pub filter: Vec<(usize, CodeSet)>,
    /// Dimensions of which the filter is told by the period and the measure, and not again in words.
    pub told_by_period: Vec<usize>,
    /// What it is divided by.
    pub axes: Vec<AxisQuestion>,
}

/// A row or column of a table, and the cases it is about.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) entry: Entry,
    pub(super) part: Option<(usize, CodeSet)>,
}

impl TableQuestion {
    /// Returns the figures of the table, the last axis fastest.
    #[must_use]
    pub fn keys(&self, schema: &Schema) -> Vec<Key> {
        let all = Key::new(self.filter.iter().cloned(), schema);
        self.combined(all, schema)
    }

    /// Returns what tells the figures of the table apart, without what the table as a whole is restricted to.
    #[must_use]
    pub fn parts(&self, schema: &Schema) -> Vec<Key> {
        self.combined(Key::default(), schema)
    }

    fn combined(&self, first: Key, schema: &Schema) -> Vec<Key> {
        let mut keys = vec![first];
        for axis in &self.axes {
            let lines = self.lines(axis, schema);
            keys = keys
                .iter()
                .flat_map(|key| {
                    lines.iter().map(|line| match &line.part {
                        None => key.clone(),
                        Some((dimension, codes)) => key.within(*dimension, codes, schema),
                    })
                })
                .collect();
        }
        keys
    }

    /// Returns the rows or columns of an axis.
    pub(super) fn lines(&self, axis: &AxisQuestion, schema: &Schema) -> Vec<Line> {
        match axis {
            AxisQuestion::Codes {
                dimension,
                groups,
                margin,
            } => {
                let kept = self.filter.iter().find(|(known, _)| known == dimension);
                let names = |codes: &CodeSet| -> Vec<String> {
                    let name = |code: &u16| schema.code_name(*dimension, *code).to_owned();
                    codes.iter().map(name).collect()
                };
                let all = CodeSet::all(schema.length(*dimension));
                let codes = all
                    .iter()
                    .filter(|code| kept.is_none_or(|(_, codes)| codes.contains(**code)));
                let each = codes.map(|code| Line {
                    entry: Entry::Code(schema.code_name(*dimension, *code).to_owned()),
                    part: Some((*dimension, CodeSet::one(*code))),
                });
                let together = groups.iter().map(|(name, codes)| Line {
                    entry: Entry::Group {
                        name: name.clone(),
                        codes: names(codes),
                    },
                    part: Some((*dimension, codes.clone())),
                });
                let total = margin.then_some(Line {
                    entry: Entry::Total,
                    part: None,
                });
                each.chain(together).chain(total).collect()
            }
            AxisQuestion::Parts {
                dimension,
                parts,
                margin,
                ..
            } => {
                let each = parts.iter().map(|(name, codes)| Line {
                    entry: Entry::Code(name.clone()),
                    part: Some((*dimension, codes.clone())),
                });
                let total = margin.then_some(Line {
                    entry: Entry::Total,
                    part: None,
                });
                each.chain(total).collect()
            }
            AxisQuestion::Answers { options, .. } => options
                .iter()
                .map(|(code, dimension)| Line {
                    entry: Entry::Code(code.clone()),
                    part: Some((*dimension, CodeSet::one(0))),
                })
                .collect(),
        }
    }

    /// Returns the axes as they are shown.
    #[must_use]
    pub fn shown_axes(&self, schema: &Schema) -> Vec<Axis> {
        let axis = |axis: &AxisQuestion| {
            let entries = self.lines(axis, schema).into_iter();
            Axis {
                dimension: match axis {
                    AxisQuestion::Codes { dimension, .. } => schema.name(*dimension).to_owned(),
                    AxisQuestion::Parts { name, .. } | AxisQuestion::Answers { name, .. } => {
                        name.clone()
                    }
                },
                several_answers: matches!(axis, AxisQuestion::Answers { .. }),
                entries: entries.map(|line| line.entry).collect(),
            }
        };
        self.axes.iter().map(axis).collect()
    }

    /// Returns the filter as it is told, without what the period and the measure tell already.
    #[must_use]
    pub fn shown_filter(&self, schema: &Schema) -> Vec<Filter> {
        let told = |dimension: &usize| self.told_by_period.contains(dimension);
        let kept = self.filter.iter().filter(|(dimension, _)| !told(dimension));
        kept.map(|(dimension, codes)| Filter {
            dimension: schema.name(*dimension).to_owned(),
            codes: codes
                .iter()
                .map(|code| schema.code_name(*dimension, *code).to_owned())
                .collect(),
        })
        .collect()
    }
}
