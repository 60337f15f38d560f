## Coverage of a wave, by school

coverage-title = <b>{ $wave }</b> · { $deadline }
coverage-days-left = { $deadline }, { $days ->
    [one] { $days } day left
   *[other] { $days } days left
}
coverage-closed = ended { $day }
coverage-schools = Not covered: <b>{ $left }</b> of { $total } { $total ->
    [one] school
   *[other] schools
}
coverage-people = Finished: { $finished } of { $people } ({ $percent } %)
coverage-begun = Begun and not finished yet: { $begun }
coverage-not-started = <b>Not begun yet</b> · { $schools }
coverage-under-way = <b>Under way</b> · { $schools }
coverage-covered = <b>Covered</b> · { $schools }
coverage-complete = <b>All finished</b> · { $schools }
coverage-line = { $school } — { $finished } of { $people }
coverage-live = <i>This screen keeps itself up to date.</i>
coverage-no-wave = There is no diagnostic yet.
coverage-as-of = As of { $time }
coverage-nudge = Remind the unfinished ({ $people })
coverage-nudge-not-started = Only not begun ({ $people })
coverage-picture = As a picture
coverage-picture-on-its-way = Being drawn, the picture will come as a message of its own
coverage-file = As Excel
coverage-other-waves = Other forms
coverage-back = ‹ To coverage
coverage-show = Show the list
coverage-waves = <b>Which form?</b>
coverage-wave = { $number }. { $wave } · { $deadline }
coverage-open = { $number }. Show

## The same as a picture

tiles-schools = Not covered: { $left } of { $total } { $total ->
    [one] school
   *[other] schools
}
tiles-people = Finished: { $finished } of { $people } ({ $percent } %)
tiles-as-of = As of { $date }, { $time }
tiles-figure = { $finished } of { $people }
tiles-figure-short = { $finished }/{ $people }
tiles-empty = not begun — { $schools }
tiles-begun = under way — { $schools }
tiles-covered = covered — { $schools }
tiles-complete = all finished — { $schools }
tiles-rest = + { $schools }

## The same as a workbook

file-coverage-name = coverage-{ $number }.xlsx
file-coverage = Coverage by school: { $wave }. The file has schools and numbers only, no names of people.
coverage-book-title = Coverage: { $wave }
coverage-book-sheet = Coverage
coverage-book-dates = Dates: { $opens } — { $closes }
coverage-book-as-of = As of { $date }, { $time }
coverage-book-schools = Schools: { $stages }
coverage-book-stage = State
coverage-book-people = Invited
coverage-book-silent = Not begun
coverage-book-begun = Begun, not finished
coverage-book-finished = Finished
coverage-book-not-started = not begun
coverage-book-under-way = under way
coverage-book-covered = covered
coverage-book-complete = all finished
coverage-book-total = Schools in all: { $schools }

## Nudges

nudge-title = <b>Reminder · check</b>
    { $wave } · { $deadline }
nudge-schools = { $schools ->
    [one] { $schools } school
   *[other] { $schools } schools
}
nudge-unfinished = To: those who have not finished — <b>{ $people ->
    [one] { $people } person
   *[other] { $people } people
}</b> of { $schools }
nudge-not-started = To: those who have not begun — <b>{ $people ->
    [one] { $people } person
   *[other] { $people } people
}</b> of { $schools }
nudge-when = When: { $when }
nudge-when-later = When: <b>{ $when }</b>, so that nobody is disturbed in quiet hours and on days off
nudge-now = now
nudge-too-late = These are quiet hours or a day off, and nobody is written to before { $when }. The wave will have ended by then; it can be prolonged.
nudge-nobody = There is nobody to remind now.
nudge-left-out = Will not get it: { $people }
nudge-without-not-in-bot = · have not come in yet — { $people }
nudge-without-no-consent = · have not consented — { $people }
nudge-without-unreachable = · blocked the bot — { $people }
nudge-without-switched-off = · switched reminders off — { $people }
nudge-without-muted = · asked not to be disturbed for now — { $people }
nudge-without-enough = · have had two reminders — { $people }
nudge-without-same-day = · have a reminder on that day already — { $people }
nudge-preview = What each of them will see, with a button to their own question:
    <blockquote>{ notice-nudge }</blockquote>
nudge-send = { $people ->
    [one] Send to { $people } person
   *[other] Send to { $people } people
}
nudge-more-people = There are more people now: please check once more
nudge-sent = ✅ The reminder goes to <b>{ $people }</b>. It leaves: { $when }. Whoever finishes before is spared.

notice-nudge = Good day! A reminder of a questionnaire: it can be filled in at any convenient minute and left at any question, answers are kept.
notice-tomorrow = Remind me tomorrow
notice-weekly = <b>{ $wave }</b>, day { $day }
notice-weekly-figures = Finished: { $finished } of { $people } ({ $percent } %). Schools covered: { $covered } of { $schools }.
notice-weekly-silent = { $schools ->
    [one] The team of { $schools } school has not begun yet.
   *[other] The teams of { $schools } schools have not begun yet.
}
notice-weekly-ask = Remind those who have not finished?
notice-weekly-nudge = Remind

## One school's team

team-count = <b>{ $school }</b>
    Finished: { $finished } of { $people }
team-not-started = <b>Not begun yet</b>
team-started = <b>Under way</b>
team-submitted = <b>Finished</b>
team-member = { $position } ({ $code })
team-private = Only the person who gave the answers sees them.
team-not-asked = This form does not concern your team.
team-means = <b>The team on average</b>
team-means-closed = The team's means are not open for this form: the municipality's coordinator opens them.
team-means-later = The team's means open when the form is over.
team-means-none = This form has no areas to take means of.
team-means-too-few = The team's means will appear when at least { $group } people have finished.
team-mean-too-few = too few data
team-means-private = Means are shown from { $group } people on. Only the participants themselves see their own results.
