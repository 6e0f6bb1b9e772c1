//! What holds for whatever is typed, pasted or resized: nothing breaks, and nothing of a case is seen when it is locked.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod common;

use common::{PASSPHRASE, Script, Step, cases, keys, model, text};
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use klankbord::{
    app::{Model, Msg, Place},
    domain::{Dimension, Language, identity_hint::identity_hint},
    runtime::{Heard, World},
    ui::{self, Viewport},
};
use proptest::{prelude::*, sample::select};
use ratatui::{Terminal, backend::TestBackend};

/// Ways to each screen.
const WAYS: &[&str] = &[
    "",
    "/",
    "n",
    "<enter>",
    "<enter>n",
    "<enter>w",
    "<enter>wj<enter>",
    "<enter>wjj<enter>",
    "j<enter>c",
    "j<enter>c<enter>",
    "<enter>a",
    "<enter>wjjjj<enter>",
    "<enter>w<enter>",
    "<enter>v",
    "fG<enter>b",
    "fG<enter>h",
    "1",
    "3",
    "4",
    "5",
    "5j<enter>",
    "5jjj<enter>",
    "<f1>",
    "<enter>n<f1>",
    "<f12><wait 1>",
    "<enter>z",
    "<enter>m",
];

fn any_key() -> impl Strategy<Value = Event> {
    let code = prop_oneof![
        6 => any::<char>().prop_map(KeyCode::Char),
        8 => select("nsvawcxdmrzbhfgGjk234?/ 129-".chars().collect::<Vec<_>>()).prop_map(KeyCode::Char),
        6 => select(vec![
            KeyCode::Enter, KeyCode::Esc, KeyCode::Tab, KeyCode::BackTab, KeyCode::Up, KeyCode::Down,
            KeyCode::Left, KeyCode::Right, KeyCode::Home, KeyCode::End, KeyCode::PageUp, KeyCode::PageDown,
            KeyCode::Backspace, KeyCode::Delete, KeyCode::Insert, KeyCode::F(1), KeyCode::F(2), KeyCode::F(11),
            KeyCode::Null,
        ]),
        2 => select("lkzyxcvastqe".chars().collect::<Vec<_>>()).prop_map(KeyCode::Char),
    ];
    let held = select(vec![
        KeyModifiers::NONE,
        KeyModifiers::NONE,
        KeyModifiers::NONE,
        KeyModifiers::SHIFT,
        KeyModifiers::CONTROL,
        KeyModifiers::ALT,
        KeyModifiers::CONTROL | KeyModifiers::ALT,
    ]);
    (code, held).prop_map(|(code, held)| Event::Key(KeyEvent::new(code, held)))
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        30 => any_key().prop_map(Step::Event),
        2 => any::<String>().prop_map(|text| Step::Event(Event::Paste(text))),
        2 => (0_u16..200, 0_u16..60).prop_map(|(width, height)| Step::Event(Event::Resize(width, height))),
        1 => (0_u64..10).prop_map(|seconds| Step::Wait(std::time::Duration::from_secs(seconds))),
        1 => Just(Step::Event(Event::FocusLost)),
    ]
}

/// Plays steps, and draws after each.
fn play(model: &mut Model, world: &mut Script) {
    let mut viewport = Viewport::default();
    let mut effect = None;
    while !model.has_ended() {
        let (width, height) = model.size();
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal
            .draw(|frame| ui::draw(frame, model, &mut viewport))
            .unwrap();
        if matches!(model.place(), Place::Outside(_)) && width > 0 && height > 0 {
            let shown = text(terminal.backend());
            assert!(
                !shown.contains("Wulp") && !shown.contains("Kievit"),
                "{shown}"
            );
        }
        let msg = match effect.take() {
            Some(asked) => Msg::Done(world.perform(asked)),
            None => match world.event(model.patience()) {
                Ok(Heard::Event(event)) => Msg::Input(event),
                Ok(Heard::Nothing) => Msg::Tick,
                Ok(Heard::Worked(outcome)) => Msg::Done(*outcome),
                Ok(Heard::Slept) => Msg::Slept,
                Ok(Heard::Aside) => Msg::Aside,
                Ok(Heard::Dismissed) => Msg::Dismissed,
                Err(_) => break,
            },
        };
        effect = model.update(msg, world.now());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_typed_pasted_or_resized_breaks_anything(
        way in select(WAYS),
        steps in proptest::collection::vec(any_step(), 100),
    ) {
        let mut world = Script::new(&format!("{PASSPHRASE}<enter>2{way}"), cases());
        world.steps.extend(steps);
        let mut model = model(Language::Dutch, (80, 24), true, &world);
        play(&mut model, &mut world);
        // Whatever happened, every case that was there is there, and what is on the desk is what was saved.
        prop_assert!(world.cases.len() >= 3);
        if let Some(inside) = model.inside() {
            for case in &world.cases {
                prop_assert_eq!(inside.desk().case(case.id), Some(case));
            }
        }
    }

    #[test]
    fn a_note_keeps_exactly_what_was_typed(words in "[a-zéë ,.!?€]{1,80}") {
        prop_assume!(!words.trim().is_empty());
        let mut world = Script::new(&format!("{PASSPHRASE}<enter>2<enter>n"), cases());
        world.steps.extend(keys(&words));
        world.steps.extend(keys("<ctrl-s>"));
        let mut model = model(Language::Dutch, (80, 24), true, &world);
        play(&mut model, &mut world);
        let id = common::identity(1);
        let case = world.cases.iter().find(|case| case.id == id).unwrap();
        let note = case.timeline.last().unwrap();
        prop_assert_eq!(note.text.expose(), words.trim());
    }
}

#[test]
fn no_word_of_the_lists_is_taken_for_a_person() {
    let catalogue = klankbord::catalogue::Catalogue::shipped().unwrap();
    for dimension in [
        Dimension::Route,
        Dimension::Nature,
        Dimension::Role,
        Dimension::OtherParty,
        Dimension::Organisation,
        Dimension::Ground,
        Dimension::InformalOutcome,
        Dimension::FormalOutcome,
    ] {
        for entry in catalogue.codes.entries(dimension) {
            for language in [Language::Dutch, Language::English] {
                let label = entry.label.text(language);
                let told = format!("Het ging over {label} vandaag");
                assert!(identity_hint(&told).is_none(), "{label}");
            }
        }
    }
}
