//! Ten thousand keys at each stage: nothing breaks, and nothing is handed over without an answer to the question.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use klankbord::{
    app::{Model, Msg, Overlay, Place},
    domain::{Case, Language, RouteKind},
    runtime::World,
};

use super::{
    built::Built,
    common::{self, play},
};

/// Numbers that look like chance and are the same every time.
struct Chance(u64);

impl Chance {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(below).unwrap()).unwrap()
    }

    /// A key: mostly those that do something, sometimes a letter.
    fn key(&mut self) -> KeyEvent {
        const CODES: [KeyCode; 12] = [
            KeyCode::Enter,
            KeyCode::Enter,
            KeyCode::Tab,
            KeyCode::Down,
            KeyCode::Down,
            KeyCode::Up,
            KeyCode::Esc,
            KeyCode::End,
            KeyCode::PageDown,
            KeyCode::Backspace,
            KeyCode::BackTab,
            KeyCode::F(1),
        ];
        const LETTERS: &[u8] = b"   jjkgGSwwdooNbzi?123-x";
        match self.next(20) {
            0 => KeyEvent::new(KeyCode::Char('s'), KeyModifiers::CONTROL),
            1..12 => KeyEvent::new(CODES[self.next(CODES.len())], KeyModifiers::NONE),
            _ => {
                let letter = char::from(LETTERS[self.next(LETTERS.len())]);
                KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE)
            }
        }
    }
}

/// Presses one key, and everything that follows from it.
fn press(model: &mut Model, world: &mut common::Script, key: KeyEvent) {
    let mut effect = model.update(Msg::Input(Event::Key(key)), world.now());
    while let Some(asked) = effect {
        let outcome = world.perform(asked);
        effect = model.update(Msg::Done(outcome), world.now());
    }
}

fn handed_over(world: &common::Script) -> usize {
    let tracks = world.cases.iter().flat_map(|case| &case.tracks);
    tracks
        .filter(|track| track.handed_over_on.is_some())
        .count()
}

/// Whether a question is open and the cursor is not on its harmless answer.
fn answering(model: &Model) -> bool {
    matches!(model.overlay(), Some(Overlay::Question(question)) if question.selected() > 0)
}

/// Presses 10,000 keys in rounds of 1,000, each from the same case at the same stage. Returns how often it was handed over.
fn ten_thousand_keys(case: &Case, opening: &str, seed: u64) -> usize {
    let mut chance = Chance(seed);
    let mut times = 0;
    for _round in 0..10 {
        let played = play(Language::Dutch, (80, 24), vec![case.clone()], opening);
        let (mut model, mut world) = (played.model, played.world);
        let mut out = handed_over(&world);
        let size = ratatui::backend::TestBackend::new(80, 24);
        let mut terminal = ratatui::Terminal::new(size).unwrap();
        let mut viewport = klankbord::ui::Viewport::default();
        for number in 0..1_000 {
            if matches!(model.place(), Place::Outside(_)) {
                break;
            }
            let asked = answering(&model);
            press(&mut model, &mut world, chance.key());
            let now = handed_over(&world);
            assert!(
                now == out || asked,
                "handed over without an answer to the question"
            );
            times += now.saturating_sub(out);
            out = now;
            if number % 20 == 0 {
                terminal
                    .draw(|frame| klankbord::ui::draw(frame, &model, &mut viewport))
                    .unwrap();
            }
            for case in &world.cases {
                case.check().unwrap();
            }
        }
    }
    times
}

#[test]
fn ten_thousand_keys_in_the_first_steps_break_nothing() {
    ten_thousand_keys(&Built::open().0, "<enter>v", 1);
    let employee = Built::open().on_the_table("R-BA", RouteKind::Employee).0;
    ten_thousand_keys(&employee, "<enter>v<enter>", 2);
    let formal = Built::open().on_the_table("R-KCOO", RouteKind::Complaint).0;
    ten_thousand_keys(&formal, "<enter>v<enter>", 3);
    ten_thousand_keys(&Built::complaint().0, "<enter>v<enter>G<enter>", 4);
}

#[test]
fn ten_thousand_keys_in_the_last_steps_break_nothing() {
    ten_thousand_keys(&Built::half_explained().0, "<enter>v<enter>", 5);
    ten_thousand_keys(&Built::prepared().0, "<enter>v<enter>", 6);
    ten_thousand_keys(&Built::lapsed().0, "<enter>v<enter>o", 7);
    ten_thousand_keys(&Built::running().0, "<enter>v<enter>", 8);
    let times = ten_thousand_keys(&Built::ready().0, "<enter>v<enter><space>j<space>j", 9);
    assert!(
        times > 0,
        "some of the rows of keys do hand over, after the question"
    );
}
