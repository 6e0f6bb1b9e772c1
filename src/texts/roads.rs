//! Whether a road is open, in sentences: those of the catalogue, and the program's own for a date.

use crate::{
    domain::{
        Codebook, Date, Dimension, RouteKind, Terms,
        routes::{
            ActedBy, Certainty, Expected, Fault, Mistake, Reach, Reachability, Reason, Road,
            RouteCatalogue,
        },
    },
    say,
    texts::Texts,
};

/// Why a road is not open, or what to ask: a line for each reason, and no sentence twice; none when it is open.
#[must_use]
pub fn reasons(texts: &Texts, reach: &Reach<'_>) -> Vec<String> {
    let sentence = |reason: &Reason<'_>| match reason {
        Reason::Said(wording) => wording.text(texts.language()).to_owned(),
        Reason::NotYet(from, certainty) => {
            let day = texts.date_numeric(*from);
            match certainty {
                Certainty::InForce | Certainty::ByDecree => {
                    say!(texts, "step-road-not-yet", day = day)
                }
                Certainty::Expected | Certainty::Assumed => {
                    say!(texts, "step-road-perhaps-from", day = day)
                }
            }
        }
        Reason::Ended(until) => {
            let day = texts.date_numeric(*until);
            say!(texts, "step-road-ended", day = day)
        }
    };
    once(&[], reach.reasons.iter().map(sentence))
}

/// The lines without the sentences that were said already, before or in an earlier line: two rules of one road often begin
/// alike. A line of which nothing is left goes.
fn once(said: &[String], lines: impl Iterator<Item = String>) -> Vec<String> {
    let mut said: Vec<String> = said.iter().flat_map(|line| sentences(line)).collect();
    lines
        .filter_map(|line| {
            let mut fresh = Vec::new();
            for sentence in sentences(&line) {
                if !said.contains(&sentence) {
                    said.push(sentence.clone());
                    fresh.push(sentence);
                }
            }
            (!fresh.is_empty()).then(|| fresh.join(" "))
        })
        .collect()
}

/// The sentences of a line.
fn sentences(line: &str) -> Vec<String> {
    let parts = line.split_inclusive(". ");
    parts.map(|part| part.trim().to_owned()).collect()
}

/// What is good to know on a road that is open, or perhaps open; nothing that the reasons say already.
#[must_use]
pub fn notes(texts: &Texts, reach: &Reach<'_>) -> Vec<String> {
    let notes = reach.notes.iter();
    once(
        &reasons(texts, reach),
        notes.map(|note| note.text(texts.language()).to_owned()),
    )
}

/// Whether a road can be taken, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It can; perhaps with something that is good to know.
    Open(Option<String>),
    /// It can't, and why.
    NotOpen(String),
    /// Nobody can say without asking, and what to ask.
    Ask(String),
}

/// The answer for one employee and one road, in words.
#[must_use]
pub fn taken(texts: &Texts, reach: &Reach<'_>) -> Taken {
    let why = reasons(texts, reach).join(" ");
    let notes = notes(texts, reach).join(" ");
    match reach.answer {
        Reachability::Open => Taken::Open(Some(notes).filter(|notes| !notes.is_empty())),
        Reachability::Ask => Taken::Ask(format!("{why} {notes}").trim_end().to_owned()),
        Reachability::NotOpen => Taken::NotOpen(why),
    }
}

/// Whether a road is open, in two words.
#[must_use]
pub fn answer(texts: &Texts, answer: Reachability) -> String {
    match answer {
        Reachability::Open => say!(texts, "roads-open"),
        Reachability::NotOpen => say!(texts, "step-mark-shut"),
        Reachability::Ask => say!(texts, "step-mark-ask"),
    }
}

