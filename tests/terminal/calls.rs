//! What the program asks of the system over a day: no line to anywhere, and no program but itself.
#![cfg(target_os = "linux")]

use std::{fs, process::Command};

use super::{
    home::{Home, PASSPHRASE, PROGRAM},
    session::{CTRL_Q, CTRL_S, ENTER, F12, Session},
};

#[test]
fn over_a_day_it_opens_no_line_and_starts_nothing_but_itself() {
    if Command::new("strace").arg("-V").output().is_err() {
        eprintln!("skipped: strace is not installed");
        return;
    }
    let home = Home::with_cases(&["Wulp"]);
    let log = tempfile::tempdir().unwrap();
    let log = log.path().join("calls");
    let mut command = home.program(&[]);
    let mut words = [
        "strace",
        "-f",
        "-e",
        "trace=execve,execveat,socket,connect",
        "-o",
    ]
    .map(Into::into)
    .to_vec();
    words.extend([log.clone().into(), PROGRAM.into()]);
    *command.get_argv_mut() = words;
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    let mut session = Session::run(command);
    session.writes("Een gesprek op donderdag");
    session.sees_it_sealed();
    session.types(CTRL_S);
    session.sees("Notitie bewaard");
    session.types(F12);
    session.sees("Op slot");
    session.waits_for_passphrase();
    session.types(&format!("niet de wachtzin{ENTER}"));
    session.sees("past niet");
    session.types(&format!("{PASSPHRASE}{ENTER}"));
    session.sees("[1 Vandaag]");
    session.types("2");
    session.sees("Volgorde");
    session.types("4");
    session.sees("[4 Cijfers]");
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);

    let calls = fs::read_to_string(&log).unwrap();
    let started: Vec<&str> = calls.lines().filter(|line| line.contains("exec")).collect();
    // What runs, and not what may have been put in its place.
    let itself = [
        format!("execve(\"{PROGRAM}\""),
        "execve(\"/proc/self/exe\"".to_owned(),
    ];
    assert!(started.len() >= 4, "the parent and three for the screens");
    for line in started {
        let is_end_of_one = line.contains("resumed>");
        let is_itself = itself.iter().any(|itself| line.contains(itself));
        assert!(is_itself || is_end_of_one, "{line}");
    }
    for line in calls.lines() {
        let is_line = ["AF_INET", "AF_PACKET", "AF_NETLINK", "connect("]
            .iter()
            .any(|word| line.contains(word));
        assert!(!is_line, "{line}");
    }
}
