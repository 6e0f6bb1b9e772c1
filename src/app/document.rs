//! Making a document that leaves the vault: which one, what is left out or changed, exactly what is written, and where.
//!
//! Nothing is written before it was shown to the letter. Nothing is sent.

mod choose;
mod material;
mod place;

use super::{
    command::{Command, Scope},
    effect::Effect,
    question::Question,
    reaction::{Around, Reaction, SubModel, Then, Typed},
};
use crate::{
    documents::{
        Composer, Configured, Document, Extract, Subject, offer::Offer, roads::Asker, take_home,
    },
    domain::{Action, Case, CaseId, Doer, Entry, EntryKind, Event},
    say,
};

pub use material::Material;
pub use place::Place;

/// Where the making of a document stands.
#[derive(Debug)]
pub enum Stage {
    /// Which document. The row from the top.
    Choose(usize),
    /// Line by line: what is blacked out. The row from the top.
    Lines(usize),
    /// The words are changed.
    Words,
    /// Exactly what is written, from this line on.
    Preview(usize),
    /// In which file, in which form.
    Place(Place),
    /// It is in this file.
    Made(String),
}

/// A document being made.
#[derive(Debug)]
pub struct DocumentScreen {
    case: Option<CaseId>,
    /// What it is made of; none until one was chosen.
    material: Option<Material>,
    /// Where it stands.
    pub stage: Stage,
}

impl DocumentScreen {
    /// The documents of a case.
    #[must_use]
    pub const fn new(case: CaseId) -> Self {
        Self {
            case: Some(case),
            material: None,
            stage: Stage::Choose(0),
        }
    }

    /// The record of this processing: nothing of any case is in it.
    #[must_use]
    pub const fn processing() -> Self {
        Self {
            case: None,
            material: Some(Material::Processing),
            stage: Stage::Preview(0),
        }
    }

    /// The case; none when the document is about none.
    #[must_use]
    pub fn of_case<'a>(&self, around: &Around<'a>) -> Option<&'a Case> {
        around.case(self.case?)
    }

    /// What it is made of; none until one was chosen.
    #[must_use]
    pub const fn material(&self) -> Option<&Material> {
        self.material.as_ref()
    }

    /// The lines of which some are blacked out.
    #[must_use]
    pub const fn extract(&self) -> Option<&Extract> {
        match &self.material {
            Some(Material::Lines { extract, .. }) => Some(extract),
            _ => None,
        }
    }

    /// Exactly what would be written.
    #[must_use]
    pub fn document(&self, around: &Around<'_>) -> Option<Document> {
        let material = self.material.as_ref()?;
        if matches!(material, Material::TakeHome) {
            // The roads for somebody of whom nothing is known: whoever finds the sheet learns nothing of this case.
            let (texts, catalogue) = (around.texts, around.desk.catalogue());
            let today = around.now.today;
            return Some(take_home(texts, catalogue, &Asker::unknown(), &[], today));
        }
        if matches!(material, Material::Processing) {
            let settings = around.desk.settings();
            let configured = Configured {
                retention: settings.retention.clone(),
                lock_minutes: settings.lock_minutes,
                has_recovery: around.desk.has_recovery(),
            };
            return Some(crate::documents::processing(&configured, &composer(around)));
        }
        material.document(self.of_case(around)?, &composer(around))
    }

    /// What can be made of the case.
    #[must_use]
    pub fn offers(&self, around: &Around<'_>) -> Vec<Offer> {
        self.of_case(around).map_or_else(Vec::new, |case| {
            crate::documents::offer::offers(case, &composer(around))
        })
    }

    /// The stage before this one; none when there is none.
    fn before(&self) -> Option<Stage> {
        match (&self.stage, &self.material) {
            (Stage::Choose(_) | Stage::Made(_), _) | (_, None) => None,
            (Stage::Place(_), _) => Some(Stage::Preview(0)),
            (Stage::Preview(_), Some(Material::Lines { .. })) => Some(Stage::Lines(0)),
            (Stage::Preview(_), Some(Material::Words { .. })) => Some(Stage::Words),
            _ => self.case.map(|_| Stage::Choose(0)),
        }
    }

    fn back(&mut self, around: &Around<'_>) -> Reaction {
        if let Some(before) = self.before() {
            self.stage = before;
            return Reaction::Stay;
        }
        let is_changed = self.material.as_ref().is_some_and(Material::is_changed);
        if !is_changed || matches!(self.stage, Stage::Made(_)) {
            return Reaction::Back;
        }
        let texts = around.texts;
        let question = Question::new(
            say!(texts, "document-leave-title"),
            vec![say!(texts, "document-leave-text")],
            say!(texts, "document-leave-stay"),
        );
        Reaction::ask(question.or(say!(texts, "document-leave-yes"), Reaction::Back))
    }

    /// Puts what was shown in the file that was named.
    fn write(&self, around: &Around<'_>) -> Reaction {
        let texts = around.texts;
        let Stage::Place(place) = &self.stage else {
            return Reaction::Stay;
        };
        if let Err(why) = place.fits(self.of_case(around), texts) {
            return Reaction::Refuse(why);
        }
        let (path, form) = (place.file.text().trim().to_owned(), place.form());
        let Some(document) = self.document(around) else {
            return Reaction::Stay;
        };
        Reaction::Effect(Effect::SaveDocument {
            path,
            document: Box::new(document),
            form,
        })
    }

    /// Notes in the case that a document was made, and which; not where it is.
    fn note(&self, around: &Around<'_>) -> Reaction {
        let (Some(case), Some(material)) = (self.case, &self.material) else {
            return Reaction::Stay;
        };
        let name = material.name(around.texts);
        let mut entry = Entry::event(
            around.now.today,
            EntryKind::Action,
            Doer::Adviser,
            Event::DocumentMade,
        );
        entry.text = name.into();
        if let Some(track) = material.track() {
            entry = entry.on_track(track);
        }
        let said = say!(around.texts, "document-saved");
        around.change(case, &[Action::Write(entry)], said, Then::Stay)
    }
}

