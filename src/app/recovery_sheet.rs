//! Making a recovery sheet: its 22 words on the screen, in a file if that is wanted, and proved by typing three of them back.
//! The first run and the settings both use it.

use super::{
    command::Command,
    effect::{Effect, SheetKey},
    field::Field,
    reaction::Typed,
};
use crate::{
    domain::Date,
    say,
    texts::Texts,
    words::sheet::{self, ASKED},
};

/// The longest path that can be typed, in characters.
const LONGEST_PATH: usize = 400;

/// The longest word that can be typed back, in characters.
const LONGEST_WORD: usize = 20;

/// A choice between two, from top to bottom.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// The upper one.
    #[default]
    First,
    /// The lower one.
    Second,
}

/// The words of three places of the sheet, typed back.
#[derive(Debug)]
pub struct Proof {
    /// Which words, counted from 1.
    pub asked: [usize; ASKED],
    /// What was typed.
    pub lines: [Field; ASKED],
    /// Where the cursor stands.
    pub line: usize,
}

/// Where it stands.
#[derive(Debug)]
pub enum Stage {
    /// Whether there is to be a sheet: to make one, or to do without.
    Asking(Choice),
    /// The warning: to make one after all, or to do without.
    Warning(Choice),
    /// The words: to prove the sheet, or to save it in a file.
    Words(Choice),
    /// In which file.
    File(Field),
    /// Three words typed back.
    Proof(Proof),
}

/// A recovery sheet being made.
#[derive(Debug)]
pub struct RecoverySheet {
    /// Where it stands.
    pub stage: Stage,
    key: Option<SheetKey>,
    asked: [usize; ASKED],
    /// Whether the sheet was saved in a file.
    pub is_saved: bool,
    can_do_without: bool,
}

/// What it answers to a command.
#[derive(Debug)]
pub enum Answer {
    /// Nothing more.
    Stay,
    /// Why it does not go on.
    Refuse(String),
    /// Something is asked of the outside world.
    Effect(Effect),
    /// The sheet is proved; this is its key.
    Proved(SheetKey),
    /// There is to be no sheet.
    Without,
    /// The step before this is wanted.
    Leave,
}

impl RecoverySheet {
    /// Asks first whether there is to be a sheet.
    #[must_use]
    pub const fn asking() -> Self {
        Self {
            stage: Stage::Asking(Choice::First),
            key: None,
            asked: [1; ASKED],
            is_saved: false,
            can_do_without: true,
        }
    }

    /// Makes a sheet at once: [`Effect::DrawSheet`] goes with it.
    #[must_use]
    pub const fn making() -> Self {
        Self {
            stage: Stage::Words(Choice::First),
            key: None,
            asked: [1; ASKED],
            is_saved: false,
            can_do_without: false,
        }
    }

    /// Takes in the key that was drawn, and the numbers from which follows which words are asked back.
    pub fn take_key(&mut self, key: SheetKey, numbers: [u16; ASKED]) {
        self.key = Some(key);
        self.asked = sheet::asked(numbers);
        self.stage = Stage::Words(Choice::First);
        self.is_saved = false;
    }

    /// Takes in that the sheet is in the file.
    pub fn saved(&mut self) {
        self.is_saved = true;
        self.stage = Stage::Words(Choice::First);
    }

    /// The words, when they are drawn.
    #[must_use]
    pub fn words(&self) -> Option<[&'static str; sheet::WORDS]> {
        self.key.as_ref().map(SheetKey::words)
    }

    /// Carries a command out. The day is printed on the sheet.
    pub fn command(&mut self, command: Command, texts: &Texts, today: Date) -> Answer {
        match command {
            Command::NextPart | Command::PreviousPart => {
                self.walk(command == Command::NextPart);
                Answer::Stay
            }
            Command::Open => self.open(texts, today),
            Command::Back => self.back(),
            _ => Answer::Stay,
        }
    }

