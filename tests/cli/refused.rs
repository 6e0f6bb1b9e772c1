//! What is refused: in four lines that hold no content, with nothing changed on the disk.

use std::{fs, process::Stdio};

use klankbord::vault::{Casebook, Places};
use secrecy::SecretString;

use super::world::{DEMO, PASSPHRASE, Ran, World, ran};

/// Asserts that a run is refused with a code while every byte of the vault stays as it was.
#[track_caller]
fn untouched(world: &World, arguments: &[&str], code: &str) -> Ran {
    let before = world.everything();
    let run = world.run(arguments);
    run.refused(code);
    assert!(
        before == world.everything(),
        "{arguments:?} changed the vault"
    );
    run
}

#[test]
fn a_wrong_passphrase_changes_nothing() {
    let world = World::with_cases();
    fs::write(world.path("passphrase"), "een heel andere wachtzin\n").unwrap();
    let demo = world.file("demo.json", DEMO);
    for arguments in [
        &["list"][..],
        &["show", "Wulp"],
        &["verify"],
        &["tally", "--period", "2025"],
        &["import", &demo],
    ] {
        untouched(&world, arguments, "V-020");
    }
    fs::write(world.path("passphrase"), "\n").unwrap();
    untouched(&world, &["list"], "P-013");
    fs::remove_file(world.path("passphrase")).unwrap();
    untouched(&world, &["list"], "P-013");
}

#[test]
fn a_place_without_a_vault_or_with_something_else_is_left_alone() {
    let world = World::bare();
    world.run(["list"]).refused("V-010");
    assert!(!world.vault().exists());
    fs::create_dir(world.vault()).unwrap();
    world.run(["list"]).refused("V-010");
    fs::write(world.vault().join("brief.odt"), "beste").unwrap();
    untouched(&world, &["list"], "V-011");
    untouched(&world, &["init"], "V-011");
}

#[test]
fn a_vault_is_not_made_where_one_is_and_not_with_a_short_or_a_known_passphrase() {
    let world = World::with_cases();
    untouched(&world, &["init"], "V-013");
    let bare = World::bare();
    fs::write(
        bare.path("passphrase"),
        "veertien tekens".get(..14).unwrap(),
    )
    .unwrap();
    bare.run(["init"]).refused("P-010");
    for known in ["Vertrouwenspersoon2026!", "Zomer2026!Zomer2026!"] {
        fs::write(bare.path("passphrase"), known).unwrap();
        bare.run(["init"]).refused("P-014");
    }
    assert!(!bare.vault().exists());
}

#[test]
fn a_damaged_vault_is_told_and_not_overwritten() {
    let world = World::with_cases();
    for name in ["keys.age", "keys.bak"] {
        let path = world.vault().join(name);
        let mut bytes = fs::read(&path).unwrap();
        bytes.truncate(20);
        fs::write(&path, bytes).unwrap();
    }
    untouched(&world, &["list"], "V-030");
}

#[test]
fn a_vault_that_is_open_elsewhere_is_told() {
    let world = World::with_cases();
    let places = Places {
        dir: world.vault(),
        anchor_dir: None,
    };
    let (book, _) = Casebook::open(&places, &SecretString::from(PASSPHRASE)).unwrap();
    untouched(&world, &["list"], "V-060");
    drop(book);
    world.run(["list"]).well();
}

