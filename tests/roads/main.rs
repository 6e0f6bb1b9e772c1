//! The roads: for whom each is open and why, what the catalogue holds, and what an organisation's own file may change.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    unreachable_pub,
    reason = "a test may fail"
)]

#[path = "../common/mod.rs"]
mod common;

mod catalogue;
mod employees;
mod own_file;
mod own_units;
mod today;

use klankbord::{catalogue::Catalogue, domain::Code};

fn shipped() -> Catalogue {
    Catalogue::shipped().unwrap()
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap_or_else(|| panic!("{text} is no code"))
}
