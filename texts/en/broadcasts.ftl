## Announcements

command-broadcast = Announcements: write, send, follow up
menu-broadcast = Announcements

broadcast-title = <b>Announcements</b>
broadcast-none = None yet. An announcement can be tried on yourself, sent to everybody or only to those it concerns, and you see whom it reached.
broadcast-line = { $words }
broadcast-begin = New announcement
broadcast-to-list = ‹ To the list
broadcast-open = Open it
broadcast-empty = without words
broadcast-only-files = { $files ->
    [one] { $files } file without words
   *[other] { $files } files without words
}
broadcast-state-draft = <i>draft</i>
broadcast-state-awaiting = <i>waits for a second coordinator</i>
broadcast-state-scheduled = <i>about to leave</i>
broadcast-state-planned = <i>leaves { $moment }</i>
broadcast-state-sending = <i>leaving: { $sent } of { $people }</i>
broadcast-state-paused = <i>paused: { $sent } of { $people }</i>
broadcast-state-paused-before = <i>paused, not begun</i>
broadcast-state-removed = <i>{ $day }, taken out of all chats</i>
broadcast-state-done = <i>{ $day }, reached { $sent } of { $people }</i>
broadcast-state-sending-private = <i>on its way</i>
broadcast-state-paused-private = <i>paused</i>
broadcast-state-done-private = <i>{ $day }, sent</i>
broadcast-state-cancelled-private = <i>{ $day }, stopped</i>
broadcast-state-cancelled-before = <i>{ $day }, stopped before sending</i>
broadcast-state-cancelled = <i>{ $day }, stopped: { $sent } of { $people }</i>

## Writing

broadcast-new = <b>New announcement</b>

    Send it here just as people will see it: text with formatting and links, a photo, a document, a video or an album with a caption.
broadcast-placeholders = <i>The text may hold { "{" }greeting{ "}" }, { "{" }school{ "}" } and { "{" }deadline{ "}" }: everybody reads their own. The greeting is a whole sentence (“Hello, name!”), a school is named as on the roster: “school No. 4”.</i>
broadcast-draft = <b>Announcement · draft</b>
broadcast-draft-awaiting = <b>The announcement waits for a second coordinator</b>
    If you change it, it has to be confirmed anew.
broadcast-draft-change = <i>To replace the text or the file, send a new one.</i>
broadcast-words-title = <b>{ $language ->
    [en] Text in English
   *[other] Text in Russian
}</b>
broadcast-words-ask = Send a new text or file: it takes the place of the old one.
broadcast-words = Text and files
broadcast-other-language = { $language ->
    [en] Text in English
   *[other] Text in Russian
}
broadcast-no-language = { $language ->
    [en] Remove the English
   *[other] Remove the Russian
}
broadcast-no-media = Remove the files
broadcast-two-languages = In two languages: everybody gets their own.
broadcast-files = { $kind ->
    [document] { $files ->
        [one] With a document
       *[other] With { $files } documents
    }
    [video] { $files ->
        [one] With a video
       *[other] With { $files } videos
    }
   *[photo] { $files ->
        [one] With a photo
       *[other] An album: { $files } photos and videos
    }
}
broadcast-with-buttons = Buttons: { $names }
broadcast-drop = Delete the draft
broadcast-drop-ask = Delete this draft? Nobody has got it yet.
broadcast-drop-sure = Delete
broadcast-dropped = The draft is deleted

broadcast-not-kept = Nothing has changed so far. Please send a corrected version.
broadcast-only-these = This cannot be sent on: a text, a photo, a document, a video or an album can.
broadcast-album-refused = This file did not fit the album: up to ten photos and videos together, or up to ten documents.
broadcast-too-long = A message holds { $limit } characters, and this has { $length }: please shorten it by { $over }.
broadcast-caption-too-long = Under one file { $limit } characters fit, and this has { $length }: shorten it by { $over }, or send the text without the file.
broadcast-cut-in-two = Telegram has cut the text: a message holds { $limit } characters, and this has { $length }. Please send a shorter one: half of it is not kept.
broadcast-longest-counted = Counted with the longest name, school and deadline.
broadcast-too-formatted = A message holds { $limit } pieces of formatting and links, and this has { $entities }: please take some away.
broadcast-unknown-word = Nothing stands for { "{" }{ $word }{ "}" }. You can write { "{" }greeting{ "}" }, { "{" }school{ "}" } or { "{" }deadline{ "}" }.
broadcast-no-deadline = { "{" }deadline{ "}" } needs a survey or an internship: add a button with one, or choose a survey under “To whom”.
broadcast-wordless = Add a text or a file: there is nothing to send yet.
broadcast-album-wordless = An album with buttons needs a text: the buttons stand under it.

