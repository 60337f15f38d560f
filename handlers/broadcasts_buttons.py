"""The buttons under a broadcast: links that are typed, a survey or an internship to open, «Прочитано» that is counted."""

import re

from handlers.broadcast_message import label
from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Screen, columns, to
from handlers.screens.lists import cut, numbers, turning
from handlers.taps_broadcasts import (
    AddButton,
    BroadcastButtons,
    BroadcastCard,
    OfferButton,
    RemoveButton,
)
from internships import filters as events
from messaging import composing
from messaging.composing import Draft
from messaging.letter_limits import ADDRESS, BUTTONS, LABEL
from messaging.letters import ButtonKind
from people.refusals import Gone
from surveys import filters as surveys

routes = Routes()

RECENT = 24
# A host with a dot in it, and nothing that Telegram or a reader could stumble over.
_ADDRESS = re.compile(r"https://[^\s/?#@:]+\.[^\s/?#@:]{2,}(?::\d{1,5})?(?:[/?#]\S*)?")
_LAST_WORD = re.compile(r"(?:^|\s)(\S+)\s*$")


@routes.tap(BroadcastButtons, Who.COORDINATOR)
def shown(turn: Turn, tap: BroadcastButtons) -> Screen:
    return buttons_screen(turn, composing.load(turn.unit, turn.me, tap.broadcast))


@routes.text(BroadcastButtons, Who.COORDINATOR)
def typed(turn: Turn, tap: BroadcastButtons, text: str) -> Screen:
    """«Программа дня — https://…»: the words before the address are the button's."""
    draft = composing.load(turn.unit, turn.me, tap.broadcast)
    last = _LAST_WORD.search(text)
    address = last[1] if last else ""
    words = " ".join(text[: last.start(1)].split()).rstrip(" -–—:") if last else ""
    wrong = _wrong(turn, address, words)
    if wrong is not None:
        return buttons_screen(turn, draft, note=wrong)
    return _added(turn, draft, composing.add_button(turn.unit, turn.me, tap.broadcast, ButtonKind.LINK, address, words))


@routes.tap(OfferButton, Who.COORDINATOR)
def offer(turn: Turn, tap: OfferButton) -> Screen:
    draft = composing.load(turn.unit, turn.me, tap.broadcast)
    tr, home = turn.tr, turn.me.municipality_id
    if tap.kind == ButtonKind.WAVE.value:
        found = [(one.wave_id, one.name) for one in surveys.listed(turn.unit, home, most=RECENT) if one.open]
    elif tap.kind == ButtonKind.INTERNSHIP.value:
        found = [(one.event_id, f"{one.title} · {one.school}") for one in events.listed(turn.unit, home, most=RECENT)]
    else:
        raise Gone("tap")
    items, page, pages = cut(found, tap.page)
    first = page * 8 + 1
    lines: list[str] = [tr(f"broadcast-offer-{tap.kind}"), ""]
    lines += [f"{number}. {tr('broadcast-option', name=name)}" for number, (_, name) in enumerate(items, first)]
    if not found:
        lines.append(tr(f"broadcast-offer-no-{tap.kind}"))
    taps = [AddButton(broadcast=draft.broadcast_id, kind=tap.kind, target=target) for target, _ in items]
    way = turning(tr, page, pages, lambda other: OfferButton(broadcast=draft.broadcast_id, kind=tap.kind, page=other))
    back = to(tr.plain("back"), BroadcastButtons(broadcast=draft.broadcast_id))
    return Screen("\n".join(lines), rows=(*numbers(taps, first), *way, (back,)))


@routes.tap(AddButton, Who.COORDINATOR)
def add(turn: Turn, tap: AddButton) -> Screen:
    draft = composing.load(turn.unit, turn.me, tap.broadcast)
    home = turn.me.municipality_id
    match tap.kind:
        case ButtonKind.READ.value:
            target = ""
        case ButtonKind.WAVE.value if surveys.look(turn.unit, home, tap.target) is not None:
            target = str(tap.target)
        case ButtonKind.INTERNSHIP.value if events.look(turn.unit, home, tap.target) is not None:
            target = str(tap.target)
        case _:
            raise Gone("tap")
    return _added(turn, draft, composing.add_button(turn.unit, turn.me, tap.broadcast, ButtonKind(tap.kind), target))


@routes.tap(RemoveButton, Who.COORDINATOR)
def remove(turn: Turn, tap: RemoveButton) -> Screen:
    return buttons_screen(turn, composing.remove_button(turn.unit, turn.me, tap.broadcast, tap.place))


def buttons_screen(turn: Turn, draft: Draft, *, note: str = "") -> Screen:
    tr, broadcast, buttons = turn.tr, draft.broadcast_id, draft.letter.buttons
    lines: list[str] = [tr("broadcast-buttons-title"), *([""] if buttons else [])]
    for number, one in enumerate(buttons, 1):
        where = one.target if one.kind is ButtonKind.LINK else tr.plain(f"broadcast-kind-{one.kind.value}")
        lines.append(f"{number}. {tr('broadcast-button-line', words=label(turn, one), where=where)}")
    lines += ["", note] if note else []
    lines += ["", tr("broadcast-buttons-ask", most=BUTTONS)]
    away = [
        to(tr.plain("broadcast-remove", number=number), RemoveButton(broadcast=broadcast, place=one.place))
        for number, one in enumerate(buttons, 1)
    ]
    rows: list[tuple[Button, ...]] = [*columns(away, 2)]
    if len(buttons) < BUTTONS:
        rows += [
            (to(tr.plain("broadcast-add-wave"), OfferButton(broadcast=broadcast, kind="wave", page=0)),),
            (to(tr.plain("broadcast-add-event"), OfferButton(broadcast=broadcast, kind="internship", page=0)),),
        ]
        if all(one.kind is not ButtonKind.READ for one in buttons):
            rows.append((to(tr.plain("broadcast-add-read"), AddButton(broadcast=broadcast, kind="read", target=0)),))
    rows.append((to(tr.plain("waves-ticks-done"), BroadcastCard(broadcast=broadcast), "primary"),))
    return Screen("\n".join(lines), rows=tuple(rows), awaiting=BroadcastButtons(broadcast=broadcast).pack())


def _added(turn: Turn, before: Draft, after: Draft | None) -> Screen:
    if after is None:
        return buttons_screen(turn, before, note=turn.tr("broadcast-buttons-enough", most=BUTTONS))
    return buttons_screen(turn, after)


def _wrong(turn: Turn, address: str, words: str) -> str | None:
    tr = turn.tr
    if not _ADDRESS.fullmatch(address):
        return tr("broadcast-link-wrong", said=address[:60])
    if len(address) > ADDRESS:
        return tr("broadcast-link-long", limit=ADDRESS, length=len(address))
    if len(words) > LABEL:
        return tr("broadcast-label-long", limit=LABEL, length=len(words), said=words[:60])
    return None
