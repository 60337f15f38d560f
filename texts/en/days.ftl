## The day of an internship and what comes after it

task-about-event = { $form ->
    [internship-feedback] Feedback on the internship “{ $title }”
    [host-site-report] Host report on “{ $title }”
    [delayed-followup] What you could apply: “{ $title }”
   *[other] “{ $title }”
}

notice-event-feedback = Thank you for taking part in “{ $title }”! Three minutes for a short questionnaire: what was useful and what you will take to work. The school sees only the overall result.

    Please answer { $deadline }.
notice-event-feedback-again = You were at the internship “{ $title }”. Your feedback helps the school and colleagues; it takes three minutes.

    The questionnaire is open { $deadline }.
notice-event-report = Thank you for receiving colleagues at your school: “{ $title }”. What remains is the short host report, about five minutes: date, theme and the number of participants are filled in already.

    Please send it { $deadline }.
notice-event-follow-up = After the internship { $day } you wrote:

    “{ $saved }”

    Have you been able to begin?
notice-event-follow-up-plain = Six weeks have passed since the internship “{ $title }” ({ $day }). Could you apply something at your school?
follow-up-tap = Tap an answer; a couple of short questions follow.
follow-up-open = It is a few short questions.
follow-up-done = In use
follow-up-partly = Trying it
follow-up-planned = Not yet
event-form-answer = Answer

report-differs = The report says { $attended ->
    [one] { $attended } participant
   *[other] { $attended } participants
}, while { $marked } { $marked ->
    [one] has
   *[other] have
} a mark of having been there.

    If the number in the report is right, send it: the coordinator sees both numbers and corrects the marks. If not, you can change your answer.
report-differs-send = It is right, send
report-differs-look = Look at my answers
event-report-there = The host report is here.
event-report-agrees = Host report received: { $attended } participants.
event-report-differs = ⚠️ Host report: { $attended } participants, { $marked } marked. Please check the marks.
event-report-not-held = Host report: the internship did not take place.

## The day: the host's screen

day-today = Internship today
day-show-code = Show the code
day-title = <b>{ $title }</b>
    { $when }
day-code = Check-in code: <b>{ $code }</b>

    Guests check themselves in: with the camera by the QR code or with “Check in” in the bot. The code works today and at this internship only.
day-came = Here: <b>{ $came }</b> of { $expected }
day-live = <i>This screen keeps itself up to date.</i>
day-qr-button = Large QR code
day-qr = <b>{ $title }</b>

    Point the phone's camera here, or tap “Check in” in the bot and type <b>{ $code }</b>.
day-list = Tick on a list
day-without-place = Came without a place
day-back = ‹ To the internship
day-list-title = <b>{ $title }</b>
    { $came } of { $expected } are here. A number ticks and unticks.
day-list-empty = <b>{ $title }</b>

    Nobody is signed up. Whoever comes checks in by the code, or add them from a school's list.
day-person = { $mark ->
    [came] ✅
    [late] ✅ (later)
    [absent] —
   *[none] ▫️
} { $number }. { $name }, { $post }, { $school }
day-walk-in = Which school is the guest from?
day-school = { $number }. { $school }
day-walk-in-who = Who came?
day-walk-in-nobody = Nobody of this school is left to mark: everybody on its list is here.
day-colleague = { $number }. { $name }, { $post }
day-other-school = Another school
day-added = The guest is marked
day-no-date = no date yet
day-not-today = <b>{ $title }</b>: { $when }. Marks are made on the day of the internship; afterwards the coordinator corrects them.

## The day: a guest says «I am here»

day-check-in = Check in
check-in-type = <b>{ $title }</b>

    Type the four digits from the host school's screen.
check-in-done = ✅ You are checked in: “{ $title }”. Have a good day!
check-in-before = ✅ You are checked in already: “{ $title }”.
check-in-not-today = “{ $title }”: { $when }. You can check in on the day of the internship only, and the code of that day does not work now.
check-in-wrong = There is no such code today. Please check the digits on the host school's screen. { $left ->
    [one] { $left } try is
   *[other] { $left } tries are
} left.
check-in-too-many = The code did not fit several times. Please try again in { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}, or ask the host school to tick you on the list.
check-in-again = Type again
check-in-ask-host = No place is free at “{ $title }”. Please go to whoever receives the guests: they can mark you from your school's list.
check-in-come-in-first = To check in at an internship come in by your invitation code first, then open the QR code once more.

## Marks after the day

correct-marks = Correct the marks
correct-title = <b>{ $title }</b>
    { $came } of { $expected } are marked. A number opens a mark; the reason stays in the journal.
correct-one = { $name }, { $post }, { $school }

    Now: { $mark ->
    [came] was there
    [late] came late
    [absent] did not come
   *[none] no mark
}. What should it be?
mark-to-came = Was there
mark-to-late = Came late
mark-to-absent = Did not come
mark-to-none = Take the mark away
correct-why = { $name }: { $mark ->
    [came] was there
    [late] came late
    [absent] did not come
   *[none] without a mark
}. Why is it changed?
correct-add = Add a participant
correct-add-why = A participant without a place, “{ $title }”. Why are they added?
why-forgotten = Was not marked
why-late = Came late
why-sheet = By the signed sheet
why-mistake = Marked by mistake
correct-done = Corrected, the reason is kept
gone-code = This code works no more: every day has a new one. Please ask for today's, or tap “Check in” in the menu and type the digits of the screen.
gone-signup = This sign-up is no more.
gone-internship = This internship is no more, has changed, or is meant for others.

act-attendance-corrected = A mark of attendance was corrected
about-mark-came = was there
about-mark-late = came late
about-mark-absent = did not come
about-mark-none = no mark
about-reason-forgotten = was not marked
about-reason-late = came late
about-reason-sheet = by the signed sheet
about-reason-mistake = marked by mistake
act-event-sheet-printed = A registration sheet was made
