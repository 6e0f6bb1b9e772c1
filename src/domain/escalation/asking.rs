//! The question to the employee and the answer: asked, explained, granted or refused.

use std::collections::BTreeSet;

use crate::domain::{
    Case, Code, Consent, ConsentId, Date, Disclosure, Event, LapseReason, Phase, Private, Refusal,
    RouteKind, Step, TrackId, TrackState, consent::AnswerFrom, consent::Conditions,
    disclosure::Actor, disclosure::IdentityLevel, mode::ChannelPoint,
};

/// States from which the employee can be asked (again). A yes that no longer fits is asked again from where it stands.
const CAN_ASK: &[TrackState] = &[
    TrackState::Considered,
    TrackState::ConsentGiven,
    TrackState::Preparation,
    TrackState::Ready,
];

impl Case {
    /// Asks the employee for the step that is prepared on a track. An earlier yes that stood gives way to the new question.
    ///
    /// # Errors
    /// If the track can't be asked for, or recipient, purpose or information is empty, or the rules of the route forbid it.
    pub fn ask_consent(&mut self, track: &TrackId, on: Date) -> Result<ConsentId, Refusal> {
        let found = self.track(track)?;
        let formal = found.kind.is_formal();
        self.require(if formal {
            &[Phase::Open, Phase::Aftercare]
        } else {
            &[Phase::Intake, Phase::Open, Phase::Aftercare]
        })?;
        if found.drafts_locked {
            return Err(Refusal::DraftsLocked);
        }
        if !CAN_ASK.contains(&found.state()) {
            return Err(Refusal::WrongState);
        }
        let disclosure = found.disclosure().ok_or(Refusal::DisclosureIncomplete)?;
        if found.kind == RouteKind::Complaint && disclosure.identity != IdentityLevel::Open {
            return Err(Refusal::ComplaintIsOpen);
        }
        if formal && disclosure.actor == Actor::AdviserOnBehalf {
            return Err(Refusal::EmployeeFiles);
        }
        self.require_people_confirmed(track)?;
        let id = ConsentId::nth(self.consents.len());
        let replaces = self
            .consents
            .iter()
            .rev()
            .find(|c| c.track.as_ref() == Some(track))
            .map(|c| c.id.clone());
        let mut consent = Consent::ask(id.clone(), Some(track.clone()), disclosure, on)?;
        consent.replaces = replaces;
        self.lapse_where(on, |earlier| {
            let same =
                earlier.track.as_ref() == Some(track) && earlier.disclosure().step == Step::Share;
            same.then_some(LapseReason::AskedAgain)
        });
        self.track_mut(track)?
            .advance(CAN_ASK, TrackState::ConsentAsked)?;
        self.consents.push(consent);
        self.consent_event(&id, Some(track), Event::ConsentAsked, on);
        Ok(id)
    }

    /// Asks for a step that concerns the case or a procedure, and changes no track: to become a report channel, to let a
    /// procedure stand still, to hand the case to a successor.
    ///
    /// # Errors
    /// If the question is incomplete, is for sharing on a track, or the case is not in a phase for it.
    pub fn ask_other_consent(
        &mut self,
        track: Option<&TrackId>,
        disclosure: Disclosure,
        on: Date,
    ) -> Result<ConsentId, Refusal> {
        // A closed case can be handed to a successor too; anything else belongs to a case under way.
        let handing_on = disclosure.step == Step::Successor && self.phase() != Phase::Destroyed;
        if !handing_on {
            self.require(&[Phase::Intake, Phase::Open, Phase::Aftercare])?;
        }
        if disclosure.step == Step::Share {
            return Err(Refusal::WrongState);
        }
        if let Some(track) = track {
            self.track(track)?;
        }
        let step = disclosure.step;
        if step == Step::Successor {
            // A package that did not arrive, or that is not the case any more: asked anew, its receipt destroys nothing.
            self.transfer = None;
        }
        let id = ConsentId::nth(self.consents.len());
        let consent = Consent::ask(id.clone(), track.cloned(), disclosure, on)?;
        self.lapse_where(on, |earlier| {
            (earlier.disclosure().step == step).then_some(LapseReason::AskedAgain)
        });
        self.consents.push(consent);
        self.consent_event(&id, track, Event::ConsentAsked, on);
        Ok(id)
    }

