//! Which cases of a file are of one employee, or about one other party: in the file by reference, in a case by identity.

use super::error::{Fault, Misfit, Read, Within as _};
use crate::domain::{Case, Reference, Refusal, sameness::Sameness};

/// What cases can share, each with the key of the file that says so.
pub(super) const KEYS: [(Sameness, &str); 2] = [
    (Sameness::Employee, "zelfde_medewerker_als"),
    (Sameness::OtherParty, "zelfde_wederpartij_als"),
];

/// The reference that a case points to in a file with these cases: of the first case that it is the same as, or, when that
/// one is not in the file, of the first in the file. A case that is not in the file is never named.
pub(super) fn reference(which: Sameness, case: &Case, all: &[&Case]) -> Option<Reference> {
    let root = which.root(case);
    let first = all
        .iter()
        .find(|other| other.id == root)
        .or_else(|| all.iter().find(|other| which.root(other) == root))?;
    (first.id != case.id).then(|| first.reference.clone())
}

/// Ties the cases of a file: of each, in the order of the file, to which references it points.
///
/// # Errors
/// If there is no such case in the file, or it is the case itself.
pub(super) fn tie(cases: &mut [Case], references: &[[Option<String>; 2]]) -> Read<()> {
    for (index, of_case) in references.iter().enumerate() {
        for ((which, key), reference) in KEYS.into_iter().zip(of_case) {
            if let Some(reference) = reference {
                tie_one(cases, index, which, reference)
                    .within(key)
                    .nth(index)
                    .within("zaken")?;
            }
        }
    }
    Ok(())
}

fn tie_one(cases: &mut [Case], index: usize, which: Sameness, reference: &str) -> Read<()> {
    let not_found = || Misfit::new(Fault::NotFound);
    let all: Vec<&Case> = cases.iter().collect();
    let case = all.get(index).ok_or_else(not_found)?;
    let other = all
        .iter()
        .find(|other| other.reference.as_str() == reference)
        .ok_or_else(not_found)?;
    let changed = which
        .tie(case.id, Some(other.id), &all)
        .map_err(|refusal| match refusal {
            Refusal::LinkedToItself => Misfit::new(Fault::DoesNotFollow),
            _ => not_found(),
        })?;
    for case in changed {
        if let Some(old) = cases.iter_mut().find(|old| old.id == case.id) {
            *old = case;
        }
    }
    Ok(())
}
