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
