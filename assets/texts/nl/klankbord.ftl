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

## review

signal-one-year = Klacht kan tot { $date }, { $days ->
    [0] dat is vandaag
    [1] nog 1 dag
   *[other] nog { $days } dagen
}; daarna hoeft de commissie hem niet meer te behandelen.
signal-not-handled = Uiterlijk { $date } hoort de medewerker het als de klacht niet wordt behandeld, { $days ->
    [0] dat is vandaag
    [1] nog 1 dag
   *[other] nog { $days } dagen
}.
signal-not-handled-passed = Tot { $date } kon het bericht komen dat de klacht niet wordt behandeld. Die dag is voorbij.
signal-decision = De commissie beslist uiterlijk { $date }, { $days ->
    [0] dat is vandaag
    [1] nog 1 dag
   *[other] nog { $days } dagen
}.
signal-decision-passed = De commissie zou uiterlijk { $date } beslissen. Die dag is voorbij.
signal-acknowledgement = Uiterlijk { $date } komt de bevestiging dat de melding is ontvangen, { $days ->
    [0] dat is vandaag
    [1] nog 1 dag
   *[other] nog { $days } dagen
}.
signal-acknowledgement-passed = De bevestiging van de melding zou er uiterlijk { $date } zijn. Die dag is voorbij.
signal-feedback = Uiterlijk { $date } hoort de medewerker wat er met de melding gebeurt, { $days ->
    [0] dat is vandaag
    [1] nog 1 dag
   *[other] nog { $days } dagen
}.
signal-feedback-passed = De medewerker zou uiterlijk { $date } horen wat er met de melding gebeurt. Die dag is voorbij.
signal-contact = Contact is afgesproken { $days ->
    [1] morgen, { $date }
   *[other] op { $date }
}.
signal-contact-today = Contact is afgesproken vandaag.
signal-contact-passed = Contact was afgesproken op { $date }.
signal-retaliation = Misschien heeft de medewerker nadeel van het praten hierover.
signal-dormant = Het is { $days } dagen stil.
signal-no-next-contact = Er is geen volgend contact afgesproken.
signal-destruction = De bewaartijd is voorbij sinds { $date }. Deze zaak mag vernietigd worden.
