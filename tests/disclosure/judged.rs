//! The attack on whole scenarios: careless publishers are found out, and a careful one passes.

use serde_json::{Value, json};

use super::careless::publish;
use super::document::{Key, Published};
use super::judge::{Truth, attack, disclosures};
use super::reader::{Interval, Reader};
use super::system::System;
use super::worlds::{attack_random_vaults, scenario};

fn threshold(scenario: &str) -> i64 {
    let scenario: Value = serde_json::from_str(scenario).unwrap();
    scenario["query"]["threshold"].as_i64().unwrap()
}

#[test]
fn withholding_small_counts_only_is_found_out_in_nearly_every_vault() {
    let found = attack_random_vaults(0..20, |scenario| {
        Some(publish(scenario, |count| count >= threshold(scenario)))
    });
    assert!(found.len() >= 16, "{}: {found:#?}", found.len());
}

#[test]
fn a_publisher_that_shows_nothing_gives_nothing_away() {
    let found = attack_random_vaults(0..20, |scenario| Some(publish(scenario, |_| false)));
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn a_small_count_that_is_printed_breaks_a_promise() {
    let scenario = scenario(1);
    let verdict = disclosures(&publish(&scenario, |_| true), &scenario);
    assert!(
        verdict
            .broken
            .iter()
            .any(|said| said.contains("below the threshold"))
    );
    assert!(
        verdict
            .disclosures
            .iter()
            .any(|found| found.level == Some(0))
    );
}

/// Six cases in u1 and eight in u2: those in u1 are of two persons, those in u2 about one other party.
fn few_people() -> Value {
    let mut records = Vec::new();
    for at in 0..6 {
        let person = format!("p{}", at % 2);
        records
            .push(json!({ "unit": "u1", "person": person, "accused": format!("w{at}"), "n": 1 }));
    }
    for at in 0..8 {
        let person = format!("q{at}");
        records.push(json!({ "unit": "u2", "person": person, "accused": "one", "n": 1 }));
    }
    for at in 0..20 {
        let person = format!("r{at}");
        records
            .push(json!({ "unit": "u3", "person": person, "accused": format!("v{at}"), "n": 1 }));
    }
    json!({
        "format": "vp-sdc-scenario/1",
        "dims": { "unit": ["u1", "u2", "u3"] },
        "records": records,
        "query": { "threshold": 5, "contributor_threshold": 3, "releases": [
            { "id": "R", "tables": [{ "id": "T", "dims": ["unit"] }] },
        ] },
    })
}

#[test]
fn several_cases_of_one_person_or_about_one_are_seen() {
    let scenario = few_people().to_string();
    let verdict = disclosures(&publish(&scenario, |count| count >= 5), &scenario);
    let found: Vec<_> = verdict
        .disclosures
        .iter()
        .map(|found| {
            (
                found.target.as_str(),
                found.value,
                found.interval.low,
                found.level,
            )
        })
        .collect();
    assert_eq!(
        found,
        [("[unit=u1]", 6, 6, None), ("[unit=u2]", 8, 8, None)]
    );
    // Both withheld: 14 together. Of 6 it must be possible that it is 1 or 11, of 8 that it is 3 or 13.
    let both = disclosures(&publish(&scenario, |count| count >= 10), &scenario);
    assert!(both.safe(), "{both:?}");
    assert_eq!(both.protected, 2);
}

#[test]
fn one_key_with_two_states_is_seen() {
    let scenario = few_people().to_string();
    let mut documents: Value =
        serde_json::from_str(&publish(&scenario, |count| count >= 10)).unwrap();
    let mut again = documents[0]["tables"][0].clone();
    again["id"] = json!("again");
    again["cells"][1] = json!({ "k": { "unit": ["u1"] }, "v": 6 });
    documents[0]["tables"].as_array_mut().unwrap().push(again);
    let verdict = disclosures(&documents.to_string(), &scenario);
    assert_eq!(verdict.broken.len(), 1, "{verdict:?}");
    assert_eq!(verdict.disclosures.len(), 2, "{verdict:?}");
}

#[test]
fn a_false_count_is_seen() {
    let scenario = few_people().to_string();
    let told = publish(&scenario, |count| count >= 10).replace("\"v\":20", "\"v\":21");
    let verdict = disclosures(&told, &scenario);
    assert_eq!(verdict.broken, ["T [unit=u3] shows 21 and is 20"]);
}

#[test]
fn what_is_said_of_withheld_figures_is_seen() {
    let scenario = few_people().to_string();
    let mut documents: Value =
        serde_json::from_str(&publish(&scenario, |count| count >= 10)).unwrap();
    documents[0]["facts"] = json!([
        { "id": "P1", "op": "pct", "num": { "unit": "u1" }, "den": {}, "v": 18, "digits": 0 },
        { "id": "P2", "op": "pct", "num": { "unit": "u3" }, "den": {}, "v": 59, "digits": 0 },
    ]);
    let verdict = disclosures(&documents.to_string(), &scenario);
    assert_eq!(verdict.broken, ["P1 is a percentage of what isn't shown"]);
    assert_eq!(verdict.disclosures.len(), 2);
}

#[test]
fn an_insider_takes_the_own_cases_away() {
    // u1 and u2 share 14. Whoever has 4 of the 6 cases in u1 still doesn't know the other 2; whoever has 12 of the 14 does.
    let scenario = few_people().to_string();
    let documents = publish(&scenario, |count| count >= 10);
    let published = Published::read(&documents);
    let truth = Truth::read(&scenario, &published);
    let u1 = published.key(&json!({ "unit": "u1" }), &Value::Null);
    let u2 = published.key(&json!({ "unit": "u2" }), &Value::Null);
    let some = attack(&published, &truth, &[(u1.clone(), 4)]);
    assert!(some.safe(), "{some:?}");
    let nearly_all = attack(&published, &truth, &[(u1, 4), (u2, 8)]);
    let found = nearly_all.disclosures.first().unwrap();
    assert_eq!((found.value, found.level), (2, Some(1)));
    assert_eq!(
        found.interval,
        Interval {
            low: 0,
            high: Some(2)
        }
    );
}

#[test]
fn blocks_and_the_whole_cross_agree_on_random_vaults() {
    for seed in 0..6 {
        let scenario = scenario(seed);
        let documents = publish(&scenario, |count| count >= 2 * threshold(&scenario));
        let published = Published::read(&documents);
        let keys = super::judge::targets(&published);
        let reader = |whole| Reader::new(System::new(&published, &keys, whole));
        let (mut blocks, mut cross) = (reader(false), reader(true));
        let few: Vec<&Key> = keys.iter().step_by(7).collect();
        for key in few {
            let (one, other) = (blocks.system.sum(key), cross.system.sum(key));
            assert_eq!(
                blocks.interval(&one),
                cross.interval(&other),
                "{seed} {}",
                published.name(key)
            );
        }
    }
}

#[test]
fn a_raised_threshold_cannot_call_back_what_is_out() {
    let scenario = few_people()
        .to_string()
        .replace("\"threshold\":5", "\"threshold\":6");
    let mut documents: Value =
        serde_json::from_str(&publish(&scenario, |count| count >= 6)).unwrap();
    documents[0]["threshold"] = json!(6);
    let mut later = documents[0].clone();
    later["threshold"] = json!(9);
    later["tables"] = json!([]);
    documents.as_array_mut().unwrap().push(later);
    // u1 with 6 and u2 with 8 were shown when 6 was enough; that they are of few people is another matter.
    let verdict = disclosures(&documents.to_string(), &scenario);
    assert!(verdict.safe(), "{verdict:?}");
    assert_eq!(verdict.protected, 0);
}
