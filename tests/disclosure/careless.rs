//! Publishers that don't think far enough, to see that the attack finds what they give away. They tabulate a scenario the
//! way `tallies.md` writes it, and withhold by a rule for one figure at a time.

use serde_json::{Map, Value, json};

use super::document::words;

/// Publishes every release of a scenario; `show` says whether a count may be shown.
pub(crate) fn publish(scenario: &str, show: impl Fn(i64) -> bool) -> String {
    let scenario: Value = serde_json::from_str(scenario).expect("a scenario");
    let releases = scenario["query"]["releases"].as_array().expect("releases");
    let documents: Vec<Value> = releases
        .iter()
        .map(|release| {
            let tables = release["tables"].as_array().expect("tables").iter();
            json!({
                "format": "vp-sdc-published/1",
                "threshold": scenario["query"]["threshold"],
                "attacker": { "hidden_min": 0, "mark_bounds": {} },
                "dims": scenario["dims"],
                "structural_zeros": scenario["structural_zeros"],
                "tables": tables.map(|table| publish_table(&scenario, table, &show)).collect::<Vec<_>>(),
                "facts": [],
            })
        })
        .collect();
    Value::Array(documents).to_string()
}

fn publish_table(scenario: &Value, table: &Value, show: &impl Fn(i64) -> bool) -> Value {
    let mut keys = vec![Map::new()];
    for dim in words(&table["dims"]) {
        let mut entries: Vec<Value> = words(&scenario["dims"][&dim])
            .iter()
            .map(|c| json!(c))
            .collect();
        let groups = table["groups"][&dim].as_object();
        entries.extend(groups.into_iter().flatten().map(|(_, codes)| codes.clone()));
        if let Some(only) = table["filter"].get(&dim) {
            let only = words(only);
            entries.retain(|entry| words(entry).iter().all(|code| only.contains(code)));
        }
        let with = |key: &Map<String, Value>| {
            let mut all = vec![key.clone()];
            all.extend(entries.iter().map(|entry| {
                let mut key = key.clone();
                key.insert(dim.clone(), entry.clone());
                key
            }));
            all
        };
        keys = keys.iter().flat_map(with).collect();
    }
    let cells = keys.into_iter().map(|key| {
        let records = scenario["records"].as_array().expect("records").iter();
        let counted = records.filter(|record| {
            let filter = table["filter"].as_object().into_iter().flatten();
            let mut parts = filter.chain(&key);
            parts.all(|(dim, codes)| {
                let codes = words(codes);
                words(&record[dim]).iter().any(|code| codes.contains(code))
            })
        });
        let count: i64 = counted.filter_map(|record| record["n"].as_i64()).sum();
        if show(count) {
            json!({ "k": key, "v": count })
        } else {
            json!({ "k": key, "v": null, "mark": "x" })
        }
    });
    json!({ "id": table["id"], "dims": table["dims"], "filter": table["filter"], "cells": cells.collect::<Vec<_>>() })
}
