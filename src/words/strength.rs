//! How hard a phrase is to guess, estimated so that somebody can follow it, and rather too low than too high.
//!
//! What counts: a word at most 12 bits (as if it were drawn from 4,096), a word of the known ones 6, a year 5, a number 3 for
//! each digit and no more than 12, a sign 3, and whatever was there before 1. Letters that can't be a word (no vowels) count 4
//! each, and so do loose letters among digits and signs, as a generator of passwords makes them.
//!
//! The levels: five words (60 bits) are strong, four (48) are fair. Each guess at a vault costs scrypt with N = 2^18, which is
//! about 18 bits on top of a plain hash: 78 bits for five words. NIST SP 800-63B-4 sets no figure; it asks for length and a list.

use zeroize::Zeroizing;

use super::{list, phrase};

/// From how many bits a phrase is strong.
const STRONG: u32 = 60;

/// From how many bits a phrase is fair.
const FAIR: u32 = 45;

/// How hard a phrase is to guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Somebody with the file and a few computers gets there.
    Weak,
    /// It takes a large effort.
    Fair,
    /// Nobody gets there.
    Strong,
}

/// The strength of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strength {
    /// The bits: how often the number of possibilities doubles. Without the cost of each guess.
    pub bits: u32,
    /// What that means.
    pub level: Level,
}

impl Strength {
    const fn new(bits: u32) -> Self {
        let level = match bits {
            STRONG.. => Level::Strong,
            FAIR.. => Level::Fair,
            _ => Level::Weak,
        };
        Self { bits, level }
    }

    /// The same, but never more than weak: for what is refused.
    pub(super) fn at_most_weak(self) -> Self {
        Self::new(self.bits.min(20))
    }
}

/// A piece of a phrase of one kind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letters,
    Digits,
    Signs,
}

const fn kind(c: char) -> Kind {
    if c.is_ascii_digit() {
        Kind::Digits
    } else if c.is_ascii_alphabetic() || !c.is_ascii() {
        Kind::Letters
    } else {
        Kind::Signs
    }
}

/// The strength of a phrase without accents.
pub(super) fn of(phrase: &str) -> Strength {
    let pieces = pieces(phrase);
    let mut bits = 0;
    for (place, piece) in pieces.iter().enumerate() {
        let is_seen = pieces
            .iter()
            .take(place)
            .any(|before| before.to_lowercase() == piece.to_lowercase());
        let is_loose = |other: Option<&Zeroizing<String>>| {
            other.is_some_and(|other| {
                let sign = other.chars().next();
                sign.is_some_and(|c| kind(c) != Kind::Letters && !is_space(c))
            })
        };
        let around = is_loose(pieces.get(place + 1))
            && (place == 0 || is_loose(place.checked_sub(1).and_then(|at| pieces.get(at))))
            || place + 1 == pieces.len()
                && is_loose(place.checked_sub(1).and_then(|at| pieces.get(at)));
        bits += match piece.chars().next().map(kind) {
            Some(Kind::Signs) if piece.chars().all(is_space) => 0,
            Some(_) if is_seen => 1,
            Some(Kind::Letters) => letters(piece, around),
            Some(Kind::Digits) => digits(piece),
            Some(Kind::Signs) => signs(piece),
            None => 0,
        };
    }
    Strength::new(bits)
}

/// Whether a folded phrase has one word only; what can't be a word is none.
pub(super) fn is_single_word(folded: &str) -> bool {
    let pieces = pieces(folded);
    let mut words = pieces
        .iter()
        .filter(|piece| piece.chars().all(|c| kind(c) == Kind::Letters));
    match (words.next(), words.next()) {
        (Some(only), None) => looks_like_a_word(only) && parts_of(only).len() < 3,
        _ => false,
    }
}

const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '-' | '_' | '.' | ',')
}

fn pieces(phrase: &str) -> Vec<Zeroizing<String>> {
    let mut pieces: Vec<Zeroizing<String>> = Vec::new();
    for c in phrase.chars() {
        match pieces.last_mut() {
            Some(last)
                if last
                    .chars()
                    .next_back()
                    .is_some_and(|before| kind(before) == kind(c)) =>
            {
                last.push(c);
            }
            _ => {
                let mut piece = Zeroizing::new(String::with_capacity(phrase.len()));
                piece.push(c);
                pieces.push(piece);
            }
        }
    }
    pieces
}

