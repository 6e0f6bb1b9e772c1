//! Looks through an organisation's own files, of roads and of units, and names every mistake by line and key.

use toml::de::{DeTable, DeValue};
use toml::{Spanned, Table};

use super::Length;
use crate::domain::Date;
use crate::domain::codes::{Code, Codebook, Dimension};
use crate::domain::routes::{Expected, Fault, Mistake};
use crate::sanitise;

pub(super) mod units;

/// The longest sentence, in characters.
const LONGEST: usize = 300;

/// The most that a file may hold of mistakes before the rest is left out.
const MOST: usize = 50;

/// What belongs behind a key.
#[derive(Clone, Copy)]
enum Shape {
    Text,
    BothLanguages,
    Day,
    YesOrNo,
    Number,
    People,
    Code,
    Word(Of),
    Words(Of),
    Part(&'static [Key]),
    Parts(&'static [Key]),
    Terms,
}

/// On which list a word has to be.
#[derive(Clone, Copy)]
enum Of {
    List(Dimension),
    Topics,
    Fixed(&'static [&'static str]),
    Terms,
}

#[derive(Clone, Copy)]
struct Key {
    name: &'static str,
    shape: Shape,
    is_needed: bool,
}

const fn may(name: &'static str, shape: Shape) -> Key {
    Key {
        name,
        shape,
        is_needed: false,
    }
}

const fn must(name: &'static str, shape: Shape) -> Key {
    Key {
        name,
        shape,
        is_needed: true,
    }
}

const CERTAINTY: Of = Of::Fixed(&["in_force", "expected", "by_decree", "assumed"]);
const ANSWER: Of = Of::Fixed(&["closed", "ask", "note"]);
const ACTS: Of = Of::Fixed(&["employee", "with_adviser", "adviser"]);
const LIMIT: Of = Of::Fixed(&["complaint_within_years", "ombudsman_within_years"]);

const PERIOD: &[Key] = &[
    may("from", Shape::Day),
    may("until", Shape::Day),
    must("certainty", Shape::Word(CERTAINTY)),
    may("ask", Shape::BothLanguages),
    may("note", Shape::BothLanguages),
    must("source", Shape::Text),
];

const SCOPE: &[Key] = &[
    must("answer", Shape::Word(ANSWER)),
    may("from", Shape::Day),
    may("until", Shape::Day),
    may(
        "organisation",
        Shape::Words(Of::List(Dimension::Organisation)),
    ),
    may("bond", Shape::Words(Of::List(Dimension::Bond))),
    may("about", Shape::Words(Of::Topics)),
    may("not_about", Shape::Words(Of::Topics)),
    may("other_party", Shape::Words(Of::List(Dimension::OtherParty))),
    may("passed", Shape::Word(LIMIT)),
    may("decided", Shape::YesOrNo),
    must("because", Shape::BothLanguages),
    must("source", Shape::Text),
];

/// The kind of a road is not among them: what a step needs of consent is no choice of an organisation.
const ROUTE: &[Key] = &[
    must("code", Shape::Word(Of::List(Dimension::Route))),
    may("nl", Shape::Text),
    may("en", Shape::Text),
    may("recipient", Shape::BothLanguages),
    may("what", Shape::BothLanguages),
    may("sees", Shape::BothLanguages),
    may("acts", Shape::Words(ACTS)),
    may("identity", Shape::Words(Of::List(Dimension::Identity))),
    may("terms", Shape::Words(Of::Terms)),
    must("source", Shape::Text),
    must("checked_on", Shape::Day),
    may("period", Shape::Parts(PERIOD)),
    may("scope", Shape::Parts(SCOPE)),
];

const BODY: &[Key] = &[
    must("code", Shape::Text),
    must("nl", Shape::Text),
    must("en", Shape::Text),
    must("what", Shape::BothLanguages),
    must("sees", Shape::BothLanguages),
    may("roads", Shape::Words(Of::List(Dimension::Route))),
    must("source", Shape::Text),
    must("checked_on", Shape::Day),
];

const CATALOGUE: &[Key] = &[must("checked_on", Shape::Day)];

const TERM: &[Key] = &[must("length", Shape::Number), must("source", Shape::Text)];

const FILE: &[Key] = &[
    may("catalogue", Shape::Part(CATALOGUE)),
    may("route", Shape::Parts(ROUTE)),
    may("body", Shape::Parts(BODY)),
    may("terms", Shape::Terms),
];

/// The largest number of people in a unit: more than any organisation has.
const MOST_PEOPLE: u32 = 10_000_000;

/// Returns the file of roads as a table.
///
/// # Errors
///
/// Every mistake in it, in the order of the lines.
pub(super) fn looked_through(
    text: &str,
    codes: &Codebook,
    lengths: &std::collections::BTreeMap<String, Length>,
) -> Result<Table, Vec<Mistake>> {
    looked_at(text, codes, lengths, FILE, |_, _| {})?;
    toml::from_str(text).map_err(|_theirs| {
        vec![Mistake {
            line: 1,
            key: String::new(),
            fault: Fault::NotToml,
        }]
    })
}

/// Looks through a file with these keys, and `further`, when it is a table at all.
fn looked_at(
    text: &str,
    codes: &Codebook,
    lengths: &std::collections::BTreeMap<String, Length>,
    keys: &[Key],
    further: impl FnOnce(&mut Look<'_>, &DeTable<'_>),
) -> Result<(), Vec<Mistake>> {
    let mut look = Look {
        text,
        codes,
        terms: lengths.keys().map(String::as_str).collect(),
        found: Vec::new(),
    };
    match DeTable::parse(text) {
        Ok(table) => {
            look.part("", table.get_ref(), keys, 0);
            further(&mut look, table.get_ref());
        }
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            look.note(at, "", Fault::NotToml);
        }
    }
    let mut found = look.found;
    found.sort_by_key(|mistake| mistake.line);
    found.truncate(MOST);
    if found.is_empty() { Ok(()) } else { Err(found) }
}

