//! The dimensions of a vault's report: its code lists, its units, and time; and a case as a record in them.

use std::collections::{BTreeMap, BTreeSet};

use super::{question::ReportDimension, time};
use crate::{
    domain::{
        Code, Codebook, Dimension,
        coded::{CodedFacts, Month},
        units::Units,
    },
    tally::{
        Period,
        figure::{CodeSet, Key},
        record::Record,
        schema::{CodeNumber, DimensionList, Region, Schema},
    },
};

/// The month of opening.
pub(super) const OPENED: usize = 0;
/// The month of closing; *later* for what is open.
pub(super) const CLOSED: usize = 1;

/// The code of a case about which nothing was chosen yet.
const NONE: &str = "none";

/// How long a case was open, at most so many months.
const DURATIONS: [(&str, i32); 5] = [
    ("D-1M", 1),
    ("D-3M", 3),
    ("D-6M", 6),
    ("D-12M", 12),
    ("D-MORE", i32::MAX),
];

/// How many contacts a case had, at most so many.
const CONTACTS: [(&str, u32); 5] = [
    ("N-0", 0),
    ("N-1", 1),
    ("N-3", 3),
    ("N-6", 6),
    ("N-MORE", u32::MAX),
];

/// The dimensions of which a case has one code, the two of time excepted.
const SINGLE: [ReportDimension; 7] = [
    ReportDimension::Nature,
    ReportDimension::Role,
    ReportDimension::Bond,
    ReportDimension::OtherParty,
    ReportDimension::Unit,
    ReportDimension::Duration,
    ReportDimension::Contacts,
];

/// The dimensions of which a case can have several codes. Each code is a dimension of its own.
const SEVERAL: [ReportDimension; 4] = [
    ReportDimension::Ground,
    ReportDimension::Route,
    ReportDimension::InformalOutcome,
    ReportDimension::FormalOutcome,
];

/// The dimensions, and how a case is coded in them.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    pub(super) schema: Schema,
    codes: Codebook,
    /// In which unit each unit is counted.
    rolled: BTreeMap<Code, Code>,
    /// The groups of natures, with their codes.
    groups: Vec<(String, CodeSet)>,
    /// The units that are part of another one.
    parents: Vec<(String, CodeSet)>,
}

impl Frame {
    /// `least` is how many people must work in a unit for it to be counted by itself.
    pub(super) fn new(codes: &Codebook, units: &Units, least: u32) -> Self {
        let mut schema = Schema::default();
        let mut add = |name: String, codes: Vec<String>| {
            schema.dimensions.push(DimensionList { name, codes });
        };
        add("opened".to_owned(), time::codes());
        add("closed".to_owned(), time::codes());
        for dimension in SINGLE {
            let mut list: Vec<String> = match dimension {
                ReportDimension::Unit => units.offered(least).iter().map(Code::to_string).collect(),
                ReportDimension::Duration => DURATIONS.map(|class| class.0.to_owned()).into(),
                ReportDimension::Contacts => CONTACTS.map(|class| class.0.to_owned()).into(),
                other => other
                    .list()
                    .map_or_else(Vec::new, |list| names(codes, list)),
            };
            if !matches!(
                dimension,
                ReportDimension::Duration | ReportDimension::Contacts
            ) {
                list.push(NONE.to_owned());
            }
            add(dimension.name().to_owned(), list);
        }
        for dimension in SEVERAL {
            for code in dimension
                .list()
                .map_or_else(Vec::new, |list| names(codes, list))
            {
                add(
                    option_name(dimension, &code),
                    vec!["yes".to_owned(), "no".to_owned()],
                );
            }
        }
        let groups = groups(&schema, codes);
        let parents = parents(&schema, units, least);
        Self {
            schema,
            codes: codes.clone(),
            rolled: units.rolled_up(least),
            groups,
            parents,
        }
    }

    /// The place of a dimension of which a case has one code.
    pub(super) fn place(&self, dimension: ReportDimension) -> usize {
        self.schema.dimension(dimension.name()).unwrap_or(OPENED)
    }

