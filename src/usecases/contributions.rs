//! Figures of many advisers: one seals the coded facts of a period for a coordinator, the coordinator opens and checks all
//! files before anything is added up.
//!
//! What the facts are is no matter of this file: it knows the envelope around them. A refusal names the file and nothing of
//! what is in it.

use std::{
    collections::BTreeMap,
    ops::ControlFlow,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::Trouble;
use crate::{
    catalogue::Catalogue,
    domain::{Date, Dimension, Fingerprint, RecipientKey},
    vault::{Casebook, ContributorId, Unopened},
};

mod refused;

pub use refused::{NotTaken, RefusedFile};

/// What every contribution calls itself, before the version.
const FORMAT: &str = "klankbord-contribution/";
/// The version that is written, and the newest that is read.
const VERSION: u32 = 1;
/// The version of the program's own form for the facts that is written, and the newest that is read.
const PROGRAM_FORMAT: u32 = 1;

/// The coded facts of one adviser over one period, with what the one who adds them up has to know of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contribution<T> {
    /// The name and version of this form: `klankbord-contribution/1`.
    pub format: String,
    /// The version of the facts in it.
    pub program_format: u32,
    /// The period, as it is written: `2025`, `2025-Q1`.
    pub period: String,
    /// Whose it is: a number that was drawn at random.
    pub contributor: ContributorId,
    /// The day on which it was made.
    pub made_on: Date,
    /// The digest of the code lists that it was made with.
    pub codes: String,
    /// The facts.
    pub body: T,
}

/// Which form a file is of; read before anything else in it is.
#[derive(Deserialize)]
struct Form {
    format: String,
    #[serde(default)]
    program_format: u32,
}

/// The period and the code lists that everything which is added up has to be of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The period; nothing for that of the first file.
    pub period: Option<String>,
    /// The digest of the code lists.
    pub codes: String,
}

/// How far the opening is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// How many files are done.
    pub done: usize,
    /// How many there are.
    pub of: usize,
}

/// A contribution that can be added up.
#[derive(Clone, Debug)]
pub struct Taken<T> {
    /// The file.
    pub file: PathBuf,
    /// What was in it.
    pub contribution: Contribution<T>,
}

/// What became of all files: nothing is added up as long as one is refused, unless the adviser leaves those out.
#[derive(Debug)]
pub struct Gathered<T> {
    taken: Vec<Taken<T>>,
    refused: Vec<RefusedFile>,
}

impl<T> Gathered<T> {
    /// Returns the contributions when every file could be taken.
    ///
    /// # Errors
    /// The files that could not, in their order.
    pub fn all(self) -> Result<Vec<Taken<T>>, Vec<RefusedFile>> {
        if self.refused.is_empty() {
            Ok(self.taken)
        } else {
            Err(self.refused)
        }
    }

    /// Returns the files that were refused, in their order.
    #[must_use]
    pub fn refused(&self) -> &[RefusedFile] {
        &self.refused
    }

    /// Returns the contributions without the refused files: only for an adviser who saw which those are, and chose so.
    #[must_use]
    pub fn leaving_out_refused(self) -> Vec<Taken<T>> {
        self.taken
    }
}

/// Why the opening came to no end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotGathered {
    /// There is no file.
    NoFiles,
    /// It was stopped.
    Stopped,
    /// The key of the vault can't be read.
    Vault(crate::vault::Error),
}

