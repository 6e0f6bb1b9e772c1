//! The built program in a real terminal: from the first run to the last frame, and whatever can happen in between.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    unreachable_pub,
    reason = "a test may fail"
)]

mod terminal {
    mod at_rest;
    mod calls;
    mod closed;
    mod desk;
    mod endings;
    mod home;
    mod killed;
    mod memory;
    mod processes;
    mod screens;
    mod session;
    mod surroundings;
}
