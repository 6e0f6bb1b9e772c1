//! What there is to count: one set of coded facts for each case, whether it is open, closed, or destroyed.

use crate::domain::{Case, Phase, coded::CodedFacts, retention::Destroyed};

/// Returns the coded facts of every case, each exactly once.
///
/// A closed case counts as it was recorded at closing; an open one, also one that was opened again, as it stands now; of
/// a destroyed one the facts that were kept count. Screen and command line both count with this, so that they agree.
#[must_use]
pub fn countable_facts<'a>(
    cases: impl IntoIterator<Item = &'a Case>,
    destroyed: impl IntoIterator<Item = &'a Destroyed>,
) -> Vec<CodedFacts> {
    let living = cases
        .into_iter()
        .filter(|case| case.phase() != Phase::Destroyed)
        .map(Case::counted);
    let gone = destroyed.into_iter().map(|line| line.facts.clone());
    living.chain(gone).collect()
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
    use crate::domain::{
        CaseId, Code, Date, Pseudonym, Reference, closing::ClosingTalk,
        retention::DestructionGround,
    };

    fn case(number: u8) -> Case {
        let reference = Reference::numbered(2025, usize::from(number));
        let pseudonym = Pseudonym::new("Wulp").unwrap();
        let id = CaseId::from_bytes([number; 16]);
        let mut case = Case::open(id, reference, pseudonym, date(2025, 3, 1));
        case.record_broke_off(date(2025, 3, 1)).unwrap();
        case.proceed(date(2025, 3, 1)).unwrap();
        case.natures = vec![Code::new("OO-PES").unwrap()];
        case.informal_outcomes = vec![Code::new("UI-VER").unwrap()];
        case.formal_outcomes = vec![Code::new("UF-NVT").unwrap()];
        case
    }

    fn closed(number: u8, on: Date) -> Case {
        let mut case = case(number);
        case.close(&ClosingTalk::WithEmployee, on).unwrap();
        case
    }

    #[test]
    fn each_case_is_counted_once_and_a_destroyed_one_still_is() {
        let destroyed = Destroyed {
            on: date(2027, 3, 1),
            ground: DestructionGround::PeriodPassed,
            facts: CodedFacts::of(&closed(3, date(2025, 4, 1))),
            record: None,
        };
        let cases = [case(1), closed(2, date(2025, 5, 1))];
        assert_eq!(countable_facts(&cases, [&destroyed]).len(), 3);
    }

    #[test]
    fn a_closed_case_counts_as_it_did_at_closing() {
        let mut case = closed(1, date(2025, 4, 1));
        case.natures = vec![Code::new("IN-BEL").unwrap()];
        let counted = countable_facts([&case], []);
        assert_eq!(counted[0].natures[0].as_str(), "OO-PES");
    }

    #[test]
    fn a_case_that_was_opened_again_counts_as_open() {
        let mut case = closed(1, date(2025, 4, 1));
        assert!(countable_facts([&case], [])[0].closed.is_some());
        case.reopen(true, date(2025, 6, 1)).unwrap();
        assert_eq!(countable_facts([&case], [])[0].closed, None);
    }
}
