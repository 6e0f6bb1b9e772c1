# Alle zinnen van Klankbord, in het Nederlands. De Engelse staan in ../en/klankbord.ftl.
#
# Voor wie hier iets verbetert: schrijf zoals je het tegen een collega zegt (taalniveau B1), precies en rustig.
# Zeg nooit wat iemand zou moeten doen, en noem geen weg beter dan een andere. Niets doen is een gewone keuze.
# Namen links van het =-teken en woorden met $ ervoor blijven zoals ze zijn, en zijn in beide talen dezelfde.
# Een regel is hoogstens 200 tekens lang.

## troubles

trouble-safe-unchanged = Er is niets veranderd.
trouble-safe-saved = Alles wat als bewaard is gemeld, is bewaard. Kijk straks met show of dit er ook bij staat.
trouble-file-not-there = Op die plek is geen bestand.
trouble-file-not-a-file = Dat is een map of iets anders, geen gewoon bestand.
trouble-file-too-large = Het bestand is groter dan 64 MB.
trouble-file-not-text = Dit is geen leesbare tekst (UTF-8).
trouble-file-unreadable = Deze computer laat het bestand niet lezen.
trouble-no-such-case = Er is geen zaak met dit kenmerk of deze schuilnaam.
trouble-several-cases = Meer zaken hebben deze schuilnaam.
trouble-empty-note = In de notitie staat niets.
trouble-note-too-long = De notitie is te lang: hoogstens een miljoen bytes, ongeveer 300 bladzijden.
trouble-unknown-code = De code staat niet op de lijst.
trouble-not-whole = Niet alles in de kluis is heel.
trouble-now-mend-file = Verbeter het bestand op die plek en lees het opnieuw in.
trouble-now-other-file = Kijk of u het goede bestand noemt, en probeer het nog eens.
trouble-now-look-at-case = Bekijk hoe de zaak er nu voor staat.
trouble-now-look-at-list = Zoek het kenmerk op in de lijst van zaken.
trouble-now-write-something = Schrijf eerst iets, en bewaar dan.
trouble-now-look-at-codes = Kies een code van de lijst, bijvoorbeeld K-TEL.

## what is wrong with a file

import-fault = { $what } (regel { $line }, kolom { $column })
import-fault-at = { $what } Plek: { $place } (regel { $line }, kolom { $column })
import-not-this-format = Dit is geen bestand in de vorm vp-demo-cases/1.
import-missing = Hier ontbreekt iets dat er moet staan.
import-extra = Hier staat iets dat er niet hoort.
import-key-twice = Dit staat er twee keer.
import-wrong-kind = Hier hoort iets anders: een tekst, een getal of een lijst.
import-unknown-code = Dit woord of deze code staat niet op de lijst.
import-not-a-date = Dit is geen dag van de kalender, geschreven als 2025-03-11.
import-date-out-of-order = Deze dag ligt voor iets dat eerder moet zijn.
import-too-long = Dit is te lang.
import-not-a-reference = Een kenmerk heeft alleen letters, cijfers en streepjes, hoogstens 24.
import-not-a-pseudonym = Dit lijkt op de naam of het nummer van een mens. Gebruik een schuilnaam.
import-duplicate-id = Dit kenmerk is in dit bestand al gebruikt.
import-reference-taken = Een zaak met dit kenmerk staat al in de kluis.
import-not-found = Dit wijst naar iets dat er niet is, in de zaak of in het bestand.
import-does-not-follow = Dit klopt niet met de rest van de zaak.
import-handed-over-without-consent = Hier ging iets naar buiten zonder een ja dat daarvoor gebruikt is.

## the command line

cli-about = Klankbord: versleutelde notities voor vertrouwenspersonen. Werkt zonder internet en verstuurt nooit iets.
cli-usage = klankbord [KEUZES] { $values }
cli-usage-command = [OPDRACHT]
cli-heading-usage = Gebruik:
cli-heading-commands = Opdrachten
cli-heading-arguments = Gegevens
cli-heading-options = Keuzes
cli-value-directory = MAP
cli-value-file = BESTAND
cli-value-case = ZAAK
cli-value-code = CODE
cli-value-number = AANTAL
cli-after-help = Zonder opdracht opent het programma de schermen. Uitkomst: 0 gelukt, 1 niet gelukt, 2 verkeerd gevraagd.
cli-about-init = een nieuwe, lege kluis maken
cli-about-import = zaken uit een bestand inlezen: alle of geen
cli-about-list = de zaken opnoemen
cli-about-show = een zaak laten zien
cli-about-note = een notitie toevoegen; de tekst komt van de standaardinvoer
cli-about-verify = nakijken of alles in de kluis heel is
cli-about-demo = rondkijken met verzonnen zaken; daarna is alles weg
cli-help-vault = de map van de kluis, in plaats van de gewone plek
cli-help-passphrase-file = de wachtzin is de eerste regel van dit bestand; met - van de standaardinvoer
cli-help-lang = de taal
cli-help-json = als JSON, voor andere programma's
cli-help-help = deze uitleg
cli-help-version = de versie
cli-help-case = het kenmerk of de schuilnaam van de zaak
cli-help-import-file = een bestand in de vorm vp-demo-cases/1
cli-help-channel = hoe het contact was, bijvoorbeeld K-TEL; dan telt de notitie als contact
cli-help-task = wat u deed, bijvoorbeeld T-ADV
cli-help-minutes = hoeveel minuten het kostte
cli-help-period = een jaar of een half jaar, bijvoorbeeld 2025 of 2025-H1
cli-after-help-note = Komt ook de wachtzin van de standaardinvoer (--passphrase-file -), dan is die de eerste regel, en de rest de notitie.
cli-see-help = Met --help ziet u wat er kan.
cli-misuse-unknown = Deze opdracht of keuze bestaat niet.
cli-misuse-missing = Er ontbreekt iets in de opdracht.
cli-misuse-too-much = Er staat iets dubbel in de opdracht, of iets past niet bij elkaar.
cli-misuse-wrong-value = Een van de waarden kan niet.
cli-misuse-wrong-period = Een periode is een jaar of een half jaar, bijvoorbeeld 2025 of 2025-H1.
cli-no-terminal = De schermen hebben een terminal nodig, en die is er nu niet.
cli-no-terminal-for-passphrase = Er is geen terminal om de wachtzin te vragen. Noem een bestand met --passphrase-file.
cli-output-failed = De uitkomst kon niet worden geschreven.
cli-output-safe = Wat in de kluis bewaard is, is bewaard.
cli-output-now = Maak ruimte op de plek waar de uitkomst heen gaat, en vraag het nog eens.
# Rond het programma.
caveat-not-yourself = Klankbord draait als beheerder of als iemand anders. Stop met Ctrl+Q en start het als uzelf.
caveat-keeps-screen = Het programma screen kan bewaren wat hier stond. Een gewoon venster is veiliger.
screens-broke = De schermen zijn onverwacht gestopt. De terminal is hersteld.
screens-broke-safe = Alles wat bewaard is. Van een tekst in wording: wat tot enkele seconden daarvoor geschreven is.
screens-broke-now = Start Klankbord opnieuw en ontgrendel. Gebeurt het weer, meld dan de code.
screens-not-started = De schermen konden niet opnieuw worden gestart. De kluis is op slot.
screens-not-started-safe = Alles wat bewaard is.
screens-not-started-now = Start Klankbord opnieuw. Is het programma net vernieuwd of verplaatst, gebruik dan het nieuwe.
cli-passphrase-too-short = De wachtzin is te kort: minstens 15 tekens.
cli-passphrase-too-easy = Deze wachtzin raden anderen te snel: een bekend woord, één woord, of steeds hetzelfde.
cli-passphrase-too-long = De wachtzin is te lang: hoogstens duizend tekens.
cli-passphrase-not-the-same = De twee wachtzinnen zijn niet hetzelfde.
cli-passphrase-unreadable = De wachtzin kon niet worden gelezen, of er staat niets.
cli-passphrase-now-file = Kijk of het bestand er is, of u het mag lezen en of de wachtzin op de eerste regel staat.
cli-passphrase-now = Kies vijf of meer woorden die niet bij elkaar horen, en probeer het nog eens.
cli-prompt-passphrase = Wachtzin (u ziet niets tijdens het typen):
cli-prompt-new-passphrase = Nieuwe wachtzin, minstens 15 tekens (u ziet niets tijdens het typen):
cli-prompt-again = Nog een keer:
cli-init-done = De kluis is gemaakt.
cli-init-warning = Let op: is de wachtzin kwijt, dan opent alleen een herstelblad de notities nog. Maak er een in de schermen, bij Instellingen.
cli-import-done = { $count ->
    [one] Eén zaak ingelezen.
   *[other] { $count } zaken ingelezen.
}
cli-replaced = { $count ->
    [one] Eén onleesbaar teken is zichtbaar gemaakt of weggelaten.
   *[other] { $count } onleesbare tekens zijn zichtbaar gemaakt of weggelaten.
}
cli-note-type = Typ de notitie. Klaar: Enter, en dan Ctrl-D.
cli-note-done = De notitie is bewaard in { $reference }.
cli-report-rebuilt = De kluis was beschadigd en is opnieuw opgebouwd. Ontbrekende bewaringen: { $missing }.
cli-report-behind = Let op: deze kluis is ouder dan wat op deze computer het laatst bewaard is.
cli-report-sheet-lost = Het herstelblad past niet meer: het bestand ervan is weg of beschadigd. Maak een nieuw blad bij Instellingen.
cli-report-repaired = Een beschadigd deel van de kluis is hersteld, zonder verlies.
cli-report-spare = Alles is bewaard, maar de reservekopie kon niet worden geschreven (fout { $code }).
cli-list-empty = Er zijn nog geen zaken.
cli-column-reference = Kenmerk
cli-column-pseudonym = Schuilnaam
cli-column-phase = Fase
cli-column-last-contact = Contact
cli-column-signals = Aandacht
cli-show-opened = Geopend { $day }, { $days ->
    [one] 1 dag open
   *[other] { $days } dagen open
}
cli-show-contacts = { $count ->
    [one] 1 contact
   *[other] { $count } contacten
}, { $minutes } minuten
cli-show-nature = Aard: { $nature }
cli-show-unit = Eenheid voor de cijfers: { $unit }
cli-show-same-employee = Zelfde medewerker als: { $cases }
cli-show-same-other-party = Zelfde wederpartij als: { $cases }
cli-show-tracks = Wegen
cli-show-timeline = Tijdlijn
cli-show-minutes = { $minutes } min
cli-consent-asked = gevraagd op { $day }
cli-consent-given = ja op { $day }, geldig tot en met { $until }
cli-consent-refused = nee op { $day }
cli-consent-withdrawn = ja teruggenomen op { $day }
cli-consent-lapsed = ja geldt niet meer sinds { $day }: { $reason }
cli-consent-used = ja gebruikt op { $day }
cli-verify-items = Gelezen en heel: { $count }.
cli-verify-damaged = Beschadigd: { $count }.
cli-verify-spares = Reserves die te lezen zijn: { $count }.
cli-verify-whole = Alles is heel.

## the walk through the made-up cases

demo-title = Klankbord: een rondgang met verzonnen zaken.
demo-nothing-stays = Alles gebeurt in een tijdelijke kluis. Daar blijft niets van over.
demo-heading-cases = 1. De zaken
demo-cases-on = Zoals ze er op { $day } voor staan:
demo-heading-step = 2. Een stap zetten, alleen met een ja
demo-step-opened = Eerste gesprek met Goudvink, na uitleg over wat vertrouwelijk is.
demo-step-considered = Een klacht bij de commissie van het departement ligt op tafel.
demo-try-without-consent = Overdragen zonder een ja: geweigerd.
demo-step-asked = Tekst { $version } is klaar. Toestemming gevraagd voor precies deze tekst.
demo-try-unexplained = Een ja noteren voordat alles is uitgelegd: geweigerd.
demo-step-granted = Alles uitgelegd, tekst gelezen. Goudvink zegt ja tegen tekst { $version }.
demo-step-text-changed = Goudvink voegt een voorval toe. De tekst is nu een andere.
demo-try-after-change = Overdragen met het eerste ja: geweigerd.
demo-lapsed = Dit ja geldt niet meer. Waarom: { $reason }.
demo-try-not-ready = Klaar melden terwijl er nog iets ontbreekt: geweigerd.
demo-step-ready = Alles nagelopen: tekst 2 is klaar om over te dragen.
demo-step-handed-over = Goudvink dient tekst 2 zelf in. Het ja is daarmee gebruikt.
demo-try-again = Nog een keer overdragen met hetzelfde ja: geweigerd.
demo-step-received = De commissie heeft de klacht ontvangen.
demo-due = Beslissing op de klacht uiterlijk { $day }.
demo-heading-figures = 3. De cijfers
demo-heading-check = 4. Is alles heel?
demo-removed = De tijdelijke kluis is weg.

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

## refusals

refusal-not-found = Deze weg of deze vraag staat niet in deze zaak.
refusal-wrong-phase = Dat kan niet in de fase waarin deze zaak nu is.
refusal-wrong-state = Dat kan nu niet bij deze weg.
refusal-caution-missing = Eerst vertellen wat vertrouwelijk is en waar dat ophoudt (c), of noteren dat het gesprek afbrak.
refusal-track-under-way = Er loopt nog een weg in deze zaak. Rond die eerst samen af.
refusal-codes-missing = Aard of uitkomst is nog niet gekozen. Kies ze met w (gegevens).
refusal-codes-missing-which = Nog niet gekozen: { $which }. Kies met w.
missing-nature = aard
missing-informal-outcome = uitkomst informeel
missing-formal-outcome = uitkomst formeel
refusal-still-intake = Druk eerst op d (verder na intake).
refusal-employee-not-informed = Noteer eerst of de medewerker het weet, of waarom dat niet kon.
refusal-tally-record-missing = De zaak is nog niet meegeteld. Dat gebeurt bij het afsluiten.
refusal-ground-missing = De bewaartermijn heeft een grond nodig: een regeling of een selectielijst.
refusal-retention-not-passed = De bewaartermijn is nog niet voorbij, en de medewerker vroeg er niet om.
refusal-frozen = Vernietigen staat stil. Hef dat eerst op.
refusal-not-confirmed = Het getypte woord is niet het woord dat bevestigt. Er is niets veranderd.
refusal-not-retained = De bewaartermijn van deze zaak is nog niet vastgelegd. Doe dat eerst (in de zaak: b).
refusal-date-out-of-order = Die dag kan niet: hij ligt voor wat eraan voorafging, of in het verleden.
refusal-outcome-missing = Kies eerst een uitkomst, zoals de medewerker die vertelde.
refusal-unknown-code = Die keuze staat niet op de lijst.
refusal-condition-missing = Bij een van de voorwaarden staat nog niets.
refusal-route-not-reachable = Deze weg staat niet open voor deze medewerker.
refusal-consent-needed = Op deze weg wordt iets gedeeld. Daarvoor is eerst een ja van de medewerker nodig.
refusal-disclosure-incomplete = Vul in aan wie, waarvoor en wat er wordt gedeeld.
refusal-complaint-is-open = Een klacht staat altijd op naam van de medewerker (Awb 9:9).
refusal-employee-files = Een klacht of een melding dient de medewerker zelf in.
refusal-only-the-employee = Alleen de medewerker zelf kan ja zeggen.
refusal-not-explained = Nog niet alles op de lijst is uitgelegd.
refusal-form-missing = Kies eerst hoe het ja kwam: mondeling, schriftelijk of in een bericht.
refusal-final-text-not-seen = De medewerker heeft de laatste tekst nog niet gezien.
refusal-text-missing = Er is nog geen tekst.
refusal-drafts-locked = De concepten zijn op slot sinds de medewerker stopte.
refusal-nothing-asked = Deze vraag is niet gesteld.
refusal-no-consent = Er is geen ja voor deze stap.
refusal-consent-lapsed = Het ja geldt niet meer: { $reason }.
refusal-consent-used = Dit ja is al gebruikt: één ja, één stap.
refusal-consent-withdrawn = De medewerker heeft het ja teruggenomen.
refusal-consent-refused = De medewerker zei nee, en dat is een goed antwoord.
refusal-not-ready = Nog niet klaar: { $item }.
refusal-mode-not-set = Nog niet afgesproken is of dit advies is of een meldkanaal.
refusal-actor-not-confirmed = Nog niet bevestigd is wie de stap zet.
refusal-people-not-confirmed = In de tekst komen mensen voor die de medewerker nog niet één voor één bevestigde. Druk bij de tekst op n.
refusal-handed-over-without-consent = In deze zaak staat een formele stap zonder een ja dat daarvoor gebruikt is.
refusal-linked-to-itself = Een zaak kan niet bij zichzelf horen. Kies een andere zaak.

## why a yes lapses

lapse-text-changed = de tekst of een bijlage is veranderd
lapse-recipient-changed = het gaat naar iemand anders
lapse-route-changed = het is een andere weg
lapse-purpose-changed = het doel is anders
lapse-information-changed = er wordt iets anders gedeeld
lapse-identity-changed = wie de medewerker is wordt anders bekend
lapse-actor-changed = iemand anders zet de stap
lapse-limits-changed = de grenzen van de medewerker zijn veranderd
lapse-people-changed = er worden andere mensen genoemd
lapse-step-changed = het was voor een andere stap
lapse-expired = de laatste dag is voorbij
lapse-new-facts = de medewerker vertelde iets dat het risico verandert
lapse-another-adviser = een andere vertrouwenspersoon nam het over
lapse-asked-again = de vraag is opnieuw gesteld

## before a formal track is ready

ready-name-and-address = plaats voor naam en adres, die de medewerker invult
ready-date = plaats voor de datum
ready-description = een beschrijving van wat er gebeurde
ready-signature = plaats voor de handtekening
ready-one-year-date = de jaartermijn is besproken
ready-obstacles = de redenen om een klacht niet te behandelen zijn besproken
ready-wrongdoing-test = besproken is of het een misstand kan zijn

## pseudonym

pseudonym-empty = Typ eerst een schuilnaam, bijvoorbeeld de naam van een vogel of een boom.
pseudonym-too-long = Een schuilnaam heeft hoogstens 30 tekens.
pseudonym-looks-like-a-name = Dit lijkt op de naam van een mens. Kies een schuilnaam, bijvoorbeeld Wulp of Eik.
pseudonym-looks-like-an-address = Dit lijkt op een mailadres, telefoonnummer of personeelsnummer. Kies een schuilnaam.
pseudonym-not-readable = In de schuilnaam staat een onleesbaar teken.
pseudonym-taken = Er is al een open zaak met deze schuilnaam. Kies een andere, of open die zaak.

## phases, tracks, signals, dates

phase-intake = intake
phase-open = open
phase-aftercare = nazorg
phase-closed = gesloten
phase-retained = bewaard
phase-destroyed = vernietigd
track-considered = ligt op tafel
track-not-reachable = staat niet open
track-declined = niet gekozen
track-consent-asked = ja gevraagd
track-consent-given = ja gegeven
track-preparation = tekst in voorbereiding
track-ready = klaar om over te dragen
track-handed-over = overgedragen
track-running = loopt
track-suspended = staat stil
track-completed = afgerond
track-withdrawn = gestopt door medewerker
track-stopped = gestopt
track-running-elsewhere = doet medewerker zelf
deadline-complaint = klacht kan tot { $due }
deadline-not-handled = bericht bij niet behandelen: { $due }
deadline-decision = beslissing op de klacht: { $due }
deadline-decision-latest = beslissing na uitstel: { $due }
deadline-ombudsman = Nationale ombudsman kan tot { $due }
deadline-acknowledgement = bevestiging van ontvangst: { $due }
deadline-feedback = informatie over de melding: { $due }
deadline-destruction = vernietigen kan vanaf { $due }

## events of the timeline

