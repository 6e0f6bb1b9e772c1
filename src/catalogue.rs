//! Reads the lists and rules that ship with the program: codes, routes, terms.
//!
//! They are plain files, so that an adviser or a lawyer can correct them without reading Rust. The
//! reading is strict: an unknown word in a file is an error, not something to be skipped.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde::de::value::{Error as NotComplete, MapDeserializer};

use crate::domain::action::{Context, Explanations};
use crate::domain::codes::{Code, Codebook, Dimension, RouteKind};
use crate::domain::exception::{LVV_CONDITIONS, SecrecyRules};
use crate::domain::routes::{RouteCatalogue, RouteRule};
use crate::domain::terms::Terms;
use crate::domain::{Date, RoadGroup};

mod groups;
mod lists;

/// The name of the shipped file of rules, as errors give it.
const RULES_NAME: &str = "routes/rijk.toml";
const RULES: &str = include_str!("../assets/routes/rijk.toml");
/// The shipped file on secrecy.
const SECRECY_NAME: &str = "secrecy/exceptions.toml";
const SECRECY: &str = include_str!("../assets/secrecy/exceptions.toml");
/// What an organisation's own file of rules is called in errors.
const OWN_RULES_NAME: &str = "own rules";

/// All lists and rules together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    /// The closed lists.
    pub codes: Codebook,
    /// Which roads exist for whom, and since when.
    pub routes: RouteCatalogue,
    /// The roads as they are looked at together, in groups.
    pub groups: Vec<RoadGroup>,
    /// How long things may take or be kept.
    pub terms: Terms,
    /// When secrecy may end.
    pub secrecy: SecrecyRules,
    lengths: BTreeMap<String, Length>,
}

/// Why a file of lists or rules cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueError {
    /// The text is not what such a file must look like.
    #[error("{file}, line {line}: not understood")]
    NotUnderstood {
        /// Which file.
        file: &'static str,
        /// The line, counted from 1.
        line: usize,
    },
    /// A list has the same code twice.
    #[error("{file}: {code} is there twice")]
    Twice {
        /// Which file.
        file: &'static str,
        /// The code.
        code: Code,
    },
    /// A rule speaks of a route or an organisation that is in no list.
    #[error("{file}: {code} is in no list")]
    UnknownCode {
        /// Which file.
        file: &'static str,
        /// The code.
        code: Code,
    },
    /// A length is missing, or has a name that the program does not know.
    #[error("{file}: the terms are not complete, or one has an unknown name")]
    Terms {
        /// Which file.
        file: &'static str,
    },
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RulesFile {
    #[serde(default)]
    rule: Vec<RouteRule>,
    #[serde(default)]
    terms: BTreeMap<String, Length>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Length {
    length: u16,
    source: String,
}

impl Catalogue {
    /// What ships with the program.
    ///
    /// # Errors
    ///
    /// Only when the program was built from faulty files; a test sees to it that it is not.
    pub fn shipped() -> Result<Self, CatalogueError> {
        let codes = lists::codebook()?;
        let file: RulesFile = read(RULES_NAME, RULES)?;
        all_known(&file.rule, &codes, RULES_NAME)?;
        Ok(Self {
            secrecy: secrecy()?,
            routes: RouteCatalogue::new(file.rule),
            terms: terms(&file.terms, RULES_NAME)?,
            groups: groups::read_groups(&codes, &file.terms)?,
            lengths: file.terms,
            codes,
        })
    }

    /// Returns what the domain needs from the outside world for a step on this day.
    #[must_use]
    pub fn context(&self, today: Date) -> Context {
        let needed = |kind| {
            self.codes
                .explanations(kind)
                .map(|entry| entry.code.clone())
                .collect()
        };
        Context {
            today,
            explanations: Explanations {
                complaint: needed(RouteKind::Complaint),
                report: needed(RouteKind::IntegrityReport),
            },
            terms: self.terms,
        }
    }

    /// This catalogue with an organisation's own file of rules and terms laid over it. A route or
    /// a term that the file names is replaced; all others stay.
    ///
    /// # Errors
    ///
    /// When the text is not such a file, or names a route, an organisation or a term that does not
    /// exist.
    pub fn with_own_rules(self, text: &str) -> Result<Self, CatalogueError> {
        let file: RulesFile = read(OWN_RULES_NAME, text)?;
        all_known(&file.rule, &self.codes, OWN_RULES_NAME)?;
        let mut lengths = self.lengths;
        lengths.extend(file.terms);
        Ok(Self {
            routes: self.routes.laid_under(file.rule),
            terms: terms(&lengths, OWN_RULES_NAME)?,
            groups: self.groups,
            lengths,
            codes: self.codes,
            secrecy: self.secrecy,
        })
    }

    /// Where a length of [`Terms`] comes from, by the name of its field.
    #[must_use]
    pub fn term_source(&self, term: &str) -> Option<&str> {
        self.lengths.get(term).map(|length| length.source.as_str())
    }
}

/// When secrecy may end, with the eight conditions of the protocol.
fn secrecy() -> Result<SecrecyRules, CatalogueError> {
    let rules: SecrecyRules = read(SECRECY_NAME, SECRECY)?;
    if rules.conditions.len() == LVV_CONDITIONS {
        Ok(rules)
    } else {
        let (file, line) = (SECRECY_NAME, 1);
        Err(CatalogueError::NotUnderstood { file, line })
    }
}

fn read<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, CatalogueError> {
    toml::from_str(text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start));
        let line = before.map_or(1, |before| before.matches('\n').count() + 1);
        CatalogueError::NotUnderstood { file, line }
    })
}

fn all_known(
    rules: &[RouteRule],
    codes: &Codebook,
    file: &'static str,
) -> Result<(), CatalogueError> {
    let named = rules.iter().flat_map(|rule| {
        let organisations = rule.excluded.iter().chain(&rule.ask_for);
        std::iter::once((Dimension::Route, &rule.route))
            .chain(organisations.map(|code| (Dimension::Organisation, code)))
    });
    for (dimension, code) in named {
        if !codes.contains(dimension, code) {
            let code = code.clone();
            return Err(CatalogueError::UnknownCode { file, code });
        }
    }
    Ok(())
}

fn terms(lengths: &BTreeMap<String, Length>, file: &'static str) -> Result<Terms, CatalogueError> {
    let pairs = lengths
        .iter()
        .map(|(name, length)| (name.as_str(), length.length));
    Terms::deserialize(MapDeserializer::<_, NotComplete>::new(pairs))
        .map_err(|_incomplete: NotComplete| CatalogueError::Terms { file })
}

#[cfg(test)]
mod tests;
