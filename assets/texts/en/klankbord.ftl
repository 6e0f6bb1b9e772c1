# All sentences of Klankbord, in English. The Dutch ones are in ../nl/klankbord.ftl and come first.
#
# For whoever improves something here: write as you would say it to a colleague, plainly, exactly and calmly.
# Never say what somebody ought to do, and call no road better than another. Doing nothing is an ordinary choice.
# The names left of the = sign and the words with $ stay as they are, and are the same in both languages.
# A line is at most 200 characters long.

## troubles

trouble-safe-unchanged = Nothing has changed.
trouble-safe-saved = Everything that was told to be saved is saved. Look with show later whether this is there too.
trouble-file-not-there = There is no file in that place.
trouble-file-not-a-file = That is a folder or something else, not an ordinary file.
trouble-file-too-large = The file is larger than 64 MB.
trouble-file-not-text = This is not readable text (UTF-8).
trouble-file-unreadable = This computer does not let the file be read.
trouble-no-such-case = There is no case with this reference or pseudonym.
trouble-several-cases = Several cases have this pseudonym.
trouble-empty-note = There is nothing in the note.
trouble-note-too-long = The note is too long: at most a million bytes, about 300 pages.
trouble-unknown-code = The code is not on the list.
trouble-not-whole = Not everything in the vault is whole.
trouble-now-mend-file = Correct the file in that place and import it again.
trouble-now-other-file = See whether you name the right file, and try again.
trouble-now-look-at-case = Look at how the case stands now.
trouble-now-look-at-list = Look the reference up in the list of cases.
trouble-now-write-something = Write something first, and then save.
trouble-now-look-at-codes = Choose a code of the list, such as K-TEL.

## what is wrong with a file

import-fault = { $what } (line { $line }, column { $column })
import-fault-at = { $what } Place: { $place } (line { $line }, column { $column })
import-not-this-format = This is no file in the form vp-demo-cases/1.
import-missing = Something that has to be here is missing.
import-extra = There is something here that does not belong.
import-key-twice = This is here twice.
import-wrong-kind = Something else belongs here: a text, a number or a list.
import-unknown-code = This word or code is not on the list.
import-not-a-date = This is no day of the calendar, written as 2025-03-11.
import-date-out-of-order = This day lies before something that has to come first.
import-too-long = This is too long.
import-not-a-reference = A reference has letters, digits and dashes only, at most 24.
import-not-a-pseudonym = This looks like the name or number of a person. Use a pseudonym.
import-duplicate-id = This reference has been used in this file already.
import-reference-taken = A case with this reference is in the vault already.
import-not-found = This points to something that is not there, in the case or in the file.
import-does-not-follow = This does not agree with the rest of the case.
import-handed-over-without-consent = Something went out here without a yes that was used for it.

## the command line

cli-about = Klankbord: encrypted notes for confidential advisers. Works without internet and never sends anything.
cli-usage = klankbord [OPTIONS] { $values }
cli-usage-command = [COMMAND]
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-value-directory = DIRECTORY
cli-value-file = FILE
cli-value-case = CASE
cli-value-code = CODE
cli-value-number = NUMBER
cli-after-help = Without a command the program opens its screens. Exit codes: 0 done, 1 not done, 2 asked wrongly.
cli-about-init = make a new, empty vault
cli-about-import = take the cases of a file in: all or none
cli-about-list = list the cases
cli-about-show = show a case
cli-about-note = add a note; the text comes from standard input
cli-about-verify = check whether everything in the vault is whole
cli-about-demo = look round with made-up cases; afterwards everything is gone
cli-help-vault = the directory of the vault, instead of the usual place
cli-help-passphrase-file = the passphrase is the first line of this file; with - of standard input
cli-help-lang = the language
cli-help-json = as JSON, for other programs
cli-help-help = this explanation
cli-help-version = the version
cli-help-case = the reference or pseudonym of the case
cli-help-import-file = a file in the form vp-demo-cases/1
cli-help-channel = how the contact was, such as K-TEL; then the note counts as a contact
cli-help-task = what you did, such as T-ADV
cli-help-minutes = how many minutes it took
cli-help-period = a year or a half-year, such as 2025 or 2025-H1
cli-after-help-note = When the passphrase comes from standard input too (--passphrase-file -), it is the first line, and the rest the note.
cli-see-help = --help shows what is possible.
cli-misuse-unknown = There is no such command or option.
cli-misuse-missing = Something is missing from the command.
cli-misuse-too-much = Something is in the command twice, or does not go together.
cli-misuse-wrong-value = One of the values can't be.
cli-misuse-wrong-period = A period is a year or a half-year, such as 2025 or 2025-H1.
cli-no-terminal = The screens need a terminal, and there is none now.
cli-no-terminal-for-passphrase = There is no terminal to ask for the passphrase. Name a file with --passphrase-file.
cli-output-failed = The answer could not be written.
cli-output-safe = What was saved in the vault is saved.
cli-output-now = Make space where the answer goes, and ask again.
# Around the program.
caveat-not-yourself = Klankbord runs as the administrator or as somebody else. Quit with Ctrl+Q and start it as yourself.
caveat-keeps-screen = The program screen can keep what was shown here. An ordinary window is safer.
screens-broke = The screens stopped unexpectedly. The terminal is as it was.
screens-broke-safe = Everything that was saved. Of a text under way: what was written until some seconds before.
screens-broke-now = Start Klankbord again and unlock. If it happens again, report the code.
screens-not-started = The screens could not be started again. The vault is locked.
screens-not-started-safe = Everything that was saved.
screens-not-started-now = Start Klankbord again. If the program has just been renewed or moved, use the new one.
cli-passphrase-too-short = The passphrase is too short: at least 15 characters.
cli-passphrase-too-easy = Others guess this passphrase too soon: a known word, one word, or one thing over and over.
cli-passphrase-too-long = The passphrase is too long: at most a thousand characters.
cli-passphrase-not-the-same = The two passphrases are not the same.
cli-passphrase-unreadable = The passphrase could not be read, or there is none.
cli-passphrase-now-file = See whether the file is there, whether you may read it, and whether the passphrase is on its first line.
cli-passphrase-now = Choose five or more words that don't belong together, and try again.
cli-prompt-passphrase = Passphrase (you see nothing while typing):
cli-prompt-new-passphrase = New passphrase, at least 15 characters (you see nothing while typing):
cli-prompt-again = Once more:
cli-init-done = The vault has been made.
cli-init-warning = Mind: when the passphrase is lost, only a recovery sheet opens the notes. Make one on the screens, in Settings.
cli-import-done = { $count ->
    [one] One case imported.
   *[other] { $count } cases imported.
}
cli-replaced = { $count ->
    [one] One unreadable character was made visible or left out.
   *[other] { $count } unreadable characters were made visible or left out.
}
cli-note-type = Type the note. Done: Enter, and then Ctrl-D.
cli-note-done = The note has been saved in { $reference }.
cli-report-rebuilt = The vault was damaged and has been built anew. Saves that are missing: { $missing }.
cli-report-behind = Mind: this vault is older than what was last saved on this computer.
cli-report-sheet-lost = The recovery sheet fits no more: its file is gone or damaged. Make a new sheet in Settings.
cli-report-repaired = A damaged part of the vault has been put right, without loss.
cli-report-spare = Everything is saved, but the spare copy could not be written (error { $code }).
cli-list-empty = There are no cases yet.
cli-column-reference = Reference
cli-column-pseudonym = Pseudonym
cli-column-phase = Phase
cli-column-last-contact = Contact
cli-column-signals = Attention
cli-show-opened = Opened { $day }, { $days ->
    [one] open for 1 day
   *[other] open for { $days } days
}
cli-show-contacts = { $count ->
    [one] 1 contact
   *[other] { $count } contacts
}, { $minutes } minutes
cli-show-nature = Nature: { $nature }
cli-show-unit = Unit for the figures: { $unit }
cli-show-same-employee = Same employee as: { $cases }
cli-show-same-other-party = Same other party as: { $cases }
cli-show-tracks = Roads
cli-show-timeline = Timeline
cli-show-minutes = { $minutes } min
cli-consent-asked = asked on { $day }
cli-consent-given = yes on { $day }, holds until { $until }
cli-consent-refused = no on { $day }
cli-consent-withdrawn = yes taken back on { $day }
cli-consent-lapsed = yes no longer holds since { $day }: { $reason }
cli-consent-used = yes used on { $day }
cli-verify-items = Read and whole: { $count }.
cli-verify-damaged = Damaged: { $count }.
cli-verify-spares = Spares that can be read: { $count }.
cli-verify-whole = Everything is whole.

## the walk through the made-up cases

demo-title = Klankbord: a walk through made-up cases.
demo-nothing-stays = Everything happens in a temporary vault. Nothing of it stays.
demo-heading-cases = 1. The cases
demo-cases-on = As they stand on { $day }:
demo-heading-step = 2. Taking a step, only on a yes
demo-step-opened = First talk with Goudvink, after telling what is confidential.
demo-step-considered = A complaint to the department's committee is on the table.
demo-try-without-consent = Handing over without a yes: refused.
demo-step-asked = Text { $version } is there. Consent asked for exactly this text.
demo-try-unexplained = Noting a yes before everything was explained: refused.
demo-step-granted = Everything explained, text read. Goudvink says yes to text { $version }.
demo-step-text-changed = Goudvink adds an incident. The text is another one now.
demo-try-after-change = Handing over on the first yes: refused.
demo-lapsed = This yes no longer holds. Why: { $reason }.
demo-try-not-ready = Calling it ready while something is missing: refused.
demo-step-ready = Everything gone through: text 2 is ready to be handed over.
demo-step-handed-over = Goudvink files text 2 in person. With that the yes is used.
demo-try-again = Handing over once more on the same yes: refused.
demo-step-received = The committee received the complaint.
demo-due = Decision on the complaint by { $day }.
demo-heading-figures = 3. The figures
demo-heading-check = 4. Is everything whole?
demo-removed = The temporary vault is gone.

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

## refusals

refusal-not-found = This road or this question is not in this case.
refusal-wrong-phase = That is not possible in the phase this case is in now.
refusal-wrong-state = That is not possible on this road now.
refusal-caution-missing = First tell what is confidential and where that ends (c), or note that the talk broke off.
refusal-track-under-way = A road in this case is still under way. Finish that together first.
refusal-codes-missing = Nature or outcome has not been chosen yet. Choose them with w (facts).
refusal-codes-missing-which = Not chosen yet: { $which }. Choose with w.
missing-nature = nature
missing-informal-outcome = informal outcome
missing-formal-outcome = formal outcome
refusal-still-intake = First press d (go on after intake).
refusal-employee-not-informed = First note whether the employee knows, or why that was not possible.
refusal-tally-record-missing = The case has not been counted yet. That happens when it is closed.
refusal-ground-missing = The retention period needs a ground: a regulation or a selection list.
refusal-retention-not-passed = The retention period has not passed, and the employee did not ask for it.
refusal-frozen = Destruction is on hold. End the hold first.
refusal-not-confirmed = The typed word is not the word that confirms. Nothing changed.
refusal-not-retained = The retention period of this case is not set yet. Do that first (in the case: b).
refusal-date-out-of-order = That day is not possible: it is before what came first, or in the past.
refusal-outcome-missing = First choose an outcome, as the employee told it.
refusal-unknown-code = That choice is not on the list.
refusal-condition-missing = One of the conditions has no text yet.
refusal-route-not-reachable = This road is not open to this employee.
refusal-consent-needed = On this road something is shared. That needs a yes of the employee first.
refusal-disclosure-incomplete = Fill in to whom, why and what is shared.
refusal-complaint-is-open = A complaint is always in the name of the employee (Awb 9:9).
refusal-employee-files = A complaint or a report is filed by the employee.
refusal-only-the-employee = Only the employee can say yes.
refusal-not-explained = Not everything on the list has been explained.
refusal-form-missing = First choose how the yes came: by word of mouth, in writing or in a message.
refusal-final-text-not-seen = The employee has not seen the final text.
refusal-text-missing = There is no text yet.
refusal-drafts-locked = The drafts are locked since the employee stopped.
refusal-nothing-asked = This question has not been asked.
refusal-no-consent = There is no yes for this step.
refusal-consent-lapsed = The yes no longer holds: { $reason }.
refusal-consent-used = This yes has been used: one yes, one step.
refusal-consent-withdrawn = The employee took the yes back.
refusal-consent-refused = The employee said no, and that is a good answer.
refusal-not-ready = Not ready yet: { $item }.
refusal-mode-not-set = Whether this is advice or a report channel has not been settled.
refusal-actor-not-confirmed = Who takes the step has not been confirmed.
refusal-people-not-confirmed = The text speaks of people whom the employee did not confirm one by one. Press n at the text.
refusal-handed-over-without-consent = In this case there is a formal step without a yes that was used for it.
refusal-linked-to-itself = A case can't belong with itself. Choose another case.

## why a yes lapses

lapse-text-changed = the text or an attachment changed
lapse-recipient-changed = it goes to somebody else
lapse-route-changed = it is another road
lapse-purpose-changed = the purpose changed
lapse-information-changed = something else is shared
lapse-identity-changed = how far the employee is known changed
lapse-actor-changed = somebody else takes the step
lapse-limits-changed = the limits of the employee changed
lapse-people-changed = other people are named
lapse-step-changed = it was for another step
lapse-expired = the last day has passed
lapse-new-facts = the employee told something that changes the risk
lapse-another-adviser = another adviser took over
lapse-asked-again = the question was asked again

## before a formal track is ready

ready-name-and-address = a place for name and address, which the employee fills in
ready-date = a place for the date
ready-description = a description of what happened
ready-signature = a place for the signature
ready-one-year-date = the one-year date was shown
ready-obstacles = the reasons for not handling a complaint were looked at
ready-wrongdoing-test = whether it may be wrongdoing was looked at

## pseudonym

pseudonym-empty = Type a pseudonym first, for instance the name of a bird or a tree.
pseudonym-too-long = A pseudonym has at most 30 characters.
pseudonym-looks-like-a-name = This looks like a person’s name. Choose a pseudonym, for instance Wulp or Oak.
pseudonym-looks-like-an-address = This looks like an e-mail address, a phone number or a personnel number. Choose a pseudonym.
pseudonym-not-readable = The pseudonym has a character that cannot be read.
pseudonym-taken = An open case has this pseudonym already. Choose another, or open that case.

## phases, tracks, signals, dates

phase-intake = intake
phase-open = open
phase-aftercare = aftercare
phase-closed = closed
phase-retained = retained
phase-destroyed = destroyed
track-considered = on the table
track-not-reachable = not open
track-declined = not chosen
track-consent-asked = yes asked
track-consent-given = yes given
track-preparation = text in preparation
track-ready = ready to hand over
track-handed-over = handed over
track-running = under way
track-suspended = standing still
track-completed = finished
track-withdrawn = stopped by employee
track-stopped = stopped
track-running-elsewhere = employee does it alone
deadline-complaint = complaint until { $due }
deadline-not-handled = notice if not handled: { $due }
deadline-decision = decision on the complaint: { $due }
deadline-decision-latest = decision after postponement: { $due }
deadline-ombudsman = National ombudsman until { $due }
deadline-acknowledgement = acknowledgement: { $due }
deadline-feedback = information on the report: { $due }
deadline-destruction = can be destroyed from { $due }

## events of the timeline

