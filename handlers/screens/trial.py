"""A trial of a questionnaire looks like the real thing, with a way out of it on every screen."""

from dataclasses import replace

from handlers.routes import Turn
from handlers.screen import Screen, to
from handlers.taps_waves import EndTrial
from surveys.responses import Response


def with_way_out(turn: Turn, response: Response, screen: Screen) -> Screen:
    if not response.trial:
        return screen
    row = (to(turn.tr.plain("waves-trial-end"), EndTrial(wave=response.wave_id)),)
    return replace(screen, rows=(*screen.rows, row))
