//! What a first version begins with: the parts that the law asks for, with blanks that the employee fills in on paper; and
//! which of those parts a text has.
//!
//! A complaint after Awb 9:4(2), with the additions of the regulation of Social Affairs of 2009, article 6(2). A report
//! after the list of the Huis voor Klokkenluiders and the former rule for the central government (`domain.md` 2.6, 2.7,
//! appendix B).

mod check;

pub use check::{Check, Checked, Found};

use super::Here;
use crate::{
    domain::{Language, RouteKind, Track},
    say,
    texts::Texts,
};

/// A part of a complaint or a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "each is the heading of the same name in the texts"
)]
pub enum Part {
    PlaceAndDate,
    Recipient,
    NameAndAddress,
    Function,
    About,
    Kind,
    What,
    WhereAndWhen,
    Witnesses,
    Done,
    Papers,
    Goal,
    Assistance,
    Translation,
    Signature,
    Organisation,
    Concerned,
    Seen,
    Heard,
    Ground,
    WhyHere,
    Procedures,
    Confidentiality,
}

impl Part {
    const COMPLAINT: &'static [Self] = &[
        Self::PlaceAndDate,
        Self::Recipient,
        Self::NameAndAddress,
        Self::Function,
        Self::About,
        Self::Kind,
        Self::What,
        Self::WhereAndWhen,
        Self::Witnesses,
        Self::Done,
        Self::Papers,
        Self::Goal,
        Self::Assistance,
        Self::Translation,
        Self::Signature,
    ];
    const REPORT: &'static [Self] = &[
        Self::PlaceAndDate,
        Self::Recipient,
        Self::NameAndAddress,
        Self::Organisation,
        Self::Concerned,
        Self::Seen,
        Self::Heard,
        Self::Ground,
        Self::WhyHere,
        Self::Papers,
        Self::Procedures,
        Self::Confidentiality,
        Self::Signature,
    ];

    const fn of(kind: RouteKind) -> &'static [Self] {
        match kind {
            RouteKind::IntegrityReport => Self::REPORT,
            _ => Self::COMPLAINT,
        }
    }

    /// Whether a text in this language has it: a translation is asked for only where the text is in a foreign language
    /// (Awb 9:4(3), 6:5(3)).
    fn belongs(self, language: Language) -> bool {
        self != Self::Translation || language != Language::Dutch
    }

    /// What it is called in the text.
    #[must_use]
    pub fn heading(self, texts: &Texts) -> String {
        match self {
            Self::PlaceAndDate => say!(texts, "part-place-date"),
            Self::Recipient => say!(texts, "part-recipient"),
            Self::NameAndAddress => say!(texts, "part-name-address"),
            Self::Function => say!(texts, "part-function"),
            Self::About => say!(texts, "part-about"),
            Self::Kind => say!(texts, "part-kind"),
            Self::What => say!(texts, "part-what"),
            Self::WhereAndWhen => say!(texts, "part-where-when"),
            Self::Witnesses => say!(texts, "part-witnesses"),
            Self::Done => say!(texts, "part-done"),
            Self::Papers => say!(texts, "part-papers"),
            Self::Goal => say!(texts, "part-goal"),
            Self::Assistance => say!(texts, "part-assistance"),
            Self::Translation => say!(texts, "part-translation"),
            Self::Signature => say!(texts, "part-signature"),
            Self::Organisation => say!(texts, "part-organisation"),
            Self::Concerned => say!(texts, "part-concerned"),
            Self::Seen => say!(texts, "part-seen"),
            Self::Heard => say!(texts, "part-heard"),
            Self::Ground => say!(texts, "part-ground"),
            Self::WhyHere => say!(texts, "part-why-here"),
            Self::Procedures => say!(texts, "part-procedures"),
            Self::Confidentiality => say!(texts, "part-confidentiality"),
        }
    }

    /// What stands behind the heading in the skeleton; nothing where words are to come below it.
    fn filling(self, kind: RouteKind, recipient: &str, texts: &Texts) -> Option<String> {
        Some(match self {
            Self::NameAndAddress if kind == RouteKind::IntegrityReport => {
                say!(texts, "part-fill-or-known")
            }
            Self::PlaceAndDate | Self::NameAndAddress => say!(texts, "part-fill-yourself"),
            Self::About => say!(texts, "part-fill-about"),
            Self::Signature => say!(texts, "part-fill-sign"),
            Self::Function | Self::Organisation | Self::Translation => BLANK.to_owned(),
            Self::Recipient => recipient.to_owned(),
            Self::Assistance => say!(texts, "part-fill-yes-no"),
            Self::Kind => String::new(),
            _ => return None,
        })
    }

    /// Where it stands in the law, or in which list.
    #[must_use]
    pub fn source(self, kind: RouteKind, texts: &Texts) -> String {
        let report = kind == RouteKind::IntegrityReport;
        match self {
            Self::PlaceAndDate if !report => say!(texts, "part-law-date"),
            Self::NameAndAddress if !report => say!(texts, "part-law-name"),
            Self::What => say!(texts, "part-law-conduct"),
            Self::Signature if !report => say!(texts, "part-law-signature"),
            Self::Translation => say!(texts, "part-law-translation"),
            Self::Assistance => say!(texts, "part-law-assistance"),
            Self::Function
            | Self::About
            | Self::Kind
            | Self::WhereAndWhen
            | Self::Witnesses
            | Self::Done => say!(texts, "part-regulation"),
            Self::Papers if !report => say!(texts, "part-regulation"),
            Self::PlaceAndDate
            | Self::Signature
            | Self::NameAndAddress
            | Self::Seen
            | Self::Ground
            | Self::Procedures => say!(texts, "part-huis"),
            Self::Concerned => say!(texts, "part-huis-and-rijk"),
            Self::Organisation | Self::WhyHere => say!(texts, "part-former-rijk"),
            Self::Recipient | Self::Goal | Self::Heard | Self::Papers | Self::Confidentiality => {
                say!(texts, "part-usual")
            }
        }
    }
}

