//! Why it can't be handed over now: no yes holds. The reason first, then the way out; there is no "continue anyway".

use super::{Here, difference};
use crate::{
    domain::{Date, LapseReason, Refusal, TextVersion, Track},
    say,
    texts::sentences,
};

/// Why no yes holds, with what it was for and what is there now.
#[derive(Clone, Debug)]
pub struct Lapsed<'a> {
    why: Refusal,
    /// The day of the last yes; none when there never was one.
    pub given_on: Option<Date>,
    /// The version that the yes was for; none when there was no text, or it is no longer there.
    pub then: Option<&'a TextVersion>,
    /// The version of now; none when there is no text.
    pub now: Option<&'a TextVersion>,
}

impl<'a> Lapsed<'a> {
    /// Why no yes holds today for what this road would share; none when one does.
    #[must_use]
    pub fn of(track: &'a Track, here: &Here<'a>) -> Option<Self> {
        let today = here.around.now.today;
        let why = here.case.standing_consent(&track.id, today).err()?;
        let yes = here.last_yes(&track.id);
        let mark = yes.and_then(|yes| yes.disclosure().fingerprint.as_ref());
        let then = track
            .texts
            .iter()
            .find(|text| Some(&text.fingerprint) == mark);
        Some(Self {
            why,
            given_on: yes.and_then(|yes| yes.given()).map(|given| given.on),
            then,
            now: track.text(),
        })
    }

    /// Whether the text of now is another than the one of the yes.
    #[must_use]
    pub fn is_another_text(&self) -> bool {
        match (self.then, self.now) {
            (Some(then), Some(now)) => then.fingerprint != now.fingerprint,
            _ => false,
        }
    }

    /// How many sentences are different.
    #[must_use]
    pub fn changed(&self) -> usize {
        match (self.then, self.now) {
            (Some(then), Some(now)) => difference(then, now).count,
            _ => 0,
        }
    }

    /// The reason, as a sentence.
    #[must_use]
    pub fn reason(&self, here: &Here<'_>) -> String {
        let texts = here.texts();
        match (&self.why, self.given_on) {
            (Refusal::ConsentLapsed(LapseReason::TextChanged), Some(day)) => {
                let day = texts.date_numeric(day);
                say!(texts, "step-lapsed-text", day = day)
            }
            _ => sentences::refusal(texts, &self.why),
        }
    }
}
