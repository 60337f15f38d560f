## Questions, difficulties, replies

command-requests = Questions and difficulties
menu-ask = Ask a question
menu-requests = { $count ->
        [0] Questions
       *[other] Questions ({ $count })
    }

ask-question = <b>A question to the coordinator</b>

    Write it in one message, up to { $most } characters. The coordinator sees your school and post anyway; please give no surnames or telephone numbers.
ask-difficulty = <b>Report a difficulty</b>
    “{ $title }”, { $school }

    What is in the way, and what could help? Write one message, up to { $most } characters, without surnames. The coordinator answers here.
ask-sent = ✅ Passed on to the coordinator: “{ $words }”

    The answer will come here. To add something, simply send another message.
ask-sent-again = ✅ Passed on to the coordinator: “{ $words }”

    The question is open again; the answer will come here.
ask-too-long = The message has { $length } characters and { $most } fit. Please make it shorter, or ask one thing at a time.
ask-too-short = Words are needed here: a sentence at least.
ask-enough = You have sent many messages today, and the coordinator is still reading. You can go on tomorrow; what is urgent is better discussed by telephone.
ask-only-words = Only words help here: photos, files and voice messages are not passed on to the coordinator.
ask-mine = My questions
ask-new = A new question

my-requests-title = <b>My questions</b>
my-requests-none = No questions yet. The coordinator answers right here.

request-kind-question = Question
request-kind-difficulty = Difficulty
request-kind-reply = Reply to an announcement
request-state-new = waiting for an answer
request-state-taken = being worked on
request-state-answered = answered
request-state-closed = closed
request-taken-by-me = being worked on by you
request-taken-by = being worked on by a colleague ({ $code })
request-head = <b>{ $kind }</b> · { $state }
request-own-line = { $number }. <b>{ $kind }</b> · { $state } · { $when }
    “{ $words }”
request-staff-line = { $number }. <b>{ $kind }</b> · { $when }
    { $place }
    “{ $words }”
request-place = { $position }, { $school }
request-erased = the participant's data are erased
request-code = Participant code: { $code }
request-code-name = Participant code: { $code }, { $name }
request-internship = Internship: “{ $title }”, { $school }
request-broadcast = Announcement: “{ $words }”
request-line = <i>{ $author }, { $when }</i>
    { $words }
request-by-me = You
request-by-them = Participant
request-by-coordinator = Coordinator
request-no-words = The words were erased together with the participant's data.
request-write-more = To add something, simply send a message.
request-write-again = To come back to this question, simply send a message.
request-settle = It is settled
request-settled = Thank you! The question is closed.
request-thanks = Thanks, it is settled
request-reply = Reply
request-open = Open

inbox-title = <b>Questions and difficulties</b>
inbox-waiting = { $count ->
        [0] Nobody is waiting for an answer.
        [one] { $count } message is waiting for an answer.
       *[other] { $count } messages are waiting for an answer.
    }
inbox-none = When people write, the list appears here and you are told.
inbox-none-here = Nothing in this list yet.
inbox-new = New: { $count }
inbox-taken = In work: { $count }
inbox-answered = Answered: { $count }
inbox-closed = Closed: { $count }
inbox-kind-all = All
inbox-kind-difficulty = Difficulties
inbox-kind-reply = Replies

request-answer = Answer
request-take = Take it
request-take-over = Take it over
request-reopen = Reopen
request-close = Close
request-back = ‹ To the list
request-taken-toast = It is yours now
request-closed-toast = Closed
request-held = A colleague ({ $code }) is working on this already. You can answer it or take it over.
request-did-not-arrive = The last answer did not arrive: the participant cannot be reached in Telegram now. The thread is kept, the answer stands in “My questions”.
request-answer-ask = <b>Answer</b>
    { $place }
    “{ $words }”

    Write the answer in one message, up to { $most } characters, without surnames: it goes to the participant at once.
request-answer-sent = ✅ The answer has been sent.
request-overtaken = While you were writing, a colleague answered:
    “{ $answer }”

    Your text was not sent. Tap it to copy it; if it is still needed, send it again.
    <code>{ $words }</code>

words-for-whom = “{ $words }”

    Whom is this for? An announcement came lately{ $named ->
        [0] {""}
       *[other] : “{ $broadcast }”
    }.
words-question = A question
words-reply = A reply to it
words-nothing = Nobody
words-sorted-before = This choice was made already: the message has been passed to the coordinator or deleted. What was passed on is in “My questions”.
words-dropped = Very well, it goes to nobody.

## Notifications

notice-requests = { $count ->
        [one] { $count } message from participants is waiting for an answer
       *[other] { $count } messages from participants are waiting for an answer
    }{ $difficulties ->
        [0] .
       *[other] , { $difficulties } of them about difficulties.
    }
notice-request = <b>{ $kind }</b> · { $place }: “{ $words }”
notice-answered = <b>The coordinator's answer</b>
    You wrote: “{ $words }”

    { $answer }
notice-request-closed = The coordinator has closed “{ $words }” without a separate answer. If the question remains, please write again.

## Several notifications in one message

digest-title = { $count ->
        [one] { $count } message for you
       *[other] { $count } messages for you
    }. Each opens whole:
digest-line = { $number }. { $words }
digest-over = This message is out of date. Here is what waits for you now:
