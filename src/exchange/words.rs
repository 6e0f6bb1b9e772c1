//! The Dutch words of the file, each beside what it stands for: one table for both directions.

use super::{
    error::{Fault, Misfit, Read},
    format,
};
use crate::domain::{
    Actor, Code, Doer, EntryKind, Event, LapseReason, Phase, Private, Step, TrackState, WaitingOn,
    mode::IntegrityMode, retention::HoldReason, track::ReadyItem,
};

/// Makes the two functions of a table. A value without a word does not compile.
macro_rules! words {
    ($(#[$doc:meta])* $word:ident, $value:ident, $type:ident { $($variant:ident => $dutch:literal),+ $(,)? }) => {
        $(#[$doc])*
        pub(super) const fn $word(value: $type) -> &'static str {
            match value { $($type::$variant => $dutch),+ }
        }

        /// The other direction.
        pub(super) fn $value(word: &str) -> Read<$type> {
            match word {
                $($dutch => Ok($type::$variant),)+
                _ => Err(Misfit::new(Fault::UnknownCode)),
            }
        }
    };
}

words! {
    /// `levensfase`.
    phase_word, phase, Phase {
        Intake => "intake",
        Open => "open",
        Aftercare => "nazorg",
        Closed => "gesloten",
        Retained => "bewaard",
        Destroyed => "vernietigd",
    }
}

words! {
    /// `status` of a track.
    track_word, track, TrackState {
        Considered => "overwogen",
        NotReachable => "niet_bereikbaar",
        Declined => "afgewezen",
        ConsentAsked => "toestemming_gevraagd",
        ConsentGiven => "toestemming_verleend",
        Preparation => "voorbereiding",
        Ready => "gereed",
        HandedOver => "overgedragen",
        Running => "lopend",
        Suspended => "opgeschort",
        Completed => "afgerond",
        Withdrawn => "ingetrokken",
        Stopped => "gestopt",
        RunningElsewhere => "lopend_elders",
    }
}

words! {
    /// `soort` of an entry of the timeline.
    kind_word, kind, EntryKind {
        Contact => "contact",
        Action => "actie",
        Handover => "overdracht",
        Milestone => "mijlpaal",
        Closing => "sluiting",
    }
}

words! {
    /// `door` of an entry of the timeline.
    doer_word, doer, Doer {
        Adviser => "vp",
        Employee => "client",
        ThirdParty => "derde",
        Committee => "commissie",
        CompetentAuthority => "bevoegd gezag",
        ReportOfficer => "meldfunctionaris",
    }
}

words! {
    /// `wacht_op`.
    waiting_word, waiting, WaitingOn {
        Employee => "client",
        Adviser => "vp",
    }
}

words! {
    /// `modus`.
    mode_word, mode, IntegrityMode {
        Advice => "advies",
        ReportChannel => "meldkanaal",
    }
}

words! {
    /// `stap`.
    step_word, step, Step {
        Share => "delen",
        ReportChannel => "meldkanaal",
        Suspension => "opschorting",
        Successor => "opvolger",
    }
}

words! {
    /// `reden` of a hold on destruction.
    hold_word, hold, HoldReason {
        Law => "wet",
        Court => "rechter",
        Supervision => "lvv_toezicht",
        PendingRemedy => "lopend_rechtsmiddel",
    }
}

words! {
    /// `nagekeken` of a track.
    ready_word, ready, ReadyItem {
        NameAndAddressBlank => "naam_en_adres_in_te_vullen",
        DatePresent => "dagtekening",
        DescriptionPresent => "omschrijving",
        SignatureBlank => "handtekening_te_zetten",
        OneYearDateShown => "jaartermijn_getoond",
        ObstaclesShown => "beletselen_getoond",
        WrongdoingTestShown => "misstandtoets_getoond",
    }
}

/// Returns `wie_handelt`.
pub(super) fn actor_words(actor: &Actor) -> String {
    match actor {
        Actor::EmployeeAlone => "medewerker alleen".to_owned(),
        Actor::EmployeeWithAdviser => "medewerker met vp".to_owned(),
        Actor::AdviserOnBehalf => "vp namens".to_owned(),
        Actor::Described(words) => words.expose().clone(),
    }
}

/// Reads `wie_handelt`: three fixed forms of words, or anything else as it was told.
pub(super) fn actor(words: String) -> Actor {
    match words.as_str() {
        "medewerker alleen" => Actor::EmployeeAlone,
        "medewerker met vp" => Actor::EmployeeWithAdviser,
        "vp namens" => Actor::AdviserOnBehalf,
        _ => Actor::Described(Private::new(words)),
    }
}

/// Makes the two directions for reasons of a lapse; the ones in words are kept as they were told.
macro_rules! lapse_words {
    ($($variant:ident => $dutch:literal),+ $(,)?) => {
        /// Returns `reden_vervallen`.
        pub(super) fn lapse_words(reason: &LapseReason) -> String {
            match reason {
                $(LapseReason::$variant => $dutch.to_owned(),)+
                LapseReason::Told(words) => words.expose().clone(),
            }
        }

        /// Reads `reden_vervallen`: our own forms of words, or anything else as it was told.
        pub(super) fn lapse(words: String) -> LapseReason {
            match words.as_str() {
                $($dutch => LapseReason::$variant,)+
                _ => LapseReason::Told(Private::new(words)),
            }
        }
    };
}

lapse_words! {
    TextChanged => "tekst of bijlage gewijzigd",
    RecipientChanged => "ontvanger gewijzigd",
    RouteChanged => "route gewijzigd",
    PurposeChanged => "doel gewijzigd",
    InformationChanged => "informatie gewijzigd",
    IdentityChanged => "identiteit gewijzigd",
    ActorChanged => "wie handelt gewijzigd",
    LimitsChanged => "beperkingen gewijzigd",
    PeopleChanged => "genoemde personen gewijzigd",
    StepChanged => "voor een andere stap gegeven",
    Expired => "termijn verstreken",
    NewFacts => "nieuwe feiten",
    AnotherAdviser => "andere vertrouwenspersoon",
    AskedAgain => "opnieuw gevraagd",
}

const LAPSED: &str = "toestemming_vervallen";
const WRITTEN: &str = "tekst_geschreven";
const POSTPONED: &str = "verdaagd";
const CONTACT_AGREED: &str = "contact_afgesproken";
const NOTHING_UNTIL: &str = "niets_afgesproken_tot";
const AFTERCARE_MOVED: &str = "nazorg_verzet";
const AFTERCARE_DROPPED: &str = "nazorg_overgeslagen";
const RETALIATION_ASKED: &str = "benadeling_gevraagd";

/// Makes the two directions for events that say nothing but their name.
macro_rules! event_words {
    ($($variant:ident => $dutch:literal),+ $(,)?) => {
        /// Returns `gebeurtenis`.
        pub(super) fn event_words(event: &Event) -> format::Event {
            let wat = match event {
                $(Event::$variant => $dutch,)+
                Event::ConsentLapsed(_) => LAPSED,
                Event::TextWritten(_) => WRITTEN,
                Event::Postponed(_) => POSTPONED,
                Event::ContactAgreed(_) => CONTACT_AGREED,
                Event::NothingAgreedUntil(_) => NOTHING_UNTIL,
                Event::AftercareMoved(_) => AFTERCARE_MOVED,
                Event::AftercareDropped(_) => AFTERCARE_DROPPED,
                Event::RetaliationAsked(_) => RETALIATION_ASKED,
            };
            let mut words = format::Event { wat: wat.to_owned(), ..format::Event::default() };
            match event {
                Event::ConsentLapsed(reason) => words.reden = Some(lapse_words(reason)),
                Event::TextWritten(number) => words.versie = Some(*number),
                Event::Postponed(weeks) => words.weken = Some(*weeks),
                Event::ContactAgreed(day)
                | Event::NothingAgreedUntil(day)
                | Event::AftercareMoved(day)
                | Event::AftercareDropped(day) => words.dag = Some(day.to_string()),
                Event::RetaliationAsked(answer) => words.reden = Some(answer.to_string()),
                _ => {}
            }
            words
        }

        fn plain_event(word: &str) -> Read<Event> {
            match word {
                $($dutch => Ok(Event::$variant),)+
                _ => Err(Misfit::at("wat", Fault::UnknownCode)),
            }
        }
    };
}

event_words! {
    Opened => "geopend",
    CautionGiven => "cautie_gegeven",
    BrokeOffBeforeCaution => "afgebroken_voor_cautie",
    Continued => "voortgezet",
    Considered => "overwogen",
    NotReachable => "niet_bereikbaar",
    Declined => "afgewezen",
    StartedByEmployee => "zelf_gestart",
    ConsentAsked => "toestemming_gevraagd",
    ConsentGiven => "toestemming_verleend",
    ConsentConfirmed => "toestemming_bevestigd",
    ConsentRefused => "toestemming_geweigerd",
    ConsentWithdrawn => "toestemming_ingetrokken",
    NewFacts => "nieuwe_feiten",
    PreparationStarted => "voorbereiding_begonnen",
    Ready => "gereed",
    HandedOver => "overgedragen",
    Received => "ontvangen",
    Acknowledged => "ontvangst_bevestigd",
    Repaired => "verzuim_hersteld",
    Suspended => "opgeschort",
    Resumed => "hervat",
    Decided => "besluit",
    Completed => "afgerond",
    Withdrawn => "ingetrokken",
    WithdrawnAfterHandover => "na_overdracht_ingetrokken",
    Stopped => "gestopt",
    ContinuedElsewhere => "lopend_elders",
    DraftsDiscarded => "concepten_weggegooid",
    SecrecyException => "uitzondering_geheimhouding",
    WaitingForEmployee => "wacht_op_client",
    AftercareStarted => "nazorg_begonnen",
    Reopened => "heropend",
    Closed => "gesloten",
    RoleConflict => "rolconflict",
    RetentionStarted => "bewaartermijn_begonnen",
    Frozen => "bevroren",
    Released => "vrijgegeven",
    ModeSet => "modus_vastgesteld",
    MediatorIsAdviser => "bemiddelaar_vp",
    MediatorIsSomebodyElse => "bemiddelaar_ander",
    HandedToSuccessor => "overgedragen_aan_opvolger",
}

/// Reads `gebeurtenis`. What belongs to one event can't stand with another.
pub(super) fn event(
    words: format::Event,
    date: impl FnOnce(&str) -> Read<crate::domain::Date>,
) -> Read<Event> {
    let format::Event {
        wat,
        reden,
        versie,
        weken,
        dag,
    } = words;
    let missing = |key| move || Misfit::at(key, Fault::Missing);
    let own = match wat.as_str() {
        LAPSED | RETALIATION_ASKED => "reden",
        WRITTEN => "versie",
        POSTPONED => "weken",
        CONTACT_AGREED | NOTHING_UNTIL | AFTERCARE_MOVED | AFTERCARE_DROPPED => "dag",
        _ => "",
    };
    for (key, is_there) in [
        ("reden", reden.is_some()),
        ("versie", versie.is_some()),
        ("weken", weken.is_some()),
        ("dag", dag.is_some()),
    ] {
        if is_there && key != own {
            return Err(Misfit::at(key, Fault::Extra));
        }
    }
    let day = |dag: Option<String>| {
        use super::error::Within as _;
        date(&dag.ok_or_else(missing("dag"))?).within("dag")
    };
    match wat.as_str() {
        LAPSED => Ok(Event::ConsentLapsed(lapse(
            reden.ok_or_else(missing("reden"))?,
        ))),
        WRITTEN => Ok(Event::TextWritten(versie.ok_or_else(missing("versie"))?)),
        POSTPONED => Ok(Event::Postponed(weken.ok_or_else(missing("weken"))?)),
        CONTACT_AGREED => day(dag).map(Event::ContactAgreed),
        NOTHING_UNTIL => day(dag).map(Event::NothingAgreedUntil),
        AFTERCARE_MOVED => day(dag).map(Event::AftercareMoved),
        AFTERCARE_DROPPED => day(dag).map(Event::AftercareDropped),
        RETALIATION_ASKED => Code::new(&reden.ok_or_else(missing("reden"))?)
            .map(Event::RetaliationAsked)
            .ok_or_else(|| Misfit::at("reden", Fault::UnknownCode)),
        word => plain_event(word),
    }
}
