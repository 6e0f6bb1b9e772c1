//! The employee's own text in numbered versions, each with a digest that a person can read aloud.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Date, Private};

/// The digest of an exact text with its attachments, or of a document that stays with the employee.
///
/// `sha256:` and 64 hexadecimal digits when it was made here; imported ones are kept as they came.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// Takes over a digest that was made elsewhere.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// Digests a text and its attachments. Lengths go in first, so that moving a letter from one part to the next shows.
    #[must_use]
    pub fn of(body: &str, attachments: &[Attachment]) -> Self {
        let mut hasher = Sha256::new();
        let mut part = |bytes: &[u8]| {
            hasher.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
            hasher.update(bytes);
        };
        part(body.as_bytes());
        for attachment in attachments {
            part(attachment.label.expose().as_bytes());
            part(attachment.fingerprint.0.as_bytes());
        }
        let digest = hasher.finalize();
        Self(digest.iter().fold("sha256:".to_owned(), |text, byte| {
            format!("{text}{byte:02x}")
        }))
    }

    /// Returns the digest in full.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns what people compare aloud: `7F3A-91C2`, or the digest itself when it has another form.
    #[must_use]
    pub fn short(&self) -> String {
        let hex: Vec<char> = self
            .0
            .trim_start_matches("sha256:")
            .chars()
            .take(8)
            .collect();
        if hex.len() == 8 && hex.iter().all(char::is_ascii_hexdigit) {
            let (first, second) = hex.split_at(4);
            let upper = |half: &[char]| half.iter().collect::<String>().to_uppercase();
            format!("{}-{}", upper(first), upper(second))
        } else {
            self.0.trim_start_matches("sha256:").to_owned()
        }
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.short())
    }
}

/// A paper that goes with a text. It stays with the employee: only its name and digest are kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// What it is called.
    pub label: Private,
    /// Its digest.
    pub fingerprint: Fingerprint,
}

/// One version of the text that the employee wants to hand over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextVersion {
    /// 1 for the first version.
    pub number: u32,
    /// When it was written.
    pub written_on: Date,
    /// The words. Name, address and signature are blanks that the employee fills in.
    pub body: Private,
    /// The papers that go with it.
    #[serde(default)]
    pub attachments: Vec<Attachment>,
    /// The digest over words and attachments.
    pub fingerprint: Fingerprint,
}

impl TextVersion {
    /// Makes the version that follows `earlier` ones.
    #[must_use]
    pub fn after(
        earlier: &[Self],
        body: &str,
        attachments: Vec<Attachment>,
        written_on: Date,
    ) -> Self {
        let number = earlier.last().map_or(1, |last| last.number + 1);
        let fingerprint = Fingerprint::of(body, &attachments);
        Self {
            number,
            written_on,
            body: Private::from(body),
            attachments,
            fingerprint,
        }
    }

    /// Counts the words.
    #[must_use]
    pub fn words(&self) -> usize {
        self.body.expose().split_whitespace().count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_or_one_attachment_changes_the_digest() {
        let paper = |label: &str| Attachment {
            label: label.into(),
            fingerprint: Fingerprint::new("sha256:00"),
        };
        let base = Fingerprint::of("Ik dien een klacht in.", &[]);
        assert_ne!(base, Fingerprint::of("Ik dien een klacht in!", &[]));
        assert_ne!(
            base,
            Fingerprint::of("Ik dien een klacht in.", &[paper("tijdlijn")])
        );
        assert_ne!(
            Fingerprint::of("ab", &[paper("c")]),
            Fingerprint::of("a", &[paper("bc")])
        );
    }

    #[test]
    fn the_short_form_is_the_start_of_the_sha_256_of_the_standard() {
        // FIPS 180-4: the digest of eight zero bytes (the length of an empty text) starts with af5570f5.
        assert_eq!(Fingerprint::of("", &[]).short(), "AF55-70F5");
        assert_eq!(
            Fingerprint::new("sha256:voorbeeld-v1").short(),
            "voorbeeld-v1"
        );
    }
}