event-opened = Case opened.
event-caution-given = Told what is confidential and where that ends.
event-broke-off = The talk broke off before that was told.
event-continued = Went on after intake.
event-considered = Road put on the table.
event-considered-road = Put on the table: { $road }.
event-not-reachable = This road is not open (explained).
event-not-reachable-road = Not open (explained): { $road }.
event-declined = The employee did not choose this road.
event-declined-road = Not chosen: { $road }.
event-started-by-employee = The employee started this alone.
event-consent-asked = Consent asked.
event-consent-given = The employee said yes.
event-consent-confirmed = The employee said yes once more, on another day.
event-consent-refused = The employee said no.
event-consent-lapsed = The yes no longer holds: { $reason }.
event-consent-withdrawn = The employee took the yes back.
event-text-written = Text, version { $number }.
event-new-facts = The employee told something that changes the risk.
event-preparation-started = Preparation began.
event-ready = Ready for the employee to hand over.
event-handed-over = Handed over.
event-received = Received on the other side.
event-acknowledged = Receipt acknowledged.
event-postponed = { $weeks ->
    [0] Not postponed.
    [1] Postponed by 1 week.
   *[other] Postponed by { $weeks } weeks.
}
event-repaired = Text completed after a request.
event-suspended = The procedure stands still.
event-resumed = The procedure goes on.
event-decided = There is a decision.
event-completed = Finished.
event-withdrawn = The employee stopped. Nothing went outside.
event-withdrawn-after-handover = The employee stopped after the handover.
event-stopped = Ended without a result.
event-continued-elsewhere = The employee goes on without me.
event-drafts-discarded = Drafts thrown away.
event-waiting-for-employee = Agreed: the employee will be in touch.
event-contact-agreed = Contact agreed: { $day }.
event-nothing-agreed-until = Agreed: nothing until { $day }.
event-aftercare-started = Aftercare began.
event-reopened = Case opened again.
event-closed = Case closed.
event-role-conflict = Referred to another adviser.
event-retention-started = Retention period began.
event-frozen = Destruction on hold.
event-released = Destruction no longer on hold.
event-mode-set = Settled whether this is advice or a report channel.
event-handed-to-successor = Handed to another adviser.

## problems

problem-title = This did not succeed
problem-label-happened = What happened?
problem-label-safe = What is safe?
problem-label-now = What now?
problem-code = For the helpdesk: error { $code } (no content of your notes).
problem-wrong-passphrase = The passphrase does not fit.
problem-not-a-vault = There are no notes of Klankbord in this place.
problem-foreign = This place holds files of something else.
problem-too-new = A newer version of Klankbord wrote this.
problem-in-use = Klankbord has these notes open in another window.
problem-in-use-by = Klankbord has these notes open in another window (process { $process }).
problem-damaged = Part of the notes is damaged and cannot be read.
problem-missing = Part of the notes is not there.
problem-no-space = The disk is full.
problem-read-only = This place cannot be written to.
problem-no-permission = This computer does not let Klankbord reach the notes.
problem-too-large = This is more than can be saved in one go.
problem-work-factor = Opening asks more of this computer than is safe.
problem-unavailable = The disk does not answer.
problem-exists = There are notes in this place already.
problem-file-exists = There is already a file of this name.
problem-now-other-name = Choose another name. No file is ever overwritten.
problem-no-file = This file is not there.
problem-now-other-file = See whether the name is right and the USB stick is in the computer.
problem-for-sheet = This backup opens with the recovery sheet, not with a passphrase.
problem-now-for-sheet = Restore it with: klankbord restore FILE --into DIRECTORY --recovery-sheet SHEET.
problem-for-passphrase = This backup opens with a passphrase, not with the recovery sheet.
problem-now-for-passphrase = Restore it without --recovery-sheet, with the passphrase of then.
problem-no-recovery = No recovery sheet fits these notes now. It was never made, or it no longer holds.
problem-wrong-recovery = This recovery sheet does not fit these notes.
problem-not-a-backup = This file is not a whole backup of Klankbord.
problem-stopped = The work was stopped.
problem-now-passphrase = See whether there is a newer recovery sheet. Otherwise only the passphrase opens them.
problem-now-other-sheet = See whether there is a newer recovery sheet, and type the words once more.
problem-now-other-backup = Choose another file. An older backup may be whole.
problem-safe-untouched = Your notes have not been changed or erased.
problem-safe-not-ours = Nothing was read and nothing changed.
problem-safe-damaged = What is still good stays. Nothing is overwritten.
problem-safe-saved-before = All that was reported as saved is saved. The rest is still on screen.
problem-now-type-again = Type the passphrase again. Mind capitals and spaces.
problem-now-other-place = Choose another place and start again.
problem-now-newer-program = Use the newest version of Klankbord.
problem-now-close-other = Close Klankbord in the other window and try again.
problem-now-backup = Restore a backup, or ask for help with the code below.
problem-now-make-space = Make space on the disk and save again.
problem-now-rights = Ask whoever manages this computer for the right to write here.
problem-now-shorter = Make the text shorter or divide it over two notes.
problem-now-other-computer = Open the notes on a faster computer.
problem-now-try-again = Wait a moment and try again.

## keys and commands, each name at most 20 columns

key-space = Space
command-lock = lock
command-aside = step aside (locked)
command-quit = stop
command-help = help
command-language = Nederlands
command-go-on = go on
command-step-back = step back
command-next = next
command-previous = previous
command-show-passphrase = show passphrase
command-unlock = unlock
command-look-around = look around
command-open = open
command-new-case = new case
command-note = note
command-search = search
command-filter = filter
command-next-step = next step
command-plan = appointment
command-to-list = to the list
command-clear-search = clear search
command-clear-line = clear the line
command-down = down
command-up = up
command-create-case = make the case
command-back = back
command-facts = facts
command-caution = caution
command-continue = on after intake
command-wait = wait for employee
command-nothing-until = nothing until
command-aftercare = aftercare
command-close-case = close the case
command-retain = retention
command-reopen = open again
command-change = change
command-save = save
command-choose = choose
command-done = done
command-channel = channel
command-task = task
command-more-minutes = 5 minutes more
command-fewer-minutes = 5 minutes less
command-undo = undo
command-redo = redo
command-cut = cut
command-copy = copy
command-paste = paste
command-select-all = select all
command-run = do it
command-page-down = page down
command-page-up = page up
command-close = close
command-first = to the top
command-last = to the bottom
command-tick = tick
command-go-cases = go to Cases
command-go-review = go to Review
command-go-tallies = go to Figures

## frame

tab-cases = Cases
tab-review = Review
tab-tallies = Figures
frame-lock-clock = lock { $time }
too-small-size = This window is too small ({ $width } x { $height }).
too-small-needed = Needed: { $width } x { $height }.
too-small-what = Make the window larger, or press Ctrl and - for smaller letters.
too-small-safe = Your text is safe.
paste-only-in-text = You can paste only where you write text. Nothing happened.
paste-too-large = This is too long to paste at once (more than 64 kB). Nothing was pasted.
paste-replaced = { $count ->
    [one] One character that cannot be read was made visible or left out.
   *[other] { $count } characters that cannot be read were made visible or left out.
}
help-title = Help and all you can do here
help-word-language = language
help-filter = Type what you want:
help-not-now = not now
help-why-not = Not now: { $why }
help-none = Nothing found. Erase what you typed to see everything.

## unlock

program-name = Klankbord
unlock-title = Unlock
unlock-locked-title = Locked
unlock-prompt = Type your passphrase and press Enter.
unlock-show = show the passphrase (Ctrl+T)
unlock-way-unlock = Unlock
unlock-way-demo = Look around with made-up examples
unlock-label = Passphrase
unlock-enter = Enter to open
unlock-slow = Opening takes about 1 second. That is on purpose:
unlock-why-slow = so nobody can quickly try many passphrases.
unlock-opening = Unlocking …
unlock-wrong = This passphrase does not fit. Mind capitals and spaces.
unlock-wrong-safe = Nothing was changed or erased. Take your time and try again.
unlock-words-lost = The last sentence could not be saved. What was written before is safe.
unlock-draft-resumed = You were writing. You are back at the same place.
unlock-demo = These are made-up examples. Try everything; it is gone when you quit.
demo-lock-title = The examples disappear
demo-lock-text = When it locks, the examples disappear, with everything you did in them.
demo-lock-not-now = Stay
demo-lock-yes = Lock
unlock-found-title = When opening
unlock-found-understood = Understood
unlock-locked-already = It is locked already.
unlock-other-language = Nederlands: F2
passphrase-does-not-fit = That is too long for a passphrase. Nothing was added.
passphrase-too-short = The passphrase has at least 15 characters. Five ordinary words will do.
passphrase-not-the-same = The two are not the same. Type the second once more.

## first run

first-title = First run: step { $step } of 4 — { $name }
first-welcome = Welcome
first-place = Where it is kept
first-passphrase = Passphrase
first-welcome-text = Klankbord keeps your notes as a confidential adviser. Only you can read them. The program works without the internet and never sends anything.
first-welcome-choose = Choose a language. F2 switches later.
first-welcome-demo = Look around with made-up examples first
first-nothing-before = This is the first step.
first-place-text = Your notes will be kept, encrypted, in this place:
first-place-more = Do you prefer another place? Stop with Ctrl+Q and start with: klankbord --vault FOLDER
first-place-backup = You make a backup later, in Settings. You read it back with your passphrase or with the recovery sheet.
first-passphrase-text = The passphrase opens your notes. Choose five or more words that do not belong together.
first-passphrase-again = Once more
first-rule-length = 15 characters or more
first-rule-same = the same both times
first-warning = Mind: passphrase lost and no recovery sheet? Then the notes are unreadable for ever. The next step makes the recovery sheet.
first-making = Making the vault …

# Passphrase, recovery sheet

command-other-words = other words
command-use-sheet = recovery sheet
new-way-offered = Make a passphrase for me
new-way-own = I think of one myself
new-other-words = Other words? Press Ctrl+R.
new-over = Type it over
new-strength = Strength
new-weak = weak
new-fair = fair
new-strong = strong
new-rule-words = five words or more
new-rule-uncommon = is not on the list of known words
new-rule-over = typed over correctly
new-words-only-offered = Other words can only be drawn with: Make a passphrase for me.
new-type-again = Type your passphrase once more.
new-type-over = Type the words over, with one space between them.
new-not-the-words = These are not exactly these words. Type them over once more, with one space between them.
new-known = Others think of this too: known words, a name, a year or a word of this work. Choose something else.
new-repeated = This is the same thing over and over. Choose words that do not belong together.
new-row = This is a row of the keyboard or the alphabet. Choose words.
new-one-word = This is one word. Choose five words that do not belong together.
first-sheet = Recovery sheet
first-steps = Steps
first-step-done = ok
first-why = Why?
first-why-welcome = Feel free to look around first. Nothing is decided before you fill something in, and you can change that later.
first-why-place = The folder may be part of the backup of your organisation. Without the passphrase nothing in it can be read.
first-why-passphrase = The passphrase is the only key. Nobody else has it: not your employer, not the makers. Six ordinary words are stronger than a short difficult password, and easier to remember.
first-why-sheet = A passphrase does get lost. With this sheet you still get in. So does whoever has the sheet: keep it as you keep the key of your house.
sheet-what = If you ever lose the passphrase, only the recovery sheet still opens your notes. It is one page with 22 words that you copy or print.
sheet-where = Put it in a safe or with a notary, not beside this computer. Whoever has the sheet and this computer can read everything.
sheet-make = Make the recovery sheet
sheet-without = No recovery sheet
sheet-warning = Without a recovery sheet there is no way back. Passphrase lost then means notes lost, for ever. Nobody can help: not your employer, not the makers.
sheet-later = You can still make a recovery sheet later, in Settings.
sheet-make-after-all = Make a recovery sheet after all
sheet-really-without = Go on without a recovery sheet
sheet-copy = Copy these 22 words, with their numbers. You will type three of them back.
sheet-copied = Go on: type three words back
sheet-save = Save in a file, to print
sheet-save-again = Save in a file once more
sheet-file = In which file does the recovery sheet go?
sheet-file-name = ~/recovery-sheet.html
sheet-file-note = With .html it becomes a page to print, with .txt plain text. A USB stick is best. Remove the file as soon as it is on paper: whoever reads it can open your notes.
sheet-file-none = Type the name of a file.
sheet-saved = The recovery sheet is in the file. Print it and remove the file after that.
sheet-proof = Take the sheet and type these three words. That is how we know it is right.
sheet-word = Word { $number }
sheet-word-wrong = Word { $number } is not right. Look it up on the sheet. Esc shows the words again.
unlock-way-sheet = Passphrase forgotten: use the recovery sheet
unlock-no-sheet = The recovery sheet could not be made. The sheet that you copied does not work: throw it away and make a new one in Settings.
recover-title = Opening with the recovery sheet
recover-type = Type the 22 words of your recovery sheet, with a space between them. Capitals and numbers do not matter.
recover-so-far = { $count } of the 22 words.
recover-unknown = Word { $number } is not on the list. Look it up.
recover-unknown-near = Word { $number } is not on the list. Do you mean: { $near }?
recover-count = There are { $count } words, and the sheet has 22.
recover-checksum = These words do not belong together. Look for a wrong word, or two words that changed places.
recover-new = The words were typed right. Now choose a new passphrase. Then you see whether the sheet fits.
recover-opening = The vault is opened and gets the new passphrase. That can take a while …
problem-sheet-beside = The recovery sheet can not stand beside the notes themselves: whoever copies the folder would have the sheet, too.
problem-document-beside = A document can not stand in the folder of the notes: nothing readable belongs there.
document-saved = The document is in the file. It is not encrypted. Nothing was sent.
problem-no-folder = This folder is not there.
problem-now-other-folder = Choose another folder, a USB stick if you can.
paper-title = Klankbord: recovery sheet
paper-made = Made on { $date }.
paper-what = This sheet opens encrypted notes of which the passphrase is lost. Whoever has this sheet and a copy of the notes can read everything.
paper-where = Keep it in a safe or with a notary, not beside the computer. If you make a new sheet, destroy this one.
paper-words = The 22 words
paper-use = How to use it
paper-klankbord = With Klankbord: choose the recovery sheet when it opens, type the words in order and choose a new passphrase.
paper-age-text = Without Klankbord, with the program age: this file is the key itself. Go to the folder of the notes and type:
paper-age-page = Without Klankbord, with the program age: put the line below in a file named key.txt. Then go to the folder of the notes and type the command that stands below it.
paper-age-more = What comes out of recovery.age is the key of the other files in that folder. A backup for the recovery sheet opens the same way.
paper-age-file = recovery-sheet.txt
paper-key-file = key.txt

## cases

