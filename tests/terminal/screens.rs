//! What an adviser does with keys, and what the screen shows of it.

use rustix::process::Signal;

use super::{
    home::{Home, PASSPHRASE, files},
    session::{BACKSPACE, CTRL_Q, CTRL_R, CTRL_S, DOWN, ENTER, F12, Session, UP},
};

#[test]
fn the_first_run_makes_a_vault_and_what_was_written_is_behind_its_lock() {
    let home = Home::new();
    let mut session = Session::start(&home);
    session.sees("Kies een taal");
    assert!(session.is_taken());
    session.types(ENTER);
    session.sees("versleuteld op deze plek");
    session.types(ENTER);
    session.sees("Maak een wachtzin voor mij");
    session.types(DOWN);
    session.sees("15 tekens of meer");
    session.types(&format!("{PASSPHRASE}{ENTER}{PASSPHRASE}{ENTER}"));
    session.sees("Geen herstelblad");
    session.types(&format!("{DOWN}{ENTER}"));
    session.sees("Doorgaan zonder herstelblad");
    session.types(&format!("{DOWN}{ENTER}"));
    session.sees("Er zijn nog geen zaken");
    session.types("n");
    session.sees("Onder welke schuilnaam");
    session.types(&format!("Wulp{ENTER}"));
    session.sees("Tijdlijn");
    session.types("n");
    session.sees("Notitie — Wulp");
    session.types("Eén gesprek 🙂 aan tafel");
    session.sees("Eén gesprek 🙂 aan tafel");
    session.types(CTRL_S);
    session.sees("Notitie bewaard");

    session.types(F12);
    session.sees("Op slot");
    assert!(!session.everything_shown().contains("gesprek"));
    assert_eq!(session.waits_for_passphrase(), 0);
    let before = home.files();
    session.types(&format!("{PASSPHRASE} of niet{ENTER}"));
    session.sees("Deze wachtzin past niet");
    session.sees("Er is niets veranderd of gewist");
    assert_eq!(home.files(), before, "nothing on the disk changed");
    session.types(&format!("{PASSPHRASE}{ENTER}"));
    session.goes_to_the_list();
    session.sees("1 open zaak");
    session.types(ENTER);
    session.sees("Eén gesprek 🙂 aan tafel");

    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
    let shown = session.everything_shown();
    assert!(
        !shown.contains("tafel") && !shown.contains("Wulp"),
        "{shown}"
    );
}

#[test]
fn with_the_words_on_the_screen_a_vault_is_made_and_opened_again_when_they_are_forgotten() {
    let home = Home::new();
    let mut session = Session::start(&home);
    session.sees("Kies een taal");
    session.types(ENTER);
    session.sees("versleuteld op deze plek");
    session.types(ENTER);
    session.sees("Andere woorden?");
    let first = session.offered_words("");
    session.types(CTRL_R);
    let phrase = session.offered_words(&first);
    session.types(&format!("{phrase}{ENTER}"));
    session.sees("Maak het herstelblad");
    session.types(ENTER);
    session.sees("drie woorden overtypen");
    let words = session.numbered_words();
    assert_eq!(words.len(), 22);
    session.types(&format!("{DOWN}{ENTER}"));
    session.sees("In welk bestand");
    session.types(&format!("{}~/blad.txt{ENTER}", BACKSPACE.repeat(30)));
    session.sees("staat in het bestand");
    let sheet = std::fs::read_to_string(home.path().join("blad.txt")).unwrap();
    assert!(words.iter().all(|word| sheet.contains(word.as_str())));
    session.types(&format!("{UP}{ENTER}"));
    session.sees("typ deze drie woorden over");
    for number in session.asked_numbers() {
        session.types(&format!("{}{ENTER}", words[number - 1]));
    }
    session.sees("Er zijn nog geen zaken");
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);

    opens_with_age(
        &home.path().join("blad.txt"),
        &home.vault().join("recovery.age"),
    );

    // A day later: the passphrase is forgotten, the sheet is at hand.
    let mut session = Session::start(&home);
    session.sees("Ontgrendelen");
    session.types(&format!("{DOWN}{ENTER}"));
    session.sees("0 van de 22 woorden");
    session.pastes(&words.join("\n"));
    session.sees("22 van de 22 woorden");
    session.types(ENTER);
    session.sees("goed overgetypt");
    session.types(DOWN);
    session.types(&format!("{PASSPHRASE}{ENTER}{PASSPHRASE}{ENTER}"));
    session.sees("Er zijn nog geen zaken");
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);

    let mut session = Session::start(&home);
    session.sees("Ontgrendelen");
    session.types(&format!("{phrase}{ENTER}"));
    session.sees("Deze wachtzin past niet");
    session.types(&format!("{PASSPHRASE}{ENTER}"));
    session.sees("Er zijn nog geen zaken");
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

