//! What leaves for somebody else leaves once, on a yes, sealed, and whole; what a successor has not confirmed stays here.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test may fail"
)]

#[path = "../common/mod.rs"]
mod common;

mod handing_over;
mod home;
mod screens;
mod successor;
