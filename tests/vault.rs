//! What an adviser counts on when something goes wrong with the disk, the passphrase or the power.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]
#![allow(
    clippy::print_stderr,
    reason = "a test that can't run on this machine says so"
)]

#[path = "vault/backup.rs"]
mod backup;
#[path = "vault/child.rs"]
mod child;
#[path = "vault/damage.rs"]
mod damage;
#[path = "vault/disk.rs"]
mod disk;
#[path = "vault/drive.rs"]
mod drive;
#[path = "vault/everyday.rs"]
mod everyday;
#[path = "vault/formats.rs"]
mod formats;
#[path = "vault/injected.rs"]
mod injected;
#[path = "vault/kill.rs"]
mod kill;
#[path = "vault/ledger.rs"]
mod ledger;
#[path = "vault/mutations.rs"]
mod mutations;
#[path = "vault/odd.rs"]
mod odd;
#[path = "vault/power.rs"]
mod power;
#[path = "vault/renew.rs"]
mod renew;
#[path = "vault/secrecy.rs"]
mod secrecy_on_disk;
#[path = "vault/support.rs"]
mod support;
#[path = "vault/trace.rs"]
mod trace;
