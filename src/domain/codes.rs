//! The closed lists an adviser chooses from: what happened, to whom, which road, how it ended.
//!
//! The lists themselves are data (`assets/codes`); this file only says what a list is. A code is
//! what is stored and counted and never changes; the words beside it may be rewritten.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

pub use super::language::{Language, Wording};

/// The stable name of one choice, such as `OO-PES`: at most 32 bytes of `A-Z a-z 0-9 _ -`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code(Box<str>);

impl Code {
    /// The longest code, in bytes.
    pub const LONGEST: usize = 32;

    /// The code of this text, or `None` when it is empty, too long, or has another character.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let fits = !text.is_empty() && text.len() <= Self::LONGEST;
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        (fits && text.bytes().all(allowed)).then(|| Self(text.into()))
    }

    /// A code that the program itself names. A test of the catalogue checks that each one is on its list.
    #[must_use]
    pub(crate) fn literal(text: &'static str) -> Self {
        Self(text.into())
    }

    /// The code as it is stored.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0)
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0.into()
    }
}

impl TryFrom<String> for Code {
    type Error = NotACode;

    fn try_from(text: String) -> Result<Self, NotACode> {
        Self::new(&text).ok_or(NotACode)
    }
}

/// A text was read where a code belongs. Says nothing of the text: it may be case content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotACode;

impl fmt::Display for NotACode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not a code")
    }
}

impl std::error::Error for NotACode {}

/// Which list a code belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// What the matter is about (OO unwanted conduct, IN integrity, AR work, VR question).
    Nature,
    /// The ground of a discrimination.
    Ground,
    /// The part the employee has in the matter.
    Role,
    /// The employee's bond with the organisation.
    Bond,
    /// Whom the matter is about, by position only.
    OtherParty,
    /// How a contact took place.
    Channel,
    /// What the adviser did (the task list of the ministries' regulations).
    Task,
    /// A road that an employee can take.
    Route,
    /// How an informal road ended, as told by the employee.
    InformalOutcome,
    /// How a formal road ended, as told by the employee.
    FormalOutcome,
    /// How far the employee is known to the one who receives something.
    Identity,
    /// Whether the employee is worse off for having spoken.
    Retaliation,
    /// Under which arrangement the employee's organisation falls.
    Organisation,
    /// A tag from a closed list.
    Label,
    /// What the adviser says before the employee begins to tell.
    CautionItem,
    /// What the adviser explains before a formal step is agreed.
    Explanation,
}

impl Dimension {
    /// Every list.
    pub const ALL: [Self; 16] = [
        Self::Nature,
        Self::Ground,
        Self::Role,
        Self::Bond,
        Self::OtherParty,
        Self::Channel,
        Self::Task,
        Self::Route,
        Self::InformalOutcome,
        Self::FormalOutcome,
        Self::Identity,
        Self::Retaliation,
        Self::Organisation,
        Self::Label,
        Self::CautionItem,
        Self::Explanation,
    ];
}

/// What taking a route means for consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RouteKind {
    /// Something is shared with somebody, with consent, but no formal text exists.
    Informal,
    /// Only the employee acts; the adviser shares nothing.
    Employee,
    /// A complaint under chapter 9 of the Awb.
    Complaint,
    /// A report of a suspected breach of integrity.
    IntegrityReport,
}

impl RouteKind {
    /// Whether a procedure starts that the employee cannot wholly steer any more.
    #[must_use]
    pub const fn is_formal(self) -> bool {
        matches!(self, Self::Complaint | Self::IntegrityReport)
    }
}

/// Which kind of measure a formal outcome is; the first three as the letter divides them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// No measure: the state or the finding of the procedure.
    None,
    /// A measure that is no punishment, such as a warning.
    NotDisciplinary,
    /// A punishment, such as a reprimand.
    Disciplinary,
    /// A measure to restore order for the time being, such as suspension.
    Order,
    /// Something the employer does beside the person: a report to the police, a change of policy.
    Organisation,
}

/// For which formal roads an explanation holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HoldsFor {
    /// For a complaint only.
    Complaint,
    /// For an integrity report only.
    IntegrityReport,
    /// For both.
    Both,
}

impl HoldsFor {
    /// Whether it holds for a road of this kind. Nothing holds for a road that is not formal.
    #[must_use]
    pub const fn covers(self, kind: RouteKind) -> bool {
        match self {
            Self::Complaint => matches!(kind, RouteKind::Complaint),
            Self::IntegrityReport => matches!(kind, RouteKind::IntegrityReport),
            Self::Both => kind.is_formal(),
        }
    }
}

