"""The way in: an invitation, a greeting by the roster, consent on a screen of its own, the menu."""

from dataclasses import replace

from handlers import menu, settings
from handlers.pages import pages
from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Screen, primary, to
from handlers.taps import Confirm, EnterCode, GiveConsent, LaterConsent, Mistaken, Privacy, ReadConsent, SpeakLanguage
from messaging import jobs, outbox
from people import chats, consent, entering, names, staff
from people.entering import Entered, Locked, NoCode, NoSuchCode, UsedCode
from people.me import Me, Stranger
from texts.translator import LANGUAGES, translator

routes = Routes()


@routes.command("start", Who.ANYONE)
def start(turn: Turn, argument: str) -> Screen:
    if turn.who.chat_id in turn.house.owners and not isinstance(turn.who, Me):
        me = entering.owner(turn.unit, turn.who, turn.house.consent.version)
        return _greeting(turn, me)
    if turn.who.chat_id in turn.house.owners and isinstance(turn.who, Me) and not turn.who.is_coordinator():
        turn = turn.meeting(entering.appoint(turn.unit, turn.who, turn.house.consent.version))
        _commands(turn)
    if isinstance(turn.who, Stranger):
        return _enter(turn, argument) if argument else _door(turn)
    return menu.menu(turn) if turn.who.consented else _greeting(turn, turn.who)


@routes.tap(EnterCode, Who.ANYONE)
def enter_code(turn: Turn, _tap: EnterCode) -> Screen:
    if isinstance(turn.who, Me):
        return here(turn)
    return Screen(turn.tr("entrance-type-code"), awaiting=EnterCode().pack())


@routes.text(EnterCode, Who.ANYONE)
def typed_code(turn: Turn, _tap: EnterCode, text: str) -> Screen:
    return _enter(turn, text) if isinstance(turn.who, Stranger) else here(turn)


@routes.tap(Confirm, Who.INVITED)
def confirm(turn: Turn, _tap: Confirm) -> Screen:
    return here(turn)


@routes.tap(Mistaken, Who.INVITED)
def mistaken(turn: Turn, _tap: Mistaken) -> Screen:
    """The coordinators hear of it by code and school, never by name; the person may go on meanwhile."""
    for coordinator in staff.coordinators(turn.unit, turn.me.municipality_id):
        outbox.post(
            turn.unit,
            to=coordinator,
            kind="roster-mistake",
            params={"person": turn.me.person_id},
            key=f"roster-mistake:{turn.me.person_id}:{coordinator}",
        )
    return Screen(
        turn.tr("entrance-mistaken"),
        rows=((primary(turn.tr.plain("entrance-go-on"), Confirm()),),),
    )


@routes.tap(ReadConsent, Who.ANYONE)
def read_consent(turn: Turn, tap: ReadConsent) -> Screen:
    """The whole text, cut into pages that a phone shows; people who agreed may read it again."""
    parts = pages(turn.house.consent.in_(turn.who.language).text)
    page = min(max(tap.page, 0), len(parts) - 1)
    turning = []
    if page > 0:
        turning.append(to(turn.tr.plain("page-back"), ReadConsent(page=page - 1)))
    if page < len(parts) - 1:
        turning.append(to(turn.tr.plain("page-on"), ReadConsent(page=page + 1)))
    agreed = isinstance(turn.who, Me) and turn.who.consented
    rows = (tuple(turning), (to(turn.tr.plain("back"), Privacy()),)) if agreed else (tuple(turning), *_choice(turn))
    return Screen(parts[page], rows=tuple(row for row in rows if row))


@routes.tap(GiveConsent, Who.INVITED)
def give_consent(turn: Turn, tap: GiveConsent) -> Screen:
    me = turn.me
    text = turn.house.consent.in_(me.language)
    if me.consented:
        return menu.menu(turn)
    if tap.version != text.version:
        return _consent(turn).with_toast(turn.tr.plain("consent-changed"), alert=True)
    consent.give(turn.unit, me, text)
    _commands(turn)
    return menu.menu(turn.as_consented(), greeting=turn.tr("consent-thanks"))


@routes.tap(LaterConsent, Who.INVITED)
def later_consent(turn: Turn, _tap: LaterConsent) -> Screen:
    if turn.me.consented:
        return menu.menu(turn)
    return Screen(
        turn.tr("consent-later"),
        rows=((primary(turn.tr.plain("consent-return"), Confirm()),),),
    )


