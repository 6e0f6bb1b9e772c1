//! An organisation's own file: every mistake by line and key, and only what it names is replaced.

use klankbord::{
    catalogue::OwnFile,
    domain::{
        Language,
        routes::{Employee, Fault, Mistake, Reachability},
    },
    texts::{Texts, roads},
};

use super::{code, shipped};

fn mistakes(text: &str) -> Vec<Mistake> {
    shipped().with_own_roads(text).err().unwrap_or_default()
}

/// The example of the README.
fn example() -> &'static str {
    let readme = include_str!("../../README.md");
    let block = readme
        .split("```toml")
        .find(|block| block.contains("[[route]]"))
        .expect("the README shows an own file");
    block.split("```").next().unwrap()
}

#[test]
fn the_example_of_the_readme_is_sound_and_does_what_it_says() {
    assert_eq!(mistakes(example()), []);
    let ours = shipped().with_own_roads(example()).unwrap();
    assert_eq!(ours.own_file, OwnFile::Laid);
    let employee = Employee::new(code("rijk_deelnemend"), code("B-AMB"));
    let on = "2026-12-01".parse().unwrap();
    let ask = |route: &str| ours.reach(&code(route), &employee, on).answer;
    assert_eq!(ask("R-PRG"), Reachability::Open);
    assert_eq!(ours.terms.retention_years, 10);
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of mistakes")]
fn every_mistake_is_named_by_line_and_key() {
    let start = "[[route]]\ncode = \"R-PRG\"\nsource = \"s\"\nchecked_on = 2026-01-01\n";
    let table = [
        ("kleur = 1\n", 1, "kleur", "deze sleutel bestaat niet."),
        ("[catalog]\n", 1, "catalog", "Bedoelt u catalogue?"),
        ("[[route]\n", 1, "", "niet te begrijpen"),
        ("route = 3\n", 1, "route", "een eigen deel"),
        (
            "[[route]]\ncode = \"R-PRG\"\n",
            1,
            "route.source",
            "ontbreekt",
        ),
        (
            "[[route]]\ncode = \"R-PRG\"\n",
            1,
            "route.checked_on",
            "ontbreekt",
        ),
        ("+sorce = 3\n", 5, "route.sorce", "Bedoelt u source?"),
        ("+what.nl = \"a\"\n", 5, "route.what.en", "ontbreekt"),
        ("+what = \"a\"\n", 5, "route.what", "beide talen"),
        ("+acts = \"employee\"\n", 5, "route.acts", "een lijst"),
        (
            "+acts = [\"employe\"]\n",
            5,
            "route.acts",
            "Bedoelt u employee?",
        ),
        ("+kind = \"informal\"\n", 5, "route.kind", "bestaat niet"),
        ("+nl = \"\"\n", 5, "route.nl", "niets"),
        ("+nl = \"a\\u0007b\"\n", 5, "route.nl", "niet te zien"),
        (
            "+terms = [\"decision_week\"]\n",
            5,
            "route.terms",
            "Bedoelt u decision_weeks?",
        ),
        (
            "+[[route.period]]\ncertainty = \"expected\"\nsource = \"s\"\n",
            5,
            "route.period.ask",
            "ontbreekt",
        ),
        (
            "+[[route.period]]\ncertainty = \"zeker\"\nsource = \"s\"\n",
            6,
            "route.period.certainty",
            "zeker staat niet",
        ),
        (
            "+[[route.period]]\nfrom = \"morgen\"\ncertainty = \"in_force\"\nsource = \"s\"\n",
            6,
            "route.period.from",
            "2026-01-31",
        ),
        (
            "+[[route.period]]\nfrom = 2026-02-01\nuntil = 2026-01-31\ncertainty = \"in_force\"\nsource = \"s\"\n",
            7,
            "route.period.until",
            "voor het begin",
        ),
        (
            "+[[route.scope]]\nanswer = \"ask\"\nbond = [\"B-STAG\"]\nbecause = { nl = \"a\", en = \"a\" }\nsource = \"s\"\n",
            7,
            "route.scope.bond",
            "Bedoelt u B-STA?",
        ),
        (
            "+[[route.scope]]\nanswer = \"ask\"\nabout = [\"racism\"]\nbecause = { nl = \"a\", en = \"a\" }\nsource = \"s\"\n",
            7,
            "route.scope.about",
            "Bedoelt u racisme?",
        ),
        (
            "+[[route.scope]]\nanswer = \"ask\"\ndecided = 1\nbecause = { nl = \"a\", en = \"a\" }\nsource = \"s\"\n",
            7,
            "route.scope.decided",
            "true of false",
        ),
        (
            "[[route]]\ncode = \"R-NIETS\"\nsource = \"s\"\nchecked_on = 2026-01-01\n",
            2,
            "route.code",
            "niet op de lijst",
        ),
        (
            "[catalogue]\nchecked_on = 2026-13-01\n",
            2,
            "",
            "niet te begrijpen",
        ),
        (
            "[terms]\neeuwig = { length = 1, source = \"x\" }\n",
            2,
            "terms.eeuwig",
            "bestaat niet",
        ),
        (
            "[terms]\nconsent_days = { length = 15, source = \"x\" }\n",
            2,
            "terms.consent_days.length",
            "van 1 tot en met 14",
        ),
        (
            "[terms]\nlowest_threshold = { length = 1, source = \"x\" }\n",
            2,
            "terms.lowest_threshold",
            "bestaat niet",
        ),
        (
            "[terms]\nretention_years = { length = -1, source = \"x\" }\n",
            2,
            "terms.retention_years.length",
            "een getal",
        ),
    ];
    let texts = Texts::new(Language::Dutch).unwrap();
    for (text, line, key, said) in table {
        let text = match text.strip_prefix('+') {
            Some(rest) => format!("{start}{rest}"),
            None => text.to_owned(),
        };
        let found = mistakes(&text);
        let named = found.iter().find(|mistake| {
            let sentence = roads::mistake(&texts, mistake);
            mistake.line == line && mistake.key == key && sentence.contains(said)
        });
        let told: Vec<String> = found
            .iter()
            .map(|found| roads::mistake(&texts, found))
            .collect();
        assert!(named.is_some(), "{text}\n{told:#?}");
    }
}

#[test]
fn a_road_that_is_there_twice_is_a_mistake() {
    let one = "[[route]]\ncode = \"R-PRG\"\nsource = \"s\"\nchecked_on = 2026-01-01\n";
    let found = mistakes(&one.repeat(2));
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].line, found[0].key.as_str()), (6, "route.code"));
    assert_eq!(found[0].fault, Fault::Twice("R-PRG".to_owned()));
}

