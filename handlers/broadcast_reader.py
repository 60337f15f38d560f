"""The buttons under a broadcast, as its readers tap them: what opens comes below it, and the broadcast itself stays."""

from dataclasses import replace

from handlers import answering
from handlers.routes import Routes, Turn, Who
from handlers.screen import Screen
from handlers.taps_broadcasts import OpenFromBroadcast, ReadBroadcast
from messaging import letters, reading
from messaging.letters import ButtonKind
from people.refusals import Gone

routes = Routes()


@routes.tap(ReadBroadcast, Who.INVITED)
def read(turn: Turn, tap: ReadBroadcast) -> Screen:
    """Counted once; a try of the coordinator's own is thanked for as well and counted nowhere."""
    reading.read(turn.unit, turn.me, tap.broadcast)
    thanks = turn.tr("broadcast-read-thanks")
    return Screen(thanks, toast=str(thanks), stays=True)


@routes.tap(OpenFromBroadcast)
def opened(turn: Turn, tap: OpenFromBroadcast) -> Screen:
    letter = letters.read(turn.unit, tap.broadcast)
    if letter is None or letter.municipality_id != turn.me.municipality_id:
        raise Gone("broadcast")
    button = next((one for one in letter.buttons if one.place == tap.place), None)
    match button:
        case letters.LetterButton(kind=ButtonKind.WAVE):
            return replace(answering.begin(turn, button.number), fresh=True)
    raise Gone("broadcast")
