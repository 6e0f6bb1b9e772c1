//! One complaint, step by step, on a fresh case: each step saved, each refusal told, no step without a yes.

use jiff::civil::date;

use super::{Failure, Output, Session};
use crate::{
    domain::{
        Action, Actor, Case, Code, ConsentId, Date, Dimension, Disclosure, Doer, Entry, EntryKind,
        IdentityLevel, Private, Pseudonym, Refusal, RouteKind, Step, TrackId, consent::AnswerFrom,
        deadlines::DeadlineKind, track::ReadyItem,
    },
    say,
    texts::sentences,
    usecases::Trouble,
    vault::Casebook,
};

/// The complaints committee of a department.
const ROUTE: &str = "R-KCD";
/// The weeks for a decision with an advisory committee (Awb 9:11).
const WEEKS: u8 = 10;

/// A fresh case in the vault, and where its steps are told.
struct Walk<'a> {
    session: &'a Session,
    book: &'a mut Casebook,
    output: &'a mut Output,
    case: Case,
    track: TrackId,
}

/// Replays the complaint.
pub(super) fn replay(
    session: &Session,
    book: &mut Casebook,
    output: &mut Output,
) -> Result<(), Failure> {
    let opened = date(2026, 1, 12);
    let pseudonym = Pseudonym::new("Goudvink").map_err(|_bird| Refusal::NotFound);
    let case = Case::open(
        book.new_case_id(),
        book.next_reference(opened.year()),
        pseudonym.map_err(Trouble::Refused)?,
        opened,
    );
    let mut walk = Walk {
        session,
        book,
        output,
        case,
        track: TrackId::nth(0),
    };
    walk.begin(opened)?;
    walk.first_yes(date(2026, 1, 20))?;
    walk.text_changes(date(2026, 1, 22))?;
    walk.second_yes(date(2026, 1, 26))?;
    walk.handover(date(2026, 1, 27))
}

