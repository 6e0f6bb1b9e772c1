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

reason-one-year = Klacht kan tot { $date }, { $days ->
    [0] dat is vandaag
    [1] nog 1 dag
   *[other] nog { $days } dagen
}; daarna hoeft de commissie hem niet meer te behandelen.
reason-not-handled = Uiterlijk { $date } hoort de medewerker het als de klacht niet wordt behandeld, { $days ->
    [0] dat is vandaag
    [1] nog 1 dag
   *[other] nog { $days } dagen
}.
reason-not-handled-passed = Tot { $date } kon het bericht komen dat de klacht niet wordt behandeld. Die dag is voorbij.
reason-decision = De commissie beslist uiterlijk { $date }, { $days ->
    [0] dat is vandaag
    [1] nog 1 dag
   *[other] nog { $days } dagen
}.
reason-decision-passed = De commissie zou uiterlijk { $date } beslissen. Die dag is voorbij.
reason-acknowledgement = Uiterlijk { $date } komt de bevestiging dat de melding is ontvangen, { $days ->
    [0] dat is vandaag
    [1] nog 1 dag
   *[other] nog { $days } dagen
}.
reason-acknowledgement-passed = De bevestiging van de melding zou er uiterlijk { $date } zijn. Die dag is voorbij.
reason-feedback = Uiterlijk { $date } hoort de medewerker wat er met de melding gebeurt, { $days ->
    [0] dat is vandaag
    [1] nog 1 dag
   *[other] nog { $days } dagen
}.
reason-feedback-passed = De medewerker zou uiterlijk { $date } horen wat er met de melding gebeurt. Die dag is voorbij.
reason-contact = Contact is afgesproken { $days ->
    [1] morgen, { $date }
   *[other] op { $date }
}.
reason-contact-today = Contact is afgesproken vandaag.
reason-contact-passed = Contact was afgesproken op { $date }.
reason-retaliation = Misschien heeft de medewerker nadeel van het praten hierover.
reason-dormant = Het is { $days } dagen stil.
reason-no-next-contact = Er is geen volgend contact afgesproken.
reason-destruction = De bewaartijd is voorbij sinds { $date }. Deze zaak mag vernietigd worden.
review-title = Doorlopen
review-empty = Er zijn nu geen zaken om door te lopen. Een nieuwe zaak staat hier vanzelf bij.
review-progress-title = Zaken doorlopen
review-progress = { $here } van { $total }
review-status = Pauze? Esc. U gaat straks verder bij dezelfde zaak.
review-status-end = Enter gaat naar de lijst met zaken.
review-no-card = De ronde is klaar. Met ← gaat u terug naar een zaak.
review-this-round = Deze ronde
review-order = Volgorde: termijn van de wet, afspraak, mogelijk nadeel, lang stil, geen afspraak, vernietigen.
review-at-the-end = Aan het eind
review-at-the-end-text = U krijgt een lijst van wat u in deze ronde koos. Een zaak laten zoals die is, mag altijd.
review-waiting = Wacht op
review-waits-for-employee = medewerker
review-waits-for-me = mij
review-waits-for-nobody = niemand
review-last = Laatst
review-no-contact = nog geen contact
review-none-agreed = geen afspraak
review-consent = Toestemming
review-consent-none = geen gevraagd
review-consent-asked = gevraagd op { $date }, nog geen antwoord
review-consent-given = ja, geldt tot en met { $date }
review-consent-refused = nee, op { $date }
review-consent-withdrawn = teruggenomen op { $date }
review-consent-lapsed = het ja geldt niet meer sinds { $date }
review-consent-used = ja, gebruikt op { $date }
review-tracks = Sporen
review-no-tracks = nog geen
review-quiet = Niets doen is afgesproken, tot { $date }.
review-no-reason = Er is nu niets dat aandacht vraagt.
review-choose = Wat past nu?
review-choice-contact = Afspraak maken of verzetten
review-choice-nothing = Niets doen is afgesproken, tot … (dan blijft het stil)
review-choice-aftercare = Naar nazorg
review-choice-close = Afsluiten, samen met de medewerker
review-choice-note = Notitie schrijven
review-questions = Vragen die helpen
review-question-expects = Is er iets wat de medewerker van mij verwacht?
review-question-worse-off = Is er gevraagd naar nadelige gevolgen?
review-question-date = Staat het laatste voorval met een datum in de zaak?
review-done = De ronde is klaar
review-chosen = { $count ->
    [one] Voor 1 zaak koos u iets:
   *[other] Voor { $count } zaken koos u iets:
}
review-left = { $count ->
    [0] Alle zaken zijn langs geweest.
    [one] 1 zaak liet u zoals die is. Dat is ook goed.
   *[other] { $count } zaken liet u zoals ze zijn. Dat is ook goed.
}
review-nothing-chosen = U liet alle zaken zoals ze zijn. Dat is ook goed: u heeft ze gezien.
review-go-back = Met ← gaat u terug naar een zaak. Enter gaat naar de lijst met zaken.
review-chose-contact = contact { $date }
review-chose-nothing = stil tot { $date }
review-chose-waiting = medewerker laat horen
review-chose-aftercare = nazorg
review-chose-close = afgesloten
review-chose-note = notitie
review-chose-step = iets vastgelegd
command-next-card = overslaan

