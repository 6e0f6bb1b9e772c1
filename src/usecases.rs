//! What the screens and the command line both do with an opened vault, written once.

pub mod contributions;
pub mod demo;
pub mod figures;
pub mod find;
pub mod handover;
pub mod import;
pub mod note;
pub mod own_roads;
pub mod own_units;
pub mod recovery_sheet;
pub mod succession;
pub mod together;
mod trouble;

pub use trouble::{FileFault, Trouble};