#[test]
fn a_faulty_file_is_told_with_its_place_and_without_its_content() {
    let world = World::empty();
    let faults = [
        (
            "\"aard\": [\n    \"OO-DIS\"",
            "\"aard\": [\"OO-GEHEIM\"",
            "I-030",
            "zaken[0].aard[0]",
        ),
        (
            "\"2025-01-30\",\n   \"cautie\"",
            "\"2025-02-30\",\n   \"cautie\"",
            "I-031",
            "zaken[0].geopend",
        ),
        ("\"rol\": \"C-DIR\",", "", "I-020", "zaken[0].rol"),
        (
            "\"schuilnaam\":",
            "\"geheim\": 1, \"schuilnaam\":",
            "I-021",
            "zaken[0]",
        ),
        (
            "\"schuilnaam\": \"Koperwiek\"",
            "\"schuilnaam\": \"Anna Geheim\"",
            "I-035",
            "zaken[0].schuilnaam",
        ),
        (
            "\"id\": \"NL-02\"",
            "\"id\": \"NL-01\"",
            "I-040",
            "zaken[1].id",
        ),
        (
            "\"gebruikt\",\n     \"verleend_op\": \"2025-03-06\",\n     \"inhoud_hash\": \"sha256:voorbeeld-v2\",\n     \"gebruikt_op\": \"2025-03-10\",",
            "\"gevraagd\",",
            "I-050",
            "zaken[1].sporen[2]",
        ),
        ("vp-demo-cases/1", "vp-demo-cases/9", "I-010", "schema"),
    ];
    for (from, to, code, place) in faults {
        assert!(DEMO.contains(from), "{from}");
        let file = world.file("faulty.json", DEMO.replacen(from, to, 1));
        let run = untouched(&world, &["import", &file], code);
        assert!(run.err.contains(place), "{place}: {}", run.err);
        assert!(run.err.contains("(regel "), "{}", run.err);
        assert!(!run.err.to_lowercase().contains("geheim"), "{}", run.err);
    }
    let long = format!("\"samenvatting\": \"{}", "a".repeat(1_000_001));
    let file = world.file("long.json", DEMO.replacen("\"samenvatting\": \"", &long, 1));
    untouched(&world, &["import", &file], "I-033");
    assert_eq!(world.run(["list"]).well(), "Er zijn nog geen zaken.\n");
}

#[test]
fn what_is_no_ordinary_readable_file_is_refused_before_the_passphrase_is_used() {
    let world = World::empty();
    let directory = world.path("").to_str().unwrap().to_owned();
    untouched(&world, &["import", &directory], "F-011");
    untouched(&world, &["import", "/none/none.json"], "F-010");
    let latin = world.file("latin1.json", [b'{', 0xEB, b'}']);
    untouched(&world, &["import", &latin], "F-013");
    let cut = world.file("cut.json", DEMO.split_once("NL-05").unwrap().0);
    untouched(&world, &["import", &cut], "I-010");
    let large = world.path("large.json");
    fs::File::create(&large)
        .unwrap()
        .set_len(65 * 1024 * 1024)
        .unwrap();
    untouched(&world, &["import", large.to_str().unwrap()], "F-012");
    #[cfg(unix)]
    for device in ["/dev/zero", "/dev/null"] {
        untouched(&world, &["import", device], "F-011");
    }
}

#[test]
fn a_reference_that_is_there_already_refuses_the_whole_file() {
    let world = World::with_cases();
    let one_new = DEMO.replacen("\"id\": \"NL-01\"", "\"id\": \"NL-99\"", 1);
    let file = world.file("again.json", one_new);
    let before = world.everything_lasting();
    let run = world.run(["import", &file]);
    run.refused("I-043");
    assert!(run.err.contains("zaken[1].id"), "{}", run.err);
    assert!(before == world.everything_lasting());
    assert!(!world.run(["list"]).well().contains("NL-99"));
}

#[test]
fn a_note_that_is_empty_too_long_or_for_nobody_is_refused() {
    let world = World::with_cases();
    let refused = |arguments: &[&str], text: &str, code| {
        let before = world.everything();
        world.run_with(arguments, text).refused(code);
        assert!(before == world.everything(), "{code} changed the vault");
    };
    refused(&["note", "Wulp"], "", "C-020");
    refused(&["note", "Wulp"], " \r\n\t\n", "C-020");
    refused(&["note", "Wulp"], &"a".repeat(1_000_001), "C-021");
    refused(&["note", "Wulp", "--channel", "K-GEHEIM"], "x", "C-022");
    let lasting = world.everything_lasting();
    world
        .run_with(["note", "Eik"], "Voor wie?")
        .refused("C-010");
    world.run(["show", "Eik"]).refused("C-010");
    assert!(lasting == world.everything_lasting());
    let longest = "a".repeat(1_000_000);
    world.run_with(["note", "Wulp"], &longest).well();
    assert!(world.run(["verify"]).well().ends_with("Alles is heel.\n"));
}

