//! What would be shared, and the text: each change lets a yes to something else lapse (`domain.md` 4.3).

use crate::domain::{
    Case, Consent, ConsentState, Date, Disclosure, Doer, Entry, EntryKind, Event, LapseReason,
    Phase, Private, Refusal, Step, TextVersion, Track, TrackId, TrackState, text::Attachment,
    track::ReadyItem,
};

impl Case {
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
    /// What was ticked about the text before is no longer ticked, and what was said about words that are gone is forgotten.
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
        let named = found.named();
        found.texts.push(version);
        found.checked.retain(|item| !item.is_about_text());
        found.forget_gone(&named);
        let was_ready = found.state() == TrackState::Ready;
        self.track_event(track, Doer::Employee, Event::TextWritten(number), on);
        self.after_change(track, on);
        if was_ready {
            self.fall_back(track);
        }
        Ok(())
    }

    /// Records that the employee says that words in the text are no person, or takes that back.
    ///
    /// # Errors
    /// If the track is past the handover or its drafts are locked, or the words do not stand in the text as somebody.
    pub fn no_person(
        &mut self,
        track: &TrackId,
        words: &Private,
        is_none: bool,
    ) -> Result<(), Refusal> {
        self.editable(track)?;
        let found = self.track_mut(track)?;
        if !found.named().iter().any(|one| one.words == *words) {
            return Err(Refusal::NotFound);
        }
        found.no_people.retain(|one| one != words);
        if is_none {
            found.no_people.push(words.clone());
        }
        Ok(())
    }

    /// Checks that the employee said something about everything in the text of a formal track that seems to point to a
    /// person (`domain.md` 4.5, 11).
    ///
    /// # Errors
    /// If there is something about which nothing was said.
    pub(in crate::domain) fn require_people_confirmed(
        &self,
        track: &TrackId,
    ) -> Result<(), Refusal> {
        let found = self.track(track)?;
        if found.kind.is_formal() && found.names_somebody_unconfirmed() {
            return Err(Refusal::PeopleNotConfirmed);
        }
        Ok(())
    }

    /// After a change: an open question follows the text, a yes to something else lapses, and the track falls back.
    pub(in crate::domain) fn after_change(&mut self, track: &TrackId, on: Date) {
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
    pub(in crate::domain) fn lapse_where(
        &mut self,
        on: Date,
        reason: impl Fn(&Consent) -> Option<LapseReason>,
    ) {
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
    pub(in crate::domain) fn fall_back(&mut self, track: &TrackId) {
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
        self.require(&[Phase::Intake, Phase::Open, Phase::Aftercare])?;
        self.note(Entry::event(
            on,
            EntryKind::Action,
            Doer::Employee,
            Event::NewFacts,
        ));
        self.lapse_where(on, |_| Some(LapseReason::NewFacts));
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
            if found.state() == TrackState::Ready {
                found.advance(&[TrackState::Ready], TrackState::Preparation)?;
            }
        }
        Ok(())
    }
}
