//! Writes a document in the file that the adviser names.

use std::path::Path;

use super::new_file;
use crate::{
    documents::{Document, Form, NotMade},
    problem::Problem,
    vault,
};

/// Writes a document. The vault is in `beside`: the document may not be in there.
///
/// # Errors
/// When the file is there already, its folder is not, or the disk does not take it.
pub(super) fn write(
    path: &str,
    document: &Document,
    form: Form,
    beside: &Path,
) -> Result<(), Problem> {
    let content = document.bytes(form).map_err(|NotMade| {
        let full = std::io::Error::from(std::io::ErrorKind::OutOfMemory);
        Problem::from(&vault::Error::from(full))
    })?;
    new_file::save(path, beside, &content)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use std::fs;

    use super::*;
    use crate::{documents::Block, domain::Language, problem::ProblemKind};

    fn document() -> Document {
        Document {
            title: "Klacht".to_owned(),
            language: Language::Dutch,
            blocks: vec![Block::Paragraph("Woorden.".to_owned())],
        }
    }

    #[test]
    fn a_document_is_a_new_file_of_its_owner_and_never_over_another() {
        let folder = tempfile::tempdir().unwrap();
        let vault = folder.path().join("vault");
        fs::create_dir(&vault).unwrap();
        for form in [Form::Odt, Form::Plain] {
            let file = folder.path().join(format!("document.{}", form.ending()));
            let path = file.to_str().unwrap();
            write(path, &document(), form, &vault).unwrap();
            assert_eq!(fs::read(&file).unwrap(), document().bytes(form).unwrap());
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt as _;
                let mode = fs::metadata(&file).unwrap().permissions().mode();
                assert_eq!(mode & 0o777, 0o600);
            }
            fs::write(&file, "van iemand anders").unwrap();
            assert!(write(path, &document(), form, &vault).is_err());
            assert_eq!(fs::read(&file).unwrap(), b"van iemand anders");
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
    }

    #[test]
    fn a_document_is_never_put_among_the_notes() {
        let folder = tempfile::tempdir().unwrap();
        let vault = folder.path().join("vault");
        fs::create_dir_all(vault.join("store")).unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(&vault, folder.path().join("link")).unwrap();
        for place in [
            "vault/a.odt",
            "vault/store/a.odt",
            "vault/../vault/a.odt",
            "link/a.odt",
        ] {
            let path = folder.path().join(place);
            let problem = write(path.to_str().unwrap(), &document(), Form::Odt, &vault);
            assert_eq!(
                problem.unwrap_err().kind,
                ProblemKind::DocumentBesideVault,
                "{place}"
            );
            assert!(!path.exists());
        }
    }
}
