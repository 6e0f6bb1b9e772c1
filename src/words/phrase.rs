//! Judging a passphrase that somebody thought of: long enough, not one that everybody thinks of, and how strong it is.
//!
//! The rules are those of NIST SP 800-63B-4, 3.1.1.2: at least 15 characters, a comparison with known and expected passwords and
//! with words of the context, and no demands on capitals, digits or signs. The list of what is expected knows Dutch:
//! `assets/words/common.txt`.

use std::{collections::BTreeSet, sync::LazyLock};

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use zeroize::Zeroizing;

use super::strength::{self, Strength};

/// The least number of characters (NIST SP 800-63B-4, 3.1.1.2, for a password that stands alone).
pub const SHORTEST: usize = 15;

/// How many words make a passphrase that is easy to remember and hard to guess.
pub const ENOUGH_WORDS: usize = 5;

/// The longest known word, in letters: no longer piece of a phrase has to be looked up.
const LONGEST_KNOWN: usize = 30;

/// Small words by which known words are joined: they don't make a phrase less known.
const JOINING: [&str; 14] = [
    "de", "het", "een", "en", "van", "mijn", "in", "op", "is", "ik", "voor", "met", "the", "my",
];

static KNOWN: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    include_str!("../../assets/words/common.txt")
        .lines()
        .collect()
});

/// Why a phrase can't be the passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objection {
    /// It has fewer than 15 characters.
    TooShort,
    /// It is a known password, a word of this work, a name or a season, with or without digits and signs.
    Known,
    /// It is one thing over and over.
    Repeated,
    /// It follows the alphabet, the digits or a row of the keyboard.
    Row,
    /// It is a single word.
    OneWord,
}

/// What can be said of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// How strong it is.
    pub strength: Strength,
    /// Whether it has at least 15 characters.
    pub is_long_enough: bool,
    /// Whether it has five different words or more.
    pub has_enough_words: bool,
    /// Whether it is not one that others think of first.
    pub is_uncommon: bool,
    /// Why it can't be the passphrase.
    pub objection: Option<Objection>,
}

/// Judges a phrase.
#[must_use]
pub fn judge(phrase: &str) -> Judged {
    let folded = fold(phrase);
    let letters = Zeroizing::new(folded.chars().filter(|c| c.is_alphabetic()).collect());
    let shape = shape(&folded, &letters);
    let is_long_enough = phrase.nfc().count() >= SHORTEST;
    let objection = if is_long_enough {
        shape
    } else {
        Some(Objection::TooShort)
    };
    let words: BTreeSet<&str> = folded
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| word.len() > 1)
        .collect();
    Judged {
        strength: match shape {
            None => strength::of(&fold_keeping_case(phrase)),
            Some(_) => strength::of(&fold_keeping_case(phrase)).at_most_weak(),
        },
        is_long_enough,
        has_enough_words: words.len() >= ENOUGH_WORDS,
        is_uncommon: shape.is_none() && !folded.is_empty(),
        objection,
    }
}

/// What is wrong with a phrase, whatever its length.
fn shape(folded: &str, letters: &Zeroizing<String>) -> Option<Objection> {
    let solid: Zeroizing<String> = Zeroizing::new(
        folded
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect::<String>(),
    );
    if is_repeated(&solid) || is_repeated(folded) {
        return Some(Objection::Repeated);
    }
    if is_row(&solid) {
        return Some(Objection::Row);
    }
    if is_known_only(letters) || is_known_only(&without_disguise(folded)) {
        return Some(Objection::Known);
    }
    (strength::is_single_word(folded)).then_some(Objection::OneWord)
}

/// Small letters, without accents.
fn fold(phrase: &str) -> Zeroizing<String> {
    let letters = phrase.nfd().filter(|c| !is_combining_mark(*c));
    Zeroizing::new(letters.flat_map(char::to_lowercase).collect())
}

