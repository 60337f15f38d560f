"""From the start of the process to the first getUpdates, and the memory after a thousand taps."""

import tempfile
from pathlib import Path

from benchmarks.district import District
from benchmarks.figures import Figure, compared
from benchmarks.people import all_answer, sit_down, walkers
from benchmarks.programs import BARE, OURS, serving

STARTS = 5
PEOPLE = 100
TAPS = 10


async def run() -> list[Figure]:
    """Two figures: processor time until ready, and resident memory."""
    ready: tuple[list[float], list[float]] = ([], [])
    memory: tuple[list[float], list[float]] = ([], [])
    with tempfile.TemporaryDirectory() as folder:
        district = District(Path(folder), 1)
        for _ in range(STARTS):
            for module, cost in zip((OURS, BARE), ready, strict=True):
                async with serving(module, database_url=district.url) as program:
                    cost.append(program.cpu())
        district.close()
    for module, held in zip((OURS, BARE), memory, strict=True):
        with tempfile.TemporaryDirectory() as folder:
            district = District(Path(folder), PEOPLE)
            async with serving(module, people=PEOPLE, database_url=district.url) as program:
                await sit_down(program, ours=module is OURS)
                await all_answer(program, walkers(program), TAPS)
                held.append(program.megabytes())
            district.close()
    return [
        compared("start, processor time until ready", *ready, goal=1.3, unit="s"),
        compared("start, memory after 1,000 taps", *memory, goal=1.2, unit="MB", digits=0),
    ]
