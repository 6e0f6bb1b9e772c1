//! A passphrase drawn from the list: six words, 72 bits, each chosen by twelve random bits.

use std::fmt;

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::{list, phrase, strength::Level};

/// How many words an offered passphrase has. Six of them are 72 bits, and each guess costs about 2^18 steps more (scrypt).
pub const WORDS: usize = 6;

/// The numbers of six words. They are wiped, and never shown by `Debug`.
#[derive(Clone)]
pub struct Drawn(Zeroizing<[u16; WORDS]>);

impl fmt::Debug for Drawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Drawn(—)")
    }
}

impl Drawn {
    /// Draws six words from a source of random numbers. A draw that our own estimate does not call strong is drawn again:
    /// one in 20,000 has three known words or more, and what is left is 71.9999 bits.
    #[must_use]
    pub fn draw(mut random: impl FnMut() -> [u16; WORDS]) -> Self {
        loop {
            let drawn = Self::new(random());
            if phrase::judge(&drawn.phrase()).strength.level == Level::Strong {
                return drawn;
            }
        }
    }

    /// Takes six random numbers. Only the lowest twelve bits of each count: a mask of a power of two prefers no word, so the
    /// draw is as uniform as the numbers are.
    #[must_use]
    pub fn new(random: [u16; WORDS]) -> Self {
        Self(Zeroizing::new(
            random.map(|number| number & (list::COUNT - 1)),
        ))
    }

    /// The words, in order.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|number| list::word(*number))
    }

    /// The words as they are typed: one space between two.
    #[must_use]
    pub fn phrase(&self) -> Zeroizing<String> {
        let mut phrase = Zeroizing::new(String::with_capacity(WORDS * 8));
        for word in self.words() {
            if !phrase.is_empty() {
                phrase.push(' ');
            }
            phrase.push_str(word);
        }
        phrase
    }

    /// The passphrase.
    #[must_use]
    pub fn secret(&self) -> SecretString {
        SecretString::from(self.phrase().as_str())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_draw_gives_six_words_of_the_list_and_the_same_numbers_the_same_words(random: [u16; WORDS]) {
            let drawn = Drawn::new(random);
            let phrase = drawn.phrase();
            let words: Vec<_> = phrase.split(' ').collect();
            prop_assert_eq!(words.len(), WORDS);
            for (word, number) in words.iter().zip(random) {
                prop_assert_eq!(list::number(word), Some(number % list::COUNT));
            }
            prop_assert_eq!(&*Drawn::new(random).phrase(), &*phrase);
        }
    }

    #[test]
    fn each_word_answers_to_equally_many_random_numbers() {
        let mut times = vec![0_u32; usize::from(list::COUNT)];
        for random in 0..=u16::MAX {
            let drawn = Drawn::new([random; WORDS]);
            let number = list::number(drawn.words().next().unwrap()).unwrap();
            *times.get_mut(usize::from(number)).unwrap() += 1;
        }
        assert!(times.iter().all(|count| *count == 16));
    }

    #[test]
    fn it_does_not_show_itself() {
        assert_eq!(format!("{:?}", Drawn::new([7; WORDS])), "Drawn(—)");
    }
}
