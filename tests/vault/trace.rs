//! What a program asked of the disk, call by call, as `strace` wrote it down.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The calls that say where a file is read and written, and what becomes of it. One that is not known here stops the
/// reading: then the replay would not be the truth.
pub(crate) const CALLS: &str = "openat,open,creat,close,dup,dup2,dup3,fcntl,lseek,read,write,pwrite64,writev,pwritev,\
     pwritev2,ftruncate,truncate,fallocate,copy_file_range,sendfile,fsync,fdatasync,sync_file_range,sync,syncfs,rename,\
     renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,mkdir,mkdirat,rmdir";

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Event {
    Open {
        fd: i32,
        path: PathBuf,
        create: bool,
        empty: bool,
    },
    Close(i32),
    Copy(i32, i32),
    /// From here on this is read and written at this place.
    Place(i32, usize),
    /// So much was read.
    Read(i32, usize),
    Write(i32, Vec<u8>),
    WriteAt(i32, usize, Vec<u8>),
    Length(i32, usize),
    /// The file or directory is lasting.
    Sync(i32),
    Rename(PathBuf, PathBuf),
    Remove(PathBuf),
    Directory(PathBuf),
    /// The program said this.
    Said(String),
}

/// Reads what `strace -f -xx` wrote.
pub(crate) fn read(file: &Path) -> Vec<Event> {
    let text = fs::read_to_string(file).unwrap();
    let mut begun: HashMap<&str, String> = HashMap::new();
    let mut events = Vec::new();
    for line in text.lines() {
        let (thread, call) = line.split_once(' ').unwrap();
        let call = call.trim_start();
        if let Some(start) = call.strip_suffix(" <unfinished ...>") {
            begun.insert(thread, start.to_owned());
            continue;
        }
        let whole = match call.split_once(" resumed>") {
            Some((_, rest)) => begun.remove(thread).unwrap() + rest,
            None => call.to_owned(),
        };
        events.extend(event(&whole));
    }
    events
}

fn event(call: &str) -> Option<Event> {
    // Ends of processes and signals.
    if call.starts_with(['+', '-']) {
        return None;
    }
    let (name, rest) = call.split_once('(').unwrap();
    let (arguments, result) = rest.rsplit_once(" = ").unwrap();
    let arguments = arguments.trim_end().strip_suffix(')').unwrap();
    let result: i64 = result.split(' ').next()?.parse().ok()?;
    if result < 0 {
        return None;
    }
    let result = usize::try_from(result).unwrap();
    let words: Vec<&str> = arguments.split(", ").collect();
    let fd = || words[0].parse::<i32>().unwrap();
    let number = |at: usize| words[at].parse::<usize>().unwrap();
    Some(match name {
        "openat" => Event::Open {
            fd: i32::try_from(result).unwrap(),
            path: path(words[1]),
            create: words[2].contains("O_CREAT"),
            empty: words[2].contains("O_TRUNC"),
        },
        "close" => Event::Close(fd()),
        "dup" | "dup2" | "dup3" => Event::Copy(fd(), i32::try_from(result).unwrap()),
        "fcntl" if words[1].starts_with("F_DUPFD") => {
            Event::Copy(fd(), i32::try_from(result).unwrap())
        }
        "fcntl" | "sync_file_range" => return None,
        "lseek" => Event::Place(fd(), result),
        "read" => Event::Read(fd(), result),
        "write" => Event::Write(fd(), bytes(words[1])[..result].to_vec()),
        "pwrite64" => Event::WriteAt(fd(), number(3), bytes(words[1])[..result].to_vec()),
        "ftruncate" => Event::Length(fd(), number(1)),
        "fsync" | "fdatasync" => Event::Sync(fd()),
        "rename" => Event::Rename(path(words[0]), path(words[1])),
        "unlink" | "rmdir" => Event::Remove(path(words[0])),
        "mkdir" => Event::Directory(path(words[0])),
        "writev" => {
            let said = String::from_utf8(bytes(words[1])).unwrap();
            Event::Said(said.trim().trim_start_matches("@ ").to_owned())
        }
        other => panic!("a call that the replay does not know: {other}"),
    })
}

/// The bytes of a string of `\x61`s.
fn bytes(quoted: &str) -> Vec<u8> {
    let inside = quoted.split('"').nth(1).unwrap();
    assert!(!quoted.ends_with("..."), "cut off by strace");
    let digit = |d: u8| char::from(d).to_digit(16).unwrap();
    inside
        .as_bytes()
        .chunks(4)
        .map(|byte| u8::try_from(digit(byte[2]) * 16 + digit(byte[3])).unwrap())
        .collect()
}

fn path(quoted: &str) -> PathBuf {
    PathBuf::from(String::from_utf8(bytes(quoted)).unwrap())
}
