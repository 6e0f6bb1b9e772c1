//! The ten made-up cases: what their makers expect of each on 21 November 2025 is what the program reckons.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use std::sync::LazyLock;

use klankbord::{
    catalogue::Catalogue,
    domain::{Case, CaseId, Date, RouteKind, Signal, SignalRules, deadlines::DeadlineKind},
    exchange,
    tally::{
        Period, countable_facts,
        published::{Axis, Entry, Measure},
        report::{ReportQuestion, Sources, prepare},
    },
    usecases::figures::numbered_facts,
};
use serde_json::Value;

const TODAY: Date = jiff::civil::date(2025, 11, 21);

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::shipped().unwrap());
static FILE: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(TEXT).unwrap());
const TEXT: &str = include_str!("../assets/demo/cases_nl.json");

fn cases() -> Vec<Case> {
    let mut number = 0;
    let imported = exchange::read(TEXT, &CATALOGUE, || {
        number += 1;
        CaseId::from_bytes([number; 16])
    });
    imported.unwrap_or_else(|error| panic!("{error}")).cases
}

fn rules() -> SignalRules {
    SignalRules::shipped(CATALOGUE.terms)
}

/// The cases with what the file says of each.
fn with_words() -> Vec<(Case, &'static Value)> {
    let words = FILE["zaken"].as_array().unwrap();
    cases().into_iter().zip(words).collect()
}

/// The name that the file gives to a signal.
fn name(signal: Signal) -> &'static str {
    match signal {
        Signal::OneYearDateNear => "jaartermijn_nadert",
        Signal::FormalTermNear => "formele_termijn_nadert",
        Signal::FeedbackNear => "terugkoppeling_binnen_30_dagen",
        Signal::ContactWithinWeek => "contact_binnen_week",
        Signal::RetaliationSuspected => "benadeling_vermoed",
        Signal::Dormant => "slapend",
        Signal::AftercareProposed => "nazorg_voorstellen",
        Signal::NoNextContact => "geen_vervolgafspraak",
        Signal::DestructionDue => "vernietiging_voorstellen",
    }
}

/// What the program reckons of one expected value, in the form of the file.
fn reckoned(case: &Case, key: &str) -> Value {
    let one_year = || {
        case.complaint_deadline(&CATALOGUE.terms)
            .map(|date| date.due)
    };
    let destroy = || case.destroy_after(&rules());
    let signals = || case.signals(TODAY, &rules());
    let day = |date: Option<Date>| Value::from(date.map(|date| date.to_string()));
    match key {
        "aantal_contacten" => case.contacts().into(),
        "aantal_minuten" => case.minutes().into(),
        "laatste_contact" => day(case.last_contact()),
        "dagen_open" => case.days_open(TODAY).into(),
        "dagen_sinds_laatste_contact" => case.days_since_contact(TODAY).into(),
        "indienen_klacht_uiterlijk_9_8" => day(one_year()),
        "dagen_tot_jaartermijn" => one_year()
            .map(|due| TODAY.until(due).unwrap().get_days())
            .into(),
        "vernietigen_na_bij_2_jaar" => day(destroy()),
        "vernietiging_voorstellen" => signals().contains(&Signal::DestructionDue).into(),
        "signalen" => {
            let mut names: Vec<&str> = signals().into_iter().map(name).collect();
            names.sort_unstable();
            names.into()
        }
        other => panic!("{other} is expected and nobody reckons it"),
    }
}

#[test]
fn every_expected_value_of_every_case_is_what_the_domain_reckons() {
    let mut values = 0;
    for (case, words) in with_words() {
        for (key, expected) in words["verwacht"].as_object().unwrap() {
            let found = reckoned(&case, key);
            assert_eq!(found, *expected, "{} {key}", case.reference);
            values += 1;
        }
        // What is not expected is not there either.
        for key in ["indienen_klacht_uiterlijk_9_8", "vernietigen_na_bij_2_jaar"] {
            if words["verwacht"].get(key).is_none() {
                assert_eq!(
                    reckoned(&case, key),
                    Value::Null,
                    "{} {key}",
                    case.reference
                );
            }
        }
    }
    assert_eq!(values, 80);
}