## Buttons under it

broadcast-buttons = Buttons
broadcast-buttons-title = <b>Buttons under the announcement</b>
broadcast-button-line = “{ $words }” — { $where }
broadcast-buttons-ask = A button with a link: send its name and address, for example <i>Programme — https://example.org/day</i>. Up to { $most } buttons in all.
broadcast-kind-wave = opens a survey
broadcast-kind-internship = opens an internship
broadcast-kind-read = counts who has read
broadcast-button-link = Open the link
broadcast-button-wave = Open the survey
broadcast-button-internship = Open the internship
broadcast-button-read = I have read it
broadcast-add-wave = Add a survey
broadcast-add-event = Add an internship
broadcast-add-read = Add “I have read it”
broadcast-remove = Remove { $number }
broadcast-buttons-enough = There are { $most } buttons already: remove one to add another.
broadcast-link-wrong = No address found in “{ $said }”. A link that begins with https:// is needed.
broadcast-link-long = The address is longer than { $limit } characters ({ $length }): please take a short link.
broadcast-label-long = A button's name has up to { $limit } characters, or a phone cuts it. This has { $length }: “{ $said }”.
broadcast-offer-wave = <b>Which survey will the button open?</b>
broadcast-offer-internship = <b>Which internship will the button open?</b>
broadcast-offer-no-wave = No survey is open now.
broadcast-offer-no-internship = No internship is published yet.
broadcast-option = { $name }

## Whom

broadcast-whom = To whom
broadcast-whom-title = <b>Announcement · to whom</b>
broadcast-out-title = <b>Announcement · but not to</b>
broadcast-everybody = To: <b>everybody</b>
broadcast-by-role = Roles: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}and { $more } more
}
broadcast-by-position = Posts: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}and { $more } more
}
broadcast-by-school = Schools: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}and { $more } more
}
broadcast-by-kind = Kinds of school: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}and { $more } more
}
broadcast-by-wave = Surveys: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}and { $more } more
}
broadcast-by-event = Internships: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}and { $more } more
}
broadcast-by-competency = Whom an internship would give most: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}and { $more } more
}
broadcast-without = But not: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}and { $more } more
}
broadcast-wave-n = “{ $wave }”, not begun
broadcast-wave-u = “{ $wave }”, not finished
broadcast-wave-f = “{ $wave }”, finished
broadcast-event-s = “{ $title }”, signed up
broadcast-event-a = “{ $title }”, came
broadcast-event-w = “{ $title }”, waiting
broadcast-event-line = { $title } · { $school }{ $dated ->
    [0] { "" }
   *[other] {" "}· { $day }
}
broadcast-reach = <b>{ $people ->
    [one] { $people } person
   *[other] { $people } people
}</b>{ $schools ->
    [0] { "" }
    [one] {" "}of { $schools } school
   *[other] {" "}of { $schools } schools
}
broadcast-reach-private = <b>{ $people ->
    [one] { $people } person
   *[other] { $people } people
}</b>. Who they are is shown to nobody.
broadcast-reach-in-bot = In the bot and taking announcements: { $people }
broadcast-reach-nobody = Nobody is left like this: please untick something.
broadcast-and = <i>Ticks of different sorts narrow each other: “heads” and “gymnasiums” are heads of gymnasiums.</i>
broadcast-newcomers = And to newcomers
broadcast-newcomers-yes = Whoever comes in while it is being sent gets it too.
broadcast-newcomers-no = The list is frozen when sending begins.
broadcast-schools = List of schools
broadcast-schools-title = <b>From which schools</b> · { $schools }
broadcast-school-line = { $school } — { $people }
broadcast-no-school = outside schools
broadcast-pick-everybody = Everybody
broadcast-pick-role = Roles
broadcast-pick-position = Posts
broadcast-pick-school = Schools
broadcast-pick-kind = Kinds of school
broadcast-pick-wave = Survey
broadcast-pick-event = Internship
broadcast-pick-competency = Area
broadcast-pick-out = But not…
broadcast-pick-role-title = <b>By role</b>
broadcast-pick-position-title = <b>By post</b>
broadcast-pick-school-title = <b>By school</b>
broadcast-pick-kind-title = <b>By kind of school</b>
broadcast-pick-wave-title = <b>By survey</b>
    The number of the survey, and whom of its people.
broadcast-pick-event-title = <b>By internship</b>
    The number of the internship, and whom of its people.
