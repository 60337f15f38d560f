## Settings

settings-title = <b>Settings</b>
settings-language = Language: { $language }.
settings-reminders-on = Reminders are on: at most two for a questionnaire, in working hours.
settings-reminders-off = Reminders are off. You still hear of new questionnaires.
settings-announcements-on = The coordinator's announcements come.
settings-announcements-off = Announcements are off. Messages about your sign-ups, surveys and questions still come.
settings-unsubscribe = No announcements
settings-subscribe = Get announcements
settings-quiet = Quiet until: { $when }. The address of an internship you signed up for still comes the day before.
settings-quiet-offer = You can ask for some quiet days:
settings-no-reminders = No reminders
settings-remind = Switch reminders on
settings-quiet-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
settings-end-quiet = End the quiet
settings-saved = Saved

## My data

privacy-title = <b>My data</b>
privacy-roster = From the roster: participant code { $code }, { $position }, { $school }.
privacy-name = Name in the roster: { $name }.
privacy-chat = Number of this chat: { $chat }.
privacy-answered = { $wave }: { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}, sent.
privacy-begun = { $wave }: { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}, not sent yet.
privacy-requests = You wrote to coordinators: { $count }.
privacy-messages = Messages to you: { $count }.
privacy-who-sees = Only you see your personal result. Your school's coordinator sees whether you have finished, not your answers. The management sees figures for groups of at least { $group } people.
privacy-operator = Operator: { $operator }.
privacy-consent-given = Your consent is given. You can withdraw it here or by a letter to the operator.
privacy-consent-none = There is no consent: answers are neither collected nor processed.
privacy-file = All in one file
privacy-read-consent = The consent
privacy-withdraw = Withdraw the consent
privacy-erase = Erase my data

withdraw-ask = <b>Withdraw your consent?</b>

    Processing stops at once: you will not be able to answer or to see your result. The data will be erased within 30 days; until then you can give the consent again. It does not affect your work.
withdraw-yes = Withdraw
withdraw-done = The consent is withdrawn, processing has stopped. The data will be erased within 30 days; a confirmation will come here.

    If you change your mind, everything is still in its place.
erase-now = Erase now

erase-ask = <b>Erase everything that is kept about you?</b>

    It will destroy: your name, the tie to this chat, invitations, roles, consent records, messages, threads with the coordinators{ $begun ->
        [0] {""}
       *[other] , unsent answers
    }.
    { $sent ->
        [0] You have sent no answers.
       *[other] Sent answers stay only in the district's totals: without school, position and anything you wrote in words.
    }

    It cannot be undone. The coordinator will receive an act of destruction.
erase-yes = Erase for good
erase-file-first = Download first
erase-done = Your data are erased. Thank you for having been with us.

    If you want to come back, ask your school's coordinator for a new invitation.

file-own-data = Everything that is kept about you. The file is for you only.
file-own-data-name = my-data.xlsx
file-act = Act of destruction of personal data No. { $number }, participant { $code }. Add the name and signatures by hand.
file-act-name = act-{ $number }.docx

data-title = My data
data-about = Operator: { $operator }
data-made = Made: { $day }
data-sheet-about = About
data-sheet = Data
data-what = What
data-value = Value
data-roster = From the roster
data-code = Participant code
data-name = Name
data-name-on-server = kept on the operator's server only
data-position = Position
data-school = School
data-since = In the roster since
data-chat = Number of the chat
data-consents = Consent
data-consent-given = Given
data-consent-withdrawn = Withdrawn
data-requests = Threads with the coordinators
data-request-mine = You
data-request-answer = coordinator
data-messages = Messages sent to you

act-title = ACT of destruction of personal data
act-number = of ____________ No. ____ (log entry { $number })
act-when = Date and time of destruction: { $day }, { $time }.
act-who = Data subject: participant with the code { $code } (surname, name and patronymic are added by hand from the operator's register): ______________________________.
act-how = Reason: the subject's demand or withdrawal of consent. Method: deletion of records from the database by means of the information system. The destroyed data cannot be restored by means of the system.
act-column-what = Categories of destroyed data
act-column-count = Records
act-names = Surname, name, patronymic
act-chats = Messenger identifier
act-invitations = Invitations
act-roles = Roles
act-consents = Consent records
act-messages = Messages
act-unsent = Unsent questionnaires
act-requests = Messages to coordinators and the answers to them
act-typed = Answers written in words
act-kept = As the consent says, answers without person, school and position stay in summary figures: { $count }.
act-log = An extract of the information system's event log is attached. The act and the extract are kept for three years.
act-responsible = Responsible for personal data: ______________ / ______________
act-commission = Members of the commission: ______________ / ______________
act-check = Check before signing: the operator's name, the grounds and the requirements for the act now in force.
data-internships = Internships
data-internship-asked = signed up on { $day }
