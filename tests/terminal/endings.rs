//! The ends that nobody chose: a signal, a closed window, a line that falls silent in the middle of a key.

use std::time::Duration;

use rustix::process::Signal;

use super::{
    home::{Home, PASSPHRASE},
    session::{CTRL_Q, ENTER, Session},
};

/// Starts again, unlocks, and finds the text under the cursor. Then stops.
#[track_caller]
fn finds_again(home: &Home, text: &str) {
    let mut session = Session::start(home);
    session.unlocks();
    session.sees("U was aan het schrijven");
    session.sees(text);
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

#[test]
fn a_signal_ends_it_clean_and_the_words_of_this_second_are_kept() {
    for (signal, code) in [
        (Signal::TERM, 143),
        (Signal::HUP, 129),
        (Signal::INT, 130),
        (Signal::QUIT, 131),
    ] {
        let home = Home::with_cases(&["Wulp"]);
        let mut session = Session::start(&home);
        session.writes("Een halve zin die");
        session.signal(signal);
        assert_eq!(session.ends(), code);
        assert!(!session.everything_shown().contains("halve"));
        finds_again(&home, "Een halve zin die");
    }
}

#[test]
fn a_signal_while_it_opens_ends_it_clean() {
    let home = Home::with_cost(16, &["Wulp"]);
    let mut session = Session::start(&home);
    session.unlocks();
    session.sees("Ontgrendelen …");
    session.signal(Signal::TERM);
    assert_eq!(session.ends(), 143);
    assert!(!session.everything_shown().contains("Wulp"));
    let mut again = Session::start(&home);
    again.opens_first_case();
    again.types(CTRL_Q);
    assert_eq!(again.ends(), 0);
}

#[test]
fn half_a_key_and_a_paste_without_an_end_hold_nothing_up() {
    for half in ["\x1b[", "\x1b[200~zonder einde", "\x1bO"] {
        let home = Home::with_cases(&["Wulp"]);
        let mut session = Session::start(&home);
        session.writes("Een halve zin die");
        session.types(half);
        // It is sealed after a while as always: the program goes on.
        session.sees_it_sealed();
        session.signal(Signal::TERM);
        assert_eq!(session.ends(), 143);
        finds_again(&home, "Een halve zin die");
    }
}

#[test]
fn put_aside_it_locks_and_keeps_what_was_written() {
    for signal in [Signal::TSTP, Signal::CONT] {
        let home = Home::with_cases(&["Wulp"]);
        let mut session = Session::start(&home);
        session.writes("Een halve zin die");
        session.signal(signal);
        session.sees("Op slot");
        assert!(!session.everything_shown().contains("halve"));
        session.waits_for_passphrase();
        session.types(&format!("{PASSPHRASE}{ENTER}"));
        session.sees("Een halve zin die");
        session.types(CTRL_Q);
        assert_eq!(session.ends(), 0);
    }
}

#[test]
fn a_closed_window_ends_it_and_what_was_written_is_kept() {
    for is_told in [true, false] {
        let home = Home::with_cases(&["Wulp"]);
        let mut command = home.program(&[]);
        // Without a controlling terminal no signal tells that the window is gone, as under nohup.
        command.set_controlling_tty(is_told);
        let mut session = Session::run(command);
        session.writes("Een halve zin die");
        let code = session.closes_the_window(Duration::from_secs(8));
        assert!(is_told && code == 129 || code == 1, "{code}");
        finds_again(&home, "Een halve zin die");
    }
}

#[test]
fn a_window_closed_before_the_door_ends_it_too() {
    let home = Home::with_cases(&["Wulp"]);
    let mut session = Session::start(&home);
    session.sees("Ontgrendelen");
    session.types(PASSPHRASE);
    let code = session.closes_the_window(Duration::from_secs(8));
    assert!(matches!(code, 1 | 129), "{code}");
    let mut again = Session::start(&home);
    again.opens_the_list();
    again.sees("1 open zaak");
    again.types(&format!("{ENTER}{CTRL_Q}"));
    assert_eq!(again.ends(), 0);
}
