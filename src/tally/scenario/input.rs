//! Reading a file of coded records: every fault with its place, and nothing guessed.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::{FactKind, FactQuestion, Fault, ScenarioError, dimension};
use crate::tally::{
    figure::{CodeSet, Key},
    published::Measure,
    question::{AxisQuestion, TableQuestion},
    record::Record,
    release::ReleaseRules,
    schema::{DimensionList, Region, Schema},
};

/// The most cases that one record may stand for.
const MOST_CASES: u64 = 1_000_000;

/// What a file asks.
pub(super) struct Scenario {
    pub(super) schema: Schema,
    pub(super) records: Vec<Record>,
    pub(super) threshold: u32,
    pub(super) fewest_persons: u32,
    pub(super) fewest_other_parties: u32,
    pub(super) releases: Vec<ReleaseAsked>,
}

/// One release that a file asks for.
pub(super) struct ReleaseAsked {
    pub(super) name: String,
    pub(super) tables: Vec<TableQuestion>,
    pub(super) facts: Vec<FactQuestion>,
}

type Read<T> = Result<T, ScenarioError>;

fn wrong<T>(place: &str, fault: Fault) -> Read<T> {
    Err(ScenarioError {
        place: place.to_owned(),
        fault,
    })
}

pub(super) fn read(text: &str) -> Read<Scenario> {
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => return wrong("", Fault::NoJson(error.line(), error.column())),
    };
    let file = object(&value, "")?;
    if file.get("format").and_then(Value::as_str) != Some("vp-sdc-scenario/1") {
        return wrong("format", Fault::WrongFormat);
    }
    let schema = schema(file)?;
    let query = object(needed(file, "query", "")?, "query")?;
    let threshold = whole(needed(query, "threshold", "query")?, "query.threshold")?;
    let threshold = match u32::try_from(threshold) {
        Ok(threshold) if (ReleaseRules::LOWEST..=ReleaseRules::HIGHEST).contains(&threshold) => {
            threshold
        }
        _ => return wrong("query.threshold", Fault::WrongThreshold),
    };
    let fewest = |name: &str, usual: u32| match query.get(name) {
        None => Ok(usual),
        Some(value) => {
            let place = format!("query.{name}");
            match u32::try_from(whole(value, &place)?) {
                Ok(fewest) if fewest <= 20 => Ok(fewest),
                _ => wrong(&place, Fault::WrongCount),
            }
        }
    };
    let usual = ReleaseRules::new(threshold, 0);
    Ok(Scenario {
        records: records(file, &schema)?,
        fewest_persons: fewest("contributor_threshold", usual.fewest_persons)?,
        fewest_other_parties: fewest("accused_threshold", usual.fewest_other_parties)?,
        releases: releases(query, &schema)?,
        threshold,
        schema,
    })
}

fn schema(file: &Map<String, Value>) -> Read<Schema> {
    let mut schema = Schema::default();
    for (name, codes) in object(needed(file, "dims", "")?, "dims")? {
        let place = format!("dims.{name}");
        let codes = texts(codes, &place)?;
        let each: BTreeSet<&String> = codes.iter().collect();
        if each.len() < codes.len() {
            return wrong(&place, Fault::Twice);
        }
        if codes.is_empty() || codes.len() > usize::from(u16::MAX) {
            return wrong(&place, Fault::WrongCount);
        }
        schema.dimensions.push(DimensionList {
            name: name.clone(),
            codes,
        });
    }
    if let Some(zeros) = file.get("structural_zeros") {
        for (number, zero) in list(zeros, "structural_zeros")?.iter().enumerate() {
            let place = format!("structural_zeros[{number}]");
            let parts = key_parts(zero, &place, &schema)?;
            let parts = parts
                .into_iter()
                .map(|(dimension, codes)| (dimension, codes.iter().copied().collect()));
            schema.structural_zeros.push(Region(parts.collect()));
        }
    }
    Ok(schema)
}

