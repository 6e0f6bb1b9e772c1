//! A computer of somebody's own in a folder that goes: a home directory, with or without a vault in it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use klankbord::{
    domain::{Case, Language, Pseudonym, Settings},
    vault::{Casebook, Places, WorkFactor},
};
use portable_pty::CommandBuilder;
use secrecy::SecretString;

/// The passphrase of every vault here.
pub const PASSPHRASE: &str = "zolder fietsbel maandag";

/// The program that is tested.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_klankbord");

/// A home directory.
pub struct Home(tempfile::TempDir);

impl Home {
    /// A computer on which the program never ran.
    pub fn new() -> Self {
        let home = Self(tempfile::tempdir().unwrap());
        fs::create_dir(home.temporary()).unwrap();
        home
    }

    /// A computer with a vault that opens quickly, and cases with these pseudonyms in it.
    pub fn with_cases(pseudonyms: &[&str]) -> Self {
        Self::with_cost(8, pseudonyms)
    }

    /// A vault for which a guess costs two to the power of `cost`.
    pub fn with_cost(cost: u8, pseudonyms: &[&str]) -> Self {
        let home = Self::new();
        let places = Places {
            dir: home.vault(),
            anchor_dir: Some(home.path().join("state/klankbord")),
        };
        let cost = WorkFactor::new(cost).unwrap();
        let mut book = Casebook::create(&places, &SecretString::from(PASSPHRASE), cost).unwrap();
        book.save_settings(&Settings {
            language: Language::Dutch,
            ..Settings::default()
        })
        .unwrap();
        let today = jiff::Zoned::now().date();
        for pseudonym in pseudonyms {
            let case = Case::open(
                book.new_case_id(),
                book.next_reference(today.year()),
                Pseudonym::new(pseudonym).unwrap(),
                today,
            );
            book.save(&[case]).unwrap();
        }
        book.lock().unwrap();
        home
    }

    /// Where everything is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Where the vault is, or will be.
    pub fn vault(&self) -> PathBuf {
        self.path().join("data/klankbord/vault")
    }

    /// Where temporary files go.
    pub fn temporary(&self) -> PathBuf {
        self.path().join("tmp")
    }

    /// The variables of this computer, and no others.
    pub fn variables(&self) -> Vec<(&'static str, PathBuf)> {
        let within = |name: &str| self.path().join(name);
        vec![
            ("HOME", within("")),
            ("XDG_DATA_HOME", within("data")),
            ("XDG_STATE_HOME", within("state")),
            ("XDG_CONFIG_HOME", within("config")),
            ("XDG_CACHE_HOME", within("cache")),
            ("TMPDIR", self.temporary()),
            ("TERM", "xterm-256color".into()),
            ("LANG", "nl_NL.UTF-8".into()),
        ]
    }

    /// The program on this computer, for a terminal.
    pub fn program(&self, arguments: &[&str]) -> CommandBuilder {
        let mut command = CommandBuilder::new(PROGRAM);
        command.args(arguments);
        command.cwd(self.path());
        command.env_clear();
        for (name, value) in self.variables() {
            command.env(name, value);
        }
        command
    }

    /// The program on this computer, without a terminal.
    pub fn plain_program(&self, arguments: &[&str]) -> std::process::Command {
        let mut command = std::process::Command::new(PROGRAM);
        command.args(arguments).current_dir(self.path()).env_clear();
        command.envs(self.variables());
        command
    }

    /// Every file below here, with what is in it, in a fixed order.
    pub fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        files(self.path())
    }
}

/// Every file below a directory, with what is in it, in a fixed order.
pub fn files(directory: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(directory).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            found.extend(files(&entry.path()));
        } else {
            found.push((entry.path(), fs::read(entry.path()).unwrap()));
        }
    }
    found.sort();
    found
}
