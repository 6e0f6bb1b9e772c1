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
//! | [`sanitise`] | makes text from outside safe to show and to store; pure | nothing |
//! | [`exchange`] | the file by which cases go in and out | domain, catalogue, sanitise |
//! | [`vault`] | the only door to the disk: encrypted, lasting, checked | domain |
//! | [`problem`] | what went wrong outside the program, in four lines | texts |
//! | [`usecases`] | what the screens and the command line both do, written once | vault, exchange, catalogue, tally, domain, texts, problem, sanitise |
//! | [`cli`] | the command line | usecases, vault, exchange, tally, domain, catalogue, texts, problem, sanitise |

pub mod catalogue;
pub mod cli;
pub mod domain;
pub mod exchange;
pub mod problem;
pub mod sanitise;
pub mod tally;
pub mod texts;
pub mod usecases;
pub mod vault;
