"""One line per chat: what concerns a chat happens in order, and chats do not wait for one another."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

Step = Callable[[], Awaitable[None]]


class Lines:
    def __init__(self) -> None:
        self._waiting: dict[int, deque[Step]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._idle = asyncio.Event()
        self._idle.set()
        self._busy = asyncio.Event()

    def add(self, chat_id: int, step: Step) -> None:
        """Queue a step behind everything this chat still waits for; a step must handle its own errors."""
        line = self._waiting.get(chat_id)
        if line is not None:
            line.append(step)
            return
        self._waiting[chat_id] = deque([step])
        self._idle.clear()
        self._busy.set()
        task = asyncio.create_task(self._walk(chat_id))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def idle(self) -> None:
        """Wait until no chat waits for anything."""
        await self._idle.wait()

    async def busy(self) -> None:
        """Wait until some chat waits for something."""
        await self._busy.wait()

    def __len__(self) -> int:
        return len(self._waiting)

    async def _walk(self, chat_id: int) -> None:
        line = self._waiting[chat_id]
        try:
            while line:
                await line.popleft()()
        finally:
            # Nothing is awaited between "the line is empty" and "there is no line": no step is left behind.
            del self._waiting[chat_id]
            if not self._waiting:
                self._busy.clear()
                self._idle.set()
