"""What each chat shows now, as far as this process has put it there: for pictures that come late and live screens."""

from collections import OrderedDict
from dataclasses import dataclass

from handlers.screen import Screen

REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class _Current:
    """`look` tells a live screen from the same screen with other figures."""

    message_id: int
    key: str
    look: int


class InView:
    def __init__(self) -> None:
        self._current: OrderedDict[int, _Current] = OrderedDict()

    def note(self, chat_id: int, message_id: int, screen: Screen) -> None:
        self._current[chat_id] = _Current(message_id, screen.key or "", _look(screen))
        self._current.move_to_end(chat_id)
        if len(self._current) > REMEMBERED:
            self._current.popitem(last=False)

    def message_of(self, chat_id: int, key: str) -> int | None:
        """The message of that screen, if the person is still looking at it."""
        current = self._current.get(chat_id)
        return current.message_id if current is not None and current.key == key else None

    def shows(self, chat_id: int, message_id: int, screen: Screen) -> bool:
        """Does this message look exactly like this already?"""
        current = self._current.get(chat_id)
        return current is not None and (current.message_id, current.look) == (message_id, _look(screen))


def _look(screen: Screen) -> int:
    return hash((screen.text, screen.rows)) if screen.live is not None else 0
