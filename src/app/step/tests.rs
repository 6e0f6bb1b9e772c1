//! Tests of the flow without a screen: what starts where, what is offered, and what a key does.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use jiff::civil::{Date, date};

use super::*;
use crate::{
    app::{Desk, Opened},
    catalogue::Catalogue,
    domain::{Actor, Case, Code, IdentityLevel, Language, Pseudonym, Reference},
    texts::Texts,
};

/// A desk with one open case on it.
struct Table {
    desk: Desk,
    texts: Texts,
    now: Moment,
}

fn id() -> CaseId {
    CaseId::from_bytes([7; 16])
}

fn s1() -> TrackId {
    TrackId::new("S1")
}

const TODAY: Date = date(2026, 11, 23);

impl Table {
    fn new(steps: &[Action]) -> Self {
        let reference = Reference::numbered(2026, 1);
        let pseudonym = Pseudonym::new("Wulp").unwrap();
        let mut case = Case::open(id(), reference, pseudonym, TODAY);
        let catalogue = Catalogue::shipped().unwrap();
        let context = catalogue.context(TODAY);
        let caution = Action::RecordCaution(vec![Code::literal("vrijwillig")]);
        for step in [caution, Action::Proceed].iter().chain(steps) {
            case.perform(step, &context).unwrap();
        }
        let opened = Opened {
            cases: vec![case],
            ..Opened::default()
        };
        Self {
            desk: Desk::new(opened, catalogue),
            texts: Texts::new(Language::Dutch).unwrap(),
            now: Moment {
                today: TODAY,
                wall: TODAY.at(14, 31, 0, 0),
                monotonic: Duration::from_secs(100),
            },
        }
    }

    fn around(&self) -> Around<'_> {
        Around {
            desk: &self.desk,
            texts: &self.texts,
            now: self.now,
        }
    }

    fn case(&self) -> &Case {
        self.desk.case(id()).unwrap()
    }

    fn here(&self) -> Here<'_> {
        Here::new(id(), &self.around()).unwrap()
    }

    fn opened(&self) -> StepScreen {
        let mut screen = StepScreen::new(id(), &self.around());
        assert!(matches!(
            screen.command(Command::Open, &self.around()),
            Reaction::Stay
        ));
        screen
    }
}

fn on_the_table(route: &'static str, kind: RouteKind) -> Action {
    Action::Consider {
        route: Code::literal(route),
        kind,
        not_reachable_because: None,
    }
}

fn prepared(table: &Table) -> Action {
    let track = table.case().track(&s1()).unwrap();
    let mut what = Form::new(track, &table.here()).what;
    what.purpose = "dat het stopt".into();
    what.information = "het verzoek om een gesprek".into();
    Action::PrepareDisclosure(s1(), Box::new(what))
}

fn asked(route: &'static str, kind: RouteKind) -> Table {
    let first = on_the_table(route, kind);
    let what = prepared(&Table::new(std::slice::from_ref(&first)));
    let text = Action::WriteText(s1(), "Ik dien een klacht in.".into(), vec![]);
    Table::new(&[first, what, text, Action::AskConsent(s1())])
}

#[test]
fn all_roads_are_in_the_list_in_the_order_of_the_book() {
    let table = Table::new(&[]);
    let here = table.here();
    let rows = Roads::new(&here).rows(&here);
    let book = table.desk.codes().entries(crate::domain::Dimension::Route);
    let routes: Vec<_> = book
        .iter()
        .map(|entry| Row::Route(entry.code.clone()))
        .collect();
    assert_eq!(rows, routes);
}

#[test]
fn a_complaint_is_open_and_the_adviser_never_files() {
    let table = Table::new(&[on_the_table("R-KCOO", RouteKind::Complaint)]);
    let StepScreen { stage, .. } = table.opened();
    let Stage::Form(form) = stage else {
        panic!("the form comes first");
    };
    assert_eq!(form.levels(), [IdentityLevel::Open]);
    assert!(!form.actors().contains(&Actor::AdviserOnBehalf));
    assert_eq!(form.what.actor, Actor::EmployeeAlone);
    assert!(
        form.what.purpose.is_blank(),
        "the purpose is the employee's own"
    );
}