broadcast-pick-competency-title = <b>By area</b>
    To those whom an internship in it would give most. Only the number is seen, and never less than { $group }; it goes with no other tick. The answers of an open survey are counted five people at a time, the last ones after its end.
broadcast-stage-wave-n = not begun
broadcast-stage-wave-u = not finished
broadcast-stage-wave-f = finished
broadcast-stage-event-s = signed up
broadcast-stage-event-a = came
broadcast-stage-event-w = waiting
broadcast-no-options = There is nothing to choose from yet.
broadcast-too-few = They or the others are too few (fewer than { $group }): one could guess who it is. Please choose another area.

## When

broadcast-set-time = When
broadcast-check = Check and send
broadcast-when-title = <b>Announcement · when</b>
broadcast-when-at-once = When: <b>at once</b>
broadcast-when = When: <b>{ $moment }</b>
broadcast-until = Not later than: { $moment }
broadcast-at-once = At once
broadcast-no-end = No end
broadcast-set-end = Not later than…
broadcast-quiet = ⏰ These are quiet hours: it begins to leave { $moment }.
broadcast-when-too-late = Nobody would get it: “not later than” comes before it leaves. Please change “when” or “not later than”.
broadcast-type-end = <i>Not later than which day? You can write it again: 20.12 or 20 December, 18:00.</i>
broadcast-too-far = That is too far away: please choose a day within a year.
broadcast-choose-starts = <b>On which day to send it?</b>
broadcast-choose-expires = <b>Not to be sent later than which day?</b> Whoever has not got it by then does not.

## The check, and a second pair of eyes

