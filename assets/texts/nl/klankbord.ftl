# Alle zinnen van Klankbord, in het Nederlands. De Engelse staan in ../en/klankbord.ftl.
#
# Voor wie hier iets verbetert: schrijf zoals je het tegen een collega zegt (taalniveau B1), precies en rustig.
# Zeg nooit wat iemand zou moeten doen, en noem geen weg beter dan een andere. Niets doen is een gewone keuze.
# Namen links van het =-teken en woorden met $ ervoor blijven zoals ze zijn, en zijn in beide talen dezelfde.
# Een regel is hoogstens 200 tekens lang.

## data

date-weekday = { $weekday ->
    [1] maandag
    [2] dinsdag
    [3] woensdag
    [4] donderdag
    [5] vrijdag
    [6] zaterdag
   *[7] zondag
}
date-weekday-short = { $weekday ->
    [1] ma
    [2] di
    [3] wo
    [4] do
    [5] vr
    [6] za
   *[7] zo
}
date-month = { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
date-month-short = { $month ->
    [1] 01
    [2] 02
    [3] 03
    [4] 04
    [5] 05
    [6] 06
    [7] 07
    [8] 08
    [9] 09
    [10] 10
    [11] 11
   *[12] 12
}
date-long = { $weekday } { $day } { $month } { $year }
date-short = { $weekday } { $day }-{ $month }
date-short-with-year = { $weekday } { $day }-{ $month }-{ $year }
date-numeric = { $day }-{ $month }-{ $year }
