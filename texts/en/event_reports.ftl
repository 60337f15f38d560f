## Papers of an internship: registration sheet, sending list, schedule

sheet-title = REGISTRATION SHEET of the internship
sheet-theme = Theme: { $title }
sheet-host = Host school: { $school }
sheet-when = Date and time: { $when }
sheet-place = Place: { $place }
sheet-online = online
sheet-no-date = no date yet
sheet-order = dated ____________ No. ________
sheet-number = No.
sheet-name = Name
sheet-position = Post
sheet-school = School
sheet-signature = Signature
sheet-mark = Mark
sheet-mark-came = present
sheet-mark-late = late
sheet-mark-absent = absent
sheet-mark-none = —
sheet-total = Present: { $came } of { $expected }.
sheet-total-so-far = Marked: { $came } of { $expected }.
sheet-total-blank = Present in all: ________
sheet-signed = For the host school   ______________ / ______________________
sheet-codes = The document holds participant codes: names are added on the operator's server.

sending-annex = Annex to the order
sending-title = LIST of staff sent to internships
sending-date = Date
sending-away = Away from–to
sending-where = Place and theme
sending-place = { $school }, { $place }; “{ $title }”
sending-signed = Head of the school   ______________ / ______________________
sending-check = The time away is without the road: check and complete it before signing.

schedule-annex = Annex to the order
schedule-title = SCHEDULE OF INTERNSHIPS
schedule-when = Date and time
schedule-where = Host and address
schedule-theme = Theme
schedule-direction = Area
schedule-format = Format
schedule-whom = For whom
schedule-places = Places
schedule-contact = In charge
schedule-done = Done
schedule-place = { $school }, { $place }
schedule-teams = management teams of schools
schedule-format-onsite = on site
schedule-format-online = online
schedule-format-mixed = mixed
schedule-held = held
schedule-not-held = not held
schedule-cancelled = cancelled

event-sheet = Registration sheet
event-sheet-file = Registration sheet: “{ $title }”.
event-sheet-name = registration-sheet-{ $number }.docx
file-failed-event-sheet = the registration sheet
sending-file = Sending list: { $school }. The school gives number and date of the order.
sending-name = sending-list.docx
sending-button = Sending list
file-failed-sending-list = the sending list
schedule-file = Schedule of internships, { $period }.
schedule-name = schedule.docx
period-of = from { $first } to { $last }

team-visits = Who goes where
team-visits-title = <b>Internships of the team</b> · { $school }
team-visits-none = Nobody of the team is signed up for a coming internship yet. Sign up under “Internships”.
team-visit = { $when } · { $host }
    “{ $title }”: { $who }
file-failed-internships-file = the document about internships

## Figures of a period

figures-button = Internships, a period
figures-which-period = <b>Internships of a period</b>

    Which period should the figures and documents be about?
stretch-month = This month
stretch-half = This half-year
stretch-year = This school year
stretch-last-year = Last school year
figures-period = <b>Internships { $period }</b>

    Held: { $events }
    Took part: { $came }
    Schools whose teams went: { $covered } of { $total }
figures-file-figures = Figures (Excel)
figures-file-note = Note (Word)
figures-file-schedule = Schedule (Word)
figures-caption = Figures of internships { $period }. Answers of groups smaller than { $group } are hidden.
figures-name = internships-figures.xlsx
note-name = internships-note.docx
note-caption = Interim note on the internships, { $period }. Please add conclusions and recommendations yourself.

