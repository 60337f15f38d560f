"""Announcements: the list of them, a new one, and one of them whatever its state is."""

from handlers.routes import Routes, Turn, Who
from handlers.screen import Screen, danger, primary, to
from handlers.screens.broadcast_draft import card
from handlers.screens.broadcast_progress import state_words
from handlers.screens.broadcast_words import LANGUAGES, opening
from handlers.screens.lists import numbers, turning
from handlers.taps import Menu
from handlers.taps_broadcasts import BroadcastCard, Broadcasts, BroadcastWords, DropBroadcast, NewBroadcast
from messaging import broadcast_look, composing

routes = Routes()

PAGE = 6


@routes.command("broadcast", Who.COORDINATOR)
def command(turn: Turn, _argument: str) -> Screen:
    return listed(turn, 0)


@routes.tap(Broadcasts, Who.COORDINATOR)
def list_tap(turn: Turn, tap: Broadcasts) -> Screen:
    return listed(turn, tap.page)


@routes.tap(NewBroadcast, Who.COORDINATOR)
def new(turn: Turn, _tap: NewBroadcast) -> Screen:
    """Nothing is kept yet, so leaving leaves nothing behind."""
    return Screen(
        f"{turn.tr('broadcast-new')}\n\n{turn.tr('broadcast-placeholders')}",
        rows=((to(turn.tr.plain("broadcast-to-list"), Broadcasts(page=0)),),),
        awaiting=BroadcastWords(broadcast=0, language=LANGUAGES[0], group="").pack(),
    )


@routes.tap(BroadcastCard, Who.COORDINATOR)
def card_tap(turn: Turn, tap: BroadcastCard) -> Screen:
    return card(turn, tap.broadcast)


@routes.tap(DropBroadcast, Who.COORDINATOR)
def drop(turn: Turn, tap: DropBroadcast) -> Screen:
    if tap.sure and not composing.exists(turn.unit, tap.broadcast):  # a second tap finds nothing left
        return listed(turn, 0).with_toast(turn.tr.plain("broadcast-dropped"))
    draft = composing.load(turn.unit, turn.me, tap.broadcast)
    if not tap.sure:
        sure = danger(turn.tr.plain("broadcast-drop-sure"), DropBroadcast(broadcast=draft.broadcast_id, sure=True))
        back = to(turn.tr.plain("back"), BroadcastCard(broadcast=draft.broadcast_id))
        return Screen(turn.tr("broadcast-drop-ask"), rows=((sure,), (back,)))
    composing.drop(turn.unit, turn.me, tap.broadcast)
    return listed(turn, 0).with_toast(turn.tr.plain("broadcast-dropped"))


def listed(turn: Turn, page: int) -> Screen:
    tr = turn.tr
    every = broadcast_look.count(turn.unit, turn.me)
    pages = max(1, -(-every // PAGE))
    page = min(max(page, 0), pages - 1)
    found = broadcast_look.newest(turn.unit, turn.me, skip=page * PAGE, most=PAGE)
    lines: list[str] = [tr("broadcast-title"), ""]
    for number, one in enumerate(found, page * PAGE + 1):
        lines.append(f"{number}. {tr('broadcast-line', words=opening(turn, one.words, one.files))}")
        lines.append(state_words(turn, one))
    if not found:
        lines.append(tr("broadcast-none"))
    taps = [BroadcastCard(broadcast=one.broadcast_id) for one in found]
    return Screen(
        "\n".join(lines),
        rows=(
            *numbers(taps, page * PAGE + 1),
            *turning(tr, page, pages, lambda other: Broadcasts(page=other)),
            (primary(tr.plain("broadcast-begin"), NewBroadcast()),),
            (to(tr.plain("to-menu"), Menu()),),
        ),
    )
