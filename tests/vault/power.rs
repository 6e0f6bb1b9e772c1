//! The power is cut: what was called saved is there, also when the drive has forgotten everything that was not synced.
//!
//! A program saves while `strace` writes down every call; the calls are then replayed up to any moment on a drive that
//! forgets ([`crate::drive`]).

#![cfg(target_os = "linux")]

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use klankbord::vault::{ItemId, Presence, Vault};
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};

use crate::child::{self, fingerprints, pair};
use crate::drive::{Cut, Drive};
use crate::injected::has_strace;
use crate::support::{Site, passphrase, save_many};
use crate::trace::{self, Event};

/// A drive as it was, what was on it, and everything that was done to it.
struct Recording {
    before: Drive,
    truth: BTreeMap<ItemId, String>,
    existed: bool,
    events: Vec<Event>,
}

/// Lets a program work and writes down what it asks of the disk.
fn record(site: &Site, program: &str, saves: usize) -> Recording {
    let root = site.dir().parent().unwrap();
    let existed = site.dir().exists();
    let truth = if existed {
        fingerprints(&site.open().0)
    } else {
        BTreeMap::new()
    };
    let before = Drive::of(root);
    let aside = tempfile::tempdir().unwrap();
    let trace = aside.path().join("trace");
    let only = format!("trace={}", trace::CALLS);
    let strace = [
        "strace",
        "-f",
        "-qq",
        "-xx",
        "-s",
        "100000000",
        "-o",
        trace.to_str().unwrap(),
        "-e",
        &only,
    ];
    let command = child::command(&strace, program, site, saves);
    let ended = child::run(command, Duration::from_secs(300));
    assert!(ended.came_to_the_end(), "{}", ended.written);
    Recording {
        before,
        truth,
        existed,
        events: trace::read(&trace),
    }
}

/// What was called saved, and what was begun, up to some moment.
#[derive(Default, Clone)]
struct Promised {
    saved: BTreeMap<ItemId, String>,
    begun: BTreeSet<(ItemId, String)>,
    opened: bool,
}

impl Promised {
    fn hears(&mut self, event: &Event) {
        let Event::Said(line) = event else { return };
        if let Some(rest) = line.strip_prefix("saved ") {
            self.saved.extend([pair(rest)]);
            self.opened = true;
        } else if let Some(rest) = line.strip_prefix("begin ") {
            self.begun.insert(pair(rest));
            self.opened = true;
        }
    }
}

/// Figures of all cuts.
#[derive(Debug, Default)]
struct Figures {
    cuts: usize,
    acknowledged: usize,
    rebuilt: usize,
    before_there_was_a_vault: usize,
}

impl Recording {
    fn says(&self, beginning: &str) -> Vec<usize> {
        let says =
            |event: &Event| matches!(event, Event::Said(line) if line.starts_with(beginning));
        (0..self.events.len())
            .filter(|at| says(&self.events[*at]))
            .collect()
    }

    /// Cuts the power after so many calls.
    fn cut(&self, after: usize, how: Cut, random: &mut StdRng, figures: &mut Figures) {
        let (mut drive, mut promised) = (self.before.clone(), Promised::default());
        promised.saved.clone_from(&self.truth);
        for event in &self.events[..after] {
            drive.does(event);
            promised.hears(event);
        }
        let dir = tempfile::tempdir().unwrap();
        drive.cut(how, random, dir.path());
        let site = Site::below(dir.path());
        let context = format!("{how:?} after call {after}");
        figures.cuts += 1;
        figures.acknowledged += promised.saved.len();
        if !self.existed && Vault::probe(site.dir()) != Ok(Presence::Vault) {
            assert!(!promised.opened, "{context}: the vault is gone");
            figures.before_there_was_a_vault += 1;
            return;
        }
        let (vault, report) = Vault::open(&site.places, &passphrase())
            .unwrap_or_else(|error| panic!("{context}: {error}"));
        assert_eq!(report.behind_anchor, None, "{context}");
        assert!(
            report.rebuilt.is_none_or(|rebuilt| rebuilt.missing == 0),
            "{context}: {report:?}"
        );
        if let Some(rebuilt) = report.rebuilt {
            figures.rebuilt += 1;
            eprintln!("{context}: built anew, {:?}", rebuilt.why);
        }
        let found = fingerprints(&vault);
        for (id, text) in &promised.saved {
            let now = found.get(id);
            let newer = now.is_some_and(|now| promised.begun.contains(&(*id, now.clone())));
            assert!(now == Some(text) || newer, "{context}: {id} is lost");
        }
        for pair in &found {
            let pair = (*pair.0, pair.1.clone());
            let known = promised.saved.get(&pair.0) == Some(&pair.1);
            assert!(known || promised.begun.contains(&pair), "{context}");
        }
        assert!(vault.verify().unwrap().damaged.is_empty(), "{context}");
    }

    /// So many cuts: half of them right after something was called saved.
    fn cuts(&self, count: usize, seed: u64, figures: &mut Figures) {
        let mut random = StdRng::seed_from_u64(seed);
        let saved = self.says("saved");
        for round in 0..count {
            let after = if round % 2 == 0 {
                saved[random.gen_range(0..saved.len())] + 1
            } else {
                random.gen_range(0..self.events.len())
            };
            let how = if round % 4 < 3 { Cut::Worst } else { Cut::Torn };
            self.cut(after, how, &mut random, figures);
        }
    }
}

/// A vault that is made and worked in, one that is opened and worked in, and one that is renewed.
fn survives(count: usize, saves: usize) {
    if !has_strace() {
        return;
    }
    let mut figures = Figures::default();
    let site = Site::new();
    record(&site, "saves_and_closes", saves).cuts(count - 2 * (count / 3), 1, &mut figures);
    record(&site, "saves_and_closes", saves).cuts(count / 3, 2, &mut figures);
    record(&site, "saves_and_renews", saves / 4 + 1).cuts(count / 3, 3, &mut figures);
    eprintln!("power cuts: {figures:?}, 0 lost, 0 that would not open");
}

#[test]
fn nothing_that_was_called_saved_is_lost_when_the_power_goes() {
    survives(12, 12);
}

#[test]
#[ignore = "long: KLANKBORD_CUTS=200"]
fn nothing_that_was_called_saved_is_lost_when_the_power_goes_at_length() {
    survives(child::wanted("KLANKBORD_CUTS", 200), 80);
}

#[test]
fn nothing_is_called_saved_before_it_is_lasting() {
    if !has_strace() {
        return;
    }
    let site = Site::new();
    let mut vault = site.create();
    save_many(&mut vault, 3, "case");
    drop(vault);
    let recording = record(&site, "saves_and_closes", 12);
    let mut drive = recording.before.clone();
    let mut acknowledged = 0;
    for event in &recording.events {
        drive.does(event);
        if matches!(event, Event::Said(line) if line.starts_with("saved")) {
            acknowledged += 1;
            assert!(
                drive.is_lasting(|name| name == "db"),
                "the store, save {acknowledged}"
            );
            assert!(
                drive.is_lasting(|name| name.starts_with("journal-")),
                "the journal, save {acknowledged}"
            );
        }
    }
    assert_eq!(acknowledged, 12);
    eprintln!("{acknowledged} times called saved, 0 before the last fsync");
}