    fn walk(&mut self, is_forth: bool) {
        match &mut self.stage {
            Stage::Asking(choice) | Stage::Warning(choice) | Stage::Words(choice) => {
                *choice = if is_forth {
                    Choice::Second
                } else {
                    Choice::First
                };
            }
            Stage::Proof(proof) if is_forth => proof.line = (proof.line + 1).min(ASKED - 1),
            Stage::Proof(proof) => proof.line = proof.line.saturating_sub(1),
            Stage::File(_) => {}
        }
    }

    fn open(&mut self, texts: &Texts, today: Date) -> Answer {
        match &mut self.stage {
            Stage::Asking(Choice::First) | Stage::Warning(Choice::First) => {
                return self.make();
            }
            Stage::Asking(Choice::Second) => self.stage = Stage::Warning(Choice::First),
            Stage::Warning(Choice::Second) => return Answer::Without,
            Stage::Words(Choice::First) => {
                self.stage = Stage::Proof(Proof {
                    asked: self.asked,
                    lines: std::array::from_fn(|_place| Field::new(LONGEST_WORD)),
                    line: 0,
                });
            }
            Stage::Words(Choice::Second) => {
                self.stage =
                    Stage::File(Field::with(&say!(texts, "sheet-file-name"), LONGEST_PATH));
            }
            Stage::File(path) => {
                let path = path.text().trim().to_owned();
                let Some(key) = self.key.clone().filter(|_| !path.is_empty()) else {
                    return Answer::Refuse(say!(texts, "sheet-file-none"));
                };
                return Answer::Effect(Effect::SaveSheet {
                    path,
                    key,
                    on: today,
                    language: texts.language(),
                });
            }
            Stage::Proof(_) => return self.prove(texts),
        }
        Answer::Stay
    }

    /// The words that were drawn already stay: they may be on paper.
    fn make(&mut self) -> Answer {
        if self.key.is_none() {
            return Answer::Effect(Effect::DrawSheet);
        }
        self.stage = Stage::Words(Choice::First);
        Answer::Stay
    }

    fn prove(&mut self, texts: &Texts) -> Answer {
        let (Stage::Proof(proof), Some(key)) = (&mut self.stage, &self.key) else {
            return Answer::Stay;
        };
        let last = ASKED - 1;
        if proof.line < last && proof.lines.iter().any(Field::is_empty) {
            proof.line += 1;
            return Answer::Stay;
        }
        let words = key.words();
        let wrong = proof
            .asked
            .iter()
            .zip(&proof.lines)
            .position(|(number, line)| {
                let word = words.get(number.saturating_sub(1));
                !word.is_some_and(|word| sheet::is_word(&line.text(), word))
            });
        let Some(wrong) = wrong else {
            return Answer::Proved(key.clone());
        };
        proof.line = wrong;
        let number = proof.asked.get(wrong).copied().unwrap_or_default();
        let number = i64::try_from(number).unwrap_or_default();
        Answer::Refuse(say!(texts, "sheet-word-wrong", number = number))
    }

    fn back(&mut self) -> Answer {
        self.stage = match self.stage {
            Stage::Asking(_) => return Answer::Leave,
            Stage::Words(_) if !self.can_do_without => return Answer::Leave,
            Stage::Words(_) | Stage::Warning(_) => Stage::Asking(Choice::First),
            Stage::File(_) | Stage::Proof(_) => Stage::Words(Choice::First),
        };
        Answer::Stay
    }

    /// Takes what was typed. False when it does not fit.
    pub fn typed(&mut self, input: &Typed) -> bool {
        match &mut self.stage {
            Stage::File(path) => path.typed(input),
            Stage::Proof(proof) => proof
                .lines
                .get_mut(proof.line)
                .is_none_or(|line| line.typed(input)),
            Stage::Asking(_) | Stage::Warning(_) | Stage::Words(_) => true,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may fail"
    )]
    use super::*;
    use crate::domain::Language;

