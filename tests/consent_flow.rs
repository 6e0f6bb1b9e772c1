//! No road leads to a handover without a yes that holds that day for exactly that. Tried along every road.
//!
//! The judge is a record of its own, kept from the steps alone; it asks the domain only what was shared in the end.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may fail"
)]

use std::collections::{BTreeSet, HashMap, VecDeque};

use jiff::{ToSpan, civil::date};
use klankbord::domain::{
    Action, Actor, Case, CaseId, Code, Consent, ConsentId, ConsentState, Context, Date, Disclosure,
    IdentityLevel, Phase, Private, Pseudonym, Reference, Refusal, RouteKind, Step, Terms, TrackId,
    TrackState, action::Explanations, closing::ClosingTalk, consent::AnswerFrom, track::ReadyItem,
};
use rand::{Rng, SeedableRng, rngs::StdRng};

const FIRST_DAY: Date = date(2025, 9, 1);
const ITEM: &str = "stoppen";

fn code(text: &str) -> Code {
    Code::new(text).expect("a code")
}

fn terms() -> Terms {
    klankbord::catalogue::Catalogue::shipped()
        .expect("the shipped catalogue")
        .terms
}

fn disclosure(
    step: Step,
    recipient: &str,
    identity: IdentityLevel,
    actor: Actor,
) -> Box<Disclosure> {
    Box::new(Disclosure {
        step,
        route: None,
        recipient: recipient.into(),
        purpose: "dat het stopt".into(),
        information: "de tekst".into(),
        identity,
        actor,
        limits: Private::default(),
        people: Vec::new(),
        fingerprint: None,
    })
}

/// A step of the test: one of the adviser, or days that pass.
#[derive(Clone, Debug)]
enum Move {
    Take(Action),
    Pass(i32),
}

/// What the judge knows of one yes.
#[derive(Clone, Debug)]
struct Yes {
    day: Date,
    for_what: Disclosure,
}

/// The judge: follows the steps that succeeded and remembers what may be handed over.
#[derive(Clone, Debug, Default)]
struct Judge {
    yes: HashMap<TrackId, Yes>,
    explained: BTreeSet<ConsentId>,
    seen: BTreeSet<ConsentId>,
}

impl Judge {
    fn before(case: &Case, action: &Action) -> Option<(TrackId, Disclosure)> {
        let Action::HandOver { track, .. } = action else {
            return None;
        };
        Some((track.clone(), case.track(track).ok()?.disclosure()?))
    }

    fn allows(&self, case: &Case, track: &TrackId, now: &Disclosure, today: Date) {
        let yes = self
            .yes
            .get(track)
            .unwrap_or_else(|| panic!("handed over without a yes: {case:?}"));
        assert_eq!(
            yes.for_what, *now,
            "handed over something else than the yes was for"
        );
        assert!(
            today >= yes.day && today <= yes.day + 14.days(),
            "the yes was of {}, handed over on {today}",
            yes.day
        );
        assert!(
            case.phase().is_active(),
            "handed over in a case that is not under way"
        );
    }

    fn after(
        &mut self,
        before: &Case,
        case: &Case,
        action: &Action,
        today: Date,
        handed_over: Option<(TrackId, Disclosure)>,
    ) {
        match action {
            Action::Explain(consent, _, true) => drop(self.explained.insert(consent.clone())),
            Action::Explain(consent, _, false) => drop(self.explained.remove(consent)),
            Action::FinalTextSeen(consent, true) => drop(self.seen.insert(consent.clone())),
            Action::FinalTextSeen(consent, false) => drop(self.seen.remove(consent)),
            Action::WriteText(track, ..) | Action::PrepareDisclosure(track, _) => {
                let now = case.track(track).unwrap().disclosure();
                // Nobody has read a text that was changed a moment ago.
                if now != before.track(track).unwrap().disclosure() {
                    let of_track = |c: &&Consent| c.track.as_ref() == Some(track);
                    for consent in case.consents.iter().filter(of_track) {
                        self.seen.remove(&consent.id);
                    }
                }
                if self
                    .yes
                    .get(track)
                    .is_some_and(|yes| Some(&yes.for_what) != now.as_ref())
                {
                    self.yes.remove(track);
                }
            }
            Action::Grant { consent, from, .. } => {
                assert_eq!(*from, AnswerFrom::Employee, "somebody else said yes");
                let found = case.consent(consent).unwrap();
                if let (Some(track), Step::Share) = (&found.track, found.disclosure().step) {
                    if case.track(track).unwrap().kind.is_formal() {
                        assert!(
                            self.explained.contains(consent),
                            "a yes without explanation"
                        );
                        assert!(
                            self.seen.contains(consent),
                            "a yes to a text that was not read"
                        );
                    }
                    let yes = Yes {
                        day: today,
                        for_what: found.disclosure().clone(),
                    };
                    self.yes.insert(track.clone(), yes);
                }
            }
            Action::ReportNewFacts | Action::HandToSuccessor(_) | Action::ReportRoleConflict => {
                self.yes.clear();
            }
            Action::AskConsent(track) | Action::Withdraw(track, _) => drop(self.yes.remove(track)),
            _ => {}
        }
        if let Some((track, now)) = handed_over {
            self.allows(case, &track, &now, today);
            self.yes.remove(&track);
        }
    }
}

