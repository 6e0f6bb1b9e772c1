//! The journal: every save is written down here, lastingly, before the store is touched.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use super::epoch_key::Epoch;
use super::error::{Damage, Error, Part};
use super::files;
use super::layout;
use super::records::{FORM, Frame};

/// The journal grows in steps of this many zeros, so that a save has no file size to make lasting (bytes).
const STEP: u64 = 256 << 10;
/// A frame is never larger than this; a length above it is damage (bytes).
pub(super) const FRAME_LIMIT: u64 = 256 << 20;
/// A journal holds the saves since the last snapshot, 64 at most; a larger file is not one.
const LIMIT: u64 = 1 << 30;
/// The length word in front of each frame; zero ends the journal (bytes).
const WORD: u64 = 4;

/// The journal that saves are appended to.
pub(super) struct Journal {
    path: PathBuf,
    file: File,
    end: u64,
    capacity: u64,
}

/// What a journal says.
pub(super) struct Written {
    /// The frames that could be read, in their order in the file.
    pub(super) frames: Vec<Frame>,
    /// Where the last readable frame ends.
    end: u64,
}

/// Why a frame was not appended.
pub(super) struct NotAppended {
    pub(super) error: Error,
    /// True when the journal is certainly as it was before.
    pub(super) undone: bool,
}

impl Journal {
    /// Makes an empty journal for the saves that follow generation `base`, lastingly.
    pub(super) fn create(dir: &Path, epoch: u64, base: u64) -> Result<Self, Error> {
        let path = layout::journal_file(dir, epoch, base);
        let mut file = files::begin(&path)?;
        let made = zeros(&mut file, 0, STEP).and_then(|()| files::finish(file, &path));
        if made.is_err() {
            std::fs::remove_file(files::unfinished(&path)).ok();
        }
        made?;
        Self::at(path, 0)
    }

    /// Goes on with a journal where its last readable frame ends; what follows (a save that was never finished) is
    /// cleared, lest a later frame is read together with it.
    pub(super) fn resume(
        dir: &Path,
        epoch: u64,
        base: u64,
        written: &Written,
    ) -> Result<Self, Error> {
        let mut journal = Self::at(layout::journal_file(dir, epoch, base), written.end)?;
        if has_more(&journal.path, journal.end)? {
            let length = journal.capacity.saturating_sub(journal.end);
            zeros(&mut journal.file, journal.end, length)?;
            journal.file.sync_all()?;
        }
        Ok(journal)
    }

    fn at(path: PathBuf, end: u64) -> Result<Self, Error> {
        let file = files::open_ordinary(
            &path,
            Part::Journal,
            files::options().read(true).write(true),
        )?;
        let capacity = file.metadata()?.len();
        Ok(Self {
            path,
            file,
            end,
            capacity,
        })
    }

    /// Appends a sealed frame. When this returns it is lasting.
    pub(super) fn append(&mut self, sealed: &[u8]) -> Result<(), NotAppended> {
        let kept = |error| NotAppended {
            error,
            undone: true,
        };
        let length = u32::try_from(sealed.len()).map_err(|_too_long| kept(Error::TooLarge))?;
        let total = WORD + u64::from(length);
        if total > FRAME_LIMIT {
            return Err(kept(Error::TooLarge));
        }
        self.make_room(self.end + total + WORD).map_err(kept)?;
        let frame = [&length.to_le_bytes()[..], sealed].concat();
        if let Err(error) = self.write_at_end(&frame) {
            let undone =
                zeros(&mut self.file, self.end, total).is_ok() && self.file.sync_data().is_ok();
            return Err(NotAppended { error, undone });
        }
        if let Err(error) = self.file.sync_data() {
            // After a failed sync nobody knows what is on the disk: cleared as well as can be, but not certain.
            if zeros(&mut self.file, self.end, total).is_ok() {
                self.file.sync_data().ok();
            }
            return Err(NotAppended {
                error: error.into(),
                undone: false,
            });
        }
        self.end += total;
        Ok(())
    }

    /// True while the file on disk is still the one that is open here.
    pub(super) fn is_in_place(&self) -> bool {
        files::still_there(&self.file, &self.path)
    }

    fn write_at_end(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.file.seek(SeekFrom::Start(self.end))?;
        Ok(self.file.write_all(bytes)?)
    }

    fn make_room(&mut self, needed: u64) -> Result<(), Error> {
        if needed <= self.capacity {
            return Ok(());
        }
        let capacity = needed.next_multiple_of(STEP) + STEP;
        let grown = zeros(&mut self.file, self.capacity, capacity - self.capacity)
            .and_then(|()| self.file.sync_all().map_err(Error::from));
        if grown.is_err() {
            self.file.set_len(self.capacity).ok();
        }
        grown?;
        self.capacity = capacity;
        Ok(())
    }
}

/// Writes zeros over a stretch of a file.
fn zeros(file: &mut File, start: u64, length: u64) -> Result<(), Error> {
    file.seek(SeekFrom::Start(start))?;
    io::copy(&mut io::repeat(0).take(length), file)?;
    Ok(())
}

