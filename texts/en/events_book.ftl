## Internships from a workbook: what would change

events-book-added = a draft is added · { $code } “{ $title }”: { $what }
events-book-changed = changed · { $code } “{ $title }”: { $what }
events-book-kept = left as it is · { $code } “{ $title }”: it is in the calendar already and is changed in the chat
events-book-summary = Internships: { $added } added, { $changed } changed, { $kept } left as they are, { $same } without changes.
events-book-says-title = topic
events-book-says-about = description
events-book-says-school-id = school
events-book-says-hours = hours
events-book-says-format = format
events-book-says-place = place
events-book-says-map-url = map
events-book-says-online-url = link to the meeting
events-book-says-bring = what to bring
events-book-says-competencies = competencies
events-book-says-capacity = places
events-book-says-school-quota = per school
events-book-says-contact-id = contact
events-book-says-audience = for whom
events-book-says-signup-opens-at = sign-up opens
events-book-says-signup-closes-at = sign-up closes
events-book-says-needs-approval = approval of sign-ups

## What is wrong with a row

roster-fault-event-code-twice = the code “{ $found }” is in row { $earlier } already. Give the internship another code or delete the repetition.
roster-fault-event-code-taken = an internship of another school has the code “{ $found }” already. Give yours another code.
roster-fault-event-school-foreign = the school “{ $found }” is not yours. Keep only rows of the school where you receive guests.
roster-fault-event-school-unknown = there is no school with the code “{ $found }” in the roster. Mend the code or add the school first.
roster-fault-event-date = “{ $found }” does not look like a date. Write day, month and year: 20.12.2026.
roster-fault-event-time = “{ $found }” does not look like a time. Write hours and minutes: 10:00.
roster-fault-event-time-alone = there is a time but no date. Write the date or clear the time.
roster-fault-event-date-alone = there is a date but no time of beginning. Write it: 10:00.
roster-fault-event-past = this day and hour have passed. Check the date and the year.
roster-fault-event-opens-late = sign-up would open after the internship begins. Mend this day or the date of the internship.
roster-fault-event-closes-late = sign-up would close after the internship begins. Mend this day or the date of the internship; «нет» means until it begins.
roster-fault-event-closed = this day of sign-up is over. Write a later day, or «нет»: then people sign up until it begins.
roster-fault-event-closes-first = sign-up would close before it opens. Mend this day or “Запись с”.
roster-fault-event-yes-or-no = “{ $found }” does not fit. Write «Да» (yes) or «Нет» (no), or leave the cell empty.
roster-fault-event-hours = “{ $found }” does not fit. Write academic hours, more than 0 and at most { $limit }, for example 4 or 4.5.
roster-fault-event-format = the format “{ $found }” is not known. Choose from the list: { $allowed }.
roster-fault-event-link = “{ $found }” cannot be opened as a link. It begins with https:// and has no spaces.
roster-fault-event-competency = the competency “{ $found }” is not known. Write codes from K1 to K8, separated by commas.
roster-fault-event-count = “{ $found }” does not fit. Write a whole number from 1 to { $limit } or leave the cell empty.
roster-fault-event-contact = only a participant's code such as P-7F3K9Q may stand here. Write it or clear the cell.
roster-fault-event-contact-unknown = there is no participant with the code “{ $found }” at the host school. Check the code and the school, or clear the cell.

## In the chat

events-import-button = From a file
events-import-ask = <b>Internships from a file</b>

    Send a workbook, .xlsx, with a sheet “Стажировки” (up to { $limit } MB). First we show what would change; nothing is loaded without your consent.

    Each row becomes a draft. What is published is not changed from a file.
events-import-ask-host = <b>Internships of your school from a file</b>

    Send a workbook, .xlsx, with a sheet “Стажировки” (up to { $limit } MB). First we show what would change; nothing is loaded without your consent.

    Each row becomes a draft: you look at it and propose it to the coordinator. Rows of other schools are not loaded.
events-import-not-words = An .xlsx file with internships is awaited here. Send it as a document: the paper clip, “File”. If there is none yet, take the template.
events-import-loading = Loading the internships…
events-import-lost = We could not get the file from Telegram. The internships have not changed; please send the file once more.
events-import-faults = <b>The internships are not loaded</b>, { $count ->
        [one] { $count } remark
       *[other] { $count } remarks
    }:
events-import-summary = { $words }
events-import-meanwhile = While you were deciding, the internships changed. This is what the file would do now:
events-import-nothing = Everything in the bot is so already, there is nothing to load.
events-import-apply = Load: { $count }
events-import-done = ✅ Loaded. Drafts added: { $added }, changed: { $changed }.
    Participants hear of an internship when you publish it.
events-import-done-host = ✅ Loaded. Drafts added: { $added }, changed: { $changed }.
    Open a draft, check it and propose it to the coordinator: after that participants hear of the internship.
events-import-back = ‹ To the internships
file-events-template-name = internships-template.xlsx
file-events-template = The template of internships. How to fill it in is on the second sheet.
file-failed-events-template = the template of internships
