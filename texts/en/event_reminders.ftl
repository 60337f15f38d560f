## Reminders of an internship and the calendar file

visit-week = The internship “{ $title }” is on { $when }.
visit-day = ⏰ The internship “{ $title }” is on { $when }.
visit-soon = ⏰ Starting soon: the internship “{ $title }”, { $when }.
visit-where = Where: { $school }, { $place }.
visit-where-school = Where: { $school }.
visit-online = Online, hosted by { $school }. The link is under “Join the meeting”.
visit-bring = To prepare: { $text }
visit-contact = Who answers guests at the school: { $post }
visit-about = Programme: { $text }
visit-ask = Can you take part? If your plans have changed, say so now: a colleague on the waiting list will get the place.
visit-yes = I will come
visit-yes-online = I will join
visit-no = I cannot
visit-map = On the map
visit-connect = Join the meeting
visit-calendar = To my calendar

visit-thanks = Thank you, we look forward to seeing you: “{ $title }”, { $when }.
visit-moved = That message was about an earlier date or place. Now the internship “{ $title }” is on { $when }.
visit-leave-ask = Give up your place in the internship “{ $title }”, { $when }? It will be offered to the next person on the waiting list.
visit-leave = Give up my place
visit-stay = I will come after all
visit-left = Your place in the internship “{ $title }” is free now. Thank you for letting us know.
visit-no-place = You have no place in the internship “{ $title }”: the sign-up was cancelled or passed on.
visit-cancelled = The internship “{ $title }” is cancelled, there is no need to come.
visit-begun = The internship “{ $title }” has already begun.

visit-list = The internship “{ $title }” is on { $when }.
visit-list-count = { $people ->
        [0] Nobody has signed up yet.
        [one] { $people } person has signed up, confirmed: { $sure }.
       *[other] { $people } people have signed up, confirmed: { $sure }.
    }
visit-list-school = { $school }: { $people }
visit-list-more = And { $schools ->
        [one] { $schools } more school
       *[other] { $schools } more schools
    }.

calendar-on-its-way = The calendar file comes as a separate message. Open it: your phone will offer to add the meeting and remind you a day and two hours before. If the date moves, a new file corrects the same entry.

    If the file does not open, add the meeting by a link in a web calendar: only the title, time and place are passed on.
calendar-cancelled = The internship is cancelled. A file that removes it from your calendar comes as a separate message.
calendar-no-date = The internship “{ $title }” has no date yet, so there is nothing to add.
calendar-link = Add by a link
calendar-file-name = internship-{ $day }.ics
calendar-file = The internship “{ $title }” is on { $when }. Open the file to add it to your calendar.
calendar-file-cancelled = The internship “{ $title }” is cancelled. Open the file to remove it from your calendar.
visit-hours = { $hours ->
        [one] { $shown } academic hour
       *[other] { $shown } academic hours
    }
calendar-connect = To join: { $url }
calendar-programme = Card and programme in the bot: { $url }
file-failed-internship-calendar = the calendar file
