//! The two processes: whichever of them ends, and however, the terminal is as it was, and a lock is the end of the process
//! that had the notes.
#![cfg(target_os = "linux")]

use std::{
    path::Path,
    thread,
    time::{Duration, Instant},
};

use rustix::process::{Pid, Signal, kill_process};

use super::{
    home::{Home, PASSPHRASE, PROGRAM},
    session::{CTRL_Q, CTRL_Z, DOWN, ENTER, ESC, F12, Session, children},
};

fn send(pid: i32, signal: Signal) {
    kill_process(Pid::from_raw(pid).unwrap(), signal).unwrap();
}

/// The program, started by a shell that does the rest of this script. Returns the processes too.
fn in_a_shell(home: &Home, after: &str) -> Session {
    let mut command = home.program(&[]);
    *command.get_argv_mut() = ["/bin/sh", "-c", &format!("set -m; {PROGRAM}; {after}")]
        .map(Into::into)
        .to_vec();
    Session::run(command)
}

/// The parent and the screens below a shell.
fn below(shell: i32) -> (i32, i32) {
    for _try in 0..100 {
        let parent = children(shell).first().copied();
        if let Some(parent) = parent
            && let Some(screens) = children(parent).first()
        {
            return (parent, *screens);
        }
        thread::sleep(Duration::from_millis(50));
    }
    panic!("there are no two processes");
}

#[track_caller]
fn is_over(pid: i32) {
    for _try in 0..200 {
        let state = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        if state.is_empty() || state.contains(") Z ") {
            return;
        }
        thread::sleep(Duration::from_millis(50));
    }
    panic!("{pid} does not end");
}

#[track_caller]
fn finds_again(home: &Home, text: &str) {
    let mut again = Session::start(home);
    again.unlocks();
    again.sees(text);
    again.types(CTRL_Q);
    assert_eq!(again.ends(), 0);
}

#[test]
fn killed_screens_leave_a_clean_terminal_and_that_is_told() {
    for (signal, code) in [(Signal::KILL, 137), (Signal::ABORT, 134)] {
        let home = Home::with_cases(&["Wulp"]);
        let mut session = Session::start(&home);
        session.writes("Een halve zin die");
        session.sees_it_sealed();
        send(session.screens().unwrap(), signal);
        assert_eq!(session.ends(), code);
        let shown = session.everything_shown();
        assert!(!shown.contains("halve"), "{shown}");
        assert!(
            shown.contains("onverwacht gestopt") && shown.contains("S-010"),
            "{shown}"
        );
        finds_again(&home, "Een halve zin die");
    }
}

#[test]
fn without_their_parent_the_screens_end_by_themselves() {
    let home = Home::with_cases(&["Wulp"]);
    let mut session = in_a_shell(&home, "echo code=$?");
    session.writes("Een halve zin die");
    let (parent, screens) = below(session.pid());
    send(parent, Signal::KILL);
    session.sees("code=137");
    is_over(screens);
    session.waits_for_closed_vault(&home);
    session.sees_no_more("halve");
    finds_again(&home, "Een halve zin die");
}

#[test]
fn put_aside_it_locks_gives_the_terminal_to_the_shell_and_comes_back_locked() {
    for by_key in [true, false] {
        let home = Home::with_cases(&["Wulp"]);
        let mut session = in_a_shell(&home, "echo weg; read line; fg; echo code=$?");
        if by_key {
            session.opens_first_case();
            session.types(CTRL_Z);
        } else {
            session.writes("Een halve zin die");
            send(below(session.pid()).0, Signal::TSTP);
        }
        session.sees("weg");
        assert!(session.is_quiet(), "the shell has its terminal");
        assert!(!session.screen().alternate_screen());
        let shown = session.everything_shown();
        assert!(
            !shown.contains("halve") && !shown.contains("Tijdlijn"),
            "{shown}"
        );
        let parent = children(session.pid())[0];
        assert!(
            children(parent).is_empty(),
            "nothing is left but the parent"
        );
        session.waits_for_closed_vault(&home);

        session.types("\n");
        session.sees("Op slot");
        session.types(&format!("{PASSPHRASE}{ENTER}"));
        session.sees(if by_key {
            "Goed om te weten"
        } else {
            "Een halve zin die"
        });
        session.types(CTRL_Q);
        session.sees("code=0");
        session.ends();
    }
}

