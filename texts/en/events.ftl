## Announcing and running internships: the rooms of coordinators and hosts

menu-events = All internships
menu-host = My internships
command-events = Internships of the district
command-host = Internships of my school

events-title = <b>Internships</b>
events-title-own = <b>Internships of my school</b>
events-shown-ahead = Ahead
events-shown-proposed = Waiting for approval
events-shown-drafts = Drafts
events-shown-past = Past
events-shown-cancelled = Called off
events-to-ahead = Ahead: { $count }
events-to-proposed = To approve: { $count }
events-to-drafts = Drafts: { $count }
events-to-past = Past: { $count }
events-to-cancelled = Called off: { $count }
events-none = There is nothing here yet.
events-line = { $number }. <b>{ $title }</b>
    { $when }, { $school }. { $fill }
events-line-bare = { $number }. <b>{ $title }</b>
    { $when }, { $school }
events-line-past = { $number }. <b>{ $title }</b>
    { $when }, { $school }. { $came } of { $taken } came
events-to-list = ‹ To the list
events-bold = <b>{ $text }</b>

events-no-date = no date yet
events-when-until = { $begins } – { $ends }
events-fill = { $taken } of { $capacity } taken{ $waiting ->
    [0] { "" }
   *[other] , { $waiting } waiting
}{ $asked ->
    [0] { "" }
   *[other] , { $asked } asking
}
events-person = { $position }, { $name }
events-format-onsite = on site
events-format-online = online
events-format-mixed = mixed

events-stage-draft = A draft: participants do not see it
events-stage-proposed = Waits for a coordinator’s approval
events-stage-published = Published
events-stage-now = Going on now
events-stage-past = Over
events-stage-cancelled = Called off
events-card-came = { $came } of { $taken } came
events-fact-link = Link to the card: { $url }
events-card-people = { $fill }

events-fact-school = Host: { $school }
events-fact-when = When: { $when }
events-fact-when-hours = When: { $when }, { $hours }
events-fact-format = Format: { $format }
events-fact-place = Place: { $place }
events-fact-competencies = Directions: { $codes }
events-fact-capacity = Places: { $capacity }{ $quota ->
    [0] { "" }
   *[other] , at most { $quota } of one school
}
events-fact-opens = Sign-up opens: { $moment }
events-fact-closes = Sign-up { $deadline }
events-fact-approval = The school or a coordinator approves each request
events-fact-bring = Preparation: { $text }
events-fact-contact = Contact: { $who }
events-fact-programme = Programme: { $name }

events-caution-blackout = ⚠️ The day falls into “{ $name }”.
events-caution-day-off = ⚠️ This is a weekend or a holiday.
events-caution-short = ⚠️ { $days ->
    [0] Less than a day
    [one] Only { $days } day
   *[other] Only { $days } days
} until it begins: guests need about ten to find substitutes for their lessons.
events-caution-same-school = ⚠️ The school receives guests at that time already: “{ $title }”.
events-caution-same-time = ⚠️ At the same time { $count ->
    [one] { $count } more internship takes
   *[other] { $count } more internships take
} place at other schools.
events-caution-load = ⚠️ { $count ->
    [one] { $count } internship
   *[other] { $count } internships
} of this school in half a year: that is a lot.

## Announcing, step by step

events-new = <b>A new internship</b>
events-new-button = New internship
events-propose-button = Propose an internship
events-which-school = Which school receives?
events-option = { $mark }{ $number }. { $name }
events-announcing = <b>New internship · { $step } of { $steps } · { $name }</b>
events-changing = <b>Changing an internship · { $name }</b>
events-next = Next ›
events-everything = All at once
events-to-changes = ‹ To the changes
events-to-card = ‹ To the card
events-not-said = Not said yet.
events-clear = Take back

events-step-title = Title
events-step-about = About
events-step-codes = Directions
events-step-format = Format
events-step-day = Day and hour
events-step-hours = Hours
events-step-place = Place
events-step-online = Link
events-step-bring = Preparation
events-step-file = Programme
events-step-contact = Contact
events-step-places = Places
events-step-whom = For whom
events-step-signup = Sign-up

