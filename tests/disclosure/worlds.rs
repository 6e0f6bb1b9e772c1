//! Random vaults: small, lopsided, with people who come back and several cases about one other party; three linked tables
//! in two releases. Everything follows from the seed.

use std::collections::BTreeSet;

use rand::{Rng, SeedableRng, rngs::StdRng, seq::SliceRandom};
use serde_json::{Map, Value, json};

/// The names of the dimensions, besides the quarter.
const NAMES: [&str; 3] = ["kind", "place", "result"];

/// Which dimensions the three tables are about, by place in [`NAMES`]; the first two always exist.
const LINKED: [[&[usize]; 3]; 6] = [
    [&[0], &[1], &[0, 1]],
    [&[0], &[0, 1], &[1]],
    [&[0, 1], &[1, 2], &[2]],
    [&[0, 1], &[1, 2], &[0, 2]],
    [&[0], &[1, 2], &[0, 2]],
    [&[0], &[0, 1], &[0, 1, 2]],
];

/// A scenario (`vp-sdc-scenario/1`) for a seed.
pub(crate) fn scenario(seed: u64) -> String {
    let mut dice = StdRng::seed_from_u64(seed);
    let shape = LINKED[dice.gen_range(0..LINKED.len())];
    let count = if shape.iter().any(|dims| dims.contains(&2)) {
        3
    } else {
        2
    };
    let mut dims = Map::new();
    for name in &NAMES[..count] {
        let most = if count == 3 { 4 } else { 5 };
        let length = dice.gen_range(2..=most);
        dims.insert((*name).to_owned(), json!(codes(name, length)));
    }
    dims.insert("quarter".to_owned(), json!(["Q1", "Q2", "Q3", "Q4"]));
    let impossible = structural_zeros(&mut dice, &dims);
    let records = records(&mut dice, &dims, &impossible);
    let releases = releases(&mut dice, &dims, &shape);
    let scenario = json!({
        "format": "vp-sdc-scenario/1",
        "id": format!("random vault {seed}"),
        "dims": dims,
        "structural_zeros": impossible,
        "records": records,
        "query": {
            "threshold": dice.gen_range(3..=7),
            "contributor_threshold": dice.gen_range(2..=3),
            "releases": releases,
        },
    });
    scenario.to_string()
}

fn codes(name: &str, length: usize) -> Vec<String> {
    let first = name.chars().next().unwrap_or('c');
    (1..=length).map(|at| format!("{first}{at}")).collect()
}

/// In one vault of four a combination that can't occur.
fn structural_zeros(dice: &mut StdRng, dims: &Map<String, Value>) -> Vec<Value> {
    if !dice.gen_bool(0.25) {
        return Vec::new();
    }
    let place = list(dims, "place");
    let some: Vec<&String> = place[1..].iter().collect();
    vec![json!({ "kind": list(dims, "kind")[0], "place": some })]
}

fn list(dims: &Map<String, Value>, name: &str) -> Vec<String> {
    super::document::words(&dims[name])
}

