//! How sled is used: the only file that names it.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::{Failure, Index, Place, Why, Write, refused};
use crate::vault::error::Error;
use crate::vault::files;

/// The largest value; with more, sled puts values into `blobs/`, which it never makes lasting (bytes).
const PART: usize = 6_144;
/// How long the previous user of the store may take to let go of it.
const LETTING_GO: Duration = Duration::from_secs(2);

/// Sled as it is used here: one tree, no background flushing, and a real fsync after each flush.
pub(super) struct Sled {
    // Dropped before the database that it belongs to.
    tree: sled::Tree,
    db: sled::Db,
    file: File,
    dir: PathBuf,
}

impl Sled {
    pub(super) fn open(dir: &Path) -> Result<Self, Failure> {
        let config = sled::Config::new()
            .path(dir)
            .cache_capacity(16 << 20)
            .flush_every_ms(None)
            .mode(sled::Mode::LowSpace);
        let pause = Duration::from_millis(20);
        let mut waited = Duration::ZERO;
        let db = loop {
            match config.open() {
                Err(error) if is_locked(&error) && waited < LETTING_GO => {
                    thread::sleep(pause);
                    waited += pause;
                }
                other => break other.map_err(|error| judge_opening(&error, dir))?,
            }
        };
        let tree = db
            .open_tree("v")
            .map_err(|error| judge_opening(&error, dir))?;
        let file = fs::OpenOptions::new()
            .read(true)
            .write(true)
            .open(dir.join("db"))
            .map_err(refused)?;
        settle_cache(dir);
        Ok(Self {
            tree,
            db,
            file,
            dir: dir.to_owned(),
        })
    }

    /// The sealed piece at a place, put together from its parts; empty when there is none.
    pub(super) fn piece(&self, place: Place) -> Result<Vec<u8>, Failure> {
        let mut piece = Vec::new();
        for entry in self.tree.scan_prefix(place.prefix()) {
            piece.extend_from_slice(&entry.map_err(|error| judge(&error))?.1);
        }
        Ok(piece)
    }

    /// The length of everything in the store, names included.
    pub(super) fn payload(&self) -> Result<u64, Failure> {
        let mut length = 0;
        for entry in &self.tree {
            let (key, part) = entry.map_err(|error| judge(&error))?;
            length += key.len() + part.len();
        }
        Ok(u64::try_from(length).unwrap_or(u64::MAX))
    }

    pub(super) fn index(&self) -> Result<Index, Failure> {
        let mut pages: Vec<(u32, Vec<u8>)> = Vec::new();
        for entry in self.tree.scan_prefix([1]) {
            let (key, part) = entry.map_err(|error| judge(&error))?;
            let [1, a, b, c, d, _, _] = *key else {
                return Err(Failure::Damaged(Why::StoreDisagrees));
            };
            let no = u32::from_be_bytes([a, b, c, d]);
            match pages.last_mut() {
                Some((last, sealed)) if *last == no => sealed.extend_from_slice(&part),
                _ => pages.push((no, part.to_vec())),
            }
        }
        Ok(Index {
            root: self.piece(Place::Root)?,
            pages,
        })
    }

    /// One batch, which sled makes whole or not at all.
    pub(super) fn apply(&self, writes: &[Write]) -> Result<(), Failure> {
        let mut batch = sled::Batch::default();
        for write in writes {
            let prefix = write.place.prefix();
            let parts: Vec<&[u8]> = write
                .sealed
                .as_deref()
                .unwrap_or_default()
                .chunks(PART)
                .collect();
            for (number, part) in parts.iter().enumerate() {
                let number =
                    u16::try_from(number).map_err(|_too_many| Failure::Refused(Error::TooLarge))?;
                batch.insert([prefix.as_slice(), &number.to_be_bytes()].concat(), *part);
            }
            for entry in self.tree.scan_prefix(&prefix) {
                let (key, _) = entry.map_err(|error| judge(&error))?;
                if part_number(&key).is_none_or(|number| number >= parts.len()) {
                    batch.remove(key);
                }
            }
        }
        self.tree
            .apply_batch(batch)
            .map_err(|error| judge_writing(&error))
    }

    /// Sled's own flush is not lasting on Linux; the fsync of its file and directory is.
    pub(super) fn settle(&self) -> Result<(), Failure> {
        self.db.flush().map_err(|error| judge_writing(&error))?;
        self.file.sync_all().map_err(refused)?;
        files::sync_dir(&self.dir).map_err(Failure::Refused)
    }
}

/// Makes the replay cache lasting that sled wrote while it opened: without it, sled can't always find its way back after a
/// power cut, and then the store has to be built anew. Where that fails, it is as before.
fn settle_cache(dir: &Path) {
    for (name, path) in files::named_entries(dir).unwrap_or_default() {
        if name.starts_with("snap.") {
            File::open(path).and_then(|cache| cache.sync_all()).ok();
        }
    }
    files::sync_dir(dir).ok();
}

fn part_number(key: &[u8]) -> Option<usize> {
    let &[high, low] = key.last_chunk::<2>()?;
    Some(usize::from(u16::from_be_bytes([high, low])))
}

/// Tells a disk that refuses from a store that is damaged.
fn judge(error: &sled::Error) -> Failure {
    if is_locked(error) {
        return Failure::Refused(Error::InUse { process: None });
    }
    let sled::Error::Io(error) = error else {
        return Failure::Damaged(Why::StoreUnreadable);
    };
    match Error::from(error.kind()) {
        Error::Unavailable(_) => Failure::Damaged(Why::StoreUnreadable),
        refusal => Failure::Refused(refusal),
    }
}

/// While writing, a disk that fails is a refusal: what is on it may be whole.
fn judge_writing(error: &sled::Error) -> Failure {
    match error {
        sled::Error::Io(failed) if is_fault(failed) => refused(failed.kind().into()),
        error => judge(error),
    }
}

/// While opening, sled reads and writes. A disk that fails is a refusal when all of it can be read.
fn judge_opening(error: &sled::Error, dir: &Path) -> Failure {
    let reads_whole = || {
        let mut file = File::open(dir.join("db")).ok()?;
        io::copy(&mut file, &mut io::sink()).ok()
    };
    match error {
        sled::Error::Io(failed) if is_fault(failed) && reads_whole().is_some() => {
            judge_writing(error)
        }
        error => judge(error),
    }
}

/// True when this comes from the disk, and not from sled, which uses the same type for what it finds wrong itself.
fn is_fault(error: &io::Error) -> bool {
    error.raw_os_error().is_some()
}

/// Sled has no kind of its own for "somebody else has it".
fn is_locked(error: &sled::Error) -> bool {
    matches!(error, sled::Error::Io(error) if error.to_string().contains("could not acquire lock"))
}