event-opened = Zaak geopend.
event-caution-given = Verteld wat vertrouwelijk is en waar dat ophoudt.
event-broke-off = Het gesprek brak af voordat dat verteld was.
event-continued = Verder na de intake.
event-considered = Weg op tafel gelegd.
event-considered-road = Op tafel gelegd: { $road }.
event-not-reachable = Deze weg staat niet open (uitgelegd).
event-not-reachable-road = Staat niet open (uitgelegd): { $road }.
event-declined = De medewerker koos deze weg niet.
event-declined-road = Niet gekozen: { $road }.
event-started-by-employee = De medewerker begon hier zelf aan.
event-consent-asked = Toestemming gevraagd.
event-consent-given = De medewerker zei ja.
event-consent-confirmed = De medewerker zei op een andere dag nog een keer ja.
event-consent-refused = De medewerker zei nee.
event-consent-lapsed = Het ja geldt niet meer: { $reason }.
event-consent-withdrawn = De medewerker nam het ja terug.
event-text-written = Tekst, versie { $number }.
event-new-facts = De medewerker vertelde iets dat het risico verandert.
event-preparation-started = Voorbereiding begonnen.
event-ready = Klaar om over te dragen door de medewerker.
event-handed-over = Overgedragen.
event-received = Ontvangen aan de andere kant.
event-acknowledged = Ontvangst bevestigd.
event-postponed = { $weeks ->
    [0] Niet uitgesteld.
    [1] Uitgesteld met 1 week.
   *[other] Uitgesteld met { $weeks } weken.
}
event-repaired = Tekst aangevuld na een vraag.
event-suspended = De procedure staat stil.
event-resumed = De procedure gaat verder.
event-decided = Er is een beslissing.
event-completed = Afgerond.
event-withdrawn = De medewerker stopte. Er is niets naar buiten gegaan.
event-withdrawn-after-handover = De medewerker stopte na de overdracht.
event-stopped = Geëindigd zonder resultaat.
event-continued-elsewhere = De medewerker gaat zonder mij verder.
event-drafts-discarded = Concepten weggegooid.
event-waiting-for-employee = Afgesproken: de medewerker laat van zich horen.
event-contact-agreed = Contact afgesproken: { $day }.
event-nothing-agreed-until = Afgesproken: niets doen tot { $day }.
event-aftercare-started = Nazorg begonnen.
event-reopened = Zaak weer geopend.
event-closed = Zaak afgesloten.
event-role-conflict = Doorverwezen naar een andere vertrouwenspersoon.
event-retention-started = Bewaartermijn begonnen.
event-frozen = Vernietigen staat stil.
event-released = Vernietigen staat niet meer stil.
event-mode-set = Afgesproken of dit advies is of een meldkanaal.
event-handed-to-successor = Overgedragen aan een andere vertrouwenspersoon.

## problems

problem-title = Dit is niet gelukt
problem-label-happened = Wat is er?
problem-label-safe = Wat is veilig?
problem-label-now = Wat nu?
problem-code = Voor de helpdesk: fout { $code } (zonder inhoud van uw notities).
problem-wrong-passphrase = De wachtzin past niet.
problem-not-a-vault = Op deze plek staan geen notities van Klankbord.
problem-foreign = Op deze plek staan bestanden van iets anders.
problem-too-new = Een nieuwere versie van Klankbord heeft dit geschreven.
problem-in-use = Klankbord heeft deze notities al open in een ander venster.
problem-in-use-by = Klankbord heeft deze notities al open in een ander venster (proces { $process }).
problem-damaged = Een deel van de notities is beschadigd en niet te lezen.
problem-missing = Een deel van de notities is er niet.
problem-no-space = De schijf is vol.
problem-read-only = Op deze plek kan niet geschreven worden.
problem-no-permission = Deze computer laat Klankbord niet bij de notities.
problem-too-large = Dit is meer dan er in één keer bewaard kan worden.
problem-work-factor = Openen vraagt meer van deze computer dan veilig is.
problem-unavailable = De schijf geeft geen antwoord.
problem-exists = Op deze plek staan al notities.
problem-file-exists = Er is al een bestand met deze naam.
problem-now-other-name = Kies een andere naam. Er wordt nooit een bestand overschreven.
problem-no-file = Dit bestand is er niet.
problem-now-other-file = Kijk of de naam klopt en of de USB-stick in de computer zit.
problem-for-sheet = Deze reservekopie opent met het herstelblad, niet met een wachtzin.
problem-now-for-sheet = Zet haar terug met: klankbord restore BESTAND --into MAP --recovery-sheet BLAD.
problem-for-passphrase = Deze reservekopie opent met een wachtzin, niet met het herstelblad.
problem-now-for-passphrase = Zet haar terug zonder --recovery-sheet, met de wachtzin van toen.
problem-no-recovery = Op deze notities past nu geen herstelblad. Het is nooit gemaakt, of het geldt niet meer.
problem-wrong-recovery = Dit herstelblad past niet bij deze notities.
problem-not-a-backup = Dit bestand is geen hele reservekopie van Klankbord.
problem-stopped = Het werk is gestopt.
problem-now-passphrase = Zoek of er een nieuwer herstelblad is. Anders opent alleen de wachtzin.
problem-now-other-sheet = Kijk of er een nieuwer herstelblad is, en typ de woorden nog eens.
problem-now-other-backup = Kies een ander bestand. Een oudere reservekopie kan wel heel zijn.
problem-safe-untouched = Uw notities zijn niet veranderd en niet gewist.
problem-safe-not-ours = Er is niets gelezen en niets veranderd.
problem-safe-damaged = Wat nog goed is, blijft staan. Er wordt niets overschreven.
problem-safe-saved-before = Alles wat als bewaard is gemeld, is bewaard. De rest staat nog op het scherm.
problem-now-type-again = Typ de wachtzin nog eens. Let op hoofdletters en spaties.
problem-now-other-place = Kies een andere plek en start opnieuw.
problem-now-newer-program = Gebruik de nieuwste versie van Klankbord.
problem-now-close-other = Sluit Klankbord in het andere venster en probeer het opnieuw.
problem-now-backup = Zet een reservekopie terug, of vraag hulp met de code hieronder.
problem-now-make-space = Maak ruimte op de schijf en bewaar nog eens.
problem-now-rights = Vraag wie deze computer beheert om schrijfrechten op deze plek.
problem-now-shorter = Maak de tekst korter of verdeel hem over twee notities.
problem-now-other-computer = Open de notities op een snellere computer.
problem-now-try-again = Wacht even en probeer het nog eens.

## keys and commands, each name at most 20 columns

key-space = spatie
command-lock = op slot
command-aside = even weg (op slot)
command-quit = stoppen
command-help = hulp
command-language = English
command-go-on = verder
command-step-back = stap terug
command-next = volgende
command-previous = vorige
command-show-passphrase = wachtzin laten zien
command-unlock = ontgrendelen
command-look-around = rondkijken
command-open = openen
command-new-case = nieuwe zaak
command-note = notitie
command-search = zoeken
command-filter = filter
command-next-step = volgende stap
command-plan = afspraak
command-to-list = naar de lijst
command-clear-search = zoeken wissen
command-clear-line = regel wissen
command-down = omlaag
command-up = omhoog
command-create-case = zaak maken
command-back = terug
command-facts = gegevens
command-caution = cautie
command-continue = verder na intake
command-wait = wacht op medewerker
command-nothing-until = niets doen tot
command-aftercare = nazorg
command-close-case = zaak afsluiten
command-retain = bewaartermijn
command-reopen = weer openen
command-change = wijzigen
command-save = bewaren
command-choose = kiezen
command-done = klaar
command-channel = vorm
command-task = taak
command-more-minutes = 5 minuten meer
command-fewer-minutes = 5 minuten minder
command-undo = ongedaan
command-redo = opnieuw
command-cut = knippen
command-copy = kopiëren
command-paste = plakken
command-select-all = alles kiezen
command-run = doen
command-page-down = pagina omlaag
command-page-up = pagina omhoog
command-close = sluiten
command-first = naar het begin
command-last = naar het einde
command-tick = aankruisen
command-go-cases = naar Zaken
command-go-review = naar Doorlopen
command-go-tallies = naar Cijfers

## frame

tab-cases = Zaken
tab-review = Doorlopen
tab-tallies = Cijfers
frame-lock-clock = slot { $time }
too-small-size = Dit venster is te klein ({ $width } x { $height }).
too-small-needed = Nodig: { $width } x { $height }.
too-small-what = Maak het venster groter, of druk op Ctrl en - voor kleinere letters.
too-small-safe = Uw tekst is bewaard.
paste-only-in-text = Plakken kan alleen waar u tekst schrijft. Er is niets gebeurd.
paste-too-large = Dit is te lang om in één keer te plakken (meer dan 64 kB). Er is niets geplakt.
paste-replaced = { $count ->
    [one] Eén onleesbaar teken is zichtbaar gemaakt of weggelaten.
   *[other] { $count } onleesbare tekens zijn zichtbaar gemaakt of weggelaten.
}
help-title = Hulp en alles wat u hier kunt doen
help-word-language = taal
help-filter = Typ wat u wilt:
help-not-now = kan nu niet
help-why-not = Kan nu niet: { $why }
help-none = Niets gevonden. Wis wat u typte om alles te zien.

## unlock

program-name = Klankbord
unlock-title = Ontgrendelen
unlock-locked-title = Op slot
unlock-prompt = Typ uw wachtzin en druk op Enter.
unlock-show = wachtzin laten zien (Ctrl+T)
unlock-way-unlock = Ontgrendelen
unlock-way-demo = Rondkijken met verzonnen voorbeelden
unlock-label = Wachtzin
unlock-enter = Enter openen
unlock-slow = Openen duurt ongeveer 1 seconde. Dat is expres:
unlock-why-slow = zo kan niemand snel veel wachtzinnen proberen.
unlock-opening = Ontgrendelen …
unlock-wrong = Deze wachtzin past niet. Let op hoofdletters en spaties.
unlock-wrong-safe = Er is niets veranderd of gewist. Probeer het rustig nog eens.
unlock-words-lost = De laatste zin kon niet worden bewaard. Wat daarvoor geschreven is wel.
unlock-draft-resumed = U was aan het schrijven. U bent terug op dezelfde plek.
unlock-demo = Dit zijn verzonnen voorbeelden. Probeer alles; bij het stoppen verdwijnt het weer.
demo-lock-title = De voorbeelden verdwijnen
demo-lock-text = Bij vergrendelen verdwijnen de voorbeelden, met alles wat u erin deed.
demo-lock-not-now = Blijven
demo-lock-yes = Vergrendelen
unlock-found-title = Bij het openen
unlock-found-understood = Begrepen
unlock-locked-already = Het is al op slot.
unlock-other-language = English: F2
passphrase-does-not-fit = Dat is te lang voor een wachtzin. Er is niets toegevoegd.
passphrase-too-short = De wachtzin heeft minstens 15 tekens. Vijf gewone woorden is genoeg.
passphrase-not-the-same = De twee zijn niet hetzelfde. Typ de tweede nog een keer.

## first run

first-title = Eerste keer: stap { $step } van 4 — { $name }
first-welcome = Welkom
first-place = Waar bewaren
first-passphrase = Wachtzin
first-welcome-text = Klankbord bewaart uw notities als vertrouwenspersoon. Alleen u kunt ze lezen. Het programma werkt zonder internet en stuurt nooit iets.
first-welcome-choose = Kies een taal. Met F2 wisselt u later.
first-welcome-demo = Eerst rondkijken met verzonnen voorbeelden
first-nothing-before = Dit is de eerste stap.
first-place-text = Uw notities komen versleuteld op deze plek:
first-place-more = Bewaart u ze liever ergens anders? Stop met Ctrl+Q en start met: klankbord --kluis MAP
first-place-backup = Een reservekopie maakt u straks bij Instellingen. Die leest u terug met uw wachtzin of met het herstelblad.
first-passphrase-text = Met de wachtzin opent u uw notities. Kies vijf of meer woorden die niet bij elkaar horen.
first-passphrase-again = Nog een keer
first-rule-length = 15 tekens of meer
first-rule-same = beide keren hetzelfde
first-warning = Let op: wachtzin kwijt en geen herstelblad? Dan zijn de notities voor altijd onleesbaar. De volgende stap maakt het herstelblad.
first-making = De kluis wordt gemaakt …

# Wachtzin, herstelblad

command-other-words = andere woorden
command-use-sheet = herstelblad
new-way-offered = Maak een wachtzin voor mij
new-way-own = Ik bedenk er zelf een
new-other-words = Andere woorden? Druk op Ctrl+R.
new-over = Typ hem over
new-strength = Sterkte
new-weak = zwak
new-fair = redelijk
new-strong = sterk
new-rule-words = vijf woorden of meer
new-rule-uncommon = staat niet op de lijst met bekende woorden
new-rule-over = goed overgetypt
new-words-only-offered = Andere woorden trekken kan alleen bij: Maak een wachtzin voor mij.
new-type-again = Typ uw wachtzin nog een keer.
new-type-over = Typ de woorden over, met één spatie ertussen.
new-not-the-words = Dit zijn niet precies deze woorden. Typ ze nog een keer over, met één spatie ertussen.
new-known = Hier denken anderen ook aan: bekende woorden, een naam, een jaar of een woord van dit werk. Kies iets anders.
new-repeated = Dit is steeds hetzelfde. Kies woorden die niet bij elkaar horen.
new-row = Dit is een rij van het toetsenbord of het alfabet. Kies woorden.
new-one-word = Dit is één woord. Kies vijf woorden die niet bij elkaar horen.
first-sheet = Herstelblad
first-steps = Stappen
first-step-done = ok
first-why = Waarom?
first-why-welcome = Kijk gerust eerst rond. U beslist pas iets als u iets invult, en dat kunt u later veranderen.
first-why-place = De map mag meegaan in de back-up van uw organisatie. Zonder wachtzin is er niets in te lezen.
first-why-passphrase = De wachtzin is de enige sleutel. Niemand anders heeft hem, ook uw werkgever niet. Zes gewone woorden zijn sterker dan een kort moeilijk wachtwoord, en makkelijker te onthouden.
first-why-sheet = Een wachtzin raakt weleens kwijt. Met dit blad komt u dan toch binnen. Wie het blad heeft, kan dat ook: bewaar het zoals u een huissleutel bewaart.
sheet-what = Bent u de wachtzin ooit kwijt, dan opent alleen het herstelblad uw notities nog. Het is één vel met 22 woorden, dat u overschrijft of print.
sheet-where = Leg het in een kluis of bij een notaris, niet bij deze computer. Wie het blad en deze computer heeft, kan alles lezen.
sheet-make = Maak het herstelblad
sheet-without = Geen herstelblad
sheet-warning = Zonder herstelblad is er geen weg terug. Wachtzin kwijt is dan notities kwijt, voor altijd. Niemand kan helpen: uw werkgever niet, de makers niet.
sheet-later = Later alsnog een herstelblad maken kan wel, bij Instellingen.
sheet-make-after-all = Toch een herstelblad maken
sheet-really-without = Doorgaan zonder herstelblad
sheet-copy = Schrijf deze 22 woorden over, met de nummers. Straks typt u er drie terug.
sheet-copied = Verder: drie woorden overtypen
sheet-save = In een bestand bewaren, om te printen
sheet-save-again = Nog een keer in een bestand bewaren
sheet-file = In welk bestand komt het herstelblad?
sheet-file-name = ~/herstelblad.html
sheet-file-note = Met .html wordt het een pagina om te printen, met .txt gewone tekst. Kies liefst een USB-stick. Haal het bestand weg zodra het op papier staat: wie het leest, kan bij uw notities.
sheet-file-none = Typ de naam van een bestand.
sheet-saved = Het herstelblad staat in het bestand. Print het en haal het bestand daarna weg.
sheet-proof = Pak het blad erbij en typ deze drie woorden over. Zo weten we dat het klopt.
sheet-word = Woord { $number }
sheet-word-wrong = Woord { $number } klopt niet. Kijk het na op het blad. Met Esc ziet u de woorden nog eens.
unlock-way-sheet = Wachtzin vergeten: herstelblad gebruiken
unlock-no-sheet = Het herstelblad kon niet worden gemaakt. Het blad dat u overschreef, werkt niet: gooi het weg en maak een nieuw blad bij Instellingen.
recover-title = Openen met het herstelblad
recover-type = Typ de 22 woorden van uw herstelblad, met een spatie ertussen. Hoofdletters en nummers maken niet uit.
recover-so-far = { $count } van de 22 woorden.
recover-unknown = Woord { $number } staat niet op de lijst. Kijk het na.
recover-unknown-near = Woord { $number } staat niet op de lijst. Bedoelt u: { $near }?
recover-count = Er staan { $count } woorden, en op het blad staan er 22.
recover-checksum = Deze woorden passen niet bij elkaar. Kijk of er een woord verkeerd staat, of twee woorden verwisseld zijn.
recover-new = De woorden zijn goed overgetypt. Kies nu een nieuwe wachtzin. Daarna ziet u of het blad past.
recover-opening = De kluis gaat open en krijgt de nieuwe wachtzin. Dat kan even duren …
problem-sheet-beside = Het herstelblad kan niet bij de notities zelf staan: wie de map kopieert, heeft dan ook het blad.
problem-document-beside = Een document kan niet in de map van de notities staan: daar hoort niets leesbaars.
document-saved = Het document staat in het bestand. Het is niet versleuteld. Er is niets verstuurd.
problem-no-folder = Deze map is er niet.
problem-now-other-folder = Kies een andere map, het liefst op een USB-stick.
paper-title = Klankbord: herstelblad
paper-made = Gemaakt op { $date }.
paper-what = Met dit blad zijn versleutelde notities te openen waarvan de wachtzin kwijt is. Wie dit blad en een kopie van de notities heeft, kan alles lezen.
paper-where = Bewaar het in een kluis of bij een notaris, niet bij de computer. Maakt u een nieuw blad, vernietig dan dit.
paper-words = De 22 woorden
paper-use = Gebruiken
paper-klankbord = Met Klankbord: kies bij het openen voor het herstelblad, typ de woorden in volgorde en kies een nieuwe wachtzin.
paper-age-text = Zonder Klankbord, met het programma age: dit bestand is zelf de sleutel. Ga naar de map met de notities en typ:
paper-age-page = Zonder Klankbord, met het programma age: zet de regel hieronder in een bestand met de naam sleutel.txt. Ga dan naar de map met de notities en typ de opdracht die eronder staat.
paper-age-more = Wat er uit recovery.age komt, is de sleutel van de andere bestanden in die map. Een reservekopie voor het herstelblad opent net zo.
paper-age-file = herstelblad.txt
paper-key-file = sleutel.txt

## cases

cases-search = Zoeken:
cases-filter = Filter: { $filter } ({ $count })
cases-filter-open = open
cases-filter-all = alle
cases-order = Volgorde: aandacht eerst
cases-column-pseudonym = Schuilnaam
cases-column-phase = Fase
cases-column-days = Dagen
cases-column-last = Laatst
cases-column-next = Volgende stap
cases-waiting = wacht op medewerker
cases-next-deadline = { $days ->
    [one] nog 1 dag: { $what }
   *[other] nog { $days } dagen: { $what }
}
cases-next-year-date = jaartermijn
cases-next-quiet = { $day } weer kijken
cases-next-contact = { $day } contact
cases-next-none = geen afspraak
cases-legend = ! termijn loopt af    • afspraak binnen 7 dagen
cases-empty = Er zijn nog geen zaken. Druk op n voor een nieuwe zaak.
cases-not-found = Niets gevonden. Esc wist het zoeken, f toont ook gesloten zaken.
cases-status = { $open ->
    [one] 1 open zaak.
   *[other] { $open } open zaken.
} { $hidden ->
    [0] Geen gesloten zaken verborgen.
    [one] 1 gesloten zaak is verborgen (f om te tonen).
   *[other] { $hidden } gesloten zaken zijn verborgen (f om te tonen).
}
cases-last-note = Laatste notitie ({ $day })
cases-none-selected = Er is geen zaak gekozen. Druk op n voor een nieuwe zaak.
case-created = Zaak { $reference } is bewaard. Druk op n voor de eerste notitie.
cases-nothing-behind = Dit is de lijst. Stoppen is Ctrl+Q, op slot is F12.
new-case-title = Nieuwe zaak
new-case-text = Onder welke schuilnaam kent u deze medewerker? Meer is niet nodig.
new-case-label = Schuilnaam
new-case-advice = Kies een vogel, een boom of een kleur. Schrijf nooit op welke naam erbij hoort.