    /// The codes of a dimension of which a case can have several, each with its own dimension.
    pub(super) fn options(&self, dimension: ReportDimension) -> Vec<(String, usize)> {
        let codes = dimension
            .list()
            .map_or_else(Vec::new, |list| names(&self.codes, list));
        let place = |code: String| {
            let place = self.schema.dimension(&option_name(dimension, &code))?;
            Some((code, place))
        };
        codes.into_iter().filter_map(place).collect()
    }

    /// The tasks that an adviser spends time on.
    pub(super) fn tasks(&self) -> Vec<String> {
        names(&self.codes, Dimension::Task)
    }

    pub(super) fn nature_groups(&self) -> &[(String, CodeSet)] {
        &self.groups
    }

    pub(super) fn parent_units(&self) -> &[(String, CodeSet)] {
        &self.parents
    }

    /// The record of a case.
    pub(super) fn record(&self, facts: &CodedFacts) -> Record {
        let mut codes = vec![0; self.schema.dimensions.len()];
        let mut set = |place: usize, code: CodeNumber| {
            if let Some(slot) = codes.get_mut(place) {
                *slot = code;
            }
        };
        let opened = time::code(Some(facts.opened));
        set(OPENED, opened);
        set(CLOSED, time::code(facts.closed).max(opened));
        for dimension in SINGLE {
            let place = self.place(dimension);
            let name = self.single(dimension, facts);
            let code = self
                .schema
                .code(place, &name)
                .or_else(|| self.schema.code(place, NONE));
            set(place, code.unwrap_or(0));
        }
        for dimension in SEVERAL {
            let chosen = several(dimension, facts);
            for (code, place) in self.options(dimension) {
                let yes = chosen.iter().any(|known| known.as_str() == code);
                set(place, CodeNumber::from(!yes));
            }
        }
        Record {
            codes,
            person: facts.person,
            other_party: facts.other_party_number,
            contributor: 0,
            cases: 1,
        }
    }

    fn single(&self, dimension: ReportDimension, facts: &CodedFacts) -> String {
        let text = |code: &Code| code.to_string();
        match dimension {
            ReportDimension::Nature => facts.natures.first().map_or_else(|| NONE.to_owned(), text),
            ReportDimension::Role => text(&facts.role),
            ReportDimension::Bond => text(&facts.bond),
            ReportDimension::OtherParty => text(&facts.other_party),
            ReportDimension::Unit => {
                let counted = facts.unit.as_ref().and_then(|unit| self.rolled.get(unit));
                counted.map_or_else(|| NONE.to_owned(), text)
            }
            ReportDimension::Duration => {
                let months = facts.closed.map_or(0, |closed| since(facts.opened, closed));
                class(&DURATIONS, months)
            }
            ReportDimension::Contacts => class(&CONTACTS, facts.contacts.values().sum()),
            _ => NONE.to_owned(),
        }
    }

    /// Returns whether a case was open for some of a period.
    pub(super) fn touches(record: &Record, period: Period) -> bool {
        let code = |dimension: usize| record.codes.get(dimension).copied().unwrap_or(0);
        let (first, last) = period.months();
        code(OPENED) <= time::code(Some(last)) && code(CLOSED) >= time::code(Some(first))
    }

    /// Gives a case a code in a dimension that came later than it.
    pub(super) fn set(&self, record: &mut Record, dimension: &str, code: CodeNumber) {
        let Some(place) = self.schema.dimension(dimension) else {
            return;
        };
        while record.codes.len() <= place {
            let answers = self.schema.name(record.codes.len()).contains(':');
            record.codes.push(CodeNumber::from(answers));
        }
        if let Some(slot) = record.codes.get_mut(place) {
            *slot = code;
        }
    }

