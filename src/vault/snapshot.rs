//! Snapshots: now and then everything is written into one `age` file, from which the store can be built anew.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader, BufWriter, Read as _, Write};
use std::iter;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::decoys::Decoys;
use super::epoch_key::Epoch;
use super::error::{Error, Part};
use super::files;
use super::id::ItemId;
use super::layout;
use super::records::{FORM, ITEM_LIMIT, Record};
use super::seal::{PIECE, Refused, bucket, item_size};

/// How many snapshots are kept; the older one stands in when the newer one is damaged.
const KEPT: usize = 2;

/// The longest line that is read: more than the largest item takes (bytes).
const LONGEST_LINE: u64 = ITEM_LIMIT as u64;
/// A line has at least so many bytes for each value in it; what has fewer was made to fill the memory.
const BYTES_A_VALUE: usize = 4;

/// The first line of a snapshot or a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Heading {
    f: u16,
    k: String,
    #[serde(rename = "ep")]
    epoch: u64,
    #[serde(rename = "gen")]
    pub(super) generation: u64,
    cases: u64,
}

impl Heading {
    /// The heading of a file of this kind, for the state of this epoch and generation, before `count` items.
    pub(super) fn new(kind: &str, (epoch, generation): (u64, u64), count: usize) -> Self {
        Self {
            f: FORM,
            k: kind.into(),
            epoch,
            generation,
            cases: u64::try_from(count).unwrap_or(u64::MAX),
        }
    }
}

/// Why a file of JSON Lines could not be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// It could not be opened with this key.
    Sealed(Refused),
    /// A newer version of the program wrote it.
    Newer(u16),
    /// The disk refused.
    Disk(io::ErrorKind),
    /// It was changed or cut off, or holds something else.
    Content,
}

/// What the first line of a snapshot calls it.
const TAG: &str = "snapshot";

/// A snapshot on disk, by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Snapshot {
    pub(super) generation: u64,
    pub(super) path: PathBuf,
}

/// The items that a snapshot holds; decoys are not in it.
pub(super) type Items = BTreeMap<ItemId, Record>;

/// Writes a snapshot of `count` items: JSON Lines in an age stream, padded as a whole. It counts when this returns.
pub(super) fn write<I>(
    path: &Path,
    epoch: &Epoch,
    generation: u64,
    count: usize,
    records: I,
) -> Result<(), Error>
where
    I: IntoIterator<Item = Result<Record, Error>>,
{
    let file = files::begin(path)?;
    let heading = Heading::new(TAG, (epoch.number, generation), count);
    let recipient: &dyn age::Recipient = epoch.key.recipient();
    let written = write_stream(file, iter::once(recipient), &heading, records)
        .and_then(|file| files::finish(file, path));
    if written.is_err() {
        fs::remove_file(files::unfinished(path)).ok();
    }
    written
}

/// Writes JSON Lines in an age stream, padded as a whole, and gives the file back: nothing is lasting yet.
pub(super) fn write_stream<'a, I>(
    file: File,
    recipients: impl Iterator<Item = &'a dyn age::Recipient>,
    heading: &Heading,
    records: I,
) -> Result<File, Error>
where
    I: IntoIterator<Item = Result<Record, Error>>,
{
    let sealer = age::Encryptor::with_recipients(recipients);
    let sealer = sealer.map_err(|_failed| Error::Unavailable(io::ErrorKind::Other))?;
    let mut stream = sealer.wrap_output(BufWriter::with_capacity(1 << 18, file))?;
    let mut length = write_line(&mut stream, heading)?;
    // As large as the same items and their decoys are in the store, so that it tells no more than the store does.
    let (mut size, mut count) = (PIECE, 0);
    for record in records {
        let record = record?;
        size += item_size(&record)?;
        count += 1;
        length += write_line(&mut stream, &record)?;
    }
    size += Decoys::missing(count) * PIECE;
    let filler = bucket(size.max(length + 1)) - length - 1;
    io::copy(
        &mut io::Read::take(io::repeat(b' '), u64::try_from(filler).unwrap_or(0)),
        &mut stream,
    )?;
    stream.write_all(b"\n")?;
    let file = stream
        .finish()?
        .into_inner()
        .map_err(|error| Error::from(error.error().kind()))?;
    Ok(file)
}

fn write_line<T: Serialize>(stream: &mut impl Write, value: &T) -> Result<usize, Error> {
    let json = serde_json::to_vec(value)
        .map_err(|_failed| Error::Unavailable(io::ErrorKind::InvalidData))?;
    let mut line = Zeroizing::new(json);
    line.push(b'\n');
    stream.write_all(&line)?;
    Ok(line.len())
}

