//! From the words of the file to a case: each code looked up, each date on the calendar, each name pointing somewhere.

mod case;
mod consent;
mod track;
mod values;

use super::{
    SCHEMA,
    error::{Fault, Misfit, Read, Step, Within},
    format, ties,
    tree::Tree,
};
use crate::{
    catalogue::Catalogue,
    domain::{Case, CaseId},
};
use serde::Deserialize;
pub(super) use track::{RECKONED, implied_handover, implied_withdrawal_after_handover};
use values::Reader;

/// Reads all cases of a file.
pub(super) fn cases(
    tree: Tree,
    catalogue: &Catalogue,
    mut new_id: impl FnMut() -> CaseId,
) -> Read<Vec<Case>> {
    let reader = Reader { catalogue };
    let mut cases: Vec<Case> = Vec::new();
    let mut same: Vec<[Option<String>; 2]> = Vec::new();
    for (index, tree) in list_of_cases(tree)?.into_iter().enumerate() {
        let read = format::Case::deserialize(tree).and_then(|mut words| {
            same.push([
                words.zelfde_medewerker_als.take(),
                words.zelfde_wederpartij_als.take(),
            ]);
            let case = reader.case(words, new_id())?;
            if cases
                .iter()
                .any(|earlier| earlier.reference == case.reference)
            {
                return Err(Misfit::at("id", Fault::DuplicateId));
            }
            Ok(case)
        });
        cases.push(read.nth(index).within("zaken")?);
    }
    ties::tie(&mut cases, &same)?;
    Ok(cases)
}

/// Takes the top of the file apart. What explains a demo file to its reader is allowed, and nothing is done with it.
fn list_of_cases(tree: Tree) -> Read<Vec<Tree>> {
    let Tree::Map(entries) = tree else {
        return Err(Misfit::new(Fault::NotThisFormat));
    };
    let mut schema = false;
    let mut found = None;
    for (rank, (key, value)) in entries.into_iter().enumerate() {
        match (key.as_str(), value) {
            ("schema", Tree::Text(name)) if name == SCHEMA && !schema => schema = true,
            ("schema", _) => return Err(Misfit::at("schema", Fault::NotThisFormat)),
            ("zaken", Tree::List(items)) if found.is_none() => found = Some(items),
            ("zaken", Tree::List(_)) => return Err(Misfit::at("zaken", Fault::KeyTwice)),
            ("zaken", _) => return Err(Misfit::at("zaken", Fault::WrongKind)),
            ("taal" | "peildatum" | "verklaring" | "aannames" | "codes", _) => {}
            (key, _) if key.starts_with("verwachte_") => {}
            _ => return Err(Misfit::new(Fault::Extra).behind(Step::Unknown(rank))),
        }
    }
    if !schema {
        return Err(Misfit::at("schema", Fault::NotThisFormat));
    }
    found.ok_or_else(|| Misfit::at("zaken", Fault::Missing))
}