struct Look<'a> {
    text: &'a str,
    codes: &'a Codebook,
    terms: Vec<&'a str>,
    found: Vec<Mistake>,
}

impl Look<'_> {
    fn note(&mut self, at: usize, key: &str, fault: Fault) {
        let before = self.text.get(..at).unwrap_or_default();
        self.found.push(Mistake {
            line: before.matches('\n').count() + 1,
            key: shown(key),
            fault,
        });
    }

    fn part(&mut self, path: &str, table: &DeTable<'_>, keys: &[Key], at: usize) {
        for (name, value) in table {
            let path = below(path, name.get_ref());
            let at = name.span().start;
            if let Some(key) = keys.iter().find(|key| key.name == name.get_ref()) {
                self.value(&path, value, key.shape, at);
            } else {
                let names = keys.iter().map(|key| key.name);
                let meant = meant(name.get_ref(), names);
                self.note(at, &path, Fault::UnknownKey(meant));
            }
        }
        for key in keys.iter().filter(|key| key.is_needed) {
            if !table.contains_key(key.name) {
                self.note(at, &below(path, key.name), Fault::Missing);
            }
        }
        let is_announced = table
            .get("certainty")
            .is_some_and(|certainty| certainty.get_ref().as_str() == Some("expected"));
        if is_announced && !table.contains_key("ask") {
            self.note(at, &below(path, "ask"), Fault::Missing);
        }
        if let (Some(from), Some(until)) = (day_in(table, "from"), day_in(table, "until"))
            && until < from
        {
            let at = table.get("until").map_or(at, |until| until.span().start);
            self.note(at, &below(path, "until"), Fault::EndsBeforeItBegins);
        }
    }

    fn value(&mut self, path: &str, value: &Spanned<DeValue<'_>>, shape: Shape, at: usize) {
        let not = |expected| Fault::NotOfKind(expected);
        match (shape, value.get_ref()) {
            (Shape::Text, DeValue::String(text)) => self.text(path, text, at),
            (Shape::BothLanguages, DeValue::Table(table)) => {
                let keys = [must("nl", Shape::Text), must("en", Shape::Text)];
                self.part(path, table, &keys, at);
            }
            (Shape::BothLanguages, _) => self.note(at, path, not(Expected::BothLanguages)),
            (Shape::Day, value) if day(value).is_some() => {}
            (Shape::Day, _) => self.note(at, path, not(Expected::Day)),
            (Shape::YesOrNo, DeValue::Boolean(_)) => {}
            (Shape::YesOrNo, _) => self.note(at, path, not(Expected::YesOrNo)),
            (Shape::Number, DeValue::Integer(number)) => {
                let number = u16::from_str_radix(number.as_str(), number.radix());
                let (least, most) = range(path);
                if !number.is_ok_and(|number| (least..=most).contains(&number)) {
                    self.note(at, path, Fault::OutOfRange(least.into(), most.into()));
                }
            }
            (Shape::People, DeValue::Integer(number)) => {
                let number = u32::from_str_radix(number.as_str(), number.radix());
                if !number.is_ok_and(|number| number <= MOST_PEOPLE) {
                    self.note(at, path, Fault::OutOfRange(0, MOST_PEOPLE));
                }
            }
            (Shape::Code, DeValue::String(text)) => {
                if Code::new(text).is_none() {
                    self.note(at, path, Fault::NotACode);
                }
            }
            (Shape::Number | Shape::People, _) => self.note(at, path, not(Expected::Number)),
            (Shape::Word(of), DeValue::String(word)) => self.word(path, word, of, at),
            (Shape::Text | Shape::Code | Shape::Word(_), _) => {
                self.note(at, path, not(Expected::Text));
            }
            (Shape::Words(of), DeValue::Array(words)) => {
                for word in words {
                    match word.get_ref() {
                        DeValue::String(text) => self.word(path, text, of, word.span().start),
                        _ => self.note(word.span().start, path, not(Expected::Text)),
                    }
                }
            }
            (Shape::Words(_), _) => self.note(at, path, not(Expected::List)),
            (Shape::Part(keys), DeValue::Table(table)) => self.part(path, table, keys, at),
            (Shape::Parts(keys), DeValue::Array(parts)) => self.parts(path, parts, keys),
            (Shape::Terms, DeValue::Table(table)) => self.terms(path, table),
            (Shape::Part(_) | Shape::Parts(_) | Shape::Terms, _) => {
                self.note(at, path, not(Expected::Part));
            }
        }
    }

    fn parts(&mut self, path: &str, parts: &[Spanned<DeValue<'_>>], keys: &[Key]) {
        let mut seen: Vec<&str> = Vec::new();
        for part in parts {
            let at = part.span().start;
            let DeValue::Table(table) = part.get_ref() else {
                self.note(at, path, Fault::NotOfKind(Expected::Part));
                continue;
            };
            self.part(path, table, keys, at);
            let code = table.get("code").map(|code| (code, code.get_ref()));
            if let Some((whole, DeValue::String(code))) = code {
                if seen.contains(&code.as_ref()) {
                    let at = whole.span().start;
                    self.note(at, &below(path, "code"), Fault::Twice(shown(code)));
                }
                seen.push(code);
            }
        }
    }

    fn terms(&mut self, path: &str, table: &DeTable<'_>) {
        for (name, value) in table {
            let at = name.span().start;
            let path = below(path, name.get_ref());
            let allowed = self.terms.iter().copied().filter(|term| may_change(term));
            if self.terms.contains(&name.get_ref().as_ref()) && may_change(name.get_ref()) {
                self.value(&path, value, Shape::Part(TERM), at);
            } else {
                let meant = meant(name.get_ref(), allowed);
                self.note(at, &path, Fault::UnknownKey(meant));
            }
        }
    }

    fn text(&mut self, path: &str, text: &str, at: usize) {
        if text.trim().is_empty() {
            self.note(at, path, Fault::Empty);
        } else if text.chars().count() > LONGEST {
            self.note(at, path, Fault::TooLong(LONGEST));
        } else if sanitise::one_line(text).replaced > 0 || text.contains(['\n', '\r', '\t']) {
            self.note(at, path, Fault::Unreadable);
        }
    }

    fn word(&mut self, path: &str, word: &str, of: Of, at: usize) {
        let list = |dimension| {
            self.codes
                .entries(dimension)
                .iter()
                .map(|entry| entry.code.as_str())
        };
        let mut allowed: Vec<&str> = match of {
            Of::Fixed(words) => words.to_vec(),
            Of::Terms => self.terms.clone(),
            Of::List(dimension) => list(dimension).collect(),
            Of::Topics => {
                let natures = self.codes.entries(Dimension::Nature).iter();
                let groups = natures.filter_map(|entry| entry.group.as_deref());
                list(Dimension::Nature)
                    .chain(groups)
                    .chain(list(Dimension::Label))
                    .collect()
            }
        };
        if !allowed.contains(&word) {
            allowed.dedup();
            let meant = meant(word, allowed.into_iter());
            self.note(at, path, Fault::UnknownWord(shown(word), meant));
        }
    }
}

