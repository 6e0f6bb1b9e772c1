//! A new case: nothing but a borrowed name is needed.

use super::{
    command::{Command, Scope},
    effect::Effect,
    field::Field,
    reaction::{Around, Reaction, SubModel, Typed},
};
use crate::{domain::Pseudonym, say, texts::sentences};

/// A pseudonym being typed.
#[derive(Debug)]
pub struct NewCaseScreen {
    /// The pseudonym.
    pub pseudonym: Field,
}

impl Default for NewCaseScreen {
    fn default() -> Self {
        Self::new()
    }
}

impl NewCaseScreen {
    /// An empty line.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            pseudonym: Field::new(60),
        }
    }

    fn is_taken(&self, around: &Around<'_>) -> bool {
        let wanted = self.pseudonym.text().trim().to_lowercase();
        around
            .desk
            .cases()
            .filter(|case| case.phase().is_active())
            .any(|case| case.pseudonym.as_str().to_lowercase() == wanted)
    }
}

impl SubModel for NewCaseScreen {
    fn scope(&self) -> Scope {
        Scope::NewCase
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match command {
            Command::Back => Reaction::Back,
            Command::Save if self.is_taken(around) => {
                Reaction::Refuse(say!(around.texts, "pseudonym-taken"))
            }
            Command::Save => match Pseudonym::new(&self.pseudonym.text()) {
                Ok(pseudonym) => Reaction::Effect(Effect::CreateCase {
                    pseudonym,
                    on: around.now.today,
                }),
                Err(why) => Reaction::Refuse(sentences::not_a_pseudonym(around.texts, why)),
            },
            _ => Reaction::Stay,
        }
    }

    fn typed(&mut self, input: &Typed, _around: &Around<'_>) -> Reaction {
        self.pseudonym.typed(input);
        Reaction::Stay
    }
}
