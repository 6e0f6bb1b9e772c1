//! Looking together: the roads, for the eyes of the employee. There is no vault open behind it, so that nothing of any case can
//! be seen or slip out. What is looked at is kept nowhere, and leaving lands on the lock screen.

use std::time::Duration;

use super::{
    Model, Place,
    command::{Command, Scope},
    effect::Effect,
    field::Field,
    place::Door,
    reaction::{Reaction, Typed},
};
use crate::{
    catalogue::Catalogue,
    documents::{
        Form,
        roads::{self, Asker, Group},
        take_home,
    },
    domain::{Code, Date, Dimension, Language},
    say,
    texts::Texts,
};

/// How long nobody may touch a key before it locks. What the adviser chose for the opened vault is not known here, and two
/// people who talk press fewer keys than one who writes.
pub(super) const LEFT_ALONE: Duration = Duration::from_secs(15 * 60);

/// The first page of an explanation. Only the difference counts, so that turning back past the beginning is no error.
pub const START: usize = 1 << 20;

/// The longest path that can be typed, in characters.
const LONGEST_PATH: usize = 400;

/// How much is explained at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    /// The six answers, close together, and the roads that can't simply be taken.
    Short,
    /// The six answers and every road of the group.
    #[default]
    Ordinary,
    /// With room between the lines, and what each road is.
    Long,
}

/// What is on the screen.
#[derive(Debug)]
pub enum Stage {
    /// The groups of roads, and the explanation of one.
    Roads,
    /// The organisations, with the cursor on one.
    Organisation(usize),
    /// The bonds, with the cursor on one.
    Bond(usize),
    /// In which file the sheet to take home goes.
    File(Field),
}

/// The screen that is looked at together.
#[derive(Debug)]
pub struct WatchTogether {
    /// What is on the screen.
    pub stage: Stage,
    /// Which group is chosen, from 0; none at the beginning.
    pub chosen: Option<usize>,
    /// How much is explained.
    pub extent: Extent,
    /// For whom the roads are looked up.
    pub asker: Asker,
    /// How many pages of the explanation were turned, from [`START`]: drawing knows how much fits on one.
    pub scrolled: usize,
    looked_at: Vec<usize>,
    /// Whether it came from the made-up examples.
    pub(super) after_demo: bool,
    /// Whether the last words could not be sealed when it locked.
    pub(super) words_lost: bool,
    /// The language of before, and whether it was chosen: what the employee reads changes nothing for the adviser.
    pub(super) language_before: (Language, bool),
}

impl WatchTogether {
    /// The screen with nothing chosen.
    #[must_use]
    pub fn new(language_before: (Language, bool), after_demo: bool) -> Self {
        Self {
            stage: Stage::Roads,
            chosen: None,
            extent: Extent::default(),
            asker: Asker::unknown(),
            scrolled: START,
            looked_at: Vec::new(),
            after_demo,
            words_lost: false,
            language_before,
        }
    }

    /// In which scope it reads keys.
    #[must_use]
    pub const fn scope(&self) -> Scope {
        match self.stage {
            Stage::Roads => Scope::Watch,
            Stage::Organisation(_) | Stage::Bond(_) => Scope::WatchPick,
            Stage::File(_) => Scope::WatchFile,
        }
    }

    /// The groups of roads in words.
    #[must_use]
    pub fn groups(&self, texts: &Texts, catalogue: &Catalogue, today: Date) -> Vec<Group> {
        roads::groups(texts, catalogue, &self.asker, today)
    }

    /// Carries a command out. None when it is to be left.
    pub(super) fn command(
        &mut self,
        command: Command,
        texts: &Texts,
        catalogue: &Catalogue,
        today: Date,
    ) -> Option<Reaction> {
        match &mut self.stage {
            Stage::Roads => self.among_roads(command, texts, catalogue),
            Stage::Organisation(at) | Stage::Bond(at) if command != Command::Back => {
                let at = *at;
                self.pick(command, at, catalogue);
                Some(Reaction::Stay)
            }
            Stage::File(_) if command == Command::Save => Some(self.write(texts, catalogue, today)),
            Stage::Organisation(_) | Stage::Bond(_) | Stage::File(_) => {
                if command == Command::Back {
                    self.stage = Stage::Roads;
                }
                Some(Reaction::Stay)
            }
        }
    }

