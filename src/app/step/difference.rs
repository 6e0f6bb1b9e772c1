//! What changed between two texts, sentence by sentence.

/// One sentence or line, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is in both.
    Same(String),
    /// It was only in the earlier text.
    Gone(String),
    /// It is only in the later text.
    New(String),
}

/// The longest pair of texts that is compared exactly: sentences of one times sentences of the other.
const MOST: usize = 4_000_000;

/// Cuts a text into its sentences and lines; empty lines are left out.
fn sentences(text: &str) -> Vec<&str> {
    let ends = |c: char| matches!(c, '.' | '!' | '?');
    text.lines()
        .flat_map(|line| line.split_inclusive(ends))
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty())
        .collect()
}

/// What changed from one text to the next, in order.
#[must_use]
pub fn difference(earlier: &str, later: &str) -> Vec<Change> {
    let (old, new) = (sentences(earlier), sentences(later));
    let gone = |one: &&str| Change::Gone((*one).to_owned());
    let added = |one: &&str| Change::New((*one).to_owned());
    if old.len().saturating_mul(new.len()) > MOST {
        return old.iter().map(gone).chain(new.iter().map(added)).collect();
    }
    let common = common_lengths(&old, &new);
    let length = |i: usize, j: usize| -> usize {
        let row = common.get(i);
        row.and_then(|row| row.get(j)).copied().unwrap_or_default()
    };
    let (mut i, mut j) = (0, 0);
    let mut changes = Vec::new();
    while let (Some(a), Some(b)) = (old.get(i), new.get(j)) {
        if a == b {
            changes.push(Change::Same((*a).to_owned()));
            (i, j) = (i + 1, j + 1);
        } else if length(i + 1, j) >= length(i, j + 1) {
            changes.push(gone(a));
            i += 1;
        } else {
            changes.push(added(b));
            j += 1;
        }
    }
    changes.extend(old.iter().skip(i).map(gone));
    changes.extend(new.iter().skip(j).map(added));
    changes
}

/// For each pair of places, how many sentences the rests of both texts have in common, in order.
fn common_lengths(old: &[&str], new: &[&str]) -> Vec<Vec<usize>> {
    let mut rows = vec![vec![0; new.len() + 1]];
    for a in old.iter().rev() {
        let below = rows.last().cloned().unwrap_or_default();
        let mut row = vec![0; new.len() + 1];
        let mut right = 0;
        for (j, b) in new.iter().enumerate().rev() {
            let at = |j: usize| below.get(j).copied().unwrap_or_default();
            right = if a == b {
                at(j + 1) + 1
            } else {
                at(j).max(right)
            };
            if let Some(cell) = row.get_mut(j) {
                *cell = right;
            }
        }
        rows.push(row);
    }
    rows.reverse();
    rows
}

/// How many sentences are different.
#[must_use]
pub fn changed_sentences(earlier: &str, later: &str) -> usize {
    let changes = difference(earlier, later);
    let count = |wanted: fn(&Change) -> bool| changes.iter().filter(|one| wanted(one)).count();
    let gone = count(|one| matches!(one, Change::Gone(_)));
    let new = count(|one| matches!(one, Change::New(_)));
    gone.max(new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_sentence_is_seen_between_those_that_stayed() {
        let old = "Op maandag werd ik uitgelachen. Een collega zag het.\nIk wil dat het stopt.";
        let new = "Op maandag werd ik uitgelachen.\nIk wil dat het stopt. Het is weer gebeurd.";
        let same = |text: &str| Change::Same(text.to_owned());
        assert_eq!(
            difference(old, new),
            [
                same("Op maandag werd ik uitgelachen."),
                Change::Gone("Een collega zag het.".to_owned()),
                same("Ik wil dat het stopt."),
                Change::New("Het is weer gebeurd.".to_owned()),
            ]
        );
        assert_eq!(changed_sentences(old, new), 1);
        assert_eq!(changed_sentences(old, old), 0);
    }

    #[test]
    fn nothing_and_everything_are_differences_too() {
        assert_eq!(changed_sentences("", "Een. Twee."), 2);
        assert_eq!(difference("", ""), []);
    }
}
