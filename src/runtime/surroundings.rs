//! What around the program its user should know of. Nothing here refuses anything.

use std::env;

use crate::app::{At, Begin, Caveat};

/// What is to be told at the first door; after that it has been told.
pub(super) fn caveat(begin: &Begin) -> Option<Caveat> {
    if !matches!(begin.at, At::Start | At::Demo) {
        return None;
    }
    if is_somebody_else() {
        return Some(Caveat::NotYourself);
    }
    // GNU screen puts the screen of a program in its history, and offers no way to empty that.
    env::var_os("STY").map(|_| Caveat::KeepsScreen)
}

/// Whether it runs as the administrator, or through another account than that of the vault's owner.
#[cfg(unix)]
fn is_somebody_else() -> bool {
    let user = rustix::process::geteuid();
    let behind = env::var("SUDO_UID").ok();
    user.is_root() || behind.is_some_and(|behind| behind != user.as_raw().to_string())
}

#[cfg(not(unix))]
const fn is_somebody_else() -> bool {
    false
}
