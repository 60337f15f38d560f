"""A hundred thousand reminders that fall due within an hour: what a look at them costs, and how much of the rate they use.

Half of the hour has passed, as after an outage, so that the sender has always something to send. It is watched for a minute.
"""

import asyncio
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from benchmarks.district import District
from benchmarks.figures import Figure
from benchmarks.programs import OURS, serving
from benchmarks.sending import worst_second
from bot.lookout import Lookout
from db.engine import parse_url, reading_engine
from demo.telegram.pace import Limits
from messaging import outbox

REMINDERS = 100_000
FEW = 1_000
HOUR = timedelta(hours=1)
RATE = 30
SECONDS = 60.0
PHONES = int(RATE * (SECONDS + 30))  # reminders leave in the order of their time, so nobody else is written to
LOOKS = 200


async def run() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        large, small = (_filled(Path(folder) / str(count), count) for count in (REMINDERS, FEW))
        look, look_at_few = await _looks(large.url), await _looks(small.url)
        moments = await _sent(large)
        early = large.touched_too_early()
        large.close()
        small.close()
    share = (len(moments) - 1) / (moments[-1] - moments[0]) / RATE
    worst = worst_second(moments)
    return [
        Figure(
            f"a look at {REMINDERS} reminders",
            f"{look * 1000:.2f} ms",
            f"{look_at_few * 1000:.2f} ms at {FEW}",
            look / look_at_few,
            1.5,
        ),
        Figure("reminders touched before their time", "", "", early, 0, shown=str(early)),
        Figure(f"reminders at {RATE}/s, share used", f"{len(moments)} messages", "", share, 0.95, at_least=True),
        Figure(f"reminders at {RATE}/s, worst second", "", "", worst / RATE, 1.0, shown=f"{worst} messages"),
    ]


def _filled(folder: Path, count: int) -> District:
    folder.mkdir()
    district = District(folder, count)
    district.announce(count, within=HOUR)
    return district


async def _looks(url: str) -> float:
    """Seconds of one look for what is due, as the clock's tick has it done."""
    engine = reading_engine(parse_url(url))
    lookout = Lookout(engine, lambda: datetime.now(UTC))
    found: list[float] = []
    for _ in range(LOOKS):
        began = time.perf_counter()
        assert await lookout.due(outbox.BELL), "half of the hour has passed"
        found.append(time.perf_counter() - began)
    await engine.dispose()
    return median(found)


async def _sent(district: District) -> list[float]:
    """When Telegram received each message of a minute."""
    settings = {"SEND_RATE": str(RATE), "QUIET_HOURS": "00:00-00:00"}
    async with serving(OURS, people=PHONES, database_url=district.url, keep_calls=True, settings=settings) as program:
        program.telegram.limits = Limits(overall=float(RATE))
        await asyncio.sleep(SECONDS)
        return sorted(call.at for call in program.telegram.calls_of("sendMessage"))