fn fold_keeping_case(phrase: &str) -> Zeroizing<String> {
    let letters = phrase.nfd().filter(|c| !is_combining_mark(*c));
    Zeroizing::new(letters.collect())
}

/// The letters that digits and signs stand for in `W@chtw00rd`.
fn without_disguise(folded: &str) -> Zeroizing<String> {
    let letters = folded.chars().filter_map(|c| match c {
        '0' => Some('o'),
        '1' | '!' => Some('i'),
        '3' => Some('e'),
        '4' | '@' => Some('a'),
        '5' | '$' => Some('s'),
        '7' => Some('t'),
        c => c.is_alphabetic().then_some(c),
    });
    // What hangs on at the end is no disguise: `W@chtw00rd2026!` ends in `oei`, so the rest is tried without it.
    let whole: Zeroizing<String> = Zeroizing::new(letters.collect());
    let head = folded.trim_end_matches(|c: char| !c.is_alphabetic());
    let tail = folded.len() - head.len();
    if tail == 0 {
        return whole;
    }
    without_disguise(head)
}

/// Whether there is nothing but known words and small words between them. Nothing at all counts, too: digits only.
fn is_known_only(letters: &str) -> bool {
    let mut reached = vec![false; letters.len() + 1];
    if let Some(start) = reached.first_mut() {
        *start = true;
    }
    for from in 0..letters.len() {
        if !reached.get(from).copied().unwrap_or_default() {
            continue;
        }
        for (to, place) in reached
            .iter_mut()
            .enumerate()
            .skip(from + 1)
            .take(LONGEST_KNOWN)
        {
            if let Some(word) = letters.get(from..to)
                && is_known(word)
            {
                *place = true;
            }
        }
    }
    reached.last().copied().unwrap_or_default()
}

fn is_known(word: &str) -> bool {
    KNOWN.contains(word) || JOINING.contains(&word)
}

/// Whether a word is on the list of known ones.
pub(super) fn is_listed(word: &str) -> bool {
    KNOWN.contains(word)
}

/// Whether a text is one piece over and over, the last time perhaps cut off.
fn is_repeated(text: &str) -> bool {
    let signs: Zeroizing<Vec<char>> = Zeroizing::new(text.chars().collect());
    (1..=signs.len() / 2).any(|period| {
        let shifted = signs.iter().skip(period);
        shifted.eq(signs.iter().take(signs.len() - period))
    })
}

/// The rows of keyboards, the alphabet and the digits.
const ROWS: [&str; 6] = [
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "azertyuiop",
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
];

/// Whether two signs stand beside each other in a row, or are the same.
pub(super) fn are_neighbours(one: char, other: char) -> bool {
    let beside = |row: &&str| {
        row.chars()
            .zip(row.chars().skip(1))
            .any(|pair| pair == (one, other) || pair == (other, one))
    };
    one == other || ROWS.iter().any(beside)
}

