"""An announcement to ten thousand people on a Telegram with its limits on and its moods.

One in twenty has blocked the bot, one call in a hundred is refused with 429, one in a hundred with an error of the server. While
Telegram asks for silence nothing is allowed, so those seconds are no part of the time in which the rate could have been used.
`BROADCAST_RATE` repeats it faster than Telegram's own thirty a second, which take five and a half minutes.
"""

import asyncio
import os
import tempfile
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from random import Random

from benchmarks.district import FIRST, District
from benchmarks.figures import Figure
from benchmarks.programs import OURS, PATIENCE, Program, serving
from benchmarks.sending import worst_second
from demo.telegram.calls import Call
from demo.telegram.pace import Limits

PEOPLE = 10_000
BLOCKED, BUSY, BROKEN = 0.05, 0.01, 0.01
SILENCE = 1.0  # seconds that a refusal asks for
MEGABYTES = 150.0


async def run() -> list[Figure]:
    rate = int(os.environ.get("BROADCAST_RATE", "30"))
    with tempfile.TemporaryDirectory() as folder:
        district = District(Path(folder), PEOPLE)
        settings = {"SEND_RATE": str(rate), "QUIET_HOURS": "00:00-00:00"}
        async with serving(
            OURS, people=PEOPLE, database_url=district.url, keep_calls=True, settings=settings
        ) as program:
            program.telegram.limits = Limits(overall=float(rate))
            blocked = _moods(program)
            watching = asyncio.create_task(_largest(program))
            number = district.broadcast()
            await _over(program, district, number)
            watching.cancel()
            with suppress(asyncio.CancelledError):
                await watching
            calls = program.telegram.calls_of("sendMessage")
            sums = await district.sums(number)
        district.close()
    arrived = Counter(call.chat_id for call in calls if call.status == 200)
    lost = PEOPLE - len(blocked) - len(arrived)
    moments = sorted(call.at for call in calls)
    share = (len(moments) - 1) / (moments[-1] - moments[0] - _silent(calls)) / rate
    worst = worst_second(moments)
    what = f"{sums[2]} sent, {sums[3]} missed of {sums[1]}, {len(calls)} calls"
    return [
        Figure(f"broadcast at {rate}/s, share used", what, "", share, 0.97, at_least=True),
        Figure(f"broadcast at {rate}/s, worst second", "", "", worst / rate, 1.0, shown=f"{worst} messages"),
        Figure(
            "broadcast, doubles",
            "",
            "",
            sum(arrived.values()) - len(arrived),
            0,
            shown=str(sum(arrived.values()) - len(arrived)),
        ),
        Figure("broadcast, lost", "", "", lost, 0, shown=str(lost)),
        Figure(
            "broadcast, memory of the sender", "", "", _largest_seen[0], MEGABYTES, shown=f"{_largest_seen[0]:.0f} MB"
        ),
    ]


_largest_seen = [0.0]


async def _largest(program: Program) -> None:
    while True:
        _largest_seen[0] = max(_largest_seen[0], program.megabytes())
        await asyncio.sleep(0.5)


async def _over(program: Program, district: District, number: int) -> None:
    async with asyncio.timeout(PATIENCE + 600):
        while (await district.sums(number))[0] != "done":  # noqa: ASYNC110 - it is said in another process's database
            await asyncio.sleep(1)
    await program.telegram.settled()


def _moods(program: Program) -> set[int]:
    """Telegram's refusals by chat, each once; returns those who have blocked the bot."""
    chance = Random(2026)
    chats = [FIRST + n for n in range(PEOPLE)]
    chance.shuffle(chats)
    blocked, busy, broken = (int(PEOPLE * share) for share in (BLOCKED, BUSY, BROKEN))
    for chat_id in chats[:blocked]:
        program.telegram.state.chats[chat_id].blocked = True
    for chat_id in chats[blocked : blocked + busy]:
        program.telegram.fail("sendMessage", retry_after=int(SILENCE), chat_id=chat_id)
    for chat_id in chats[blocked + busy : blocked + busy + broken]:
        program.telegram.fail("sendMessage", code=500, chat_id=chat_id)
    return set(chats[:blocked])


def _silent(calls: Sequence[Call]) -> float:
    """Seconds for which Telegram asked for silence, overlapping wishes once."""
    total = until = 0.0
    for at in sorted(call.at for call in calls if call.status == 429):
        total += at + SILENCE - max(at, until)
        until = at + SILENCE
    return total
