//! A full disk, a read-only one, a disk that refuses large files. Needs the right to mount; says so when it has not.

#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use klankbord::vault::{Error, ReadOnlyWhy, Vault, WorkFactor};
use tempfile::TempDir;

use crate::support::{Site, passphrase, put, save, text_of, texts};

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
    let other = Site::below(&disk.path().join("other"));
    let made = Vault::create(&other.places, &passphrase(), WorkFactor::new(4).unwrap());
    assert_eq!(made.err(), Some(Error::ReadOnly));
    assert_eq!(site.files(), before);
}
