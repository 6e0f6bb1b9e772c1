//! The organisation's own list of units, in two levels at most, and in which unit is counted so that none is too small.

use std::collections::BTreeMap;

use super::{Code, Language, codes::CodeEntry, codes::Detail, language::Wording};

/// A unit of the organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// What is stored and counted.
    pub code: Code,
    /// What it is called.
    pub label: Wording,
    /// The unit of which it is a part; that one is no part of another.
    pub parent: Option<Code>,
    /// How many people work there, as far as the list says so.
    pub headcount: Option<u32>,
}

/// The list, in the order of the file. Whoever makes it has looked through it: no code is there twice, each parent is there
/// and has none itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Units {
    units: Vec<Unit>,
    choices: Vec<CodeEntry>,
}

impl Units {
    /// The code under which units are counted together that are too small and part of nothing. No unit has it.
    pub const OTHER: &'static str = "overig";

    /// The choice of no unit. No unit has it.
    pub const NONE: &'static str = "onbekend";

    /// A list of these units. `not_known` is what the choice of none is called.
    #[must_use]
    pub fn new(units: Vec<Unit>, not_known: Wording) -> Self {
        let mut list = Self {
            units,
            choices: Vec::new(),
        };
        if !list.is_empty() {
            let named = |unit: &Unit| entry(unit.code.clone(), list.full_label(unit));
            let mut choices: Vec<CodeEntry> = list.leaves().map(named).collect();
            choices.push(entry(Code::literal(Self::NONE), not_known));
            list.choices = choices;
        }
        list
    }

    /// Whether the organisation has no such list.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    /// Every unit, in the order of the file.
    #[must_use]
    pub fn all(&self) -> &[Unit] {
        &self.units
    }

    /// One unit.
    #[must_use]
    pub fn unit(&self, code: &Code) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.code == *code)
    }

    /// What a unit is called; the code itself when it is not on the list any more.
    #[must_use]
    pub fn label<'a>(&'a self, code: &'a Code, language: Language) -> &'a str {
        self.unit(code)
            .map_or_else(|| code.as_str(), |unit| unit.label.text(language))
    }

    /// The units of a case to choose from: those without parts, and none.
    #[must_use]
    pub fn choices(&self) -> &[CodeEntry] {
        &self.choices
    }

    /// The parts of a unit, in the order of the file.
    pub fn children<'a>(&'a self, parent: &'a Code) -> impl Iterator<Item = &'a Unit> {
        self.units
            .iter()
            .filter(|unit| unit.parent.as_ref() == Some(parent))
    }

    /// The units without parts: only those are chosen in a case.
    pub fn leaves(&self) -> impl Iterator<Item = &Unit> {
        self.units
            .iter()
            .filter(|unit| self.children(&unit.code).next().is_none())
    }

    /// Each unit that has parts, with those parts.
    #[must_use]
    pub fn groups(&self) -> Vec<(Code, Vec<Code>)> {
        let parts = |unit: &Unit| {
            let children = self.children(&unit.code);
            children.map(|child| child.code.clone()).collect::<Vec<_>>()
        };
        self.units
            .iter()
            .map(|unit| (unit.code.clone(), parts(unit)))
            .filter(|(_, parts)| !parts.is_empty())
            .collect()
    }

    /// In which unit each unit is counted, so that in none fewer people work than `least`: itself, the one of which it is a
    /// part, or [`Self::OTHER`].
    ///
    /// Units that are too small are counted together, in the unit of which they are a part; those that are part of nothing,
    /// and parts of a unit that is too small as a whole, under [`Self::OTHER`]. What is counted together must be large
    /// enough too: else everybody would know that it is that one small unit. So the smallest of the others goes with it,
    /// until it is. Only when all of them together are too few, they stay together all the same.
    ///
    /// When the list says of no unit how many people work there, every unit counts as large enough: the organisation did
    /// not choose by size. When it says so of some, the others count as nobody: a forgotten number never shows a small one.
    /// A unit that has parts is as large as the list says, or as its parts together.
    #[must_use]
    pub fn rolled_up(&self, least: u32) -> BTreeMap<Code, Code> {
        let itself = |unit: &Unit| (unit.code.clone(), unit.code.clone());
        let mut counted_in: BTreeMap<Code, Code> = self.units.iter().map(itself).collect();
        if self.units.iter().all(|unit| unit.headcount.is_none()) {
            return counted_in;
        }
        let tops: Vec<&Unit> = self
            .units
            .iter()
            .filter(|unit| unit.parent.is_none())
            .collect();
        let other = Code::literal(Self::OTHER);
        let rest = self.together(&tops, least);
        for top in tops {
            let parts: Vec<&Unit> = self.children(&top.code).collect();
            if rest.contains(&top.code) {
                let whole = parts.iter().copied().chain([top]);
                counted_in.extend(whole.map(|unit| (unit.code.clone(), other.clone())));
            } else {
                let small = self.together(&parts, least).into_iter();
                counted_in.extend(small.map(|code| (code, top.code.clone())));
            }
        }
        counted_in
    }

    /// The codes under which is counted, in the order of the file, [`Self::OTHER`] last when it is needed.
    #[must_use]
    pub fn offered(&self, least: u32) -> Vec<Code> {
        let counted_in = self.rolled_up(least);
        let of_a_leaf = |code: &Code| {
            let mut leaves = self.leaves();
            leaves.any(|leaf| counted_in.get(&leaf.code) == Some(code))
        };
        let other = Code::literal(Self::OTHER);
        let codes = self.units.iter().map(|unit| unit.code.clone());
        codes.chain([other]).filter(of_a_leaf).collect()
    }

    /// Which of these units are counted together.
    fn together(&self, units: &[&Unit], least: u32) -> Vec<Code> {
        let mut by_size: Vec<(u32, &Code)> = units
            .iter()
            .map(|unit| (self.people(unit), &unit.code))
            .collect();
        // Of two that are as large the order of the file decides.
        by_size.sort_by_key(|(people, _)| *people);
        let mut taken = Vec::new();
        let mut sum = 0_u32;
        for (people, code) in by_size {
            let falls_short = !taken.is_empty() && sum < least;
            if people >= least && !falls_short {
                break;
            }
            sum = sum.saturating_add(people);
            taken.push(code.clone());
        }
        taken
    }

    /// How many people work in a unit, as far as is known.
    fn people(&self, unit: &Unit) -> u32 {
        unit.headcount.unwrap_or_else(|| {
            let parts = self.children(&unit.code);
            let sizes = parts.map(|part| part.headcount.unwrap_or_default());
            sizes.fold(0, u32::saturating_add)
        })
    }

    /// What a part is called where it stands alone: with the unit of which it is a part.
    fn full_label(&self, unit: &Unit) -> Wording {
        let parent = unit.parent.as_ref().and_then(|code| self.unit(code));
        let of = |own: &str, whole: &str| format!("{own} ({whole})");
        parent.map_or_else(
            || unit.label.clone(),
            |parent| Wording {
                nl: of(&unit.label.nl, &parent.label.nl),
                en: of(&unit.label.en, &parent.label.en),
            },
        )
    }
}

const fn entry(code: Code, label: Wording) -> CodeEntry {
    CodeEntry {
        code,
        label,
        group: None,
        source: None,
        detail: Detail::Plain,
    }
}

#[cfg(test)]
mod tests;