figures-title = Internships { $period }
figures-events = Internships
figures-indicators = Indicators
figures-applied = Applied
figures-difficulties = Difficulties
figures-mutual = Reciprocity
figures-table-6 = Table 6. Internships
figures-table-8 = Table 8. Reciprocity and load of hosts
figures-event = Event
figures-host = Host
figures-date = Date
figures-signed-up = Signed up
figures-signed-up-short = Signed up
figures-came = Took part
figures-came-short = Took part
figures-schools = Schools
figures-hours = Ac. hours
figures-satisfaction = Satisfaction (0–100)
figures-satisfaction-short = Satisf. (0–100)
figures-nps = NPS
figures-note-hidden = “–”: fewer people answered than may be shown; NPS is shown from five answers on.
figures-note-satisfaction = Satisfaction is the mean of five items of the feedback form on a scale of 0–100; the overall one is over the events that show it.
figures-indicator = Indicator
figures-value = Value
figures-times = Times
figures-state = State
figures-held = Internships held
figures-called-off = Internships called off
figures-not-held = Not held, by the host report
figures-unknown = Without host report and marks of attendance
figures-attendance = Attendance (of those signed up)
figures-coverage = School coverage: at least one participant
figures-hosting = Host schools
figures-reciprocity = Reciprocity: schools that both received and sent
figures-applied-answered = Implementation among those who answered after six weeks
figures-applied-due = Implementation among all who were asked
figures-due = Asked after six weeks
figures-answered = Answered
figures-done = Apply or try
figures-may-hinder = What may hinder (right after the internship)
figures-hindered = What hindered (after six weeks)
figures-guests-difficulties = Difficulties of participants
figures-hosts-difficulties = Difficulties of hosts
figures-nothing = Nothing has been named so far.
figures-no-requests = There have been none so far.
figures-requests = Difficulties told to the coordinators
figures-request-new = new
figures-request-taken = taken
figures-request-answered = answered
figures-request-closed = closed
figures-school = School
figures-sent = Took part (people)
figures-hosted = Received (times)
figures-hosted-hours = Received (ac. hours)
figures-about-held = Held
figures-about-held-is = Published internships of the period that have begun and took place: the host report says so, or, while there is none, at least one participant is marked as present.
figures-about-not-held = Not held
figures-about-not-held-is = The host report says that the internship did not take place. Such internships count neither in attendance nor in coverage and reciprocity.
figures-about-unknown = Without report and marks
figures-about-unknown-is = Its time has come, and there is neither a host report nor a mark of attendance. It counts in no other figure until there is one.
figures-about-attendance = Attendance
figures-about-attendance-is = Those marked as present of those signed up for internships held; whoever came without signing up is no part of attendance, but counts as a participant.
figures-about-coverage = Coverage and reciprocity
figures-about-coverage-is = Coverage is the share of schools of which at least one person is marked as present at another school. Reciprocity is the share of schools that both sent people and held an internship.
figures-about-satisfaction = Satisfaction and NPS
figures-about-satisfaction-is = The mean of five questions of the feedback form on a scale of 0 to 100; the overall one covers internships where it is shown. NPS is the share of ratings 9-10 less the share of 0-6.
figures-about-applied = Implementation
figures-about-applied-is = Answers after six weeks: the share of those who apply or try it, among those who answered and among all who were asked.
figures-about-empty = Empty
figures-about-empty-is = An empty cell means that there is nothing to compute the figure from.
figures-about-hidden = What is hidden
figures-about-hidden-is = “–”: fewer people answered than may be shown; NPS is shown from five answers on. Totals give nothing hidden away.

note-title = INTERIM NOTE on the internships
note-as-of = as of { $date }
note-basis = 1. Basis
note-basis-words = This note is based on: { $basis }.
note-coverage = 2. Coverage
note-no-schools = The roster has no schools.
note-covered = { $schools ->
    [one] { $schools } school
   *[other] { $schools } schools
} of { $total } took part in internships ({ $percent }).
note-mutual = { $hosts ->
    [one] { $hosts } school was a host
   *[other] { $hosts } schools were hosts
}; { $mutual } both received and sent participants ({ $percent } of all schools).
note-left = Have not taken part yet: { $schools }.
note-internships = 3. Internships
note-none = No internships took place in this period.
note-held = { $events ->
    [one] { $events } internship was held
   *[other] { $events } internships were held
}{ $cancelled ->
    [0] .
   *[other] , { $cancelled } called off.
}
note-not-held = { $events ->
    [one] { $events } internship was not held
   *[other] { $events } internships were not held
}, as the host schools report.
note-unknown = For { $events } more { $events ->
    [one] internship
   *[other] internships
} there is neither a host report nor a mark of attendance; they do not count in this note.
note-came = { $came ->
    [one] { $came } person took part
   *[other] { $came } people took part
}, { $signed } had signed up; attendance of those signed up is { $percent }.
note-satisfaction = Satisfaction of participants is { $value } of 100.
note-applied = After six weeks { $answered } of { $due } answered: { $done } apply or try to ({ $percent } of those who answered, { $of_due } of all who were asked).
note-applied-too-few = After six weeks { $answered } of { $due } answered; too few to sum up yet.
note-difficulties = 4. Difficulties
note-requests = The coordinators were told of { $told ->
    [one] { $told } difficulty
   *[other] { $told } difficulties
}, { $closed } answered.
note-requests-none = The coordinators were told of no difficulties.
note-difficulties-none = Participants and hosts named no difficulties.
note-conclusions = 5. Conclusions and proposals
note-conclusions-words = ______________________________________________________________________
note-executor = Prepared by ______________________, phone ______________
note-check = To check: basis, conclusions, signature. “–” in tables means that too few people answered.
