//! Figures of many advisers: only the coordinator can open a file, its size says nothing, and nothing is added up twice, in
//! part, or unseen.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test may fail"
)]

use std::collections::BTreeSet;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use jiff::civil::date;
use klankbord::{
    catalogue::Catalogue,
    domain::{Date, Language, RecipientKey},
    problem::ProblemKind,
    runtime::save_new_file,
    texts::Texts,
    usecases::{
        Trouble,
        contributions::{
            Contribution, Gathered, NotGathered, NotTaken, RefusedFile, Taken, Terms, codes_of,
            digest_of_codes, export, open_all,
        },
    },
    vault::{Casebook, ContributorId, Error, Places, Unopened, WorkFactor, unwatched},
};
use secrecy::SecretString;

const DAY: Date = date(2026, 1, 12);
/// In every record: it may be nowhere on the disk, and in no message.
const CANARY: &str = "Zwanenzang";

/// One coded case.
type Records = Vec<(u32, String)>;

struct Home {
    dir: tempfile::TempDir,
    book: Casebook,
    key: RecipientKey,
}

impl Home {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let places = Places {
            dir: dir.path().join("vault"),
            anchor_dir: None,
        };
        let passphrase = SecretString::from("zolder fietsbel maandag karnemelk");
        let cost = WorkFactor::new(4).unwrap();
        let mut book = Casebook::create(&places, &passphrase, cost).unwrap();
        let key = book.own_key().unwrap();
        Self { dir, book, key }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// A file of another adviser, sealed to the key of this vault.
    fn file(&self, name: &str, contribution: &Contribution<Records>) -> PathBuf {
        let json = serde_json::to_vec(contribution).unwrap();
        self.sealed(name, &json)
    }

    fn sealed(&self, name: &str, json: &[u8]) -> PathBuf {
        let file = self.path(name);
        self.book.seal_contribution(json, &self.key, &file).unwrap();
        file
    }

    fn open(&self, files: &[PathBuf]) -> Gathered<Records> {
        let go_on = &mut |_| ControlFlow::Continue(());
        open_all(&self.book, files, &terms(), None, go_on).unwrap()
    }

    /// Why this file is refused beside one that is right, which is then all that can be taken.
    fn why(&self, file: &Path) -> NotTaken {
        let right = self.path("right.age");
        if !right.exists() {
            self.file("right.age", &contribution(200, 3));
        }
        let gathered = self.open(&[right, file.to_owned()]);
        let [RefusedFile { why, .. }] = gathered.refused() else {
            panic!("{:?}", gathered.refused());
        };
        let why = why.clone();
        let taken = gathered.leaving_out_refused();
        assert_eq!(names(&taken), ["right.age"]);
        why
    }
}

fn names(taken: &[Taken<Records>]) -> Vec<String> {
    let name =
        |taken: &Taken<Records>| taken.file.file_name().unwrap().to_str().unwrap().to_owned();
    taken.iter().map(name).collect()
}

fn codes() -> String {
    codes_of(&Catalogue::shipped().unwrap())
}

fn terms() -> Terms {
    Terms {
        period: Some("2025".to_owned()),
        codes: codes(),
    }
}

fn contribution(contributor: u8, records: u32) -> Contribution<Records> {
    Contribution {
        format: "klankbord-contribution/1".to_owned(),
        program_format: 1,
        period: "2025".to_owned(),
        contributor: ContributorId::from_bytes([contributor; 16]),
        made_on: DAY,
        codes: codes(),
        body: (0..records)
            .map(|n| {
                (
                    n,
                    format!("{CANARY} OO-PES R-MW B-LG U-12 W-GES 2025-03 D-3M N-3"),
                )
            })
            .collect(),
    }
}

/// Everything in a folder and below it.
fn files_below(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_below(&path, found);
        } else {
            found.push(path);
        }
    }
}

