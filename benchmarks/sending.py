"""The outbox at Telegram's pace: how much of the allowed rate is used, and the worst second of any that one could cut out."""

import tempfile
from bisect import bisect_left
from pathlib import Path

from benchmarks.district import District
from benchmarks.figures import Figure
from benchmarks.programs import OURS, PATIENCE, serving

PEOPLE = 5000  # one message each: a chat takes one a second, and three at once would come as one
ROUNDS = {30: 600, 1000: 5000}  # messages by allowed rate


async def run() -> list[Figure]:
    """Two figures for each rate: the share used, and the worst sliding second as a share of the rate."""
    found: list[Figure] = []
    for rate, count in ROUNDS.items():
        moments = await sent(rate, count)
        share = (len(moments) - 1) / (moments[-1] - moments[0]) / rate
        worst = worst_second(moments)
        found += [
            Figure(f"sending at {rate}/s, share used", f"{count} messages", "", share, 0.97, at_least=True),
            Figure(f"sending at {rate}/s, worst second", "", "", worst / rate, 1.0, shown=f"{worst} messages"),
        ]
    return found


async def sent(rate: int, count: int) -> list[float]:
    """When Telegram received each message of a full outbox."""
    with tempfile.TemporaryDirectory() as folder:
        district = District(Path(folder), PEOPLE)
        district.announce(count)
        settings = {"SEND_RATE": str(rate), "QUIET_HOURS": "00:00-00:00"}
        async with serving(
            OURS, people=PEOPLE, database_url=district.url, keep_calls=True, settings=settings
        ) as program:
            telegram = program.telegram
            looked_at = arrived = 0

            def all_arrived() -> bool:
                nonlocal looked_at, arrived
                arrived += sum(call.method == "sendMessage" for call in telegram.calls[looked_at:])
                looked_at = len(telegram.calls)
                return arrived >= count

            await telegram.until(all_arrived, timeout=PATIENCE)
            await telegram.settled()
            moments = sorted(call.at for call in telegram.calls_of("sendMessage"))
        assert len(moments) == count, "a message was sent twice or not at all"
        assert district.unsent() == 0, "a message was sent and not written down"
        district.close()
    return moments


def worst_second(moments: list[float]) -> int:
    """The most messages that any second contains, wherever it begins."""
    return max(bisect_left(moments, moment + 1.0) - place for place, moment in enumerate(moments))
