## The way in

language-name = English

entrance-door = Hello! This is the assistant of “{ $service }”.

    People come here by a personal invitation. Your school's coordinator gives the code or the link. If you have one, open the link or simply send the code as a message.
entrance-have-code = Enter a code
entrance-type-code = Please send the code from your invitation as one message. Letter case, spaces and hyphens do not matter.
entrance-wrong-code = This code was not found. Please check the letters and digits, or ask your school's coordinator. { $left ->
    [one] { $left } try left.
    [few] { $left } tries left.
   *[other] { $left } tries left.
}
entrance-last-wrong-code = This code was not found. Let us take a break: please try again in { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
}. Meanwhile you can check the code with your school's coordinator.
entrance-locked = You can enter a code in { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
}. Meanwhile please check it with your school's coordinator.
entrance-no-code = This does not look like a code from an invitation: it has 16 letters and digits, for example 7F3K-9QWE-2MNB-0VT8. Please send the code or open the link from the invitation.
entrance-used-code = Somebody has come in by this invitation already. If it was not you, or you have a new phone, ask your school's coordinator for a new invitation.
entrance-mistaken = Thank you for noticing. We have told the coordinator that the roster needs a correction; you do not need to write anything.

    It does not hold up the diagnostic or the internships: you can go on.
entrance-go-on = Go on

greeting-by-name = Hello, { $name }!
greeting-colleague = Hello, colleague!
greeting-about = This is the assistant of “{ $service }”. Here you can take the diagnostic and see your personal result at once.
greeting-who = You are: <b>{ $position }, { $school }</b>.
    Is that right?
greeting-who-staff = You are: <b>{ $position }, { $municipality }</b>.
    Is that right?
greeting-yes = Yes, that is me
greeting-mistake = There is a mistake

consent-ask = <b>Consent to the processing of personal data</b>

    It is voluntary; a refusal does not affect your work. Only you see your personal result; the management sees figures for groups of at least { $group } people.

    You can read the whole text and decide later.
consent-read = Read in full
consent-give = I consent
consent-not-now = Not now
consent-later = All right, the decision is yours. Nothing was recorded. You can come back at any moment by the button below or by /start.
consent-return = Back to the consent
consent-thanks = Thank you! Your consent is recorded.
consent-changed = The text of the consent has changed. Please have another look

language-set = We will speak English
