//! Help: everything that can be done here, with its key. Typing narrows it down, and Enter does it.

use super::{
    command::{Binding, Command, Scope, bindings},
    field::Field,
    reaction::Typed,
};
use crate::texts::Texts;

/// The help of one scope, which is also the list to run a command from.
#[derive(Debug)]
pub struct Help {
    below: Scope,
    /// What is looked for.
    pub filter: Field,
    selected: usize,
}

/// What help answers.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// It stays open.
    Stay,
    /// It closes.
    Close,
    /// It closes, and this command runs on the screen below.
    Run(Command),
}

impl Help {
    /// The help of a scope.
    #[must_use]
    pub const fn new(below: Scope) -> Self {
        Self {
            below,
            filter: Field::new(40),
            selected: 0,
        }
    }

    /// The scope that it is about.
    #[must_use]
    pub const fn below(&self) -> Scope {
        self.below
    }

    /// The rows that match, in the order of the table; each command once.
    #[must_use]
    pub fn rows(&self, texts: &Texts) -> Vec<&'static Binding> {
        let wanted = self.filter.text().to_lowercase();
        let mut seen = Vec::new();
        bindings(self.below)
            .filter(|row| {
                let known = seen.contains(&row.command);
                seen.push(row.command);
                !known
            })
            .filter(|row| {
                let name = (row.name)(texts).to_lowercase();
                let keys = row.keys.iter().map(|key| key.label(texts).to_lowercase());
                let is_language = row.command == Command::Language
                    && !wanted.is_empty()
                    && crate::say!(texts, "help-word-language").starts_with(&wanted);
                is_language || name.contains(&wanted) || keys.into_iter().any(|key| key == wanted)
            })
            .collect()
    }

    /// Which row is selected, from 0.
    #[must_use]
    pub fn selected(&self, texts: &Texts) -> usize {
        self.selected.min(self.rows(texts).len().saturating_sub(1))
    }

    pub(super) fn command(&mut self, command: Command, texts: &Texts) -> Answer {
        let rows = self.rows(texts);
        let at = self.selected(texts);
        let last = rows.len().saturating_sub(1);
        self.selected = match command {
            Command::Down => (at + 1).min(last),
            Command::Up => at.saturating_sub(1),
            Command::PageDown => (at + 10).min(last),
            Command::PageUp => at.saturating_sub(10),
            Command::Help | Command::Back => return Answer::Close,
            Command::Open => {
                return rows
                    .get(at)
                    .map_or(Answer::Stay, |row| Answer::Run(row.command));
            }
            _ => at,
        };
        Answer::Stay
    }

    pub(super) fn typed(&mut self, input: &Typed) {
        self.filter.typed(input);
        self.selected = 0;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use super::*;
    use crate::domain::Language;

    #[test]
    fn typing_finds_a_command_and_enter_runs_it() {
        let texts = Texts::new(Language::Dutch).unwrap();
        let mut help = Help::new(Scope::Cases);
        assert!(help.rows(&texts).len() > 10);
        help.typed(&Typed::Text("nieuwe".to_owned()));
        assert_eq!(
            help.command(Command::Open, &texts),
            Answer::Run(Command::NewCase)
        );
        help.typed(&Typed::Text("zzz".to_owned()));
        assert_eq!(help.command(Command::Open, &texts), Answer::Stay);
    }
}
