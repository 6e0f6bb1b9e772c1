//! A full disk, a read-only one, a disk that refuses large files. Needs the right to mount; says so when it has not.

#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use klankbord::vault::{Error, ItemId, ReadOnlyWhy, Vault, WorkFactor};
use tempfile::TempDir;

use crate::child::{self, Ended, fingerprints};
use crate::support::{Site, passphrase, put, save, save_many, text_of, texts};

/// A small disk of its own, in memory.
struct Disk {
    dir: TempDir,
}

impl Disk {
    fn new(size: &str) -> Option<Self> {
        let dir = tempfile::tempdir().unwrap();
        let mounted = mount(
            &["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"],
            dir.path(),
        );
        if !mounted {
            eprintln!("skipped: no right to mount a disk here");
        }
        mounted.then_some(Self { dir })
    }

    fn path(&self) -> &Path {
        self.dir.path()
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        Command::new("umount").arg(self.path()).status().ok();
    }
}

fn mount(arguments: &[&str], at: &Path) -> bool {
    Command::new("mount")
        .args(arguments)
        .arg(at)
        .output()
        .is_ok_and(|output| output.status.success())
}

/// Leaves this many bytes free.
fn fill(disk: &Path, free: u64) {
    let stat = rustix::fs::statvfs(disk).unwrap();
    let size = (stat.f_bavail * stat.f_frsize).saturating_sub(free);
    fs::write(disk.join("filler"), vec![1; usize::try_from(size).unwrap()]).unwrap();
}

#[test]
fn on_a_full_disk_nothing_that_was_saved_is_lost() {
    for free in [
        0, 4_096, 20_000, 70_000, 300_000, 600_000, 1_000_000, 2_000_000,
    ] {
        let Some(disk) = Disk::new("24m") else { return };
        let site = Site::below(disk.path());
        let mut vault = site.create();
        fill(disk.path(), free);
        let mut saved = BTreeMap::new();
        let mut refused = None;
        for n in 0..400 {
            let (id, text) = (vault.new_id(), format!("{n} {}", "x".repeat(9_000)));
            match vault.commit(vec![put(id, &text)]) {
                Ok(()) => drop(saved.insert(id, text)),
                Err(error) => {
                    refused = Some((error, id, text));
                    break;
                }
            }
        }
        let (error, id, text) = refused.expect("the disk was to become full");
        assert_eq!(error, Error::NoSpace, "{free} free");
        // What was saved can still be read, now and as far as the vault opens on the full disk.
        if !vault.must_reopen() {
            assert_eq!(texts(&vault), saved, "{free} free");
        }
        drop(vault);
        // Everything can be read on the full disk; what can't be saved is refused and nothing else happens.
        let (mut vault, report) = site.open();
        assert_eq!(report.rebuilt, None, "{free} free");
        let found = texts(&vault);
        assert!(
            saved.iter().all(|(id, text)| found.get(id) == Some(text)),
            "{free} free"
        );
        if report.read_only.is_some() {
            assert_eq!(report.read_only, Some(ReadOnlyWhy::NoSpace), "{free} free");
            let before = site.files();
            assert_eq!(vault.commit(vec![put(id, &text)]), Err(Error::NoSpace));
            assert_eq!(texts(&vault), found);
            assert!(vault.verify().unwrap().is_whole() && !vault.must_reopen());
            vault.lock().unwrap();
            assert_eq!(site.files(), before, "{free} free");
        } else {
            drop(vault);
        }
        fs::remove_file(disk.path().join("filler")).unwrap();
        let (mut vault, report) = site.open();
        assert_eq!(report.rebuilt, None, "{free} free");
        let mut found = texts(&vault);
        // The refused save is in it whole, or not at all.
        assert!(
            found.remove(&id).is_none_or(|whole| whole == text),
            "{free} free"
        );
        assert_eq!(found, saved, "{free} free");
        vault.commit(vec![put(id, "and on")]).unwrap();
        assert!(vault.verify().unwrap().is_whole(), "{free} free");
    }
}