/// What a code of some lists says beside its label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    /// Nothing more.
    Plain,
    /// Of a route.
    Route {
        /// What taking it means for consent.
        kind: RouteKind,
        /// Who receives what is shared, where that is plain.
        recipient: Option<Wording>,
        /// What this road is and can do, in one spoken sentence.
        what: Wording,
        /// Who gets to see what, in one spoken sentence.
        sees: Wording,
    },
    /// Of a formal outcome.
    Outcome {
        /// Which kind of measure it is.
        measure: Measure,
    },
    /// Of a sentence to be said to the employee before telling.
    Caution {
        /// The sentence, as spoken.
        spoken: Wording,
    },
    /// Of a sentence to be said to the employee before a formal step.
    Explanation {
        /// The sentence, as spoken.
        spoken: Wording,
        /// For which roads.
        holds_for: HoldsFor,
    },
}

/// One choice of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeEntry {
    /// What is stored and counted.
    pub code: Code,
    /// What is shown: lower case, at most 40 columns.
    pub label: Wording,
    /// The group for counting; of a nature: `OO`, `IN`, `AR` or `VR`.
    pub group: Option<String>,
    /// Where the choice comes from.
    pub source: Option<String>,
    /// What more it says.
    pub detail: Detail,
}

/// All lists together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Codebook {
    lists: BTreeMap<Dimension, Vec<CodeEntry>>,
}

impl Codebook {
    /// A book of these lists, each in the order in which it is to be shown.
    #[must_use]
    pub const fn new(lists: BTreeMap<Dimension, Vec<CodeEntry>>) -> Self {
        Self { lists }
    }

    /// A list in its own order; empty when the book has none.
    #[must_use]
    pub fn entries(&self, dimension: Dimension) -> &[CodeEntry] {
        self.lists.get(&dimension).map_or(&[], Vec::as_slice)
    }

    /// One choice of a list.
    #[must_use]
    pub fn entry(&self, dimension: Dimension, code: &Code) -> Option<&CodeEntry> {
        self.entries(dimension)
            .iter()
            .find(|entry| entry.code == *code)
    }

    /// Whether the list has this code.
    #[must_use]
    pub fn contains(&self, dimension: Dimension, code: &Code) -> bool {
        self.entry(dimension, code).is_some()
    }

    /// The words for a code; the code itself when the list does not know it (any more).
    #[must_use]
    pub fn label<'a>(
        &'a self,
        dimension: Dimension,
        code: &'a Code,
        language: Language,
    ) -> &'a str {
        self.entry(dimension, code)
            .map_or_else(|| code.as_str(), |entry| entry.label.text(language))
    }

    /// The group by which a nature is counted: `OO`, `IN`, `AR` or `VR`.
    #[must_use]
    pub fn nature_group(&self, code: &Code) -> Option<&str> {
        self.entry(Dimension::Nature, code)?.group.as_deref()
    }

    /// What taking a route means for consent; `None` for a route the book does not know.
    #[must_use]
    pub fn route_kind(&self, route: &Code) -> Option<RouteKind> {
        match self.entry(Dimension::Route, route)?.detail {
            Detail::Route { kind, .. } => Some(kind),
            _ => None,
        }
    }

    /// Who usually receives what is shared on a route, where that is plain.
    #[must_use]
    pub fn recipient(&self, route: &Code, language: Language) -> Option<&str> {
        match &self.entry(Dimension::Route, route)?.detail {
            Detail::Route { recipient, .. } => Some(recipient.as_ref()?.text(language)),
            _ => None,
        }
    }

    /// What a route is and can do, in one sentence.
    #[must_use]
    pub fn route_what(&self, route: &Code, language: Language) -> Option<&str> {
        match &self.entry(Dimension::Route, route)?.detail {
            Detail::Route { what, .. } => Some(what.text(language)),
            _ => None,
        }
    }

    /// Who gets to see what on a route, in one sentence.
    #[must_use]
    pub fn route_sees(&self, route: &Code, language: Language) -> Option<&str> {
        match &self.entry(Dimension::Route, route)?.detail {
            Detail::Route { sees, .. } => Some(sees.text(language)),
            _ => None,
        }
    }

    /// Which kind of measure a formal outcome is.
    #[must_use]
    pub fn measure(&self, outcome: &Code) -> Option<Measure> {
        match self.entry(Dimension::FormalOutcome, outcome)?.detail {
            Detail::Outcome { measure } => Some(measure),
            _ => None,
        }
    }

    /// The sentence to say for a caution item or an explanation.
    #[must_use]
    pub fn spoken(&self, dimension: Dimension, code: &Code, language: Language) -> Option<&str> {
        match &self.entry(dimension, code)?.detail {
            Detail::Caution { spoken } | Detail::Explanation { spoken, .. } => {
                Some(spoken.text(language))
            }
            _ => None,
        }
    }

    /// What is to be explained before a step on a road of this kind, in the order of saying.
    pub fn explanations(&self, kind: RouteKind) -> impl Iterator<Item = &CodeEntry> {
        self.entries(Dimension::Explanation)
            .iter()
            .filter(move |entry| match entry.detail {
                Detail::Explanation { holds_for, .. } => holds_for.covers(kind),
                _ => false,
            })
    }
}

#[cfg(test)]
mod tests;
