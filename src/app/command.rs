//! The one table of commands: which key does what, where, and what it is called.
//!
//! It dispatches the keys and feeds the footer, the help and the list of keys in the guide. Where a screen has a key of its
//! own, it is a row here and nowhere else.

use std::fmt;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::texts::Texts;

mod bindings;

pub use bindings::BINDINGS;

/// Something that can be asked for. No command carries anything: what it works on is what is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(
    missing_docs,
    reason = "each one is described by the name in its row of the table, in both languages"
)]
pub enum Command {
    Lock,
    Quit,
    Aside,
    Help,
    Language,
    Back,
    Open,
    Up,
    Down,
    First,
    Last,
    PageUp,
    PageDown,
    NextPart,
    PreviousPart,
    Tick,
    GoToday,
    GoCases,
    GoReview,
    GoTallies,
    GoSettings,
    NewCase,
    Note,
    NextStep,
    Search,
    Filter,
    Plan,
    Facts,
    Caution,
    Continue,
    Wait,
    NothingUntil,
    Aftercare,
    CloseCase,
    Reopen,
    Retain,
    Hold,
    Destroy,
    DestroyDue,
    Show,
    OtherWords,
    Demo,
    Save,
    Done,
    Undo,
    Redo,
    SelectAll,
    Copy,
    Cut,
    Paste,
    NextChannel,
    NextTask,
    MoreMinutes,
    FewerMinutes,
    NextCard,
    PreviousCard,
    PreviousYear,
    NextYear,
    Stretch,
    OtherForm,
    Why,
    Stop,
    NewFacts,
    DeclineRoad,
    HandOver,
    Write,
    ReadAloud,
    Compare,
    RestoreText,
    StopWork,
}

/// Where a row of the table holds. A key is looked up in the layers of the present scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    /// Below the least size: only locking and stopping.
    TooSmall,
    /// Every screen of the opened vault, text and dialogs too.
    Everywhere,
    /// Every screen of the opened vault in which no text is typed.
    Reading,
    /// The sheets on which longer text is written.
    Writing,
    /// The tabs: only where leaving loses nothing.
    Tabs,
    /// Before the vault is open.
    Outside,
    /// The first run, and the way in with a recovery sheet.
    FirstRun,
    /// The unlock screen.
    Unlock,
    /// The unlock screen, with the recovery sheet selected.
    UnlockSheet,
    /// The unlock screen, with the made-up examples selected.
    UnlockDemo,
    /// The lock screen.
    Locked,
    /// What is agreed and what matters now.
    Today,
    /// The list of cases.
    Cases,
    /// Typing in the search line of the list.
    Search,
    /// Typing a pseudonym.
    NewCase,
    /// One case.
    Case,
    /// The coded facts of a case.
    Facts,
    /// Choosing one from a code list.
    Pick,
    /// Ticking several in a code list.
    PickSeveral,
    /// The items of the caution.
    Caution,
    /// Typing a day.
    Day,
    /// Typing a reason or a ground, in one line.
    Line,
    /// Writing a note.
    Note,
    /// Help and the list of everything possible.
    Help,
    /// A question before something happens.
    Question,
    /// Long work goes on.
    Working,
    /// Something went wrong.
    Problem,
    /// Something went wrong before the vault is open.
    ProblemOutside,
    /// The step flow, where something is chosen.
    Step,
    /// The step flow: what holds wherever no text is typed.
    StepShared,
    /// The step flow, where ticks are set and an answer is kept.
    StepAnswer,
    /// The step flow, at the handover.
    StepHandover,
    /// The step flow, where the text is read: no letter there writes anything down.
    StepView,
    /// The step flow, typing one line.
    StepLine,
    /// The step flow, writing text.
    StepText,
    /// The review.
    Review,
    /// The tallies.
    Tallies,
    /// Typing the word that destroys.
    Destroy,
    /// The settings.
    Settings,
    /// Typing where a backup goes, and what opens it.
    BackUp,
    /// Typing which backup is put back, and where.
    Restore,
    /// A new passphrase or a new recovery sheet.
    Renew,
}

