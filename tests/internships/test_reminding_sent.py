"""Reminders as people get them: in time, once, with the way there, and not at all when they would help nobody."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update

from bot.edge import Edge
from bot.lines import Lines
from bot.notices_mail import Notices
from bot.sender import Sender
from db.engine import parse_url, writing_engine
from db.tables import chat, signup
from db.writer import open_writer
from internships import reminding
from messaging.pace import Pace
from tests.internships.guests import before, guests_of, heard, host_of, outcomes, until, visit
from tests.internships.visits import THURSDAY, call_off, move
from tests.world import Chat, World

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ADDRESS = "ул. Садовая, 7"


def coming(world: World, one: Chat) -> bool | None:
    found: bool | None = world.unit(
        lambda unit: unit.scalar(select(signup.c.coming).where(signup.c.person_id == one.person_id))
    )
    return found


async def test_a_guest_is_asked_a_week_before_told_the_way_the_day_before_and_reminded_two_hours_before(
    world: World,
) -> None:
    (anna,) = await guests_of(world)
    starts_at = world.clock() + THURSDAY
    visit(world, [anna])

    await until(world, before(starts_at, days=7))
    assert "чт, 26 ноября, 10:00 (МСК)" in anna.text
    assert "Сможете принять участие?" in anna.text
    await anna.tap("Приеду")
    assert "Спасибо, ждём Вас" in anna.text
    assert ADDRESS in anna.text
    assert coming(world, anna) is True

    await until(world, before(starts_at, days=1))
    assert "завтра, 10:00 (МСК)" in anna.text
    assert ADDRESS in anna.text
    assert "документ для охраны" in anna.text
    assert "День рядом с директором" in anna.text
    assert "Приеду" not in anna.labels, "whoever has said yes is not asked again"

    await until(world, before(starts_at, hours=2))
    assert "Скоро начинаем" in anna.text
    await until(world, starts_at)
    assert heard(anna, "Как мы превратили справки") == 3


async def test_the_calendar_leaves_the_question_of_a_reminder_where_it_is(world: World) -> None:
    (anna,) = await guests_of(world)
    starts_at = world.clock() + THURSDAY
    visit(world, [anna])

    await until(world, before(starts_at, days=7))
    asked = anna.last
    await anna.tap("В календарь")
    kept = next(one for one in anna.phone.bot_messages if one.id == asked.id)
    assert "Сможете принять участие?" in kept.words
    await anna.tap("Приеду", on=kept)
    assert coming(world, anna) is True


async def test_whoever_cannot_come_is_asked_once_more_and_gives_the_place_up(world: World) -> None:
    (anna,) = await guests_of(world)
    starts_at = world.clock() + THURSDAY
    visit(world, [anna])
    await until(world, before(starts_at, days=7))

    await anna.tap("Не смогу")
    assert "Освободить Ваше место" in anna.text
    question = anna.last
    await anna.tap("Освободить место")
    assert "освобождено" in anna.text

    await anna.tap("Всё-таки", on=question)
    assert "нет места" in anna.text
    await until(world, before(starts_at, days=1))
    assert outcomes(world, "visit-day") == []


@SQLITE
async def test_the_host_gets_the_list_by_school_and_post_without_a_name(world: World) -> None:
    olga = await host_of(world)
    people = await guests_of(world, 2)
    starts_at = world.clock() + THURSDAY
    visit(world, people)
    await until(world, before(starts_at, days=7))
    await people[0].tap("Приеду")

    await until(world, before(starts_at, hours=19))

    assert "Записаны 2 человека, подтвердили участие: 1" in olga.text
    assert "школа № 5: заместитель по учебной работе (P-" in olga.text
    assert "Анна" not in olga.text
    assert "Примерова" not in olga.text

    await olga.tap("Лист регистрации")
    assert any(one.document is not None for one in olga.phone.bot_messages[-1:])
    assert heard(olga, "Записаны 2 человека") == 1, "the list stays where it is"


async def test_the_day_before_the_programme_is_one_tap_away_where_there_is_one(world: World) -> None:
    (anna,) = await guests_of(world)
    olga = await host_of(world)
    file = olga.phone.send_document("программа.docx", b"PK of the programme").document
    assert file is not None
    starts_at = world.clock() + THURSDAY
    visit(world, [anna], programme_file=file.file_id, programme_name="программа.docx")
    await until(world, before(starts_at, days=1))
    reminder = anna.last
    assert "завтра, 10:00 (МСК)" in reminder.words

    await anna.tap("Программа")
    await anna.tap("Программа", on=reminder)

    sent = [one.document.data for one in anna.phone.bot_messages if one.document is not None]
    assert sent[:1] == [b"PK of the programme"]
    assert heard(anna, ADDRESS) == 1, "the reminder with the address stays where it is"


@SQLITE
async def test_the_answer_to_a_moved_date_is_asked_for_anew(world: World) -> None:
    (anna,) = await guests_of(world)
    starts_at = world.clock() + THURSDAY
    event = visit(world, [anna])
    await until(world, before(starts_at, days=7))
    old = anna.last
    world.unit(lambda unit: move(unit, event, starts_at + timedelta(days=7)))
    world.unit(lambda unit: reminding.plan(unit, event))

    await anna.tap("Приеду", on=old)

    assert "чт, 3 декабря, 10:00" in anna.text
    assert coming(world, anna) is None
    await anna.tap("Приеду")
    assert coming(world, anna) is True


@SQLITE
async def test_a_row_that_outlived_the_change_of_its_event_says_nothing(world: World) -> None:
    """Whoever moved or called it off and died before planning anew has still not lied to anybody."""
    (anna,) = await guests_of(world)
    starts_at = world.clock() + THURSDAY
    moved, cancelled = visit(world, [anna]), visit(world, [anna], uid="other@vzaimno")
    world.unit(lambda unit: move(unit, moved, starts_at + timedelta(days=30)))
    world.unit(lambda unit: call_off(unit, cancelled))

    await until(world, before(starts_at, days=7))

    assert outcomes(world, "visit-week") == [("dropped", "not needed any more")] * 2
    assert heard(anna, "справки в решения") == 0


async def test_after_an_outage_what_is_still_useful_is_sent_and_the_rest_is_dropped_with_a_reason(
    world: World,
) -> None:
    (anna,) = await guests_of(world)
    starts_at = world.clock() + THURSDAY
    visit(world, [anna])
    await world.stop()

    world.clock.at = before(starts_at, hours=17)  # the evening before, two days after the question of the week
    await world.start()

    assert outcomes(world, "visit-week") == [("dropped", "too late")]
    assert outcomes(world, "visit-day") == [("sent", None)]
    await world.stop()
    world.clock.at = starts_at + timedelta(hours=1)
    await world.start()
    assert outcomes(world, "visit-soon") == [("dropped", "too late")]


@SQLITE
async def test_an_early_start_is_reminded_of_the_day_before_only(world: World) -> None:
    """At seven it is quiet, and at eight whoever comes to an event at nine is on the way."""
    (anna,) = await guests_of(world)
    starts_at = datetime(2026, 11, 26, 6, 0, tzinfo=UTC)
    visit(world, [anna], starts_at=starts_at)

    for moment in (before(starts_at, hours=23), before(starts_at, hours=2), before(starts_at, hours=1), starts_at):
        await until(world, moment)

    assert outcomes(world, "visit-soon") == [("dropped", "too late")]
    assert outcomes(world, "visit-day") == [("sent", None)]


@SQLITE
async def test_whoever_wants_no_reminders_or_no_disturbance_still_gets_the_promised_address(world: World) -> None:
    anna, boris = await guests_of(world, 2)
    starts_at = world.clock() + THURSDAY
    visit(world, [anna, boris])
    world.unit(lambda u: u.run(update(chat).where(chat.c.person_id == anna.person_id).values(reminders=False)))
    world.unit(lambda u: u.run(update(chat).where(chat.c.person_id == boris.person_id).values(muted_until=starts_at)))

    for moment in (before(starts_at, days=7), before(starts_at, days=1), before(starts_at, hours=2), starts_at):
        await until(world, moment)

    assert heard(anna, ADDRESS) == heard(boris, ADDRESS) == 1
    assert outcomes(world, "visit-week") == [("dropped", "reminders off"), ("dropped", "too late")]
    assert outcomes(world, "visit-soon") == [("dropped", "reminders off"), ("dropped", "too late")]


async def test_two_processes_a_restart_and_a_clock_set_back_send_each_reminder_once(world: World) -> None:
    people = await guests_of(world, 3)
    starts_at = world.clock() + THURSDAY
    visit(world, people)

    world.clock.at = before(starts_at, days=1)
    await asyncio.gather(world.tick(), another_process(world))
    world.clock.at = before(starts_at, days=2)
    await world.tick()
    await world.stop()
    world.clock.at = before(starts_at, hours=20)
    await world.start()

    assert [heard(one, ADDRESS) for one in people] == [1, 1, 1]
    assert outcomes(world, "visit-day") == [("sent", None)] * 3


async def another_process(world: World) -> None:
    """A sender with a database connection of its own looks at what is due."""
    writer = open_writer(writing_engine(parse_url(world.url)), world.clock)
    pace = Pace(1000, clock=world.monotonic, sleep=world.sleep)
    edge = Edge(world.app.bot, pace, sleep=world.sleep)
    try:
        origins = (Notices(world.app._house("bot")),)
        sender = Sender(writer, edge, pace, Lines(), origins, steer=lambda _: False, stop=asyncio.Event())
        await sender.send_due()
    finally:
        await writer.close()


@SQLITE
async def test_forged_buttons_show_where_one_stands_and_change_nothing(world: World) -> None:
    (anna,) = await guests_of(world)
    (boris,) = await guests_of(world, 1, first=7)
    event = visit(world, [anna])
    foreign = world.municipality()
    elsewhere = world.person(99, school_id=world.school(home=foreign), home=foreign)
    await elsewhere.come_in()

    await boris.tap_data(f"Dr:{event}:0")
    assert "нет места" in boris.text
    for tap in (f"Dr:{event}:0", f"Drn:{event}:1", f"Dc:{event}", "Dr:999:0"):
        await elsewhere.tap_data(tap)
        assert "справки в решения" not in elsewhere.text
    assert coming(world, anna) is None
