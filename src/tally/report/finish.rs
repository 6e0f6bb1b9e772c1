//! Putting a report together: the protected tables, the amounts of work, and the document that others can check.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    Made, Prepared, Warning,
    frame::Frame,
    ledger::{Counted, FrozenRecord, NamedFigure},
    question::{ReportDimension, ReportQuestion, TableChoice},
    volume::Volumes,
};
use crate::tally::{
    Period,
    published::{Axis, Entry, Measure, PublishedTable, Shown},
    question::TableQuestion,
    scenario::document,
};

/// Puts the tables in the order of the question, with the amounts of work among them.
pub(super) fn finish(
    question: &ReportQuestion,
    frame: &Frame,
    counted: &Counted,
    made: Made,
    volumes: &Volumes<'_>,
    earlier: usize,
) -> Prepared {
    let Made { release, tables } = made;
    let mut report = release.report;
    let kept: Vec<&TableQuestion> = tables
        .iter()
        .filter(|table| !report.left_out.contains(&table.id))
        .collect();
    let mut document = document(&frame.schema, &report, &kept, &[], &release.figures);
    prune(&mut document);
    let mut shown: BTreeMap<String, PublishedTable> = report
        .tables
        .drain(..)
        .map(|table| (table.id.clone(), table))
        .collect();
    for choice in &question.tables {
        let table = match choice.measure {
            Measure::Contacts => amounts(
                choice,
                question.period,
                &report.release,
                Vec::new(),
                vec![volumes.contacts(question.period)],
            ),
            Measure::Minutes => minutes(choice, question.period, &report.release, frame, volumes),
            _ => match shown.remove(&choice.id()) {
                Some(table) => table,
                None => continue,
            },
        };
        if matches!(choice.measure, Measure::Contacts | Measure::Minutes) {
            add_amounts(&mut document, &table);
        }
        report.tables.push(table);
    }
    let sparse = report.tables.iter().filter_map(|table| {
        let withheld = table.parts().filter(|shown| *shown == Shown::Withheld);
        let percent = withheld.count() * 100 / table.parts().count().max(1);
        (percent > 50 && table.cells.len() > 1).then(|| Warning::Sparse(table.id.clone(), percent))
    });
    let left_out = report.left_out.iter().cloned().map(Warning::LeftOut);
    Prepared {
        question: question.clone(),
        again: None,
        reasons: release.reasons,
        late: counted.late,
        already_out: release.already_out,
        guessable: release.guessable,
        warnings: left_out.chain(sparse).collect(),
        earlier,
        releases_before: earlier,
        advisers: None,
        document,
        figures: release
            .figures
            .iter()
            .map(|figure| NamedFigure::new(figure, &frame.schema))
            .collect(),
        records: counted
            .records
            .iter()
            .map(|(number, record)| FrozenRecord::new(*number, record, &frame.schema))
            .collect(),
        report,
    }
}

fn amounts(
    choice: &TableChoice,
    period: Period,
    release: &str,
    axes: Vec<Axis>,
    cells: Vec<Shown>,
) -> PublishedTable {
    PublishedTable {
        id: choice.id(),
        release: release.to_owned(),
        measure: choice.measure,
        period: Some(period.to_string()),
        filter: Vec::new(),
        axes,
        cells,
    }
}

/// Minutes by task. The total only when every row is shown: else the rest would be the minutes of a few.
fn minutes(
    choice: &TableChoice,
    period: Period,
    release: &str,
    frame: &Frame,
    volumes: &Volumes<'_>,
) -> PublishedTable {
    let tasks = frame.tasks();
    let mut cells: Vec<Shown> = tasks
        .iter()
        .map(|task| volumes.minutes(period, task))
        .collect();
    let mut all: Option<u64> = cells.iter().map(|cell| cell.count()).sum();
    let before = volumes.undivided_minutes(period);
    if before.is_some_and(|before| before.count() != all) {
        // The rows together would be another total than the one that is out.
        cells.fill(Shown::Withheld);
        all = before.and_then(Shown::count);
    }
    let total = all.map_or(Shown::Withheld, Shown::Count);
    if choice.by.is_empty() {
        return amounts(choice, period, release, Vec::new(), vec![total]);
    }
    cells.push(total);
    let entries = tasks
        .into_iter()
        .map(Entry::Code)
        .chain(std::iter::once(Entry::Total));
    let axis = Axis {
        dimension: ReportDimension::Task.name().to_owned(),
        several_answers: false,
        entries: entries.collect(),
    };
    amounts(choice, period, release, vec![axis], cells)
}

/// Adds an amount of work to the document: a table of its own kind, with nothing that counts cases.
fn add_amounts(document: &mut Value, table: &PublishedTable) {
    let entries = table
        .axes
        .first()
        .map(|axis| axis.entries.clone())
        .unwrap_or_default();
    let name = |entry: Option<&Entry>| match entry {
        Some(Entry::Code(code)) => serde_json::json!({ "task": code }),
        _ => serde_json::json!({}),
    };
    let cells: Vec<Value> = table
        .cells
        .iter()
        .enumerate()
        .map(|(place, shown)| match shown {
            Shown::Count(count) => serde_json::json!({"k": name(entries.get(place)), "v": count}),
            _ => serde_json::json!({"k": name(entries.get(place)), "v": null, "mark": "x"}),
        })
        .collect();
    let dims: Vec<&str> = table
        .axes
        .iter()
        .map(|axis| axis.dimension.as_str())
        .collect();
    let value = serde_json::json!({
        "id": table.id, "release": table.release, "dims": dims, "measure": table.measure,
        "period": table.period, "cells": cells,
    });
    if let Some(tables) = document.get_mut("tables").and_then(Value::as_array_mut) {
        tables.push(value);
    }
}

/// Leaves the dimensions out that no table is about.
fn prune(document: &mut Value) {
    let mut used: BTreeSet<String> = BTreeSet::new();
    let tables = document.get("tables").and_then(Value::as_array);
    for table in tables.into_iter().flatten() {
        let filter = table.get("filter").and_then(Value::as_object);
        used.extend(filter.into_iter().flat_map(|filter| filter.keys().cloned()));
        let cells = table.get("cells").and_then(Value::as_array);
        let keys = cells
            .into_iter()
            .flatten()
            .filter_map(|cell| cell.get("k")?.as_object());
        used.extend(keys.flat_map(|key| key.keys().cloned()));
    }
    if let Some(dims) = document.get_mut("dims").and_then(Value::as_object_mut) {
        dims.retain(|name, _| used.contains(name));
    }
    if let Some(zeros) = document
        .get_mut("structural_zeros")
        .and_then(Value::as_array_mut)
    {
        zeros.retain(|zero| {
            zero.as_object()
                .is_some_and(|zero| zero.keys().all(|name| used.contains(name)))
        });
    }
}
