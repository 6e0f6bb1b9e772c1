//! What each command does when all is well.

use std::{fs, process::Stdio};

use super::world::{DEMO, PASSPHRASE, World, ran};

#[test]
fn a_new_vault_takes_cases_in_lists_them_and_is_whole() {
    let world = World::bare();
    let made = world.run(["init"]).well();
    assert!(made.starts_with("De kluis is gemaakt.\n"), "{made}");
    #[cfg(unix)]
    for (path, _) in world.everything() {
        use std::os::unix::fs::PermissionsExt as _;
        let rights = fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(rights & 0o077, 0, "{}", path.display());
    }
    assert_eq!(world.run(["list"]).well(), "Er zijn nog geen zaken.\n");
    let demo = world.file("demo.json", DEMO);
    assert_eq!(world.run(["import", &demo]).well(), "10 zaken ingelezen.\n");
    let list = world.run(["list"]).well();
    assert_eq!(list.lines().count(), 11, "{list}");
    assert!(list.contains("NL-09    Zwarte ruiter  bewaard"), "{list}");
    let verified = world.run(["verify"]).well();
    assert!(verified.ends_with("Alles is heel.\n"), "{verified}");
}

#[test]
fn the_language_of_the_vault_holds_unless_another_is_asked_for() {
    let world = World::bare();
    world.run(["init", "--lang", "en"]).well();
    let empty = |arguments: &[&str]| world.run(arguments).well();
    assert_eq!(empty(&["list"]), "There are no cases yet.\n");
    assert_eq!(
        empty(&["list", "--lang", "nl"]),
        "Er zijn nog geen zaken.\n"
    );
}

#[test]
fn a_case_is_shown_by_reference_or_pseudonym() {
    let world = World::with_cases();
    let shown = world.run(["show", "nl-02"]).well();
    assert_eq!(shown, world.run(["show", "WULP"]).well());
    for part in [
        "NL-02  Wulp  (nazorg)",
        "12 contacten, 615 minuten",
        "T3  ja gebruikt op 10-03-2025",
        "Getuige wil niet genoemd worden",
        "! re-consent verplicht",
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
}

#[test]
fn a_note_comes_from_standard_input_and_counts_as_a_contact_when_it_says_how() {
    let world = World::with_cases();
    let saved = world.run_with(["note", "Kluut"], "Eerste regel.\nTweede regel.\n");
    assert_eq!(saved.well(), "De notitie is bewaard in NL-05.\n");
    let facts = [
        "note",
        "NL-05",
        "--channel",
        "K-TEL",
        "--task",
        "T-BEG",
        "--minutes",
        "12",
    ];
    world.run_with(facts, "Gebeld.").well();
    let shown = world.run(["show", "NL-05"]).well();
    assert!(
        shown.contains("    Eerste regel.\n    Tweede regel.\n"),
        "{shown}"
    );
    assert!(shown.contains("5 contacten, 122 minuten"), "{shown}");
    assert!(shown.contains("telefoon"), "{shown}");
}

#[test]
fn the_passphrase_may_be_the_first_line_of_standard_input_and_the_note_the_rest() {
    let world = World::with_cases();
    let mut command = world.bare_command();
    command.arg("--vault").arg(world.vault());
    command.args(["--passphrase-file", "-", "note", "Kluut"]);
    let input = format!("{PASSPHRASE}\nNa de wachtzin.\n");
    ran(&mut command, &input).well();
    let shown = world.run(["show", "Kluut"]).well();
    assert!(shown.contains("Na de wachtzin."), "{shown}");
    assert!(!shown.contains("karnemelk"), "{shown}");
}

#[test]
fn what_can_move_a_cursor_never_reaches_the_terminal() {
    let world = World::empty();
    let text = DEMO.replace("Eerste opvang.", "\\u001b[2J\\u202eEerste\\u0007 opvang.");
    let file = world.file("hostile.json", text);
    let imported = world.run(["import", &file]).well();
    assert!(imported.contains("onleesbare tekens"), "{imported}");
    world
        .run_with(["note", "NL-01"], "\u{1b}]52;c;eA==\u{7} \u{200b}\u{2066}x")
        .well();
    for arguments in [
        &["show", "NL-01"][..],
        &["show", "NL-01", "--json"],
        &["list"],
    ] {
        let shown = world.run(arguments).well();
        let hostile =
            |c: char| (c.is_control() && c != '\n') || "\u{202e}\u{200b}\u{2066}".contains(c);
        assert!(!shown.contains(hostile), "{shown:?}");
    }
}

#[test]
fn the_figures_show_what_exposes_nobody_and_say_why_the_rest_is_not_there() {
    let world = World::with_cases();
    let shown = world.run(["tally", "--period", "2025"]).well();
    for part in [
        "Dit is een voorbeeld. Er is niets gepubliceerd.\n",
        "  Nieuwe zaken                                    8\n",
        "  Gesloten zaken                                  x\n",
        "  Contacten                                      46\n",
        "  Geen van de 29 aantallen kan getoond worden: x.\n  totaal                                          8\n",
        "x: dit aantal tonen wij niet.",
        "Deze cijfers zeggen weinig over hoe vaak iets voorkomt.",
    ] {
        assert!(shown.contains(part), "{part}: {shown}");
    }
}

#[test]
fn without_a_terminal_the_demo_walks_through_everything_and_leaves_nothing() {
    let world = World::bare();
    let before = fs::read_dir(world.path("")).unwrap().count();
    let walked = ran(world.bare_command().arg("demo"), "").well();
    let parts = [
        "verzonnen zaken",
        "NL-01    Koperwiek      bewaard",
        "NL-10    Nachtegaal     nazorg",
        "Overdragen zonder een ja: geweigerd.",
        "Dit ja geldt niet meer. Waarom: de tekst of een bijlage is veranderd.",
        "Goudvink dient tekst 2 zelf in.",
        "Dit ja is al gebruikt: één ja, één stap.",
        "Beslissing op de klacht uiterlijk woensdag 8 april 2026.",
        "  Nieuwe zaken                                    8",
        "  Contacten                                      46",
        "x: dit aantal tonen wij niet.",
        "Alles is heel.",
        "De tijdelijke kluis is weg.",
    ];
    let mut rest = walked.as_str();
    for part in parts {
        let found = rest.split_once(part);
        (_, rest) = found.unwrap_or_else(|| panic!("{part}: {walked}"));
    }
    let after = fs::read_dir(world.path("")).unwrap().count();
    assert_eq!(before, after, "the temporary folder is gone");
    let english = ran(world.bare_command().args(["demo", "--lang", "en"]), "").well();
    assert!(english.contains("This yes no longer holds."), "{english}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_demo_that_cannot_write_or_is_interrupted_leaves_nothing_either() {
    let world = World::bare();
    let before = fs::read_dir(world.path("")).unwrap().count();
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let output = world
        .bare_command()
        .arg("demo")
        .stdin(Stdio::null())
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    let mut child = world
        .bare_command()
        .arg("demo")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(std::time::Duration::from_millis(150));
    let pid = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
    let ended = child.wait().unwrap();
    assert!(matches!(ended.code(), Some(130 | 0)), "{ended:?}");
    assert_eq!(fs::read_dir(world.path("")).unwrap().count(), before);
}
