//! How a screen answers a command: stay, go somewhere, save something, or say why not.
//!
//! A screen never changes a case itself. It asks for it, and the desk takes the new case when it is on the disk.

use crossterm::event::KeyEvent;

use super::{
    command::{Command, Scope},
    desk::Desk,
    effect::{DraftChange, Effect, FileDigest},
    moment::Moment,
    question::Question,
    screen::Screen,
};
use crate::{
    documents::figures::Labels,
    domain::{Action, Case, CaseId, Code, Draft, Phase, Refusal},
    say,
    texts::{Texts, sentences},
    words::{Drawn, SheetKey, sheet::ASKED},
};

/// What a screen can see of the rest.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// All that is known.
    pub desk: &'a Desk,
    /// The sentences.
    pub texts: &'a Texts,
    /// The present moment.
    pub now: Moment,
}

impl<'a> Around<'a> {
    /// One case.
    #[must_use]
    pub fn case(&self, id: CaseId) -> Option<&'a Case> {
        self.desk.case(id)
    }

    /// The words for figures.
    pub fn labels<T>(&self, told: impl FnOnce(&Labels<'_>) -> T) -> T {
        let language = self.texts.language();
        let units = &self.desk.catalogue().units;
        let unit = |code: &str| {
            let code = Code::new(code)?;
            units.unit(&code)?;
            Some(units.label(&code, language).to_owned())
        };
        told(&Labels {
            codes: self.desk.codes(),
            unit: &unit,
            texts: self.texts,
        })
    }

    /// The case as it would be after these steps. The desk stays as it is.
    ///
    /// # Errors
    /// Why one of them is not possible.
    pub fn after(&self, id: CaseId, steps: &[Action]) -> Result<Case, Refusal> {
        let mut case = self.case(id).cloned().ok_or(Refusal::NotFound)?;
        let context = self.desk.context(self.now.today);
        for step in steps {
            case.perform(step, &context)?;
        }
        Ok(case)
    }

    /// Takes steps in a case: saves it, says `said` once it is on the disk, and then does `then`. Or says why not.
    #[must_use]
    pub fn change(&self, id: CaseId, steps: &[Action], said: String, then: Then) -> Reaction {
        match self.after(id, steps) {
            Ok(case) => Reaction::save(case, said, then),
            Err(refusal) => Reaction::Refuse(self.why_not(id, &refusal)),
        }
    }

    /// Why a step is not possible in a case. At intake the way on is one key: then that key is named.
    pub(super) fn why_not(&self, id: CaseId, refusal: &Refusal) -> String {
        let phase = self.case(id).map(Case::phase);
        match (refusal, phase) {
            (Refusal::WrongPhase, Some(Phase::Intake)) => say!(self.texts, "refusal-still-intake"),
            _ => sentences::refusal(self.texts, refusal),
        }
    }
}

/// What happens on screen once something is on the disk.
#[derive(Debug, Default)]
pub enum Then {
    /// The screen stays.
    #[default]
    Stay,
    /// The screen closes.
    Back,
    /// Another screen takes its place.
    Replace(Box<Screen>),
}

/// Something to be saved, and what follows when it is.
#[derive(Debug)]
pub struct Saving {
    /// The cases as they will be.
    pub cases: Vec<Case>,
    /// What becomes of the sealed draft.
    pub draft: DraftChange,
    /// What is said when it is on the disk.
    pub said: String,
    /// What happens on screen then.
    pub then: Then,
}

/// The answer of a screen to a command.
#[derive(Debug, Default)]
pub enum Reaction {
    /// Nothing more happens.
    #[default]
    Stay,
    /// Opens a screen on top; Esc comes back here.
    Open(Box<Screen>),
    /// Closes this screen and opens another in its place.
    Replace(Box<Screen>),
    /// Closes this screen.
    Back,
    /// Asks something first, on the harmless choice.
    Ask(Box<Question>),
    /// Saves cases.
    Save(Box<Saving>),
    /// Asks anything else of the outside world.
    Effect(Effect),
    /// Closes this screen and asks something of the outside world.
    BackAnd(Effect),
    /// Says something; it fades.
    Say(String),
    /// Says why not; it stays until the next key.
    Refuse(String),
    /// Runs a command of the screen below (used by help).
    Run(Command),
}

impl Reaction {
    /// Saves one case.
    #[must_use]
    pub fn save(case: Case, said: String, then: Then) -> Self {
        Self::Save(Box::new(Saving {
            cases: vec![case],
            draft: DraftChange::Keep,
            said,
            then,
        }))
    }

    /// Opens a screen on top.
    #[must_use]
    pub fn open(screen: impl Into<Screen>) -> Self {
        Self::Open(Box::new(screen.into()))
    }

    /// Opens a screen in the place of this one.
    #[must_use]
    pub fn replace(screen: impl Into<Screen>) -> Self {
        Self::Replace(Box::new(screen.into()))
    }

    /// Asks something first.
    #[must_use]
    pub fn ask(question: Question) -> Self {
        Self::Ask(Box::new(question))
    }
}

/// What a scope in which text is typed receives when a key has no command.
#[derive(Clone, Debug)]
pub enum Typed {
    /// Text that was typed or pasted, made safe already.
    Text(String),
    /// A key that edits: Backspace, Delete, an arrow, Home, End.
    Key(KeyEvent),
}

/// What every screen of the opened vault can do. One file for each screen.
pub trait SubModel {
    /// In which scope of the table of commands it reads keys now.
    fn scope(&self) -> Scope;

    /// Carries a command out.
    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction;

    /// Takes typed text, in a scope in which text is typed.
    fn typed(&mut self, _input: &Typed, _around: &Around<'_>) -> Reaction {
        Reaction::Stay
    }

    /// Why a command is not possible now; nothing when it is.
    fn refusal(&self, _command: Command, _around: &Around<'_>) -> Option<String> {
        None
    }

    /// The case that is open or selected here.
    fn case(&self) -> Option<CaseId> {
        None
    }

    /// The text under way, when it changed since it was sealed last and `now` is late enough to seal it.
    fn draft_due(&self, _now: Moment) -> Option<Draft> {
        None
    }

    /// When the text under way is to be sealed, if it changed.
    fn seal_at(&self) -> Option<std::time::Duration> {
        None
    }

    /// What becomes of the sealed draft when the program locks now.
    fn at_lock(&self, _now: Moment) -> DraftChange {
        DraftChange::Keep
    }

    /// Words for a passphrase were drawn.
    fn take_words(&mut self, _drawn: Drawn) {}

    /// The key of a recovery sheet was drawn, and numbers from which follows which words are asked back.
    fn take_sheet(&mut self, _key: SheetKey, _numbers: [u16; ASKED]) {}

    /// A file was read for its digest.
    fn take_file(&mut self, _file: FileDigest) {}

    /// The recovery sheet is in the file.
    fn sheet_saved(&mut self) {}

    /// The document is in the file.
    fn document_saved(&mut self) {}

    /// The document is in the file: what follows here.
    fn after_document(&mut self, _around: &Around<'_>) -> Reaction {
        Reaction::Stay
    }

    /// Sealing the draft succeeded, or it did not and is to be tried again later.
    fn sealed(&mut self, _now: Moment, _succeeded: bool) {}
}
