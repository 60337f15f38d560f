"""What the sender carries: one message for one chat, with whoever wants to know what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from bot.edge import Edge
from db.unit import Unit
from messaging.outcomes import Outcome, Sent


class Posting(Protocol):
    """Puts the message into its chat. Called again after a failure, it goes on where it stopped."""

    async def __call__(self, edge: Edge, chat_id: int) -> Sent: ...


@dataclass(frozen=True, slots=True, eq=False)
class Mail:
    origin: "Origin"
    row: Any  # what the origin knows it by
    chat_id: int
    attempts: int
    post: Posting
    places: int = 1  # in Telegram's count; an album has one for each file


class Origin(Protocol):
    """Where mail comes from: the outbox, or the broadcasts."""

    def claim(self, unit: Unit, most: int) -> Sequence[Mail]:
        """Take up to `most` of what is due, each ready to leave; what cannot leave is written down at once."""
        ...

    def wanted(self, mail: Mail, /) -> bool:
        """May it still leave, some moments after it was claimed?"""
        ...

    def record(self, unit: Unit, done: Sequence[tuple[Mail, Outcome]]) -> None: ...
