//! A sealed package of what the employee said yes to: what will open it, in which file, exactly what goes in, and the word.
//!
//! The usual way stays that the employee files, and that is said here too. The program itself sends nothing.

use super::{
    Effect,
    cases::walked,
    command::{Command, Scope},
    effect::{PackageOpens, Work},
    field::Field,
    path,
    reaction::{Around, Reaction, SubModel, Typed},
    step::Here,
};
use crate::{
    domain::{Action, Case, CaseId, Disclosure, PackageWords, RecipientKey, TrackId, handover},
    say,
    texts::{Texts, sentences},
    words::Drawn,
};

/// The longest path, and the longest line with a key.
const LONGEST: usize = 500;
/// The longest word.
const LONGEST_WORD: usize = 30;

/// Where keys go while it is asked what is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The recipient's public key.
    Key,
    /// A passphrase instead of a key; nothing is typed.
    Phrase,
    /// The file.
    File,
}

/// Where it stands.
#[derive(Debug)]
pub enum Stage {
    /// What is wanted.
    Form(Part),
    /// Exactly what will happen, and the word.
    Preview {
        /// The first line that is seen, from 0.
        top: usize,
        /// The word being typed.
        word: Field,
    },
}

/// A package being asked for.
#[derive(Debug)]
pub struct PackageScreen {
    case: CaseId,
    track: TrackId,
    actor: bool,
    people: bool,
    /// The recipient's key, as it is typed.
    pub key: Field,
    /// The file.
    pub file: Field,
    /// Where it stands.
    pub stage: Stage,
    drawn: Option<Drawn>,
}

/// The words that the program adds to a package.
#[must_use]
pub fn words(texts: &Texts) -> PackageWords {
    PackageWords {
        attachments: say!(texts, "package-attachments"),
        mark: say!(texts, "package-mark"),
    }
}

impl PackageScreen {
    /// A package for a road at its handover; or why that is not possible now.
    pub(super) fn asks(
        track: &TrackId,
        (actor, people): (bool, bool),
        here: &Here<'_>,
    ) -> Reaction {
        let step = Action::HandOver {
            track: track.clone(),
            actor_confirmed: actor,
            people_confirmed: people,
        };
        if let Err(refusal) = here.around.after(here.case.id, &[step]) {
            return Reaction::Refuse(sentences::refusal(here.texts(), &refusal));
        }
        let text = here.case.track(track).ok().and_then(|track| track.text());
        let Some(text) = text else {
            return Reaction::Refuse(say!(here.texts(), "package-no-text"));
        };
        let mark = text.fingerprint.short();
        Reaction::open(Self {
            case: here.case.id,
            track: track.clone(),
            actor,
            people,
            key: Field::new(LONGEST),
            file: Field::with(&format!("~/klankbord-{mark}.age"), LONGEST),
            stage: Stage::Form(Part::Key),
            drawn: None,
        })
    }

