"""Notifications arrive once: late rather than never, and never to somebody they can no longer help."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Row, select

from bot.sender import AT_ONCE
from db.tables import chat, notification
from db.unit import Unit
from messaging import outbox
from tests.faults.conftest import answering
from tests.world import Chat, World

ARRIVED = "Вы просили напомнить"


def remind(one: Chat, *, expires_at: datetime | None = None) -> None:
    """Ask for the reminder that «Напомнить завтра» puts in the outbox, due now."""
    one.world.unit(
        lambda unit: outbox.post(
            unit, to=one.person_id, kind="resume", params={"response": one.person_id}, expires_at=expires_at
        )
    )


def rows(world: World) -> Sequence[Row[Any]]:
    return world.unit(lambda unit: unit.all(select(notification).order_by(notification.c.id)))


def reminders(one: Chat) -> int:
    """How many came."""
    return sum(ARRIVED in message.words for message in one.phone.bot_messages)


def unreachable(one: Chat) -> str | None:
    def read(unit: Unit) -> str | None:
        found: str | None = unit.scalar(select(chat.c.unreachable).where(chat.c.id == one.phone.id))
        return found

    return one.world.unit(read)


async def test_a_notification_arrives_once_in_spite_of_errors_of_the_server(anna: Chat) -> None:
    remind(anna)
    anna.world.telegram.fail("sendMessage", code=500, times=2)
    await anna.world.tick()
    await anna.world.tick()

    assert reminders(anna) == 1
    assert [(row.state, row.attempts, row.failure) for row in rows(anna.world)] == [("sent", 1, None)]


async def test_after_a_long_outage_it_is_tried_again_later_and_arrives_once(anna: Chat) -> None:
    remind(anna)
    anna.world.telegram.fail("sendMessage", code=502, times=4)
    await anna.world.tick()
    assert [(row.state, row.attempts) for row in rows(anna.world)] == [("waiting", 1)]

    await anna.world.tick()
    assert reminders(anna) == 0
    anna.world.clock.forward(minutes=1)
    await anna.world.tick()

    assert reminders(anna) == 1
    assert [(row.state, row.attempts, row.failure) for row in rows(anna.world)] == [("sent", 2, None)]


async def test_what_can_never_be_delivered_is_given_up(anna: Chat) -> None:
    remind(anna)
    anna.world.telegram.fail("sendMessage", code=502, times=1000)
    for _ in range(outbox.MOST_ATTEMPTS):
        await anna.world.tick()
        anna.world.clock.forward(days=1)
    tried = len(anna.world.telegram.calls_of("sendMessage"))
    await anna.world.tick()

    assert [(row.state, row.failure) for row in rows(anna.world)] == [("failed", "TelegramServerError")]
    assert len(anna.world.telegram.calls_of("sendMessage")) == tried


async def test_an_outage_of_two_days_gives_nothing_up(anna: Chat) -> None:
    world = anna.world
    remind(anna)
    away = [world.telegram.fail(method, code=502, times=10_000) for method in ("sendMessage", "getMe")]
    for _ in range(48):
        await world.tick()
        world.clock.forward(hours=1)
    assert reminders(anna) == 0

    for one in away:
        one.cancel()
    world.clock.forward(minutes=15)
    await world.tick()

    assert reminders(anna) == 1
    assert [(row.state, row.maybe_sent) for row in rows(world)] == [("sent", True)]


async def test_a_long_silence_that_telegram_asks_for_is_kept_by_all_and_is_nobodys_failure(anna: Chat) -> None:
    world = anna.world
    boris = answering(world, 2, "Борис")
    await boris.start()
    world.telegram.calls.clear()
    for one in (anna, boris, boris):
        remind(one)
    world.telegram.fail("sendMessage", retry_after=3600, times=3)
    await world.tick()
    await world.tick()
    asked = len(world.telegram.calls_of("sendMessage"))
    assert {(row.state, row.attempts) for row in rows(world)} == {("waiting", 0)}

    world.clock.forward(minutes=59)
    await world.tick()
    assert len(world.telegram.calls_of("sendMessage")) == asked
    for _ in range(3):
        world.clock.forward(minutes=61)
        await world.tick()

    assert (reminders(anna), reminders(boris)) == (1, 2)
    assert {row.state for row in rows(world)} == {"sent"}


async def test_somebody_who_blocked_the_bot_is_marked_and_not_written_to_until_they_return(anna: Chat) -> None:
    remind(anna)
    anna.world.telegram.fail("sendMessage", code=403, chat_id=anna.phone.id)
    await anna.world.tick()
    assert [(row.state, row.failure) for row in rows(anna.world)] == [("failed", "blocked")]
    assert unreachable(anna) == "blocked"

    asked = len(anna.world.telegram.calls_of("sendMessage"))
    remind(anna)
    await anna.world.tick()
    assert [row.failure for row in rows(anna.world)] == ["blocked", "blocked"]
    assert len(anna.world.telegram.calls_of("sendMessage")) == asked

    await anna.start()
    assert unreachable(anna) is None
    remind(anna)
    await anna.world.tick()
    assert reminders(anna) == 1


async def test_letting_the_bot_in_again_heals_without_a_word(anna: Chat) -> None:
    anna.phone.block()
    await anna.world.settled()
    assert unreachable(anna) == "blocked"

    anna.phone.unblock()
    await anna.world.settled()
    remind(anna)
    await anna.world.tick()

    assert unreachable(anna) is None
    assert reminders(anna) == 1


@pytest.mark.parametrize(
    ("description", "reason"),
    [
        ("Forbidden: user is deactivated", "deactivated"),
        ("Forbidden: bot can't initiate conversation with a user", "not-started"),
    ],
)
async def test_the_reason_why_somebody_cannot_be_reached_is_kept(anna: Chat, description: str, reason: str) -> None:
    remind(anna)
    anna.world.telegram.fail("sendMessage", code=403, description=description)
    await anna.world.tick()

    assert unreachable(anna) == reason


async def test_an_expired_notification_is_dropped_with_its_reason(anna: Chat) -> None:
    remind(anna, expires_at=anna.world.clock() + timedelta(hours=1))
    anna.world.clock.forward(hours=2)
    await anna.world.tick()

    assert reminders(anna) == 0
    assert [(row.state, row.failure) for row in rows(anna.world)] == [("dropped", "too late")]


async def test_what_a_dead_sender_held_is_sent_after_its_lease_and_marked_maybe_sent(anna: Chat) -> None:
    remind(anna)
    anna.world.unit(lambda unit: outbox.claim(unit, 10))
    await anna.world.tick()
    assert reminders(anna) == 0

    anna.world.clock.at += outbox.LEASE + timedelta(seconds=1)
    await anna.world.tick()

    assert reminders(anna) == 1
    assert [(row.state, row.maybe_sent, row.attempts) for row in rows(anna.world)] == [("sent", True, 2)]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_the_last_of_many_leaves_in_its_turn_and_not_at_the_next_look(world: World) -> None:
    world.wave()
    people = [answering(world, number) for number in (1, 2)]
    await world.stop()

    async def while_the_first_is_written_down(seconds: float) -> None:
        while [row.state for row in rows(world)][:1] == ["sending"]:  # noqa: ASYNC110 - it is said in the database
            await asyncio.sleep(0)
        for _ in range(2_000):
            await asyncio.sleep(0)

    world.settings = world.settings.model_copy(update={"send_rate": 1})
    world.sleep = while_the_first_is_written_down  # type: ignore[method-assign]
    await world.start()
    for one in people:
        world.telegram.state.chats[one.phone.id].started = True
        remind(one)
    world.app.ring([outbox.BELL])
    await world.app.quiet()

    assert [reminders(one) for one in people] == [1, 1]


async def test_a_stop_in_the_middle_of_an_announcement_doubles_nothing_and_forgets_nobody(world: World) -> None:
    world.wave()
    people = [answering(world, number) for number in range(1, 2 * AT_ONCE + 11)]
    for one in people:
        world.telegram.state.chats[one.phone.id].started = True
        remind(one)
    world.app.ring([outbox.BELL])
    await world.telegram.until(lambda: len(world.telegram.calls_of("sendMessage")) >= 5)
    await world.stop()

    states = [row.state for row in rows(world)]
    assert set(states) <= {"sent", "waiting"}
    assert [reminders(one) for one in people] == [int(state == "sent") for state in states]
    await world.start()
    assert [reminders(one) for one in people] == [1] * len(people)
    assert not any(row.maybe_sent for row in rows(world))
