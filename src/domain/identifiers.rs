//! The names by which cases, roads and permissions are told apart.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// The identity of a case inside the vault: 16 random bytes, made by the vault, written as 32 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct CaseId([u8; 16]);

impl CaseId {
    /// Makes an identity from bytes that were drawn elsewhere.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// Returns the bytes.
    #[must_use]
    pub const fn bytes(self) -> [u8; 16] {
        self.0
    }
}

impl fmt::Display for CaseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for CaseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<CaseId> for String {
    fn from(id: CaseId) -> Self {
        id.to_string()
    }
}

impl FromStr for CaseId {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits: Vec<u8> = text
            .chars()
            .filter_map(|c| c.to_digit(16))
            .filter_map(|d| u8::try_from(d).ok())
            .collect();
        if digits.len() != 32 || text.len() != 32 {
            return Err("a case identity is 32 hexadecimal digits");
        }
        let mut bytes = [0; 16];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = pair.iter().fold(0, |sum, digit| sum << 4 | digit);
        }
        Ok(Self(bytes))
    }
}

impl TryFrom<String> for CaseId {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

macro_rules! short_name {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Makes a name from text as it stands in a file.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// Returns the name that follows `count` earlier ones.
            #[must_use]
            pub fn nth(count: usize) -> Self {
                Self(format!(concat!($prefix, "{}"), count + 1))
            }

            /// Returns the name as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

short_name!(
    /// The name of a track inside its case: `S1`, `S2` (from *spoor*).
    TrackId,
    "S"
);
short_name!(
    /// The name of a consent inside its case: `T1`, `T2` (from *toestemming*).
    ConsentId,
    "T"
);

/// The reference by which an adviser calls a case up: `Z-2026-014`, or the one of an imported case.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Reference(String);

impl Reference {
    /// Makes a reference from text: at most 24 letters, digits and dashes.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let fits = (1..=24).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        fits.then(|| Self(text.to_owned()))
    }

    /// Returns the reference of the `number`th case opened in `year`.
    #[must_use]
    pub fn numbered(year: i16, number: usize) -> Self {
        Self(format!("Z-{year}-{number:03}"))
    }

    /// Returns the reference as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reference(—)")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use super::*;

    #[test]
    fn a_case_identity_reads_back_what_it_wrote() {
        let id = CaseId::from_bytes(*b"0123456789abcdef");
        assert_eq!(id.to_string().parse::<CaseId>().unwrap(), id);
        assert!("31".parse::<CaseId>().is_err());
        assert!(
            "zz313233343536373839616263646566"
                .parse::<CaseId>()
                .is_err()
        );
    }

    #[test]
    fn a_reference_holds_no_spaces_or_control_characters() {
        assert!(Reference::new("NL-02").is_some());
        assert!(Reference::new("NL 02").is_none());
        assert!(Reference::new("").is_none());
        assert!(Reference::new("a\u{1b}").is_none());
    }
}
