//! Without a terminal the screens are not shown, and that is said plainly.

use std::process::Stdio;

use super::home::Home;

#[test]
fn without_a_terminal_it_says_so_and_sends_no_orders_to_one() {
    let home = Home::with_cases(&["Wulp"]);
    let before = home.files();
    let mut program = home.plain_program(&[]);
    let output = program.stdin(Stdio::null()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.contains("De schermen hebben een terminal nodig"),
        "{told}"
    );
    assert!(!told.contains('\x1b') && output.stdout.is_empty());
    assert_eq!(home.files(), before);
}
