//! Tracks and consents of every kind.

use super::*;

fn disclosure(step: Step, route: Option<Code>) -> impl Strategy<Value = Disclosure> {
    (
        (filled(), filled(), filled()),
        select(IdentityLevel::ALL.to_vec()),
        actor(),
        text(),
        vec(filled(), 0..2),
        option::of("sha256:[0-9a-f]{8}"),
    )
        .prop_map(move |(words, identity, actor, limits, people, digest)| {
            let (recipient, purpose, information) = words;
            Disclosure {
                step,
                route: route.clone(),
                recipient,
                purpose,
                information,
                identity,
                actor,
                limits,
                people,
                fingerprint: digest.map(Fingerprint::new),
            }
        })
}

fn state(asked: Date) -> impl Strategy<Value = ConsentState> {
    let later = move |days: i32| asked.saturating_add(days.days());
    let given =
        (0..9_i32, 0..20_i32, option::of(0..20_i32)).prop_map(move |(on, until, again)| Given {
            on: later(on),
            valid_until: later(on + until),
            confirmed_on: again.map(|days| later(on + days)),
        });
    let after = (given, 9..30_i32).prop_map(move |(given, days)| (given, later(days)));
    (0..6_u8, after, text(), lapse_reason()).prop_map(|(which, (given, on), told, reason)| {
        match which {
            0 => ConsentState::Asked,
            1 => ConsentState::Given(given),
            2 => ConsentState::Refused { on },
            3 => ConsentState::Withdrawn { given, on, told },
            4 => ConsentState::Lapsed { given, on, reason },
            _ => ConsentState::Used { given, on },
        }
    })
}

/// A consent on one of three tracks, or on the case as a whole.
pub(super) fn consent(routes: Vec<Code>) -> impl Strategy<Value = Consent> {
    let step = select(vec![
        Step::Share,
        Step::Share,
        Step::ReportChannel,
        Step::Suspension,
        Step::Successor,
    ]);
    (
        step,
        option::of(0..3_usize),
        date(),
        option::of(code(Dimension::Route)),
    )
        .prop_flat_map(move |(step, track, asked, other_route)| {
            // To share is always on a track, by the route of that track.
            let track = track.or_else(|| (step == Step::Share).then_some(0));
            let route = if step == Step::Share {
                track.and_then(|track| routes.get(track).cloned())
            } else {
                other_route
            };
            let parts = (
                disclosure(step, route),
                state(asked),
                text(),
                text(),
                codes(Dimension::Explanation),
                any::<bool>(),
            );
            parts.prop_map(
                move |(disclosure, state, form, own_words, explained, seen)| {
                    let track = track.map(TrackId::nth);
                    let id = ConsentId::nth(0);
                    let mut consent = Consent::restore(id, track, disclosure, asked, state)
                        .with_explained(explained.into_iter().collect(), seen);
                    consent.form = form;
                    consent.own_words = own_words;
                    consent
                },
            )
        })
}

fn procedure() -> impl Strategy<Value = Procedure> {
    (
        option::of((select(vec![6_u8, 10]), option::of(0..5_u8), any::<bool>())),
        option::of(0..9_i32),
        option::of((0..50_i32, option::of(0..50_i32))),
        option::of(0..99_i32),
    )
        .prop_map(|(terms, acknowledged, still, decided)| {
            // Later than any handover.
            let received = jiff::civil::date(2028, 1, 1);
            let later = |days: i32| received.saturating_add(days.days());
            Procedure {
                received_on: terms.map(|_| received),
                term_weeks: terms.map(|(weeks, ..)| weeks),
                postponed_weeks: terms.and_then(|(_, weeks, _)| weeks),
                repaired: terms.is_some_and(|(.., repaired)| repaired),
                acknowledged_on: acknowledged.map(later),
                standstill: still.map(|(from, days)| Standstill {
                    from: later(from),
                    until: days.map(|days| later(from + days)),
                }),
                earlier_standstills: Vec::new(),
                decided_on: decided.map(later),
            }
        })
}

fn texts() -> impl Strategy<Value = Vec<TextVersion>> {
    vec(
        (text(), vec((text(), "sha256:[0-9a-f]{4}"), 0..2), date()),
        0..3,
    )
    .prop_map(|versions| {
        let mut texts = Vec::new();
        for (body, papers, on) in versions {
            let papers = papers.into_iter().map(|(label, digest)| Attachment {
                label,
                fingerprint: Fingerprint::new(digest),
            });
            let version = TextVersion::after(&texts, body.expose(), papers.collect(), on);
            texts.push(version);
        }
        texts
    })
}

pub(super) fn track() -> impl Strategy<Value = Track> {
    let items = vec![
        ReadyItem::NameAndAddressBlank,
        ReadyItem::DatePresent,
        ReadyItem::DescriptionPresent,
        ReadyItem::SignatureBlank,
        ReadyItem::OneYearDateShown,
        ReadyItem::ObstaclesShown,
        ReadyItem::WrongdoingTestShown,
    ];
    (
        code(Dimension::Route),
        select(TrackState::ALL.to_vec()),
        option::of(text()),
        option::of((any::<bool>(), code(Dimension::Route))),
        texts(),
        any::<bool>(),
        vec(select(items), 0..4),
        procedure(),
    )
        .prop_flat_map(
            |(route, state, reason, preparation, texts, locked, checked, procedure)| {
                let kind = catalogue().codes.route_kind(&route).unwrap();
                let prepared = preparation.clone();
                let own_route = prepared.and_then(|(with, route)| with.then_some(route));
                disclosure(Step::Share, own_route).prop_map(move |disclosure| {
                    let mut track = Track::restore(TrackId::nth(0), route.clone(), kind, state);
                    track.not_reachable_because = reason.clone().map(Private::into_inner);
                    track.preparation = preparation.clone().map(|_| disclosure);
                    track.texts.clone_from(&texts);
                    track.drafts_locked = locked;
                    track.checked = checked.iter().copied().collect();
                    track.procedure = procedure.clone();
                    track
                })
            },
        )
}
