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
use crate::domain::routes::{Employee, Fault, Mistake, Reach, RouteCatalogue};
use crate::domain::terms::Terms;
use crate::domain::units::Units;
use crate::domain::{Date, Language, RoadGroup, language::Wording};

/// What an organisation's own file is called in errors.
const OWN_ROADS_NAME: &str = "own roads";

mod groups;
mod lists;
mod own;
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
    /// The roads as they are looked at together, in groups.
    pub groups: Vec<RoadGroup>,
    /// How long things may take or be kept.
    pub terms: Terms,
    /// When secrecy may end.
    pub secrecy: SecrecyRules,
    /// What became of the organisation's own file of roads.
    pub own_file: OwnFile,
    /// The organisation's own list of units; empty when it has none.
    pub units: Units,
    /// What became of the file with that list.
    pub units_file: OwnFile,
    lengths: BTreeMap<String, Length>,
}

/// What became of an organisation's own file, of roads or of units.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum OwnFile {
    /// There is none.
    #[default]
    None,
    /// It is laid over what ships.
    Laid,
    /// It holds mistakes, so what ships holds.
    Mistaken {
        /// The name of the file.
        name: String,
        /// The mistakes, in the order of the lines.
        mistakes: Vec<Mistake>,
    },
    /// It can't be read, so what ships holds.
    Unreadable {
        /// The name of the file.
        name: String,
    },
}

impl OwnFile {
    /// Whether there is one that can't be used.
    #[must_use]
    pub const fn is_refused(&self) -> bool {
        matches!(self, Self::Mistaken { .. } | Self::Unreadable { .. })
    }
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
            groups: groups::read_groups(&codes, &lengths)?,
            terms: terms(&lengths, file)?,
            own_file: OwnFile::None,
            units: Units::default(),
            units_file: OwnFile::None,
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

    /// The shipped catalogue with an organisation's own file laid over it: of each road, body and term that the file
    /// names, each key that it names. All else stays.
    ///
    /// # Errors
    ///
    /// Every mistake in the file, by line and key. Nothing of such a file holds.
    pub fn with_own_roads(self, text: &str) -> Result<Self, Vec<Mistake>> {
        let own = own::looked_through(text, &self.codes, &self.lengths)?;
        let laid = roads::shipped().and_then(|shipped| {
            let whole = roads::laid_over(shipped, own);
            let laid = Self::of(OWN_ROADS_NAME, whole)?;
            Ok(Self {
                own_file: OwnFile::Laid,
                units: self.units,
                units_file: self.units_file,
                ..laid
            })
        });
        // What was looked through can be laid over; a test lays every key over.
        laid.map_err(|_not_understood| {
            vec![Mistake {
                line: 1,
                key: String::new(),
                fault: Fault::NotToml,
            }]
        })
    }

    /// The catalogue with an organisation's own list of units.
    ///
    /// # Errors
    ///
    /// Every mistake in the file, by line and key. Nothing of such a file holds.
    pub fn with_own_units(self, text: &str) -> Result<Self, Vec<Mistake>> {
        let unknown = Code::literal(Units::NONE);
        let not_known = |language| {
            let label = self
                .codes
                .label(Dimension::Organisation, &unknown, language);
            label.to_owned()
        };
        let not_known = Wording {
            nl: not_known(Language::Dutch),
            en: not_known(Language::English),
        };
        let units = own::units::units(text, &self.codes, &self.lengths, not_known)?;
        Ok(Self {
            units,
            units_file: OwnFile::Laid,
            ..self
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
