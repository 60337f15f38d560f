"""`python -m benchmarks [tap signup start …]`: all of them, in the order below, when none is named."""

import asyncio
import sys
from collections.abc import Awaitable, Callable

from benchmarks import (
    broadcast,
    coverage,
    export_wave,
    exporting,
    meanwhile,
    planning,
    reminders,
    routers,
    sending,
    signup,
    start,
    tap,
    tapping,
    thousand,
)
from benchmarks.figures import Figure

BENCHMARKS: dict[str, Callable[[], Awaitable[list[Figure]]]] = {
    "tap": tap.run,
    "routers": routers.run,
    "signup": signup.run,
    "start": start.run,
    "thousand": thousand.run,
    "sending": sending.run,
    "broadcast": broadcast.run,
    "tapping": tapping.run,
    "reminders": reminders.run,
    "planning": planning.run,
    "coverage": coverage.run,
    "export": export_wave.run,
    "exporting": exporting.run,
    "meanwhile": meanwhile.run,
}


async def measure(names: list[str]) -> None:
    for name in names:
        for figure in await BENCHMARKS[name]():
            print(figure, flush=True)


def main() -> None:
    names = sys.argv[1:] or list(BENCHMARKS)
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        sys.exit(f"no benchmark {', '.join(unknown)}; there are: {', '.join(BENCHMARKS)}")
    asyncio.run(measure(names))


if __name__ == "__main__":
    main()
