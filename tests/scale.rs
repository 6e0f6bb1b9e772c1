//! Figures of the vault with many cases: how long each job takes. It asserts nothing about time; it prints.
//!
//! `KLANKBORD_CASES=2000 cargo test --release --test scale -- --ignored --nocapture`
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may fail, and this one prints figures"
)]

use std::time::{Duration, Instant};

use klankbord::vault::{
    BackupSeal, Change, ItemId, Kind, Places, Renewal, Unlocking, Vault, WorkFactor, unwatched,
};
use secrecy::SecretString;
use serde_json::json;

fn put(id: ItemId, number: usize) -> Change {
    // Ten notes of some 300 characters, as in a case that has run for a while.
    let notes: Vec<_> = (0..10)
        .map(|note| json!({"on": "2026-11-25", "text": format!("{number} {note} {}", "woorden over wat er speelt ".repeat(11))}))
        .collect();
    Change::Put {
        id,
        kind: Kind::Case,
        card: json!({"reference": format!("Z-2026-{number}"), "phase": "active"}),
        body: json!({ "notes": notes }),
    }
}

fn timed<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = work();
    println!("{name:<44} {:>9.1} ms", start.elapsed().as_secs_f64() * 1e3);
    done
}

fn percentile(times: &mut [Duration], percent: usize) -> f64 {
    times.sort_unstable();
    let at = (times.len() - 1) * percent / 100;
    times[at].as_secs_f64() * 1e3
}

#[test]
#[ignore = "takes minutes and prints figures"]
fn figures() {
    let cases = std::env::var("KLANKBORD_CASES")
        .ok()
        .and_then(|number| number.parse().ok())
        .unwrap_or(2_000);
    let dir = tempfile::tempdir().unwrap();
    let places = |name: &str| Places {
        dir: dir.path().join(name),
        anchor_dir: Some(dir.path().join(format!("{name}-state"))),
    };
    let (passphrase, cost) = (
        SecretString::from("a passphrase for figures"),
        WorkFactor::new(1).unwrap(),
    );
    println!("{cases} cases, the derivation of the key left out");
    let mut vault = Vault::create(&places("vault"), &passphrase, cost).unwrap();
    let numbers: Vec<usize> = (0..cases).collect();
    let mut ids = Vec::new();
    timed("fill, 500 at a time", || {
        for share in numbers.chunks(500) {
            let new: Vec<ItemId> = share.iter().map(|_| vault.new_id()).collect();
            let changes = new.iter().zip(share).map(|(id, number)| put(*id, *number));
            vault.commit(changes.collect()).unwrap();
            ids.extend(new);
        }
    });
    let mut times: Vec<Duration> = (0..300)
        .map(|round| {
            let start = Instant::now();
            vault
                .commit(vec![put(ids[round * 7 % ids.len()], round)])
                .unwrap();
            start.elapsed()
        })
        .collect();
    println!(
        "save, 300 times: median {:.1}, p95 {:.1}, largest {:.1} ms",
        percentile(&mut times, 50),
        percentile(&mut times, 95),
        percentile(&mut times, 100),
    );
    timed("lock", || vault.lock().unwrap());
    let (mut vault, _) = timed("open", || {
        Vault::open(&places("vault"), &passphrase).unwrap()
    });
    timed("read every case", || {
        assert!(vault.read_kind(Kind::Case).iter().all(Result::is_ok));
    });
    timed("verify", || assert!(vault.verify().unwrap().is_whole()));
    timed("destroy one case", || {
        vault.destroy(&[ids[0]], Vec::new(), &unwatched).unwrap();
    });
    timed("change the passphrase", || {
        vault
            .change_passphrase(&passphrase, cost, Renewal::Changed, &unwatched)
            .unwrap();
    });
    let file = dir.path().join("backup.age");
    timed("back up, read back, compare", || {
        vault
            .backup(
                &file,
                &BackupSeal::Passphrase(passphrase.clone()),
                cost,
                &unwatched,
            )
            .unwrap();
    });
    timed("restore", || {
        let key = Unlocking::Passphrase(passphrase.clone());
        Vault::restore(
            &file,
            &key,
            &places("other"),
            (&passphrase, cost),
            &|_| true,
            &unwatched,
        )
        .unwrap();
    });
    let size = vault.verify().unwrap().store_size;
    println!(
        "store {:.1} MiB, backup {:.1} MiB",
        mib(size),
        mib(std::fs::metadata(file).unwrap().len())
    );
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        let peak = status.lines().find(|line| line.starts_with("VmHWM"));
        println!("{}", peak.unwrap_or_default());
    }
}

#[expect(clippy::cast_precision_loss, reason = "for reading")]
fn mib(bytes: u64) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}
