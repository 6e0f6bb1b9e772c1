//! What leaves the vault for somebody else, on a used yes: a text for a committee, cases for a successor. And what comes in
//! from a former adviser.
//!
//! One order for both: sealed in memory; room for it kept on the disk; the case saved, with the yes used and the sealed
//! package beside it in the vault; and only then the file is written and gets its name. So no crash leaves a package on a
//! yes that was not used, and none loses one: the next opening writes the file that was to be.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{Casebook, Change, Error, Kind, item_id, put_case};
use crate::domain::{
    Case, CaseId, Consent, ConsentState, Date, PackageMade, PackageWords, Passage, Private,
    RecipientKey, Refusal, Release, Transfer, retention::Destroyed,
};
use crate::vault::{
    OpenReport, PackageSeal, Packed, Watch,
    id::{from_hex, to_hex},
    package::{self, Out, Reserved, succession},
    seal::Key,
};

/// The name of the item with the key of this adviser, of which only the public half is ever shown.
pub(super) const OWN_KEY: &str = "own-key";

/// The beginning of the name under which a sealed package waits in the vault until it is out.
const WAITING: &str = "package-";

/// A sealed package that is not out yet. Only its recipient can open it.
#[derive(Serialize, Deserialize)]
struct Waiting {
    made: PackageMade,
    sealed: String,
}

fn waiting_name(made: &PackageMade) -> String {
    format!("{WAITING}{}", made.fingerprint.as_str())
}

fn bytes_of(hex: &str) -> Option<Vec<u8>> {
    let pairs = hex.as_bytes().chunks(2);
    pairs
        .map(|pair| from_hex(std::str::from_utf8(pair).ok()?).map(|[byte]| byte))
        .collect()
}

/// A case that came from a former adviser, and is in the vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// The case.
    pub case: CaseId,
    /// The code for the former adviser.
    pub code: Private,
    /// Whether it was here already, of an earlier time that the same package was opened.
    pub was_here: bool,
}

impl Casebook {
    /// The public half of this adviser's own key. The key is made once, kept sealed in the vault, and never shown.
    ///
    /// # Errors
    /// If it can't be read, or the disk refuses to keep it.
    pub fn own_key(&mut self) -> Result<RecipientKey, Error> {
        self.own_identity().and_then(|key| public_half(&key))
    }

    /// The public half of this adviser's own key when there is one; nothing is made.
    ///
    /// # Errors
    /// If it can't be read.
    pub fn known_key(&self) -> Result<Option<RecipientKey>, Error> {
        let text: Option<Private> = self.register(OWN_KEY)?;
        let key = text.and_then(|text| Key::from_text(text.expose()));
        key.as_ref().map(public_half).transpose()
    }

    fn own_identity(&mut self) -> Result<Key, Error> {
        use secrecy::ExposeSecret as _;
        let text: Option<Private> = self.register(OWN_KEY)?;
        if let Some(key) = text.and_then(|text| Key::from_text(text.expose())) {
            return Ok(key);
        }
        let key = Key::generate();
        let text = Private::from(key.to_text().expose_secret());
        let change = self.put_register(OWN_KEY, &text)?;
        self.vault.commit(vec![change])?;
        Ok(key)
    }

    /// Seals what a used yes lets out, for the one who will open it, and saves the case with the yes used.
    ///
    /// # Errors
    /// If there is no text, the place is taken, or the disk refuses: then there is no file, and the yes is not used.
    pub fn hand_over(
        &mut self,
        case: &mut Case,
        release: Release,
        words: &PackageWords,
        seal: &PackageSeal,
        file: &Path,
    ) -> Result<Packed, Error> {
        let (on, track) = (release.on(), release.track().clone());
        let consent = case.consent(release.consent()).map(Consent::state);
        if !matches!(consent, Ok(ConsentState::Used { .. })) {
            return Err(invalid(Refusal::NoConsent));
        }
        let text = release
            .into_content(words)
            .ok_or_else(|| invalid(Refusal::TextMissing))?;
        let sealed = package::seal(text.expose().as_bytes(), seal)?;
        drop(text);
        let room = Reserved::new(&self.vault, file, sealed, on)?;
        if let Err(refusal) = case.note_package(&track, room.made().clone()) {
            room.discard();
            return Err(invalid(refusal));
        }
        self.save_and_publish(std::slice::from_ref(case), room)
    }

