"""The steps of planning a wave and the way between them: the same heading and the same last row on every one."""

from handlers.routes import Turn
from handlers.screen import Button, to
from handlers.taps_waves import LeaveDraft, WaveStep
from surveys.drafts import Draft

NAME, WHOM, OPENS, CLOSES, SEEN, CHECK = range(2, 8)
STEPS = 6


def heading(turn: Turn, draft: Draft | None, step: int, name: str) -> str:
    title = "waves-planning-repeat" if draft is not None and draft.follows is not None else "waves-planning"
    return turn.tr(title, step=step, steps=STEPS, name=turn.tr(name))


def way(turn: Turn, draft: Draft, step: int) -> tuple[Button, ...]:
    """«‹ Назад», «Отмена», «Дальше ›», always in the last row."""
    plain, wave = turn.tr.plain, draft.wave_id
    found = [
        to(plain("waves-cancel"), LeaveDraft(wave=wave)),
        to(plain("waves-next"), WaveStep(wave=wave, step=step + 1)),
    ]
    if step > NAME or (step == NAME and draft.follows is None):
        found.insert(0, to(plain("back"), WaveStep(wave=wave, step=step - 1)))
    return tuple(found)
