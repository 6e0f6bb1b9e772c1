//! A question before something happens. It starts on the harmless choice, so that Enter Enter never does harm.

use super::{command::Command, reaction::Reaction};

/// One answer.
#[derive(Debug)]
pub struct Choice {
    /// What is written on it.
    pub label: String,
    reaction: Reaction,
}

/// A question with its answers; the first one is harmless.
#[derive(Debug)]
pub struct Question {
    /// The title.
    pub title: String,
    /// What it is about, a paragraph for each.
    pub lines: Vec<String>,
    choices: Vec<Choice>,
    selected: usize,
    /// Esc means the first answer, too.
    has_to_be: bool,
}

impl Question {
    /// Makes a question. `harmless` is the answer with which nothing happens; Esc means the same.
    #[must_use]
    pub fn new(title: String, lines: Vec<String>, harmless: String) -> Self {
        Self {
            title,
            lines,
            choices: vec![Choice {
                label: harmless,
                reaction: Reaction::Stay,
            }],
            selected: 0,
            has_to_be: false,
        }
    }

    /// Makes a question of which the first answer does something that harms nobody. Esc still means that nothing happens.
    #[must_use]
    pub fn starting_with(
        title: String,
        lines: Vec<String>,
        label: String,
        reaction: Reaction,
    ) -> Self {
        Self {
            title,
            lines,
            choices: vec![Choice { label, reaction }],
            selected: 0,
            has_to_be: false,
        }
    }

    /// Makes a question with one answer, which Esc means as well: there is no way around it.
    #[must_use]
    pub fn only(title: String, lines: Vec<String>, label: String, reaction: Reaction) -> Self {
        Self {
            has_to_be: true,
            ..Self::starting_with(title, lines, label, reaction)
        }
    }

    /// Adds an answer.
    #[must_use]
    pub fn or(mut self, label: String, reaction: Reaction) -> Self {
        self.choices.push(Choice { label, reaction });
        self
    }

    /// The answers.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// Which answer is selected, from 0.
    #[must_use]
    pub const fn selected(&self) -> usize {
        self.selected
    }

    /// Walks through the answers. Gives the reaction once there is an answer; then the question is over.
    pub(super) fn command(&mut self, command: Command) -> Option<Reaction> {
        let last = self.choices.len().saturating_sub(1);
        match command {
            Command::NextPart => self.selected = (self.selected + 1).min(last),
            Command::PreviousPart => self.selected = self.selected.saturating_sub(1),
            Command::Back if self.has_to_be => return self.answer(0),
            Command::Back => return Some(Reaction::Stay),
            Command::Open => return self.answer(self.selected),
            _ => {}
        }
        None
    }

    fn answer(&mut self, number: usize) -> Option<Reaction> {
        let choice = self.choices.get_mut(number)?;
        Some(std::mem::take(&mut choice.reaction))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enter_enter_does_no_harm() {
        let mut question = Question::new("?".to_owned(), vec![], "nee".to_owned())
            .or("ja".to_owned(), Reaction::Back);
        assert!(matches!(
            question.command(Command::Open),
            Some(Reaction::Stay)
        ));
        assert!(question.command(Command::NextPart).is_none());
        assert!(matches!(
            question.command(Command::Open),
            Some(Reaction::Back)
        ));
    }

    #[test]
    fn esc_means_that_nothing_happens_unless_there_is_only_one_way() {
        let line = || String::from("x");
        let lock = || Reaction::Run(Command::Lock);
        let mut asked = Question::starting_with(line(), Vec::new(), line(), lock());
        assert!(matches!(asked.command(Command::Back), Some(Reaction::Stay)));
        let mut told = Question::only(line(), Vec::new(), line(), lock());
        assert!(matches!(
            told.command(Command::Back),
            Some(Reaction::Run(Command::Lock))
        ));
    }
}
