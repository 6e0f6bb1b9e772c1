//! What each stage of the step flow looks like, in both languages and in three sizes; and that no row of keys breaks it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod common;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use klankbord::app::{Model, Msg, Overlay, Place};
use klankbord::runtime::World;

use common::{code, picture, play};
use jiff::civil::{Date, date};
use klankbord::{
    catalogue::Catalogue,
    domain::{
        Action, Actor, Case, ConsentId, Disclosure, IdentityLevel, Language, Pseudonym, Reference,
        RouteKind, Step, TrackId, consent::AnswerFrom, track::ReadyItem,
    },
};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (60, 20)];

/// A case that is built by steps, each on its day.
struct Built(Case, Catalogue);

impl Built {
    fn open() -> Self {
        let mut case = Case::open(
            common::identity(1),
            Reference::numbered(2026, 14),
            Pseudonym::new("Beuk").unwrap(),
            date(2026, 9, 21),
        );
        case.natures = vec![code("OO-INT")];
        case.organisation = code("rijk_deelnemend");
        case.last_incident = Some(date(2026, 1, 3));
        let caution = Action::RecordCaution(vec![code("vrijwillig")]);
        Self(case, Catalogue::shipped().unwrap()).on(date(2026, 9, 21), &[caution, Action::Proceed])
    }

    fn on(mut self, day: Date, steps: &[Action]) -> Self {
        let context = self.1.context(day);
        for step in steps {
            self.0.perform(step, &context).unwrap();
        }
        self
    }

    fn on_the_table(self, route: &str, kind: RouteKind) -> Self {
        let consider = Action::Consider {
            route: code(route),
            kind,
            not_reachable_because: None,
        };
        self.on(date(2026, 11, 2), &[consider])
    }

    fn complaint() -> Self {
        let what = disclosure(
            "klachtencommissie ongewenste omgangsvormen Rijk",
            "klaagschrift",
        );
        let text = "Aan de commissie,\n\nIk dien een klacht in over gedrag in de periode mei tot en \
                    met augustus. In het overleg werd ik uitgelachen. Een collega zag het.\n\n\
                    naam: ______ (vult u zelf in)";
        Self::open()
            .on_the_table("R-KCOO", RouteKind::Complaint)
            .on(
                date(2026, 11, 9),
                &[
                    Action::PrepareDisclosure(s1(), Box::new(what)),
                    Action::WriteText(s1(), text.into(), vec![]),
                ],
            )
    }

    fn asked() -> Self {
        Self::complaint().on(date(2026, 11, 18), &[Action::AskConsent(s1())])
    }

    fn half_explained() -> Self {
        let items: Vec<_> = ["rechtstreeks", "stoppen_kan", "na_indienen", "termijnen"]
            .iter()
            .map(|item| Action::Explain(t1(), code(item), true))
            .collect();
        Self::asked().on(date(2026, 11, 18), &items)
    }

    fn given() -> Self {
        let asked = Self::asked();
        let needed = asked.1.context(date(2026, 11, 18)).explanations.complaint;
        let mut steps: Vec<_> = needed
            .into_iter()
            .map(|item| Action::Explain(t1(), item, true))
            .collect();
        steps.push(Action::FinalTextSeen(t1(), true));
        steps.push(Action::Grant {
            consent: t1(),
            from: AnswerFrom::Employee,
            form: "schriftelijk".into(),
        });
        asked.on(date(2026, 11, 18), &steps)
    }

    fn prepared() -> Self {
        Self::given().on(
            date(2026, 11, 18),
            &[
                Action::StartPreparation(s1()),
                Action::CheckItem(s1(), ReadyItem::NameAndAddressBlank, true),
            ],
        )
    }

    fn lapsed() -> Self {
        let text = "Aan de commissie,\n\nIk dien een klacht in over gedrag in de periode mei tot en \
                    met augustus. In het overleg werd ik uitgelachen. Het is weer gebeurd.\n\n\
                    naam: ______ (vult u zelf in)";
        Self::prepared().on(
            date(2026, 11, 20),
            &[Action::WriteText(s1(), text.into(), vec![])],
        )
    }

    fn ready() -> Self {
        let mut steps: Vec<_> = ReadyItem::needed(RouteKind::Complaint)
            .iter()
            .map(|item| Action::CheckItem(s1(), *item, true))
            .collect();
        steps.push(Action::MarkReady(s1()));
        Self::prepared().on(date(2026, 11, 20), &steps)
    }

    fn running() -> Self {
        let out = Action::HandOver {
            track: s1(),
            actor_confirmed: true,
            people_confirmed: true,
        };
        let received = Action::RecordReceipt {
            track: s1(),
            received_on: date(2026, 11, 21),
            term_weeks: Some(10),
        };
        Self::ready().on(date(2026, 11, 20), &[out, received])
    }

    fn stopped() -> Self {
        let stop = Action::Withdraw(s1(), klankbord::domain::Private::default());
        Self::prepared().on(date(2026, 11, 20), &[stop])
    }
}

