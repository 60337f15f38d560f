"""What may be done to a published wave: close it, take it back before it opens, measure again."""

from handlers import waves_planning
from handlers.routes import Routes, Turn, Who
from handlers.screen import Screen, danger, to
from handlers.screens import wave_steps as steps
from handlers.screens import wave_way as way
from handlers.screens.wave_list import wave_screen
from handlers.screens.wave_words import suggested_name
from handlers.taps_waves import CloseWave, RepeatWave, UnpublishWave, WaveCard
from people.refusals import Gone
from surveys import drafts, planning, publishing, running
from surveys.running import Stage

routes = Routes()


@routes.tap(CloseWave, Who.COORDINATOR)
def close(turn: Turn, tap: CloseWave) -> Screen:
    """The first screen says how many people are in the middle of answering; they are told when it is closed."""
    run = running.look(turn.unit, turn.me, tap.wave)
    if run.stage is Stage.CLOSED:
        return wave_screen(turn, run).with_toast(turn.tr.plain("waves-closed-already"))
    if tap.sure:
        closed = running.close(turn.unit, turn.me, tap.wave)
        return wave_screen(turn, closed).with_toast(turn.tr.plain("waves-closed-now"))
    silent = max(run.asked.people - run.begun - run.finished, 0)
    return Screen(
        turn.tr("waves-close-ask", name=run.name, begun=run.begun, finished=run.finished, silent=silent),
        rows=(
            (danger(turn.tr.plain("waves-close-yes"), CloseWave(wave=tap.wave, sure=True)),),
            (to(turn.tr.plain("back"), WaveCard(wave=tap.wave)),),
        ),
    )


@routes.tap(UnpublishWave, Who.COORDINATOR)
def unpublish(turn: Turn, tap: UnpublishWave) -> Screen:
    """Nobody has heard of it yet, so nobody has to be told; a second tap shows the draft it is already."""
    try:
        running.unpublish(turn.unit, turn.me, tap.wave)
        toast = "waves-unpublished"
    except Gone:
        toast = "waves-opened-already"
    try:
        draft = drafts.load(turn.unit, turn.me, tap.wave)
    except Gone:
        return wave_screen(turn, running.look(turn.unit, turn.me, tap.wave)).with_toast(turn.tr.plain(toast))
    return waves_planning.step(turn, draft, way.CHECK).with_toast(turn.tr.plain("waves-unpublished"))


@routes.tap(RepeatWave, Who.COORDINATOR)
def repeat(turn: Turn, tap: RepeatWave) -> Screen:
    run = running.look(turn.unit, turn.me, tap.wave)
    form = next(form for form in publishing.all_published(turn.unit) if form.id == run.form_id)
    draft = planning.follow(turn.unit, turn.me, tap.wave, suggested_name(turn, form, repeat=True))
    return steps.name_screen(turn, draft)