cases-search = Search:
cases-filter = Filter: { $filter } ({ $count })
cases-filter-open = open
cases-filter-all = all
cases-order = Order: attention first
cases-column-pseudonym = Pseudonym
cases-column-phase = Phase
cases-column-days = Days
cases-column-last = Last
cases-column-next = Next step
cases-waiting = waits for employee
cases-next-deadline = { $days ->
    [one] 1 day left: { $what }
   *[other] { $days } days left: { $what }
}
cases-next-year-date = one-year date
cases-next-quiet = look again { $day }
cases-next-contact = contact { $day }
cases-next-none = nothing agreed
cases-legend = ! a date is near    • contact within 7 days
cases-empty = There are no cases yet. Press n for a new case.
cases-not-found = Nothing found. Esc clears the search, f shows closed cases too.
cases-status = { $open ->
    [one] 1 open case.
   *[other] { $open } open cases.
} { $hidden ->
    [0] No closed cases hidden.
    [one] 1 closed case is hidden (f to show).
   *[other] { $hidden } closed cases are hidden (f to show).
}
cases-last-note = Last note ({ $day })
cases-none-selected = No case is selected. Press n for a new case.
case-created = Case { $reference } is saved. Press n for the first note.
cases-nothing-behind = This is the list. Ctrl+Q stops, F12 locks.
new-case-title = New case
new-case-text = Under which pseudonym do you know this employee? Nothing else is needed.
new-case-label = Pseudonym
new-case-advice = Choose a bird, a tree or a colour. Never write down which name belongs to it.

## case

case-path = Cases → { $pseudonym }
case-in-short = In short
case-timeline = Timeline (newest on top)
case-phase = Phase
case-phase-days = { $days ->
    [one] { $phase }, 1 day
   *[other] { $phase }, { $days } days
}
case-nature = Nature
case-role = Role
case-caution = Caution
case-next = Next
case-minutes = { $minutes } min
case-not-chosen = not chosen yet
case-caution-none = not given yet
case-caution-partly = { $told } of { $all }
case-kind-contact = contact
case-kind-action = case
case-kind-handover = handover
case-kind-milestone = milestone
case-kind-closing = closing

## note

note-title = Note — { $pseudonym }
note-sealed = saved { $time }
note-saved = Note saved at { $time }.
note-time = Time { $minutes } min (running)
note-channel = Channel: { $channel }
note-no-channel = no contact
note-task = Task: { $task }
note-status = Saved, encrypted, all the time. You can just close the lid.
note-full = This note is full (1 MB). Nothing was added; all that was there is still there. Begin a second one.

## review, tallies

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
reason-destruction = The time for keeping it ended on { $date }. This case may be destroyed (in the case: V).
review-title = Review
review-empty = There are no cases to go through now. A new case appears here by itself.
review-progress-title = Going through cases
review-progress = { $here } of { $total }
review-status = A break? Esc. You go on later at the same case.
review-status-end = Enter goes to the list of cases.
review-no-card = The round is done. ← takes you back to a case.
review-first-card = This is the first case of the round.
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
review-aftercare-title = To aftercare?
review-aftercare-text = The case then moves to aftercare. After this you choose the day on which you ask how things are.
review-aftercare-not-now = Not now
review-aftercare-yes = Yes, to aftercare
review-no-tracks = none yet
review-quiet = Doing nothing is agreed, until { $date }.
review-no-reason = Nothing needs a look now.
review-choose = What fits now?
review-choice-contact = Agree or move a contact
review-choice-nothing = Doing nothing is agreed, until …
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

tallies-heading = Figures for { $period } (threshold { $threshold })
tallies-heading-running = Figures for { $period }, so far (threshold { $threshold })
tallies-status = Figures say little about how often something happens.
tallies-more = ↑↓ more
tallies-totals = In short
tallies-unit-totals = Unit: cases and contacts in { $period }, contacts also in cases from before.
tallies-group-conduct = unwanted conduct
tallies-group-integrity = integrity
tallies-group-work = work and cooperation
tallies-group-question = question
tallies-caution-title = What figures don't say
tallies-caution = These figures say little about how often something happens: most people talk about it with nobody. More cases can also mean that people find you more easily.
tallies-why-title = Why something is not shown
tallies-why-small = A small number can point at a person. That is why a number below the threshold is not there.
tallies-why-same = Not shown can be zero, a small number, or a number that would give another one away. It always looks the same, so that this says nothing either.
tallies-why-words = Text from your notes never counts.
tallies-why-threshold = The threshold is now { $threshold }. Do you think somebody could still be recognised? Then pass on the total only.
tallies-no-later-year = This year is the last one with figures.
tallies-no-earlier-year = The figures don't go further back.
command-previous-year = year back
command-next-year = year on
command-stretch = year or half
command-other-form = table or bars
command-why = why

## editing a case

facts-title = Facts
facts-saved = Saved.
facts-status = Choices from lists: they can be counted and say nothing of a person.
fact-title = What it is about
fact-natures = Nature (first is main)
fact-grounds = Ground
fact-role = Role
fact-bond = Bond
fact-other-party = Other party
fact-organisation = Organisation
fact-last-incident = Last incident
fact-informal-outcomes = Outcome, informal
fact-formal-outcomes = Outcome, formal
fact-retaliation = Disadvantage
fact-labels = Labels
fact-unit = Unit (for figures)
fact-same-employee = Same employee as
fact-same-other-party = Same other party as
tie-none = no other case
tie-gone = a destroyed case
tie-status = Somebody with several cases is protected as one person.
fact-empty = —
pick-status-one = Enter chooses. Esc leaves it as it was.
pick-status-several = Space ticks (first is main). Enter saves. Esc leaves it as it was.
caution-title = Caution: what is confidential, and where that ends
caution-status = Read out what you like. Space ticks what you told, Enter saves.
caution-saved = Saved: told what is confidential and where that ends.
caution-broke-off-saved = Saved: the talk broke off before that was told.
caution-tick-first = First tick what you told (Space).
caution-question = Caution
caution-nothing-ticked = Nothing is ticked.
caution-go-back = Back to the list
caution-broke-off = The talk broke off before I could tell this
continue-saved = Saved. The case is open.
day-label = Day
day-how = Type for instance 9-12 or 9-12-2026.
day-means = That is { $day }.
day-may-be-empty = May stay empty.
day-not-understood = This is not a day. Type for instance 9-12 or 9-12-2026.
day-without-time = Only a day goes here, without a time. Type 9-12, for example.
day-incident-in-future = The last incident cannot be in the future.
day-contact-title = Appointment
day-contact-text = When is the next contact? Only a reminder for you; nothing is sent.
day-contact-saved = Saved: contact on { $day }.
day-nothing-title = Nothing until
day-nothing-text = Agreed to do nothing? Until this day this case stays quiet.
day-nothing-saved = Saved: nothing until { $day }.
day-wait-title = Wait for the employee
day-wait-text = The employee will be in touch. When do you look again yourself?
day-wait-saved = Saved: the employee will be in touch.
day-aftercare-title = Aftercare
day-aftercare-text = When do you ask how things are?
day-aftercare-saved = Saved. The case is in aftercare.
day-incident-title = Last incident
day-incident-text = When did it happen last? The year for a complaint runs from that day.
line-title-title = What it is about
line-title-text = In a few words, without names.
line-unreachable-title = Close without a talk
line-unreachable-text = Why could you not reach the employee?
line-months-title = Retention period
line-months-text = For how many months after closing is the case kept? Your organisation decides.
line-months-label = Months
line-ground-title = Ground of the retention period
line-ground-text = On which regulation or selection list does this rest?
close-title = Close the case
close-text = Does the employee know that you close the case?
close-after = The notes can still be read. You can open the case again. After this you choose the retention period (b).
close-not-now = Do not close it yet
close-together = Yes, we spoke about it
close-unreachable = No, could not be reached because …
close-saved = Case closed. Press b to choose the retention period.
retain-months-wrong = Type a number of months, from 1 to 600.
retain-saved = Saved. The retention period runs.
reopen-title = Open the case again
reopen-text = A closed case opens again when the employee asks for it.
reopen-not-now = Leave it closed
reopen-asked = The employee asked for it
reopen-saved = Saved. The case is open again.
case-can-now = What can you do now?
case-cannot-now = Not possible now:
case-status = Press F1 for all you can do here.
case-other-party = Other party
note-hint-name = Better a role, such as colleague A: “{ $words }” looks like a name.
note-hint-email = This does not belong here: “{ $words }” looks like an e-mail address.
note-hint-phone = This does not belong here: “{ $words }” looks like a phone number.
note-hint-number = This does not belong here: “{ $words }” looks like the number of a person.
note-words = { $count ->
    [one] 1 word
   *[other] { $count } words
}
note-before = Before this

## step

command-stop-road = stop
command-decline-road = not this road
command-hand-over = hand over
command-new-facts = new facts
command-read-aloud = read aloud
command-compare = difference
command-restore-text = earlier

step-name-road = choose a road
step-name-what = to whom, what, which name
step-name-text = the employee's text
step-name-consent = consent
step-name-ready = getting ready
step-name-handover = hand over
step-name-follow = follow
step-name-stopped = Stopped
step-head-roads = the roads
step-head-complaint = complaint
step-head-report = report
step-head-first = step 1: { $name }
step-head-step = step { $number } of { $last }: { $name }
step-head-unavailable = not available
step-side-steps = The steps
step-side-good-to-know = Good to know
step-side-forward = Forward is possible when a step is done. Back and stop always are.
step-side-stop = S  stop (asks no reason)
step-side-text = Text version { $number }
step-side-lapses = Change one letter and the yes lapses. The program says so at once.
step-status-roads = The employee chooses. Doing nothing is a choice too.
step-status-nothing-sent = Nothing is sent. All is kept at once.
step-status-consent = Nothing is sent. You only note what the employee says.
step-status-text = Also: v versions, a annexes, n names, c what belongs in.
step-status-handover = Nothing is sent. p makes a sealed package.
step-status-follow = As the employee tells it. A date forces nothing.
step-status-stopped = Nothing was sent.
step-status-complaint-not-now = The complaint cannot be handed over now.
step-status-report-not-now = The report cannot be handed over now.
step-status-not-now = This cannot be shared now.
step-no-track = First choose a road that is on the table in this case.
step-nothing-to-change = There is nothing to change here.
step-noted = Noted.
step-kept = Saved.
step-ticked = Noted.
step-not-now = not now
step-line-full = No more fits in this line.
step-yes-lapsed = The yes of { $day } no longer holds.

step-roads-case = Roads in this case
step-roads-all = All roads, from near to far
step-mark-shut = not open
step-mark-ask = ask first
step-road-sees = Who sees what: { $sees }
step-road-shut = Not open now: { $why }
step-road-ask-first = Ask first: { $what }
step-road-not-yet = This road only begins on { $day }.
step-road-ended = This road has not been there since { $day }.
step-road-considered = On the table: { $road }.
step-road-noted-shut = Noted that this road is not open, with the reason.
step-manager-title = The manager is the other party here
step-manager-what = This case is about a manager. A talk with the manager then reaches that very person, or somebody close.
step-manager-and = First talk with the employee about which manager this talk would be with.
step-manager-no = not on the table now
step-manager-yes = on the table after all
step-declined = The employee did not choose this road. That is good.

step-start-title = What does the employee want?
step-start-alone = The employee begins
step-start-alone-more = You share nothing. No consent is needed.
step-start-share = You share something, if the employee says yes
step-start-share-more = First to whom and what, then the question.
step-start-decline = Not this road
step-start-decline-more = No reason is asked.
step-started = Noted: the employee begins this alone.

step-label-to = To
step-label-what = What
step-label-name = Name
step-label-who = Who
step-label-why = Why
step-label-limits = Limit
step-label-people = Others
step-identity-nothing = nothing about who it is
step-identity-anonymous = a signal without a person
step-identity-confidential = only the recipient knows who it is
step-identity-open = open: the other gets to see the name and the text
step-actor-alone = the employee does it alone
step-actor-with-adviser = the employee does it; I am there
step-actor-adviser = I do it, on the employee's behalf
step-version = version { $number }, { $words } words, mark { $mark }
step-attachments = { $count ->
    [one] + 1 annex
   *[other] + { $count } annexes
}
step-what-complaint = letter of complaint
step-what-report = report
step-form-title = To whom, what, with or without a name?
step-form-empty = … (Enter to fill in)
step-form-none = none
step-form-go-on-title = Go on
step-form-to-text = Go on to the text
step-form-to-question = Go on to the question
step-help-to = The person or place that receives it, by function and without a name. A yes for one is no yes for another.
step-help-why = In the employee's words: what should this bring?
step-help-what = One thing on each line. What is not here is not shared.
step-help-name = How much may the other know of who the employee is?
step-help-name-complaint = A complaint is always open: the other gets the letter and its annexes (Awb 9:9). You cannot complain anonymously.
step-help-who = Who takes this step?
step-help-who-formal = The employee files it. You can be there. You do not file on the employee's behalf.
step-help-limits = What may not be said or shared? In the employee's words. May stay empty.
step-help-people = Who is mentioned? One on each line, by function and without a name (colleague A).
step-help-go-on = Nothing is asked yet and nothing is shared.

step-text-none = There is no text yet. Enter begins with a sheet that has the fixed parts.
step-text-becomes = becomes version { $number }, { $words } words
step-text-kept = Version { $number } saved, mark { $mark }.
step-text-full = The text is full (1 MB). Nothing was added.

step-asked = The question is there. Nothing has been decided.
step-consent-for-what = Yes to what exactly?
step-explained = Explained ({ $done } of { $all }); i: read aloud
step-final-text = final text read
step-final-text-spoken = Please read the whole text once more. This is exactly what will go.
step-aloud-walk = Walk to an explanation with the arrows to read it aloud.
step-nothing-to-read = There is no list of explanations for this road.
step-answer-title = What does the employee say?
step-answer-not-yet = not yet
step-answer-yes = yes
step-answer-no = no, and that is good
step-form-of-answer = How
step-form-spoken = by word of mouth
step-form-written = in writing
step-form-message = message
step-yes-lacks = Cannot be kept as “yes” yet: { $what }
step-yes-holds-for-text = The yes holds only for this text, this recipient, and { $days } days.
step-yes-holds-for = The yes holds only for this, for this recipient, and { $days } days.
step-said-not-yet = No answer yet. That is good; the question stays.
step-said-yes = The yes is noted.
step-lacks-form = how the yes came
step-start-leave-it = Note it: this is enough
step-start-leave-it-more = The story is told. That is a good outcome.
step-said-no = The no is noted. That is fine.

step-ready-title = Getting ready
step-ready-means = What does this mean?
step-ready-go-on = Ready to be handed over
step-ready-said = All is ready. The employee hands it over.
step-advice = this talk stays advice
step-advice-means = You are somebody to think aloud with. The employee reports; what you discuss is no report to you.
step-advice-said = Noted: your talks are advice.
step-confirm = the employee says yes once more today
step-confirm-means = Sleeping on it sometimes helps. This is a proposal: it can go on without a second yes.
step-confirmed = The second yes is noted.
step-ask-again = Ask the employee again
step-ask-again-means = There is no yes now that holds for exactly this text and this recipient.
step-yes-stands = Yes said on { $on }. It holds for exactly this, until { $until }.
step-means-name = The text has a place for name and address (Awb 9:4). The employee fills them in on paper. No name comes here.
step-means-date = The text has a place for the date (Awb 9:4).
step-means-description = The text says what happened, as exactly as the employee wants (Awb 9:4).
step-means-signature = The text has a place for the signature (Awb 9:4). The employee signs on paper.
step-means-one-year = Last incident: { $last }. After { $due } the committee need not handle the complaint any more (Awb 9:8). Sometimes it still can.
step-means-one-year-unknown = The day of the last incident is not filled in. A year after it the committee need not handle the complaint any more (Awb 9:8). Sometimes it still can.
step-means-obstacles = Sometimes a complaint need not be handled (Awb 9:8): there was one already, there is an objection, appeal or court, a criminal case, or too small an interest.
step-means-wrongdoing = If it touches society too, the whistleblower act may hold, with protection of its own. The Huis voor Klokkenluiders advises on that.

