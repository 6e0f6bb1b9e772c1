//! An organisation's own file of roads: where it lies, and what becomes of the catalogue when it is there.
//!
//! It is public: nothing of a case is in it, so it is a plain file, to be handed out and read by anybody.

use std::{
    fs::File,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use super::FileFault;
use crate::{
    catalogue::{Catalogue, OwnFile},
    domain::routes::Mistake,
};

/// No such file is longer than this, in bytes.
const LONGEST: u64 = 1 << 20;

/// The name of the file in its usual place.
const NAME: &str = "routes.toml";

/// Where the file lies when nobody says otherwise: in the directory for this user's own settings of the program.
#[must_use]
pub fn usual_place() -> Option<PathBuf> {
    let user = directories::ProjectDirs::from("", "", "klankbord")?;
    Some(user.config_dir().join(NAME))
}

/// Reads a file of roads.
///
/// # Errors
/// If it is not there, is no plain file, is too long or is no text.
pub fn read(file: &Path) -> Result<String, FileFault> {
    let fault = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => FileFault::NotThere,
        io::ErrorKind::InvalidData => FileFault::NotText,
        _ => FileFault::Unreadable,
    };
    // Not a pipe: opening one would wait for somebody to write.
    if !file.metadata().map_err(fault)?.is_file() {
        return Err(FileFault::NotAFile);
    }
    let mut text = String::new();
    let opened = File::open(file).map_err(fault)?;
    let mut start = opened.take(LONGEST + 1);
    let read = start.read_to_string(&mut text).map_err(fault)?;
    if u64::try_from(read).is_ok_and(|read| read > LONGEST) {
        return Err(FileFault::Unreadable);
    }
    Ok(text)
}

/// Names every mistake in a file of roads; none when it can be laid over.
#[must_use]
pub fn mistakes(catalogue: &Catalogue, text: &str) -> Vec<Mistake> {
    catalogue
        .clone()
        .with_own_roads(text)
        .err()
        .unwrap_or_default()
}

/// The catalogue with the own file laid over it. When the file can't be used the shipped catalogue holds, and it knows why.
#[must_use]
pub fn laid_over(mut shipped: Catalogue, asked: Option<&Path>) -> Catalogue {
    let place = asked.map(Path::to_owned).or_else(usual_place);
    let Some(place) = place else {
        return shipped;
    };
    let name = place.file_name().map_or_else(
        || NAME.to_owned(),
        |name| name.to_string_lossy().into_owned(),
    );
    match read(&place) {
        Ok(text) => match shipped.clone().with_own_roads(&text) {
            Ok(laid) => return laid,
            Err(mistakes) => shipped.own_file = OwnFile::Mistaken { name, mistakes },
        },
        Err(FileFault::NotThere) if asked.is_none() => {}
        Err(_) => shipped.own_file = OwnFile::Unreadable { name },
    }
    shipped
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use super::*;

    fn shipped() -> Catalogue {
        Catalogue::shipped().unwrap()
    }

    #[test]
    fn a_file_that_cannot_be_used_leaves_the_shipped_catalogue_and_is_told() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("eigen.toml");
        let laid = || laid_over(shipped(), Some(&file));
        let name = "eigen.toml".to_owned();
        assert_eq!(laid().own_file, OwnFile::Unreadable { name: name.clone() });
        std::fs::write(&file, "\n[catalog]\n").unwrap();
        assert!(
            matches!(&laid().own_file, OwnFile::Mistaken { mistakes, .. } if mistakes.len() == 1)
        );
        assert_eq!(laid().routes, shipped().routes);
        std::fs::write(&file, [0xff, 0xfe]).unwrap();
        assert_eq!(laid().own_file, OwnFile::Unreadable { name: name.clone() });
        let long = usize::try_from(LONGEST).unwrap() + 1;
        std::fs::write(&file, "#".repeat(long)).unwrap();
        assert_eq!(laid().own_file, OwnFile::Unreadable { name });
        std::fs::write(&file, "[catalogue]\nchecked_on = 2026-11-02\n").unwrap();
        assert_eq!(laid().own_file, OwnFile::Laid);
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_is_not_waited_for() {
        let dir = tempfile::tempdir().unwrap();
        let pipe = dir.path().join("routes.toml");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status();
        if made.is_ok_and(|status| status.success()) {
            assert!(read(&pipe).is_err());
        }
    }
}
