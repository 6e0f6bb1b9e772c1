//! The road in steps: considered, asked, granted, prepared, ready, handed over, followed; and stopped whenever the
//! employee wants. Specification: `domain.md` 4.3-4.6.

use std::collections::BTreeSet;

use super::{
    Case, Code, Consent, ConsentId, ConsentState, Date, Disclosure, Doer, Entry, EntryKind, Event,
    LapseReason, Private, Refusal, RouteKind, Step, TextVersion, Track, TrackId, TrackState,
    consent::{AnswerFrom, Conditions},
    disclosure::{Actor, IdentityLevel},
    mode::IntegrityMode,
    text::Attachment,
    track::ReadyItem,
};

/// States from which the employee can be asked (again). A yes that no longer fits is asked again from where it stands.
const CAN_ASK: &[TrackState] = &[
    TrackState::Considered,
    TrackState::ConsentGiven,
    TrackState::Preparation,
    TrackState::Ready,
];

impl Case {
    /// Puts a route on the table. When it is not open to this employee, the reason is kept with it.
    ///
    /// # Errors
    /// If the case is neither open nor in aftercare, or at intake for a formal route (`domain.md` 4.6: no formal track at
    /// intake).
    pub fn consider(
        &mut self,
        route: Code,
        kind: RouteKind,
        not_reachable_because: Option<String>,
        on: Date,
    ) -> Result<TrackId, Refusal> {
        use super::Phase::{Aftercare, Intake, Open};
        let phases: &[super::Phase] = if kind.is_formal() {
            &[Open, Aftercare]
        } else {
            &[Intake, Open, Aftercare]
        };
        self.require(phases)?;
        let id = TrackId::nth(self.tracks.len());
        let event = if not_reachable_because.is_some() {
            Event::NotReachable
        } else {
            Event::Considered
        };
        self.tracks.push(Track::consider(
            id.clone(),
            route,
            kind,
            not_reachable_because,
        ));
        self.track_event(&id, Doer::Adviser, event, on);
        Ok(id)
    }

    fn track_event(&mut self, track: &TrackId, by: Doer, event: Event, on: Date) {
        self.note(Entry::event(on, EntryKind::Action, by, event).on_track(track));
    }

