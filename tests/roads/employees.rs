//! For each employee of the table: the roads and reasons that the letter and the law give.

use std::collections::{BTreeMap, BTreeSet};

use klankbord::{
    domain::{
        Date, Dimension, Language,
        routes::{Employee, Reachability},
    },
    texts::{Texts, roads},
};
use serde::Deserialize;

use super::{code, shipped};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    employee: Vec<Line>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    who: String,
    organisation: String,
    bond: String,
    on: toml::value::Datetime,
    #[serde(default)]
    natures: Vec<String>,
    #[serde(default)]
    labels: Vec<String>,
    other_party: Option<String>,
    last_incident: Option<toml::value::Datetime>,
    decided_on: Option<toml::value::Datetime>,
    roads: BTreeMap<String, String>,
}

fn day(date: toml::value::Datetime) -> Date {
    date.to_string().parse().unwrap()
}

fn table() -> Vec<Line> {
    let table: Table = toml::from_str(include_str!("employees.toml")).unwrap();
    table.employee
}

fn employee(line: &Line) -> Employee {
    let codes = shipped().codes;
    let known = |dimension, text: &str| {
        let code = code(text);
        assert!(codes.contains(dimension, &code), "{text}");
        code
    };
    let organisation = known(Dimension::Organisation, &line.organisation);
    let mut employee = Employee::new(organisation, known(Dimension::Bond, &line.bond));
    let natures = line.natures.iter();
    employee.natures = natures.map(|text| known(Dimension::Nature, text)).collect();
    let labels = line.labels.iter();
    employee.labels = labels.map(|text| known(Dimension::Label, text)).collect();
    if let Some(other) = &line.other_party {
        employee.other_party = known(Dimension::OtherParty, other);
    }
    employee.last_incident = line.last_incident.map(day);
    employee.decided_on = line.decided_on.map(day);
    employee
}

#[test]
fn every_employee_of_the_table_has_the_roads_and_reasons_of_the_letter_and_the_law() {
    let catalogue = shipped();
    let texts = Texts::new(Language::Dutch).unwrap();
    let mut wrong = Vec::new();
    for line in table() {
        let employee = employee(&line);
        for (route, expected) in &line.roads {
            let route = code(route);
            assert!(catalogue.routes.road(&route).is_some(), "{route}");
            let reach = catalogue.reach(&route, &employee, day(line.on));
            let answer = match reach.answer {
                Reachability::Open => "open",
                Reachability::NotOpen => "not_open",
                Reachability::Ask => "ask",
            };
            let told = [roads::reasons(&texts, &reach), roads::notes(&texts, &reach)].concat();
            let told = told.join(" ");
            let (expected, part) = expected.split_once(": ").unwrap_or((expected, ""));
            let said = match part.strip_prefix('-') {
                Some(part) => !told.contains(part),
                None => told.contains(part),
            };
            if answer != expected || !said {
                let who = &line.who;
                wrong.push(format!(
                    "{who}\n  {route}: {answer}: {told}\n  not {expected}: {part}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_has_whoever_it_has_to_have() {
    let table = table();
    assert!(table.len() >= 30, "{}", table.len());
    let catalogue = shipped();
    let all = |dimension| -> BTreeSet<String> {
        let entries = catalogue.codes.entries(dimension).iter();
        entries.map(|entry| entry.code.to_string()).collect()
    };
    let organisations = table.iter().map(|line| line.organisation.clone()).collect();
    assert_eq!(all(Dimension::Organisation), organisations);
    let bonds = table.iter().map(|line| line.bond.clone()).collect();
    assert_eq!(all(Dimension::Bond), bonds);
    // The day before each first day of a road, and that day.
    let days: BTreeSet<Date> = table.iter().map(|line| day(line.on)).collect();
    for road in catalogue.routes.roads() {
        for from in road.periods.iter().filter_map(|period| period.from) {
            let before = from.yesterday().unwrap();
            assert!(days.contains(&from) && days.contains(&before), "{from}");
        }
    }
}

#[test]
fn whatever_is_not_open_or_has_to_be_asked_says_why_in_both_languages() {
    let catalogue = shipped();
    for language in Language::ALL {
        let texts = Texts::new(language).unwrap();
        for line in table() {
            let employee = employee(&line);
            for road in catalogue.routes.roads() {
                let reach = catalogue.reach(&road.route, &employee, day(line.on));
                let reasons = roads::reasons(&texts, &reach);
                let is_open = reach.answer == Reachability::Open;
                assert_eq!(reasons.is_empty(), is_open, "{}: {}", line.who, road.route);
                assert!(reasons.iter().all(|reason| reason.ends_with(['.', '?'])));
            }
        }
    }
}

#[test]
fn no_date_of_an_incident_ever_closes_a_road() {
    let catalogue = shipped();
    for line in table() {
        let mut employee = employee(&line);
        let answers = |employee: &Employee| -> Vec<Reachability> {
            let roads = catalogue.routes.roads().iter();
            roads
                .map(|road| catalogue.reach(&road.route, employee, day(line.on)).answer)
                .collect()
        };
        employee.last_incident = None;
        let without = answers(&employee);
        for last in ["2025-01-01", "2020-02-29", "1990-12-31"] {
            employee.last_incident = Some(last.parse().unwrap());
            assert_eq!(answers(&employee), without, "{}", line.who);
        }
    }
}
