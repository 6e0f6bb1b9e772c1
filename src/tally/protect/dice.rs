//! Breaking ties by chance, from a seed that is drawn for one release and then forgotten.

/// A stream of numbers from a seed (xorshift64*, Vigna 2014). For ties only: nothing is kept secret by it.
#[derive(Clone, Debug)]
pub(super) struct Dice(u64);

impl Dice {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed ^ 0x9E37_79B9_7F4A_7C15)
    }

    /// A number from 0 up to 1.
    pub(super) fn roll(&mut self) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = u32::try_from(self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 32);
        f64::from(high.unwrap_or(u32::MAX)) / f64::from(u32::MAX)
    }
}
