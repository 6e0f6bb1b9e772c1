//! What changed between two versions of a text: which sentences, and in those which words. Shown with signs, not colours.

use std::fmt;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::domain::TextVersion;

/// A sentence or a line, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is in both.
    Same(String),
    /// It was only in the earlier text.
    Gone(String),
    /// It is only in the later text.
    New(String),
    /// It is in both with other words. It may be several sentences that can't be told apart.
    Other(Vec<Piece>),
}

/// A piece of a sentence that is in both texts with other words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words that are in both.
    Same(String),
    /// Words that were only in the earlier text.
    Gone(String),
    /// Words that are only in the later text.
    New(String),
}

impl fmt::Display for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Same(words) => f.write_str(words),
            Self::Gone(words) => write!(f, "[-{words}-]"),
            Self::New(words) => write!(f, "{{+{words}+}}"),
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Same(words) => f.write_str(words),
            Self::Gone(words) => write!(f, "[-{words}-]"),
            Self::New(words) => write!(f, "{{+{words}+}}"),
            Self::Other(pieces) => {
                let pieces: Vec<String> = pieces.iter().map(Piece::to_string).collect();
                f.write_str(&pieces.join(" "))
            }
        }
    }
}

/// What changed from one version to another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// The sentences, in order.
    pub sentences: Vec<Change>,
    /// The attachments, in order.
    pub attachments: Vec<Change>,
    /// How many sentences are different.
    pub count: usize,
    /// Whether nothing but spaces and ends of lines is different. That is another text all the same.
    pub only_spaces: bool,
}

impl Difference {
    /// How many lines there are to walk through: the sentences, and the attachments when one is different.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.shown().len()
    }

    /// What is shown, in order.
    #[must_use]
    pub fn shown(&self) -> Vec<&Change> {
        let papers: &[Change] = if self.has_other_attachments() {
            &self.attachments
        } else {
            &[]
        };
        self.sentences.iter().chain(papers).collect()
    }

    /// Whether an attachment is different.
    #[must_use]
    pub fn has_other_attachments(&self) -> bool {
        self.attachments
            .iter()
            .any(|change| !matches!(change, Change::Same(_)))
    }

    /// The next or the previous line at which something is different; the same line when there is none.
    #[must_use]
    pub fn next(&self, at: usize, onward: bool) -> usize {
        let shown = self.shown();
        let other = |line: &usize| {
            let change = shown.get(*line);
            change.is_some_and(|change| !matches!(change, Change::Same(_)))
        };
        let found = if onward {
            (at + 1..shown.len()).find(other)
        } else {
            (0..at).rev().find(other)
        };
        found.unwrap_or(at)
    }
}

/// The longest pair of texts that is compared exactly: pieces of one times pieces of the other.
const MOST: usize = 4_000_000;

/// The least share of words that two sentences have in common to be shown as one, in hundredths.
const LEAST_SHARE: usize = 40;

/// Cuts a text into its sentences and lines; empty lines are left out.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let ends = |c: char| matches!(c, '.' | '!' | '?');
    text.lines()
        .flat_map(|line| line.split_inclusive(ends))
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty())
        .collect()
}

/// What changed from one version to another.
#[must_use]
pub fn difference(earlier: &TextVersion, later: &TextVersion) -> Difference {
    let (old, new) = (earlier.body.expose(), later.body.expose());
    let (changes, count) = of_texts(old, new);
    let named = |text: &TextVersion| -> Vec<String> {
        let papers = text.attachments.iter();
        papers
            .map(|paper| format!("{} ({})", paper.label.expose(), paper.fingerprint.short()))
            .collect()
    };
    // Two papers are the same only when the whole digests are; only the names and the short digests are shown.
    let ids = |text: &TextVersion| -> Vec<String> {
        let papers = text.attachments.iter();
        papers
            .map(|paper| format!("{}\0{}", paper.label.expose(), paper.fingerprint.as_str()))
            .collect()
    };
    Difference {
        sentences: changes,
        attachments: of_lists(&ids(earlier), &ids(later), &named(earlier), &named(later)),
        count,
        only_spaces: count == 0 && old != new,
    }
}

