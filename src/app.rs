//! The whole state of the screens, and `update`: its only way to change.
//!
//! It does nothing itself. What has to happen outside is asked for with an [`Effect`]; how that ended comes back as an
//! [`Outcome`]. A case on the desk changes only when the disk has it.

use std::time::Duration;

mod aftercare;
pub mod back_up;
pub mod begin;
pub mod case;
pub mod cases;
pub mod caution;
pub mod change_passphrase;
pub mod change_sheet;
pub mod command;
pub mod day;
pub mod desk;
pub mod destroy;
pub mod destroyed;
mod dispatch;
pub mod document;
pub mod editor;
pub mod effect;
pub mod exception;
pub mod facts;
pub mod field;
mod figures;
pub mod figures_file;
pub mod first_run;
pub mod fresh;
pub mod help;
pub mod line;
pub mod lock_clock;
pub mod moment;
pub mod new_case;
pub mod new_passphrase;
pub mod note;
mod outcomes;
pub mod own_roads;
pub mod package;
pub mod path;
pub mod pick;
pub mod place;
pub mod question;
pub mod reaction;
pub mod recover;
pub mod recovery_sheet;
pub mod restore;
pub mod review;
pub mod role_conflict;
pub mod screen;
pub mod secret;
pub mod setting_line;
pub mod settings;
pub mod step;
pub mod successor;
pub mod tallies;
pub mod tie;
pub mod today;
pub mod unlock;
pub mod watch_together;
pub mod work;

pub use begin::{At, Begin};
pub use command::{BINDINGS, Binding, Command, Key, Scope};
pub use desk::Desk;
pub use effect::{DraftChange, Effect, Opened, Outcome};
pub use fresh::Ending;
pub use lock_clock::LONGEST_OPEN;
pub use moment::Moment;
pub use place::{Caveat, Door, Inside, Msg, Overlay, Place, Start, Toast};
pub use reaction::{Around, Reaction, Saving, SubModel, Then, Typed};
pub use screen::{Screen, Tab};

use self::{first_run::FirstRun, fresh::Fresh, place::Life, unlock::Unlock};
use crate::{catalogue::Catalogue, domain::Language, say, texts::Texts};

/// The least width and height of a window in which the screens are drawn.
pub const LEAST_SIZE: (u16, u16) = (60, 20);

/// How long keys are thrown away after locking: the rest of a sentence must not land in the passphrase.
const DEAF: Duration = Duration::from_millis(300);

/// How long a message stays.
const MESSAGE: Duration = Duration::from_secs(4);

/// How long a half-typed passphrase stays.
const HALF_TYPED: Duration = Duration::from_secs(60);

/// How long half-copied words of a recovery sheet stay: reading them from paper takes its time.
const HALF_COPIED: Duration = Duration::from_secs(300);

/// The largest text that is taken from one paste, in bytes.
const LARGEST_PASTE: usize = 64 * 1024;

/// Everything that the screens show.
#[derive(Debug)]
pub struct Model {
    texts: Texts,
    language_chosen: bool,
    catalogue: Catalogue,
    vault_place: String,
    exists: bool,
    now: Moment,
    touched: Duration,
    opened_at: Duration,
    deaf_until: Duration,
    size: (u16, u16),
    place: Place,
    overlay: Option<Overlay>,
    /// What lay over the screen when help was asked for; it is there again when help closes.
    under_help: Option<Overlay>,
    toast: Option<Toast>,
    saving: Option<Saving>,
    /// Whether figures are being made beside the keys.
    figuring: bool,
    life: Life,
    fresh: Fresh,
}

impl Model {
    /// The program before its first frame.
    #[must_use]
    pub fn new(start: Start, now: Moment) -> Self {
        let begin = start.begin;
        let deaf = if begin.is_deaf { DEAF } else { Duration::ZERO };
        let mut model = Self {
            exists: start.exists,
            texts: start.texts,
            language_chosen: begin.keeps_language,
            catalogue: start.catalogue,
            vault_place: start.place,
            now,
            touched: now.monotonic,
            opened_at: now.monotonic,
            deaf_until: now.monotonic + deaf,
            size: start.size,
            place: Place::Outside(Door::of(&begin, start.exists)),
            overlay: begin.problem.map(Overlay::Problem),
            under_help: None,
            toast: None,
            saving: None,
            figuring: false,
            life: Life::Running,
            fresh: Fresh::new(start.fresh_can_come, begin.found),
        };
        if let Some(caveat) = start.caveat {
            let told = caveat.told(&model.texts);
            model.refuse(told);
        }
        model
    }

