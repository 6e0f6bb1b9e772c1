//! The one table of commands: which key does what, where, and what it is called.
//!
//! It dispatches the keys and feeds the footer, the help and the list of keys in the guide. Where a screen has a key of its
//! own, it is a row here and nowhere else.

use std::fmt;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::texts::Texts;

mod bindings;
mod scope;

pub use bindings::BINDINGS;
pub use scope::Scope;

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
    Exception,
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
    Tables,
    AddTable,
    ReadyMade,
    Coarser,
    Publish,
    Releases,
    Stop,
    OwnWords,
    RoleConflict,
    NewFacts,
    DeclineRoad,
    HandOver,
    Write,
    ReadAloud,
    Compare,
    Package,
    Successor,
    RestoreText,
    Versions,
    Attachments,
    RemovePaper,
    Names,
    ReplaceName,
    NoPerson,
    CheckText,
    StopWork,
    Forgotten,
    Document,
    OtherFileForm,
    WatchTogether,
    Larger,
    Smaller,
    Organisation,
    TakeHome,
    Road1,
    Road2,
    Road3,
    Road4,
    Road5,
    Road6,
    Road7,
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
