"""A saved answer with the next question shown, against a stock aiogram bot that saves nothing: processor time per tap."""

import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from benchmarks.district import District
from benchmarks.figures import Figure, compared
from benchmarks.people import Walker, all_answer, one_by_one, sit_down, walkers
from benchmarks.programs import BARE, OURS, Program, serving

PEOPLE = 200
PAIRS = 4
TAPS = 8  # of each person in a round
QUIET = 100  # of whom one after another answers in a quiet round

Side = tuple[Program, list[Walker]]


async def run() -> list[Figure]:
    """Two figures: many people at once, and one person at a time."""
    with tempfile.TemporaryDirectory() as folder:
        district = District(Path(folder), PEOPLE)
        async with side_by_side(OURS, BARE, district) as (ours, bare):
            busy = await rounds(ours, bare)
            quiet = await rounds(ours, bare, quiet=True)
        check(district, ours[1])
        district.close()
    return [
        compared("tap, 200 people at once", *busy, goal=1.5, unit="ms"),
        compared("tap, one person at a time", *quiet, goal=1.5, unit="ms"),
    ]


@asynccontextmanager
async def side_by_side(
    one: Sequence[str], other: Sequence[str], district: District, second: District | None = None
) -> AsyncIterator[tuple[Side, Side]]:
    """Two bots, each with its own Telegram, everybody before the first question; one rests while the other works."""
    async with AsyncExitStack() as stack:
        sides = []
        for module, home in ((one, district), (other, second or district)):
            program = await stack.enter_async_context(serving(module, people=home.people, database_url=home.url))
            await sit_down(program, ours=module != BARE)
            people = walkers(program)
            await all_answer(program, people, 2)
            sides.append((program, people))
        yield sides[0], sides[1]


async def rounds(one: Side, other: Side, *, quiet: bool = False) -> tuple[list[float], list[float]]:
    """Milliseconds of processor time per tap, A B A B."""
    costs: tuple[list[float], list[float]] = ([], [])
    for _ in range(PAIRS):
        for (program, people), cost in zip((one, other), costs, strict=True):
            before = program.cpu()
            taps = await (one_by_one(program, people[:QUIET]) if quiet else all_answer(program, people, TAPS))
            cost.append((program.cpu() - before) / taps * 1000)
    return costs


def check(district: District, people: Sequence[Walker]) -> None:
    """Everything that was tapped is stored as it was tapped, and nothing else. Raises AssertionError."""
    names = district.choices()
    tapped = {
        (number, question): names[question][choice]
        for number, one in enumerate(people)
        for question, choice in one.tapped.items()
    }
    assert district.answers() == tapped, "what is stored is not what was tapped"
