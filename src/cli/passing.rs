//! The commands by which something leaves for somebody else, and comes in from a former adviser.
//!
//! What will happen is shown first, whole, and happens only when a word was typed. The program itself sends nothing.

use std::{
    io::{self, BufRead as _, Read as _, Write as _},
    path::Path,
};

use super::{
    Output, Request, Session,
    arguments::packages::{Handover, Successor},
    failure::Failure,
    session::today,
};
use crate::{
    domain::{Action, Actor, Case, Consent, NotAKey, Private, RecipientKey, TrackId},
    runtime, say,
    usecases::{Trouble, find, handover, succession},
    vault::{self, Casebook, PackageSeal, Packed, WorkFactor},
};

/// The longest line that is read for a confirmation, in bytes.
const LONGEST: u64 = 200;

/// Seals the text that the employee said yes to, and uses the yes.
pub(super) fn hand_over(
    session: &mut Session,
    request: &Request,
    asked: &Handover,
) -> Result<(), Failure> {
    // A key that is none is told before anything is opened.
    let key = if asked.passphrase {
        None
    } else {
        Some(RecipientKey::one_of(&asked.to).map_err(Trouble::Key)?)
    };
    let mut book = session.open(request)?;
    let mut output = Output::new();
    finish_earlier(session, &mut book, &mut output)?;
    let case = find::find(&book, &asked.case)?;
    let track = track(&case, &asked.track)?;
    let step = Action::HandOver {
        track: track.clone(),
        actor_confirmed: true,
        people_confirmed: true,
    };
    let context = session.catalogue.context(today());
    let mut tried = case.clone();
    tried.perform(&step, &context).map_err(Trouble::Refused)?;
    if let Some(key) = &key
        && book.known_key()?.as_ref() == Some(key)
    {
        return Err(Trouble::Key(NotAKey::Own).into());
    }
    let drawn = key.is_none().then(runtime::offered_words);
    show(session, &mut output, &case, &track, key.as_ref())?;
    if let Some(drawn) = &drawn {
        let phrase = drawn.phrase();
        output.line(&say!(
            session.texts,
            "package-phrase",
            words = phrase.as_str()
        ))?;
        output.line(&say!(session.texts, "package-phrase-now"))?;
    }
    output.flush()?;
    confirm(session, &say!(session.texts, "package-word"))?;
    let seal = match (key, drawn) {
        (Some(key), _) => PackageSeal::Key(key),
        (None, Some(drawn)) => PackageSeal::Passphrase(drawn.secret(), WorkFactor::DEFAULT),
        (None, None) => return Err(Trouble::Key(NotAKey::Missing).into()),
    };
    let file = asked
        .file
        .clone()
        .unwrap_or_else(|| handover::file_name(&case, &track).into());
    let order = handover::Order {
        case: case.id,
        track,
        actor_confirmed: true,
        people_confirmed: true,
        seal,
        file,
        on: today(),
        words: handover::words(&session.texts),
    };
    let (_case, packed) = handover::hand_over(&mut book, &order)?;
    session.close(book);
    tell_packed(session, &mut output, &packed)?;
    output.line(&say!(session.texts, "package-done-used"))?;
    output.finish()
}

/// Shows exactly what would go where.
fn show(
    session: &Session,
    output: &mut Output,
    case: &Case,
    track: &TrackId,
    key: Option<&RecipientKey>,
) -> Result<(), Failure> {
    let texts = &session.texts;
    let what = case
        .track(track)
        .map_err(Trouble::Refused)?
        .disclosure()
        .ok_or(Trouble::NoSuchTrack)?;
    let recipient = what.recipient.expose().as_str();
    output.line(&say!(texts, "package-usual"))?;
    output.line(&say!(texts, "package-to", recipient = recipient))?;
    if let Some(key) = key {
        output.line(&say!(texts, "package-key", mark = key.short()))?;
        output.line(&say!(texts, "package-key-compare"))?;
    }
    output.line(&match what.actor {
        Actor::EmployeeAlone => say!(texts, "package-actor-employee"),
        Actor::EmployeeWithAdviser => say!(texts, "package-actor-together"),
        _ => say!(texts, "package-actor-other"),
    })?;
    for person in &what.people {
        output.line(&say!(
            texts,
            "package-person",
            person = person.expose().as_str()
        ))?;
    }
    output.line(&say!(texts, "package-preview"))?;
    let words = handover::words(texts);
    let content = handover::preview(case, track, &words)
        .ok_or(Trouble::Refused(crate::domain::Refusal::TextMissing))?;
    output.indented(&content, "  | ")
}

