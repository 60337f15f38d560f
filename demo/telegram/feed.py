"""News for the pages that watch a chat."""

import asyncio
from collections.abc import Callable

from demo.telegram.params import JsonObject, encode


class Feed:
    """Carries chat events to open pages; without pages nothing is even written down."""

    def __init__(self) -> None:
        self._watchers: dict[int, set[asyncio.Queue[str]]] = {}

    def watch(self, user_id: int) -> asyncio.Queue[str]:
        queue: asyncio.Queue[str] = asyncio.Queue()
        self._watchers.setdefault(user_id, set()).add(queue)
        return queue

    def leave(self, user_id: int, queue: asyncio.Queue[str]) -> None:
        watchers = self._watchers.get(user_id, set())
        watchers.discard(queue)
        if not watchers:
            self._watchers.pop(user_id, None)

    def watched(self, user_id: int) -> bool:
        return user_id in self._watchers

    def tell(self, user_id: int, kind: str, content: Callable[[], JsonObject]) -> None:
        watchers = self._watchers.get(user_id)
        if watchers:
            event = encode({"type": kind} | content())
            for queue in watchers:
                queue.put_nowait(event)

    def tell_everyone(self, kind: str, content: JsonObject) -> None:
        if self._watchers:
            event = encode({"type": kind} | content)
            for watchers in self._watchers.values():
                for queue in watchers:
                    queue.put_nowait(event)
