//! Hands a text over in a sealed package: the yes is used for exactly that text and that recipient, once.

use std::path::{Path, PathBuf};

use super::Trouble;
use crate::{
    domain::{Case, CaseId, Date, NotAKey, PackageWords, Refusal, TrackId, handover},
    say,
    texts::Texts,
    vault::{Casebook, PackageSeal, Packed},
};

/// A package that is asked for.
#[derive(Debug)]
pub struct Order {
    /// The case.
    pub case: CaseId,
    /// The track in it.
    pub track: TrackId,
    /// Whether it was confirmed who acts.
    pub actor_confirmed: bool,
    /// Whether the employee confirmed each person who is named.
    pub people_confirmed: bool,
    /// What will open it.
    pub seal: PackageSeal,
    /// The file, in which nothing is yet.
    pub file: PathBuf,
    /// The day.
    pub on: Date,
    /// The words of the program in it.
    pub words: PackageWords,
}

/// The words that the program adds to a package.
#[must_use]
pub fn words(texts: &Texts) -> PackageWords {
    PackageWords {
        attachments: say!(texts, "package-attachments"),
        mark: say!(texts, "package-mark"),
    }
}

/// What would go into the package of a track, exactly; nothing when there is no text.
#[must_use]
pub fn preview(case: &Case, track: &TrackId, words: &PackageWords) -> Option<String> {
    let text = case.track(track).ok()?.text()?;
    Some(handover::content(text, words).into_inner())
}

/// Makes the package and uses the yes. Either both are done, or nothing is.
///
/// # Errors
/// If no yes holds today for exactly this, the key is the vault's own, the place is taken, or the disk refuses.
pub fn hand_over(book: &mut Casebook, order: &Order) -> Result<(Case, Packed), Trouble> {
    if let PackageSeal::Key(key) = &order.seal
        && book.known_key()?.as_ref() == Some(key)
    {
        return Err(NotAKey::Own.into());
    }
    let mut case = book.case(order.case)?;
    let release = case.hand_over(
        &order.track,
        order.actor_confirmed,
        order.people_confirmed,
        order.on,
    )?;
    if !release.has_text() {
        return Err(Refusal::TextMissing.into());
    }
    let packed = book.hand_over(&mut case, release, &order.words, &order.seal, &order.file)?;
    Ok((case, packed))
}

/// The name of the file when none was given: by the digest of the text, and nothing that leads to a person.
#[must_use]
pub fn file_name(case: &Case, track: &TrackId) -> String {
    let text = case.track(track).ok().and_then(|track| track.text());
    let mark = text.map(|text| text.fingerprint.short());
    let mark: String = mark
        .unwrap_or_default()
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
        .collect();
    Path::new(&format!("klankbord-{mark}.age"))
        .to_string_lossy()
        .into_owned()
}
