//! kill -9 at random moments: nothing that was called saved is lost, and the vault always opens.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use klankbord::vault::{
    Error, ItemId, Kind, OpenReport, Presence, Renewal, Vault, WorkFactor, unwatched,
};
use rand::{Rng as _, rngs::OsRng};
use secrecy::SecretString;

use crate::support::{Site, passphrase, put, texts};

/// Tells the child where to work.
const PLACE: &str = "KLANKBORD_TEST_PLACE";

fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").unwrap();
    out.flush().unwrap();
}

/// Not a test: the program that is killed. Opens the vault, saves without end, and says what was saved.
#[test]
#[ignore = "run by the test below, in a process of its own"]
fn child_that_saves_until_it_is_killed() {
    let Some(place) = std::env::var_os(PLACE).map(PathBuf::from) else {
        return;
    };
    let site = Site::below(&place);
    let mut vault = match Vault::probe(site.dir()).unwrap() {
        Presence::Vault => open(&site).0,
        _ => Vault::create(&site.places, &passphrase(), low()).unwrap(),
    };
    say("open");
    let known: Vec<ItemId> = vault.cards(Kind::Case).map(|(id, _, _)| id).collect();
    let first = OsRng.gen_range(0..6);
    for n in 0_usize.. {
        let id = if n % 3 == 0 && !known.is_empty() {
            known[n % known.len()]
        } else {
            vault.new_id()
        };
        let text = format!("{n} {}", "x".repeat(OsRng.gen_range(0..9_000)));
        vault.commit(vec![put(id, &text)]).unwrap();
        say(&format!("saved {id} {text}"));
        if vault.is_untidy() {
            vault.tidy_up();
        }
        if n % 6 == first {
            vault = renews(vault, OsRng.gen_range(0..5));
            say("renewed");
        }
    }
}

fn low() -> WorkFactor {
    WorkFactor::new(4).unwrap()
}

fn other_passphrase() -> SecretString {
    SecretString::from("another horse another battery")
}

/// Opens with the one passphrase or with the other: it is changed now and then.
fn open(site: &Site) -> (Vault, OpenReport) {
    match Vault::open(&site.places, &passphrase()) {
        Err(Error::WrongPassphrase) => Vault::open(&site.places, &other_passphrase()).unwrap(),
        opened => opened.unwrap(),
    }
}

/// Everything that seals all of it anew.
fn renews(mut vault: Vault, turn: usize) -> Vault {
    match turn {
        0 => drop(vault.compact(&unwatched).unwrap()),
        1 => {
            let Some((gone, ..)) = vault.cards(Kind::Case).next() else {
                return vault;
            };
            say(&format!("destroying {gone}"));
            vault.destroy(&[gone], Vec::new(), &unwatched).unwrap();
            say(&format!("destroyed {gone}"));
        }
        2 | 3 => {
            let (new, renewal) = if turn == 2 {
                (other_passphrase(), Renewal::Changed)
            } else {
                (passphrase(), Renewal::Leaked)
            };
            drop(
                vault
                    .change_passphrase(&new, low(), renewal, &unwatched)
                    .unwrap(),
            );
        }
        _ => vault = vault.mend().unwrap().0,
    }
    vault
}

/// What a program said before it was killed.
#[derive(Default)]
struct Said {
    saved: BTreeMap<ItemId, String>,
    destroying: BTreeSet<ItemId>,
    destroyed: BTreeSet<ItemId>,
    count: usize,
    renewals: usize,
}

impl Said {
    fn hears(&mut self, line: &str) {
        let Some((word, rest)) = line.split_once(' ') else {
            self.renewals += usize::from(line == "renewed");
            return;
        };
        match word {
            "saved" => {
                let (id, text) = rest.split_once(' ').unwrap();
                let id = id.parse().unwrap();
                // One that was destroyed can be saved anew.
                self.destroyed.remove(&id);
                self.saved.insert(id, text.to_owned());
                self.count += 1;
            }
            "destroying" => drop(self.destroying.insert(rest.parse().unwrap())),
            "destroyed" => {
                let id = rest.parse().unwrap();
                self.saved.remove(&id);
                self.destroyed.insert(id);
            }
            _ => {}
        }
    }
}

fn child(site: &Site) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "kill::child_that_saves_until_it_is_killed",
            "--ignored",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(PLACE, site.dir().parent().unwrap())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Lets the child work for a while, kills it, and gives what it said.
fn run_and_kill(site: &Site, after: Duration, from_opening: bool) -> Said {
    let mut child = child(site);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    if from_opening {
        lines
            .by_ref()
            .map(Result::unwrap)
            // The test program puts its own words in front, on the same line.
            .find(|line| line.ends_with("open"));
    }
    let reader = std::thread::spawn(move || lines.map_while(Result::ok).collect::<Vec<_>>());
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    let mut said = Said::default();
    let mut lines = reader.join().unwrap();
    if !from_opening {
        // The words in front of the first line.
        lines.retain(|line| !line.ends_with("open"));
    }
    for line in lines {
        said.hears(&line);
    }
    said
}

/// After each kill everything that was called saved is there, or the one save after it that was not called so any more.
fn survives(rounds: usize, longest: u64, from_opening: bool) {
    let site = Site::new();
    let mut expected: BTreeMap<ItemId, String> = BTreeMap::new();
    let (mut acknowledged, mut replayed, mut renewals) = (0, 0, 0);
    for round in 0..rounds {
        let after = Duration::from_millis(OsRng.gen_range(0..longest));
        let said = run_and_kill(&site, after, from_opening);
        acknowledged += said.count;
        renewals += said.renewals;
        expected.extend(said.saved);
        expected.retain(|id, _| !said.destroyed.contains(id));
        if Vault::probe(site.dir()) != Ok(Presence::Vault) {
            assert_eq!(said.count, 0, "round {round}: saved, but there is no vault");
            continue;
        }
        let (vault, report) = open(&site);
        assert_eq!(report.rebuilt, None, "round {round}");
        assert_eq!(report.behind_anchor, None, "round {round}");
        replayed += report.replayed;
        let found = texts(&vault);
        for gone in &said.destroyed {
            assert_eq!(found.get(gone), None, "round {round}: it was destroyed");
        }
        let lost: Vec<_> = expected
            .iter()
            .filter(|(id, text)| found.get(id) != Some(text))
            .filter(|(id, _)| found.contains_key(id) || !said.destroying.contains(id))
            .collect();
        assert!(lost.len() <= 1, "round {round}: {} lost", lost.len());
        // At most the one save that was under way may differ, and then it is there whole.
        assert!(
            lost.iter()
                .all(|(id, _)| found.get(id).is_some_and(|text| text.contains(' '))),
            "round {round}"
        );
        let check = vault.verify().unwrap();
        assert!(
            check.damaged.is_empty() && check.no_blobs && check.spares_agree,
            "round {round}: {check:?}"
        );
        expected = found;
    }
    eprintln!(
        "{rounds} kills, {acknowledged} acknowledged saves, {renewals} renewals, 0 lost, 0 failed openings, {replayed} replayed"
    );
}

/// `KLANKBORD_KILLS` asks for more rounds than a test run has time for.
fn rounds() -> usize {
    std::env::var("KLANKBORD_KILLS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(14)
}

#[test]
fn no_acknowledged_save_is_lost_when_the_program_is_killed() {
    survives(rounds(), 1_200, true);
}

#[test]
fn a_kill_while_a_vault_is_made_or_opened_does_no_harm() {
    survives(rounds(), 1_200, false);
}
