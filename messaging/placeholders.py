"""Words in braces that every recipient reads as their own: {обращение}, {школа}, {срок}, in either language."""

import re
from collections.abc import Mapping
from enum import StrEnum
from html import escape


class Placeholder(StrEnum):
    ADDRESS = "address"
    SCHOOL = "school"
    DEADLINE = "deadline"


WRITTEN: Mapping[str, Placeholder] = {
    "обращение": Placeholder.ADDRESS,
    "школа": Placeholder.SCHOOL,
    "срок": Placeholder.DEADLINE,
    "greeting": Placeholder.ADDRESS,
    "school": Placeholder.SCHOOL,
    "deadline": Placeholder.DEADLINE,
}
_BRACES = re.compile(r"\{\s*([^{}<>\n]{1,30}?)\s*\}")


def used(html: str) -> frozenset[Placeholder]:
    return frozenset(known for word in _BRACES.findall(html) if (known := WRITTEN.get(word.casefold())) is not None)


def unknown(html: str) -> tuple[str, ...]:
    """What stands in braces and means nothing to us, so that a slip of the pen is not sent to everybody."""
    words = (word for word in _BRACES.findall(html) if word.replace(" ", "").isalpha())
    return tuple(dict.fromkeys(word for word in words if word.casefold() not in WRITTEN))


def blank(text: str) -> str:
    """Words that are quoted to nobody in particular: without the greeting, and with dots for what each reads as their own."""

    def dots(found: re.Match[str]) -> str:
        known = WRITTEN.get(found[1].casefold())
        return found[0] if known is None else "" if known is Placeholder.ADDRESS else "…"

    return _BRACES.sub(dots, text).replace("….", "…").strip()


def fill(html: str, values: Mapping[Placeholder, str]) -> str:
    """Put the (plain) values in; a placeholder without a value stays as it was written."""

    def value(found: re.Match[str]) -> str:
        known = WRITTEN.get(found[1].casefold())
        return escape(values[known]) if known is not None and known in values else found[0]

    return _BRACES.sub(value, html)
