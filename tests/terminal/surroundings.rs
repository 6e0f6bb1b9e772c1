//! What the rest of the computer can see of the program while it runs.

use std::{fs, path::PathBuf};

use super::{
    home::Home,
    session::{CTRL_Q, Session},
};

#[test]
#[cfg(target_os = "linux")]
fn it_starts_no_program_opens_no_line_and_shows_nothing_to_its_neighbours() {
    let home = Home::with_cases(&["Wulp"]);
    let mut session = Session::start(&home);
    session.writes("Een gesprek op donderdag");
    session.sees_it_sealed();
    let process = PathBuf::from(format!("/proc/{}", session.pid()));

    for task in fs::read_dir(process.join("task")).unwrap() {
        let children = fs::read_to_string(task.unwrap().path().join("children")).unwrap();
        assert_eq!(children, "", "no other program");
    }
    let sockets = sockets(&process);
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
        for word in ["gesprek", "donderdag", "Wulp", "zolder"] {
            assert!(!shown.contains(word), "{word} in {place}");
        }
    }
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

/// The numbers of the sockets that a process has open.
fn sockets(process: &std::path::Path) -> Vec<String> {
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