events-title-ask = Write the title: what the internship is about and what it is good for. For example, <i>“How we turned reports into decisions”</i>.
events-title-now = Title: <b>{ $title }</b>
events-title-type = Participants will see it. To change it, write another as a message.
events-other-school = Another school
events-about-now = { $text }
events-about-type = Write in two or three sentences what guests will see and do.
events-codes-ask = Which directions does it help? Those who gain most from it will see it first.
events-code-line = { $mark }{ $code }. { $name }
events-pick-onsite = On site
events-pick-online = Online
events-pick-mixed = Mixed
events-moment-type = <i>You may also write: 12.02 10:00 or 12 February 10:00.</i>
events-choose-day-starts = On which day does the school receive?
events-choose-day-opens = From which day on can people sign up?
events-choose-day-closes = Which day is the last to sign up? It is possible until its end.
events-hours-none = How many academic hours does it take? Its end follows from that.
events-hours-now = { $hours } · { $when }
events-hours-type = <i>You may also write: 5 or 1.5. The certificate will name so many hours.</i>
events-place-now = Place: { $text }
events-place-type = Write the address: settlement, street, house. Send a map link as a message of its own.
events-map-now = Map: { $url }
events-map-none = There is no map link yet.
events-clear-map = Take the map back
events-online-now = Link: { $text }
events-online-type = Send the link of the meeting. Only those who have a place will see it.
events-bring-now = Preparation: { $text }
events-bring-type = Where do you meet, and what should guests bring? For example, <i>“an ID for the guard; at the main entrance 15 minutes before”</i>.
events-file-send = Send the programme as a document: the clip, “File”. Guests open it from the card.
events-file-not-words = A file is needed here. Send it as a document: the clip, “File”.
events-words-not-file = Words or a button are needed here; a file cannot be read.
events-clear-file = Take the file back
events-contact-ask = Who at the school answers guests and gets the lists?
events-contact-nobody = Nobody
events-places-none = How many guests does the school receive?
events-places-type = Above is the number of places, below how many of them one school may take. <i>You may also write: 12 or 12 2.</i>
events-places-short = { $capacity } places{ $quota ->
    [0] { "" }
   *[other] , up to { $quota } of a school
}
events-quota = { $count ->
    [0] No limit for schools
   *[other] up to { $count }
}
events-ticks-none = Nothing is ticked: everybody can sign up.
events-opens-at-once = Sign-up opens with the publication
events-closes-at-start = Sign-up until it begins
events-approval-on = The school or a coordinator approves each request
events-approval-off = Whoever signs up has the place
events-signup-type = <i>You may also write the last day of sign-up: 10.02 or 10 February 18:00.</i>
events-open-at-once = Open at once
events-choose-opens = Open on a day…
events-close-at-start = Until it begins
events-choose-closes = Close on a day…
events-days-before = { $days ->
    [1] A day before
    [7] A week before
   *[other] { $days } days before
}
events-approval = Approve requests
events-signup-short = { $opened ->
    [0] at once
   *[other] from { $opens }
}, { $closed ->
    [0] until it begins
   *[other] { $closes }
}{ $approval ->
    [0] { "" }
   *[other] , with approval
}
events-number-unreadable = The number was not understood: “{ $said }”. Write it in digits or choose a button.

events-wrong-no-title = <b>It needs a title.</b> Please write one.
events-wrong-too-long = <b>That is too long.</b> Please shorten it and send it again.
events-wrong-past = <b>This time is over.</b> Please choose a later day or hour.
events-wrong-no-date = <b>A date is needed.</b>
events-wrong-end-before-start = <b>It would end before it begins.</b> Please check the date and the hours.
events-wrong-hours = <b>Hours go from one to 72.</b> Please write another number.
events-wrong-no-capacity = <b>Places go from 1 to 1000.</b> Please write another number.
events-wrong-quota = <b>Of one school from 1 to 1000 people.</b> Please write another number.
events-wrong-not-a-link = <b>This does not look like a link.</b> It begins with https:// — please copy the whole of it.
events-wrong-no-link = <b>A link to connect is needed.</b>
events-wrong-no-place = <b>An address is needed.</b>
events-wrong-no-competency = <b>At least one direction is needed.</b>
events-wrong-opens-after-start = <b>Sign-up would open after the beginning.</b> Change the day of the internship or the time of sign-up (under “Sign-up”).
events-wrong-closes-after-start = <b>Sign-up cannot go on after the beginning.</b> Change the day of the internship or the time of sign-up (under “Sign-up”).
events-wrong-closes-in-the-past = <b>This time of sign-up is over.</b> Please choose a later day or hour.
events-wrong-closes-before-it-opens = <b>Sign-up would close before it opens.</b> Please choose another day.

events-missing = Still to be said:
events-missing-past = • a later day: this one is over
events-missing-no-date = • the day and the hour
events-missing-end-before-start = • an end after the beginning
events-missing-hours = • academic hours
events-missing-no-capacity = • the number of places
events-missing-quota = • places of one school
events-missing-not-a-link = • the whole link
events-missing-no-link = • the link to connect
events-missing-no-place = • the address
events-missing-no-competency = • directions

