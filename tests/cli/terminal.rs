//! The passphrase typed in a terminal: unseen, and the terminal as it was afterwards, also after Ctrl-C.

use std::{
    io::{Read as _, Write as _},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use super::world::{PASSPHRASE, World};

/// Runs the program in a terminal through a shell that tells its exit code and the state of the terminal afterwards.
/// `keys` are typed each time a prompt appears.
fn in_a_terminal(world: &World, arguments: &str, keys: &[&str]) -> String {
    let program = env!("CARGO_BIN_EXE_klankbord");
    let vault = world.vault();
    let command = format!("'{program}' --vault '{}' {arguments}", vault.display());
    any_in_a_terminal(world, &command, keys)
}

/// The same for any program.
pub(crate) fn any_in_a_terminal(world: &World, command: &str, keys: &[&str]) -> String {
    let pair = native_pty_system().openpty(PtySize::default()).unwrap();
    let script = format!("{command}; echo \"code $?\"; stty -a; echo THE END");
    let mut command = CommandBuilder::new("sh");
    command.args(["-c", &script]);
    command.env("HOME", world.path(""));
    command.env("LANG", "nl_NL.UTF-8");
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().unwrap();
    let mut writer = pair.master.take_writer().unwrap();
    let (send, receive) = mpsc::channel();
    thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(count @ 1..) = reader.read(&mut buffer) {
            if send.send(buffer[..count].to_vec()).is_err() {
                break;
            }
        }
    });
    let mut seen = Vec::new();
    let mut keys = keys.iter();
    let mut prompts = 0;
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(60) {
        if let Ok(bytes) = receive.recv_timeout(Duration::from_millis(100)) {
            seen.extend(bytes);
        }
        let text = String::from_utf8_lossy(&seen);
        if text.contains("THE END") {
            break;
        }
        let asked = ["): ", "keer: ", "passphrase: "];
        if asked
            .iter()
            .map(|end| text.matches(end).count())
            .sum::<usize>()
            > prompts
        {
            prompts += 1;
            let keys = keys.next().expect("no further question");
            writer.write_all(keys.as_bytes()).unwrap();
        }
    }
    child.wait().unwrap();
    String::from_utf8(seen).unwrap()
}

#[track_caller]
fn assert_as_before(seen: &str) {
    assert!(seen.contains(" icanon"), "{seen}");
    assert!(seen.contains(" isig") || seen.contains("\nisig"), "{seen}");
    assert!(seen.contains(" echo "), "{seen}");
    assert!(!seen.contains("-echo "), "{seen}");
}

#[test]
fn the_passphrase_is_typed_unseen() {
    let world = World::with_cases();
    let typed = format!("fout{}\u{7f}\u{15}{PASSPHRASE}x\u{7f}\r", "é");
    let seen = in_a_terminal(&world, "list", &[&typed]);
    assert!(
        seen.contains("Zwarte ruiter") && seen.contains("code 0"),
        "{seen}"
    );
    assert!(
        !seen.contains("karnemelk") && !seen.contains("fout"),
        "{seen}"
    );
    assert_as_before(&seen);
}

#[test]
fn ctrl_c_ends_the_question_and_leaves_the_terminal_as_it_was() {
    let world = World::with_cases();
    let before = world.everything();
    let seen = in_a_terminal(&world, "list", &["half een wachtzin\u{3}"]);
    assert!(seen.contains("code 130"), "{seen}");
    assert!(!seen.contains("half een"), "{seen}");
    assert_as_before(&seen);
    assert!(before == world.everything());
}

#[test]
fn a_new_passphrase_is_asked_twice_and_has_to_be_the_same() {
    let world = World::bare();
    let once = format!("{PASSPHRASE}\r");
    let seen = in_a_terminal(&world, "init", &[&once, "een andere wachtzin\r"]);
    assert!(seen.contains("P-012") && seen.contains("code 1"), "{seen}");
    assert!(!world.vault().exists());
    let seen = in_a_terminal(&world, "init", &[&once, &once]);
    assert!(seen.contains("code 0"), "{seen}");
    assert_as_before(&seen);
}

#[test]
fn without_a_terminal_the_passphrase_is_not_asked_for() {
    let world = World::with_cases();
    let before = world.everything();
    let program = env!("CARGO_BIN_EXE_klankbord");
    let mut command = std::process::Command::new("setsid");
    command
        .args(["--wait", program, "--vault"])
        .arg(world.vault())
        .arg("list")
        .env("HOME", world.path(""))
        .env("LANG", "nl_NL.UTF-8");
    let Ok(output) = command.stdin(std::process::Stdio::null()).output() else {
        eprintln!("skipped: there is no setsid here");
        return;
    };
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{err}");
    assert!(err.contains("--passphrase-file"), "{err}");
    assert!(before == world.everything());
}
