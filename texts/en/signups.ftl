## Finding an internship, signing up, the waitlist

command-internships = Internships
menu-internships = Internships
internships-suits = <b>Suits you</b>
internships-nearest = <b>Coming internships</b>
internships-line = { $number }. { $when } · { $where } · “{ $title }” · { $codes } · { $places }
internships-online = online
internships-no-date = date to be announced
internships-none = No internships are ahead yet. A new one will appear here as soon as it is announced.
internships-none-suits = There are no places now in the directions that would give you most. The nearest ones are below.
internships-none-such = There are no such internships yet. Please look at all of them.
internships-narrowed = Chosen: { $what }
internships-all = Show all
internships-by-month = By date
internships-by-competency = By direction
internships-by-format = By format
internships-by-place = By place
internships-which-month = Which month suits you?
internships-which-competency = Which direction interests you?
internships-which-format = On site or online?
internships-which-place = Where can you go?
internships-direction = { $number }. { $name }: { $count ->
        [one] { $count } internship
       *[other] { $count } internships
    }
internships-nothing-to-choose = There is nothing to choose from yet: go back to the list.
internships-free = { $free ->
        [0] waitlist
        [one] { $free } place
       *[other] { $free } places
    }
internships-free-any = places free
internships-busy = you have another one then
internships-opens = signing up opens { $day }
internships-signup-over = signing up is over
internships-state-asked = request under review
internships-state-confirmed = you are signed up
internships-state-waiting = you are on the waitlist
internships-state-offered = a place waits for your answer
internships-state-cancelled = sign-up cancelled
internships-state-declined = the place has gone on
internships-state-expired = the place has gone on
internships-state-refused = request declined
internships-state-removed = taken out by the coordinator
internships-state-called-off = called off
internships-attendance-came = you were there
internships-attendance-late = you were there
internships-attendance-absent = not attended
internships-mine-title = <b>My sign-ups</b>
internships-mine-none = No sign-ups yet.
internships-mine-line = { $number }. { $when } · { $school } · “{ $title }” · { $state }
internships-part-coming = Coming
internships-part-waiting = Waiting
internships-part-past = Past
internships-nearest-mine = Next internship: { $when }, { $school }.

internship-title = <b>“{ $title }”</b>
internship-where = 📍 { $school }, { $place }
internship-where-school = 📍 { $school }
internship-where-online = Online, hosted by { $school }
internship-when = { $when }, until { $ends }
internship-line = { $text }
internship-format-onsite = on site
internship-format-online = online
internship-format-mixed = on site and online
internship-directions = { $count ->
        [one] Direction
       *[other] Directions
    }: { $names }
internship-about = { $text }
internship-places = { $free ->
        [one] { $free } place free
       *[other] { $free } places free
    } of { $capacity }.
internship-places-taken = All places are taken ({ $capacity } in all).
internship-places-none = All places are taken ({ $capacity } in all); you can join the waitlist.
internship-places-any = There are places: the number of guests is not limited.
internship-quota = { $people ->
        [one] { $people } person
       *[other] { $people } people
    } of your school signed up already (at most { $quota }).
internship-quota-none = At most { $quota ->
        [one] { $quota } person
       *[other] { $quota } people
    } of one school.
internship-closes = Sign-up { $until }.
internship-called-off = This internship will not take place.
internship-mine-confirmed = ✅ You are signed up.
internship-mine-over = You were signed up for this internship.
internship-mine-asked = Your request is with the coordinator; a place is kept for you meanwhile.
internship-mine-offered = A place waits for you: it is held { $until }.
internship-mine-waiting = You are number { $nth } on the waitlist.
internship-over = This internship is over.
internship-begun = This internship has begun.
internship-opens = Signing up opens: { $when }.
internship-signup-over = Signing up for this internship is over.
internship-sign-up = Sign up
internship-into-line = Join the waitlist
internship-ask = Send a request
internship-accept = Take the place
internship-decline = Decline
internship-leave = Cancel my sign-up
internship-leave-line = Leave the waitlist
internship-take-back = Take back request
internship-programme = Programme
internship-signed-up = Who is signed up
internship-trouble = Report a difficulty
internship-mine = My sign-ups
internship-list = ‹ To the list
internship-card = ‹ Card
internship-look = Open the card
internship-others = Similar internships
programme-caption = Programme of the internship “{ $title }”

signup-joined = ✅ You are signed up: { $when }, { $school }.
    The day before we shall send the address and the programme. Your school's coordinator gets the list for the order.
signup-asked = Your request is with the coordinator: { $when }. A place is kept for you, the answer will come here.
signup-waitlisted = There are no free places now. You are number { $nth } on the waitlist: as soon as a place is free we shall write and hold it for you for { $hours ->
        [24] a day
        [one] { $hours } hour
       *[other] { $hours } hours
    }. Shortly before the internship there will be less time.