fn letters(piece: &str, is_loose: bool) -> u32 {
    let count = count(piece.chars());
    let capitals = count_of(piece, char::is_uppercase).min(3);
    let capitals = if capitals == count {
        1.min(capitals)
    } else {
        capitals
    };
    let small = Zeroizing::new(piece.to_lowercase());
    if phrase::is_listed(&small) {
        return 6;
    }
    if list::number(&small).is_some() {
        return list::BITS;
    }
    if is_row(&small) {
        return 4;
    }
    if count <= 3 {
        return if is_loose {
            4 * count + capitals
        } else {
            2 * count
        };
    }
    if !looks_like_a_word(&small) {
        return 4 * count + capitals;
    }
    let parts = parts_of(&small);
    if parts.len() >= 2 {
        return parts.iter().map(|part| part_bits(part)).sum();
    }
    (2 * count + 1).min(list::BITS) + count.saturating_sub(12).min(6)
}

fn part_bits(part: &str) -> u32 {
    if phrase::is_listed(part) {
        6
    } else {
        list::BITS
    }
}

/// The words of which one is glued together, if all of it is: `zolderfietsmaandag`. The longest first.
fn parts_of(word: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = word;
    while !rest.is_empty() {
        let lengths = (4..=rest.len().min(14)).rev();
        let part = lengths
            .filter_map(|length| rest.get(..length))
            .find(|part| phrase::is_listed(part) || list::number(part).is_some());
        let Some(part) = part else {
            return Vec::new();
        };
        parts.push(part);
        rest = rest.get(part.len()..).unwrap_or_default();
    }
    parts
}

/// Whether letters can be said: a fifth of them vowels, and never six others in a row.
fn looks_like_a_word(letters: &str) -> bool {
    let is_vowel = |c: &char| "aeiouy".contains(*c) || !c.is_ascii();
    let vowels = letters.chars().filter(is_vowel).count();
    let longest = letters
        .split(|c| is_vowel(&c))
        .map(|between| between.chars().count())
        .max();
    vowels * 5 >= letters.chars().count() && longest.unwrap_or_default() < 6
}

fn digits(piece: &str) -> u32 {
    let is_year = piece.len() == 4 && (piece.starts_with("19") || piece.starts_with("20"));
    if is_year || is_row(piece) {
        return 5.min(3 * count(piece.chars()));
    }
    (3 * count(piece.chars())).min(list::BITS)
}

fn signs(piece: &str) -> u32 {
    let mut different: Vec<char> = piece.chars().filter(|c| !is_space(*c)).collect();
    let all = count(different.iter().copied());
    different.sort_unstable();
    different.dedup();
    let different = count(different.into_iter());
    (3 * different + (all - different)).min(list::BITS)
}

/// Whether each sign stands beside the one before it.
fn is_row(piece: &str) -> bool {
    let mut pairs = piece.chars().zip(piece.chars().skip(1));
    piece.len() >= 3 && pairs.all(|(one, other)| phrase::are_neighbours(one, other))
}

fn count(signs: impl Iterator<Item = char>) -> u32 {
    u32::try_from(signs.count()).unwrap_or(u32::MAX)
}

fn count_of(piece: &str, is: impl Fn(char) -> bool) -> u32 {
    count(piece.chars().filter(|c| is(*c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bits(phrase: &str) -> u32 {
        of(phrase).bits
    }

    #[test]
    fn a_word_counts_twelve_bits_and_six_words_are_strong() {
        let words: Vec<_> = (0..6).map(|place| list::word(place * 600)).collect();
        assert_eq!(bits(&words.join(" ")), 72);
        assert_eq!(of(&words.join(" ")).level, Level::Strong);
        assert_eq!(bits(&words.join("")), 72, "glued together, too");
        assert_eq!(bits("zolder fietsbel maandag karnemelk tulp"), 60);
        assert_eq!(of("zolder fietsbel maandag karnemelk").level, Level::Fair);
        assert_eq!(of("zolder fietsbel maandag").level, Level::Weak);
    }

    #[test]
    fn what_is_repeated_known_or_a_year_counts_little() {
        assert_eq!(bits("zolder zolder zolder zolder zolder"), 12 + 4);
        assert!(bits("Zomer2026!Zomer2026!") < 20);
        assert!(bits("wachtwoord123456") < 20);
        assert!(bits("vertrouwenspersoon") < 20);
        assert!(bits("1234567890123456") <= 5);
    }

    #[test]
    fn what_a_generator_makes_is_strong() {
        assert_eq!(of("kX9#vQ2$mL7!pR4&").level, Level::Strong);
        assert_eq!(of("xkqjzvbtrwplmncsdgf").level, Level::Strong);
    }

    #[test]
    fn more_never_makes_it_weaker() {
        let words = [
            "zolder",
            " fietsbel",
            " 47",
            "!",
            " maandag",
            " karnemelk",
            " Wulp",
        ];
        let mut phrase = String::new();
        let mut before = 0;
        for word in words {
            phrase.push_str(word);
            assert!(bits(&phrase) >= before, "{phrase}");
            before = bits(&phrase);
        }
    }
}
