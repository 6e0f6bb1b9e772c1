//! kill -9 at random moments: nothing that was called saved is lost, and the vault always opens.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use klankbord::vault::{ItemId, Kind, Presence, Vault, WorkFactor};
use rand::{Rng as _, rngs::OsRng};

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
        Presence::Vault => site.open().0,
        _ => Vault::create(&site.places, &passphrase(), WorkFactor::new(4).unwrap()).unwrap(),
    };
    say("open");
    let known: Vec<ItemId> = vault.cards(Kind::Case).map(|(id, _, _)| id).collect();
    for n in 0_usize.. {
        let id = if n % 3 == 0 && !known.is_empty() {
            known[n % known.len()]
        } else {
            vault.new_id()
        };
        let text = format!("{n} {}", "x".repeat(OsRng.gen_range(0..9_000)));
        vault.commit(vec![put(id, &text)]).unwrap();
        say(&format!("saved {id} {text}"));
        if n % 40 == 39 {
            vault = vault.mend().unwrap().0;
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

/// Lets the child work for a while, kills it, and gives what it called saved.
fn run_and_kill(
    site: &Site,
    after: Duration,
    from_opening: bool,
) -> (BTreeMap<ItemId, String>, usize) {
    let mut child = child(site);
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut saved = BTreeMap::new();
    let mut count = 0;
    if from_opening {
        said.by_ref()
            .map(Result::unwrap)
            // The test program puts its own words in front, on the same line.
            .find(|line| line.ends_with("open"));
    }
    let reader = std::thread::spawn(move || said.map_while(Result::ok).collect::<Vec<_>>());
    let start = Instant::now();
    std::thread::sleep(after.saturating_sub(start.elapsed()));
    child.kill().unwrap();
    child.wait().unwrap();
    for line in reader.join().unwrap() {
        let Some((id, text)) = line
            .strip_prefix("saved ")
            .and_then(|rest| rest.split_once(' '))
        else {
            continue;
        };
        saved.insert(id.parse().unwrap(), text.to_owned());
        count += 1;
    }
    (saved, count)
}

/// After each kill everything that was called saved is there, or the one save after it that was not called so any more.
fn survives(rounds: usize, longest: u64, from_opening: bool) {
    let site = Site::new();
    let mut expected: BTreeMap<ItemId, String> = BTreeMap::new();
    let (mut acknowledged, mut replayed) = (0, 0);
    for round in 0..rounds {
        let after = Duration::from_millis(OsRng.gen_range(0..longest));
        let (saved, count) = run_and_kill(&site, after, from_opening);
        acknowledged += count;
        expected.extend(saved);
        if Vault::probe(site.dir()) != Ok(Presence::Vault) {
            assert_eq!(count, 0, "round {round}: saved, but there is no vault");
            continue;
        }
        let (vault, report) = site.open();
        assert_eq!(report.rebuilt, None, "round {round}");
        assert_eq!(report.behind_anchor, None, "round {round}");
        replayed += report.replayed;
        let found = texts(&vault);
        let lost: Vec<_> = expected
            .iter()
            .filter(|(id, text)| found.get(id) != Some(text))
            .collect();
        assert!(lost.len() <= 1, "round {round}: {} lost", lost.len());
        // At most the one save that was under way may differ, and then it is there whole.
        assert!(
            lost.iter()
                .all(|(id, _)| found.get(id).is_some_and(|text| text.contains(' '))),
            "round {round}"
        );
        let found_check = vault.verify().unwrap();
        assert!(
            found_check.damaged.is_empty() && found_check.no_blobs && found_check.spares_agree,
            "round {round}: {found_check:?}"
        );
        expected = found;
    }
    eprintln!("{rounds} kills, {acknowledged} acknowledged saves, 0 lost, {replayed} replayed");
}

/// `KLANKBORD_KILLS` asks for more rounds than a test run has time for.
fn rounds() -> usize {
    std::env::var("KLANKBORD_KILLS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(25)
}

#[test]
fn no_acknowledged_save_is_lost_when_the_program_is_killed() {
    survives(rounds(), 700, true);
}

#[test]
fn a_kill_while_a_vault_is_made_or_opened_does_no_harm() {
    survives(rounds(), 1_200, false);
}
