"""/waves: the coordinator's list of waves, the card of each, and what their forms ask."""

from handlers import waves_planning
from handlers.routes import Routes, Turn, Who
from handlers.screen import Screen
from handlers.screens.wave_check import outline_screen
from handlers.screens.wave_list import list_screen, wave_screen
from handlers.screens.wave_way import CHECK
from handlers.taps_waves import WaveCard, WaveOutline, Waves, WaveStep
from people.refusals import Gone
from surveys import drafts, outline, running

routes = Routes()


@routes.command("waves", Who.COORDINATOR)
def waves_command(turn: Turn, _argument: str) -> Screen:
    return listed(turn, 0)


@routes.tap(Waves, Who.COORDINATOR)
def waves_tap(turn: Turn, tap: Waves) -> Screen:
    return listed(turn, tap.page)


@routes.tap(WaveCard, Who.COORDINATOR)
def card_tap(turn: Turn, tap: WaveCard) -> Screen:
    return card(turn, tap.wave)


@routes.tap(WaveOutline, Who.COORDINATOR)
def outlined(turn: Turn, tap: WaveOutline) -> Screen:
    try:
        draft = drafts.load(turn.unit, turn.me, tap.wave)
        name, form_id, back = draft.name, draft.form_id, WaveStep(wave=tap.wave, step=CHECK)
        found = outline.outline(turn.house.shelf.get(turn.unit, form_id))
        return outline_screen(turn, found, name, back)
    except Gone:
        run = running.look(turn.unit, turn.me, tap.wave)
        found = outline.outline(turn.house.shelf.get(turn.unit, run.form_id))
        return outline_screen(turn, found, run.name, WaveCard(wave=tap.wave))


def listed(turn: Turn, page: int) -> Screen:
    return list_screen(turn, running.every(turn.unit, turn.me), page)


def card(turn: Turn, wave_id: int) -> Screen:
    """A number in the list may have become a wave, or a draft again, since the list was shown."""
    try:
        return wave_screen(turn, running.look(turn.unit, turn.me, wave_id))
    except Gone:
        return waves_planning.step(turn, drafts.load(turn.unit, turn.me, wave_id), CHECK)
