//! Opening a vault: keys, store, journal, and what is done when one of them is damaged.

use std::collections::BTreeSet;
use std::fs;
use std::mem;
use std::path::Path;
use std::sync::Mutex;

use secrecy::SecretString;

use super::anchor::{Anchor, State};
use super::epoch::{tidy, write_epoch};
use super::epoch_key::{self, Epoch};
use super::error::{Damage, Error, Part};
use super::files;
use super::history::Journals;
use super::journal::Journal;
use super::keys::RootKey;
use super::layout;
use super::lock::Lock;
use super::places::{Header, Places, Presence, probe, read_header};
use super::recovery::{self, RecoveryKey};
use super::rekey;
use super::snapshot;
use super::source::{ReadOnlyWhy, Source, from_spares, newest_epoch};
use super::store::{Failure, Store, Why};
use super::table::Table;
use super::unlock;
use super::{Progress, Vault};

/// What was found and done while opening.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OpenReport {
    /// The number of the last save that is in the vault.
    pub generation: u64,
    /// The number of the present epoch; it goes up when everything is sealed under a new key.
    pub epoch: u64,
    /// Saves that were in the journal but not in the store yet, and are now.
    pub replayed: u64,
    /// The store was damaged and has been built anew. To be told.
    pub rebuilt: Option<Rebuilt>,
    /// The vault is older than the state remembered on this computer: its last save, and the one remembered. To be told.
    pub behind_anchor: Option<(u64, u64)>,
    /// A state of this vault was remembered on this computer. False on a computer that has not seen it before.
    pub anchor_found: bool,
    /// A recovery sheet was made and opens this vault no more: its file is gone or damaged. To be told.
    pub sheet_lost: bool,
    /// Parts that were damaged and have been put right without any loss.
    pub repaired: Vec<Repaired>,
    /// Remains of an earlier epoch could not be removed; the next opening tries again.
    pub remains: bool,
    /// The vault can be read and not saved to, as long as it is open. To be told.
    pub read_only: Option<ReadOnlyWhy>,
}

/// A store that was built anew from a snapshot and the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rebuilt {
    /// What was wrong with the store.
    pub why: Why,
    /// The number of the last save that could be recovered.
    pub reached: u64,
    /// Saves before that one that could not be read.
    pub missing: u64,
}

/// A part that was put right without any loss.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Repaired {
    /// The header was damaged and was written anew.
    Header,
    /// The key file or its copy was damaged and was written anew from the other.
    Keys,
    /// The epoch file or its copy was damaged and was written anew from the other.
    Epoch,
    /// Journal and snapshots had a gap; a new snapshot was made from the store.
    Spares,
    /// Others had access to the directory or a file in it, and have it no longer.
    Permissions,
}

