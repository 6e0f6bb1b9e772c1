//! Where the passphrase comes from: the terminal, a file or standard input; never an argument, never the environment.

#[cfg(unix)]
mod terminal;

use std::{
    fs::File,
    io::{self, BufRead as _, Read as _},
    path::PathBuf,
};

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::failure::{Failure, Misuse, PassphraseFault};
use crate::{
    say,
    texts::Texts,
    words::{self, Objection},
};

/// The longest passphrase, in bytes.
const LONGEST: usize = 1024;

/// Where the passphrase comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// Somebody types it, unseen.
    Prompt,
    /// The first line of a file.
    File(PathBuf),
    /// The first line of standard input.
    StandardInput,
}

impl Source {
    /// Gets the passphrase of a vault that is there.
    pub(super) fn passphrase(&self, texts: &Texts) -> Result<SecretString, Failure> {
        match self {
            Self::Prompt => ask(&say!(texts, "cli-prompt-passphrase")),
            Self::File(path) => {
                let file = File::open(path)
                    .map_err(|_why| Failure::Passphrase(PassphraseFault::Unreadable))?;
                first_line(&mut io::BufReader::new(file))
            }
            Self::StandardInput => first_line(&mut io::stdin().lock()),
        }
    }

    /// Gets the passphrase of a new vault: long enough, not one that others think of, and typed twice when it is typed.
    pub(super) fn new_passphrase(&self, texts: &Texts) -> Result<SecretString, Failure> {
        use secrecy::ExposeSecret as _;
        let passphrase = match self {
            Self::Prompt => ask(&say!(texts, "cli-prompt-new-passphrase"))?,
            _ => self.passphrase(texts)?,
        };
        match words::judge(passphrase.expose_secret()).objection {
            None => {}
            Some(Objection::TooShort) => {
                return Err(Failure::Passphrase(PassphraseFault::TooShort));
            }
            Some(_) => return Err(Failure::Passphrase(PassphraseFault::TooEasy)),
        }
        if *self == Self::Prompt {
            let again = ask(&say!(texts, "cli-prompt-again"))?;
            if again.expose_secret() != passphrase.expose_secret() {
                return Err(Failure::Passphrase(PassphraseFault::NotTheSame));
            }
        }
        Ok(passphrase)
    }
}

#[cfg(unix)]
fn ask(prompt: &str) -> Result<SecretString, Failure> {
    secret(&terminal::ask(prompt)?)
}

#[cfg(not(unix))]
fn ask(_prompt: &str) -> Result<SecretString, Failure> {
    Err(Failure::Misuse(Misuse::NoTerminalForPassphrase))
}

/// Takes the first line, without its end. What comes after it is left where it is.
fn first_line(input: &mut impl io::BufRead) -> Result<SecretString, Failure> {
    let mut line = Zeroizing::new(Vec::with_capacity(LONGEST + 2));
    input
        .take(LONGEST as u64 + 2)
        .read_until(b'\n', &mut line)
        .map_err(|_why| Failure::Passphrase(PassphraseFault::Unreadable))?;
    for end in [b'\n', b'\r'] {
        if line.last() == Some(&end) {
            line.pop();
        }
    }
    secret(&line)
}

fn secret(bytes: &[u8]) -> Result<SecretString, Failure> {
    let fault = |fault| Err(Failure::Passphrase(fault));
    if bytes.len() > LONGEST {
        return fault(PassphraseFault::TooLong);
    }
    // Notepad puts a mark of three bytes before the text.
    match std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)) {
        Ok(text) if !text.is_empty() => Ok(SecretString::from(text)),
        _ => fault(PassphraseFault::Unreadable),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]
    use secrecy::ExposeSecret as _;

    use super::*;

    #[test]
    fn the_first_line_is_the_passphrase_and_the_rest_stays() {
        let mut input = io::Cursor::new("zolder fietsbel maandag\r\nEen notitie.\n");
        let passphrase = first_line(&mut input).unwrap();
        assert_eq!(passphrase.expose_secret(), "zolder fietsbel maandag");
        let mut rest = String::new();
        input.read_to_string(&mut rest).unwrap();
        assert_eq!(rest, "Een notitie.\n");
    }

    #[test]
    fn the_mark_of_notepad_is_no_part_of_the_passphrase() {
        let mut input = io::Cursor::new("\u{feff}zolder fietsbel maandag\r\n");
        assert_eq!(
            first_line(&mut input).unwrap().expose_secret(),
            "zolder fietsbel maandag"
        );
    }

    #[test]
    fn an_empty_an_endless_or_an_unreadable_line_is_none() {
        for bytes in [&b""[..], b"\nx", b"\xff\xfe\n"] {
            let refused = first_line(&mut io::Cursor::new(bytes));
            assert!(matches!(
                refused,
                Err(Failure::Passphrase(PassphraseFault::Unreadable))
            ));
        }
        let endless = first_line(&mut io::BufReader::new(io::repeat(b'a')));
        assert!(matches!(
            endless,
            Err(Failure::Passphrase(PassphraseFault::TooLong))
        ));
    }
}
