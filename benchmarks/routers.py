"""What all the other conversations cost a tap that is not theirs: every route against only the one that answers."""

import tempfile
from pathlib import Path

from benchmarks.district import District
from benchmarks.figures import Figure, compared
from benchmarks.programs import ONE_ROUTE, OURS
from benchmarks.tap import PEOPLE, rounds, side_by_side


async def run() -> list[Figure]:
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        first, second = District(Path(one), PEOPLE), District(Path(other), PEOPLE)
        async with side_by_side(OURS, ONE_ROUTE, first, second) as (every, only):
            costs = await rounds(every, only)
        first.close()
        second.close()
    return [compared("routers, all against one", *costs, goal=1.3, unit="ms")]
