//! The screens by which something leaves for somebody else, from keys to cells.

use jiff::ToSpan as _;
use klankbord::{
    app::Screen,
    domain::{
        Action, Case, CaseId, ConsentState, Language, Step, TrackState,
        retention::DestructionGround,
    },
};

use super::{
    common::{self, KEY, PASSPHRASE, Played, Script, model, picture, play_world, text},
    home::{DAY, TEXT, complaint, does, track_id, what},
};

const SIZES: [(u16, u16); 3] = [(60, 20), (80, 24), (120, 40)];

fn world(case: Case) -> Script {
    Script::new("", vec![case])
}

fn in_world(case: Case, language: Language, size: (u16, u16), script: &str) -> Played {
    let mut world = world(case);
    world.steps = common::keys(&format!("<on {DAY}>{PASSPHRASE}<enter>2<enter>{script}"));
    world.settings.language = language;
    let model = model(language, size, true, &world);
    play_world(model, world, size)
}

fn dutch(case: Case, script: &str) -> Played {
    in_world(case, Language::Dutch, (80, 24), script)
}

fn looks(name: &str, case: impl Fn() -> Case, script: &str) {
    for language in Language::ALL {
        for size in SIZES {
            let played = in_world(case(), language, size, script);
            let name = format!("{name}-{}-{}x{}", language.tag(), size.0, size.1);
            insta::assert_snapshot!(name, picture(&played.screen));
        }
    }
}

fn id() -> CaseId {
    common::identity(1)
}

fn open_case() -> Case {
    super::home::open(id())
}

/// From the case to the package: the road, the handover with its tick.
const TO_PACKAGE: &str = "v<enter><enter>p";

#[test]
fn the_package_from_the_handover_to_the_word() {
    let ready = || complaint(id());
    let to = format!("{TO_PACKAGE}{KEY}<enter><enter>");
    looks("package-form", ready, TO_PACKAGE);
    looks(
        "package-wrong-key",
        ready,
        &format!("{TO_PACKAGE}AGE-SECRET-KEY-1<enter>"),
    );
    looks("package-preview", ready, &to);
    looks(
        "package-preview-end",
        ready,
        &format!("{to}<pgdn><pgdn>OVER"),
    );
    looks(
        "package-phrase",
        ready,
        &format!("{TO_PACKAGE}<tab><enter><enter>"),
    );
    looks(
        "package-wrong-word",
        ready,
        &format!("{to}overdragen<enter>"),
    );
    let done = in_world(
        ready(),
        Language::Dutch,
        (80, 24),
        &format!("{to}OVERDRAGEN<enter>"),
    );
    insta::assert_snapshot!("package-done-nl-80x24", picture(&done.screen));
    let case = &done.world.cases[0];
    assert_eq!(
        case.track(&track_id()).unwrap().state(),
        TrackState::HandedOver
    );
    assert!(matches!(
        case.consents[0].state(),
        ConsentState::Used { .. }
    ));
    let shown = text(&done.screen);
    assert!(shown.contains("Er is niets verstuurd"), "{shown}");
}

#[test]
fn nothing_is_made_without_the_tick_the_key_and_the_word() {
    let to = format!("{TO_PACKAGE}{KEY}<enter><enter>");
    for script in [
        // Who acts was not confirmed.
        "v<enter>p",
        &format!("{TO_PACKAGE}<enter><enter>OVERDRAGEN<enter>"),
        &format!(
            "{TO_PACKAGE}{}<enter><enter>OVERDRAGEN<enter>",
            KEY.to_uppercase()
        ),
        &format!("{to}<enter>"),
        &format!("{to}overdragen<enter>"),
        &format!("{to}OVERDRAGEN<esc><esc><esc>"),
    ] {
        let played = dutch(complaint(id()), script);
        let case = &played.world.cases[0];
        assert_eq!(
            case.track(&track_id()).unwrap().state(),
            TrackState::Ready,
            "{script}"
        );
        assert!(!played.world.asked.contains(&"work"), "{script}");
    }
    // The preview has the text, whole and as it is.
    let played = in_world(complaint(id()), Language::Dutch, (120, 40), &to);
    let shown = text(&played.screen);
    for line in TEXT.lines().filter(|line| !line.is_empty()) {
        let line = line.replace('\t', "");
        assert!(shown.contains(line.trim()), "{line}: {shown}");
    }
}