## case

case-path = Zaken → { $pseudonym }
case-in-short = In het kort
case-timeline = Tijdlijn (nieuwste boven)
case-phase = Fase
case-phase-days = { $days ->
    [one] { $phase }, 1 dag
   *[other] { $phase }, { $days } dagen
}
case-nature = Aard
case-role = Rol
case-caution = Cautie
case-next = Volgende
case-minutes = { $minutes } min
case-not-chosen = nog niet gekozen
case-caution-none = nog niet gegeven
case-caution-partly = { $told } van { $all }
case-kind-contact = contact
case-kind-action = zaak
case-kind-handover = overdracht
case-kind-milestone = mijlpaal
case-kind-closing = afsluiten

## note

note-title = Notitie — { $pseudonym }
note-sealed = bewaard { $time }
note-saved = Notitie bewaard om { $time }.
note-time = Tijd { $minutes } min (loopt)
note-channel = Vorm: { $channel }
note-no-channel = geen contact
note-task = Taak: { $task }
note-status = Wordt steeds versleuteld bewaard. U kunt de laptop zo dichtklappen.
note-full = Deze notitie is vol (1 MB). Er is niets toegevoegd; alles wat er stond staat er nog. Begin een tweede.

## review, tallies

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
reason-destruction = De bewaartijd is voorbij sinds { $date }. Deze zaak mag vernietigd worden (in de zaak: V).
review-title = Doorlopen
review-empty = Er zijn nu geen zaken om door te lopen. Een nieuwe zaak staat hier vanzelf bij.
review-progress-title = Zaken doorlopen
review-progress = { $here } van { $total }
review-status = Pauze? Esc. U gaat straks verder bij dezelfde zaak.
review-status-end = Enter gaat naar de lijst met zaken.
review-no-card = De ronde is klaar. Met ← gaat u terug naar een zaak.
review-first-card = Dit is de eerste zaak van de ronde.
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
review-tracks = Wegen
review-aftercare-title = Naar nazorg?
review-aftercare-text = De zaak gaat dan naar nazorg. Hierna kiest u de dag waarop u navraagt hoe het gaat.
review-aftercare-not-now = Nu niet
review-aftercare-yes = Ja, naar nazorg
review-no-tracks = nog geen
review-quiet = Niets doen is afgesproken, tot { $date }.
review-no-reason = Er is nu niets dat aandacht vraagt.
review-choose = Wat past nu?
review-choice-contact = Afspraak maken of verzetten
review-choice-nothing = Niets doen is afgesproken, tot …
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

tallies-heading = Cijfers over { $period } (drempel { $threshold })
tallies-heading-running = Cijfers over { $period }, tot nu toe (drempel { $threshold })
tallies-status = Cijfers zeggen weinig over hoe vaak iets gebeurt.
tallies-more = ↑↓ meer
tallies-totals = In het kort
tallies-unit-totals = Eenheid: zaken en contacten in { $period }, contacten ook bij zaken van eerder.
tallies-group-conduct = ongewenste omgang
tallies-group-integrity = integriteit
tallies-group-work = arbeid en samenwerking
tallies-group-question = vraag
tallies-caution-title = Wat cijfers niet zeggen
tallies-caution = Deze cijfers zeggen weinig over hoe vaak iets gebeurt: de meeste mensen praten er met niemand over. Meer zaken kan ook betekenen dat mensen de weg naar u beter vinden.
tallies-why-title = Waarom iets niet getoond is
tallies-why-small = Een klein aantal kan naar een mens wijzen. Daarom staat een aantal onder de drempel er niet.
tallies-why-same = Niet getoond kan nul zijn, een klein aantal, of een aantal dat een ander aantal zou verraden. Het ziet er altijd hetzelfde uit, zodat ook dat niets zegt.
tallies-why-words = Tekst uit uw notities telt nooit mee.
tallies-why-threshold = De drempel is nu { $threshold }. Denkt u dat iemand toch te herkennen is? Geef dan alleen het totaal door.
tallies-no-later-year = Dit jaar is het laatste jaar met cijfers.
tallies-no-earlier-year = Verder terug gaan de cijfers niet.
command-previous-year = jaar terug
command-next-year = jaar verder
command-stretch = heel of half jaar
command-other-form = tabel of balken
command-why = waarom

## editing a case

facts-title = Gegevens
facts-saved = Bewaard.
facts-status = Keuzes uit lijsten: ze zijn te tellen en zeggen niets over een persoon.
fact-title = Waar het over gaat
fact-natures = Aard (eerste is hoofd)
fact-grounds = Discriminatiegrond
fact-role = Rol
fact-bond = Band met organisatie
fact-other-party = Wederpartij
fact-organisation = Organisatie
fact-last-incident = Laatste voorval
fact-informal-outcomes = Uitkomst, informeel
fact-formal-outcomes = Uitkomst, formeel
fact-retaliation = Nadeel na vertellen
fact-labels = Labels
fact-unit = Eenheid (voor cijfers)
fact-same-employee = Zelfde medewerker als
fact-same-other-party = Zelfde wederpartij als
tie-none = geen andere zaak
tie-gone = een vernietigde zaak
tie-status = Wie meer zaken heeft, wordt beschermd als één persoon.
fact-empty = —
pick-status-one = Enter kiest. Esc laat het zoals het was.
pick-status-several = Spatie kruist aan (eerste is hoofd). Enter bewaart. Esc laat alles zo.
caution-title = Cautie: wat vertrouwelijk is, en waar dat ophoudt
caution-status = Lees voor wat u wilt. Spatie kruist aan wat u vertelde, Enter bewaart.
caution-saved = Bewaard: verteld wat vertrouwelijk is en waar dat ophoudt.
caution-broke-off-saved = Bewaard: het gesprek brak af voordat dat verteld was.
caution-tick-first = Kruis eerst aan wat u vertelde (spatie).
caution-question = Cautie
caution-nothing-ticked = Er is niets aangekruist.
caution-go-back = Terug naar de lijst
caution-broke-off = Het gesprek brak af voordat ik dit kon vertellen
continue-saved = Bewaard. De zaak is open.
day-label = Dag
day-how = Typ bijvoorbeeld 9-12 of 9-12-2026.
day-means = Dat is { $day }.
day-may-be-empty = Mag leeg blijven.
day-not-understood = Dit is geen dag. Typ bijvoorbeeld 9-12 of 9-12-2026.
day-without-time = Hier hoort alleen een dag, zonder tijd. Typ bijvoorbeeld 9-12.
day-incident-in-future = Het laatste voorval kan niet in de toekomst liggen.
day-contact-title = Afspraak
day-contact-text = Wanneer is het volgende contact? Alleen een herinnering voor u; er gaat niets de deur uit.
day-contact-saved = Bewaard: contact op { $day }.
day-nothing-title = Niets doen tot
day-nothing-text = Afgesproken om niets te doen? Tot deze dag blijft het stil bij deze zaak.
day-nothing-saved = Bewaard: niets doen tot { $day }.
day-wait-title = Wacht op medewerker
day-wait-text = De medewerker laat van zich horen. Wanneer kijkt u zelf weer?
day-wait-saved = Bewaard: de medewerker laat van zich horen.
day-aftercare-title = Nazorg
day-aftercare-text = Wanneer vraagt u na hoe het gaat?
day-aftercare-saved = Bewaard. De zaak is in nazorg.
day-incident-title = Laatste voorval
day-incident-text = Wanneer gebeurde het voor het laatst? Vanaf die dag loopt het jaar voor een klacht.
line-title-title = Waar het over gaat
line-title-text = In een paar woorden, zonder namen.
line-unreachable-title = Afsluiten zonder gesprek
line-unreachable-text = Waarom kon u de medewerker niet bereiken?
line-months-title = Bewaartermijn
line-months-text = Hoeveel maanden na het afsluiten wordt de zaak bewaard? Uw organisatie bepaalt dit.
line-months-label = Maanden
line-ground-title = Grond van de bewaartermijn
line-ground-text = Op welke regeling of selectielijst rust dit?
close-title = Zaak afsluiten
close-text = Weet de medewerker dat u de zaak afsluit?
close-after = De notities blijven te lezen. U kunt de zaak weer openen. Hierna kiest u de bewaartermijn (b).
close-not-now = Nog niet afsluiten
close-together = Ja, samen besproken
close-unreachable = Nee, niet bereikbaar omdat …
close-saved = Zaak afgesloten. Met b kiest u de bewaartermijn.
retain-months-wrong = Typ een aantal maanden, van 1 tot en met 600.
retain-saved = Bewaard. De bewaartermijn loopt.
reopen-title = Zaak weer openen
reopen-text = Een gesloten zaak gaat weer open als de medewerker daarom vraagt.
reopen-not-now = Gesloten laten
reopen-asked = De medewerker vroeg erom
reopen-saved = Bewaard. De zaak is weer open.
case-can-now = Wat kunt u nu doen?
case-cannot-now = Kan nu niet:
case-status = Druk op F1 voor alles wat u hier kunt doen.
case-other-party = Wederpartij
note-hint-name = Liever een rol, zoals collega A: “{ $words }” lijkt op een naam.
note-hint-email = Dit hoort hier niet: “{ $words }” lijkt op een mailadres.
note-hint-phone = Dit hoort hier niet: “{ $words }” lijkt op een telefoonnummer.
note-hint-number = Dit hoort hier niet: “{ $words }” lijkt op een nummer van een persoon.
note-words = { $count ->
    [one] 1 woord
   *[other] { $count } woorden
}
note-before = Daarvoor

## step

command-stop-road = stoppen
command-decline-road = niet deze weg
command-hand-over = overdragen
command-new-facts = nieuwe feiten
command-read-aloud = uitleg voorlezen
command-compare = verschil
command-restore-text = vorige

step-name-road = weg kiezen
step-name-what = aan wie, wat, welke naam
step-name-text = tekst van de medewerker
step-name-consent = toestemming
step-name-ready = klaarzetten
step-name-handover = overdragen
step-name-follow = volgen
step-name-stopped = Gestopt
step-head-roads = de wegen
step-head-complaint = klacht
step-head-report = melding
step-head-first = stap 1: { $name }
step-head-step = stap { $number } van { $last }: { $name }
step-head-unavailable = niet beschikbaar
step-side-steps = De stappen
step-side-good-to-know = Goed om te weten
step-side-forward = Vooruit kan als een stap klaar is. Terug en stoppen kan altijd.
step-side-stop = S  stoppen (vraagt geen reden)
step-side-text = Tekst versie { $number }
step-side-lapses = Verander één letter en het ja vervalt. Het programma zegt dat dan meteen.
step-status-roads = De medewerker kiest. Niets doen is ook een keuze.
step-status-nothing-sent = Er wordt niets verstuurd. Alles is meteen bewaard.
step-status-consent = Er wordt niets verstuurd. U legt alleen vast wat de medewerker zegt.
step-status-text = Ook: v versies, a bijlagen, n namen, c wat erin hoort.
step-status-handover = Er wordt niets verstuurd. Met p maakt u een verzegeld pakket.
step-status-follow = Zoals de medewerker het vertelt. Een datum dwingt niets.
step-status-stopped = Er is niets verzonden.
step-status-complaint-not-now = De klacht kan nu niet worden overgedragen.
step-status-report-not-now = De melding kan nu niet worden overgedragen.
step-status-not-now = Dit kan nu niet worden gedeeld.
step-no-track = Kies eerst een weg die in deze zaak op tafel ligt.
step-nothing-to-change = Hier is niets om te wijzigen.
step-noted = Vastgelegd.
step-kept = Bewaard.
step-ticked = Vastgelegd.
step-not-now = nu niet
step-line-full = Meer past er niet in deze regel.
step-yes-lapsed = Het ja van { $day } geldt niet meer.

step-roads-case = Wegen in deze zaak
step-roads-all = Alle wegen, van dichtbij naar verder weg
step-mark-shut = staat niet open
step-mark-ask = eerst navragen
step-road-sees = Wie ziet wat: { $sees }
step-road-shut = Staat nu niet open: { $why }
step-road-ask-first = Eerst navragen: { $what }
step-road-not-yet = Deze weg begint pas op { $day }.
step-road-ended = Deze weg is er niet meer sinds { $day }.
step-road-considered = Op tafel gelegd: { $road }.
step-road-noted-shut = Vastgelegd dat deze weg niet openstaat, met de reden.
step-manager-title = De leidinggevende is hier de andere partij
step-manager-what = In deze zaak gaat het over een leidinggevende. Een gesprek met de leidinggevende komt dan bij die persoon zelf terecht, of er vlakbij.
step-manager-and = Bespreek eerst met de medewerker bij welke leidinggevende dit gesprek zou zijn.
step-manager-no = nu niet op tafel leggen
step-manager-yes = toch op tafel leggen
step-declined = De medewerker koos deze weg niet. Dat is goed.

step-start-title = Wat wil de medewerker?
step-start-alone = De medewerker begint zelf
step-start-alone-more = U deelt niets. Er is geen toestemming nodig.
step-start-share = U deelt iets, als de medewerker ja zegt
step-start-share-more = Eerst aan wie en wat, dan de vraag.
step-start-decline = Niet deze weg
step-start-decline-more = Er wordt geen reden gevraagd.
step-started = Vastgelegd: de medewerker begint hier zelf aan.

step-label-to = Aan
step-label-what = Wat
step-label-name = Naam
step-label-who = Wie
step-label-why = Waarvoor
step-label-limits = Grens
step-label-people = Anderen
step-identity-nothing = niets over wie het is
step-identity-anonymous = een signaal zonder persoon
step-identity-confidential = alleen wie het ontvangt, weet wie het is
step-identity-open = open: de ander krijgt de naam en de tekst te zien
step-actor-alone = de medewerker doet het zelf
step-actor-with-adviser = de medewerker doet het zelf; ik ben erbij
step-actor-adviser = ik doe het, namens de medewerker
step-version = versie { $number }, { $words } woorden, kenmerk { $mark }
step-attachments = { $count ->
    [one] + 1 bijlage
   *[other] + { $count } bijlagen
}
step-what-complaint = klaagschrift
step-what-report = melding
step-form-title = Aan wie, wat, met of zonder naam?
step-form-empty = … (Enter om in te vullen)
step-form-none = geen
step-form-go-on-title = Verder
step-form-to-text = Verder naar de tekst
step-form-to-question = Verder naar de vraag
step-help-to = De persoon of plek die het ontvangt, met de functie en zonder naam. Een ja voor de een is geen ja voor een ander.
step-help-why = In de woorden van de medewerker: wat moet dit opleveren?
step-help-what = Eén ding per regel. Wat hier niet staat, wordt niet gedeeld.
step-help-name = Hoeveel mag de ander weten van wie de medewerker is?
step-help-name-complaint = Een klacht is altijd open: de ander krijgt het klaagschrift en de bijlagen (Awb 9:9). Anoniem klagen kan niet.
step-help-who = Wie zet deze stap?
step-help-who-formal = De medewerker dient zelf in. U kunt erbij zijn. U dient niet in namens de medewerker.
step-help-limits = Wat mag er niet gezegd of gedeeld worden? In de woorden van de medewerker. Mag leeg blijven.
step-help-people = Wie komt erin voor? Eén per regel, met de functie en zonder naam (collega A).
step-help-go-on = Er wordt nog niets gevraagd en niets gedeeld.

step-text-none = Er is nog geen tekst. Enter begint met een blad met de vaste onderdelen.
step-text-becomes = wordt versie { $number }, { $words } woorden
step-text-kept = Versie { $number } bewaard, kenmerk { $mark }.
step-text-full = De tekst is vol (1 MB). Er is niets toegevoegd.

step-asked = De vraag staat klaar. Er is nog niets beslist.
step-consent-for-what = Ja waarvoor precies?
step-explained = Uitgelegd ({ $done } van { $all }); i: voorlezen
step-final-text = eindtekst gezien
step-final-text-spoken = Leest u de tekst nog één keer helemaal. Dit is precies wat er weggaat.
step-aloud-walk = Loop met de pijltjes naar een uitleg om hem voor te lezen.
step-nothing-to-read = Voor deze weg is er geen lijst met uitleg.
step-answer-title = Wat zegt de medewerker?
step-answer-not-yet = nog niet
step-answer-yes = ja
step-answer-no = nee, en dat is goed
step-form-of-answer = Vorm
step-form-spoken = mondeling
step-form-written = schriftelijk
step-form-message = bericht
step-yes-lacks = Bewaren als “ja” kan nog niet: { $what }
step-yes-holds-for-text = Het ja geldt alleen voor deze tekst, deze ontvanger, en { $days } dagen.
step-yes-holds-for = Het ja geldt alleen hiervoor, voor deze ontvanger, en { $days } dagen.
step-said-not-yet = Nog geen antwoord. Dat is goed; de vraag blijft staan.
step-said-yes = Het ja is vastgelegd.
step-lacks-form = hoe het ja kwam
step-start-leave-it = Vastleggen: zo is het genoeg
step-start-leave-it-more = Het verhaal is gedaan. Dat is een goede uitkomst.
step-said-no = Het nee is vastgelegd. Dat is goed.

step-ready-title = Klaarzetten
step-ready-means = Wat betekent dit?
step-ready-go-on = Klaar om over te dragen
step-ready-said = Alles ligt klaar. De medewerker draagt zelf over.
step-advice = dit gesprek blijft advies
step-advice-means = U bent gesprekspartner. De medewerker meldt zelf; wat u bespreekt, is geen melding bij u.
step-advice-said = Vastgelegd: uw gesprekken zijn advies.
step-confirm = de medewerker zegt vandaag nog een keer ja
step-confirm-means = Een nacht erover slapen helpt soms. Dit is een voorstel: zonder tweede ja gaat het ook door.
step-confirmed = Het tweede ja is vastgelegd.
step-ask-again = De medewerker opnieuw vragen
step-ask-again-means = Er is nu geen ja dat geldt voor precies deze tekst en deze ontvanger.
step-yes-stands = Ja gezegd op { $on }. Het geldt voor precies dit, tot en met { $until }.
step-means-name = In de tekst is plaats voor naam en adres (Awb 9:4). De medewerker vult die in op papier. Hier komt geen naam.
step-means-date = In de tekst is plaats voor de datum (Awb 9:4).
step-means-description = In de tekst staat wat er gebeurde, zo precies als de medewerker wil (Awb 9:4).
step-means-signature = In de tekst is plaats voor de handtekening (Awb 9:4). Die zet de medewerker op papier.
step-means-one-year = Laatste voorval: { $last }. Na { $due } hoeft de commissie de klacht niet meer te behandelen (Awb 9:8). Het kan dan soms nog.
step-means-one-year-unknown = De dag van het laatste voorval is niet ingevuld. Een jaar daarna hoeft de commissie de klacht niet meer te behandelen (Awb 9:8). Het kan dan soms nog.
step-means-obstacles = Soms hoeft een klacht niet behandeld te worden (Awb 9:8): er was er al een, er is bezwaar, beroep of een rechter, er loopt een strafzaak, of het belang is te klein.
step-means-wrongdoing = Raakt het ook de samenleving, dan kan de wet voor klokkenluiders gelden, met eigen bescherming. Het Huis voor Klokkenluiders geeft daarover advies.