step-handover-what = What goes where?
step-handover-confirm = What happened today?
step-acted-employee = the employee handed it over today
step-acted-together = the employee handed it over today; I was there
step-acted-adviser = I shared it today, on the employee's behalf
step-handover-record = Note that it was handed over
step-handover-title = Note that it was handed over?
step-handover-to = To: { $recipient }
step-handover-text = The text: version { $number }, mark { $mark }.
step-handover-nothing-sent = The program sends nothing. After this the yes is used, and what has gone cannot be taken back.
step-handover-no = not yet
step-handover-yes-employee = yes, the employee did this today
step-handover-yes-adviser = yes, I did this today
step-handed-over = Noted: handed over. The yes is used.
step-yes-holds = The yes holds. There is no other text to put back.
step-lapsed-title = This yes no longer holds.
step-lapsed-text = The text changed after the yes of { $day }.
step-lapsed-yes = yes of { $day }
step-lapsed-now = text now
step-lapsed-version = version { $number }
step-lapsed-mark = mark { $mark }
step-lapsed-changed = { $count ->
    [one] (1 sentence differs)
   *[other] ({ $count } sentences differ)
}
step-lapsed-together = Read the new text together and ask again.
step-lapsed-small = A small change is a change too.
step-no-yes-title = There is no yes now
step-no-yes-more = Without a yes nothing goes out. Asking is fine; doing nothing is fine too.
step-way-ask-again = Ask again
step-way-ask = To the question
step-way-compare = See the difference
step-way-restore = Put version { $number } back
step-same-text = The text is the same as at the yes.
step-restored = Version { $number } is back. A yes that lapsed does not return: ask again.

step-follow-stands = How does it stand?
step-follow-state = This road: { $state }.
step-follow-note = What does the employee tell?
step-follow-nothing = There is nothing more to note here.
step-handed-over-on = Handed over on { $on }.
step-received-on = Received on { $on }.
step-acknowledged-on = Receipt acknowledged on { $on }.
step-postponed-by = { $count ->
    [one] Postponed by 1 week.
   *[other] Postponed by { $count } weeks.
}
step-repaired = The text was completed: two weeks more.
step-stands-still-from = Stands still since { $from }, for mediation.
step-decided-on = Decided on { $on }.
step-act-receipt = it was received
step-act-acknowledgement = receipt was acknowledged
step-act-postponement = the decision is postponed
step-act-repair = the text was completed after a question
step-act-standstill = let it stand still for mediation
step-act-resume = the procedure goes on
step-act-decision = there is a decision
step-act-complete = it has ended, with an outcome
step-act-elsewhere = the employee goes on alone
step-act-stop-informal = this road stopped, without a result
step-act-reconsider = put on the table again
step-act-discard = throw the drafts away
step-day-help = Which day? Type for instance 11-3 or 11-3-2025. Empty is today, { $today }.
step-weeks-term = Within how many weeks is there a decision? (10 with an advisory committee)
step-weeks-postponed = By how many weeks?
step-weeks = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
step-outcomes-title = The outcome as told; the first that you choose counts as the main one
step-elsewhere-what = You then no longer follow this road and keep no terms. The employee can always come back.
step-stop-informal-what = The road ends without a result. That says nothing about the employee.
step-discard-what = The texts of this road disappear and do not come back. That there was a text stays in the timeline.
step-standstill-what = For mediation the procedure can stand still, if the employee wants it. The yes to this is a yes of its own.
step-standstill-yes = yes: the procedure stands still
step-standstill-purpose = let the procedure stand still for mediation
step-standstill-information = that the employee wants to try mediation

step-stop-title = Stop: { $road }
step-stop-before = Nothing was sent. Nothing will go out any more.
step-stop-no-reason = No reason is asked.
step-stop-after = What has been handed over cannot be taken back.
step-stop-after-complaint = The employee can withdraw the complaint at the committee.
step-stop-after-report = The organisation can go on with the report, also when the employee stops.
step-stop-after-informal = What was said was said. Nothing more is shared.
step-stop-yes = stop
step-stop-no = do not stop after all
step-stopped-nothing-sent = Stopped. Nothing was sent.
step-stopped-after = Stopped after the handover. What has gone cannot be taken back.
step-drafts-what = The drafts are locked. Nobody can change them any more. Shall I throw them away?
step-drafts-keep = not now: the drafts stay locked
step-drafts-discard = yes, throw the drafts away
step-drafts-locked = The drafts are locked.
step-drafts-gone = The drafts were thrown away.
step-facts-title = New facts?
step-facts-what = Did the employee tell something that changes the risk: illness, contract, disadvantage after speaking up?
step-facts-consequence = Then every yes that holds now lapses, and you ask again.
step-facts-no = no, note nothing
step-facts-yes = yes, note it
step-facts-said = Noted.

# Today
command-go-today = go to Today
tab-today = Today
today-contacts = Today and the coming week
today-no-contacts = Nothing was agreed for these days.
today-matters = Good to know
today-nothing-matters = Nothing lacks a day or a next step now.
today-vault = The vault
today-contact-today = contact today
today-contact-tomorrow = contact tomorrow, { $day }
today-contact = contact on { $day }
today-contact-passed = contact was set for { $day }
today-held = Look again from { $day }: kept longer. { $reason }.
today-backup = Backup
today-backup-none = There is no backup yet. Enter makes one.
today-backup-last = The last one is of { $day }.
today-backup-old = The last one is of { $day }, { $days } days ago. Enter makes a new one.
today-recovery = Recovery sheet
today-no-recovery = Not made yet. When the passphrase is lost, the vault never opens again. Enter makes one.
today-check = Check
today-damaged = At the last check not everything was whole. Enter goes to Settings.
today-status = Enter opens. Nothing ever leaves by itself.
today-begin = To begin with
today-counts = Cases at a glance
today-counts-stay = These counts stay in this program.
today-nothing-selected = There is nothing to open. Press n for a new case.
today-no-case-selected = Select a row with a case first.

# Destruction
command-destroy = destroy
command-destroy-due = passed: destroy
command-hold = keep longer
destroy-word = DESTROY
destroy-still-active = This case is not closed yet. It can be destroyed after closing and the retention period.
destroy-none-due = There is no case of which the retention period has passed.
destroy-ask-title = Destroy the case
destroy-ask-passed = The retention period has passed since { $day }.
destroy-ask-running = The retention period runs until { $day }. Earlier only if the employee asked for it.
destroy-ask-preview = You see first what goes and what stays. Nothing happens yet.
destroy-ask-not-now = Do not destroy
destroy-ask-by-period = The retention period has passed
destroy-ask-by-employee = The employee asked for it
destroy-title = Destroy { $pseudonym }
destroy-title-several = Destroy { $count } cases
destroy-goes = This goes from this vault, for everybody and for good
destroy-entries = { $count ->
    [one] 1 entry in the timeline
   *[other] { $count } entries in the timeline
}
destroy-of-which = { $count ->
    [one] of which 1 contact
   *[other] of which { $count } contacts
}
destroy-roads = { $count ->
    [one] 1 road
   *[other] { $count } roads
}
destroy-consents = { $count ->
    [one] 1 question for consent
   *[other] { $count } questions for consent
}
destroy-texts = { $count ->
    [one] 1 text
   *[other] { $count } texts
}
destroy-attachments = { $count ->
    [one] 1 named attachment
   *[other] { $count } named attachments
}
destroy-and-the-rest = pseudonym, reference and all days
destroy-stays = This stays of { $pseudonym }
destroy-stays-why = One line as proof, and what is counted in the figures. Without name, pseudonym, reference or text.
destroy-line = Line
destroy-months = Opened — closed
destroy-routes = Roads
destroy-contacts = Contacts
destroy-numbers = Numbers
destroy-numbers-what = of the case, the employee and the other party: so each counts once
destroy-minutes = Time
destroy-spent = { $task } { $minutes } min
destroy-elsewhere = Klankbord can't reach these
destroy-copy = backup: { $place }
destroy-no-copies = No backups are known from after the case was opened.
destroy-paper = Backups, paper, mail and copies elsewhere stay. Erase or destroy them yourself.
destroy-confirm-title = Confirm
destroy-confirm = Type { $word }
destroy-status = { $copies ->
    [0] Esc goes back; then nothing has changed.
    [one] Mind: there is a backup that has this too.
   *[other] Mind: there are { $copies } backups that have this too.
}
destroyed-by-period = retention period passed
destroyed-by-employee = at the employee's request
destroyed-title = Destroyed cases
hold-title = Keep longer
hold-text = Why may this case not be destroyed yet? After this you choose a day to look again.
hold-not-now = Change nothing
hold-law = A law asks for it
hold-court = A court asks for it
hold-supervision = The supervisory committee of the LVV asks for it
hold-remedy = An objection, appeal or complaint is still running
hold-saved = Saved. You look again on { $day }.
hold-end-title = No longer hold it
hold-end-text = The case can be destroyed again when the retention period has passed.
hold-end-not-now = Go on holding it
hold-end-yes = No longer hold it
hold-ended = Saved. The case is no longer held.
day-hold-title = Keep longer
day-hold-text = On which day do you look again whether this is still needed?
case-keeps = Keep
case-kept-until = until { $day }
case-held-until = held; look again on { $day }

# Settings
command-go-settings = go to Settings
command-back-up = make the copy
tab-settings = Settings
settings-display = DISPLAY
settings-safety = SAFETY
settings-backups = BACKUP
settings-vault = THE VAULT
settings-organisation = MY ORGANISATION
settings-status = Every change holds at once.
settings-not-for-examples = These are made-up examples. No backup goes with them.
settings-destroyed-none-yet = Nothing has been destroyed yet.
setting-saved = Saved. It holds from now on.
setting-language = Language
setting-dutch = Nederlands
setting-english = English
setting-language-means = All screens and all help. Enter changes the language; F2 does so everywhere. Codes in figures stay the same.
setting-lock = Locks by itself after
setting-lock-question = After how many minutes without a key does Klankbord lock? 1 to 60.
setting-lock-wrong = Type a number of minutes, from 1 to 60.
setting-lock-means = So long without a key, and everything locks, in the middle of a sentence too. What you wrote is saved then. F12 locks at once.
setting-minutes = Minutes
setting-minutes-of = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
setting-days = Days
setting-days-of = { $count ->
    [one] 1 day
   *[other] { $count } days
}
setting-number = Number
setting-now = do it now with Enter
setting-place = Folder for backups
setting-place-question = In which folder do your backups go? Preferably on a USB stick, for example /media/usb or ~/copy.
setting-place-wrong = Type the whole path of the folder, for example /media/usb or ~/copy.
setting-place-none = not chosen yet
setting-place-means = Preferably a USB stick that you keep apart. Klankbord does not make the folder, and never puts a copy over another one.
setting-passphrase = Change the passphrase
setting-passphrase-means = First your present passphrase, then a new one. Everything is sealed anew. The recovery sheet goes on fitting.
setting-leaked = Passphrase leaked
setting-leaked-means = May somebody else know your passphrase? Then everything gets new keys, and the recovery sheet fits no more either. Make a new sheet afterwards.
setting-sheet = Recovery sheet
setting-sheet-made = made
setting-sheet-none = not made yet
setting-sheet-means = One sheet of paper with 22 words. It opens the vault when the passphrase is forgotten. Keep it away from this computer.
setting-sheet-question = There is a recovery sheet. With a new sheet the old one fits no more.
setting-sheet-keep = Change nothing
setting-sheet-new = Make a new sheet
setting-sheet-without = Go on without a recovery sheet
renew-present = Your present passphrase
renew-passphrase = Type the passphrase of now first. Then you choose a new one. A backup that you made with a passphrase goes on opening with that one.
renew-leaked = Type the passphrase of now first. Everything gets new keys; the recovery sheet lapses. Make a new backup then, and only then erase the old ones, which open with the old passphrase.
renew-again = The new passphrase is ready. Type the passphrase of now once more; Enter changes it.
renew-sheet = Type your passphrase first. Then you see the words of the new sheet. It holds only when you have typed three of them back.
renew-sheet-again = The words were right. Type your passphrase once more; then the sheet holds.
renew-without-sheet = Type your passphrase. After that no recovery sheet fits any more. If you then forget the passphrase, the vault never opens again.
setting-backup = Make a backup
setting-backup-last = last: { $day }
setting-backup-none = no backup yet
setting-backup-means = One encrypted file with everything in it. After writing it is read back and compared. The program age opens it too.
setting-restore = Put a backup back
setting-restore-beside = in a new folder
setting-restore-means = The copy becomes a new vault in an empty folder. The present vault does not change.
restore-title = Put a backup back
restore-text = The copy becomes a new vault in a folder that is empty or not there yet. The present vault does not change. You open the new one with: klankbord --vault FOLDER.
restore-file = Backup
restore-into = Folder for the new vault
restore-passphrase = The passphrase of when the copy was made
restore-status = Enter goes on.
restore-status-passphrase = Type the passphrase. Enter puts the copy back.
setting-verify = Check everything
setting-verify-not-yet = not yet since opening
setting-verify-whole = good: { $count } items whole
setting-verify-damaged = { $count ->
    [one] 1 item can't be read
   *[other] { $count } items can't be read
}
setting-verify-means = Decrypts and checks everything in the vault. Nothing changes.
setting-verify-spares = Not everything is whole, but the copies in the vault still have it. It is put right from them at the next opening.
setting-verify-no-spares = Not everything is whole, and the copies in the vault do not have it either. Keep what is there now, and find your last backup.
setting-compact = Free up space
setting-compact-means = Writes the vault anew, without the remains of what was changed. Everything stays.
setting-destroyed = Destroyed cases
setting-destroyed-of = { $count ->
    [0] none
    [one] 1 line
   *[other] { $count } lines
}
setting-destroyed-means = Of each destroyed case one line stays: the day and the ground. The case is counted in the figures. In this vault it can no longer be read; in earlier backups it still can.
setting-dormant = Silent for long from
setting-dormant-question = After how many days without contact is a case named? Empty is what Klankbord comes with.
setting-dormant-wrong = Type a number of days, from 1 to 3650.
setting-dormant-means = A case without contact is then named on Today and in the review. Not when doing nothing was agreed.
setting-retention = Retention
setting-retention-question = How many months after closing is a case kept? Empty is: not chosen yet.
setting-retention-none = not chosen yet
setting-retention-of = { $months } months ({ $ground })
setting-retention-means = The rule of your organisation, with its ground. It is filled in for each closed case; you decide for each. Rules differ: ask about yours.
setting-threshold = Threshold of figures
setting-threshold-question = Below which number is a figure not shown? Empty is what Klankbord comes with.
setting-threshold-wrong = Type a number from { $lowest } to 100.
setting-threshold-means = Smaller numbers are not shown, so that nobody can be recognised. Lower than { $lowest } is not possible.
backup-title = Make a backup
backup-text = One encrypted file is made, and at once read back and compared. A file that is there already stays as it is.
backup-file = File
backup-passphrase = Your passphrase, which opens the copy too
backup-with-sheet = The recovery sheet opens the copy
backup-status-file = Change the file if you like. Enter goes on.
backup-status-passphrase = Type your passphrase. Enter makes the copy.
backup-status-sheet = Nothing has to be typed. Enter makes the copy.
backup-file-wrong = Type the whole path of the file, for example /media/usb/copy.age or ~/copy.age.
backup-type-passphrase = Type your passphrase first.

