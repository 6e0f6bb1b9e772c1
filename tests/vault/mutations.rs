//! A thousand ways to spoil the files of a vault: it opens whole, or opens and tells what is missing, or refuses by name.

#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use klankbord::vault::{ItemId, RecoveryKey, unwatched};
use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use rand::{Rng as _, SeedableRng as _};
use tempfile::TempDir;

use crate::child::{self, CANARY, Ended, fingerprints};
use crate::support::{Site, copy_dir, passphrase, put};

/// No opening may take longer, with a process to start on a busy computer (the bar is 10 s).
const LONGEST: Duration = Duration::from_secs(10);
/// The most memory that an opening may take (kB).
const MOST_MEMORY: u64 = 600_000;

/// A vault, the same vault some saves earlier, and another one with the same passphrase.
struct Templates {
    _dir: TempDir,
    now: Site,
    earlier: Site,
    other: Site,
    truth: BTreeMap<ItemId, String>,
}

impl Templates {
    fn new(locked: bool) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| Site::below(&dir.path().join(name));
        let (now, earlier, other) = (at("now"), at("earlier"), at("other"));
        work(&other, 70, true);
        work(&now, 80, true);
        copy_dir(now.dir().parent().unwrap(), earlier.dir().parent().unwrap());
        work(&now, 30, locked);
        let (vault, _) = now.open();
        let truth = fingerprints(&vault);
        drop(vault);
        Self {
            _dir: dir,
            now,
            earlier,
            other,
            truth,
        }
    }
}

/// So many saves: new cases, and every third one a revision.
fn work(site: &Site, saves: usize, locked: bool) {
    let mut vault = if site.dir().exists() {
        site.open().0
    } else {
        fs::create_dir_all(site.dir().parent().unwrap()).unwrap();
        let mut vault = site.create();
        let sheet = RecoveryKey::generate().unwrap();
        vault
            .set_recovery(Some(&sheet), &passphrase(), &unwatched)
            .unwrap();
        vault
    };
    let mut ids: Vec<ItemId> = crate::support::texts(&vault).into_keys().collect();
    for n in 0..saves {
        let id = if n % 3 == 2 {
            ids[n % ids.len()]
        } else {
            vault.new_id()
        };
        let text = format!("{CANARY} {} {n} {}", ids.len(), "x".repeat(n * 331 % 5_000));
        vault.commit(vec![put(id, &text)]).unwrap();
        ids.push(id);
    }
    if locked {
        vault.lock().unwrap();
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Flip,
    Truncate,
    Zero,
    Nonsense,
    Empty,
    Longer,
    Swap,
    Older,
    Foreign,
    Missing,
    Pipe,
    Directory,
    Link,
    Huge,
}

const KINDS: [Kind; 14] = [
    Kind::Flip,
    Kind::Truncate,
    Kind::Zero,
    Kind::Nonsense,
    Kind::Empty,
    Kind::Longer,
    Kind::Swap,
    Kind::Older,
    Kind::Foreign,
    Kind::Missing,
    Kind::Pipe,
    Kind::Directory,
    Kind::Link,
    Kind::Huge,
];

/// What was done to which file.
struct Mutation {
    kind: Kind,
    file: PathBuf,
}

impl fmt::Display for Mutation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}", self.kind, self.file.display())
    }
}

