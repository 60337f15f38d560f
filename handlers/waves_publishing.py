"""From a draft to a wave: try it, publish it, leave it, throw it away."""

from handlers import answering, entrance, waves, waves_planning
from handlers.routes import Routes, Turn, Who
from handlers.screen import Screen, danger, primary, to
from handlers.screens.wave_check import sure_screen
from handlers.screens.wave_list import wave_screen
from handlers.screens.wave_way import CHECK
from handlers.taps_waves import DropDraft, EndTrial, LeaveDraft, PublishWave, TryWave, Waves, WaveStep
from handlers.waves_dates import wrong_words
from people.refusals import Gone, Refused
from surveys import drafts, invited, planning, running, trials
from surveys.planning import Wrong

routes = Routes()


@routes.tap(PublishWave, Who.COORDINATOR)
def publish(turn: Turn, tap: PublishWave) -> Screen:
    """The first tap names how many people it touches; the second does it, and a third finds it done."""
    try:
        draft = drafts.load(turn.unit, turn.me, tap.wave)
    except Gone:
        return wave_screen(turn, running.look(turn.unit, turn.me, tap.wave)).with_toast(
            turn.tr.plain("waves-published-already")
        )
    done = planning.publish(turn.unit, turn.me, tap.wave) if tap.sure else planning.fault(turn.unit, turn.me, draft)
    if isinstance(done, Wrong):
        return waves_planning.step(turn, draft, CHECK, note=f"<b>{wrong_words(turn, done)}</b>")
    if not tap.sure:
        home = turn.me.municipality_id
        asked = invited.headcount(turn.unit, home, draft.audience)
        return sure_screen(turn, draft, asked, invited.in_bot(turn.unit, home, draft.audience))
    card = wave_screen(turn, running.look(turn.unit, turn.me, tap.wave))
    return card.with_toast(turn.tr.plain("waves-published"))


@routes.tap(LeaveDraft, Who.COORDINATOR)
def leave(turn: Turn, tap: LeaveDraft) -> Screen:
    draft = drafts.load(turn.unit, turn.me, tap.wave)
    plain = turn.tr.plain
    return Screen(
        turn.tr("waves-draft-kept", name=draft.name),
        rows=(
            (primary(plain("waves-draft-continue"), WaveStep(wave=tap.wave, step=CHECK)),),
            (danger(plain("waves-draft-drop"), DropDraft(wave=tap.wave)),),
            (to(plain("waves-to-list"), Waves(page=0)),),
        ),
    )


@routes.tap(DropDraft, Who.COORDINATOR)
def drop(turn: Turn, tap: DropDraft) -> Screen:
    try:
        planning.drop(turn.unit, turn.me, tap.wave)
    except Gone:
        return waves.listed(turn, 0)
    return waves.listed(turn, 0).with_toast(turn.tr.plain("waves-draft-dropped"))


@routes.tap(TryWave, Who.COORDINATOR)
def begin_trial(turn: Turn, tap: TryWave) -> Screen:
    """Answering needs consent, a coordinator's as anybody's."""
    if not turn.me.consented:
        return entrance.here(turn)
    trial = trials.begin(turn.unit, turn.me, tap.wave, lambda name: turn.tr.plain("waves-trial-name", name=name))
    return answering.begin(turn, trial)


@routes.tap(EndTrial, Who.COORDINATOR)
def end_trial(turn: Turn, tap: EndTrial) -> Screen:
    """Back to what was tried; a second tap finds nothing left to delete."""
    tried = trials.end(turn.unit, turn.me, tap.wave)
    if tried is None:
        return waves.listed(turn, 0)
    try:
        screen = waves.card(turn, tried)
    except (Gone, Refused):
        screen = waves.listed(turn, 0)
    return screen.with_toast(turn.tr.plain("waves-trial-ended"))
