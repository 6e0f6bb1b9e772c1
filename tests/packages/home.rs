//! A home with a vault in it, cases that are ready to go, and somebody outside with a key.

use std::{
    fs,
    path::{Path, PathBuf},
};

use jiff::civil::date;
use klankbord::{
    domain::{
        Action, Actor, Case, CaseId, Code, Context, Date, Disclosure, Fingerprint, IdentityLevel,
        PackageWords, Private, Pseudonym, RecipientKey, Reference, RouteKind, Step, TrackId,
        action::Explanations, consent::AnswerFrom, text::Attachment, track::ReadyItem,
    },
    usecases::{Trouble, handover},
    vault::{Casebook, PackageSeal, Packed, Places, WorkFactor},
};
use secrecy::SecretString;

pub(crate) const DAY: Date = date(2026, 3, 2);
pub(crate) const TEXT: &str =
    "Aan de klachtencommissie.\r\nIk dien een klacht in. \tZwaluwzin één.\n\nNaam: ______";
pub(crate) const PAPER: &str = "tijdlijn van zes e-mails";
pub(crate) const PASSPHRASE: &str = "zolder fietsbel maandag karnemelk";

/// A home with a vault.
pub(crate) struct Home {
    pub(crate) dir: tempfile::TempDir,
    pub(crate) book: Casebook,
}

pub(crate) fn places(home: &Path) -> Places {
    Places {
        dir: home.join("vault"),
        anchor_dir: None,
    }
}

pub(crate) fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

pub(crate) fn track_id() -> TrackId {
    TrackId::nth(0)
}

pub(crate) fn context(today: Date) -> Context {
    Context {
        today,
        explanations: Explanations::default(),
        terms: klankbord::catalogue::Catalogue::shipped().unwrap().terms,
    }
}

pub(crate) fn words() -> PackageWords {
    PackageWords {
        attachments: "Bijlagen:".into(),
        mark: "Kenmerk:".into(),
    }
}

pub(crate) fn what(step: Step, recipient: &str) -> Box<Disclosure> {
    Box::new(Disclosure {
        step,
        route: None,
        recipient: recipient.into(),
        purpose: "dat het stopt".into(),
        information: "de tekst".into(),
        identity: IdentityLevel::Open,
        actor: Actor::EmployeeWithAdviser,
        limits: Private::default(),
        people: Vec::new(),
        fingerprint: None,
    })
}

pub(crate) fn does(case: &mut Case, today: Date, steps: &[Action]) {
    for step in steps {
        case.perform(step, &context(today))
            .unwrap_or_else(|refusal| panic!("{step:?}: {refusal:?}"));
    }
}

pub(crate) fn grant(case: &Case) -> Action {
    Action::Grant {
        consent: case.consents.last().unwrap().id.clone(),
        from: AnswerFrom::Employee,
        form: "mondeling".into(),
    }
}

fn fresh(id: CaseId, reference: Reference, pseudonym: &str) -> Case {
    let pseudonym = Pseudonym::new(pseudonym).unwrap();
    let mut case = Case::open(id, reference, pseudonym, DAY);
    does(&mut case, DAY, &[Action::RecordBrokeOff, Action::Proceed]);
    case.summary = "Zwaluwzin twee, die nergens anders staat.".into();
    case
}

/// An open case in memory.
pub(crate) fn open(id: CaseId) -> Case {
    fresh(id, Reference::numbered(2026, 1), "Wulp")
}

/// A complaint in memory that can be handed over.
pub(crate) fn complaint(id: CaseId) -> Case {
    made_ready(up_to_the_question(open(id)))
}

fn up_to_the_question(mut case: Case) -> Case {
    let paper = Attachment {
        label: PAPER.into(),
        fingerprint: Fingerprint::new("sha256:0123"),
    };
    does(
        &mut case,
        DAY,
        &[
            Action::Consider {
                route: code("R-KCD"),
                kind: RouteKind::Complaint,
                not_reachable_because: None,
            },
            Action::PrepareDisclosure(track_id(), what(Step::Share, "Klachtencommissie")),
            Action::WriteText(track_id(), "Een eerdere versie.".into(), Vec::new()),
            Action::WriteText(track_id(), TEXT.into(), vec![paper]),
            Action::AskConsent(track_id()),
        ],
    );
    case
}