    const TODAY: Date = jiff::civil::date(2026, 11, 23);

    fn texts() -> Texts {
        Texts::new(Language::Dutch).unwrap()
    }

    fn with_words() -> RecoverySheet {
        let mut sheet = RecoverySheet::asking();
        let asks = sheet.command(Command::Open, &texts(), TODAY);
        assert!(matches!(asks, Answer::Effect(Effect::DrawSheet)));
        sheet.take_key(SheetKey::new([5; 32]), [0, 1, 2]);
        sheet
    }

    fn proves(sheet: &mut RecoverySheet, change: impl Fn(usize, &str) -> String) -> Answer {
        let words = sheet.words().unwrap();
        sheet.command(Command::Open, &texts(), TODAY);
        let Stage::Proof(Proof { asked, .. }) = sheet.stage else {
            unreachable!("three words are asked")
        };
        for (place, number) in asked.into_iter().enumerate() {
            let word = change(place, words[number - 1]);
            assert!(sheet.typed(&Typed::Text(word)));
            if place < 2 {
                sheet.command(Command::Open, &texts(), TODAY);
            }
        }
        sheet.command(Command::Open, &texts(), TODAY)
    }

    #[test]
    fn a_sheet_counts_only_when_three_words_were_typed_back() {
        let mut sheet = with_words();
        let proved = proves(&mut sheet, |_, word| word.to_uppercase());
        assert!(matches!(proved, Answer::Proved(key) if key == SheetKey::new([5; 32])));
    }

    #[test]
    fn a_wrong_word_is_named_and_the_cursor_goes_there() {
        let mut sheet = with_words();
        let refused = proves(&mut sheet, |place, word| {
            if place == 1 {
                "mis".to_owned()
            } else {
                word.to_owned()
            }
        });
        assert!(matches!(refused, Answer::Refuse(why) if why.contains(" 9 ")));
        assert!(matches!(&sheet.stage, Stage::Proof(proof) if proof.line == 1));
    }

    #[test]
    fn doing_without_takes_two_choices_and_the_first_is_to_make_one() {
        let mut sheet = RecoverySheet::asking();
        sheet.command(Command::NextPart, &texts(), TODAY);
        assert!(matches!(
            sheet.command(Command::Open, &texts(), TODAY),
            Answer::Stay
        ));
        let twice = sheet.command(Command::Open, &texts(), TODAY);
        assert!(
            matches!(twice, Answer::Effect(Effect::DrawSheet)),
            "Enter Enter makes one"
        );
        let mut sheet = RecoverySheet::asking();
        sheet.command(Command::NextPart, &texts(), TODAY);
        sheet.command(Command::Open, &texts(), TODAY);
        sheet.command(Command::NextPart, &texts(), TODAY);
        assert!(matches!(
            sheet.command(Command::Open, &texts(), TODAY),
            Answer::Without
        ));
    }

    #[test]
    fn words_that_may_be_on_paper_stay_the_same() {
        let mut sheet = with_words();
        let words = sheet.words();
        sheet.command(Command::Back, &texts(), TODAY);
        sheet.command(Command::Open, &texts(), TODAY);
        assert_eq!(sheet.words(), words);
    }

    #[test]
    fn the_file_is_asked_for_and_shows_no_word_in_debug() {
        let mut sheet = with_words();
        sheet.command(Command::NextPart, &texts(), TODAY);
        sheet.command(Command::Open, &texts(), TODAY);
        let asked = sheet.command(Command::Open, &texts(), TODAY);
        assert!(
            matches!(&asked, Answer::Effect(Effect::SaveSheet { path, .. }) if path.contains("herstelblad"))
        );
        let shown = format!("{sheet:?}{asked:?}");
        assert!(
            sheet
                .words()
                .unwrap()
                .iter()
                .all(|word| !shown.contains(word))
        );
        sheet.saved();
        assert!(sheet.is_saved);
    }
}
