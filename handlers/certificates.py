"""My certificates: told when there is one, listed, handed over as a file; in the strict profile no name leaves in a chat."""

from functools import partial

from handlers.people_works import WriteFile
from handlers.routes import Routes, Turn
from handlers.screen import Button, Rows, Screen, primary, to
from handlers.screens import certificate_words as words
from handlers.screens.lists import cut, turning
from handlers.taps import Menu
from handlers.taps_days import CertificateFile, Certificates, CheckCertificate
from internships import certificates, certifying
from internships.certificates import Certificate
from messaging import jobs
from messaging.outbox import Params
from people import names
from people.refusals import Refused
from reports.certificate_paper import certificate_pdf
from texts.translator import DEFAULT, translator

routes = Routes()

KIND = "certificate"
PAGE = 5


@routes.command("certificates")
def certificates_command(turn: Turn, _argument: str) -> Screen:
    return mine(turn, 0)


@routes.tap(Certificates)
def certificates_tap(turn: Turn, tap: Certificates) -> Screen:
    return mine(turn, tap.page)


@routes.tap(CertificateFile)
def hand_over(turn: Turn, tap: CertificateFile) -> Screen:
    """Written by a worker; it comes as a message of its own."""
    found = certificates.own(turn.unit, turn.me, tap.certificate)
    if turn.house.strict:
        return mine(turn, 0)
    person = turn.me.person_id
    jobs.post(turn.unit, KIND, {"person": person, "certificate": found.id}, key=f"{KIND}:{found.id}:{person}")
    return mine(turn, 0).with_toast(turn.tr.plain("file-on-its-way"))


def rows(turn: Turn) -> Rows:
    """The way here from other screens: no row for whoever has none."""
    count = len(certificates.mine(turn.unit, turn.me))
    return ((to(turn.tr.plain("certificates-mine", count=count), Certificates(page=0)),),) if count else ()


def mine(turn: Turn, page: int) -> Screen:
    tr = turn.tr
    found = certificates.mine(turn.unit, turn.me)
    home: tuple[Button, ...] = (to(tr.plain("certificates-check"), CheckCertificate()), to(tr.plain("to-menu"), Menu()))
    if not found:
        return Screen(tr("certificates-none"), rows=(home,))
    shown, page, pages = cut(found, page, PAGE)
    blocks: list[str] = [tr("certificates-title")]
    blocks += [_line(turn, one) for one in shown]
    blocks.append(tr("certificates-strict" if turn.house.strict else "certificates-about"))
    files: Rows = ()
    if not turn.house.strict:
        files = tuple((to(tr.plain("certificates-get", number=one.number), _file(one)),) for one in shown)
    return Screen("\n\n".join(blocks), rows=(*files, *turning(tr, page, pages, lambda at: Certificates(page=at)), home))


def prepare(turn: Turn, certificate_id: int) -> WriteFile:
    """What the worker writes. Raises Refused where no name may travel, and Gone for what is not mine or not in force."""
    if turn.house.strict:
        raise Refused
    found = certificates.filled(turn.unit, certificates.own(turn.unit, turn.me, certificate_id))
    # An official paper speaks the language of its office, whatever language its holder reads the bot in.
    sheet = words.paper(
        translator(DEFAULT),
        found,
        name=names.full(turn.unit, turn.me.person_id),
        zone=turn.me.zone,
        bot_username=turn.house.bot_username,
    )
    return WriteFile(
        partial(certificate_pdf, sheet),
        turn.tr.plain("certificate-file-name", number=found.number),
        turn.tr("certificate-file", number=found.number, title=found.details.title),
    )


def issued(turn: Turn, params: Params) -> Screen | None:
    if not turn.me.consented:
        return None
    found = certificates.own(turn.unit, turn.me, int(params["certificate"]))
    tr = turn.tr
    text = tr(
        "certificate-issued-strict" if turn.house.strict else "certificate-issued",
        number=found.number,
        title=found.details.title,
        hours=words.hours(tr, found),
    )
    get: Rows = () if turn.house.strict else ((primary(tr.plain("certificate-get"), _file(found)),),)
    last = (to(tr.plain("certificates-all"), Certificates(page=0)), to(tr.plain("to-menu"), Menu()))
    return Screen(text, rows=(*get, last), fresh=True)


def revoked(turn: Turn, params: Params) -> Screen | None:
    """Unless the mark was set right once more before this left."""
    found = certificates.of_mine(turn.unit, turn.me, int(params["certificate"]))
    if found.valid or not turn.me.consented:
        return None
    text = turn.tr("certificate-revoked", number=found.number, title=found.details.title)
    return Screen(text, rows=((to(turn.tr.plain("to-menu"), Menu()),),), fresh=True)


def _file(found: Certificate) -> CertificateFile:
    return CertificateFile(certificate=found.id)


def _line(turn: Turn, found: Certificate) -> str:
    return turn.tr(
        "certificates-line",
        number=found.number,
        title=found.details.title,
        day=words.days(turn.tr, found, turn.me.zone),
        hours=words.hours(turn.tr, found),
    )


NOTICES = {certifying.ISSUED: issued, certifying.REVOKED: revoked}