/// Reads a journal as far as it can be read, also past a damaged frame whose length is still right.
pub(super) fn read(dir: &Path, epoch: &Epoch, base: u64) -> Result<Written, Error> {
    let path = layout::journal_file(dir, epoch.number, base);
    let file = files::open_ordinary(&path, Part::Journal, files::options().read(true))?;
    let length = file.metadata()?.len();
    if length > LIMIT {
        return Err(Error::Damaged(Damage::Odd(Part::Journal)));
    }
    let mut reader = BufReader::with_capacity(1 << 16, file);
    let mut written = Written {
        frames: Vec::new(),
        end: 0,
    };
    let mut at = 0;
    while let Some(size) = next_length(&mut reader, length.saturating_sub(at))? {
        let mut sealed = Vec::new();
        reader.by_ref().take(size).read_to_end(&mut sealed)?;
        at += WORD + size;
        let ours =
            |frame: &Frame| frame.f == FORM && frame.k == Frame::TAG && frame.epoch == epoch.number;
        if let Some(frame) = epoch.key.unseal_json::<Frame>(&sealed).filter(ours) {
            written.frames.push(frame);
            written.end = at;
        }
    }
    Ok(written)
}

/// The length of the next frame; nothing at the end, or when it can't be a length.
fn next_length(reader: &mut impl Read, left: u64) -> Result<Option<u64>, Error> {
    if left < WORD {
        return Ok(None);
    }
    let mut word = [0; 4];
    reader.read_exact(&mut word)?;
    let size = u64::from(u32::from_le_bytes(word));
    Ok((size > 0 && size <= FRAME_LIMIT && size <= left - WORD).then_some(size))
}

/// True when there is anything but zeros after `start`.
fn has_more(path: &Path, start: u64) -> Result<bool, Error> {
    let mut file = files::open_ordinary(path, Part::Journal, files::options().read(true))?;
    file.seek(SeekFrom::Start(start))?;
    let zeros = vec![0; 1 << 16];
    let mut block = zeros.clone();
    loop {
        let read = file.read(&mut block)?;
        if read == 0 {
            return Ok(false);
        }
        if block.get(..read) != zeros.get(..read) {
            return Ok(true);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may fail"
    )]

    use super::*;
    use crate::vault::seal::{Key, PIECE};
    use std::fs;

    const BASE: u64 = 0;

    fn frame(generation: u64) -> Frame {
        Frame {
            f: FORM,
            k: Frame::TAG.into(),
            epoch: 1,
            generation,
            put: Vec::new(),
            del: Vec::new(),
        }
    }

    fn journal_of(dir: &Path, generations: std::ops::RangeInclusive<u64>) -> Epoch {
        let epoch = Epoch {
            number: 1,
            key: Key::generate(),
        };
        let mut journal = Journal::create(dir, 1, BASE).unwrap();
        for generation in generations {
            let sealed = epoch.key.seal_json(&frame(generation), PIECE).unwrap();
            assert!(journal.append(&sealed).is_ok());
        }
        epoch
    }

    fn generations(written: &Written) -> Vec<u64> {
        written
            .frames
            .iter()
            .map(|frame| frame.generation)
            .collect()
    }

    #[test]
    fn every_appended_save_is_read_back_also_when_the_journal_has_grown() {
        let dir = tempfile::tempdir().unwrap();
        let epoch = journal_of(dir.path(), 1..=150);
        let written = read(dir.path(), &epoch, BASE).unwrap();
        assert_eq!(generations(&written), (1..=150).collect::<Vec<_>>());
    }

    #[test]
    fn a_half_written_save_is_cleared_and_the_next_one_follows_the_last_whole_one() {
        let dir = tempfile::tempdir().unwrap();
        let epoch = journal_of(dir.path(), 1..=2);
        let written = read(dir.path(), &epoch, BASE).unwrap();
        let path = layout::journal_file(dir.path(), 1, BASE);
        let mut bytes = fs::read(&path).unwrap();
        let end = usize::try_from(written.end).unwrap();
        bytes[end..end + 900].fill(0x11);
        fs::write(&path, bytes).unwrap();
        let torn = read(dir.path(), &epoch, BASE).unwrap();
        assert_eq!(generations(&torn), [1, 2]);
        let mut journal = Journal::resume(dir.path(), 1, BASE, &torn).unwrap();
        assert!(
            journal
                .append(&epoch.key.seal_json(&frame(3), PIECE).unwrap())
                .is_ok()
        );
        let mended = read(dir.path(), &epoch, BASE).unwrap();
        assert_eq!(generations(&mended), [1, 2, 3]);
        let rest = usize::try_from(mended.end).unwrap();
        assert!(
            fs::read(path).unwrap()[rest..]
                .iter()
                .all(|byte| *byte == 0)
        );
    }

    #[test]
    fn saves_after_a_damaged_one_are_still_read() {
        let dir = tempfile::tempdir().unwrap();
        let epoch = journal_of(dir.path(), 1..=3);
        let path = layout::journal_file(dir.path(), 1, BASE);
        let mut bytes = fs::read(&path).unwrap();
        let second =
            usize::try_from(u32::from_le_bytes(bytes[..4].try_into().unwrap())).unwrap() + 4;
        bytes[second + 1_000] ^= 1;
        fs::write(&path, bytes).unwrap();
        assert_eq!(
            generations(&read(dir.path(), &epoch, BASE).unwrap()),
            [1, 3]
        );
    }

    #[test]
    fn a_journal_filled_with_nonsense_has_no_saves_and_does_no_harm() {
        let dir = tempfile::tempdir().unwrap();
        let epoch = journal_of(dir.path(), 1..=1);
        fs::write(layout::journal_file(dir.path(), 1, BASE), vec![0xff; 5_000]).unwrap();
        let written = read(dir.path(), &epoch, BASE).unwrap();
        assert!(written.frames.is_empty() && written.end == 0);
    }
}
