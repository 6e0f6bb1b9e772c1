//! Documents that leave the program: the ODT says what the preview says, to the letter, and nothing else.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod any_text;
mod office;
mod reader;
