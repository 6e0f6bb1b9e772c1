//! What a process of the screens says to its parent before it ends: one line on standard error, and an exit code.

use std::io::{self, Write as _};

use super::sanitise;
use crate::app::Begin;

/// The exit code of a process that wants a fresh one in its place.
pub(in crate::runtime) const COMES_BACK: u8 = 75;

/// The most that is kept of what a process says, in bytes.
pub(super) const MOST: u64 = 8 * 1024;

/// How the line begins that tells where the fresh process begins.
const AT_ONCE: &str = "fresh: ";

/// The same, when it is to wait until the program is called back.
const ASIDE: &str = "aside: ";

/// Says where the fresh process begins.
pub(in crate::runtime) fn leave(begin: &Begin, aside: bool) {
    let how = if aside { ASIDE } else { AT_ONCE };
    // A parent that is gone starts nothing.
    drop(writeln!(io::stderr(), "{how}{}", begin.word()));
}

/// Splits what a process said in its word, and the lines that are to be told.
pub(super) fn split(said: &[u8]) -> (Option<(Begin, bool)>, Vec<String>) {
    let said = String::from_utf8_lossy(said);
    let mut word = None;
    let mut lines = Vec::new();
    for line in said.lines() {
        let read = |how: &str| line.strip_prefix(how).and_then(Begin::read);
        if let Some(begin) = read(AT_ONCE) {
            word = Some((begin, false));
        } else if let Some(begin) = read(ASIDE) {
            word = Some((begin, true));
        } else {
            lines.push(sanitise::one_line(line).text);
        }
    }
    (word, lines)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use super::*;

    #[test]
    fn the_word_is_for_the_parent_and_all_else_is_for_the_reader() {
        let (word, lines) = split(b"klankbord: src/x.rs:1\naside: locked,nl,lost\n");
        let (begin, aside) = word.unwrap();
        assert!(aside && begin.words_lost);
        assert_eq!(lines, ["klankbord: src/x.rs:1"]);
        let (word, lines) = split(b"fresh: locked,nl,\x1b[2J\n\xff");
        assert_eq!(word, None);
        assert_eq!(lines.len(), 2);
        assert!(!lines.concat().contains('\x1b'));
    }
}