broadcast-check-title = <b>Announcement · check</b>
broadcast-follows = To those whom the former did not reach: { $people ->
    [one] { $people } person
   *[other] { $people } people
}
broadcast-takes = That takes about { $minutes ->
    [0] { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
broadcast-reads = This is how { $who } sees it:
broadcast-you = everybody (you, for example)
broadcast-reader = { $position }, { $school }
broadcast-whole = Show it whole
broadcast-whole-coming = It comes as a message of its own
broadcast-next-reader = As another sees it
broadcast-try = Send me a try
broadcast-try-coming = The try comes as a message of its own
broadcast-send = { $people ->
    [one] Send to { $people } person
   *[other] Send to { $people } people
}
broadcast-launched = The announcement is on its way
broadcast-asked = { $coordinators ->
    [one] The second coordinator was asked to confirm
   *[other] The other coordinators were asked to confirm
}
broadcast-changed = The announcement or its people have changed since. Please look once more.
broadcast-changed-since = The announcement has changed since: what is on the screen can be confirmed.
broadcast-alone = To more than { $limit } people two coordinators send together, and there is no second one in the bot yet. Invite one under “People” → “Roles”.
broadcast-own = Another coordinator confirms your announcement.
broadcast-take-back = Take it back
broadcast-confirm = Confirm
broadcast-return = Return
broadcast-confirm-ask = <b>Please confirm an announcement</b>
    Prepared by: { $author }
broadcast-by-author = { $position }, code { $code }
broadcast-confirmed = Confirmed, it is on its way
broadcast-returned = The announcement is a draft again
broadcast-decided-already = It has been sent already
notice-broadcast-confirmed = ✅ The second coordinator has confirmed the announcement; it is on its way.
notice-broadcast-returned = The second coordinator has returned the announcement. The draft is kept.

## On its way

broadcast-starting = <b>The announcement is about to leave</b>
broadcast-planned = <b>The announcement leaves { $moment }</b>
broadcast-sending = <b>Sending: { $sent } of { $people }</b>
broadcast-left = { $left } left, about { $minutes ->
    [0] { $seconds ->
        [0] a second
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
broadcast-paused = <b>Paused: sent to { $sent } of { $people }</b>
broadcast-paused-before = <b>Paused: the announcement has not begun to leave</b>
broadcast-paused-until = If you resume, it leaves { $moment }.
broadcast-stopped-before = <b>Stopped before sending: nobody has got the announcement</b>
broadcast-stopped = <b>Stopped: sent to { $sent } of { $people }</b>
broadcast-done = <b>Done: reached { $sent } of { $people }</b>
broadcast-sending-private = <b>Sending</b>
broadcast-paused-private = <b>Paused</b>
broadcast-cancelled-private = <b>Stopped</b>
    How many did not get it is shown from { $group } people on: otherwise one could guess who they are.
broadcast-done-private = <b>Done</b>
    How many it did not reach is shown from { $group } people on: otherwise one could guess who they are.
broadcast-missed = Not reached: { $people }
broadcast-maybe-twice = Perhaps twice for { $people ->
    [one] { $people } person
   *[other] { $people } people
}: the connection broke while sending.
broadcast-read-by = Read by { $read } of { $sent }
broadcast-read-by-private = Read by { $read }
broadcast-amending-edit = The text is being corrected in the chats…
broadcast-amending-delete = It is being deleted in the chats…
broadcast-pause = Pause
broadcast-resume = Go on
broadcast-stop = Stop
broadcast-stop-ask = Stop sending? { $told ->
    [0] { $left } more will not get it.
   *[other] { $sent } have got it, { $left } more will not.
} It cannot be taken up again.
broadcast-stop-ask-before = Stop sending? Nobody has got the announcement yet, and nobody will. It cannot be taken up again.
broadcast-stop-sure = Stop
broadcast-who-missed = Who did not get it
broadcast-retry = Send only to them
broadcast-edit = Change everywhere
broadcast-delete = Delete everywhere
broadcast-cause-line = • { $cause } — { $people }
broadcast-cause-blocked = blocked the bot
broadcast-cause-deactivated = deleted Telegram
broadcast-cause-not-found = chat not found
broadcast-cause-not-started = not in the bot yet
broadcast-cause-left = no longer on the roster
broadcast-cause-too-late = not in time
broadcast-cause-muted = asked not to be disturbed
broadcast-cause-unsubscribed = take no announcements
broadcast-cause-stopped = sending was stopped
broadcast-cause-other = other causes

## Afterwards

broadcast-missed-title = <b>Not reached: { $people }</b>
broadcast-missed-school = { $school }: { $causes }
broadcast-missed-file = As an Excel list
file-broadcast-missed-name = not-reached-{ $number }.xlsx
file-broadcast-missed = Whom the announcement did not reach: schools, participants' codes and causes, no names.
broadcast-book-title = Whom the announcement did not reach
broadcast-book-sheet = Not reached
broadcast-book-code = Participant's code
broadcast-book-position = Post
broadcast-book-cause = Cause
broadcast-edit-ask = <b>Change everywhere</b>
    The announcement is in { $bound ->
    [0] { "" }
   *[other] at most{" "}
}{ $chats ->
    [one] { $chats } chat
   *[other] { $chats } chats
}. Send a new text{ $files ->
    [0] ; the buttons stay.
   *[other] . Files and buttons stay as they are: only the words of what was sent can be changed.
}
broadcast-edit-only-words = The files of an announcement that was sent cannot be changed any more, only its words. Another file can go as a new announcement, and this one can be deleted everywhere.
broadcast-edit-check = <b>So it will be in { $bound ->
    [0] { "" }
   *[other] at most{" "}
}{ $chats ->
    [one] { $chats } chat
   *[other] { $chats } chats
}:</b>
broadcast-edit-sure = { $chats ->
    [one] Change in { $chats } chat
   *[other] Change in { $chats } chats
}
broadcast-edit-old = This version was used already or replaced
broadcast-edit-begun = Correcting it in all chats
broadcast-delete-ask = <b>Delete everywhere?</b>
    The announcement disappears from { $bound ->
    [0] { "" }
   *[other] at most{" "}
}{ $chats ->
    [one] { $chats } chat
   *[other] { $chats } chats
}{ $older ->
    [0] . Telegram allows it for the first 48 hours; what is deleted cannot be brought back.
    [one] . In { $older } chat more it stays: more than 48 hours have passed, and Telegram allows it no more. What is deleted cannot be brought back.
   *[other] . In { $older } chats more it stays: more than 48 hours have passed, and Telegram allows it no more. What is deleted cannot be brought back.
}
broadcast-delete-too-old = More than 48 hours have passed: Telegram no longer lets us take the announcement out of the chats. Its words can still be changed: “Change everywhere”.
broadcast-removed = Deleted in { $chats ->
    [one] { $chats } chat
   *[other] { $chats } chats
}{ $left ->
    [0] .
    [one] , in { $left } it stays: it came there more than 48 hours ago.
   *[other] , in { $left } it stays: it came there more than 48 hours ago.
}
broadcast-removed-private = Deleted in the chats where Telegram still allows it.
broadcast-delete-sure = { $chats ->
    [one] Delete in { $chats } chat
   *[other] Delete in { $chats } chats
}
broadcast-delete-begun = Deleting it in all chats
broadcast-read-thanks = Thank you, noted
gone-broadcast = This announcement is no more, or it has been sent already.
act-broadcast-sent = An announcement was sent
act-broadcast-confirmed = An announcement was confirmed
about-broadcast = announcement No.
