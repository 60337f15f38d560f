"""After an event: feedback to those who came, a report from the host, and six weeks later what could be applied."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from db.tables import internship, notification, response, wave, wave_person
from db.unit import Unit
from internships import event_waves, events
from tests.filling import plain_answer
from tests.internships.invented import Invented, invent
from tests.internships.over import let_pass, visit, waves_of
from tests.world import Chat, World

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
APPLY = "Введём карту одного наблюдения на уроке"


def asked(world: World, wave_id: int) -> set[int]:
    rows = world.unit(lambda unit: unit.all(select(wave_person.c.person_id).where(wave_person.c.wave_id == wave_id)))
    return {row.person_id for row in rows}


async def test_who_came_is_asked_the_same_evening_and_nobody_else(world: World) -> None:
    event, host, guests = await visit(world)

    await let_pass(world, hours=5)
    assert "Спасибо за участие" not in guests[0].text, "it is not evening yet"
    assert "Отзыв о стажировке «Как мы" in await guests[0].say("/surveys"), "whoever looks may answer at once"
    await let_pass(world, hours=3)

    assert "Спасибо за участие в стажировке «Как мы превратили справки в решения»" in guests[0].text
    assert "Спасибо за участие" not in guests[2].text, "not marked, not asked"
    assert "Отзыв" not in await guests[2].say("/surveys")
    forged = waves_of(world, event)["internship_feedback"]
    await guests[2].tap_data(f"w:{forged}")
    assert "Стажировка была полезна" not in guests[2].text
    await let_pass(world, days=1)
    assert "Остался короткий отчёт площадки" in host.text
    assert asked(world, forged) == {guest.person_id for guest in guests[:2]}


@SQLITE
async def test_one_reminder_after_two_days_and_none_once_it_is_sent(world: World) -> None:
    event, _, guests = await visit(world)
    await let_pass(world, hours=8)
    world.fill(guests[0], waves_of(world, event)["internship_feedback"])

    for _ in range(6):
        await let_pass(world, days=1)

    def reminders(chat: Chat) -> int:
        return sum("Ваш отзыв поможет" in message.words for message in chat.seen)

    assert reminders(guests[0]) == 0
    assert reminders(guests[1]) == 1


async def test_forms_are_handed_out_once_whoever_looks_and_however_often(world: World) -> None:
    event, _, _ = await visit(world)
    world.clock.forward(hours=8)

    def interrupted(unit: Unit) -> None:
        assert event_waves.act(unit)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        world.unit(interrupted)
    assert waves_of(world, event) == {}, "a death in the middle hands out nothing"
    await world.tick()
    await world.stop()
    await world.start()
    await world.tick()

    assert set(waves_of(world, event)) == {"internship_feedback", "host_site_report", "delayed_followup"}
    count = world.unit(lambda unit: unit.scalar(select(func.count()).select_from(wave)))
    assert count == 3


@SQLITE
async def test_what_was_promised_comes_back_six_weeks_later(world: World) -> None:
    event, _, guests = await visit(world)
    await let_pass(world, hours=8)
    world.fill(
        guests[0],
        waves_of(world, event)["internship_feedback"],
        lambda question: APPLY if question.name == "apply_what" else plain_answer(question),
    )

    await let_pass(world, days=41)
    assert APPLY not in guests[0].text
    await let_pass(world, days=1)

    assert "После стажировки 9 ноября Вы записали" in guests[0].text
    assert APPLY in guests[0].text
    await guests[0].tap("Пробуем")
    assert guests[0].answers()["apply_what_saved"] == APPLY
    assert "Прошло шесть недель" in guests[1].text, "no promise was made, and the question stays"


@SQLITE
async def test_a_report_that_differs_from_the_marks_is_asked_about_before_it_goes(world: World) -> None:
    event, host, _ = await visit(world)
    await let_pass(world, days=1)
    report = waves_of(world, event)["host_site_report"]
    await host.tap("Ответить")
    assert host.answers()["registered_count"] == "3"
    assert host.answers()["checked_in_count"] == "2"
    world.fill(
        host,
        report,
        lambda question: {"held": "yes", "attended": "7"}.get(question.name) or plain_answer(question),
        send=False,
    )
    number = world.unit(lambda unit: unit.scalar(select(func.max(response.c.id))))

    await host.tap_data(f"su:{number}")
    assert "В отчёте 7 участников, а отметка о присутствии есть у 2" in host.text
    assert world.submitted_at(host.person_id) is None
    await host.tap("Верно, отправить")

    assert world.submitted_at(host.person_id) is not None


@SQLITE
async def test_these_waves_are_in_no_coordinators_list(world: World) -> None:
    boss = world.person(60, position="methodologist", role="coordinator")
    await boss.come_in()
    await visit(world)
    await let_pass(world, hours=8)

    for command in ("/waves", "/coverage", "/export"):
        assert "Как мы превратили" not in await boss.say(command)
    await let_pass(world, days=7)
    assert "Как мы превратили" not in boss.text, "no weekly line, no news of an end"


@SQLITE
async def test_somebody_marked_late_is_asked_then_and_somebody_marked_by_mistake_no_more(world: World) -> None:
    event, _, guests = await visit(world)
    await let_pass(world, days=9)
    feedback = waves_of(world, event)["internship_feedback"]

    def correct(unit: Unit) -> None:
        found = events.load(unit, event)
        assert found is not None
        event_waves.marked(unit, found, guests[2].person_id, present=True)
        event_waves.marked(unit, found, guests[1].person_id, present=False)

    world.unit(correct)
    await world.tick()

    assert "Спасибо за участие" in guests[2].text
    assert asked(world, feedback) == {guests[0].person_id, guests[2].person_id}


@SQLITE
async def test_an_event_of_last_season_is_closed_in_silence(world: World) -> None:
    long_ago: datetime = world.clock() - timedelta(days=60)
    event = invent(world, Invented(starts_at=long_ago))
    await world.tick()

    assert waves_of(world, event) == {}
    given = world.unit(lambda unit: unit.scalar(select(internship.c.forms_given_at).where(internship.c.id == event)))
    assert given is not None
    assert world.unit(lambda unit: unit.scalar(select(func.count()).select_from(notification))) == 0