step-handover-what = Wat gaat waarheen?
step-handover-confirm = Wat gebeurde er vandaag?
step-acted-employee = de medewerker heeft het vandaag zelf overgedragen
step-acted-together = de medewerker heeft het vandaag zelf overgedragen; ik was erbij
step-acted-adviser = ik heb het vandaag gedeeld, namens de medewerker
step-handover-record = Vastleggen dat het is overgedragen
step-handover-title = Vastleggen dat het is overgedragen?
step-handover-to = Aan: { $recipient }
step-handover-text = De tekst: versie { $number }, kenmerk { $mark }.
step-handover-nothing-sent = Het programma verstuurt niets. Het ja is hierna gebruikt en wat weg is, kan niet worden teruggehaald.
step-handover-no = nog niet
step-handover-yes-employee = ja, de medewerker deed dit vandaag
step-handover-yes-adviser = ja, ik deed dit vandaag
step-handed-over = Vastgelegd: overgedragen. Het ja is gebruikt.
step-yes-holds = Het ja geldt. Er is geen andere tekst om terug te zetten.
step-lapsed-title = Dit ja geldt niet meer.
step-lapsed-text = De tekst is veranderd na het ja van { $day }.
step-lapsed-yes = ja van { $day }
step-lapsed-now = tekst nu
step-lapsed-version = versie { $number }
step-lapsed-mark = kenmerk { $mark }
step-lapsed-changed = { $count ->
    [one] (1 zin anders)
   *[other] ({ $count } zinnen anders)
}
step-lapsed-together = Lees de nieuwe tekst samen en vraag het opnieuw.
step-lapsed-small = Een kleine verandering is ook een verandering.
step-no-yes-title = Er is nu geen ja
step-no-yes-more = Zonder ja gaat er niets weg. Vragen mag; niets doen mag ook.
step-way-ask-again = Opnieuw vragen
step-way-ask = Naar de vraag
step-way-compare = Verschil bekijken
step-way-restore = Versie { $number } terugzetten
step-same-text = De tekst is dezelfde als bij het ja.
step-restored = Versie { $number } staat er weer. Een vervallen ja komt niet terug: vraag het opnieuw.

step-follow-stands = Hoe staat het ervoor?
step-follow-state = Deze weg: { $state }.
step-follow-note = Wat vertelt de medewerker?
step-follow-nothing = Er is hier niets meer vast te leggen.
step-handed-over-on = Overgedragen op { $on }.
step-received-on = Ontvangen op { $on }.
step-acknowledged-on = Ontvangst bevestigd op { $on }.
step-postponed-by = { $count ->
    [one] Uitgesteld met 1 week.
   *[other] Uitgesteld met { $count } weken.
}
step-repaired = De tekst is aangevuld: twee weken erbij.
step-stands-still-from = Staat stil sinds { $from }, voor mediation.
step-decided-on = Beslist op { $on }.
step-act-receipt = het is ontvangen
step-act-acknowledgement = de ontvangst is bevestigd
step-act-postponement = de beslissing is uitgesteld
step-act-repair = de tekst is aangevuld na een vraag
step-act-standstill = stilzetten voor mediation
step-act-resume = de behandeling gaat verder
step-act-decision = er is een beslissing
step-act-complete = het is afgerond, met een uitkomst
step-act-elsewhere = de medewerker gaat alleen verder
step-act-stop-informal = deze weg is gestopt, zonder resultaat
step-act-reconsider = weer op tafel leggen
step-act-discard = de concepten weggooien
step-day-help = Welke dag? Typ bijvoorbeeld 11-3 of 11-3-2025. Leeg is vandaag, { $today }.
step-weeks-term = Binnen hoeveel weken komt er een beslissing? (10 met een adviescommissie)
step-weeks-postponed = Met hoeveel weken?
step-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weken
}
step-outcomes-title = De uitkomst zoals verteld; de eerste die u kiest telt als hoofduitkomst
step-elsewhere-what = U volgt deze weg dan niet meer en houdt geen termijnen bij. De medewerker kan altijd terugkomen.
step-stop-informal-what = De weg eindigt zonder resultaat. Dat zegt niets over de medewerker.
step-discard-what = De teksten van deze weg verdwijnen en komen niet terug. Dat er een tekst was, blijft in de tijdlijn staan.
step-standstill-what = Voor mediation kan de behandeling stilstaan, als de medewerker dat wil. Het ja hiervoor is een apart ja.
step-standstill-yes = ja: de behandeling staat stil
step-standstill-purpose = de behandeling stilzetten voor mediation
step-standstill-information = dat de medewerker mediation wil proberen

step-stop-title = Stoppen: { $road }
step-stop-before = Er is niets verzonden. Er gaat ook niets meer weg.
step-stop-no-reason = Er wordt geen reden gevraagd.
step-stop-after = Wat is overgedragen, kan niet worden teruggehaald.
step-stop-after-complaint = De medewerker kan de klacht zelf intrekken bij de commissie.
step-stop-after-report = De organisatie kan met de melding verdergaan, ook als de medewerker stopt.
step-stop-after-informal = Wat gezegd is, is gezegd. Er wordt verder niets meer gedeeld.
step-stop-yes = stoppen
step-stop-no = toch niet stoppen
step-stopped-nothing-sent = Gestopt. Er is niets verzonden.
step-stopped-after = Gestopt na de overdracht. Wat weg is, kan niet worden teruggehaald.
step-drafts-what = De concepten zijn op slot. Niemand kan ze nog veranderen. Zal ik ze weggooien?
step-drafts-keep = nu niet: de concepten blijven op slot
step-drafts-discard = ja, de concepten weggooien
step-drafts-locked = De concepten zijn op slot.
step-drafts-gone = De concepten zijn weggegooid.
step-facts-title = Nieuwe feiten?
step-facts-what = Vertelde de medewerker iets dat het risico verandert: ziekte, contract, nadeel na het vertellen?
step-facts-consequence = Dan vervalt elk ja dat nu geldt, en vraagt u het opnieuw.
step-facts-no = nee, niets vastleggen
step-facts-yes = ja, vastleggen
step-facts-said = Vastgelegd.

# Vandaag
command-go-today = naar Vandaag
tab-today = Vandaag
today-contacts = Vandaag en de komende week
today-no-contacts = Voor deze dagen is niets afgesproken.
today-matters = Goed om te weten
today-nothing-matters = Er is nu niets dat een dag of een volgende stap mist.
today-vault = De kluis
today-contact-today = contact vandaag
today-contact-tomorrow = contact morgen, { $day }
today-contact = contact op { $day }
today-contact-passed = contact stond voor { $day }
today-held = Opnieuw kijken vanaf { $day }: langer bewaard. { $reason }.
today-backup = Reservekopie
today-backup-none = Er is nog geen reservekopie. Enter maakt er een.
today-backup-last = De laatste is van { $day }.
today-backup-old = De laatste is van { $day }, { $days } dagen geleden. Enter maakt een nieuwe.
today-recovery = Herstelblad
today-no-recovery = Nog niet gemaakt. Is de wachtzin kwijt, dan gaat de kluis nooit meer open. Enter maakt er een.
today-check = Controle
today-damaged = Bij de laatste controle was niet alles heel. Enter gaat naar Instellingen.
today-status = Enter opent. Er gaat nooit iets vanzelf de deur uit.
today-begin = Snel beginnen
today-counts = Zaken in één blik
today-counts-stay = Deze tellingen blijven in dit programma.
today-nothing-selected = Er is niets om te openen. Druk op n voor een nieuwe zaak.
today-no-case-selected = Kies eerst een regel met een zaak.

# Vernietigen
command-destroy = vernietigen
command-destroy-due = voorbij: vernietigen
command-hold = langer bewaren
destroy-word = VERNIETIG
destroy-still-active = Deze zaak is nog niet afgesloten. Vernietigen kan pas na het afsluiten en de bewaartermijn.
destroy-none-due = Er is geen zaak waarvan de bewaartermijn voorbij is.
destroy-ask-title = Zaak vernietigen
destroy-ask-passed = De bewaartermijn is voorbij sinds { $day }.
destroy-ask-running = De bewaartermijn loopt nog tot { $day }. Eerder kan alleen als de medewerker erom vroeg.
destroy-ask-preview = U ziet eerst wat er verdwijnt en wat er blijft. Er gebeurt nog niets.
destroy-ask-not-now = Niet vernietigen
destroy-ask-by-period = De bewaartermijn is voorbij
destroy-ask-by-employee = De medewerker vroeg erom
destroy-title = { $pseudonym } vernietigen
destroy-title-several = { $count } zaken vernietigen
destroy-goes = Dit verdwijnt uit deze kluis, voor iedereen en voorgoed
destroy-entries = { $count ->
    [one] 1 regel in de tijdlijn
   *[other] { $count } regels in de tijdlijn
}
destroy-of-which = { $count ->
    [one] waarvan 1 contact
   *[other] waarvan { $count } contacten
}
destroy-roads = { $count ->
    [one] 1 weg
   *[other] { $count } wegen
}
destroy-consents = { $count ->
    [one] 1 vraag om toestemming
   *[other] { $count } vragen om toestemming
}
destroy-texts = { $count ->
    [one] 1 tekst
   *[other] { $count } teksten
}
destroy-attachments = { $count ->
    [one] 1 genoemde bijlage
   *[other] { $count } genoemde bijlagen
}
destroy-and-the-rest = schuilnaam, kenmerk en alle dagen
destroy-stays = Dit blijft van { $pseudonym }
destroy-stays-why = Eén regel als bewijs, en wat meetelt in de cijfers. Zonder naam, schuilnaam, kenmerk of tekst.
destroy-line = Regel
destroy-months = Geopend — gesloten
destroy-routes = Wegen
destroy-contacts = Contacten
destroy-numbers = Nummers
destroy-numbers-what = van de zaak, de medewerker en de wederpartij: zo telt ieder één keer
destroy-minutes = Tijd
destroy-spent = { $task } { $minutes } min
destroy-elsewhere = Hier kan Klankbord niet bij
destroy-copy = reservekopie: { $place }
destroy-no-copies = Er zijn geen reservekopieën bekend van na het openen van de zaak.
destroy-paper = Reservekopieën, papier, mail en kopieën elders blijven bestaan. Wis of vernietig ze zelf.
destroy-confirm-title = Bevestigen
destroy-confirm = Typ { $word }
destroy-status = { $copies ->
    [0] Esc gaat terug; dan is er niets veranderd.
    [one] Let op: er is een reservekopie waar dit ook in staat.
   *[other] Let op: er zijn { $copies } reservekopieën waar dit ook in staat.
}
destroyed-by-period = bewaartermijn voorbij
destroyed-by-employee = op verzoek van de medewerker
destroyed-title = Vernietigde zaken
hold-title = Langer bewaren
hold-text = Waarom mag deze zaak nog niet vernietigd worden? Hierna kiest u een dag om opnieuw te kijken.
hold-not-now = Niets veranderen
hold-law = Een wet vraagt erom
hold-court = Een rechter vraagt erom
hold-supervision = De Commissie van Toezicht van de LVV vraagt erom
hold-remedy = Er loopt nog bezwaar, beroep of een klacht
hold-saved = Bewaard. U kijkt opnieuw op { $day }.
hold-end-title = Niet langer vasthouden
hold-end-text = De zaak kan weer vernietigd worden als de bewaartermijn voorbij is.
hold-end-not-now = Vast blijven houden
hold-end-yes = Niet langer vasthouden
hold-ended = Bewaard. De zaak wordt niet langer vastgehouden.
day-hold-title = Langer bewaren
day-hold-text = Op welke dag kijkt u opnieuw of dit nog nodig is?
case-keeps = Bewaren
case-kept-until = tot { $day }
case-held-until = vastgehouden; opnieuw kijken op { $day }

# Instellingen
command-go-settings = naar Instellingen
command-back-up = kopie maken
tab-settings = Instellingen
settings-display = BEELD
settings-safety = VEILIG
settings-backups = RESERVEKOPIE
settings-vault = DE KLUIS
settings-organisation = MIJN ORGANISATIE
settings-status = Elke wijziging geldt meteen.
settings-not-for-examples = Dit zijn verzonnen voorbeelden. Daar hoort geen reservekopie bij.
settings-destroyed-none-yet = Er is nog niets vernietigd.
setting-saved = Bewaard. Het geldt vanaf nu.
setting-language = Taal
setting-dutch = Nederlands
setting-english = English
setting-language-means = Alle schermen en alle hulp. Enter wisselt van taal; F2 doet dat overal. Codes in cijfers blijven gelijk.
setting-lock = Vanzelf op slot na
setting-lock-question = Na hoeveel minuten zonder toets gaat Klankbord op slot? 1 tot en met 60.
setting-lock-wrong = Typ een aantal minuten, van 1 tot en met 60.
setting-lock-means = Zo lang zonder toets, en alles gaat op slot, ook midden in een zin. Wat u schreef is dan bewaard. Met F12 gaat het meteen op slot.
setting-minutes = Minuten
setting-minutes-of = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
}
setting-days = Dagen
setting-days-of = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
setting-number = Getal
setting-now = nu doen met Enter
setting-place = Map voor reservekopieën
setting-place-question = In welke map komen uw reservekopieën? Het liefst op een usb-stick, bijvoorbeeld /media/usb of ~/kopie.
setting-place-wrong = Typ het hele pad van de map, bijvoorbeeld /media/usb of ~/kopie.
setting-place-none = nog niet gekozen
setting-place-means = Het liefst een usb-stick die u apart bewaart. Klankbord maakt de map niet, en zet nooit een kopie over een andere heen.
setting-passphrase = Wachtzin wijzigen
setting-passphrase-means = Eerst uw huidige wachtzin, dan een nieuwe. Alles wordt opnieuw versleuteld. Het herstelblad blijft passen.
setting-leaked = Wachtzin uitgelekt
setting-leaked-means = Kent iemand anders uw wachtzin misschien? Dan krijgt alles nieuwe sleutels, en past ook het herstelblad niet meer. Maak daarna een nieuw blad.
setting-sheet = Herstelblad
setting-sheet-made = gemaakt
setting-sheet-none = nog niet gemaakt
setting-sheet-means = Eén vel papier met 22 woorden. Het opent de kluis als de wachtzin vergeten is. Bewaar het weg van deze computer.
setting-sheet-question = Er is een herstelblad. Met een nieuw blad past het oude niet meer.
setting-sheet-keep = Niets veranderen
setting-sheet-new = Een nieuw blad maken
setting-sheet-without = Zonder herstelblad verder
renew-present = Uw huidige wachtzin
renew-passphrase = Typ eerst de wachtzin van nu. Daarna kiest u een nieuwe. Een reservekopie die u met een wachtzin maakte, blijft openen met die wachtzin.
renew-leaked = Typ eerst de wachtzin van nu. Alles krijgt nieuwe sleutels; het herstelblad vervalt. Maak daarna een nieuwe reservekopie en wis pas dan de oude, die met de oude wachtzin opent.
renew-again = De nieuwe wachtzin staat klaar. Typ de wachtzin van nu nog een keer; Enter wijzigt hem.
renew-sheet = Typ eerst uw wachtzin. Daarna ziet u de woorden van het nieuwe blad. Het geldt pas als u er drie hebt teruggetypt.
renew-sheet-again = De woorden klopten. Typ uw wachtzin nog een keer; dan geldt het blad.
renew-without-sheet = Typ uw wachtzin. Daarna past er geen herstelblad meer. Vergeet u dan de wachtzin, dan gaat de kluis nooit meer open.
setting-backup = Reservekopie maken
setting-backup-last = laatste: { $day }
setting-backup-none = nog geen reservekopie
setting-backup-means = Eén versleuteld bestand met alles erin. Na het schrijven wordt het teruggelezen en vergeleken. Het programma age opent het ook.
setting-restore = Reservekopie terugzetten
setting-restore-beside = in een nieuwe map
setting-restore-means = Van de kopie komt een nieuwe kluis in een lege map. De kluis van nu verandert niet.
restore-title = Reservekopie terugzetten
restore-text = De kopie wordt een nieuwe kluis in een map die leeg is of er nog niet is. De kluis van nu verandert niet. De nieuwe opent u met: klankbord --vault MAP.
restore-file = Reservekopie
restore-into = Map voor de nieuwe kluis
restore-passphrase = De wachtzin van toen de kopie gemaakt werd
restore-status = Enter gaat verder.
restore-status-passphrase = Typ de wachtzin. Enter zet de kopie terug.
setting-verify = Alles controleren
setting-verify-not-yet = sinds het openen nog niet
setting-verify-whole = goed: { $count } onderdelen heel
setting-verify-damaged = { $count ->
    [one] 1 onderdeel niet te lezen
   *[other] { $count } onderdelen niet te lezen
}
setting-verify-means = Ontcijfert en controleert alles wat in de kluis staat. Er verandert niets.
setting-verify-spares = Niet alles is heel, maar de kopieën in de kluis hebben het nog. Bij het volgende openen wordt het daaruit hersteld.
setting-verify-no-spares = Niet alles is heel, en de kopieën in de kluis hebben het ook niet. Bewaar wat er nu is, en zoek uw laatste reservekopie op.
setting-compact = Ruimte vrijmaken
setting-compact-means = Schrijft de kluis opnieuw op, zonder de resten van wat veranderd is. Alles blijft staan.
setting-destroyed = Vernietigde zaken
setting-destroyed-of = { $count ->
    [0] geen
    [one] 1 regel
   *[other] { $count } regels
}
setting-destroyed-means = Van elke vernietigde zaak blijft één regel: de dag en de grond. De zaak telt mee in de cijfers. In deze kluis is ze niet meer te lezen; in reservekopieën van eerder nog wel.
setting-dormant = Lang stil vanaf
setting-dormant-question = Na hoeveel dagen zonder contact wordt een zaak genoemd? Leeg is wat Klankbord meebrengt.
setting-dormant-wrong = Typ een aantal dagen, van 1 tot en met 3650.
setting-dormant-means = Een zaak zonder contact staat dan op Vandaag en bij Doorlopen. Niet als is afgesproken om niets te doen.
setting-retention = Bewaartermijn
setting-retention-question = Hoeveel maanden na het afsluiten wordt een zaak bewaard? Leeg is: nog niet gekozen.
setting-retention-none = nog niet gekozen
setting-retention-of = { $months } maanden ({ $ground })
setting-retention-means = De regel van uw organisatie, met de grond. Bij elke gesloten zaak staat die alvast klaar; u beslist per zaak. Regelingen verschillen: vraag het na.
setting-threshold = Drempel cijfers
setting-threshold-question = Onder welk getal wordt een cijfer niet getoond? Leeg is wat Klankbord meebrengt.
setting-threshold-wrong = Typ een getal van { $lowest } tot en met 100.
setting-threshold-means = Kleinere getallen worden niet getoond, zodat niemand te herkennen is. Lager dan { $lowest } kan niet.
backup-title = Reservekopie maken
backup-text = Er komt één versleuteld bestand, dat meteen wordt teruggelezen en vergeleken. Een bestand dat er al is, blijft zoals het is.
backup-file = Bestand
backup-passphrase = Uw wachtzin, die de kopie ook opent
backup-with-sheet = Het herstelblad opent de kopie
backup-status-file = Pas het bestand aan als u wilt. Enter gaat verder.
backup-status-passphrase = Typ uw wachtzin. Enter maakt de kopie.
backup-status-sheet = Er hoeft niets getypt te worden. Enter maakt de kopie.
backup-file-wrong = Typ het hele pad van het bestand, bijvoorbeeld /media/usb/kopie.age of ~/kopie.age.
backup-type-passphrase = Typ eerst uw wachtzin.