/// What else there is to know of a road: its kind, who acts, the name, the terms, since when, and where that was found.
#[must_use]
pub fn facts(texts: &Texts, codes: &Codebook, terms: &Terms, road: &Road, on: Date) -> Vec<String> {
    let language = texts.language();
    let mut facts = Vec::new();
    if let Some(kind) = codes.route_kind(&road.route) {
        facts.push(kind_of(texts, kind, road.outside));
    }
    let acts: Vec<String> = road.acts.iter().map(|by| acted_by(texts, *by)).collect();
    if !acts.is_empty() {
        let who = acts.join("; ");
        facts.push(say!(texts, "roads-acts", who = who));
    }
    let identity = road.identity.iter();
    let names: Vec<&str> = identity
        .map(|code| codes.label(Dimension::Identity, code, language))
        .collect();
    if !names.is_empty() {
        let names = names.join("; ");
        facts.push(say!(texts, "roads-identity", names = names));
    }
    let lengths = road
        .terms
        .iter()
        .filter_map(|name| term(texts, name, terms));
    let lengths: Vec<String> = lengths.collect();
    if !lengths.is_empty() {
        let terms = lengths.join(" ");
        facts.push(say!(texts, "roads-terms", terms = terms));
    }
    if let Some(period) = road.period(on) {
        let sure = certainty(texts, period.certainty);
        facts.push(match (period.from, period.until) {
            (Some(from), Some(until)) => {
                let (from, until) = (texts.date_numeric(from), texts.date_numeric(until));
                say!(
                    texts,
                    "roads-from-until",
                    from = from,
                    until = until,
                    sure = sure
                )
            }
            (Some(from), None) => {
                let from = texts.date_numeric(from);
                say!(texts, "roads-from", from = from, sure = sure)
            }
            (None, Some(until)) => {
                let until = texts.date_numeric(until);
                say!(texts, "roads-until", until = until, sure = sure)
            }
            (None, None) => say!(texts, "roads-always", sure = sure),
        });
    }
    let day = texts.date_numeric(road.checked_on);
    facts.push(say!(
        texts,
        "roads-source",
        source = road.source.as_str(),
        day = day
    ));
    facts
}

fn kind_of(texts: &Texts, kind: RouteKind, outside: bool) -> String {
    match kind {
        _ if outside => say!(texts, "roads-kind-outside"),
        RouteKind::Informal | RouteKind::Employee => say!(texts, "roads-kind-informal"),
        RouteKind::Complaint => say!(texts, "roads-kind-complaint"),
        RouteKind::IntegrityReport => say!(texts, "roads-kind-report"),
    }
}

fn acted_by(texts: &Texts, by: ActedBy) -> String {
    match by {
        ActedBy::Employee => say!(texts, "roads-acts-employee"),
        ActedBy::WithAdviser => say!(texts, "roads-acts-with-adviser"),
        ActedBy::Adviser => say!(texts, "roads-acts-adviser"),
    }
}

fn certainty(texts: &Texts, certainty: Certainty) -> String {
    match certainty {
        Certainty::InForce => say!(texts, "roads-sure-in-force"),
        Certainty::Expected => say!(texts, "roads-sure-expected"),
        Certainty::ByDecree => say!(texts, "roads-sure-by-decree"),
        Certainty::Assumed => say!(texts, "roads-sure-assumed"),
    }
}

/// A length that holds on a road, in a sentence; none for one that is not about a road.
fn term(texts: &Texts, name: &str, terms: &Terms) -> Option<String> {
    let of = |length: u16| i64::from(length);
    Some(match name {
        "complaint_within_years" => {
            say!(
                texts,
                "roads-term-complaint",
                years = of(terms.complaint_within_years)
            )
        }
        "refusal_notice_weeks" => {
            say!(
                texts,
                "roads-term-refusal",
                weeks = of(terms.refusal_notice_weeks)
            )
        }
        "decision_weeks" => say!(
            texts,
            "roads-term-decision",
            weeks = of(terms.decision_weeks)
        ),
        "decision_with_committee_weeks" => say!(
            texts,
            "roads-term-committee",
            weeks = of(terms.decision_with_committee_weeks)
        ),
        "postponement_weeks" => {
            say!(
                texts,
                "roads-term-postponement",
                weeks = of(terms.postponement_weeks)
            )
        }
        "repair_weeks" => say!(texts, "roads-term-repair", weeks = of(terms.repair_weeks)),
        "ombudsman_within_years" => {
            say!(
                texts,
                "roads-term-ombudsman",
                years = of(terms.ombudsman_within_years)
            )
        }
        "acknowledgement_days" => {
            say!(
                texts,
                "roads-term-acknowledgement",
                days = of(terms.acknowledgement_days)
            )
        }
        "feedback_months" => {
            say!(
                texts,
                "roads-term-feedback",
                months = of(terms.feedback_months)
            )
        }
        _ => return None,
    })
}

