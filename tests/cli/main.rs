//! The built program on the command line: what it answers, on which stream, with which exit code, and what it leaves alone.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test may fail"
)]

mod commands;
mod copies;
mod documents;
mod figures;
mod packages;
mod refused;
mod roads;
#[cfg(unix)]
mod terminal;
mod units;
mod world;
