//! Where a fresh process begins: all that one process leaves to the next when it ends in order to forget.
//!
//! It travels as one word on the command line, where everybody can read it: so it holds no content, no place and no name.

use super::{
    Model,
    effect::Found,
    first_run,
    place::{Door, Overlay, Place},
    unlock::{Attempt, Form, Way},
};
use crate::{
    domain::Language,
    problem::{Problem, ProblemKind},
};

/// The screen on which a process begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum At {
    /// The door, or the first run where there is no vault.
    #[default]
    Start,
    /// The lock screen.
    Locked,
    /// The door, at the way to the made-up examples.
    AfterDemo,
    /// The made-up examples.
    Demo,
    /// The first run, where the notes will be kept.
    Place,
    /// The roads, looked at together with an employee.
    Watch,
    /// The same, after the made-up examples.
    WatchDemo,
}

impl At {
    const ALL: [(Self, &'static str); 7] = [
        (Self::Start, "start"),
        (Self::Locked, "locked"),
        (Self::AfterDemo, "after-demo"),
        (Self::Demo, "demo"),
        (Self::Place, "place"),
        (Self::Watch, "watch"),
        (Self::WatchDemo, "watch-demo"),
    ];
}

/// Where a process begins, and what it has to tell at once.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is told, or not, apart from the others"
)]
pub struct Begin {
    /// The screen.
    pub at: At,
    /// The language of the screens.
    pub language: Language,
    /// Whether that language stays, whatever the settings in the vault say.
    pub keeps_language: bool,
    /// Whether it has locked just now: the rest of a sentence may still be coming from the keyboard.
    pub is_deaf: bool,
    /// Whether the last words could not be sealed when it locked.
    pub words_lost: bool,
    /// Whether a passphrase did not fit.
    pub did_not_fit: bool,
    /// What else went wrong at the door.
    pub problem: Option<Problem>,
    /// What opening found and nobody has read yet.
    pub found: Vec<Found>,
}

impl Begin {
    /// The beginning of everything, in this language.
    #[must_use]
    pub const fn new(at: At, language: Language, keeps_language: bool) -> Self {
        Self {
            at,
            language,
            keeps_language,
            is_deaf: false,
            words_lost: false,
            did_not_fit: false,
            problem: None,
            found: Vec::new(),
        }
    }

    /// The word that travels: `locked,nl,deaf`.
    #[must_use]
    pub fn word(&self) -> String {
        let at = At::ALL.iter().find(|(at, _)| *at == self.at);
        let mut parts = vec![
            at.map_or("start", |(_, name)| name).to_owned(),
            self.language.tag().to_owned(),
        ];
        let flags = [
            (self.keeps_language, "chosen"),
            (self.is_deaf, "deaf"),
            (self.words_lost, "lost"),
            (self.did_not_fit, "unfit"),
        ];
        parts.extend(
            flags
                .iter()
                .filter(|(holds, _)| *holds)
                .map(|(_, name)| (*name).to_owned()),
        );
        if let Some(problem) = &self.problem
            && let Some(kind) = ProblemKind::ALL.iter().position(|one| *one == problem.kind)
        {
            parts.push(format!("problem={kind}:{}", problem.code));
        }
        parts.extend(self.found.iter().map(|found| match found {
            Found::Rebuilt(missing) => format!("rebuilt={missing}"),
            Found::Behind => "behind".to_owned(),
            Found::Repaired => "repaired".to_owned(),
            Found::ReadOnly => "read-only".to_owned(),
            Found::NoSheet => "no-sheet".to_owned(),
            Found::SheetLost => "sheet-lost".to_owned(),
        }));
        parts.join(",")
    }

