## Schools, people, roster, roles and the journal: the coordinator's screens

cancel = Cancel
menu-people = People
command-people = People: schools, roster, roles

people-title = <b>People</b>
people-count = { $schools ->
        [one] { $schools } school
       *[other] { $schools } schools
    }, { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
people-count-state = { $state }: { $count }
people-empty = The roster is empty. Load an .xlsx workbook: an empty template is under “Load a roster”.
people-requests = Waiting: { $count }
people-schools = Schools
people-find = Find
people-import = Load a roster
people-cards = Invitations
people-roles = Roles
people-journal = Journal
people-line = { $text }
people-bullet = • { $text }
people-outside = outside schools
people-again = ‹ To people

person-not-invited = not invited
person-invited = invited, not in yet
person-started = in, no consent yet
person-consented = consent given
person-left = left

people-schools-title = <b>Schools</b>
people-schools-about = Consents given of all:
people-school-line = { $number }. { $school }: { $consented } of { $people }
people-school-title = <b>{ $school }</b>
people-school-empty = Nobody of this school is in the roster yet.
people-member = { $number }. { $code } · { $position }
    <i>{ $state }</i>
people-team-link = Team link

people-find-ask = Type a school's name or number, or a participant's code such as P-7F3K9Q.
people-find-none = Nothing was found for “{ $text }”. Type a part of a school's name, or the whole code of a participant.
people-find-some = For “{ $text }” { $count ->
        [one] { $count } school was found
       *[other] { $count } schools were found
    }:

person-title = <b>Participant { $code }</b>
person-place = { $position }, { $school }
person-state = State: { $state }
person-role = Role: { $role }
person-new-code = New code
person-new-code-ask = Give participant { $code } a new invitation? The earlier one stops working unless it was used.
person-new-code-inside = Participant { $code } is in the bot already. A new invitation is for a new phone: whoever opens it goes on in this person's place, and the earlier chat is disconnected. Pass it on in person only.
person-new-code-yes = Give a new code
person-new-link = The new invitation is ready. Forward the link in person; it works once and is shown only here:
    <code>{ $link }</code>

## Roster from a file

people-import-ask = <b>Roster from a file</b>

    Send an .xlsx workbook with the sheets «Школы» and «Люди» (up to { $limit } MB). First you will see what would change; nothing is loaded without your word.

    The file must hold the whole roster: whoever is not in it counts as having left.
people-import-strict = Surnames are safer loaded on the server with vzaimno roster import. No names are shown here, only participants' codes.
people-import-template = Get the template
people-import-not-words = An .xlsx file with the roster is awaited here. Send it as a document: the paper clip, “File”.
people-import-too-big = The file is larger than { $limit } MB. Take out pictures and spare sheets, or move the rows to a new template, and send it again.
people-import-checking = Checking “{ $name }”…
people-import-loading = Loading the roster…
people-import-cancelled = Nothing was loaded.
people-import-lost = Telegram did not give us the file. The roster has not changed; please send the file again.
people-import-faults = <b>The roster was not loaded</b>, { $count ->
        [one] { $count } fault
       *[other] { $count } faults
    }:
people-import-more-faults = { $count ->
        [0] In full they are in the file above.
       *[other] … and { $count } more. All of them are in the file above.
    }
people-import-mend = Mend them and send the file again.
people-import-faults-file = faults.txt
people-import-plan-file = changes.txt
people-import-preview = <b>Check the changes</b>
people-import-schools = Schools: { $added } added, { $changed } changed, { $left } left, { $same } as they were.
people-import-people = People: { $added } added, { $changed } changed, { $left } left, { $same } as they were.
people-import-more = { $count ->
        [0] The whole list is in the file above.
       *[other] … and { $count } more. The whole list is in the file above.
    }
people-import-note = <i>For your information: { $text }</i>
people-import-more-notes = <i>And more for your information: { $count }.</i>
people-import-doubt = Check: { $text }
people-import-most-leave = <b>Attention: { $count ->
        [one] { $count } person
       *[other] { $count } people
    } would leave, more than half.</b> Is the whole roster really in the file?
people-import-apply = { $count ->
        [0] Load
       *[other] Load: { $count } people
    }
people-import-changed-meanwhile = While you were deciding the roster changed. This is what the file would do now:
people-import-nothing = The roster is like that already, there is nothing to load.
people-import-loses-you = You are not in this file, or without the coordinator's role: after loading you would lose access. Nothing was loaded. Add your row with the role «муниципальный координатор», or ask another coordinator to load the file.
people-import-done = ✅ The roster is loaded.
    People: { $added } added, { $changed } changed, { $left } left. Schools touched: { $schools }.
    New invitations: { $invitations }. Hand them out: “People”, “Invitations”.
gone-preview = This preview is more than a day old. Please send the file again.

file-template-name = roster-template.xlsx
file-template = The roster's template. Its last sheet and the headings tell how to fill it in.

## Invitations to hand out

cards-nobody = Everybody invited has come in, there is nothing to hand out.
cards-ask = { $count ->
        [one] { $count } person has
       *[other] { $count } people have
    } not come in yet. Cards are for printing, eight to a sheet of A4; the list is for mailing. They hold no names, but each link is personal: do not send the file to a common chat.
cards-ask-school = <b>{ $school }</b>
    { $count ->
        [one] { $count } person has
       *[other] { $count } people have
    } not come in yet. Cards are for printing, eight to a sheet of A4; the list is for mailing. They hold no names, but each link is personal: do not send the file to a common chat.
cards-pdf = Cards (PDF)
cards-list = List (Excel)
file-cards-name = invitations.pdf
file-cards = Cards: { $count }. Print at the size of the sheet and cut along the dashes.
file-links-name = invitations.xlsx
file-links = Invitations: { $count }. Each link works once and for one person.
card-step-1 = Point the phone's camera at the code and open the link in Telegram.
card-step-2 = Press “Start”.
card-step-3 = Check your school and position, and read the consent.
card-participant = Participant's code { $code }
card-or-link = Without a camera open the link:

## Roles

role-coordinator = municipal coordinator
role-school-coordinator = school coordinator
role-host = host

roles-title = <b>Roles</b>
roles-line = { $number }. { $who }
role-holder = { $code } · { $position }
    <b>{ $role }</b>
role-holder-school = { $code } · { $position }
    <b>{ $role }</b>, { $school }
roles-hint = To take a role away, press its number.
roles-links = Links not opened yet: { $count }
roles-link = { $role }, until { $until }
roles-link-school = { $role }, { $school }, until { $until }
roles-give = Give a role
roles-withdraw = Close the links
roles-withdraw-ask = Close { $count ->
        [one] { $count } link
       *[other] { $count } links
    } by which no role was taken yet? They could not be opened any more.
roles-withdraw-yes = Close
roles-withdrawn = Links closed: { $count }
roles-give-coordinator = Municipal coordinator
roles-give-school-coordinator = School coordinator
roles-give-host = Host
roles-which = <b>Which role?</b>

    A municipal coordinator sees coverage, the roster and the journal. A school coordinator sees their team. A host runs internships at their school.
roles-where = At which school does the <b>{ $role }</b> work?
roles-school = { $number }. { $school }
role-link-made = The link to the role “{ $role }” is ready:
    <code>{ $link }</code>

    It works once, until { $until }. Whoever opens it and agrees gets the role; you will be told. Pass it on in person.
role-link-made-school = The link to the role “{ $role }”, { $school }, is ready:
    <code>{ $link }</code>

    It works once, until { $until }. Whoever opens it and agrees gets the role; you will be told. Pass it on in person to a participant.
role-revoke-one = { $role ->
        [coordinator] Drop: coordinator
        [host] Drop: host
       *[other] Drop: at school
    }
role-revoke-ask = Take the role away?
    { $who }

    The person stays a participant, but what this role opens closes at once. We will tell them.
role-revoke-me = Give up your own role?
    { $who }

    Only another coordinator could give it back.
role-revoke-yes = Take it away
role-revoked-toast = The role is taken away
role-gave-up = You no longer have the role “{ $role }”.
role-last-coordinator = There are no other coordinators who have come in. Give somebody else this role first.

role-offer = You are offered the role “{ $role }” ({ $municipality }) in “{ $service }”. The link works once.
role-offer-school = You are offered the role “{ $role }” in “{ $service }”: { $school }, { $municipality }. The link works once.
role-take = Take the role
role-not-now = Not now
role-taken = ✅ You have a role now: { $role }.
role-at-school = { $role }, { $school }
role-held = You have this role already. The link is not used up: you may pass it on.
role-yours = You have this role already.
role-link-dead = This link works no more: it was used, or its term is over. Ask the coordinator for a new one.
role-link-elsewhere = This link is of another district and does not fit you.
role-link-outside = This link gives a role at a school to those who are in already. First come in by your own invitation, then open it again.

notice-role-granted = Participant { $code } ({ $position }) has the role “{ $role }” now. If that is a mistake, the role can be taken away.
notice-role-granted-school = Participant { $code } ({ $position }) now has the role “{ $role }”, { $school }. If that is a mistake, the role can be taken away.
notice-roles = To the roles
notice-role-revoked = The role “{ $role }” was taken from you. All else is as it was: answers, results and sign-ups are safe.
notice-role-revoked-school = The role “{ $role }”, { $school }, was taken from you. All else is as it was: answers, results and sign-ups are safe.

## Team links and those who ask to come in

team-link-none = <b>{ $school }</b>

    By a team link those ask to come in who are not in the roster: they choose a position, and you let them in. There is no link yet.
team-link-make = Make a link
team-link = <b>{ $school }</b>, the team link:
    <code>{ $link }</code>

    You may send it to the school's chat: nobody comes in unless you let them.
team-link-new = Replace
team-link-close = Close the link
team-link-new-ask = { $school }: make a new link? The old one stops working.
team-link-new-yes = Replace the link
team-link-close-ask = { $school }: close the link? Nobody else will be able to ask by it; those who are in stay.
team-link-close-yes = Close the link
team-link-made = The link is ready
team-link-closed = The link is closed

requests-title = <b>Asking to join</b>: { $count }
requests-none = Nobody is waiting for an answer now.
requests-line = { $number }. { $position }, { $school }
requests-hint = The bot asks for no names. If in doubt, ask the school who opened the link.
requests-yes = { $number }. Let in
requests-no = { $number }. Refuse
requests-yes-one = Let in
requests-no-one = Refuse
requests-confirmed = ✅ Let in: { $position }, { $school }. Participant's code { $code }.
requests-refused = Refused: { $position }, { $school }.
requests-were-confirmed = This request was granted already.
requests-were-refused = This request is closed already: it was refused, or the person came in by an invitation.
notice-join-request = Somebody asks to join a team: { $position }, { $school }. Is it one of yours?
notice-join-confirmed = ✅ The coordinator let you in: { $position }, { $school }. What remains is the consent to data processing.

join-ask = Hello! This is the assistant of “{ $service }”.

    A team link of <b>{ $school }</b>. What is your position there? No name is needed.
join-asked = Thank you! The coordinator has been told: { $position }, { $school }. The answer will come here; there is nothing else to do.

    A mistake? Open the link again and choose another position.
join-inside = You are in already and need no team link. If you changed schools, tell the coordinator.
join-dead = This team link works no more. Ask your school for a new one.
join-declined = The coordinator did not let the request in: { $school }. If that is a mistake, ask your school's coordinator: a personal invitation will help.
join-declined-before = By this link the coordinator has refused already. If that is a mistake, ask for a personal invitation.

post-director = Head teacher
post-dep-edu = Deputy: teaching
post-dep-upb = Deputy: upbringing
post-dep-meth = Deputy: methodology
post-dep-adm = Deputy: premises
post-advisor = Adviser
post-branch-head = Head of a branch
post-mo-head = Head of department
post-reserve = In the reserve
post-methodologist = Methodologist
post-other = Other

## The journal

journal-title = <b>Journal</b>
journal-empty = Nothing is written down yet.
journal-line = { $when } · { $actor }
    <b>{ $act }</b>
journal-file = To Excel
journal-sheet = Journal
journal-head-when = When
journal-head-who = Who
journal-head-act = Act
journal-head-about = Details
file-journal-name = journal.xlsx
file-journal = The journal of acts: participants' codes, no names.

act-role-link-issued = A role link was made
act-role-links-withdrawn = Role links were closed
act-role-granted = A role was taken
act-role-revoked = A role was taken away
act-team-link-issued = A team link was made
act-team-link-closed = A team link was closed
act-join-confirmed = A request to join was granted
act-join-refused = A request to join was refused
act-code-reissued = A new code was given
act-events-loaded = Internships were loaded
act-roster-loaded = The roster was loaded
act-invitations-made = Invitations were made
act-wave-published = A wave was published
act-wave-prolonged = A wave was prolonged
act-wave-closed = A wave was closed
act-wave-unpublished = A publication was taken back
act-wave-draft-dropped = A draft of a wave was dropped
act-form-published = A form was published
act-export = Results asked for
act-data-erased = A participant's data were destroyed
act-blackout-added = A blackout period was added
act-blackout-removed = A blackout period was removed
act-broadcast-paused = A broadcast was paused
act-broadcast-resumed = A broadcast was resumed
act-broadcast-stopped = A broadcast was stopped
act-broadcast-edit = A broadcast was changed in all chats
act-broadcast-delete = A broadcast was deleted in all chats

about-added = added
about-changed = changed
about-left = left
about-schools = schools
about-count = in all
about-people = people
about-unfinished = unfinished
about-until = until
about-erasure = record
about-kind-figures = figures of internships (Excel)
about-kind-note = note on internships (Word)
about-kind-schedule = schedule of internships (Word)
about-kind-xlsx = Excel workbook
about-kind-zip = CSV in an archive
about-kind-docx = Word document
about-server = by a command on the server