    /// Adds codes that an earlier release had and that are on no list any more, so that its figures keep their meaning.
    pub(super) fn remember(&mut self, dimension: &str, code: &str) -> (usize, CodeNumber) {
        let place = self.schema.dimension(dimension).unwrap_or_else(|| {
            self.schema.dimensions.push(DimensionList {
                name: dimension.to_owned(),
                codes: Vec::new(),
            });
            self.schema.dimensions.len() - 1
        });
        let number = self.schema.code(place, code).unwrap_or_else(|| {
            let list = self.schema.dimensions.get_mut(place);
            list.map_or(0, |list| {
                list.codes.push(code.to_owned());
                CodeNumber::try_from(list.codes.len() - 1).unwrap_or(CodeNumber::MAX)
            })
        });
        (place, number)
    }

    /// Says that nothing is closed before it is opened, wherever some figure tells months before from months after.
    pub(super) fn no_closing_before_opening<'a>(
        &mut self,
        keys: impl IntoIterator<Item = &'a Key>,
    ) {
        let mut borders: BTreeSet<CodeNumber> = BTreeSet::new();
        for key in keys {
            for dimension in [OPENED, CLOSED] {
                borders.extend(key.codes(dimension).map(time::borders).unwrap_or_default());
            }
        }
        self.schema.structural_zeros = borders
            .into_iter()
            .map(|border| {
                Region(vec![
                    (OPENED, (border..time::length()).collect()),
                    (CLOSED, (0..border).collect()),
                ])
            })
            .collect();
    }
}

fn names(codes: &Codebook, list: Dimension) -> Vec<String> {
    codes
        .entries(list)
        .iter()
        .map(|entry| entry.code.to_string())
        .collect()
}

fn option_name(dimension: ReportDimension, code: &str) -> String {
    format!("{}:{code}", dimension.name())
}

fn groups(schema: &Schema, codes: &Codebook) -> Vec<(String, CodeSet)> {
    let Some(place) = schema.dimension(ReportDimension::Nature.name()) else {
        return Vec::new();
    };
    let mut groups: Vec<(String, Vec<CodeNumber>)> = Vec::new();
    for entry in codes.entries(Dimension::Nature) {
        let (Some(group), Some(code)) = (&entry.group, schema.code(place, entry.code.as_str()))
        else {
            continue;
        };
        match groups.iter_mut().find(|(known, _)| known == group) {
            Some((_, codes)) => codes.push(code),
            None => groups.push((group.clone(), vec![code])),
        }
    }
    groups
        .into_iter()
        .map(|(name, codes)| (name, CodeSet::new(codes)))
        .collect()
}

/// The units that have parts, with those of their parts that are counted by themselves.
fn parents(schema: &Schema, units: &Units, least: u32) -> Vec<(String, CodeSet)> {
    let Some(place) = schema.dimension(ReportDimension::Unit.name()) else {
        return Vec::new();
    };
    let rolled = units.rolled_up(least);
    let inside = |(parent, leaves): (Code, Vec<Code>)| {
        let counted = leaves.iter().filter_map(|leaf| rolled.get(leaf));
        let codes = CodeSet::new(counted.filter_map(|unit| schema.code(place, unit.as_str())));
        // Parts that are counted with units elsewhere would make the sum another one than its name says.
        let whole = leaves.iter().all(|leaf| {
            rolled
                .get(leaf)
                .is_some_and(|unit| unit == leaf || *unit == parent)
        });
        (whole && codes.len() > 1).then(|| (parent.to_string(), codes))
    };
    units.groups().into_iter().filter_map(inside).collect()
}

fn several(dimension: ReportDimension, facts: &CodedFacts) -> &[Code] {
    match dimension {
        ReportDimension::Ground => &facts.grounds,
        ReportDimension::Route => &facts.routes,
        ReportDimension::InformalOutcome => &facts.informal_outcomes,
        ReportDimension::FormalOutcome => &facts.formal_outcomes,
        _ => &[],
    }
}

/// The class of a number: the first that it fits in.
fn class<N: Copy + PartialOrd>(classes: &[(&str, N)], number: N) -> String {
    let fits = classes.iter().find(|(_, most)| number <= *most);
    fits.map_or_else(|| NONE.to_owned(), |(name, _)| (*name).to_owned())
}

fn since(one: Month, other: Month) -> i32 {
    (i32::from(other.year) - i32::from(one.year)) * 12 + i32::from(other.month)
        - i32::from(one.month)
}
