"""A place taken by one tap, with its reminders planned, against a stock aiogram bot that saves nothing: processor time."""

import tempfile
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, insert, select

from benchmarks.district import District
from benchmarks.figures import Figure, compared
from benchmarks.people import sit_down
from benchmarks.programs import BARE, OURS, PATIENCE, Program, serving
from db.engine import parse_url, writing_engine
from db.tables import internship, municipality, signup

PEOPLE = 200
PAIRS = 4
TAPS = 4  # of each person in a round, each for another internship
PLACES = 150  # of every internship: a quarter of the taps ends in the line


async def run() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        district = District(Path(folder), PEOPLE)
        events = _announce(district.url, PAIRS * TAPS)
        async with AsyncExitStack() as stack:
            ours, bare = [
                await stack.enter_async_context(serving(module, people=PEOPLE, database_url=district.url))
                for module in (OURS, BARE)
            ]
            for program in (ours, bare):
                await sit_down(program, ours=False)
            costs = await _rounds(ours, bare, events)
        _check(district.url, events)
        district.close()
    return [compared("sign-up, 200 people at once", *costs, goal=2.0, unit="ms")]


async def _rounds(ours: Program, bare: Program, events: Sequence[int]) -> tuple[list[float], list[float]]:
    """Milliseconds of processor time per tap, A B A B."""
    costs: tuple[list[float], list[float]] = ([], [])
    for first in range(0, len(events), TAPS):
        chosen = events[first : first + TAPS]
        for program, cost, data in ((ours, costs[0], "Gs:{}"), (bare, costs[1], "c:1:{}:0")):
            before = program.cpu()
            for event in chosen:
                await _all_tap(program, data.format(event))
            cost.append((program.cpu() - before) / (len(chosen) * PEOPLE) * 1000)
    return costs


async def _all_tap(program: Program, data: str) -> None:
    taps = [phone.tap(phone.last.id, data, forged=True) for phone in program.phones]
    done: Callable[[], bool] = lambda: all(tap.answered for tap in taps)  # noqa: E731
    await program.telegram.until(done, timeout=PATIENCE)
    await program.telegram.settled()


def _announce(url: str, count: int) -> list[int]:
    """Internships of different days, the first of them in a month."""
    engine = writing_engine(parse_url(url))
    now = datetime.now(UTC)
    with engine.begin() as connection:
        home = connection.execute(select(municipality.c.id)).scalar_one()
        made = [
            connection.execute(
                insert(internship)
                .values(
                    municipality_id=home,
                    school_id=1,
                    uid=f"bench-{number}@vzaimno",
                    title="Как мы превратили справки в решения",
                    about="День рядом с директором: планёрка, разбор трёх справок и решений по ним.",
                    competencies="K3",
                    format="onsite",
                    starts_at=now + timedelta(days=30 + number),
                    ends_at=now + timedelta(days=30 + number, hours=3),
                    hours=4,
                    place="ст. Примерная, ул. Школьная, 1",
                    capacity=PLACES,
                    school_quota=5,
                    state="published",
                    created_at=now,
                    published_at=now,
                )
                .returning(internship.c.id)
            ).scalar_one()
            for number in range(count)
        ]
    engine.dispose()
    return made


def _check(url: str, events: Sequence[int]) -> None:
    """Every place is taken once and everybody else stands in line. Raises AssertionError."""
    engine = writing_engine(parse_url(url))
    with engine.begin() as connection:
        rows = connection.execute(
            select(signup.c.internship_id, signup.c.state, func.count().label("people")).group_by(
                signup.c.internship_id, signup.c.state
            )
        ).all()
    engine.dispose()
    found = {(row.internship_id, row.state): row.people for row in rows}
    wanted = {(event, "confirmed"): PLACES for event in events}
    wanted |= {(event, "waiting"): PEOPLE - PLACES for event in events}
    assert found == wanted, "what is stored is not what was tapped"
