"""What keeps a live screen alive: the tap that draws it, asked again without anybody tapping."""

from datetime import datetime

from db.unit import Unit
from handlers.routes import Routes, Turn, may_enter
from handlers.screen import Screen
from handlers.taps import Coverage
from handlers.taps_broadcasts import BroadcastCard
from handlers.taps_days import EventDay
from internships import attendance
from messaging import broadcast_look
from people.refusals import Gone, Refused
from reports import coverage


def changed(unit: Unit, tap: str, since: datetime) -> bool:
    """Is there anything new to see on the screen that this tap draws?"""
    if _prefix(tap) == BroadcastCard.__prefix__:
        return broadcast_look.changed_since(unit, BroadcastCard.unpack(tap).broadcast, since)
    if _prefix(tap) == EventDay.__prefix__:
        return attendance.changed_since(unit, EventDay.unpack(tap).event, since)
    return coverage.changed_since(unit, Coverage.unpack(tap).wave, since)


def drawn(turn: Turn, routes: Routes, tap: str) -> Screen | None:
    """The screen as of now; None when it is not this person's to see any more."""
    kind, door, answer = routes.taps[_prefix(tap)]
    if not may_enter(turn.who, door):
        return None
    try:
        return answer(turn, kind.unpack(tap))
    except (Gone, Refused):
        return None


def _prefix(tap: str) -> str:
    return tap.partition(":")[0]
