//! Locked means gone: one second after a lock no copy of the passphrase, the keys or the words is in the memory of any process
//! of the program, in whatever form and at whatever distance of the letters.
//!
//! Only the administrator may look into the memory of a program that lets nobody: without those rights this is skipped.
#![cfg(target_os = "linux")]

use std::{
    fs::{self, File},
    io::Read as _,
    os::unix::fs::FileExt as _,
    thread,
    time::Duration,
};

use super::{
    home::{Home, PASSPHRASE},
    session::{CTRL_Q, CTRL_S, DOWN, ENTER, ESC, F12, Session},
};

/// How far apart the letters may lie: records of the libraries that hold one key each.
const STRIDES: [usize; 9] = [1, 2, 4, 8, 12, 16, 24, 32, 48];

/// The distance of the next one is tried too.
const WIDEST: usize = 64;

const CHUNK: usize = 1 << 20;

/// How often a text is in a process, by the distance of its letters: 1 is UTF-8, 2 UTF-16, 4 UTF-32.
fn copies(pid: i32, text: &str) -> Vec<(usize, usize)> {
    assert!(text.is_ascii() && text.len() >= 10, "letters of one byte");
    let mut found: Vec<(usize, usize)> = Vec::new();
    let memory = File::open(format!("/proc/{pid}/mem")).unwrap();
    for (from, to) in writable(pid) {
        let mut at = from;
        while at < to {
            let wanted =
                usize::try_from((to - at).min((CHUNK + text.len() * WIDEST) as u64)).unwrap();
            let mut bytes = vec![0; wanted];
            // A page that can't be read holds nothing that the program could read either.
            let read = memory.read_at(&mut bytes, at).unwrap_or_default();
            bytes.truncate(read);
            scan(&bytes, text.as_bytes(), CHUNK, &mut found);
            at += CHUNK as u64;
        }
    }
    found
}

/// Looks for a text that begins within the first `within` bytes.
fn scan(bytes: &[u8], text: &[u8], within: usize, found: &mut Vec<(usize, usize)>) {
    let begins = &bytes[..within.min(bytes.len())];
    if begins.iter().all(|byte| *byte == 0) {
        return;
    }
    for (at, _) in begins
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte == text[0])
    {
        for stride in STRIDES.into_iter().chain([WIDEST]) {
            let letters = bytes[at..].iter().step_by(stride).take(text.len());
            if letters.eq(text) {
                match found.iter_mut().find(|(known, _)| *known == stride) {
                    Some((_, count)) => *count += 1,
                    None => found.push((stride, 1)),
                }
            }
        }
    }
}

/// The stretches of memory that a process can write to.
fn writable(pid: i32) -> Vec<(u64, u64)> {
    let maps = fs::read_to_string(format!("/proc/{pid}/maps")).unwrap();
    maps.lines()
        .filter_map(|line| {
            let (range, rest) = line.split_once(' ')?;
            let (from, to) = range.split_once('-')?;
            let number = |word| u64::from_str_radix(word, 16).ok();
            (rest.as_bytes()[1] == b'w').then_some((number(from)?, number(to)?))
        })
        .collect()
}

/// Looks for texts in both processes, a second from now.
#[track_caller]
fn holds_none_of(session: &Session, texts: &[&str]) {
    thread::sleep(Duration::from_secs(1));
    for pid in [session.pid(), session.screens().unwrap()] {
        for text in texts {
            let found = copies(pid, text);
            assert!(
                found.is_empty(),
                "{} letters, by distance: {found:?}",
                text.len()
            );
        }
    }
}

/// The secret keys of a vault, as they are written down within `keys.age`.
fn keys(home: &Home) -> Vec<String> {
    let sealed = fs::read(home.vault().join("keys.age")).unwrap();
    let passphrase = secrecy::SecretString::from(PASSPHRASE);
    let mut identity = age::scrypt::Identity::new(passphrase);
    identity.set_max_work_factor(20);
    let opened = age::Decryptor::new(&sealed[..]).unwrap();
    let mut text = String::new();
    let one: &dyn age::Identity = &identity;
    let mut reader = opened.decrypt(std::iter::once(one)).unwrap();
    let read = reader.read_to_string(&mut text);
    read.unwrap();
    let keys: Vec<String> = text
        .split_whitespace()
        .filter(|word| word.starts_with("AGE-SECRET-KEY-1"))
        .map(str::to_owned)
        .collect();
    assert!(!keys.is_empty(), "there are keys");
    keys
}