# Longer work
command-forgotten = passphrase forgotten
command-stop-work = stop the work
work-destroy = Destroy
work-passphrase = Change the passphrase
work-recovery = Recovery sheet
work-backup = Make a backup
work-verify = Check everything
work-compact = Free space
work-begins = Begins.
work-reading = Reads everything.
work-writing = Seals and writes everything anew.
work-checking = Reads back what was written and compares.
work-clearing = Overwrites and removes what may no longer be read.
work-can-stop = Esc stops it. Then everything stays as it was.
work-cannot-stop = It can't be stopped any more. This is short.
work-stopping = Stops. Everything stays as it was.
worked-destroyed =
    { $count ->
        [one] One case is destroyed. Nobody can read it any more.
       *[other] { $count } cases are destroyed. Nobody can read them any more.
    }
worked-destroyed-copies = Destroyed. Nobody can read it in this vault any more. It is still in earlier backups: erase those yourself.
worked-leaked = The earlier recovery sheet fits no more. Destroy it, and make a new sheet and a new backup in Settings.
worked-remains = The cases are out of your notes. Old files could not be removed yet: the next opening tries again.
worked-recovery = The recovery sheet holds from now on.
worked-no-recovery = No recovery sheet fits any more.
worked-backup =
    { $cases ->
        [one] The backup is made and right: 1 case.
       *[other] The backup is made and right: { $cases } cases.
    }
work-restore = Restore a backup
worked-restored =
    { $cases ->
        [one] Restored in a new directory: 1 case.
       *[other] Restored in a new directory: { $cases } cases.
    }
worked-verified = Everything was checked and is right.
worked-not-whole = Damage was found. See Settings.
worked-compacted = Space was freed. Everything is still there.
worked-stopped = Stopped. Everything is as it was.
leave-secret-title = Stop?
leave-secret = Nothing changes then. Klankbord locks, so that nothing stays behind of what you typed.
leave-secret-stay = Go on typing
leave-secret-lock = Stop, and lock
worked-passphrase-title = The new passphrase holds
worked-passphrase = Everything is sealed anew. The old passphrase no longer opens this vault. Backups that you made with the old one still open with the old one: make a new one.
worked-passphrase-now = Klankbord now locks. Open it with the new passphrase: then you know that you have it.
worked-passphrase-lock = Lock
cli-report-read-only = Nothing can be written to the disk now. You can read everything. Saving is possible again as soon as the disk can be written to.

# Backup on the command line
cli-about-backup = make a backup, read it back and compare it
cli-about-restore = put a backup back in a new directory
cli-help-backup-file = the file that is made; there may be nothing by that name yet
cli-help-for-sheet = to be opened with the recovery sheet instead of the passphrase
cli-help-restore-file = the backup
cli-help-into = the directory for the new vault; empty or not there yet
cli-help-recovery-sheet = open with the recovery sheet in this file; the passphrase will be a new one
cli-backup-done = { $cases ->
    [one] The backup is made, read back and the same: 1 case.
   *[other] The backup is made, read back and the same: { $cases } cases.
    }
cli-backup-passphrase = It opens with the passphrase of now, also when you change that later. The program age opens it too.
cli-backup-sheet = It opens with the recovery sheet. The program age opens it too, with the key on the sheet.
cli-backup-not-noted = Note: it could not be written in the vault that this copy exists. Write it down yourself.
cli-restore-done = { $cases ->
    [one] The vault is restored: 1 case. The backup stays where it is.
   *[other] The vault is restored: { $cases } cases. The backup stays where it is.
    }

## watch

command-watch-together = look together
command-road-number = road { $number }
command-larger = larger
command-smaller = smaller
command-organisation = your organisation
command-take-home = take home
command-leave-watching = done
command-write-sheet = make the sheet
watch-title = Which roads are there?
watch-you-choose = You choose. Doing nothing is a choice. You may always stop.
watch-what = What happens?
watch-who-knows = Who will know?
watch-how-long = How long?
watch-when = When?
watch-back = Can you go back?
watch-adviser = What do I do?
watch-begin-title = Look around calmly
watch-begin = Choose a road with an arrow or a digit. Then you read here what happens.
watch-begin-nothing = You need not choose anything now. Just looking is fine too.
watch-begin-forgotten = What you look at here is kept nowhere.
watch-more = read on: space bar
watch-before = back: PgUp
watch-roads = These roads belong to it:
watch-not-open = This is not possible now: { $why }
watch-ask = Ask first: { $what }
watch-sees = Who will know: { $sees }
watch-nothing-known = Some roads depend on where you work: key o.
watch-known = Looked up for: { $organisation }.
watch-known-bond = Looked up for: { $organisation }, { $bond }.
watch-organisation = Where do you work?
watch-bond = How do you work there?
watch-file-title = Sheet for home
watch-file = In which file does the sheet go?
watch-file-name = ~/roads.odt
watch-file-note = There is no name on it and nothing of a case. With .odt it becomes a text, with .txt plain text.
watch-file-ending = Let the name end in .odt or in .txt.
watch-file-none = Type the name of a file.
watch-key-file = file
demo-watch-title = Look together?
demo-watch-text = Everything locks first. Then the examples go, with what you tried in them.
demo-watch-yes = Look together
take-home-title = Which roads are there? A sheet for home
take-home-for-you = This sheet is for you. There is no name on it and nothing of what you told. Where "I" stands, that is your confidential adviser.
take-home-looked = This we looked at together
take-home-looked-note = Looking is not choosing. You are bound to nothing.
take-home-rights = This you may always do
take-home-right-choose = You choose your own road. Doing nothing is a choice too.
take-home-right-stop = You may stop at any moment. You need not say why.
take-home-right-alone = You may also go to a committee or a desk without me.
take-home-right-company = You may bring somebody along to a talk.
take-home-right-harm = You must not be worse off for what you do. Do you notice something? Write down what and when.
take-home-roads = The roads stand from near to far. No road is better than another.
take-home-road-open = { $road }. { $note }
take-home-road-not-open = { $road }. This is not possible now: { $why }
take-home-road-ask = { $road }. Ask first: { $what }
take-home-contact = Who can help you?
take-home-contact-note = Your confidential adviser is there for you, also when you do not want anything yet.
take-home-contact-name = Name
take-home-contact-phone = Telephone
take-home-contact-mail = E-mail
take-home-contact-when = Can be reached on
take-home-danger = Is there danger now?
take-home-danger-note = Call 112. Do you want to talk to somebody at once? Call your doctor, or 113 if you think of suicide.
## words

# Parts of a complaint or report: the headings with which a first text begins
part-place-date = Place and date
part-recipient = To
part-name-address = Name and address
part-function = Function
part-about = I complain about the conduct of
part-kind = Kind of conduct
part-what = What happened?
part-where-when = Where and when?
part-witnesses = Who were there? (function, no name)
part-done = What have I done already?
part-papers = Which papers go with it?
part-goal = What do I want to achieve?
part-assistance = Somebody assists me
part-translation = Translation, if one is needed
part-signature = Signature
part-organisation = My organisation
part-concerned = Which organisation is it about? (name and address)
part-seen = What did I see myself?
part-heard = What do I know from others?
part-ground = Why do I think that something is wrong?
part-why-here = Why do I take this here?
part-procedures = Are there procedures already?
part-confidentiality = What do I want about confidentiality?
part-fill-yourself = ______ (you fill this in yourself)
part-fill-or-known = ______ (you fill this in yourself, or: known to ______)
part-fill-about = ______ (you fill this in yourself; below: [OTHER])
part-fill-sign = ______ (you sign yourself)
part-fill-yes-no = yes / no
part-law-date = Awb 9:4(2)b
part-law-name = Awb 9:4(2)a
part-law-conduct = Awb 9:4(2)c
part-law-signature = Awb 9:4(2)
part-law-translation = Awb 9:4(3) and 6:5(3)
part-law-assistance = Awb 2:1
part-regulation = SZW regulation 2009, article 6
part-huis = list of the Huis voor Klokkenluiders
part-huis-and-rijk = Huis voor Klokkenluiders; former Rijk rule
part-former-rijk = former Rijk rule
part-usual = usual
part-found-words = something there
part-found-room = fill in oneself
part-found-empty = still empty
part-found-missing = not found
check-title = What belongs in this text?
check-help = A help: the program looks at the fixed headings only. The employee may write everything otherwise.
check-side = Still empty or not found
check-side-none = Something stands under every fixed heading.

# Versions
versions-title = Versions of the text
versions-line = version { $number }, { $day }, { $words } words, mark { $mark }
versions-newest = the newest
versions-marked = compare with this
versions-none = There is no text yet.
versions-one = There is one version only. There is nothing to compare it with.
versions-is-newest = This is the newest version already.
versions-put-back = The words of version { $old } are back, as version { $number }, mark { $mark }.
versions-status = Putting back makes a new version. Nothing is lost.
versions-old = Version { $number } (not the newest)
difference-title = { $count ->
    [one] Version { $old } and { $new }: 1 sentence differs
   *[other] Version { $old } and { $new }: { $count } sentences differ
}
difference-legend = [-was there-] {"{"}+is new+{"}"}  Tab: next difference
difference-only-spaces = Only spaces or lines are different. That is another text too.
difference-attachments = Annexes:
difference-none = Nothing is different.

# Attachments
papers-title = Annexes
papers-none = There are no annexes yet.
papers-add-file = Name a file as an annex
papers-add-paper = Name a paper that is not on this computer
papers-on-paper = on paper
papers-file = mark { $mark }
papers-means-file = The program keeps the name and the mark of the file. Not what is in it, and not where it is. The employee keeps the file.
papers-means-paper = Only the name of this paper is known. The mark is about that name, not about what is on the paper.
papers-means-add-file = You point to a file. The program reads it once, for the mark. It does not keep it.
papers-means-add-paper = You name a paper that the employee adds. For example: timeline, one sheet.
papers-ask-path = Which file? Type where it is.
papers-path-example = For example ~/Documents/timeline.pdf. Where it is, is not kept.
papers-ask-label = What is this annex called?
papers-label-help = Without the name of a person. The committee sees this name, and in a complaint the other party too.
papers-label-empty = Give the annex a name.
papers-label-name = Does this look like a person? “{ $words }”. Rather choose a name without a person.
papers-path-whole = Type the whole path, from / or from ~/.
papers-kept = The annexes have changed. That is version { $number }, mark { $mark }.
papers-not-added = Nothing was added.
papers-text-first = Write a text first. The annexes belong to it.
papers-remove-which = Walk to an annex first.
papers-status = Each change here is a new version of the text.
papers-refused-missing = This file is not there. Nothing was added. Check the name.
papers-refused-link = This is a link and no file. Nothing was added. Type where the file itself is.
papers-refused-odd = This is no ordinary file. Nothing was added. Choose a file, not a folder or a device.
papers-refused-large = This file is larger than 500 MB. Nothing was added. Name it as a paper, or choose a smaller file.
papers-refused-shut = This file may not be read. Nothing was added. Choose a file that you may open.
papers-refused-changing = This file changed while it was read. Nothing was added. Close it and try again.
papers-refused-unreadable = This file could not be read. Nothing was added. Try again.

# Names of others
names-title = { $count ->
    [0] People in the text: everything was talked over
    [one] People in the text: 1 still to talk over
   *[other] People in the text: { $count } still to talk over
}
names-title-none = People in the text
names-none = The program sees nothing in the text that looks like a person. It can miss something: read it yourself too.
names-open = to talk over
names-confirmed = may stay
names-no-person = no person
names-kind-name = looks like a name
names-kind-email = looks like an e-mail address
names-kind-phone = looks like a telephone number
names-kind-number = looks like somebody’s number
names-line = line { $lines }
names-attachment = annex { $numbers }
names-means = Ask the employee. These people did not say yes themselves: is it possible without their name?
names-by-role = Also mentioned, by a role: { $people }.
names-go-on = On to the question
names-go-on-open = Going on is possible once something was said about each of these.
names-go-on-means = The yes then holds for exactly these people. If somebody is added, you ask again.
names-first = First talk over with the employee who is in the text.
names-said-confirmed = Noted: the employee wants this to stay.
names-said-taken-back = Noted: nothing was said about this yet.
names-said-no-person = Noted: this is no person.
names-said-replaced = Replaced everywhere by “{ $role }”. That is version { $number }, mark { $mark }.
names-ask-title = Who is this?
names-ask-who = Ask the employee. The role takes the place of the name everywhere in the text. That is a new version.
names-ask-not-now = Not now
names-other = [OTHER]
names-manager = manager
names-witness = witness
names-role = colleague
names-left-out = [left out]
names-status = You note what the employee says. Nothing is sent.
names-walk = Walk to a name first.

command-versions = versions
command-attachments = annexes
command-names = names
command-check-text = what belongs in
command-put-back = put back
command-read-version = read
command-compare-with = mark
command-confirm-name = stays
command-replace-name = role
command-no-person = no person
command-remove-paper = remove
## packages
destroyed-taken-over = taken over by a successor
problem-not-a-package = This file is not a whole package of a former adviser.
problem-other-key = This package was made for another key than the one of this vault.
problem-published-meanwhile = Something else was published since this overview was worked out.
problem-now-work-out-again = Make the overview again. It is then protected together with what was added.
problem-now-new-package = See whether this is the right file. If it is, have the key of this vault compared again, and a new package made.
refusal-not-on-its-way = This case is not on its way to a successor.
refusal-on-its-way = This case is on its way to a successor already.
refusal-wrong-receipt = This code does not belong to this case. Ask the successor to read the code aloud again.
refusal-changed-since-packed = This case was changed after it was packed. The successor does not have that. Ask the employee for a new yes, and make a new package.
refusal-draft-under-way = A text is still under way in this case. Finish it first.
key-missing = No key was given.
key-several = More than one key was given. A package is for one recipient.
key-secret = This is a secret key. Nobody else may ever have it, and that includes you.
key-post-quantum = This is a key of a new kind (age1pq1). This version can't seal anything for it yet.
key-needs-program = This key needs another program or a device. Klankbord never starts another program.
key-ssh = This is a key of ssh. Klankbord seals nothing for it.
key-malformed = This key is not right: a letter is wrong, missing or too many, or there are capitals in it.
key-weak = This key is unsafe: anybody can open what is sealed for it.
key-own = This is the key of this vault itself.
key-now-ask = Ask the recipient for the public key. It begins with age1.
key-now-other = Ask the recipient for their own public key.
trouble-no-such-track = There is no track by this name in the case, or there are several with this route.
trouble-not-confirmed = The word that confirms was not typed.
trouble-now-confirm = Read what it says. If it is right, give the command again and type the word.
package-attachments = Attachments, with the mark by which they are known:
package-mark = Mark of this text and the attachments:
package-word = HAND OVER
package-usual = The usual way is that the employee files. This package is for when you agreed on it together.
package-to = For: { $recipient }
package-key = Mark of the key: { $mark }
package-key-compare = Call the recipient on a number that you knew before, and have this mark read aloud. If it is not the same, do not go on.
package-actor-employee = Who files: the employee. With the word you confirm that.
package-actor-together = Who files: the employee, with you there. With the word you confirm that.
package-actor-other = Who files: as the consent says. With the word you confirm that.
package-person = Named: { $person }. With the word you confirm that this is all right with the employee.
package-preview = Exactly this goes into the package:
package-phrase = The passphrase of the package: { $words }
package-phrase-now = Write the passphrase down now. Tell it by phone, never in the same message as the package. It is nowhere else.
package-confirm = Type { $word } to go on, or anything else to stop:
package-done = The package is in { $file }.
package-done-elsewhere = The package is whole, but did not get its own name. It is in { $file }.
package-done-used = The consent is used now, and the track is handed over. The ordinary program age opens the package.
package-nothing-sent = Nothing was sent. You do that yourself, or the employee does.
package-finished-earlier = { $count ->
    [one] A package that was interrupted before has its name now.
   *[other] { $count } packages that were interrupted before have their names now.
    }
