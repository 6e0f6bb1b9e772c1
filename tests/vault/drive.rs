//! A drive that forgets: what was written to it and what is lasting, so that the power can be cut at any moment.
//!
//! It is as bad as a drive may be: content is lasting by an `fsync` or `fdatasync` of its file only, a name by an `fsync` of
//! its directory only, and what sled calls flushing (`sync_file_range`) counts for nothing.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use rand::Rng;

use crate::trace::Event;

/// The smallest piece that a drive writes whole (bytes).
const SECTOR: usize = 512;

#[derive(Clone, Default)]
struct File {
    directory: bool,
    now: Vec<u8>,
    lasting: Vec<u8>,
    /// What was done since it was last lasting.
    pending: Vec<Pending>,
}

#[derive(Clone)]
enum Pending {
    Write(usize, Vec<u8>),
    Length(usize),
}

/// A change of a name: which file it leads to from now on.
type Naming = Vec<(PathBuf, Option<usize>)>;

#[derive(Clone)]
pub(crate) struct Drive {
    root: PathBuf,
    files: Vec<File>,
    now: BTreeMap<PathBuf, usize>,
    lasting: BTreeMap<PathBuf, usize>,
    pending: Vec<Naming>,
    open: HashMap<i32, (usize, usize)>,
}

/// What a cut of the power leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    /// Nothing that was not lasting.
    Worst,
    /// Any part of what was written last, also half of a write.
    Torn,
}

impl Drive {
    /// A drive with what is in a directory now, all of it lasting.
    pub(crate) fn of(root: &Path) -> Self {
        let mut drive = Self {
            root: root.to_owned(),
            files: Vec::new(),
            now: BTreeMap::new(),
            lasting: BTreeMap::new(),
            pending: Vec::new(),
            open: HashMap::new(),
        };
        drive.take_in(root);
        drive.lasting = drive.now.clone();
        drive
    }

    fn take_in(&mut self, path: &Path) {
        let directory = path.is_dir();
        let now = if directory {
            Vec::new()
        } else {
            fs::read(path).unwrap()
        };
        self.now.insert(path.to_owned(), self.files.len());
        self.files.push(File {
            directory,
            lasting: now.clone(),
            now,
            pending: Vec::new(),
        });
        if directory {
            for entry in fs::read_dir(path).unwrap() {
                self.take_in(&entry.unwrap().path());
            }
        }
    }

    /// Does what the program asked for.
    pub(crate) fn does(&mut self, event: &Event) {
        match event {
            Event::Open {
                fd,
                path,
                create,
                empty,
            } => self.open(*fd, path, *create, *empty),
            Event::Close(fd) => drop(self.open.remove(fd)),
            Event::Copy(from, to) => {
                // A copy shares its place with the original; nothing in the vault relies on that.
                if let Some(open) = self.open.get(from).copied() {
                    self.open.insert(*to, open);
                }
            }
            Event::Place(fd, at) => {
                if let Some((_, place)) = self.open.get_mut(fd) {
                    *place = *at;
                }
            }
            Event::Read(fd, count) => {
                if let Some((_, place)) = self.open.get_mut(fd) {
                    *place += count;
                }
            }
            Event::Write(fd, bytes) => {
                if let Some((file, place)) = self.open.get(fd).copied() {
                    self.files[file].write(place, bytes);
                    self.open.insert(*fd, (file, place + bytes.len()));
                }
            }
            Event::WriteAt(fd, at, bytes) => {
                if let Some((file, _)) = self.open.get(fd).copied() {
                    self.files[file].write(*at, bytes);
                }
            }
            Event::Length(fd, length) => {
                if let Some((file, _)) = self.open.get(fd).copied() {
                    self.files[file].now.resize(*length, 0);
                    self.files[file].pending.push(Pending::Length(*length));
                }
            }
            Event::Sync(fd) => {
                if let Some((file, _)) = self.open.get(fd).copied() {
                    self.sync(file);
                }
            }
            Event::Rename(from, to) => {
                if let Some(file) = self.now.get(from).copied() {
                    self.name(vec![(from.clone(), None), (to.clone(), Some(file))]);
                }
            }
            Event::Remove(path) => self.name(vec![(path.clone(), None)]),
            Event::Directory(path) => {
                if path.starts_with(&self.root) {
                    let file = self.add(true);
                    self.name(vec![(path.clone(), Some(file))]);
                }
            }
            Event::Said(_) => {}
        }
    }