# Langer werk
command-forgotten = wachtzin vergeten
command-stop-work = werk stoppen
work-destroy = Vernietigen
work-passphrase = Wachtzin wijzigen
work-recovery = Herstelblad
work-backup = Reservekopie maken
work-verify = Alles controleren
work-compact = Ruimte vrijmaken
work-begins = Begint.
work-reading = Leest alles.
work-writing = Versleutelt en schrijft alles opnieuw.
work-checking = Leest terug wat geschreven is en vergelijkt.
work-clearing = Overschrijft en verwijdert wat niet meer leesbaar mag zijn.
work-can-stop = Met Esc stopt u. Dan blijft alles zoals het was.
work-cannot-stop = Stoppen kan nu niet meer. Dit duurt kort.
work-stopping = Stopt. Alles blijft zoals het was.
worked-destroyed =
    { $count ->
        [one] Eén zaak is vernietigd. Niemand kan haar nog lezen.
       *[other] { $count } zaken zijn vernietigd. Niemand kan ze nog lezen.
    }
worked-destroyed-copies = Vernietigd. In deze kluis kan niemand het nog lezen. In reservekopieën van eerder staat het nog: wis die zelf.
worked-leaked = Het herstelblad van eerder past niet meer. Vernietig het, en maak bij Instellingen een nieuw blad en een nieuwe reservekopie.
worked-remains = De zaken zijn uit uw notities. Oude bestanden konden nog niet weg: bij het volgende openen wordt dat opnieuw geprobeerd.
worked-recovery = Het herstelblad geldt vanaf nu.
worked-no-recovery = Er is geen herstelblad meer dat past.
worked-backup =
    { $cases ->
        [one] De reservekopie is gemaakt en klopt: 1 zaak.
       *[other] De reservekopie is gemaakt en klopt: { $cases } zaken.
    }
work-restore = Reservekopie terugzetten
worked-restored =
    { $cases ->
        [one] Teruggezet in een nieuwe map: 1 zaak.
       *[other] Teruggezet in een nieuwe map: { $cases } zaken.
    }
worked-verified = Alles is gecontroleerd en goed.
worked-not-whole = Er is schade gevonden. Zie Instellingen.
worked-compacted = Er is ruimte vrijgemaakt. Alles staat er nog.
worked-stopped = Gestopt. Alles is zoals het was.
leave-secret-title = Stoppen?
leave-secret = Er verandert dan niets. Klankbord gaat op slot, zodat er niets achterblijft van wat u typte.
leave-secret-stay = Verder typen
leave-secret-lock = Stoppen, en op slot
worked-passphrase-title = De nieuwe wachtzin geldt
worked-passphrase = Alles is opnieuw versleuteld. De oude wachtzin opent deze kluis niet meer. Reservekopieën die u met de oude maakte, openen nog met de oude: maak een nieuwe.
worked-passphrase-now = Klankbord gaat nu op slot. Open het met de nieuwe wachtzin: zo weet u dat u hem kent.
worked-passphrase-lock = Op slot
cli-report-read-only = Op de schijf kan nu niets geschreven worden. U kunt alles lezen. Bewaren kan pas als er weer geschreven kan worden.

# Reservekopie op de opdrachtregel
cli-about-backup = een reservekopie maken, teruglezen en vergelijken
cli-about-restore = een reservekopie terugzetten in een nieuwe map
cli-help-backup-file = het bestand dat gemaakt wordt; er mag nog niets zijn met die naam
cli-help-for-sheet = met het herstelblad te openen in plaats van met de wachtzin
cli-help-restore-file = de reservekopie
cli-help-into = de map voor de nieuwe kluis; leeg of er nog niet
cli-help-recovery-sheet = open met het herstelblad in dit bestand; de wachtzin wordt dan een nieuwe
cli-backup-done = { $cases ->
    [one] De reservekopie is gemaakt, teruggelezen en gelijk: 1 zaak.
   *[other] De reservekopie is gemaakt, teruggelezen en gelijk: { $cases } zaken.
    }
cli-backup-passphrase = Ze opent met de wachtzin van nu, ook als u die later wijzigt. Ook het programma age opent haar.
cli-backup-sheet = Ze opent met het herstelblad. Ook het programma age opent haar, met de sleutel op het blad.
cli-backup-not-noted = Let op: in de kluis kon niet worden opgeschreven dat deze kopie er is. Schrijf het zelf op.
cli-restore-done = { $cases ->
    [one] De kluis is teruggezet: 1 zaak. De reservekopie blijft staan.
   *[other] De kluis is teruggezet: { $cases } zaken. De reservekopie blijft staan.
    }

## watch

command-watch-together = samen kijken
command-road-number = weg { $number }
command-larger = groter
command-smaller = kleiner
command-organisation = uw organisatie
command-take-home = blad mee
command-leave-watching = klaar
command-write-sheet = blad maken
watch-title = Welke wegen zijn er?
watch-you-choose = U kiest. Niets doen is ook een keuze. U mag altijd stoppen.
watch-what = Wat gebeurt er?
watch-who-knows = Wie weet ervan?
watch-how-long = Hoe lang?
watch-when = Wanneer?
watch-back = Kunt u terug?
watch-adviser = Wat doe ik?
watch-begin-title = Kijk rustig rond
watch-begin = Kies een weg met een pijltje of met een cijfer. Dan leest u hier wat er gebeurt.
watch-begin-nothing = U hoeft nu niets te kiezen. Alleen kijken mag ook.
watch-begin-forgotten = Wat u hier bekijkt, wordt nergens bewaard.
watch-more = verder lezen: spatiebalk
watch-before = terug: PgUp
watch-roads = Deze wegen horen erbij:
watch-not-open = Dit kan nu niet: { $why }
watch-ask = Eerst navragen: { $what }
watch-sees = Wie weet ervan: { $sees }
watch-nothing-known = Sommige wegen hangen af van waar u werkt: toets o.
watch-known = Gekeken voor: { $organisation }.
watch-known-bond = Gekeken voor: { $organisation }, { $bond }.
watch-organisation = Waar werkt u?
watch-bond = Hoe werkt u daar?
watch-file-title = Blad voor thuis
watch-file = In welk bestand komt het blad?
watch-file-name = ~/wegen.odt
watch-file-note = Er staat geen naam op en niets over een zaak. Met .odt wordt het een tekst, met .txt gewone tekst.
watch-file-ending = Laat de naam eindigen op .odt of op .txt.
watch-file-none = Typ de naam van een bestand.
watch-key-file = bestand
demo-watch-title = Samen kijken?
demo-watch-text = Alles gaat eerst op slot. De voorbeelden gaan dan weg, met wat u erin hebt geprobeerd.
demo-watch-yes = Samen kijken
take-home-title = Welke wegen zijn er? Een blad voor thuis
take-home-for-you = Dit blad is voor u. Er staat geen naam op en niets van wat u hebt verteld. Waar "ik" staat, is dat uw vertrouwenspersoon.
take-home-looked = Dit hebben wij samen bekeken
take-home-looked-note = Bekijken is nog niet kiezen. U zit nergens aan vast.
take-home-rights = Dit mag u altijd
take-home-right-choose = U kiest zelf welke weg u neemt. Niets doen is ook een keuze.
take-home-right-stop = U mag op elk moment stoppen. U hoeft niet te zeggen waarom.
take-home-right-alone = U mag ook zonder mij naar een commissie of een loket gaan.
take-home-right-company = U mag iemand meenemen naar een gesprek.
take-home-right-harm = U mag geen nadeel hebben van wat u doet. Merkt u iets? Schrijf op wat en wanneer.
take-home-roads = De wegen staan van dichtbij naar verder weg. Geen weg is beter dan een andere.
take-home-road-open = { $road }. { $note }
take-home-road-not-open = { $road }. Dit kan nu niet: { $why }
take-home-road-ask = { $road }. Eerst navragen: { $what }
take-home-contact = Wie kan u helpen?
take-home-contact-note = Uw vertrouwenspersoon is er voor u, ook als u nog niets wilt.
take-home-contact-name = Naam
take-home-contact-phone = Telefoon
take-home-contact-mail = E-mail
take-home-contact-when = Bereikbaar op
take-home-danger = Is er nu gevaar?
take-home-danger-note = Bel dan 112. Wilt u meteen met iemand praten? Bel uw huisarts, of 113 als u aan zelfdoding denkt.
## words

# Onderdelen van een klaagschrift of melding: de koppen waarmee een eerste tekst begint
part-place-date = Plaats en datum
part-recipient = Aan
part-name-address = Naam en adres
part-function = Functie
part-about = Ik dien een klacht in over het gedrag van
part-kind = Soort gedrag
part-what = Wat is er gebeurd?
part-where-when = Waar en wanneer?
part-witnesses = Wie waren erbij? (functie, geen naam)
part-done = Wat heb ik al gedaan?
part-papers = Welke stukken gaan mee?
part-goal = Wat wil ik bereiken?
part-assistance = Iemand staat mij bij
part-translation = Vertaling, als die nodig is
part-signature = Handtekening
part-organisation = Mijn organisatie
part-concerned = Over welke organisatie gaat het? (naam en adres)
part-seen = Wat heb ik zelf gezien?
part-heard = Wat weet ik van anderen?
part-ground = Waarom denk ik dat er iets niet klopt?
part-why-here = Waarom ga ik hiermee naar deze plek?
part-procedures = Lopen er al procedures?
part-confidentiality = Wat wil ik over vertrouwelijkheid?
part-fill-yourself = ______ (vult u zelf in)
part-fill-or-known = ______ (vult u zelf in, of: bekend bij ______)
part-fill-about = ______ (vult u zelf in; hieronder: [ANDER])
part-fill-sign = ______ (zet u zelf)
part-fill-yes-no = ja / nee
part-law-date = Awb 9:4, lid 2, b
part-law-name = Awb 9:4, lid 2, a
part-law-conduct = Awb 9:4, lid 2, c
part-law-signature = Awb 9:4, lid 2
part-law-translation = Awb 9:4, lid 3, en 6:5, lid 3
part-law-assistance = Awb 2:1
part-regulation = regeling SZW 2009, artikel 6
part-huis = lijst Huis voor Klokkenluiders
part-huis-and-rijk = Huis voor Klokkenluiders; vroegere Rijksregel
part-former-rijk = vroegere Rijksregel
part-usual = gebruikelijk
part-found-words = er staat iets
part-found-room = zelf invullen
part-found-empty = nog leeg
part-found-missing = niet gevonden
check-title = Wat hoort er in deze tekst?
check-help = Een hulp: het programma kijkt alleen naar de vaste koppen. De medewerker mag alles anders schrijven.
check-side = Nog leeg of niet gevonden
check-side-none = Onder elke vaste kop staat iets.

# Versies
versions-title = Versies van de tekst
versions-line = versie { $number }, { $day }, { $words } woorden, kenmerk { $mark }
versions-newest = de nieuwste
versions-marked = vergelijk hiermee
versions-none = Er is nog geen tekst.
versions-one = Er is maar één versie. Er is niets om mee te vergelijken.
versions-is-newest = Dit is de nieuwste versie al.
versions-put-back = De woorden van versie { $old } staan er weer, als versie { $number }, kenmerk { $mark }.
versions-status = Terugzetten maakt een nieuwe versie. Er gaat niets weg.
versions-old = Versie { $number } (niet de nieuwste)
difference-title = { $count ->
    [one] Versie { $old } en { $new }: 1 zin anders
   *[other] Versie { $old } en { $new }: { $count } zinnen anders
}
difference-legend = [-stond er-] {"{"}+is nieuw+{"}"}  Tab: volgend verschil
difference-only-spaces = Alleen spaties of regels zijn anders. Dat is ook een andere tekst.
difference-attachments = Bijlagen:
difference-none = Er is niets anders.

# Bijlagen
papers-title = Bijlagen
papers-none = Er zijn nog geen bijlagen.
papers-add-file = Een bestand als bijlage noemen
papers-add-paper = Een papier noemen dat niet op deze computer staat
papers-on-paper = op papier
papers-file = kenmerk { $mark }
papers-means-file = Het programma bewaart de naam en het kenmerk van het bestand. Niet wat erin staat, en niet waar het staat. De medewerker houdt het zelf.
papers-means-paper = Van dit papier is alleen de naam bekend. Het kenmerk gaat over die naam, niet over wat erop staat.
papers-means-add-file = U wijst een bestand aan. Het programma leest het één keer, voor het kenmerk. Het bewaart het niet.
papers-means-add-paper = U noemt een papier dat de medewerker erbij doet. Bijvoorbeeld: tijdlijn, één blad.
papers-ask-path = Welk bestand? Typ waar het staat.
papers-path-example = Bijvoorbeeld ~/Documenten/tijdlijn.pdf. Waar het staat, wordt niet bewaard.
papers-ask-label = Hoe heet deze bijlage?
papers-label-help = Zonder naam van een persoon. De commissie ziet deze naam, en bij een klacht ook de ander.
papers-label-empty = Geef de bijlage een naam.
papers-label-name = Lijkt dit een persoon? “{ $words }”. Kies liever een naam zonder persoon.
papers-path-whole = Typ het hele pad, vanaf / of vanaf ~/.
papers-kept = De bijlagen zijn veranderd. Dat is versie { $number }, kenmerk { $mark }.
papers-not-added = Er is niets toegevoegd.
papers-text-first = Schrijf eerst een tekst. Daar horen de bijlagen bij.
papers-remove-which = Loop eerst naar een bijlage.
papers-status = Elke verandering hier is een nieuwe versie van de tekst.
papers-refused-missing = Dit bestand is er niet. Er is niets toegevoegd. Kijk de naam na.
papers-refused-link = Dit is een verwijzing en geen bestand. Er is niets toegevoegd. Typ waar het bestand zelf staat.
papers-refused-odd = Dit is geen gewoon bestand. Er is niets toegevoegd. Kies een bestand, geen map of apparaat.
papers-refused-large = Dit bestand is groter dan 500 MB. Er is niets toegevoegd. Noem het als papier, of kies een kleiner bestand.
papers-refused-shut = Dit bestand mag niet gelezen worden. Er is niets toegevoegd. Kies een bestand dat u mag openen.
papers-refused-changing = Dit bestand veranderde tijdens het lezen. Er is niets toegevoegd. Sluit het en probeer het opnieuw.
papers-refused-unreadable = Dit bestand kon niet worden gelezen. Er is niets toegevoegd. Probeer het opnieuw.

# Namen van anderen
names-title = { $count ->
    [0] Mensen in de tekst: alles is besproken
    [one] Mensen in de tekst: 1 nog te bespreken
   *[other] Mensen in de tekst: { $count } nog te bespreken
}
names-title-none = Mensen in de tekst
names-none = Het programma ziet in de tekst niets dat op een persoon lijkt. Het kan iets missen: lees zelf ook.
names-open = nog bespreken
names-confirmed = mag blijven
names-no-person = geen persoon
names-kind-name = lijkt een naam
names-kind-email = lijkt een e-mailadres
names-kind-phone = lijkt een telefoonnummer
names-kind-number = lijkt een nummer van iemand
names-line = regel { $lines }
names-attachment = bijlage { $numbers }
names-means = Vraag het de medewerker. Deze mensen hebben zelf geen ja gezegd: kan het zonder hun naam?
names-by-role = Ook genoemd, met een rol: { $people }.
names-go-on = Verder naar de vraag
names-go-on-open = Verder kan als over elk van deze iets is gezegd.
names-go-on-means = Het ja geldt dan voor precies deze mensen. Komt er iemand bij, dan vraagt u het opnieuw.
names-first = Bespreek eerst met de medewerker wie er in de tekst staan.
names-said-confirmed = Vastgelegd: de medewerker wil dat dit blijft staan.
names-said-taken-back = Vastgelegd: hierover is nog niets gezegd.
names-said-no-person = Vastgelegd: dit is geen persoon.
names-said-replaced = Overal vervangen door “{ $role }”. Dat is versie { $number }, kenmerk { $mark }.
names-ask-title = Wie is dit?
names-ask-who = Vraag het de medewerker. De rol komt overal in de tekst in de plaats van de naam. Dat is een nieuwe versie.
names-ask-not-now = Nu niet
names-other = [ANDER]
names-manager = leidinggevende
names-witness = getuige
names-role = collega
names-left-out = [weggelaten]
names-status = U legt vast wat de medewerker zegt. Niets gaat weg.
names-walk = Loop eerst naar een naam.

command-versions = versies
command-attachments = bijlagen
command-names = namen
command-check-text = wat erin hoort
command-put-back = terugzetten
command-read-version = lezen
command-compare-with = merken
command-confirm-name = blijft
command-replace-name = rol
command-no-person = geen persoon
command-remove-paper = weghalen
## packages
destroyed-taken-over = overgenomen door een opvolger
problem-not-a-package = Dit bestand is geen heel pakket van een vorige vertrouwenspersoon.
problem-other-key = Dit pakket is voor een andere sleutel gemaakt dan die van deze kluis.
problem-published-meanwhile = Er is al iets anders gepubliceerd sinds dit overzicht werd uitgerekend.
problem-now-work-out-again = Maak het overzicht opnieuw. Het wordt dan ook beschermd samen met wat erbij kwam.
problem-now-new-package = Kijk of dit het goede bestand is. Laat anders de sleutel van deze kluis nog eens vergelijken, en een nieuw pakket maken.
refusal-not-on-its-way = Deze zaak is niet op weg naar een opvolger.
refusal-on-its-way = Deze zaak is al op weg naar een opvolger.
refusal-wrong-receipt = Deze code hoort niet bij deze zaak. Vraag de opvolger de code nog eens voor te lezen.
refusal-changed-since-packed = Deze zaak is gewijzigd nadat ze is ingepakt. Dat heeft de opvolger niet. Vraag de medewerker om een nieuw ja, en maak een nieuw pakket.
refusal-draft-under-way = In deze zaak is nog een tekst onderhanden. Maak die eerst af.
key-missing = Er is geen sleutel gegeven.
key-several = Er is meer dan één sleutel gegeven. Een pakket is voor één ontvanger.
key-secret = Dit is een geheime sleutel. Die mag niemand anders ooit hebben, ook u niet.
key-post-quantum = Dit is een sleutel van een nieuwe soort (age1pq1). Daarvoor kan deze versie nog niets verzegelen.
key-needs-program = Voor deze sleutel is een ander programma of een apparaat nodig. Klankbord start nooit een ander programma.
key-ssh = Dit is een sleutel van ssh. Daarvoor verzegelt Klankbord niets.
key-malformed = Deze sleutel klopt niet: er is een letter fout, te veel of te weinig, of er staan hoofdletters in.
key-weak = Deze sleutel is onveilig: wat ervoor verzegeld wordt, kan iedereen openen.
key-own = Dit is de sleutel van deze kluis zelf.
key-now-ask = Vraag de ontvanger om de openbare sleutel. Die begint met age1.
key-now-other = Vraag de ontvanger om de eigen openbare sleutel.
trouble-no-such-track = In deze zaak is geen spoor met deze naam, of er zijn er meer met deze route.
trouble-not-confirmed = Het woord dat bevestigt, is niet getypt.
trouble-now-confirm = Lees na wat er staat. Klopt het, geef de opdracht dan nog eens en typ het woord.
package-attachments = Bijlagen, met het kenmerk waaraan ze te herkennen zijn:
package-mark = Kenmerk van deze tekst en de bijlagen:
package-word = OVERDRAGEN
package-usual = De gewone weg is dat de medewerker zelf indient. Dit pakket is er voor als dat samen zo is afgesproken.
package-to = Voor: { $recipient }
package-key = Kenmerk van de sleutel: { $mark }
package-key-compare = Bel de ontvanger op een nummer dat u al kende, en laat dit kenmerk voorlezen. Is het niet gelijk, ga dan niet verder.
package-actor-employee = Wie indient: de medewerker. Met het woord bevestigt u dat.
package-actor-together = Wie indient: de medewerker, met u erbij. Met het woord bevestigt u dat.
package-actor-other = Wie indient: zoals in de toestemming staat. Met het woord bevestigt u dat.
package-person = Genoemd: { $person }. Met het woord bevestigt u dat de medewerker dit goed vindt.
package-preview = Precies dit komt in het pakket:
package-phrase = De wachtzin van het pakket: { $words }
package-phrase-now = Schrijf de wachtzin nu op. Vertel haar door de telefoon, nooit in hetzelfde bericht als het pakket. Ze staat nergens anders.
package-confirm = Typ { $word } om door te gaan, of iets anders om te stoppen:
package-done = Het pakket staat in { $file }.
package-done-elsewhere = Het pakket is heel, maar kreeg zijn eigen naam niet. Het staat in { $file }.
package-done-used = De toestemming is nu gebruikt en het spoor staat op overgedragen. Het gewone programma age opent het pakket.
package-nothing-sent = Er is niets verstuurd. Dat doet u zelf, of de medewerker.
package-finished-earlier = { $count ->
    [one] Een pakket dat eerder werd onderbroken, heeft nu zijn naam.
   *[other] { $count } pakketten die eerder werden onderbroken, hebben nu hun naam.
    }