/// A case under the judge's eye.
#[derive(Clone)]
struct Play {
    case: Case,
    judge: Judge,
    today: Date,
}

impl Play {
    fn start(kind: RouteKind, route: &str) -> Self {
        let pseudonym = Pseudonym::new("Wulp").unwrap();
        let id = CaseId::from_bytes([7; 16]);
        let case = Case::open(id, Reference::new("Z-1").unwrap(), pseudonym, FIRST_DAY);
        let mut play = Self {
            case,
            judge: Judge::default(),
            today: FIRST_DAY,
        };
        play.take(&Action::RecordBrokeOff);
        play.take(&Action::Proceed);
        play.take(&Action::Consider {
            route: code(route),
            kind,
            not_reachable_because: None,
        });
        assert_eq!(play.case.tracks.len(), 1);
        play
    }

    /// Takes a step, and has the judge look at it whether it succeeded or not.
    fn take(&mut self, action: &Action) -> bool {
        let context = Context {
            today: self.today,
            explanations: Explanations {
                complaint: [code(ITEM)].into(),
                report: [code(ITEM)].into(),
            },
            terms: terms_once(),
        };
        let before = self.case.clone();
        let sharing = Judge::before(&before, action);
        let done = self.case.perform(action, &context).is_ok();
        if done {
            self.judge
                .after(&before, &self.case, action, self.today, sharing);
        } else {
            assert_eq!(before, self.case, "a refused step changed something");
        }
        self.ends_are_final(&before);
        self.stop_is_possible(&context);
        self.handed_over_rests_on_a_used_consent();
        done
    }

    fn ends_are_final(&self, before: &Case) {
        if self.case.consents.is_empty() && before.phase() != self.case.phase() {
            return; // stepping aside drops the content
        }
        for old in &before.consents {
            let new = self.case.consent(&old.id).expect("consents stay");
            let final_state = !matches!(old.state(), ConsentState::Asked | ConsentState::Given(_));
            if final_state {
                assert_eq!(old.state(), new.state(), "an ended consent changed");
            }
        }
    }

    fn stop_is_possible(&self, context: &Context) {
        for track in self
            .case
            .tracks
            .iter()
            .filter(|track| track.state().is_before_handover())
        {
            let mut copy = self.case.clone();
            let stop = Action::Withdraw(track.id.clone(), Private::default());
            assert_eq!(
                copy.perform(&stop, context),
                Ok(()),
                "the employee can't stop in {:?}",
                track.state()
            );
            let standing =
                |c: &&Consent| matches!(c.state(), ConsentState::Asked | ConsentState::Given(_));
            let left = copy
                .consents
                .iter()
                .filter(standing)
                .filter(|c| c.track.as_ref() == Some(&track.id))
                .count();
            assert_eq!(left, 0, "a yes stood after the employee stopped");
        }
    }

    fn handed_over_rests_on_a_used_consent(&self) {
        for track in &self.case.tracks {
            if track.state() == TrackState::HandedOver {
                let with = track
                    .handed_over_with
                    .as_ref()
                    .expect("a handover names its consent");
                let used = matches!(
                    self.case.consent(with).unwrap().state(),
                    ConsentState::Used { .. }
                );
                assert!(used, "handed over on a consent that is not used");
            }
        }
    }
}

fn terms_once() -> Terms {
    use std::sync::OnceLock;
    static TERMS: OnceLock<Terms> = OnceLock::new();
    *TERMS.get_or_init(terms)
}