    /// Takes in what happened at `now`; what it asks of the outside world comes back.
    pub fn update(&mut self, msg: Msg, now: Moment) -> Option<Effect> {
        self.now = now;
        let effect = self.take_in(msg);
        let effect = self.with_figures(effect);
        self.without_traces(effect)
    }

    fn take_in(&mut self, msg: Msg) -> Option<Effect> {
        match msg {
            Msg::Dismissed => self.leave(),
            Msg::Aside => self.step_aside(),
            Msg::Done(outcome) => self.done(outcome),
            Msg::Slept => self.lock(),
            _ if self.is_left_alone() => self.lock(),
            Msg::Input(event) => self.input(event).or_else(|| self.due()),
            Msg::Tick => self.due(),
        }
    }

    /// Whether nobody touched a key for so long that it locks.
    fn is_left_alone(&self) -> bool {
        self.until_lock().is_some_and(|left| left.is_zero())
    }

    /// What time alone asks for: messages fade, a text under way is sealed.
    fn due(&mut self) -> Option<Effect> {
        let now = self.now;
        self.toast
            .take_if(|toast| toast.until.is_some_and(|until| until <= now.monotonic));
        match &mut self.place {
            Place::Outside(door) => {
                let left_for = now.monotonic.saturating_sub(self.touched);
                match door {
                    Door::Unlock(unlock) if left_for >= HALF_TYPED && !unlock.secret.is_empty() => {
                        self.forget_half_typed();
                    }
                    Door::Recover(_) if left_for >= HALF_COPIED => {
                        *door = Door::Unlock(Unlock::new(unlock::Form::Start));
                        self.forget_half_typed();
                    }
                    _ => {}
                }
                None
            }
            Place::Inside(inside) => {
                let draft = inside.top().sub().draft_due(now)?;
                let blank = draft.text.is_blank();
                Some(Effect::SaveDraft((!blank).then(|| Box::new(draft))))
            }
        }
    }

    /// How long until something changes by itself: a message fades, a text is sealed, the program locks, the day ends.
    #[must_use]
    pub fn patience(&self) -> Duration {
        let now = self.now.monotonic;
        let fades = self.toast.as_ref().and_then(|toast| toast.until);
        let seals = self
            .inside()
            .and_then(|inside| inside.top().sub().seal_at());
        let moments = [fades, seals].into_iter().flatten();
        let waits = moments.map(|at| at.saturating_sub(now));
        let ticks = match self.until_lock() {
            Some(left) => lock_clock::shown_left(left).1,
            None => self.until_forgotten().unwrap_or(HALF_TYPED),
        };
        waits
            .chain([ticks, self.now.until_midnight()])
            .min()
            .unwrap_or(HALF_TYPED)
    }

    /// Whether the program is over.
    #[must_use]
    pub const fn has_ended(&self) -> bool {
        matches!(self.life, Life::Over)
    }

