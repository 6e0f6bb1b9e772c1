//! The program's own releases of random vaults, under attack: nothing may be found.

use std::cell::Cell;

use klankbord::tally::scenario::publish;
use serde_json::Value;

use super::worlds::attack_random_vaults;

/// How many vaults. Each is one seed, so a failure can be repeated by itself.
const VAULTS: u64 = 300;

#[test]
fn the_reader_finds_nothing_in_random_vaults() {
    let made = Cell::new(0);
    let found = attack_random_vaults(0..VAULTS, |scenario| {
        let published = publish(scenario, 7, &mut |_, _| true).ok()?;
        made.set(made.get() + 1);
        Some(Value::Array(published.documents).to_string())
    });
    assert_eq!(found, Vec::<String>::new());
    // Refusing everything would be safe as well.
    assert!(made.get() * 10 >= VAULTS * 9, "{} made", made.get());
}
