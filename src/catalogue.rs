//! Reads the lists and rules that ship with the program: codes, routes, terms.
//!
//! They are plain files, so that an adviser or a lawyer can correct them without reading Rust. The
//! reading is strict: an unknown word in a file is an error, not something to be skipped.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde::de::value::{Error as NotComplete, MapDeserializer};

use crate::domain::Date;
use crate::domain::action::{Context, Explanations};
use crate::domain::codes::{Code, Codebook, Dimension, RouteKind};
use crate::domain::exception::{LVV_CONDITIONS, SecrecyRules};
use crate::domain::routes::{Employee, Reach, RouteCatalogue};
use crate::domain::terms::Terms;

mod lists;
mod roads;

/// The shipped file on secrecy.
const SECRECY_NAME: &str = "secrecy/exceptions.toml";
const SECRECY: &str = include_str!("../assets/secrecy/exceptions.toml");

/// All lists and rules together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    /// The closed lists.
    pub codes: Codebook,
    /// Which roads exist for whom, and since when.
    pub routes: RouteCatalogue,
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
        Self::of(roads::SHIPPED_NAME, roads::shipped()?)
    }

    /// The lists, with the roads and the terms of a whole file.
    fn of(file: &'static str, table: toml::Table) -> Result<Self, CatalogueError> {
        let (entries, routes, lengths) = roads::understood(file, table)?.split();
        let mut lists = lists::lists()?;
        lists.insert(Dimension::Route, entries);
        let codes = Codebook::new(lists);
        all_known(&routes, &codes, &lengths, file)?;
        Ok(Self {
            secrecy: secrecy()?,
            terms: terms(&lengths, file)?,
            routes,
            lengths,
            codes,
        })
    }

    /// Whether an employee can take a road on a day, and why not, or what to ask.
    #[must_use]
    pub fn reach(&self, route: &Code, employee: &Employee, on: Date) -> Reach<'_> {
        self.routes.reach(route, employee, on, &self.terms)
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

/// Whether every code that the roads and bodies name is on its list, and none is there twice.
fn all_known(
    routes: &RouteCatalogue,
    codes: &Codebook,
    lengths: &BTreeMap<String, Length>,
    file: &'static str,
) -> Result<(), CatalogueError> {
    let unknown = |code: &Code| {
        let code = code.clone();
        CatalogueError::UnknownCode { file, code }
    };
    for (at, road) in routes.roads().iter().enumerate() {
        if routes
            .roads()
            .iter()
            .skip(at + 1)
            .any(|other| other.route == road.route)
        {
            let code = road.route.clone();
            return Err(CatalogueError::Twice { file, code });
        }
        if road.terms.iter().any(|term| !lengths.contains_key(term)) {
            return Err(CatalogueError::Terms { file });
        }
        let identity = road.identity.iter().map(|code| (Dimension::Identity, code));
        let scopes = road.scope.iter().flat_map(|scope| {
            let of = |dimension, codes: &'_ Vec<Code>| -> Vec<(Dimension, Code)> {
                codes.iter().map(|code| (dimension, code.clone())).collect()
            };
            [
                of(Dimension::Organisation, &scope.organisation),
                of(Dimension::Bond, &scope.bond),
                of(Dimension::OtherParty, &scope.other_party),
            ]
            .concat()
        });
        let named = identity.map(|(dimension, code)| (dimension, code.clone()));
        for (dimension, code) in named.chain(scopes) {
            if !codes.contains(dimension, &code) {
                return Err(unknown(&code));
            }
        }
        for scope in &road.scope {
            let topics = scope.about.iter().chain(&scope.not_about);
            if let Some(code) = topics.into_iter().find(|code| !is_topic(code, codes)) {
                return Err(unknown(code));
            }
        }
    }
    let roads_of_bodies = routes.bodies().iter().flat_map(|body| &body.roads);
    for code in roads_of_bodies {
        if !codes.contains(Dimension::Route, code) {
            return Err(unknown(code));
        }
    }
    Ok(())
}

/// Whether a code names what a matter can be about: a nature, a group of natures, or a label.
fn is_topic(code: &Code, codes: &Codebook) -> bool {
    let is_group = || {
        let natures = codes.entries(Dimension::Nature);
        natures
            .iter()
            .any(|entry| entry.group.as_deref() == Some(code.as_str()))
    };
    codes.contains(Dimension::Nature, code) || codes.contains(Dimension::Label, code) || is_group()
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
