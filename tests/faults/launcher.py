"""Has everything imported and forks `vzaimno run` at every line it reads: a start costs a tenth of a second, not three.

It forks before any thread or loop exists, so the child is what a fresh process would be. It says the child's number, then
how it ended.
"""

import os
import sys
from importlib import import_module

from bot import cli


def main() -> None:
    import_module("bot.app")
    import_module("bot.logs")
    for _line in sys.stdin:
        child = os.fork()
        if child == 0:
            sys.argv = ["vzaimno", "run"]
            cli.main()
        say(child)
        _, status = os.waitpid(child, 0)
        say(os.waitstatus_to_exitcode(status))


def say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