    fn add(&mut self, directory: bool) -> usize {
        self.files.push(File {
            directory,
            ..File::default()
        });
        self.files.len() - 1
    }

    fn open(&mut self, fd: i32, path: &Path, create: bool, empty: bool) {
        self.open.remove(&fd);
        if !path.starts_with(&self.root) {
            return;
        }
        let file = match self.now.get(path).copied() {
            Some(file) => file,
            None if create => {
                let file = self.add(false);
                self.name(vec![(path.to_owned(), Some(file))]);
                file
            }
            None => return,
        };
        if empty && !self.files[file].now.is_empty() {
            self.files[file].now.clear();
            self.files[file].pending.push(Pending::Length(0));
        }
        self.open.insert(fd, (file, 0));
    }

    fn name(&mut self, naming: Naming) {
        apply(&mut self.now, &naming);
        self.pending.push(naming);
    }

    fn sync(&mut self, file: usize) {
        if !self.files[file].directory {
            let file = &mut self.files[file];
            file.lasting.clone_from(&file.now);
            file.pending.clear();
            return;
        }
        let Some((directory, _)) = self.now.iter().find(|(_, of)| **of == file) else {
            return;
        };
        let directory = directory.clone();
        let inside = |path: &PathBuf| path.parent() == Some(&directory);
        self.lasting.retain(|path, _| !inside(path));
        let here = self.now.iter().filter(|(path, _)| inside(path));
        self.lasting
            .extend(here.map(|(path, file)| (path.clone(), *file)));
        self.pending
            .retain(|naming| !naming.iter().all(|(path, _)| inside(path)));
    }

    /// True when nothing of the file with such a name is waiting to become lasting.
    pub(crate) fn is_lasting(&self, named: impl Fn(&str) -> bool) -> bool {
        let of_name = |path: &Path| named(&path.file_name().unwrap().to_string_lossy());
        self.now
            .iter()
            .filter(|(path, _)| of_name(path))
            .all(|(path, file)| {
                self.lasting.get(path) == Some(file) && self.files[*file].pending.is_empty()
            })
    }

    /// Cuts the power, and lays out what is left in a directory.
    pub(crate) fn cut(&self, how: Cut, random: &mut impl Rng, to: &Path) {
        let mut names = self.lasting.clone();
        if how == Cut::Torn {
            // A file system keeps the order of what it does to names.
            let kept = random.gen_range(0..=self.pending.len());
            for naming in &self.pending[..kept] {
                apply(&mut names, naming);
            }
        }
        // Parents come before what is in them.
        for (path, file) in &names {
            let place = to.join(path.strip_prefix(&self.root).unwrap());
            let file = &self.files[*file];
            if file.directory {
                fs::create_dir_all(&place).unwrap();
            } else if place.parent().unwrap().is_dir() {
                let content = match how {
                    Cut::Worst => file.lasting.clone(),
                    Cut::Torn => file.torn(random),
                };
                fs::write(place, content).unwrap();
            }
        }
    }
}

fn apply(names: &mut BTreeMap<PathBuf, usize>, naming: &Naming) {
    for (path, file) in naming {
        match file {
            Some(file) => names.insert(path.clone(), *file),
            None => names.remove(path),
        };
    }
}

impl File {
    fn write(&mut self, at: usize, bytes: &[u8]) {
        write(&mut self.now, at, bytes);
        self.pending.push(Pending::Write(at, bytes.to_vec()));
    }

    /// The lasting content and any sectors of what was written since.
    fn torn(&self, random: &mut impl Rng) -> Vec<u8> {
        let mut content = self.lasting.clone();
        for pending in &self.pending {
            match pending {
                Pending::Length(length) => {
                    if random.r#gen() {
                        content.resize(*length, 0);
                    }
                }
                Pending::Write(at, bytes) => {
                    for (number, sector) in bytes.chunks(SECTOR).enumerate() {
                        if random.r#gen() {
                            write(&mut content, at + number * SECTOR, sector);
                        }
                    }
                }
            }
        }
        content
    }
}

fn write(content: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    if content.len() < at + bytes.len() {
        content.resize(at + bytes.len(), 0);
    }
    content[at..at + bytes.len()].copy_from_slice(bytes);
}
