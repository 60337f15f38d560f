"""The buttons under a broadcast, as its readers tap them: what opens comes below it, and the broadcast itself stays."""

from dataclasses import replace

from handlers import answering, entrance
from handlers.routes import Routes, Turn, Who
from handlers.screen import Screen
from handlers.screens import internship_card
from handlers.taps_broadcasts import OpenFromBroadcast, ReadBroadcast
from internships import audiences
from messaging import letters, reading
from messaging.letters import ButtonKind, LetterButton
from people.me import Me
from people.refusals import Gone
from surveys import waves

routes = Routes()


@routes.tap(ReadBroadcast, Who.ANYONE)
def read(turn: Turn, tap: ReadBroadcast) -> Screen:
    """Counted once; a try of the coordinator's own, and somebody who has left, are thanked as well and counted nowhere."""
    if isinstance(turn.who, Me):
        reading.read(turn.unit, turn.me, tap.broadcast)
    thanks = turn.tr("broadcast-read-thanks")
    return Screen(thanks, toast=str(thanks), stays=True)


@routes.tap(OpenFromBroadcast, Who.ANYONE)
def opened(turn: Turn, tap: OpenFromBroadcast) -> Screen:
    """Whoever may not open it (yet, or any more) is told so below the broadcast too."""
    return replace(_opened(turn, tap), fresh=True)


def _opened(turn: Turn, tap: OpenFromBroadcast) -> Screen:
    if not isinstance(turn.who, Me) or not turn.me.consented:
        return entrance.here(turn)
    letter = letters.read(turn.unit, tap.broadcast)
    if letter is None or letter.municipality_id != turn.me.municipality_id:
        return entrance.here(turn, turn.tr("gone-tap"))
    match next((one for one in letter.buttons if one.place == tap.place), None):
        case LetterButton(kind=ButtonKind.WAVE) as button:
            return _wave(turn, button.number)
        case LetterButton(kind=ButtonKind.INTERNSHIP) as button:
            return _internship(turn, button.number)
        case _:
            return entrance.here(turn, turn.tr("gone-tap"))


def _wave(turn: Turn, wave_id: int) -> Screen:
    try:
        waves.task(turn.unit, turn.me, wave_id)
    except Gone:
        return entrance.here(turn, turn.tr("gone-wave"))
    return answering.begin(turn, wave_id)


def _internship(turn: Turn, event_id: int) -> Screen:
    try:
        return internship_card.card(turn, audiences.look(turn.unit, turn.me, event_id))
    except Gone:
        return entrance.here(turn, turn.tr("gone-tap"))
