//! Backups on the command line: made, opened by the stock program, put back, refused.

use std::{fs, process::Command};

use klankbord::vault::{Casebook, Places, RecoveryKey, unwatched};
use secrecy::{ExposeSecret as _, SecretString};

use super::world::{PASSPHRASE, World};

#[test]
fn a_backup_is_made_once_and_restored_beside_the_vault() {
    let world = World::with_cases();
    let file = world.path("kopie.age");
    let file = file.to_str().unwrap();
    let made = world.run(["backup", file]).well();
    assert!(made.starts_with("De reservekopie is gemaakt, teruggelezen en gelijk: 10 zaken.\n"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let rights = fs::metadata(file).unwrap().permissions().mode();
        assert_eq!(rights & 0o777, 0o600);
    }
    let before = fs::read(file).unwrap();
    world.run(["backup", file]).refused("V-014");
    assert_eq!(fs::read(file).unwrap(), before);
    let other = world.path("terug");
    let restored = world.run(["restore", file, "--into", other.to_str().unwrap()]);
    assert!(
        restored
            .well()
            .starts_with("De kluis is teruggezet: 10 zaken.")
    );
    let lists = |dir: &str| world.run(["list", "--vault", dir, "--json"]).well();
    assert_eq!(
        lists(other.to_str().unwrap()),
        lists(world.vault().to_str().unwrap())
    );
    let again = world.run(["restore", file, "--into", other.to_str().unwrap()]);
    again.refused("V-013");
    let letter = world.file("brief.txt", "een brief");
    let third = world.path("derde");
    let refused = world.run(["restore", &letter, "--into", third.to_str().unwrap()]);
    refused.refused("V-024");
    assert!(!third.exists());
    let left = fs::read_dir(world.path("")).unwrap();
    let is_half = |name: &str| {
        std::path::Path::new(name)
            .extension()
            .is_some_and(|end| end == "tmp")
    };
    let names: Vec<_> = left
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| is_half(name))
        .collect();
    assert!(names.is_empty(), "{names:?}");
}

#[test]
fn a_backup_for_the_recovery_sheet_is_opened_with_its_line_and_gets_a_passphrase_of_its_own() {
    let world = World::with_cases();
    let file = world.path("kopie.age");
    let file = file.to_str().unwrap();
    world.run(["backup", file, "--for-sheet"]).refused("V-022");
    let key = RecoveryKey::generate().unwrap();
    let places = Places {
        dir: world.vault(),
        anchor_dir: None,
    };
    let passphrase = SecretString::from(PASSPHRASE);
    let (mut book, _) = Casebook::open(&places, &passphrase).unwrap();
    book.set_recovery(Some(&key), &passphrase, &unwatched)
        .unwrap();
    drop(book);
    world.run(["backup", file, "--for-sheet"]).well();
    let sheet = world.file("blad.txt", key.text().expose_secret());
    let other = world.path("terug");
    let other = other.to_str().unwrap();
    world
        .run(["restore", file, "--into", other, "--recovery-sheet", &sheet])
        .well();
    // The 22 words are as good as the line.
    let words = klankbord::words::SheetKey::new(*key.bytes())
        .words()
        .join("\n");
    let words = world.file("woorden.txt", words);
    let third = world.path("derde");
    let third = third.to_str().unwrap();
    world
        .run(["restore", file, "--into", third, "--recovery-sheet", &words])
        .well();
    assert_eq!(
        world.run(["list", "--vault", other]).well().lines().count(),
        11
    );
}

/// Where the stock program is installed: it asks for the passphrase and gives every case as a line of JSON.
#[cfg(unix)]
#[test]
fn the_stock_program_opens_a_backup_with_the_passphrase() {
    if Command::new("age").arg("--version").output().is_err() {
        eprintln!("skipped: the age program is not installed");
        return;
    }
    let world = World::with_cases();
    let file = world.path("kopie.age");
    world.run(["backup", file.to_str().unwrap()]).well();
    let plain = world.path("alles.jsonl");
    let command = format!("age -d -o '{}' '{}'", plain.display(), file.display());
    let typed = format!("{PASSPHRASE}\r");
    let seen = super::terminal::any_in_a_terminal(&world, &command, &[&typed]);
    assert!(seen.contains("code 0"), "{seen}");
    let lines = fs::read_to_string(plain).unwrap();
    let cases = lines
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|line| line["k"] == "case");
    assert_eq!(cases.count(), 10);
}