#[test]
fn the_coordinator_opens_what_an_adviser_sealed_and_gets_exactly_that() {
    let home = Home::new();
    let mut adviser = Home::new();
    let file = adviser.path("cijfers.age");
    let body = contribution(1, 40).body;
    let facts = ("2025", codes());
    export(
        &mut adviser.book,
        facts.clone(),
        &body,
        &home.key,
        &file,
        DAY,
    )
    .unwrap();
    let taken = home.open(std::slice::from_ref(&file)).all().unwrap();
    assert_eq!(taken.len(), 1);
    let one = &taken[0].contribution;
    assert_eq!(
        (&one.body, one.period.as_str(), one.made_on),
        (&body, "2025", DAY)
    );
    assert_eq!(
        Some(one.contributor),
        adviser.book.known_contributor().unwrap()
    );
    // Whoever made it can't open it again.
    assert_eq!(
        adviser.book.open_contribution(&file),
        Err(Unopened::OtherKey)
    );
    // And never over a file that is there.
    let before = fs::read(&file).unwrap();
    let again = export(&mut adviser.book, facts, &body, &home.key, &file, DAY);
    assert_eq!(again, Err(Trouble::Vault(Error::FileExists)));
    assert_eq!(fs::read(&file).unwrap(), before);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn the_size_of_a_file_does_not_tell_one_case_from_four_hundred() {
    let home = Home::new();
    let sizes: BTreeSet<usize> = [0, 1, 17, 150, 400]
        .into_iter()
        .map(|records| {
            let file = home.file(&format!("{records}.age"), &contribution(1, records));
            // What age adds is of a length drawn at random, and the same for all.
            assert!(fs::metadata(&file).unwrap().len() < 66 << 10);
            home.book.open_contribution(&file).unwrap().len()
        })
        .collect();
    assert_eq!(sizes, BTreeSet::from([64 << 10]));
}

#[test]
fn what_can_not_be_made_leaves_no_file() {
    let home = Home::new();
    let refused = |place: PathBuf, json: &[u8]| {
        let made = home.book.seal_contribution(json, &home.key, &place);
        assert!(!place.exists());
        made.unwrap_err()
    };
    assert_eq!(refused(home.path("geen/map.age"), b"{}"), Error::NoFolder);
    assert_eq!(refused(home.path("vault/a.age"), b"{}"), Error::FileExists);
    let huge = vec![b' '; 33 << 20];
    assert_eq!(refused(home.path("a.age"), &huge), Error::TooLarge);
    assert_eq!(fs::read_dir(home.dir.path()).unwrap().count(), 1);
}

#[test]
fn each_way_in_which_a_file_can_be_wrong_is_told_apart() {
    let home = Home::new();
    let unopened = |file: &Path| match home.why(file) {
        NotTaken::Unopened(why) => why,
        other => panic!("{other:?}"),
    };
    assert_eq!(unopened(&home.path("weg.age")), Unopened::NotThere);
    assert_eq!(unopened(&home.path("vault")), Unopened::NotAFile);
    let file = home.file("cijfers.age", &contribution(1, 3));
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&file, home.path("link.age")).unwrap();
        assert_eq!(unopened(&home.path("link.age")), Unopened::NotAFile);
    }
    fs::File::create(home.path("groot.age"))
        .unwrap()
        .set_len((64 << 20) + 1)
        .unwrap();
    assert_eq!(unopened(&home.path("groot.age")), Unopened::TooLarge);
    for (name, content) in [("leeg.age", ""), ("brief.age", "Beste coördinator")] {
        fs::write(home.path(name), content).unwrap();
        assert_eq!(unopened(&home.path(name)), Unopened::NotSealed, "{name}");
    }
    let other = Home::new();
    let for_other = home.path("ander.age");
    home.book
        .seal_contribution(b"{}", &other.key, &for_other)
        .unwrap();
    assert_eq!(unopened(&for_other), Unopened::OtherKey);
    let whole = fs::read(&file).unwrap();
    for (name, keep, flip) in [
        ("omgevallen.age", whole.len(), Some(whole.len() / 2)),
        ("kop.age", whole.len(), Some(60)),
        ("afgekapt.age", whole.len() - 1, None),
        ("half.age", whole.len() / 2, None),
        ("begin.age", 30, None),
    ] {
        let mut bytes = whole[..keep].to_vec();
        if let Some(at) = flip {
            bytes[at] ^= 1;
        }
        fs::write(home.path(name), bytes).unwrap();
        let why = unopened(&home.path(name));
        let is_known = why == Unopened::Damaged || (name == "kop.age" && why == Unopened::OtherKey);
        assert!(is_known, "{name}: {why:?}");
    }
}