/// What documents are composed with.
fn composer<'a>(around: &Around<'a>) -> Composer<'a> {
    Composer {
        texts: around.texts,
        codes: around.desk.codes(),
        today: around.now.today,
    }
}

/// Whether the subject is the one that is being worked on already.
fn is_same(material: Option<&Material>, subject: &Subject) -> bool {
    material.is_some_and(|material| material.subject() == *subject)
}

impl SubModel for DocumentScreen {
    fn scope(&self) -> Scope {
        match &self.stage {
            Stage::Choose(_) => Scope::Document,
            Stage::Lines(_) => Scope::DocumentLines,
            Stage::Words => Scope::DocumentWords,
            Stage::Preview(_) => Scope::DocumentPreview,
            Stage::Place(_) => Scope::DocumentPlace,
            Stage::Made(_) => Scope::DocumentMade,
        }
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match command {
            Command::Back => self.back(around),
            Command::Save if matches!(self.stage, Stage::Place(_)) => self.write(around),
            Command::Open if matches!(self.stage, Stage::Made(_)) => Reaction::Back,
            _ => {
                self.walk(command, around);
                Reaction::Stay
            }
        }
    }

    fn refusal(&self, command: Command, around: &Around<'_>) -> Option<String> {
        let has_version = matches!(self.material, Some(Material::Text { .. }));
        if command == Command::Tick && matches!(self.stage, Stage::Preview(_)) && !has_version {
            return Some(say!(around.texts, "document-no-version"));
        }
        let Stage::Choose(at) = self.stage else {
            return None;
        };
        let offers = self.offers(around);
        (command == Command::Open)
            .then(|| offers.get(at)?.subject.clone().err())
            .flatten()
    }

    fn typed(&mut self, input: &Typed, around: &Around<'_>) -> Reaction {
        match (&mut self.stage, &mut self.material) {
            (Stage::Place(place), _) => {
                place.file.typed(input);
                Reaction::Stay
            }
            (Stage::Words, Some(material)) => material.typed(input, around),
            _ => Reaction::Stay,
        }
    }

    fn case(&self) -> Option<CaseId> {
        self.case
    }

    fn after_document(&mut self, around: &Around<'_>) -> Reaction {
        if let Stage::Place(place) = &self.stage {
            self.stage = Stage::Made(place.file.text().trim().to_owned());
        }
        self.note(around)
    }
}
