//! The roads in the words in which an employee reads them: on the screen that is looked at together and on the sheet to take
//! home. Nothing here is about a case.

use crate::{
    catalogue::Catalogue,
    domain::{Code, Date, Dimension, RoadGroup, routes::Employee},
    say,
    texts::{
        Texts,
        roads::{self as sentences, Taken},
    },
};

/// Somebody for whom the roads are looked up: nothing but where they work and in what bond.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asker {
    /// Under which arrangement the organisation falls.
    pub organisation: Code,
    /// The bond with the organisation.
    pub bond: Code,
}

impl Asker {
    /// Somebody of whom nothing is known.
    #[must_use]
    pub fn unknown() -> Self {
        Self {
            organisation: Code::literal("onbekend"),
            bond: Code::literal("B-ONB"),
        }
    }

    /// Whether the bond is known.
    #[must_use]
    pub fn knows_bond(&self) -> bool {
        self.bond != Self::unknown().bond
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        *self == Self::unknown()
    }
}

/// One road in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Road {
    /// Its name.
    pub name: String,
    /// Whether it can be taken.
    pub taken: Taken,
    /// What it is.
    pub what: String,
    /// Who gets to see what.
    pub sees: String,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The question: `Kunt u terug?`
    pub question: String,
    /// The answer, of one or more sentences.
    pub text: String,
}

/// A group of roads in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// A few words beside it.
    pub beside: String,
    /// The same six questions for every group.
    pub answers: [Answer; 6],
    /// The roads in it, also those that can't be taken.
    pub roads: Vec<Road>,
}

/// All groups in words, in the order of the catalogue.
#[must_use]
pub fn groups(texts: &Texts, catalogue: &Catalogue, asker: &Asker, on: Date) -> Vec<Group> {
    let groups = catalogue.groups.iter();
    groups
        .map(|group| Group {
            name: group.name.text(texts.language()).to_owned(),
            beside: group.beside.text(texts.language()).to_owned(),
            answers: answers(texts, catalogue, group),
            roads: group
                .roads
                .iter()
                .map(|code| road(texts, catalogue, code, asker, on))
                .collect(),
        })
        .collect()
}

fn answers(texts: &Texts, catalogue: &Catalogue, group: &RoadGroup) -> [Answer; 6] {
    let language = texts.language();
    let codes = &catalogue.codes;
    let of =
        |wording: &crate::domain::codes::Wording| catalogue.with_lengths(wording.text(language));
    // What a road says of itself stands there once, and what holds for the group after it.
    let joined = |road: Option<&str>, group: Option<String>| {
        let parts = road.map(str::to_owned).into_iter().chain(group);
        parts.collect::<Vec<_>>().join(" ")
    };
    let words_of = group.words_of.as_ref();
    let what = words_of.and_then(|road| codes.route_what(road, language));
    let sees = words_of.and_then(|road| codes.route_sees(road, language));
    let what = joined(what, group.what.as_ref().map(of));
    let sees = joined(sees, group.sees.as_ref().map(of));
    [
        (say!(texts, "watch-what"), what),
        (say!(texts, "watch-who-knows"), sees),
        (say!(texts, "watch-how-long"), of(&group.how_long)),
        (say!(texts, "watch-when"), of(&group.when)),
        (say!(texts, "watch-back"), of(&group.back)),
        (say!(texts, "watch-adviser"), of(&group.adviser)),
    ]
    .map(|(question, text)| Answer { question, text })
}

fn road(texts: &Texts, catalogue: &Catalogue, code: &Code, asker: &Asker, on: Date) -> Road {
    let language = texts.language();
    let codes = &catalogue.codes;
    let words = |found: Option<&str>| found.unwrap_or_default().to_owned();
    Road {
        name: codes.label(Dimension::Route, code, language).to_owned(),
        taken: sentences::taken(
            texts,
            &catalogue.reach(
                code,
                &Employee::new(asker.organisation.clone(), asker.bond.clone()),
                on,
            ),
        ),
        what: words(codes.route_what(code, language)),
        sees: words(codes.route_sees(code, language)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "a test may fail"
    )]
    use jiff::civil::date;

    use super::*;
    use crate::domain::Language;

    #[test]
    fn a_road_that_is_not_open_stays_with_its_reason() {
        let texts = Texts::new(Language::Dutch).unwrap();
        let catalogue = Catalogue::shipped().unwrap();
        let asker = Asker {
            organisation: Code::literal("uitgezonderd_def"),
            ..Asker::unknown()
        };
        let shown = groups(&texts, &catalogue, &asker, date(2026, 11, 23));
        let complaint = &shown[3];
        assert_eq!(complaint.roads.len(), 2);
        let closed = |road: &&Road| matches!(&road.taken, Taken::NotOpen(why) if !why.is_empty());
        assert_eq!(complaint.roads.iter().filter(closed).count(), 1);
        for group in &shown {
            for answer in &group.answers {
                assert!(!answer.text.is_empty(), "{}", group.name);
            }
        }
    }

    /// A sentence that is read twice reads as pressure, or as a mistake.
    #[test]
    fn nothing_is_said_twice_on_a_road_to_anybody() {
        let catalogue = Catalogue::shipped().unwrap();
        let codes = |dimension| -> Vec<Code> {
            let entries = catalogue.codes.entries(dimension).iter();
            entries.map(|entry| entry.code.clone()).collect()
        };
        let days = [date(2025, 1, 27), date(2025, 3, 1), date(2026, 11, 23)];
        for language in Language::ALL {
            let texts = Texts::new(language).unwrap();
            for organisation in codes(Dimension::Organisation) {
                for bond in codes(Dimension::Bond) {
                    let employee = Employee::new(organisation.clone(), bond.clone());
                    for (route, on) in codes(Dimension::Route)
                        .into_iter()
                        .flat_map(|route| days.map(|on| (route.clone(), on)))
                    {
                        let reach = catalogue.reach(&route, &employee, on);
                        let mut lines = sentences::reasons(&texts, &reach);
                        lines.extend(sentences::notes(&texts, &reach));
                        let line = lines.join(" ");
                        let mut said: Vec<&str> = line.split(['.', '?']).map(str::trim).collect();
                        let all = said.len();
                        said.sort_unstable();
                        said.dedup();
                        assert_eq!(
                            said.len(),
                            all,
                            "{route:?} {organisation:?} {bond:?}: {line}"
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn the_term_of_a_complaint_is_that_of_the_law() {
        let texts = Texts::new(Language::Dutch).unwrap();
        let catalogue = Catalogue::shipped().unwrap();
        let shown = groups(&texts, &catalogue, &Asker::unknown(), date(2026, 11, 23));
        // Awb 9:11(1) and (2), 9:8(1)b.
        let answers = &shown[3].answers;
        assert!(answers[2].text.contains("6 tot 10 weken"));
        assert!(answers[2].text.contains("4 weken langer"));
        assert!(answers[3].text.contains("1 jaar"));
    }
}