#[test]
fn every_term_of_every_track_is_what_the_domain_reckons() {
    let kinds = [
        ("afdoen_uiterlijk", DeadlineKind::Decision),
        (
            "afdoen_uiterlijk_na_max_verdaging",
            DeadlineKind::DecisionAtTheLatest,
        ),
        (
            "bericht_niet_in_behandeling_uiterlijk",
            DeadlineKind::NotHandledNotice,
        ),
        (
            "ontvangstbevestiging_uiterlijk",
            DeadlineKind::Acknowledgement,
        ),
        ("terugkoppeling_uiterlijk", DeadlineKind::Feedback),
    ];
    let mut dates = 0;
    for (case, words) in with_words() {
        let tracks = words["sporen"].as_array().unwrap();
        for (track, words) in case.tracks.iter().zip(tracks) {
            let deadlines = track.deadlines(&CATALOGUE.terms);
            for (key, kind) in kinds {
                let found = deadlines.iter().find(|deadline| deadline.kind == kind);
                let found = Value::from(found.map(|deadline| deadline.due.to_string()));
                let expected = words.get(key).cloned().unwrap_or_default();
                assert_eq!(found, expected, "{} {} {key}", case.reference, track.id);
                dates += usize::from(!expected.is_null());
            }
        }
    }
    assert_eq!(dates, 8);
}

#[test]
fn every_case_passes_the_check_and_every_formal_handover_rests_on_a_yes_of_that_day() {
    for case in cases() {
        case.check().unwrap();
        let formal = case.tracks.iter().filter(|track| {
            matches!(
                track.kind,
                RouteKind::Complaint | RouteKind::IntegrityReport
            )
        });
        for track in formal.filter(|track| track.handed_over_on.is_some()) {
            let with = track.handed_over_with.as_ref().unwrap();
            let consent = case.consent(with).unwrap();
            assert_eq!(consent.track.as_ref(), Some(&track.id));
        }
    }
}

#[test]
fn the_figures_of_2025_are_those_that_expose_nobody() {
    let expected = &FILE["verwachte_rapportage_2025_k5"];
    let threshold = u32::try_from(expected["drempel"].as_u64().unwrap()).unwrap();
    let sources = Sources {
        facts: numbered_facts(&cases(), &[]),
        codes: &CATALOGUE.codes,
        units: &CATALOGUE.units,
        unit_headcount: 50,
    };
    let question = ReportQuestion::usual(Period::year(2025), threshold, false, false);
    let report = prepare(&question, &sources, &[], 1, &mut |_, _| true)
        .unwrap()
        .report;
    for table in &report.tables {
        let shown: Vec<u64> = table.cells.iter().filter_map(|cell| cell.count()).collect();
        let is_total = |axis: &Axis| axis.entries.last() == Some(&Entry::Total);
        // What the file calls together, or withheld, is here a table of which at most its total is shown.
        let expected = match table.measure {
            Measure::Contacts => vec![&expected["contacten"]],
            Measure::Cases if table.axes.iter().all(is_total) => vec![&expected["zaken_geopend"]],
            _ => Vec::new(),
        };
        let shown: Vec<Value> = shown.into_iter().map(Value::from).collect();
        assert_eq!(shown.iter().collect::<Vec<_>>(), expected, "{}", table.id);
    }
}

#[test]
fn the_raw_counts_behind_the_figures_are_those_of_the_makers() {
    let expected = &FILE["verwachte_tellingen_2025_ruw"];
    let counted = countable_facts(&cases(), &[]);
    let period = Period::year(2025);
    let opened: Vec<_> = counted
        .iter()
        .filter(|case| period.contains(case.opened))
        .collect();
    let contacts: u32 = counted
        .iter()
        .flat_map(|case| &case.contacts)
        .filter(|(month, _)| period.contains(**month))
        .map(|(_, count)| count)
        .sum();
    assert_eq!(Value::from(contacts), expected["contacten_2025"]);
    let with_role = |role: &str| {
        opened
            .iter()
            .filter(|case| case.role.as_str() == role)
            .count()
    };
    for (role, count) in expected["rol"].as_object().unwrap() {
        assert_eq!(Value::from(with_role(role)), *count, "{role}");
    }
    let on_route = |route: &str| {
        let walked = |case: &&&_| -> bool {
            let case: &klankbord::domain::coded::CodedFacts = case;
            case.routes.iter().any(|walked| walked.as_str() == route)
        };
        opened.iter().filter(walked).count()
    };
    for (route, count) in expected["route"].as_object().unwrap() {
        assert_eq!(Value::from(on_route(route)), *count, "{route}");
    }
}
