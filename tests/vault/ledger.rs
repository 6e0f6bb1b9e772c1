//! What was published can't be called back: the ledger outlives kills, passphrases, backups and its own size, and a release
//! that is gone is noticed.

use std::fs;
use std::time::{Duration, Instant};

use jiff::civil::date;
use klankbord::domain::{Case, CaseId, Pseudonym, Reference};
use klankbord::vault::{
    BackupSeal, Casebook, Change, Damage, Error, Kind, Places, Renewal, Unlocking, Vault,
    WorkFactor, unwatched,
};
use rand::{Rng as _, rngs::OsRng};
use secrecy::SecretString;
use serde_json::{Value, json};

use crate::child::{self, wanted};
use crate::support::{Site, copy_dir, passphrase};

fn cost() -> WorkFactor {
    WorkFactor::new(4).unwrap()
}

fn book(site: &Site) -> Casebook {
    Casebook::create(&site.places, &passphrase(), cost()).unwrap()
}

fn reopened(site: &Site) -> Casebook {
    Casebook::open(&site.places, &passphrase()).unwrap().0
}

fn releases(book: &Casebook) -> Vec<Value> {
    book.releases().unwrap()
}

/// A release as a coded table would be: many small numbers, with more commas than letters.
fn release(number: u32, cells: u32) -> Value {
    let cells: Vec<u32> = (0..cells).map(|cell| (cell + number) % 10).collect();
    json!({"release": format!("R{number}"), "threshold": 5, "cells": cells, "sign": "é \" \\ ,,,[[["})
}

/// The release of this number, of another size each time and now and then larger than one item.
pub(crate) fn numbered(number: usize) -> Value {
    let size = if number % 7 == 6 {
        5 << 20
    } else {
        number * 7_919 % 60_000
    };
    json!({"number": number, "text": "x".repeat(size)})
}

fn case(id: CaseId) -> Case {
    let (reference, pseudonym) = (
        Reference::numbered(2025, 1),
        Pseudonym::new("Wulp").unwrap(),
    );
    Case::open(id, reference, pseudonym, date(2025, 3, 4))
}

#[test]
fn a_release_stays_as_it_was_published_in_the_order_of_publication() {
    let site = Site::new();
    let mut book = book(&site);
    assert_eq!(releases(&book), Vec::<Value>::new());
    let case = case(book.new_case_id());
    book.append_release(&release(1, 50), 0, std::slice::from_ref(&case))
        .unwrap();
    // Not even closed properly.
    drop(book);
    let mut book = reopened(&site);
    assert_eq!(book.case(case.id).unwrap(), case);
    book.append_release(&release(2, 30), 1, &[]).unwrap();
    book.lock().unwrap();
    let book = reopened(&site);
    assert_eq!(releases(&book), [release(1, 50), release(2, 30)]);
    assert_eq!(book.release_count(), Ok(2));
}

#[test]
fn a_release_that_does_not_know_the_last_one_is_not_published() {
    let site = Site::new();
    let mut book = book(&site);
    let case = case(book.new_case_id());
    book.append_release(&release(1, 5), 0, &[]).unwrap();
    for after in [0, 2] {
        let late = book.append_release(&release(2, 5), after, std::slice::from_ref(&case));
        assert_eq!(late, Err(Error::PublishedMeanwhile));
    }
    assert_eq!(releases(&book), [release(1, 5)]);
    assert_eq!(book.cases().unwrap(), []);
}

#[test]
fn another_passphrase_a_destruction_and_a_store_written_anew_keep_the_ledger() {
    let site = Site::new();
    let mut book = book(&site);
    let case = case(book.new_case_id());
    book.append_release(&release(1, 50), 0, std::slice::from_ref(&case))
        .unwrap();
    book.destroy(&[case.id], &[], &unwatched).unwrap();
    book.compact(&unwatched).unwrap();
    let new = SecretString::from("another horse and another staple");
    book.change_passphrase(&new, cost(), Renewal::Leaked, &unwatched)
        .unwrap();
    book.append_release(&release(2, 50), 1, &[]).unwrap();
    book.lock().unwrap();
    let (book, report) = Casebook::open(&site.places, &new).unwrap();
    assert_eq!((report.rebuilt, report.read_only), (None, None));
    assert_eq!(releases(&book), [release(1, 50), release(2, 50)]);
}

fn below(site: &Site, name: &str) -> Places {
    let home = site.dir().parent().unwrap().join(name);
    Places {
        dir: home.join("vault"),
        anchor_dir: Some(home.join("state")),
    }
}

fn restored(site: &Site, file: &str, into: &str) -> Result<Casebook, Error> {
    Casebook::restore(
        &site.dir().parent().unwrap().join(file),
        &Unlocking::Passphrase(passphrase()),
        &below(site, into),
        (&passphrase(), cost()),
        &unwatched,
    )
}