#[test]
fn the_answer_starts_on_not_yet_and_nothing_is_ticked() {
    let table = asked("R-KCOO", RouteKind::Complaint);
    let StepScreen { stage, .. } = table.opened();
    let Stage::Consent(asking) = stage else {
        panic!("the question is open");
    };
    let here = table.here();
    assert_eq!(asking.answer, Said::NotYet);
    assert_eq!(asking.form, None);
    assert_eq!(asking.lacking(&here).len(), 12);
    let ticked = asking.explanations(&here);
    assert!(ticked.iter().all(|spot| !asking.is_ticked(spot, &here)));
}

#[test]
fn an_informal_yes_needs_no_list() {
    let table = asked("R-GES", RouteKind::Informal);
    let mut screen = table.opened();
    let around = table.around();
    for command in [Command::Down, Command::Tick] {
        assert!(matches!(screen.command(command, &around), Reaction::Stay));
    }
    assert!(screen.refusal(Command::ReadAloud, &around).is_some());
    let without_a_form = screen.command(Command::Open, &around);
    assert!(
        matches!(without_a_form, Reaction::Refuse(_)),
        "how the yes came is part of it"
    );
    for command in [Command::Down, Command::Down, Command::Tick] {
        assert!(matches!(screen.command(command, &around), Reaction::Stay));
    }
    let Reaction::Save(saving) = screen.command(Command::Open, &around) else {
        panic!("the yes is kept");
    };
    let state = saving.cases[0].track(&s1()).unwrap().state();
    assert_eq!(state, TrackState::ConsentGiven);
}

#[test]
fn a_yes_without_the_explanations_is_refused_with_a_sentence() {
    let table = asked("R-KCOO", RouteKind::Complaint);
    let mut screen = table.opened();
    let around = table.around();
    for command in [Command::NextPart, Command::Down, Command::Tick] {
        assert!(matches!(screen.command(command, &around), Reaction::Stay));
    }
    let refused = screen.command(Command::Open, &around);
    assert!(matches!(refused, Reaction::Refuse(_)));
}

#[test]
fn stopping_is_the_first_answer_and_esc_stops_nothing() {
    let table = asked("R-KCOO", RouteKind::Complaint);
    let mut screen = table.opened();
    let Reaction::Ask(mut question) = screen.command(Command::Stop, &table.around()) else {
        panic!("it is asked once");
    };
    assert!(matches!(
        question.command(Command::Back),
        Some(Reaction::Stay)
    ));
    let Some(Reaction::Save(saving)) = question.command(Command::Open) else {
        panic!("Enter stops");
    };
    let track = saving.cases[0].track(&s1()).unwrap();
    assert_eq!(track.state(), TrackState::Withdrawn);
    assert!(track.drafts_locked);
}

#[test]
fn an_untouched_skeleton_is_no_version() {
    let first = on_the_table("R-KCOO", RouteKind::Complaint);
    let what = prepared(&Table::new(std::slice::from_ref(&first)));
    let table = Table::new(&[first, what]);
    let around = table.around();
    let mut screen = table.opened();
    for command in [Command::Last, Command::Open] {
        assert!(matches!(screen.command(command, &around), Reaction::Stay));
    }
    assert_eq!(screen.scope(), Scope::StepText);
    assert!(matches!(
        screen.command(Command::Done, &around),
        Reaction::Stay
    ));
    assert!(matches!(screen.stage, Stage::Form(_)));
    assert_eq!(screen.draft_due(table.now), None);
}

#[test]
fn locked_drafts_are_not_gone_on_with() {
    let table = asked("R-KCOO", RouteKind::Complaint);
    let draft = Draft {
        purpose: DraftPurpose::Text {
            case: id(),
            track: s1(),
        },
        text: "Half".into(),
        cursor: (0, 4),
    };
    let around = table.around();
    let resumed = StepScreen::resume(&draft, &around).unwrap();
    assert_eq!(resumed.scope(), Scope::StepText);
    let stop = Action::Withdraw(s1(), Private::default());
    let stopped = around.after(id(), &[stop]).unwrap();
    let mut table = table;
    let opened = Opened {
        cases: vec![stopped],
        ..Opened::default()
    };
    table.desk = Desk::new(opened, Catalogue::shipped().unwrap());
    assert!(StepScreen::resume(&draft, &table.around()).is_none());
}
