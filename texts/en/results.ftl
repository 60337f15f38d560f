## The personal result

result-thanks = Thank you! Your answers are sent.
result-title = <b>{ $wave }</b>: your result
result-strengths = { $count ->
    [one] Your strength: { $names }.
   *[other] Your strengths: { $names }.
}
result-gain = { $count ->
    [one] An internship can give you most in { $names }.
   *[other] An internship can give you most in: { $names }.
}
result-blind-spots = { $count ->
    [one] In { $names } your self-rating is clearly higher than the decision in the situation: worth another look.
   *[other] In { $names } your self-ratings are clearly higher than the decisions in the situations: worth another look.
}
result-hidden-strengths = { $count ->
    [one] In { $names } the decision in the situation is stronger than your self-rating: you seem to know more than you think.
   *[other] In { $names } the decisions in the situations are stronger than your self-ratings: you seem to know more than you think.
}
result-not-enough = There are few answers that count yet: many questions are marked “Not my task”.
result-grown = { $count ->
    [one] Since last time ({ $wave }) one direction has grown noticeably: { $names }.
   *[other] Since last time ({ $wave }) these have grown noticeably: { $names }.
}
result-declined = Lower than last time: { $names }. This is common after internships: people become stricter with themselves.
result-unchanged = Since last time ({ $wave }) there is no noticeable change.
result-only-you = Only you see this result.
result-not-sent = These answers are not sent yet. You can go on where you stopped.
result-details = Details
result-cases = The situations
result-answers = My answers
result-save = Download
answer-changed = The change is saved, your result is worked out anew

sent-thanks = Thank you! Your answers are sent: <b>{ $wave }</b>.

profiles-title = <b>My results</b>
profiles-none = Your personal result appears here as soon as you send the answers of the diagnostic.
profiles-line = { $number }. { $wave }, { $day }
profiles-open = { $number }. Open

details-title = <b>By direction</b>
details-team = team on average { $mean }
details-municipality = district on average { $mean }
details-means = Means are shown where at least { $group } people answered.
details-means-later = Means to compare with appear when the form is over.
details-change = last time { $before }, change { $change }
details-change-back = as seen with today’s eyes: { $change }
details-since = Last time is { $wave }: the same form in the same version. A noticeable change is 10 points or more.
details-looking-back = Looking back, you rate your beginning more strictly than you did then: so the change from that rating stands beside.
details-reading = How to read it: 50 is “I manage”, 75 is “I do it with confidence”. It is a self-rating with decisions in situations, not an attestation: it helps to choose an internship.

level-strength = strength
level-development-zone = development zone
level-competency-deficit = an internship gives most here
level-short-strength = strength
level-short-development-zone = development zone
level-short-competency-deficit = room to grow
level-not-enough = not enough data

picture-title = My profile
picture-team = mean of my team
picture-municipality = mean of the district

cases-lock = The commentary shows which decisions the authors think stronger, so it opens when the answers can change no more.

    Close your answers now, or wait? You can change them { $deadline }; then the commentary opens by itself.
cases-lock-yes = Close and show
case-title = <b>The situations · { $number } of { $total }</b>
case-chosen = <b>Your choice:</b> { $choice }
case-best = <b>Strongest:</b> { $choice }

file-on-its-way = The file is being made and will come as a message of its own
file-failed = This could not be made: { $what }. Nothing is lost, it can be asked for once more. Should it fail again, please show this message to whoever looks after the bot.
file-failed-own-data = the file with your data
file-failed-own-answers = the file with your answers
file-failed-erasure-act = the act of erasure
file-failed-coverage-picture = the coverage picture
file-failed-coverage-file = the coverage workbook
file-failed-invitations = the invitations
file-failed-journal = the journal
file-failed-roster-template = the roster template
file-failed-wave-report = the results of the form
file-once-more = Try once more
file-made-again = It is being made again and will come as a message of its own.
gone-file = This file is being made or ready already. If it never came, please ask for it anew.
file-own-answers = Your answers: { $wave }. The file is for you only.
file-own-answers-name = my-answers.xlsx

document-title = My answers and result
document-wave = Diagnostic: { $wave }
document-sent = Sent: { $moment }
document-yours = This file is made for you; it holds no name. It is a self-rating for choosing an internship, not an attestation.
document-sheet-summary = Result
document-sheet-answers = Answers
document-sheet-cases = The situations
document-competency = Direction
document-index = Index
document-level = Level
document-question = Question
document-answer = Your answer
document-case = Situation
document-chosen = Your choice
document-feedback = Commentary
