//! A disk that fails: an input or output error, or no room, at each write, sync, rename and removal in turn, once and for
//! good. Everything can be read then, and nothing that was called saved is lost.

#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;
use std::time::Duration;

use klankbord::vault::ItemId;

use crate::child::{self, Ended, fingerprints, pair};
use crate::support::{Site, copy_dir, save_many};

/// The calls that change something on a disk.
const CALLS: &str = "write,pwrite64,fsync,fdatasync,sync_file_range,ftruncate,rename,unlink,mkdir";
/// How many saves there are in a run.
const SAVES: usize = 4;

pub(crate) fn has_strace() -> bool {
    let found = Command::new("strace")
        .arg("--version")
        .output()
        .is_ok_and(|output| output.status.success());
    if !found {
        eprintln!("skipped: strace is not installed here");
    }
    found
}

/// A vault with some saves since its last snapshot.
fn template() -> (Site, BTreeMap<ItemId, String>) {
    let site = Site::new();
    let mut vault = site.create();
    save_many(&mut vault, 12, "case");
    vault.lock().unwrap();
    let (mut vault, _) = site.open();
    save_many(&mut vault, 5, "later");
    let truth = fingerprints(&vault);
    (site, truth)
}

/// What happened in all runs.
#[derive(Debug, Default)]
struct Figures {
    runs: usize,
    read_only: usize,
    refused_saves: usize,
    saved: usize,
}

/// One run with a failure from call number `from` on; false when it has not so many calls.
fn run(
    template: &Site,
    truth: &BTreeMap<ItemId, String>,
    error: &str,
    from: &str,
    figures: &mut Figures,
) -> bool {
    let context = format!("{error} at call {from}");
    let site = Site::new();
    copy_dir(
        template.dir().parent().unwrap(),
        site.dir().parent().unwrap(),
    );
    let trace = site.dir().with_file_name("trace");
    let inject = format!("inject={CALLS}:error={error}:when={from}");
    let strace = [
        "strace",
        "-f",
        "-qq",
        "-o",
        trace.to_str().unwrap(),
        "-e",
        &format!("trace={CALLS}"),
        "-e",
        &inject,
    ];
    let command = child::command(&strace, "saves_and_closes", &site, SAVES);
    let ended = child::run(command, Duration::from_secs(60));
    let failed = fs::read_to_string(&trace).unwrap().contains("INJECTED");
    if ended.said.is_empty() {
        // What failed was the beginning of the test program itself.
        return failed;
    }
    assert!(
        ended.came_to_the_end() && !ended.hung,
        "{context}: {} {:?}",
        ended.written,
        ended.took
    );
    figures.runs += 1;
    holds(&site, truth, &ended, &context, figures);
    failed
}

/// Everything could be read, and afterwards there is what was called saved, and nothing by halves.
fn holds(
    site: &Site,
    truth: &BTreeMap<ItemId, String>,
    ended: &Ended,
    context: &str,
    figures: &mut Figures,
) {
    assert_eq!(ended.lines("refused").next(), None, "{context}");
    assert_eq!(&child::items(ended), truth, "{context}");
    let opened = ended.lines("opened").next().unwrap();
    if opened.starts_with("Some") {
        figures.read_only += 1;
        assert_eq!(ended.lines("saved").next(), None, "{context}");
    }
    let saved: BTreeMap<_, _> = ended.lines("saved").map(pair).collect();
    figures.saved += saved.len();
    figures.refused_saves += ended.lines("not saved").count();
    let begun: Vec<_> = ended.lines("begin").map(pair).collect();
    let mut expected = truth.clone();
    expected.extend(saved);
    let vault = child::opens_again(site, context);
    let found = fingerprints(&vault);
    for (id, text) in &expected {
        let whole = found.get(id) == Some(text);
        let newer = || {
            let later = found.get(id).map(|now| (*id, now.clone()));
            later.is_some_and(|later| begun.contains(&later))
        };
        assert!(whole || newer(), "{context}: {id} is lost");
    }
    let checked = vault.verify().unwrap();
    assert!(checked.damaged.is_empty(), "{context}");
}

fn fails_everywhere(step: usize) {
    if !has_strace() {
        return;
    }
    let (template, truth) = template();
    let mut figures = Figures::default();
    for (number, error) in ["EIO", "ENOSPC", "EROFS", "EDQUOT"].into_iter().enumerate() {
        for (phase, for_good) in [(0, ""), (step / 2, "+")] {
            let mut call = 1 + (number + phase) % step;
            while run(
                &template,
                &truth,
                error,
                &format!("{call}{for_good}"),
                &mut figures,
            ) {
                call += step;
            }
        }
    }
    eprintln!("{figures:?}, 0 lost, 0 unreadable");
}

#[test]
fn a_disk_that_fails_at_any_moment_loses_nothing_and_keeps_nobody_from_reading() {
    fails_everywhere(16);
}

#[test]
#[ignore = "long: every call in turn"]
fn a_disk_that_fails_at_any_moment_loses_nothing_at_length() {
    fails_everywhere(child::wanted("KLANKBORD_INJECT_STEP", 1));
}
