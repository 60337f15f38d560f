"""Where the worlds' bots make their files: processes forked from one that has the heavy libraries imported already.

The program spawns them, which costs a second of imports a world; tests/bot/test_workshop.py has them as the program does.
A fork server takes modules by name, so what is ready before the fork is what that module imports.
"""

import os
from functools import cache
from multiprocessing import get_context

PROCESSES = get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.workbench_ready"])


@cache
def wait_until_ready() -> None:
    """Whoever asks the fork server first waits for its imports; a bot must not, with somebody waiting for a screen."""
    first = PROCESSES.Process(target=os.getpid)
    first.start()
    first.join()