fn records(dice: &mut StdRng, dims: &Map<String, Value>, impossible: &[Value]) -> Vec<Value> {
    let count = dice.gen_range(5..=150);
    let repeat = dice.gen_range(0.18..0.40);
    let cluster = dice.gen_range(0.05..0.35);
    let skew = dice.gen_range(0.3..1.6);
    let mut records: Vec<Map<String, Value>> = Vec::new();
    let mut people = 0;
    while records.len() < count {
        let mut record = Map::new();
        for name in dims.keys() {
            let codes = list(dims, name);
            let places: Vec<usize> = (0..codes.len()).collect();
            let weight =
                |at: &usize| 1.0 / f64::powf(1.0 + f64::from(u8::try_from(*at).unwrap_or(9)), skew);
            let even = name == "quarter";
            let drawn = places.choose_weighted(dice, |at| if even { 1.0 } else { weight(at) });
            record.insert(name.clone(), json!(codes[*drawn.expect("codes")]));
        }
        let earlier = records.choose(dice).cloned();
        people += 1;
        let mut person = format!("p{people}");
        let mut other = format!("w{people}");
        if let Some(earlier) = earlier {
            if dice.gen_bool(repeat) {
                earlier["person"]
                    .as_str()
                    .unwrap_or_default()
                    .clone_into(&mut person);
                record.insert("place".to_owned(), earlier["place"].clone());
            }
            if dice.gen_bool(cluster) {
                earlier["accused"]
                    .as_str()
                    .unwrap_or_default()
                    .clone_into(&mut other);
                for name in ["place", "kind"] {
                    record.insert(name.to_owned(), earlier[name].clone());
                }
            }
        }
        let never = impossible.iter().any(|region| {
            let mut dims = region.as_object().into_iter().flatten();
            dims.all(|(name, codes)| {
                let codes = super::document::words(codes);
                record[name]
                    .as_str()
                    .is_some_and(|code| codes.iter().any(|c| c == code))
            })
        });
        if !never {
            record.insert("id".to_owned(), json!(format!("{}", records.len() + 1)));
            record.insert("person".to_owned(), json!(person));
            record.insert("accused".to_owned(), json!(other));
            record.insert("n".to_owned(), json!(1));
            records.push(record);
        }
    }
    records.into_iter().map(Value::Object).collect()
}

/// Two releases with the same three tables: a quarter and the half-year it is in, a year and a part of it, or the other way.
fn releases(dice: &mut StdRng, dims: &Map<String, Value>, shape: &[&[usize]; 3]) -> Vec<Value> {
    let kinds = list(dims, "kind");
    let part: BTreeSet<&String> = kinds.choose_multiple(dice, kinds.len() - 1).collect();
    let part = json!({ "kind": part });
    let quarter = json!({ "quarter": ["Q1"] });
    let half = json!({ "quarter": ["Q1", "Q2"] });
    let year = json!({});
    let (first, second) = match dice.gen_range(0..5) {
        0 => (&quarter, &half),
        1 => (&half, &year),
        2 => (&year, &part),
        3 => (&part, &year),
        _ => (&year, &quarter),
    };
    let places = list(dims, "place");
    let group = (dice.gen_bool(0.4) && places.len() > 2).then(|| {
        let members: BTreeSet<&String> = places.choose_multiple(dice, 2).collect();
        json!({ "place": { "North": members } })
    });
    let grouped = dice.gen_range(0..3);
    [("R1", first), ("R2", second)]
        .iter()
        .map(|(release, filter)| {
            let tables = shape.iter().enumerate().map(|(at, shape)| {
                let names: Vec<&str> = shape.iter().map(|d| NAMES[*d]).collect();
                let mut table = json!({
                    "id": format!("{release}.T{at}"),
                    "dims": names,
                    "filter": filter,
                });
                if let Some(group) = &group
                    && names.contains(&"place")
                    && (grouped == 0 || grouped == at)
                {
                    table["groups"] = group.clone();
                }
                table
            });
            json!({ "id": release, "tables": tables.collect::<Vec<_>>() })
        })
        .collect()
}

/// Publishes random vaults and attacks each; returns what was found, with the seed. `publish` gives the documents of a
/// scenario, or nothing when it refuses.
pub(crate) fn attack_random_vaults(
    seeds: impl Iterator<Item = u64>,
    publish: impl Fn(&str) -> Option<String>,
) -> Vec<String> {
    let mut found = Vec::new();
    for seed in seeds {
        let scenario = scenario(seed);
        let Some(documents) = publish(&scenario) else {
            continue;
        };
        let verdict = super::judge::disclosures(&documents, &scenario);
        if !verdict.safe() {
            let undecided = verdict.undecided;
            let (broken, disclosures) = (verdict.broken, verdict.disclosures);
            found.push(format!(
                "{seed}: {broken:?} {disclosures:?} {undecided} undecided"
            ));
        }
    }
    found
}