#[test]
fn a_case_goes_to_a_successor_at_the_employees_word() {
    looks("successor-ask", open_case, "o");
    let asked = "oOpvolger, sector zuid<enter>";
    looks("successor-asked", open_case, asked);
    let yes = format!("{asked}<enter>");
    looks("successor-yes", open_case, &yes);
    let sends = format!("{yes}{KEY}<enter><enter>");
    looks("successor-send", open_case, &sends);
    let sent = format!("{sends}<down><enter>");
    let on_its_way = format!("{sent}<enter>");
    looks("successor-on-its-way", open_case, &format!("{on_its_way}o"));
    looks("successor-case", open_case, &on_its_way);
    let played = dutch(open_case(), &on_its_way);
    let case = &played.world.cases[0];
    assert_eq!(case.transfer.as_ref().unwrap().until, DAY + 14.days());
    // A wrong code destroys nothing; the right one leaves a line.
    let wrong = dutch(open_case(), &format!("{on_its_way}o0000-0000<enter>"));
    assert_eq!(wrong.world.cases.len(), 1);
    let right = dutch(open_case(), &format!("{on_its_way}o7f3a 91c2<enter>"));
    assert!(right.world.cases.is_empty());
    assert_eq!(
        right.world.destroyed[0].ground,
        DestructionGround::TakenOver
    );
}

#[test]
fn a_no_is_one_choice_and_a_yes_can_be_taken_back() {
    let asked = "oOpvolger<enter>";
    let no = dutch(open_case(), &format!("{asked}<up><enter>"));
    let state = |played: &Played| {
        played.world.cases[0]
            .successor_consent()
            .unwrap()
            .state()
            .clone()
    };
    assert!(matches!(state(&no), ConsentState::Refused { .. }));
    let back = dutch(open_case(), &format!("{asked}<enter><up><enter>"));
    assert!(matches!(state(&back), ConsentState::Refused { .. }));
    let consents = &back.world.cases[0].consents;
    assert!(
        consents
            .iter()
            .all(|consent| consent.disclosure().step == Step::Successor)
    );
    assert!(
        !consents
            .iter()
            .any(|consent| matches!(consent.state(), ConsentState::Given(_)))
    );
    // Without a yes there is nothing to send.
    let none = dutch(
        open_case(),
        &format!("{asked}{KEY}<enter><enter><down><enter>"),
    );
    assert!(none.world.cases[0].transfer.is_none() || !none.world.asked.contains(&"work"));
    // A yes that ran out asks anew.
    let mut late = open_case();
    let asks = Action::AskOtherConsent(None, what(Step::Successor, "Opvolger"));
    does(&mut late, DAY - 20.days(), &[asks]);
    let yes = super::home::grant(&late);
    does(&mut late, DAY - 20.days(), &[yes]);
    let played = dutch(late, "o");
    assert!(
        text(&played.screen).contains("Wie de opvolger is"),
        "{}",
        text(&played.screen)
    );
    let Some(klankbord::app::Screen::Successor(_)) = top(&played) else {
        panic!("the screen is open")
    };
}

fn top(played: &Played) -> Option<&Screen> {
    Some(played.model.inside()?.top())
}

#[test]
fn the_own_key_is_shown_whole_and_with_its_mark() {
    let script = "<esc>5jjjjjjjjjjj<enter>";
    for (size, name) in [((60, 20), "60x20"), ((80, 24), "80x24")] {
        let played = in_world(open_case(), Language::Dutch, size, script);
        insta::assert_snapshot!(format!("own-key-nl-{name}"), picture(&played.screen));
        let shown: String = text(&played.screen)
            .chars()
            .filter(|c| !c.is_whitespace() && !"│".contains(*c))
            .collect();
        assert!(shown.contains(KEY), "{shown}");
    }
}
