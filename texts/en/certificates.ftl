## Certificates, checking one, and what stands on the papers

certificate-kind = Certificate of participation
certificate-number = No. { $number }
certificate-issuer-blank = ________________________________________________
certificate-intro = This is to certify participation in a mutual internship
certificate-as-trainee = as a trainee
certificate-as-expert = as an expert
certificate-as-organizer = as an organiser
certificate-role-trainee = trainee
certificate-role-expert = expert
certificate-role-organizer = organiser
certificate-theme = “{ $title }”
certificate-facts = Host site: { $host } · { $days } · { $hours }
certificate-day = { $day }
certificate-hours-blank = ______ academic hours
certificate-blank = ____________________
certificate-basis = On the ground of: { $basis }
certificate-basis-blank = order of ____________________ No. ________
certificate-signature = signature
certificate-check = To verify: point a camera at the code or send the bot /check { $code }
certificate-file-name = certificate-{ $number }.pdf
certificate-file = Certificate of participation No. { $number }: “{ $title }”. Print it on A4 and have it signed by hand.
certificate-issued = ✅ Your certificate of participation No. { $number } is ready: the internship “{ $title }”, { $hours }.
certificate-issued-strict = ✅ Your certificate of participation No. { $number } is issued: the internship “{ $title }”, { $hours }. Certificates with names are printed by the coordinator and never sent to chats.
certificate-revoked = Your attendance of the internship “{ $title }” was corrected, so certificate No. { $number } is no longer valid. If this is a mistake, write to the coordinator: the mark can be restored together with the certificate.
certificate-get = Get the certificate
file-failed-certificate = the certificate

command-certificates = My certificates
certificates-title = <b>My certificates</b>
certificates-none = No certificates yet. They appear after an internship once attendance is marked.
certificates-line = No. { $number } · “{ $title }”
    { $day }, { $hours }
certificates-about = Anybody can verify them by number: /check
certificates-strict = Certificates with names are printed by the coordinator and never sent to chats. Anybody can verify them by number: /check
certificates-get = Get No. { $number }
certificates-all = My certificates
certificates-check = Check a number
certificates-mine = Certificates: { $count }

command-check = Verify a certificate by its number
check-ask = Send the number of a certificate, such as 2026-0017, or its check code: ten characters that stand beside the QR code.
check-valid = ✅ Certificate No. { $number } is valid.

    Role: { $role }
    Internship: “{ $title }”
    Host: { $host }
    When: { $day }
    Length: { $hours }
    Issued: { $issued }

    The bot shows no name: it is printed on the certificate itself.
check-revoked = Certificate No. { $number } was revoked on { $day } and is not valid.
check-unknown = There is no such certificate. Please look at the number (such as 2026-0017) or the check code (ten characters) and send it again.
check-needs-code = Several districts have a certificate of this number. Send the check code: ten characters beside the QR code.
check-another = Verify another

command-papers = Papers: who issues and signs
papers-button = Papers
papers-title = <b>What is printed on papers</b>
papers-about = An empty place stays a line to be filled in by hand. The bot draws no signature and no stamp. What is printed on certificates already issued does not change.
papers-issuer = Issued by: { $value }
papers-city = Place: { $value }
papers-signatory-post = Post of the signatory: { $value }
papers-signatory-name = Signatory: { $value }
papers-on-the-server = Who signs: told on the server by vzaimno paperwork
papers-basis = Ground: { $value }
papers-check = <i>(verify in the registry)</i>
papers-feedback-on = Certificate: after attendance and feedback
papers-feedback-off = Certificate: as soon as attendance is marked
papers-button-issuer = Issued by
papers-button-city = Place
papers-button-signatory-post = Post
papers-button-signatory-name = Signatory
papers-button-basis = Ground
papers-with-feedback = Only after feedback
papers-without-feedback = Do not wait for it
papers-ask-issuer = Write the full name of the body that issues certificates.
papers-ask-city = Write the place, for example: Obraztsovsk.
papers-ask-signatory-post = Write the post of whoever signs, for example: Head of the Education Department.
papers-ask-signatory-name = Write the initials and surname of the official, for example: I. I. Obraztsova.
papers-ask-basis = Write the ground as it should stand on the certificate, for example: order of the Education Department of 12.01.2026 No. 17.
papers-clear = Leave it empty
papers-kept = Noted.
papers-too-long = That is { $typed } { $typed ->
        [one] character
       *[other] characters
    }, and { $most } fit. Please write it shorter.

act-certificate-revoked = Certificate revoked after a correction of attendance
act-paperwork-changed = Details of papers changed
act-certificates-printed = Certificates printed

data-certificates = Certificates
data-certificate-revoked = revoked
act-certificates = Position and school in the register of certificates
about-field-issuer = issued by
about-field-city = place
about-field-signatory-post = post of the signatory
about-field-signatory-name = signatory
about-field-basis = ground
about-field-needs-feedback = feedback before the certificate

event-certificates-button = Certificates
event-certificates = <b>Certificates: “{ $title }”</b>
    Issued: { $count }
event-certificates-none = They are issued by themselves once the internship is over and attendance is marked.
event-certificates-strict = Files with names are never sent to chats. On the server: <code>vzaimno certificates { $event } --out FOLDER</code>
event-certificates-get = All in one archive
event-certificates-name = certificates-{ $event }.zip
event-certificates-file = Certificates of the internship “{ $title }”: { $count }. The files hold names: do not send the archive to common chats.
file-failed-event-certificates = the certificates of an internship
