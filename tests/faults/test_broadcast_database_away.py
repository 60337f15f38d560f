"""The database goes away for minutes in the middle of an announcement: it goes on where it was, and nobody gets it twice."""

import logging
import sqlite3
from collections.abc import AsyncIterator

import pytest

from messaging import outbox
from tests.announcing import WORDS, announce, crowd, maybe, sums
from tests.clock import StoppedClock
from tests.faults.outages import outages_of
from tests.faults.test_database_away import tries
from tests.world import World, open_world

PEOPLE = 60
RATE = 30


@pytest.fixture
async def slow_world(database_url: str, clock: StoppedClock) -> AsyncIterator[World]:
    """At Telegram's ordinary pace, so that an announcement is on its way for a while."""
    made = await open_world(database_url, clock, send_rate=RATE)
    yield made
    await made.close()


@pytest.mark.parametrize(
    ("database_url", "trouble"),
    [("sqlite", "locked"), ("postgresql", "unreachable"), ("postgresql", "read-only")],
    indirect=["database_url"],
)
async def test_everybody_gets_it_once_and_the_operator_reads_why_it_took_longer(
    slow_world: World, trouble: str, connections: list[sqlite3.Connection], caplog: pytest.LogCaptureFixture
) -> None:
    world, telegram = slow_world, slow_world.telegram
    world.unit(lambda unit: crowd(unit, telegram, PEOPLE))
    number = world.unit(announce)

    world.app.ring([outbox.BELL])
    await telegram.until(lambda: len(telegram.calls_of("sendMessage")) >= PEOPLE // 3)
    with outages_of(world.url)[trouble](world.url, connections):
        await tries(world, 18)
        world.clock.forward(minutes=7)  # longer than any row is held
        await tries(world, 5)
        assert len(telegram.calls_of("sendMessage")) < PEOPLE, "what cannot be written down is not sent on and on"
    await world.tick()

    assert sums(world, number) == ("done", PEOPLE, PEOPLE, 0)
    assert [arrived(world, one) for one in range(1, PEOPLE + 1)] == [1] * PEOPLE
    assert world.unit(maybe) == set()
    lines = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert len(lines) == 1, "however many knock at it"
    assert lines[0].startswith("database unavailable: ")


def arrived(world: World, user_id: int) -> int:
    return sum(WORDS in message.words for message in world.telegram.state.chats[user_id].messages.values())
