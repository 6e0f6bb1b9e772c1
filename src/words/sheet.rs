//! The words of the recovery sheet: a key of 256 bits and eight bits to check it, in 22 words of the list.
//!
//! The reader is patient: capital letters, line breaks, numbers before the words and commas between them are no matter, and the
//! beginning of a word is enough when only one word begins like that.

use std::fmt;

use sha2::{Digest, Sha256};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use zeroize::Zeroizing;

use super::list;

/// How many words a sheet has: 22 times 12 bits are 256 bits of the key and 8 bits of its digest.
pub const WORDS: usize = 22;

/// How many words are asked back to prove a sheet.
pub const ASKED: usize = 3;

/// The bytes of a key.
pub const KEY_BYTES: usize = 32;

/// The key of a recovery sheet. It is wiped, and never shown by `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub struct SheetKey(Zeroizing<[u8; KEY_BYTES]>);

impl fmt::Debug for SheetKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SheetKey(—)")
    }
}

/// Why typed words are not a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// A word is not on the list.
    Unknown {
        /// Which word, counted from 1.
        number: usize,
        /// The words of the list that look like it; none when nothing comes near.
        near: Vec<&'static str>,
    },
    /// There are not 22 words but this many.
    Count(usize),
    /// Every word is on the list, but they don't belong together: one is another than on the sheet, or two changed places.
    Checksum,
}

/// What has been typed so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// How many words there are, the one under way too.
    pub words: usize,
    /// The first word that is not on the list. The last one only counts once something comes after it.
    pub unknown: Option<Misread>,
}

impl SheetKey {
    /// A key of these bytes.
    #[must_use]
    pub fn new(bytes: [u8; KEY_BYTES]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }

    /// The words, in order.
    #[must_use]
    pub fn words(&self) -> [&'static str; WORDS] {
        let mut bits = self.0.iter().copied().chain([check(&self.0)]);
        let (mut held, mut count) = (0_u32, 0);
        std::array::from_fn(|_place| {
            while count < list::BITS {
                held = (held << 8) | u32::from(bits.next().unwrap_or_default());
                count += 8;
            }
            count -= list::BITS;
            let number = (held >> count) & u32::from(list::COUNT - 1);
            held &= (1 << count) - 1;
            list::word(u16::try_from(number).unwrap_or_default())
        })
    }

    /// Reads a key from what was typed.
    ///
    /// # Errors
    /// Which word is not on the list, how many there are, or that they don't belong together.
    pub fn read(typed: &str) -> Result<Self, Misread> {
        let mut numbers = Zeroizing::new(Vec::with_capacity(WORDS));
        let words = typed_words(typed);
        if words.len() > WORDS {
            return Err(Misread::Count(words.len()));
        }
        for (place, word) in words.iter().enumerate() {
            let Some(number) = list::number_of_beginning(word) else {
                return Err(unknown(place, word));
            };
            numbers.push(number);
        }
        if numbers.len() != WORDS {
            return Err(Misread::Count(numbers.len()));
        }
        let mut bytes = Zeroizing::new([0; KEY_BYTES + 1]);
        let (mut held, mut count) = (0_u32, 0);
        let mut places = bytes.iter_mut();
        for number in numbers.iter() {
            held = (held << list::BITS) | u32::from(*number);
            count += list::BITS;
            while count >= 8 {
                count -= 8;
                if let Some(place) = places.next() {
                    *place = u8::try_from((held >> count) & 0xff).unwrap_or_default();
                }
            }
            held &= (1 << count) - 1;
        }
        let mut key = Zeroizing::new([0; KEY_BYTES]);
        for (place, byte) in key.iter_mut().zip(bytes.iter()) {
            *place = *byte;
        }
        if bytes.last() != Some(&check(&key)) {
            return Err(Misread::Checksum);
        }
        Ok(Self(key))
    }
}

/// How far the typing is, and what is wrong with it so far.
#[must_use]
pub fn reading(typed: &str) -> Reading {
    let words = typed_words(typed);
    let is_under_way = typed.chars().last().is_some_and(char::is_alphabetic);
    let finished = words.len() - usize::from(is_under_way && words.len() < WORDS);
    let unknown = words
        .iter()
        .take(finished)
        .enumerate()
        .find(|(_, word)| list::number_of_beginning(word).is_none())
        .map(|(place, word)| unknown(place, word));
    Reading {
        words: words.len(),
        unknown,
    }
}

/// Whether a word typed back is this word of the sheet.
#[must_use]
pub fn is_word(typed: &str, word: &str) -> bool {
    let words = typed_words(typed);
    let [only] = words.as_slice() else {
        return false;
    };
    list::number_of_beginning(only).is_some_and(|number| list::word(number) == word)
}

/// Which words are asked back, counted from 1: one of each third of the sheet, so that each column was really copied.
#[must_use]
pub fn asked(random: [u16; ASKED]) -> [usize; ASKED] {
    let [first, second, third] = random.map(usize::from);
    [1 + first % 7, 8 + second % 7, 15 + third % 8]
}

/// The first byte of SHA-256 of the key.
fn check(key: &[u8; KEY_BYTES]) -> u8 {
    Sha256::digest(key).first().copied().unwrap_or_default()
}

fn unknown(place: usize, word: &str) -> Misread {
    Misread::Unknown {
        number: place + 1,
        near: list::nearest(word),
    }
}