/// The blank that is filled in by hand.
const BLANK: &str = "______";

/// The skeleton for a road.
pub(super) fn of(track: &Track, here: &Here<'_>) -> String {
    let recipient = track
        .preparation
        .as_ref()
        .map_or_else(String::new, |what| what.recipient.expose().clone());
    built(track.kind, &recipient, here.texts())
}

/// Where the story goes in a skeleton: the line below its heading, from 0, and its beginning.
pub(super) fn story(skeleton: &str, track: &Track, here: &Here<'_>) -> (usize, usize) {
    let part = match track.kind {
        RouteKind::IntegrityReport => Part::Seen,
        _ => Part::What,
    };
    let heading = part.heading(here.texts());
    let at = skeleton.lines().position(|line| line == heading);
    (at.map_or(0, |at| at + 1), 0)
}

fn built(kind: RouteKind, recipient: &str, texts: &Texts) -> String {
    let mut lines = Vec::new();
    let parts = Part::of(kind).iter();
    for part in parts.filter(|part| part.belongs(texts.language())) {
        let heading = part.heading(texts);
        let line = match part.filling(kind, recipient, texts) {
            Some(filling) => format!("{heading}: {filling}").trim_end().to_owned(),
            None => heading,
        };
        lines.extend([line, String::new()]);
    }
    let _last = lines.pop();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use super::*;
    use crate::{
        catalogue::Catalogue,
        domain::{Dimension, identity_hint::identity_hints},
    };

    fn texts(language: Language) -> Texts {
        Texts::new(language).unwrap()
    }

    #[test]
    fn the_skeleton_of_a_complaint_has_what_the_law_asks_for() {
        let dutch = built(
            RouteKind::Complaint,
            "de commissie",
            &texts(Language::Dutch),
        );
        // Awb 9:4(2): signed, name and address, date, a description of the conduct. A translation only where it applies.
        for item in [
            "Naam en adres",
            "datum",
            "Wat is er gebeurd?",
            "Handtekening",
        ] {
            assert!(dutch.contains(item), "{item}: {dutch}");
        }
        assert!(!dutch.contains("ertaling"), "{dutch}");
        let english = built(
            RouteKind::Complaint,
            "the committee",
            &texts(Language::English),
        );
        assert!(english.contains("Translation"), "{english}");
    }

    #[test]
    fn nothing_in_a_skeleton_looks_like_a_person() {
        let codes = Catalogue::shipped().unwrap().codes;
        for language in Language::ALL {
            let texts = texts(language);
            for route in codes.entries(Dimension::Route) {
                let recipient = codes.recipient(&route.code, language).unwrap_or_default();
                for kind in [RouteKind::Complaint, RouteKind::IntegrityReport] {
                    let text = built(kind, recipient, &texts);
                    let hints: Vec<_> = identity_hints(&text)
                        .into_iter()
                        .map(|hint| hint.words.into_inner())
                        .collect();
                    assert_eq!(hints, [""; 0], "{language:?} {text}");
                }
            }
        }
    }

    #[test]
    fn a_fresh_skeleton_has_every_heading_and_no_words_yet() {
        for kind in [RouteKind::Complaint, RouteKind::IntegrityReport] {
            for language in Language::ALL {
                let check = Check::new(kind);
                for one in check.of(&built(kind, "de commissie", &texts(language))) {
                    let wanted = match one.part {
                        Part::Recipient => [Found::Words, Found::Words],
                        _ => [Found::Room, Found::Empty],
                    };
                    assert!(wanted.contains(&one.found), "{language:?} {one:?}");
                }
            }
        }
    }

    #[test]
    fn what_was_filled_in_and_what_was_taken_away_is_seen() {
        let text = "Plaats en datum: ______\nNaam en adres:\n\nWat is er gebeurd?\nIk werd uitgelachen.\n\
                    Waar en wanneer?\n\nIemand staat mij bij: ja / nee\nHandtekening: ______";
        let found = Check::new(RouteKind::Complaint).of(text);
        let of = |part: Part| found.iter().find(|one| one.part == part).unwrap().found;
        assert_eq!(of(Part::PlaceAndDate), Found::Room);
        assert_eq!(of(Part::NameAndAddress), Found::Empty);
        assert_eq!(of(Part::What), Found::Words);
        assert_eq!(of(Part::WhereAndWhen), Found::Empty);
        assert_eq!(of(Part::Witnesses), Found::Missing);
        assert_eq!(of(Part::Assistance), Found::Empty);
        assert_eq!(of(Part::Signature), Found::Room);
        assert!(found.iter().all(|one| one.part != Part::Translation));
    }

    #[test]
    fn a_text_in_english_is_told_about_a_translation() {
        let text = "Place and date: ______\nWhat happened?\nThey laughed.\nSignature: ______";
        let found = Check::new(RouteKind::Complaint).of(text);
        let of = |part: Part| found.iter().find(|one| one.part == part).unwrap().found;
        assert_eq!(of(Part::Translation), Found::Missing);
        assert_eq!(of(Part::What), Found::Words);
    }
}
