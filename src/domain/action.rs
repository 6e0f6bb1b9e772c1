//! Everything an adviser can do to a case, as values: the screens, the tests and the undo list speak of the same steps.

use std::collections::BTreeSet;

use super::{
    Case, Code, ConsentId, Date, Disclosure, Entry, Private, Refusal, RouteKind, Terms, TrackId,
    closing::ClosingTalk,
    consent::AnswerFrom,
    exception::SecrecyException,
    mediator::Mediator,
    retention::{HoldReason, Policy},
    text::Attachment,
    track::ReadyItem,
};

/// What has to be explained before a yes to a formal step (`domain.md` 4.2), for each kind of road.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Explanations {
    /// Before a complaint.
    pub complaint: BTreeSet<Code>,
    /// Before an integrity report.
    pub report: BTreeSet<Code>,
}

/// What the outside world contributes to a step: the day, and the list of explanations.
#[derive(Clone, Debug)]
pub struct Context {
    /// The day on which the step is taken.
    pub today: Date,
    /// What has to be explained.
    pub explanations: Explanations,
    /// How long things may take.
    pub terms: Terms,
}

/// One step of an adviser in a case.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "each variant is the method of `Case` of the same name, where it is described"
)]
pub enum Action {
    Write(Entry),
    RecordCaution(Vec<Code>),
    RecordBrokeOff,
    Proceed,
    ReportRoleConflict,
    WaitForEmployee(Option<Date>),
    AgreeContact(Date),
    AgreeNothingUntil(Date),
    StartAftercare(Option<Date>),
    TakeUpAftercare(usize, Date),
    MoveAftercare(usize, Date),
    DropAftercare(usize),
    RecordRetaliation(Code),
    Reopen {
        employee_asked: bool,
    },
    Close(ClosingTalk),
    StartRetention(Policy),
    Freeze(HoldReason, Date),
    Release,
    SettleAdviceMode,
    RecordException(SecrecyException),
    ReportNewFacts,
    Consider {
        route: Code,
        kind: RouteKind,
        not_reachable_because: Option<String>,
    },
    Decline(TrackId),
    Reconsider(TrackId),
    StartByEmployee(TrackId),
    PrepareDisclosure(TrackId, Box<Disclosure>),
    WriteText(TrackId, Private, Vec<Attachment>),
    NoPerson(TrackId, Private, bool),
    AskConsent(TrackId),
    AskOtherConsent(Option<TrackId>, Box<Disclosure>),
    Explain(ConsentId, Code, bool),
    FinalTextSeen(ConsentId, bool),
    Grant {
        consent: ConsentId,
        from: AnswerFrom,
        form: Private,
    },
    Refuse(ConsentId),
    ConfirmConsent(ConsentId),
    OwnWords(ConsentId, Private),
    NameMediator(TrackId, Mediator),
    StartPreparation(TrackId),
    CheckItem(TrackId, ReadyItem, bool),
    MarkReady(TrackId),
    HandOver {
        track: TrackId,
        actor_confirmed: bool,
        people_confirmed: bool,
    },
    Withdraw(TrackId, Private),
    DiscardDrafts(TrackId),
    BecomeReportChannel(ConsentId),
    HandToSuccessor(ConsentId),
    RecordReceipt {
        track: TrackId,
        received_on: Date,
        term_weeks: Option<u8>,
    },
    RecordAcknowledgement(TrackId, Date),
    RecordPostponement(TrackId, u8),
    RecordRepair(TrackId),
    Suspend(TrackId, ConsentId),
    Resume(TrackId),
    RecordDecision(TrackId, Date),
    Complete(TrackId, Vec<Code>),
    ContinueElsewhere(TrackId),
    StopInformal(TrackId),
}

impl Case {
    /// Takes one step. When it is refused, nothing at all has changed.
    ///
    /// # Errors
    /// Why the step is not possible.
    pub fn perform(&mut self, action: &Action, context: &Context) -> Result<(), Refusal> {
        let mut next = self.clone();
        if !next.perform_on_file(action, context)? {
            next.perform_on_track(action, context)?;
        }
        *self = next;
        Ok(())
    }

