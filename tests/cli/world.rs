//! A home of its own for each test, with a vault in it that is cheap to open, and the program that is run there.

use std::{
    collections::BTreeMap,
    ffi::OsStr,
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use klankbord::vault::{Casebook, Places, WorkFactor};
use secrecy::SecretString;
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "zolder fietsbel maandag karnemelk";
pub(crate) const DEMO: &str = include_str!("../../assets/demo/cases_nl.json");

/// A home directory with a vault, gone at the end.
pub(crate) struct World {
    home: TempDir,
}

/// How a run of the program ended.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    /// Asserts that all went well, and returns the answer.
    #[track_caller]
    pub(crate) fn well(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (Some(0), ""), "{self:?}");
        self.out
    }

    /// Asserts that it was refused in four lines on standard error with this code, and nothing was answered.
    #[track_caller]
    pub(crate) fn refused(&self, code: &str) {
        assert_eq!(self.code, Some(1), "{self:?}");
        assert_eq!(self.out, "", "{self:?}");
        let lines: Vec<&str> = self.err.lines().collect();
        assert_eq!(lines.len(), 4, "{self:?}");
        for (line, start) in
            lines
                .iter()
                .zip(["Wat is er? ", "Wat is veilig? ", "Wat nu? ", "Voor"])
        {
            assert!(line.starts_with(start), "{self:?}");
        }
        assert!(lines[3].contains(code), "{code}: {self:?}");
    }
}

impl World {
    /// A home without a vault.
    pub(crate) fn bare() -> Self {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("passphrase"), format!("{PASSPHRASE}\n")).unwrap();
        Self { home }
    }

    /// A home with an empty vault.
    pub(crate) fn empty() -> Self {
        let world = Self::bare();
        Self::make_vault(&world.vault());
        world
    }

    /// A home with a vault of the ten cases.
    pub(crate) fn with_cases() -> Self {
        let world = Self::empty();
        let demo = world.file("demo.json", DEMO);
        world.run(["import", &demo]).well();
        world
    }

    pub(crate) fn make_vault(dir: &Path) {
        let places = Places {
            dir: dir.to_owned(),
            anchor_dir: None,
        };
        let passphrase = SecretString::from(PASSPHRASE);
        let cost = WorkFactor::new(4).unwrap();
        let book = Casebook::create(&places, &passphrase, cost).unwrap();
        book.lock().unwrap();
    }

    pub(crate) fn vault(&self) -> PathBuf {
        self.home.path().join("vault")
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Writes a file, and returns where.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// The program in this home, without a vault or a passphrase named.
    pub(crate) fn bare_command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_klankbord"));
        command
            .env_clear()
            .env("HOME", self.home.path())
            .env("TMPDIR", self.home.path())
            .env("LANG", "nl_NL.UTF-8");
        command
    }

    /// The program with the vault and the passphrase of this home.
    pub(crate) fn command<I: AsRef<OsStr>>(
        &self,
        arguments: impl IntoIterator<Item = I>,
    ) -> Command {
        let mut command = self.bare_command();
        command
            .arg("--vault")
            .arg(self.vault())
            .arg("--passphrase-file")
            .arg(self.path("passphrase"))
            .args(arguments);
        command
    }

    /// Runs the program with nothing on standard input.
    pub(crate) fn run<I: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = I>) -> Ran {
        ran(&mut self.command(arguments), "")
    }

    /// Runs the program with a text on standard input.
    pub(crate) fn run_with<I: AsRef<OsStr>>(
        &self,
        arguments: impl IntoIterator<Item = I>,
        input: &str,
    ) -> Ran {
        ran(&mut self.command(arguments), input)
    }

    /// Everything in the vault, byte for byte.
    pub(crate) fn everything(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        all_files(&self.vault())
    }

    /// Everything in the vault but the replay cache that the store writes anew whenever it is opened.
    pub(crate) fn everything_lasting(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = self.everything();
        files.retain(|path, _| {
            let name = path.file_name().unwrap().to_str().unwrap();
            let in_store = path.parent().unwrap().to_str().unwrap().contains("store-");
            !(in_store && (name == "db" || name.starts_with("snap.")))
        });
        files
    }
}

fn all_files(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(all_files(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

/// Runs a command with a text on standard input.
pub(crate) fn ran(command: &mut Command, input: &str) -> Ran {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let written = child.stdin.take().unwrap().write_all(input.as_bytes());
    if let Err(error) = written {
        // A program that refuses before reading has closed the pipe.
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    }
    let output = child.wait_with_output().unwrap();
    Ran {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}
