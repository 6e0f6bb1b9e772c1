//! The test vectors of the age format (C2SP/CCTV, 143 files in `tests/age_vectors`), through the door of *restore*.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::PathBuf;
use std::str::FromStr as _;

use age::x25519;
use secrecy::SecretString;
use sha2::{Digest as _, Sha256};

use super::{Unlocking, seal, snapshot};
use crate::vault::id::to_hex;
use crate::vault::recovery::RecoveryKey;
use crate::vault::{Error, Places, Vault, WorkFactor, unwatched};

/// The library goes on reading an old form of header without a short last line; both are whole files of their key.
const LEGACY: [&str; 2] = ["stanza_missing_body", "stanza_missing_final_line"];

/// One vector: what is expected of it, its keys, and the file.
struct Vector {
    name: String,
    expect: String,
    payload: Option<String>,
    identities: Vec<String>,
    passphrases: Vec<String>,
    file: Vec<u8>,
}

fn vectors() -> Vec<Vector> {
    let dir = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/age_vectors");
    let entries = std::fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .filter(|path| path.extension().is_none())
        .map(|path| vector(&path))
        .collect()
}

fn vector(path: &std::path::Path) -> Vector {
    let bytes = std::fs::read(path).unwrap();
    let end = bytes.windows(2).position(|two| two == b"\n\n").unwrap();
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let all = |key: &str| -> Vec<String> {
        let of = |line: &str| {
            line.strip_prefix(key)?
                .strip_prefix(": ")
                .map(str::to_owned)
        };
        head.lines().filter_map(of).collect()
    };
    let packed = !all("compressed").is_empty();
    let body = &bytes[end + 2..];
    Vector {
        name: path.file_name().unwrap().to_string_lossy().into_owned(),
        expect: all("expect").remove(0),
        payload: all("payload").pop(),
        identities: all("identity"),
        passphrases: all("passphrase"),
        file: if packed {
            miniz_oxide::inflate::decompress_to_vec_zlib(body).unwrap()
        } else {
            body.to_vec()
        },
    }
}

/// Everything in the file, when it opens with one of its keys up to its very end.
fn opened(vector: &Vector) -> Option<Vec<u8>> {
    let passphrases = vector.passphrases.iter().map(|passphrase| {
        let passphrase = SecretString::from(passphrase.as_str());
        Box::new(seal::passphrase_identity(&passphrase)) as Box<dyn age::Identity>
    });
    let known = |text: &String| x25519::Identity::from_str(text).ok();
    let identities = vector
        .identities
        .iter()
        .filter_map(known)
        .map(|identity| Box::new(identity) as Box<dyn age::Identity>);
    let keys: Vec<Box<dyn age::Identity>> = identities.chain(passphrases).collect();
    keys.iter().find_map(|key| {
        let mut stream = snapshot::unseal_stream(vector.file.as_slice(), &**key).ok()?;
        let mut plain = Vec::new();
        stream.read_to_end(&mut plain).ok().map(|_| plain)
    })
}

#[test]
fn nothing_is_accepted_that_the_format_forbids() {
    let vectors = vectors();
    assert_eq!(vectors.len(), 143);
    let mut accepted_wrongly = BTreeSet::new();
    let (mut right, mut refused) = (0, Vec::new());
    for vector in &vectors {
        match (opened(vector), vector.expect.as_str()) {
            (Some(plain), "success") => {
                assert_eq!(vector.payload, Some(to_hex(&Sha256::digest(plain))));
                right += 1;
            }
            (Some(_), _) => drop(accepted_wrongly.insert(vector.name.as_str())),
            (None, "success") => refused.push(vector.name.as_str()),
            (None, _) => {}
        }
    }
    assert_eq!(accepted_wrongly, BTreeSet::from(LEGACY));
    assert!(right >= 15, "{right}");
    // What is right and refused all the same is of kinds that no backup of this program has.
    for name in refused {
        assert!(
            name.starts_with("armor") || name.starts_with("hybrid"),
            "{name}"
        );
    }
}

#[test]
fn restore_makes_nothing_of_any_of_them_and_says_why() {
    let dir = tempfile::tempdir().unwrap();
    let into = Places {
        dir: dir.path().join("vault"),
        anchor_dir: None,
    };
    let passphrase = SecretString::from("words of its own for the vault");
    let cost = WorkFactor::new(4).unwrap();
    for vector in vectors() {
        let file = dir.path().join("backup.age");
        std::fs::write(&file, &vector.file).unwrap();
        let passphrases = vector
            .passphrases
            .iter()
            .map(|text| Unlocking::Passphrase(SecretString::from(text.as_str())));
        let sheets = vector
            .identities
            .iter()
            .filter_map(|text| RecoveryKey::from_text(text))
            .map(Unlocking::RecoverySheet);
        for key in passphrases.chain(sheets) {
            let refused = Vault::restore(
                &file,
                &key,
                &into,
                (&passphrase, cost),
                &|_| true,
                &unwatched,
            );
            let error = refused.err().unwrap();
            let fits = match vector.expect.as_str() {
                _ if vector.name == "scrypt_work_factor_23" => error == Error::WorkFactorTooHigh,
                "no match" => matches!(
                    error,
                    Error::WrongPassphrase
                        | Error::WrongRecovery
                        | Error::NotABackup
                        | Error::ForSheet
                        | Error::ForPassphrase
                ),
                _ => matches!(
                    error,
                    Error::NotABackup
                        | Error::ForSheet
                        | Error::ForPassphrase
                        | Error::WrongPassphrase
                        | Error::WrongRecovery
                        | Error::WorkFactorTooHigh
                ),
            };
            assert!(fits, "{}: {error:?}", vector.name);
            assert!(!into.dir.exists(), "{}", vector.name);
        }
    }
}
