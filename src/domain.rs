//! What an adviser's work consists of: cases, the roads in them, and the employee's permission for each step.
//!
//! Pure: no clock, no chance, no disk, no screen. Every date comes in as an argument; identifiers are made elsewhere.
//! The three state machines (case, track, consent) are kept apart, because one case can walk several roads at once.

pub mod action;
pub mod aftercare;
pub mod case;
pub mod closing;
pub mod coded;
pub mod codes;
pub mod consent;
pub mod copies;
pub mod deadlines;
pub mod disclosure;
pub mod draft;
pub mod escalation;
pub mod exception;
pub mod follow_up;
pub mod general_terms;
pub mod handover;
pub mod identifiers;
pub mod identity_hint;
pub mod language;
mod life;
pub mod mediator;
pub mod mode;
pub mod people;
pub mod private;
pub mod procedure;
pub mod pseudonym;
pub mod recipient;
pub mod refusal;
pub mod retention;
pub mod review;
pub mod road_group;
pub mod role_conflict;
pub mod routes;
pub mod sameness;
pub mod settings;
pub mod signals;
pub mod succession;
pub mod terms;
pub mod text;
pub mod timeline;
pub mod track;
pub mod units;

pub use action::{Action, Context};
pub use case::{Case, Caution, Phase, WaitingOn};
pub use codes::{Code, Codebook, Dimension, Language, RouteKind};
pub use consent::{Consent, ConsentState, LapseReason};
pub use disclosure::{Actor, Disclosure, IdentityLevel, Step};
pub use draft::{Draft, DraftPurpose};
pub use handover::{PackageMade, PackageWords, Passage, Release, Transfer};
pub use identifiers::{CaseId, ConsentId, Reference, TrackId};
pub use private::Private;
pub use pseudonym::Pseudonym;
pub use recipient::{NotAKey, RecipientKey};
pub use refusal::Refusal;
pub use road_group::RoadGroup;
pub use settings::Settings;
pub use signals::{Signal, SignalRules};
pub use terms::Terms;
pub use text::{Fingerprint, TextVersion};
pub use timeline::{Doer, Entry, EntryKind, Event};
pub use track::{Track, TrackState};

/// A calendar date without a time of day: the only measure of time that a case file knows.
pub type Date = jiff::civil::Date;
