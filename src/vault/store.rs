//! The store, in a thread of its own: damage can make sled loop or panic, and neither may take the program with it.

mod engine;
mod on_disk;

use std::fs::File;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::error::Error;
use super::files;
use super::id::ItemId;
use engine::Sled;
use on_disk::{check_files, check_writable, is_whole_cache, remove_cache};

/// The name of the thread that has the store.
const THREAD: &str = "vault store";
/// How the threads of sled are named.
const SLEDS_THREADS: &str = "sled-";

/// True in a thread in which a panic is taken for damage, told as such, and ends nothing: what a program does when it ends
/// by a panic (giving back the terminal, telling the place) is not to be done for it.
#[must_use]
pub fn survives_panics() -> bool {
    thread::current()
        .name()
        .is_some_and(|name| name == THREAD || name.starts_with(SLEDS_THREADS))
}

/// How long an opening or a reading may take, before the size of the store is counted in.
const PATIENCE: Duration = Duration::from_secs(6);
/// How long a save may take: slow disks are slow, and the words are in the journal already.
const LONG_PATIENCE: Duration = Duration::from_secs(300);

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
    /// Nothing is wrong with the store as far as is known, but the disk can't be written to, and so it was not opened.
    StoreNotOpened,
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
    /// It stopped answering once: nobody waits for it again.
    stopped: AtomicBool,
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

    /// Opens a store that is there. What a kill left of sled's replay cache half-written is removed first: it would
    /// stop sled for good.
    ///
    /// The whole cache may not go without need: sled can reuse a segment soon after an opening in a way that only the
    /// cache of that opening lets it recover from; without it, it takes the store for empty.
    pub(super) fn open(dir: &Path) -> Result<Self, Failure> {
        let size = check_files(dir)?;
        check_writable(dir)?;
        remove_cache(dir, |name, meta| !is_whole_cache(name, meta))?;
        Self::start(dir, patience_for(size))
    }

    /// Opens a store whose replay cache may be what is damaged: without it.
    pub(super) fn open_without_cache(dir: &Path) -> Result<Self, Failure> {
        let size = check_files(dir)?;
        remove_cache(dir, |_, _| true)?;
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
            .name(THREAD.into())
            .spawn(work)
            .map_err(refused)?;
        receive(&opening, patience)??;
        let db = File::open(dir.join("db")).map_err(refused)?;
        files::tighten(dir).map_err(Failure::Refused)?;
        Ok(Self {
            dir: dir.to_owned(),
            db,
            jobs: Some(jobs),
            stopped: AtomicBool::new(false),
            closed: Mutex::new(closed),
        })
    }

    /// Everything that the list is made of.
    pub(super) fn index(&self) -> Result<Index, Failure> {
        let size = files::occupied(&self.db.metadata().map_err(refused)?);
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

    /// How much of the store is content: the sealed pieces and their names (bytes).
    pub(super) fn payload(&self) -> Result<u64, Failure> {
        let size = files::occupied(&self.db.metadata().map_err(refused)?);
        self.ask(patience_for(size), Sled::payload)
    }

    /// Closes sled and waits until it has let go. Nothing can be read or written after it.
    pub(super) fn close(&mut self) {
        self.jobs = None;
        if *self.stopped.get_mut() {
            return;
        }
        // Ends as soon as the thread has dropped its end; a thread that loops is left behind until the program ends.
        self.closed
            .get_mut()
            .unwrap_or_else(PoisonError::into_inner)
            .recv_timeout(PATIENCE)
            .ok();
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
        if !sent || self.stopped.load(Ordering::Relaxed) {
            return Err(Failure::Damaged(Why::StoreStopped));
        }
        receive(&answer, patience)
            .inspect_err(|_silent| self.stopped.store(true, Ordering::Relaxed))?
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.close();
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may fail")]

    use super::*;
    use std::fs;

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
        // Whoever reads on doesn't wait for it over and over.
        assert_eq!(
            store.items(Vec::new()),
            Err(Failure::Damaged(Why::StoreStopped))
        );
    }
}