successor-case = { $reference } goes to: { $recipient }
successor-stays = The case stays here too, until the successor has confirmed the receipt.
successor-next = After taking over, the successor reads a code aloud for each case. Type it with: klankbord received CASE CODE. Only then the case goes here.
take-over-done = { $count ->
    [one] The package is open: 1 case.
   *[other] The package is open: { $count } cases.
    }
take-over-code = { $reference } is here now. Code for the former adviser: { $code }
take-over-was-here = { $reference } was here already and has not changed. Code for the former adviser: { $code }
take-over-lapsed = Every consent that still held has lapsed: it was given to somebody else. Ask the employee again.
take-over-now = Read the code aloud by phone. Then make a backup.
received-done = The case is destroyed here. The successor has it. One line is left, with the day and the reason.
received-copies = There are backups in which the case can still be. Destroy those too.
own-key-mark = Mark to read aloud: { $mark }
own-key-what = This is your public key. Give it to whoever hands cases over to you. The secret half stays in the vault.
cli-value-key = KEY
cli-value-track = TRACK
cli-about-handover = seal the text of a track for the recipient, on the consent
cli-about-successor = seal cases for a successor, each on a consent of its own
cli-about-take-over = take over cases of a former adviser
cli-about-received = destroy a case here that the successor has, on the successor's code
cli-about-key = show your public key, for whoever hands cases over to you
cli-after-help-handover = The usual way is that the employee files. First you see exactly what goes in; it happens only after a word. Nothing is sent.
cli-after-help-successor = The cases stay here until you have typed the successor's code with received.
cli-help-track = the name of the track in the case, or the route, for instance R-KCOO
cli-help-to = the public key of the one recipient: age1...
cli-help-package-passphrase = with a passphrase instead of a key; six words, to be told by phone
cli-help-package-file = the file that is made; there may be nothing by that name yet
cli-help-successor-cases = the references or pseudonyms of the cases
cli-help-successor-file = the file that is made; there may be nothing by that name yet
cli-help-take-over-file = the package of the former adviser
cli-help-receipt = the code that the successor reads aloud, for instance 7F3A-91C2
## exception
command-exception = secrecy
event-secrecy-exception = Exception to secrecy recorded
exception-title = Exception to secrecy
exception-intro = This stands apart from every road, and it is no yes of the employee. The program decides nothing and sends nothing.
exception-first = In doubt? Ask for advice first: of a lawyer without naming anybody, or of another confidential adviser.
exception-choose = What is the matter?
exception-crisis = crisis of conscience (LVV protocol)
exception-recorded-title = Recorded in this case
exception-law = The law (in Dutch)
exception-advice-title = What you can do first
exception-advice = Ask a lawyer whether this duty holds here; no names are needed. Talk about it with another confidential adviser. Tell the employee what you are going to do, before you do it.
exception-source = Source: { $source }. Checked on { $day }. Look at wetten.overheid.nl whether it is still so.
exception-duty-ask = What do you have to pass on, and why does this duty hold? A few words are enough.
exception-duty-empty = First write down in a few words what you have to pass on.
exception-no-names = No names: write it so that anybody may read it.
exception-told-title = When did you tell them?
exception-told-ask = On which day did you tell the employee what you intend? Empty is today.
exception-told-later = That day is still to come. The employee hears it before you do anything.
exception-missing = Condition { $number } has not been filled in. The protocol asks for all eight.
exception-record = Record
exception-ask-title = Record that you break your secrecy?
exception-ask-what = The case gets a line with the day and your reasons. It stays.
exception-ask-nothing = Nothing is sent. Every yes and every road stays as it is.
exception-ask-no = No, not now
exception-ask-yes = Yes, record this
exception-recorded = Recorded. Nothing was sent.
exception-leave-title = Leave without recording?
exception-leave-what = What you wrote for the conditions is nowhere else yet. It goes when you leave.
exception-leave-no = No, back
exception-leave-yes = Yes, throw it away
exception-full = This line is full.
exception-status = The program shows the texts. You decide.
exception-status-conditions = All eight are needed. Enter writes; what you type is kept.
## flow

# Terms.
deadline-decision-standstill = decision after standstill: { $due }
reason-decision-latest = With postponement the committee decides by { $date } at the latest, { $days ->
    [0] that is today
    [1] 1 day left
   *[other] { $days } days left
    }.
reason-decision-latest-passed = Even with postponement there should have been a decision by { $date }.
step-term-stands-still = While it stands still, the term for the decision does not run. Those days are added afterwards.

## documents

command-document = make a document
command-black-out = black / show
command-version-line = version line on/off
command-other-file-form = odt or txt
command-write-document = write the file
event-document-made = Document made, outside the vault:
doc-name-complaint = Draft of the complaint ({ $road })
doc-name-complaint-none = Draft of the complaint
doc-name-report = Draft of the integrity report ({ $road })
doc-name-report-none = Draft of the integrity report
doc-name-consent = What the employee said yes to: { $recipient }
doc-name-consent-none = What the employee said yes to
doc-name-consultation = For peer consultation, without a name
doc-name-access-employee = Request of access by the employee
doc-name-access-other = Request of access by the other party
doc-name-take-home = Sheet to take home
doc-name-processing = Sheet for the data protection officer
doc-no-text = There is no text on a road of this kind yet.
doc-no-consent = The employee has not said yes yet.
doc-processing-elsewhere = You make it in Settings: nothing of a case is in it.
doc-to = To
doc-fill-in = To fill in by hand
doc-blank-name = Name
doc-blank-address = Address
doc-blank-date = Date
doc-blank-signature = Signature
doc-attachments = Attachments
doc-version = Version { $number }, mark { $mark }
doc-title-complaint = Complaint
doc-title-report = Integrity report
doc-title-consent = What I said yes to
doc-consent-intro = This sheet is yours. It says exactly what you said yes to. No more than this may be shared.
doc-consent-for-what = For what
doc-consent-purpose = Why
doc-consent-what = What is shared
doc-consent-identity = Your name
doc-consent-actor = Who does it
doc-consent-limits = What you added
doc-consent-person = Who is named
doc-consent-mark = Mark of the text
doc-consent-when = When
doc-consent-given = Said yes on
doc-consent-confirmed = Said yes again on
doc-consent-form = How
doc-consent-until = Holds up to and including
doc-consent-once = This yes holds once. Does the text, the recipient or anything else above change? Then it no longer holds.
doc-consent-used = This yes was used on { $day }. It does not hold for anything else.
doc-consent-withdrawn = You took this yes back on { $day }. It no longer holds.
doc-consent-lapsed = This yes no longer holds since { $day }: { $reason }
doc-consent-explained = What was explained to you
doc-consent-back = Taking it back
doc-consent-back-text = You may take this yes back at any time. One word is enough. You do not have to say why. What was shared already does not come back.
doc-identity-nothing = nothing is said about you
doc-identity-anonymous = your name is not mentioned
doc-identity-confidential = only the recipient knows your name
doc-identity-open = the other person gets to see your name and your text
doc-actor-alone = you do it yourself
doc-actor-with-adviser = you do it yourself, the confidential adviser is there
doc-actor-adviser = the confidential adviser does it for you
doc-title-consultation = For peer consultation
doc-consultation-nature = What it is about: { $nature }
doc-consultation-role = Role of the employee: { $role }
doc-consultation-other = The other party: { $other }
doc-consultation-road = Road: { $road } ({ $state })
doc-consultation-begin = Beginning of the case
doc-consultation-months =
    { $count ->
        [one] 1 month later
       *[other] { $count } months later
    }
doc-consultation-question = What I want to discuss:
doc-consultation-end = This document is for this meeting only. Throw it away afterwards.
doc-consultation-employee = the employee
doc-consultation-unit = the department
doc-consultation-day = (date)
doc-title-access = Access
doc-access-intro-employee = This is in the notes of the confidential adviser about you. You asked for it (GDPR, article 15).
doc-access-intro-other = This is in notes that may be about you. You asked for it (GDPR, article 15).
doc-access-black = Where it says { $black }, a line was left out. That line concerns somebody else (GDPR, article 15, paragraph 4).
doc-access-facts = Facts
doc-access-story = In short
doc-access-roads = Roads
doc-access-consents = Questions and answers
doc-access-timeline = What happened
doc-access-exceptions = Where secrecy was broken
doc-access-rights = Your rights
doc-access-rights-text = Is something wrong? You can ask for it to be corrected or erased. You can also complain to the Dutch data protection authority.
doc-access-reference = Number
doc-access-pseudonym = Pseudonym
doc-access-opened = Begun on
doc-access-closed = Closed on
doc-access-unit = Department
doc-access-unit-code = Code of the unit for the figures
doc-access-organisation = Organisation
doc-access-bond = Bond with the organisation
doc-access-role = Role
doc-access-retaliation = Disadvantage
doc-access-other = The other party
doc-access-nature = What it is about
doc-access-ground = Ground
doc-access-label = Label
doc-access-outcome = Outcome
doc-access-formal-outcome = Outcome of the procedure
doc-access-incident = Last incident
doc-access-contact = Next contact
doc-access-quiet = Nothing until
doc-access-kept = Kept up to and including
doc-access-caution = Secrecy explained on
doc-access-asked = Asked on
doc-access-own-words = In own words
doc-access-refused = Said no on
doc-access-withdrawn = Taken back on
doc-access-lapsed = Lapsed on
doc-access-used = Used on
doc-access-remark = Note to myself
doc-channel-need-not-be = it need not become a report
doc-channel-becomes-report = after this it is a report
doc-channel-decides = the organisation decides what happens next
doc-channel-name = what happens to your name
doc-access-term = Term for the decision: { $weeks } weeks
doc-access-package = Sealed package made on
doc-access-aftercare = Aftercare on
doc-access-transfer = On its way to a successor since
doc-access-mode = Talk on integrity
doc-access-report-channel = the confidential adviser is a report channel too
doc-title-processing = Record of processing
doc-processing-intro = This sheet describes what the confidential adviser records (GDPR, article 30). Nothing in it is about a case.
doc-processing-controller = Controller
doc-processing-officer = Data protection officer
doc-processing-ground = Legal ground (GDPR, articles 6 and 9)
doc-processing-why = Purpose
doc-processing-why-text = Receiving employees, supporting them and helping with a step that they choose. And counting, without persons, for the yearly report.
doc-processing-who = About whom
doc-processing-who-employee = the employee who comes to talk, under a pseudonym
doc-processing-who-others = others, by their role only (such as: manager)
doc-processing-what = Which data
doc-processing-what-codes = codes: nature, role, bond with the organisation, outcome, dates
doc-processing-what-notes = notes of talks
doc-processing-what-texts = the employee's own text, and what was answered with yes or no
doc-processing-what-special = sometimes special data, such as descent, health or a criminal offence
doc-processing-not = What is not kept
doc-processing-not-text = No name, address, personnel number or telephone number. The program warns when one is typed all the same. No attachments.
doc-processing-to = Recipients
doc-processing-to-nobody = nobody: only the confidential adviser can read it, not IT and not the management
doc-processing-to-consent = except what the employee wants to share, after a yes to exactly that, or what a statute demands
doc-processing-to-abroad = nothing goes to a country outside the EU
doc-processing-how-long = How long
doc-processing-kept =
    { $months ->
        [one] 1 month after the case was closed. Ground: { $ground }
       *[other] { $months } months after the case was closed. Ground: { $ground }
    }
doc-processing-not-chosen = The organisation has not chosen a retention period yet.
doc-processing-destroyed = After that the case is made unreadable, for everybody. One line of codes stays, for the figures.
doc-processing-secured = Security (GDPR, article 32)
doc-processing-sealed = all is encrypted on the disk (age); the key is a passphrase that only the confidential adviser knows
doc-processing-offline = the program has no network and sends nothing
doc-processing-locks =
    { $minutes ->
        [one] the program locks after 1 minute without a key
       *[other] the program locks after { $minutes } minutes without a key
    }
doc-processing-with-sheet = there is a recovery sheet on paper, which opens the vault too
doc-processing-without-sheet = there is no recovery sheet
doc-processing-backup = a backup is encrypted too
setting-processing = Sheet for privacy officer
setting-processing-means = What this program records, for whom, how long and how it is secured (GDPR, article 30). Nothing in it is about a case. Enter: look and make.
document-which = Which document?
document-lines = What is left out: { $black } of { $all } lines
document-preview = Exactly this is written
document-place = Where does it go?
document-place-text = The file is not encrypted. Whoever can use this computer can open it. Choose a place that is yours alone.
document-form-odt = Form: odt, for LibreOffice or Word. Tab makes it txt: bare text.
document-form-txt = Form: txt, bare text. Tab makes it odt, for LibreOffice or Word.
document-made = The document is made
document-made-where = It is in { $path }.
document-made-open = It is not encrypted. Nothing was sent. Klankbord does not know what happens to it from here.
document-made-remove = Remove the file when you no longer need it, from the bin too.
document-status-choose = Enter shows what goes in. Nothing is written yet.
document-status-lines = Space: leave out or show. Read every line yourself.
document-status-words = Change what makes somebody recognisable.
document-status-preview = Nothing is written yet. Enter: choose where it goes.
document-status-place = Never over another file, never among the notes.
document-status-made = The case says that there is a document, not where.
document-words-remark = This text is not kept in the case. When the program locks, it is gone.
document-file-wrong = Write the whole path, from the beginning of the disk or from ~/.
document-file-end = Let the name end in .odt or .txt.
document-file-tells = This name holds the pseudonym or the number of the case. Choose a name that tells nothing.
document-leave-title = Leave?
document-leave-text = What you changed in this document is gone then. Nothing changes in the case.
document-leave-stay = Stay
document-leave-yes = Leave
document-noted-text = draft of the text
document-no-version = There is no version line in this document.
handover-person = the employee said yes to this person: { $person }
reason-aftercare = Aftercare: a contact is proposed for { $date }. You choose: agree, move or leave it out.
event-aftercare-moved = aftercare moved to { $day }
event-aftercare-dropped = aftercare of { $day } left out
event-retaliation-asked = asked about disadvantage since speaking up
event-mediator-adviser = mediator: the adviser, under the organisation's own rule
event-mediator-else = mediator: somebody else
## roads

