## Announcing and running internships: the rooms of coordinators and hosts

menu-events = Internships
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
events-fact-closes = Sign-up until: { $moment }
events-fact-approval = You agree to each sign-up
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