fn records(file: &Map<String, Value>, schema: &Schema) -> Read<Vec<Record>> {
    let mut persons = Numbers::default();
    let mut others = Numbers::default();
    let mut ids = BTreeSet::new();
    let mut records = Vec::new();
    for (number, record) in list(needed(file, "records", "")?, "records")?
        .iter()
        .enumerate()
    {
        let place = format!("records[{number}]");
        let record = object(record, &place)?;
        if let Some(id) = record.get("id").and_then(Value::as_str)
            && !ids.insert(id)
        {
            return wrong(&format!("{place}.id"), Fault::Twice);
        }
        let mut codes = Vec::with_capacity(schema.dimensions.len());
        for (dimension, list) in schema.dimensions.iter().enumerate() {
            let place = format!("{place}.{}", list.name);
            let code = text(needed(record, &list.name, &place)?, &place)?;
            match schema.code(dimension, code) {
                Some(code) => codes.push(code),
                None => return wrong(&place, Fault::UnknownCode),
            }
        }
        let place = format!("{place}.n");
        let cases = record
            .get("n")
            .map_or(Ok(1), |value| whole(value, &place))?;
        let cases = u64::try_from(cases)
            .ok()
            .filter(|cases| *cases <= MOST_CASES);
        let Some(cases) = cases.and_then(|cases| u32::try_from(cases).ok()) else {
            return wrong(&place, Fault::WrongCount);
        };
        records.push(Record {
            codes,
            person: persons.of(record.get("person")),
            other_party: others.of(record.get("accused")),
            contributor: 0,
            cases,
        });
    }
    Ok(records)
}

fn releases(query: &Map<String, Value>, schema: &Schema) -> Read<Vec<ReleaseAsked>> {
    let mut releases: Vec<ReleaseAsked> = Vec::new();
    for (number, release) in list(needed(query, "releases", "query")?, "query.releases")?
        .iter()
        .enumerate()
    {
        let place = format!("query.releases[{number}]");
        let release = object(release, &place)?;
        let name = text(needed(release, "id", &place)?, &format!("{place}.id"))?.to_owned();
        if releases.iter().any(|known| known.name == name) {
            return wrong(&format!("{place}.id"), Fault::Twice);
        }
        let mut tables: Vec<TableQuestion> = Vec::new();
        for (number, table) in list(needed(release, "tables", &place)?, &place)?
            .iter()
            .enumerate()
        {
            let place = format!("{place}.tables[{number}]");
            let table = self::table(table, &place, schema)?;
            if tables.iter().any(|known| known.id == table.id) {
                return wrong(&format!("{place}.id"), Fault::Twice);
            }
            tables.push(table);
        }
        let mut facts = Vec::new();
        if let Some(asked) = release.get("facts") {
            for (number, fact) in list(asked, &place)?.iter().enumerate() {
                facts.push(self::fact(
                    fact,
                    &format!("{place}.facts[{number}]"),
                    schema,
                )?);
            }
        }
        releases.push(ReleaseAsked {
            name,
            tables,
            facts,
        });
    }
    Ok(releases)
}

fn table(table: &Value, place: &str, schema: &Schema) -> Read<TableQuestion> {
    let table = object(table, place)?;
    if table
        .get("measure")
        .is_some_and(|measure| measure.as_str() != Some("cases"))
    {
        return wrong(&format!("{place}.measure"), Fault::UnknownMeasure);
    }
    let names = texts(needed(table, "dims", place)?, &format!("{place}.dims"))?;
    if names.len() > 3 {
        return wrong(&format!("{place}.dims"), Fault::TooManyDimensions);
    }
    let without = match table.get("nomargin") {
        Some(names) => texts(names, &format!("{place}.nomargin"))?,
        None => Vec::new(),
    };
    let mut axes = Vec::new();
    for (number, name) in names.iter().enumerate() {
        if names.iter().take(number).any(|known| known == name) {
            return wrong(&format!("{place}.dims[{number}]"), Fault::Twice);
        }
        let dimension = dimension(schema, name, &format!("{place}.dims[{number}]"))?;
        axes.push(AxisQuestion::Codes {
            dimension,
            groups: groups(table, name, dimension, place, schema)?,
            margin: !without.contains(name),
        });
    }
    let filter = match table.get("filter") {
        Some(filter) => key_parts(filter, &format!("{place}.filter"), schema)?,
        None => Vec::new(),
    };
    Ok(TableQuestion {
        id: text(needed(table, "id", place)?, &format!("{place}.id"))?.to_owned(),
        measure: Measure::Cases,
        period: None,
        filter,
        told_by_period: Vec::new(),
        axes,
    })
}

