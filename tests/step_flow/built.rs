//! Cases that stand at a stage of the flow, built by steps of the case file.

use jiff::civil::{Date, date};
use klankbord::{
    catalogue::Catalogue,
    domain::{
        Action, Actor, Case, ConsentId, Disclosure, IdentityLevel, Pseudonym, Reference, RouteKind,
        Step, TrackId, consent::AnswerFrom, track::ReadyItem,
    },
};

use super::common::{self, code};

/// A case that is built by steps, each on its day.
pub struct Built(pub Case, Catalogue);

impl Built {
    pub fn open() -> Self {
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

    pub fn on(mut self, day: Date, steps: &[Action]) -> Self {
        let context = self.1.context(day);
        for step in steps {
            self.0.perform(step, &context).unwrap();
        }
        self
    }

    pub fn on_the_table(self, route: &str, kind: RouteKind) -> Self {
        let consider = Action::Consider {
            route: code(route),
            kind,
            not_reachable_because: None,
        };
        self.on(date(2026, 11, 2), &[consider])
    }

    pub fn complaint() -> Self {
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

    pub fn asked() -> Self {
        Self::complaint().on(date(2026, 11, 18), &[Action::AskConsent(s1())])
    }

    pub fn half_explained() -> Self {
        let items: Vec<_> = ["rechtstreeks", "stoppen_kan", "na_indienen", "termijnen"]
            .iter()
            .map(|item| Action::Explain(t1(), code(item), true))
            .collect();
        Self::asked().on(date(2026, 11, 18), &items)
    }

    pub fn given() -> Self {
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

    pub fn prepared() -> Self {
        Self::given().on(
            date(2026, 11, 18),
            &[
                Action::StartPreparation(s1()),
                Action::CheckItem(s1(), ReadyItem::NameAndAddressBlank, true),
            ],
        )
    }

    pub fn lapsed() -> Self {
        let text = "Aan de commissie,\n\nIk dien een klacht in over gedrag in de periode mei tot en \
                    met augustus. In het overleg werd ik uitgelachen. Het is weer gebeurd.\n\n\
                    naam: ______ (vult u zelf in)";
        Self::prepared().on(
            date(2026, 11, 20),
            &[Action::WriteText(s1(), text.into(), vec![])],
        )
    }

    pub fn ready() -> Self {
        let mut steps: Vec<_> = ReadyItem::needed(RouteKind::Complaint)
            .iter()
            .map(|item| Action::CheckItem(s1(), *item, true))
            .collect();
        steps.push(Action::MarkReady(s1()));
        Self::prepared().on(date(2026, 11, 20), &steps)
    }

    pub fn running() -> Self {
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

    pub fn stopped() -> Self {
        let stop = Action::Withdraw(s1(), klankbord::domain::Private::default());
        Self::prepared().on(date(2026, 11, 20), &[stop])
    }
}

pub fn disclosure(recipient: &str, information: &str) -> Disclosure {
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

pub fn s1() -> TrackId {
    TrackId::new("S1")
}

pub fn t1() -> ConsentId {
    ConsentId::new("T1")
}
