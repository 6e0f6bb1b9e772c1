//! Publishing from a real vault: what is out stays as it is, and what may not go out doesn't.

use std::{fs, path::Path};

use jiff::civil::date;
use klankbord::{
    tally::{
        Period,
        report::{Prepared, Recognisable},
    },
    usecases::{Trouble, figures},
    vault::{Casebook, Error, Places, WorkFactor},
};
use secrecy::SecretString;
use tempfile::TempDir;

use super::common::{catalogue, ten_cases};

struct Site {
    home: TempDir,
}

impl Site {
    /// A vault with the ten cases.
    fn new() -> (Self, Casebook) {
        let site = Self {
            home: tempfile::tempdir().unwrap(),
        };
        let cost = WorkFactor::new(4).unwrap();
        let mut book = Casebook::create(&site.places(), &passphrase(), cost).unwrap();
        book.save(&ten_cases()).unwrap();
        (site, book)
    }

    fn places(&self) -> Places {
        Places {
            dir: self.home.path().join("vault"),
            anchor_dir: Some(self.home.path().join("anchor")),
        }
    }

    fn open(&self) -> Casebook {
        Casebook::open(&self.places(), &passphrase()).unwrap().0
    }
}

fn passphrase() -> SecretString {
    SecretString::from("zolder fietsbel maandag karnemelk")
}

fn prepared(book: &Casebook) -> Prepared {
    let year = Period::year(2025);
    let question = figures::usual_question(book, year, None, catalogue()).unwrap();
    figures::prepared(book, &question, catalogue(), &mut |_, _| true).unwrap()
}

fn refused(
    book: &mut Casebook,
    prepared: Prepared,
    on: jiff::civil::Date,
    answer: Recognisable,
) -> Trouble {
    figures::publish(book, prepared, on, answer).unwrap_err()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

#[test]
fn what_is_published_is_there_word_for_word_when_the_vault_is_opened_again() {
    let (site, mut book) = Site::new();
    let on = date(2026, 1, 12);
    let first = prepared(&book);
    // A report that was worked out before another one was published doesn't know of it.
    let stale = prepared(&book);
    let release = figures::publish(&mut book, first, on, Recognisable::Nobody).unwrap();
    let why = refused(&mut book, stale, on, Recognisable::Nobody);
    assert_eq!(why, Trouble::Vault(Error::PublishedMeanwhile));
    book.lock().unwrap();
    let book = site.open();
    let again = prepared(&book);
    assert_eq!(again.again, Some(on));
    assert_eq!(again.report, release.report);
    assert_eq!(figures::releases(&book).unwrap(), [release]);
}

#[test]
fn a_period_that_is_not_over_and_somebody_who_could_be_recognised_are_not_published() {
    let (_site, mut book) = Site::new();
    let made = prepared(&book);
    let why = refused(
        &mut book,
        made.clone(),
        date(2025, 12, 31),
        Recognisable::Nobody,
    );
    assert_eq!(why, Trouble::Vault(Error::StillRunning));
    let on = date(2026, 1, 1);
    let why = refused(&mut book, made, on, Recognisable::Perhaps);
    assert_eq!(why, Trouble::NotConfirmed);
    assert_eq!(figures::releases(&book).unwrap(), []);
}

#[test]
fn a_vault_that_was_put_back_to_before_a_publication_does_not_publish() {
    let (site, book) = Site::new();
    book.lock().unwrap();
    let old = site.home.path().join("old");
    copy(&site.places().dir, &old);
    let mut book = site.open();
    let made = prepared(&book);
    let on = date(2026, 1, 12);
    figures::publish(&mut book, made, on, Recognisable::Nobody).unwrap();
    book.lock().unwrap();
    fs::remove_dir_all(site.places().dir).unwrap();
    copy(&old, &site.places().dir);
    let mut book = site.open();
    let made = prepared(&book);
    let why = refused(&mut book, made, on, Recognisable::Nobody);
    assert_eq!(why, Trouble::Vault(Error::OlderThanKnown));
}