#[test]
fn a_lock_and_a_wrong_passphrase_are_the_end_of_the_process() {
    let home = Home::with_cases(&["Wulp"]);
    let mut session = Session::start(&home);
    session.writes("Een halve zin die");
    let first = session.screens().unwrap();
    session.types(F12);
    session.sees("Op slot");
    let second = session.fresh_screens(first);
    is_over(first);
    session.waits_for_passphrase();
    session.types(&format!("een heel andere{ENTER}"));
    session.sees("Deze wachtzin past niet");
    let third = session.fresh_screens(second);
    session.types(&format!("{PASSPHRASE}{ENTER}"));
    session.sees("Een halve zin die");
    assert_eq!(session.screens(), Some(third), "opening needs no other");
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

#[test]
fn a_passphrase_that_is_taken_back_is_forgotten_with_its_process() {
    let home = Home::with_cases(&["Wulp"]);
    let mut session = Session::start(&home);
    session.sees("Ontgrendelen");
    let first = session.screens().unwrap();
    session.types("zolder");
    session.sees("••••••");
    session.types(ESC);
    let second = session.fresh_screens(first);
    session.sees_no_more("•");
    session.unlocks();
    session.sees("Goed om te weten");
    assert_eq!(session.screens(), Some(second));
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);

    let home = Home::new();
    let mut session = Session::start(&home);
    session.sees("Kies een taal");
    session.types(ENTER);
    session.sees("versleuteld op deze plek");
    session.types(ENTER);
    session.sees("Maak een wachtzin voor mij");
    session.types(DOWN);
    session.sees("15 tekens of meer");
    let first = session.screens().unwrap();
    session.types(PASSPHRASE);
    session.sees("••••••");
    session.types(ESC);
    session.fresh_screens(first);
    session.sees("versleuteld op deze plek");
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

#[test]
fn whoever_stood_still_comes_back_locked() {
    let home = Home::with_cases(&["Wulp"]);
    let mut session = Session::start(&home);
    session.writes("Een halve zin die");
    let both = [session.pid(), session.screens().unwrap()];
    for pid in both {
        send(pid, Signal::STOP);
    }
    thread::sleep(Duration::from_secs(5));
    for pid in both {
        send(pid, Signal::CONT);
    }
    session.sees("Op slot");
    assert!(!session.everything_shown().contains("halve"));
    session.waits_for_passphrase();
    session.types(&format!("{PASSPHRASE}{ENTER}"));
    session.sees("Een halve zin die");
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

#[test]
fn a_program_that_is_replaced_while_it_runs_goes_on_as_itself() {
    // A copy, so that it can be taken away while it runs. In its place comes something that is no program.
    let home = Home::with_cases(&["Wulp"]);
    let copy = home.path().join("klankbord");
    std::fs::copy(PROGRAM, &copy).unwrap();
    let mut command = home.program(&[]);
    command.get_argv_mut()[0] = copy.clone().into();
    let mut session = Session::run(command);
    session.opens_first_case();
    replace(&copy);
    session.types(F12);
    session.waits_for_passphrase();
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

fn replace(program: &Path) {
    std::fs::remove_file(program).unwrap();
    std::fs::write(program, "geen programma").unwrap();
}

#[test]
#[ignore = "tells figures: cargo test --test terminal how_long -- --ignored --nocapture; KLANKBORD_ROUNDS=20"]
fn how_long_a_lock_takes() {
    let rounds = std::env::var("KLANKBORD_ROUNDS").map_or(20, |rounds| rounds.parse().unwrap());
    let home = Home::with_cases(&["Wulp"]);
    let mut session = Session::start(&home);
    session.writes("Een halve zin die");
    let mut figures = [Vec::new(), Vec::new()];
    for _round in 0..rounds {
        let before = session.screens().unwrap();
        let begin = Instant::now();
        session.types(F12);
        session.sees_no_more("halve");
        figures[0].push(begin.elapsed());
        session.fresh_screens(before);
        session.sees("Op slot");
        figures[1].push(begin.elapsed());
        session.waits_for_passphrase();
        session.types(&format!("{PASSPHRASE}{ENTER}"));
        session.sees("Een halve zin die");
        session.types("!");
        session.sees("!");
    }
    for (what, figures) in [
        "the note is off the screen",
        "a fresh process is at the lock screen",
    ]
    .into_iter()
    .zip(&mut figures)
    {
        figures.sort();
        let (median, most) = (figures[figures.len() / 2], figures[figures.len() - 1]);
        eprintln!("{what}: median {median:?}, most {most:?}");
    }
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

#[test]
fn looking_together_ends_at_the_lock_screen_whatever_ends_it() {
    let home = Home::with_cases(&["Wulp"]);
    let mut session = Session::start(&home);
    session.opens_first_case();
    for way in [F12, CTRL_Q] {
        let before = session.screens().unwrap();
        session.types("K");
        session.sees("WELKE WEGEN ZIJN ER?");
        let watching = session.fresh_screens(before);
        session.waits_for_closed_vault(&home);
        // What is typed in the first moment is the rest of a sentence.
        thread::sleep(Duration::from_millis(600));
        session.types("4");
        session.sees("Meestal 6 tot 10 weken");
        session.types(way);
        if way == CTRL_Q {
            break;
        }
        session.sees("Op slot");
        session.fresh_screens(watching);
        session.waits_for_passphrase();
        session.types(&format!("{PASSPHRASE}{ENTER}"));
        session.sees("[1 Vandaag]");
    }
    assert_eq!(session.ends(), 0);

    let home = Home::with_cases(&["Wulp"]);
    let mut session = Session::start(&home);
    session.opens_first_case();
    session.types("K");
    session.sees("WELKE WEGEN ZIJN ER?");
    session.waits_for_closed_vault(&home);
    thread::sleep(Duration::from_millis(600));
    session.signal(Signal::TERM);
    assert_eq!(session.ends(), 143);
}
