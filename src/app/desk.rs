//! What lies on the desk while the vault is open: all cases, the settings, the lists. Locking sweeps it away.

use std::collections::BTreeMap;

use super::{
    effect::{Checked, Opened, Worked},
    review::Round,
};
use crate::{
    catalogue::Catalogue,
    domain::{
        Case, CaseId, Code, Codebook, Context, Date, Dimension, Language, RecipientKey, Settings,
        SignalRules, copies::CopyMade, retention::Destroyed,
    },
};

/// Everything that is known while the vault is open.
#[derive(Clone, Debug)]
pub struct Desk {
    cases: BTreeMap<CaseId, Case>,
    settings: Settings,
    destroyed: Vec<Destroyed>,
    catalogue: Catalogue,
    demo: bool,
    copies: Vec<CopyMade>,
    has_recovery: bool,
    own_key: Option<RecipientKey>,
    checked: Option<Checked>,
    /// The case that was looked at last: the lists come back to it.
    pub last: Option<CaseId>,
    /// The round of the review that was paused.
    pub round: Option<Round>,
}

impl Desk {
    /// Lays out what an opened vault holds.
    #[must_use]
    pub fn new(opened: Opened, catalogue: Catalogue) -> Self {
        Self {
            cases: opened
                .cases
                .into_iter()
                .map(|case| (case.id, case))
                .collect(),
            settings: opened.settings,
            destroyed: opened.destroyed,
            catalogue,
            demo: opened.demo,
            copies: opened.copies,
            has_recovery: opened.has_recovery,
            own_key: opened.own_key,
            checked: None,
            last: None,
            round: None,
        }
    }

    /// Takes in cases that were saved.
    pub(super) fn take(&mut self, cases: Vec<Case>) {
        self.cases
            .extend(cases.into_iter().map(|case| (case.id, case)));
    }

    /// Takes in settings that were saved.
    pub(super) fn take_settings(&mut self, settings: Settings) {
        self.settings = settings;
    }

    /// Takes in what came of long work.
    pub(super) fn take_work(&mut self, worked: Worked) {
        match worked {
            Worked::Destroyed { cases, lines, .. } => {
                for case in cases {
                    self.cases.remove(&case);
                }
                self.destroyed = lines;
                self.round = None;
            }
            Worked::RecoverySet { has_recovery } => self.has_recovery = has_recovery,
            Worked::BackedUp(copy) => self.copies.push(copy),
            Worked::Verified(checked) => self.checked = Some(checked),
            Worked::Packaged(case, _) => self.take(vec![*case]),
            Worked::SentOff(cases, _) => self.take(cases),
            Worked::OwnKey(key) => self.own_key = Some(key),
            Worked::PassphraseChanged { .. }
            | Worked::Refused(_)
            | Worked::NotAKey(_)
            | Worked::Restored { .. }
            | Worked::Figures(_)
            | Worked::Compacted
            | Worked::Stopped => {}
        }
    }

    /// The backups that were made, the oldest first.
    #[must_use]
    pub fn copies(&self) -> &[CopyMade] {
        &self.copies
    }

    /// Whether a recovery sheet opens this vault too.
    #[must_use]
    pub const fn has_recovery(&self) -> bool {
        self.has_recovery
    }

    /// The public half of the adviser's own key, when there is one.
    #[must_use]
    pub const fn own_key(&self) -> Option<&RecipientKey> {
        self.own_key.as_ref()
    }

    /// What the last check of this session found.
    #[must_use]
    pub const fn checked(&self) -> Option<Checked> {
        self.checked
    }

    /// One case.
    #[must_use]
    pub fn case(&self, id: CaseId) -> Option<&Case> {
        self.cases.get(&id)
    }

    /// Every case, in the order of identity, which means nothing.
    pub fn cases(&self) -> impl Iterator<Item = &Case> {
        self.cases.values()
    }

    /// The settings.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What is left of destroyed cases.
    #[must_use]
    pub fn destroyed(&self) -> &[Destroyed] {
        &self.destroyed
    }

    /// The lists, routes and lengths.
    #[must_use]
    pub const fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The code lists.
    #[must_use]
    pub const fn codes(&self) -> &Codebook {
        &self.catalogue.codes
    }

    /// Whether these are the made-up examples.
    #[must_use]
    pub const fn is_demo(&self) -> bool {
        self.demo
    }

    /// The words for a code.
    #[must_use]
    pub fn label<'a>(
        &'a self,
        dimension: Dimension,
        code: &'a Code,
        language: Language,
    ) -> &'a str {
        self.codes().label(dimension, code, language)
    }

    /// The rules behind the signals, with the organisation's own choices.
    #[must_use]
    pub fn rules(&self) -> SignalRules {
        self.settings.signal_rules(self.catalogue.terms)
    }

    /// What a step in a case needs from outside: the day, the explanations, the lengths.
    #[must_use]
    pub fn context(&self, today: Date) -> Context {
        self.catalogue.context(today)
    }
}
