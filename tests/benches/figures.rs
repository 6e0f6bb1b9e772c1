//! How long figures take: `cargo bench --bench figures`. Invented records in the shape of a year; nothing is asserted.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a benchmark may fail"
)]

use std::{hint::black_box, time::Duration};

use criterion::{Criterion, criterion_group, criterion_main};
use klankbord::tally::scenario::publish;
use rand::{Rng, SeedableRng, rngs::StdRng};
use serde_json::{Value, json};

/// Names of codes.
fn codes(name: &str, count: usize) -> Vec<String> {
    (1..=count)
        .map(|number| format!("{name}{number}"))
        .collect()
}

/// A code, the first ones far more often than the last.
fn pick(dice: &mut StdRng, codes: &[String]) -> String {
    let place: f64 = dice.gen_range(0.0_f64..1.0).powi(2);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a place in a short list"
    )]
    let place = (place * codes.len() as f64) as usize;
    codes[place.min(codes.len() - 1)].clone()
}

/// A year of so many cases, over so many units, with two-way tables or without.
fn year(cases: usize, units: usize, two_ways: bool) -> String {
    let mut dice = StdRng::seed_from_u64(1);
    let lists = [
        ("nature", codes("N", 12)),
        ("route", codes("R", 6)),
        ("outcome", codes("O", 7)),
        ("unit", codes("U", units)),
        ("quarter", codes("Q", 4)),
        ("role", codes("C", 3)),
    ];
    let records: Vec<Value> = (0..cases)
        .map(|number| {
            let mut record = json!({"id": number.to_string(), "person": format!("p{}", dice.gen_range(0..=cases * 4 / 5))});
            for (name, list) in &lists {
                record[*name] = json!(pick(&mut dice, list));
            }
            record
        })
        .collect();
    let one_way = lists
        .iter()
        .map(|(name, _)| json!({"id": name, "dims": [name]}));
    let pairs = [
        ("nature", "unit"),
        ("nature", "outcome"),
        ("route", "outcome"),
        ("nature", "quarter"),
    ];
    let pairs = pairs.iter().filter(|_| two_ways);
    let two_way =
        pairs.map(|(one, other)| json!({"id": format!("{one}-{other}"), "dims": [one, other]}));
    let tables: Vec<Value> = one_way.chain(two_way).collect();
    let dims: serde_json::Map<String, Value> = lists
        .iter()
        .map(|(name, list)| ((*name).to_owned(), json!(list)))
        .collect();
    json!({
        "format": "vp-sdc-scenario/1", "dims": dims, "structural_zeros": [], "records": records,
        "query": {"threshold": 5, "releases": [{"id": "year", "tables": tables}]},
    })
    .to_string()
}

fn figures(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("figures");
    group
        .sample_size(10)
        .measurement_time(Duration::from_secs(10));
    for (name, scenario) in [
        ("one way, 200 cases", year(200, 8, false)),
        ("four two-way tables, 200 cases", year(200, 8, true)),
        (
            "four two-way tables, 100,000 cases",
            year(100_000, 40, true),
        ),
    ] {
        group.bench_function(name, |bencher| {
            bencher.iter(|| publish(black_box(&scenario), 7, &mut |_, _| true).unwrap());
        });
    }
    group.finish();
}

criterion_group!(benches, figures);
criterion_main!(benches);
