"""Has everything imported and every text read, and forks `vzaimno run` at every line it reads: a start costs no three seconds.

It forks before any thread or loop exists, so the child is what a fresh process would be. It says the child's number, then
how it ended. Where MOMENT names a file, the child lives at the moment written there, so that weeks pass in a test.
"""

import asyncio
import os
import signal
import sys
from datetime import datetime
from pathlib import Path

from bot import app, cli, logs
from bot.settings import read_settings
from texts.translator import LANGUAGES, translator


def main() -> None:
    for language in LANGUAGES:
        translator(language)
    for _line in sys.stdin:
        child = os.fork()
        if child == 0:
            if "MOMENT" in os.environ:
                asyncio.run(_live(Path(os.environ["MOMENT"])))
                sys.exit(0)
            sys.argv = ["vzaimno", "run"]
            cli.main()
        say(child)
        _, status = os.waitpid(child, 0)
        say(os.waitstatus_to_exitcode(status))


async def _live(moment: Path) -> None:
    """`vzaimno run` with the clock in the test's hand."""
    logs.set_up("text")
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await app.App(read_settings(), now=lambda: datetime.fromisoformat(moment.read_text("utf-8"))).run(stop)


def say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