/// What stays as it is: the lowest count that may ever be shown protects everybody who is counted.
fn may_change(term: &str) -> bool {
    term != "lowest_threshold"
}

/// Between which lengths a term may be chosen. A yes never holds longer than it does in the shipped file.
fn range(path: &str) -> (u16, u16) {
    if path.contains("consent_days") {
        (1, 14)
    } else if path.contains("threshold") {
        (3, 100)
    } else {
        (1, 9999)
    }
}

fn day(value: &DeValue<'_>) -> Option<Date> {
    match value {
        DeValue::Datetime(date) => date.to_string().parse().ok(),
        DeValue::String(text) => text.parse().ok(),
        _ => None,
    }
}

fn day_in(table: &DeTable<'_>, key: &str) -> Option<Date> {
    day(table.get(key)?.get_ref())
}

fn below(path: &str, key: &str) -> String {
    if path.is_empty() {
        key.to_owned()
    } else {
        format!("{path}.{key}")
    }
}

/// The word as it may be shown, whatever it holds.
fn shown(word: &str) -> String {
    let clean = sanitise::one_line(word).text;
    clean.chars().take(2 * Code::LONGEST).collect()
}

/// The word of the list that comes nearest, when one comes near.
fn meant<'a>(word: &str, allowed: impl Iterator<Item = &'a str>) -> Option<String> {
    let near = |other: &str| strsim::jaro_winkler(&word.to_lowercase(), &other.to_lowercase());
    let best = allowed.max_by(|one, other| near(one).total_cmp(&near(other)))?;
    (near(best) > 0.8).then(|| best.to_owned())
}