/// Reads a snapshot whole; nothing when any of it is damaged, missing, or of another epoch or generation.
pub(super) fn read(snapshot: &Snapshot, epoch: &Epoch) -> Option<Items> {
    let file =
        files::open_ordinary(&snapshot.path, Part::Snapshot, files::options().read(true)).ok()?;
    let (heading, items) = read_stream(file, epoch.key.identity(), TAG).ok()?;
    let is_this = heading.epoch == epoch.number && heading.generation == snapshot.generation;
    is_this.then_some(items)
}

/// Reads JSON Lines of a kind from an age stream, to its very end before anything is given back.
pub(super) fn read_stream(
    file: File,
    identity: &dyn age::Identity,
    kind: &str,
) -> Result<(Heading, Items), Unread> {
    let opened = unseal_stream(BufReader::with_capacity(1 << 16, file), identity)?;
    let mut lines = BufReader::with_capacity(1 << 16, opened);
    let mut line = Zeroizing::new(Vec::new());
    let heading: Heading = next_line(&mut lines, &mut line).ok_or(Unread::Content)?;
    if heading.k != kind {
        return Err(Unread::Content);
    }
    if heading.f != FORM {
        return Err(Unread::Newer(heading.f));
    }
    let mut items = Items::new();
    for _ in 0..heading.cases {
        let record: Record = next_line(&mut lines, &mut line).ok_or(Unread::Content)?;
        items.insert(record.id, record);
    }
    // To the very end, so that a cut-off file is noticed.
    io::copy(&mut lines, &mut io::sink()).map_err(|_changed| Unread::Content)?;
    let is_all = u64::try_from(items.len()) == Ok(heading.cases);
    is_all.then_some((heading, items)).ok_or(Unread::Content)
}

/// Opens an age stream. What is read from it may be used only when its very end was reached without an error.
pub(super) fn unseal_stream<R: io::BufRead>(
    mut sealed: R,
    identity: &dyn age::Identity,
) -> Result<age::stream::StreamReader<R>, Unread> {
    let unread = |error: age::DecryptError| match error {
        age::DecryptError::Io(error) if error.kind() != io::ErrorKind::UnexpectedEof => {
            Unread::Disk(error.kind())
        }
        error => Unread::Sealed(Refused::from(&error)),
    };
    let begin = sealed
        .fill_buf()
        .map_err(|error| Unread::Disk(error.kind()))?;
    if !has_whole_header(begin) {
        return Err(Unread::Sealed(Refused::Unreadable));
    }
    let opened = age::Decryptor::new_buffered(sealed).map_err(unread)?;
    opened.decrypt(iter::once(identity)).map_err(unread)
}

/// Looks whether this begins with a header that comes to an end: `age` would read a file of zeros to its end to find one.
fn has_whole_header(begin: &[u8]) -> bool {
    let last_line = b"\n--- ";
    begin.starts_with(b"age-encryption.org/")
        && begin
            .windows(last_line.len())
            .any(|window| window == last_line)
}

fn next_line<T: serde::de::DeserializeOwned>(
    lines: &mut impl io::BufRead,
    line: &mut Vec<u8>,
) -> Option<T> {
    line.clear();
    lines.take(LONGEST_LINE).read_until(b'\n', line).ok()?;
    if values(line) > line.len() / BYTES_A_VALUE + 64 {
        return None;
    }
    serde_json::from_slice(line).ok()
}

/// About how many values a line of JSON has. Commas and brackets in a text are a text, however many there are.
fn values(line: &[u8]) -> usize {
    let (mut in_text, mut is_escaped, mut values) = (false, false, 0);
    for byte in line {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if in_text => is_escaped = true,
            b'"' => in_text = !in_text,
            b',' | b'[' | b'{' if !in_text => values += 1,
            _ => {}
        }
    }
    values
}

/// The snapshots of an epoch, newest first; a second copy comes after its original.
pub(super) fn list(dir: &Path, epoch: u64) -> Result<Vec<Snapshot>, Error> {
    let mut found = Vec::new();
    for (name, path) in files::named_entries(&dir.join(layout::SNAPSHOTS))? {
        match layout::named_snapshot(&name) {
            Some((of, generation)) if of == epoch => found.push(Snapshot { generation, path }),
            _ => {}
        }
    }
    found.sort_by(|a, b| {
        b.generation
            .cmp(&a.generation)
            .then_with(|| a.path.cmp(&b.path))
    });
    Ok(found)
}

