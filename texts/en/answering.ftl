## Questions and answers

question-heading = <b>{ $wave } · { $position } of { $total }</b>
question-heading-case = <b>{ $wave } · { $position } of { $total } · situation</b>
question-note = <b>{ $wave }</b>
question-section = <i>{ $section }</i>

section-done = Section { $number } of { $total } is finished.
section-half = Section { $number } of { $total } is finished, half of the way is behind you.

anchors-button = What the answers mean
anchors-title = <b>What the answers mean</b>
anchors-back = Back to the question
pause-button = Pause
skip = Skip
acknowledge = I confirm
acknowledged = Confirmed
done-none = Done
done-count = Done ({ $count })
already-so = Already noted

type-text = Write your answer as a message.
type-example = Write your answer as a message, for example { $example }.
type-date = Choose a day or write the date, for example { $example }.
answer-now = Your answer: <b>{ $said }</b>
answer-understood = Recorded: “{ $said }”

rejected-not-a-number = <b>A number is needed here</b>, for example { $example }. You wrote “{ $said }”.
rejected-not-whole = <b>A whole number is needed here</b>, for example { $example }. You wrote “{ $said }”.
rejected-out-of-range = <b>This number does not fit here.</b> You wrote “{ $said }”; an example: { $example }.
rejected-not-a-date = <b>A date is needed here</b>, for example { $example }. You wrote “{ $said }”.
rejected-not-a-time = <b>A time is needed here</b>, for example { $example }. You wrote “{ $said }”.
rejected-too-long = <b>The answer is too long:</b> { $length } { $length ->
    [one] character
   *[other] characters
}. Please shorten it to { $limit } characters.
answer-shorter = Answer shorter
rejected-rest = This is the rest of an answer that was too long, so it is not recorded. Tap “Answer shorter” and write your answer anew.
rejected-not-a-choice = <b>There is no such choice:</b> “{ $said }”. Please use a button or write the number of the choice.
rejected-required = <b>This question needs an answer.</b>
rejected-required-ticks = <b>Please tick at least one.</b>
rejected-constraint = <b>This answer does not fit here.</b> Please check it.

pause = Your answers are saved, you can stop for as long as you like. Remind you: { $when }?
pause-remind = Yes, remind me
pause-go-on = Go on now
pause-no-reminder = No reminder
pause-will-remind = All right, we will remind you: { $when }. Your answers are saved.
pause-until-later = All right. Your answers are saved; go on with /surveys.

review-all-answered = <b>You have answered all the questions. Shall we send them?</b>
review-all-required = <b>Everything required is filled in. Shall we send it?</b>
review-missing = { $count ->
    [one] <b>{ $count } question is not answered.</b>
   *[other] <b>{ $count } questions are not answered.</b>
}
review-sent = <b>Your answers are sent.</b>
review-section = { $name } — { $answered } of { $total }
review-no-section = General questions
review-may-change = You can change your answers { $deadline }.
review-send = Send
review-look = Look at the answers
review-answer-missing = Answer
review-page = <b>Your answers</b> · { $page } of { $pages }
review-to-summary = ‹ To sending
review-to-result = ‹ To the result

wave-closed = <b>{ $wave }</b> closed { $day }. Your answers so far are kept.

who-sees = <b>Who will see the answers</b>

    Only you see your personal result. Your school's coordinator sees whether you have finished, not your answers. The management sees figures for groups of at least { $group } people. It has nothing to do with attestation.
who-sees-on = To the questions