#[test]
fn on_a_disk_without_room_no_half_vault_is_left() {
    let Some(disk) = Disk::new("1m") else { return };
    let site = Site::below(disk.path());
    let made = Vault::create(&site.places, &passphrase(), WorkFactor::new(4).unwrap());
    assert_eq!(made.err(), Some(Error::NoSpace));
    assert!(site.files().is_empty(), "{:?}", site.files().keys());
}

#[test]
fn a_read_only_disk_is_named_as_such() {
    let Some(disk) = Disk::new("24m") else { return };
    let site = Site::below(disk.path());
    site.create().lock().unwrap();
    let mut vault = site.open().0;
    let id = save(&mut vault, "kept");
    drop(vault);
    fs::remove_file(site.dir().join("LOCK")).unwrap();
    let before = site.files();
    assert!(mount(&["-o", "remount,ro"], disk.path()));
    let (mut vault, report) = site.open();
    assert_eq!(report.read_only, Some(ReadOnlyWhy::ReadOnly));
    assert_eq!(text_of(&vault, id), "kept");
    let new = vault.new_id();
    assert_eq!(vault.commit(vec![put(new, "x")]), Err(Error::ReadOnly));
    assert_eq!(vault.mend().err(), Some(Error::ReadOnly));
    assert_eq!(site.files(), before);
    assert!(mount(&["-o", "remount,rw"], disk.path()));
    assert_eq!(text_of(&site.open().0, id), "kept");
    fs::remove_file(site.dir().join("LOCK")).unwrap();
    let before = site.files();
    assert!(mount(&["-o", "remount,ro"], disk.path()));
    let other = Site::below(&disk.path().join("other"));
    let made = Vault::create(&other.places, &passphrase(), WorkFactor::new(4).unwrap());
    assert_eq!(made.err(), Some(Error::ReadOnly));
    assert_eq!(site.files(), before);
}

#[test]
fn a_directory_that_is_shown_read_only_in_another_place_can_be_read_there() {
    let (site, shown) = (Site::new(), Site::new());
    let truth = filled(&site);
    fs::create_dir(shown.dir()).unwrap();
    if !mount(&["--bind", site.dir().to_str().unwrap()], shown.dir()) {
        eprintln!("skipped: no right to mount a directory here");
        return;
    }
    let _shown = Mounted(shown.dir());
    assert!(mount(&["-o", "remount,bind,ro"], shown.dir()));
    let before = site.files();
    let (vault, report) = shown.open();
    assert_eq!(report.read_only, Some(ReadOnlyWhy::ReadOnly));
    assert_eq!(fingerprints(&vault), truth);
    assert!(vault.verify().unwrap().is_whole());
    vault.lock().unwrap();
    assert_eq!(site.files(), before);
}

/// Goes before the directory that it is in.
struct Mounted<'a>(&'a Path);

impl Drop for Mounted<'_> {
    fn drop(&mut self) {
        Command::new("umount").arg(self.0).status().ok();
    }
}

/// A vault with some saves, and what it holds.
fn filled(site: &Site) -> BTreeMap<ItemId, String> {
    let mut vault = site.create();
    save_many(&mut vault, 70, "case");
    fingerprints(&vault)
}

/// Opens, saves and closes in a process of its own, after these words.
fn works_after(words: &[&str], site: &Site) -> Ended {
    let ended = child::run(
        child::command(words, "saves_and_closes", site, 3),
        Duration::from_secs(60),
    );
    assert!(ended.came_to_the_end(), "{}", ended.written);
    ended
}