/// What changed between two lists, by what identifies each entry and by what is shown of it.
fn of_lists(old: &[String], new: &[String], was: &[String], is: &[String]) -> Vec<Change> {
    let shown = |list: &[String], at: usize, count: usize| -> Vec<String> {
        list.iter().skip(at).take(count).cloned().collect()
    };
    let mut changes = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        let (from, to) = (op.old_range(), op.new_range());
        if let DiffOp::Equal { .. } = op {
            changes.extend(shown(is, to.start, to.len()).into_iter().map(Change::Same));
        } else {
            changes.extend(
                shown(was, from.start, from.len())
                    .into_iter()
                    .map(Change::Gone),
            );
            changes.extend(shown(is, to.start, to.len()).into_iter().map(Change::New));
        }
    }
    changes
}

/// What changed from one text to the next, in order, and how many sentences are different.
fn of_texts(earlier: &str, later: &str) -> (Vec<Change>, usize) {
    let (old, new) = (sentences(earlier), sentences(later));
    let gone = |one: &&str| Change::Gone((*one).to_owned());
    let added = |one: &&str| Change::New((*one).to_owned());
    if old.len().saturating_mul(new.len()) > MOST {
        let all = old.iter().map(gone).chain(new.iter().map(added));
        return (all.collect(), old.len().max(new.len()));
    }
    let mut changes = Vec::new();
    let (mut lost, mut found) = (0, 0);
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let before = old.get(op.old_range()).unwrap_or_default();
        let after = new.get(op.new_range()).unwrap_or_default();
        if let DiffOp::Equal { .. } = op {
            changes.extend(after.iter().map(|one| Change::Same((*one).to_owned())));
            continue;
        }
        (lost, found) = (lost + before.len(), found + after.len());
        match of_words(before, after) {
            Some(pieces) => changes.push(Change::Other(pieces)),
            None => changes.extend(before.iter().map(gone).chain(after.iter().map(added))),
        }
    }
    (changes, lost.max(found))
}

