//! What happens on a track once it is out: receipt, terms, standstill, decision, end. All as told by the employee.

use super::{
    Case, Code, ConsentId, ConsentState, Date, Doer, Entry, EntryKind, Event, Refusal, Step, Terms,
    TrackId, TrackState, mediator, procedure::Standstill,
};

impl Case {
    fn milestone(&mut self, track: &TrackId, by: Doer, event: Event, on: Date) {
        self.note(Entry::event(on, EntryKind::Milestone, by, event).on_track(track));
    }

    /// Records the day of receipt: the terms run from here. `term_weeks` is 6, or 10 with an advisory committee.
    ///
    /// # Errors
    /// If it was not handed over, or received before that.
    pub fn record_receipt(
        &mut self,
        track: &TrackId,
        received_on: Date,
        term_weeks: Option<u8>,
    ) -> Result<(), Refusal> {
        let found = self.track_mut(track)?;
        if found.handed_over_on.is_some_and(|day| received_on < day) {
            return Err(Refusal::DateOutOfOrder);
        }
        found.advance(&[TrackState::HandedOver], TrackState::Running)?;
        found.procedure.received_on = Some(received_on);
        found.procedure.term_weeks = term_weeks;
        self.milestone(track, Doer::Committee, Event::Received, received_on);
        Ok(())
    }

    fn running(&self, track: &TrackId) -> Result<(), Refusal> {
        match self.track(track)?.state() {
            TrackState::Running | TrackState::Suspended => Ok(()),
            _ => Err(Refusal::WrongState),
        }
    }

    /// Records that receipt was acknowledged: three months for information run from here (Wbk).
    ///
    /// # Errors
    /// If it is not under way, or acknowledged before receipt.
    pub fn record_acknowledgement(&mut self, track: &TrackId, on: Date) -> Result<(), Refusal> {
        self.running(track)?;
        let found = self.track_mut(track)?;
        if found
            .procedure
            .received_on
            .is_some_and(|received| on < received)
        {
            return Err(Refusal::DateOutOfOrder);
        }
        found.procedure.acknowledged_on = Some(on);
        self.milestone(track, Doer::ReportOfficer, Event::Acknowledged, on);
        Ok(())
    }

    /// Records a postponement in weeks, at most four without the complainant's written consent (Awb 9:11(2)).
    ///
    /// # Errors
    /// If it is not under way, or longer than the law allows.
    pub fn record_postponement(
        &mut self,
        track: &TrackId,
        weeks: u8,
        terms: &Terms,
        on: Date,
    ) -> Result<(), Refusal> {
        self.running(track)?;
        if !(1..=terms.postponement_weeks).contains(&u16::from(weeks)) {
            return Err(Refusal::DateOutOfOrder);
        }
        self.track_mut(track)?.procedure.postponed_weeks = Some(weeks);
        self.milestone(track, Doer::Committee, Event::Postponed(weeks), on);
        Ok(())
    }

    /// Records that defects were repaired, which adds two weeks.
    ///
    /// # Errors
    /// If it is not under way.
    pub fn record_repair(&mut self, track: &TrackId, on: Date) -> Result<(), Refusal> {
        self.running(track)?;
        self.track_mut(track)?.procedure.repaired = true;
        self.milestone(track, Doer::Employee, Event::Repaired, on);
        Ok(())
    }

