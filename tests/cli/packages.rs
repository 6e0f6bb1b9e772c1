//! Packages on the command line: what is shown before, the word that confirms, and what is refused before it begins.

use std::fs;

use jiff::Zoned;
use klankbord::{
    catalogue::Catalogue,
    domain::{
        Action, Actor, Case, Code, Context, Disclosure, IdentityLevel, Private, Pseudonym,
        RouteKind, Step, TrackId, action::Explanations, consent::AnswerFrom, track::ReadyItem,
    },
    vault::{Casebook, Places},
};
use secrecy::SecretString;

use super::world::{PASSPHRASE, Ran, World};

/// Of the documentation of age.
const KEY: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
const OTHER: &str = "age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg";
const TEXT: &str = "Ik dien een klacht in.\nHet gaat om zwaluwzin.";

fn book(world: &World) -> Casebook {
    let places = Places {
        dir: world.vault(),
        anchor_dir: None,
    };
    Casebook::open(&places, &SecretString::from(PASSPHRASE))
        .unwrap()
        .0
}

fn what(step: Step, recipient: &str) -> Box<Disclosure> {
    Box::new(Disclosure {
        step,
        route: None,
        recipient: recipient.into(),
        purpose: "dat het stopt".into(),
        information: "de tekst".into(),
        identity: IdentityLevel::Open,
        actor: Actor::EmployeeAlone,
        limits: Private::default(),
        people: vec!["collega A".into()],
        fingerprint: None,
    })
}

fn does(case: &mut Case, steps: &[Action]) {
    let context = Context {
        today: Zoned::now().date(),
        explanations: Explanations::default(),
        terms: Catalogue::shipped().unwrap().terms,
    };
    for step in steps {
        case.perform(step, &context).unwrap();
    }
}

fn grants(case: &mut Case) {
    let yes = Action::Grant {
        consent: case.consents.last().unwrap().id.clone(),
        from: AnswerFrom::Employee,
        form: "mondeling".into(),
    };
    does(case, &[yes]);
}

/// A vault with one case of today: a complaint that can be handed over, and a yes to a successor.
fn world() -> World {
    let world = World::empty();
    let mut book = book(&world);
    let on = Zoned::now().date();
    let reference = book.next_reference(2026);
    let pseudonym = Pseudonym::new("Wulp").unwrap();
    let mut case = Case::open(book.new_case_id(), reference, pseudonym, on);
    let track = TrackId::nth(0);
    does(
        &mut case,
        &[
            Action::RecordBrokeOff,
            Action::Proceed,
            Action::Consider {
                route: Code::new("R-KCD").unwrap(),
                kind: RouteKind::Complaint,
                not_reachable_because: None,
            },
            Action::PrepareDisclosure(track.clone(), what(Step::Share, "Klachtencommissie")),
            Action::WriteText(track.clone(), TEXT.into(), Vec::new()),
            Action::AskConsent(track.clone()),
        ],
    );
    let consent = case.consents[0].id.clone();
    does(&mut case, &[Action::FinalTextSeen(consent, true)]);
    grants(&mut case);
    does(&mut case, &[Action::StartPreparation(track.clone())]);
    for item in ReadyItem::needed(RouteKind::Complaint) {
        does(&mut case, &[Action::CheckItem(track.clone(), *item, true)]);
    }
    does(&mut case, &[Action::MarkReady(track)]);
    let asks = Action::AskOtherConsent(None, what(Step::Successor, "Opvolger"));
    does(&mut case, &[asks]);
    grants(&mut case);
    book.save(&[case]).unwrap();
    book.lock().unwrap();
    world
}

fn asks(word: &str) -> String {
    format!("{word}\n")
}

#[track_caller]
fn went_well(ran: &Ran) -> &str {
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(
        ran.err.starts_with("Typ OVERDRAGEN om door te gaan"),
        "{ran:?}"
    );
    &ran.out
}

