//! Why a case is looked at, in calm sentences: one for each signal, with its date or number.

use crate::{
    domain::{
        Case, Date, Signal, SignalRules,
        deadlines::{Deadline, DeadlineKind, days_between},
    },
    say,
    texts::Texts,
};

/// One reason to look at a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The signal behind it.
    pub signal: Signal,
    /// The sentence.
    pub text: String,
}

impl Reason {
    /// Returns whether a term of the law or a retention period is behind it.
    #[must_use]
    pub const fn is_a_term(&self) -> bool {
        matches!(
            self.signal,
            Signal::OneYearDateNear
                | Signal::FormalTermNear
                | Signal::FeedbackNear
                | Signal::DestructionDue
        )
    }
}

/// Returns the reasons to look at a case on `today`, the weightiest first.
#[must_use]
pub fn reasons(texts: &Texts, case: &Case, today: Date, rules: &SignalRules) -> Vec<Reason> {
    let dates = case.near_dates(today, rules);
    let mut reasons = Vec::new();
    for signal in case.signals(today, rules) {
        let mut add = |text| reasons.push(Reason { signal, text });
        let days = |day: Date| days_between(today, day);
        match signal {
            Signal::OneYearDateNear | Signal::FormalTermNear | Signal::FeedbackNear => dates
                .iter()
                .filter(|(of, _)| *of == signal)
                .for_each(|(_, deadline)| add(term(texts, deadline, days(deadline.due)))),
            Signal::ContactWithinWeek => {
                if let Some(day) = case.next_contact {
                    add(contact(texts, texts.date_long(day), days(day)));
                }
            }
            Signal::AftercareProposed => {
                if let Some(day) = case.aftercare_to_choose(today, &rules.terms) {
                    let date = texts.date_numeric(day);
                    add(say!(texts, "reason-aftercare", date = date));
                }
            }
            Signal::RetaliationSuspected => add(say!(texts, "reason-retaliation")),
            Signal::Dormant => {
                let since = case
                    .days_since_contact(today)
                    .unwrap_or_else(|| case.days_open(today));
                add(say!(texts, "reason-dormant", days = since));
            }
            Signal::NoNextContact => add(say!(texts, "reason-no-next-contact")),
            Signal::DestructionDue => {
                let since = case.destroy_after(rules).unwrap_or(today);
                let date = texts.date_numeric(since);
                add(say!(texts, "reason-destruction", date = date));
            }
        }
    }
    reasons
}

fn term(texts: &Texts, deadline: &Deadline, days: i64) -> String {
    let date = texts.date_numeric(deadline.due);
    let left = days.max(0);
    match (deadline.kind, days >= 0) {
        (DeadlineKind::ComplaintWithinAYear, _) => {
            say!(texts, "reason-one-year", date = date, days = left)
        }
        (DeadlineKind::NotHandledNotice, true) => {
            say!(texts, "reason-not-handled", date = date, days = left)
        }
        (DeadlineKind::NotHandledNotice, false) => {
            say!(texts, "reason-not-handled-passed", date = date)
        }
        (DeadlineKind::Acknowledgement, true) => {
            say!(texts, "reason-acknowledgement", date = date, days = left)
        }
        (DeadlineKind::Acknowledgement, false) => {
            say!(texts, "reason-acknowledgement-passed", date = date)
        }
        (DeadlineKind::Feedback, true) => {
            say!(texts, "reason-feedback", date = date, days = left)
        }
        (DeadlineKind::DecisionAtTheLatest, true) => {
            say!(texts, "reason-decision-latest", date = date, days = left)
        }
        (DeadlineKind::DecisionAtTheLatest, false) => {
            say!(texts, "reason-decision-latest-passed", date = date)
        }
        (DeadlineKind::Feedback, false) => say!(texts, "reason-feedback-passed", date = date),
        (_, true) => say!(texts, "reason-decision", date = date, days = left),
        (_, false) => say!(texts, "reason-decision-passed", date = date),
    }
}

fn contact(texts: &Texts, date: String, days: i64) -> String {
    match days {
        0 => say!(texts, "reason-contact-today"),
        1.. => say!(texts, "reason-contact", date = date, days = days),
        _ => say!(texts, "reason-contact-passed", date = date),
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test may fail"
    )]
    use jiff::civil::date;

    use super::*;
    use crate::domain::{CaseId, Code, Language, Phase, Pseudonym, Reference, Terms};

    fn case() -> Case {
        let mut case = Case::restore(
            CaseId::from_bytes([3; 16]),
            Reference::numbered(2025, 3),
            Pseudonym::new("Zwarte ruiter").unwrap(),
            date(2025, 1, 16),
            Phase::Open,
        );
        case.natures = vec![Code::new("OO-SIN").unwrap()];
        case.last_incident = Some(date(2024, 12, 12));
        case
    }

    fn told(case: &Case, language: Language) -> Vec<String> {
        let texts = Texts::new(language).unwrap();
        let rules = SignalRules::shipped(Terms::SHIPPED);
        reasons(&texts, case, date(2025, 11, 21), &rules)
            .into_iter()
            .map(|reason| reason.text)
            .collect()
    }

    #[test]
    fn a_reason_names_its_date_and_how_long_it_is() {
        let mut case = case();
        case.next_contact = Some(date(2025, 11, 27));
        let told = told(&case, Language::Dutch);
        assert_eq!(
            told[0],
            "Klacht kan tot 12-12-2025, nog 21 dagen; daarna hoeft de commissie hem niet meer te behandelen."
        );
        assert_eq!(
            told[1],
            "Contact is afgesproken op donderdag 27 november 2025."
        );
    }

    #[test]
    fn each_signal_has_a_sentence_in_both_languages_and_none_blames_anybody() {
        let mut case = case();
        case.retaliation = Code::new("vermoed").unwrap();
        for language in Language::ALL {
            let told = told(&case, language);
            assert_eq!(told.len(), 4, "{told:?}");
            for word in ["moet ", "helaas", "te laat", "must", "should", "late"] {
                assert!(!told.iter().any(|text| text.contains(word)), "{told:?}");
            }
        }
    }
}
