//! The commands about the catalogue of roads and the own list of units: nothing of a case, no vault, no passphrase.

use std::path::Path;

use serde::Serialize;

use super::{Output, Session, failure::Failure, session::today};
use crate::{
    domain::{
        Code, Date, Dimension, Language, RouteKind,
        routes::{ActedBy, Body, Certainty, Employee, Mistake, Reachability, Road},
    },
    say,
    texts::{Texts, roads},
    usecases::{Trouble, own_roads, own_units},
};

/// For whom, and for which day, the roads are shown.
#[derive(Debug, Default)]
pub(super) struct Whose {
    pub(super) on: Option<Date>,
    pub(super) organisation: Option<String>,
    pub(super) bond: Option<String>,
}

/// Looks through an organisation's own file and names every mistake.
pub(super) fn check(session: &Session, file: &Path) -> Result<(), Failure> {
    let text = own_roads::read(file).map_err(Trouble::File)?;
    let mistakes = own_roads::mistakes(&session.catalogue, &text);
    tell(session, &mistakes, |texts, count| {
        say!(texts, "roads-file-mistakes", count = count)
    })
}

/// Looks through an organisation's own list of units and names every mistake.
pub(super) fn check_units(session: &Session, file: &Path) -> Result<(), Failure> {
    let text = own_roads::read(file).map_err(Trouble::File)?;
    let mistakes = own_units::mistakes(&session.catalogue, &text);
    tell(session, &mistakes, |texts, count| {
        say!(texts, "units-file-mistakes", count = count)
    })
}

/// Tells the mistakes, and in the end how many there are and what holds meanwhile.
fn tell(
    session: &Session,
    mistakes: &[Mistake],
    end: impl Fn(&Texts, usize) -> String,
) -> Result<(), Failure> {
    let texts = &session.texts;
    let mut output = Output::new();
    for mistake in mistakes {
        output.line(&roads::mistake(texts, mistake))?;
    }
    if mistakes.is_empty() {
        output.line(&say!(texts, "roads-file-sound"))?;
        return output.finish();
    }
    output.line(&end(texts, mistakes.len()))?;
    output.finish()?;
    Err(Failure::Told(1))
}

/// `klankbord-routes/1`.
#[derive(Serialize)]
struct RoutesDocument {
    schema: &'static str,
    on: String,
    organisation: String,
    bond: String,
    checked_on: Option<String>,
    check_again_on: Option<String>,
    routes: Vec<RouteDocument>,
    bodies: Vec<BodyDocument>,
}

#[derive(Serialize)]
struct RouteDocument {
    code: String,
    label: String,
    kind: &'static str,
    outside: bool,
    recipient: Option<String>,
    what: String,
    sees: String,
    acts: Vec<&'static str>,
    identity: Vec<String>,
    terms: Vec<String>,
    open: &'static str,
    reasons: Vec<String>,
    notes: Vec<String>,
    from: Option<String>,
    until: Option<String>,
    certainty: Option<&'static str>,
    source: String,
    checked_on: String,
}

#[derive(Serialize)]
struct BodyDocument {
    code: String,
    label: String,
    what: String,
    sees: String,
    source: String,
    checked_on: String,
}

/// Shows all roads, with for each whether it is open and why.
pub(super) fn show(session: &Session, whose: &Whose, json: bool) -> Result<(), Failure> {
    let on = whose.on.unwrap_or_else(today);
    let code = |dimension, typed: &Option<String>, unknown: Code| match typed {
        None => Ok(unknown),
        Some(typed) => Code::new(typed)
            .filter(|code| session.catalogue.codes.contains(dimension, code))
            .ok_or(Trouble::UnknownCode),
    };
    let unknown = Employee::unknown();
    let organisation = code(
        Dimension::Organisation,
        &whose.organisation,
        unknown.organisation,
    )?;
    let bond = code(Dimension::Bond, &whose.bond, unknown.bond)?;
    let employee = Employee::new(organisation, bond);
    let mut output = Output::new();
    if json {
        output.json(&document(session, &employee, on))?;
    } else {
        lines(&mut output, session, &employee, on)?;
    }
    output.finish()
}

fn document(session: &Session, employee: &Employee, on: Date) -> RoutesDocument {
    let routes = &session.catalogue.routes;
    let language = session.texts.language();
    let bodies = routes.bodies().iter().map(|body| BodyDocument {
        code: body.code.to_string(),
        label: body_label(body, language).to_owned(),
        what: body.what.text(language).to_owned(),
        sees: body.sees.text(language).to_owned(),
        source: body.source.clone(),
        checked_on: body.checked_on.to_string(),
    });
    let roads = routes.roads().iter();
    RoutesDocument {
        schema: "klankbord-routes/1",
        on: on.to_string(),
        organisation: employee.organisation.to_string(),
        bond: employee.bond.to_string(),
        checked_on: routes.checked_on().map(|day| day.to_string()),
        check_again_on: routes.check_again_on().map(|day| day.to_string()),
        routes: roads
            .map(|road| road_document(session, road, employee, on))
            .collect(),
        bodies: bodies.collect(),
    }
}

