"""People answer at their own pace while an announcement goes out at Telegram's: how much longer their slowest twentieth waits.

Those who answer and those who are written to are other people; both take from the same thirty messages a second.
"""

import tempfile
from pathlib import Path

from benchmarks.crowd import Crowd, percentile
from benchmarks.district import District
from benchmarks.figures import Figure
from benchmarks.people import sit_down, walkers
from benchmarks.programs import OURS, serving
from demo.telegram.pace import Limits

PEOPLE = 2_500
TAPPING = 60  # ten taps a second: a third of what the token may send
RATE = 30
SECONDS = 40.0
LONGER = 50.0  # milliseconds


async def run() -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        district = District(Path(folder), PEOPLE)
        settings = {"SEND_RATE": str(RATE), "QUIET_HOURS": "00:00-00:00"}
        async with serving(
            OURS, people=PEOPLE, database_url=district.url, keep_calls=True, settings=settings
        ) as program:
            people = walkers(program)[:TAPPING]
            await sit_down(program, ours=True, people=TAPPING)
            program.telegram.limits = Limits(overall=float(RATE))
            crowd = Crowd(program, people)
            await crowd.answer(SECONDS / 4)
            before = await crowd.answer(SECONDS)
            number = district.broadcast(but=TAPPING)
            during = await crowd.answer(SECONDS)
            _, _, sent, _ = await district.sums(number)
            refused = sum(call.status == 429 for call in program.telegram.calls)
        district.close()
    quiet, beside = percentile(before) * 1000, percentile(during) * 1000
    sending = f"{beside:.1f} ms while {sent} messages left, {refused} refused"
    return [
        Figure(
            "95th percentile of an answer during a broadcast, longer by",
            sending,
            f"{quiet:.1f} ms, {len(before)} taps",
            beside - quiet,
            LONGER,
            shown=f"{beside - quiet:.1f} ms",
        )
    ]
