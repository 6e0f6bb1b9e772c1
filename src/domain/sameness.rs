//! Which cases are of one employee, or about one other party: the adviser says so, so that figures protect them as persons.
//!
//! A case points to the first case of its kind, which points to none. So a link is never followed twice and there are no
//! circles. The first case may be destroyed since: what points to it stays together all the same.

use super::{Case, CaseId, Phase, Refusal};

/// In what cases are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sameness {
    /// They are of one employee.
    Employee,
    /// They are about one other party.
    OtherParty,
}

impl Sameness {
    /// To which case a case points; none when it is the first, or the only one.
    #[must_use]
    pub const fn link(self, case: &Case) -> Option<CaseId> {
        match self {
            Self::Employee => case.same_employee_as,
            Self::OtherParty => case.same_other_party_as,
        }
    }

    /// The first case of all that are the same as this one: itself, when it points to none.
    #[must_use]
    pub fn root(self, case: &Case) -> CaseId {
        self.link(case).unwrap_or(case.id)
    }

    /// The other cases that are the same as this one, in the order of their references.
    #[must_use]
    pub fn others<'a>(self, case: &Case, all: impl IntoIterator<Item = &'a Case>) -> Vec<&'a Case> {
        let root = self.root(case);
        let mut others: Vec<&Case> = all
            .into_iter()
            .filter(|other| other.id != case.id && self.root(other) == root)
            .collect();
        others.sort_by(|one, other| one.reference.cmp(&other.reference));
        others
    }

    /// Says that a case is the same as another one, or as none, and returns the cases that change by it; none of them when
    /// it was so already.
    ///
    /// A case that others point to takes them along. When it becomes the same as none, the earliest of the others becomes
    /// the first in its place. A case that pointed elsewhere leaves the others there behind.
    ///
    /// # Errors
    /// If one of the two is not among `all` or is destroyed, or both are one case.
    pub fn tie(
        self,
        id: CaseId,
        other: Option<CaseId>,
        all: &[&Case],
    ) -> Result<Vec<Case>, Refusal> {
        let find = |id: CaseId| {
            let found = all.iter().copied().find(|case| case.id == id);
            let case = found.ok_or(Refusal::NotFound)?;
            case.require_not(Phase::Destroyed).map(|()| case)
        };
        let case = find(id)?;
        let followers = || all.iter().copied().filter(|one| self.link(one) == Some(id));
        let Some(other) = other else {
            let Some(heir) = followers().min_by_key(|one| (one.opened, &one.reference)) else {
                return Ok(self.pointing([case], None));
            };
            let to = heir.id;
            let mut changed = self.pointing(followers().filter(|one| one.id != to), Some(to));
            changed.extend(self.pointing([heir], None));
            return Ok(changed);
        };
        if other == id {
            return Err(Refusal::LinkedToItself);
        }
        let root = self.root(find(other)?);
        if root == id {
            return Ok(Vec::new());
        }
        Ok(self.pointing(std::iter::once(case).chain(followers()), Some(root)))
    }

    /// The cases as they are when they point there, without those that do already.
    fn pointing<'a>(
        self,
        cases: impl IntoIterator<Item = &'a Case>,
        to: Option<CaseId>,
    ) -> Vec<Case> {
        cases
            .into_iter()
            .filter(|case| self.link(case) != to)
            .map(|case| {
                let mut case = case.clone();
                match self {
                    Self::Employee => case.same_employee_as = to,
                    Self::OtherParty => case.same_other_party_as = to,
                }
                case
            })
            .collect()
    }
}

#[cfg(test)]
mod tests;
