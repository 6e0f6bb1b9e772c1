//! Writes a recovery sheet in the file that the adviser names: never over another file, never beside the notes it opens.

use std::path::Path;

use secrecy::ExposeSecret as _;

use super::{new_file, work::recovery_key};
use crate::{
    domain::{Date, Language},
    problem::{Problem, ProblemKind},
    texts::Texts,
    usecases::recovery_sheet::Sheet,
    words::SheetKey,
};

/// A sheet to be written.
pub(super) struct Order<'a> {
    /// The file, as it was typed.
    pub(super) path: &'a str,
    /// The key.
    pub(super) key: &'a SheetKey,
    /// The day.
    pub(super) on: Date,
    /// The language.
    pub(super) language: Language,
}

/// Writes the sheet. The vault is in `beside`: the sheet may not be in there.
pub(super) fn write(order: &Order<'_>, beside: &Path) -> Result<(), Problem> {
    let path = new_file::place(order.path, beside, ProblemKind::SheetBesideVault)?;
    // The texts ship with the program; it runs in them.
    let texts = Texts::new(order.language)
        .map_err(|_its_own| Problem::new(ProblemKind::Unavailable, "R-003"))?;
    let key = recovery_key(order.key).map_err(|error| Problem::from(&error))?;
    let line = key.text();
    let sheet = Sheet {
        words: &order.key.words(),
        key: line.expose_secret(),
        on: order.on,
        texts: &texts,
    };
    let is_page = path
        .extension()
        .is_some_and(|kind| kind.eq_ignore_ascii_case("html") || kind.eq_ignore_ascii_case("htm"));
    let content = if is_page { sheet.html() } else { sheet.text() };
    new_file::put(&path, content.as_bytes())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use super::*;

    fn written(name: &str, within: &Path, beside: &Path) -> Result<String, Problem> {
        let path = within.join(name);
        let order = Order {
            path: path.to_str().unwrap(),
            key: &SheetKey::new([3; 32]),
            on: jiff::civil::date(2026, 11, 23),
            language: Language::Dutch,
        };
        write(&order, beside).map(|()| std::fs::read_to_string(path).unwrap())
    }

    #[test]
    fn the_name_decides_the_form_and_only_the_owner_can_read_it() {
        let dir = tempfile::tempdir().unwrap();
        let vault = dir.path().join("vault");
        let page = written("blad.HTML", dir.path(), &vault).unwrap();
        assert!(page.starts_with("<!doctype html>"));
        let text = written("blad.txt", dir.path(), &vault).unwrap();
        assert!(text.starts_with("# "));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = dir
                .path()
                .join("blad.txt")
                .metadata()
                .unwrap()
                .permissions();
            assert_eq!(mode.mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn no_file_is_written_over_and_none_beside_the_notes() {
        let dir = tempfile::tempdir().unwrap();
        let vault = dir.path().join("vault");
        std::fs::create_dir(&vault).unwrap();
        std::fs::write(dir.path().join("blad.txt"), "van iemand anders").unwrap();
        let over = written("blad.txt", dir.path(), &vault).unwrap_err();
        assert_eq!(over.kind, ProblemKind::FileExists);
        let kept = std::fs::read_to_string(dir.path().join("blad.txt")).unwrap();
        assert_eq!(kept, "van iemand anders");
        let beside = written("blad.txt", &vault, &vault).unwrap_err();
        assert_eq!(beside.kind, ProblemKind::SheetBesideVault);
        assert_eq!(std::fs::read_dir(&vault).unwrap().count(), 0);
        let nowhere = written("x.txt", &dir.path().join("nergens"), &vault);
        assert_eq!(nowhere.unwrap_err().kind, ProblemKind::NoFolder);
    }
}
