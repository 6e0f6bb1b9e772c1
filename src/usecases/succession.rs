//! Cases that go to a successor, and cases that come from a former adviser.

use std::path::Path;

use serde_json::Value;

use super::Trouble;
use crate::{
    catalogue::Catalogue,
    domain::{Case, CaseId, ConsentState, Date, NotAKey, RecipientKey, Refusal},
    sanitise,
    vault::{Casebook, Packed, Received, Watch},
};

/// Makes one package of several cases for a successor, each on a yes of its own. Either all are in it, or nothing is done.
///
/// # Errors
/// If one of them has no yes that holds today or text under way, the key is the vault's own, the place is taken, or the
/// disk refuses.
pub fn send_off(
    book: &mut Casebook,
    cases: &[CaseId],
    to: &RecipientKey,
    file: &Path,
    on: Date,
) -> Result<(Vec<Case>, Packed), Trouble> {
    if book.known_key()?.as_ref() == Some(to) {
        return Err(NotAKey::Own.into());
    }
    let (mut sent, mut passages): (Vec<Case>, Vec<_>) = (Vec::new(), Vec::new());
    for id in cases {
        if sent.iter().any(|before| before.id == *id) {
            continue;
        }
        if book.has_draft_of(*id)? {
            return Err(Refusal::DraftUnderWay.into());
        }
        let mut case = book.case(*id)?;
        if case.transfer.is_some() {
            return Err(Refusal::OnItsWay.into());
        }
        let consent = case.successor_consent().ok_or(Refusal::NoConsent)?;
        let consent = consent.id.clone();
        passages.push(case.hand_to_successor(&consent, on)?);
        sent.push(case);
    }
    let packed = book.send_off(&mut sent, passages, to, file, on)?;
    Ok((sent, packed))
}

/// Takes the cases of a former adviser in.
///
/// # Errors
/// If the package is not for this vault, is damaged, or holds what can't be a case; and the refusals of a disk.
pub fn take_over(book: &mut Casebook, file: &Path, on: Date) -> Result<Vec<Received>, Trouble> {
    let codes = Catalogue::shipped().map(|catalogue| catalogue.codes).ok();
    // A complaint that says of itself that it is none would go out without what a complaint asks for.
    let is_sound = |case: &mut Case| {
        let kinds_hold = codes.as_ref().is_some_and(|codes| {
            let mut tracks = case.tracks.iter();
            tracks.all(|track| {
                let known = codes.route_kind(&track.route);
                known.is_some_and(|kind| {
                    kind == track.kind || !(kind.is_formal() || track.kind.is_formal())
                })
            })
        });
        kinds_hold && clean(case)
    };
    Ok(book.take_over(file, on, &is_sound)?)
}

/// Destroys a case here, on the code that the successor's program showed for it.
///
/// # Errors
/// If the case is not on its way, the code is another, the case was changed since, or the disk refuses.
pub fn receive(
    book: &mut Casebook,
    case: CaseId,
    code: &str,
    on: Date,
    watch: &Watch<'_>,
) -> Result<(), Trouble> {
    book.receive(case, code, on, watch)??;
    Ok(())
}

/// Whether the yes to hand a case to a successor can be used today.
///
/// # Errors
/// Why not.
pub fn can_send(case: &Case, on: Date) -> Result<(), Refusal> {
    let consent = case.successor_consent().ok_or(Refusal::NoConsent)?;
    if matches!(consent.state(), ConsentState::Used { .. }) && case.transfer.is_some() {
        return Err(Refusal::OnItsWay);
    }
    consent.holds(consent.disclosure(), on).map(drop)
}

/// Makes every text of a case harmless: anybody who knows the public key can make a package. False when the case is none
/// any more after that.
fn clean(case: &mut Case) -> bool {
    let Ok(mut value) = serde_json::to_value(&*case) else {
        return false;
    };
    clean_value(&mut value);
    match serde_json::from_value(value) {
        Ok(cleaned) => {
            *case = cleaned;
            true
        }
        Err(_its_own) => false,
    }
}

fn clean_value(value: &mut Value) {
    match value {
        Value::String(text) => {
            let cleaned = sanitise::clean(text);
            if cleaned.replaced > 0 {
                *text = cleaned.text;
            }
        }
        Value::Array(values) => values.iter_mut().for_each(clean_value),
        Value::Object(fields) => fields.values_mut().for_each(clean_value),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
