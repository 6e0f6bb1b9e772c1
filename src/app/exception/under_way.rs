//! What is written under way: sealed like a note, and there again after the lock.

use super::{ExceptionScreen, LONGEST, Stage};
use crate::{
    app::{field::Field, reaction::Around},
    domain::{Draft, DraftPurpose, exception::LVV_CONDITIONS},
};

impl ExceptionScreen {
    /// What was written when the program locked; none when the case is gone.
    #[must_use]
    pub fn resume(draft: &Draft, around: &Around<'_>) -> Option<Self> {
        match &draft.purpose {
            DraftPurpose::Duty { case, duty } => {
                around.case(*case)?;
                let mut duties = Self::rules(around).duties.iter();
                let at = duties.position(|known| known.code == *duty)?;
                Some(Self {
                    stage: Stage::Duty(at, Field::with(draft.text.expose(), LONGEST)),
                    selected: at,
                    duty: Some(duty.clone()),
                    ..Self::new(*case)
                })
            }
            DraftPurpose::Conscience {
                case,
                employee_told_on,
            } => {
                around.case(*case)?;
                let mut lines = draft.text.expose().split('\n');
                Some(Self {
                    stage: Stage::Conditions,
                    selected: draft.cursor.0.min(LVV_CONDITIONS),
                    texts: std::array::from_fn(|_| lines.next().unwrap_or_default().into()),
                    told_on: *employee_told_on,
                    ..Self::new(*case)
                })
            }
            DraftPurpose::Note { .. } | DraftPurpose::Text { .. } => None,
        }
    }

    pub(super) fn draft(&self) -> Draft {
        if let (Stage::Duty(_, field), Some(duty)) = (&self.stage, &self.duty) {
            return Draft {
                purpose: DraftPurpose::Duty {
                    case: self.case,
                    duty: duty.clone(),
                },
                text: field.text().into(),
                cursor: (0, 0),
            };
        }
        let mut texts: Vec<String> = self
            .texts
            .iter()
            .map(|text| text.expose().clone())
            .collect();
        if let Stage::Condition(condition, field) = &self.stage
            && let Some(text) = texts.get_mut(*condition)
        {
            *text = field.text();
        }
        Draft {
            purpose: DraftPurpose::Conscience {
                case: self.case,
                employee_told_on: self.told_on,
            },
            text: texts.join("\n").into(),
            cursor: (self.selected, 0),
        }
    }
}
