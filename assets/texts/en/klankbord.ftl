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

signal-one-year = A complaint is possible until { $date }, { $days ->
    [0] which is today
    [1] 1 day from now
   *[other] { $days } days from now
}; after that the committee need not take it up any more.
signal-not-handled = By { $date } the employee hears if the complaint is not taken up, { $days ->
    [0] which is today
    [1] 1 day from now
   *[other] { $days } days from now
}.
signal-not-handled-passed = Word that the complaint is not taken up could come until { $date }. That day has passed.
signal-decision = The committee decides by { $date }, { $days ->
    [0] which is today
    [1] 1 day from now
   *[other] { $days } days from now
}.
signal-decision-passed = The committee was to decide by { $date }. That day has passed.
signal-acknowledgement = By { $date } word comes that the report was received, { $days ->
    [0] which is today
    [1] 1 day from now
   *[other] { $days } days from now
}.
signal-acknowledgement-passed = Word that the report was received was to come by { $date }. That day has passed.
signal-feedback = By { $date } the employee hears what is being done with the report, { $days ->
    [0] which is today
    [1] 1 day from now
   *[other] { $days } days from now
}.
signal-feedback-passed = The employee was to hear by { $date } what is being done with the report. That day has passed.
signal-contact = Contact is agreed for { $days ->
    [1] tomorrow, { $date }
   *[other] { $date }
}.
signal-contact-today = Contact is agreed for today.
signal-contact-passed = Contact was agreed for { $date }.
signal-retaliation = Perhaps the employee is worse off for talking about this.
signal-dormant = It has been quiet for { $days } days.
signal-no-next-contact = No next contact is agreed.
signal-destruction = The time for keeping it ended on { $date }. This case may be destroyed.
