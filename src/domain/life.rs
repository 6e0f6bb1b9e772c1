//! The life of a case file: caution, intake, open, aftercare, closed, and opened again.
//!
//! Specification: `domain.md` 4.6, case. Every step is the adviser's, with a date; nothing moves by itself.

use super::{
    Case, Caution, Code, Date, Doer, Entry, EntryKind, Event, Phase, Refusal, Terms, Track,
    TrackState, WaitingOn, closing::ClosingTalk, coded::CodedFacts, exception::SecrecyException,
    mode::IntegrityMode, retention::Retention,
};

impl Case {
    /// Records that the caution was given. Allowed at any time while the case is active; the first date stays.
    ///
    /// # Errors
    /// If the case is not active.
    pub fn record_caution(&mut self, items: Vec<Code>, on: Date) -> Result<(), Refusal> {
        self.require(&[Phase::Intake, Phase::Open, Phase::Aftercare])?;
        self.caution = Some(Caution { on, items });
        self.noted(on, Event::CautionGiven);
        Ok(())
    }

    /// Records that the employee broke off before the caution could be given.
    ///
    /// # Errors
    /// If the case is not at intake.
    pub fn record_broke_off(&mut self, on: Date) -> Result<(), Refusal> {
        self.require(&[Phase::Intake])?;
        self.broke_off = true;
        self.noted(on, Event::BrokeOffBeforeCaution);
        Ok(())
    }

    /// Goes on after intake.
    ///
    /// # Errors
    /// If neither the caution nor the reason why not is there.
    pub fn proceed(&mut self, on: Date) -> Result<(), Refusal> {
        self.require(&[Phase::Intake])?;
        if self.caution.is_none() && !self.broke_off {
            return Err(Refusal::CautionMissing);
        }
        self.phase = Phase::Open;
        self.noted(on, Event::Continued);
        Ok(())
    }

    /// Steps aside: another adviser takes this person. The content is dropped; only the referral stays.
    ///
    /// # Errors
    /// If the case is past *open*.
    pub fn report_role_conflict(&mut self, on: Date) -> Result<(), Refusal> {
        self.require(&[Phase::Intake, Phase::Open])?;
        let opened = self.opened;
        let caution = self.caution.take();
        // Whose case it was is still needed, to count that person once.
        let same_employee_as = self.same_employee_as;
        *self = Self::restore(
            self.id,
            self.reference.clone(),
            self.pseudonym.clone(),
            opened,
            Phase::Closed,
        );
        self.caution = caution;
        self.same_employee_as = same_employee_as;
        self.informal_outcomes = vec![Code::literal("UI-VER")];
        self.formal_outcomes = vec![Code::literal("UF-NVT")];
        self.closed = Some(on);
        self.noted(on, Event::RoleConflict);
        self.tally_record = Some(CodedFacts::codes_of(self));
        Ok(())
    }

    /// Lets it rest: the employee will be in touch. One date to look back, no reminders before.
    ///
    /// # Errors
    /// If the case is not open.
    pub fn wait_for_employee(
        &mut self,
        look_back_on: Option<Date>,
        on: Date,
    ) -> Result<(), Refusal> {
        self.require(&[Phase::Open])?;
        self.waiting_on = Some(WaitingOn::Employee);
        self.quiet_until = look_back_on;
        self.noted(on, Event::WaitingForEmployee);
        Ok(())
    }

    /// Agrees the next contact.
    ///
    /// # Errors
    /// If the case is not active, or the day has passed.
    pub fn agree_contact(&mut self, day: Date, on: Date) -> Result<(), Refusal> {
        self.require(&[Phase::Intake, Phase::Open, Phase::Aftercare])?;
        if day < on {
            return Err(Refusal::DateOutOfOrder);
        }
        self.next_contact = Some(day);
        self.noted(on, Event::ContactAgreed(day));
        Ok(())
    }

    /// Notes that doing nothing is what was agreed, until a day. A positive choice: the review leaves it alone till then.
    ///
    /// # Errors
    /// If the case is not active, or the day has passed.
    pub fn agree_nothing_until(&mut self, day: Date, on: Date) -> Result<(), Refusal> {
        self.require(&[Phase::Intake, Phase::Open, Phase::Aftercare])?;
        if day <= on {
            return Err(Refusal::DateOutOfOrder);
        }
        self.quiet_until = Some(day);
        self.noted(on, Event::NothingAgreedUntil(day));
        Ok(())
    }