/// Every step that the test tries in a state: all actions on all tracks and consents, with two values where one matters.
fn moves(case: &Case) -> Vec<Move> {
    let mut actions = vec![
        Action::ReportNewFacts,
        Action::SettleAdviceMode,
        Action::StartAftercare(None),
        Action::Close(ClosingTalk::WithEmployee),
        Action::Reopen {
            employee_asked: true,
        },
    ];
    for track in &case.tracks {
        actions.extend(track_actions(&track.id));
    }
    let recent = case.consents.iter().rev().take(3);
    for consent in recent {
        let id = &consent.id;
        actions.extend([
            Action::Explain(id.clone(), code(ITEM), true),
            Action::FinalTextSeen(id.clone(), true),
            Action::Grant {
                consent: id.clone(),
                from: AnswerFrom::Employee,
                form: "mondeling".into(),
            },
            Action::Grant {
                consent: id.clone(),
                from: AnswerFrom::SomebodyElse,
                form: "mondeling".into(),
            },
            Action::Refuse(id.clone()),
            Action::ConfirmConsent(id.clone()),
            Action::HandToSuccessor(id.clone()),
            Action::BecomeReportChannel(id.clone()),
        ]);
    }
    let mut moves: Vec<Move> = actions.into_iter().map(Move::Take).collect();
    moves.extend([Move::Pass(14), Move::Pass(1)]);
    moves
}

fn track_actions(id: &TrackId) -> Vec<Action> {
    let id = || id.clone();
    let open = |recipient, actor| disclosure(Step::Share, recipient, IdentityLevel::Open, actor);
    let mut actions = vec![
        Action::Decline(id()),
        Action::Reconsider(id()),
        Action::StartByEmployee(id()),
        Action::PrepareDisclosure(id(), open("commissie", Actor::EmployeeAlone)),
        Action::PrepareDisclosure(id(), open("ander", Actor::EmployeeAlone)),
        Action::WriteText(id(), "versie een".into(), Vec::new()),
        Action::WriteText(id(), "versie twee".into(), Vec::new()),
        Action::AskConsent(id()),
        Action::StartPreparation(id()),
        Action::MarkReady(id()),
        Action::HandOver {
            track: id(),
            actor_confirmed: true,
            people_confirmed: true,
        },
        Action::HandOver {
            track: id(),
            actor_confirmed: false,
            people_confirmed: true,
        },
        Action::Withdraw(id(), Private::default()),
        Action::DiscardDrafts(id()),
        Action::RecordReceipt {
            track: id(),
            received_on: FIRST_DAY + 40.days(),
            term_weeks: Some(10),
        },
        Action::Complete(id(), vec![code("UF-ONG")]),
        Action::ContinueElsewhere(id()),
        Action::StopInformal(id()),
    ];
    for item in ReadyItem::needed(RouteKind::Complaint)
        .iter()
        .chain(ReadyItem::needed(RouteKind::IntegrityReport))
    {
        actions.push(Action::CheckItem(id(), *item, true));
    }
    actions
}

/// What makes two situations the same for the machine: states, not dates or names. A consent that has ended counts once.
fn situation(play: &Play) -> String {
    let case = &play.case;
    let tracks: Vec<String> = case
        .tracks
        .iter()
        .map(|track| {
            let text = track.text().map(|text| text.body.expose().clone());
            let to = track
                .preparation
                .as_ref()
                .map(|what| what.recipient.expose().clone());
            let unready = track.first_unready();
            format!(
                "{:?}{:?}{text:?}{to:?}{unready:?}{}{}",
                track.id,
                track.state(),
                track.drafts_locked,
                track.withdrawn_after_handover
            )
        })
        .collect();
    let consents: BTreeSet<String> = case
        .consents
        .iter()
        .map(|consent| {
            let now = consent
                .track
                .as_ref()
                .and_then(|id| case.track(id).ok())
                .and_then(klankbord::domain::Track::disclosure);
            let same = now.as_ref() == Some(consent.disclosure());
            match consent.state() {
                ConsentState::Asked => format!(
                    "asked {same} {} {}",
                    consent.explained().len(),
                    consent.final_text_seen()
                ),
                ConsentState::Given(given) => {
                    let left =
                        (given.valid_until.since(play.today).unwrap().get_days()).clamp(-1, 14);
                    format!("given {same} {left} {}", given.confirmed_on.is_some())
                }
                ConsentState::Refused { .. } => "refused".to_owned(),
                ConsentState::Withdrawn { .. } => "withdrawn".to_owned(),
                ConsentState::Lapsed { .. } => "lapsed".to_owned(),
                ConsentState::Used { .. } => "used".to_owned(),
            }
        })
        .collect();
    // What the judge knows belongs to the situation: where it and the file part ways, the road must be walked on.
    let judge = &play.judge;
    let known: BTreeSet<&str> = judge.yes.keys().map(TrackId::as_str).collect();
    let open = |c: &&Consent| matches!(c.state(), ConsentState::Asked);
    let told = |c: &Consent| (judge.explained.contains(&c.id), judge.seen.contains(&c.id));
    let told: BTreeSet<_> = case.consents.iter().filter(open).map(told).collect();
    let after_handover = case
        .tracks
        .iter()
        .any(|track| track.handed_over_on.is_some());
    format!(
        "{:?}{:?}{tracks:?}{consents:?}{after_handover}{known:?}{told:?}",
        case.phase(),
        case.mode
    )
}

