//! What each screen looks like, from keys to cells, in both languages and in two sizes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail"
)]

mod common;

use common::{cases, picture, play};
use klankbord::domain::Language::{Dutch, English};

const NARROW: (u16, u16) = (80, 24);
const WIDE: (u16, u16) = (120, 40);

#[test]
fn the_list_of_cases() {
    for (language, name) in [(Dutch, "nl"), (English, "en")] {
        for size in [NARROW, WIDE, (60, 20)] {
            let played = play(language, size, cases(), "");
            insta::assert_snapshot!(
                format!("cases-{name}-{}x{}", size.0, size.1),
                picture(&played.screen)
            );
        }
    }
}