    /// Reads the word. None for anything that this program does not say itself.
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        let mut parts = word.split(',');
        let at = parts.next()?;
        let (at, _) = At::ALL.iter().find(|(_, name)| *name == at)?;
        let mut begin = Self::new(*at, Language::from_tag(parts.next()?)?, false);
        for part in parts {
            match part {
                "chosen" => begin.keeps_language = true,
                "deaf" => begin.is_deaf = true,
                "lost" => begin.words_lost = true,
                "unfit" => begin.did_not_fit = true,
                "behind" => begin.found.push(Found::Behind),
                "repaired" => begin.found.push(Found::Repaired),
                "read-only" => begin.found.push(Found::ReadOnly),
                "no-sheet" => begin.found.push(Found::NoSheet),
                "sheet-lost" => begin.found.push(Found::SheetLost),
                _ => match part.split_once('=')? {
                    ("problem", problem) => begin.problem = Some(read_problem(problem)?),
                    ("rebuilt", missing) => {
                        begin.found.push(Found::Rebuilt(missing.parse().ok()?));
                    }
                    _ => return None,
                },
            }
        }
        Some(begin)
    }
}

/// `7:V-050`: the place of the kind in the list, and the code.
fn read_problem(word: &str) -> Option<Problem> {
    let (kind, code) = word.split_once(':')?;
    let kind = ProblemKind::ALL.get(kind.parse::<usize>().ok()?)?;
    let (letter, number) = code.split_once('-')?;
    let is_code = letter.len() == 1
        && letter.chars().all(|c| c.is_ascii_uppercase())
        && number.len() == 3
        && number.chars().all(|c| c.is_ascii_digit());
    is_code.then(|| Problem::new(*kind, code))
}

impl Model {
    /// What this process leaves to the next one, as it stands.
    pub(super) fn leaves_behind(&self) -> Begin {
        let mut begin = Begin::new(At::Locked, self.texts.language(), self.language_chosen);
        match &self.place {
            Place::Outside(Door::Unlock(unlock)) => {
                begin.at = match (unlock.form, unlock.way) {
                    (Form::Locked, _) => At::Locked,
                    (Form::Start, Way::Unlock | Way::Sheet) => At::Start,
                    (Form::Start, Way::Demo) => At::AfterDemo,
                };
                begin.did_not_fit = unlock.attempt == Attempt::DidNotFit;
                begin.words_lost = unlock.words_lost;
            }
            Place::Outside(Door::Watch(watch)) => {
                begin.at = if watch.after_demo {
                    At::WatchDemo
                } else {
                    At::Watch
                };
                begin.words_lost = watch.words_lost;
            }
            Place::Outside(Door::Recover(_)) => begin.at = At::Start,
            Place::Outside(Door::FirstRun(first)) => {
                begin.at = match first.stage {
                    first_run::Stage::Welcome(_) => At::Start,
                    _ => At::Place,
                };
            }
            Place::Inside(_) => {}
        }
        if let Some(Overlay::Problem(problem)) = &self.overlay {
            begin.problem = Some(problem.clone());
        }
        begin
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "a test may fail"
    )]
    use super::*;

    #[test]
    fn all_that_one_process_leaves_comes_over_to_the_next() {
        let mut begin = Begin::new(At::Locked, Language::English, true);
        assert_eq!(begin.word(), "locked,en,chosen");
        for (at, _) in At::ALL {
            begin.at = at;
            assert_eq!(Begin::read(&begin.word()).unwrap(), begin);
        }
        begin.is_deaf = true;
        begin.words_lost = true;
        begin.did_not_fit = true;
        begin.found = vec![
            Found::Rebuilt(12),
            Found::Behind,
            Found::Repaired,
            Found::ReadOnly,
            Found::NoSheet,
            Found::SheetLost,
        ];
        for kind in ProblemKind::ALL {
            begin.problem = Some(Problem::new(kind, "V-031"));
            assert_eq!(Begin::read(&begin.word()).unwrap(), begin);
        }
    }

    #[test]
    fn nothing_else_comes_over() {
        for word in [
            "",
            "locked",
            "locked,de",
            "zomaar,nl",
            "locked,nl,Wulp",
            "locked,nl,problem=0:Wulp",
            "locked,nl,problem=0:V-03",
            "locked,nl,problem=99:V-031",
            "locked,nl,rebuilt=veel",
            "locked,nl,name=Wulp",
        ] {
            assert_eq!(Begin::read(word), None, "{word}");
        }
    }
}
