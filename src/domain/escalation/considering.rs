//! Roads on the table and off it again: considered, declined, taken up by the employee alone.

use crate::domain::{
    Case, Code, Date, Doer, Event, Phase, Refusal, RouteKind, Track, TrackId, TrackState,
};

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
        let phases: &[Phase] = if kind.is_formal() {
            &[Phase::Open, Phase::Aftercare]
        } else {
            &[Phase::Intake, Phase::Open, Phase::Aftercare]
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
        self.require(&[Phase::Open, Phase::Aftercare])?;
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
}
