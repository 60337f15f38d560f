"""Did an internship take place? The host's report says it; until it is there, a guest who was marked as present does."""

from enum import Enum, auto


class Fate(Enum):
    HELD = auto()
    NOT_HELD = auto()  # as its host reported
    UNKNOWN = auto()  # it was to have begun, and there is neither a report nor a guest marked as present


def fate(reported: bool | None, came: int) -> Fate:
    """`reported` is what the newest report says, None without one; `came` counts guests marked as present."""
    if reported is not None:
        return Fate.HELD if reported else Fate.NOT_HELD
    return Fate.HELD if came else Fate.UNKNOWN