/// The six words that are offered on the screen.
#[track_caller]
fn offered(session: &mut Session) -> String {
    session.wait_for("six words", |screen| six_words(screen).is_some());
    six_words(session.screen()).unwrap()
}

fn six_words(screen: &vt100::Screen) -> Option<String> {
    let is_word = |word: &str| word.len() >= 4 && word.chars().all(|c| c.is_ascii_lowercase());
    screen.rows(0, 80).find_map(|row| {
        let words: Vec<&str> = row.split_whitespace().collect();
        (words.len() == 6 && words.iter().all(|word| is_word(word))).then(|| words.join(" "))
    })
}

fn may_look() -> bool {
    let may = rustix::process::geteuid().is_root();
    if !may {
        eprintln!("skipped: only root may look into memory");
    }
    may
}

#[test]
fn after_a_lock_no_copy_of_anything_is_left() {
    if !may_look() {
        return;
    }
    let home = Home::with_cases(&["Oeverzwaluw"]);
    let keys = keys(&home);
    let mut session = Session::start(&home);
    session.writes("Een gesprek op donderdag over het rooster");
    let screens = session.screens().unwrap();
    let note = copies(screens, "gesprek op donderdag");
    assert!(note.iter().any(|(stride, _)| *stride == 1), "{note:?}");
    let typed = copies(screens, PASSPHRASE);
    assert!(
        typed.iter().any(|(stride, _)| *stride >= 8),
        "the library keeps keys: {typed:?}"
    );

    session.types(F12);
    session.sees("Op slot");
    session.fresh_screens(screens);
    let mut secrets = vec![
        PASSPHRASE,
        "gesprek op donderdag",
        "Oeverzwaluw",
        "AGE-SECRET-KEY-1",
    ];
    secrets.extend(keys.iter().map(String::as_str));
    holds_none_of(&session, &secrets);

    // Once more, after a note that was saved.
    session.waits_for_passphrase();
    let screens = session.screens().unwrap();
    session.types(&format!("{PASSPHRASE}{ENTER}"));
    session.sees("op donderdag");
    session.types(&format!("{CTRL_S}{F12}"));
    session.sees("Op slot");
    session.fresh_screens(screens);
    holds_none_of(&session, &secrets);
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

#[test]
fn after_a_wrong_passphrase_no_copy_of_it_is_left() {
    if !may_look() {
        return;
    }
    let home = Home::with_cases(&["Wulp"]);
    let mut session = Session::start(&home);
    session.sees("Ontgrendelen");
    for _time in 0..3 {
        let screens = session.screens().unwrap();
        session.types(&format!("zolder fietsbel dinsdag{ENTER}"));
        session.sees("Deze wachtzin past niet");
        session.fresh_screens(screens);
        holds_none_of(&session, &["zolder fietsbel dinsdag", "fietsbel dins"]);
    }
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

#[test]
fn after_going_back_from_the_passphrase_no_copy_of_it_is_left() {
    if !may_look() {
        return;
    }
    let home = Home::new();
    let mut session = Session::start(&home);
    session.sees("Kies een taal");
    session.types(ENTER);
    session.sees("versleuteld op deze plek");
    session.types(ENTER);
    session.sees("Maak een wachtzin voor mij");
    let offered = offered(&mut session);
    assert!(!copies(session.screens().unwrap(), &offered).is_empty());
    session.types(DOWN);
    session.sees("15 tekens of meer");
    let screens = session.screens().unwrap();
    session.types(&format!("{PASSPHRASE}{ENTER}zolder fietsbel"));
    session.sees("••••••");
    assert!(!copies(screens, PASSPHRASE).is_empty());
    session.types(ESC);
    session.fresh_screens(screens);
    session.sees("versleuteld op deze plek");
    holds_none_of(&session, &[PASSPHRASE, "zolder fietsbel", &offered]);
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

/// A vault with a case, and a place for backups among the settings.
fn home_with_settings(pseudonym: &str, backup_place: &str) -> Home {
    use klankbord::{
        domain::Settings,
        vault::{Casebook, Places},
    };
    let home = Home::with_cases(&[pseudonym]);
    let places = Places {
        dir: home.vault(),
        anchor_dir: Some(home.path().join("state/klankbord")),
    };
    let passphrase = secrecy::SecretString::from(PASSPHRASE);
    let (mut book, _) = Casebook::open(&places, &passphrase).unwrap();
    let settings = Settings {
        backup_place: Some(backup_place.to_owned().into()),
        ..book.settings().unwrap()
    };
    book.save_settings(&settings).unwrap();
    book.lock().unwrap();
    home
}

#[test]
fn while_the_roads_are_looked_at_together_nothing_of_the_vault_is_in_memory() {
    if !may_look() {
        return;
    }
    let place = "/media/stick-van-de-zolder";
    let home = home_with_settings("Oeverzwaluw", place);
    let keys = keys(&home);
    let mut session = Session::start(&home);
    session.writes("Een gesprek op donderdag over het rooster");
    session.types(CTRL_S);
    session.sees("Tijdlijn");
    let screens = session.screens().unwrap();
    for text in ["gesprek op donderdag", "Oeverzwaluw", "stick-van-de-zolder"] {
        assert!(!copies(screens, text).is_empty(), "{text} is there before");
    }
    let mut secrets = vec![
        PASSPHRASE,
        "gesprek op donderdag",
        "over het rooster",
        "Oeverzwaluw",
        "stick-van-de-zolder",
        "AGE-SECRET-KEY-1",
    ];
    secrets.extend(keys.iter().map(String::as_str));

    session.types("K");
    session.sees("WELKE WEGEN ZIJN ER?");
    let watching = session.fresh_screens(screens);
    session.waits_for_closed_vault(&home);
    session.sees("Kijk rustig rond");
    holds_none_of(&session, &secrets);
    // The screen really works, and still nothing comes back.
    session.types("4+");
    session.sees("Meestal 6 tot 10 weken");
    assert_eq!(session.screens(), Some(watching));
    holds_none_of(&session, &secrets);
    let shown = session.everything_shown();
    assert!(!shown.contains("Oeverzwaluw") && !shown.contains("donderdag"));

    // The sheet can be written with no vault open.
    session.types("P");
    session.sees("In welk bestand");
    session.types(&format!(
        "{}txt{ENTER}",
        super::session::BACKSPACE.repeat(3)
    ));
    session.sees("staat in het bestand");
    let sheet = fs::read_to_string(home.path().join("wegen.txt")).unwrap();
    assert!(sheet.contains("U hoeft niet te zeggen waarom."));
    assert!(!sheet.contains("Oeverzwaluw"));

    // Leaving is the lock screen, in a process that knows nothing of what was looked at.
    session.types(ESC);
    session.sees("Op slot");
    session.fresh_screens(watching);
    let mut looked = secrets.clone();
    looked.push("Meestal 6 tot 10 weken");
    holds_none_of(&session, &looked);
    session.sees_no_more("klacht");
    session.waits_for_passphrase();
    session.types(&format!("{PASSPHRASE}{ENTER}"));
    session.sees("[1 Vandaag]");
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

#[test]
fn the_search_itself_finds_what_is_there() {
    let text = b"zolder fietsbel";
    for stride in STRIDES.into_iter().chain([WIDEST]) {
        let mut bytes = vec![7; 5000];
        for (number, letter) in text.iter().enumerate() {
            bytes[100 + number * stride] = *letter;
        }
        let mut found = Vec::new();
        scan(&bytes, text, CHUNK, &mut found);
        assert_eq!(found, [(stride, 1)]);
        found.clear();
        scan(&bytes, text, 100, &mut found);
        assert_eq!(found, [], "it begins after that");
    }
}
