//! What can be wrong in an organisation's own files, of roads and of units, told by line and key.

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The line of the file, from 1.
    pub line: usize,
    /// The key, with those around it: `route.period.from`. Empty when the line can't be read at all.
    pub key: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not TOML.
    NotToml,
    /// There is no such key; perhaps this one was meant.
    UnknownKey(Option<String>),
    /// A key that is needed is not there.
    Missing,
    /// Something else is expected.
    NotOfKind(Expected),
    /// This word is not on the list; perhaps the other was meant.
    UnknownWord(String, Option<String>),
    /// It is there twice.
    Twice(String),
    /// The number can't be.
    OutOfRange(u32, u32),
    /// It ends before it begins.
    EndsBeforeItBegins,
    /// It is a part of itself.
    Circle,
    /// It is a part of a part: there are two levels at most.
    TooDeep,
    /// This code stands for something else.
    Reserved(String),
    /// It can't be a code: letters, digits, dashes and underscores, 32 at most.
    NotACode,
    /// There is nothing in it.
    Empty,
    /// It holds characters that are no letters, or that can't be seen.
    Unreadable,
    /// It is longer than fits: at most so many characters.
    TooLong(usize),
}

/// What is expected of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A text in Dutch and in English.
    BothLanguages,
    /// A day such as 2026-01-31.
    Day,
    /// Yes or no: `true` or `false`.
    YesOrNo,
    /// A whole number.
    Number,
    /// A list in square brackets.
    List,
    /// A part of its own: `[name]`, or `[[name]]` for each.
    Part,
}
