//! How a command can end other than well, and how that is told: on standard error, with an exit code.

use std::{io, io::Write as _, process::ExitCode};

use super::figures;
use crate::{
    documents::figures::asked,
    problem::{FourLines, Problem},
    sanitise, say,
    tally::{
        report::{ChoiceError, ReportDimension, ReportError},
        scenario::ScenarioError,
    },
    texts::Texts,
    usecases::Trouble,
    vault,
};

/// Why a command did not end well.
#[derive(Debug)]
pub(super) enum Failure {
    /// The vault, a file or a step.
    Trouble(Trouble),
    /// There are no figures.
    Figures(ReportError),
    /// A file of coded records has a fault.
    Records(ScenarioError),
    /// A file could not be written.
    Problem(Problem),
    /// Something that has its own four lines.
    Lines(FourLines),
    /// No passphrase could be had, or it is not one.
    Passphrase(PassphraseFault),
    /// The answer could not be written.
    Output(io::ErrorKind),
    /// The reader of the answer had enough: no failure at all.
    ReaderGone,
    /// Somebody pressed Ctrl-C.
    Cancelled,
    /// The computer ended the screens with this signal; all is sealed, and there is nothing to tell.
    Dismissed(i32),
    /// The screens ended with this code, and what there was to tell is told.
    Told(u8),
    /// The screens are over, and not in order.
    Screens(ScreensFault),
    /// It was asked wrongly.
    Misuse(Misuse),
}

/// How the screens ended in disorder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ScreensFault {
    /// The computer killed them, with the signal of this number.
    Broke(i32),
    /// They could not be started again.
    NotStarted,
}

/// What is wrong with a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PassphraseFault {
    /// It is shorter than fifteen characters.
    TooShort,
    /// It is a known one, one word, or one thing over and over.
    TooEasy,
    /// It is longer than a thousand bytes.
    TooLong,
    /// The two are not the same.
    NotTheSame,
    /// The file can't be read, is empty, or holds no text.
    Unreadable,
}

