//! A pipe, a directory, a link or an enormous file in the place of a part: refused or replaced, fast.

#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use klankbord::vault::{Error, Vault};

use crate::support::{Site, copy_dir, passphrase, save_many, texts};

const PARTS: [&str; 11] = [
    "VAULT",
    "LOCK",
    "keys.age",
    "epoch-00000001.age",
    "journal-00000001-0000000000000000",
    "journal-00000001-0000000000000040",
    "snapshots",
    "snapshots/00000001-0000000000000040.age",
    "store-00000001",
    "store-00000001/db",
    "store-00000001/conf",
];

fn replace(path: &Path, with: &str) {
    let aside = path.with_file_name("aside");
    fs::rename(path, &aside).unwrap();
    match with {
        "pipe" => rustix::fs::mknodat(
            rustix::fs::CWD,
            path,
            rustix::fs::FileType::Fifo,
            0o600.into(),
            0,
        )
        .unwrap(),
        "directory" => fs::create_dir(path).unwrap(),
        "link" => std::os::unix::fs::symlink(&aside, path).unwrap(),
        "large file" => fs::File::create(path).unwrap().set_len(1 << 30).unwrap(),
        other => panic!("{other}"),
    }
}

#[test]
fn odd_files_are_refused_or_replaced_and_nothing_is_lost() {
    let template = Site::new();
    let mut vault = template.create();
    save_many(&mut vault, 70, "case");
    let all = texts(&vault);
    drop(vault);
    for part in PARTS {
        for with in ["pipe", "directory", "link", "large file"] {
            let site = Site::new();
            copy_dir(template.dir(), site.dir());
            replace(&site.dir().join(part), with);
            let start = Instant::now();
            let opened = Vault::open(&site.places, &passphrase());
            assert!(
                start.elapsed() < Duration::from_secs(20),
                "{part} {with}: {:?}",
                start.elapsed()
            );
            match opened {
                Ok((vault, _)) => assert_eq!(texts(&vault), all, "{part} {with}"),
                Err(Error::Damaged(_)) => {}
                Err(other) => panic!("{part} {with}: {other}"),
            }
        }
    }
}

#[test]
fn a_link_in_place_of_the_vault_is_not_followed() {
    let site = Site::new();
    site.create().lock().unwrap();
    let elsewhere = site.dir().with_file_name("elsewhere");
    fs::rename(site.dir(), &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, site.dir()).unwrap();
    assert_eq!(
        Vault::open(&site.places, &passphrase()).err(),
        Some(Error::Foreign)
    );
}
