"""A thousand people answering at once: how many answers a second of one core saves, and is every one of them kept?"""

import tempfile
import time
from pathlib import Path

from benchmarks.district import District
from benchmarks.figures import Figure
from benchmarks.people import all_answer, sit_down, walkers
from benchmarks.programs import OURS, serving
from benchmarks.tap import check

PEOPLE = 1000
TAPS = 10


async def run() -> list[Figure]:
    """The people themselves notice a question out of turn; afterwards the database is compared with what they tapped."""
    with tempfile.TemporaryDirectory() as folder:
        district = District(Path(folder), PEOPLE)
        async with serving(OURS, people=PEOPLE, database_url=district.url) as program:
            await sit_down(program, ours=True)
            people = walkers(program)
            await all_answer(program, people, 1)
            cpu, clock = program.cpu(), time.perf_counter()
            taps = await all_answer(program, people, TAPS)
            cpu, clock = program.cpu() - cpu, time.perf_counter() - clock
        check(district, people)
        district.close()
    kept = f"{taps} taps of {PEOPLE} people in {clock:.0f} s, in order, none lost, none doubled"
    return [
        Figure("thousand at once", kept, "", taps / cpu, 500, at_least=True, shown=f"{taps / cpu:.0f} answers/core-s")
    ]