/// The file of the sheet is a key for the stock program, as it is. Where that is not installed, it says so.
fn opens_with_age(sheet: &std::path::Path, file: &std::path::Path) {
    let run = std::process::Command::new("age")
        .arg("-d")
        .arg("-i")
        .args([sheet, file])
        .output();
    let Ok(run) = run else {
        eprintln!("skipped: the age program is not installed");
        return;
    };
    let shown = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success() && shown.contains("AGE-SECRET-KEY-1"));
}

#[test]
fn in_a_window_that_is_too_small_nothing_is_half_drawn_and_nothing_is_typed() {
    let home = Home::with_cases(&["Wulp"]);
    let mut session = Session::start(&home);
    session.writes("Zij wil nog niets.");
    session.resize(12, 40);
    session.sees("Dit venster is te klein (40 x 12)");
    assert!(!session.screen().contents().contains("nog niets"));
    session.types(&format!("zomaar iets{ENTER}{CTRL_S}{F12}"));
    session.waits_for_closed_vault(&home);
    session.resize(24, 80);
    session.sees("Op slot");
    session.waits_for_passphrase();
    session.types(&format!("{PASSPHRASE}{ENTER}"));
    session.sees("Notitie — Wulp");
    session.sees("Zij wil nog niets.");
    assert!(!session.screen().contents().contains("zomaar"));

    session.resize(12, 40);
    session.sees("te klein");
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

#[test]
fn the_window_may_have_any_size() {
    let home = Home::with_cases(&["Wulp"]);
    let mut session = Session::start(&home);
    session.opens_first_case();
    for (rows, cols) in [(1, 1), (2, 200), (200, 2), (50, 200), (20, 60), (1, 80)] {
        session.resize(rows, cols);
    }
    session.resize(24, 80);
    session.sees("Tijdlijn");
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

#[test]
fn a_key_that_comes_together_with_another_size_is_not_forgotten() {
    let home = Home::with_cases(&["Wulp"]);
    let mut session = Session::start(&home);
    session.writes("woord");
    let mut text = "woord".to_owned();
    for (turn, letter) in (0..).zip("abcdefghijklmno".chars()) {
        session.resize(24 + turn % 2, 80);
        session.types(&letter.to_string());
        text.push(letter);
        session.sees(&text);
    }
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

#[test]
fn locking_in_the_middle_of_a_sentence_leaves_nothing_of_it_and_keeps_all_of_it() {
    let home = Home::with_cases(&["Wulp"]);
    let mut session = Session::start(&home);
    session.writes("Ze vertelde over het overleg");
    session.types("\x1b[D\x1b[D\x1b[D");
    session.wait_for("the cursor three to the left", |screen| {
        screen.cursor_position().1 == 2 + 28 - 3
    });
    let cursor = session.screen().cursor_position();
    session.types(&format!("{F12} en hoe dat ging.{ENTER}"));
    session.sees("Op slot");
    let shown = session.everything_shown();
    assert!(
        !shown.contains("vertelde") && !shown.contains("Wulp"),
        "{shown}"
    );
    assert_eq!(session.waits_for_passphrase(), 0);
    session.types(&format!("{PASSPHRASE}{ENTER}"));
    session.sees("Ze vertelde over het overleg");
    session.sees("U was aan het schrijven");
    session.wait_for("the cursor where it was", |screen| {
        screen.cursor_position() == cursor
    });
    assert!(!session.screen().contents().contains("hoe dat"));
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
}

#[test]
fn what_is_selected_stands_out_without_any_colour() {
    let home = Home::with_cases(&["Wulp", "Kluut"]);
    for no_colour in [true, false] {
        let mut command = home.program(&[]);
        if no_colour {
            command.env("NO_COLOR", "1");
        }
        let mut session = Session::run(command);
        session.opens_the_list();
        session.sees("2 open zaken");
        let marked = |screen: &vt100::Screen, name: &str| {
            let rows: Vec<String> = screen.rows(0, 80).collect();
            let row = rows.iter().position(|row| row.contains(name)).unwrap();
            let is_reversed = (0..80).any(|column| {
                let cell = screen.cell(u16::try_from(row).unwrap(), column).unwrap();
                cell.inverse() && cell.has_contents()
            });
            (rows[row].contains("> "), is_reversed)
        };
        let first = marked(session.screen(), "Wulp");
        let (from, to) = if first.0 {
            ("Wulp", "Kluut")
        } else {
            ("Kluut", "Wulp")
        };
        session.wait_for("the first to stand out", |screen| {
            marked(screen, from) == (true, true) && marked(screen, to) == (false, false)
        });
        session.types("\x1b[B");
        session.wait_for("the second to stand out", |screen| {
            marked(screen, to) == (true, true) && marked(screen, from) == (false, false)
        });
        session.types(CTRL_Q);
        assert_eq!(session.ends(), 0);
        assert_eq!(colours(session.raw()), Vec::<u32>::new());
    }
    assert_eq!(
        colours(b"a\x1b[1;31mb\x1b[0;39;49mc\x1b[48;5;3md"),
        [31, 48]
    );
}

/// The colours that are asked for in what was sent to a terminal; "the usual colour" is none.
fn colours(raw: &[u8]) -> Vec<u32> {
    let text = String::from_utf8_lossy(raw);
    let orders = text.split("\x1b[").skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != ';' && c != ':')?;
        let (numbers, after) = rest.split_at_checked(end)?;
        after.starts_with('m').then_some(numbers)
    });
    orders
        .flat_map(|order| order.split([';', ':']))
        .filter_map(|number| number.parse().ok())
        .filter(|number| matches!(number, 30..=38 | 40..=48 | 90..=107))
        .collect()
}

