//! A new passphrase: made by the program from six words and typed back once, or thought of and typed twice. The first run, the
//! recovery and the settings all ask it this way.

use secrecy::SecretString;

use super::{command::Command, reaction::Typed, secret::Secret};
use crate::{
    say,
    texts::Texts,
    words::{Drawn, Judged, Objection},
};

/// Who thinks of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The program draws six words.
    Offered,
    /// The adviser does.
    Own,
}

/// Where the cursor stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// At the choice.
    Choice,
    /// In the line for an own passphrase.
    First,
    /// In the line in which it is typed once more.
    Again,
}

/// The passphrase being chosen.
#[derive(Debug)]
pub struct NewPassphrase {
    drawn: Option<Drawn>,
    /// Who thinks of it.
    pub way: Way,
    /// Where the cursor stands.
    pub spot: Spot,
    /// The own one.
    pub first: Secret,
    /// The same once more.
    pub again: Secret,
}

/// What it answers to a command.
#[derive(Debug)]
pub enum Answer {
    /// Nothing more.
    Stay,
    /// Words are to be drawn: [`super::Effect::DrawWords`].
    Draw,
    /// Why it does not go on.
    Refuse(String),
    /// This is the passphrase.
    Taken(SecretString),
}

impl Default for NewPassphrase {
    fn default() -> Self {
        Self {
            drawn: None,
            way: Way::Offered,
            spot: Spot::Choice,
            first: Secret::default(),
            again: Secret::default(),
        }
    }
}

impl NewPassphrase {
    /// Takes in the words that were drawn.
    pub fn take_words(&mut self, drawn: Drawn) {
        self.drawn = Some(drawn);
        self.again.clear();
    }

    /// The words that are offered, when that way is chosen.
    #[must_use]
    pub fn offered(&self) -> Option<&Drawn> {
        self.drawn.as_ref().filter(|_| self.way == Way::Offered)
    }

    /// What can be said of the own passphrase so far.
    #[must_use]
    pub fn judged(&self) -> Judged {
        self.first.judged()
    }

    /// Whether it was typed the same once more.
    #[must_use]
    pub fn is_same(&self) -> bool {
        match self.way {
            Way::Own => !self.first.is_empty() && self.first.is_same(&self.again),
            Way::Offered => self
                .drawn
                .as_ref()
                .is_some_and(|drawn| self.again.is_text(&drawn.phrase())),
        }
    }

    /// Carries a command out.
    pub fn command(&mut self, command: Command, texts: &Texts) -> Answer {
        match command {
            Command::NextPart => self.next(),
            Command::PreviousPart => self.previous(),
            Command::Show => {
                self.first.shown = !self.first.shown;
                self.again.shown = self.first.shown;
            }
            Command::OtherWords if self.way == Way::Offered => {
                self.again.clear();
                return Answer::Draw;
            }
            Command::OtherWords => return Answer::Refuse(say!(texts, "new-words-only-offered")),
            Command::Open => return self.go_on(texts),
            _ => {}
        }
        Answer::Stay
    }

    fn next(&mut self) {
        match (self.spot, self.way) {
            (Spot::Choice, Way::Offered) => self.choose(Way::Own),
            (Spot::Choice, Way::Own) => self.spot = Spot::First,
            (Spot::First, _) => self.spot = Spot::Again,
            (Spot::Again, _) => {}
        }
    }

    fn previous(&mut self) {
        match (self.spot, self.way) {
            (Spot::Again, Way::Own) => self.spot = Spot::First,
            (Spot::Again, Way::Offered) | (Spot::First, _) => self.spot = Spot::Choice,
            (Spot::Choice, _) => self.choose(Way::Offered),
        }
    }

    /// What was typed belongs to one way: the other begins with empty lines.
    fn choose(&mut self, way: Way) {
        if self.way != way {
            self.way = way;
            self.first.clear();
            self.again.clear();
        }
    }

    fn go_on(&mut self, texts: &Texts) -> Answer {
        if self.way == Way::Own {
            if self.spot == Spot::Choice {
                self.spot = Spot::First;
                return Answer::Stay;
            }
            if let Some(objection) = self.judged().objection {
                self.spot = Spot::First;
                return Answer::Refuse(why(objection, texts));
            }
        }
        if self.spot != Spot::Again {
            self.spot = Spot::Again;
            return Answer::Stay;
        }
        if !self.is_same() {
            let is_empty = self.again.is_empty();
            self.again.clear();
            return Answer::Refuse(match self.way {
                Way::Own if is_empty => say!(texts, "new-type-again"),
                Way::Own => say!(texts, "passphrase-not-the-same"),
                Way::Offered if is_empty => say!(texts, "new-type-over"),
                Way::Offered => say!(texts, "new-not-the-words"),
            });
        }
        self.again.clear();
        match (self.way, &self.drawn) {
            (Way::Offered, Some(drawn)) => Answer::Taken(drawn.secret()),
            _ => Answer::Taken(self.first.take()),
        }
    }