/// Walks every road until no new situation appears; returns how many there were and how deep the last one lay.
fn walk_everything(kind: RouteKind, route: &str) -> (usize, usize, usize) {
    let start = Play::start(kind, route);
    let mut seen: BTreeSet<String> = [situation(&start)].into();
    let mut queue = VecDeque::from([(start, 0)]);
    let (mut deepest, mut handovers) = (0, 0);
    while let Some((play, depth)) = queue.pop_front() {
        deepest = deepest.max(depth);
        for step in moves(&play.case) {
            let mut next = play.clone();
            next.case.timeline.clear();
            match &step {
                Move::Pass(days) => next.today += days.days(),
                Move::Take(action) => {
                    let done = next.take(action);
                    handovers += usize::from(done && matches!(action, Action::HandOver { .. }));
                }
            }
            if next.today <= FIRST_DAY + 60.days() && seen.insert(situation(&next)) {
                queue.push_back((next, depth + 1));
            }
        }
    }
    (seen.len(), deepest, handovers)
}

#[test]
fn every_road_of_a_report_keeps_to_the_employees_yes() {
    let (situations, depth, handovers) = walk_everything(RouteKind::IntegrityReport, "R-ICR");
    println!(
        "report: {situations} situations, the last at depth {depth}, {handovers} handovers judged"
    );
    assert!(
        situations > 500 && handovers > 10,
        "{situations} {handovers}"
    );
}

#[test]
fn every_road_of_an_informal_step_keeps_to_the_employees_yes() {
    let (situations, depth, handovers) = walk_everything(RouteKind::Informal, "R-LDG");
    println!(
        "informal: {situations} situations, the last at depth {depth}, {handovers} handovers judged"
    );
    assert!(
        situations > 100 && handovers > 5,
        "{situations} {handovers}"
    );
}

#[test]
fn a_hundred_thousand_random_days_of_work_keep_to_the_employees_yes() {
    let mut random = StdRng::seed_from_u64(20_251_125);
    let (mut handovers, mut steps) = (0, 0);
    for round in 0..100_000 {
        let mut play = Play::start(RouteKind::Complaint, "R-KCOO");
        if round % 3 == 0 {
            play.take(&Action::Consider {
                route: code("R-LDG"),
                kind: RouteKind::Informal,
                not_reachable_because: None,
            });
        }
        // Every other road begins where a yes is asked for, so that many reach a handover.
        if round % 2 == 0 {
            head_start(&mut play);
        }
        for _ in 0..12 {
            let mut choices = moves(&play.case);
            let step = choices.swap_remove(random.gen_range(0..choices.len()));
            steps += 1;
            match &step {
                Move::Pass(days) => play.today += days.days(),
                Move::Take(action) => {
                    handovers +=
                        usize::from(play.take(action) && matches!(action, Action::HandOver { .. }));
                }
            }
        }
    }
    println!("{steps} random steps in 100000 sequences, {handovers} handovers judged");
    assert!(handovers > 100, "{handovers}");
}

fn head_start(play: &mut Play) {
    let id = TrackId::new("S1");
    let actions = track_actions(&id);
    for action in &actions {
        let wanted = matches!(action, Action::CheckItem(..))
            || matches!(action, Action::PrepareDisclosure(_, what) if what.recipient.expose() == "commissie")
            || matches!(action, Action::WriteText(_, text, _) if text.expose() == "versie een");
        if wanted {
            play.take(action);
        }
    }
    let consent = ConsentId::new("T1");
    play.take(&Action::AskConsent(id.clone()));
    play.take(&Action::Explain(consent.clone(), code(ITEM), true));
    play.take(&Action::FinalTextSeen(consent.clone(), true));
    play.take(&Action::Grant {
        consent,
        from: AnswerFrom::Employee,
        form: "schriftelijk".into(),
    });
    play.take(&Action::StartPreparation(id.clone()));
    play.take(&Action::MarkReady(id));
}