impl Walk<'_> {
    /// Takes one step, saves it, and tells of it.
    fn step(&mut self, on: Date, action: &Action, told: &str) -> Result<(), Failure> {
        self.quietly(on, action)?;
        self.tell(on, told)
    }

    /// Takes one step and saves it.
    fn quietly(&mut self, on: Date, action: &Action) -> Result<(), Failure> {
        let context = self.session.catalogue.context(on);
        self.case
            .perform(action, &context)
            .map_err(Trouble::Refused)?;
        self.book.save(std::slice::from_ref(&self.case))?;
        Ok(())
    }

    /// Tries a step that is refused, and tells why.
    fn refused(&mut self, on: Date, action: &Action, told: &str) -> Result<(), Failure> {
        let context = self.session.catalogue.context(on);
        let before = self.case.clone();
        let refusal = self.case.perform(action, &context).err();
        // A step that goes through here would be the worst fault of all: it is undone and told as a failure.
        let Some(refusal) = refusal else {
            self.case = before;
            return Err(Trouble::Refused(Refusal::HandedOverWithoutConsent).into());
        };
        self.tell(on, told)?;
        let texts = &self.session.texts;
        let why = match &refusal {
            Refusal::ConsentLapsed(reason) => say!(
                texts,
                "demo-lapsed",
                reason = sentences::lapse_reason(texts, reason)
            ),
            other => sentences::refusal(texts, other),
        };
        self.output.line(&format!("              {why}"))
    }

    fn tell(&mut self, on: Date, told: &str) -> Result<(), Failure> {
        let day = self.session.texts.date_numeric(on);
        self.output.line(&format!("  {day:<11} {told}"))
    }

    fn hand_over(&self) -> Action {
        Action::HandOver {
            track: self.track.clone(),
            actor_confirmed: true,
            people_confirmed: true,
        }
    }

    /// The first talk, and the road on the table.
    fn begin(&mut self, on: Date) -> Result<(), Failure> {
        let session = self.session;
        let texts = &session.texts;
        let items = session.catalogue.codes.entries(Dimension::CautionItem);
        let items = items.iter().map(|item| item.code.clone()).collect();
        self.quietly(on, &Action::RecordCaution(items))?;
        self.quietly(on, &Action::Proceed)?;
        let talk = Entry::new(
            on,
            EntryKind::Contact,
            Doer::Adviser,
            "Verhaal gehoord; de wegen op een rij gezet.",
        );
        self.step(on, &Action::Write(talk), &say!(texts, "demo-step-opened"))?;
        let consider = Action::Consider {
            route: Code::new(ROUTE).ok_or(Trouble::UnknownCode)?,
            kind: RouteKind::Complaint,
            not_reachable_because: None,
        };
        self.step(on, &consider, &say!(texts, "demo-step-considered"))
    }

    /// The first text, and the yes to it.
    fn first_yes(&mut self, on: Date) -> Result<(), Failure> {
        let texts = &self.session.texts;
        let what = Disclosure {
            step: Step::Share,
            route: None,
            recipient: "klachtencommissie van het departement".into(),
            purpose: "Klaagschrift indienen".into(),
            information: "Het klaagschrift, met zes voorvallen".into(),
            identity: IdentityLevel::Open,
            actor: Actor::EmployeeAlone,
            limits: Private::default(),
            people: Vec::new(),
            fingerprint: None,
        };
        self.quietly(
            on,
            &Action::PrepareDisclosure(self.track.clone(), Box::new(what)),
        )?;
        self.write_text(on, "Ik dien een klacht in over zes voorvallen.")?;
        self.refused(
            on,
            &self.hand_over(),
            &say!(texts, "demo-try-without-consent"),
        )?;
        self.ask(on)?;
        self.tell(on, &say!(texts, "demo-step-asked", version = 1))?;
        let not_yet = Action::Grant {
            consent: self.last_consent(),
            from: AnswerFrom::Employee,
            form: "in gesprek".into(),
        };
        self.refused(on, &not_yet, &say!(texts, "demo-try-unexplained"))?;
        self.explain_and_grant(on)?;
        self.tell(on, &say!(texts, "demo-step-granted", version = 1))
    }

    /// The text changes, and with it the yes is gone.
    fn text_changes(&mut self, on: Date) -> Result<(), Failure> {
        let texts = &self.session.texts;
        self.write_text(on, "Ik dien een klacht in over zeven voorvallen.")?;
        self.tell(on, &say!(texts, "demo-step-text-changed"))?;
        self.refused(on, &self.hand_over(), &say!(texts, "demo-try-after-change"))
    }

    /// The question is asked again, for the text as it is now.
    fn second_yes(&mut self, on: Date) -> Result<(), Failure> {
        let texts = &self.session.texts;
        self.ask(on)?;
        self.tell(on, &say!(texts, "demo-step-asked", version = 2))?;
        self.explain_and_grant(on)?;
        self.step(
            on,
            &Action::StartPreparation(self.track.clone()),
            &say!(texts, "demo-step-granted", version = 2),
        )?;
        self.refused(
            on,
            &Action::MarkReady(self.track.clone()),
            &say!(texts, "demo-try-not-ready"),
        )?;
        for item in ReadyItem::needed(RouteKind::Complaint) {
            self.quietly(on, &Action::CheckItem(self.track.clone(), *item, true))?;
        }
        self.step(
            on,
            &Action::MarkReady(self.track.clone()),
            &say!(texts, "demo-step-ready"),
        )
    }

    /// The employee hands over, and the terms begin with the receipt.
    fn handover(&mut self, on: Date) -> Result<(), Failure> {
        let session = self.session;
        let texts = &session.texts;
        self.step(on, &self.hand_over(), &say!(texts, "demo-step-handed-over"))?;
        self.refused(on, &self.hand_over(), &say!(texts, "demo-try-again"))?;
        let received = date(2026, 1, 28);
        let receipt = Action::RecordReceipt {
            track: self.track.clone(),
            received_on: received,
            term_weeks: Some(WEEKS),
        };
        self.step(received, &receipt, &say!(texts, "demo-step-received"))?;
        let terms = &session.catalogue.terms;
        let decision = self
            .case
            .open_deadlines(terms)
            .into_iter()
            .find(|deadline| deadline.kind == DeadlineKind::Decision);
        match decision {
            Some(decision) => self.output.line(&format!(
                "              {}",
                say!(texts, "demo-due", day = texts.date_long(decision.due))
            )),
            None => Ok(()),
        }
    }

    fn write_text(&mut self, on: Date, words: &str) -> Result<(), Failure> {
        let write = Action::WriteText(self.track.clone(), words.into(), Vec::new());
        self.quietly(on, &write)
    }

    fn ask(&mut self, on: Date) -> Result<(), Failure> {
        self.quietly(on, &Action::AskConsent(self.track.clone()))
    }

    fn last_consent(&self) -> ConsentId {
        ConsentId::nth(self.case.consents.len().saturating_sub(1))
    }

    fn explain_and_grant(&mut self, on: Date) -> Result<(), Failure> {
        let consent = self.last_consent();
        let needed = self.session.catalogue.context(on).explanations.complaint;
        for item in needed {
            self.quietly(on, &Action::Explain(consent.clone(), item, true))?;
        }
        self.quietly(on, &Action::FinalTextSeen(consent.clone(), true))?;
        let grant = Action::Grant {
            consent,
            from: AnswerFrom::Employee,
            form: "in gesprek".into(),
        };
        self.quietly(on, &grant)
    }
}