signup-quota-full = Your school has as many guests as the host can take ({ $quota }). You are number { $nth } on the waitlist: if a colleague changes their mind, the place will be offered to you.
signup-overlaps = “{ $title }”, { $when }, is at the same time as your sign-up: “{ $other }”, { $other_when }, { $school }.

    You can keep that one, or cancel it and sign up here.
signup-keep = Keep that one
signup-swap = Cancel it, sign up
signup-turned-away = The coordinator decided otherwise about your request, so you cannot sign up from here. If plans have changed, please write to the coordinator.
signup-missed = Sorry, this place has gone on to the next in line. You can sign up again.
signup-declined = Thank you for answering: the place is offered to the next on the waitlist.
signup-leave-place-ask = Cancel your sign-up for “{ $title }”, { $when }? The place is offered to the next on the waitlist at once.
signup-leave-request-ask = Take back your request for “{ $title }”, { $when }? The place is offered to the next on the waitlist at once.
signup-leave-line-ask = Leave the waitlist of “{ $title }”, { $when }? If you come back later, the line begins anew.
signup-leave-place-yes = Yes, cancel
signup-leave-request-yes = Yes, take back
signup-leave-line-yes = Yes, leave
signup-stay = No, keep it
signup-left-request = Your request is taken back. Thank you for telling us.
signup-left-line = You have left the waitlist.
signup-left-place = Your sign-up is cancelled. Thank you for telling us.
signup-too-late = The internship has begun: it cannot be cancelled, the host school marks who came.

notice-offered = A place is free: { $when }, { $school }, “{ $title }”.
    It is held for you { $until }.
notice-offer-expired = The place at “{ $title }”, { $when }, { $school }, has gone on to the next in line: there was no answer in time. If you still need it, you can join the waitlist again.
notice-waitlist-closed = Sorry, no place became free at “{ $title }”, { $when }. Have a look at similar ones: another date may suit you.
notice-seated = ✅ The coordinator confirmed your place: { $when }, { $school }, “{ $title }”.
    The day before we shall send the address and the programme.
notice-signup-refused = The coordinator could not accept your request for “{ $title }”, { $when }, { $school }, this time. Please have a look at other internships.
notice-signup-removed = The coordinator has taken out your sign-up for “{ $title }”, { $when }, { $school }. If that is unexpected, write to them from the menu.
notice-open-late = A place is free at “{ $title }”, { $when }, and on the waitlist there { $waiting ->
        [one] is { $waiting } person
       *[other] are { $waiting } people
    }. It begins soon, so a message might come too late: please decide yourself whom to invite.
notice-signups-asked = Requests for “{ $title }”, { $when }, wait for a decision: { $count }.

signups-title = <b>“{ $title }”</b>
    { $when }
signups-counts = Places taken: { $taken }{ $capacity ->
        [0] {""}
       *[other] {" of "}{ $capacity }
    }. On the waitlist: { $waiting }.
signups-none = No sign-ups yet.
signups-asked = <b>Wait for a decision</b>
signups-confirmed = <b>Signed up</b>
signups-offered = <b>Place offered</b>
signups-waiting = <b>Waitlist</b>
signups-line = { $number }. { $who }
signups-who = { $school }, { $position } ({ $code })
signups-state-asked = The request waits for a decision.
signups-state-confirmed = Has a place.
signups-state-waiting = On the waitlist.
signups-state-offered = A place is offered, no answer yet.
signups-state-cancelled = Cancelled by the participant.
signups-state-declined = The offered place was declined.
signups-state-expired = The offered place was not answered.
signups-state-refused = The request is declined.
signups-state-removed = Taken out.
signups-attendance-came = Marked as present.
signups-attendance-late = Marked as present, came late.
signups-attendance-absent = Marked as absent.
signups-coming = Answer to the reminder: coming.
signups-not-coming = Answer to the reminder: cannot come.
signups-approve = Accept
signups-refuse = Decline
signups-seat = Confirm a place
signups-to-head = To the head of line
signups-remove = Take out
signups-remove-ask = Take out of “{ $title }”: { $who }? They will get a message, the place is offered to the next.
signups-remove-yes = Yes, take out
signups-as-guests = As guests see it
signups-back = ‹ To the sign-ups
signups-approved = The request is accepted
signups-not-approved = The request is declined
signups-moved = The next place is theirs
signups-seated = The place is confirmed
signups-removed = Taken out
signups-otherwise = It was decided otherwise meanwhile: look at the sign-up
signups-full = No more places: { $taken } of { $capacity } taken, { $of_school } from this school (allowed: { $quota ->
        [0] no limit
       *[other] { $quota }
    }). Confirm beyond that?
signups-beyond = Yes, beyond

result-find = Find an internship

act-signup-approved = Request for an internship accepted
act-signup-refused = Request for an internship declined
act-waitlist-moved = Participant moved to the head of a waitlist
act-signup-seated = Place at an internship confirmed out of turn
act-signup-removed = Sign-up for an internship taken out
file-failed-internship-programme = the programme of the internship
internships-place-town = Town
internships-place-stanitsa = Village
internships-place-khutor = Hamlet
