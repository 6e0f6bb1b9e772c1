//! The step flow, from keys to cells: whole matters by keys alone, what each stage looks like, and rows of keys that break nothing.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    unreachable_pub,
    reason = "a test may fail"
)]

#[path = "../common/mod.rs"]
mod common;

mod built;
mod fields;
mod keys;
mod others;
mod pictures;
mod screens;
mod words;
mod wulp;

use common::{Played, code, play};
use jiff::civil::Date;
use klankbord::{
    catalogue::Catalogue,
    domain::{Action, Case, Language, Pseudonym, Reference, Track, TrackState},
};

const NARROW: (u16, u16) = (80, 24);

/// A case after the first talk, as the facts screen and the caution leave it behind.
fn open_case(pseudonym: &str, on: Date, facts: impl FnOnce(&mut Case)) -> Case {
    let mut case = Case::open(
        common::identity(1),
        Reference::numbered(2025, 1),
        Pseudonym::new(pseudonym).unwrap(),
        on,
    );
    facts(&mut case);
    let context = Catalogue::shipped().unwrap().context(on);
    let caution = Action::RecordCaution(vec![code("vrijwillig")]);
    for step in [caution, Action::Proceed] {
        case.perform(&step, &context).unwrap();
    }
    case
}

/// Walks to a line of the roads and opens it: `walked` roads of the case stand above all roads.
fn road(walked: usize, number: usize) -> String {
    format!("g{}<enter>", "j".repeat(walked + number))
}

/// Ticks all twelve explanations and says yes, in writing.
fn explain_all_and_yes() -> String {
    format!("{}j<space>jjj<space><enter>", "<space>j".repeat(12))
}

const ZELF: usize = 0;
const MANAGER: usize = 1;
const MEDIATION: usize = 3;
const SOCIAL_WORK: usize = 7;
const DOCTOR: usize = 8;
const OWN_COMMITTEE: usize = 13;
const RIJK_COMMITTEE: usize = 14;
const POLICE: usize = 20;

fn played(case: &Case, script: &str) -> Played {
    play(Language::Dutch, NARROW, vec![case.clone()], script)
}

/// Plays a script from an empty vault.
fn from_nothing(script: &str) -> Played {
    play(Language::Dutch, NARROW, vec![], script)
}

fn track<'a>(played: &'a Played, name: &str) -> &'a Track {
    let track = klankbord::domain::TrackId::new(name);
    played.world.cases[0].track(&track).unwrap()
}

fn state(played: &Played, name: &str) -> TrackState {
    track(played, name).state()
}
