//! A reader with a solver, who owns everything that was ever published, tries to find out what no one may know. Written
//! from the description of the method; nothing of the program's own protection is used.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

#[path = "disclosure/careless.rs"]
mod careless;
#[path = "disclosure/document.rs"]
mod document;
#[path = "disclosure/found.rs"]
mod found;
#[path = "disclosure/judge.rs"]
mod judge;
#[path = "disclosure/judged.rs"]
mod judged;
#[path = "disclosure/production.rs"]
mod production;
#[path = "disclosure/reader.rs"]
mod reader;
#[path = "disclosure/system.rs"]
mod system;
#[path = "disclosure/worlds.rs"]
mod worlds;
