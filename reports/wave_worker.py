"""A process of its own that makes one wave report: it says how far it is and writes the file where it was told.

The request comes over standard input, since it holds the database's address. Each line of output is a share of the work
done, 0-1; the first one, before anything is done, says that from now on the process may be held. Killing it is how a report
is cancelled: nothing is written but a file nobody was promised.
"""

import ctypes
import json
import os
import signal
import sys
from datetime import datetime
from pathlib import Path

PR_SET_PDEATHSIG = 1  # of linux/prctl.h


def main() -> int:
    _end_with_the_bot()
    _stand_back()
    _tell(0)
    from reports.wave_report import ReportFile, WaveReportRequest, write_wave_report

    asked = json.load(sys.stdin)
    request = WaveReportRequest(
        database_url=asked["database_url"],
        wave_id=asked["wave_id"],
        municipality_id=asked["municipality_id"],
        min_group=asked["min_group"],
        language=asked["language"],
        now=datetime.fromisoformat(asked["now"]),
        file=ReportFile(asked["file"]),
    )
    with Path(asked["path"]).open("wb") as target:
        write_wave_report(request, target, progress=_tell)
    return 0


def _end_with_the_bot() -> None:
    """The bot holds this process now and then; one that is held when the bot is killed would never end by itself."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _stand_back() -> None:
    """People who answer come before files; never so far back that a busy machine would not finish it at all."""
    if hasattr(os, "nice"):
        os.nice(10)


def _tell(share: float) -> None:
    sys.stdout.write(f"{share:.3f}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