successor-case = { $reference } gaat naar: { $recipient }
successor-stays = De zaak blijft ook hier, tot de opvolger de ontvangst heeft bevestigd.
successor-next = De opvolger leest na het overnemen voor elke zaak een code voor. Typ die met: klankbord received ZAAK CODE. Pas dan gaat de zaak hier weg.
take-over-done = { $count ->
    [one] Het pakket is geopend: 1 zaak.
   *[other] Het pakket is geopend: { $count } zaken.
    }
take-over-code = { $reference } is nu hier. Code voor de vorige vertrouwenspersoon: { $code }
take-over-was-here = { $reference } was al hier en is niet veranderd. Code voor de vorige vertrouwenspersoon: { $code }
take-over-lapsed = Elke toestemming die nog gold, is vervallen: die was aan een ander gegeven. Vraag de medewerker opnieuw.
take-over-now = Lees de code voor door de telefoon. Maak daarna een reservekopie.
received-done = De zaak is hier vernietigd. De opvolger heeft haar. Er blijft een regel over met de dag en de reden.
received-copies = Er zijn reservekopieën waar de zaak nog in kan staan. Vernietig die ook.
own-key-mark = Kenmerk om voor te lezen: { $mark }
own-key-what = Dit is uw openbare sleutel. Geef hem aan wie zaken aan u overdraagt. De geheime helft blijft in de kluis.
cli-value-key = SLEUTEL
cli-value-track = SPOOR
cli-about-handover = de tekst van een spoor verzegelen voor de ontvanger, op de toestemming
cli-about-successor = zaken verzegelen voor een opvolger, elk op een eigen toestemming
cli-about-take-over = zaken van een vorige vertrouwenspersoon overnemen
cli-about-received = een zaak hier vernietigen die de opvolger heeft, op zijn code
cli-about-key = uw openbare sleutel laten zien, voor wie zaken aan u overdraagt
cli-after-help-handover = De gewone weg is dat de medewerker zelf indient. Eerst ziet u precies wat erin komt; pas na een woord gebeurt het. Er wordt niets verstuurd.
cli-after-help-successor = De zaken blijven hier staan tot u met received de code van de opvolger hebt getypt.
cli-help-track = de naam van het spoor in de zaak, of de route, bijvoorbeeld R-KCOO
cli-help-to = de openbare sleutel van de ene ontvanger: age1...
cli-help-package-passphrase = met een wachtzin in plaats van een sleutel; zes woorden, om door de telefoon te zeggen
cli-help-package-file = het bestand dat gemaakt wordt; er mag nog niets zijn met die naam
cli-help-successor-cases = de kenmerken of schuilnamen van de zaken
cli-help-successor-file = het bestand dat gemaakt wordt; er mag nog niets zijn met die naam
cli-help-take-over-file = het pakket van de vorige vertrouwenspersoon
cli-help-receipt = de code die de opvolger voorleest, bijvoorbeeld 7F3A-91C2
## exception
command-exception = geheimhouding
event-secrecy-exception = Uitzondering op de geheimhouding vastgelegd
exception-title = Uitzondering op de geheimhouding
exception-intro = Dit staat los van elke weg, en het is geen ja van de medewerker. Het programma beslist niets en verstuurt niets.
exception-first = Twijfelt u? Vraag eerst raad: aan een jurist zonder namen te noemen, of aan een andere vertrouwenspersoon.
exception-choose = Wat is er aan de hand?
exception-crisis = gewetensnood (protocol van de LVV)
exception-recorded-title = Vastgelegd in deze zaak
exception-law = De wet
exception-advice-title = Wat u eerst kunt doen
exception-advice = Vraag een jurist of deze plicht hier geldt; dat kan zonder namen. Spreek erover met een andere vertrouwenspersoon. Vertel de medewerker wat u gaat doen, vóórdat u het doet.
exception-source = Bron: { $source }. Nagekeken op { $day }. Kijk op wetten.overheid.nl of dit nog zo is.
exception-duty-ask = Wat moet u doorgeven, en waarom geldt deze plicht? Een paar woorden zijn genoeg.
exception-duty-empty = Schrijf eerst in een paar woorden op wat u moet doorgeven.
exception-no-names = Geen namen: schrijf het zo op dat ieder het mag lezen.
exception-told-title = Wanneer hebt u het verteld?
exception-told-ask = Op welke dag hebt u de medewerker verteld wat u van plan bent? Leeg is vandaag.
exception-told-later = Die dag moet nog komen. De medewerker hoort het vóórdat u iets doet.
exception-missing = Voorwaarde { $number } is nog niet ingevuld. Het protocol vraagt ze alle acht.
exception-record = Vastleggen
exception-ask-title = Vastleggen dat u uw geheimhouding doorbreekt?
exception-ask-what = Er komt een regel in de zaak met de dag en uw redenen. Die blijft.
exception-ask-nothing = Er wordt niets verstuurd. Elk ja en elke weg blijft zoals het is.
exception-ask-no = Nee, nu niet
exception-ask-yes = Ja, leg dit vast
exception-recorded = Vastgelegd. Er is niets verstuurd.
exception-leave-title = Weggaan zonder vast te leggen?
exception-leave-what = Wat u bij de voorwaarden schreef, staat nog nergens anders. Het gaat weg als u weggaat.
exception-leave-no = Nee, terug
exception-leave-yes = Ja, gooi het weg
exception-full = Deze regel is vol.
exception-status = Het programma toont de teksten. U beslist zelf.
exception-status-conditions = Alle acht zijn nodig. Enter schrijft; wat u typt, wordt bewaard.
## flow

# Termijnen.
deadline-decision-standstill = beslissing na stilstand: { $due }
reason-decision-latest = Met uitstel beslist de commissie uiterlijk { $date }, { $days ->
    [0] dat is vandaag
    [1] nog 1 dag
   *[other] nog { $days } dagen
    }.
reason-decision-latest-passed = Ook met uitstel had er op { $date } een beslissing moeten zijn.
step-term-stands-still = Zolang het stilstaat, loopt de termijn voor de beslissing niet. Die dagen komen er daarna bij.

## documents

command-document = stuk maken
command-black-out = zwart / tonen
command-version-line = versieregel aan/uit
command-other-file-form = odt of txt
command-write-document = in bestand zetten
event-document-made = Stuk gemaakt, buiten de kluis:
doc-name-complaint = Concept van de klacht ({ $road })
doc-name-complaint-none = Concept van de klacht
doc-name-report = Concept van de integriteitsmelding ({ $road })
doc-name-report-none = Concept van de integriteitsmelding
doc-name-consent = Waar de medewerker ja tegen zei: { $recipient }
doc-name-consent-none = Waar de medewerker ja tegen zei
doc-name-consultation = Voor intervisie, zonder naam
doc-name-access-employee = Verzoek om inzage van de medewerker
doc-name-access-other = Verzoek om inzage van de ander
doc-name-take-home = Blad om mee naar huis te nemen
doc-name-processing = Blad voor de privacyfunctionaris
doc-no-text = Er is nog geen tekst op een weg van deze soort.
doc-no-consent = De medewerker heeft nog geen ja gegeven.
doc-processing-elsewhere = Dat maakt u bij Instellingen: er staat niets van een zaak in.
doc-to = Aan
doc-fill-in = Zelf invullen
doc-blank-name = Naam
doc-blank-address = Adres
doc-blank-date = Datum
doc-blank-signature = Handtekening
doc-attachments = Bijlagen
doc-version = Versie { $number }, kenmerk { $mark }
doc-title-complaint = Klacht
doc-title-report = Integriteitsmelding
doc-title-consent = Waar ik ja tegen zei
doc-consent-intro = Dit blad is van u. Er staat op waar u precies ja tegen zei. Meer dan dit mag er niet worden gedeeld.
doc-consent-for-what = Waarvoor
doc-consent-purpose = Waarom
doc-consent-what = Wat er wordt gedeeld
doc-consent-identity = Uw naam
doc-consent-actor = Wie het doet
doc-consent-limits = Wat u erbij zei
doc-consent-person = Wie er wordt genoemd
doc-consent-mark = Kenmerk van de tekst
doc-consent-when = Wanneer
doc-consent-given = Ja gezegd op
doc-consent-confirmed = Nog eens ja gezegd op
doc-consent-form = Hoe
doc-consent-until = Geldig tot en met
doc-consent-once = Dit ja geldt één keer. Verandert de tekst, de ontvanger of iets anders hierboven? Dan geldt het niet meer.
doc-consent-used = Dit ja is gebruikt op { $day }. Voor iets anders geldt het niet.
doc-consent-withdrawn = U nam dit ja terug op { $day }. Het geldt niet meer.
doc-consent-lapsed = Dit ja geldt niet meer sinds { $day }: { $reason }
doc-consent-explained = Wat u is uitgelegd
doc-consent-back = Terugnemen
doc-consent-back-text = U mag dit ja altijd terugnemen. Eén woord is genoeg. U hoeft niet te zeggen waarom. Wat al is gedeeld, komt niet terug.
doc-identity-nothing = er wordt niets over u gezegd
doc-identity-anonymous = uw naam wordt niet genoemd
doc-identity-confidential = alleen wie het ontvangt, weet uw naam
doc-identity-open = de ander krijgt uw naam en uw tekst te zien
doc-actor-alone = u doet het zelf
doc-actor-with-adviser = u doet het zelf, de vertrouwenspersoon is erbij
doc-actor-adviser = de vertrouwenspersoon doet het voor u
doc-title-consultation = Voor intervisie
doc-consultation-nature = Waar het over gaat: { $nature }
doc-consultation-role = Rol van de medewerker: { $role }
doc-consultation-other = De ander: { $other }
doc-consultation-road = Weg: { $road } ({ $state })
doc-consultation-begin = Begin van de zaak
doc-consultation-months =
    { $count ->
        [one] 1 maand later
       *[other] { $count } maanden later
    }
doc-consultation-question = Wat ik wil bespreken:
doc-consultation-end = Dit stuk is alleen voor deze bespreking. Gooi het daarna weg.
doc-consultation-employee = de medewerker
doc-consultation-unit = het onderdeel
doc-consultation-day = (datum)
doc-title-access = Inzage
doc-access-intro-employee = Dit staat er over u in de aantekeningen van de vertrouwenspersoon. U vroeg erom (AVG, artikel 15).
doc-access-intro-other = Dit staat er in aantekeningen die over u kunnen gaan. U vroeg erom (AVG, artikel 15).
doc-access-black = Waar { $black } staat, is een regel weggelaten. Die regel gaat over iemand anders (AVG, artikel 15, lid 4).
doc-access-facts = Gegevens
doc-access-story = In het kort
doc-access-roads = Wegen
doc-access-consents = Vragen en antwoorden
doc-access-timeline = Wat er gebeurde
doc-access-exceptions = Waar de geheimhouding is doorbroken
doc-access-rights = Uw rechten
doc-access-rights-text = Klopt er iets niet? Dan kunt u vragen om het te verbeteren of te wissen. U kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens.
doc-access-reference = Nummer
doc-access-pseudonym = Schuilnaam
doc-access-opened = Begonnen op
doc-access-closed = Gesloten op
doc-access-unit = Onderdeel
doc-access-unit-code = Code van de eenheid voor de cijfers
doc-access-organisation = Organisatie
doc-access-bond = Band met de organisatie
doc-access-role = Rol
doc-access-retaliation = Nadeel
doc-access-other = De ander
doc-access-nature = Waar het over gaat
doc-access-ground = Grond
doc-access-label = Etiket
doc-access-outcome = Uitkomst
doc-access-formal-outcome = Uitkomst van de procedure
doc-access-incident = Laatste voorval
doc-access-contact = Volgend contact
doc-access-quiet = Niets tot
doc-access-kept = Bewaard tot en met
doc-access-caution = Uitleg over geheimhouding gegeven op
doc-access-asked = Gevraagd op
doc-access-own-words = In eigen woorden
doc-access-refused = Nee gezegd op
doc-access-withdrawn = Teruggenomen op
doc-access-lapsed = Vervallen op
doc-access-used = Gebruikt op
doc-access-remark = Aantekening voor mezelf
doc-channel-need-not-be = het hoeft geen melding te worden
doc-channel-becomes-report = hierna is het een melding
doc-channel-decides = de organisatie beslist wat er daarna gebeurt
doc-channel-name = wat er met uw naam gebeurt
doc-access-term = Termijn voor het besluit: { $weeks } weken
doc-access-package = Verzegeld pakket gemaakt op
doc-access-aftercare = Nazorg op
doc-access-transfer = Op weg naar een opvolger sinds
doc-access-mode = Gesprek over integriteit
doc-access-report-channel = de vertrouwenspersoon is ook meldkanaal
doc-title-processing = Register van de verwerking
doc-processing-intro = Dit blad beschrijft wat de vertrouwenspersoon vastlegt (AVG, artikel 30). Er staat niets in over een zaak.
doc-processing-controller = Verwerkingsverantwoordelijke
doc-processing-officer = Functionaris voor gegevensbescherming
doc-processing-ground = Grondslag (AVG, artikel 6 en 9)
doc-processing-why = Waarvoor
doc-processing-why-text = Medewerkers opvangen, begeleiden en helpen bij een stap die zij zelf kiezen. En tellen, zonder personen, voor het jaarverslag.
doc-processing-who = Over wie
doc-processing-who-employee = de medewerker die komt praten, onder een schuilnaam
doc-processing-who-others = anderen, alleen met hun rol (zoals: leidinggevende)
doc-processing-what = Welke gegevens
doc-processing-what-codes = codes: soort, rol, band met de organisatie, uitkomst, datums
doc-processing-what-notes = aantekeningen van gesprekken
doc-processing-what-texts = de eigen tekst van de medewerker, en waar die ja of nee tegen zei
doc-processing-what-special = soms bijzondere gegevens, zoals afkomst, gezondheid of een strafbaar feit
doc-processing-not = Wat niet
doc-processing-not-text = Geen naam, adres, personeelsnummer of telefoonnummer. Het programma waarschuwt als dat toch wordt getypt. Geen bijlagen.
doc-processing-to = Wie het krijgt
doc-processing-to-nobody = niemand: alleen de vertrouwenspersoon kan het lezen, ook IT en de leiding niet
doc-processing-to-consent = behalve wat de medewerker zelf wil delen, na een ja op precies dat, of wat de wet verplicht
doc-processing-to-abroad = niets gaat naar een land buiten de EU
doc-processing-how-long = Hoe lang
doc-processing-kept =
    { $months ->
        [one] 1 maand na het sluiten van de zaak. Grond: { $ground }
       *[other] { $months } maanden na het sluiten van de zaak. Grond: { $ground }
    }
doc-processing-not-chosen = De organisatie heeft nog geen bewaartermijn gekozen.
doc-processing-destroyed = Daarna wordt de zaak onleesbaar gemaakt, voor iedereen. Er blijft één regel met codes over, voor de telling.
doc-processing-secured = Beveiliging (AVG, artikel 32)
doc-processing-sealed = alles staat versleuteld op de schijf (age); de sleutel is een wachtzin die alleen de vertrouwenspersoon kent
doc-processing-offline = het programma heeft geen internet en verstuurt niets
doc-processing-locks =
    { $minutes ->
        [one] het programma gaat na 1 minuut zonder toets op slot
       *[other] het programma gaat na { $minutes } minuten zonder toets op slot
    }
doc-processing-with-sheet = er is een herstelblad op papier, dat de kluis ook opent
doc-processing-without-sheet = er is geen herstelblad
doc-processing-backup = een reservekopie is ook versleuteld
setting-processing = Blad privacyfunctionaris
setting-processing-means = Wat dit programma vastlegt, voor wie, hoe lang en hoe het beveiligd is (AVG, artikel 30). Er staat niets in over een zaak. Enter: bekijken en maken.
document-which = Welk stuk?
document-lines = Wat blijft weg: { $black } van { $all } regels
document-preview = Precies dit wordt geschreven
document-place = Waar komt het?
document-place-text = Het bestand is niet versleuteld. Wie bij deze computer kan, kan het openen. Kies een plek die alleen van u is.
document-form-odt = Vorm: odt, voor LibreOffice of Word. Met Tab wordt het txt: kale tekst.
document-form-txt = Vorm: txt, kale tekst. Met Tab wordt het odt, voor LibreOffice of Word.
document-made = Het stuk is gemaakt
document-made-where = Het staat in { $path }.
document-made-open = Het is niet versleuteld. Er is niets verstuurd. Klankbord weet niet wat er verder mee gebeurt.
document-made-remove = Verwijder het bestand als u het niet meer nodig hebt, ook uit de prullenbak.
document-status-choose = Enter toont wat er in komt. Er wordt nog niets geschreven.
document-status-lines = Spatie: weglaten of tonen. Lees elke regel zelf.
document-status-words = Verander wat iemand herkenbaar maakt.
document-status-preview = Er is nog niets geschreven. Enter: kiezen waar het komt.
document-status-place = Nooit over een ander bestand, nooit bij de notities.
document-status-made = De zaak zegt alleen dat er een stuk is, niet waar.
document-words-remark = Deze tekst wordt niet bewaard in de zaak. Gaat het programma op slot, dan is hij weg.
document-file-wrong = Schrijf het hele pad, vanaf het begin van de schijf of vanaf ~/.
document-file-end = Laat de naam eindigen op .odt of .txt.
document-file-tells = In deze naam staat de schuilnaam of het nummer van de zaak. Kies een naam die niets zegt.
document-leave-title = Weggaan?
document-leave-text = Wat u in dit stuk hebt veranderd, is dan weg. In de zaak verandert niets.
document-leave-stay = Blijven
document-leave-yes = Weggaan
document-noted-text = concept van de tekst
document-no-version = In dit stuk staat geen versieregel.
handover-person = de medewerker zei ja bij deze persoon: { $person }
reason-aftercare = Nazorg: voor { $date } is een contact voorgesteld. U kiest zelf: afspreken, verzetten of overslaan.
event-aftercare-moved = nazorg verzet naar { $day }
event-aftercare-dropped = nazorg van { $day } overgeslagen
event-retaliation-asked = gevraagd naar nadeel sinds het spreken
event-mediator-adviser = bemiddelaar: de vertrouwenspersoon zelf, volgens de eigen regeling
event-mediator-else = bemiddelaar: iemand anders
## roads

