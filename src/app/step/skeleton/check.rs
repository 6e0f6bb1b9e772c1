//! Which parts a text has, by their headings.

use super::Part;
use crate::{
    domain::{Language, RouteKind},
    say,
    texts::Texts,
};

/// What a text has of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Words stand there.
    Words,
    /// There is room for what the employee writes by hand.
    Room,
    /// The heading is there and nothing follows.
    Empty,
    /// The heading is not there.
    Missing,
}

/// A part, what is asked there, where that stands in the law, and what the text has of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The part.
    pub part: Part,
    /// What the text has of it.
    pub found: Found,
}

/// A heading in one of the languages, in lower case.
#[derive(Debug)]
struct Heading {
    part: Part,
    language: Language,
    text: String,
}

/// A line of a text, and the heading with which it begins.
struct Line<'a> {
    text: &'a str,
    heading: Option<&'a Heading>,
}

/// Looks which parts a text has, by their headings, in both languages: a text may have been begun in the other one.
#[derive(Debug, Default)]
pub struct Check {
    kind: Option<RouteKind>,
    headings: Vec<Heading>,
    unanswered: Vec<String>,
}

impl Check {
    /// For a kind of road.
    #[must_use]
    pub fn new(kind: RouteKind) -> Self {
        let all: Vec<Texts> = Language::ALL
            .into_iter()
            .filter_map(|language| Texts::new(language).ok())
            .collect();
        let headings = all.iter().flat_map(|texts| {
            let parts = Part::of(kind).iter();
            parts.map(|part| Heading {
                part: *part,
                language: texts.language(),
                text: part.heading(texts).to_lowercase(),
            })
        });
        Self {
            kind: Some(kind),
            headings: headings.collect(),
            unanswered: all
                .iter()
                .map(|texts| say!(texts, "part-fill-yes-no"))
                .collect(),
        }
    }

    /// The kind of road.
    #[must_use]
    pub fn kind(&self) -> RouteKind {
        self.kind.unwrap_or(RouteKind::Complaint)
    }

    /// What a text has of each part, in the order of the skeleton.
    #[must_use]
    pub fn of(&self, text: &str) -> Vec<Checked> {
        let lines: Vec<Line<'_>> = text
            .lines()
            .map(|line| Line {
                text: line.trim(),
                heading: self.headed(line),
            })
            .collect();
        let count = |language: Language| {
            let headings = lines.iter().filter_map(|line| line.heading);
            headings
                .filter(|heading| heading.language == language)
                .count()
        };
        let language = if count(Language::English) > count(Language::Dutch) {
            Language::English
        } else {
            Language::Dutch
        };
        let parts = Part::of(self.kind()).iter().copied();
        parts
            .filter(|part| part.belongs(language))
            .map(|part| Checked {
                part,
                found: self.found(part, &lines),
            })
            .collect()
    }

    /// The heading with which a line begins: the longest, because one may begin with another.
    fn headed(&self, line: &str) -> Option<&Heading> {
        let line = line.trim().to_lowercase();
        let begins = |heading: &Heading| {
            let rest = line.strip_prefix(heading.text.as_str());
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        let all = self.headings.iter();
        all.filter(|heading| begins(heading))
            .max_by_key(|heading| heading.text.len())
    }

    fn found(&self, part: Part, lines: &[Line<'_>]) -> Found {
        let headed = lines.iter().enumerate().find_map(|(at, line)| {
            let heading = line.heading.filter(|heading| heading.part == part)?;
            Some((at, line.text, heading))
        });
        let Some((at, line, heading)) = headed else {
            return Found::Missing;
        };
        let behind: String = line.chars().skip(heading.text.chars().count()).collect();
        let below = lines.iter().skip(at + 1);
        let below = below.take_while(|line| line.heading.is_none());
        let content: Vec<&str> = std::iter::once(behind.trim_start_matches([':', ' ']))
            .chain(below.map(|line| line.text))
            .filter(|line| !line.is_empty())
            .collect();
        let content = content.join(" ");
        if content.contains("___") {
            Found::Room
        } else if content.chars().any(char::is_alphanumeric) && !self.unanswered.contains(&content)
        {
            Found::Words
        } else {
            Found::Empty
        }
    }
}