    fn consent_event(
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

    /// Takes a route off the table. No reason is needed.
    ///
    /// # Errors
    /// If it is not on the table.
    pub fn decline(&mut self, track: &TrackId, on: Date) -> Result<(), Refusal> {
        self.track_mut(track)?
            .advance(&[TrackState::Considered], TrackState::Declined)?;
        self.track_event(track, Doer::Employee, Event::Declined, on);
        Ok(())
    }

    /// Puts a route back on the table after the employee declined it or stopped.
    ///
    /// # Errors
    /// If it is neither declined nor withdrawn, or it was withdrawn after the handover.
    pub fn reconsider(&mut self, track: &TrackId, on: Date) -> Result<(), Refusal> {
        self.require(&[super::Phase::Open, super::Phase::Aftercare])?;
        let found = self.track_mut(track)?;
        if found.withdrawn_after_handover {
            return Err(Refusal::WrongState);
        }
        found.advance(
            &[TrackState::Declined, TrackState::Withdrawn],
            TrackState::Considered,
        )?;
        found.drafts_locked = false;
        self.track_event(track, Doer::Employee, Event::Considered, on);
        Ok(())
    }

    /// The employee starts this alone; the adviser shares nothing.
    ///
    /// # Errors
    /// If the route is not one that acts only through the employee.
    pub fn start_by_employee(&mut self, track: &TrackId, on: Date) -> Result<(), Refusal> {
        let found = self.track_mut(track)?;
        if found.kind != RouteKind::Employee {
            return Err(Refusal::ConsentNeeded);
        }
        found.advance(&[TrackState::Considered], TrackState::Running)?;
        self.track_event(track, Doer::Employee, Event::StartedByEmployee, on);
        Ok(())
    }

    /// Sets what would be shared on a track, and lets every yes lapse that no longer fits.
    ///
    /// # Errors
    /// If the track is past the handover or its drafts are locked.
    pub fn prepare_disclosure(
        &mut self,
        track: &TrackId,
        disclosure: Disclosure,
        on: Date,
    ) -> Result<(), Refusal> {
        self.editable(track)?;
        self.track_mut(track)?.preparation = Some(disclosure);
        self.after_change(track, on);
        Ok(())
    }

    /// Writes the next version of the employee's text, and lets every yes lapse that was for another text.
    ///
    /// # Errors
    /// If the track is past the handover or its drafts are locked.
    pub fn write_text(
        &mut self,
        track: &TrackId,
        body: &str,
        attachments: Vec<Attachment>,
        on: Date,
    ) -> Result<(), Refusal> {
        self.editable(track)?;
        let found = self.track_mut(track)?;
        let version = TextVersion::after(&found.texts, body, attachments, on);
        let number = version.number;
        if found
            .text()
            .is_some_and(|text| text.fingerprint == version.fingerprint)
        {
            return Ok(());
        }
        found.texts.push(version);
        self.track_event(track, Doer::Employee, Event::TextWritten(number), on);
        self.after_change(track, on);
        Ok(())
    }

    fn editable(&self, track: &TrackId) -> Result<(), Refusal> {
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

    /// After a change: an open question follows the text, a yes to something else lapses, and the track falls back.
    fn after_change(&mut self, track: &TrackId, on: Date) {
        let Some(now) = self.track(track).ok().and_then(Track::disclosure) else {
            return;
        };
        for consent in self
            .consents
            .iter_mut()
            .filter(|consent| consent.track.as_ref() == Some(track))
        {
            if matches!(consent.state(), ConsentState::Asked)
                && consent.disclosure().step == Step::Share
            {
                // An incomplete question stays as it was asked: it can't be granted while it differs from the text.
                let _still_as_asked = consent.amend(now.clone());
            }
        }
        self.lapse_where(on, |consent| {
            let concerned =
                consent.track.as_ref() == Some(track) && consent.disclosure().step == Step::Share;
            concerned
                .then(|| consent.disclosure().difference(&now))
                .flatten()
        });
    }

    /// Lets each standing yes lapse for which `reason` gives a reason; its track falls back.
    fn lapse_where(&mut self, on: Date, reason: impl Fn(&Consent) -> Option<LapseReason>) {
        let mut lapsed = Vec::new();
        for consent in &mut self.consents {
            if let Some(why) = reason(consent)
                && consent.lapse(why.clone(), on)
            {
                lapsed.push((
                    consent.id.clone(),
                    consent.track.clone(),
                    consent.disclosure().step,
                    why,
                ));
            }
        }
        for (consent, track, step, why) in lapsed {
            self.consent_event(&consent, track.as_ref(), Event::ConsentLapsed(why), on);
            if let (Some(track), Step::Share) = (track, step) {
                self.fall_back(&track);
            }
        }
    }

    /// Without a yes, a formal track is in preparation again and another one is on the table again (`domain.md` 4.3).
    fn fall_back(&mut self, track: &TrackId) {
        if let Ok(found) = self.track_mut(track) {
            let to = if found.kind.is_formal() {
                TrackState::Preparation
            } else {
                TrackState::Considered
            };
            let from = [
                TrackState::ConsentGiven,
                TrackState::Preparation,
                TrackState::Ready,
            ];
            // A track that is elsewhere by now has nothing to fall back from.
            let _elsewhere = found.advance(&from, to);
        }
    }

    /// The employee told something that changes the risk (illness, contract, retaliation): every standing yes lapses.
    ///
    /// # Errors
    /// If the case is not active.
    pub fn report_new_facts(&mut self, on: Date) -> Result<(), Refusal> {
        self.require(&[
            super::Phase::Intake,
            super::Phase::Open,
            super::Phase::Aftercare,
        ])?;
        self.note(Entry::event(
            on,
            EntryKind::Action,
            Doer::Employee,
            Event::NewFacts,
        ));
        self.lapse_where(on, |_| Some(LapseReason::NewFacts));
        Ok(())
    }

    /// Asks the employee for the step that is prepared on a track. An earlier yes that stood gives way to the new question.
    ///
    /// # Errors
    /// If the track can't be asked for, or recipient, purpose or information is empty, or the rules of the route forbid it.
    pub fn ask_consent(&mut self, track: &TrackId, on: Date) -> Result<ConsentId, Refusal> {
        use super::Phase::{Aftercare, Intake, Open};
        let found = self.track(track)?;
        let formal = found.kind.is_formal();
        self.require(if formal {
            &[Open, Aftercare]
        } else {
            &[Intake, Open, Aftercare]
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
    /// If the question is incomplete, is for sharing on a track, or an earlier one is still open.
    pub fn ask_other_consent(
        &mut self,
        track: Option<&TrackId>,
        disclosure: Disclosure,
        on: Date,
    ) -> Result<ConsentId, Refusal> {
        self.require(&[
            super::Phase::Intake,
            super::Phase::Open,
            super::Phase::Aftercare,
        ])?;
        if disclosure.step == Step::Share {
            return Err(Refusal::WrongState);
        }
        if let Some(track) = track {
            self.track(track)?;
        }
        let step = disclosure.step;
        let id = ConsentId::nth(self.consents.len());
        let consent = Consent::ask(id.clone(), track.cloned(), disclosure, on)?;
        self.lapse_where(on, |earlier| {
            (earlier.disclosure().step == step).then_some(LapseReason::AskedAgain)
        });
        self.consents.push(consent);
        self.consent_event(&id, track, Event::ConsentAsked, on);
        Ok(id)
    }

    fn consent_mut(&mut self, id: &ConsentId) -> Result<&mut Consent, Refusal> {
        self.consents
            .iter_mut()
            .find(|consent| consent.id == *id)
            .ok_or(Refusal::NotFound)
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
        }
        let explanations = if formal {
            needed.clone()
        } else {
            BTreeSet::new()
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

    /// Starts to prepare the text of a formal track, on a yes.
    ///
    /// # Errors
    /// If the track is not formal or has no yes.
    pub fn start_preparation(&mut self, track: &TrackId, on: Date) -> Result<(), Refusal> {
        let found = self.track_mut(track)?;
        if !found.kind.is_formal() {
            return Err(Refusal::WrongState);
        }
        found.advance(&[TrackState::ConsentGiven], TrackState::Preparation)?;
        self.track_event(track, Doer::Adviser, Event::PreparationStarted, on);
        Ok(())
    }

    /// Ticks or unticks something that must be there before *ready*.
    ///
    /// # Errors
    /// If the track is not before its handover.
    pub fn check_item(
        &mut self,
        track: &TrackId,
        item: ReadyItem,
        checked: bool,
    ) -> Result<(), Refusal> {
        self.editable(track)?;
        let found = self.track_mut(track)?;
        if checked {
            found.checked.insert(item);
        } else {
            found.checked.remove(&item);
        }
        Ok(())
    }

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
        self.track_mut(track)?
            .advance(&[TrackState::Preparation], TrackState::Ready)?;
        self.track_event(track, Doer::Adviser, Event::Ready, on);
        Ok(())
    }

    /// Hands over: uses the yes, and only then goes to *handed over*. A formal handover is the employee's own act.
    ///
    /// `actor_confirmed` is whether it was confirmed who acted, `people_confirmed` whether the employee confirmed each
    /// person who is named.
    ///
    /// # Errors
    /// If the track is not ready, or no yes holds today for exactly this. Then nothing changes.
    pub fn hand_over(
        &mut self,
        track: &TrackId,
        actor_confirmed: bool,
        people_confirmed: bool,
        on: Date,
    ) -> Result<(), Refusal> {
        use super::Phase::{Aftercare, Intake, Open};
        let found = self.track(track)?;
        self.require(if found.kind.is_formal() {
            &[Open, Aftercare]
        } else {
            &[Intake, Open, Aftercare]
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
        let by = if now.actor == Actor::AdviserOnBehalf {
            Doer::Adviser
        } else {
            Doer::Employee
        };
        let proof = self.consent_mut(&consent)?.spend(&now, on)?;
        self.track_mut(track)?.hand_over(proof)?;
        self.note(
            Entry::event(on, EntryKind::Handover, by, Event::HandedOver)
                .on_track(track)
                .with_consent(&consent),
        );
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

    /// Uses a yes of its own to become a report channel for this case.
    ///
    /// # Errors
    /// If there is no such yes that holds today.
    pub fn become_report_channel(&mut self, consent: &ConsentId, on: Date) -> Result<(), Refusal> {
        self.spend_other(consent, Step::ReportChannel, on)?;
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
    pub fn hand_to_successor(&mut self, consent: &ConsentId, on: Date) -> Result<(), Refusal> {
        self.spend_other(consent, Step::Successor, on)?;
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
        Ok(())
    }

    /// Spends a yes that concerns the case as a whole or a standstill, and not the sharing on a track.
    pub(in crate::domain) fn spend_other(
        &mut self,
        consent: &ConsentId,
        step: Step,
        on: Date,
    ) -> Result<(), Refusal> {
        let found = self.consent_mut(consent)?;
        let now = found.disclosure().clone();
        if now.step != step {
            return Err(Refusal::NoConsent);
        }
        let proof = found.spend(&now, on)?;
        debug_assert_eq!(proof.consent(), consent, "a yes proves itself");
        Ok(())
    }
}