#[test]
fn a_wrong_key_is_told_before_the_vault_is_opened() {
    let world = world();
    let before = world.everything();
    let file = world.path("pakket.age");
    let file = file.to_str().unwrap();
    let upper = KEY.to_uppercase();
    let typo = KEY.replacen("54pw", "54pq", 1);
    let path = format!("age1../../bin/x1{}", "q".repeat(30));
    let table: &[(&[&str], &str)] = &[
        (&[], "K-010"),
        (&["--to", ""], "K-010"),
        (&["--to", KEY, "--to", OTHER], "K-011"),
        (&["--to", &format!("{KEY} {OTHER}")], "K-011"),
        (
            &[
                "--to",
                "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX",
            ],
            "K-012",
        ),
        (&["--to", "age1pq1qqqqqqq"], "K-013"),
        (
            &[
                "--to",
                "age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t",
            ],
            "K-014",
        ),
        (&["--to", &path], "K-014"),
        (
            &["--to", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA iemand"],
            "K-015",
        ),
        (&["--to", &upper], "K-016"),
        (&["--to", &typo], "K-016"),
    ];
    for (to, code) in table {
        // There is no such file with a passphrase: it is not even asked for.
        let run = |command: &[&str]| {
            let all = [&["--passphrase-file", "/geen/bestand"], command, to].concat();
            let mut bare = world.bare_command();
            bare.arg("--vault").arg(world.vault()).args(all);
            super::world::ran(&mut bare, "")
        };
        run(&["handover", "Wulp", "--track", "R-KCD", "--file", file]).refused(code);
        run(&["successor", "Wulp", file]).refused(code);
    }
    let both = [
        "handover",
        "Wulp",
        "--track",
        "s1",
        "--to",
        KEY,
        "--passphrase",
    ];
    assert_eq!(world.run(both).code, Some(2));
    assert!(world.everything() == before && !world.path("pakket.age").exists());
}

#[test]
fn everything_is_shown_first_and_only_the_word_does_it() {
    let world = world();
    let file = world.path("pakket.age");
    let file = file.to_str().unwrap();
    let command = [
        "handover", "wulp", "--track", "r-kcd", "--to", KEY, "--file", file,
    ];
    let before = world.everything_lasting();
    for word in ["", "ja\n", "overdragen\n"] {
        let stopped = world.run_with(command, word);
        assert_eq!(stopped.code, Some(1), "{stopped:?}");
        assert!(stopped.err.contains("C-013"), "{stopped:?}");
        for shown in [
            "De gewone weg is dat de medewerker zelf indient.",
            "Voor: Klachtencommissie",
            "Wie indient: de medewerker.",
            "Genoemd: collega A.",
            "  | Ik dien een klacht in.",
            "  | Het gaat om zwaluwzin.",
        ] {
            assert!(stopped.out.contains(shown), "{shown}: {stopped:?}");
        }
    }
    assert!(world.everything_lasting() == before && !world.path("pakket.age").exists());
    let done = world.run_with(command, &asks("OVERDRAGEN"));
    let out = went_well(&done);
    assert!(
        out.contains(&format!("Het pakket staat in {file}.")),
        "{out}"
    );
    assert!(out.contains("Er is niets verstuurd."), "{out}");
    let again = world.run_with(command, &asks("OVERDRAGEN"));
    assert!(
        again.err.contains("C-030") && again.code == Some(1),
        "{again:?}"
    );
    let shown = world.run(["show", "wulp"]).well();
    assert!(shown.contains("overgedragen"), "{shown}");
    // Without a name for the file it says nothing of anybody.
    let help = world
        .bare_command()
        .args(["handover", "--help"])
        .output()
        .unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    assert!(
        help.contains("De gewone weg is dat de medewerker zelf indient."),
        "{help}"
    );
}

/// Whether a sealed age file lies outside the vault, whatever it is called.
fn sealed_outside(world: &World) -> usize {
    let files = fs::read_dir(world.path("")).unwrap();
    let files = files.map(|entry| entry.unwrap().path());
    files
        .filter(|path| path.is_file())
        .filter(|path| fs::read(path).unwrap().starts_with(b"age-encryption.org/"))
        .count()
}

/// The program is killed at each of its fsyncs and renames in turn: no package is out on a yes that was not used, and none
/// is lost on one that was.
#[cfg(target_os = "linux")]
#[test]
fn a_kill_at_any_moment_leaves_no_package_on_an_unused_yes_and_loses_none() {
    use std::process::Command;
    if Command::new("strace").arg("-V").output().is_err() {
        eprintln!("skipped: there is no strace");
        return;
    }
    for call in ["fsync", "fdatasync", "renameat2"] {
        let (mut killed, mut used) = (0, 0);
        for at in 1..40 {
            let world = world();
            let file = world.path("pakket.age");
            let name = file.to_str().unwrap();
            let ours = world.command([
                "handover", "wulp", "--track", "r-kcd", "--to", KEY, "--file", name,
            ]);
            let mut command = Command::new("strace");
            command.args(["-f", "-qq", "-o", "/dev/null", "-e"]);
            command.arg(format!("inject={call}:signal=KILL:when={at}"));
            command.arg(ours.get_program()).args(ours.get_args());
            command
                .env("HOME", world.path(""))
                .env("LANG", "nl_NL.UTF-8");
            let ended = super::world::ran(&mut command, &asks("OVERDRAGEN"));
            if ended.code == Some(0) {
                break;
            }
            killed += 1;
            let out = sealed_outside(&world);
            let mut book = book(&world);
            let case = book.cases().unwrap().remove(0);
            let is_used = case
                .track(&TrackId::nth(0))
                .unwrap()
                .handed_over_on
                .is_some();
            assert!(out == 0 || is_used, "{call} {at}: out on an unused yes");
            book.finish_packages().unwrap();
            assert_eq!(sealed_outside(&world), usize::from(is_used), "{call} {at}");
            assert_eq!(file.exists(), is_used, "{call} {at}");
            used += usize::from(is_used);
        }
        eprintln!("{call}: {killed} kills, {used} of them after the yes was used");
    }
}

/// The stock program asks for the words that were shown, and gives the text.
#[cfg(unix)]
#[test]
fn the_stock_program_opens_a_package_with_the_words_that_were_shown() {
    use std::process::Command;
    if Command::new("age").arg("--version").output().is_err() {
        eprintln!("skipped: the age program is not installed");
        return;
    }
    let world = world();
    let file = world.path("pakket.age");
    let command = [
        "handover",
        "wulp",
        "--track",
        "r-kcd",
        "--passphrase",
        "--file",
    ];
    let command = [&command[..], &[file.to_str().unwrap()]].concat();
    let done = world.run_with(command, &asks("OVERDRAGEN"));
    let words = went_well(&done)
        .lines()
        .find_map(|line| line.strip_prefix("De wachtzin van het pakket: "))
        .unwrap();
    assert_eq!(
        words.split(' ').count(),
        klankbord::words::passphrase::WORDS
    );
    let plain = world.path("tekst.txt");
    let command = format!("age -d -o '{}' '{}'", plain.display(), file.display());
    let typed = format!("{words}\r");
    let seen = super::terminal::any_in_a_terminal(&world, &command, &[&typed]);
    assert!(seen.contains("code 0"), "{seen}");
    assert!(fs::read_to_string(plain).unwrap().starts_with(TEXT));
}

#[test]
fn a_case_goes_from_one_vault_to_another_and_is_gone_here_after_the_code() {
    let (old, new) = (world(), World::empty());
    let key = new.run(["key"]).well();
    let key = key.lines().next().unwrap();
    assert!(key.starts_with("age1"));
    assert_eq!(new.run(["key"]).well().lines().next(), Some(key));
    let file = old.path("opvolger.age");
    let file = file.to_str().unwrap();
    let command = ["successor", "wulp", file, "--to", key];
    let stopped = old.run_with(command, &asks("nee"));
    assert!(stopped.err.contains("C-013"), "{stopped:?}");
    assert!(!old.path("opvolger.age").exists());
    let done = old.run_with(command, &asks("OVERDRAGEN"));
    let out = went_well(&done);
    assert!(out.contains("gaat naar: Opvolger"), "{out}");
    assert_eq!(old.run(["list"]).well().lines().count(), 2);
    let taken = new.run(["take-over", file]).well();
    let code = taken
        .lines()
        .find_map(|line| line.split_once("vertrouwenspersoon: "))
        .unwrap()
        .1;
    assert_eq!(new.run(["list"]).well().lines().count(), 2);
    assert!(new.run(["take-over", file]).well().contains("was al hier"));
    let third = World::empty();
    third.run(["take-over", file]).refused("V-028");
    old.run(["received", "wulp", "0000-0000"]).refused("C-030");
    assert_eq!(old.run(["list"]).well().lines().count(), 2);
    let gone = old.run(["received", "wulp", code]).well();
    assert!(gone.starts_with("De zaak is hier vernietigd."), "{gone}");
    old.run(["received", "wulp", code]).refused("C-010");
    let left = old.run(["list", "--json"]).well();
    assert!(!left.contains("Wulp"), "{left}");
}
