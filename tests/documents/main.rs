//! Documents that leave the program: the ODT says what the preview says, to the letter, and nothing else.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    unreachable_pub,
    reason = "a test may fail"
)]

#[path = "../common/mod.rs"]
mod common;

mod any_text;
mod composed;
mod office;
mod reader;
mod screens;
