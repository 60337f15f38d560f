"""Run the simulator alone: `python -m demo.telegram --port 8081 --limits --people 200`."""

import argparse
import asyncio
import signal
import sys
from pathlib import Path

from demo.telegram.pace import Limits
from demo.telegram.telegram import DEFAULT_TOKEN, Telegram


async def serve(options: argparse.Namespace) -> None:
    """Serve until told to stop, printing the address as the first line for whoever started us."""
    telegram = Telegram(
        options.token,
        limits=Limits() if options.limits else None,
        page=options.page,
        keep_calls=options.keep_calls,
        keep_history=options.keep_calls > 0,
    )
    for number in range(1, options.people + 1):
        telegram.account(100_000 + number, f"Участник {number}", note="invented")
    url = await telegram.start(port=options.port)
    sys.stdout.write(f"{url}\n")
    sys.stdout.flush()
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    await stop.wait()
    await telegram.stop()


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="demo.telegram", description="A Telegram Bot API for one bot, on this machine"
    )
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one")
    parser.add_argument("--token", default=DEFAULT_TOKEN)
    parser.add_argument("--limits", action="store_true", help="answer 429 as Telegram does")
    parser.add_argument("--people", type=int, default=0, help="how many invented accounts to begin with")
    parser.add_argument("--page", type=Path, default=None, help="the folder of the chat page")
    parser.add_argument("--keep-calls", type=int, default=1000, help="how many calls and whether history is kept")
    asyncio.run(serve(parser.parse_args()))


if __name__ == "__main__":
    main()
