//! The list of 4,096 Dutch words, twelve bits each. Where it comes from is told in `assets/words/LICENSE.txt`.

use std::sync::LazyLock;

/// How many words there are: a power of two, so that twelve random bits choose each of them equally often.
pub const COUNT: u16 = 4096;

/// How many bits one word carries.
pub const BITS: u32 = 12;

/// From how many letters the beginning of a word is taken for the word, if only one begins like that.
const SHORTEST_BEGINNING: usize = 4;

/// The most suggestions for a word that is not on the list.
const MOST_SUGGESTIONS: usize = 3;

static WORDS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| include_str!("../../assets/words/nl.txt").lines().collect());

/// Every word, in the order of the alphabet.
#[must_use]
pub fn all() -> &'static [&'static str] {
    &WORDS
}

/// The word with this number. Only the lowest twelve bits count, so every number has one.
#[must_use]
pub fn word(number: u16) -> &'static str {
    // A test counts the words; the mask keeps the number below that.
    WORDS
        .get(usize::from(number & (COUNT - 1)))
        .copied()
        .unwrap_or_default()
}

/// The number of a word.
#[must_use]
pub fn number(word: &str) -> Option<u16> {
    let place = WORDS.binary_search(&word).ok()?;
    u16::try_from(place).ok()
}

/// The number of a word, or of the only one that begins like this.
#[must_use]
pub fn number_of_beginning(typed: &str) -> Option<u16> {
    number(typed).or_else(|| {
        let mut found = beginning_with(typed);
        match (found.next(), found.next()) {
            (Some(only), None) if typed.len() >= SHORTEST_BEGINNING => number(only),
            _ => None,
        }
    })
}

/// The words that begin like this.
pub fn beginning_with(typed: &str) -> impl Iterator<Item = &'static str> {
    let from = WORDS.partition_point(|word| *word < typed);
    WORDS
        .iter()
        .skip(from)
        .take_while(move |word| word.starts_with(typed))
        .copied()
}

/// The words that look most like what was typed: at most three, and none when nothing comes near.
#[must_use]
pub fn nearest(typed: &str) -> Vec<&'static str> {
    let mut near: Vec<_> = WORDS
        .iter()
        .filter(|word| word.len().abs_diff(typed.chars().count()) <= 2)
        .map(|word| (distance(typed, word), *word))
        .filter(|(steps, _)| *steps <= 2)
        .collect();
    near.sort_unstable();
    near.into_iter()
        .take(MOST_SUGGESTIONS)
        .map(|(_, word)| word)
        .collect()
}

/// How many letters have to be put in, taken out or changed (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, letter) in one.chars().enumerate() {
        let mut diagonal = line;
        let mut left = line + 1;
        for (above, other) in row.iter_mut().skip(1).zip(&other) {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = *above;
            *above = changed.min(*above + 1).min(left + 1);
            left = *above;
        }
        if let Some(first) = row.first_mut() {
            *first = line + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        clippy::string_slice,
        reason = "a test may fail"
    )]
    use super::*;

    #[test]
    fn the_list_has_exactly_4096_plain_words_of_four_to_seven_letters() {
        assert_eq!(all().len(), usize::from(COUNT));
        for word in all() {
            assert!((4..=7).contains(&word.len()), "{word}");
            assert!(word.bytes().all(|b| b.is_ascii_lowercase()), "{word}");
        }
    }

    #[test]
    fn it_is_sorted_and_no_word_is_the_beginning_of_another() {
        for pair in all().windows(2) {
            assert!(pair[0] < pair[1], "{pair:?}");
            assert!(!pair[1].starts_with(pair[0]), "{pair:?}");
        }
    }

    #[test]
    fn nine_words_in_ten_are_known_from_five_letters() {
        let mut beginnings = std::collections::BTreeMap::<String, usize>::new();
        for word in all() {
            let five = word.chars().take(5).collect();
            *beginnings.entry(five).or_default() += 1;
        }
        let shared: usize = beginnings.values().filter(|count| **count > 1).sum();
        assert!(shared * 10 < all().len(), "{shared}");
    }

    #[test]
    fn no_word_can_hurt_somebody_in_distress() {
        // Stems of what an adviser hears about, of violence, illness, death, faith, party, sex and abuse of substances.
        let hurting = [
            "dood", "moord", "zelfm", "slaan", "schop", "stalk", "pest", "treiter", "intimid",
            "racis", "negr", "neger", "jood", "moslim", "kerk", "bijbel", "duivel", "kanker",
            "ziek", "tumor", "graf", "lijk", "bloed", "seks", "porn", "naakt", "hoer", "kut",
            "lul", "pik", "neuk", "verkr", "aanrand", "drugs", "alcohol", "dronk", "zuip", "haat",
            "oorlog", "wapen", "kogel", "politie", "partij", "ontslag", "straf", "schuld", "angst",
            "pijn", "huil", "klacht", "melder", "dader", "slacht", "klikker", "verraad", "leugen",
            "idioot", "slet", "wijf", "teef", "mongool", "kreupel", "dik", "lelijk", "scheid",
            "abort",
        ];
        // Words that are ordinary as a beginning: `held`, `dompel`, `gekozen`.
        let alone = [
            "hel", "dom", "gek", "god", "bom", "slet", "slag", "dief", "lust", "tiet",
        ];
        for word in all() {
            let hurts = hurting.iter().any(|stem| word.starts_with(stem));
            assert!(!hurts && !alone.contains(word), "{word}");
        }
    }

    #[test]
    fn a_word_is_found_by_its_number_and_its_unique_beginning() {
        for at in [0, 1, 77, 4095] {
            assert_eq!(number(word(at)), Some(at));
        }
        assert_eq!(word(4096), word(0), "only twelve bits count");
        let long = all().iter().find(|word| word.len() == 7).unwrap();
        assert_eq!(number_of_beginning(long), number(long));
        assert_eq!(number_of_beginning("zz"), None);
        let alone = all()
            .iter()
            .find(|word| word.len() == 7 && beginning_with(&word[..5]).count() == 1)
            .unwrap();
        assert_eq!(number_of_beginning(&alone[..5]), number(alone));
        assert_eq!(number_of_beginning(&alone[..3]), None, "too little");
    }

    #[test]
    fn a_misspelt_word_gets_what_looks_like_it() {
        let word = word(2000);
        let misspelt = format!("{word}x");
        assert_eq!(nearest(&misspelt).first(), Some(&word));
        assert!(nearest("qqqqqqq").is_empty());
        assert_eq!(distance("kaas", "kast"), 2);
        assert_eq!(distance("", "kast"), 4);
    }
}
