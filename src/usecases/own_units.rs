//! An organisation's own list of units: where it lies, and what becomes of the catalogue when it is there.
//!
//! It lies beside the own file of roads and is as public as that one: nothing of a case is in it.

use std::path::{Path, PathBuf};

use super::{FileFault, own_roads};
use crate::{
    catalogue::{Catalogue, OwnFile},
    domain::routes::Mistake,
};

/// The name of the file.
const NAME: &str = "units.toml";

/// Where the file lies: beside the file of roads, wherever that is said to be.
#[must_use]
pub fn place(routes: Option<&Path>) -> Option<PathBuf> {
    let routes = routes.map(Path::to_owned).or_else(own_roads::usual_place)?;
    Some(routes.with_file_name(NAME))
}

/// Names every mistake in a list of units; none when it can be used.
#[must_use]
pub fn mistakes(catalogue: &Catalogue, text: &str) -> Vec<Mistake> {
    catalogue
        .clone()
        .with_own_units(text)
        .err()
        .unwrap_or_default()
}

/// The catalogue with the list of units that lies beside the file of roads. Without one, or with one that can't be used,
/// there are no units, and in the last case the catalogue knows why.
#[must_use]
pub fn laid_over(mut catalogue: Catalogue, routes: Option<&Path>) -> Catalogue {
    let Some(place) = place(routes) else {
        return catalogue;
    };
    let name = NAME.to_owned();
    match own_roads::read(&place) {
        Ok(text) => match catalogue.clone().with_own_units(&text) {
            Ok(laid) => return laid,
            Err(mistakes) => catalogue.units_file = OwnFile::Mistaken { name, mistakes },
        },
        Err(FileFault::NotThere) => {}
        Err(_) => catalogue.units_file = OwnFile::Unreadable { name },
    }
    catalogue
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use super::*;

    #[test]
    fn the_list_lies_beside_the_roads_and_one_that_cannot_be_used_leaves_no_units_and_is_told() {
        let dir = tempfile::tempdir().unwrap();
        let (routes, file) = (dir.path().join("eigen.toml"), dir.path().join(NAME));
        let laid = || laid_over(Catalogue::shipped().unwrap(), Some(&routes));
        assert_eq!(laid().units_file, OwnFile::None);
        std::fs::write(&file, "[[unit]]\ncode = \"north\"\nnl = \"Noord\"\n").unwrap();
        assert_eq!(laid().units_file, OwnFile::Laid);
        assert_eq!(laid().units.all().len(), 1);
        std::fs::write(&file, "[[unit]]\ncode = \"north\"\n").unwrap();
        assert!(laid().units.is_empty());
        assert!(
            matches!(laid().units_file, OwnFile::Mistaken { mistakes, .. } if mistakes.len() == 1)
        );
        std::fs::write(&file, [0xff, 0xfe]).unwrap();
        let name = NAME.to_owned();
        assert_eq!(laid().units_file, OwnFile::Unreadable { name });
    }
}
