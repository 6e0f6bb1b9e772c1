//! The store: the only file that names sled. It runs in a thread of its own, because damage can make sled loop or
//! panic, and neither may take the program with it.

use std::fs::{self, File};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::error::Error;
use super::files;
use super::id::ItemId;

/// The largest value; with more, sled puts values into `blobs/`, which it never makes lasting (bytes).
const PART: usize = 6_144;
/// How long an opening or a reading may take, before the size of the store is counted in.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a save may take: slow disks are slow, and the words are in the journal already.
const LONG_PATIENCE: Duration = Duration::from_secs(300);
/// How long the previous user of the store may take to let go of it.
const LETTING_GO: Duration = Duration::from_secs(2);
/// Files of sled that are larger than this are not of our making (bytes).
const DB_LIMIT: u64 = 1 << 34;
const CONF_LIMIT: u64 = 1 << 16;

/// Why the store could not be used, and a new one was built from a snapshot and the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The store is not there, or something odd is in its place.
    StoreMissing,
    /// The store could not be read.
    StoreUnreadable,
    /// Reading the store did not come to an end.
    StoreStopped,
    /// The store could be read, but its parts do not agree with each other.
    StoreDisagrees,
    /// The store is older than what was saved after it.
    StoreBehind,
    /// Single items could not be read.
    Items,
}

/// How using the store failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Failure {
    /// The disk or the system refuses; the store itself may be whole.
    Refused(Error),
    /// The store is damaged.
    Damaged(Why),
}

/// What a key in the store leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Root,
    Page(u32),
    Item(ItemId),
}

impl Place {
    fn prefix(self) -> Vec<u8> {
        match self {
            Self::Root => vec![0],
            Self::Page(no) => [&[1][..], &no.to_be_bytes()].concat(),
            Self::Item(id) => [&[2][..], id.as_bytes()].concat(),
        }
    }
}

/// One change of the store: a sealed piece, or nothing any more.
pub(super) struct Write {
    pub(super) place: Place,
    pub(super) sealed: Option<Vec<u8>>,
}

/// The sealed root and pages, as they are read when the vault is opened.
pub(super) struct Index {
    pub(super) root: Vec<u8>,
    pub(super) pages: Vec<(u32, Vec<u8>)>,
}

type Job = Box<dyn FnOnce(&Sled) + Send>;

/// An open store. Dropping it closes sled and waits until it has let go.
pub(super) struct Store {
    dir: PathBuf,
    db: File,
    jobs: Option<Sender<Job>>,
    // Behind a lock only so that several threads may read from one store.
    closed: Mutex<Receiver<()>>,
}

impl Store {
    /// Makes a new, empty store; whatever was in its place is removed.
    pub(super) fn create(dir: &Path) -> Result<Self, Failure> {
        files::shred_dir(dir).map_err(Failure::Refused)?;
        files::make_private_dir(dir).map_err(Failure::Refused)?;
        let store = Self::start(dir, PATIENCE)?;
        files::sync_dir(dir)
            .and_then(|()| files::sync_parent(dir))
            .map_err(Failure::Refused)?;
        Ok(store)
    }

    /// Opens a store that is there. Its replay cache is removed first: a half-written one stops sled for good.
    pub(super) fn open(dir: &Path) -> Result<Self, Failure> {
        let size = check_files(dir)?;
        remove_cache(dir)?;
        Self::start(dir, patience_for(size))
    }

    fn start(dir: &Path, patience: Duration) -> Result<Self, Failure> {
        let (jobs, inbox) = mpsc::channel::<Job>();
        let (opened, opening) = mpsc::sync_channel(1);
        let (closing, closed) = mpsc::sync_channel::<()>(1);
        let place = dir.to_owned();
        let work = move || {
            match catch_unwind(AssertUnwindSafe(|| Sled::open(&place))) {
                Ok(Ok(sled)) => {
                    if opened.send(Ok(())).is_ok() {
                        for job in inbox {
                            job(&sled);
                        }
                    }
                    catch_unwind(AssertUnwindSafe(|| drop(sled))).ok();
                }
                Ok(Err(failure)) => drop(opened.send(Err(failure))),
                Err(_panic) => drop(opened.send(Err(Failure::Damaged(Why::StoreUnreadable)))),
            }
            drop(closing);
        };
        thread::Builder::new()
            .name("vault store".into())
            .spawn(work)
            .map_err(refused)?;
        receive(&opening, patience)??;
        let db = File::open(dir.join("db")).map_err(refused)?;
        files::tighten(dir).map_err(Failure::Refused)?;
        Ok(Self {
            dir: dir.to_owned(),
            db,
            jobs: Some(jobs),
            closed: Mutex::new(closed),
        })
    }

    /// Everything that the list is made of.
    pub(super) fn index(&self) -> Result<Index, Failure> {
        let size = self.db.metadata().map_err(refused)?.len();
        self.ask(patience_for(size), Sled::index)
    }