/// The forbidden edges of the specification, one by one.
#[test]
fn the_forbidden_edges_are_refused() {
    let hand_over = |id: &TrackId| Action::HandOver {
        track: id.clone(),
        actor_confirmed: true,
        people_confirmed: true,
    };
    let id = TrackId::new("S1");
    let mut play = Play::start(RouteKind::Complaint, "R-KCOO");
    assert!(!play.take(&hand_over(&id)), "from considered");
    assert!(
        !play.take(&Action::MarkReady(id.clone())),
        "considered to ready"
    );
    for action in track_actions(&id)
        .iter()
        .filter(|a| matches!(a, Action::PrepareDisclosure(..) | Action::WriteText(..)))
    {
        play.take(action);
    }
    assert!(play.take(&Action::AskConsent(id.clone())));
    assert!(!play.take(&hand_over(&id)), "consent asked to handed over");
    assert!(play.take(&Action::Refuse(ConsentId::new("T1"))));
    assert_eq!(play.case.track(&id).unwrap().state(), TrackState::Declined);
    assert!(
        !play.take(&Action::MarkReady(id.clone())),
        "declined to ready"
    );
    assert!(!play.take(&hand_over(&id)), "declined to handed over");

    let mut play = Play::start(RouteKind::Complaint, "R-KCOO");
    head_start(&mut play);
    assert_eq!(play.case.track(&id).unwrap().state(), TrackState::Ready);
    play.take(&Action::WriteText(
        id.clone(),
        "versie twee".into(),
        Vec::new(),
    ));
    for action in track_actions(&id) {
        if matches!(action, Action::CheckItem(..)) {
            play.take(&action);
        }
    }
    assert!(
        !play.take(&Action::MarkReady(id.clone())),
        "ready without a yes to this very text"
    );
    assert_eq!(
        play.case.track(&id).unwrap().state(),
        TrackState::Preparation,
        "a change falls back"
    );
    assert!(!play.take(&hand_over(&id)), "preparation to handed over");

    let mut play = Play::start(RouteKind::Complaint, "R-KCOO");
    head_start(&mut play);
    assert!(play.take(&Action::Withdraw(id.clone(), Private::default())));
    for action in moves(&play.case) {
        let Move::Take(action) = action else { continue };
        let mut copy = play.clone();
        copy.take(&action);
        let state = copy.case.track(&id).map(klankbord::domain::Track::state);
        assert!(
            matches!(state, Ok(TrackState::Withdrawn | TrackState::Considered)),
            "withdrawn to {state:?} by {action:?}"
        );
    }
}

#[test]
fn no_formal_track_begins_at_intake() {
    let case = Case::open(
        CaseId::from_bytes([1; 16]),
        Reference::new("Z-1").unwrap(),
        Pseudonym::new("Eik").unwrap(),
        FIRST_DAY,
    );
    let mut play = Play {
        case,
        judge: Judge::default(),
        today: FIRST_DAY,
    };
    let consider = |kind, route| Action::Consider {
        route: code(route),
        kind,
        not_reachable_because: None,
    };
    assert!(!play.take(&consider(RouteKind::Complaint, "R-KCOO")));
    assert!(!play.take(&consider(RouteKind::IntegrityReport, "R-ICR")));
    assert!(play.take(&consider(RouteKind::Informal, "R-LDG")));
    assert_eq!(play.case.phase(), Phase::Intake);
}

#[test]
fn a_yes_holds_for_fourteen_days_and_not_for_fifteen() {
    let id = TrackId::new("S1");
    let hand_over = Action::HandOver {
        track: id,
        actor_confirmed: true,
        people_confirmed: true,
    };
    for (days, expected) in [(14, true), (15, false)] {
        let mut play = Play::start(RouteKind::Complaint, "R-KCOO");
        head_start(&mut play);
        play.today += days.days();
        assert_eq!(play.take(&hand_over), expected, "after {days} days");
    }
}

