"""From a coordinator's tap to the file in the chat, beside what importing pandas and xlsxwriter takes by itself."""

import asyncio
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.district import District
from benchmarks.exports import export, wave_to_export
from benchmarks.figures import Figure
from benchmarks.people import sit_down
from benchmarks.programs import OURS, serving

RESPONSES = 200
TIMES = 5
SECONDS = 3.0


async def run() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        district = District(Path(folder), 1)
        wave = wave_to_export(district, RESPONSES)
        taken: list[float] = []
        importing: list[float] = []
        async with serving(OURS, database_url=district.url) as program:
            await sit_down(program, ours=False)
            for _ in range(TIMES):
                began = time.perf_counter()
                await export(program, program.phones[0], wave)
                taken.append(time.perf_counter() - began)
                await program.telegram.settled()
                importing.append(await _import())
        district.close()
    return [
        Figure(
            f"{RESPONSES} responses from the tap to the file",
            "",
            f"{median(importing):.2f} s for the imports alone",
            median(taken),
            SECONDS,
            shown=f"{median(taken):.2f} s",
        )
    ]


async def _import() -> float:
    began = time.perf_counter()
    bare = await asyncio.create_subprocess_exec(sys.executable, "-c", "import pandas, xlsxwriter")
    await bare.wait()
    return time.perf_counter() - began
