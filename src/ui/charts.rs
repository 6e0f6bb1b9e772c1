//! Bars of text: horizontal, from signs that every console font has, and readable without colour or without any bar.

/// A whole column of a bar.
const FULL: &str = "█";
/// Half a column.
const HALF: &str = "▌";
/// A column that is not filled.
const EMPTY: &str = "░";

/// The bar of a count, against the largest count, which is `width` columns long. A count above zero is always seen.
#[must_use]
pub(super) fn bar(count: u32, largest: u32, width: usize) -> String {
    let halves = share(count, largest, width.saturating_mul(2));
    let halves = if count > 0 { halves.max(1) } else { 0 };
    let half = if halves % 2 == 1 { HALF } else { "" };
    format!("{}{half}", FULL.repeat(halves / 2))
}

/// How far something is: always `width` columns, of which the filled part is done.
#[must_use]
pub(super) fn progress(done: usize, total: usize, width: usize) -> String {
    let count = |number| u32::try_from(number).unwrap_or(u32::MAX);
    let filled = share(count(done), count(total), width);
    let rest = width.saturating_sub(filled);
    format!("{}{}", FULL.repeat(filled), EMPTY.repeat(rest))
}

/// The part of `whole` that belongs to `count` out of `largest`, rounded; never more than the whole.
fn share(count: u32, largest: u32, whole: usize) -> usize {
    let (count, largest) = (u64::from(count.min(largest)), u64::from(largest.max(1)));
    let whole = u64::try_from(whole).unwrap_or(u64::MAX);
    let part = (count.saturating_mul(whole) + largest / 2) / largest;
    usize::try_from(part).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_bar_fills_its_room_and_the_shortest_is_seen() {
        assert_eq!(bar(23, 23, 4), "████");
        assert_eq!(bar(12, 24, 5), "██▌");
        assert_eq!(bar(5, 100_000, 10), "▌");
        assert_eq!(bar(0, 0, 10), "");
    }

    #[test]
    fn progress_keeps_its_width() {
        assert_eq!(progress(0, 6, 6), "░░░░░░");
        assert_eq!(progress(2, 6, 6), "██░░░░");
        assert_eq!(progress(7, 6, 6), "██████");
        assert_eq!(progress(0, 0, 3), "░░░");
    }
}
