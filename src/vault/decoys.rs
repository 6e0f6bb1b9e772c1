//! Decoys: items without content that hide how many there really are.

/// Decoys fill the number of items up to a multiple of this.
const CROWD: usize = 64;

/// What happens to the number of decoys in a save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decoys {
    /// The number is right.
    Enough,
    /// So many decoys are added.
    Add(usize),
    /// So many decoys make room.
    Remove(usize),
}

impl Decoys {
    /// How many decoys there are beside so many items.
    pub(super) const fn missing(items: usize) -> usize {
        match Self::balance(items, 0) {
            Self::Add(count) => count,
            Self::Enough | Self::Remove(_) => 0,
        }
    }

    /// What must happen when there are `total` items, decoys counted, of which `spare` are decoys that can be missed:
    /// the number must be a multiple of 64, and never below 64.
    pub(super) const fn balance(total: usize, spare: usize) -> Self {
        let over = total % CROWD;
        if over == 0 && total > 0 {
            Self::Enough
        } else if over <= spare && total > CROWD {
            Self::Remove(over)
        } else {
            Self::Add(CROWD - over)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_items_is_always_a_multiple_of_64() {
        assert_eq!(Decoys::balance(0, 0), Decoys::Add(64));
        assert_eq!(Decoys::balance(1, 0), Decoys::Add(63));
        assert_eq!(Decoys::balance(64, 0), Decoys::Enough);
        assert_eq!(Decoys::balance(65, 0), Decoys::Add(63));
        assert_eq!(Decoys::balance(65, 50), Decoys::Remove(1));
        assert_eq!(Decoys::balance(134, 3), Decoys::Add(58));
    }
}