/// The words of a text: small letters without accents; all that is no letter parts them.
#[must_use]
pub fn typed_words(typed: &str) -> Zeroizing<Vec<String>> {
    let folded: Zeroizing<String> = Zeroizing::new(
        typed
            .nfd()
            .filter(|c| !is_combining_mark(*c))
            .flat_map(char::to_lowercase)
            .collect(),
    );
    Zeroizing::new(
        folded
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may fail"
    )]
    use std::fmt::Write as _;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_key_comes_back_from_its_words(bytes: [u8; KEY_BYTES]) {
            let key = SheetKey::new(bytes);
            prop_assert_eq!(SheetKey::read(&key.words().join(" ")), Ok(key));
        }

        #[test]
        fn a_key_comes_back_however_the_sheet_is_copied(bytes: [u8; KEY_BYTES], capitals: bool, numbers: bool, lines: bool) {
            let key = SheetKey::new(bytes);
            let mut typed = String::new();
            for (place, word) in key.words().iter().enumerate() {
                if numbers {
                    write!(typed, "{:2}. ", place + 1).unwrap();
                }
                typed.push_str(&if capitals { word.to_uppercase() } else { (*word).to_owned() });
                typed.push_str(if lines { "\n" } else { ",  " });
            }
            prop_assert_eq!(SheetKey::read(&typed), Ok(key));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn nothing_typed_makes_it_fall(typed in "\\PC{0,300}") {
            let read = SheetKey::read(&typed);
            prop_assert!(read.is_err() || reading(&typed).words == WORDS);
        }
    }

    /// Made with Python 3.11 from the same list (`hashlib`, the key and one byte as one number, cut in pieces of 12 bits).
    #[test]
    fn the_words_of_known_keys_are_those_of_another_program() {
        let counting = std::array::from_fn(|place| u8::try_from(place).unwrap());
        for (bytes, words) in [
            ([0; KEY_BYTES], ZEROS),
            ([0xff; KEY_BYTES], ONES),
            (counting, COUNTING),
        ] {
            assert_eq!(SheetKey::new(bytes).words().join(" "), words);
        }
    }

    const ZEROS: &str = "aanbid aanbid aanbid aanbid aanbid aanbid aanbid aanbid aanbid aanbid aanbid aanbid aanbid aanbid aanbid aanbid aanbid aanbid aanbid aanbid aanbid aquaria";
    const ONES: &str = "zwever zwever zwever zwever zwever zwever zwever zwever zwever zwever zwever zwever zwever zwever zwever zwever zwever zwever zwever zwever zwever zestig";
    const COUNTING: &str = "aanbid bergje afrit gedans ansicht kroning badrand plunjer bard tijding beloof aardbol bieb duet blouse karos borstel ooglens brief specht cabine wrijf";

    #[test]
    fn one_wrong_word_in_256_at_most_slips_through() {
        let key = SheetKey::new([42; KEY_BYTES]);
        let mut slipped = 0;
        for number in 0..list::COUNT {
            let mut words = key.words();
            words[4] = list::word(number);
            slipped += usize::from(SheetKey::read(&words.join(" ")).is_ok_and(|read| read != key));
        }
        assert!(slipped < 4096 / 256 * 2, "{slipped}");
    }

    #[test]
    fn words_that_changed_places_are_noticed_save_one_time_in_256() {
        let mut slipped = 0;
        for number in 0..=u8::MAX {
            let key = SheetKey::new(std::array::from_fn(|place| {
                number.wrapping_add(u8::try_from(place * 7).unwrap())
            }));
            for at in 0..WORDS - 1 {
                let mut words = key.words();
                words.swap(at, at + 1);
                let read = SheetKey::read(&words.join(" "));
                slipped += usize::from(read.is_ok_and(|read| read != key));
            }
        }
        let tried = 256 * (WORDS - 1);
        assert!(slipped < tried / 256 * 2, "{slipped} of {tried}");
    }

    #[test]
    fn an_unknown_word_is_named_by_number_with_what_looks_like_it() {
        let mut words = SheetKey::new([9; KEY_BYTES]).words().map(str::to_owned);
        let right = words[6].clone();
        words[6].push('x');
        let Err(Misread::Unknown { number, near }) = SheetKey::read(&words.join(" ")) else {
            unreachable!("it is not on the list")
        };
        assert_eq!(number, 7);
        assert!(near.contains(&right.as_str()));
    }

    #[test]
    fn too_few_and_too_many_words_are_counted() {
        let words = SheetKey::new([9; KEY_BYTES]).words();
        assert_eq!(
            SheetKey::read(&words[..21].join(" ")),
            Err(Misread::Count(21))
        );
        let more = format!("{} {}", words.join(" "), words[0]);
        assert_eq!(SheetKey::read(&more), Err(Misread::Count(23)));
        assert_eq!(SheetKey::read(""), Err(Misread::Count(0)));
    }

    #[test]
    fn while_typing_the_word_under_way_is_not_called_wrong() {
        let word = list::word(5);
        assert_eq!(
            reading(&format!("{word} qz")),
            Reading {
                words: 2,
                unknown: None
            }
        );
        let after = reading(&format!("{word} qz "));
        assert!(matches!(
            after.unknown,
            Some(Misread::Unknown { number: 2, .. })
        ));
    }

    #[test]
    fn one_word_of_each_third_is_asked_back() {
        for random in [[0; ASKED], [u16::MAX; ASKED], [3, 300, 30_000]] {
            let [a, b, c] = asked(random);
            assert!((1..=7).contains(&a) && (8..=14).contains(&b) && (15..=22).contains(&c));
        }
        let word = list::word(9);
        assert!(is_word(&format!(" {} ", word.to_uppercase()), word));
        assert!(!is_word(list::word(10), word));
        assert!(!is_word("", word));
    }

    #[test]
    fn the_key_does_not_show_itself() {
        assert_eq!(
            format!("{:?}", SheetKey::new([7; KEY_BYTES])),
            "SheetKey(—)"
        );
    }
}