fn disclosure(recipient: &str, information: &str) -> Disclosure {
    Disclosure {
        step: Step::Share,
        route: None,
        recipient: recipient.into(),
        purpose: "dat het stopt, en dat het opgeschreven staat".into(),
        information: information.into(),
        identity: IdentityLevel::Open,
        actor: Actor::EmployeeWithAdviser,
        limits: "niets over thuis".into(),
        people: vec!["collega A".into()],
        fingerprint: None,
    }
}

fn s1() -> TrackId {
    TrackId::new("S1")
}

fn t1() -> ConsentId {
    ConsentId::new("T1")
}

fn pictured(name: &str, case: &Case, script: &str) {
    for (language, tag) in [(Language::Dutch, "nl"), (Language::English, "en")] {
        // The smallest window looks the same in both languages but for the words.
        let sizes = if language == Language::Dutch { 3 } else { 2 };
        for size in SIZES.into_iter().take(sizes) {
            let played = play(language, size, vec![case.clone()], script);
            insta::assert_snapshot!(
                format!("{name}-{tag}-{}x{}", size.0, size.1),
                picture(&played.screen)
            );
        }
    }
}

#[test]
fn the_choice_of_a_road() {
    let case = Built::complaint()
        .on_the_table("R-BA", RouteKind::Employee)
        .0;
    pictured("roads", &case, "<enter>v");
    pictured("roads-ask", &case, &format!("<enter>v{}", "j".repeat(15)));
}

#[test]
fn a_road_of_the_employees_own() {
    let case = Built::open().on_the_table("R-BA", RouteKind::Employee).0;
    pictured("start", &case, "<enter>v<enter>");
}

#[test]
fn the_form() {
    let informal = Built::open().on_the_table("R-GES", RouteKind::Informal).0;
    pictured("form-informal", &informal, "<enter>v<enter>j<enter>dat het");
    let formal = Built::open().on_the_table("R-KCOO", RouteKind::Complaint).0;
    pictured("form-complaint", &formal, "<enter>v<enter>jjj");
    pictured(
        "form-lines",
        &informal,
        "<enter>v<enter>jj<enter>het gesprek",
    );
    pictured("form-choice", &informal, "<enter>v<enter>jjj<enter>j");
}

#[test]
fn the_text() {
    let new = Built::open()
        .on_the_table("R-KCOO", RouteKind::Complaint)
        .on(
            date(2026, 11, 9),
            &[Action::PrepareDisclosure(
                s1(),
                Box::new(disclosure("de commissie", "klaagschrift")),
            )],
        )
        .0;
    pictured("text-new", &new, "<enter>v<enter>G<enter>");
    pictured(
        "text-read",
        &Built::complaint().0,
        "<enter>v<enter>G<enter>",
    );
}

#[test]
fn the_question_and_the_answer() {
    pictured("consent", &Built::half_explained().0, "<enter>v<enter>");
    pictured(
        "consent-yes",
        &Built::half_explained().0,
        "<enter>v<enter><tab>j<space>",
    );
    pictured(
        "consent-aloud",
        &Built::half_explained().0,
        "<enter>v<enter>jjji",
    );
    let informal = Built::open()
        .on_the_table("R-GES", RouteKind::Informal)
        .on(
            date(2026, 11, 9),
            &[
                Action::PrepareDisclosure(
                    s1(),
                    Box::new(disclosure(
                        "direct leidinggevende",
                        "dat het overleg anders moet",
                    )),
                ),
                Action::AskConsent(s1()),
            ],
        )
        .0;
    pictured("consent-informal", &informal, "<enter>v<enter>");
}

#[test]
fn getting_ready() {
    pictured("ready", &Built::prepared().0, "<enter>v<enter>jjjj");
    pictured("ready-lapsed", &Built::lapsed().0, "<enter>v<enter>G");
}

#[test]
fn the_handover() {
    pictured("handover", &Built::ready().0, "<enter>v<enter><space>");
    pictured(
        "handover-question",
        &Built::ready().0,
        "<enter>v<enter><space>j<space>j<enter>",
    );
    pictured("lapsed", &Built::lapsed().0, "<enter>v<enter>o");
    pictured("difference", &Built::lapsed().0, "<enter>v<enter>ob");
    pictured("no-yes", &Built::complaint().0, "<enter>v<enter>o");
}

#[test]
fn what_follows() {
    pictured("follow", &Built::running().0, "<enter>v<enter>");
    pictured(
        "follow-day",
        &Built::running().0,
        "<enter>v<enter><enter>22-11",
    );
    pictured(
        "follow-outcomes",
        &Built::running().0,
        "<enter>v<enter>jjjjj<enter>jj<space>",
    );
}

#[test]
fn stopping() {
    pictured("stop-before", &Built::prepared().0, "<enter>v<enter>S");
    pictured("stop-after", &Built::running().0, "<enter>v<enter>S");
    pictured(
        "stopped-drafts",
        &Built::prepared().0,
        "<enter>v<enter>S<enter><wait 5>",
    );
    pictured("stopped", &Built::stopped().0, "<enter>v<enter>");
    pictured("new-facts", &Built::prepared().0, "<enter>v<enter>N");
}

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