fn body_label(body: &Body, language: Language) -> &str {
    match language {
        Language::Dutch => &body.nl,
        Language::English => &body.en,
    }
}

fn road_document(session: &Session, road: &Road, employee: &Employee, on: Date) -> RouteDocument {
    let (texts, codes) = (&session.texts, &session.catalogue.codes);
    let language = texts.language();
    let reach = session.catalogue.reach(&road.route, employee, on);
    let period = road.period(on);
    let owned = |text: Option<&str>| text.map(str::to_owned);
    RouteDocument {
        code: road.route.to_string(),
        label: codes
            .label(Dimension::Route, &road.route, language)
            .to_owned(),
        kind: codes.route_kind(&road.route).map_or("", kind),
        outside: road.outside,
        recipient: owned(codes.recipient(&road.route, language)),
        what: owned(codes.route_what(&road.route, language)).unwrap_or_default(),
        sees: owned(codes.route_sees(&road.route, language)).unwrap_or_default(),
        acts: road.acts.iter().copied().map(acts).collect(),
        identity: road.identity.iter().map(Code::to_string).collect(),
        terms: road.terms.clone(),
        open: match reach.answer {
            Reachability::Open => "open",
            Reachability::NotOpen => "not_open",
            Reachability::Ask => "ask",
        },
        reasons: roads::reasons(texts, &reach),
        notes: roads::notes(texts, &reach),
        from: period
            .and_then(|period| period.from)
            .map(|day| day.to_string()),
        until: period
            .and_then(|period| period.until)
            .map(|day| day.to_string()),
        certainty: period.map(|period| match period.certainty {
            Certainty::InForce => "in_force",
            Certainty::Expected => "expected",
            Certainty::ByDecree => "by_decree",
            Certainty::Assumed => "assumed",
        }),
        source: road.source.clone(),
        checked_on: road.checked_on.to_string(),
    }
}

const fn kind(kind: RouteKind) -> &'static str {
    match kind {
        RouteKind::Informal => "informal",
        RouteKind::Employee => "employee",
        RouteKind::Complaint => "complaint",
        RouteKind::IntegrityReport => "integrity_report",
    }
}

const fn acts(by: ActedBy) -> &'static str {
    match by {
        ActedBy::Employee => "employee",
        ActedBy::WithAdviser => "with_adviser",
        ActedBy::Adviser => "adviser",
    }
}

fn lines(
    output: &mut Output,
    session: &Session,
    employee: &Employee,
    on: Date,
) -> Result<(), Failure> {
    let (texts, catalogue) = (&session.texts, &session.catalogue);
    let (codes, language) = (&catalogue.codes, texts.language());
    let whose = [
        (Dimension::Organisation, &employee.organisation),
        (Dimension::Bond, &employee.bond),
    ]
    .map(|(dimension, code)| codes.label(dimension, code, language));
    let [organisation, bond] = whose;
    output.line(&say!(
        texts,
        "roads-show-title",
        day = texts.date_numeric(on),
        organisation = organisation,
        bond = bond
    ))?;
    for road in catalogue.routes.roads() {
        let label = codes.label(Dimension::Route, &road.route, language);
        let reach = catalogue.reach(&road.route, employee, on);
        output.line("")?;
        let answer = roads::answer(texts, reach.answer);
        output.line(&format!("{label} ({}): {answer}", road.route))?;
        let facts = roads::facts(texts, codes, &catalogue.terms, road, on);
        let words = [
            codes.route_what(&road.route, language).map(str::to_owned),
            codes
                .route_sees(&road.route, language)
                .map(|sees| say!(texts, "step-road-sees", sees = sees)),
        ];
        let told = roads::reasons(texts, &reach).into_iter();
        let told = told.chain(words.into_iter().flatten());
        for line in told.chain(roads::notes(texts, &reach)).chain(facts) {
            output.line(&format!("  {line}"))?;
        }
    }
    output.line("")?;
    output.line(&say!(texts, "roads-bodies"))?;
    for body in catalogue.routes.bodies() {
        let what = body.what.text(language);
        output.line(&format!("  {}: {what}", body_label(body, language)))?;
    }
    output.line("")?;
    for line in roads::checked(texts, &catalogue.routes) {
        output.line(&line)?;
    }
    Ok(())
}