impl Scope {
    /// Every scope in which keys are read, without the shared layers.
    pub const READ: [Self; 36] = [
        Self::TooSmall,
        Self::FirstRun,
        Self::Unlock,
        Self::UnlockSheet,
        Self::UnlockDemo,
        Self::Locked,
        Self::Cases,
        Self::Search,
        Self::NewCase,
        Self::Case,
        Self::Facts,
        Self::Pick,
        Self::PickSeveral,
        Self::Caution,
        Self::Day,
        Self::Line,
        Self::Note,
        Self::Help,
        Self::Question,
        Self::Working,
        Self::Problem,
        Self::ProblemOutside,
        Self::Step,
        Self::StepAnswer,
        Self::StepHandover,
        Self::StepView,
        Self::StepLine,
        Self::StepText,
        Self::Review,
        Self::Tallies,
        Self::Today,
        Self::Destroy,
        Self::Settings,
        Self::BackUp,
        Self::Restore,
        Self::Renew,
    ];

    /// The layers in which a key is looked up, the screen's own first.
    #[must_use]
    pub const fn layers(self) -> &'static [Self] {
        match self {
            Self::TooSmall => &[Self::TooSmall],
            Self::Everywhere => &[Self::Everywhere],
            Self::Reading => &[Self::Reading, Self::Everywhere],
            Self::Writing => &[Self::Writing, Self::Everywhere],
            Self::Tabs => &[Self::Tabs, Self::Everywhere],
            Self::Outside => &[Self::Outside],
            Self::FirstRun => &[Self::FirstRun, Self::Outside],
            Self::Unlock => &[Self::Unlock, Self::Outside],
            Self::UnlockSheet => &[Self::UnlockSheet, Self::Outside],
            Self::UnlockDemo => &[Self::UnlockDemo, Self::Outside],
            Self::Locked => &[Self::Locked, Self::Outside],
            Self::Today => &[Self::Today, Self::Reading, Self::Tabs, Self::Everywhere],
            Self::Cases => &[Self::Cases, Self::Reading, Self::Tabs, Self::Everywhere],
            Self::Search => &[Self::Search, Self::Everywhere],
            Self::NewCase => &[Self::NewCase, Self::Everywhere],
            Self::Case => &[Self::Case, Self::Reading, Self::Tabs, Self::Everywhere],
            Self::Facts => &[Self::Facts, Self::Reading, Self::Everywhere],
            Self::Pick => &[Self::Pick, Self::Reading, Self::Everywhere],
            Self::PickSeveral => &[Self::PickSeveral, Self::Reading, Self::Everywhere],
            Self::Caution => &[Self::Caution, Self::Reading, Self::Everywhere],
            Self::Day => &[Self::Day, Self::Everywhere],
            Self::Line => &[Self::Line, Self::Everywhere],
            Self::Note => &[Self::Note, Self::Writing, Self::Everywhere],
            Self::Help => &[Self::Help, Self::Everywhere],
            Self::Question => &[Self::Question, Self::Everywhere],
            Self::Working => &[Self::Working, Self::Everywhere],
            Self::Problem => &[Self::Problem, Self::Everywhere],
            Self::ProblemOutside => &[Self::Problem, Self::Outside],
            Self::Step => &[
                Self::Step,
                Self::StepShared,
                Self::Reading,
                Self::Everywhere,
            ],
            Self::StepShared => &[Self::StepShared, Self::Everywhere],
            Self::StepAnswer => &[Self::StepAnswer, Self::StepShared, Self::Everywhere],
            Self::StepView => &[Self::StepView, Self::Reading, Self::Everywhere],
            Self::StepHandover => &[
                Self::StepHandover,
                Self::StepShared,
                Self::Reading,
                Self::Everywhere,
            ],
            Self::StepLine => &[Self::StepLine, Self::Everywhere],
            Self::StepText => &[Self::StepText, Self::Writing, Self::Everywhere],
            // The digits are the choices of the card here.
            Self::Review => &[Self::Review, Self::Reading, Self::Everywhere],
            Self::Tallies => &[Self::Tallies, Self::Reading, Self::Tabs, Self::Everywhere],
            Self::Destroy => &[Self::Destroy, Self::Everywhere],
            Self::Settings => &[Self::Settings, Self::Reading, Self::Tabs, Self::Everywhere],
            Self::BackUp => &[Self::BackUp, Self::Everywhere],
            Self::Restore => &[Self::Restore, Self::Everywhere],
            Self::Renew => &[Self::Renew, Self::Everywhere],
        }
    }

    /// Whether letters are text here. Then no letter, digit or sign can be a command.
    #[must_use]
    pub const fn is_text(self) -> bool {
        matches!(
            self,
            Self::FirstRun
                | Self::Unlock
                | Self::UnlockSheet
                | Self::UnlockDemo
                | Self::Locked
                | Self::Search
                | Self::NewCase
                | Self::Day
                | Self::Line
                | Self::Note
                | Self::StepLine
                | Self::StepText
                | Self::Destroy
                | Self::BackUp
                | Self::Restore
                | Self::Renew
                | Self::Help
        )
    }
}

