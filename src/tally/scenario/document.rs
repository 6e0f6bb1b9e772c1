//! What everybody may see, in the form that an attack can be made on: `vp-sdc-published/1`.

use serde_json::{Map, Value, json};

use super::{FactKind, FactQuestion};
use crate::tally::{
    figure::{CodeSet, Key},
    published::{Measure, PublishedReport, Shown},
    question::TableQuestion,
    release::LedgerFigure,
    schema::{CodeNumber, Schema},
};

/// A percentage of fewer than this is not given.
const FEWEST_FOR_PERCENTAGE: u64 = 20;

/// Returns the document of a report: its lists, its tables, and what prose and charts say.
///
/// `tables` are the questions of the report's tables, in the same order.
#[must_use]
pub fn document(
    schema: &Schema,
    report: &PublishedReport,
    tables: &[&TableQuestion],
    facts: &[FactQuestion],
    ledger: &[LedgerFigure],
) -> Value {
    let lists = schema.dimensions.iter();
    let dims: Map<String, Value> = lists
        .map(|list| (list.name.clone(), json!(list.codes)))
        .collect();
    let zeros: Vec<Value> = schema
        .structural_zeros
        .iter()
        .map(|region| {
            let parts = region.0.iter().map(|(dimension, codes)| {
                let codes = CodeSet::new(codes.iter().copied());
                (
                    schema.name(*dimension).to_owned(),
                    code_names(schema, *dimension, &codes),
                )
            });
            Value::Object(parts.collect())
        })
        .collect();
    let tables: Vec<Value> = report
        .tables
        .iter()
        .zip(tables)
        .map(|(shown, table)| self::table(schema, &report.release, &shown.cells, table))
        .collect();
    let facts: Vec<Value> = facts
        .iter()
        .map(|fact| self::fact(schema, &report.release, fact, ledger))
        .collect();
    json!({
        "format": "vp-sdc-published/1",
        "threshold": report.threshold,
        "attacker": {"hidden_min": 0, "mark_bounds": {}},
        "dims": dims,
        "structural_zeros": zeros,
        "tables": tables,
        "facts": facts,
    })
}

fn table(schema: &Schema, release: &str, cells: &[Shown], table: &TableQuestion) -> Value {
    let filter: Map<String, Value> = table
        .filter
        .iter()
        .map(|(dimension, codes)| {
            let names = codes.iter().map(|code| schema.code_name(*dimension, *code));
            (
                schema.name(*dimension).to_owned(),
                names.collect::<Vec<_>>().into(),
            )
        })
        .collect();
    let axes = table.shown_axes(schema);
    let dims: Vec<&str> = axes.iter().map(|axis| axis.dimension.as_str()).collect();
    let cells: Vec<Value> = table
        .parts(schema)
        .iter()
        .zip(cells)
        .filter_map(|(key, shown)| {
            let key = self::key(schema, key);
            match shown {
                Shown::Count(count) => Some(json!({"k": key, "v": count})),
                Shown::Withheld => Some(json!({"k": key, "v": null, "mark": "x"})),
                Shown::CannotOccur => None,
            }
        })
        .collect();
    let mut value = json!({
        "id": table.id, "release": release, "dims": dims, "filter": filter, "cells": cells,
    });
    if let (Some(object), true) = (value.as_object_mut(), table.measure != Measure::Cases) {
        object.insert("measure".to_owned(), json!(table.measure));
    }
    value
}

fn fact(schema: &Schema, release: &str, fact: &FactQuestion, ledger: &[LedgerFigure]) -> Value {
    let shown = |key: &Key| {
        let figure = ledger.iter().find(|figure| figure.key == *key);
        figure
            .filter(|figure| figure.shown)
            .map(|figure| figure.value)
    };
    let mut value = match &fact.says {
        FactKind::Sum(terms) => {
            let counts: Option<Vec<i64>> = terms
                .iter()
                .map(|(times, key)| Some(times * i64::try_from(shown(key)?).ok()?))
                .collect();
            let terms: Vec<Value> = terms
                .iter()
                .map(|(times, key)| json!({"c": times, "k": self::key(schema, key)}))
                .collect();
            let sum = counts.map(|counts| counts.iter().sum::<i64>());
            json!({"terms": terms, "op": "=", "v": sum})
        }
        FactKind::Percentage(part, whole) => {
            let percentage = match (shown(part), shown(whole)) {
                (Some(part), Some(whole)) if whole >= FEWEST_FOR_PERCENTAGE => {
                    Some((part * 200 + whole) / (whole * 2))
                }
                _ => None,
            };
            json!({
                "op": "pct", "num": self::key(schema, part), "den": self::key(schema, whole),
                "v": percentage, "digits": 0,
            })
        }
    };
    if let Some(object) = value.as_object_mut() {
        object.insert("id".to_owned(), json!(fact.id));
        object.insert("release".to_owned(), json!(release));
        if object.get("v").is_some_and(Value::is_null) {
            object.insert("mark".to_owned(), json!("x"));
        }
    }
    value
}

fn key(schema: &Schema, key: &Key) -> Value {
    let parts = key.parts().map(|(dimension, codes)| {
        (
            schema.name(dimension).to_owned(),
            code_names(schema, dimension, codes),
        )
    });
    Value::Object(parts.collect())
}

/// One code as text, several as a list.
fn code_names(schema: &Schema, dimension: usize, codes: &CodeSet) -> Value {
    let name = |code: &CodeNumber| schema.code_name(dimension, *code).to_owned();
    let names: Vec<String> = codes.iter().map(name).collect();
    match names.as_slice() {
        [one] => json!(one),
        several => json!(several),
    }
}
