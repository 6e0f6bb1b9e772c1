//! The employee's own text in numbered versions, each with a digest that a person can read aloud.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{Date, Private};

/// The digest of an exact text with its attachments, or of a document that stays with the employee.
///
/// `sha256:` and 64 hexadecimal digits when it was made here; `paper:` and 64 digits over its name alone for a paper that
/// is not on this computer; imported ones are kept as they came.
///
/// What is read aloud is the first eight digits ([`Fingerprint::short`]). That protects against a slip: the wrong version
/// printed, the wrong attachment taken. It does not protect against somebody who makes a second text with the same eight
/// digits on purpose, which takes an ordinary computer minutes. So it decides nothing in here: whether a yes is for this
/// text, and whether two versions are the same, is decided over the whole digest.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fingerprint(String);

/// Before the digest of a text or a file.
const FILE: &str = "sha256:";

/// Before what stands for a paper.
const PAPER: &str = "paper:";

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

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
        Self(format!("{FILE}{}", hex(&hasher.finalize())))
    }

    /// The digest of a file, from the 32 bytes of its SHA-256: what `sha256sum` prints.
    #[must_use]
    pub fn of_file(digest: [u8; 32]) -> Self {
        Self(format!("{FILE}{}", hex(&digest)))
    }

    /// What stands for a paper that is not on this computer: a digest over its name, which says nothing about what is on it.
    #[must_use]
    pub fn of_paper(label: &str) -> Self {
        Self(format!("{PAPER}{}", hex(&Sha256::digest(label.as_bytes()))))
    }

    /// Whether it says nothing but how a paper is called.
    #[must_use]
    pub fn is_of_paper(&self) -> bool {
        self.0.starts_with(PAPER)
    }

    fn digits(&self) -> &str {
        let file = self.0.strip_prefix(FILE);
        file.or_else(|| self.0.strip_prefix(PAPER))
            .unwrap_or(&self.0)
    }

    /// Returns the digest in full.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns what people compare aloud: `7F3A-91C2`, or the digest itself when it has another form.
    #[must_use]
    pub fn short(&self) -> String {
        let hex: Vec<char> = self.digits().chars().take(8).collect();
        if hex.len() == 8 && hex.iter().all(char::is_ascii_hexdigit) {
            let (first, second) = hex.split_at(4);
            let upper = |half: &[char]| half.iter().collect::<String>().to_uppercase();
            format!("{}-{}", upper(first), upper(second))
        } else {
            self.digits().to_owned()
        }
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.short())
    }
}

/// A paper that goes with a text. It stays with the employee: only its name and digest are kept, never what is in it and
/// never where it lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// What it is called.
    pub label: Private,
    /// Its digest.
    pub fingerprint: Fingerprint,
}

impl Attachment {
    /// A file, by the name under which it goes.
    #[must_use]
    pub fn file(label: &str, fingerprint: Fingerprint) -> Self {
        Self {
            label: label.into(),
            fingerprint,
        }
    }

    /// A paper that is not on this computer.
    #[must_use]
    pub fn on_paper(label: &str) -> Self {
        Self::file(label, Fingerprint::of_paper(label))
    }

    /// Whether it is on paper only: then its digest is over its name.
    #[must_use]
    pub fn is_on_paper(&self) -> bool {
        self.fingerprint.is_of_paper()
    }

    /// The same under another name.
    #[must_use]
    pub fn called(&self, label: &str) -> Self {
        if self.is_on_paper() {
            Self::on_paper(label)
        } else {
            Self::file(label, self.fingerprint.clone())
        }
    }
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
        let number = earlier
            .last()
            .map_or(1, |last| last.number.saturating_add(1));
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
    fn the_digest_of_a_file_is_what_sha256sum_prints() {
        // FIPS 180-4 gives this digest of the three letters "abc".
        let digest = Sha256::digest(b"abc");
        assert_eq!(
            Fingerprint::of_file(digest.into()).as_str(),
            "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn a_paper_has_a_digest_over_its_name_and_says_so() {
        let paper = Attachment::on_paper("abc");
        assert_eq!(
            paper.fingerprint.as_str(),
            "paper:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(paper.fingerprint.short(), "BA78-16BF");
        assert!(paper.is_on_paper());
        assert_eq!(paper.called("tijdlijn"), Attachment::on_paper("tijdlijn"));
        let file = Attachment::file("abc", Fingerprint::new("sha256:00"));
        assert!(!file.is_on_paper());
        assert_eq!(file.called("brief").fingerprint, file.fingerprint);
        assert_ne!(
            Fingerprint::of("tekst", std::slice::from_ref(&file)),
            Fingerprint::of("tekst", &[file.called("brief")]),
            "another name is another text"
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
