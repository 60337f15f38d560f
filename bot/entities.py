"""Formatting as somebody typed it in Telegram, as the HTML that gives the same formatting back.

Telegram measures in UTF-16 code units: a letter of the first plane is one, most emoji are two. What only Telegram itself
may make (a link it found, a mention of a person by number, an emoji that costs money) becomes its plain words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import Any

STYLES = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
}


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: int
    end: int
    order: int
    open: str
    close: str


def as_html(text: str, entities: Sequence[Any]) -> str:
    """The words as Telegram's HTML; an entity that lies outside the text or makes no sense is its plain words."""
    encoded = text.encode("utf-16-le", "surrogatepass")
    total = len(encoded) // 2
    found = [one for order, entity in enumerate(entities) if (one := _stretch(entity, order, total)) is not None]
    if not found:
        return escape(text, quote=False)
    cuts = sorted({0, total, *(one.start for one in found), *(one.end for one in found)})
    pieces: list[str] = []
    opened: list[_Stretch] = []
    for start, end in pairwise(cuts):
        # The longer stretch is the outer one; one that ends inside another is closed and opened again around the cut.
        wanted = sorted((one for one in found if one.start <= start and end <= one.end), key=_outermost)
        kept = 0
        while kept < min(len(opened), len(wanted)) and opened[kept] is wanted[kept]:
            kept += 1
        pieces += [one.close for one in reversed(opened[kept:])]
        pieces += [one.open for one in wanted[kept:]]
        opened = wanted
        pieces.append(escape(encoded[2 * start : 2 * end].decode("utf-16-le", "replace"), quote=False))
    pieces += [one.close for one in reversed(opened)]
    return "".join(pieces)


def _outermost(one: _Stretch) -> tuple[int, int, int]:
    return one.start, -one.end, one.order


def _stretch(entity: Any, order: int, total: int) -> _Stretch | None:
    if not isinstance(entity, dict):
        return None
    offset, length = entity.get("offset"), entity.get("length")
    if not isinstance(offset, int) or not isinstance(length, int) or offset < 0 or length <= 0 or offset >= total:
        return None
    tags = _tags(entity)
    return None if tags is None else _Stretch(offset, min(offset + length, total), order, *tags)


def _tags(entity: dict[str, Any]) -> tuple[str, str] | None:
    kind = entity.get("type")
    match kind:
        case "text_link" if isinstance(url := entity.get("url"), str):
            return f'<a href="{escape(url)}">', "</a>"
        case "pre" if isinstance(language := entity.get("language"), str) and language:
            return f'<pre><code class="language-{escape(language)}">', "</code></pre>"
        case "pre":
            return "<pre>", "</pre>"
        case "blockquote":
            return "<blockquote>", "</blockquote>"
        case "expandable_blockquote":
            return "<blockquote expandable>", "</blockquote>"
    tag = STYLES.get(kind) if isinstance(kind, str) else None
    return (f"<{tag}>", f"</{tag}>") if tag else None
