"""Will Telegram take it? Measured before anything is stored, with every placeholder at its longest."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

from messaging.placeholders import Placeholder, fill, unknown, used

TEXT, CAPTION, ENTITIES = 4096, 1024, 100  # Telegram's, the first two in UTF-16 code units
LABEL = 22  # read whole on a phone
ADDRESS = 300  # of a link
BUTTONS = 4
ALBUM = 10  # Telegram's: files in one

_TAG = re.compile(r"<(/?)([a-z-]+)[^>]*>")


@dataclass(frozen=True, slots=True)
class Size:
    length: int  # UTF-16 code units, as Telegram counts
    entities: int


@dataclass(frozen=True, slots=True)
class TooLong:
    """By the longest of its recipients."""

    length: int
    limit: int


@dataclass(frozen=True, slots=True)
class TooFormatted:
    entities: int
    limit: int


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word in braces that nobody fills."""

    word: str


@dataclass(frozen=True, slots=True)
class NoDeadline:
    """{срок} with no survey or internship to take it from."""


@dataclass(frozen=True, slots=True)
class Empty:
    """Nothing but spaces."""


Fault = TooLong | TooFormatted | Unknown | NoDeadline | Empty


def size(html: str) -> Size:
    tags = [name for close, name in _TAG.findall(html) if not close]
    inner = html.count('<pre><code class="')  # one stretch to Telegram
    words = plain(html)
    return Size(len(words.encode("utf-16-le", "surrogatepass")) // 2, len(tags) - inner)


def plain(html: str) -> str:
    """The words without their formatting."""
    return unescape(_TAG.sub("", html))


def fault(html: str, longest: Mapping[Placeholder, str], *, captioned: bool) -> Fault | None:
    """The first thing that stands in the way; `captioned` is a text under one picture, video or document."""
    if not plain(html).strip():
        return Empty()
    if (strange := unknown(html)) != ():
        return Unknown(strange[0])
    if Placeholder.DEADLINE in used(html) and Placeholder.DEADLINE not in longest:
        return NoDeadline()
    found, limit = size(fill(html, longest)), CAPTION if captioned else TEXT
    if found.length > limit:
        return TooLong(found.length, limit)
    return TooFormatted(found.entities, ENTITIES) if found.entities > ENTITIES else None