/// Whether nearly every sign stands beside the one before it.
fn is_row(text: &str) -> bool {
    let steps = text.chars().count().saturating_sub(1);
    let beside = text
        .chars()
        .zip(text.chars().skip(1))
        .filter(|(one, other)| are_neighbours(*one, *other))
        .count();
    steps >= 3 && beside * 5 >= steps * 4
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use proptest::prelude::*;

    use super::*;
    use crate::words::{Drawn, Level};

    fn objection(phrase: &str) -> Option<Objection> {
        judge(phrase).objection
    }

    #[test]
    fn fourteen_characters_are_too_few_and_an_accent_is_no_character() {
        assert_eq!(objection("paling en kano"), Some(Objection::TooShort));
        assert_eq!(objection("e\u{301}paling en kano"), None);
        assert!(!judge("e\u{301}paling en kan").is_long_enough);
    }

    #[test]
    fn what_everybody_thinks_of_is_refused_however_it_is_dressed() {
        for phrase in [
            "vertrouwenspersoon",
            "Vertrouwenspersoon2026!",
            "wachtwoord123456",
            "W@chtw00rd2026!!",
            "Welkom01Welkom02",
            "mijnwachtwoordisgeheim",
            "Mijn wachtwoord is geheim!",
            "Feyenoord-1908-Rotterdam",
            "ministerie van financiën",
            "rijksoverheid 2026",
            "januari februari maart",
            "Lente Zomer Herfst Winter",
            "Klankbord Den Haag 2026",
            "12-03-1978 / 14-05-1980",
        ] {
            assert_eq!(objection(phrase), Some(Objection::Known), "{phrase}");
            assert_eq!(judge(phrase).strength.level, Level::Weak, "{phrase}");
            assert!(!judge(phrase).is_uncommon, "{phrase}");
        }
    }

    #[test]
    fn one_thing_over_and_over_and_rows_of_keys_are_refused() {
        for phrase in [
            "Zomer2026!Zomer2026!",
            "aaaaaaaaaaaaaaaa",
            "fiets fiets fiets",
            "fietsfietsfiets",
            "kaneel kaneel kan",
        ] {
            assert_eq!(objection(phrase), Some(Objection::Repeated), "{phrase}");
        }
        for phrase in [
            "qwertyuiopasdfghjkl",
            "abcdefghijklmnop",
            "123456789012345",
            "zyxwvutsrqponml",
        ] {
            let refused = matches!(
                objection(phrase),
                Some(Objection::Row | Objection::Repeated)
            );
            assert!(refused, "{phrase}");
        }
    }

    #[test]
    fn a_single_word_is_one_word_with_or_without_digits() {
        for phrase in [
            "verantwoordelijkheid",
            "Verantwoordelijkheid!",
            "kindercarnavalsoptocht2025",
        ] {
            assert_eq!(objection(phrase), Some(Objection::OneWord), "{phrase}");
        }
    }

    #[test]
    fn ordinary_words_that_do_not_belong_together_are_taken() {
        for phrase in [
            "zolder fietsbel maandag karnemelk tulp",
            "de zomer van mijn paarse stofzuiger",
            "Twee giraffen eten 's nachts soep.",
            "zolder fietsbel maandag",
            "kX9#vQ2$mL7!pR4&",
            "xkqjzvbtrwplmncsdgf",
        ] {
            assert_eq!(objection(phrase), None, "{phrase}");
        }
        let five = judge("zolder fietsbel maandag karnemelk tulp");
        assert!(five.has_enough_words && five.is_uncommon);
        assert!(!judge("zolder fietsbel maandag").has_enough_words);
    }

    #[test]
    fn the_list_of_known_words_is_in_order_and_has_no_double() {
        let lines: Vec<_> = include_str!("../../assets/words/common.txt")
            .lines()
            .collect();
        assert!(lines.is_sorted());
        assert!(lines.iter().all(|word| word.len() <= LONGEST_KNOWN));
        assert_eq!(lines.len(), KNOWN.len());
        assert!(
            lines
                .iter()
                .all(|word| word.bytes().all(|b| b.is_ascii_lowercase()))
        );
    }

    proptest! {
        #[test]
        fn an_offered_passphrase_is_strong_and_never_refused(first: [u16; 6], chance: [[u16; 6]; 8]) {
            // The first draw may be six known words; the next ones are as they come.
            let strong = std::iter::repeat([1, 2, 3, 4, 5, 6]);
            let mut draws = std::iter::once(first).chain(chance).chain(strong);
            let drawn = Drawn::draw(|| draws.next().unwrap_or_default());
            let judged = judge(&drawn.phrase());
            prop_assert!(judged.strength.level == Level::Strong, "{judged:?}");
            prop_assert!(judged.objection.is_none() && judged.is_long_enough);
        }

        #[test]
        fn any_phrase_can_be_judged(phrase in "\\PC{0,60}") {
            let judged = judge(&phrase);
            prop_assert!(judged.objection.is_some() || judged.is_long_enough);
        }
    }
}