#[test]
fn what_is_laid_over_replaces_what_it_names_only() {
    let own = "[[route]]\ncode = \"R-PRG\"\nsource = \"intranet\"\nchecked_on = 2026-01-05\n\
               recipient = { nl = \"bureau P\", en = \"office P\" }\n";
    let (shipped, ours) = (shipped(), shipped().with_own_roads(own).unwrap());
    let prg = code("R-PRG");
    for road in shipped
        .routes
        .roads()
        .iter()
        .filter(|road| road.route != prg)
    {
        assert_eq!(ours.routes.road(&road.route), Some(road));
    }
    let names = |catalogue: &klankbord::catalogue::Catalogue| -> Vec<_> {
        let roads = catalogue.routes.roads().iter();
        roads.map(|road| road.route.clone()).collect()
    };
    assert_eq!(names(&shipped), names(&ours), "in the same order");
    assert_eq!(shipped.routes.bodies(), ours.routes.bodies());
    assert_eq!(shipped.terms, ours.terms);
    let (before, after) = (
        shipped.routes.road(&prg).unwrap(),
        ours.routes.road(&prg).unwrap(),
    );
    assert_eq!(after.source, "intranet");
    assert_eq!(after.scope, before.scope, "not named, so not replaced");
    assert_eq!(after.periods, before.periods);
    let dutch = Language::Dutch;
    assert_eq!(ours.codes.recipient(&prg, dutch), Some("bureau P"));
    assert_eq!(
        ours.codes.route_what(&prg, dutch),
        shipped.codes.route_what(&prg, dutch)
    );
}

#[test]
fn the_day_of_checking_moves_the_yearly_reminder() {
    let own = "[catalogue]\nchecked_on = \"2026-11-28\"\n";
    let ours = shipped().with_own_roads(own).unwrap();
    assert_eq!(
        ours.routes.check_again_on().unwrap().to_string(),
        "2027-11-28"
    );
}

#[test]
fn whatever_is_written_in_it_a_file_is_laid_over_or_its_mistakes_are_named() {
    // Every line of the example left out, doubled and cut: never a file that is half understood.
    let lines: Vec<&str> = example().lines().collect();
    for at in 0..lines.len() {
        let mut without = lines.clone();
        without.remove(at);
        let mut doubled = lines.clone();
        doubled.insert(at, lines[at]);
        let cut: String = lines[at]
            .chars()
            .take(lines[at].chars().count() / 2)
            .collect();
        let mut shorter = lines.clone();
        shorter[at] = &cut;
        for changed in [without, doubled, shorter] {
            match shipped().with_own_roads(&changed.join("\n")) {
                Ok(laid) => assert_eq!(laid.own_file, OwnFile::Laid),
                Err(found) => {
                    assert!(!found.is_empty());
                    let is_whole = found
                        .iter()
                        .all(|mistake| mistake.line <= changed.len() + 1);
                    assert!(is_whole, "{found:?}");
                    let lost = found
                        .iter()
                        .any(|mistake| mistake.key.is_empty() && mistake.fault != Fault::NotToml);
                    assert!(!lost, "{found:?}");
                }
            }
        }
    }
}
