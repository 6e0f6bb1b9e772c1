//! The program: first makes itself safe, then does what the command line asks.

use std::{env, io::Write as _, panic, process::ExitCode};

/// Everything that is freed is wiped, so that no note stays behind in memory.
#[global_allocator]
static WIPES: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> ExitCode {
    make_safe();
    panic::set_hook(Box::new(|panic| {
        // Only the place: the message of a panic can hold content.
        let place = panic
            .location()
            .map(|place| format!("{}:{}", place.file(), place.line()));
        let told = writeln!(
            std::io::stderr(),
            "klankbord: {}",
            place.unwrap_or_default()
        );
        drop(told);
    }));
    panic::catch_unwind(|| klankbord::cli::run(env::args_os())).unwrap_or(ExitCode::FAILURE)
}

/// New files are for this user only, and the memory of the program can't be dumped to disk or read by others.
#[cfg(unix)]
fn make_safe() {
    use rustix::process::{Resource, Rlimit, setrlimit, umask};
    umask(rustix::fs::Mode::from_raw_mode(0o077));
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    // Both only lower what is allowed; where the system refuses, the notes are as safe as any other program's.
    let _refused = setrlimit(Resource::Core, none);
    #[cfg(target_os = "linux")]
    let _refused =
        rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
    // A file that may not grow, and a reader that is gone (that one Rust sees to itself), are errors like any other and no
    // reason to die in the middle of a sentence.
    let noted = std::sync::Arc::default();
    let _refused = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, noted);
}

#[cfg(not(unix))]
const fn make_safe() {}
