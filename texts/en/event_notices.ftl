## What people hear of an internship: announced, changed, cancelled; what its staff hears

event-announced = A new internship: “{ $title }”.
event-announced-about = { $text }
event-when = 📍 { $when }
event-where = Where: { $place }
event-where-mixed = Where: { $place }; one can also join online
event-where-online = Online, hosted by { $school }
event-hours = Length: { $hours }
event-free = { $free ->
        [0] No free places yet, there is a waitlist
        [one] { $free } free place of { $capacity }
       *[other] { $free } free places of { $capacity }
    }
event-open = Open
event-look = Have a look
event-mend = Improve

event-changed = Something has changed about the internship “{ $title }”.
event-was-is = <b>{ $what }</b>
    was: { $was }
    is now: { $now }
event-what-date = Date and time
event-what-end = End
event-what-place = Place
event-what-format = Format
event-format-onsite = on site
event-format-online = online
event-format-mixed = on site and online
event-changed-link = The link to connect by is another one now: it is under the button below.
event-changed-ask = Can you take part? If the new date does not suit you, a colleague from the waitlist gets the place.
event-changed-request = Your request stays as it is.
event-changed-waiting = Your turn in the line is kept.

event-cancelled = We are sorry: the internship “{ $title }” ({ $day }) will not take place: { $reason }. Your sign-up is kept in mind; as soon as there is a new date you will hear of it here.
event-reason-distance = the school goes over to distance learning
event-reason-weather = because of the weather
event-reason-security = for reasons of safety
event-reason-illness = people at the school are ill
event-reason-few = too few colleagues have signed up
event-reason-other = circumstances did not allow it
event-other-dates = Other internships
event-from-calendar = Remove from calendar

event-place-lost = The school can receive fewer guests than planned, so a place at the internship “{ $title }”, { $when }, cannot be confirmed for now. You are number { $nth } on the waitlist: as soon as there is a place it is offered to you. We are sorry for the inconvenience.

event-proposed = { $school } proposes the internship “{ $title }”. It will be seen once you agree.
event-given-back = The coordinator asks you to improve the internship “{ $title }”: { $words }
