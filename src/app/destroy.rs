//! Destroying cases: what goes, what stays, which copies are elsewhere, and the word that confirms it.
//!
//! The preview has numbers and coded facts only. Whether a case may go is decided by the case file itself.

use super::{
    Effect,
    cases::walked,
    command::{Command, Scope},
    effect::Work,
    field::Field,
    question::Question,
    reaction::{Around, Reaction, SubModel, Typed},
};
use crate::{
    domain::{
        Case, CaseId, Code, Date, Dimension, Refusal,
        coded::CodedFacts,
        copies::CopyMade,
        retention::{Contents, Destroyed, DestructionGround},
    },
    say,
    texts::sentences,
};

/// The longest word that can be typed.
const LONGEST: usize = 30;

/// One row of the preview.
#[derive(Clone, Debug)]
pub enum Row<'a> {
    /// Here begins what goes.
    GoesTitle,
    /// How much of one case goes.
    Goes(&'a Case, Contents),
    /// Here begins what stays of one case: a line with a day and a ground, and what goes on being counted.
    StaysTitle(&'a Case),
    /// The line that stays.
    Line(Date, DestructionGround),
    /// The months of opening and closing.
    Months(&'a CodedFacts),
    /// Codes of one list.
    Codes(Dimension, Vec<&'a Code>),
    /// The unit, of the organisation's own list.
    Unit(&'a Code),
    /// Numbers by which cases of one person are counted as those of one.
    Numbers,
    /// How many contacts there were in each month.
    Contacts(&'a CodedFacts),
    /// How much time was spent in each month on each task.
    Minutes(&'a CodedFacts),
    /// Here begins what destruction does not reach.
    ElsewhereTitle,
    /// A copy that was made while the case was there.
    Copy(&'a CopyMade),
    /// No copy is known.
    NoCopies,
    /// Paper, and copies of which nothing is known here.
    Paper,
}

/// The preview and the word.
#[derive(Debug)]
pub struct DestroyScreen {
    cases: Vec<CaseId>,
    ground: DestructionGround,
    /// The word being typed.
    pub word: Field,
    top: usize,
}

impl DestroyScreen {
    /// The preview of destroying these cases on this ground.
    #[must_use]
    pub const fn new(cases: Vec<CaseId>, ground: DestructionGround) -> Self {
        Self {
            cases,
            ground,
            word: Field::new(LONGEST),
            top: 0,
        }
    }

    /// The cases of which the retention period has passed and nothing holds destruction back.
    #[must_use]
    pub fn due(around: &Around<'_>) -> Vec<CaseId> {
        let today = around.now.today;
        let is_due = |case: &&Case| {
            case.destruction(DestructionGround::PeriodPassed, true, today)
                .is_ok()
        };
        around
            .desk
            .cases()
            .filter(is_due)
            .map(|case| case.id)
            .collect()
    }

    /// Asks on what ground a case is destroyed. It starts on the answer with which nothing happens.
    pub(super) fn asks(case: &Case, around: &Around<'_>) -> Reaction {
        let texts = around.texts;
        let on_ground = |ground| Reaction::open(Self::new(vec![case.id], ground));
        let day = case
            .retention
            .as_ref()
            .map(|retention| texts.date_long(retention.destroy_after))
            .unwrap_or_default();
        let by_period = DestructionGround::PeriodPassed;
        let has_passed = case.destruction(by_period, true, around.now.today).is_ok();
        let line = if has_passed {
            say!(texts, "destroy-ask-passed", day = day)
        } else {
            say!(texts, "destroy-ask-running", day = day)
        };
        let mut question = Question::new(
            say!(texts, "destroy-ask-title"),
            vec![line, say!(texts, "destroy-ask-preview")],
            say!(texts, "destroy-ask-not-now"),
        );
        if has_passed {
            question = question.or(say!(texts, "destroy-ask-by-period"), on_ground(by_period));
        }
        let asked = on_ground(DestructionGround::EmployeeAsked);
        Reaction::ask(question.or(say!(texts, "destroy-ask-by-employee"), asked))
    }

    /// Why a case can't be destroyed now, on no ground at all; nothing when it can.
    pub(super) fn refused(case: &Case, around: &Around<'_>) -> Option<String> {
        let ground = DestructionGround::EmployeeAsked;
        let refusal = case.destruction(ground, true, around.now.today).err()?;
        Some(match refusal {
            Refusal::WrongPhase if !case.phase().is_active() => {
                sentences::refusal(around.texts, &Refusal::NotRetained)
            }
            Refusal::WrongPhase => say!(around.texts, "destroy-still-active"),
            refusal => sentences::refusal(around.texts, &refusal),
        })
    }

    /// The cases that go, as far as they are still there.
    #[must_use]
    pub fn cases<'a>(&self, around: &Around<'a>) -> Vec<&'a Case> {
        self.cases
            .iter()
            .filter_map(|id| around.case(*id))
            .collect()
    }

    /// The first row that is seen, from 0.
    #[must_use]
    pub const fn top(&self) -> usize {
        self.top
    }

    /// The copies in which at least one of the cases can be: those made since the first of them was opened.
    #[must_use]
    pub fn copies<'a>(&self, around: &Around<'a>) -> Vec<&'a CopyMade> {
        let opened = self.cases(around).into_iter().map(|case| case.opened).min();
        let copies = around.desk.copies().iter();
        copies
            .filter(|copy| opened.is_some_and(|day| copy.on >= day))
            .collect()
    }

    /// The preview, row by row.
    #[must_use]
    pub fn rows<'a>(&self, around: &Around<'a>) -> Vec<Row<'a>> {
        let cases = self.cases(around);
        let mut rows = vec![Row::GoesTitle];
        rows.extend(cases.iter().map(|case| Row::Goes(case, case.contents())));
        for case in cases {
            rows.push(Row::StaysTitle(case));
            rows.push(Row::Line(around.now.today, self.ground));
            rows.extend(case.tally_record.iter().flat_map(counted));
        }
        rows.push(Row::ElsewhereTitle);
        let copies = self.copies(around);
        if copies.is_empty() {
            rows.push(Row::NoCopies);
        }
        rows.extend(copies.into_iter().map(Row::Copy));
        rows.push(Row::Paper);
        rows
    }

    /// What is left of each case.
    fn lines(&self, confirmed: bool, around: &Around<'_>) -> Result<Vec<Destroyed>, Refusal> {
        let today = around.now.today;
        self.cases
            .iter()
            .map(|id| {
                let case = around.case(*id).ok_or(Refusal::NotFound)?;
                case.destruction(self.ground, confirmed, today)
            })
            .collect()
    }

    fn destroy(&mut self, around: &Around<'_>) -> Reaction {
        let confirmed = self.word.text() == say!(around.texts, "destroy-word");
        match self.lines(confirmed, around) {
            Ok(lines) => {
                // Should it be stopped, the word is typed once more.
                self.word = Field::new(LONGEST);
                Reaction::Effect(Effect::Work(Box::new(Work::Destroy {
                    cases: self.cases.clone(),
                    lines,
                })))
            }
            Err(refusal) => Reaction::Refuse(sentences::refusal(around.texts, &refusal)),
        }
    }
}

/// What goes on being counted, without the lists in which nothing was chosen.
fn counted(facts: &CodedFacts) -> Vec<Row<'_>> {
    let one = |dimension, code| Row::Codes(dimension, vec![code]);
    let mut rows = vec![Row::Months(facts)];
    let lists = [
        (Dimension::Nature, &facts.natures),
        (Dimension::Ground, &facts.grounds),
        (Dimension::Route, &facts.routes),
        (Dimension::InformalOutcome, &facts.informal_outcomes),
        (Dimension::FormalOutcome, &facts.formal_outcomes),
    ];
    rows.extend([
        one(Dimension::Role, &facts.role),
        one(Dimension::Bond, &facts.bond),
        one(Dimension::OtherParty, &facts.other_party),
    ]);
    rows.extend(
        lists
            .into_iter()
            .filter(|(_, codes)| !codes.is_empty())
            .map(|(dimension, codes)| Row::Codes(dimension, codes.iter().collect())),
    );
    rows.extend(facts.unit.as_ref().map(Row::Unit));
    if !facts.contacts.is_empty() {
        rows.push(Row::Contacts(facts));
    }
    if !facts.minutes.is_empty() {
        rows.push(Row::Minutes(facts));
    }
    rows.push(Row::Numbers);
    rows
}

impl SubModel for DestroyScreen {
    fn scope(&self) -> Scope {
        Scope::Destroy
    }

    fn command(&mut self, command: Command, around: &Around<'_>) -> Reaction {
        match command {
            Command::Back => Reaction::Back,
            Command::Save => self.destroy(around),
            _ => {
                self.top = walked(command, self.top, self.rows(around).len());
                Reaction::Stay
            }
        }
    }

    fn typed(&mut self, input: &Typed, _around: &Around<'_>) -> Reaction {
        self.word.typed(input);
        Reaction::Stay
    }

    fn case(&self) -> Option<CaseId> {
        self.cases.first().copied()
    }
}