    /// Takes what was typed. At the choice, it goes to the line of what is chosen. False when it does not fit.
    pub fn typed(&mut self, input: &Typed) -> bool {
        if self.spot == Spot::Choice && matches!(input, Typed::Text(_)) {
            self.spot = match self.way {
                Way::Offered => Spot::Again,
                Way::Own => Spot::First,
            };
        }
        match self.spot {
            Spot::Choice => true,
            Spot::First => self.first.typed(input),
            Spot::Again => self.again.typed(input),
        }
    }
}

/// Why a phrase can't be the passphrase, in plain words.
fn why(objection: Objection, texts: &Texts) -> String {
    match objection {
        Objection::TooShort => say!(texts, "passphrase-too-short"),
        Objection::Known => say!(texts, "new-known"),
        Objection::Repeated => say!(texts, "new-repeated"),
        Objection::Row => say!(texts, "new-row"),
        Objection::OneWord => say!(texts, "new-one-word"),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]
    use secrecy::ExposeSecret as _;

    use super::*;
    use crate::domain::Language;

    fn texts() -> Texts {
        Texts::new(Language::Dutch).unwrap()
    }

    fn types(new: &mut NewPassphrase, text: &str) {
        assert!(new.typed(&Typed::Text(text.to_owned())));
    }

    #[test]
    fn an_offered_passphrase_has_to_be_typed_over() {
        let texts = texts();
        let mut new = NewPassphrase::default();
        new.take_words(Drawn::new([1, 2, 3, 4, 5, 6]));
        let phrase = new.offered().unwrap().phrase().to_string();
        assert!(matches!(new.command(Command::Open, &texts), Answer::Stay));
        assert_eq!(new.spot, Spot::Again);
        assert!(matches!(
            new.command(Command::Open, &texts),
            Answer::Refuse(_)
        ));
        types(&mut new, "iets heel anders dan dat");
        assert!(matches!(
            new.command(Command::Open, &texts),
            Answer::Refuse(_)
        ));
        types(&mut new, &phrase);
        let Answer::Taken(secret) = new.command(Command::Open, &texts) else {
            panic!("it is the same")
        };
        assert_eq!(secret.expose_secret(), phrase);
    }

    #[test]
    fn other_words_make_what_was_typed_over_void() {
        let texts = texts();
        let mut new = NewPassphrase::default();
        new.take_words(Drawn::new([1; 6]));
        let before = new.offered().unwrap().phrase().to_string();
        types(&mut new, &before);
        assert!(new.is_same());
        assert!(matches!(
            new.command(Command::OtherWords, &texts),
            Answer::Draw
        ));
        new.take_words(Drawn::new([2; 6]));
        assert!(!new.is_same() && new.again.is_empty());
    }

    #[test]
    fn an_own_passphrase_is_judged_before_it_is_asked_again() {
        let texts = texts();
        let mut new = NewPassphrase::default();
        new.command(Command::NextPart, &texts);
        assert_eq!(new.way, Way::Own);
        types(&mut new, "Welkom01Welkom02");
        assert!(matches!(
            new.command(Command::Open, &texts),
            Answer::Refuse(_)
        ));
        assert_eq!(new.spot, Spot::First);
        new.first.clear();
        types(&mut new, "zolder fietsbel maandag");
        assert!(matches!(new.command(Command::Open, &texts), Answer::Stay));
        types(&mut new, "zolder fietsbel maandag");
        let Answer::Taken(secret) = new.command(Command::Open, &texts) else {
            panic!("it is the same")
        };
        assert_eq!(secret.expose_secret(), "zolder fietsbel maandag");
        assert!(new.first.is_empty() && new.again.is_empty());
    }

    #[test]
    fn going_to_the_other_way_leaves_nothing_typed_behind() {
        let texts = texts();
        let mut new = NewPassphrase::default();
        new.command(Command::NextPart, &texts);
        types(&mut new, "zolder fietsbel maandag");
        new.command(Command::PreviousPart, &texts);
        new.command(Command::PreviousPart, &texts);
        assert_eq!(new.way, Way::Offered);
        assert!(new.first.is_empty());
        assert!(!format!("{new:?}").contains("zolder"));
    }
}