#[test]
fn each_part_of_a_disclosure_matters() {
    use klankbord::domain::LapseReason as Why;
    let base = *disclosure(
        Step::Share,
        "commissie",
        IdentityLevel::Open,
        Actor::EmployeeAlone,
    );
    let change = |edit: &dyn Fn(&mut Disclosure)| {
        let mut changed = base.clone();
        edit(&mut changed);
        base.difference(&changed)
    };
    assert_eq!(change(&|_| ()), None);
    assert_eq!(
        change(&|d| d.step = Step::Suspension),
        Some(Why::StepChanged)
    );
    assert_eq!(
        change(&|d| d.route = Some(code("R-KCD"))),
        Some(Why::RouteChanged)
    );
    assert_eq!(
        change(&|d| d.recipient = "ander".into()),
        Some(Why::RecipientChanged)
    );
    assert_eq!(
        change(&|d| d.purpose = "anders".into()),
        Some(Why::PurposeChanged)
    );
    assert_eq!(
        change(&|d| d.information = "meer".into()),
        Some(Why::InformationChanged)
    );
    assert_eq!(
        change(&|d| d.identity = IdentityLevel::Confidential),
        Some(Why::IdentityChanged)
    );
    assert_eq!(
        change(&|d| d.actor = Actor::EmployeeWithAdviser),
        Some(Why::ActorChanged)
    );
    assert_eq!(
        change(&|d| d.limits = "niets over thuis".into()),
        Some(Why::LimitsChanged)
    );
    assert_eq!(
        change(&|d| d.people = vec!["collega A".into()]),
        Some(Why::PeopleChanged)
    );
    let text = klankbord::domain::Fingerprint::of("tekst", &[]);
    assert_eq!(
        change(&|d| d.fingerprint = Some(text.clone())),
        Some(Why::TextChanged)
    );
}

#[test]
fn a_yes_itself_knows_what_it_was_for() {
    let asked = *disclosure(
        Step::Share,
        "commissie",
        IdentityLevel::Open,
        Actor::EmployeeAlone,
    );
    let other = *disclosure(
        Step::Share,
        "ander",
        IdentityLevel::Open,
        Actor::EmployeeAlone,
    );
    let mut consent = Consent::ask(
        ConsentId::new("T1"),
        Some(TrackId::new("S1")),
        asked.clone(),
        FIRST_DAY,
    )
    .unwrap();
    consent
        .grant(
            AnswerFrom::Employee,
            "mondeling".into(),
            &klankbord::domain::consent::Conditions {
                days: 14,
                ..Default::default()
            },
            FIRST_DAY,
        )
        .unwrap();
    let lapsed = Refusal::ConsentLapsed(klankbord::domain::LapseReason::RecipientChanged);
    assert_eq!(consent.clone().spend(&other, FIRST_DAY), Err(lapsed));
    let proof = consent.spend(&asked, FIRST_DAY).unwrap();
    assert_eq!(
        (proof.consent().as_str(), proof.on(), proof.disclosure()),
        ("T1", FIRST_DAY, &asked)
    );
    assert_eq!(
        consent.spend(&asked, FIRST_DAY),
        Err(Refusal::ConsentUsed),
        "one yes, one step"
    );
}

#[test]
fn a_yes_says_in_which_form_it_came() {
    let asked = *disclosure(
        Step::Share,
        "commissie",
        IdentityLevel::Open,
        Actor::EmployeeAlone,
    );
    let mut consent = Consent::ask(ConsentId::new("T1"), None, asked, FIRST_DAY).unwrap();
    let conditions = klankbord::domain::consent::Conditions {
        days: 14,
        ..Default::default()
    };
    let granted = consent.grant(AnswerFrom::Employee, " ".into(), &conditions, FIRST_DAY);
    assert_eq!(granted, Err(Refusal::FormMissing));
    assert_eq!(*consent.state(), ConsentState::Asked);
}

#[test]
fn a_complaint_is_open_and_the_employee_files_it() {
    let id = TrackId::new("S1");
    let ask = |identity, actor| {
        let mut play = Play::start(RouteKind::Complaint, "R-KCOO");
        play.take(&Action::PrepareDisclosure(
            id.clone(),
            disclosure(Step::Share, "commissie", identity, actor),
        ));
        let context = Context {
            today: FIRST_DAY,
            explanations: Explanations::default(),
            terms: terms(),
        };
        play.case.perform(&Action::AskConsent(id.clone()), &context)
    };
    assert_eq!(
        ask(IdentityLevel::Anonymous, Actor::EmployeeAlone),
        Err(Refusal::ComplaintIsOpen)
    );
    assert_eq!(
        ask(IdentityLevel::Open, Actor::AdviserOnBehalf),
        Err(Refusal::EmployeeFiles)
    );
    assert_eq!(ask(IdentityLevel::Open, Actor::EmployeeWithAdviser), Ok(()));
}