fn groups(
    table: &Map<String, Value>,
    name: &str,
    dimension: usize,
    place: &str,
    schema: &Schema,
) -> Read<Vec<(String, CodeSet)>> {
    let Some(groups) = table.get("groups") else {
        return Ok(Vec::new());
    };
    let place = format!("{place}.groups");
    let Some(groups) = object(groups, &place)?.get(name) else {
        return Ok(Vec::new());
    };
    let place = format!("{place}.{name}");
    object(groups, &place)?
        .iter()
        .map(|(group, codes)| {
            let place = format!("{place}.{group}");
            Ok((group.clone(), code_set(codes, dimension, &place, schema)?))
        })
        .collect()
}

fn fact(fact: &Value, place: &str, schema: &Schema) -> Read<FactQuestion> {
    let fact = object(fact, place)?;
    let id = text(needed(fact, "id", place)?, &format!("{place}.id"))?.to_owned();
    let key = |value: &Value, place: &str| -> Read<Key> {
        Ok(Key::new(key_parts(value, place, schema)?, schema))
    };
    let says = if fact.get("op").and_then(Value::as_str) == Some("pct") {
        let part = key(needed(fact, "num", place)?, &format!("{place}.num"))?;
        let whole = key(needed(fact, "den", place)?, &format!("{place}.den"))?;
        FactKind::Percentage(part, whole)
    } else {
        let mut terms = Vec::new();
        for (number, term) in list(needed(fact, "terms", place)?, place)?
            .iter()
            .enumerate()
        {
            let place = format!("{place}.terms[{number}]");
            let term = object(term, &place)?;
            let times = term.get("c").map_or(Ok(1), |value| whole(value, &place))?;
            if times.abs() > 1_000 {
                return wrong(&place, Fault::WrongCount);
            }
            terms.push((times, key(needed(term, "k", &place)?, &place)?));
        }
        FactKind::Sum(terms)
    };
    Ok(FactQuestion { id, says })
}

fn key_parts(value: &Value, place: &str, schema: &Schema) -> Read<Vec<(usize, CodeSet)>> {
    object(value, place)?
        .iter()
        .map(|(name, codes)| {
            let place = format!("{place}.{name}");
            let dimension = dimension(schema, name, &place)?;
            Ok((dimension, code_set(codes, dimension, &place, schema)?))
        })
        .collect()
}

/// One code as text, or several as a list.
fn code_set(value: &Value, dimension: usize, place: &str, schema: &Schema) -> Read<CodeSet> {
    let names = match value {
        Value::String(one) => vec![one.clone()],
        several => texts(several, place)?,
    };
    if names.is_empty() {
        return wrong(place, Fault::Missing);
    }
    let mut codes = Vec::new();
    for name in names {
        match schema.code(dimension, &name) {
            Some(code) => codes.push(code),
            None => return wrong(place, Fault::UnknownCode),
        }
    }
    Ok(CodeSet::new(codes))
}

/// Gives each text a number.
#[derive(Default)]
struct Numbers(std::collections::BTreeMap<String, u64>);

impl Numbers {
    fn of(&mut self, value: Option<&Value>) -> Option<u64> {
        let text = value.and_then(Value::as_str)?;
        let next = self.0.len() as u64;
        Some(*self.0.entry(text.to_owned()).or_insert(next))
    }
}

fn needed<'a>(object: &'a Map<String, Value>, name: &str, place: &str) -> Read<&'a Value> {
    match object.get(name) {
        Some(value) => Ok(value),
        None if place.ends_with(name) => wrong(place, Fault::Missing),
        None if place.is_empty() => wrong(name, Fault::Missing),
        None => wrong(&format!("{place}.{name}"), Fault::Missing),
    }
}

fn object<'a>(value: &'a Value, place: &str) -> Read<&'a Map<String, Value>> {
    value
        .as_object()
        .map_or_else(|| wrong(place, Fault::WrongKind), Ok)
}

fn list<'a>(value: &'a Value, place: &str) -> Read<&'a Vec<Value>> {
    value
        .as_array()
        .map_or_else(|| wrong(place, Fault::WrongKind), Ok)
}

fn text<'a>(value: &'a Value, place: &str) -> Read<&'a str> {
    value
        .as_str()
        .map_or_else(|| wrong(place, Fault::WrongKind), Ok)
}

fn texts(value: &Value, place: &str) -> Read<Vec<String>> {
    let each = list(value, place)?.iter().enumerate();
    each.map(|(number, value)| Ok(text(value, &format!("{place}[{number}]"))?.to_owned()))
        .collect()
}

fn whole(value: &Value, place: &str) -> Read<i64> {
    value
        .as_i64()
        .map_or_else(|| wrong(place, Fault::WrongCount), Ok)
}
