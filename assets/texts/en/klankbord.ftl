# All sentences of Klankbord, in English. The Dutch ones are in ../nl/klankbord.ftl and come first.
#
# For whoever improves something here: write as you would say it to a colleague, plainly, exactly and calmly.
# Never say what somebody ought to do, and call no road better than another. Doing nothing is an ordinary choice.
# The names left of the = sign and the words with $ stay as they are, and are the same in both languages.
# A line is at most 200 characters long.

## dates

date-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
date-weekday-short = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
date-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
date-long = { $weekday } { $day } { $month } { $year }
date-short = { $weekday } { $day } { $month }
date-short-with-year = { $weekday } { $day } { $month } { $year }
date-numeric = { $day } { $month } { $year }

## review

reason-one-year = A complaint is possible until { $date }, { $days ->
    [0] which is today
    [1] 1 day from now
   *[other] { $days } days from now
}; after that the committee need not take it up any more.
reason-not-handled = By { $date } the employee hears if the complaint is not taken up, { $days ->
    [0] which is today
    [1] 1 day from now
   *[other] { $days } days from now
}.
reason-not-handled-passed = Word that the complaint is not taken up could come until { $date }. That day has passed.
reason-decision = The committee decides by { $date }, { $days ->
    [0] which is today
    [1] 1 day from now
   *[other] { $days } days from now
}.
reason-decision-passed = The committee was to decide by { $date }. That day has passed.
reason-acknowledgement = By { $date } word comes that the report was received, { $days ->
    [0] which is today
    [1] 1 day from now
   *[other] { $days } days from now
}.
reason-acknowledgement-passed = Word that the report was received was to come by { $date }. That day has passed.
reason-feedback = By { $date } the employee hears what is being done with the report, { $days ->
    [0] which is today
    [1] 1 day from now
   *[other] { $days } days from now
}.
reason-feedback-passed = The employee was to hear by { $date } what is being done with the report. That day has passed.
reason-contact = Contact is agreed for { $days ->
    [1] tomorrow, { $date }
   *[other] { $date }
}.
reason-contact-today = Contact is agreed for today.
reason-contact-passed = Contact was agreed for { $date }.
reason-retaliation = Perhaps the employee is worse off for talking about this.
reason-dormant = It has been quiet for { $days } days.
reason-no-next-contact = No next contact is agreed.
reason-destruction = The time for keeping it ended on { $date }. This case may be destroyed.
review-title = Review
review-empty = There are no cases to go through now. A new case appears here by itself.
review-progress-title = Going through cases
review-progress = { $here } of { $total }
review-status = A break? Esc. You go on later at the same case.
review-status-end = Enter goes to the list of cases.
review-no-card = The round is done. ← takes you back to a case.
review-this-round = This round
review-order = Order: a term of the law, an agreed contact, possible harm, quiet for long, nothing agreed, destruction.
review-at-the-end = At the end
review-at-the-end-text = You get a list of what you chose in this round. To leave a case as it is, is always fine.
review-waiting = Waiting for
review-waits-for-employee = employee
review-waits-for-me = me
review-waits-for-nobody = nobody
review-last = Last
review-no-contact = no contact yet
review-none-agreed = nothing agreed
review-consent = Consent
review-consent-none = none asked
review-consent-asked = asked on { $date }, no answer yet
review-consent-given = yes, until { $date }
review-consent-refused = no, on { $date }
review-consent-withdrawn = taken back on { $date }
review-consent-lapsed = the yes no longer holds since { $date }
review-consent-used = yes, used on { $date }
review-tracks = Roads
review-no-tracks = none yet
review-quiet = Doing nothing is agreed, until { $date }.
review-no-reason = Nothing needs a look now.
review-choose = What fits now?
review-choice-contact = Agree or move a contact
review-choice-nothing = Doing nothing is agreed, until … (then it stays quiet)
review-choice-aftercare = To aftercare
review-choice-close = Close, together with the employee
review-choice-note = Write a note
review-questions = Questions that help
review-question-expects = Does the employee expect something of me?
review-question-worse-off = Did I ask whether the employee is worse off?
review-question-date = Does the case have the date of the last incident?
review-done = The round is done
review-chosen = { $count ->
    [one] For 1 case you chose something:
   *[other] For { $count } cases you chose something:
}
review-left = { $count ->
    [0] All cases came by.
    [one] 1 case you left as it is. That is fine too.
   *[other] { $count } cases you left as they are. That is fine too.
}
review-nothing-chosen = You left all cases as they are. That is fine too: you have seen them.
review-go-back = ← takes you back to a case. Enter goes to the list of cases.
review-chose-contact = contact { $date }
review-chose-nothing = quiet until { $date }
review-chose-waiting = employee will call
review-chose-aftercare = aftercare
review-chose-close = closed
review-chose-note = note
review-chose-step = something recorded
command-next-card = skip

## tallies

tallies-heading = Figures for { $period }    threshold: { $threshold }
tallies-heading-running = Figures for { $period }, up to today    threshold: { $threshold }
tallies-first-half = the first half of { $year }
tallies-second-half = the second half of { $year }
tallies-status = Figures say little about how often something happens.
tallies-totals = In short
tallies-opened = new cases
tallies-carried-over = cases from before
tallies-closed = closed cases
tallies-contacts = contacts
tallies-unit-totals = Unit: cases and contacts in { $period }. Contacts in cases from before count too.
tallies-withheld = ░░░ not shown ░░░
tallies-withheld-why = Too few cases, or none. This is also here for zero (w: why).
tallies-unit = Unit: cases opened in { $period }. Each case counts once.
tallies-title-group = What was it about?
tallies-title-nature = In what form?
tallies-title-role = What part did the employee have?
tallies-title-other-party = Who was it about?
tallies-column-what = What
tallies-column-count = Number
tallies-rest = other, put together
tallies-rest-note = “Other” puts together what is below the threshold.
tallies-group-conduct = unwanted conduct
tallies-group-integrity = integrity
tallies-group-work = work and cooperation
tallies-group-question = question
tallies-caution-title = What figures don't say
tallies-caution = These figures say little about how often something happens: most people talk about it with nobody. More cases can also mean that people find you more easily.
tallies-why-title = Why something is not shown
tallies-why-small = A small number can point at a person. That is why a number below the threshold is not there.
tallies-why-rest = Small numbers go together in “other”. If “other” is itself too small, the whole table is not there: with the total it could be worked out.
tallies-why-same = Not shown can be zero, a small number, or a number that would give another one away. It always looks the same, so that this says nothing either.
tallies-why-together = Figures don't give anything away together either: a year beside half a year, or the open cases of one year beside those of the next. Then one of the two is left out.
tallies-why-words = Text from your notes never counts. Two divisions are never laid over each other.
tallies-why-threshold = The threshold is now { $threshold }. Do you think somebody could still be recognised? Then pass on the total only.
tallies-no-later-year = This year is the last one with figures.
tallies-no-earlier-year = The figures don't go further back.
command-previous-year = year back
command-next-year = year on
command-stretch = year or half
command-other-form = table or bars
command-why = why