#[test]
fn a_paste_in_the_list_is_no_command_and_in_a_note_it_is_only_text() {
    let home = Home::with_cases(&["Wulp"]);
    let mut session = Session::start(&home);
    session.opens_the_list();
    session.sees("1 open zaak");
    let before = home.files();
    session.pastes("qn\r\x11\x1b[24~sEik\r");
    session.sees("Plakken kan alleen waar u tekst schrijft");
    assert!(session.screen().contents().contains("Volgorde"));
    assert_eq!(home.files(), before);

    session.types(ENTER);
    session.sees("Tijdlijn");
    session.types("n");
    session.sees("Notitie — Wulp");
    session.pastes("a\x1b]52;c;eA==\x07b\r\nc\u{202e}d\u{200b}");
    session.sees("a[U+001B]]52;c;eA==[U+0007]b");
    session.sees("c[U+202E]d[U+200B]");
    session.types(&format!("{CTRL_S}{F12}"));
    session.sees("Op slot");
    session.waits_for_passphrase();
    session.types(&format!("{PASSPHRASE}{ENTER}"));
    session.goes_to_the_list();
    session.sees("1 open zaak");
    session.types(ENTER);
    session.sees("[U+001B]]52;c;eA==[U+0007]b");
    session.types(CTRL_Q);
    assert_eq!(session.ends(), 0);
    for hostile in ["\x1b]52", "\x07", "\u{202e}", "\u{200b}"] {
        assert!(!session.has_sent(hostile.as_bytes()), "{hostile:?}");
    }
}

#[test]
fn the_made_up_cases_are_shown_and_leave_nothing_behind() {
    for end in [Some(CTRL_Q), None] {
        let home = Home::new();
        let mut session = Session::run(home.program(&["demo"]));
        session.sees("Dit zijn verzonnen voorbeelden");
        session.goes_to_the_list();
        session.sees("Filter: open");
        session.types("f");
        session.sees("alle (10)");
        assert!(!files(&home.temporary()).is_empty(), "they are in there");
        if let Some(keys) = end {
            session.types(keys);
            assert_eq!(session.ends(), 0);
        } else {
            session.signal(Signal::TERM);
            assert_eq!(session.ends(), 143);
        }
        assert_eq!(std::fs::read_dir(home.temporary()).unwrap().count(), 0);
        assert!(!home.vault().exists());
    }
}

#[test]
fn a_second_window_on_the_same_vault_says_so_and_changes_nothing() {
    let home = Home::with_cases(&["Wulp"]);
    let mut first = Session::start(&home);
    first.writes("Blijft staan.");
    first.sees_it_sealed();
    let before = home.files();
    let mut second = Session::start(&home);
    second.unlocks();
    second.sees("heeft deze notities al open in een");
    second.sees("Sluit Klankbord in het andere venster");
    second.types(ENTER);
    second.sees_no_more("ander venster.");
    second.types(CTRL_Q);
    assert_eq!(second.ends(), 0);
    assert_eq!(home.files(), before);
    first.types(CTRL_S);
    first.sees("Notitie bewaard");
    first.types(CTRL_Q);
    assert_eq!(first.ends(), 0);
}
