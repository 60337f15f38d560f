"""The queue of updates: kept until confirmed, handed out as often as asked, forgotten after their time."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from demo.telegram.params import JsonObject, encode
from demo.telegram.refusal import conflict

_DAY = 24 * 3600
_LIFETIMES = {"callback_query": 150}  # seconds; the Bot API server drops an unfetched tap after these
_NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_REMEMBERED = 10_000
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(slots=True, eq=False)
class Update:
    """One update as it waits; `forced` ones were injected and reach the bot whatever its offset says."""

    id: int
    kind: str
    chat_id: int
    body: str
    expires: float
    forced: bool = False
    handed: bool = False


class Updates:
    """Telegram's memory of what the bot has not yet confirmed."""

    def __init__(self, clock: Callable[[], float], changed: Callable[[], None]) -> None:
        self._clock = clock
        self._changed = changed
        self._queue: deque[Update] = deque()
        self._done: deque[Update] = deque(maxlen=_REMEMBERED)
        self._poller: asyncio.Future[None] | None = None
        self._soonest_end = float("inf")
        self._any_forced = False
        self.next_id = 1
        self.allowed: frozenset[str] = frozenset()
        self.arrived: Callable[[], None] | None = None  # the webhook's ear

    def add(self, kind: str, chat_id: int, content: JsonObject) -> int | None:
        """Queue an update; None when the bot did not ask for this kind."""
        if kind not in self.allowed if self.allowed else kind in _NOT_BY_DEFAULT:
            return None
        number, self.next_id = self.next_id, self.next_id + 1
        expires = self._clock() + _LIFETIMES.get(kind, _DAY)
        self._put(Update(number, kind, chat_id, encode({"update_id": number, kind: content}), expires))
        return number

    def inject(self, update: JsonObject) -> int:
        """Queue a raw update as it is: forged, repeated or out of order; an update_id is given if it has none."""
        number = update.get("update_id")
        if not isinstance(number, int):
            number, self.next_id = self.next_id, self.next_id + 1
        kind = next((name for name in update if name != "update_id"), "")
        body = encode({"update_id": number} | update)
        self._put(Update(number, kind, _chat_of(update.get(kind)), body, self._clock() + _DAY, forced=True))
        return number

    def redeliver(self, update_id: int) -> None:
        """Hand an update out once more, as happens when a confirmation gets lost."""
        known = next((update for update in (*self._queue, *self._done) if update.id == update_id), None)
        if known is None:
            raise LookupError(f"update {update_id} was never delivered")
        expires = self._clock() + _DAY
        self._put(Update(known.id, known.kind, known.chat_id, known.body, expires, forced=True))

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Update]:
        """Confirm what is before the offset, then answer at once or when something comes."""
        if offset < 0:
            for update in list(self._queue)[:offset]:
                self.confirm(update)
        else:
            self._confirm_before(offset)
        batch = self._take(limit)
        if batch or seconds <= 0:
            return batch
        self.end_poll()
        poller: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._poller = poller
        self._changed()
        try:
            async with asyncio.timeout(seconds):
                await poller
        except TimeoutError:
            return []
        finally:
            if self._poller is poller:
                self._poller = None
                self._changed()
        return self._take(limit)

    def end_poll(self, reason: str = OTHER_POLLER) -> None:
        """Send an older long poll away with 409."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(conflict(reason))
        self._poller = None

    @property
    def polling(self) -> bool:
        return self._poller is not None and not self._poller.done()

    def waiting(self) -> list[Update]:
        """List what is not confirmed, oldest first, dropping what has become too old."""
        self._forget_old()
        return list(self._queue)

    def confirm(self, update: Update) -> None:
        if update in self._queue:
            self._queue.remove(update)
            self._done.append(update)
            self._changed()

    def clear(self) -> None:
        self._queue.clear()
        self._changed()

    def __len__(self) -> int:
        return len(self._queue)

    def _put(self, update: Update) -> None:
        self._queue.append(update)
        self._soonest_end = min(self._soonest_end, update.expires)
        self._any_forced = self._any_forced or update.forced
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(None)
        if self.arrived is not None:
            self.arrived()
        self._changed()

    def _confirm_before(self, offset: int) -> None:
        queue = self._queue
        before = len(queue)
        while queue and queue[0].id < offset and not (queue[0].forced and not queue[0].handed):
            self._done.append(queue.popleft())
        if self._any_forced:
            kept = [update for update in queue if update.id >= offset or (update.forced and not update.handed)]
            self._done.extend(update for update in queue if update not in kept)
            self._queue = deque(kept)
            self._any_forced = any(update.forced for update in kept)
        if len(self._queue) != before:
            self._changed()

    def _forget_old(self) -> None:
        now = self._clock()
        if now >= self._soonest_end:
            self._queue = deque(update for update in self._queue if update.expires > now)
            self._soonest_end = min((update.expires for update in self._queue), default=float("inf"))
            self._changed()

    def _take(self, limit: int) -> list[Update]:
        self._forget_old()
        batch = [update for update, _ in zip(self._queue, range(limit), strict=False)]
        for update in batch:
            update.handed = True
        return batch


def _chat_of(content: object) -> int:
    if not isinstance(content, dict):
        return 0
    holder = content.get("message") if isinstance(content.get("message"), dict) else content
    chat = holder.get("chat") if isinstance(holder, dict) else None
    return chat["id"] if isinstance(chat, dict) and isinstance(chat.get("id"), int) else 0