#[test]
fn what_does_not_belong_to_the_rest_is_refused_by_name() {
    let home = Home::new();
    let changed = |name: &str, change: fn(&mut Contribution<Records>)| {
        let mut contribution = contribution(1, 3);
        change(&mut contribution);
        home.why(&home.file(name, &contribution))
    };
    let newer = |one: &mut Contribution<Records>| one.format = "klankbord-contribution/2".into();
    assert_eq!(changed("a.age", newer), NotTaken::TooNew);
    let newer = |one: &mut Contribution<Records>| one.program_format = 2;
    assert_eq!(changed("b.age", newer), NotTaken::TooNew);
    let other = |one: &mut Contribution<Records>| one.format = "klankbord-successor/1".into();
    assert_eq!(changed("c.age", other), NotTaken::NotAContribution);
    let other = |one: &mut Contribution<Records>| one.period = "2024".into();
    assert_eq!(changed("d.age", other), NotTaken::OtherPeriod);
    let other = |one: &mut Contribution<Records>| one.codes = digest_of_codes(["OO-PES"]);
    assert_eq!(changed("e.age", other), NotTaken::OtherCodes);
    for (name, json) in [
        ("f.age", "[]"),
        ("g.age", "{}"),
        ("h.age", "{\"format\":"),
        ("i.age", ""),
    ] {
        let file = home.sealed(name, json.as_bytes());
        assert_eq!(home.why(&file), NotTaken::NotAContribution, "{json}");
    }
}

#[test]
fn nobody_is_counted_twice() {
    let mut home = Home::new();
    let right = home.file("a.age", &contribution(1, 3));
    let copy = home.path("b.age");
    fs::copy(&right, &copy).unwrap();
    let later = home.file("c.age", &contribution(2, 3));
    let latest = home.file("d.age", &contribution(2, 4));
    let gathered = home.open(&[right.clone(), later.clone(), copy.clone(), latest.clone()]);
    let why: Vec<_> = gathered
        .refused()
        .iter()
        .map(|one| (one.file.clone(), one.why.clone()))
        .collect();
    assert_eq!(
        why,
        [
            (later.clone(), NotTaken::SameContributor(latest.clone())),
            (copy, NotTaken::SameFile(right.clone())),
            (latest, NotTaken::SameContributor(later)),
        ]
    );
    assert_eq!(names(&gathered.leaving_out_refused()), ["a.age"]);
    assert!(home.open(&[right.clone(), right.clone()]).all().is_err());
    // The own cases, and a file of the own vault with them.
    let own = home.book.contributor().unwrap();
    let file = home.path("eigen.age");
    let key = home.key.clone();
    export(
        &mut home.book,
        ("2025", codes()),
        contribution(1, 3).body,
        &key,
        &file,
        DAY,
    )
    .unwrap();
    let go_on = &mut |_| ControlFlow::Continue(());
    let gathered: Gathered<Records> =
        open_all(&home.book, &[right, file], &terms(), Some(own), go_on).unwrap();
    assert_eq!(gathered.refused()[0].why, NotTaken::Own);
}

#[test]
fn without_files_or_a_key_nothing_is_opened() {
    let home = Home::new();
    let go_on = &mut |_| ControlFlow::Continue(());
    let none = open_all::<Records>(&home.book, &[], &terms(), None, go_on);
    assert_eq!(none.err(), Some(NotGathered::NoFiles));
    let file = home.file("a.age", &contribution(1, 3));
    let dir = tempfile::tempdir().unwrap();
    let places = Places {
        dir: dir.path().join("vault"),
        anchor_dir: None,
    };
    let cost = WorkFactor::new(4).unwrap();
    let keyless = Casebook::create(&places, &SecretString::from("zonder sleutel"), cost).unwrap();
    assert_eq!(keyless.open_contribution(&file), Err(Unopened::OtherKey));
    assert_eq!(keyless.known_key(), Ok(None));
}

#[test]
fn a_refusal_names_the_file_and_nothing_of_what_is_in_it() {
    let home = Home::new();
    let mut odd = contribution(1, 3);
    odd.period = format!("2024 {CANARY}");
    let file = home.file("cijfers \u{1b}[31m noord.age", &odd);
    let copy = home.path("kopie.age");
    fs::copy(&file, &copy).unwrap();
    let gathered = home.open(&[file, copy, home.path("weg.age"), home.path("vault")]);
    assert_eq!(gathered.refused().len(), 4);
    for language in Language::ALL {
        let texts = Texts::new(language).unwrap();
        for refused in gathered.refused() {
            let told = refused.told(&texts);
            let all = format!("{} {} {} {}", told.happened, told.safe, told.now, told.code);
            assert!(told.happened.contains(&refused.name()), "{all}");
            assert!(!all.contains(CANARY) && !all.contains('\u{1b}'), "{all}");
            assert!(!all.contains(home.dir.path().to_str().unwrap()), "{all}");
        }
    }
}