/// How something was asked wrongly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Misuse {
    /// There is no such command or option.
    Unknown,
    /// Something that is needed is not there.
    Missing,
    /// Something is there twice, or does not go together.
    TooMuch,
    /// A value can't be.
    WrongValue,
    /// A period is a year or a half-year.
    WrongPeriod,
    /// The threshold is too low or too high.
    WrongThreshold,
    /// There is nothing of this name to divide by; perhaps this was meant.
    UnknownDimension(Option<&'static str>),
    /// A table can't be asked for.
    Table(ChoiceError),
    /// There is no such form of a file.
    UnknownForm,
    /// Whether anybody can be recognised has to be answered first.
    NobodyFirst,
    /// Records go without what belongs to a vault.
    OnlyRecords,
    /// Only what is published may be written into a file.
    OnlyPublished,
    /// The screens need a terminal.
    NoTerminal,
    /// A passphrase can be asked for in a terminal only.
    NoTerminalForPassphrase,
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

impl From<vault::Error> for Failure {
    fn from(error: vault::Error) -> Self {
        Self::Trouble(error.into())
    }
}

impl Failure {
    /// Tells it on standard error, and returns the exit code.
    pub(super) fn tell(&self, texts: &Texts) -> ExitCode {
        let code = self.exit_code();
        let lines = match self {
            Self::ReaderGone | Self::Cancelled | Self::Dismissed(_) | Self::Told(_) => {
                return ExitCode::from(code);
            }
            Self::Misuse(misuse) => vec![misuse.told(texts), say!(texts, "cli-see-help")],
            Self::Trouble(trouble) => four(texts, trouble.told(texts)),
            Self::Figures(error) => four(texts, figures::told(texts, error)),
            Self::Records(error) => four(texts, figures::records_told(texts, error)),
            Self::Problem(problem) => four(texts, problem.told(texts)),
            Self::Lines(lines) => four(texts, lines.clone()),
            Self::Passphrase(fault) => four(texts, fault.told(texts)),
            Self::Output(kind) => four(texts, output_told(texts, *kind)),
            Self::Screens(fault) => four(texts, fault.told(texts)),
        };
        let mut stderr = io::stderr().lock();
        for line in lines {
            // Nobody is left to be told that this could not be told.
            drop(writeln!(stderr, "{}", sanitise::one_line(&line).text));
        }
        ExitCode::from(code)
    }

    fn exit_code(&self) -> u8 {
        match self {
            Self::ReaderGone => 0,
            Self::Trouble(_)
            | Self::Figures(_)
            | Self::Records(_)
            | Self::Problem(_)
            | Self::Lines(_)
            | Self::Passphrase(_)
            | Self::Output(_)
            | Self::Screens(ScreensFault::NotStarted | ScreensFault::Broke(0)) => 1,
            Self::Misuse(_) => 2,
            // What a shell gives for a program that ended by Ctrl-C.
            Self::Cancelled => 130,
            Self::Told(code) => *code,
            Self::Dismissed(signal) | Self::Screens(ScreensFault::Broke(signal)) => {
                u8::try_from(128 + signal).unwrap_or(u8::MAX)
            }
        }
    }
}

/// Puts the four lines with their questions.
fn four(texts: &Texts, told: FourLines) -> Vec<String> {
    vec![
        format!(
            "{} {}",
            say!(texts, "problem-label-happened"),
            told.happened
        ),
        format!("{} {}", say!(texts, "problem-label-safe"), told.safe),
        format!("{} {}", say!(texts, "problem-label-now"), told.now),
        told.code,
    ]
}

fn output_told(texts: &Texts, kind: io::ErrorKind) -> FourLines {
    let code = if kind == io::ErrorKind::StorageFull {
        "O-010"
    } else {
        "O-011"
    };
    FourLines {
        happened: say!(texts, "cli-output-failed"),
        safe: say!(texts, "cli-output-safe"),
        now: say!(texts, "cli-output-now"),
        code: say!(texts, "problem-code", code = code),
    }
}

impl PassphraseFault {
    fn told(self, texts: &Texts) -> FourLines {
        let (happened, code) = match self {
            Self::TooShort => (say!(texts, "cli-passphrase-too-short"), "P-010"),
            Self::TooEasy => (say!(texts, "cli-passphrase-too-easy"), "P-014"),
            Self::TooLong => (say!(texts, "cli-passphrase-too-long"), "P-011"),
            Self::NotTheSame => (say!(texts, "cli-passphrase-not-the-same"), "P-012"),
            Self::Unreadable => (say!(texts, "cli-passphrase-unreadable"), "P-013"),
        };
        FourLines {
            happened,
            safe: say!(texts, "trouble-safe-unchanged"),
            now: match self {
                Self::Unreadable => say!(texts, "cli-passphrase-now-file"),
                _ => say!(texts, "cli-passphrase-now"),
            },
            code: say!(texts, "problem-code", code = code),
        }
    }
}

impl ScreensFault {
    fn told(self, texts: &Texts) -> FourLines {
        let (happened, safe, now, code) = match self {
            Self::Broke(_) => (
                say!(texts, "screens-broke"),
                say!(texts, "screens-broke-safe"),
                say!(texts, "screens-broke-now"),
                "S-010",
            ),
            Self::NotStarted => (
                say!(texts, "screens-not-started"),
                say!(texts, "screens-not-started-safe"),
                say!(texts, "screens-not-started-now"),
                "S-011",
            ),
        };
        FourLines {
            happened,
            safe,
            now,
            code: say!(texts, "problem-code", code = code),
        }
    }
}

impl Misuse {
    fn told(&self, texts: &Texts) -> String {
        match self {
            Self::Unknown => say!(texts, "cli-misuse-unknown"),
            Self::Missing => say!(texts, "cli-misuse-missing"),
            Self::TooMuch => say!(texts, "cli-misuse-too-much"),
            Self::WrongValue => say!(texts, "cli-misuse-wrong-value"),
            Self::WrongPeriod => say!(texts, "cli-misuse-wrong-period"),
            Self::WrongThreshold => say!(texts, "cli-misuse-wrong-threshold"),
            Self::UnknownDimension(near) => {
                let all: Vec<&str> = ReportDimension::ALL.map(ReportDimension::name).into();
                let all = all.join(", ");
                match near {
                    Some(near) => {
                        say!(
                            texts,
                            "cli-misuse-dimension-near",
                            near = (*near).to_owned(),
                            all = all
                        )
                    }
                    None => say!(texts, "cli-misuse-dimension", all = all),
                }
            }
            Self::Table(why) => asked::choice_refused(texts, why),
            Self::UnknownForm => say!(texts, "cli-misuse-form"),
            Self::NobodyFirst => say!(texts, "cli-misuse-nobody-first"),
            Self::OnlyRecords => say!(texts, "cli-misuse-only-records"),
            Self::OnlyPublished => say!(texts, "cli-misuse-only-published"),
            Self::NoTerminal => say!(texts, "cli-no-terminal"),
            Self::NoTerminalForPassphrase => say!(texts, "cli-no-terminal-for-passphrase"),
        }
    }
}
