//! Klankbord.