/// A key that can be bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key(pub KeyCode, pub KeyModifiers);

impl Key {
    /// The key of an event. Shift on a character is in the character itself: `?` needs it on some keyboards only.
    #[must_use]
    pub fn of(event: KeyEvent) -> Self {
        match event.code {
            KeyCode::Char(c) if event.modifiers.contains(KeyModifiers::CONTROL) => Self(
                KeyCode::Char(c.to_ascii_lowercase()),
                event.modifiers.difference(KeyModifiers::SHIFT),
            ),
            KeyCode::Char(_) => Self(event.code, event.modifiers.difference(KeyModifiers::SHIFT)),
            KeyCode::BackTab => Self(KeyCode::BackTab, KeyModifiers::NONE),
            code => Self(code, event.modifiers),
        }
    }

    /// The text that a key types, if it types any. Control with Alt is how Windows sends `AltGr`.
    #[must_use]
    pub fn text_of(event: KeyEvent) -> Option<char> {
        let held = event.modifiers.difference(KeyModifiers::SHIFT);
        let alt_gr = KeyModifiers::CONTROL.union(KeyModifiers::ALT);
        match event.code {
            KeyCode::Char(c) if held.is_empty() || held == alt_gr => Some(c),
            _ => None,
        }
    }

    /// What is printed on the key.
    #[must_use]
    pub fn label(self, texts: &Texts) -> String {
        let name = match self.0 {
            KeyCode::Char(' ') => crate::say!(texts, "key-space"),
            KeyCode::Char(c) if self.1.is_empty() => c.to_string(),
            KeyCode::Char(c) => c.to_ascii_uppercase().to_string(),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            KeyCode::BackTab => "Shift+Tab".to_owned(),
            KeyCode::PageUp => "PgUp".to_owned(),
            KeyCode::PageDown => "PgDn".to_owned(),
            KeyCode::F(number) => format!("F{number}"),
            code => code.to_string(),
        };
        let held = if self.1.contains(KeyModifiers::CONTROL) {
            "Ctrl+"
        } else if self.1.contains(KeyModifiers::ALT) {
            "Alt+"
        } else {
            ""
        };
        format!("{held}{name}")
    }
}

/// One row of the table.
#[derive(Clone, Copy)]
pub struct Binding {
    /// Where it holds.
    pub scope: Scope,
    /// The keys; the first is the one that hints show.
    pub keys: &'static [Key],
    /// What happens.
    pub command: Command,
    /// What it is called: at most 20 columns, in both languages.
    pub name: fn(&Texts) -> String,
    /// Whether the footer shows it.
    pub hint: bool,
}

impl fmt::Debug for Binding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {:?} {:?}", self.scope, self.keys, self.command)
    }
}

/// The rows that hold in a scope, the screen's own first.
pub fn bindings(scope: Scope) -> impl Iterator<Item = &'static Binding> {
    scope
        .layers()
        .iter()
        .flat_map(|layer| BINDINGS.iter().filter(move |row| row.scope == *layer))
}

/// What a key means in a scope.
#[must_use]
pub fn resolve(scope: Scope, event: KeyEvent) -> Option<Command> {
    let key = Key::of(event);
    bindings(scope)
        .find(|row| row.keys.contains(&key))
        .map(|row| row.command)
}

#[cfg(test)]
mod tests;
