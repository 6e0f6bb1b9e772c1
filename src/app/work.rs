//! Work that takes longer than a moment, while it goes on: how far it is, and the wish to stop it.

use super::{
    Effect, Model, Overlay, Place, Reaction, Screen,
    command::Command,
    effect::{Parcel, Progress, Stage, Work, Worked},
    question::Question,
};
use crate::{
    domain::RecipientKey,
    say,
    texts::{Texts, sentences},
};

/// The work under way.
#[derive(Debug)]
pub struct Working {
    /// What it is called.
    pub title: String,
    /// How far it is; none before the first word of it.
    pub progress: Option<Progress>,
    /// Whether it was asked to stop.
    pub is_stopping: bool,
}

impl Working {
    /// Work that begins.
    pub(super) fn new(work: &Work, texts: &Texts) -> Self {
        let title = match work {
            Work::Destroy { .. } | Work::Received { .. } => say!(texts, "work-destroy"),
            Work::ChangePassphrase { .. } => say!(texts, "work-passphrase"),
            Work::SetRecovery { .. } => say!(texts, "work-recovery"),
            Work::BackUp { .. } => say!(texts, "work-backup"),
            Work::Restore { .. } => say!(texts, "work-restore"),
            Work::Package { .. } | Work::SendOff { .. } => say!(texts, "work-package"),
            Work::OwnKey => say!(texts, "work-own-key"),
            Work::Figures { .. } => say!(texts, "tallies-making"),
            Work::Verify => say!(texts, "work-verify"),
            Work::Compact => say!(texts, "work-compact"),
        };
        Self {
            title,
            progress: None,
            is_stopping: false,
        }
    }

    /// Whether stopping still leaves everything as it was.
    #[must_use]
    pub fn can_stop(&self) -> bool {
        let is_clearing = |progress: Progress| progress.stage == Stage::Clearing;
        !self.is_stopping && !self.progress.is_some_and(is_clearing)
    }

    /// Carries a command out.
    pub(super) fn command(&mut self, command: Command) -> Option<Effect> {
        if command != Command::StopWork || !self.can_stop() {
            return None;
        }
        self.is_stopping = true;
        Some(Effect::StopWork)
    }
}

/// Whether this is the form with which the work was asked for: once it is done, the form has done its part.
const fn asked_for(worked: &Worked, screen: &Screen) -> bool {
    matches!(
        (worked, screen),
        (Worked::BackedUp(_), Screen::BackUp(_))
            | (Worked::Restored { .. }, Screen::Restore(_))
            | (
                Worked::PassphraseChanged { .. },
                Screen::ChangePassphrase(_)
            )
            | (Worked::RecoverySet { .. }, Screen::ChangeSheet(_))
            // The road is where it was not before: back to the case, which shows it.
            | (Worked::Packaged(..), Screen::Package(_) | Screen::Step(_))
            | (Worked::SentOff(..), Screen::Successor(_))
    )
}

impl Model {
    /// Shows that work begins, and asks for it.
    pub(super) fn begin(&mut self, work: Box<Work>) -> Effect {
        self.toast = None;
        self.overlay = Some(Overlay::Work(Working::new(&work, &self.texts)));
        Effect::Work(work)
    }

    /// Takes in how far the work is.
    pub(super) fn working(&mut self, progress: Progress) {
        if self.figures_progress(progress) {
            return;
        }
        if let Some(Overlay::Work(working)) = &mut self.overlay {
            working.progress = Some(progress);
        }
    }

