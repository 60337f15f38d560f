"""The check before a broadcast leaves, a try to oneself, and a second coordinator's word where many are written to."""

from collections.abc import Callable
from typing import assert_never

from handlers.routes import Routes, Turn, Who
from handlers.screen import Screen, to
from handlers.screens.broadcast_check import check_screen, confirm_screen, hindered, reader_of
from handlers.screens.broadcast_draft import card, draft_screen
from handlers.screens.broadcast_progress import told
from handlers.screens.broadcast_words import letter_fault
from handlers.taps_broadcasts import (
    BroadcastCard,
    CheckBroadcast,
    ConfirmBroadcast,
    RetryMissed,
    ReturnBroadcast,
    SendBroadcast,
    TryBroadcast,
    WholeBroadcast,
)
from messaging import broadcast_look, composing, jobs, submitting
from messaging.outbox import Params
from messaging.submitting import Alone, Asked, Changed, Launched, Nobody, Own, TooLate, Wordless
from people.refusals import Gone

routes = Routes()

TRY = "broadcast-try"
WHOLE = "broadcast-whole"


@routes.tap(TryBroadcast, Who.COORDINATOR)
def try_out(turn: Turn, tap: TryBroadcast) -> Screen:
    """It comes as everybody will get it, files and buttons and all, and is counted nowhere."""
    draft = composing.load(turn.unit, turn.me, tap.broadcast)
    wrong = letter_fault(turn, draft.letter)
    if draft.empty or wrong is not None:
        return card(turn, tap.broadcast)
    person = turn.me.person_id
    jobs.post(turn.unit, TRY, {"broadcast": tap.broadcast, "person": person}, key=f"{TRY}:{tap.broadcast}:{person}")
    return card(turn, tap.broadcast).with_toast(turn.tr.plain("broadcast-try-coming"))


@routes.tap(WholeBroadcast, Who.COORDINATOR)
def whole(turn: Turn, tap: WholeBroadcast) -> Screen:
    """What the check can only begin to show: it comes below, exactly as this reader will have it."""
    draft = composing.load(turn.unit, turn.me, tap.broadcast)
    if letter_fault(turn, draft.letter) is None and not draft.empty:
        who = {"person": turn.me.person_id, "reader": reader_of(turn, draft, tap.reader).me.person_id}
        key = f"{WHOLE}:{tap.broadcast}:{who['person']}:{who['reader']}"
        jobs.post(turn.unit, WHOLE, {"broadcast": tap.broadcast, **who}, key=key)
    again = check_screen(turn, draft, after=tap.reader - 1)
    return again.with_toast(turn.tr.plain("broadcast-whole-coming"))


@routes.tap(CheckBroadcast, Who.COORDINATOR)
def check(turn: Turn, tap: CheckBroadcast) -> Screen:
    return check_screen(turn, composing.load(turn.unit, turn.me, tap.broadcast), after=tap.after)


@routes.tap(SendBroadcast, Who.COORDINATOR)
def send(turn: Turn, tap: SendBroadcast) -> Screen:
    """A second tap finds it sent off and shows how far it has come."""
    if not broadcast_look.look(turn.unit, turn.me, tap.broadcast).composing:
        return card(turn, tap.broadcast)
    draft = composing.load(turn.unit, turn.me, tap.broadcast)
    if hindered(turn, draft):
        return check_screen(turn, draft)
    outcome = submitting.submit(
        turn.unit,
        turn.me,
        tap.broadcast,
        digest=tap.digest,
        shown=tap.people,
        confirm_over=turn.house.confirm_over,
        quiet=turn.house.quiet,
    )
    tr = turn.tr
    match outcome:
        case Launched():
            return card(turn, tap.broadcast).with_toast(tr.plain("broadcast-launched"))
        case Asked(coordinators):
            words = tr.plain("broadcast-asked", coordinators=coordinators)
            return card(turn, tap.broadcast).with_toast(words)
        case Changed():
            again = check_screen(turn, draft)
            return again.with_toast(tr.plain("broadcast-changed"), alert=True)
        case Alone(limit):
            return check_screen(turn, draft, note=tr("broadcast-alone", limit=limit))
        case Nobody() | Wordless() | TooLate():
            return check_screen(turn, draft)
        case other:
            assert_never(other)


@routes.tap(ConfirmBroadcast, Who.COORDINATOR)
def confirm(turn: Turn, tap: ConfirmBroadcast) -> Screen:
    if not broadcast_look.look(turn.unit, turn.me, tap.broadcast).composing:
        return card(turn, tap.broadcast).with_toast(turn.tr.plain("broadcast-decided-already"))
    draft = composing.load(turn.unit, turn.me, tap.broadcast)
    if hindered(turn, draft):
        return check_screen(turn, draft)
    outcome = submitting.confirm(turn.unit, turn.me, tap.broadcast, digest=tap.digest, quiet=turn.house.quiet)
    tr = turn.tr
    match outcome:
        case Launched():
            return card(turn, tap.broadcast).with_toast(tr.plain("broadcast-confirmed"))
        case Own():
            return card(turn, tap.broadcast).with_toast(tr.plain("broadcast-own"), alert=True)
        case Changed():
            return card(turn, tap.broadcast).with_toast(tr.plain("broadcast-changed-since"), alert=True)
        case Nobody() | TooLate():
            return check_screen(turn, composing.load(turn.unit, turn.me, tap.broadcast))
        case other:
            assert_never(other)


@routes.tap(ReturnBroadcast, Who.COORDINATOR)
def give_back(turn: Turn, tap: ReturnBroadcast) -> Screen:
    if not broadcast_look.look(turn.unit, turn.me, tap.broadcast).composing:
        return card(turn, tap.broadcast).with_toast(turn.tr.plain("broadcast-decided-already"))
    submitting.give_back(turn.unit, turn.me, tap.broadcast)
    return card(turn, tap.broadcast).with_toast(turn.tr.plain("broadcast-returned"))


@routes.tap(RetryMissed, Who.COORDINATOR)
def only_to_them(turn: Turn, tap: RetryMissed) -> Screen:
    """A draft with the same words; what kept them from it may be said differently before it leaves."""
    if not told(turn, broadcast_look.look(turn.unit, turn.me, tap.broadcast)):
        raise Gone("broadcast")
    return draft_screen(turn, composing.follow(turn.unit, turn.me, tap.broadcast))


def please_confirm(turn: Turn, params: Params) -> Screen | None:
    """To every other coordinator: what, to how many, from whom; nothing once it waits no more or became another."""
    if not turn.me.is_coordinator():
        return None
    draft = composing.load(turn.unit, turn.me, int(params["broadcast"]))
    if not draft.awaiting or draft.digest != int(params["digest"]):
        return None
    return confirm_screen(turn, draft)


def decided(turn: Turn, params: Params) -> Screen | None:
    """To its author: confirmed, or returned."""
    number = int(params["broadcast"])
    broadcast_look.look(turn.unit, turn.me, number)
    words = "notice-broadcast-confirmed" if int(params["yes"]) else "notice-broadcast-returned"
    row = (to(turn.tr.plain("broadcast-open"), BroadcastCard(broadcast=number)),)
    return Screen(turn.tr(words), rows=(row,), fresh=True)


NOTICES: dict[str, Callable[[Turn, Params], Screen | None]] = {
    submitting.CONFIRM: please_confirm,
    submitting.DECIDED: decided,
}