/// Spoils one file of the vault at `site`.
fn mutate(site: &Site, templates: &Templates, random: &mut StdRng) -> Mutation {
    let kind = *KINDS.choose(random).unwrap();
    let files: Vec<PathBuf> = site.files().into_keys().collect();
    let file = files.choose(random).unwrap().clone();
    let path = site.dir().join(&file);
    let bytes = fs::read(&path).unwrap();
    let within = |random: &mut StdRng| random.gen_range(0..bytes.len().max(1));
    let overwrite = |random: &mut StdRng, with: Option<u8>| {
        let (start, length) = (within(random), random.gen_range(1..8_192));
        let mut spoilt = bytes.clone();
        for byte in spoilt.iter_mut().skip(start).take(length) {
            *byte = with.unwrap_or_else(|| random.r#gen());
        }
        fs::write(&path, spoilt).unwrap();
    };
    match kind {
        Kind::Flip => {
            let mut spoilt = bytes.clone();
            let at = within(random);
            if let Some(byte) = spoilt.get_mut(at) {
                *byte ^= 1 << random.gen_range(0..8);
            }
            fs::write(&path, spoilt).unwrap();
        }
        Kind::Truncate => {
            let keep = within(random);
            fs::write(&path, &bytes[..keep.min(bytes.len())]).unwrap();
        }
        Kind::Zero => overwrite(random, Some(0)),
        Kind::Nonsense => overwrite(random, None),
        Kind::Empty => fs::write(&path, "").unwrap(),
        Kind::Longer => {
            let more: Vec<u8> = (0..random.gen_range(1..5_000))
                .map(|_| random.r#gen())
                .collect();
            fs::write(&path, [bytes.clone(), more].concat()).unwrap();
        }
        Kind::Swap => {
            let other = site.dir().join(files.choose(random).unwrap());
            let theirs = fs::read(&other).unwrap();
            fs::write(&other, &bytes).unwrap();
            fs::write(&path, theirs).unwrap();
        }
        Kind::Older => take_from(&templates.earlier, &file, &path),
        Kind::Foreign => take_from(&templates.other, &file, &path),
        Kind::Missing => fs::remove_file(&path).unwrap(),
        Kind::Pipe | Kind::Directory | Kind::Link | Kind::Huge => replace(&path, kind),
    }
    Mutation { kind, file }
}

/// The file of the same name in another vault, or any of the same part.
fn take_from(site: &Site, file: &Path, path: &Path) {
    let part: String = file.to_string_lossy().chars().take(4).collect();
    let same = site
        .files()
        .into_iter()
        .filter(|(name, _)| name == file || name.to_string_lossy().starts_with(&part))
        .max_by_key(|(name, _)| name == file);
    if let Some((_, bytes)) = same {
        fs::write(path, bytes).unwrap();
    }
}

fn replace(path: &Path, kind: Kind) {
    let aside = path.with_file_name("aside");
    fs::rename(path, &aside).unwrap();
    match kind {
        Kind::Pipe => rustix::fs::mknodat(
            rustix::fs::CWD,
            path,
            rustix::fs::FileType::Fifo,
            0o600.into(),
            0,
        )
        .unwrap(),
        Kind::Directory => fs::create_dir(path).unwrap(),
        Kind::Link => std::os::unix::fs::symlink(&aside, path).unwrap(),
        _ => fs::File::create(path).unwrap().set_len(3 << 30).unwrap(),
    }
}

/// How an opening after a mutation came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    Whole,
    Told,
    Refused,
}

/// Whether what is there is the truth, or what is missing was told. Silence about anything is a failure.
fn judge(ended: &Ended, truth: &BTreeMap<ItemId, String>) -> Result<Class, String> {
    if ended.hung || ended.took > LONGEST {
        return Err(format!("took {:?}", ended.took));
    }
    if !ended.came_to_the_end() {
        return Err("ended before its end".into());
    }
    if ended.written.contains(CANARY) {
        return Err("content in a message".into());
    }
    let memory: u64 = ended.lines("memory").next().unwrap().parse().unwrap();
    if memory > MOST_MEMORY {
        return Err(format!("{memory} kB of memory"));
    }
    if ended.lines("refused").next().is_some() {
        return Ok(Class::Refused);
    }
    let given_up: Vec<ItemId> = ended
        .lines("given up")
        .map(|line| line.parse().unwrap())
        .collect();
    // What is read last, after mending, is what counts.
    let found = child::items(ended);
    let missing = ended.lines("rebuilt").any(|line| !line.starts_with("0 "));
    let behind = ended.lines("behind").next().is_some();
    let unmended = ended.lines("not mended").next().is_some();
    let differs = |(id, text): (&ItemId, &String)| found.get(id) != Some(text);
    let silent: Vec<_> = truth
        .iter()
        .filter(|pair| differs(*pair) && !given_up.contains(pair.0))
        .collect();
    let strange = found.keys().filter(|id| !truth.contains_key(id)).count();
    if strange > 0 {
        return Err(format!("{strange} items that never were"));
    }
    match silent.len() {
        0 if given_up.is_empty() && !unmended => Ok(Class::Whole),
        0 => Ok(Class::Told),
        _ if missing || behind || unmended => Ok(Class::Told),
        lost => Err(format!("{lost} items lost or older, and nothing told")),
    }
}

/// What came of many mutations.
#[derive(Default)]
struct Outcome {
    classes: BTreeMap<Class, usize>,
    failures: Vec<String>,
    longest: Duration,
}

/// So many mutations of one seed.
fn mutations(seed: u64, count: usize, templates: &[Templates; 2]) -> Outcome {
    let mut random = StdRng::seed_from_u64(seed);
    let mut outcome = Outcome::default();
    for round in 0..count {
        let template = &templates[round % 2];
        let dir = tempfile::tempdir().unwrap();
        copy_dir(template.now.dir().parent().unwrap(), dir.path());
        let site = Site::below(dir.path());
        let mutation = mutate(&site, template, &mut random);
        let command = child::command(&[], "opens_and_tells", &site, 0);
        let ended = child::run(command, 3 * LONGEST);
        outcome.longest = outcome.longest.max(ended.took);
        match judge(&ended, &template.truth) {
            Ok(class) => *outcome.classes.entry(class).or_default() += 1,
            Err(why) => {
                let said: Vec<_> = ended
                    .said
                    .iter()
                    .filter(|line| !line.starts_with("item"))
                    .collect();
                let failure = format!("seed {seed} round {round} {mutation}: {why} {said:?}");
                eprintln!("{failure}");
                outcome.failures.push(failure);
            }
        }
    }
    outcome
}

/// So many mutations of each seed, the seeds beside each other.
fn survives(seeds: u64, each: usize) {
    let templates = [Templates::new(true), Templates::new(false)];
    let outcomes: Vec<Outcome> = std::thread::scope(|scope| {
        let templates = &templates;
        let start = |seed| scope.spawn(move || mutations(seed, each, templates));
        let started: Vec<_> = (0..seeds).map(start).collect();
        started
            .into_iter()
            .map(|seed| seed.join().unwrap())
            .collect()
    });
    let mut all = Outcome::default();
    for one in outcomes {
        for (class, count) in one.classes {
            *all.classes.entry(class).or_default() += count;
        }
        all.failures.extend(one.failures);
        all.longest = all.longest.max(one.longest);
    }
    eprintln!(
        "{} mutations: {:?}, {} failures, longest {:?}",
        seeds * u64::try_from(each).unwrap(),
        all.classes,
        all.failures.len(),
        all.longest
    );
    assert!(all.failures.is_empty(), "{:#?}", all.failures);
}

#[test]
fn whatever_happens_to_a_file_nothing_is_lost_in_silence() {
    survives(3, 20);
}

#[test]
#[ignore = "long: KLANKBORD_MUTATIONS=1000 for each of three seeds"]
fn whatever_happens_to_a_file_nothing_is_lost_in_silence_at_length() {
    survives(3, child::wanted("KLANKBORD_MUTATIONS", 1_000));
}
