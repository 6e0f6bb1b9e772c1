//! Walking through the stages: choosing, blacking out, changing words, reading what is written.

use super::{DocumentScreen, Material, Place, Stage, composer, is_same};
use crate::app::{cases::walked, command::Command, reaction::Around};

/// The narrowest room in which a preview is read, in columns: how far it can be read follows from it.
const NARROWEST: usize = 54;

impl DocumentScreen {
    /// Answers a command that changes nothing outside this screen.
    pub(super) fn walk(&mut self, command: Command, around: &Around<'_>) {
        match &self.stage {
            Stage::Choose(at) => self.choose(*at, command, around),
            Stage::Lines(at) => self.black_out(*at, command),
            Stage::Words => self.change_words(command, around),
            Stage::Preview(from) => self.read(*from, command, around),
            Stage::Place(_) => self.change_form(command),
            Stage::Made(_) => {}
        }
    }

    fn choose(&mut self, at: usize, command: Command, around: &Around<'_>) {
        let offers = self.offers(around);
        if command != Command::Open {
            self.stage = Stage::Choose(walked(command, at, offers.len()));
            return;
        }
        let Some(Ok(subject)) = offers.get(at).map(|offer| &offer.subject) else {
            return;
        };
        let Some(case) = self.of_case(around) else {
            return;
        };
        if !is_same(self.material.as_ref(), subject) {
            self.material = Some(Material::of(subject, case, &composer(around)));
        }
        self.stage = match &self.material {
            Some(Material::Lines { .. }) => Stage::Lines(0),
            Some(Material::Words { .. }) => Stage::Words,
            _ => Stage::Preview(0),
        };
    }

    fn black_out(&mut self, at: usize, command: Command) {
        match command {
            Command::Open => self.stage = Stage::Preview(0),
            Command::Tick => {
                if let Some(material) = &mut self.material {
                    material.toggle(at);
                }
            }
            _ => {
                let lines = self.extract().map_or(0, |extract| extract.lines.len());
                self.stage = Stage::Lines(walked(command, at, lines));
            }
        }
    }

    fn change_words(&mut self, command: Command, around: &Around<'_>) {
        if command == Command::Done {
            self.stage = Stage::Preview(0);
        } else if let Some(material) = &mut self.material {
            material.command(command, around);
        }
    }

    fn read(&mut self, from: usize, command: Command, around: &Around<'_>) {
        match command {
            Command::Open => self.stage = Stage::Place(Place::new()),
            Command::Tick => {
                if let Some(material) = &mut self.material {
                    material.toggle_version();
                }
            }
            _ => {
                let lines = self.document(around).map_or(0, |document| {
                    let plain = document.plain();
                    let rows = |line: &str| line.chars().count() / NARROWEST + 1;
                    plain.lines().map(rows).sum()
                });
                self.stage = Stage::Preview(walked(command, from, lines));
            }
        }
    }

    fn change_form(&mut self, command: Command) {
        if let (Stage::Place(place), Command::OtherFileForm) = (&mut self.stage, command) {
            place.other_form();
        }
    }
}