    /// Takes a step that concerns the file as a whole; returns whether it was one.
    fn perform_on_file(&mut self, action: &Action, context: &Context) -> Result<bool, Refusal> {
        let (today, terms) = (context.today, &context.terms);
        match action {
            Action::Write(entry) => self.write(entry.clone()),
            Action::RecordCaution(items) => self.record_caution(items.clone(), today),
            Action::RecordBrokeOff => self.record_broke_off(today),
            Action::Proceed => self.proceed(today),
            Action::ReportRoleConflict => self.report_role_conflict(today),
            Action::WaitForEmployee(day) => self.wait_for_employee(*day, today),
            Action::AgreeContact(day) => self.agree_contact(*day, today),
            Action::AgreeNothingUntil(day) => self.agree_nothing_until(*day, today),
            Action::StartAftercare(day) => self.start_aftercare(*day, terms, today),
            Action::TakeUpAftercare(number, day) => {
                self.take_up_aftercare(*number, *day, terms, today)
            }
            Action::MoveAftercare(number, day) => self.move_aftercare(*number, *day, terms, today),
            Action::DropAftercare(number) => self.drop_aftercare(*number, terms, today),
            Action::RecordRetaliation(answer) => self.record_retaliation(answer.clone(), today),
            Action::Reopen { employee_asked } => self.reopen(*employee_asked, today),
            Action::Close(talk) => self.close(talk, today),
            Action::StartRetention(policy) => self.start_retention(policy.clone(), today),
            Action::Freeze(reason, day) => self.freeze(*reason, *day, today),
            Action::Release => self.release(today),
            Action::SettleAdviceMode => self.settle_advice_mode(today),
            Action::RecordException(exception) => {
                self.record_exception(exception.clone());
                Ok(())
            }
            Action::ReportNewFacts => self.report_new_facts(today),
            Action::BecomeReportChannel(consent) => self.become_report_channel(consent, today),
            Action::HandToSuccessor(consent) => self.hand_to_successor(consent, today),
            _ => return Ok(false),
        }?;
        Ok(true)
    }

    fn perform_on_track(&mut self, action: &Action, context: &Context) -> Result<(), Refusal> {
        let today = context.today;
        match action {
            Action::Consider {
                route,
                kind,
                not_reachable_because,
            } => self
                .consider(route.clone(), *kind, not_reachable_because.clone(), today)
                .map(drop),
            Action::Decline(track) => self.decline(track, today),
            Action::Reconsider(track) => self.reconsider(track, today),
            Action::StartByEmployee(track) => self.start_by_employee(track, today),
            Action::PrepareDisclosure(track, what) => {
                self.prepare_disclosure(track, (**what).clone(), today)
            }
            Action::WriteText(track, body, papers) => {
                self.write_text(track, body.expose(), papers.clone(), today)
            }
            Action::NoPerson(track, words, is_none) => self.no_person(track, words, *is_none),
            Action::AskConsent(track) => self.ask_consent(track, today).map(drop),
            Action::AskOtherConsent(track, what) => self
                .ask_other_consent(track.as_ref(), (**what).clone(), today)
                .map(drop),
            Action::Explain(consent, item, explained) => {
                self.explain(consent, item.clone(), *explained)
            }
            Action::FinalTextSeen(consent, seen) => self.final_text_seen(consent, *seen),
            Action::Grant {
                consent,
                from,
                form,
            } => {
                let needed = self
                    .explanations_for(consent, &context.explanations)
                    .clone();
                self.grant(
                    consent,
                    *from,
                    form.clone(),
                    &needed,
                    context.terms.consent_days,
                    today,
                )
            }
            Action::Refuse(consent) => self.refuse(consent, today),
            Action::ConfirmConsent(consent) => self.confirm_consent(consent, today),
            Action::OwnWords(consent, words) => self.own_words(consent, words.clone()),
            Action::NameMediator(track, mediator) => self.name_mediator(track, mediator, today),
            Action::StartPreparation(track) => self.start_preparation(track, today),
            Action::CheckItem(track, item, checked) => self.check_item(track, *item, *checked),
            Action::MarkReady(track) => self.mark_ready(track, today),
            Action::HandOver {
                track,
                actor_confirmed,
                people_confirmed,
            } => self.hand_over(track, *actor_confirmed, *people_confirmed, today),
            Action::Withdraw(track, told) => self.withdraw(track, told, today),
            Action::DiscardDrafts(track) => self.discard_drafts(track, today),
            _ => self.perform_after_handover(action, context),
        }
    }

    fn perform_after_handover(
        &mut self,
        action: &Action,
        context: &Context,
    ) -> Result<(), Refusal> {
        let today = context.today;
        match action {
            Action::RecordReceipt {
                track,
                received_on,
                term_weeks,
            } => self.record_receipt(track, *received_on, *term_weeks),
            Action::RecordAcknowledgement(track, on) => self.record_acknowledgement(track, *on),
            Action::RecordPostponement(track, weeks) => {
                self.record_postponement(track, *weeks, &context.terms, today)
            }
            Action::RecordRepair(track) => self.record_repair(track, today),
            Action::Suspend(track, consent) => self.suspend(track, consent, today),
            Action::Resume(track) => self.resume(track, today),
            Action::RecordDecision(track, on) => self.record_decision(track, *on),
            Action::Complete(track, outcomes) => self.complete(track, outcomes.clone(), today),
            Action::ContinueElsewhere(track) => self.continue_elsewhere(track, today),
            Action::StopInformal(track) => self.stop_informal(track, today),
            _ => Err(Refusal::WrongState),
        }
    }

    /// Returns what has to be explained before this consent can be a yes.
    #[must_use]
    pub fn explanations_for<'a>(
        &self,
        consent: &ConsentId,
        all: &'a Explanations,
    ) -> &'a BTreeSet<Code> {
        let track = self
            .consent(consent)
            .ok()
            .and_then(|consent| consent.track.as_ref());
        match track
            .and_then(|track| self.track(track).ok())
            .map(|track| track.kind)
        {
            Some(RouteKind::IntegrityReport) => &all.report,
            _ => &all.complaint,
        }
    }
}