@routes.tap(SpeakLanguage, Who.ANYONE)
def speak(turn: Turn, tap: SpeakLanguage) -> Screen:
    if tap.language not in LANGUAGES:
        return here(turn)
    chats.remember(turn.unit, turn.who)
    chats.speak(turn.unit, turn.who, tap.language)
    turn = turn.in_language(tap.language)
    if isinstance(turn.who, Me) and turn.who.consented:
        _commands(turn)
    screen = settings.settings(turn) if isinstance(turn.who, Me) and turn.who.consented else here(turn)
    return screen.with_toast(turn.tr.plain("language-set"))


def here(turn: Turn, said: str | None = None) -> Screen:
    """Where this person is in the house, led by a word why: what every stale button and every closed door shows."""
    if isinstance(turn.who, Me) and turn.who.consented:
        return menu.menu(turn, greeting=said)
    screen = _door(turn) if isinstance(turn.who, Stranger) else _consent(turn)
    return screen if said is None else replace(screen, text=f"{said}\n\n{screen.text}")


def _enter(turn: Turn, typed: str) -> Screen:
    assert isinstance(turn.who, Stranger), "only a stranger has a use for a code"
    match entering.enter(turn.unit, turn.who, typed, turn.house.consent.version):
        case Entered(me):
            return _greeting(turn, me)
        case NoCode():
            return _retry(turn.tr("entrance-no-code"))
        case UsedCode():
            return _retry(turn.tr("entrance-used-code"))
        case NoSuchCode(left, _) if left > 0:
            return _retry(turn.tr("entrance-wrong-code", left=left))
        case NoSuchCode(_, minutes):
            return _retry(turn.tr("entrance-last-wrong-code", minutes=minutes))
        case Locked(minutes):
            return _retry(turn.tr("entrance-locked", minutes=minutes))


def _commands(turn: Turn) -> None:
    """Telegram's menu of commands follows the person's roles and language."""
    person = turn.me.person_id
    jobs.post(turn.unit, "commands", {"person": person}, key=f"commands:{person}")


def _retry(text: str) -> Screen:
    return Screen(text, awaiting=EnterCode().pack())


def _door(turn: Turn) -> Screen:
    """A stranger learns how to get in; a code may be typed at once."""
    return Screen(
        turn.tr("entrance-door", service=turn.house.service),
        rows=(
            (primary(turn.tr.plain("entrance-have-code"), EnterCode()),),
            _languages(turn),
        ),
        awaiting=EnterCode().pack(),
    )


def _languages(turn: Turn) -> tuple[Button, ...]:
    """The languages this person does not speak with us yet, each by its own name."""
    return tuple(
        to(translator(language).plain("language-name"), SpeakLanguage(language=language))
        for language in LANGUAGES
        if language != turn.tr.language
    )


def _greeting(turn: Turn, me: Me) -> Screen:
    turn = turn.meeting(me)
    name = None if turn.house.strict else names.address(turn.unit, me.person_id)
    hello = turn.tr("greeting-by-name", name=name) if name else turn.tr("greeting-colleague")
    about = turn.tr("greeting-about", service=turn.house.service)
    position = turn.tr.plain(f"position-{me.position.replace('_', '-')}")
    who = (
        turn.tr("greeting-who", position=position, school=me.school)
        if me.school is not None
        else turn.tr("greeting-who-staff", position=position, municipality=me.municipality)
    )
    return Screen(
        f"{hello}\n{about}\n\n{who}",
        rows=(
            (primary(turn.tr.plain("greeting-yes"), Confirm()),),
            (to(turn.tr.plain("greeting-mistake"), Mistaken()),),
            _languages(turn),
        ),
    )


def _consent(turn: Turn) -> Screen:
    """Nothing but the consent stands on this screen (152-FZ art. 9: a separate document, no ticked boxes)."""
    return Screen(
        turn.tr("consent-ask", group=turn.house.min_group),
        rows=((to(turn.tr.plain("consent-read"), ReadConsent(page=0)),), *_choice(turn)),
    )


def _choice(turn: Turn) -> tuple[tuple[Button, ...], ...]:
    version = turn.house.consent.version
    return (
        (primary(turn.tr.plain("consent-give"), GiveConsent(version=version)),),
        (to(turn.tr.plain("consent-not-now"), LaterConsent()),),
    )
