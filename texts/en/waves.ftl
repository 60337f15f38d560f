## Waves: the coordinator's list and cards

menu-waves = Waves
command-waves = Waves: open, prolong, close

waves-title = <b>Waves of diagnostics and questionnaires</b>
waves-none = There is none yet. A wave is a questionnaire, a time and the people you invite.
waves-stage-open = Open
waves-stage-planned = Planned
waves-stage-draft = Drafts
waves-stage-closed = Closed
waves-line-open = { $name } — { $deadline }, finished { $finished } of { $people }
waves-line-planned = { $name } — opens { $moment }, { $people ->
    [one] { $people } person
   *[other] { $people } people
}
waves-line-draft = { $name } — only coordinators see it
waves-line-closed = { $name } — until { $day }, finished { $finished } of { $people }
waves-new = New wave
waves-blackouts = Quiet periods
waves-to-list = ‹ To the list
waves-bold-name = <b>{ $text }</b>

waves-card-open = Open
waves-card-planned = Planned: the participants do not know yet
waves-card-closed = Closed
waves-card-draft = Draft
waves-form = Questionnaire: { $title }, version { $version }
waves-form-length = { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
}, { $minutes ->
    [one] about { $minutes } minute
   *[other] about { $minutes } minutes
}
waves-progress = Finished { $finished }, answering { $begun }, not started { $silent }
waves-was-open = Open: { $first } – { $last }
waves-reminder-on = Reminder: { $moment }
waves-director-mean = When it is over, head teachers see the mean of their team if { $group } or more have answered
waves-director-no = Head teachers do not see the results of their team

waves-coverage = Coverage
waves-prolong = Prolong
waves-close = Close
waves-repeat = Measure again
waves-outline = What it asks
waves-unpublish = Back to a draft
waves-try = Try as a participant

waves-people-of-schools = <b>{ $people ->
    [one] { $people } person
   *[other] { $people } people
}</b> of { $schools } { $schools ->
    [one] school
   *[other] schools
}
waves-everybody = The whole management teams of all schools
waves-by-position = Posts: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}and { $more } more
}
waves-by-school = Schools: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}and { $more } more
}
waves-by-kind = Kinds of school: { $names }{ $more ->
    [0] { "" }
   *[other] {" "}and { $more } more
}

## Planning, step by step

waves-planning = <b>New wave · { $step } of { $steps } · { $name }</b>
waves-planning-repeat = <b>Measuring again · { $step } of { $steps } · { $name }</b>
waves-cancel = Cancel
waves-next = Next ›

waves-step-form = Questionnaire
waves-form-line = { $title } · version { $version } · { $minutes ->
    [one] about { $minutes } minute
   *[other] about { $minutes } minutes
}
waves-older = Earlier versions
waves-newest-only = Newest versions only

waves-step-name = Name
waves-name-now = Name: <b>{ $name }</b>
waves-name-type = The participants will see it. To change it, type another one.
waves-name-refused = <b>A name has 1 to { $limit } characters, this one has { $length }.</b> Please type another.
waves-name-diagnostic = Diagnostic “{ $season } { $year }”
waves-name-repeat = Second measurement “{ $season } { $year }”
waves-name-other = { $title } “{ $season } { $year }”
waves-season-winter = Winter
waves-season-spring = Spring
waves-season-summer = Summer
waves-season-autumn = Autumn

waves-step-whom = For whom
waves-in-bot-none = Nobody is in the bot yet: the wave appears in the menu when people come in.
waves-in-bot-some = { $people } are in the bot and get the invitation. For the others the wave appears in the menu when they come in.
waves-in-bot-all = All are in the bot: everybody gets the invitation.
waves-nobody = Nobody is left this way: take off some ticks.
waves-pick-everybody = Everybody
waves-pick-position = By post
waves-pick-school = By school
waves-pick-kind = By kind of school
waves-option = { $name } — { $people }
waves-ticks-none = Nothing is ticked: everybody is invited.
waves-ticks-clear = Take off ticks
waves-ticks-done = Done

waves-step-opens = Opening
waves-opens-at-once = Opens <b>as soon as published</b>
waves-opens = Opens <b>{ $moment }</b>
waves-open-at-once = At once
waves-choose-day = Choose a day
waves-day-type = <i>You may also type it: 20.12 or 20 December.</i>
waves-moment-type = <i>You may also type it: 20.12 or 20 December, 18:00.</i>
waves-day-unreadable = This could not be read as a day: “{ $said }”. Please type, for example, <i>20.12.2026</i> or <i>20 December</i>, or choose with a button.
waves-whole-day = Answers are taken until this day is over; a closing hour is not needed.
waves-choose-opening = On which day shall it open?
waves-end-moved = It would have closed before it opened, so the end is moved: { $deadline }.

waves-step-closes = Closing
waves-closes = Answers are taken <b>{ $deadline }</b>
waves-days = { $days ->
    [one] That is { $days } day for the answers.
   *[other] That is { $days } days for the answers.
}
waves-weeks = { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
}
waves-choose-closing = It opens { $opening }. Which day is the last? Answers are taken until it is over.

waves-step-seen = What is seen
waves-seen-intro = Before the first question a participant reads:
waves-reminders-intro = Remind those who have not finished (twice at most):
waves-item = • { $text }
waves-reminders-none = • no reminders
waves-director-sees = Heads: the mean
waves-director-hides = Heads: nothing
waves-remind-before = { $days ->
    [0] On the last day
    [1] The day before
    [3] 3 days before
   *[other] A week before
}

waves-caution-blackout = ⚠️ It falls into the period “{ $name }” ({ $first } — { $last }).
waves-caution-short = ⚠️ Only { $days ->
    [one] { $days } day
   *[other] { $days } days
}: many will not manage, two weeks are usual.
waves-caution-day-off = ⚠️ The last day is a day off ({ $day }): the reminder comes on a working day before it.

