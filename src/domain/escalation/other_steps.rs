//! Steps with a yes of their own that concern the case as a whole: the report channel, a successor.

use crate::domain::{
    Case, ConsentId, Date, Doer, Entry, EntryKind, Event, LapseReason, Passage, Refusal, Step,
    consent::ProofOfConsent, mode::IntegrityMode,
};

impl Case {
    /// Uses a yes of its own to become a report channel for this case.
    ///
    /// # Errors
    /// If there is no such yes that holds today.
    pub fn become_report_channel(&mut self, consent: &ConsentId, on: Date) -> Result<(), Refusal> {
        let proof = self.spend_other(consent, Step::ReportChannel, on)?;
        debug_assert_eq!(proof.consent(), consent, "a yes proves itself");
        self.mode = Some(IntegrityMode::ReportChannel);
        self.note(
            Entry::event(on, EntryKind::Action, Doer::Employee, Event::ModeSet)
                .with_consent(consent),
        );
        Ok(())
    }

    /// Uses a yes of its own to hand the case to a successor. Every other standing yes lapses: it was given to this adviser.
    ///
    /// # Errors
    /// If there is no such yes that holds today.
    pub fn hand_to_successor(&mut self, consent: &ConsentId, on: Date) -> Result<Passage, Refusal> {
        let proof = self.spend_other(consent, Step::Successor, on)?;
        self.note(
            Entry::event(
                on,
                EntryKind::Handover,
                Doer::Adviser,
                Event::HandedToSuccessor,
            )
            .with_consent(consent),
        );
        self.lapse_where(on, |_| Some(LapseReason::AnotherAdviser));
        Ok(Passage::of(proof))
    }

    /// Spends a yes that concerns the case as a whole or a standstill, and not the sharing on a track.
    pub(in crate::domain) fn spend_other(
        &mut self,
        consent: &ConsentId,
        step: Step,
        on: Date,
    ) -> Result<ProofOfConsent, Refusal> {
        let found = self.consent_mut(consent)?;
        let now = found.disclosure().clone();
        if now.step != step {
            return Err(Refusal::NoConsent);
        }
        found.spend(&now, on)
    }
}