/// Removes what is no longer needed beside the newest snapshots: older snapshots, and the journals before them.
///
/// A snapshot that says it is newer than the present generation is not one of ours and goes as well.
pub(super) fn prune(dir: &Path, epoch: u64, present: u64) -> Result<(), Error> {
    let found = list(dir, epoch)?;
    let mut generations: Vec<u64> = found
        .iter()
        .map(|one| one.generation)
        .filter(|of| *of <= present)
        .collect();
    generations.dedup();
    let Some(oldest) = generations.iter().take(KEPT).next_back().copied() else {
        return Ok(());
    };
    for one in &found {
        if one.generation < oldest || one.generation > present {
            fs::remove_file(&one.path)?;
        }
    }
    // The journal in which the first save after the oldest snapshot was written may begin before that snapshot.
    let bases = journals(dir, epoch)?;
    let needed = bases
        .iter()
        .copied()
        .filter(|base| *base <= oldest)
        .max()
        .unwrap_or(0);
    for base in bases.into_iter().filter(|base| *base < needed) {
        fs::remove_file(layout::journal_file(dir, epoch, base))?;
    }
    Ok(())
}

/// The base generations of the journals of an epoch, in order.
pub(super) fn journals(dir: &Path, epoch: u64) -> Result<Vec<u64>, Error> {
    let mut bases: Vec<u64> = files::named_entries(dir)?
        .into_iter()
        .filter_map(|(name, _)| match layout::named(&name) {
            layout::Named::Journal(of, base) if of == epoch => Some(base),
            _ => None,
        })
        .collect();
    bases.sort_unstable();
    Ok(bases)
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may fail"
    )]

    use super::*;
    use crate::vault::records::Sort;
    use crate::vault::seal::Key;
    use serde_json::{Map, json};

    fn record(text: &str) -> Record {
        let (card, body, extra) = (json!({"name": text}), json!({"text": text}), Map::new());
        Record {
            f: FORM,
            k: Sort::Case,
            id: ItemId::random(),
            epoch: 1,
            rev: 1,
            card,
            body,
            extra,
        }
    }

    fn snapshot(dir: &Path, texts: &[&str]) -> (Epoch, Snapshot, Items) {
        files::make_private_dir(&dir.join(layout::SNAPSHOTS)).unwrap();
        let epoch = Epoch {
            number: 1,
            key: Key::generate(),
        };
        let items: Items = texts
            .iter()
            .map(|text| record(text))
            .map(|record| (record.id, record))
            .collect();
        let path = layout::snapshot_file(dir, 1, 5);
        write(
            &path,
            &epoch,
            5,
            items.len(),
            items.values().cloned().map(Ok),
        )
        .unwrap();
        (
            epoch,
            Snapshot {
                generation: 5,
                path,
            },
            items,
        )
    }

    #[test]
    fn a_snapshot_gives_back_what_went_in() {
        let dir = tempfile::tempdir().unwrap();
        let (epoch, snapshot, items) = snapshot(dir.path(), &["one", "two"]);
        assert_eq!(read(&snapshot, &epoch), Some(items));
        assert_eq!(list(dir.path(), 1).unwrap(), [snapshot]);
    }

    #[test]
    fn a_snapshot_is_an_ordinary_age_file_of_json_lines_of_a_padded_length() {
        let dir = tempfile::tempdir().unwrap();
        let (epoch, snapshot, _) = snapshot(dir.path(), &["one", "two", "three"]);
        let plain = age::decrypt(epoch.key.identity(), &fs::read(snapshot.path).unwrap()).unwrap();
        assert_eq!(plain.len(), bucket(plain.len()));
        let text = String::from_utf8(plain).unwrap();
        let lines: Vec<serde_json::Value> = text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        assert_eq!(
            lines[0],
            json!({"f": 1, "k": "snapshot", "ep": 1, "gen": 5, "cases": 3})
        );
        assert_eq!(lines.len(), 4);
        assert_eq!(lines[1]["k"], "case");
    }

    #[test]
    fn a_snapshot_that_was_cut_off_or_renamed_is_not_believed() {
        let dir = tempfile::tempdir().unwrap();
        let (epoch, snapshot, _) = snapshot(dir.path(), &["one"]);
        assert_eq!(
            read(
                &Snapshot {
                    generation: 6,
                    ..snapshot.clone()
                },
                &epoch
            ),
            None
        );
        let bytes = fs::read(&snapshot.path).unwrap();
        fs::write(&snapshot.path, &bytes[..bytes.len() - 20]).unwrap();
        assert_eq!(read(&snapshot, &epoch), None);
    }
}