step-road-perhaps-from = Deze weg zou op { $day } beginnen. Of dat zo is, is niet zeker.
command-package = pakket verzegelen
command-successor = naar een opvolger
package-title = Een verzegeld pakket
package-no-text = Er is geen tekst om in te pakken.
package-form-key = De openbare sleutel van de ontvanger
package-form-phrase = Een wachtzin in plaats van een sleutel
package-form-file = Het bestand
package-status-key = De sleutel van de ontvanger begint met age1.
package-status-phrase = Zes woorden, om te vertellen door de telefoon.
package-status-file = Hierna ziet u precies wat erin komt.
package-nothing-sent-yet = Er is nog niets gemaakt. Met Esc gaat u terug.
package-type-word = Typ { $word } om het pakket te maken.
package-confirm-title = Bevestigen
package-done-title = Het pakket is gemaakt
package-done-on = Verder
work-package = Het pakket wordt verzegeld
work-own-key = Uw sleutel wordt opgezocht
setting-own-key = Uw openbare sleutel
setting-own-key-none = nog niet gemaakt
successor-next-here = Na het overnemen leest de opvolger een code voor. Typ die bij de zaak, met o. Pas dan gaat de zaak hier weg.
successor-title = { $pseudonym } naar een opvolger
successor-who = Wie de opvolger is, met functie en zonder naam
successor-who-none = Schrijf op wie de opvolger is, met de functie.
successor-purpose = De opvolger zet het werk van de vertrouwenspersoon voort.
successor-information = De hele zaak, met alle notities.
successor-text-ask = Een opvolger krijgt een zaak alleen als de medewerker dat wil. Wil de medewerker het niet, dan sluit u de zaak samen, of u vernietigt haar.
successor-text-asked = Gevraagd: mag de hele zaak naar { $recipient }? Vertel ook: elke toestemming die nu geldt, vervalt dan. Nee zeggen mag, zonder reden.
successor-text-yes = De medewerker zei ja, voor: { $recipient }. Vraag de opvolger om de openbare sleutel. Die begint met age1.
successor-text-on-its-way = Op weg naar: { $recipient }. De ontvangst wordt verwacht tot en met { $day }. Tot die code er is, blijft de zaak hier. Schrijf er niets meer bij.
successor-yes = De medewerker zegt ja ({ $form })
successor-no = De medewerker zegt nee
successor-taken-back = De medewerker wil het niet meer
successor-key = De openbare sleutel van de opvolger
successor-file = Het bestand
successor-code = De code die de opvolger voorleest
successor-status-ask = Met Enter schrijft u op dat u het de medewerker vraagt.
successor-status-asked = Kies het antwoord van de medewerker, en Enter.
successor-status-code = Met de goede code is de zaak hier voorgoed weg.
successor-asked-said = Opgeschreven: gevraagd.
successor-yes-said = Opgeschreven: ja.
successor-no-said = Opgeschreven: nee. De zaak blijft hier.
successor-send-title = Inpakken voor de opvolger?
successor-send-no = Nog niet
successor-send-yes = Inpakken
case-on-its-way = Op weg naar een opvolger, tot en met { $day }. Schrijf er niets meer bij
successor-status-yes = De zaak blijft hier, tot de ontvangst bevestigd is.

# Nazorg.
aftercare-title = Nazorg
aftercare-proposed = Voorstel: { $day }
aftercare-agreed = Afgesproken: { $day }
aftercare-held = Contact geweest: { $day }
aftercare-dropped = Overgeslagen: { $day }
aftercare-retaliation-asked = Gevraagd naar nadeel door het vertellen: { $day }
aftercare-retaliation-never = Nog niet gevraagd naar nadeel door het vertellen.
aftercare-not-now = nu niets kiezen
aftercare-take-up = voorstel { $day }: een contact afspreken
aftercare-move = voorstel { $day }: verzetten
aftercare-drop = voorstel { $day }: overslaan
aftercare-ask-retaliation = vragen naar nadeel
aftercare-left-out = Overgeslagen. U kunt altijd zelf iets afspreken.
aftercare-moved = Het voorstel staat nu op { $day }. Er is nog niets afgesproken.
aftercare-day-agree = Op welke dag hebt u contact?
aftercare-day-move = Op welke dag wilt u het opnieuw bekijken?
retaliation-saved = Vastgelegd, met de dag van vandaag.

# Adviseur of meldkanaal.
case-mode-advice = advies, geen melding
case-mode-channel = u bent meldkanaal
channel-row = meldkanaal worden: dat vraagt een eigen ja
channel-means = Alleen als de medewerker dat wil. Er volgt een aparte vraag, met uitleg. Nee is ook goed.
channel-recipient = de vertrouwenspersoon, als meldkanaal
channel-purpose = de melding bij de vertrouwenspersoon doen
channel-information = wat de medewerker wil melden
channel-said-yes = Vastgelegd. U bent nu meldkanaal in deze zaak.
channel-yes-means = Met dit ja wordt u meldkanaal. Voor wat u doorgeeft, vraagt u nog een eigen ja.
channel-need-not = hoeft niet
channel-becomes = wordt een melding
channel-decides = wie er beslist
channel-name = uw naam
channel-need-not-spoken = Dit hoeft niet. Ons gesprek kan advies blijven, en u kunt ook ergens anders melden.
channel-becomes-spoken = Als u ja zegt, is wat u mij vertelt een melding. Ik geef die dan door.
channel-decides-spoken = Daarna beslist de organisatie wat er gebeurt. U kunt de melding dan niet meer terugnemen.
channel-name-spoken = Wij spreken af wie uw naam mag weten. Ik kan niet beloven dat niemand hem hoort.

# Eigen woorden.
command-own-words = eigen woorden
step-own-words = Woorden
step-own-words-title = In de eigen woorden van de medewerker
step-own-words-help = Waarom is dit de eigen keuze? Dit mag leeg blijven.
step-no-own-words = Hier zijn geen eigen woorden op te schrijven.

# Lijsten van uitkomsten.
outcomes-result = De uitkomst
outcomes-not-disciplinary = Maatregelen die geen straf zijn
outcomes-disciplinary = Straffen (disciplinair)
outcomes-order = Ordemaatregelen
outcomes-organisation = Door de werkgever

# Twee kanten van een zaak.
command-role-conflict = rolconflict
conflict-noticed = Misschien helpt u al iemand in deze zaak. R: doorverwijzen
conflict-title = Doorverwijzen naar een andere vertrouwenspersoon?
conflict-text = U kunt niet twee kanten van een zaak bijstaan. Een andere vertrouwenspersoon helpt deze medewerker dan verder.
conflict-dropped = De inhoud van deze zaak gaat weg. Alleen dat u doorverwees, blijft staan.
conflict-other = Aan andere zaken verandert niets. Vertel de medewerker niets over wie u nog meer spreekt.
conflict-no = nu niet
conflict-yes = doorverwijzen; de inhoud gaat weg
conflict-done = Doorverwezen. De inhoud is weg en de zaak is gesloten.

# Wie bemiddelt.
setting-mediation = Zelf bemiddelen
setting-mediation-never = nooit
setting-mediation-allowed = mag volgens: { $ground }
setting-mediation-means = Een vertrouwenspersoon bemiddelt niet zelf. Alleen als uw eigen regeling het toestaat, vult u hier die regel in.
setting-mediation-question = Welke regel van uw organisatie staat toe dat u zelf bemiddelt? Leeg betekent: u bemiddelt nooit zelf.
mediator-title = Wie bemiddelt?
mediator-norm = Een bemiddelaar staat tussen beiden. U staat naast de medewerker.
mediator-warning = Let op: doet u het zelf, dan kunt u niet meer naast de medewerker staan. Uw regel: { $ground }
mediator-else = iemand anders bemiddelt
mediator-adviser = ik bemiddel zelf, volgens onze regel
roads-open = staat open
roads-kind-informal = Soort: een informele weg.
roads-kind-complaint = Soort: een formele klacht.
roads-kind-report = Soort: een formele integriteitsmelding.
roads-kind-outside = Soort: een weg buiten de organisatie.
roads-acts = Wie de stap zet: { $who }.
roads-acts-employee = u zelf
roads-acts-with-adviser = u, met mij erbij
roads-acts-adviser = ik, als u daar ja op zegt
roads-identity = Uw naam: { $names }.
roads-terms = Termijnen: { $terms }
roads-term-complaint =
    { $years ->
        [one] Dien een klacht in binnen een jaar na het laatste voorval; daarna hoeft de commissie niet, maar het kan nog.
       *[other] Dien een klacht in binnen { $years } jaar na het laatste voorval; daarna hoeft de commissie niet, maar het kan nog.
    }
roads-term-refusal = Wordt de klacht niet behandeld, dan hoort u dat binnen { $weeks } weken.
roads-term-decision = Anders is er een besluit binnen { $weeks } weken na ontvangst.
roads-term-committee = Met een adviescommissie duurt dat hoogstens { $weeks } weken.
roads-term-postponement = Uitstel is hoogstens { $weeks } weken.
roads-term-repair = Moet u iets aanvullen, dan komen er bij sommige ministeries { $weeks } weken bij.
roads-term-ombudsman =
    { $years ->
        [one] Naar de ombudsman kan tot een jaar na het besluit; daarna hoeft hij niet, maar het kan nog.
       *[other] Naar de ombudsman kan tot { $years } jaar na het besluit; daarna hoeft hij niet, maar het kan nog.
    }
roads-term-acknowledgement = Bericht van ontvangst binnen { $days } dagen.
roads-term-feedback = Daarna binnen { $months } maanden bericht over wat ermee gebeurt.
roads-from = Sinds { $from }: { $sure }.
roads-until = Tot en met { $until }: { $sure }.
roads-from-until = Van { $from } tot en met { $until }: { $sure }.
roads-always = Zekerheid: { $sure }.
roads-sure-in-force = geldt volgens de bron
roads-sure-expected = aangekondigd, niet gezien of het zover is
roads-sure-by-decree = bij besluit ingesteld, de precieze eerste dag is niet gezien
roads-sure-assumed = een aanname van ons
roads-source = Bron: { $source }. Nagekeken op { $day }.
roads-checked = Deze lijst is voor het laatst met de bronnen vergeleken op { $day }. Zij veroudert.
roads-check-again = Vergelijk haar opnieuw op { $day }, of eerder als u van een verandering hoort.
roads-show-title = Wegen op { $day }, voor: { $organisation }; { $bond }
roads-file-sound = In dit bestand staan geen fouten.
roads-file-mistakes =
    { $count ->
        [one] 1 fout. Zolang die er is, geldt de lijst die bij het programma hoort.
       *[other] { $count } fouten. Zolang die er zijn, geldt de lijst die bij het programma hoort.
    }
roads-file-refused = { $name } heeft een fout, dus de lijst van het programma geldt. { $first } Kijk na met: klankbord routes check.
roads-file-unreadable = { $name } is niet te lezen. De lijst die bij het programma hoort, geldt. Kijk of het bestand er is en tekst is.
roads-mistake = Regel { $line }, { $key }: { $what }
roads-mistake-line = Regel { $line }: { $what }
roads-fault-not-toml = deze regel is niet te begrijpen. Kijk naar haken, aanhalingstekens en het is-teken.
roads-fault-unknown-key = deze sleutel bestaat niet.
roads-fault-unknown-key-meant = deze sleutel bestaat niet. Bedoelt u { $meant }?
roads-fault-missing = dit ontbreekt.
roads-fault-text = hier hoort tekst tussen aanhalingstekens.
roads-fault-both-languages = hier hoort een tekst in beide talen: .nl en .en.
roads-fault-day = hier hoort een dag, zoals 2026-01-31.
roads-fault-yes-or-no = hier hoort true of false.
roads-fault-number = hier hoort een heel getal.
roads-fault-list = hier hoort een lijst tussen vierkante haken.
roads-fault-part = hier hoort een eigen deel, met de naam tussen haken erboven.
roads-fault-unknown-word = { $word } staat niet op de lijst.
roads-fault-unknown-word-meant = { $word } staat niet op de lijst. Bedoelt u { $meant }?
roads-fault-twice = { $word } staat er twee keer.
roads-fault-range = hier hoort een getal van { $least } tot en met { $most }.
roads-fault-ends-before = het einde ligt voor het begin.
roads-fault-empty = hier staat niets.
roads-fault-unreadable = hier staan tekens die niet te zien zijn, of een nieuwe regel.
roads-fault-too-long = dit is te lang: hoogstens { $most } tekens.
units-fault-circle = deze eenheid is een deel van zichzelf.
units-fault-too-deep = hoogstens twee niveaus: een deel van een deel kan niet.
units-fault-reserved = { $word } betekent al iets anders. Kies een andere code.
units-fault-code = hier hoort een code: letters, cijfers, - en _, hoogstens 32 tekens.
units-file-refused = { $name } heeft een fout, dus er is geen lijst van eenheden. { $first } Kijk na met: klankbord units check.
units-file-unreadable = { $name } is niet te lezen, dus er is geen lijst van eenheden. Kijk of het een tekstbestand is.
units-file-mistakes =
    { $count ->
        [one] 1 fout. Zolang die er is, is er geen lijst van eenheden.
       *[other] { $count } fouten. Zolang die er zijn, is er geen lijst van eenheden.
    }
cli-about-units = de eigen lijst van eenheden
cli-about-units-check = een eigen lijst van eenheden nakijken
cli-help-units-file = het bestand dat wordt nagekeken
cli-about-routes = de wegen: wat er is, voor wie en sinds wanneer
cli-about-routes-check = een eigen bestand met wegen nakijken
cli-about-routes-show = alle wegen tonen, en welke openstaan
cli-help-routes = het eigen bestand met wegen, in plaats van de gewone plek
cli-help-routes-file = het bestand dat wordt nagekeken
cli-help-routes-on = voor deze dag, zoals 2025-07-01; anders vandaag
cli-help-routes-organisation = voor deze organisatie, zoals uitgezonderd_bz
cli-help-routes-bond = voor deze band, zoals B-INH
cli-value-day = DAG
roads-back = Terug naar alle wegen. Er wordt niets vastgelegd.
roads-take = Op tafel leggen: deze weg komt in de zaak te staan.
roads-note-shut = Vastleggen dat deze weg nu niet openstaat, met de reden.
roads-go-on = Verder met deze weg: hij ligt al op tafel.
roads-choice-is-below = De keuze staat onderaan (G). Lezen legt niets vast.
roads-status = Lezen legt niets vast. De medewerker kiest.
roads-side = Over deze weg
roads-side-more = … Enter laat alles zien
today-roads = Lijst met wegen
today-roads-list = jaarlijks
today-roads-own = eigen lijst
today-roads-check = Sinds { $day } is het tijd om de lijst met wegen te vergelijken met de bronnen.
today-roads-how = Bekijk de lijst met: klankbord routes show. Zet daarna in routes.toml onder [catalogue]: checked_on = en de dag.
today-own-roads-how = Verbeter het bestand en kijk het na met: klankbord routes check. Begin daarna opnieuw.
today-units-own = eenheden
today-own-units-how = Verbeter het bestand en kijk het na met: klankbord units check. Begin daarna opnieuw.
roads-status-refused = Uw eigen lijst heeft een fout: de lijst van het programma geldt. Zie Vandaag.
roads-bodies = Wie er verder een rol heeft, zonder zelf een weg te zijn:
step-status-yes-stands = Er geldt een ja voor deze tekst. Verandert er één letter, dan vraagt u het opnieuw.
step-gaps = { $count ->
    [one] In de tekst is 1 kop nog leeg of weg
   *[other] In de tekst zijn { $count } koppen nog leeg of weg
    }: c bij de tekst laat zien welke. Dat hoeft niet erg te zijn.
watch-status-file = Er staat niets van een zaak op het blad. Enter schrijft het.
step-not-yet-stands = Er staat nu: nog niet. Geeft de medewerker antwoord, kies dan ja of nee.
doc-access-until = Het ja gold tot en met
doc-access-confirmed = Nog een keer ja gezegd op

## mendflow
doc-access-no-people = Geen persoon, zei de medewerker
problem-case-differs = Een zaak uit dit pakket is hier al, en is niet dezelfde als in het pakket.
problem-now-case-differs = Vraag de vorige vertrouwenspersoon de zaak daar te bewaren, en bespreek wat er verschilt.
doc-text-locked = De medewerker is op deze weg gestopt. De tekst ligt vast en gaat niet weg.
successor-again = Niet aangekomen, of de zaak is veranderd: opnieuw vragen
successor-again-what = Het pakket van toen telt dan niet meer. De code daarvan verwijdert hier niets.
successor-again-there = Heeft de opvolger de zaak al, dan houdt die daar wat er toen in stond. Bespreek dat samen.
successor-again-no = Nee, wachten op de code
successor-again-yes = Ja, vraag de medewerker opnieuw
doc-draft-version = Concept, versie { $number }, kenmerk { $mark }

## the files of a report of figures

