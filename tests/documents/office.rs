//! `LibreOffice` opens the documents, and its text of them is the preview, character by character.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use klankbord::documents::{Document, Form};
use proptest::{
    strategy::{Strategy, ValueTree},
    test_runner::TestRunner,
};

use super::any_text::any_document;

/// The program, when this computer has it.
fn office() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join("soffice"))
        .find(|file| file.exists())
}

/// Lets it read files and write their text beside them. It has a home of its own, so that nothing of this computer is used.
fn convert(office: &Path, folder: &Path, files: &[PathBuf]) {
    let home = format!("file://{}/home", folder.display());
    let status = Command::new(office)
        .arg(format!("-env:UserInstallation={home}"))
        .args([
            "--headless",
            "--norestore",
            "--convert-to",
            "txt:Text (encoded):UTF8,LF",
        ])
        .arg("--outdir")
        .arg(folder)
        .args(files)
        .env("HOME", folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
}

/// What it read in every document; none where it could not open one. It is asked nothing and can't answer: a document that
/// needs repair gives none.
pub(crate) fn read(documents: &[Document]) -> Option<Vec<Option<String>>> {
    let Some(office) = office() else {
        eprintln!("skipped: no LibreOffice on this computer");
        return None;
    };
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<PathBuf> = documents
        .iter()
        .enumerate()
        .map(|(number, document)| {
            let file = folder.path().join(format!("{number}.odt"));
            fs::write(&file, document.bytes(Form::Odt).unwrap()).unwrap();
            file
        })
        .collect();
    convert(&office, folder.path(), &files);
    let text = |file: &PathBuf| fs::read_to_string(file.with_extension("txt")).ok();
    // It begins every text with a mark of the encoding, which is no character of the text.
    let bare = |text: String| text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
    Some(files.iter().map(|file| text(file).map(bare)).collect())
}

/// Fails unless it opens every one and reads what the preview says.
pub(crate) fn agrees(documents: &[Document]) {
    let Some(read) = read(documents) else {
        return;
    };
    for (document, read) in documents.iter().zip(&read) {
        assert_eq!(read.as_ref(), Some(&document.plain()), "{}", document.title);
    }
    eprintln!("LibreOffice read {} documents", read.len());
}

#[test]
fn any_text_is_read_in_the_office_program_as_it_was_previewed() {
    let mut runner = TestRunner::deterministic();
    let documents: Vec<_> = (0..150)
        .map(|_| any_document().new_tree(&mut runner).unwrap().current())
        .collect();
    agrees(&documents);
}

#[test]
fn a_document_that_needs_repair_would_be_noticed() {
    let Some(office) = office() else {
        eprintln!("skipped: no LibreOffice on this computer");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let document = Document {
        title: "Klacht".to_owned(),
        language: klankbord::domain::Language::Dutch,
        blocks: Vec::new(),
    };
    let mut bytes = document.bytes(Form::Odt).unwrap();
    let at = bytes.windows(6).position(|part| part == b"Klacht").unwrap();
    // The one character that XML 1.0 forbids in every form.
    bytes[at] = 7;
    let file = folder.path().join("broken.odt");
    fs::write(&file, bytes).unwrap();
    convert(&office, folder.path(), std::slice::from_ref(&file));
    assert!(!file.with_extension("txt").exists());
}