step-road-perhaps-from = This road was to begin on { $day }. Whether it did is not certain.
command-package = seal a package
command-successor = to a successor
package-title = A sealed package
package-no-text = There is no text to pack.
package-form-key = The public key of the recipient
package-form-phrase = A passphrase instead of a key
package-form-file = The file
package-status-key = The key of the recipient begins with age1.
package-status-phrase = Six words, to be told by phone.
package-status-file = After this you see exactly what goes in.
package-nothing-sent-yet = Nothing was made yet. Esc goes back.
package-type-word = Type { $word } to make the package.
package-confirm-title = Confirm
package-done-title = The package is made
package-done-on = Go on
work-package = The package is being sealed
work-own-key = Your key is being looked up
setting-own-key = Your public key
setting-own-key-none = not made yet
successor-next-here = After taking over, the successor reads a code aloud. Type it at the case, with o. Only then the case goes here.
successor-title = { $pseudonym } to a successor
successor-who = Who the successor is, by function and without a name
successor-who-none = Write down who the successor is, by function.
successor-purpose = The successor goes on with the work of the confidential adviser.
successor-information = The whole case, with all notes.
successor-text-ask = A successor gets a case only if the employee wants that. If the employee does not, you close the case together, or you destroy it.
successor-text-asked = Asked: may the whole case go to { $recipient }? Tell too: every consent that holds now lapses then. Saying no is fine, without a reason.
successor-text-yes = The employee said yes, for: { $recipient }. Ask the successor for the public key. It begins with age1.
successor-text-on-its-way = On its way to: { $recipient }. The receipt is expected until { $day }. Until that code is there, the case stays here. Write nothing more in it.
successor-yes = The employee says yes ({ $form })
successor-no = The employee says no
successor-taken-back = The employee no longer wants it
successor-key = The public key of the successor
successor-file = The file
successor-code = The code that the successor reads aloud
successor-status-ask = Enter writes down that you ask the employee.
successor-status-asked = Choose the employee's answer, and Enter.
successor-status-code = With the right code the case is gone here for good.
successor-asked-said = Written down: asked.
successor-yes-said = Written down: yes.
successor-no-said = Written down: no. The case stays here.
successor-send-title = Pack it for the successor?
successor-send-no = Not yet
successor-send-yes = Pack it
case-on-its-way = On its way to a successor, until { $day }. Write nothing more in it
successor-status-yes = The case stays here until the receipt is confirmed.

# Aftercare.
aftercare-title = Aftercare
aftercare-proposed = Proposed: { $day }
aftercare-agreed = Agreed: { $day }
aftercare-held = Contact was on: { $day }
aftercare-dropped = Left out: { $day }
aftercare-retaliation-asked = Asked about disadvantage for telling: { $day }
aftercare-retaliation-never = Not yet asked about disadvantage for telling.
aftercare-not-now = choose nothing now
aftercare-take-up = proposal { $day }: agree a contact
aftercare-move = proposal { $day }: move
aftercare-drop = proposal { $day }: leave out
aftercare-ask-retaliation = ask about disadvantage
aftercare-left-out = Left out. You can always agree something yourself.
aftercare-moved = The proposal now stands at { $day }. Nothing has been agreed yet.
aftercare-day-agree = On which day will you be in touch?
aftercare-day-move = On which day do you want to look at it again?
retaliation-saved = Noted, with today's date.

# Advice or report channel.
case-mode-advice = advice, no report
case-mode-channel = you are report channel
channel-row = become the report channel: that takes a yes of its own
channel-means = Only if the employee wants it. A separate question follows, with explanation. No is fine too.
channel-recipient = the confidential adviser, as report channel
channel-purpose = to report to the confidential adviser
channel-information = what the employee wants to report
channel-said-yes = Noted. You are now the report channel in this case.
channel-yes-means = With this yes you become report channel. For what you pass on you still ask a yes of its own.
channel-need-not = need not be
channel-becomes = becomes a report
channel-decides = who decides
channel-name = your name
channel-need-not-spoken = This need not be. Our talk can stay advice, and you can report elsewhere too.
channel-becomes-spoken = If you say yes, what you tell me is a report. I then pass it on.
channel-decides-spoken = After that the organisation decides what happens. You can't take the report back then.
channel-name-spoken = We agree who may know your name. I can't promise that nobody hears it.

# Own words.
command-own-words = own words
step-own-words = Words
step-own-words-title = In the employee's own words
step-own-words-help = Why is this their own choice? This may stay empty.
step-no-own-words = There are no own words to write down here.

# Lists of outcomes.
outcomes-result = The outcome
outcomes-not-disciplinary = Measures that are no punishment
outcomes-disciplinary = Punishments (disciplinary)
outcomes-order = Order measures
outcomes-organisation = By the employer

# Two sides of a matter.
command-role-conflict = role conflict
conflict-noticed = Perhaps you already help somebody in this matter. R: refer
conflict-title = Refer to another confidential adviser?
conflict-text = You can't stand by two sides of a matter. Another adviser then helps this employee on.
conflict-dropped = The content of this case goes. Only that you referred stays.
conflict-other = Nothing changes in other cases. Tell the employee nothing about whom else you speak to.
conflict-no = not now
conflict-yes = refer; the content goes
conflict-done = Referred. The content is gone and the case is closed.

# Who mediates.
setting-mediation = Mediating yourself
setting-mediation-never = never
setting-mediation-allowed = allowed by: { $ground }
setting-mediation-means = An adviser does not mediate. Only if your own rules allow it, you fill in that rule here.
setting-mediation-question = Which rule of your organisation lets you mediate yourself? Empty means: you never do.
mediator-title = Who mediates?
mediator-norm = A mediator stands between two people. You stand beside the employee.
mediator-warning = Mind: if you do it yourself, you can no longer stand beside the employee. Your rule: { $ground }
mediator-else = somebody else mediates
mediator-adviser = I mediate myself, under our rule
roads-open = open
roads-kind-informal = Kind: an informal road.
roads-kind-complaint = Kind: a formal complaint.
roads-kind-report = Kind: a formal integrity report.
roads-kind-outside = Kind: a road outside the organisation.
roads-acts = Who takes the step: { $who }.
roads-acts-employee = you yourself
roads-acts-with-adviser = you, with me there
roads-acts-adviser = I, if you say yes to that
roads-identity = Your name: { $names }.
roads-terms = Terms: { $terms }
roads-term-complaint =
    { $years ->
        [one] File a complaint within a year after the last incident; after that the committee need not handle it, but it can.
       *[other] File a complaint within { $years } years after the last incident; after that the committee need not handle it, but it can.
    }
roads-term-refusal = If the complaint is not handled you hear so within { $weeks } weeks.
roads-term-decision = Otherwise there is a decision within { $weeks } weeks after receipt.
roads-term-committee = With an advisory committee that takes at most { $weeks } weeks.
roads-term-postponement = Postponement is at most { $weeks } weeks.
roads-term-repair = If you have to add something, some ministries add { $weeks } weeks.
roads-term-ombudsman =
    { $years ->
        [one] You can go to the ombudsman until a year after the decision; after that he need not handle it, but he can.
       *[other] You can go to the ombudsman until { $years } years after the decision; after that he need not handle it, but he can.
    }
roads-term-acknowledgement = Word of receipt within { $days } days.
roads-term-feedback = After that, within { $months } months, word of what is done with it.
roads-from = Since { $from }: { $sure }.
roads-until = Until { $until }: { $sure }.
roads-from-until = From { $from } until { $until }: { $sure }.
roads-always = Certainty: { $sure }.
roads-sure-in-force = in force, by the source
roads-sure-expected = announced, not seen whether it has begun
roads-sure-by-decree = founded by decree, the exact first day was not seen
roads-sure-assumed = an assumption of ours
roads-source = Source: { $source }. Checked on { $day }.
roads-checked = This list was last compared with the sources on { $day }. It grows old.
roads-check-again = Compare it again on { $day }, or sooner when you hear of a change.
roads-show-title = Roads on { $day }, for: { $organisation }; { $bond }
roads-file-sound = There are no mistakes in this file.
roads-file-mistakes =
    { $count ->
        [one] 1 mistake. As long as it is there the list that came with the program holds.
       *[other] { $count } mistakes. As long as they are there the list that came with the program holds.
    }
roads-file-refused = { $name } has a mistake, so the list of the program holds. { $first } Look with: klankbord routes check.
roads-file-unreadable = { $name } can't be read. The list that came with the program holds. See whether the file is there and is text.
roads-mistake = Line { $line }, { $key }: { $what }
roads-mistake-line = Line { $line }: { $what }
roads-fault-not-toml = this line can't be understood. Look at brackets, quotation marks and the equals sign.
roads-fault-unknown-key = there is no such key.
roads-fault-unknown-key-meant = there is no such key. Do you mean { $meant }?
roads-fault-missing = this is not there.
roads-fault-text = a text between quotation marks belongs here.
roads-fault-both-languages = a text in both languages belongs here: .nl and .en.
roads-fault-day = a day belongs here, such as 2026-01-31.
roads-fault-yes-or-no = true or false belongs here.
roads-fault-number = a whole number belongs here.
roads-fault-list = a list between square brackets belongs here.
roads-fault-part = a part of its own belongs here, with its name between brackets above it.
roads-fault-unknown-word = { $word } is not on the list.
roads-fault-unknown-word-meant = { $word } is not on the list. Do you mean { $meant }?
roads-fault-twice = { $word } is there twice.
roads-fault-range = a number from { $least } to { $most } belongs here.
roads-fault-ends-before = the end is before the beginning.
roads-fault-empty = there is nothing here.
roads-fault-unreadable = there are characters here that can't be seen, or a new line.
roads-fault-too-long = this is too long: at most { $most } characters.
units-fault-circle = this unit is a part of itself.
units-fault-too-deep = two levels at most: a part of a part can't be.
units-fault-reserved = { $word } means something else already. Choose another code.
units-fault-code = a code belongs here: letters, digits, - and _, at most 32 characters.
units-file-refused = { $name } has a mistake, so there is no list of units. { $first } Look with: klankbord units check.
units-file-unreadable = { $name } can't be read, so there is no list of units. See whether it is a text file.
units-file-mistakes =
    { $count ->
        [one] 1 mistake. As long as it is there, there is no list of units.
       *[other] { $count } mistakes. As long as they are there, there is no list of units.
    }
cli-about-units = your own list of units
cli-about-units-check = look through your own list of units
cli-help-units-file = the file to look through
cli-about-routes = the roads: what there is, for whom and since when
cli-about-routes-check = look through your own file of roads
cli-about-routes-show = show all roads, and which are open
cli-help-routes = your own file of roads, instead of the usual place
cli-help-routes-file = the file to look through
cli-help-routes-on = for this day, such as 2025-07-01; otherwise today
cli-help-routes-organisation = for this organisation, such as uitgezonderd_bz
cli-help-routes-bond = for this bond, such as B-INH
cli-value-day = DAY
roads-back = Back to all roads. Nothing is recorded.
roads-take = Put it on the table: this road appears in the case.
roads-note-shut = Note that this road is not open now, with the reason.
roads-go-on = On with this road: it is on the table already.
roads-choice-is-below = The choice is at the bottom (G). Reading records nothing.
roads-status = Reading records nothing. The employee chooses.
roads-side = About this road
roads-side-more = … Enter shows all of it
today-roads = List of roads
today-roads-list = yearly
today-roads-own = own list
today-roads-check = Since { $day } it is time to compare the list of roads with its sources.
today-roads-how = Look at the list with: klankbord routes show. Then put in routes.toml under [catalogue]: checked_on = and the day.
today-own-roads-how = Correct the file and look through it with: klankbord routes check. Then start again.
today-units-own = units
today-own-units-how = Correct the file and look through it with: klankbord units check. Then start again.
roads-status-refused = Your own list has a mistake: the list of the program holds. See Today.
roads-bodies = Who else has a part, without being a road:
step-status-yes-stands = A yes stands for this text. If one letter changes, you ask again.
step-gaps = { $count ->
    [one] In the text 1 heading is still empty or gone
   *[other] In the text { $count } headings are still empty or gone
    }: c at the text shows which. That need not matter.
watch-status-file = Nothing of a case is on the sheet. Enter writes it.
step-not-yet-stands = It now says: not yet. When the employee answers, choose yes or no.
doc-access-until = The yes held until
doc-access-confirmed = Said yes once more on

## mendflow
doc-access-no-people = Not a person, the employee said
problem-case-differs = A case of this package is here already, and is not the same as in the package.
problem-now-case-differs = Ask the former adviser to keep the case there, and talk over what differs.
doc-text-locked = The employee stopped on this road. The text is locked and does not leave.
successor-again = It did not arrive, or the case changed: ask again
successor-again-what = The package of before counts no more then. Its code destroys nothing here.
successor-again-there = If the successor has the case already, it stays there as it was then. Talk that over.
successor-again-no = No, wait for the code
successor-again-yes = Yes, ask the employee again
doc-draft-version = Draft, version { $number }, mark { $mark }

## the files of a report of figures

