"""Codes that travel in buttons, read back: one that nobody of ours ever packed opens nothing."""

from enum import StrEnum
from typing import TypeVar

from people.refusals import Gone

Code = TypeVar("Code", bound=StrEnum)


def read(kind: type[Code], value: str) -> Code:
    """Raises Gone for what is no code of this kind."""
    try:
        return kind(value)
    except ValueError:
        raise Gone("tap") from None
