"""Is this certificate real? Open to everybody, by the QR code on the sheet or by what is typed after /check; no name."""

from handlers.routes import Routes, Turn, Who
from handlers.screen import Rows, Screen, to
from handlers.screens import certificate_words as words
from handlers.taps import Confirm, EnterCode, Menu
from handlers.taps_days import CheckCertificate
from internships import verifying
from internships.certificates import Certificate
from internships.verifying import NeedsCode, Revoked, Unknown, Valid
from people import chats, municipalities
from people.me import Me

routes = Routes()


@routes.link("v")
def opened(turn: Turn, code: str) -> Screen:
    return _answer(turn, code)


@routes.command("check", Who.ANYONE)
def check_command(turn: Turn, argument: str) -> Screen:
    return _answer(turn, argument) if argument else ask(turn)


@routes.tap(CheckCertificate, Who.ANYONE)
def check_tap(turn: Turn, _tap: CheckCertificate) -> Screen:
    return ask(turn)


@routes.text(CheckCertificate, Who.ANYONE)
def typed(turn: Turn, _tap: CheckCertificate, text: str) -> Screen:
    return _answer(turn, text)


def ask(turn: Turn) -> Screen:
    chats.remember(turn.unit, turn.who)
    return Screen(turn.tr("check-ask"), rows=_home(turn), awaiting=CheckCertificate().pack())


def _answer(turn: Turn, typed: str) -> Screen:
    home = turn.who.municipality_id if isinstance(turn.who, Me) else None
    match verifying.check(turn.unit, typed, home):
        case Valid(found):
            return _found(turn, _valid(turn, found))
        case Revoked(found):
            assert found.revoked_at is not None
            zone = municipalities.zone_of(turn.unit, found.municipality_id)
            day = words.day(turn.tr, found.revoked_at, zone)
            return _found(turn, turn.tr("check-revoked", number=found.number, day=day))
        case Unknown():
            return _again(turn, turn.tr("check-unknown"))
        case NeedsCode():
            return _again(turn, turn.tr("check-needs-code"))


def _valid(turn: Turn, found: Certificate) -> str:
    tr = turn.tr
    zone = municipalities.zone_of(turn.unit, found.municipality_id)
    return tr(
        "check-valid",
        number=found.number,
        role=words.role(tr, found),
        title=found.details.title,
        host=found.details.host,
        day=words.days(tr, found, zone),
        hours=words.hours(tr, found),
        issued=words.day(tr, found.issued_at, zone),
    )


def _found(turn: Turn, text: str) -> Screen:
    return Screen(text, rows=((to(turn.tr.plain("check-another"), CheckCertificate()),), *_home(turn)))


def _again(turn: Turn, text: str) -> Screen:
    """What was typed is not lost on a stranger either: the next try needs no command."""
    chats.remember(turn.unit, turn.who)
    return Screen(text, rows=_home(turn), awaiting=CheckCertificate().pack())


def _home(turn: Turn) -> Rows:
    """The way on from here: the menu, the consent not given yet, or the door."""
    if not isinstance(turn.who, Me):
        return ((to(turn.tr.plain("entrance-have-code"), EnterCode()),),)
    back = (
        to(turn.tr.plain("to-menu"), Menu()) if turn.who.consented else to(turn.tr.plain("entrance-go-on"), Confirm())
    )
    return ((back,),)