    /// The sealed forms of some items, in their order; empty where there is none.
    pub(super) fn items(&self, ids: Vec<ItemId>) -> Result<Vec<Vec<u8>>, Failure> {
        self.ask(PATIENCE, move |sled| {
            ids.into_iter()
                .map(|id| sled.piece(Place::Item(id)))
                .collect()
        })
    }

    /// Makes all changes at once, lastingly, or none.
    pub(super) fn write(&self, writes: Vec<Write>) -> Result<(), Failure> {
        self.ask(LONG_PATIENCE, move |sled| {
            sled.apply(&writes)?;
            sled.settle()
        })
    }

    /// Makes changes of a store that doesn't count yet; [`Store::settle`] makes them lasting.
    pub(super) fn fill(&self, writes: Vec<Write>) -> Result<(), Failure> {
        self.ask(LONG_PATIENCE, move |sled| sled.apply(&writes))
    }

    /// Makes everything that was filled in lasting.
    pub(super) fn settle(&self) -> Result<(), Failure> {
        self.ask(LONG_PATIENCE, Sled::settle)
    }

    /// True while the files on disk are still the ones that are open here.
    pub(super) fn is_in_place(&self) -> bool {
        files::still_there(&self.db, &self.dir.join("db"))
    }

    /// True when sled has put nothing into `blobs/`, which it never makes lasting.
    pub(super) fn has_no_blobs(&self) -> bool {
        files::entries(&self.dir.join("blobs")).is_ok_and(|found| found.is_empty())
    }

    /// The size of the store on disk (bytes).
    pub(super) fn size(&self) -> u64 {
        self.db.metadata().map_or(0, |meta| meta.len())
    }

    fn ask<T, F>(&self, patience: Duration, question: F) -> Result<T, Failure>
    where
        T: Send + 'static,
        F: FnOnce(&Sled) -> Result<T, Failure> + Send + 'static,
    {
        let (reply, answer) = mpsc::sync_channel(1);
        let job: Job = Box::new(move |sled| {
            let said = catch_unwind(AssertUnwindSafe(|| question(sled)));
            reply
                .send(said.unwrap_or(Err(Failure::Damaged(Why::StoreUnreadable))))
                .ok();
        });
        let sent = self
            .jobs
            .as_ref()
            .is_some_and(|jobs| jobs.send(job).is_ok());
        if !sent {
            return Err(Failure::Damaged(Why::StoreStopped));
        }
        receive(&answer, patience)?
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.jobs = None;
        // Ends as soon as the thread has dropped its end; a thread that loops is left behind until the program ends.
        self.closed
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner)
            .recv_timeout(PATIENCE)
            .ok();
    }
}

fn receive<T>(answer: &Receiver<T>, patience: Duration) -> Result<T, Failure> {
    answer.recv_timeout(patience).map_err(|error| {
        Failure::Damaged(match error {
            RecvTimeoutError::Timeout => Why::StoreStopped,
            RecvTimeoutError::Disconnected => Why::StoreUnreadable,
        })
    })
}

/// One second more for every 16 MiB.
fn patience_for(size: u64) -> Duration {
    PATIENCE + Duration::from_secs(size >> 24)
}

fn refused(error: io::Error) -> Failure {
    Failure::Refused(error.into())
}

/// Looks at the kinds and sizes of the files before sled does, and gives the size of the store.
fn check_files(dir: &Path) -> Result<u64, Failure> {
    const MISSING: Failure = Failure::Damaged(Why::StoreMissing);
    if !fs::symlink_metadata(dir).is_ok_and(|meta| meta.is_dir()) {
        return Err(MISSING);
    }
    let mut size = None;
    for (name, path) in files::named_entries(dir).map_err(Failure::Refused)? {
        let meta = fs::symlink_metadata(&path).map_err(refused)?;
        match name.as_str() {
            "db" if meta.is_file() && meta.len() <= DB_LIMIT => size = Some(meta.len()),
            "conf" if meta.is_file() && meta.len() <= CONF_LIMIT => {}
            "blobs" if meta.is_dir() && is_empty(&path)? => {}
            "db" | "conf" | "blobs" => return Err(MISSING),
            // Removed by `remove_cache`, or not of sled.
            _ => {}
        }
    }
    // Without `db` sled would make a new, empty store and say nothing.
    size.ok_or(MISSING)
}

fn is_empty(dir: &Path) -> Result<bool, Failure> {
    Ok(files::entries(dir).map_err(Failure::Refused)?.is_empty())
}

fn remove_cache(dir: &Path) -> Result<(), Failure> {
    for (name, path) in files::named_entries(dir).map_err(Failure::Refused)? {
        if name.starts_with("snap.") {
            let is_dir = fs::symlink_metadata(&path).is_ok_and(|meta| meta.is_dir());
            let removed = if is_dir {
                fs::remove_dir_all(&path)
            } else {
                fs::remove_file(&path)
            };
            removed.map_err(refused)?;
        }
    }
    Ok(())
}

/// Sled as it is used here: one tree, no background flushing, and a real fsync after each flush.
struct Sled {
    // Dropped before the database that it belongs to.
    tree: sled::Tree,
    db: sled::Db,
    file: File,
    dir: PathBuf,
}

