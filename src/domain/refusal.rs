//! The expected answers "not now, because ...": each one becomes a sentence for the adviser.

use super::{LapseReason, track::ReadyItem};

/// Why a step is not possible. A refusal changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such track or consent in this case.
    NotFound,
    /// The case is not in a phase in which this can be done.
    WrongPhase,
    /// The track is not in a state in which this can be done.
    WrongState,
    /// The caution has not been given, and no reason was noted (`domain.md` 4.6, case).
    CautionMissing,
    /// A track is still under way, so the case can't go to aftercare or be closed.
    TrackUnderWay,
    /// The main codes (nature, role, other party, outcomes) are not all there.
    CodesMissing,
    /// Nobody noted whether the employee knows, or why that could not be.
    EmployeeNotInformed,
    /// The tally record must be there before anything is destroyed.
    TallyRecordMissing,
    /// The retention rule has no ground.
    GroundMissing,
    /// The retention period has not passed and the employee did not ask.
    RetentionNotPassed,
    /// Destruction is on hold.
    Frozen,
    /// The typed word is not the word that confirms.
    NotConfirmed,
    /// The case is not retained.
    NotRetained,
    /// The route is not open to this employee on this day.
    RouteNotReachable,
    /// This route shares something, so it needs a consent first.
    ConsentNeeded,
    /// A consent names a recipient, a purpose and the information; one of them is empty.
    DisclosureIncomplete,
    /// A complaint is always under the employee's own name (Awb 9:9).
    ComplaintIsOpen,
    /// A complaint or report is filed by the employee, not by the adviser.
    EmployeeFiles,
    /// Only the employee can consent.
    OnlyTheEmployee,
    /// Not everything on the list has been explained.
    NotExplained,
    /// The employee has not seen the final text.
    FinalTextNotSeen,
    /// It was not noted in which form the yes came: by word of mouth, in writing, as a message (`domain.md` 4.1).
    FormMissing,
    /// There is no text yet.
    TextMissing,
    /// The drafts are locked since the employee stopped.
    DraftsLocked,
    /// Nobody asked for this consent.
    NothingAsked,
    /// There is no yes for this step.
    NoConsent,
    /// The yes no longer holds, with the reason.
    ConsentLapsed(LapseReason),
    /// The yes has been used: one yes, one step.
    ConsentUsed,
    /// The employee withdrew the yes.
    ConsentWithdrawn,
    /// The employee said no.
    ConsentRefused,
    /// Something on the list before *ready* is open.
    NotReady(ReadyItem),
    /// Whether this is advice or a report channel has not been settled.
    ModeNotSet,
    /// Who acts was not confirmed.
    ActorNotConfirmed,
    /// People are named in the text whom the employee did not confirm one by one.
    PeopleNotConfirmed,
    /// The date can't be right: it is before what came before it, or in the future.
    DateOutOfOrder,
    /// An outcome is needed.
    OutcomeMissing,
    /// The code is not on the list.
    UnknownCode,
    /// One of the conditions for breaking secrecy has no text.
    ConditionMissing,
    /// The case is not on its way to a successor.
    NotOnItsWay,
    /// The case is on its way to a successor already.
    OnItsWay,
    /// The code is not the one that the successor's program shows for this case.
    WrongReceipt,
    /// The case was changed after it was packed for the successor.
    ChangedSincePacked,
    /// Text is still under way in this case.
    DraftUnderWay,
    /// A case can't be linked to itself.
    LinkedToItself,
    /// A formal step stands in this case without a consent that was used for it.
    HandedOverWithoutConsent,
}
