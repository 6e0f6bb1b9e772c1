//! The road in steps: considered, asked, granted, prepared, ready, handed over; and stopped whenever the employee wants.
//!
//! Specification: `domain.md` 4.3-4.6. What follows after the handover is in `follow_up`.

use super::{Case, Consent, ConsentId, Date, Doer, Entry, EntryKind, Event, Refusal, TrackId};

mod asking;
mod considering;
mod handing_over;
mod other_steps;
mod preparing;

impl Case {
    pub(in crate::domain) fn track_event(
        &mut self,
        track: &TrackId,
        by: Doer,
        event: Event,
        on: Date,
    ) {
        self.note(Entry::event(on, EntryKind::Action, by, event).on_track(track));
    }

    pub(in crate::domain) fn consent_event(
        &mut self,
        consent: &ConsentId,
        track: Option<&TrackId>,
        event: Event,
        on: Date,
    ) {
        let mut entry =
            Entry::event(on, EntryKind::Action, Doer::Employee, event).with_consent(consent);
        entry.track = track.cloned();
        self.note(entry);
    }

    pub(in crate::domain) fn consent_mut(
        &mut self,
        id: &ConsentId,
    ) -> Result<&mut Consent, Refusal> {
        self.consents
            .iter_mut()
            .find(|consent| consent.id == *id)
            .ok_or(Refusal::NotFound)
    }

    pub(in crate::domain) fn editable(&self, track: &TrackId) -> Result<(), Refusal> {
        let found = self.track(track)?;
        if found.drafts_locked {
            return Err(Refusal::DraftsLocked);
        }
        if found.state().is_before_handover() {
            Ok(())
        } else {
            Err(Refusal::WrongState)
        }
    }
}
