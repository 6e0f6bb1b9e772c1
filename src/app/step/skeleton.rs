//! What a first version begins with: the parts that the law asks for, with blanks that the employee fills in on paper.
//!
//! A complaint after Awb 9:4, a report after `domain.md`, appendix B.

use super::Here;
use crate::{
    domain::{RouteKind, Track},
    say,
};

/// The skeleton for a road.
pub(super) fn of(track: &Track, here: &Here<'_>) -> String {
    let recipient = track
        .preparation
        .as_ref()
        .map_or_else(String::new, |what| what.recipient.expose().clone());
    match track.kind {
        RouteKind::IntegrityReport => {
            say!(here.texts(), "step-skeleton-report", recipient = recipient)
        }
        _ => say!(
            here.texts(),
            "step-skeleton-complaint",
            recipient = recipient
        ),
    }
}