    /// Seals cases for a successor, each on its own used yes, and saves them as on their way.
    ///
    /// # Errors
    /// If the place is taken, or the disk refuses: then there is no file, and no yes is used.
    pub fn send_off(
        &mut self,
        cases: &mut [Case],
        passages: Vec<Passage>,
        to: &RecipientKey,
        file: &Path,
        on: Date,
    ) -> Result<Packed, Error> {
        if cases.is_empty() || cases.len() != passages.len() {
            return Err(invalid(Refusal::NoConsent));
        }
        for (case, passage) in cases.iter().zip(passages) {
            let consent = case.consent(passage.consent()).map(Consent::state);
            if !matches!(consent, Ok(ConsentState::Used { .. })) || passage.on() != on {
                return Err(invalid(Refusal::NoConsent));
            }
        }
        let (text, codes) = succession::write(cases)?;
        let sealed = package::seal(&text, &PackageSeal::Key(to.clone()))?;
        drop(text);
        let room = Reserved::new(&self.vault, file, sealed, on)?;
        for (case, code) in cases.iter_mut().zip(codes) {
            if let Err(error) = mark(case, room.made(), code, on) {
                room.discard();
                return Err(error);
            }
        }
        self.save_and_publish(cases, room)
    }

    /// Saves, and only then puts the package out.
    fn save_and_publish(&mut self, cases: &[Case], room: Reserved) -> Result<Packed, Error> {
        let made = room.made().clone();
        if let Err(error) = self.save_with_package(cases, &room) {
            // A save that failed halfway may turn out to be whole. Only then is the package one of which a case knows.
            if self.must_reopen() && self.reopen().is_err() {
                return Err(error);
            }
            let is_saved = cases.iter().all(|case| {
                self.case(case.id)
                    .is_ok_and(|kept| packages(&kept).any(|known| *known == made))
            });
            if !is_saved {
                room.discard();
                return Err(error);
            }
        }
        let out = package::put_out(&made, room.sealed());
        if out != Out::Not {
            // It is out and whole; the copy in the vault goes at the next opening when it can't now.
            drop(self.forget_waiting(&made));
        }
        Ok(Packed {
            made,
            is_in_place: out == Out::InPlace,
        })
    }

    /// Saves cases, and the sealed package with them in one go, until it is out.
    fn save_with_package(&mut self, cases: &[Case], room: &Reserved) -> Result<(), Error> {
        let made = room.made();
        let waiting = Waiting {
            made: made.clone(),
            sealed: to_hex(room.sealed()),
        };
        let mut changes: Vec<Change> = cases.iter().map(put_case).collect::<Result<_, _>>()?;
        changes.push(self.put_register(&waiting_name(made), &waiting)?);
        self.vault.commit(changes)
    }

    fn forget_waiting(&mut self, made: &PackageMade) -> Result<(), Error> {
        match self.register_id(&waiting_name(made)) {
            Some(id) => self.vault.commit(vec![Change::Remove { id }]),
            None => Ok(()),
        }
    }

    /// Puts packages out that a crash kept in the vault, or from their name. Returns how many got their name.
    ///
    /// # Errors
    /// If a case can't be read.
    pub fn finish_packages(&mut self) -> Result<usize, Error> {
        let known: Vec<PackageMade> = self.cases()?.iter().flat_map(packages).cloned().collect();
        let mut finished = 0;
        for made in &known {
            match self.register::<Waiting>(&waiting_name(made))? {
                Some(waiting) => {
                    let sealed = bytes_of(&waiting.sealed).ok_or(Error::NotAPackage);
                    let out = sealed.map_or(Out::Not, |sealed| package::put_out(made, &sealed));
                    finished += usize::from(out == Out::InPlace);
                    if out != Out::Not {
                        drop(self.forget_waiting(made));
                    }
                }
                None if package::is_unfinished(made) => {
                    finished += usize::from(package::finish(made));
                }
                None => {}
            }
        }
        self.forget_orphans(&known);
        Ok(finished)
    }

    /// Takes packages away that wait for a case which is destroyed meanwhile: they are not to come out any more.
    fn forget_orphans(&mut self, known: &[PackageMade]) {
        let names: Vec<String> = known.iter().map(waiting_name).collect();
        let orphans: Vec<Change> = self
            .register_names()
            .filter(|(_, name)| name.starts_with(WAITING) && !names.contains(name))
            .map(|(id, _)| Change::Remove { id })
            .collect();
        if !orphans.is_empty() {
            // On a disk that takes nothing it is tried again at the next opening.
            drop(self.vault.commit(orphans));
        }
    }

