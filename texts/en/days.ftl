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

    Have you been able to begin? It is three short questions.
notice-event-follow-up-plain = Six weeks have passed since the internship “{ $title }” ({ $day }). Could you apply something at your school? It is three short questions.
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
event-report-agrees = Host report received: { $attended } participants.
event-report-differs = ⚠️ Host report: { $attended } participants, { $marked } marked. Please check the marks.
event-report-not-held = Host report: the internship did not take place.
