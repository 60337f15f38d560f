"""People answer at their own pace while a coordinator exports a large wave: what their slowest twentieth waits, against quiet.

The pace is that of a busy evening, far from what the bot can do at most: under full load everybody waits for everybody, and
the figure would speak of that. Rounds alternate, quiet and exporting; a round of exporting has an export under way all the time.
The waits of all rounds of a kind are taken together, since a machine has moods; how far two halves of the quiet rounds differ by
themselves is told beside it, and nothing finer than that is known.
"""

import asyncio
import tempfile
from contextlib import suppress
from pathlib import Path

from benchmarks.crowd import Crowd, percentile
from benchmarks.district import District
from benchmarks.exports import export, files, wave_to_export
from benchmarks.figures import Figure
from benchmarks.people import sit_down, walkers
from benchmarks.programs import OURS, Program, serving
from demo.telegram import Phone

PEOPLE = 601  # the first one exports
EXPORTED = 5_000
PAIRS = 8
SECONDS = 6.0  # of a round


async def run() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        district = District(Path(folder), PEOPLE)
        wave = wave_to_export(district, EXPORTED)
        async with serving(OURS, people=PEOPLE, database_url=district.url) as program:
            await sit_down(program, ours=True)
            coordinator, people = program.phones[0], walkers(program)[1:]
            crowd = Crowd(program, people)
            await crowd.answer(SECONDS)
            quiet: list[list[float]] = []
            beside: list[list[float]] = []
            for _ in range(PAIRS):
                quiet.append(await crowd.answer(SECONDS))
                exporting = asyncio.create_task(_export_again_and_again(program, coordinator, wave))
                beside.append(await crowd.answer(SECONDS))
                exporting.cancel()
                with suppress(asyncio.CancelledError):
                    await exporting
                await _stop_exporting(program, coordinator, wave)
            assert files(coordinator), "no export was finished while people answered"
        district.close()
    before, during = percentile(*quiet), percentile(*beside)
    halves = percentile(*quiet[::2]) / percentile(*quiet[1::2])
    return [
        Figure(
            "95th percentile of an answer during an export",
            f"{during * 1000:.1f} ms",
            f"{before * 1000:.1f} ms, {sum(map(len, quiet))} taps",
            during / before,
            1.1,
        ),
        Figure("the same between halves of the quiet rounds", "", "", max(halves, 1 / halves)),
    ]


async def _export_again_and_again(program: Program, coordinator: Phone, wave: int) -> None:
    while True:
        await export(program, coordinator, wave)


async def _stop_exporting(program: Program, coordinator: Phone, wave: int) -> None:
    coordinator.tap(coordinator.last.id, f"es:{wave}:xlsx", forged=True)
    await program.telegram.settled()
    await asyncio.sleep(2)  # the process that wrote it is gone