#[test]
fn wrong_use_gets_a_sentence_and_exit_code_2_and_is_not_repeated() {
    let world = World::bare();
    for arguments in [
        &["geheim"][..],
        &["list", "--geheim"],
        &["show"],
        &["tally"],
        &["tally", "--period", "geheim"],
        &["note", "Wulp", "--minutes", "geheim"],
        &["--lang", "geheim", "list"],
    ] {
        let run = ran(world.bare_command().args(arguments), "");
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{run:?}");
        assert_eq!(run.err.lines().count(), 2, "{run:?}");
        assert!(!run.err.contains("geheim"), "{run:?}");
    }
    let screens = ran(&mut world.bare_command(), "");
    assert_eq!(screens.code, Some(2), "{screens:?}");
    assert!(screens.err.contains("terminal"), "{screens:?}");
    let help = ran(world.bare_command().args(["note", "--help"]), "").well();
    assert!(help.contains("de eerste regel"), "{help}");
}

#[test]
#[cfg(target_os = "linux")]
fn an_answer_that_cannot_be_written_is_a_failure_and_a_reader_who_leaves_is_not() {
    let world = World::with_cases();
    for arguments in [&["list"][..], &["show", "Wulp", "--json"], &["--help"]] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = world
            .command(arguments)
            .stdin(Stdio::null())
            .stdout(full)
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{err}");
        assert_eq!(err.lines().count(), 4, "{err}");
        assert!(err.contains("O-010"), "{err}");
    }
    let mut child = world
        .command(["show", "Wulp"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(output.stderr, b"");
}

/// A small disk of its own, where root can make one.
#[cfg(target_os = "linux")]
struct SmallDisk(std::path::PathBuf);

#[cfg(target_os = "linux")]
impl SmallDisk {
    fn mount(at: std::path::PathBuf) -> Option<Self> {
        fs::create_dir(&at).unwrap();
        let mounted = std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=8m", "tmpfs"])
            .arg(&at)
            .stderr(Stdio::null())
            .status();
        mounted
            .is_ok_and(|status| status.success())
            .then(|| Self(at))
    }
}

#[cfg(target_os = "linux")]
impl SmallDisk {
    /// Makes space.
    fn grow(&self) {
        let grown = std::process::Command::new("mount")
            .args(["-o", "remount,size=64m"])
            .arg(&self.0)
            .status();
        assert!(grown.is_ok_and(|status| status.success()));
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        let unmounted = std::process::Command::new("umount").arg(&self.0).status();
        assert!(unmounted.is_ok_and(|status| status.success()));
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told_and_loses_nothing_that_was_saved() {
    let world = World::bare();
    let Some(disk) = SmallDisk::mount(world.vault()) else {
        eprintln!("skipped: no small disk can be mounted here");
        return;
    };
    World::make_vault(&world.vault());
    let demo = world.file("demo.json", DEMO);
    world.run(["import", &demo]).well();
    // Notes until nothing fits any more: each one is saved, or refused in four lines.
    let mut saved = 0;
    let mut full = loop {
        let run = world.run_with(
            ["note", "Wulp"],
            &format!("{saved} {}", "z".repeat(400_000)),
        );
        if run.code != Some(0) {
            break run;
        }
        saved += 1;
        assert!(saved < 200, "the disk is never full");
    };
    // On a disk that is full to the last byte the vault is opened to be read, and that is told first.
    let told_first = full.err.lines().count() > 4;
    let rest = full.err.split_once('\n').map(|(_, rest)| rest.to_owned());
    if let Some(rest) = rest.filter(|_| told_first) {
        assert!(
            full.err.starts_with("Op de schijf kan nu niets"),
            "{full:?}"
        );
        full.err = rest;
    }
    full.refused("V-050");
    disk.grow();
    let shown = world.run(["show", "Wulp", "--json"]).well();
    // A save that failed halfway is there whole or not at all.
    let there = shown.matches("zzz\"").count();
    assert!((saved..=saved + 1).contains(&there), "{there} of {saved}");
    assert!(world.run(["verify"]).well().ends_with("Alles is heel.\n"));
}