/// Words that run a program as somebody to whom the modes of files matter, if that can be done here.
fn as_somebody(dir: &Path) -> Option<Vec<&'static str>> {
    if !rustix::process::geteuid().is_root() {
        return Some(Vec::new());
    }
    let words = vec![
        "setpriv",
        "--reuid=65534",
        "--regid=65534",
        "--clear-groups",
    ];
    let chown = ["chown", "-R", "65534:65534", dir.to_str().unwrap()];
    let me = std::env::current_exe().unwrap();
    let runs = |words: &[&str]| {
        Command::new(words[0])
            .args(&words[1..])
            .output()
            .is_ok_and(|output| output.status.success())
    };
    let can = runs(&chown) && runs(&[&words[..], &[me.to_str().unwrap(), "--list"]].concat());
    if !can {
        eprintln!("skipped: there is nobody else here to be");
    }
    can.then_some(words)
}

fn set_modes(path: &Path, directory: u32, file: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            set_modes(&entry.unwrap().path(), directory, file);
        }
        directory
    } else {
        file
    };
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_directory_that_can_only_be_read_can_be_read() {
    // All of it; only the directories; with the lock file gone.
    for (directory, file, without_lock) in [
        (0o500, 0o400, false),
        (0o500, 0o600, false),
        (0o500, 0o400, true),
        (0o500, 0o600, true),
    ] {
        let site = Site::new();
        let truth = filled(&site);
        let parent = site.dir().parent().unwrap();
        let Some(words) = as_somebody(parent) else {
            return;
        };
        if without_lock {
            fs::remove_file(site.dir().join("LOCK")).unwrap();
        }
        set_modes(site.dir(), directory, file);
        let before = site.files();
        let ended = works_after(&words, &site);
        let opened = ended.lines("opened").next().unwrap_or("nothing");
        assert_eq!(opened, "Some(ReadOnly) None", "{directory:o} {file:o}");
        assert_eq!(child::items(&ended), truth);
        assert_eq!(ended.lines("not saved V-051").count(), 3);
        assert_eq!(site.files(), before);
        set_modes(site.dir(), 0o700, 0o600);
        assert_eq!(
            fingerprints(&child::opens_again(&site, "writable again")),
            truth
        );
    }
}

#[test]
fn a_directory_above_that_can_only_be_read_does_not_matter() {
    let site = Site::new();
    let truth = filled(&site);
    let parent = site.dir().parent().unwrap();
    let Some(words) = as_somebody(parent) else {
        return;
    };
    set_modes(parent, 0o700, 0o600);
    use_mode(parent, 0o500);
    let ended = works_after(&words, &site);
    use_mode(parent, 0o700);
    assert_eq!(ended.lines("opened").next(), Some("None None"));
    assert_eq!(child::items(&ended), truth);
    assert_eq!(ended.lines("saved").count(), 3);
}

fn use_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_limit_on_the_size_of_files_keeps_nobody_from_reading() {
    // In blocks of 512 bytes: no file at all, small ones, all but the store, all but a journal that grows.
    for blocks in [0, 1, 8, 100, 512, 600, 2_000] {
        let site = Site::new();
        let truth = filled(&site);
        // The program itself leaves this signal to be an error of the call; here the shell does.
        let limit = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"");
        let ended = works_after(&["sh", "-c", &limit, "sh"], &site);
        assert_eq!(ended.lines("refused").next(), None, "{blocks} blocks");
        assert_eq!(child::items(&ended), truth, "{blocks} blocks");
        let mut expected = truth;
        expected.extend(ended.lines("saved").map(child::pair));
        let found = fingerprints(&child::opens_again(&site, &format!("{blocks} blocks")));
        let lost = |(id, text): &(&ItemId, &String)| found.get(*id) != Some(*text);
        let lost: Vec<_> = expected.iter().filter(lost).collect();
        let begun: Vec<_> = ended.lines("begin").map(child::pair).collect();
        let newer =
            |id: &ItemId| begun.contains(&(*id, found.get(id).cloned().unwrap_or_default()));
        assert!(lost.iter().all(|(id, _)| newer(id)), "{blocks} blocks");
    }
}
