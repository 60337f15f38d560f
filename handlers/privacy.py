"""What is kept about me: look at it, take it away, withdraw the consent, erase everything."""

from handlers import entrance, erasing
from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Screen, danger, primary, to
from handlers.taps import Erase, Menu, MyData, Privacy, ReadConsent, Withdraw
from messaging import jobs
from people import consent, holdings
from people.holdings import Holdings
from people.me import Stranger

routes = Routes()


@routes.command("privacy", Who.INVITED)
def privacy_command(turn: Turn, _argument: str) -> Screen:
    return privacy(turn)


@routes.tap(Privacy, Who.INVITED)
def privacy_tap(turn: Turn, _tap: Privacy) -> Screen:
    return privacy(turn)


@routes.tap(MyData, Who.INVITED)
def my_data(turn: Turn, _tap: MyData) -> Screen:
    """The file is made by a worker and arrives as a message of its own."""
    person = turn.me.person_id
    jobs.post(turn.unit, "own-data", {"person": person}, key=f"own-data:{person}")
    return privacy(turn).with_toast(turn.tr.plain("file-on-its-way"))


@routes.tap(Withdraw, Who.INVITED)
def withdraw(turn: Turn, tap: Withdraw) -> Screen:
    if not turn.me.consented:
        return _withdrawn(turn) if tap.sure and consent.withdrawn(turn.unit, turn.me) else entrance.here(turn)
    if not tap.sure:
        return Screen(
            turn.tr("withdraw-ask"),
            rows=(
                (danger(turn.tr.plain("withdraw-yes"), Withdraw(sure=True)),),
                (to(turn.tr.plain("back"), Privacy()),),
            ),
        )
    consent.withdraw(turn.unit, turn.me, turn.house.consent.in_(turn.me.language))
    return _withdrawn(turn)


@routes.tap(Erase, Who.ANYONE)
def erase(turn: Turn, tap: Erase) -> Screen:
    """Two taps: the first names what will be destroyed, the second destroys it and tells the coordinators by an act."""
    if isinstance(turn.who, Stranger):
        # A second tap comes from a chat that we know nothing of; whoever left the roster or moved to another chat is known.
        return Screen(turn.tr("erase-done")) if tap.sure and not turn.who.known else entrance.here(turn)
    if not tap.sure:
        kept = holdings.holdings(turn.unit, turn.me)
        sent = sum(one.submitted_at is not None for one in kept.answered)
        return Screen(
            turn.tr("erase-ask", sent=sent, begun=len(kept.answered) - sent),
            rows=(
                (danger(turn.tr.plain("erase-yes"), Erase(sure=True)),),
                (primary(turn.tr.plain("erase-file-first"), MyData()),),
                (to(turn.tr.plain("back"), Privacy()),),
            ),
        )
    erasing.destroy(turn.unit, turn.me.person_id, turn.house.shelf, turn.house.holding, say=False)
    return Screen(turn.tr("erase-done"))


def privacy(turn: Turn) -> Screen:
    """What is kept in plain words; names and answers themselves are in the file."""
    tr, house = turn.tr, turn.house
    kept = holdings.holdings(turn.unit, turn.me)
    blocks: list[str] = [
        tr("privacy-title"),
        _stored(turn, kept),
        tr("privacy-who-sees", group=house.min_group),
        tr("privacy-operator", operator=house.operator),
        tr("privacy-consent-given" if turn.me.consented else "privacy-consent-none"),
    ]
    rows: list[tuple[Button, ...]] = [
        (to(tr.plain("privacy-file"), MyData()), to(tr.plain("privacy-read-consent"), ReadConsent(page=0)))
    ]
    if turn.me.consented:
        rows.append((to(tr.plain("privacy-withdraw"), Withdraw(sure=False)),))
    rows.append((danger(tr.plain("privacy-erase"), Erase(sure=False)),))
    rows.append((to(tr.plain("to-menu"), Menu()),))
    return Screen("\n\n".join(blocks), rows=tuple(rows))


def _withdrawn(turn: Turn) -> Screen:
    return Screen(
        turn.tr("withdraw-done"),
        rows=(
            (danger(turn.tr.plain("erase-now"), Erase(sure=False)),),
            (to(turn.tr.plain("consent-return"), Menu()),),
        ),
    )


def _stored(turn: Turn, kept: Holdings) -> str:
    tr = turn.tr
    position = tr.plain(f"position-{kept.position.replace('_', '-')}")
    lines: list[str] = [
        tr("privacy-roster", code=kept.code, position=position, school=kept.school or turn.me.municipality)
    ]
    if kept.name and not turn.house.strict:
        lines.append(tr("privacy-name", name=kept.name))
    lines.append(tr("privacy-chat", chat=str(kept.chat_id)))
    for one in kept.answered:
        words = "privacy-answered" if one.submitted_at is not None else "privacy-begun"
        lines.append(tr(words, wave=one.wave, count=one.answers))
    if wrote := sum(not one.staff for one in kept.wrote):
        lines.append(tr("privacy-requests", count=wrote))
    lines.append(tr("privacy-messages", count=len(kept.told)))
    return "\n".join(lines)
