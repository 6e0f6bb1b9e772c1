//! Klankbord: encrypted notes for confidential advisers, and the road to a formal step at the employee's pace.
//!
//! The house has these rooms, and each may know only the ones that are named behind it:
//!
//! | room | what for | knows |
//! | --- | --- | --- |
//! | [`domain`] | what an adviser's work consists of; pure | nothing |
//! | [`tally`] | figures that expose nobody; pure | domain |
//! | [`catalogue`] | reads the code lists, routes and terms that ship with the program | domain |
//! | [`texts`] | the only way to a sentence | domain |
//! | [`vault`] | the only door to the disk: encrypted, lasting, checked | domain |

pub mod catalogue;
pub mod domain;
pub mod tally;
pub mod texts;
pub mod vault;
