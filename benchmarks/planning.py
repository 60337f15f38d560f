"""Rows for a million recipients, and a hundred thousand reminders due at one instant: how long, and who waits meanwhile."""

import asyncio
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import psutil
from sqlalchemy import insert, select

from benchmarks.figures import Figure
from bot.founding import found
from bot.settings import read_settings
from db import schema
from db.engine import parse_url, writing_engine
from db.tables import broadcast, chat, notification, person
from db.unit import Unit
from db.writer import Writer, open_writer
from messaging import broadcasts, deliveries, outbox

RECIPIENTS = 1_000_000
REMINDERS = 100_000
AT_A_TIME = 10_000


async def run() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'bench.sqlite3'}"
        schema.upgrade(url)
        writer = open_writer(writing_engine(parse_url(url)), lambda: datetime.now(UTC))
        home = await writer.run(lambda unit: found(unit, read_settings(_env_file=None, municipality="Примерный район")))
        for first in range(1, RECIPIENTS + 1, AT_A_TIME):
            await writer.run(lambda unit, first=first: _bring(unit, home, first))  # type: ignore[misc]
        number = await writer.run(lambda unit: _announce(unit, home))
        planned, grown, _ = await _watched(writer, lambda unit: deliveries.advance(unit, number))
        for first in range(1, REMINDERS + 1, AT_A_TIME):
            await writer.run(lambda unit, first=first: _remind(unit, first))  # type: ignore[misc]
        claimed, _, stall = await _watched(writer, lambda unit: bool(outbox.claim(unit, 500)))
        await writer.close()
    return [
        Figure(f"{RECIPIENTS} recipients planned", "", "", planned, 60, shown=f"{planned:.1f} s"),
        Figure("the same, memory grown", "", "", grown, 50, shown=f"{grown:.0f} MB"),
        Figure(f"{REMINDERS} reminders due at once, claimed", "", "", claimed, 5, shown=f"{claimed:.1f} s"),
        Figure("the same, longest stall of the loop", "", "", stall * 1000, 100, shown=f"{stall * 1000:.0f} ms"),
    ]


async def _watched(writer: Writer, work: Callable[[Unit], bool]) -> tuple[float, float, float]:
    """Repeat it until it has nothing more to do: seconds, megabytes grown, and the longest that the loop stood still."""
    process = psutil.Process()
    before, longest = process.memory_info().rss, 0.0
    largest = before

    async def watch() -> None:
        nonlocal longest, largest
        while True:
            asked = time.perf_counter()
            await asyncio.sleep(0.001)
            longest = max(longest, time.perf_counter() - asked - 0.001)
            largest = max(largest, process.memory_info().rss)

    watching = asyncio.create_task(watch())
    began = time.perf_counter()
    while await writer.run(work):
        pass
    took = time.perf_counter() - began
    watching.cancel()
    return took, (largest - before) / 2**20, longest


def _bring(unit: Unit, home: int, first: int) -> None:
    numbers = range(first, first + AT_A_TIME)
    rows = [
        {"id": n, "municipality_id": home, "code": f"П{n}", "position": "director", "added_at": unit.now}
        for n in numbers
    ]
    unit.many(insert(person), rows)
    unit.many(insert(chat), [{"id": n, "person_id": n, "language": "ru", "since": unit.now} for n in numbers])


def _announce(unit: Unit, home: int) -> int:
    made: int = unit.scalar(
        insert(broadcast).values(municipality_id=home, state="draft", created_at=unit.now).returning(broadcast.c.id)
    )
    broadcasts.launch(unit, made)
    return made


def _remind(unit: Unit, first: int) -> None:
    due = unit.scalar(select(person.c.added_at).where(person.c.id == 1))
    unit.many(
        insert(notification),
        [
            {"person_id": n, "kind": "resume", "params": "{}", "priority": 10, "due_at": due, "state": "waiting"}
            for n in range(first, first + AT_A_TIME)
        ],
    )
