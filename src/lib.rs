//! Klankbord.

pub mod catalogue;
pub mod domain;
pub mod texts;
