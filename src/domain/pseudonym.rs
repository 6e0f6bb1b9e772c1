//! The borrowed name under which an employee is known here, and nothing else.

use serde::{Deserialize, Serialize};

use super::Private;

/// A pseudonym: at most 30 characters that don't look like somebody's real name, address or number.
///
/// The rule is a help, not a proof: it stops the slip of the hand (`domain.md` 7.1, requirement 6).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pseudonym(Private);

/// Why a text can't serve as a pseudonym.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAPseudonym {
    /// There is nothing in it.
    Empty,
    /// It is longer than 30 characters.
    TooLong,
    /// It looks like a first name and a surname, initials, or a form of address.
    LooksLikeAName,
    /// It looks like an e-mail address, a telephone number or a personnel number.
    LooksLikeAnAddress,
    /// It holds a control character.
    NotReadable,
}

const FORMS_OF_ADDRESS: &[&str] = &[
    "mevrouw", "meneer", "mw", "mw.", "dhr", "dhr.", "drs", "drs.", "mr.", "ir.", "mrs", "mrs.",
    "ms.",
];

impl Pseudonym {
    /// Makes a pseudonym.
    ///
    /// # Errors
    /// If the text is empty, too long, or looks like the identity of a person.
    pub fn new(text: &str) -> Result<Self, NotAPseudonym> {
        let text = text.trim();
        if text.is_empty() {
            return Err(NotAPseudonym::Empty);
        }
        if text.chars().any(char::is_control) {
            return Err(NotAPseudonym::NotReadable);
        }
        if text.chars().count() > 30 {
            return Err(NotAPseudonym::TooLong);
        }
        if text.contains('@') || text.chars().filter(char::is_ascii_digit).count() > 3 {
            return Err(NotAPseudonym::LooksLikeAnAddress);
        }
        if looks_like_a_name(text) {
            return Err(NotAPseudonym::LooksLikeAName);
        }
        Ok(Self(Private::from(text)))
    }

    /// Returns the pseudonym as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.expose()
    }
}

fn looks_like_a_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capitals = words
        .iter()
        .filter(|word| word.chars().next().is_some_and(char::is_uppercase))
        .count();
    let initial = words
        .iter()
        .any(|word| word.chars().count() <= 3 && word.ends_with('.'));
    let address = words
        .first()
        .is_some_and(|word| FORMS_OF_ADDRESS.contains(&word.to_lowercase().as_str()));
    capitals >= 2 || initial || address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bird_is_a_pseudonym_and_a_full_name_is_not() {
        for good in ["Koperwiek", "Zwarte ruiter", "Wulp", "Wulp 2", "Eik"] {
            assert!(Pseudonym::new(good).is_ok(), "{good}");
        }
        for name in [
            "Anna Jansen",
            "J. Jansen",
            "mevrouw jansen",
            "Dhr. pietersen",
        ] {
            assert_eq!(
                Pseudonym::new(name),
                Err(NotAPseudonym::LooksLikeAName),
                "{name}"
            );
        }
        for address in ["a.jansen@rijk.nl", "0612345678", "P-12345"] {
            assert_eq!(
                Pseudonym::new(address),
                Err(NotAPseudonym::LooksLikeAnAddress),
                "{address}"
            );
        }
        assert_eq!(Pseudonym::new("  "), Err(NotAPseudonym::Empty));
        assert_eq!(
            Pseudonym::new("Wu\u{1b}lp"),
            Err(NotAPseudonym::NotReadable)
        );
    }
}
