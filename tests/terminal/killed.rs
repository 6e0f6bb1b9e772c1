//! kill -9 in the screens: what was shown as saved or sealed is there when the vault is opened again.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::time::{Duration, Instant};

use klankbord::vault::{Casebook, Error, Places};
use rand::{Rng as _, rngs::OsRng};
use rustix::process::{Pid, Signal, kill_process, kill_process_group};
use secrecy::SecretString;

use super::{
    home::{Home, PASSPHRASE},
    session::{CTRL_S, ENTER, Session},
};

/// What was promised on the screen, and what was under way.
#[derive(Default)]
struct Promised {
    notes: BTreeSet<String>,
    under_way: Option<String>,
    sealed: bool,
}

/// Ends everything in the window at once, as the system does when it is out of memory.
fn kill(session: &Session) {
    let group = Pid::from_raw(session.pid()).unwrap();
    kill_process_group(group, Signal::KILL).unwrap();
}

fn places(home: &Home) -> Places {
    Places {
        dir: home.vault(),
        anchor_dir: Some(home.path().join("state/klankbord")),
    }
}

/// Opens the vault as soon as the system has taken the killed program away.
fn open(home: &Home) -> Casebook {
    let start = Instant::now();
    loop {
        match Casebook::open(&places(home), &SecretString::from(PASSPHRASE)) {
            Ok((book, report)) => {
                assert_eq!(report.rebuilt, None);
                assert_eq!(report.behind_anchor, None);
                return book;
            }
            Err(Error::InUse { process }) if start.elapsed() < Duration::from_secs(10) => {
                // One that is left over of several processes.
                let process = process.and_then(|id| Pid::from_raw(i32::try_from(id).unwrap()));
                process.map(|process| kill_process(process, Signal::KILL));
                std::thread::sleep(Duration::from_millis(20));
            }
            Err(error) => panic!("{error}"),
        }
    }
}

/// One round: up to two notes, and a kill at some moment of it.
fn round(home: &Home, number: usize, promised: &mut Promised) {
    let mut session = Session::start(home);
    let pause = |most: u64| {
        std::thread::sleep(Duration::from_micros(OsRng.gen_range(0..most * 1_000)));
    };
    if number % 5 == 4 {
        // While it opens.
        session.unlocks();
        pause(200);
        return kill(&session);
    }
    session.opens_first_case();
    for note in 0..OsRng.gen_range(1..3) {
        let text = format!(
            "Ronde {number} notitie {note} teken {}",
            OsRng.gen_range(0..1_000)
        );
        session.types("n");
        session.sees("Notitie —");
        session.types(&text);
        session.sees(&text);
        promised.under_way = Some(text.clone());
        if number % 5 == 3 {
            // While it is sealed unasked, or just after.
            if OsRng.r#gen() {
                session.sees_it_sealed();
                promised.sealed = true;
            }
            pause(300);
            return kill(&session);
        }
        session.types(CTRL_S);
        if number % 5 < 2 && OsRng.r#gen() {
            // While it is saved.
            pause(40);
            return kill(&session);
        }
        session.sees("Notitie bewaard");
        promised.notes.insert(text);
        promised.under_way = None;
        session.types(ENTER);
    }
    pause(100);
    kill(&session);
}

/// Everything promised is there, and of what was under way all or nothing.
fn check(home: &Home, promised: &mut Promised, context: &str) {
    let mut book = open(home);
    let cases = book.cases().unwrap();
    let found: BTreeSet<String> = cases[0]
        .timeline
        .iter()
        .map(|entry| entry.text.expose().clone())
        .filter(|text| text.starts_with("Ronde"))
        .collect();
    let lost: Vec<_> = promised.notes.difference(&found).collect();
    assert!(lost.is_empty(), "{context}: {lost:?}");
    let draft = book
        .draft()
        .unwrap()
        .map(|draft| draft.text.expose().clone());
    let under_way = promised.under_way.take();
    for new in found.difference(&promised.notes) {
        assert_eq!(Some(new), under_way.as_ref(), "{context}: by halves");
    }
    if promised.sealed {
        assert_eq!(draft, under_way, "{context}: what was sealed is gone");
    }
    promised.sealed = false;
    promised.notes = found;
    book.save_draft(None).unwrap();
    book.lock().unwrap();
}

/// Lets the program that has the vault open write no file larger than this.
#[cfg(target_os = "linux")]
fn limit_files(home: &Home, most: Option<u64>) {
    use rustix::process::{Resource, Rlimit, prlimit};
    let Err(Error::InUse {
        process: Some(process),
    }) = Casebook::open(&places(home), &SecretString::from(PASSPHRASE))
    else {
        panic!("nobody has the vault open");
    };
    let process = Pid::from_raw(i32::try_from(process).unwrap());
    let limit = Rlimit {
        current: most,
        maximum: None,
    };
    prlimit(process, Resource::Fsize, limit).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn words_that_can_not_be_saved_stay_on_the_screen_until_they_can() {
    let home = Home::with_cases(&["Wulp"]);
    let mut session = Session::start(&home);
    session.writes("Zij belde opnieuw");
    limit_files(&home, Some(0));
    session.types(CTRL_S);
    session.sees("De schijf is vol");
    session.sees("Zij belde opnieuw");
    limit_files(&home, None);
    session.types(ENTER);
    session.sees("Zij belde opnieuw");
    session.types(CTRL_S);
    session.sees("Notitie bewaard");
    kill(&session);
    let timeline = &open(&home).cases().unwrap()[0].timeline;
    let kept = timeline
        .iter()
        .filter(|entry| entry.text.expose() == "Zij belde opnieuw");
    assert_eq!(kept.count(), 1);
}

/// `KLANKBORD_KILLS` asks for more rounds than a test run has time for; half of them are made here, in the screens.
#[test]
fn no_note_that_was_shown_as_saved_is_lost_when_the_program_is_killed() {
    let kills = std::env::var("KLANKBORD_KILLS").ok();
    let rounds = kills.map_or(5, |text| text.parse::<usize>().unwrap() / 2);
    let home = Home::with_cases(&["Wulp"]);
    let mut promised = Promised::default();
    for number in 0..rounds {
        round(&home, number, &mut promised);
        check(&home, &mut promised, &format!("round {number}"));
    }
    drop(home);
    let told = writeln!(
        std::io::stderr(),
        "{rounds} kills in the screens, {} notes shown as saved, 0 lost, 0 failed openings",
        promised.notes.len()
    );
    drop(told);
}