/// Makes a package of cases for a successor.
pub(super) fn successor(
    session: &mut Session,
    request: &Request,
    asked: &Successor,
) -> Result<(), Failure> {
    let key = RecipientKey::one_of(&asked.to).map_err(Trouble::Key)?;
    let mut book = session.open(request)?;
    let mut output = Output::new();
    finish_earlier(session, &mut book, &mut output)?;
    let mut cases: Vec<Case> = Vec::new();
    for name in &asked.cases {
        let case = find::find(&book, name)?;
        succession::can_send(&case, today()).map_err(Trouble::Refused)?;
        cases.push(case);
    }
    let texts = &session.texts;
    for case in &cases {
        let recipient = case.successor_consent().map(Consent::disclosure);
        let recipient = recipient.map_or("", |what| what.recipient.expose().as_str());
        output.line(&say!(
            texts,
            "successor-case",
            reference = case.reference.as_str(),
            recipient = recipient
        ))?;
    }
    output.line(&say!(texts, "package-key", mark = key.short()))?;
    output.line(&say!(texts, "package-key-compare"))?;
    output.line(&say!(texts, "successor-stays"))?;
    output.flush()?;
    confirm(session, &say!(texts, "package-word"))?;
    let ids: Vec<_> = cases.iter().map(|case| case.id).collect();
    let (_sent, packed) = succession::send_off(&mut book, &ids, &key, &asked.file, today())?;
    session.close(book);
    tell_packed(session, &mut output, &packed)?;
    output.line(&say!(session.texts, "successor-next"))?;
    output.finish()
}

/// Takes the cases of a former adviser in, and shows the receipt codes.
pub(super) fn take_over(
    session: &mut Session,
    request: &Request,
    file: &Path,
) -> Result<(), Failure> {
    let mut book = session.open(request)?;
    let received = succession::take_over(&mut book, file, today())?;
    let mut output = Output::new();
    let texts = &session.texts;
    let count = i64::try_from(received.len()).unwrap_or(i64::MAX);
    output.line(&say!(texts, "take-over-done", count = count))?;
    for one in &received {
        let case = book.case(one.case)?;
        let (reference, code) = (case.reference.as_str(), one.code.expose().as_str());
        output.line(&if one.was_here {
            say!(
                texts,
                "take-over-was-here",
                reference = reference,
                code = code
            )
        } else {
            say!(texts, "take-over-code", reference = reference, code = code)
        })?;
    }
    output.line(&say!(texts, "take-over-lapsed"))?;
    output.line(&say!(texts, "take-over-now"))?;
    session.close(book);
    output.finish()
}

/// Destroys a case that a successor has, on the code that the successor read aloud.
pub(super) fn received(
    session: &mut Session,
    request: &Request,
    case: &str,
    code: &str,
) -> Result<(), Failure> {
    let mut book = session.open(request)?;
    let case = find::find(&book, case)?;
    succession::receive(&mut book, case.id, code, today(), &vault::unwatched)?;
    let has_copies = !book.copies()?.is_empty();
    session.close(book);
    let mut output = Output::new();
    output.line(&say!(session.texts, "received-done"))?;
    if has_copies {
        output.line(&say!(session.texts, "received-copies"))?;
    }
    output.finish()
}

/// Shows the public half of this adviser's own key.
pub(super) fn key(session: &mut Session, request: &Request) -> Result<(), Failure> {
    let mut book = session.open(request)?;
    let key = book.own_key()?;
    session.close(book);
    let mut output = Output::new();
    output.line(key.as_str())?;
    output.line(&say!(session.texts, "own-key-mark", mark = key.short()))?;
    output.line(&say!(session.texts, "own-key-what"))?;
    output.finish()
}

/// The track that is meant: by its name in the case, or by its route when there is only one of that.
fn track(case: &Case, name: &str) -> Result<TrackId, Failure> {
    let same = |text: &str| text.eq_ignore_ascii_case(name.trim());
    let by_name = case.tracks.iter().find(|track| same(track.id.as_str()));
    let mut by_route = case
        .tracks
        .iter()
        .filter(|track| same(track.route.as_str()));
    let found = match (by_name, by_route.next(), by_route.next()) {
        (Some(track), ..) | (None, Some(track), None) => Some(track.id.clone()),
        _ => None,
    };
    found.ok_or_else(|| Trouble::NoSuchTrack.into())
}

/// Waits for the word that confirms.
fn confirm(session: &Session, word: &str) -> Result<(), Failure> {
    let asks = say!(session.texts, "package-confirm", word = word);
    let mut stderr = io::stderr();
    // Without it the word can be typed all the same.
    drop(write!(stderr, "{asks} "));
    drop(stderr.flush());
    let mut line = String::new();
    io::stdin()
        .lock()
        .take(LONGEST)
        .read_line(&mut line)
        .map_err(|_why| Trouble::NotConfirmed)?;
    if line.trim() == word {
        Ok(())
    } else {
        Err(Trouble::NotConfirmed.into())
    }
}

/// Gives packages of before a crash their names, and tells of it.
fn finish_earlier(
    session: &Session,
    book: &mut Casebook,
    output: &mut Output,
) -> Result<(), Failure> {
    let count = i64::try_from(book.finish_packages()?).unwrap_or(i64::MAX);
    if count > 0 {
        output.line(&say!(
            session.texts,
            "package-finished-earlier",
            count = count
        ))?;
    }
    Ok(())
}

fn tell_packed(session: &Session, output: &mut Output, packed: &Packed) -> Result<(), Failure> {
    let texts = &session.texts;
    let place = |place: &Private| place.expose().clone();
    if packed.is_in_place {
        let file = place(&packed.made.place);
        output.line(&say!(texts, "package-done", file = file))?;
    } else {
        let file = place(&packed.made.unfinished);
        output.line(&say!(texts, "package-done-elsewhere", file = file))?;
    }
    output.line(&say!(texts, "package-nothing-sent"))
}