    /// The case.
    #[must_use]
    pub fn of<'a>(&self, around: &Around<'a>) -> Option<&'a Case> {
        around.case(self.case)
    }

    /// What would be shared.
    #[must_use]
    pub fn what(&self, around: &Around<'_>) -> Option<Disclosure> {
        self.of(around)?.track(&self.track).ok()?.disclosure()
    }

    /// Exactly what goes into the package.
    #[must_use]
    pub fn content(&self, around: &Around<'_>) -> Option<String> {
        let text = self.of(around)?.track(&self.track).ok()?.text()?;
        Some(handover::content(text, &words(around.texts)).into_inner())
    }

    /// The words that will open it; none when a key does.
    #[must_use]
    pub fn phrase(&self) -> Option<String> {
        let drawn = self.drawn.as_ref()?;
        Some(drawn.phrase().as_str().to_owned())
    }

    /// The mark of the key that was typed, when it is one.
    #[must_use]
    pub fn key_mark(&self) -> Option<String> {
        RecipientKey::read(&self.key.text())
            .ok()
            .map(|key| key.short())
    }

    fn go_on(&mut self, around: &Around<'_>) -> Reaction {
        let texts = around.texts;
        match &mut self.stage {
            Stage::Form(Part::Key) => match RecipientKey::read(&self.key.text()) {
                Ok(_) => {
                    self.drawn = None;
                    self.stage = Stage::Form(Part::File);
                    Reaction::Stay
                }
                Err(why) => Reaction::Refuse(sentences::not_a_key(texts, why)),
            },
            Stage::Form(Part::Phrase) => {
                self.stage = Stage::Form(Part::File);
                if self.drawn.is_some() {
                    return Reaction::Stay;
                }
                Reaction::Effect(Effect::DrawWords)
            }
            Stage::Form(Part::File) => self.preview(around),
            Stage::Preview { word, .. } => {
                if word.text() == say!(texts, "package-word") {
                    return self.make(around);
                }
                Reaction::Refuse(say!(
                    texts,
                    "package-type-word",
                    word = say!(texts, "package-word")
                ))
            }
        }
    }

    fn preview(&mut self, around: &Around<'_>) -> Reaction {
        let texts = around.texts;
        if path::typed(&self.file.text()).is_none_or(|file| file.file_name().is_none()) {
            return Reaction::Refuse(say!(texts, "backup-file-wrong"));
        }
        if self.drawn.is_none()
            && let Err(why) = RecipientKey::read(&self.key.text())
        {
            self.stage = Stage::Form(Part::Key);
            return Reaction::Refuse(sentences::not_a_key(texts, why));
        }
        self.stage = Stage::Preview {
            top: 0,
            word: Field::new(LONGEST_WORD),
        };
        Reaction::Stay
    }

    fn make(&self, around: &Around<'_>) -> Reaction {
        let opens = match (&self.drawn, RecipientKey::read(&self.key.text())) {
            (Some(drawn), _) => PackageOpens::Passphrase(drawn.secret()),
            (None, Ok(key)) => PackageOpens::Key(key),
            (None, Err(why)) => {
                return Reaction::Refuse(sentences::not_a_key(around.texts, why));
            }
        };
        let Some(file) = path::typed(&self.file.text()) else {
            return Reaction::Refuse(say!(around.texts, "backup-file-wrong"));
        };
        Reaction::Effect(Effect::Work(Box::new(Work::Package {
            case: self.case,
            track: self.track.clone(),
            confirmed: (self.actor, self.people),
            opens,
            file,
            on: around.now.today,
            words: words(around.texts),
        })))
    }

    fn back(&mut self) -> Reaction {
        if matches!(self.stage, Stage::Form(_)) {
            return Reaction::Back;
        }
        self.stage = Stage::Form(Part::File);
        Reaction::Stay
    }
}

impl SubModel for PackageScreen {
    fn scope(&self) -> Scope {
        Scope::Package
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match (command, &mut self.stage) {
            (Command::Back, _) => return self.back(),
            (Command::Save, _) => return self.go_on(around),
            (Command::NextPart, Stage::Form(part)) => {
                *part = match part {
                    Part::Key => Part::Phrase,
                    Part::Phrase => Part::File,
                    Part::File => Part::Key,
                };
            }
            (Command::PreviousPart, Stage::Form(part)) => {
                *part = match part {
                    Part::Key => Part::File,
                    Part::Phrase => Part::Key,
                    Part::File => Part::Phrase,
                };
            }
            (_, Stage::Preview { top, .. }) => {
                let command = match command {
                    Command::NextPart => Command::Down,
                    Command::PreviousPart => Command::Up,
                    other => other,
                };
                // As long as there are lines at all; the last of them stays in sight when drawn.
                *top = walked(command, *top, usize::MAX);
            }
            (_, Stage::Form(_)) => {}
        }
        Reaction::Stay
    }

    fn typed(&mut self, input: &Typed, _around: &Around<'_>) -> Reaction {
        match &mut self.stage {
            Stage::Form(Part::Key) => {
                self.drawn = None;
                self.key.typed(input);
            }
            Stage::Form(Part::File) => drop(self.file.typed(input)),
            Stage::Form(Part::Phrase) => {}
            Stage::Preview { word, .. } => drop(word.typed(input)),
        }
        Reaction::Stay
    }

    fn case(&self) -> Option<CaseId> {
        Some(self.case)
    }

    fn take_words(&mut self, drawn: Drawn) {
        self.drawn = Some(drawn);
    }
}