## tallies

tallies-heading = Cijfers over { $period }    drempel: { $threshold }
tallies-heading-running = Cijfers over { $period }, tot en met vandaag    drempel: { $threshold }
tallies-first-half = de eerste helft van { $year }
tallies-second-half = de tweede helft van { $year }
tallies-status = Cijfers zeggen weinig over hoe vaak iets gebeurt.
tallies-totals = In het kort
tallies-opened = nieuwe zaken
tallies-carried-over = zaken van eerder
tallies-closed = afgesloten zaken
tallies-contacts = contacten
tallies-unit-totals = Eenheid: zaken en contacten in { $period }. Contacten tellen ook bij zaken van eerder.
tallies-withheld = ░░░ niet getoond ░░░
tallies-withheld-why = Te weinig zaken, of geen. Dit staat er ook bij nul (w: waarom).
tallies-unit = Eenheid: zaken geopend in { $period }. Elke zaak telt één keer.
tallies-title-group = Waar ging het over?
tallies-title-nature = Welke vorm had het?
tallies-title-role = Welke rol had de medewerker?
tallies-title-other-party = Over wie ging het?
tallies-column-what = Wat
tallies-column-count = Aantal
tallies-rest = overig, samengevoegd
tallies-rest-note = “Overig” voegt samen wat onder de drempel blijft.
tallies-group-conduct = ongewenste omgang
tallies-group-integrity = integriteit
tallies-group-work = arbeid en samenwerking
tallies-group-question = vraag
tallies-caution-title = Wat cijfers niet zeggen
tallies-caution = Deze cijfers zeggen weinig over hoe vaak iets gebeurt: de meeste mensen praten er met niemand over. Meer zaken kan ook betekenen dat mensen de weg naar u beter vinden.
tallies-why-title = Waarom iets niet getoond is
tallies-why-small = Een klein aantal kan naar een mens wijzen. Daarom staat een aantal onder de drempel er niet.
tallies-why-rest = Kleine aantallen gaan samen in “overig”. Is “overig” zelf te klein, dan staat de hele tabel er niet: met het totaal was het anders uit te rekenen.
tallies-why-same = Niet getoond kan nul zijn, een klein aantal, of een aantal dat een ander aantal zou verraden. Het ziet er altijd hetzelfde uit, zodat ook dat niets zegt.
tallies-why-together = Ook samen verraden cijfers niets: een heel jaar naast een half jaar, of de open zaken van het ene jaar naast die van het volgende. Dan blijft een van de twee weg.
tallies-why-words = Tekst uit uw notities telt nooit mee. Twee indelingen worden nooit over elkaar gelegd.
tallies-why-threshold = De drempel is nu { $threshold }. Denkt u dat iemand toch te herkennen is? Geef dan alleen het totaal door.
tallies-no-later-year = Dit jaar is het laatste jaar met cijfers.
tallies-no-earlier-year = Verder terug gaan de cijfers niet.
command-previous-year = jaar terug
command-next-year = jaar verder
command-stretch = heel of half jaar
command-other-form = tabel of balken
command-why = waarom
