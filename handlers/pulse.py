"""What the process noticed about itself: troubles by kind, for the owner's eyes; no text of anybody is kept."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

KINDS = 20


@dataclass(frozen=True, slots=True)
class Trouble:
    """`kind` is a logger and the words of the program, never an argument of them."""

    kind: str
    count: int
    last: datetime


class Pulse:
    """Troubles of this process since its start, the newest kinds kept; filled from any thread."""

    def __init__(self, started: datetime) -> None:
        self.started = started
        self._troubles: OrderedDict[str, Trouble] = OrderedDict()
        self._lock = Lock()

    def note(self, kind: str, at: datetime) -> None:
        with self._lock:
            before = self._troubles.pop(kind, None)
            self._troubles[kind] = Trouble(kind, 1 if before is None else before.count + 1, at)
            if len(self._troubles) > KINDS:
                self._troubles.popitem(last=False)

    def troubles(self) -> tuple[Trouble, ...]:
        """The newest first."""
        with self._lock:
            return tuple(reversed(self._troubles.values()))
