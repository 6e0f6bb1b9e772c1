//! Klankbord: encrypted notes for confidential advisers, and the road to a formal step at the employee's pace.
//!
//! The house has these rooms, and each may know only the ones that are named behind it:
//!
//! | room | what for | knows |
//! | --- | --- | --- |
//! | [`domain`] | what an adviser's work consists of; pure | nothing |
//! | [`catalogue`] | the code lists and the routes, read from files | domain |
//! | [`texts`] | every sentence, in Dutch and English | domain |

pub mod catalogue;
pub mod domain;
pub mod texts;
