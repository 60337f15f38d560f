"""What became of a message that was to be sent, in the words that both the outbox and broadcasts write down."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Sent:
    """`more` are the other messages of an album; `maybe` says that an answer of Telegram was lost before this one came."""

    message_id: int
    more: tuple[int, ...] = ()
    maybe: bool = False


@dataclass(frozen=True, slots=True)
class Failed:
    """`gone` is a person who cannot be written to at all, and `reason` says why."""

    reason: str
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Dropped:
    """It would help nobody any more."""

    reason: str


@dataclass(frozen=True, slots=True)
class Again:
    """Telegram's answer was lost: later once more, until that has been often enough."""

    reason: str
    after: timedelta


@dataclass(frozen=True, slots=True)
class Later:
    """Nobody's failure: Telegram asked for silence, the person did, or the sender was told to stop."""

    after: timedelta = timedelta(0)


Outcome = Sent | Failed | Dropped | Again | Later