waves-wrong-passed = This moment has passed. Please choose a later day or hour.
waves-wrong-before-opening = It cannot close before it opens. Please choose a later day.
waves-wrong-too-far = This is too far away: choose a day within three years.
waves-wrong-nobody = There is nobody to invite: change whom it is for.

waves-check = <b>Check · { $name }</b>
waves-messages = Messages:
waves-at-once = at once
waves-message-invitation = • invitation — { $when }, { $people ->
    [one] { $people } person
   *[other] { $people } people
} in the bot
waves-message-reminder = • to those who have not finished — { $when }
waves-message-closed = • to those who began and did not send — after the end, { $when }
waves-publish = Publish
waves-publish-now = Publish <b>{ $name }</b>?

    The wave opens now: { $asked }. Those who are in the bot ({ $people }) get the invitation: { $when }. After that the people and the questionnaire cannot be changed, the end can.
waves-publish-later = Publish <b>{ $name }</b>?

    For whom: { $asked }. Those who are in the bot (now { $people }) get the invitation: { $when }. Until it opens it can be made a draft again.
waves-publish-yes = Publish ({ $people })
waves-published = Published
waves-published-already = Published already

waves-draft-kept = The draft <b>{ $name }</b> is kept: you find it in the list of waves. Participants do not see it.
waves-draft-continue = Go on
waves-draft-drop = Delete the draft
waves-draft-dropped = The draft is deleted
gone-draft = This draft is no more: it was published or deleted. The list of waves: /waves.

waves-outline-title = <b>{ $name }</b>
waves-outline-questions = { $questions ->
    [one] The questionnaire has { $questions } question.
   *[other] The questionnaire has { $questions } questions.
}
waves-outline-ways = The longest way is { $longest }, the shortest { $shortest }.
waves-outline-minutes = By the longest way: { $minutes ->
    [one] about { $minutes } minute
   *[other] about { $minutes } minutes
}.
waves-outline-situations = Situations with a choice of ways out: { $situations }.
waves-outline-typed = Answers in words or numbers: { $typed }.
waves-outline-part = { $number }. { $title } — { $questions }

waves-trial-name = Trial: { $name }
waves-trial-end = End the trial
waves-trial-ended = The trial is over, no answers are kept

## A published wave

waves-choose-prolonging = <b>{ $name }</b> takes answers { $deadline }. Until the end of which day shall it stay open?
waves-prolonging-tells = Those who have not finished yet ({ $people }) get a message about the new end.
waves-prolonged = { $people ->
    [0] Prolonged
   *[other] Prolonged. Those who have not finished yet will be told: { $people }
}
waves-only-later = It can only be prolonged to a later day.
waves-closed-already = It is closed already
waves-closed-now = Closed
waves-close-ask = Close <b>{ $name }</b> now?

    { $begun ->
        [0] Nobody is answering now.
       *[other] Answering now: { $begun }. They are told and their answers are kept, but only what was sent counts in the figures.
    }
    Finished: { $finished }; not started: { $silent }, they will not be able to.

    It cannot be opened again.
waves-close-yes = Close
waves-unpublished = A draft again
waves-opened-already = It has opened already

## Periods without questionnaires

blackouts-title = <b>Periods without questionnaires</b>
blackouts-about = When a wave falls into such a period, the bot warns before it is published.
blackouts-none = None is given yet.
blackouts-line = { $name }: { $first } — { $last }
blackouts-type = To add one, type its name and days, for example: <i>National tests 20.04.{ $year } – 20.05.{ $year }</i>
blackouts-usual = Usual ones of { $year }
blackouts-added = Added: “{ $name }”.
blackouts-unreadable = The days could not be read: “{ $said }”. A name and two days in order are needed.
blackouts-remove = Remove { $number }
blackouts-removed = Removed

## What participants hear and read

who-sees-director-mean = The head teacher sees only the mean of the team, when it is over and at least { $group } people have answered.
who-sees-director-nothing = The head teacher does not see the results of the team.

notice-wave-opened = Hello! <b>{ $wave }</b> is open. Your answers help to find an internship and have nothing to do with attestation. It takes { $minutes ->
    [one] about { $minutes } minute
   *[other] about { $minutes } minutes
}, and you may stop at any moment. Please finish { $deadline }.
notice-wave-closing-not-started = ⏰ <b>{ $wave }</b> waits for you. Please finish { $deadline }; you may stop at any moment.
notice-wave-closing-started = ⏰ <b>{ $wave }</b> waits where you stopped, your answers are kept. Please finish { $deadline }.
notice-wave-tomorrow-not-started = Good morning! You asked for a reminder: <b>{ $wave }</b>. Please finish { $deadline }.
notice-wave-tomorrow-started = Good morning! You asked for a reminder: <b>{ $wave }</b> waits where you stopped, your answers are kept. Please finish { $deadline }.
notice-wave-prolonged-not-started = Good news: there is more time. <b>{ $wave }</b> can be answered { $deadline }; you may pause at any moment.
notice-wave-prolonged-started = Good news: there is more time. <b>{ $wave }</b> waits where you stopped, your answers are saved; you can finish { $deadline }.
notice-wave-closed = <b>{ $wave }</b> is closed. Your answers are kept, thank you for them; only what was sent before the end counts in the figures. If something came between, write to your school's coordinator.
wave-remind-tomorrow = Remind me tomorrow
wave-tomorrow = All right, we shall remind you: { $when }. You may begin <b>{ $wave }</b> earlier.
wave-tomorrow-too-late = <b>{ $wave }</b> closes before we could remind you: please finish { $deadline }.
