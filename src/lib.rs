//! Klankbord: encrypted notes for confidential advisers, and the road to a formal step at the employee's pace.
//!
//! The house has these rooms, and each may know only the ones that are named behind it:
//!
//! | room | what for | knows |
//! | --- | --- | --- |
//! | [`domain`] | what an adviser's work consists of; pure | nothing |
//! | [`tally`] | figures that expose nobody; pure | domain |
//! | [`words`] | words that carry a secret: passphrase and recovery sheet; pure | nothing |
//! | [`catalogue`] | reads the code lists, routes and terms that ship with the program | domain |
//! | [`texts`] | the only way to a sentence | domain |
//! | [`documents`] | what may leave the program: texts, extracts, figures | domain, tally, catalogue, texts, sanitise |
//! | [`vault`] | the only door to the disk: encrypted, lasting, checked | domain |
//! | [`problem`] | what can go wrong outside, told in four lines | texts |
//! | [`exchange`] | the file by which cases go in and out | domain, catalogue, sanitise |
//! | [`usecases`] | what the screens and the command line both do, written once | vault, exchange, catalogue, tally, domain, texts, problem, sanitise, words |
//! | [`app`] | the state of the screens and what keys do to it; does nothing outside | domain, tally, catalogue, texts, sanitise, problem, words |
//! | [`ui`] | the state, drawn; decides nothing | app, domain, tally, catalogue, texts, problem, words |
//! | [`runtime`] | the loop between keys, state, frames and the world | vault, usecases, app, ui, and what they speak in |
//! | [`cli`] | the command line | runtime, usecases, vault, exchange, tally, domain, catalogue, texts, problem, sanitise, words |

pub mod app;
pub mod catalogue;
pub mod cli;
pub mod documents;
pub mod domain;
pub mod exchange;
pub mod problem;
pub mod runtime;
pub mod sanitise;
pub mod tally;
pub mod texts;
pub mod ui;
pub mod usecases;
pub mod vault;
pub mod words;