/// What a vault is opened with.
pub(super) enum With<'a> {
    Passphrase(&'a SecretString),
    RecoverySheet(&'a RecoveryKey),
}

/// Opens a vault.
pub(super) fn open(places: &Places, with: &With<'_>) -> Result<(Vault, OpenReport), Error> {
    let dir = places.dir.as_path();
    match probe(dir)? {
        Presence::Vault => {}
        Presence::Absent | Presence::Empty => return Err(Error::NotAVault),
        Presence::Foreign => return Err(Error::Foreign),
        Presence::TooNew { found } => return Err(Error::TooNew { found }),
    }
    let lock = Lock::take(dir)?;
    check_snapshot_dir(dir)?;
    let header = read_header(dir)?;
    let unlocked = match with {
        With::Passphrase(passphrase) => unlock::unlock_root(dir, passphrase),
        With::RecoverySheet(key) => recovery::unlock(dir, key).map(|root| (root, None)),
    };
    let (root, mend) = unlocked.map_err(|error| or_too_new(error, &header))?;
    if matches!(header, Header::TooNew(_)) {
        // Before a byte is written.
        newest_epoch(dir, &root).map_err(|error| or_too_new(error, &header))?;
    }
    // The passphrase is right: from here on writing is allowed.
    let mut repaired = Vec::new();
    let anchor = Anchor::load(places, &root.vault, &root.key);
    let (vault, mut report) = open_unlocked(places.clone(), root, anchor, lock)?;
    if report.read_only.is_none() {
        // Only now: of a change of passphrase that was killed the older key file may be left, which doesn't open the newest
        // epoch and must not take the place of the one that does.
        //
        // What can't be put right today is put right another day: it is no reason not to open.
        if mend.is_some_and(|mend| mend.write().is_ok()) {
            repaired.push(Repaired::Keys);
        }
        let place = dir.join(layout::HEADER);
        if header != Header::Readable
            && files::write_atomic(&place, layout::HEADER_TEXT.as_bytes()).is_ok()
        {
            repaired.push(Repaired::Header);
        }
        if files::tighten(dir) == Ok(true) {
            repaired.push(Repaired::Permissions);
        }
    }
    report.repaired.splice(..0, repaired);
    Ok((vault, report))
}

/// Under a header that speaks of a newer format, what can't be read is not damaged but newer.
fn or_too_new(error: Error, header: &Header) -> Error {
    match (error, header) {
        (Error::Damaged(Damage::Keys | Damage::Epoch), Header::TooNew(found)) => Error::TooNew {
            found: found.clone(),
        },
        (error, _) => error,
    }
}

/// Opens a vault whose root key is known and whose lock is held.
pub(super) fn open_unlocked(
    places: Places,
    root: RootKey,
    anchor: Anchor,
    lock: Lock,
) -> Result<(Vault, OpenReport), Error> {
    let mut report = OpenReport::default();
    let opened = newest(&places.dir, &root, &lock, &mut report)?;
    let Opened {
        source,
        table,
        epoch,
        newest_snapshot,
        gap,
        has_recovery,
    } = opened;
    let state = State {
        epoch: epoch.number,
        generation: table.generation(),
    };
    report.epoch = state.epoch;
    report.sheet_lost = root.sheet.is_some() && !has_recovery;
    report.generation = state.generation;
    report.anchor_found = anchor.remembered().is_some();
    report.behind_anchor = anchor
        .remembered()
        .filter(|remembered| state.is_behind(*remembered))
        .map(|remembered| (state.generation, remembered.generation));
    let progress = Progress {
        snapshot: newest_snapshot,
        ..Progress::default()
    };
    let reserved = Mutex::new(BTreeSet::new());
    let mut vault = Vault {
        source,
        table,
        epoch,
        root,
        anchor,
        places,
        progress,
        reserved,
        has_recovery,
        lock,
    };
    if gap && vault.write_snapshot().is_ok() {
        report.repaired.push(Repaired::Spares);
    }
    Ok((vault, report))
}

/// Opens the newest epoch, built anew when it is damaged; only to be read when the disk can't be written to.
pub(super) fn newest(
    dir: &Path,
    root: &RootKey,
    lock: &Lock,
    report: &mut OpenReport,
) -> Result<Opened, Error> {
    let opened = match lock.refused() {
        None => newest_to_save(dir, root, report),
        Some(why) => Err(why.into()),
    };
    opened.or_else(|refusal| newest_to_read(dir, root, refusal, report))
}

fn newest_to_save(dir: &Path, root: &RootKey, report: &mut OpenReport) -> Result<Opened, Error> {
    let has_recovery = rekey::finish(dir, root)?;
    let mut outcome = open_epoch(dir, root, report)?;
    if let Outcome::Damaged(why, epoch, journals) = outcome {
        report.rebuilt = Some(rebuild(dir, root, &epoch, &journals, why)?);
        outcome = open_epoch(dir, root, report)?;
    }
    match outcome {
        Outcome::Whole(opened) => Ok(Opened {
            has_recovery,
            ..*opened
        }),
        Outcome::Damaged(..) => Err(Error::Damaged(Damage::Store)),
    }
}

/// Reads everything into memory, because of a refusal that has to do with writing only.
fn newest_to_read(
    dir: &Path,
    root: &RootKey,
    refusal: Error,
    report: &mut OpenReport,
) -> Result<Opened, Error> {
    let Some(why) = ReadOnlyWhy::of(&refusal) else {
        return Err(refusal);
    };
    // When the spares can't be read either, it is the disk that has to be put right first.
    let read = from_spares(dir, root).map_err(|_damage| refusal)?;
    report.read_only = Some(why);
    report.replayed = 0;
    if read.missing > 0 && report.rebuilt.is_none() {
        report.rebuilt = Some(Rebuilt {
            why: Why::StoreNotOpened,
            reached: read.table.generation(),
            missing: read.missing,
        });
    }
    Ok(Opened {
        newest_snapshot: read.table.generation(),
        source: Source::Spares {
            items: read.items,
            why,
        },
        table: read.table,
        epoch: read.epoch,
        gap: false,
        has_recovery: root.sheet.is_some(),
    })
}

/// What the newest epoch turned out to be.
enum Outcome {
    Whole(Box<Opened>),
    Damaged(Why, Epoch, Journals),
}

/// The newest epoch, whole and up to date.
pub(super) struct Opened {
    pub(super) source: Source,
    pub(super) table: Table,
    pub(super) epoch: Epoch,
    pub(super) newest_snapshot: u64,
    /// Snapshots and journals don't reach up to the present generation.
    pub(super) gap: bool,
    /// A recovery sheet opens this vault too.
    pub(super) has_recovery: bool,
}

fn open_epoch(dir: &Path, root: &RootKey, report: &mut OpenReport) -> Result<Outcome, Error> {
    let (epoch, mend) = epoch_key::unlock_epoch(dir, root)?;
    if mend.is_some_and(|mend| mend.write().is_ok()) {
        report.repaired.push(Repaired::Epoch);
    }
    // Finishes a change of epoch, or a creation, that was killed.
    report.remains = tidy(dir, epoch.number).is_err();
    if fs::symlink_metadata(dir.join(layout::CREATING)).is_ok() {
        fs::remove_file(dir.join(layout::CREATING)).ok();
    }
    let journals = Journals::read(dir, &epoch)?;
    let (store, mut table) = match open_store(dir, &epoch, root) {
        Ok(opened) => opened,
        Err(Failure::Refused(error)) => return Err(error),
        Err(Failure::Damaged(why)) => return Ok(Outcome::Damaged(why, epoch, journals)),
    };
    let stored = table.generation();
    if is_behind(dir, &epoch, &journals, stored)? {
        return Ok(Outcome::Damaged(Why::StoreBehind, epoch, journals));
    }
    for frame in journals.frames.range(stored + 1..).map(|(_, frame)| frame) {
        let mut prepared = table.prepare(frame, &epoch)?;
        match store.write(mem::take(&mut prepared.writes)) {
            Ok(()) => {}
            Err(Failure::Refused(error)) => return Err(error),
            Err(Failure::Damaged(why)) => return Ok(Outcome::Damaged(why, epoch, journals)),
        }
        table.adopt(prepared);
    }
    report.replayed = table.generation() - stored;
    let newest_snapshot = snapshot::list(dir, epoch.number)?
        .first()
        .map(|one| one.generation);
    let gap = newest_snapshot.is_none_or(|from| !journals.hold_all(from, table.generation()))
        || journals.last.is_none();
    let journal = match &journals.last {
        Some((base, written)) => Journal::resume(dir, epoch.number, *base, written)?,
        None => Journal::create(dir, epoch.number, table.generation())?,
    };
    let newest_snapshot = newest_snapshot.unwrap_or(0);
    Ok(Outcome::Whole(Box::new(Opened {
        source: Source::Disk { store, journal },
        table,
        epoch,
        newest_snapshot,
        gap,
        has_recovery: false,
    })))
}

/// Opens the store and its table. When that fails it may be for the replay cache only: then without it.
fn open_store(dir: &Path, epoch: &Epoch, root: &RootKey) -> Result<(Store, Table), Failure> {
    let place = layout::store_dir(dir, epoch.number);
    let load = |store: Store| {
        let table = Table::load(&store.index()?, epoch, &root.vault).map_err(Failure::Damaged)?;
        Ok((store, table))
    };
    let why = match Store::open(&place).and_then(load) {
        Err(Failure::Damaged(why)) => why,
        other => return other,
    };
    if matches!(why, Why::StoreMissing | Why::StoreStopped) {
        return Err(Failure::Damaged(why));
    }
    match Store::open_without_cache(&place).and_then(load) {
        // What failed before has not let go of it.
        Err(Failure::Refused(Error::InUse { .. })) => Err(Failure::Damaged(why)),
        other => other,
    }
}

/// True when the store is older than can be explained: a kill leaves it at most one save behind the journal, so a gap
/// between the two, or a newer snapshot, means that an older store was put back.
fn is_behind(dir: &Path, epoch: &Epoch, journals: &Journals, stored: u64) -> Result<bool, Error> {
    let newest = journals.newest().unwrap_or(0).max(stored);
    if !journals.hold_all(stored, newest) {
        return Ok(true);
    }
    let newer = snapshot::list(dir, epoch.number)?
        .into_iter()
        .filter(|one| one.generation > newest);
    Ok(newer
        .into_iter()
        .any(|one| snapshot::read(&one, epoch).is_some()))
}

/// Builds the store anew, as the next epoch, from the newest readable snapshot and the journals.
fn rebuild(
    dir: &Path,
    root: &RootKey,
    epoch: &Epoch,
    journals: &Journals,
    why: Why,
) -> Result<Rebuilt, Error> {
    let recovered = journals.recover(dir, epoch)?;
    let rebuilt = Rebuilt {
        why,
        reached: recovered.reached,
        missing: recovered.missing,
    };
    write_epoch(
        dir,
        root,
        epoch.number + 1,
        recovered.reached,
        recovered.items,
    )?;
    Ok(rebuilt)
}

fn check_snapshot_dir(dir: &Path) -> Result<(), Error> {
    match fs::symlink_metadata(dir.join(layout::SNAPSHOTS)) {
        Ok(meta) if !meta.is_dir() => Err(Error::Damaged(Damage::Odd(Part::Snapshot))),
        _ => Ok(()),
    }
}
