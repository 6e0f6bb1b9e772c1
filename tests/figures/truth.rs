//! What the cases truly are, in the form that the attack reads (`vp-sdc-scenario/1`), and the attack on what is out.

use klankbord::domain::{
    Code, Dimension,
    coded::{CodedFacts, Month},
};
use serde_json::{Map, Value, json};

use super::{
    common::catalogue,
    invented::{Facts, counted_in},
    judge,
};

/// The cases as records, each with the codes it is counted under.
pub(crate) fn scenario(facts: &Facts, threshold: u32) -> String {
    let records: Vec<Value> = facts.iter().map(|(_, facts)| record(facts)).collect();
    json!({ "format": "vp-sdc-scenario/1", "records": records, "query": { "threshold": threshold } }).to_string()
}

fn record(facts: &CodedFacts) -> Value {
    let mut record = Map::new();
    let mut set = |name: &str, code: String| record.insert(name.to_owned(), json!(code));
    set("opened", String::from(facts.opened));
    set(
        "closed",
        facts
            .closed
            .map_or_else(|| "later".to_owned(), String::from),
    );
    set(
        "nature",
        facts
            .natures
            .first()
            .map_or("none", Code::as_str)
            .to_owned(),
    );
    set("role", facts.role.to_string());
    set("bond", facts.bond.to_string());
    set("other_party", facts.other_party.to_string());
    set("unit", counted_in(facts.unit.as_ref()).to_owned());
    set("duration", duration(facts.opened, facts.closed).to_owned());
    set(
        "contacts",
        contacts(facts.contacts.values().sum()).to_owned(),
    );
    let several = [
        ("ground", Dimension::Ground, &facts.grounds),
        ("route", Dimension::Route, &facts.routes),
        (
            "informal_outcome",
            Dimension::InformalOutcome,
            &facts.informal_outcomes,
        ),
        (
            "formal_outcome",
            Dimension::FormalOutcome,
            &facts.formal_outcomes,
        ),
    ];
    for (name, list, chosen) in several {
        for entry in catalogue().codes.entries(list) {
            let yes = if chosen.contains(&entry.code) {
                "yes"
            } else {
                "no"
            };
            set(&format!("{name}:{}", entry.code), yes.to_owned());
        }
    }
    if let Some(person) = facts.person {
        set("person", format!("p{person}"));
    }
    if let Some(other) = facts.other_party_number {
        set("accused", format!("w{other}"));
    }
    Value::Object(record)
}

fn duration(opened: Month, closed: Option<Month>) -> &'static str {
    let months = |month: Month| i32::from(month.year) * 12 + i32::from(month.month);
    match closed.map_or(0, |closed| months(closed) - months(opened)) {
        ..=1 => "D-1M",
        2..=3 => "D-3M",
        4..=6 => "D-6M",
        7..=12 => "D-12M",
        _ => "D-MORE",
    }
}

fn contacts(count: u32) -> &'static str {
    match count {
        0 => "N-0",
        1 => "N-1",
        2..=3 => "N-3",
        4..=6 => "N-6",
        _ => "N-MORE",
    }
}

/// What is published about cases; amounts of work are judged elsewhere.
pub(crate) fn about_cases(documents: &[Value]) -> String {
    let mut documents = documents.to_vec();
    for document in &mut documents {
        let tables = document["tables"].as_array_mut().expect("tables");
        tables.retain(|table| !matches!(table["measure"].as_str(), Some("contacts" | "minutes")));
    }
    Value::Array(documents).to_string()
}

/// What a reader of all that is out finds, in words; nothing when all is well.
pub(crate) fn found(documents: &[Value], facts: &Facts, threshold: u32) -> Vec<String> {
    let verdict = judge::disclosures(&about_cases(documents), &scenario(facts, threshold));
    told(&verdict)
}

/// A verdict in words.
pub(crate) fn told(verdict: &judge::Verdict) -> Vec<String> {
    if verdict.safe() {
        return Vec::new();
    }
    let mut found = verdict.broken.clone();
    found.extend(verdict.disclosures.iter().map(|one| format!("{one:?}")));
    if verdict.undecided > 0 {
        found.push(format!("{} undecided", verdict.undecided));
    }
    found
}
