//! What a used yes lets out of the vault: exactly the text that the employee said yes to, or the case for a successor.
//!
//! Neither value can be made by hand: only a [`ProofOfConsent`] becomes one, and the proof is gone then. Whoever seals a
//! package takes the text and the recipient out of here, and has no other way to come by them.

use serde::{Deserialize, Serialize};

use super::{
    ConsentId, Date, Disclosure, Fingerprint, Private, TextVersion, TrackId,
    consent::ProofOfConsent,
};

/// The exact text for the exact recipient, on one used consent. It can't be copied or stored.
#[derive(Debug, PartialEq, Eq)]
#[must_use = "a yes was used for it"]
pub struct Release {
    consent: ConsentId,
    track: TrackId,
    disclosure: Disclosure,
    text: Option<TextVersion>,
    on: Date,
}

/// The few words that the program itself adds to a package, in the language of the adviser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackageWords {
    /// Above the list of attachments.
    pub attachments: String,
    /// What the digest of the text is called.
    pub mark: String,
}

impl Release {
    /// Turns a proof into what it lets out; for [`super::Track::hand_over`] alone.
    pub(in crate::domain) fn of(
        proof: ProofOfConsent,
        track: &TrackId,
        texts: &[TextVersion],
    ) -> Self {
        let (on, disclosure) = (proof.on(), proof.disclosure().clone());
        let text = disclosure.fingerprint.as_ref().and_then(|mark| {
            let same = |text: &&TextVersion| text.fingerprint == *mark;
            texts.iter().rev().find(same).cloned()
        });
        Self {
            consent: proof.into_consent(),
            track: track.clone(),
            disclosure,
            text,
            on,
        }
    }

    /// The consent that was used.
    #[must_use]
    pub const fn consent(&self) -> &ConsentId {
        &self.consent
    }

    /// The track that it was used for.
    #[must_use]
    pub const fn track(&self) -> &TrackId {
        &self.track
    }

    /// The day on which it was used.
    #[must_use]
    pub const fn on(&self) -> Date {
        self.on
    }

    /// The recipient as the consent names it.
    #[must_use]
    pub const fn recipient(&self) -> &Private {
        &self.disclosure.recipient
    }

    /// Gives up exactly what goes into the package; nothing when there is no text to it.
    #[must_use]
    pub fn into_content(self, words: &PackageWords) -> Option<Private> {
        self.text.map(|text| content(&text, words))
    }

    /// Whether there is a text to be packed.
    #[must_use]
    pub const fn has_text(&self) -> bool {
        self.text.is_some()
    }
}

/// What a package holds of a version of a text: its words, byte for byte, and below them the attachments by name and
/// digest. The preview shows the same.
#[must_use]
pub fn content(text: &TextVersion, words: &PackageWords) -> Private {
    let mut content = text.body.expose().clone();
    if !content.ends_with('\n') {
        content.push('\n');
    }
    let mut lines = vec![
        String::new(),
        "-- ".to_owned(),
        format!("{} {}", words.mark, text.fingerprint.as_str()),
    ];
    if !text.attachments.is_empty() {
        lines.push(words.attachments.clone());
    }
    lines.extend(text.attachments.iter().map(|attachment| {
        let label = attachment.label.expose();
        format!("- {label}  {}", attachment.fingerprint.as_str())
    }));
    for line in lines {
        content.push_str(&line);
        content.push('\n');
    }
    Private::from(content)
}

/// That a case may go to a successor, on one used consent. It can't be copied or stored.
#[derive(Debug, PartialEq, Eq)]
#[must_use = "a yes was used for it"]
pub struct Passage {
    consent: ConsentId,
    on: Date,
}

impl Passage {
    /// Turns a proof into the passage; for `Case::hand_to_successor` alone.
    pub(in crate::domain) fn of(proof: ProofOfConsent) -> Self {
        Self {
            on: proof.on(),
            consent: proof.into_consent(),
        }
    }

    /// The consent that was used.
    #[must_use]
    pub const fn consent(&self) -> &ConsentId {
        &self.consent
    }

    /// The day on which it was used.
    #[must_use]
    pub const fn on(&self) -> Date {
        self.on
    }
}

/// A package that was made: where it is, so that one that a crash left under another name is found again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageMade {
    /// The day.
    pub on: Date,
    /// The file.
    pub place: Private,
    /// The name under which it was written before it got its own.
    pub unfinished: Private,
    /// The SHA-256 of the sealed file.
    pub fingerprint: Fingerprint,
}

/// A case that is on its way to a successor. It stays here until the successor's receipt code was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// The package.
    pub package: PackageMade,
    /// The last day on which the employee's yes would have held: receipt is expected by then.
    pub until: Date,
    /// The code that the successor's program shows once the case is in its vault.
    pub code: Private,
    /// The digest of the case as it was packed: what was written later is not with the successor.
    pub packed: Fingerprint,
}

/// Compares a receipt code as it was typed: capitals, spaces and the dash don't matter.
#[must_use]
pub fn is_receipt(typed: &str, code: &Private) -> bool {
    let plain = |text: &str| -> String {
        let letters = text.chars().filter(char::is_ascii_alphanumeric);
        letters.map(|c| c.to_ascii_uppercase()).collect()
    };
    let (typed, code) = (plain(typed), plain(code.expose()));
    !code.is_empty() && typed == code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_code_is_compared_as_people_type_it() {
        let code = Private::from("7F3A-91C2");
        for typed in ["7F3A-91C2", "7f3a 91c2", " 7f3a91c2\n"] {
            assert!(is_receipt(typed, &code), "{typed}");
        }
        for typed in ["", "7F3A", "7F3A-91C3", "7F3A-91C2-0"] {
            assert!(!is_receipt(typed, &code), "{typed}");
        }
        assert!(!is_receipt("", &Private::default()));
    }
}