    /// Takes in what came of the work.
    pub(super) fn worked(&mut self, worked: Worked) {
        for overlay in [&mut self.overlay, &mut self.under_help] {
            overlay.take_if(|overlay| matches!(overlay, Overlay::Work(_)));
        }
        // An adviser who waits for work has not left.
        self.touched = self.now.monotonic;
        let said = match &worked {
            Worked::Destroyed { remains: true, .. } => Some(say!(self.texts, "worked-remains")),
            Worked::Destroyed { .. } if self.has_copies() => {
                Some(say!(self.texts, "worked-destroyed-copies"))
            }
            Worked::Destroyed { cases, .. } => {
                let count = i64::try_from(cases.len()).unwrap_or(i64::MAX);
                Some(say!(self.texts, "worked-destroyed", count = count))
            }
            Worked::PassphraseChanged { leaked } => {
                let question = self.about_new_passphrase(*leaked);
                self.overlay = Some(Overlay::Question(Box::new(question)));
                None
            }
            Worked::RecoverySet { has_recovery: true } => Some(say!(self.texts, "worked-recovery")),
            Worked::RecoverySet { .. } => Some(say!(self.texts, "worked-no-recovery")),
            Worked::BackedUp(copy) => {
                let cases = i64::from(copy.cases);
                Some(say!(self.texts, "worked-backup", cases = cases))
            }
            Worked::Restored { cases } => {
                let cases = i64::try_from(*cases).unwrap_or(i64::MAX);
                Some(say!(self.texts, "worked-restored", cases = cases))
            }
            Worked::Packaged(_, parcel) => {
                self.overlay = Some(self.about_parcel(parcel, true));
                None
            }
            Worked::SentOff(_, parcel) => {
                self.overlay = Some(self.about_parcel(parcel, false));
                None
            }
            Worked::OwnKey(key) => {
                self.overlay = Some(self.about_own_key(key));
                None
            }
            Worked::Refused(refusal) => {
                self.refuse(sentences::refusal(&self.texts, refusal));
                None
            }
            Worked::NotAKey(why) => {
                self.refuse(sentences::not_a_key(&self.texts, *why));
                None
            }
            Worked::Verified(checked) if checked.is_whole => {
                Some(say!(self.texts, "worked-verified"))
            }
            Worked::Verified(_) => Some(say!(self.texts, "worked-not-whole")),
            Worked::Figures(_) => None,
            Worked::Compacted => Some(say!(self.texts, "worked-compacted")),
            Worked::Stopped => Some(say!(self.texts, "worked-stopped")),
        };
        if let Place::Inside(inside) = &mut self.place {
            if let Worked::Destroyed { cases, .. } = &worked {
                let gone = |screen: &Screen| {
                    screen
                        .sub()
                        .case()
                        .is_some_and(|case| cases.contains(&case))
                };
                inside.above.retain(|screen| !gone(screen));
                if let Screen::Review(review) = &mut inside.root {
                    review.forget(cases);
                }
            }
            inside.above.retain(|screen| !asked_for(&worked, screen));
            inside.desk.take_work(worked);
        }
        if let Some(said) = said {
            self.say(said);
        }
    }

    /// Where the package is, and that nothing was sent: to be read, not to fade.
    fn about_parcel(&self, parcel: &Parcel, is_text: bool) -> Overlay {
        let texts = &self.texts;
        let file = parcel.file.expose().as_str();
        let place = if parcel.is_in_place {
            say!(texts, "package-done", file = file)
        } else {
            say!(texts, "package-done-elsewhere", file = file)
        };
        let next = if is_text {
            say!(texts, "package-done-used")
        } else {
            say!(texts, "successor-next-here")
        };
        let lines = vec![place, say!(texts, "package-nothing-sent"), next];
        let title = say!(texts, "package-done-title");
        let on = say!(texts, "package-done-on");
        Overlay::Question(Box::new(Question::only(title, lines, on, Reaction::Stay)))
    }

    fn about_own_key(&self, key: &RecipientKey) -> Overlay {
        let texts = &self.texts;
        let lines = vec![
            key.as_str().to_owned(),
            say!(texts, "own-key-mark", mark = key.short()),
            say!(texts, "own-key-what"),
        ];
        let title = say!(texts, "setting-own-key");
        let on = say!(texts, "package-done-on");
        Overlay::Question(Box::new(Question::only(title, lines, on, Reaction::Stay)))
    }

    fn has_copies(&self) -> bool {
        self.inside()
            .is_some_and(|inside| !inside.desk.copies().is_empty())
    }

    /// The new passphrase is tried at once: the program locks, so that it is typed while it is still remembered, and
    /// nothing of it stays behind in the memory of this process.
    fn about_new_passphrase(&self, leaked: bool) -> Question {
        let texts = &self.texts;
        let mut lines = vec![say!(texts, "worked-passphrase")];
        if leaked {
            lines.push(say!(texts, "worked-leaked"));
        }
        lines.push(say!(texts, "worked-passphrase-now"));
        Question::only(
            say!(texts, "worked-passphrase-title"),
            lines,
            say!(texts, "worked-passphrase-lock"),
            Reaction::Run(Command::Lock),
        )
    }
}