    /// Opens a package of a former adviser, judges everything in it, and adds its cases in one go, over nothing that is
    /// here. A case that came before stays as it is here, and its code is told again.
    ///
    /// # Errors
    /// If the package is not for this vault, is damaged, or holds what can't be a case; and the refusals of a disk.
    /// Nothing was added then.
    pub fn take_over(
        &mut self,
        file: &Path,
        on: Date,
        clean: &dyn Fn(&mut Case) -> bool,
    ) -> Result<Vec<Received>, Error> {
        let sealed = package::read(file)?;
        let text = self
            .own_identity()?
            .open_package(&sealed)
            .map_err(|refused| match refused {
                crate::vault::seal::Refused::Wrong => Error::OtherKey,
                _ => Error::NotAPackage,
            })?;
        let come = succession::read(&text)?;
        drop(text);
        let (mut added, mut received): (Vec<Case>, Vec<Received>) = (Vec::new(), Vec::new());
        for (mut case, code) in come {
            if received.iter().any(|before| before.case == case.id) {
                return Err(Error::NotAPackage);
            }
            let kind = self.kind_of(case.id);
            if kind.is_some_and(|kind| kind != Kind::Case) {
                return Err(Error::NotAPackage);
            }
            let came_as = succession::digest_of(&case)?;
            if kind.is_some() && self.case(case.id)?.came_as.as_ref() != Some(&came_as) {
                // The receipt would let the other side destroy what is not here.
                return Err(Error::CaseDiffers);
            }
            received.push(Received {
                case: case.id,
                code,
                was_here: kind.is_some(),
            });
            if kind.is_some() {
                continue;
            }
            if case.take_over(on).is_err() || !clean(&mut case) {
                return Err(Error::NotAPackage);
            }
            case.came_as = Some(came_as);
            let is_taken = |case: &Case| {
                let taken = self.references().contains(&case.reference);
                taken || added.iter().any(|other| other.reference == case.reference)
            };
            if is_taken(&case) {
                case.reference = self.free_reference(on.year(), &added);
            }
            added.push(case);
        }
        if !added.is_empty() {
            self.save(&added)?;
        }
        Ok(received)
    }

    fn kind_of(&self, id: CaseId) -> Option<Kind> {
        [Kind::Case, Kind::Draft, Kind::Register]
            .into_iter()
            .find(|kind| self.vault.cards(*kind).any(|(own, ..)| own == item_id(id)))
    }

    fn free_reference(&self, year: i16, added: &[Case]) -> crate::domain::Reference {
        let mut taken = self.references();
        taken.extend(added.iter().map(|case| case.reference.clone()));
        super::next_of(&taken, year)
    }

    /// Destroys a case that a successor has, on the receipt code, and keeps the line that is left of it.
    ///
    /// # Errors
    /// As [`Casebook::destroy`]; when the step itself is refused, that is the inner error.
    pub fn receive(
        &mut self,
        id: CaseId,
        typed: &str,
        on: Date,
        watch: &Watch<'_>,
    ) -> Result<Result<(Destroyed, OpenReport), Refusal>, Error> {
        let case = self.case(id)?;
        if self.has_draft_of(id)? {
            return Ok(Err(Refusal::DraftUnderWay));
        }
        let now = succession::digest_of(&case)?;
        match case.destruction_after_receipt(typed, &now, on) {
            Ok(line) => {
                let report = self.destroy(&[id], std::slice::from_ref(&line), watch)?;
                Ok(Ok((line, report)))
            }
            Err(refusal) => Ok(Err(refusal)),
        }
    }

    /// Whether text is under way in a case.
    ///
    /// # Errors
    /// If it can't be read.
    pub fn has_draft_of(&self, id: CaseId) -> Result<bool, Error> {
        let draft = self.draft()?;
        Ok(draft.is_some_and(|draft| super::whole::case_of(&draft) == id))
    }
}

/// Marks one case as on its way.
fn mark(case: &mut Case, made: &PackageMade, code: Private, on: Date) -> Result<(), Error> {
    let until = case
        .successor_consent()
        .and_then(Consent::given)
        .map_or(on, |given| given.valid_until);
    let transfer = Transfer {
        package: made.clone(),
        until,
        code,
        packed: succession::digest_of(case)?,
    };
    case.send_off(transfer).map_err(invalid)
}

/// Every package of which a case knows.
fn packages(case: &Case) -> impl Iterator<Item = &PackageMade> {
    let of_tracks = case
        .tracks
        .iter()
        .filter_map(|track| track.package.as_ref());
    let of_case = case.transfer.iter().map(|transfer| &transfer.package);
    of_tracks.chain(of_case)
}

/// Whoever calls has asked the case itself before; this is only for a caller that did not.
fn invalid(_refusal: Refusal) -> Error {
    Error::Unavailable(std::io::ErrorKind::InvalidInput)
}

fn public_half(key: &Key) -> Result<RecipientKey, Error> {
    RecipientKey::read(&key.recipient().to_string())
        .map_err(|_odd| Error::Unavailable(std::io::ErrorKind::InvalidData))
}
