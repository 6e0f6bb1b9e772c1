//! The files of a report of figures: each says what was published, the same in each form, and nothing else.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stderr,
    unreachable_pub,
    reason = "a test may fail"
)]

#[path = "../documents/reader.rs"]
#[allow(dead_code, reason = "shared with the tests of other documents")]
mod reader;

mod any_report;
mod files;
mod invented;
mod numbers;
mod office;
mod read_back;
mod words;
