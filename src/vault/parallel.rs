//! Sealing and unsealing many pieces on all processors.

use std::panic::resume_unwind;
use std::thread;

/// Fewer pieces than this are not worth a second thread.
const WORTH_IT: usize = 64;

/// Does the same with each of the things, on all processors, and gives the results in the order of the things.
pub(super) fn in_parallel<T: Sync, R: Send>(things: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let threads = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(8);
    if threads == 1 || things.len() < WORTH_IT {
        return things.iter().map(work).collect();
    }
    let share = things.len().div_ceil(threads);
    thread::scope(|scope| {
        let work = &work;
        let start = |part| scope.spawn(move || <[T]>::iter(part).map(work).collect::<Vec<R>>());
        let started: Vec<_> = things.chunks(share).map(start).collect();
        let finish = |thread: thread::ScopedJoinHandle<'_, Vec<R>>| {
            thread.join().unwrap_or_else(|panic| resume_unwind(panic))
        };
        started.into_iter().flat_map(finish).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_stay_in_order() {
        let things: Vec<usize> = (0..1_000).collect();
        assert_eq!(
            in_parallel(&things, |n| n * 2),
            (0..2_000).step_by(2).collect::<Vec<_>>()
        );
    }
}