    /// The sentences.
    #[must_use]
    pub const fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The language of the screens.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.texts.language()
    }

    /// The lists and routes.
    #[must_use]
    pub const fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The present moment.
    #[must_use]
    pub const fn now(&self) -> Moment {
        self.now
    }

    /// Where the notes are kept, to be shown.
    #[must_use]
    pub fn vault_place(&self) -> &str {
        &self.vault_place
    }

    /// Where the adviser is.
    #[must_use]
    pub const fn place(&self) -> &Place {
        &self.place
    }

    /// The room behind the door, when it is open.
    #[must_use]
    pub const fn inside(&self) -> Option<&Inside> {
        match &self.place {
            Place::Inside(inside) => Some(inside),
            Place::Outside(_) => None,
        }
    }

    /// What a screen sees, when the vault is open.
    #[must_use]
    pub fn around(&self) -> Option<Around<'_>> {
        Some(Around {
            desk: &self.inside()?.desk,
            texts: &self.texts,
            now: self.now,
        })
    }

    /// What lies over the screen.
    #[must_use]
    pub const fn overlay(&self) -> Option<&Overlay> {
        self.overlay.as_ref()
    }

    /// The sentence about what was just done.
    #[must_use]
    pub fn toast(&self) -> Option<&str> {
        self.toast.as_ref().map(|toast| toast.text.as_str())
    }

    /// Whether the window is too small to draw in.
    #[must_use]
    pub const fn is_too_small(&self) -> bool {
        self.size.0 < LEAST_SIZE.0 || self.size.1 < LEAST_SIZE.1
    }

    /// Width and height of the window.
    #[must_use]
    pub const fn size(&self) -> (u16, u16) {
        self.size
    }

    /// In which scope keys are read now.
    #[must_use]
    pub fn scope(&self) -> Scope {
        if self.is_too_small() {
            return Scope::TooSmall;
        }
        match (&self.overlay, &self.place) {
            (Some(Overlay::Help(_)), _) => Scope::Help,
            (Some(Overlay::Question(_)), _) => Scope::Question,
            (Some(Overlay::Work(_)), _) => Scope::Working,
            (Some(Overlay::Problem(_)), Place::Inside(_) | Place::Outside(Door::Watch(_))) => {
                Scope::Problem
            }
            (Some(Overlay::Problem(_)), Place::Outside(_)) => Scope::ProblemOutside,
            (None, Place::Outside(Door::FirstRun(_) | Door::Recover(_))) => Scope::FirstRun,
            (None, Place::Outside(Door::Watch(watch))) => watch.scope(),
            (None, Place::Outside(Door::Unlock(unlock))) => match unlock.form {
                unlock::Form::Locked => Scope::Locked,
                unlock::Form::Start => match unlock.way {
                    unlock::Way::Unlock => Scope::Unlock,
                    unlock::Way::Sheet => Scope::UnlockSheet,
                    unlock::Way::Demo => Scope::UnlockDemo,
                },
            },
            (None, Place::Inside(inside)) => inside.top().sub().scope(),
        }
    }

    /// Why a command is not possible on the present screen; nothing when it is.
    #[must_use]
    pub fn refusal(&self, command: Command) -> Option<String> {
        match (&self.place, self.around()) {
            (Place::Inside(inside), Some(around)) => inside.top().sub().refusal(command, &around),
            (Place::Outside(Door::Watch(_)), _) => None,
            (Place::Outside(_), _) if command == Command::Lock => {
                Some(say!(self.texts, "unlock-locked-already"))
            }
            (Place::Outside(door), _) if command == Command::OtherWords => {
                (!door.offers_words()).then(|| say!(self.texts, "new-words-only-offered"))
            }
            (Place::Outside(Door::FirstRun(first)), _) => (command == Command::Back
                && matches!(first.stage, first_run::Stage::Welcome(_)))
            .then(|| say!(self.texts, "first-nothing-before")),
            _ => None,
        }
    }

    fn say(&mut self, text: String) {
        self.toast = Some(Toast {
            text,
            until: Some(self.now.monotonic + MESSAGE),
        });
    }

    fn refuse(&mut self, text: String) {
        self.toast = Some(Toast { text, until: None });
    }

    /// Sweeps the desk, shows the door, and asks to seal what was being written.
    fn lock(&mut self) -> Option<Effect> {
        let Place::Inside(inside) = &self.place else {
            self.forget_half_typed();
            self.leave_watching();
            return None;
        };
        let draft = inside.top().sub().at_lock(self.now);
        self.show_door(inside.desk.is_demo(), false);
        Some(Effect::Lock(draft))
    }

    /// Sweeps everything away and shows the lock screen, or the door at which the made-up examples were asked for.
    fn show_door(&mut self, after_demo: bool, words_lost: bool) {
        self.place = Place::Outside(match (after_demo, self.exists) {
            (false, _) => Door::Unlock(Unlock {
                words_lost,
                ..Unlock::new(unlock::Form::Locked)
            }),
            (true, true) => Door::Unlock(Unlock::after_demo()),
            (true, false) => Door::FirstRun(FirstRun::new(self.texts.language())),
        });
        self.overlay = None;
        self.under_help = None;
        self.toast = None;
        self.saving = None;
        self.figuring = false;
        self.deaf_until = self.now.monotonic + DEAF;
    }

    /// Locks, and then the program is over.
    fn leave(&mut self) -> Option<Effect> {
        // Before it locks: nothing fresh is to come.
        self.life = Life::Leaving;
        let effect = self.lock();
        if effect.is_none() {
            self.life = Life::Over;
        }
        effect
    }
}