figures-by-nature = aard
figures-by-nature-group = soort zaak
figures-by-ground = grond van discriminatie
figures-by-role = rol van de medewerker
figures-by-bond = band met de organisatie
figures-by-other-party = over wie het ging
figures-by-unit = onderdeel
figures-by-route = weg
figures-by-informal-outcome = afloop van informele wegen
figures-by-formal-outcome = afloop van formele wegen
figures-by-month = maand
figures-by-quarter = kwartaal
figures-by-half = half jaar
figures-by-year = jaar
figures-by-duration = duur
figures-by-contacts = aantal contacten
figures-by-task = taak
figures-duration-one-month = hoogstens 1 maand
figures-duration-three-months = langer dan 1 tot en met 3 maanden
figures-duration-six-months = langer dan 3 tot en met 6 maanden
figures-duration-twelve-months = langer dan 6 tot en met 12 maanden
figures-duration-more = langer dan 12 maanden
figures-duration-open = nog open
figures-contacts-none = geen contact
figures-contacts-one = 1 contact
figures-contacts-two-three = 2 of 3 contacten
figures-contacts-four-six = 4 tot en met 6 contacten
figures-contacts-more = meer dan 6 contacten
figures-first-half = de eerste helft van { $year }
figures-second-half = de tweede helft van { $year }
figures-first-quarter = eerste kwartaal van { $year }
figures-second-quarter = tweede kwartaal van { $year }
figures-third-quarter = derde kwartaal van { $year }
figures-fourth-quarter = vierde kwartaal van { $year }
figures-month = { $month } { $year }
figures-measure-cases = nieuwe zaken
figures-measure-carried-over = lopende zaken van eerder
figures-measure-closed = gesloten zaken
figures-measure-persons = medewerkers met een nieuwe zaak
figures-measure-contacts = contacten
figures-measure-minutes = minuten werk
figures-unit-cases = Wat telt: zaken die in deze periode begonnen. Elke zaak telt hier één keer.
figures-unit-carried-over = Wat telt: zaken die al liepen toen de periode begon.
figures-unit-closed = Wat telt: zaken die in deze periode zijn gesloten.
figures-unit-persons = Wat telt: medewerkers met een zaak die in deze periode begon. Elke medewerker telt hier één keer.
figures-unit-contacts = Wat telt: contacten in deze periode, ook bij zaken van eerder.
figures-unit-minutes = Wat telt: minuten werk in deze periode.
figures-period = Periode: { $period }.
figures-only = Alleen { $dimension }: { $codes }.
figures-several-answers = Een zaak kan hier meer antwoorden hebben. Tel de rijen dus niet bij elkaar op.
figures-title = Cijfers van de vertrouwenspersoon: { $period }
figures-title-several = Cijfers van { $advisers } vertrouwenspersonen: { $period }
figures-published-on = Gepubliceerd op { $day }.
figures-table-by = { $what } naar { $dimension }
figures-table-by-two = { $what } naar { $first } en { $second }
figures-panel = { $dimension }: { $entry }
figures-number = aantal
figures-share = deel van het totaal
figures-total = totaal
figures-not-chosen = nog niets gekozen
figures-withheld = niet getoond
figures-cannot-occur = kan niet voorkomen
figures-sheet-about = Toelichting
figures-sheet-table = { $number } { $name }
figures-dated-title = { $title } ({ $period })
figures-chart-withheld = { $row }: x
figures-csv-table = tabel
figures-csv-measure = wat telt
figures-csv-period = periode
figures-csv-only = beperkt tot
figures-csv-axis = indeling { $number }
figures-csv-label = rij { $number }
figures-csv-code = code { $number }
figures-csv-figure = aantal
figures-heading-caution = Wat deze cijfers niet zeggen
figures-caution-scale = Deze cijfers zeggen weinig over hoe vaak iets voorkomt. Wie iets meemaakt, praat daar vaak met niemand over en meldt het vaak niet.
figures-caution-more = Meer zaken betekent niet vanzelf dat het slechter gaat. Misschien weten mensen de weg naar hulp beter te vinden.
figures-heading-method = Hoe deze cijfers zijn gemaakt
figures-method-counts = In dit overzicht staan alleen aantallen. Er staat niets in uit een gesprek.
figures-method-small = Een aantal onder { $threshold } staat er niet, ook niet als het nul is. Een klein aantal kan naar een mens wijzen.
figures-method-cover = Soms staat ook een groter aantal er niet. Anders kon iemand een klein aantal uitrekenen.
figures-method-checked = Elk klein aantal is nagekeken met alles wat al openbaar is. Het kan dan nog steeds nul zijn, en ook { $threshold } of meer.
figures-method-exact = Een aantal dat er wel staat, klopt precies.
figures-method-share = Percentages zijn afgerond op hele procenten. Samen zijn ze daarom soms niet precies honderd.
figures-method-later = Een zaak die pas later is ingevoerd of veranderd, telt mee in een volgend overzicht.
figures-heading-legend = Wat de tekens betekenen
figures-legend-withheld = x: dit aantal tonen wij niet. Het kan nul, klein of groot zijn; de x verraadt niet welk van die drie.
figures-legend-cannot-occur = -: dit kan niet voorkomen.
figures-heading-left-out = Wat is weggelaten
figures-left-out = De tabel “{ $table }”. Met cijfers die al openbaar zijn, was hiermee een klein aantal uit te rekenen.
figures-say-figure = { $title } ({ $period }): { $count }.
figures-say-figure-withheld = { $title } ({ $period }): niet getoond (x).
figures-say-total = { $title } ({ $period }): { $count } in totaal.
figures-say-total-withheld = { $title } ({ $period }): het totaal is niet getoond (x).
figures-say-no-total = { $title } ({ $period }), zonder totaal.
figures-say-highest = Het hoogste aantal is { $count }: { $rows }.
figures-say-highest-shown = Het hoogste aantal dat er staat, is { $count }: { $rows }.
figures-say-nothing-shown = Verder is hier niets getoond.
figures-say-withheld = Waar x staat, is het aantal niet getoond.
## Cijfers van veel vertrouwenspersonen
merge-safe = Er is niets gepubliceerd. De bestanden en de notities zijn niet veranderd.
merge-no-files = Er is geen bestand om op te tellen.
merge-now-name-files = Noem de bestanden die u van de andere vertrouwenspersonen kreeg.
merge-not-there = { $file } is er niet.
merge-not-a-file = { $file } is een map of een verwijzing, geen gewoon bestand.
merge-too-large = { $file } is groter dan 64 MB: te groot voor cijfers.
merge-not-sealed = { $file } is geen verzegeld bestand.
merge-other-key = { $file } is verzegeld, maar niet voor de sleutel van deze kluis.
merge-damaged = { $file } is beschadigd of niet compleet.
merge-unreadable = { $file } is niet te lezen.
merge-not-figures = { $file } is goed verzegeld, maar er staan geen cijfers van Klankbord in.
merge-too-new = { $file } is gemaakt met een nieuwere Klankbord.
merge-other-codes = { $file } is gemaakt met andere lijsten van codes.
merge-other-period = { $file } gaat over een andere periode.
merge-own = { $file } komt uit deze kluis. De eigen zaken tellen al mee.
merge-same-file = { $file } is hetzelfde bestand als { $other }.
merge-same-adviser = { $file } en { $other } komen van dezelfde vertrouwenspersoon.
merge-now-ask-again = Vraag de vertrouwenspersoon om het bestand opnieuw te maken, of laat het weg.
merge-now-give-key = Geef de vertrouwenspersoon de sleutel van deze kluis (klankbord key) en vraag een nieuw bestand. Of laat dit bestand weg.
merge-now-same-version = Vraag of ieder dezelfde Klankbord gebruikt. Laat het bestand daarna opnieuw maken.
merge-now-same-period = Vraag een bestand over dezelfde periode, of laat dit bestand weg.
merge-now-leave-out = Laat dit bestand weg.
merge-now-choose = Vraag welk bestand geldt. Laat het andere weg.

## the desk of the figures

command-tables = indeling
command-publish = publiceren
command-export = uitvoer
command-coarser = grover maken
command-releases = eerder gepubliceerd
command-make-figures = cijfers maken
command-figures-form = andere vorm
command-add-table = tabel erbij
command-ready-made = vaste indeling
tallies-making = De cijfers worden gemaakt
tallies-making-line = De cijfers worden gemaakt…
tallies-making-long = De cijfers worden gemaakt: { $percent } %. U kunt gewoon verder; Esc stopt het maken.
tallies-made-not = Het maken is gestopt. Enter maakt de cijfers alsnog.
tallies-none-title = Geen cijfers
tallies-heading-published = Cijfers over { $period } (drempel { $threshold }), gepubliceerd op { $day }
tallies-heading-preview = Cijfers over { $period } (drempel { $threshold }), voorbeeld
tallies-heading-preview-running = Cijfers over { $period }, tot nu toe (drempel { $threshold }), voorbeeld
tallies-x-means = x: niet getoond. Dat kan nul zijn, een klein aantal, of een aantal dat een ander aantal zou verraden.
tallies-left-out = Weggelaten: { $table }. Met wat al openbaar is, verraadt deze tabel een klein aantal.
tallies-several-answers = Een zaak kan hier meer antwoorden hebben. Tel de rijen niet op.
tallies-why-cover = Soms staat ook een groter aantal er niet. Anders was een klein aantal uit te rekenen.
tallies-why-ledger = Ook wat eerder is gepubliceerd telt mee. Het verschil tussen twee overzichten verraadt niets.
tallies-why-yours = Voor u alleen, dit komt in geen bestand:
tallies-why-reason-few = { $count } keer: nul, of onder de drempel
tallies-why-reason-people = { $count } keer: te weinig mensen achter het aantal
tallies-why-reason-group = { $count } keer: het zou iets zeggen over iedereen in een groep
tallies-why-reason-others = { $count } keer: een van de vertrouwenspersonen zou van de anderen weten
tallies-why-reason-cover = { $count } keer: het zou een ander aantal verraden
tallies-why-reason-earlier = { $count } keer: het stond eerder ook niet getoond
tallies-why-late = { $count ->
    [one] Eén zaak kwam of veranderde
   *[other] { $count } zaken kwamen of veranderden
} na een publicatie. Dat telt mee in de volgende periode.
tallies-why-already-out = Bij een eerdere, lagere drempel is al getoond wat nu klein is: { $count } keer. Dat is niet terug te halen.
tallies-why-guessable = Wie goed raadt, weet van { $count } niet getoonde aantallen iets meer. Een grovere indeling helpt.
tallies-why-sparse = { $count ->
    [one] Van 1 tabel is
   *[other] Van { $count } tabellen is
} meer dan de helft niet getoond. Een grovere indeling toont meer (v).
tallies-tables-title = Welke tabellen?
tallies-tables-now = In dit overzicht
tallies-tables-new = Nieuwe tabel: kruis 1, 2 of 3 indelingen aan
tallies-tables-count = Wat telt
tallies-tables-persons = medewerkers tellen in plaats van zaken (een apart overzicht)
tallies-tables-status = Kruis aan wat u nodig hebt. Minder tabellen: er kan meer getoond worden.
tallies-aid-title = Wat meer laat zien
tallies-aid-status = De cijfers worden grover; de zaken blijven zoals ze zijn.
tallies-aid-groups = Groepen in plaats van soorten
tallies-aid-groups-what = Omgang, integriteit, arbeid en vraag, zonder de soorten daaronder.
tallies-aid-stretches = Langere stukken tijd
tallies-aid-stretches-what = Kwartalen in plaats van maanden, halve jaren in plaats van kwartalen.
tallies-aid-year = Een heel jaar
tallies-aid-year-what = In een heel jaar zitten meer zaken dan in een half jaar.
tallies-aid-dimensions = Eén indeling minder
tallies-aid-dimensions-what = De breedste tabellen worden naar één ding minder verdeeld.
tallies-aid-units = Niet per onderdeel
tallies-aid-units-what = Alle onderdelen samen. In een klein onderdeel kent iedereen elkaar.
tallies-aid-totals = Alleen totalen
tallies-aid-totals-what = Alleen hoeveel er waren. Daarin is niemand te herkennen aan wat er speelde.
tallies-releases-title = Eerder gepubliceerd
tallies-releases-status = Enter: lezen, en opnieuw naar een bestand schrijven. Wat hier staat, is niet terug te halen.
tallies-release = { $period }, gepubliceerd op { $day }, drempel { $threshold }
tallies-release-what = { $count ->
    [one] 1 tabel
   *[other] { $count } tabellen
}
tallies-release-advisers = van { $advisers } vertrouwenspersonen samen
tallies-no-releases = Er is nog niets gepubliceerd uit deze kluis.
tallies-no-aid = Grover dan dit kan niet.
tallies-made-already = De cijfers staan er al.
tallies-not-made = De cijfers zijn nog niet gemaakt.
tallies-publish-first = Alleen gepubliceerde cijfers kunnen naar een bestand. Publiceer ze eerst met p.
tallies-published-already = Deze cijfers zijn al gepubliceerd, op { $day }. Met e schrijft u ze naar een bestand.
tallies-published = Gepubliceerd: het staat in het grootboek. Met e schrijft u een bestand.
tallies-publish-title = Publiceren?
tallies-publish-what = Dit komt voor altijd in het grootboek: { $tables ->
    [one] 1 tabel
   *[other] { $tables } tabellen
} over { $period }, drempel { $threshold }. Getoond: { $shown }, niet getoond: { $withheld } (w zegt waarom).
tallies-publish-first-one = Het is de eerste publicatie uit deze kluis.
tallies-publish-beside = { $count ->
    [one] Het is beschermd samen met 1 eerdere publicatie.
   *[other] Het is beschermd samen met { $count } eerdere publicaties.
}
tallies-publish-running = Deze periode is nog niet voorbij. Publiceren kan daarna: wat eenmaal gepubliceerd is, verandert niet meer.
tallies-publish-question = Kan iemand toch herkend worden, door wie de afdeling kent?
tallies-publish-not-now = Nu niet publiceren
tallies-publish-perhaps = Misschien wel: grover maken
tallies-publish-nobody = Nee, niemand: publiceren
figures-preview-title = Dit staat in het bestand, in elke vorm
figures-preview-status = Er is nog niets geschreven. Enter: kiezen waar het komt.
figures-place-title = Waar komt het?
figures-place-text = De naam zegt de vorm. Het bestand is niet versleuteld, en er staat niets in van u of van deze computer.
figures-place-status = Nooit over een ander bestand, nooit bij de notities.
figures-form-odt = Vorm: odt, een verslag voor LibreOffice of Word. Tab: een andere vorm.
figures-form-ods = Vorm: ods, een rekenblad met grafieken. Tab: een andere vorm.
figures-form-csv = Vorm: csv, een tabel voor andere programma’s. Tab: een andere vorm.
figures-form-html = Vorm: html, een webpagina op zichzelf. Tab: een andere vorm.
figures-form-json = Vorm: json, om de bescherming te laten nakijken. Tab: een andere vorm.
figures-form-none = Laat de naam eindigen op .odt, .ods, .csv, .html of .json. Tab zet het erachter.
figures-made-title = De cijfers staan in het bestand
figures-made-status = Klankbord weet niet wat er verder mee gebeurt.
figures-file-end = Laat de naam eindigen op .odt, .ods, .csv, .html of .json.
figures-file-too-large = Dit bestand is te groot voor deze computer. Publiceer minder tabellen tegelijk.
figures-refused-unknown = Deze indeling bestaat niet.
figures-refused-twice = “{ $dimension }” staat er twee keer. Eén keer is genoeg.
figures-refused-too-many = Een tabel heeft hoogstens drie indelingen. Haal er een weg.
figures-refused-does-not-go = “{ $dimension }” gaat hier niet mee samen. Maak er een eigen tabel van.
figures-refused-persons = Medewerkers tellen kan alleen in een apart overzicht. Naast zaken verraadt het verschil wie terugkwam.
figures-refused-nothing = Kruis eerst iets aan.
figures-refused-too-few = In deze periode waren te weinig zaken voor cijfers, of geen. Een langere periode geeft meer.
figures-refused-cannot-protect = Met de indeling “{ $dimensions }” is een klein aantal uit te rekenen, wat er ook weg blijft. Kies een grovere indeling, een langere periode of minder tabellen.
figures-refused-cannot-protect-totals = Met deze totalen is een klein aantal uit te rekenen, wat er ook weg blijft. Kies een langere periode of minder tabellen.
figures-refused-contradiction = De zaken passen niet bij wat eerder is gepubliceerd. Er gaat niets naar buiten. Laat de kluis nakijken bij Instellingen.
figures-refused-persons-after = Over deze periode is al iets gepubliceerd waarin anders geteld is. Zaken en medewerkers naast elkaar verraden wie terugkwam.
figures-refused-too-large = Dit is te veel tegelijk. Kies minder tabellen of minder indelingen.
figures-refused-no-proof = Het bewijs dat niets te herleiden is, lukte niet. Er gaat niets naar buiten. Kies minder tabellen of een langere periode.
figures-refused-stopped = Het maken is gestopt. Er is niets gepubliceerd.
## figures on the command line

cli-about-tally = cijfers over een jaar of half jaar, zonder iemand te verraden
cli-about-tally-export = uw getelde zaken verzegeld aan wie de cijfers van meer vertrouwenspersonen samenvoegt
cli-about-tally-merge = cijfers van meer vertrouwenspersonen samen, uit verzegelde bestanden
cli-about-tally-releases = wat eerder is gepubliceerd
cli-after-help-tally = Zonder --publish is het een voorbeeld: er gaat niets naar buiten. Met --publish staan de cijfers voor altijd in het grootboek.
cli-help-tally-by = waar een tabel naar deelt, bijvoorbeeld nature of nature,unit; mag vaker
cli-help-tally-report = het vaste jaaroverzicht (dit krijgt u ook zonder keuze)
cli-help-tally-threshold = aantallen onder dit getal blijven weg (3 of meer)
cli-help-tally-publish = publiceren: in het grootboek, en daarna mag het in een bestand
cli-help-tally-nobody = u hebt gekeken: niemand is in deze cijfers te herkennen
cli-help-tally-out = schrijf de gepubliceerde cijfers naar dit nieuwe bestand
cli-help-tally-format = de vorm van het bestand, als de naam die niet zegt
cli-help-tally-records = een bestand met gecodeerde zaken (vp-sdc-scenario/1), zonder kluis; het antwoord is JSON
cli-help-tally-to = de sleutel van wie samenvoegt
cli-help-tally-file = het nieuwe, verzegelde bestand
cli-help-tally-files = de verzegelde bestanden
cli-misuse-wrong-threshold = Een drempel is 3 of meer, en hoogstens 100. Onder de 3 wijst een aantal naar mensen.
cli-misuse-dimension = Zo heet geen indeling. Er is: { $all }.
cli-misuse-dimension-near = Zo heet geen indeling. Bedoelt u { $near }? Er is: { $all }.
cli-misuse-form = Een bestand is odt, ods, csv, html of json. Laat de naam zo eindigen, of noem het met --format.
cli-misuse-nobody-first = Kijk eerst of iemand te herkennen is. Is dat niet zo, geef dan --publish --nobody-recognisable.
cli-misuse-only-published = Alleen wat gepubliceerd is, gaat naar een bestand. Geef --publish erbij.
cli-tally-published = Gepubliceerd als { $name }. Dit staat nu in het grootboek en verandert niet meer.
cli-tally-written = Het bestand is geschreven. Het is niet versleuteld.
cli-tally-again = Over deze periode is dit al gepubliceerd op { $on }. U krijgt dezelfde cijfers.
cli-tally-why-few = Niet getoond, { $count } keer: geen, of te weinig.
cli-tally-why-people = Niet getoond, { $count } keer: er zitten te weinig mensen achter.
cli-tally-why-group = Niet getoond, { $count } keer: dan zou van iedereen in een groep bekend zijn waarover het ging.
cli-tally-why-others = Niet getoond, { $count } keer: wie meetelt, zou weten wat de anderen hebben.
cli-tally-why-cover = Niet getoond, { $count } keer: dan zou een ander aantal uit te rekenen zijn.
cli-tally-why-earlier = Niet getoond, { $count } keer: dat was eerder ook niet getoond.
cli-tally-late = Zaken die later kwamen of veranderden: { $count }. Die tellen mee in de volgende periode.
cli-tally-already-out = Onder de nieuwe drempel, maar al eerder gepubliceerd: { $count }. Dat is niet terug te halen.
cli-tally-sparse = Van “{ $table }” is { $percent } % niet getoond. Een grovere tabel zegt meer.
cli-tally-left-out = “{ $table }” is weggelaten: met wat al gepubliceerd is, zou een klein aantal uit te rekenen zijn.
cli-tally-few-advisers = Bij { $count } vertrouwenspersonen kan ieder de cijfers van de ander uitrekenen.
cli-tally-no-releases = Er is nog niets gepubliceerd.
cli-tally-release = { $name }: { $on }, over { $period }, drempel { $threshold }, tabellen: { $tables }
cli-tally-progress = Bezig: { $percent } %
cli-tally-exported = De getelde zaken over { $period } staan verzegeld in het bestand. Alleen wie de sleutel heeft, opent het.
cli-tally-exported-mark = Kenmerk van het bestand: { $mark }
cli-tally-records-left-out = { $release }: tabel { $table } is weggelaten, anders zou een klein aantal uit te rekenen zijn.
cli-refused-safe = Er is niets gepubliceerd.
cli-records-no-json = Dit is geen JSON, op regel { $line }, teken { $column }.
cli-records-wrong-format = Dit is geen bestand van het soort vp-sdc-scenario/1.
cli-records-missing = Hier ontbreekt iets.
cli-records-wrong-kind = Hier hoort iets anders: een tekst, een getal of een lijst.
cli-records-unknown-dimension = Deze indeling staat niet onder dims.
cli-records-unknown-code = Deze code staat niet op de lijst.
cli-records-twice = Dit staat er twee keer.
cli-records-unknown-measure = Alleen zaken (cases) worden geteld.
cli-records-wrong-count = Dit aantal kan niet.
cli-records-wrong-threshold = Een drempel is 3 of meer, en hoogstens 100.
cli-records-too-many = Een tabel heeft hoogstens drie indelingen.
cli-records-cannot-occur = Deze codes kunnen volgens het bestand zelf niet samen.
cli-records-release = Deze cijfers kunnen niet veilig.
cli-records-now = Verbeter het bestand op deze plek, of vraag minder tabellen.
problem-older-than-known = Deze kluis is ouder dan deze computer onthoudt. Misschien is er meer gepubliceerd dan zij weet.
problem-given-away = Over deze periode gaf u uw zaken al aan een coördinator. Een eigen overzicht ernaast kan een collega verraden.
problem-now-compare-reports = Vergelijk met eerdere verslagen of zet een nieuwere reservekopie terug. Na opnieuw openen kunt u publiceren.
problem-now-ask-coordinator = Gebruik het gezamenlijke overzicht, of publiceer volgende keer eerst zelf en geef daarna.
problem-still-running = Deze periode is nog niet voorbij. Wat er nog bij komt, zou dan nooit meer meetellen.
problem-now-wait-for-end = Publiceer als de periode voorbij is. Het voorbeeld kunt u nu al bekijken.
tallies-publish-half = Staat een half jaar er eenmaal, dan kan het jaar minder laten zien.
cli-misuse-only-records = Bij --records hoort alleen --json: periode, tabellen en drempel staan in het bestand zelf.
figures-nothing-shown = Geen van de { $count } aantallen kan getoond worden: x.
cli-refused-now = Met klankbord tally --help ziet u wat u kunt vragen.
cli-tally-preview = Dit is een voorbeeld. Er is niets gepubliceerd.
