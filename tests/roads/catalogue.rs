//! What the catalogue holds: every road and body, with its source and the day on which it was checked.

use std::collections::BTreeSet;

use klankbord::domain::{
    Dimension, RouteKind,
    routes::{ActedBy, Answer, Certainty, Reachability},
};

use super::{code, shipped};

/// The roads of the study of the practice (its list D9), and the integrity desk of regel 48 of the letter.
const ROADS: &str = "R-ZELF R-LDG R-GES R-BEM R-MED R-RABA R-PRG R-BMW R-BA R-HRM R-VP2 R-ILD R-CIC R-LOK R-KCD R-KCOO \
                     R-ICD R-ICR R-WBI R-HVK R-NO R-POL R-CRM R-ADV R-VB R-JUR R-GEEN";

#[test]
fn every_road_of_the_letter_and_of_the_practice_has_an_entry() {
    let catalogue = shipped();
    let there: Vec<_> = catalogue.routes.roads().iter().collect();
    let names: Vec<&str> = there.iter().map(|road| road.route.as_str()).collect();
    assert_eq!(names, ROADS.split_whitespace().collect::<Vec<_>>());
    let listed = catalogue.codes.entries(Dimension::Route).iter();
    let listed: Vec<&str> = listed.map(|entry| entry.code.as_str()).collect();
    assert_eq!(names, listed, "the list and the catalogue are one");
}

#[test]
fn every_entry_has_a_source_a_day_and_somebody_who_acts() {
    let catalogue = shipped();
    for road in catalogue.routes.roads() {
        let route = &road.route;
        assert!(!road.source.is_empty() && !road.acts.is_empty(), "{route}");
        assert!(road.checked_on <= catalogue.routes.checked_on().unwrap());
        assert!(!road.periods.is_empty(), "{route}");
        for period in &road.periods {
            assert!(!period.source.is_empty(), "{route}");
            let announced = period.certainty == Certainty::Expected;
            assert_eq!(period.ask.is_some(), announced, "{route}");
        }
        for scope in &road.scope {
            assert!(!scope.source.is_empty(), "{route}");
            for sentence in [&scope.because.nl, &scope.because.en] {
                assert!(sentence.ends_with(['.', '?']), "{sentence}");
            }
            let by_time_alone = scope.passed.is_some() || scope.decided == Some(true);
            assert!(!by_time_alone || scope.answer == Answer::Note, "{route}");
        }
    }
    for body in catalogue.routes.bodies() {
        assert!(
            !body.source.is_empty() && !body.nl.is_empty(),
            "{}",
            body.code
        );
    }
}

#[test]
fn the_bodies_that_are_no_road_are_there() {
    let catalogue = shipped();
    let bodies = catalogue.routes.bodies().iter();
    let there: BTreeSet<&str> = bodies.map(|body| body.code.as_str()).collect();
    for name in [
        "omstander",
        "vertrouwenspersoon",
        "tweede_vertrouwenspersoon",
        "bevoegd_gezag",
        "hrm_adviseur",
        "bureau_isv",
        "medezeggenschap",
        "sectoroverleg",
    ] {
        assert!(there.contains(name), "{name}");
    }
}

#[test]
fn in_a_complaint_the_name_is_open_and_the_adviser_never_files() {
    let catalogue = shipped();
    for road in catalogue.routes.roads() {
        let kind = catalogue.codes.route_kind(&road.route).unwrap();
        if kind.is_formal() {
            assert!(!road.acts.contains(&ActedBy::Adviser), "{}", road.route);
            assert!(!road.terms.is_empty(), "{}", road.route);
        }
        if kind == RouteKind::Complaint {
            assert_eq!(road.identity, [code("ID-OPEN")], "Awb 9:9");
        }
        if kind == RouteKind::Employee {
            assert_eq!(road.acts, [ActedBy::Employee], "{}", road.route);
        }
    }
}

#[test]
fn what_the_demo_shares_is_possible_on_its_road() {
    let demo = include_str!("../../assets/demo/cases_nl.json");
    let demo: serde_json::Value = serde_json::from_str(demo).unwrap();
    let catalogue = shipped();
    let mut seen = 0;
    for case in demo["zaken"].as_array().unwrap() {
        for consent in case["toestemmingen"].as_array().into_iter().flatten() {
            let tracks = case["sporen"].as_array().unwrap();
            let track = tracks.iter().find(|track| track["id"] == consent["spoor"]);
            let route = track.unwrap()["route"].as_str().unwrap();
            let road = catalogue.routes.road(&code(route)).unwrap();
            let identity = code(consent["identiteit"].as_str().unwrap());
            let free = road.identity.is_empty();
            assert!(free || road.identity.contains(&identity), "{route}");
            seen += 1;
        }
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn the_exclusions_hold_for_the_complaints_committee_of_the_rijk_alone() {
    let catalogue = shipped();
    let excluded = ["def", "bz", "jenv", "rvdr", "zbo"].map(|name| format!("uitgezonderd_{name}"));
    for road in catalogue.routes.roads() {
        for scope in &road.scope {
            let names_one = scope
                .organisation
                .iter()
                .any(|code| excluded.contains(&code.to_string()));
            let is_closed = scope.answer == Answer::Closed && names_one;
            assert!(
                !is_closed || road.route.as_str() == "R-KCOO",
                "{}",
                road.route
            );
        }
    }
}

#[test]
fn the_joint_desk_is_an_end_that_needs_no_choice_of_a_committee() {
    let catalogue = shipped();
    let desk = catalogue.routes.road(&code("R-LOK")).unwrap();
    assert_eq!(
        catalogue.codes.route_kind(&desk.route),
        Some(RouteKind::Informal)
    );
    let employee = klankbord::domain::routes::Employee::unknown();
    let on = "2026-01-05".parse().unwrap();
    let reach = catalogue.reach(&desk.route, &employee, on);
    assert_eq!(reach.answer, Reachability::Ask);
    assert!(
        reach.notes[0]
            .nl
            .contains("U hoeft nog niet te weten welke")
    );
}

#[test]
fn the_list_says_of_itself_that_it_must_be_checked_and_when() {
    let routes = shipped().routes;
    let on = routes.checked_on().unwrap();
    assert_eq!(routes.check_again_on().unwrap().year(), on.year() + 1);
}