impl Sled {
    fn open(dir: &Path) -> Result<Self, Failure> {
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
                other => break other.map_err(|error| judge(&error))?,
            }
        };
        let tree = db.open_tree("v").map_err(|error| judge(&error))?;
        let file = fs::OpenOptions::new()
            .read(true)
            .write(true)
            .open(dir.join("db"))
            .map_err(refused)?;
        Ok(Self {
            tree,
            db,
            file,
            dir: dir.to_owned(),
        })
    }

    /// The sealed piece at a place, put together from its parts; empty when there is none.
    fn piece(&self, place: Place) -> Result<Vec<u8>, Failure> {
        let mut piece = Vec::new();
        for entry in self.tree.scan_prefix(place.prefix()) {
            piece.extend_from_slice(&entry.map_err(|error| judge(&error))?.1);
        }
        Ok(piece)
    }

    fn index(&self) -> Result<Index, Failure> {
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
    fn apply(&self, writes: &[Write]) -> Result<(), Failure> {
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
        self.tree.apply_batch(batch).map_err(|error| judge(&error))
    }

    /// Sled's own flush is not lasting on Linux; the fsync of its file and directory is.
    fn settle(&self) -> Result<(), Failure> {
        self.db.flush().map_err(|error| judge(&error))?;
        self.file.sync_all().map_err(refused)?;
        files::sync_dir(&self.dir).map_err(Failure::Refused)
    }
}

fn part_number(key: &[u8]) -> Option<usize> {
    let &[high, low] = key.last_chunk::<2>()?;
    Some(usize::from(u16::from_be_bytes([high, low])))
}

/// Tells a disk that refuses from a store that is damaged.
fn judge(error: &sled::Error) -> Failure {
    if is_locked(error) {
        return Failure::Refused(Error::InUse);
    }
    let sled::Error::Io(error) = error else {
        return Failure::Damaged(Why::StoreUnreadable);
    };
    match Error::from(error.kind()) {
        Error::Unavailable(_) => Failure::Damaged(Why::StoreUnreadable),
        refusal => Failure::Refused(refusal),
    }
}

/// Sled has no kind of its own for "somebody else has it".
fn is_locked(error: &sled::Error) -> bool {
    matches!(error, sled::Error::Io(error) if error.to_string().contains("could not acquire lock"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]

    use super::*;

    fn put(id: ItemId, sealed: &[u8]) -> Write {
        Write {
            place: Place::Item(id),
            sealed: Some(sealed.to_vec()),
        }
    }

    #[test]
    fn a_piece_that_shrinks_leaves_no_old_part_behind() {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::create(&dir.path().join("s")).unwrap();
        let id = ItemId::random();
        store.write(vec![put(id, &[1; 20_000])]).unwrap();
        store.write(vec![put(id, &[2; 7_000])]).unwrap();
        assert_eq!(store.items(vec![id]).unwrap(), [vec![2; 7_000]]);
        store
            .write(vec![Write {
                place: Place::Item(id),
                sealed: None,
            }])
            .unwrap();
        assert_eq!(store.items(vec![id]).unwrap(), [Vec::<u8>::new()]);
    }

    #[test]
    fn a_large_piece_never_goes_into_the_folder_that_is_not_lasting() {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::create(&dir.path().join("s")).unwrap();
        for n in 0..40 {
            store
                .write(vec![put(ItemId::random(), &vec![n; 300_000])])
                .unwrap();
        }
        assert!(store.has_no_blobs());
    }

    #[test]
    fn a_store_without_its_data_is_missing_and_not_silently_empty() {
        let dir = tempfile::tempdir().unwrap();
        let place = dir.path().join("s");
        drop(Store::create(&place).unwrap());
        fs::remove_file(place.join("db")).unwrap();
        assert_eq!(
            Store::open(&place).err(),
            Some(Failure::Damaged(Why::StoreMissing))
        );
    }

    #[test]
    fn a_cache_that_a_kill_left_half_written_does_not_stop_the_opening() {
        let dir = tempfile::tempdir().unwrap();
        let place = dir.path().join("s");
        let id = ItemId::random();
        Store::create(&place)
            .unwrap()
            .write(vec![put(id, b"words")])
            .unwrap();
        fs::write(place.join("snap.00000000FFFFFFFF.generating"), "").unwrap();
        assert_eq!(
            Store::open(&place).unwrap().items(vec![id]).unwrap(),
            [b"words".to_vec()]
        );
    }

    #[test]
    fn a_panic_or_a_loop_in_the_store_does_not_take_the_program_with_it() {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::create(&dir.path().join("s")).unwrap();
        let asked = store.ask(PATIENCE, |_| -> Result<(), Failure> {
            std::panic::resume_unwind(Box::new(()))
        });
        assert_eq!(asked, Err(Failure::Damaged(Why::StoreUnreadable)));
        let asked = store.ask(Duration::from_millis(50), |_| {
            thread::sleep(Duration::from_millis(200));
            Ok(())
        });
        assert_eq!(asked, Err(Failure::Damaged(Why::StoreStopped)));
        assert!(store.items(Vec::new()).is_ok());
    }
}