events-check = <b>Check the internship</b> · a draft
events-check-proposed = <b>Check the internship</b> · waits for approval
events-fact-about = About: { $text }
events-publish = Publish
events-propose = Propose
events-give-back = Give back
events-copy = Copy
events-repeat = Repeat weekly
events-drop = Delete
events-still-missing = Some things are still to be said: they are listed on the screen.
events-proposed = The coordinator has your proposal
events-publish-ask = Publish the internship <b>{ $title }</b>?

    { $people ->
        [one] { $people } person hears
       *[other] { $people } people hear
    } of it: those it is for who are in the bot. You can change it or call it off later, but not make it a draft again.
events-publish-yes = Publish ({ $people })
events-published = Published
events-published-already = It is published already
events-give-back-ask = What should be mended in “{ $title }”? Write it: the school gets the proposal back with these words.
events-given-back = The proposal is back at the school with your words.
events-copied = The copy is ready: choose a day for it
events-repeat-ask = For how many weeks should “{ $title }” be repeated, on the same weekday and hour? There will be drafts: check and publish each.
events-repeated = New drafts: { $count }
events-drop-ask = Delete the draft <b>{ $title }</b>? It cannot be brought back.
events-drop-yes = Delete
events-dropped = The draft is deleted

## Changing what is published

events-card-day = The day
events-card-people-list = Who signed up ({ $count })
events-card-change = Change
events-card-cancel = Call off
events-change = <b>Change: { $title }</b>
events-change-none = Choose what to change. Until you confirm, participants hear nothing.
events-change-line = • { $text }
events-was-is = { $what }. Was: { $was }. Will be: <b>{ $now }</b>
events-nothing = not said
events-change-people = { $people ->
    [one] { $people } person hears of it and answers
   *[other] { $people } people hear of it and answer
} whether they can come.
events-change-old-map = ⚠️ The map link is the same as before. If the place is another one, send a new link or take it away.
events-change-silent = Participants get no message of it: they see it on the card.
events-change-apply = { $people ->
    [0] Change
   *[other] Change and tell ({ $people })
}
events-change-forget = Leave it as it is
events-change-forgotten = Left as it was
events-change-otherwise = The changes are others by now: please check them once more.
events-changed = { $people ->
    [0] Changed
   *[other] Changed; participants hear of it: { $people }
}
events-too-few = { $taken ->
    [one] { $taken } person has
   *[other] { $taken } people have
} a place already, and there would be { $capacity }. { $over ->
    [one] The last { $over } to sign up moves to the head of the waitlist and is
   *[other] The last { $over } to sign up move to the head of the waitlist and are
} told so.
events-too-few-yes = Move them ({ $over })
events-too-few-no = Another number

## Calling off

events-cancel-button = Call off several
events-not-cancel = ‹ Do not call off
events-cancelled-already = It is called off already
events-cancel-why = Why is <b>{ $title }</b> called off? { $people ->
    [one] { $people } person hears
   *[other] { $people } people hear
} the reason.
events-cancel-why-many = Why? The message says it.
events-because-distance = Distance lessons
events-because-weather = Weather
events-because-security = Safety
events-because-illness = Illness
events-because-few = Too few guests
events-because-other = Other
events-cancel-reason = Reason: { $reason }
events-cancel-ask = Call off <b>{ $title }</b>, { $when }? Reason: { $reason }.

    { $people ->
        [one] { $people } person hears
       *[other] { $people } people hear
    } of it. It cannot be brought back, but you can make a copy.
events-cancel-yes = Call off ({ $people })
events-cancelled = { $people ->
    [0] Called off
   *[other] Called off; participants hear of it: { $people }
}
events-cancel-which-day = <b>Call off several internships</b>

    Choose a day: all internships of that day are called off. Or a school: then its internships for a week, a month or a year.
events-cancel-school = Of one school
events-cancel-which-school = Which school’s internships are called off?
events-cancel-none = There are no internships in that time, nothing to call off.
events-cancel-many = Call off { $count ->
    [one] { $count } internship
   *[other] { $count } internships
}? { $people ->
    [one] { $people } person hears
   *[other] { $people } people hear
} of it.
events-cancel-line = • { $title } — { $when }, { $school }
events-cancel-more = • and { $count } more
events-term = { $days ->
    [7] A week
    [31] A month
   *[other] A year
}
events-cancelled-many = Called off: { $count }; participants hear of it: { $people }