    /// Lets the procedure stand still for mediation. It takes the employee's own yes: one for the standstill, or one that
    /// was used for mediation in this case.
    ///
    /// # Errors
    /// If it is not running, or there is no such yes.
    pub fn suspend(
        &mut self,
        track: &TrackId,
        consent: &ConsentId,
        on: Date,
    ) -> Result<(), Refusal> {
        if self.track(track)?.state() != TrackState::Running {
            return Err(Refusal::WrongState);
        }
        let found = self.consent(consent)?;
        let mediation = found
            .track
            .as_ref()
            .and_then(|id| self.track(id).ok())
            .is_some_and(|other| other.id != *track && mediator::is_mediation(&other.route));
        let used_for_mediation = mediation && matches!(found.state(), ConsentState::Used { .. });
        if !used_for_mediation {
            if found.track.as_ref() != Some(track) {
                return Err(Refusal::NoConsent);
            }
            self.spend_other(consent, Step::Suspension, on)?;
        }
        let found = self.track_mut(track)?;
        found.advance(&[TrackState::Running], TrackState::Suspended)?;
        let now = Standstill {
            from: on,
            until: None,
        };
        if let Some(earlier) = found.procedure.standstill.replace(now) {
            found.procedure.earlier_standstills.push(earlier);
        }
        self.note(
            Entry::event(on, EntryKind::Milestone, Doer::Committee, Event::Suspended)
                .on_track(track)
                .with_consent(consent),
        );
        Ok(())
    }

    /// Lets the procedure go on.
    ///
    /// # Errors
    /// If it does not stand still.
    pub fn resume(&mut self, track: &TrackId, on: Date) -> Result<(), Refusal> {
        let found = self.track_mut(track)?;
        found.advance(&[TrackState::Suspended], TrackState::Running)?;
        if let Some(standstill) = &mut found.procedure.standstill {
            standstill.until = Some(on);
        }
        self.milestone(track, Doer::Committee, Event::Resumed, on);
        Ok(())
    }

    /// Records the decision, as told by the employee.
    ///
    /// # Errors
    /// If it is not under way, or decided before receipt.
    pub fn record_decision(&mut self, track: &TrackId, on: Date) -> Result<(), Refusal> {
        self.running(track)?;
        let found = self.track_mut(track)?;
        if found
            .procedure
            .received_on
            .is_some_and(|received| on < received)
        {
            return Err(Refusal::DateOutOfOrder);
        }
        found.procedure.decided_on = Some(on);
        self.milestone(track, Doer::CompetentAuthority, Event::Decided, on);
        Ok(())
    }

    /// Ends a track with an outcome (`UI-` or `UF-` codes), as told by the employee. An informal signal that was passed on
    /// can end without a receipt.
    ///
    /// # Errors
    /// If it is not under way, or there is no outcome.
    pub fn complete(
        &mut self,
        track: &TrackId,
        outcomes: Vec<Code>,
        on: Date,
    ) -> Result<(), Refusal> {
        if outcomes.is_empty() {
            return Err(Refusal::OutcomeMissing);
        }
        let found = self.track_mut(track)?;
        let from: &[TrackState] = if found.kind.is_formal() {
            &[TrackState::Running]
        } else {
            &[TrackState::HandedOver, TrackState::Running]
        };
        found.advance(from, TrackState::Completed)?;
        for outcome in outcomes {
            let list = if outcome.as_str().starts_with("UF-") {
                &mut self.formal_outcomes
            } else {
                &mut self.informal_outcomes
            };
            if !list.contains(&outcome) {
                list.push(outcome);
            }
        }
        self.milestone(track, Doer::Employee, Event::Completed, on);
        Ok(())
    }

    /// The employee goes on alone; nothing is followed any more.
    ///
    /// # Errors
    /// If it is not running.
    pub fn continue_elsewhere(&mut self, track: &TrackId, on: Date) -> Result<(), Refusal> {
        self.track_mut(track)?
            .advance(&[TrackState::Running], TrackState::RunningElsewhere)?;
        self.milestone(track, Doer::Employee, Event::ContinuedElsewhere, on);
        Ok(())
    }

    /// Ends an informal road without a result.
    ///
    /// # Errors
    /// If it is formal, or not under way.
    pub fn stop_informal(&mut self, track: &TrackId, on: Date) -> Result<(), Refusal> {
        let found = self.track_mut(track)?;
        if found.kind.is_formal() {
            return Err(Refusal::WrongState);
        }
        found.advance(
            &[TrackState::HandedOver, TrackState::Running],
            TrackState::Stopped,
        )?;
        self.milestone(track, Doer::Employee, Event::Stopped, on);
        Ok(())
    }
}
