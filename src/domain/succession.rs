//! A case goes to a successor, on the employee's yes: on its way, received there, and only then gone here.
//!
//! Specification: `domain.md` 4.6, *overdragen aan opvolger*; 4.3, *another adviser takes over*.

use super::{
    Case, Consent, ConsentState, Date, Fingerprint, LapseReason, Phase, Refusal, Step, Transfer,
    handover::is_receipt,
    retention::{Destroyed, DestructionGround},
};

impl Case {
    /// The newest question to hand the case to a successor.
    #[must_use]
    pub fn successor_consent(&self) -> Option<&Consent> {
        let is_successor = |consent: &&Consent| consent.disclosure().step == Step::Successor;
        self.consents.iter().rev().find(is_successor)
    }

    /// Marks the case as on its way.
    ///
    /// # Errors
    /// If no yes was used for it, or it is on its way already.
    pub fn send_off(&mut self, transfer: Transfer) -> Result<(), Refusal> {
        if self.transfer.is_some() {
            return Err(Refusal::OnItsWay);
        }
        let used = |consent: &Consent| matches!(consent.state(), ConsentState::Used { .. });
        if !self.successor_consent().is_some_and(used) {
            return Err(Refusal::NoConsent);
        }
        self.transfer = Some(transfer);
        Ok(())
    }

    /// Takes in a case of another adviser: every standing yes was given to that one, so it lapses (`domain.md` 4.3).
    ///
    /// # Errors
    /// If the case is destroyed, or a formal step in it rests on no consent.
    pub fn take_over(&mut self, on: Date) -> Result<(), Refusal> {
        self.require_not(Phase::Destroyed)?;
        self.check()?;
        self.transfer = None;
        // To be a report channel was agreed with another adviser (`domain.md` 4.3): it is asked again.
        self.mode = None;
        for track in &mut self.tracks {
            // Where the former adviser put a package is of no use here.
            track.package = None;
        }
        for consent in &mut self.consents {
            consent.explain_again();
        }
        self.lapse_where(on, |_| Some(LapseReason::AnotherAdviser));
        Ok(())
    }

    /// Returns what will be left of a case that a successor has received. The caller then makes the content unreadable.
    ///
    /// `now` is the digest of the case as it stands, made as when it was packed. What was counted until now goes on being
    /// counted here: the figures of a year don't change because a case went on elsewhere.
    ///
    /// # Errors
    /// If it is not on its way, the code is not the receipt of it, or it was changed since.
    pub fn destruction_after_receipt(
        &self,
        typed: &str,
        now: &Fingerprint,
        on: Date,
    ) -> Result<Destroyed, Refusal> {
        let transfer = self.transfer.as_ref().ok_or(Refusal::NotOnItsWay)?;
        if !is_receipt(typed, &transfer.code) {
            return Err(Refusal::WrongReceipt);
        }
        if transfer.packed != *now {
            return Err(Refusal::ChangedSincePacked);
        }
        Ok(self.destroyed(DestructionGround::TakenOver, on))
    }
}