/// The digest of code lists: SHA-256 over the sorted codes, each with a line end.
#[must_use]
pub fn digest_of_codes<'a>(codes: impl IntoIterator<Item = &'a str>) -> String {
    let mut codes: Vec<&str> = codes.into_iter().collect();
    codes.sort_unstable();
    codes.dedup();
    let mut hasher = Sha256::new();
    for code in codes {
        hasher.update(code);
        hasher.update("\n");
    }
    let digest = hasher.finalize();
    digest
        .iter()
        .fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

/// The digest of the lists by which cases are counted. Routes and units are not in it: a vault has its own.
#[must_use]
pub fn codes_of(catalogue: &Catalogue) -> String {
    let counted = [
        Dimension::Nature,
        Dimension::Ground,
        Dimension::Role,
        Dimension::Bond,
        Dimension::OtherParty,
        Dimension::Task,
        Dimension::InformalOutcome,
        Dimension::FormalOutcome,
    ];
    let entries = counted
        .iter()
        .flat_map(|list| catalogue.codes.entries(*list));
    digest_of_codes(entries.map(|entry| entry.code.as_str()))
}

/// Seals the facts of a period for a coordinator, in a file that is not there yet. Returns the digest of the file.
///
/// # Errors
/// If the place is taken or in the vault, there is no such folder, the facts are more than 32 MiB, or the disk refuses. There
/// is no file then.
pub fn export<T: Serialize>(
    book: &mut Casebook,
    (period, codes): (&str, String),
    body: T,
    to: &RecipientKey,
    file: &Path,
    on: Date,
) -> Result<Fingerprint, Trouble> {
    let contribution = Contribution {
        format: format!("{FORMAT}{VERSION}"),
        program_format: PROGRAM_FORMAT,
        period: period.to_owned(),
        contributor: book.contributor()?,
        made_on: on,
        codes,
        body,
    };
    let json = serde_json::to_vec(&contribution)
        .map_err(|_its_own| crate::vault::Error::from(std::io::ErrorKind::InvalidData))?;
    Ok(book.seal_contribution(&Zeroizing::new(json), to, file)?)
}

/// Opens and checks all files. Each is opened in memory, one after the other; `progress` hears of each and stops the work
/// with its `Break`. `own` is the number of this vault when its own cases are added too.
///
/// # Errors
/// If there is no file, the work was stopped, or the key can't be read. A file that can't be taken is no error here: it is
/// among the refused ones.
pub fn open_all<T: DeserializeOwned>(
    book: &Casebook,
    files: &[PathBuf],
    terms: &Terms,
    own: Option<ContributorId>,
    progress: &mut dyn FnMut(Opening) -> ControlFlow<()>,
) -> Result<Gathered<T>, NotGathered> {
    if files.is_empty() {
        return Err(NotGathered::NoFiles);
    }
    let opener = book.contribution_opener().map_err(NotGathered::Vault)?;
    let mut desk = Desk::new(terms, own);
    for (done, file) in files.iter().enumerate() {
        tell(progress, done, files.len())?;
        desk.take(file, opener.open(file));
    }
    tell(progress, files.len(), files.len())?;
    Ok(desk.gathered())
}

fn tell(
    progress: &mut dyn FnMut(Opening) -> ControlFlow<()>,
    done: usize,
    of: usize,
) -> Result<(), NotGathered> {
    match progress(Opening { done, of }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(NotGathered::Stopped),
    }
}

/// Reads what was in a file: first of which form it is, then all of it.
fn read<T: DeserializeOwned>(content: &[u8]) -> Result<Contribution<T>, NotTaken> {
    let form: Form =
        serde_json::from_slice(content).map_err(|_its_own| NotTaken::NotAContribution)?;
    let version = form.format.strip_prefix(FORMAT).and_then(|version| {
        let version: Option<u32> = version.parse().ok();
        version
    });
    match version {
        Some(0) | None => return Err(NotTaken::NotAContribution),
        Some(version) if version > VERSION || form.program_format > PROGRAM_FORMAT => {
            return Err(NotTaken::TooNew);
        }
        Some(_) => {}
    }
    serde_json::from_slice(content).map_err(|_its_own| NotTaken::NotAContribution)
}

/// Where the files come in, one by one, and are held against what came before.
struct Desk<'a, T> {
    terms: &'a Terms,
    own: Option<ContributorId>,
    period: Option<String>,
    taken: Vec<Taken<T>>,
    refused: Vec<(usize, RefusedFile)>,
    /// Of each contributor the first file, by its rank.
    contributors: BTreeMap<ContributorId, (usize, PathBuf)>,
    files: BTreeMap<String, PathBuf>,
    rank: usize,
}

impl<'a, T: DeserializeOwned> Desk<'a, T> {
    fn new(terms: &'a Terms, own: Option<ContributorId>) -> Self {
        Self {
            terms,
            own,
            period: terms.period.clone(),
            taken: Vec::new(),
            refused: Vec::new(),
            contributors: BTreeMap::new(),
            files: BTreeMap::new(),
            rank: 0,
        }
    }

    fn take(&mut self, file: &Path, opened: Result<(Zeroizing<Vec<u8>>, Fingerprint), Unopened>) {
        self.rank += 1;
        match self.judge(file, opened) {
            Ok(contribution) => self.taken.push(Taken {
                file: file.to_owned(),
                contribution,
            }),
            Err(why) => self.refuse(self.rank, file, why),
        }
    }

    fn refuse(&mut self, rank: usize, file: &Path, why: NotTaken) {
        let file = file.to_owned();
        self.refused.push((rank, RefusedFile { file, why }));
    }

    fn judge(
        &mut self,
        file: &Path,
        opened: Result<(Zeroizing<Vec<u8>>, Fingerprint), Unopened>,
    ) -> Result<Contribution<T>, NotTaken> {
        let (content, mark) = opened.map_err(NotTaken::Unopened)?;
        if let Some(other) = self.files.get(mark.as_str()) {
            return Err(NotTaken::SameFile(other.clone()));
        }
        self.files.insert(mark.as_str().to_owned(), file.to_owned());
        let contribution = read::<T>(&content)?;
        drop(content);
        if contribution.codes != self.terms.codes {
            return Err(NotTaken::OtherCodes);
        }
        let period = self
            .period
            .get_or_insert_with(|| contribution.period.clone());
        if *period != contribution.period {
            return Err(NotTaken::OtherPeriod);
        }
        let contributor = contribution.contributor;
        if self.own == Some(contributor) {
            return Err(NotTaken::Own);
        }
        if let Some((_, first)) = self.contributors.get(&contributor) {
            return Err(NotTaken::SameContributor(first.clone()));
        }
        let first = (self.rank, file.to_owned());
        self.contributors.insert(contributor, first);
        Ok(contribution)
    }

    /// Of two files of one adviser nobody can tell here which holds: then neither is taken.
    fn gathered(mut self) -> Gathered<T> {
        let doubles: Vec<(PathBuf, PathBuf)> = self
            .refused
            .iter()
            .filter_map(|(_, refused)| match &refused.why {
                NotTaken::SameContributor(first) => Some((first.clone(), refused.file.clone())),
                _ => None,
            })
            .collect();
        for (first, second) in doubles {
            let held = self.contributors.values();
            let rank = held.clone().find(|(_, file)| *file == first);
            let rank = rank.map_or(0, |(rank, _)| *rank);
            let before = self.taken.len();
            self.taken.retain(|taken| taken.file != first);
            if self.taken.len() < before {
                self.refuse(rank, &first, NotTaken::SameContributor(second));
            }
        }
        self.refused.sort_by_key(|(rank, _)| *rank);
        Gathered {
            taken: self.taken,
            refused: self
                .refused
                .into_iter()
                .map(|(_, refused)| refused)
                .collect(),
        }
    }
}
