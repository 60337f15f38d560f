"""How fast a bot may talk; every send and every edit costs one."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from demo.telegram.refusal import too_many


@dataclass(frozen=True, slots=True)
class Limits:
    """The unofficial but well measured pace: 30 a second overall, 1 a second per chat after a burst."""

    overall: float = 30.0
    per_chat: float = 1.0
    burst: int = 20
    enabled: bool = True


class Pace:
    """Two token buckets; whoever finds one empty is told how long to wait."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._everyone: tuple[float, float] | None = None
        self._chats: dict[int, tuple[float, float]] = {}
        self.limits: Limits | None = None

    def spend(self, chat_id: int, count: int = 1) -> None:
        """Count messages about to leave, or refuse them with 429."""
        limits = self.limits
        if limits is None or not limits.enabled:
            return
        now = self._clock()
        overall = _left(self._everyone, now, limits.overall, limits.overall)
        chat = _left(self._chats.get(chat_id), now, limits.per_chat, max(limits.burst, count))
        missing = max((count - overall) / limits.overall, (count - chat) / limits.per_chat)
        if missing > 1e-9:
            raise too_many(max(1, math.ceil(missing)))
        self._everyone = (overall - count, now)
        self._chats[chat_id] = (chat - count, now)


def _left(bucket: tuple[float, float] | None, now: float, rate: float, capacity: float) -> float:
    if bucket is None:
        return capacity
    tokens, at = bucket
    return min(capacity, tokens + (now - at) * rate)
