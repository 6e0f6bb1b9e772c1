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
//! | [`problem`] | what can go wrong outside, told in four lines | texts |
//! | [`app`] | the state of the screens and what keys do to it; does nothing outside | domain, tally, catalogue, texts, sanitise, problem |
//! | [`ui`] | the state, drawn; decides nothing | app, domain, tally, catalogue, texts, problem |
//! | [`runtime`] | the loop between keys, state, frames and the world | vault, usecases, app, ui |

pub mod app;
pub mod catalogue;
pub mod domain;
pub mod exchange;
pub mod problem;
pub mod runtime;
pub mod sanitise;
pub mod tally;
pub mod texts;
pub mod ui;
pub mod vault;
