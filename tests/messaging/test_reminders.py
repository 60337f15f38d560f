"""Nobody is reminded of one task a third time, whoever plans the reminders."""

import pytest
from sqlalchemy import select, update

from db.tables import notification
from db.unit import Unit
from messaging import outbox, reminders
from messaging.policy import MANNERS, Manner
from tests.handlers.coverage_steps import inside
from tests.world import World

ONCE = {"weekly"}  # posted once for its week or event by its key, so there is nothing to count


def test_every_kind_of_reminder_is_counted_with_its_task_or_comes_once() -> None:
    counted = {kind for task in reminders.TASKS for kind in task.kinds}
    insistent = {kind for kind, manner in MANNERS.items() if manner in (Manner.REMINDER, Manner.TIMELY)}

    assert insistent - counted - ONCE == set()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_the_third_reminder_of_one_task_is_held_back_and_another_task_is_another_count(world: World) -> None:
    (anna,) = await inside(world, 4, 1)
    wave = {"wave": 7}

    def post(unit: Unit) -> list[int]:
        for number, (kind, params) in enumerate(
            [("nudge", {**wave, "group": 0}), ("wave-closing", wave), ("nudge", {**wave, "group": 1})]
        ):
            outbox.post(unit, to=anna.person_id, kind=kind, params=params, key=f"{kind}:7:{number}")
        return [row.id for row in unit.all(select(notification.c.id).order_by(notification.c.id))]

    ids = world.unit(post)

    def enough(number: int, params: dict[str, int]) -> bool:
        return world.unit(lambda unit: reminders.enough(unit, anna.person_id, ids[number], "nudge", params))

    def become(*states: str) -> None:
        for row, state in zip(ids, states, strict=True):
            world.unit(lambda unit, r=row, s=state: unit.run(  # type: ignore[misc]
                update(notification).where(notification.c.id == r).values(state=s)
            ))  # fmt: skip

    become("sent", "waiting", "waiting")
    assert not enough(2, wave)
    become("sent", "sending", "sending")
    assert enough(2, wave)
    assert not enough(2, {"wave": 8})
    become("dropped", "sent", "sending")
    assert not enough(2, wave)
