"""Six weeks after an event: «Получилось начать?», with the first answer of the form under the message itself."""

from handlers import answering, event_after
from handlers.routes import Routes, Turn
from handlers.screen import Button, Screen, to
from handlers.taps_days import FollowUp
from internships import event_waves, follow_up
from internships.event_waves import SIX_WEEKS_ON
from messaging.outbox import Params
from surveys.waves import Task

routes = Routes()

QUOTED = 200


@routes.tap(FollowUp)
def said(turn: Turn, tap: FollowUp) -> Screen:
    return answering.show(turn, follow_up.answer(turn.desk, tap.wave, tap.said))


def notice(turn: Turn, params: Params) -> Screen | None:
    """«В феврале Вы записали: …»; without those words the question stands alone."""
    event, task = event_after.asked(turn, params)
    if task is None or event.starts_at is None:
        return None
    saved = event_waves.promised(turn.unit, event.id, turn.me.person_id, turn.house.shelf)
    tr, day = turn.tr, turn.day(event.starts_at)
    lines: list[str] = [
        tr("notice-event-follow-up", day=day, saved=saved[:QUOTED])
        if saved
        else tr("notice-event-follow-up-plain", title=event.title, day=day)
    ]
    asks = task.response_id is None and follow_up.asks(turn.house.shelf.get(turn.unit, task.form_id))
    lines.append(tr("follow-up-tap" if asks else "follow-up-open"))
    rows = (_answers(turn, task), (event_after.later(turn, task),)) if asks else event_after.answer(turn, task)
    return Screen("\n\n".join(lines), rows=rows, fresh=True)


def _answers(turn: Turn, task: Task) -> tuple[Button, ...]:
    return tuple(
        to(turn.tr.plain(f"follow-up-{said}"), FollowUp(wave=task.wave_id, said=said)) for said in follow_up.SAID
    )


NOTICES = {SIX_WEEKS_ON: notice}
