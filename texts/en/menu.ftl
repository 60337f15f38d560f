## The menu and what stands beside it

to-menu = Menu
back = ‹ Back
forward = Forward ›
further = Next
refresh = Refresh
page-back = ‹ Earlier
page-on = Further ›
page-of = { $page } of { $pages }
quoted = “{ $text }”

menu-hello = Hello!
menu-nothing-waits = There is nothing for you to answer now.
menu-begin = Begin
menu-continue = Continue
menu-surveys = Diagnostic
menu-profile = My profile
menu-team = My team
menu-coverage = Coverage
menu-settings = Settings
menu-privacy = My data

deadline-today = before the end of today
deadline-today-time = before { $time } today
deadline-tomorrow = before the end of tomorrow
deadline-tomorrow-time = before { $time } tomorrow
deadline-day = before the end of { $day }
deadline-day-time = before { $time } on { $day }

task-not-started = <b>{ $wave }</b>
    You can begin: about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }. Please finish { $deadline }.
task-started = <b>{ $wave }</b>
    Begun, your answers are saved. Please finish { $deadline }.
task-where = <b>{ $wave }</b>
    { $sections ->
        [0] Question { $position } of { $total }
       *[other] Section { $section } of { $sections }
    }, about { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } left. Please finish { $deadline }.
task-submitted = <b>{ $wave }</b>
    Sent { $day }.
task-closed = <b>{ $wave }</b>
    Finished, answers are no longer taken.

surveys-title = <b>Diagnostic and questionnaires</b>
surveys-none = No questionnaire is open now. When there is a new one, you will get a message.
surveys-not-started = { $number }. Begin
surveys-started = { $number }. Continue
surveys-submitted = { $number }. Look

help = <b>{ $service }</b>

    Here school management teams take the diagnostic, see where they are strong, and sign up for internships at colleagues' schools.

    /start — come in by an invitation
    /menu — main menu
    /surveys — diagnostic and questionnaires
    /profile — personal result
    /internships — internships and signing up
    /certificates — your certificates
    /settings — language, reminders, announcements
    /privacy — what is kept about you

    The code does not work? Ask your school's coordinator. Anything else can be asked from the menu: “Ask a question”.

command-start = Start
command-menu = Main menu
command-surveys = Diagnostic and questionnaires
command-profile = My result
command-settings = Settings: language, reminders
command-privacy = My data
command-help = Help
command-team = My team: who has finished
command-coverage = Coverage of schools

unknown-command = There is no such command: the buttons lead everywhere.
text-not-awaited = Thank you, but no message is needed now: the buttons are enough.
attachment-not-awaited = Thank you, files and voice messages are not needed here: the buttons are enough.
attachment-instead-of-answer = An answer in words or by a button is needed here; pictures, files and voice messages cannot be read.

gone-wave = This questionnaire is not open now.
gone-response = This button is from an old message and works no more.
gone-question = This button is from an old message: there is no such question any more.
gone-tap = This button is from an old message and works no more.
refused = This part is open to other participants.
failed = That did not work; the operator can see a note about it already. Your answers are saved. Please try once more.
database-away = There is no connection to the database now. Everything before this is saved, and this message will be handled as soon as the connection is back.
database-away-toast = No connection to the database now. Your answers so far are saved; this one will be as soon as the connection is back.

notice-resume = Hello! You asked for a reminder: <b>{ $wave }</b> waits where you stopped, your answers are saved. Please finish { $deadline }.
notice-roster-mistake = Participant { $code } ({ $position }, { $school }) says that the roster has a mistake. Please check the position and the school and import the corrected list.

## Posts, as the roster has them

position-director = director
position-dep-edu = deputy for teaching
position-dep-upb = deputy for upbringing
position-dep-meth = deputy for methodology
position-dep-adm = deputy for administration
position-advisor = adviser to the director on upbringing
position-branch-head = head of a branch
position-mo-head = head of a subject group
position-reserve = in the management reserve
position-methodologist = methodologist
position-other = member of the management team