#[test]
fn the_stock_program_opens_a_contribution() {
    if Command::new("age").arg("--version").output().is_err() {
        eprintln!("skipped: the age program is not installed");
        return;
    }
    let home = Home::new();
    let made = Command::new("age-keygen").output().unwrap();
    let key_file = home.path("sleutel.txt");
    fs::write(&key_file, &made.stdout).unwrap();
    let text = String::from_utf8(made.stdout).unwrap();
    let public = text
        .lines()
        .find_map(|line| line.strip_prefix("# public key: "))
        .unwrap();
    let file = home.path("cijfers.age");
    let json = serde_json::to_vec(&contribution(1, 12)).unwrap();
    home.book
        .seal_contribution(&json, &RecipientKey::read(public).unwrap(), &file)
        .unwrap();
    let opened = Command::new("age")
        .args(["-d", "-i"])
        .args([&key_file, &file])
        .output()
        .unwrap();
    assert!(opened.status.success());
    assert_eq!(opened.stdout.len(), 64 << 10);
    let read: Contribution<Records> = serde_json::from_slice(&opened.stdout).unwrap();
    assert_eq!(read, contribution(1, 12));
}

/// The digest is what anybody can work out with `sort` and `sha256sum`: `printf 'B\nA\n' | sort | sha256sum`.
#[test]
fn the_digest_of_the_lists_does_not_depend_on_their_order() {
    let expected = "daee1cd25194ae952d046ad9b9c81d3c07dc5332440b58d6d7461b248be56712";
    assert_eq!(digest_of_codes(["B", "A", "B"]), expected);
    assert_ne!(digest_of_codes(["A", "B"]), digest_of_codes(["AB"]));
}

/// A thousand advisers with a hundred cases each, with the figures; it can be stopped at any file.
#[test]
fn a_thousand_files_are_opened_with_progress_and_stopped_at_once() {
    let home = Home::new();
    let files: Vec<PathBuf> = (0..1_000_u16)
        .map(|n| {
            let mut one = contribution(0, 100);
            let mut number = [0; 16];
            number[..2].copy_from_slice(&n.to_be_bytes());
            one.contributor = ContributorId::from_bytes(number);
            home.file(&format!("{n:04}.age"), &one)
        })
        .collect();
    let mut heard = Vec::new();
    let start = Instant::now();
    let gathered: Gathered<Records> =
        open_all(&home.book, &files, &terms(), None, &mut |opening| {
            heard.push(opening.done);
            ControlFlow::Continue(())
        })
        .unwrap();
    eprintln!(
        "1,000 files of 100 records opened and checked in {:?}",
        start.elapsed()
    );
    let taken = gathered.all().unwrap();
    assert_eq!(
        taken
            .iter()
            .map(|one| one.contribution.body.len())
            .sum::<usize>(),
        100_000
    );
    assert_eq!(heard, (0..=1_000).collect::<Vec<_>>());
    let mut heard = 0;
    let stopped = open_all::<Records>(&home.book, &files, &terms(), None, &mut |_| {
        heard += 1;
        if heard == 3 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    assert_eq!((stopped.err(), heard), (Some(NotGathered::Stopped), 3));
    // Nothing that was opened was ever written down.
    assert!(home.book.verify(&unwatched).unwrap().is_whole());
    // The files, and the vault.
    assert_eq!(fs::read_dir(home.dir.path()).unwrap().count(), 1_000 + 1);
    let mut below = Vec::new();
    files_below(&home.path("vault"), &mut below);
    below.extend(files.into_iter().take(3));
    for path in below {
        let bytes = fs::read(&path).unwrap();
        let canary = CANARY.as_bytes();
        assert!(
            !bytes.windows(canary.len()).any(|window| window == canary),
            "{path:?}"
        );
    }
}

#[test]
fn a_report_is_a_new_file_of_its_owner_outside_the_vault() {
    let home = Home::new();
    let vault = home.path("vault");
    let file = home.path("verslag.csv");
    save_new_file(file.to_str().unwrap(), &vault, b"a;b\r\n").unwrap();
    assert_eq!(fs::read(&file).unwrap(), b"a;b\r\n");
    let again = save_new_file(file.to_str().unwrap(), &vault, b"c").unwrap_err();
    assert_eq!(again.kind, ProblemKind::FileExists);
    assert_eq!(fs::read(&file).unwrap(), b"a;b\r\n");
    let inside = vault.join("verslag.csv");
    let inside = save_new_file(inside.to_str().unwrap(), &vault, b"c").unwrap_err();
    assert_eq!(inside.kind, ProblemKind::DocumentBesideVault);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
