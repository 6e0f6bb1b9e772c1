//! What rows, columns and tables of figures are called. Words from an organisation's own lists are foreign text: what could
//! steer a program or a reader's eye in them is made visible before it is in a file.

use super::asked;
use crate::{
    domain::{
        Code,
        codes::{Codebook, Dimension},
    },
    sanitise, say,
    tally::published::{Axis, Entry, Filter, Measure, PublishedTable},
    texts::{Texts, figures as wording},
};

/// The code of a case about which nothing is chosen, in every dimension.
const NOT_CHOSEN: &str = "none";

/// Where the words for codes come from.
#[derive(Clone, Copy)]
pub struct Labels<'a> {
    /// The closed lists.
    pub codes: &'a Codebook,
    /// The name of a unit, or of a group of units, by its code; none when the own list doesn't know it.
    pub unit: &'a dyn Fn(&str) -> Option<String>,
    /// The sentences.
    pub texts: &'a Texts,
}

impl Labels<'_> {
    /// The name of what a table is divided by.
    #[must_use]
    pub fn dimension(&self, name: &str) -> String {
        wording::dimension(self.texts, name).unwrap_or_else(|| harmless(name))
    }

    /// The words for one code; the code itself when no list knows it.
    #[must_use]
    pub fn code(&self, dimension: &str, code: &str) -> String {
        let texts = self.texts;
        let words = match dimension {
            "unit" => (self.unit)(code),
            "month" | "quarter" | "half" | "year" => Some(wording::period(texts, code)),
            "duration" | "contacts" => wording::class(texts, code),
            "nature_group" => wording::nature_group(texts, code),
            name => list(name).and_then(|list| {
                let code = Code::new(code)?;
                Some(self.codes.label(list, &code, texts.language()).to_owned())
            }),
        };
        if code == NOT_CHOSEN && words.as_deref().is_none_or(|words| words == code) {
            return say!(texts, "figures-not-chosen");
        }
        harmless(&words.unwrap_or_else(|| code.to_owned()))
    }

    /// The words for a group of codes; its name when it is no known one.
    #[must_use]
    pub fn group(&self, dimension: &str, name: &str) -> String {
        let words = match dimension {
            "nature" | "nature_group" => wording::nature_group(self.texts, name),
            "unit" => (self.unit)(name),
            _ => None,
        };
        harmless(&words.unwrap_or_else(|| name.to_owned()))
    }

    /// The words for a row or a column.
    #[must_use]
    pub fn entry(&self, dimension: &str, entry: &Entry) -> String {
        match entry {
            Entry::Code(code) => self.code(dimension, code),
            Entry::Group { name, .. } => self.group(dimension, name),
            Entry::Total => say!(self.texts, "figures-total"),
        }
    }

    /// A stretch of time in words.
    #[must_use]
    pub fn period(&self, code: &str) -> String {
        harmless(&wording::period(self.texts, code))
    }

    /// What is counted, in a few words.
    #[must_use]
    pub fn measure(&self, measure: Measure) -> String {
        asked::measure(self.texts, measure)
    }

    /// What is counted, in a sentence: the unit of count.
    #[must_use]
    pub fn unit_of_count(&self, measure: Measure) -> String {
        let texts = self.texts;
        match measure {
            Measure::Cases => say!(texts, "figures-unit-cases"),
            Measure::CarriedOver => say!(texts, "figures-unit-carried-over"),
            Measure::Closed => say!(texts, "figures-unit-closed"),
            Measure::Persons => say!(texts, "figures-unit-persons"),
            Measure::Contacts => say!(texts, "figures-unit-contacts"),
            Measure::Minutes => say!(texts, "figures-unit-minutes"),
        }
    }

    /// What a table is about: `Nieuwe zaken naar aard en weg`.
    #[must_use]
    pub fn title(&self, table: &PublishedTable) -> String {
        let what = capital(&self.measure(table.measure));
        let dimensions = table
            .axes
            .iter()
            .map(|axis| self.dimension(&axis.dimension));
        self.divided(what, dimensions)
    }

    /// A table that is left out, by its name within the report (`closed-nature`): what is counted and the dimensions in words,
    /// when the name is made of them.
    #[must_use]
    pub fn left_out(&self, id: &str) -> String {
        let dimensions: Option<Vec<String>> = id
            .split('-')
            .map(|name| {
                let measure = measure_named(name).map(|measure| self.measure(measure));
                measure.or_else(|| wording::dimension(self.texts, name))
            })
            .collect();
        dimensions.map_or_else(|| harmless(id), |dimensions| dimensions.join(", "))
    }

    /// What a table is restricted to, in a sentence for each restriction.
    #[must_use]
    pub fn restrictions(&self, filters: &[Filter]) -> Vec<String> {
        let told = filters.iter().map(|filter| {
            let codes = filter.codes.iter();
            let codes: Vec<_> = codes
                .map(|code| self.code(&filter.dimension, code))
                .collect();
            say!(
                self.texts,
                "figures-only",
                dimension = self.dimension(&filter.dimension),
                codes = codes.join("; ")
            )
        });
        told.collect()
    }

    /// What an axis and a place on it are called together: `Half jaar: eerste helft van 2025`.
    pub(super) fn panel(&self, axis: &Axis, entry: &Entry) -> String {
        say!(
            self.texts,
            "figures-panel",
            dimension = capital(&self.dimension(&axis.dimension)),
            entry = self.entry(&axis.dimension, entry)
        )
    }

    fn divided(&self, what: String, mut dimensions: impl Iterator<Item = String>) -> String {
        let texts = self.texts;
        let (Some(first), second) = (dimensions.next(), dimensions.next()) else {
            return what;
        };
        let Some(second) = second else {
            return say!(texts, "figures-table-by", what = what, dimension = first);
        };
        let mut before = first;
        let mut last = second;
        for next in dimensions {
            before = format!("{before}, {last}");
            last = next;
        }
        say!(
            texts,
            "figures-table-by-two",
            what = what,
            first = before,
            second = last
        )
    }
}

/// What is counted, as the name of a table says it.
fn measure_named(name: &str) -> Option<Measure> {
    Some(match name {
        "cases" => Measure::Cases,
        "carried_over" => Measure::CarriedOver,
        "closed" => Measure::Closed,
        "persons" => Measure::Persons,
        "contacts_made" => Measure::Contacts,
        "minutes" => Measure::Minutes,
        _ => return None,
    })
}

/// The list that the codes of a dimension come from.
fn list(dimension: &str) -> Option<Dimension> {
    Some(match dimension {
        "nature" => Dimension::Nature,
        "ground" => Dimension::Ground,
        "role" => Dimension::Role,
        "bond" => Dimension::Bond,
        "other_party" => Dimension::OtherParty,
        "route" => Dimension::Route,
        "informal_outcome" => Dimension::InformalOutcome,
        "formal_outcome" => Dimension::FormalOutcome,
        "task" => Dimension::Task,
        _ => return None,
    })
}

/// Words on one line, without anything that a reader doesn't see.
pub(super) fn harmless(text: &str) -> String {
    sanitise::one_line(text).text
}

/// Words with a capital first.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