#[test]
fn a_backup_keeps_the_ledger_and_the_number_as_a_contributor() {
    let site = Site::new();
    let mut book = book(&site);
    let own = book.contributor().unwrap();
    book.append_release(&release(1, 50_000), 0, &[]).unwrap();
    let file = site.dir().with_file_name("spare.age");
    let seal = BackupSeal::Passphrase(passphrase());
    book.back_up(&file, &seal, date(2026, 1, 5), &unwatched)
        .unwrap();
    let mut other = restored(&site, "spare.age", "other").unwrap();
    assert_eq!(releases(&other), [release(1, 50_000)]);
    assert_eq!(other.contributor().unwrap(), own);
    let site = Site::new();
    let mut third = Casebook::create(&site.places, &passphrase(), cost()).unwrap();
    assert_ne!(third.contributor().unwrap(), own);
}

/// Takes items away by the door below the one that knows what they are, and returns the vault as it is then.
fn without(site: &Site, gone: impl Fn(&str) -> bool) -> Casebook {
    let (mut vault, _) = Vault::open(&site.places, &passphrase()).unwrap();
    let ids: Vec<_> = vault
        .cards(Kind::Register)
        .filter(|(_, _, card)| gone(card["name"].as_str().unwrap()))
        .map(|(id, ..)| id)
        .collect();
    assert!(!ids.is_empty());
    let remove = |id| Change::Remove { id };
    vault.commit(ids.into_iter().map(remove).collect()).unwrap();
    vault.lock().unwrap();
    reopened(site)
}

/// What a mending that gave items up would leave; also a backup of that is refused.
#[test]
fn a_release_that_is_gone_stops_every_later_one() {
    for gone in ["release-0-0", "release-1-0", "ledger"] {
        let site = Site::new();
        let mut book = book(&site);
        book.append_release(&release(1, 5), 0, &[]).unwrap();
        book.append_release(&release(2, 5), 1, &[]).unwrap();
        book.lock().unwrap();
        let mut book = without(&site, |name| name == gone);
        let lost = Err(Error::Damaged(Damage::Ledger));
        assert_eq!(book.releases::<Value>(), lost, "{gone}");
        let file = site.dir().with_file_name("spare.age");
        let seal = BackupSeal::Passphrase(passphrase());
        book.back_up(&file, &seal, date(2026, 1, 5), &unwatched)
            .unwrap();
        let back = restored(&site, "spare.age", "other");
        assert_eq!(back.err(), Some(Error::NotABackup), "{gone}");
    }
}

/// What a mending that found only an earlier content would leave.
#[test]
fn a_release_that_says_something_else_than_was_published_stops_every_later_one() {
    let site = Site::new();
    let mut book = book(&site);
    book.append_release(&release(1, 5), 0, &[]).unwrap();
    book.lock().unwrap();
    let (mut vault, _) = Vault::open(&site.places, &passphrase()).unwrap();
    let (id, card) = vault
        .cards(Kind::Register)
        .find(|(_, _, card)| card["name"] == "release-0-0")
        .map(|(id, _, card)| (id, card.clone()))
        .unwrap();
    let text = vault.read(id).unwrap().body["content"].to_string();
    let text: String = serde_json::from_str(&text).unwrap();
    let other = text.replace("\"threshold\":5", "\"threshold\":3");
    assert_ne!(text, other);
    let put = Change::Put {
        id,
        kind: Kind::Register,
        card,
        body: json!({"content": other}),
    };
    vault.commit(vec![put]).unwrap();
    drop(vault);
    let lost = Err(Error::Damaged(Damage::Ledger));
    assert_eq!(reopened(&site).releases::<Value>(), lost);
}

/// A copy of an earlier day, put in the place of the vault.
#[test]
fn a_ledger_of_an_earlier_day_is_noticed() {
    let site = Site::new();
    let mut book = book(&site);
    book.append_release(&release(1, 5), 0, &[]).unwrap();
    book.lock().unwrap();
    let copy = site.dir().with_file_name("copy");
    copy_dir(site.dir(), &copy);
    let mut book = reopened(&site);
    book.append_release(&release(2, 5), 1, &[]).unwrap();
    book.lock().unwrap();
    fs::remove_dir_all(site.dir()).unwrap();
    copy_dir(&copy, site.dir());
    let (book, report) = Casebook::open(&site.places, &passphrase()).unwrap();
    assert_eq!(releases(&book), [release(1, 5)]);
    assert!(report.behind_anchor.is_some());
}

