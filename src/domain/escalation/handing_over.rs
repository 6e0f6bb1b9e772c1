//! Ready, handed over on a yes that holds today, or stopped at once (`domain.md` 4.4).

use crate::domain::{
    Case, Consent, ConsentState, Date, Doer, Entry, EntryKind, Event, PackageMade, Phase, Private,
    Refusal, Release, RouteKind, Step, TrackId, TrackState, disclosure::Actor,
    disclosure::IdentityLevel,
};

impl Case {
    /// Returns the consent that holds today for exactly what the track would share now.
    ///
    /// # Errors
    /// Why there is none: the reason of the last one.
    pub fn standing_consent(&self, track: &TrackId, today: Date) -> Result<&Consent, Refusal> {
        let now = self
            .track(track)?
            .disclosure()
            .ok_or(Refusal::DisclosureIncomplete)?;
        let mut why = Refusal::NoConsent;
        for consent in self
            .consents
            .iter()
            .filter(|c| c.track.as_ref() == Some(track) && c.disclosure().step == Step::Share)
        {
            match consent.holds(&now, today) {
                Ok(_) => return Ok(consent),
                Err(refusal) => why = refusal,
            }
        }
        Err(why)
    }

    /// Marks a formal track as ready: all items are there, and a yes holds today for exactly this.
    ///
    /// # Errors
    /// What is missing.
    pub fn mark_ready(&mut self, track: &TrackId, on: Date) -> Result<(), Refusal> {
        let found = self.track(track)?;
        if found.state() != TrackState::Preparation {
            return Err(Refusal::WrongState);
        }
        if found.text().is_none_or(|text| text.body.is_blank()) {
            return Err(Refusal::TextMissing);
        }
        if let Some(item) = found.first_unready() {
            return Err(Refusal::NotReady(item));
        }
        if found.kind == RouteKind::IntegrityReport && self.mode.is_none() {
            return Err(Refusal::ModeNotSet);
        }
        self.standing_consent(track, on)?;
        self.require_people_confirmed(track)?;
        self.track_mut(track)?
            .advance(&[TrackState::Preparation], TrackState::Ready)?;
        self.track_event(track, Doer::Adviser, Event::Ready, on);
        Ok(())
    }

    /// Hands over: uses the yes, and only then goes to *handed over*. A formal handover is the employee's own act. What
    /// the used yes lets out can be sealed in a package; without one, the employee handed it over without the program.
    ///
    /// `actor_confirmed` is whether it was confirmed who acted, `people_confirmed` whether the employee confirmed each
    /// person who is named. Nobody may stand in the text about whom the employee said nothing, whatever was ticked.
    ///
    /// # Errors
    /// If the track is not ready, or no yes holds today for exactly this. Then nothing changes.
    pub fn hand_over(
        &mut self,
        track: &TrackId,
        actor_confirmed: bool,
        people_confirmed: bool,
        on: Date,
    ) -> Result<Release, Refusal> {
        let found = self.track(track)?;
        self.require(if found.kind.is_formal() {
            &[Phase::Open, Phase::Aftercare]
        } else {
            &[Phase::Intake, Phase::Open, Phase::Aftercare]
        })?;
        // The reason why a yes no longer holds comes before the state: it is what the adviser has to know.
        let consent = self.standing_consent(track, on)?.id.clone();
        if !found.can_hand_over() {
            return Err(Refusal::WrongState);
        }
        if !actor_confirmed {
            return Err(Refusal::ActorNotConfirmed);
        }
        let now = found.disclosure().ok_or(Refusal::DisclosureIncomplete)?;
        if !now.people.is_empty() && !people_confirmed {
            return Err(Refusal::PeopleNotConfirmed);
        }
        self.require_people_confirmed(track)?;
        if found.kind.is_formal() {
            // Looked at again: a file that was taken in may say of a yes what no adviser could have made it.
            if found.kind == RouteKind::Complaint && now.identity != IdentityLevel::Open {
                return Err(Refusal::ComplaintIsOpen);
            }
            if now.actor == Actor::AdviserOnBehalf {
                return Err(Refusal::EmployeeFiles);
            }
            if !self.consent(&consent)?.final_text_seen() {
                return Err(Refusal::FinalTextNotSeen);
            }
            if let Some(item) = found.first_unready() {
                return Err(Refusal::NotReady(item));
            }
        }
        let by = if now.actor == Actor::AdviserOnBehalf {
            Doer::Adviser
        } else {
            Doer::Employee
        };
        let proof = self.consent_mut(&consent)?.spend(&now, on)?;
        let release = self.track_mut(track)?.hand_over(proof)?;
        self.note(
            Entry::event(on, EntryKind::Handover, by, Event::HandedOver)
                .on_track(track)
                .with_consent(&consent),
        );
        Ok(release)
    }

    /// Notes which package was made for a track that was handed over.
    ///
    /// # Errors
    /// If it was not.
    pub fn note_package(&mut self, track: &TrackId, package: PackageMade) -> Result<(), Refusal> {
        let found = self.track_mut(track)?;
        if found.state() != TrackState::HandedOver {
            return Err(Refusal::WrongState);
        }
        found.package = Some(package);
        Ok(())
    }

    /// The employee stops. No reason, no reminder. Before the handover nothing went out; after it the case says plainly
    /// that what is out can't be taken back.
    ///
    /// # Errors
    /// If the track has come to an end already.
    pub fn withdraw(&mut self, track: &TrackId, told: &Private, on: Date) -> Result<(), Refusal> {
        let found = self.track(track)?;
        let before = found.state().is_before_handover();
        let after = matches!(
            found.state(),
            TrackState::HandedOver | TrackState::Running | TrackState::Suspended
        );
        if !before && !after {
            return Err(Refusal::WrongState);
        }
        let state = found.state();
        let mut changed = Vec::new();
        for consent in self
            .consents
            .iter_mut()
            .filter(|consent| consent.track.as_ref() == Some(track))
        {
            match consent.state() {
                ConsentState::Asked => {
                    consent.refuse(on)?;
                    changed.push((consent.id.clone(), Event::ConsentRefused));
                }
                ConsentState::Given(_) => {
                    consent.withdraw(told.clone(), on)?;
                    changed.push((consent.id.clone(), Event::ConsentWithdrawn));
                }
                _ => {}
            }
        }
        let found = self.track_mut(track)?;
        found.advance(&[state], TrackState::Withdrawn)?;
        found.withdrawn_after_handover =
            after && (found.handed_over_on.is_some() || found.kind.is_formal());
        found.drafts_locked = true;
        for (consent, event) in changed {
            self.consent_event(&consent, Some(track), event, on);
        }
        let event = if after {
            Event::WithdrawnAfterHandover
        } else {
            Event::Withdrawn
        };
        self.track_event(track, Doer::Employee, event, on);
        Ok(())
    }

    /// Throws the drafts of a withdrawn track away.
    ///
    /// # Errors
    /// If the employee did not stop before the handover.
    pub fn discard_drafts(&mut self, track: &TrackId, on: Date) -> Result<(), Refusal> {
        let found = self.track_mut(track)?;
        if found.state() != TrackState::Withdrawn || found.withdrawn_after_handover {
            return Err(Refusal::WrongState);
        }
        found.texts.clear();
        self.track_event(track, Doer::Adviser, Event::DraftsDiscarded, on);
        Ok(())
    }
}