/// What changed in sentences that gave way to others, word by word; none when they have too little in common for that.
fn of_words(before: &[&str], after: &[&str]) -> Option<Vec<Piece>> {
    let words = |sentences: &[&str]| -> Vec<String> {
        let words = sentences.iter().flat_map(|one| one.split_whitespace());
        words.map(str::to_owned).collect()
    };
    let (old, new) = (words(before), words(after));
    if old.is_empty() || new.is_empty() || old.len().saturating_mul(new.len()) > MOST {
        return None;
    }
    let mut pieces = Vec::new();
    let mut shared = 0;
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let was = old.get(op.old_range()).unwrap_or_default().join(" ");
        let is = new.get(op.new_range()).unwrap_or_default().join(" ");
        if let DiffOp::Equal { len, .. } = op {
            shared += len;
            pieces.push(Piece::Same(is));
            continue;
        }
        if !was.is_empty() {
            pieces.push(Piece::Gone(was));
        }
        if !is.is_empty() {
            pieces.push(Piece::New(is));
        }
    }
    let share = 200 * shared / (old.len() + new.len());
    (share >= LEAST_SHARE).then_some(pieces)
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may fail"
    )]
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::text::Attachment;

    fn shown(earlier: &str, later: &str) -> Vec<String> {
        let (changes, _) = of_texts(earlier, later);
        changes.iter().map(Change::to_string).collect()
    }

    fn count(earlier: &str, later: &str) -> usize {
        of_texts(earlier, later).1
    }

    fn version(body: &str, papers: &[&str]) -> TextVersion {
        let papers = papers.iter().map(|label| Attachment::on_paper(label));
        TextVersion::after(&[], body, papers.collect(), date(2026, 11, 23))
    }

    #[test]
    fn a_changed_sentence_is_seen_between_those_that_stayed() {
        let old = "Op maandag werd ik uitgelachen. Een collega zag het.\nIk wil dat het stopt.";
        let new = "Op maandag werd ik uitgelachen.\nIk wil dat het stopt. Het is weer gebeurd.";
        assert_eq!(
            shown(old, new),
            [
                "Op maandag werd ik uitgelachen.",
                "[-Een collega zag het.-]",
                "Ik wil dat het stopt.",
                "{+Het is weer gebeurd.+}",
            ]
        );
        assert_eq!(count(old, new), 1);
        assert_eq!(count(old, old), 0);
    }

    #[test]
    fn in_a_sentence_the_words_are_seen_that_changed() {
        let old = "In het overleg werd ik uitgelachen door de ander. Daarna ging ik weg.";
        let new = "In het overleg van mei werd ik weggelachen door de ander. Daarna ging ik weg.";
        assert_eq!(
            shown(old, new),
            [
                "In het overleg {+van mei+} werd ik [-uitgelachen-] {+weggelachen+} door de ander.",
                "Daarna ging ik weg."
            ]
        );
        assert_eq!(count(old, new), 1);
        assert_eq!(
            shown("Ik ga, weg nu.", "Ik ga weg nu."),
            ["Ik [-ga,-] {+ga+} weg nu."]
        );
    }

    #[test]
    fn nothing_and_everything_are_differences_too() {
        assert_eq!(count("", "Een. Twee."), 2);
        assert_eq!(shown("", ""), [""; 0]);
        let long = |word: &str| format!("{word}. ").repeat(3_000);
        assert_eq!(count(&long("oud"), &long("nieuw")), 3_000);
    }

    #[test]
    fn spaces_and_attachments_are_differences_too() {
        let spaces = difference(&version("Een. Twee.", &[]), &version("Een.\n\nTwee.", &[]));
        assert!(spaces.only_spaces);
        assert_eq!(spaces.count, 0);
        let papers = difference(
            &version("Een.", &["tijdlijn", "brief"]),
            &version("Een.", &["tijdlijn", "mail"]),
        );
        let mark = |label: &str| Attachment::on_paper(label).fingerprint.short();
        assert!(!papers.only_spaces);
        assert_eq!(
            papers.attachments,
            [
                Change::Same(format!("tijdlijn ({})", mark("tijdlijn"))),
                Change::Gone(format!("brief ({})", mark("brief"))),
                Change::New(format!("mail ({})", mark("mail"))),
            ]
        );
    }

    proptest! {
        /// Without what is new the earlier text is there, without what is gone the later one: nothing is left out.
        #[test]
        fn both_texts_can_be_read_back(
            old in "([abc]{1,2}[ .\n]){0,30}",
            new in "([abc]{1,2}[ .\n]){0,30}",
        ) {
            let (changes, count) = of_texts(&old, &new);
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            let plain = |text: &str| words(&sentences(text).join(" "));
            let read = |later: bool| {
                let mut all = Vec::new();
                let mut add = |text: &str, is_later: Option<bool>| {
                    if is_later.is_none_or(|is| is == later) {
                        all.extend(words(text));
                    }
                };
                for change in &changes {
                    match change {
                        Change::Same(text) => add(text, None),
                        Change::Gone(text) => add(text, Some(false)),
                        Change::New(text) => add(text, Some(true)),
                        Change::Other(pieces) => for piece in pieces {
                            match piece {
                                Piece::Same(text) => add(text, None),
                                Piece::Gone(text) => add(text, Some(false)),
                                Piece::New(text) => add(text, Some(true)),
                            }
                        },
                    }
                }
                all
            };
            prop_assert_eq!(read(false), plain(&old));
            prop_assert_eq!(read(true), plain(&new));
            prop_assert_eq!(count == 0, sentences(&old) == sentences(&new));
        }
    }
}
