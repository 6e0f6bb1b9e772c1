//! What the rest of the computer can see of the program while it runs.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::{
    home::{Home, PROGRAM},
    session::{CTRL_Q, F12, Session},
};

/// Words of which nothing may be seen.
const WORDS: [&str; 4] = ["gesprek", "donderdag", "Wulp", "zolder"];

#[test]
#[cfg(target_os = "linux")]
fn it_starts_nothing_but_itself_opens_no_line_and_shows_nothing_to_its_neighbours() {
    use super::session::children;
    let home = Home::with_cases(&["Wulp"]);
    let mut session = Session::start(&home);
    session.writes("Een gesprek op donderdag");
    session.sees_it_sealed();
    let [parent, screens] = [session.pid(), session.screens().unwrap()];
    assert_eq!(children(parent), [screens], "no other program");
    assert!(children(screens).is_empty(), "no other program");
    for pid in [parent, screens] {
        is_closed_to_others(&PathBuf::from(format!("/proc/{pid}")));
    }
    session.types(F12);
    session.sees("Op slot");
    let fresh = session.fresh_screens(screens);
    is_closed_to_others(&PathBuf::from(format!("/proc/{fresh}")));
    session.waits_for_passphrase();
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

/// Asserts that a process is this program, has no line open, shows no content, and leaves no file of its memory.
#[track_caller]
fn is_closed_to_others(process: &Path) {
    let itself = fs::canonicalize(PROGRAM).unwrap();
    assert_eq!(fs::read_link(process.join("exe")).unwrap(), itself);
    let sockets = sockets(process);
    for protocol in ["tcp", "tcp6", "udp", "udp6", "raw", "raw6", "packet"] {
        let table = fs::read_to_string(process.join("net").join(protocol)).unwrap_or_default();
        for socket in &sockets {
            let is_there = table.split_whitespace().any(|word| word == socket);
            assert!(!is_there, "a line of {protocol}");
        }
    }
    for place in ["cmdline", "environ", "comm"] {
        // Other users and even this one may be refused: then it shows nothing.
        let shown = fs::read(process.join(place)).unwrap_or_default();
        let shown = String::from_utf8_lossy(&shown).into_owned();
        for word in WORDS {
            assert!(!shown.contains(word), "{word} in {place}");
        }
    }
    let limits = fs::read_to_string(process.join("limits")).unwrap();
    let core = limits
        .lines()
        .find(|line| line.starts_with("Max core file size"));
    let core: Vec<&str> = core.unwrap().split_whitespace().collect();
    assert_eq!(core[4..6], ["0", "0"], "no copy of the memory on the disk");
    let status = fs::read_to_string(process.join("status")).unwrap();
    assert!(
        status.contains("Umask:\t0077"),
        "files are for this user only"
    );
}

#[test]
#[cfg(target_os = "linux")]
fn no_other_program_of_the_same_user_may_look_into_its_memory() {
    use std::os::unix::{fs::MetadataExt as _, process::CommandExt as _};
    let home = Home::new();
    let mut program = home.plain_program(&["init", "--passphrase-file", "-"]);
    // The system shows that it keeps a process closed by giving what it shows of it to the administrator. That is seen when
    // the process itself is of somebody else.
    if rustix::process::geteuid().is_root() {
        program.uid(65534).current_dir("/");
    }
    let stdin = std::process::Stdio::piped();
    let Ok(mut child) = program.stdin(stdin).spawn() else {
        eprintln!("skipped: others may not run the program here");
        return;
    };
    let process = PathBuf::from(format!("/proc/{}", child.id()));
    let mut is_closed = false;
    for _try in 0..100 {
        std::thread::sleep(std::time::Duration::from_millis(50));
        is_closed = fs::metadata(process.join("environ")).unwrap().uid() == 0;
        if is_closed {
            break;
        }
    }
    let status = fs::read_to_string(process.join("status")).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!status.contains("Uid:\t0"), "it runs as somebody else");
    assert!(is_closed);
}

#[test]
fn whoever_runs_it_as_the_administrator_is_told_and_not_refused() {
    let home = Home::with_cases(&["Wulp"]);
    let mut session = Session::start(&home);
    session.sees("Ontgrendelen");
    if rustix::process::geteuid().is_root() {
        session.sees("als beheerder of als iemand anders");
    } else {
        assert!(!session.screen().contents().contains("als beheerder"));
        let mut command = home.program(&[]);
        command.env("SUDO_UID", "1");
        session = Session::run(command);
        session.sees("als beheerder of als iemand anders");
    }
    session.unlocks();
    session.sees("Goed om te weten");
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

#[test]
fn a_file_that_may_not_grow_is_an_error_and_not_the_end_of_the_program() {
    let home = Home::new();
    fs::write(home.path().join("passphrase"), super::home::PASSPHRASE).unwrap();
    let mut shell = std::process::Command::new("/bin/sh");
    let script = format!("ulimit -f 4; exec {PROGRAM} init --passphrase-file passphrase");
    shell
        .args(["-c", &script])
        .current_dir(home.path())
        .env_clear();
    let ran = shell.envs(home.variables()).output().unwrap();
    let told = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert_eq!(ran.status.code(), Some(1), "{told}");
    assert_eq!(told.lines().count(), 4, "{told}");
}

#[test]
fn what_is_for_the_parent_alone_can_not_be_asked_by_hand() {
    let home = Home::with_cases(&["Wulp"]);
    for word in ["start,nl", "zomaar"] {
        let mut session = Session::run(home.program(&["--screens", word]));
        assert_eq!(session.ends(), 2);
    }
}

/// The numbers of the sockets that a process has open.
fn sockets(process: &Path) -> Vec<String> {
    let Ok(open) = fs::read_dir(process.join("fd")) else {
        return Vec::new();
    };
    let names = open.filter_map(|entry| fs::read_link(entry.ok()?.path()).ok());
    names
        .filter_map(|name| {
            let name = name.to_str()?.to_owned();
            let number = name.strip_prefix("socket:[")?.strip_suffix(']')?;
            Some(number.to_owned())
        })
        .collect()
}
