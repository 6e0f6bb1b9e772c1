//! What leaves for somebody else, done: a sealed text, cases for a successor, and the end of a case on its receipt.

use super::home::expand;
use crate::{
    app::effect::{PackageOpens, Parcel, Work, Worked},
    usecases::{Trouble, handover, succession},
    vault::{self, Casebook, PackageSeal, Packed, WorkFactor},
};

/// Does one of these works.
///
/// # Errors
/// The refusals of the vault and of a disk. Nothing changed then.
pub(super) fn work(
    book: &mut Casebook,
    work: Work,
    watch: &vault::Watch<'_>,
) -> Result<Worked, vault::Error> {
    let done = match work {
        Work::Package {
            case,
            track,
            confirmed,
            opens,
            file,
            on,
            words,
        } => {
            let order = handover::Order {
                case,
                track,
                actor_confirmed: confirmed.0,
                people_confirmed: confirmed.1,
                seal: match opens {
                    PackageOpens::Key(key) => PackageSeal::Key(key),
                    PackageOpens::Passphrase(phrase) => {
                        PackageSeal::Passphrase(phrase, WorkFactor::DEFAULT)
                    }
                },
                file: expand(&file).ok_or(vault::Error::NoFolder)?,
                on,
                words,
            };
            handover::hand_over(book, &order)
                .map(|(case, packed)| Worked::Packaged(Box::new(case), parcel(packed)))
        }
        Work::SendOff {
            cases,
            to,
            file,
            on,
        } => {
            let file = expand(&file).ok_or(vault::Error::NoFolder)?;
            succession::send_off(book, &cases, &to, &file, on)
                .map(|(cases, packed)| Worked::SentOff(cases, parcel(packed)))
        }
        Work::Received { case, code, on } => {
            match succession::receive(book, case, &code, on, watch) {
                Ok(()) => Ok(Worked::Destroyed {
                    cases: vec![case],
                    lines: book.destroyed()?,
                    remains: false,
                }),
                Err(trouble) => Err(trouble),
            }
        }
        _ => return book.own_key().map(Worked::OwnKey),
    };
    match done {
        Ok(worked) => Ok(worked),
        Err(Trouble::Vault(error)) => Err(error),
        Err(Trouble::Refused(refusal)) => Ok(Worked::Refused(refusal)),
        Err(Trouble::Key(why)) => Ok(Worked::NotAKey(why)),
        Err(_) => Err(vault::Error::Unavailable(std::io::ErrorKind::InvalidData)),
    }
}

fn parcel(packed: Packed) -> Parcel {
    Parcel {
        file: if packed.is_in_place {
            packed.made.place
        } else {
            packed.made.unfinished
        },
        is_in_place: packed.is_in_place,
    }
}
