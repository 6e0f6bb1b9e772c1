//! Programs that work on a vault in a process of their own, so that they can be killed, limited, traced or failed from
//! outside. What they say goes past Rust's own standard output, in one system call a line.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::IoSlice;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use klankbord::vault::{Casebook, ItemId, Kind, Vault, WorkFactor};

use crate::support::{Site, passphrase, put, texts};

/// Tells a program where to work.
const PLACE: &str = "KLANKBORD_TEST_PLACE";
/// Tells a program how many saves to make.
const SAVES: &str = "KLANKBORD_TEST_SAVES";
/// In every text: it may be in no message.
pub(crate) const CANARY: &str = "Zwanenzang";

/// A word that stands for a text, so that what is said can be compared and holds no content.
pub(crate) fn fingerprint(text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// `writev` on standard output: neither among the calls that are failed on purpose, nor held back by anybody.
pub(crate) fn say(line: &str) {
    let line = format!("\n@ {line}\n");
    rustix::io::writev(rustix::stdio::stdout(), &[IoSlice::new(line.as_bytes())]).ok();
}

fn site() -> Option<Site> {
    std::env::var_os(PLACE)
        .map(PathBuf::from)
        .map(|place| Site::below(&place))
}

/// A program of this file as a command, after words that come before it (`strace …`).
pub(crate) fn command(before: &[&str], program: &str, site: &Site, saves: usize) -> Command {
    let me = std::env::current_exe().unwrap();
    let mut words: Vec<&OsStr> = before.iter().map(OsStr::new).collect();
    words.push(me.as_os_str());
    let name = format!("child::{program}");
    let own = [
        "--exact",
        &name,
        "--ignored",
        "--nocapture",
        "--test-threads=1",
    ];
    words.extend(own.iter().map(OsStr::new));
    let mut command = Command::new(words[0]);
    command
        .args(&words[1..])
        .env(PLACE, site.dir().parent().unwrap())
        .env(SAVES, saves.to_string())
        .env("RUST_BACKTRACE", "0")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// How a program ended.
pub(crate) struct Ended {
    /// What it said, line by line.
    pub(crate) said: Vec<String>,
    /// Everything that it wrote, on both ways out.
    pub(crate) written: String,
    /// It had to be stopped.
    pub(crate) hung: bool,
    pub(crate) took: Duration,
}

impl Ended {
    /// The rest of the lines that begin with this word.
    pub(crate) fn lines<'a>(&'a self, word: &'a str) -> impl Iterator<Item = &'a str> {
        self.said
            .iter()
            .filter_map(move |line| line.strip_prefix(word)?.strip_prefix(' '))
    }

    pub(crate) fn came_to_the_end(&self) -> bool {
        self.said.last().is_some_and(|line| line == "end")
    }
}

/// Runs a program to its end, or to the end of all patience.
pub(crate) fn run(mut command: Command, patience: Duration) -> Ended {
    let start = Instant::now();
    let mut child = command.spawn().unwrap();
    let out = gather(child.stdout.take().unwrap());
    let errors = gather(child.stderr.take().unwrap());
    let hung = !ends_within(&mut child, patience);
    let took = start.elapsed();
    if hung {
        child.kill().unwrap();
        child.wait().unwrap();
    }
    let written = out.join().unwrap();
    let said = written
        .lines()
        .filter_map(|line| line.strip_prefix("@ ").map(str::to_owned))
        .collect();
    Ended {
        said,
        written: written + &errors.join().unwrap(),
        hung,
        took,
    }
}

fn gather(mut from: impl std::io::Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        from.read_to_end(&mut bytes).ok();
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

fn ends_within(child: &mut Child, patience: Duration) -> bool {
    let start = Instant::now();
    while start.elapsed() < patience {
        if child.try_wait().unwrap().is_some() {
            return true;
        }
        thread::sleep(Duration::from_millis(2));
    }
    false
}

/// Not a test: opens the vault and says what it finds, what is told, and what it cost.
#[test]
#[ignore = "run by other tests, in a process of its own"]
fn opens_and_tells() {
    let Some(site) = site() else { return };
    match Vault::open(&site.places, &passphrase()) {
        Err(error) => say(&format!("refused {} {error} {error:?}", error.code())),
        Ok((vault, report)) => {
            if let Some(rebuilt) = report.rebuilt {
                say(&format!("rebuilt {} {:?}", rebuilt.missing, rebuilt.why));
            }
            if let Some((here, remembered)) = report.behind_anchor {
                say(&format!("behind {here} {remembered}"));
            }
            if let Some(why) = report.read_only {
                say(&format!("read-only {why:?}"));
            }
            for repaired in report.repaired {
                say(&format!("repaired {repaired:?}"));
            }
            let unreadable = tell_items(&vault);
            let checked = vault.verify();
            if unreadable {
                mends(vault);
            } else if let Ok(checked) = checked {
                say(&format!("checked {}", checked.damaged.len()));
            }
        }
    }
    say(&format!("memory {}", most_memory()));
    say("end");
}

/// True when there are items that can't be read.
fn tell_items(vault: &Vault) -> bool {
    let mut unreadable = false;
    for item in vault.read_kind(Kind::Case) {
        match item {
            Ok(item) => {
                let text = item.body["text"].as_str().unwrap_or_default();
                say(&format!("item {} {}", item.id, fingerprint(text)));
            }
            Err(error) => {
                unreadable = true;
                say(&format!("unreadable {error} {error:?}"));
            }
        }
    }
    unreadable
}

fn mends(vault: Vault) {
    match vault.mend() {
        Err(error) => say(&format!("not mended {error} {error:?}")),
        Ok((vault, _, mended)) => {
            for id in mended.older.iter().chain(&mended.lost) {
                say(&format!("given up {id}"));
            }
            say("mended");
            tell_items(&vault);
        }
    }
}

/// The most memory that this process ever had (kB).
fn most_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok())
        .unwrap_or(0)
}

/// Not a test: makes or opens the vault, reads everything, saves, and closes it; whatever is refused is said and no
/// reason to stop.
#[test]
#[ignore = "run by other tests, in a process of its own"]
fn saves_and_closes() {
    let Some(site) = site() else { return };
    let saves: usize = std::env::var(SAVES).unwrap().parse().unwrap();
    let opened = if site.dir().exists() {
        Vault::open(&site.places, &passphrase()).map(|(vault, report)| {
            say(&format!(
                "opened {:?} {:?}",
                report.read_only, report.rebuilt
            ));
            vault
        })
    } else {
        Vault::create(&site.places, &passphrase(), WorkFactor::new(4).unwrap())
    };
    match opened {
        Ok(vault) => works(vault, saves),
        Err(error) => say(&format!("refused {} {error:?}", error.code())),
    }
    say("end");
}

/// Not a test: opens the vault, saves, seals everything under a new key, and saves again.
#[test]
#[ignore = "run by other tests, in a process of its own"]
fn saves_and_renews() {
    let Some(site) = site() else { return };
    let saves: usize = std::env::var(SAVES).unwrap().parse().unwrap();
    for _ in 0..2 {
        let (mut vault, _) = site.open();
        commits(&mut vault, saves);
        let (mut vault, _, _) = vault.mend().unwrap();
        commits(&mut vault, saves);
    }
    say("end");
}

/// Not a test: opens the vault and publishes, release after release, until it is killed.
#[test]
#[ignore = "run by other tests, in a process of its own"]
fn publishes() {
    let Some(site) = site() else { return };
    let saves: usize = std::env::var(SAVES).unwrap().parse().unwrap();
    let (mut book, _) = Casebook::open(&site.places, &passphrase()).unwrap();
    let first = book.release_count().unwrap();
    for number in first..first + saves {
        match book.append_release(&crate::ledger::numbered(number), number, &[]) {
            Ok(()) => say(&format!("published {number}")),
            Err(error) => say(&format!("not published {number} {}", error.code())),
        }
        if book.must_reopen() {
            break;
        }
    }
    say("end");
}

fn works(mut vault: Vault, saves: usize) {
    tell_items(&vault);
    commits(&mut vault, saves);
    match vault.lock() {
        Ok(()) => say("closed"),
        Err(error) => say(&format!("not closed well {}", error.code())),
    }
}

fn commits(vault: &mut Vault, saves: usize) {
    let known: Vec<ItemId> = vault.cards(Kind::Case).map(|(id, _, _)| id).collect();
    for n in 0..saves {
        // Every third save revises what is there already.
        let id = match known.get(n % known.len().max(1)) {
            Some(id) if n % 3 == 2 => *id,
            _ => vault.new_id(),
        };
        let text = format!("{CANARY} {n} {}", "x".repeat(n * 977 % 9_000));
        let known = fingerprint(&text);
        say(&format!("begin {id} {known}"));
        match vault.commit(vec![put(id, &text)]) {
            Ok(()) => say(&format!("saved {id} {known}")),
            Err(error) => {
                say(&format!("not saved {} {error:?}", error.code()));
                if !vault.must_reopen() {
                    say(&format!("still readable {}", texts(vault).len()));
                }
            }
        }
    }
}

/// Every item that was said to be read, by number.
pub(crate) fn items(ended: &Ended) -> BTreeMap<ItemId, String> {
    ended.lines("item").map(pair).collect()
}

/// A number and a fingerprint.
pub(crate) fn pair(line: &str) -> (ItemId, String) {
    let (id, text) = line.split_once(' ').unwrap();
    (id.parse().unwrap(), text.to_owned())
}

/// What a vault holds, in the same form.
pub(crate) fn fingerprints(vault: &Vault) -> BTreeMap<ItemId, String> {
    texts(vault)
        .into_iter()
        .map(|(id, text)| (id, fingerprint(&text)))
        .collect()
}

/// How many rounds, cuts or mutations are wanted: more than a test run has time for, when this variable says so.
pub(crate) fn wanted(variable: &str, short: usize) -> usize {
    std::env::var(variable)
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(short)
}

/// Opens a vault after whatever was done to it is over.
pub(crate) fn opens_again(site: &Site, context: &str) -> Vault {
    match Vault::open(&site.places, &passphrase()) {
        Ok((vault, report)) => {
            assert_eq!(report.read_only, None, "{context}");
            assert!(
                report.rebuilt.is_none_or(|rebuilt| rebuilt.missing == 0),
                "{context}: {report:?}"
            );
            assert_eq!(report.behind_anchor, None, "{context}");
            vault
        }
        Err(error) => panic!("{context}: {error:?}"),
    }
}
