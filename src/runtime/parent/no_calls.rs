//! The signals of the parent, where there are none: the screens end by themselves.

use std::{
    io,
    process::{Child, Command, ExitStatus},
    sync::mpsc::Sender,
};

use super::News;

/// Nothing can be listened to.
///
/// # Errors
/// Never.
pub(super) fn listen(to_me: Sender<News>) -> io::Result<()> {
    drop(to_me);
    Ok(())
}

/// There is nothing to pass on.
pub(super) const fn pass_on(_child: &Child, _number: i32) {}

/// There are no signals.
pub(super) const fn asks_for_the_end(_number: i32) -> bool {
    false
}

/// Nobody could call it back.
pub(super) const fn can_step_aside() -> bool {
    false
}

/// It does not stand still.
pub(super) const fn step_aside() {}

/// The name is that of the program.
pub(super) const fn name(_command: &mut Command) {}

/// There are no signals.
pub(super) const fn killed_by(_status: ExitStatus) -> i32 {
    0
}
