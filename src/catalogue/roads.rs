//! Reads the catalogue of roads, and lays an organisation's own file over it, key by key.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::{Table, Value};

use super::{CatalogueError, Length};
use crate::domain::{
    Code, Date,
    codes::{CodeEntry, Detail, RouteKind},
    language::Wording,
    routes::{ActedBy, Body, Period, Road, RouteCatalogue, Scope},
};

/// The name of the shipped file, as errors give it.
pub(super) const SHIPPED_NAME: &str = "routes/rijk.toml";
const SHIPPED: &str = include_str!("../../assets/routes/rijk.toml");

/// What a file of roads says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RoadsFile {
    catalogue: Header,
    route: Vec<RouteEntry>,
    body: Vec<Body>,
    /// How long things may take.
    pub(super) terms: BTreeMap<String, Length>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    checked_on: Date,
    check_after_months: u16,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RouteEntry {
    code: Code,
    nl: String,
    en: String,
    kind: RouteKind,
    #[serde(default)]
    outside: bool,
    recipient: Option<Wording>,
    what: Wording,
    sees: Wording,
    acts: Vec<ActedBy>,
    #[serde(default)]
    identity: Vec<Code>,
    #[serde(default)]
    terms: Vec<String>,
    source: String,
    checked_on: Date,
    #[serde(default)]
    period: Vec<Period>,
    #[serde(default)]
    scope: Vec<Scope>,
}

impl RouteEntry {
    fn split(self) -> (CodeEntry, Road) {
        let entry = CodeEntry {
            code: self.code.clone(),
            label: Wording {
                nl: self.nl,
                en: self.en,
            },
            group: None,
            source: Some(self.source.clone()),
            detail: Detail::Route {
                kind: self.kind,
                recipient: self.recipient,
                what: self.what,
                sees: self.sees,
            },
        };
        let road = Road {
            route: self.code,
            outside: self.outside,
            acts: self.acts,
            identity: self.identity,
            terms: self.terms,
            source: self.source,
            checked_on: self.checked_on,
            periods: self.period,
            scope: self.scope,
        };
        (entry, road)
    }
}

impl RoadsFile {
    /// The list of routes, the catalogue of them, and the lengths.
    pub(super) fn split(self) -> (Vec<CodeEntry>, RouteCatalogue, BTreeMap<String, Length>) {
        let (entries, roads) = self.route.into_iter().map(RouteEntry::split).unzip();
        let Header {
            checked_on,
            check_after_months,
        } = self.catalogue;
        let routes = RouteCatalogue::new(roads, self.body, Some(checked_on), check_after_months);
        (entries, routes, self.terms)
    }
}

/// The shipped file.
pub(super) fn shipped() -> Result<Table, CatalogueError> {
    super::read(SHIPPED_NAME, SHIPPED)
}

/// What a whole file says.
pub(super) fn understood(
    file: &'static str,
    mut table: Table,
) -> Result<RoadsFile, CatalogueError> {
    table.iter_mut().for_each(|(_, value)| dates_as_text(value));
    // The lines are lost in a table; an own file was looked through line by line before.
    let not_understood = |_: toml::de::Error| CatalogueError::NotUnderstood { file, line: 1 };
    RoadsFile::deserialize(table).map_err(not_understood)
}

/// A date may be written with or without quotes.
fn dates_as_text(value: &mut Value) {
    match value {
        Value::Datetime(date) => *value = Value::String(date.to_string()),
        Value::Array(values) => values.iter_mut().for_each(dates_as_text),
        Value::Table(table) => table.iter_mut().for_each(|(_, value)| dates_as_text(value)),
        Value::String(_) | Value::Integer(_) | Value::Float(_) | Value::Boolean(_) => {}
    }
}

/// The table with `own` laid over it: of each part, road, body and term that `own` names, each key that it names.
pub(super) fn laid_over(mut shipped: Table, own: Table) -> Table {
    for (name, part) in own {
        match (shipped.get_mut(&name), part) {
            (Some(Value::Array(entries)), Value::Array(own)) => {
                for entry in own {
                    lay_entry(entries, entry);
                }
            }
            (Some(Value::Table(known)), Value::Table(own)) => known.extend(own),
            (_, part) => {
                shipped.insert(name, part);
            }
        }
    }
    shipped
}

fn lay_entry(entries: &mut Vec<Value>, own: Value) {
    let same = entries
        .iter_mut()
        .find(|entry| entry.get("code") == own.get("code"));
    match (same, own) {
        (Some(Value::Table(known)), Value::Table(own)) => known.extend(own),
        (_, own) => entries.push(own),
    }
}
