//! Words that carry a secret: drawn for a passphrase, printed on a recovery sheet, and weighed when somebody thinks of their own.
//!
//! Pure: it knows the list and the arithmetic. Randomness comes in from outside, and nothing is kept.

pub mod list;
pub mod passphrase;
pub mod phrase;
pub mod sheet;
mod strength;

pub use passphrase::Drawn;
pub use phrase::{Judged, Objection, judge};
pub use sheet::{Misread, Reading, SheetKey};
pub use strength::{Level, Strength};