    /// Goes to aftercare, with a first date to look back, and proposes the moments (`aftercare`).
    ///
    /// # Errors
    /// If the case is not open, or a track is still under way.
    pub fn start_aftercare(
        &mut self,
        first_contact: Option<Date>,
        terms: &Terms,
        on: Date,
    ) -> Result<(), Refusal> {
        self.require(&[Phase::Open])?;
        if !self.tracks.iter().all(Self::is_settled_for_aftercare) {
            return Err(Refusal::TrackUnderWay);
        }
        self.phase = Phase::Aftercare;
        self.waiting_on = None;
        self.next_contact = first_contact.or(self.next_contact);
        self.noted(on, Event::AftercareStarted);
        self.propose_aftercare(first_contact, terms, on);
        Ok(())
    }

    /// An informal signal that was passed on asks nothing more, so it does not hold the aftercare up.
    fn is_settled_for_aftercare(track: &Track) -> bool {
        track.state().is_settled()
            || (track.state() == TrackState::HandedOver && !track.kind.is_formal())
    }

    /// Opens the case again, from aftercare or after closing and before destruction.
    ///
    /// # Errors
    /// If it is not in aftercare, closed or retained, or, after closing, the employee was not asked.
    pub fn reopen(&mut self, employee_asked: bool, on: Date) -> Result<(), Refusal> {
        self.require(&[Phase::Aftercare, Phase::Closed, Phase::Retained])?;
        if self.phase != Phase::Aftercare && !employee_asked {
            return Err(Refusal::EmployeeNotInformed);
        }
        if self.retention.as_ref().is_some_and(Retention::is_frozen) {
            return Err(Refusal::Frozen);
        }
        self.phase = Phase::Open;
        self.aftercare.clear();
        self.closed = None;
        self.retention = None;
        self.noted(on, Event::Reopened);
        Ok(())
    }

    /// Closes the case and makes the coded facts that will be counted. They take the place of earlier ones.
    ///
    /// # Errors
    /// If a track is under way, a main code is missing, or the employee does not know and no reason was noted.
    pub fn close(&mut self, talk: &ClosingTalk, on: Date) -> Result<(), Refusal> {
        self.require(&[Phase::Open, Phase::Aftercare])?;
        if self
            .tracks
            .iter()
            .any(|track| track.state().keeps_case_open())
        {
            return Err(Refusal::TrackUnderWay);
        }
        if self.natures.is_empty()
            || self.informal_outcomes.is_empty()
            || self.formal_outcomes.is_empty()
        {
            return Err(Refusal::CodesMissing);
        }
        if !talk.is_complete() {
            return Err(Refusal::EmployeeNotInformed);
        }
        self.phase = Phase::Closed;
        self.closed = Some(on);
        self.next_contact = None;
        self.waiting_on = None;
        let mut entry = Entry::event(on, EntryKind::Closing, Doer::Adviser, Event::Closed);
        entry.text = talk.words();
        self.note(entry);
        self.tally_record = Some(CodedFacts::codes_of(self));
        Ok(())
    }

    /// Settles that an integrity talk is advice. To become a report channel takes a consent: see `use_for_report_channel`.
    ///
    /// # Errors
    /// If the case is not active, or it became a report channel already.
    pub fn settle_advice_mode(&mut self, on: Date) -> Result<(), Refusal> {
        self.require(&[Phase::Intake, Phase::Open, Phase::Aftercare])?;
        if self.mode == Some(IntegrityMode::ReportChannel) {
            return Err(Refusal::WrongState);
        }
        self.mode = Some(IntegrityMode::Advice);
        self.noted(on, Event::ModeSet);
        Ok(())
    }

    /// Records that secrecy was broken. It changes no state, no track and no consent.
    pub fn record_exception(&mut self, exception: SecrecyException) {
        self.noted(exception.on(), Event::SecrecyException);
        self.exceptions.push(exception);
    }
}
