//! The proof that a yes was valid for one step, and is used up by it.

use crate::domain::{ConsentId, Date, Disclosure, TrackId};

/// Proof that a consent was valid for exactly one step on one day, and is now used.
///
/// Only [`super::Consent::spend`] makes one. It can't be copied, stored or made up, and whoever hands over takes it away.
#[derive(Debug, PartialEq, Eq)]
#[must_use = "a proof that is not used for its step means that a yes was spent for nothing"]
pub struct ProofOfConsent {
    consent: ConsentId,
    track: Option<TrackId>,
    disclosure: Disclosure,
    on: Date,
}

impl ProofOfConsent {
    /// Makes the proof; for [`super::Consent::spend`] alone.
    pub(super) const fn new(
        consent: ConsentId,
        track: Option<TrackId>,
        disclosure: Disclosure,
        on: Date,
    ) -> Self {
        Self {
            consent,
            track,
            disclosure,
            on,
        }
    }

    /// Returns the consent that was used.
    #[must_use]
    pub const fn consent(&self) -> &ConsentId {
        &self.consent
    }

    /// Gives the proof up and returns the consent that was used.
    #[must_use]
    pub fn into_consent(self) -> ConsentId {
        self.consent
    }

    /// Returns the track that it holds for.
    #[must_use]
    pub const fn track(&self) -> Option<&TrackId> {
        self.track.as_ref()
    }

    /// Returns exactly what may be handed over, to whom.
    #[must_use]
    pub const fn disclosure(&self) -> &Disclosure {
        &self.disclosure
    }

    /// Returns the only day on which it holds.
    #[must_use]
    pub const fn on(&self) -> Date {
        self.on
    }
}
