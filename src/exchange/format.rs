//! The shape of the file: its keys, in Dutch, in the order in which they are written.
//!
//! Everything is text, number or list here; what the words mean is decided where they are read. The keys that end in
//! `uiterlijk` follow from the rest: they are checked when read. None of these can be printed by accident.

use serde::{Deserialize, Serialize, de::IgnoredAny};

/// The whole file, as it is written.
#[derive(Serialize)]
pub(super) struct Document {
    pub(super) schema: &'static str,
    pub(super) taal: &'static str,
    pub(super) zaken: Vec<Case>,
}

/// `zaken[]`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Case {
    pub(super) id: String,
    pub(super) titel: String,
    pub(super) schuilnaam: String,
    pub(super) eenheid: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) eenheid_code: Option<String>,
    /// The `id` of an earlier or later case in this file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) zelfde_medewerker_als: Option<String>,
    /// The `id` of an earlier or later case in this file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) zelfde_wederpartij_als: Option<String>,
    pub(super) organisatie_regime: String,
    pub(super) band: String,
    pub(super) rol: String,
    pub(super) aard: Vec<String>,
    pub(super) grond: Vec<String>,
    pub(super) wederpartij: String,
    pub(super) laatste_voorval: Option<String>,
    pub(super) geopend: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) cautie: Option<Caution>,
    #[serde(default, skip_serializing_if = "is_no")]
    pub(super) cautie_afgebroken: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) labels: Vec<String>,
    pub(super) samenvatting: String,
    pub(super) sporen: Vec<Track>,
    pub(super) toestemmingen: Vec<Consent>,
    pub(super) tijdlijn: Vec<Entry>,
    pub(super) uitkomst_informeel: Vec<String>,
    pub(super) uitkomst_formeel: Vec<String>,
    pub(super) benadeling: String,
    pub(super) gesloten: Option<String>,
    pub(super) levensfase: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) modus: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) volgend_contact: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) wacht_op: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) stil_tot: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) bewaartermijn: Option<Retention>,
    /// The counted facts, when they are not those of the case as it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) tellijst: Option<Facts>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) doorbrekingen: Vec<Exception>,
    /// What the makers of a demo file expect; nothing is done with it.
    #[serde(default, skip_serializing, rename = "verwacht")]
    pub(super) _verwacht: IgnoredAny,
}

/// `zaken[].cautie`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Caution {
    pub(super) datum: String,
    pub(super) onderdelen: Vec<String>,
}

/// `zaken[].sporen[]`.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Track {
    pub(super) id: String,
    pub(super) route: String,
    pub(super) status: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) reden: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) voorbereiding: Option<Disclosure>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) teksten: Vec<TextVersion>,
    #[serde(default, skip_serializing_if = "is_no")]
    pub(super) concept_vergrendeld: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) nagekeken: Vec<String>,
    /// When it was handed over, when that is not the day on which its consent was used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) overgedragen_op: Option<String>,
    /// The consent that was used, when it is not the last one of this track that was used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) overgedragen_met: Option<String>,
    /// Whether the employee stopped after the handover, when that does not follow from the rest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) na_overdracht_ingetrokken: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) ontvangen_op: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) termijn_weken: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) verdaagd_weken: Option<u8>,
    #[serde(default, skip_serializing_if = "is_no")]
    pub(super) verzuim_hersteld: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) ontvangstbevestiging_op: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) opgeschort_van: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) opgeschort_tot: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) besluit_op: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) afdoen_uiterlijk: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) afdoen_uiterlijk_na_max_verdaging: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) bericht_niet_in_behandeling_uiterlijk: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) ontvangstbevestiging_uiterlijk: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) terugkoppeling_uiterlijk: Option<String>,
}

/// `zaken[].sporen[].teksten[]`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TextVersion {
    pub(super) versie: u32,
    pub(super) geschreven_op: String,
    pub(super) tekst: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) bijlagen: Vec<Attachment>,
    pub(super) hash: String,
}

/// `zaken[].sporen[].teksten[].bijlagen[]`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Attachment {
    pub(super) naam: String,
    pub(super) hash: String,
}

/// `zaken[].sporen[].voorbereiding`, and the same keys of a consent.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Disclosure {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) stap: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) route: Option<String>,
    pub(super) ontvanger: String,
    pub(super) doel: String,
    pub(super) informatie: String,
    pub(super) identiteit: String,
    pub(super) wie_handelt: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) beperkingen: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) personen: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) inhoud_hash: Option<String>,
}

/// `zaken[].toestemmingen[]`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Consent {
    pub(super) id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) spoor: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) stap: Option<String>,
    /// The route, when it is not the one of the track.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) route: Option<String>,
    pub(super) ontvanger: String,
    pub(super) doel: String,
    pub(super) informatie: String,
    pub(super) identiteit: String,
    pub(super) wie_handelt: String,
    pub(super) vorm: String,
    pub(super) gevraagd_op: String,
    pub(super) status: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) verleend_op: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) geldig_tot: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) bevestigd_op: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) geweigerd_op: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) inhoud_hash: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) ingetrokken_op: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) intrekking: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) vervallen_op: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) reden_vervallen: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) gebruikt_op: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) vervangt: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) beperkingen: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) personen: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) eigen_woorden: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) uitgelegd: Vec<String>,
    #[serde(default, skip_serializing_if = "is_no")]
    pub(super) eindtekst_gezien: bool,
}

/// `zaken[].tijdlijn[]`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    pub(super) datum: String,
    pub(super) soort: String,
    pub(super) door: String,
    pub(super) tekst: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) gebeurtenis: Option<Event>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) contact: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) taak: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) minuten: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) spoor: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) toestemming: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) let_op: Option<String>,
}

/// `zaken[].tijdlijn[].gebeurtenis`: what the case file noted by itself.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Event {
    pub(super) wat: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) reden: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) versie: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) weken: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) dag: Option<String>,
}

/// `zaken[].bewaartermijn`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Retention {
    pub(super) maanden: u16,
    pub(super) grond: String,
    pub(super) vernietigen_na: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) bevroren: Option<Hold>,
}

/// `zaken[].bewaartermijn.bevroren`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Hold {
    pub(super) reden: String,
    pub(super) herbekijken_op: String,
}

/// `zaken[].tellijst`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Facts {
    pub(super) geopend: String,
    pub(super) gesloten: Option<String>,
    pub(super) aard: Vec<String>,
    pub(super) grond: Vec<String>,
    pub(super) rol: String,
    pub(super) band: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) eenheid_code: Option<String>,
    pub(super) wederpartij: String,
    pub(super) routes: Vec<String>,
    pub(super) uitkomst_informeel: Vec<String>,
    pub(super) uitkomst_formeel: Vec<String>,
    pub(super) contacten: Vec<MonthContacts>,
    pub(super) minuten: Vec<MonthMinutes>,
}

/// `zaken[].tellijst.contacten[]`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MonthContacts {
    pub(super) maand: String,
    pub(super) aantal: u32,
}

/// `zaken[].tellijst.minuten[]`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MonthMinutes {
    pub(super) maand: String,
    pub(super) taak: String,
    pub(super) minuten: u32,
}

/// `zaken[].doorbrekingen[]`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Exception {
    pub(super) datum: String,
    pub(super) soort: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) plicht: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) voorwaarden: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) medewerker_ingelicht_op: Option<String>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "the serialiser passes a reference"
)]
const fn is_no(value: &bool) -> bool {
    !*value
}