    /// Ticks or unticks something that was explained.
    ///
    /// # Errors
    /// If the answer is no longer open.
    pub fn explain(
        &mut self,
        consent: &ConsentId,
        item: Code,
        explained: bool,
    ) -> Result<(), Refusal> {
        self.consent_mut(consent)?.explain(item, explained)
    }

    /// Notes whether the employee read the final text.
    ///
    /// # Errors
    /// If the answer is no longer open.
    pub fn final_text_seen(&mut self, consent: &ConsentId, seen: bool) -> Result<(), Refusal> {
        self.consent_mut(consent)?.text_seen(seen)
    }

    /// Records the employee's yes. `needed` is the list of explanations for this kind of road, `days` how long it holds.
    ///
    /// # Errors
    /// If the question is no longer the one that was asked, somebody else answered, or something was not explained.
    pub fn grant(
        &mut self,
        consent: &ConsentId,
        from: AnswerFrom,
        form: Private,
        needed: &BTreeSet<Code>,
        days: u16,
        on: Date,
    ) -> Result<(), Refusal> {
        let found = self.consent(consent)?;
        let (track, step) = (found.track.clone(), found.disclosure().step);
        let mut formal = false;
        if let (Some(track), Step::Share) = (&track, step) {
            let track = self.track(track)?;
            if track.state() != TrackState::ConsentAsked {
                return Err(Refusal::WrongState);
            }
            if track
                .disclosure()
                .is_none_or(|now| found.disclosure().difference(&now).is_some())
            {
                return Err(Refusal::DisclosureIncomplete);
            }
            formal = track.kind.is_formal();
            self.require_people_confirmed(&track.id)?;
        }
        let explanations = match step {
            Step::Share if formal => needed.clone(),
            Step::ReportChannel => ChannelPoint::needed(),
            _ => BTreeSet::new(),
        };
        self.consent_mut(consent)?.grant(
            from,
            form,
            &Conditions {
                explanations,
                formal,
                days,
            },
            on,
        )?;
        if let (Some(track), Step::Share) = (&track, step) {
            self.track_mut(track)?
                .advance(&[TrackState::ConsentAsked], TrackState::ConsentGiven)?;
        }
        self.consent_event(consent, track.as_ref(), Event::ConsentGiven, on);
        Ok(())
    }

    /// Records the employee's no: a finished, good answer.
    ///
    /// # Errors
    /// If the answer is no longer open.
    pub fn refuse(&mut self, consent: &ConsentId, on: Date) -> Result<(), Refusal> {
        let found = self.consent_mut(consent)?;
        found.refuse(on)?;
        let (track, step) = (found.track.clone(), found.disclosure().step);
        if let (Some(track), Step::Share) = (&track, step) {
            self.track_mut(track)?
                .advance(&[TrackState::ConsentAsked], TrackState::Declined)?;
        }
        self.consent_event(consent, track.as_ref(), Event::ConsentRefused, on);
        Ok(())
    }

    /// Writes down, in the employee's own words, why it was their choice. It changes nothing else.
    ///
    /// # Errors
    /// If the answer was a no, or the yes no longer stands.
    pub fn own_words(&mut self, consent: &ConsentId, words: Private) -> Result<(), Refusal> {
        self.consent_mut(consent)?.tell_own_words(words)
    }

    /// Records a second yes on another day.
    ///
    /// # Errors
    /// If there is no yes, or it was given today.
    pub fn confirm_consent(&mut self, consent: &ConsentId, on: Date) -> Result<(), Refusal> {
        let found = self.consent_mut(consent)?;
        found.confirm(on)?;
        let track = found.track.clone();
        self.consent_event(consent, track.as_ref(), Event::ConsentConfirmed, on);
        Ok(())
    }
}