/// The longest ledger that anybody will have, with the figures. `KLANKBORD_LEDGER_CASES` asks for another size.
#[test]
fn a_ledger_of_ten_years_fits_and_comes_back_whole() {
    let cases = wanted("KLANKBORD_LEDGER_CASES", 2_000);
    let records: Vec<Value> = (0..cases)
        .map(|n| json!({"number": n, "nature": "OO-PES", "ground": ["G-RAS"], "role": "R-MW", "bond": "B-LG", "unit": "U-12",
            "route": ["W-GES"], "informal": "I-OK", "month": format!("2025-{:02}", n % 12 + 1), "duration": "D-3M", "contacts": "N-3"}))
        .collect();
    let one = json!({"records": records, "cells": (0..320).collect::<Vec<_>>()});
    let text = serde_json::to_string(&one).unwrap().len();
    let site = Site::new();
    let mut book = book(&site);
    let start = Instant::now();
    for number in 0..10 {
        book.append_release(&one, number, &[]).unwrap();
    }
    // And one that is large by itself: more than one item can hold.
    let huge = json!({"text": "\"é".repeat(2 << 20)});
    book.append_release(&huge, 10, &[]).unwrap();
    let saved = start.elapsed();
    book.lock().unwrap();
    let book = reopened(&site);
    let start = Instant::now();
    let found = releases(&book);
    let read = start.elapsed();
    assert!(
        found.len() == 11 && found[..10].iter().all(|found| *found == one) && found[10] == huge
    );
    eprintln!(
        "{cases} cases: {} kB a release; 11 releases saved in {saved:?}, read in {read:?}",
        text / 1000
    );
    assert!(book.verify(&unwatched).unwrap().is_whole());
}

/// The store is lost; the spare copy brings every release back, also one that is nothing but small numbers.
#[test]
fn a_store_that_is_lost_takes_no_release_with_it() {
    let site = Site::new();
    let mut book = book(&site);
    book.append_release(&release(1, 200_000), 0, &[]).unwrap();
    book.lock().unwrap();
    let mut book = reopened(&site);
    book.append_release(&release(2, 100), 1, &[]).unwrap();
    drop(book);
    fs::remove_dir_all(site.part("store-", "")).unwrap();
    let (book, report) = Casebook::open(&site.places, &passphrase()).unwrap();
    assert_eq!(report.rebuilt.unwrap().missing, 0);
    assert_eq!(releases(&book), [release(1, 200_000), release(2, 100)]);
}

/// What is there after a program that published was ended from outside: every release that it called published, at most one
/// that it had no time to tell of, and none by halves.
fn holds_all(site: &Site, before: usize, told: usize, context: &str) -> usize {
    let found = releases(&reopened(site));
    let all: Vec<Value> = (0..found.len()).map(numbered).collect();
    assert!(found == all, "{context}");
    let published = found.len() - before;
    assert!(
        published == told || published == told + 1,
        "{context}: {published} of {told}"
    );
    found.len()
}

/// `kill -9` at a random moment. `KLANKBORD_LEDGER_KILLS` asks for more of them.
#[test]
fn a_release_that_was_called_published_outlives_a_kill() {
    let site = Site::new();
    book(&site).lock().unwrap();
    let mut there = 0;
    for round in 0..wanted("KLANKBORD_LEDGER_KILLS", 8) {
        let patience = Duration::from_millis(OsRng.gen_range(300..2_500));
        let ended = child::run(child::command(&[], "publishes", &site, 1_000), patience);
        let told = ended.lines("published").count();
        there = holds_all(&site, there, told, &format!("round {round}"));
    }
    assert!(there > 0);
    eprintln!("{there} releases, 0 lost");
}

/// A disk that fails at one call, and one that fails for good from there on.
#[test]
#[cfg(target_os = "linux")]
fn a_release_that_a_failing_disk_refused_is_not_half_there() {
    if !crate::injected::has_strace() {
        return;
    }
    let template = Site::new();
    book(&template).lock().unwrap();
    let calls = "write,pwrite64,fsync,fdatasync,ftruncate,rename";
    let (mut call, mut refused, mut runs) = (1, 0, 0);
    let step = wanted("KLANKBORD_LEDGER_STEP", 4);
    loop {
        let mut did_fail = false;
        for (error, for_good) in [("EIO", ""), ("ENOSPC", "+")] {
            let site = Site::new();
            let home = site.dir().parent().unwrap();
            copy_dir(template.dir().parent().unwrap(), home);
            let trace = site.dir().with_file_name("trace");
            let inject = format!("inject={calls}:error={error}:when={call}{for_good}");
            let only = format!("trace={calls}");
            let trace_name = trace.to_str().unwrap();
            let strace = [
                "strace", "-f", "-qq", "-o", trace_name, "-e", &only, "-e", &inject,
            ];
            let command = child::command(&strace, "publishes", &site, 6);
            let ended = child::run(command, Duration::from_secs(60));
            did_fail |= fs::read_to_string(&trace).unwrap().contains("INJECTED");
            let told = ended.lines("published").count();
            refused += ended.lines("not published").count();
            runs += 1;
            holds_all(&site, 0, told, &format!("{error} at call {call}{for_good}"));
        }
        if !did_fail {
            break;
        }
        call += step;
    }
    eprintln!("{runs} runs, {refused} releases refused, none by halves");
    assert!(refused > 0);
}