fn made_ready(mut case: Case) -> Case {
    let consent = case.consents.last().unwrap().id.clone();
    does(&mut case, DAY, &[Action::FinalTextSeen(consent, true)]);
    let yes = grant(&case);
    does(&mut case, DAY, &[yes, Action::StartPreparation(track_id())]);
    for item in ReadyItem::needed(RouteKind::Complaint) {
        does(
            &mut case,
            DAY,
            &[Action::CheckItem(track_id(), *item, true)],
        );
    }
    does(&mut case, DAY, &[Action::MarkReady(track_id())]);
    case
}

impl Home {
    pub(crate) fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from(PASSPHRASE);
        let cost = WorkFactor::new(4).unwrap();
        let book = Casebook::create(&places(dir.path()), &passphrase, cost).unwrap();
        Self { dir, book }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub(crate) fn open_case(&self, pseudonym: &str) -> Case {
        let reference = self.book.next_reference(2026);
        fresh(self.book.new_case_id(), reference, pseudonym)
    }

    /// A case with a complaint that was asked for, up to the question.
    pub(crate) fn asked(&self) -> Case {
        up_to_the_question(self.open_case("Wulp"))
    }

    /// A complaint that can be handed over, saved.
    pub(crate) fn ready(&mut self) -> Case {
        let case = made_ready(self.asked());
        self.book.save(std::slice::from_ref(&case)).unwrap();
        case
    }

    /// A case with a yes to a successor, saved.
    pub(crate) fn for_successor(&mut self, pseudonym: &str) -> Case {
        let mut case = self.open_case(pseudonym);
        let asks = Action::AskOtherConsent(None, what(Step::Successor, "Opvolger, sector zuid"));
        does(&mut case, DAY, &[asks]);
        let yes = grant(&case);
        does(&mut case, DAY, &[yes]);
        self.book.save(std::slice::from_ref(&case)).unwrap();
        case
    }

    pub(crate) fn hand_over(
        &mut self,
        case: &Case,
        seal: PackageSeal,
        file: &Path,
    ) -> Result<Packed, Trouble> {
        self.hand_over_on(case, seal, file, DAY)
    }

    pub(crate) fn hand_over_on(
        &mut self,
        case: &Case,
        seal: PackageSeal,
        file: &Path,
        on: Date,
    ) -> Result<Packed, Trouble> {
        let order = handover::Order {
            case: case.id,
            track: track_id(),
            actor_confirmed: true,
            people_confirmed: true,
            seal,
            file: file.to_owned(),
            on,
            words: words(),
        };
        handover::hand_over(&mut self.book, &order).map(|(_, packed)| packed)
    }

    pub(crate) fn reopened(self) -> Self {
        let Self { dir, book } = self;
        book.lock().unwrap();
        let passphrase = SecretString::from(PASSPHRASE);
        let (book, _) = Casebook::open(&places(dir.path()), &passphrase).unwrap();
        Self { dir, book }
    }

    /// The names beside the vault.
    pub(crate) fn beside(&self) -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(self.dir.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != "vault")
            .collect();
        names.sort();
        names
    }
}

/// Every file in a folder and below it has none of these texts.
pub(crate) fn nowhere(dir: &Path, texts: &[&str]) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            nowhere(&path, texts);
            continue;
        }
        let bytes = fs::read(&path).unwrap();
        for text in texts {
            let found = bytes
                .windows(text.len())
                .any(|part| part == text.as_bytes());
            assert!(!found, "{text} is readable in {}", path.display());
        }
    }
}

/// Somebody outside, with a key of their own.
pub(crate) struct Outsider(pub(crate) age::x25519::Identity);

impl Outsider {
    pub(crate) fn new() -> Self {
        Self(age::x25519::Identity::generate())
    }

    pub(crate) fn key(&self) -> RecipientKey {
        RecipientKey::read(&self.0.to_public().to_string()).unwrap()
    }

    pub(crate) fn seal(&self) -> PackageSeal {
        PackageSeal::Key(self.key())
    }

    pub(crate) fn opens(&self, file: &Path) -> String {
        String::from_utf8(age::decrypt(&self.0, &fs::read(file).unwrap()).unwrap()).unwrap()
    }
}
