//! The versions of a text: which there are, an older one to be read or put back, and what differs between any two.

use super::{
    Answer, Difference, Here, difference,
    reading::reading,
    text::{Inner, keep, next},
};
use crate::{
    app::{
        cases::walked,
        command::{Command, Scope},
        reaction::Reaction,
    },
    domain::{TextVersion, Track},
    say,
};

/// The versions of one text.
#[derive(Debug, Default)]
pub struct Versions {
    /// The selected version, by its place: the newest is 0.
    selected: usize,
    /// The version with which is compared, by its number.
    pub marked: Option<u32>,
    /// What is looked at.
    pub look: Look,
}

/// What is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// The list.
    #[default]
    List,
    /// The selected version; the sentence with the cursor, from 0.
    One(usize),
    /// What differs from an earlier to a later version; the line with the cursor, from 0.
    Compared {
        /// The number of the one.
        earlier: u32,
        /// The number of the other.
        later: u32,
        /// The line.
        at: usize,
    },
}

/// The versions of a road, the newest first.
#[must_use]
pub fn newest_first(track: &Track) -> Vec<&TextVersion> {
    track.texts.iter().rev().collect()
}

impl Versions {
    pub(super) fn new(_track: Option<&Track>) -> Self {
        Self::default()
    }

    pub(super) const fn scope(&self) -> Scope {
        match self.look {
            Look::List | Look::One(_) => Scope::StepVersions,
            Look::Compared { .. } => Scope::Step,
        }
    }

    /// Which line of the list is selected, from 0.
    #[must_use]
    pub const fn selected(&self) -> usize {
        self.selected
    }

    /// The selected version.
    #[must_use]
    pub fn version<'a>(&self, track: &'a Track) -> Option<&'a TextVersion> {
        newest_first(track).get(self.selected).copied()
    }

    /// What differs between the two that are compared.
    #[must_use]
    pub fn difference(&self, track: &Track) -> Difference {
        let Look::Compared { earlier, later, .. } = self.look else {
            return Difference::default();
        };
        let of = |number: u32| track.texts.iter().find(|text| text.number == number);
        match (of(earlier), of(later)) {
            (Some(earlier), Some(later)) => difference(earlier, later),
            _ => Difference::default(),
        }
    }

    pub(super) fn command(
        &mut self,
        command: Command,
        track: &Track,
        here: &Here<'_>,
    ) -> Option<Inner> {
        let count = track.texts.len();
        match (command, &mut self.look) {
            (Command::Back, Look::List) => return None,
            (Command::Back, _) | (Command::Open, Look::Compared { .. } | Look::One(_)) => {
                self.look = Look::List;
            }
            (Command::RestoreText, _) => return self.put_back(track, here).into(),
            (Command::Compare, _) => return self.compare(track, here).into(),
            (Command::Open, Look::List) => self.look = Look::One(0),
            (Command::Tick, Look::List) => {
                let number = self.version(track).map(|text| text.number);
                self.marked = number.filter(|number| self.marked != Some(*number));
            }
            (Command::NextPart | Command::PreviousPart, Look::Compared { at, .. }) => {
                let at = *at;
                let to = self
                    .difference(track)
                    .next(at, command == Command::NextPart);
                if let Look::Compared { at, .. } = &mut self.look {
                    *at = to;
                }
            }
            (_, Look::List) => self.selected = walked(command, self.selected, count),
            (_, Look::One(at)) => {
                let at = *at;
                let words = self.version(track).map(|text| text.body.expose().as_str());
                let count = reading(words.unwrap_or_default()).len();
                self.look = Look::One(walked(command, at, count));
            }
            (_, Look::Compared { at, .. }) => {
                let at = *at;
                let count = self.difference(track).lines();
                if let Look::Compared { at: line, .. } = &mut self.look {
                    *line = walked(command, at, count);
                }
            }
        }
        Inner::stay()
    }

    /// Compares the selected version with the marked one; without a mark with the newest, and the newest with the one before.
    fn compare(&mut self, track: &Track, here: &Here<'_>) -> Answer {
        let versions = newest_first(track);
        let selected = self.version(track).map(|text| text.number);
        let newest = versions.first().map(|text| text.number);
        let before = versions.get(1).map(|text| text.number);
        let other = self
            .marked
            .filter(|number| Some(*number) != selected)
            .or(if selected == newest { before } else { newest });
        let (Some(one), Some(other)) = (selected, other) else {
            return Reaction::Refuse(say!(here.texts(), "versions-one")).into();
        };
        self.look = Look::Compared {
            earlier: one.min(other),
            later: one.max(other),
            at: 0,
        };
        Answer::stay()
    }

    fn put_back(&mut self, track: &Track, here: &Here<'_>) -> Answer {
        let texts = here.texts();
        let Some(old) = self.version(track) else {
            return Answer::stay();
        };
        if track.text().map(|text| &text.fingerprint) == Some(&old.fingerprint) {
            return Reaction::Refuse(say!(texts, "versions-is-newest")).into();
        }
        let step = next(&track.id, old.body.expose(), old.attachments.clone());
        let number = i64::from(old.number);
        (self.selected, self.look) = (0, Look::List);
        keep(&track.id, &[step], here, |text| {
            say!(
                texts,
                "versions-put-back",
                old = number,
                number = i64::from(text.number),
                mark = text.fingerprint.short()
            )
        })
    }
}
