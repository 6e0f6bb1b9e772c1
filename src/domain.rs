//! What a confidential adviser's work consists of, without screen, storage or clock.

pub mod codes;
pub mod routes;
pub mod terms;