/// That the list grows old: when it was compared with the outside world, and when that has to be done again.
#[must_use]
pub fn checked(texts: &Texts, routes: &RouteCatalogue) -> Vec<String> {
    let (Some(on), Some(again)) = (routes.checked_on(), routes.check_again_on()) else {
        return Vec::new();
    };
    let (on, again) = (texts.date_numeric(on), texts.date_numeric(again));
    vec![
        say!(texts, "roads-checked", day = on),
        say!(texts, "roads-check-again", day = again),
    ]
}

/// A mistake in an organisation's own file, by line and key.
#[must_use]
pub fn mistake(texts: &Texts, mistake: &Mistake) -> String {
    let what = fault(texts, &mistake.fault);
    let line = i64::try_from(mistake.line).unwrap_or(i64::MAX);
    if mistake.key.is_empty() {
        return say!(texts, "roads-mistake-line", line = line, what = what);
    }
    let key = mistake.key.as_str();
    say!(texts, "roads-mistake", line = line, key = key, what = what)
}

fn fault(texts: &Texts, fault: &Fault) -> String {
    match fault {
        Fault::NotToml => say!(texts, "roads-fault-not-toml"),
        Fault::UnknownKey(None) => say!(texts, "roads-fault-unknown-key"),
        Fault::UnknownKey(Some(meant)) => {
            say!(
                texts,
                "roads-fault-unknown-key-meant",
                meant = meant.as_str()
            )
        }
        Fault::Missing => say!(texts, "roads-fault-missing"),
        Fault::NotOfKind(expected) => match expected {
            Expected::Text => say!(texts, "roads-fault-text"),
            Expected::BothLanguages => say!(texts, "roads-fault-both-languages"),
            Expected::Day => say!(texts, "roads-fault-day"),
            Expected::YesOrNo => say!(texts, "roads-fault-yes-or-no"),
            Expected::Number => say!(texts, "roads-fault-number"),
            Expected::List => say!(texts, "roads-fault-list"),
            Expected::Part => say!(texts, "roads-fault-part"),
        },
        Fault::UnknownWord(word, None) => {
            say!(texts, "roads-fault-unknown-word", word = word.as_str())
        }
        Fault::UnknownWord(word, Some(meant)) => say!(
            texts,
            "roads-fault-unknown-word-meant",
            word = word.as_str(),
            meant = meant.as_str()
        ),
        Fault::Twice(word) => say!(texts, "roads-fault-twice", word = word.as_str()),
        Fault::OutOfRange(least, most) => say!(
            texts,
            "roads-fault-range",
            least = least.to_string(),
            most = most.to_string()
        ),
        Fault::EndsBeforeItBegins => say!(texts, "roads-fault-ends-before"),
        Fault::Circle => say!(texts, "units-fault-circle"),
        Fault::TooDeep => say!(texts, "units-fault-too-deep"),
        Fault::Reserved(word) => say!(texts, "units-fault-reserved", word = word.as_str()),
        Fault::NotACode => say!(texts, "units-fault-code"),
        Fault::Empty => say!(texts, "roads-fault-empty"),
        Fault::Unreadable => say!(texts, "roads-fault-unreadable"),
        Fault::TooLong(most) => {
            let most = i64::try_from(*most).unwrap_or(i64::MAX);
            say!(texts, "roads-fault-too-long", most = most)
        }
    }
}