figures-by-nature = nature
figures-by-nature-group = kind of case
figures-by-ground = ground of discrimination
figures-by-role = part of the employee
figures-by-bond = bond with the organisation
figures-by-other-party = whom it was about
figures-by-unit = part of the organisation
figures-by-route = road
figures-by-informal-outcome = outcome of informal roads
figures-by-formal-outcome = outcome of formal roads
figures-by-month = month
figures-by-quarter = quarter
figures-by-half = half year
figures-by-year = year
figures-by-duration = duration
figures-by-contacts = number of contacts
figures-by-task = task
figures-duration-one-month = at most 1 month
figures-duration-three-months = longer than 1, up to 3 months
figures-duration-six-months = longer than 3, up to 6 months
figures-duration-twelve-months = longer than 6, up to 12 months
figures-duration-more = longer than 12 months
figures-duration-open = still open
figures-contacts-none = no contact
figures-contacts-one = 1 contact
figures-contacts-two-three = 2 or 3 contacts
figures-contacts-four-six = 4 to 6 contacts
figures-contacts-more = more than 6 contacts
figures-first-half = the first half of { $year }
figures-second-half = the second half of { $year }
figures-first-quarter = first quarter of { $year }
figures-second-quarter = second quarter of { $year }
figures-third-quarter = third quarter of { $year }
figures-fourth-quarter = fourth quarter of { $year }
figures-month = { $month } { $year }
figures-measure-cases = new cases
figures-measure-carried-over = running cases from before
figures-measure-closed = closed cases
figures-measure-persons = employees with a new case
figures-measure-contacts = contacts
figures-measure-minutes = minutes of work
figures-unit-cases = What counts: cases that began in this period. Each case counts once here.
figures-unit-carried-over = What counts: cases that were running when the period began.
figures-unit-closed = What counts: cases that were closed in this period.
figures-unit-persons = What counts: employees with a case that began in this period. Each employee counts once here.
figures-unit-contacts = What counts: contacts in this period, also in cases from before.
figures-unit-minutes = What counts: minutes of work in this period.
figures-period = Period: { $period }.
figures-only = Only { $dimension }: { $codes }.
figures-several-answers = A case can have more answers here. So don't add the rows up.
figures-title = Figures of the confidential adviser: { $period }
figures-title-several = Figures of { $advisers } confidential advisers: { $period }
figures-published-on = Published on { $day }.
figures-table-by = { $what } by { $dimension }
figures-table-by-two = { $what } by { $first } and { $second }
figures-panel = { $dimension }: { $entry }
figures-number = number
figures-share = share of the total
figures-total = total
figures-not-chosen = nothing chosen yet
figures-withheld = not shown
figures-cannot-occur = cannot occur
figures-sheet-about = About
figures-sheet-table = { $number } { $name }
figures-dated-title = { $title } ({ $period })
figures-chart-withheld = { $row }: x
figures-csv-table = table
figures-csv-measure = what counts
figures-csv-period = period
figures-csv-only = restricted to
figures-csv-axis = division { $number }
figures-csv-label = row { $number }
figures-csv-code = code { $number }
figures-csv-figure = number
figures-heading-caution = What these figures don't say
figures-caution-scale = These figures say little about how often something happens. Who goes through something often talks about it with nobody, and often doesn't report it.
figures-caution-more = More cases doesn't mean by itself that things are getting worse. Perhaps people find the way to help more easily.
figures-heading-method = How these figures were made
figures-method-counts = This overview has numbers only. Nothing in it comes from a talk.
figures-method-small = A number below { $threshold } is not there, not even when it is zero. A small number can point at a person.
figures-method-cover = Sometimes a larger number is not there either. Otherwise somebody could work out a small one.
figures-method-checked = Each small number was checked with everything that is public already. It can still be zero then, and also { $threshold } or more.
figures-method-exact = A number that is there is exact.
figures-method-share = Percentages are rounded to whole per cents. So together they are sometimes not exactly a hundred.
figures-method-later = A case that was entered or changed later counts in a next overview.
figures-heading-legend = What the signs mean
figures-legend-withheld = x: we don't show this number. It can be zero, small or large; the x doesn't tell which of the three.
figures-legend-cannot-occur = -: this cannot occur.
figures-heading-left-out = What is left out
figures-left-out = The table “{ $table }”. With figures that are public already, a small number could be worked out of it.
figures-say-figure = { $title } ({ $period }): { $count }.
figures-say-figure-withheld = { $title } ({ $period }): not shown (x).
figures-say-total = { $title } ({ $period }): { $count } in total.
figures-say-total-withheld = { $title } ({ $period }): the total is not shown (x).
figures-say-no-total = { $title } ({ $period }), without a total.
figures-say-highest = The highest number is { $count }: { $rows }.
figures-say-highest-shown = The highest number that is there is { $count }: { $rows }.
figures-say-nothing-shown = Nothing else is shown here.
figures-say-withheld = Where it says x, the number is not shown.
## Figures of many advisers
merge-safe = Nothing has been published. The files and the notes have not changed.
merge-no-files = There is no file to add up.
merge-now-name-files = Name the files that you got from the other advisers.
merge-not-there = { $file } is not there.
merge-not-a-file = { $file } is a folder or a link, not an ordinary file.
merge-too-large = { $file } is larger than 64 MB: too large for figures.
merge-not-sealed = { $file } is not a sealed file.
merge-other-key = { $file } is sealed, but not for the key of this vault.
merge-damaged = { $file } is damaged or not complete.
merge-unreadable = { $file } cannot be read.
merge-not-figures = { $file } is sealed well, but there are no figures of Klankbord in it.
merge-too-new = { $file } was made with a newer Klankbord.
merge-other-codes = { $file } was made with other lists of codes.
merge-other-period = { $file } is about another period.
merge-own = { $file } comes from this vault. Its own cases count already.
merge-same-file = { $file } is the same file as { $other }.
merge-same-adviser = { $file } and { $other } come from the same adviser.
merge-now-ask-again = Ask the adviser to make the file again, or leave it out.
merge-now-give-key = Give the adviser the key of this vault (klankbord key) and ask for a new file. Or leave this file out.
merge-now-same-version = Ask whether everybody uses the same Klankbord. Then have the file made again.
merge-now-same-period = Ask for a file about the same period, or leave this file out.
merge-now-leave-out = Leave this file out.
merge-now-choose = Ask which file holds. Leave the other one out.

## the desk of the figures

command-tables = tables
command-publish = publish
command-export = export
command-coarser = make coarser
command-releases = published earlier
command-make-figures = make the figures
command-figures-form = another form
command-add-table = add a table
command-ready-made = usual tables
tallies-making = The figures are being made
tallies-making-line = The figures are being made…
tallies-making-long = The figures are being made: { $percent } %. You can just go on; Esc stops the making.
tallies-made-not = The making was stopped. Enter makes the figures after all.
tallies-none-title = No figures
tallies-heading-published = Figures for { $period } (threshold { $threshold }), published on { $day }
tallies-heading-preview = Figures for { $period } (threshold { $threshold }), preview
tallies-heading-preview-running = Figures for { $period }, up to now (threshold { $threshold }), preview
tallies-x-means = x: not shown. That can be zero, a small count, or a count that would give another one away.
tallies-left-out = Left out: { $table }. With what is public already, this table gives a small count away.
tallies-several-answers = A case can have several answers here. Don't add the rows up.
tallies-why-cover = Sometimes a larger count is missing, too. Otherwise a small count could be worked out.
tallies-why-ledger = What was published earlier counts as well. The difference between two reports gives nothing away.
tallies-why-yours = For you alone, this is in no file:
tallies-why-reason-few = { $count } times: zero, or below the threshold
tallies-why-reason-people = { $count } times: too few people behind the count
tallies-why-reason-group = { $count } times: it would tell about everybody in a group
tallies-why-reason-others = { $count } times: one of the advisers would know about the others
tallies-why-reason-cover = { $count } times: it would give another count away
tallies-why-reason-earlier = { $count } times: it was not shown before either
tallies-why-late = { $count ->
    [one] One case came or changed
   *[other] { $count } cases came or changed
} after a publication. That counts in the next period.
tallies-why-already-out = With an earlier, lower threshold something was shown that is small now: { $count } times. It can't be called back.
tallies-why-guessable = Whoever guesses right knows a little more of { $count } counts that aren't shown. Coarser tables help.
tallies-why-sparse = { $count ->
    [one] Of 1 table
   *[other] Of { $count } tables
} more than half is not shown. Coarser tables show more (v).
tallies-tables-title = Which tables?
tallies-tables-now = In this report
tallies-tables-new = New table: tick 1, 2 or 3 of these
tallies-tables-count = What counts
tallies-tables-persons = count employees in the place of cases (a report of its own)
tallies-tables-status = Tick what you need. Fewer tables: more can be shown.
tallies-aid-title = What shows more
tallies-aid-status = The figures get coarser; the cases stay as they are.
tallies-aid-groups = Groups in the place of natures
tallies-aid-groups-what = Conduct, integrity, work and question, without the natures below.
tallies-aid-stretches = Longer stretches of time
tallies-aid-stretches-what = Quarters in the place of months, half-years in the place of quarters.
tallies-aid-year = A whole year
tallies-aid-year-what = A whole year holds more cases than half of it.
tallies-aid-dimensions = One division fewer
tallies-aid-dimensions-what = The widest tables are divided by one thing fewer.
tallies-aid-units = Not by unit
tallies-aid-units-what = All units together. In a small unit everybody knows each other.
tallies-aid-totals = Totals only
tallies-aid-totals-what = Only how many there were. Nobody is recognised in it by what was going on.
tallies-releases-title = Published earlier
tallies-releases-status = Enter: read it, and write it to a file again. What stands here can't be called back.
tallies-release = { $period }, published on { $day }, threshold { $threshold }
tallies-release-what = { $count ->
    [one] 1 table
   *[other] { $count } tables
}
tallies-release-advisers = of { $advisers } advisers together
tallies-no-releases = Nothing was published from this vault yet.
tallies-no-aid = It can't be coarser than this.
tallies-made-already = The figures are there already.
tallies-not-made = The figures aren't made yet.
tallies-publish-first = Only published figures can go to a file. Publish them first with p.
tallies-published-already = These figures were published already, on { $day }. With e you write them to a file.
tallies-published = Published: it is in the ledger. With e you write a file.
tallies-publish-title = Publish?
tallies-publish-what = This goes into the ledger for ever: { $tables ->
    [one] 1 table
   *[other] { $tables } tables
} of { $period }, threshold { $threshold }. Shown: { $shown }, not shown: { $withheld } (w tells why).
tallies-publish-first-one = It is the first publication from this vault.
tallies-publish-beside = { $count ->
    [one] It is protected together with 1 earlier publication.
   *[other] It is protected together with { $count } earlier publications.
}
tallies-publish-running = This period is not over yet. Publish after it: what is published does not change any more.
tallies-publish-question = Could anybody be recognised all the same, by who knows the department?
tallies-publish-not-now = Don't publish now
tallies-publish-perhaps = Perhaps: make it coarser
tallies-publish-nobody = No, nobody: publish
figures-preview-title = This is in the file, in every form
figures-preview-status = Nothing is written yet. Enter: choose where it goes.
figures-place-title = Where does it go?
figures-place-text = The name tells the form. The file isn't encrypted, and nothing of you or of this computer is in it.
figures-place-status = Never over another file, never among the notes.
figures-form-odt = Form: odt, a report for LibreOffice or Word. Tab: another form.
figures-form-ods = Form: ods, a spreadsheet with charts. Tab: another form.
figures-form-csv = Form: csv, a table for other programs. Tab: another form.
figures-form-html = Form: html, a web page of its own. Tab: another form.
figures-form-json = Form: json, to have the protection checked. Tab: another form.
figures-form-none = Let the name end in .odt, .ods, .csv, .html or .json. Tab puts it there.
figures-made-title = The figures are in the file
figures-made-status = Klankbord doesn't know what happens to it next.
figures-file-end = Let the name end in .odt, .ods, .csv, .html or .json.
figures-file-too-large = This file is too large for this computer. Publish fewer tables at once.
figures-refused-unknown = There is no such division.
figures-refused-twice = “{ $dimension }” is there twice. Once is enough.
figures-refused-too-many = A table has three divisions at most. Take one away.
figures-refused-does-not-go = “{ $dimension }” doesn't go with this. Make it a table of its own.
figures-refused-persons = Employees can be counted in a report of their own only. Beside cases, the difference tells who came back.
figures-refused-nothing = Tick something first.
figures-refused-too-few = In this period there were too few cases for figures, or none. A longer period gives more.
figures-refused-cannot-protect = By “{ $dimensions }” a small count can be worked out, whatever is withheld. Choose coarser tables, a longer period or fewer tables.
figures-refused-cannot-protect-totals = From these totals a small count can be worked out, whatever is withheld. Choose a longer period or fewer tables.
figures-refused-contradiction = The cases don't agree with what was published earlier. Nothing goes out. Have the vault checked in the settings.
figures-refused-persons-after = Of this period something was published in which something else was counted. Cases beside employees tell who came back.
figures-refused-too-large = This is too much at once. Choose fewer tables or fewer divisions.
figures-refused-no-proof = The proof that nothing can be worked out did not succeed. Nothing goes out. Choose fewer tables or a longer period.
figures-refused-stopped = The making was stopped. Nothing was published.
## figures on the command line

cli-about-tally = figures for a year or half a year, without giving anybody away
cli-about-tally-export = your counted cases, sealed for whoever adds up the figures of several advisers
cli-about-tally-merge = figures of several advisers together, from sealed files
cli-about-tally-releases = what was published before
cli-after-help-tally = Without --publish it is a preview: nothing leaves. With --publish the figures are in the ledger for ever.
cli-help-tally-by = what a table divides by, such as nature or nature,unit; may be repeated
cli-help-tally-report = the fixed report of the year (you get it without choosing too)
cli-help-tally-threshold = counts below this number are left out (3 or more)
cli-help-tally-publish = publish: into the ledger, and after that into a file
cli-help-tally-nobody = you looked: nobody can be recognised in these figures
cli-help-tally-out = write the published figures to this new file
cli-help-tally-format = the form of the file, when its name does not say so
cli-help-tally-records = a file of coded cases (vp-sdc-scenario/1), without a vault; the answer is JSON
cli-help-tally-to = the key of whoever adds up
cli-help-tally-file = the new, sealed file
cli-help-tally-files = the sealed files
cli-misuse-wrong-threshold = A threshold is 3 or more, and 100 at most. Below 3 a count points at people.
cli-misuse-dimension = Nothing to divide by has this name. There is: { $all }.
cli-misuse-dimension-near = Nothing to divide by has this name. Do you mean { $near }? There is: { $all }.
cli-misuse-form = A file is odt, ods, csv, html or json. Let its name end so, or name it with --format.
cli-misuse-nobody-first = First look whether anybody can be recognised. If not, give --publish --nobody-recognisable.
cli-misuse-only-published = Only what is published goes into a file. Add --publish.
cli-tally-published = Published as { $name }. It is in the ledger now and does not change any more.
cli-tally-written = The file is written. It is not encrypted.
cli-tally-again = This was published for this period already, on { $on }. You get the same figures.
cli-tally-why-few = Not shown, { $count } times: none, or too few.
cli-tally-why-people = Not shown, { $count } times: too few people are behind it.
cli-tally-why-group = Not shown, { $count } times: it would tell of everybody in a group what it was about.
cli-tally-why-others = Not shown, { $count } times: who contributes would know what the others have.
cli-tally-why-cover = Not shown, { $count } times: another count could be worked out from it.
cli-tally-why-earlier = Not shown, { $count } times: it was not shown before either.
cli-tally-late = Cases that came or changed later: { $count }. They count in the next period.
cli-tally-already-out = Below the new threshold, but published before: { $count }. It cannot be called back.
cli-tally-sparse = Of “{ $table }” { $percent } % is not shown. A coarser table says more.
cli-tally-left-out = “{ $table }” is left out: with what is published already, a small count could be worked out.
cli-tally-few-advisers = With { $count } advisers, each can work out the figures of the other.
cli-tally-no-releases = Nothing has been published yet.
cli-tally-release = { $name }: { $on }, for { $period }, threshold { $threshold }, tables: { $tables }
cli-tally-progress = Working: { $percent } %
cli-tally-exported = The counted cases of { $period } are sealed in the file. Only who has the key opens it.
cli-tally-exported-mark = Mark of the file: { $mark }
cli-tally-records-left-out = { $release }: table { $table } is left out, or a small count could be worked out.
cli-refused-safe = Nothing was published.
cli-records-no-json = This is no JSON, at line { $line }, sign { $column }.
cli-records-wrong-format = This is no file of the kind vp-sdc-scenario/1.
cli-records-missing = Something is missing here.
cli-records-wrong-kind = Something else belongs here: text, a number or a list.
cli-records-unknown-dimension = This is not among the dims.
cli-records-unknown-code = This code is not on the list.
cli-records-twice = This is there twice.
cli-records-unknown-measure = Only cases are counted.
cli-records-wrong-count = This count cannot be.
cli-records-wrong-threshold = A threshold is 3 or more, and 100 at most.
cli-records-too-many = A table has three dimensions at most.
cli-records-cannot-occur = By the file itself, these codes cannot occur together.
cli-records-release = These figures are not safe.
cli-records-now = Mend the file in this place, or ask for fewer tables.
problem-older-than-known = This vault is older than this computer remembers. Perhaps more was published than it knows.
problem-given-away = You gave your cases of this period to a coordinator. A report of your own beside it can give a colleague away.
problem-now-compare-reports = Compare with earlier reports, or restore a newer backup. After opening again you can publish.
problem-now-ask-coordinator = Use the report of all together, or publish first next time and give after that.
problem-still-running = This period is not over yet. What is still to come could never count any more.
problem-now-wait-for-end = Publish when the period is over. The preview can be looked at now.
tallies-publish-half = Once a half-year is out, the year may show less.
cli-misuse-only-records = With --records goes only --json: period, tables and threshold are in the file itself.
figures-nothing-shown = None of the { $count } counts can be shown: x.
cli-refused-now = klankbord tally --help shows what you can ask for.
cli-tally-preview = This is a preview. Nothing has been published.