    fn among_roads(
        &mut self,
        command: Command,
        texts: &Texts,
        catalogue: &Catalogue,
    ) -> Option<Reaction> {
        let last = catalogue.groups.len().saturating_sub(1);
        match command {
            Command::Back => return None,
            Command::Down => self.choose(self.chosen.map_or(0, |at| (at + 1).min(last))),
            Command::Up => self.choose(self.chosen.map_or(last, |at| at.saturating_sub(1))),
            Command::First => self.choose(0),
            Command::Last => self.choose(last),
            Command::PageDown => self.scrolled = self.scrolled.saturating_add(1),
            Command::PageUp => self.scrolled = self.scrolled.saturating_sub(1).max(START),
            Command::Larger => {
                self.extent = match self.extent {
                    Extent::Short => Extent::Ordinary,
                    Extent::Ordinary | Extent::Long => Extent::Long,
                };
                self.scrolled = START;
            }
            Command::Smaller => {
                self.extent = match self.extent {
                    Extent::Long => Extent::Ordinary,
                    Extent::Ordinary | Extent::Short => Extent::Short,
                };
                self.scrolled = START;
            }
            Command::Organisation => {
                let organisation = &self.asker.organisation;
                let at = place(catalogue, Dimension::Organisation, organisation);
                self.stage = Stage::Organisation(at);
            }
            Command::TakeHome => {
                let name = say!(texts, "watch-file-name");
                self.stage = Stage::File(Field::with(&name, LONGEST_PATH));
            }
            _ => {
                if let Some(number) = number(command).filter(|number| *number <= last) {
                    self.choose(number);
                }
            }
        }
        Some(Reaction::Stay)
    }

    fn choose(&mut self, number: usize) {
        if self.chosen != Some(number) {
            self.scrolled = START;
        }
        self.chosen = Some(number);
        if !self.looked_at.contains(&number) {
            self.looked_at.push(number);
        }
    }

    fn pick(&mut self, command: Command, at: usize, catalogue: &Catalogue) {
        let dimension = match self.stage {
            Stage::Bond(_) => Dimension::Bond,
            _ => Dimension::Organisation,
        };
        let entries = catalogue.codes.entries(dimension);
        let picked = entries.get(at).map(|entry| entry.code.clone());
        let at = super::cases::walked(command, at, entries.len());
        self.stage = match (command, dimension, picked) {
            (Command::Save, Dimension::Organisation, Some(code)) => {
                self.asker.organisation = code;
                Stage::Bond(place(catalogue, Dimension::Bond, &self.asker.bond))
            }
            (Command::Save, _, Some(code)) => {
                self.asker.bond = code;
                self.scrolled = START;
                Stage::Roads
            }
            (_, Dimension::Bond, _) => Stage::Bond(at),
            _ => Stage::Organisation(at),
        };
    }

    fn write(&self, texts: &Texts, catalogue: &Catalogue, today: Date) -> Reaction {
        let Stage::File(path) = &self.stage else {
            return Reaction::Stay;
        };
        let path = path.text().trim().to_owned();
        if path.is_empty() {
            return Reaction::Refuse(say!(texts, "watch-file-none"));
        }
        let ends = |form: Form| {
            path.to_lowercase()
                .ends_with(&format!(".{}", form.ending()))
        };
        let Some(form) = [Form::Odt, Form::Plain]
            .into_iter()
            .find(|form| ends(*form))
        else {
            return Reaction::Refuse(say!(texts, "watch-file-ending"));
        };
        let sheet = take_home(texts, catalogue, &self.asker, &self.looked_at, today);
        Reaction::Effect(Effect::SaveDocument {
            path,
            document: Box::new(sheet),
            form,
        })
    }

    /// Takes what was typed. False when it does not fit.
    pub(super) fn typed(&mut self, input: &Typed) -> bool {
        match &mut self.stage {
            Stage::File(path) => path.typed(input),
            _ => true,
        }
    }

    /// Takes in that the sheet is in the file.
    pub(super) fn saved(&mut self) {
        self.stage = Stage::Roads;
    }
}

/// The group of a digit, from 0.
const fn number(command: Command) -> Option<usize> {
    Some(match command {
        Command::Road1 => 0,
        Command::Road2 => 1,
        Command::Road3 => 2,
        Command::Road4 => 3,
        Command::Road5 => 4,
        Command::Road6 => 5,
        Command::Road7 => 6,
        _ => return None,
    })
}

fn place(catalogue: &Catalogue, dimension: Dimension, code: &Code) -> usize {
    let entries = catalogue.codes.entries(dimension);
    let at = entries.iter().position(|entry| entry.code == *code);
    at.unwrap_or_default()
}

impl Model {
    /// Locks as always, and then shows the roads instead of the lock screen.
    pub(super) fn watch_together(&mut self) -> Option<Effect> {
        let is_demo = self.inside()?.desk.is_demo();
        let before = (self.texts.language(), self.language_chosen);
        let effect = self.lock();
        let watch = WatchTogether::new(before, is_demo);
        self.place = Place::Outside(Door::Watch(Box::new(watch)));
        effect
    }

    /// Forgets what was looked at and shows the lock screen, in a fresh process.
    pub(super) fn leave_watching(&mut self) {
        let Place::Outside(Door::Watch(watch)) = &self.place else {
            return;
        };
        let (language, chosen) = watch.language_before;
        let (after_demo, words_lost) = (watch.after_demo, watch.words_lost);
        self.use_language(language);
        self.language_chosen = chosen;
        self.show_door(after_demo, words_lost);
        self.end_after_locking();
    }
}
