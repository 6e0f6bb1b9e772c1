//! Klankbord.

pub mod vault;
