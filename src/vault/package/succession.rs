//! What goes to a successor: cases in full, one JSON line each, bound together by a heading; and the receipt for each.
//!
//! ```text
//! {"form":"klankbord-successor","version":1,"cases":["sha256:…", …]}
//! {"nonce":"…","case":{…}}
//! ```
//!
//! The receipt code of a case follows from its line, in which thirty-two random digits are. Nobody who has not opened the
//! package can know it, and the side that made it keeps it sealed until it is typed.

use rand::RngCore as _;
use rand::rngs::OsRng;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::domain::{Case, CaseId, Fingerprint, Private};
use crate::vault::error::Error;
use crate::vault::id::to_hex;
use std::io;

/// What the heading calls it.
const FORM: &str = "klankbord-successor";
/// The version that is written, and the newest that is read.
const VERSION: u64 = 1;

/// The first line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Heading {
    form: String,
    version: u64,
    cases: Vec<Fingerprint>,
}

/// Which form the first line is of; read before anything else in it is.
#[derive(Deserialize)]
struct Form {
    form: String,
    version: u64,
}

/// One case.
#[derive(Serialize)]
struct Line<'a> {
    nonce: String,
    case: &'a Case,
}

/// One case as it came.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Come {
    #[serde(rename = "nonce")]
    _nonce: String,
    case: Case,
}

/// The receipt code of a line.
fn receipt(line: &[u8]) -> Private {
    let mut hasher = Sha256::new();
    hasher.update(b"klankbord receipt 1\n");
    hasher.update(line);
    Private::from(Fingerprint::new(to_hex(&hasher.finalize())).short())
}

fn digest(bytes: &[u8]) -> Fingerprint {
    Fingerprint::new(format!("sha256:{}", to_hex(&Sha256::digest(bytes))))
}

fn failed() -> Error {
    Error::Unavailable(io::ErrorKind::InvalidData)
}

/// The digest of a case, without what it says of being on its way and of other cases: who links another case to it, does
/// not change what was packed.
///
/// # Errors
///
/// Never with the types this is built with.
pub(in crate::vault) fn digest_of(case: &Case) -> Result<Fingerprint, Error> {
    let mut case = case.clone();
    case.transfer = None;
    case.same_employee_as = None;
    case.same_other_party_as = None;
    let bytes = Zeroizing::new(serde_json::to_vec(&case).map_err(|_its_own| failed())?);
    Ok(digest(&bytes))
}

/// The case as a successor may see it: a link to a case that stays here would tell that there is one.
fn for_successor(case: &Case, all: &[Case]) -> Case {
    let goes_too = |id: &CaseId| all.iter().any(|other| other.id == *id);
    let mut case = case.clone();
    case.same_employee_as = case.same_employee_as.filter(goes_too);
    case.same_other_party_as = case.same_other_party_as.filter(goes_too);
    case
}

/// Writes cases down for a successor. Returns the text, and the receipt code of each case in order.
///
/// # Errors
///
/// As [`digest_of`].
pub(in crate::vault) fn write(cases: &[Case]) -> Result<(Zeroizing<Vec<u8>>, Vec<Private>), Error> {
    let mut lines = Zeroizing::new(Vec::new());
    let (mut digests, mut codes) = (Vec::new(), Vec::new());
    for case in cases.iter().map(|case| for_successor(case, cases)) {
        let mut nonce = [0; 16];
        OsRng.fill_bytes(&mut nonce);
        let line = Line {
            nonce: to_hex(&nonce),
            case: &case,
        };
        let line = Zeroizing::new(serde_json::to_vec(&line).map_err(|_its_own| failed())?);
        digests.push(digest(&line));
        codes.push(receipt(&line));
        lines.extend_from_slice(&line);
        lines.push(b'\n');
    }
    let heading = Heading {
        form: FORM.to_owned(),
        version: VERSION,
        cases: digests,
    };
    let mut text = Zeroizing::new(serde_json::to_vec(&heading).map_err(|_its_own| failed())?);
    text.push(b'\n');
    text.extend_from_slice(&lines);
    Ok((text, codes))
}

/// Reads cases of a former adviser, each with its receipt code: all of them, or none.
///
/// # Errors
///
/// [`Error::TooNew`], or [`Error::NotAPackage`] when anything at all is not as the heading says.
pub(in crate::vault) fn read(text: &[u8]) -> Result<Vec<(Case, Private)>, Error> {
    let lines = text.strip_suffix(b"\n").ok_or(Error::NotAPackage)?;
    let mut lines = lines.split(|byte| *byte == b'\n');
    let first = lines.next().unwrap_or_default();
    let form: Form = serde_json::from_slice(first).map_err(|_its_own| Error::NotAPackage)?;
    if form.form != FORM {
        return Err(Error::NotAPackage);
    }
    if form.version > VERSION {
        return Err(Error::TooNew {
            found: form.version.to_string(),
        });
    }
    let heading: Heading = serde_json::from_slice(first).map_err(|_its_own| Error::NotAPackage)?;
    let lines: Vec<&[u8]> = lines.collect();
    if lines.is_empty() || lines.len() != heading.cases.len() {
        return Err(Error::NotAPackage);
    }
    lines
        .into_iter()
        .zip(&heading.cases)
        .map(|(line, stated)| {
            let come: Come = (digest(line) == *stated)
                .then(|| serde_json::from_slice(line).ok())
                .flatten()
                .ok_or(Error::NotAPackage)?;
            Ok((come.case, receipt(line)))
        })
        .collect()
}
