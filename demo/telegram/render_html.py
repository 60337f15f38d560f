"""Entities back into HTML, safe by construction: everything is escaped and only these tags can appear."""

from collections.abc import Iterable
from html import escape

from demo.telegram.parse_html import Entity, units

_TAGS = {
    "bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "spoiler": "tg-spoiler", "code": "code",
    "pre": "pre", "blockquote": "blockquote",
}  # fmt: skip
_SAFE = ("http://", "https://", "tg://", "mailto:", "tel:")


def render(text: str, entities: Iterable[Entity], *, clickable: bool = False) -> str:
    """Write formatted text as HTML; `clickable` also links what Telegram itself found: addresses and commands.

    A command becomes `<a class="command" href="#" data-command="/menu">`, for the page to catch.
    """
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    encoded = text.encode("utf-16-le", "surrogatepass")
    for entity in entities:
        words = encoded[entity.offset * 2 : (entity.offset + entity.length) * 2].decode("utf-16-le", "replace")
        before, after = _tags(entity, words, clickable=clickable)
        if before:
            opening.setdefault(entity.offset, []).append(before)
            closing.setdefault(entity.offset + entity.length, []).insert(0, after)
    if not opening:
        return escape(text, quote=False)
    pieces: list[str] = []
    position = 0
    for edge in sorted(opening.keys() | closing.keys()):
        pieces.append(_plain(encoded, position, edge))
        pieces += closing.get(edge, [])
        pieces += opening.get(edge, [])
        position = edge
    pieces.append(_plain(encoded, position, units(text)))
    return "".join(pieces)


def _plain(encoded: bytes, start: int, end: int) -> str:
    return escape(encoded[start * 2 : end * 2].decode("utf-16-le", "replace"), quote=False)


def _tags(entity: Entity, words: str, *, clickable: bool) -> tuple[str, str]:
    if tag := _TAGS.get(entity.type):
        if tag == "pre" and entity.language:
            return f'<pre><code class="language-{escape(entity.language)}">', "</code></pre>"
        return f"<{tag}>", f"</{tag}>"
    match entity.type:
        case "expandable_blockquote":
            return "<blockquote expandable>", "</blockquote>"
        case "custom_emoji":
            return f'<tg-emoji emoji-id="{escape(entity.custom_emoji_id)}">', "</tg-emoji>"
        case "text_mention":
            return f'<a href="tg://user?id={entity.user_id}">', "</a>"
        case "text_link":
            return _link(entity.url)
        case "url" if clickable:
            return _link(words)
        case "email" if clickable:
            return _link(f"mailto:{words}")
        case "bot_command" if clickable:
            return f'<a class="command" href="#" data-command="{escape(words)}">', "</a>"
    return "", ""


def _link(url: str) -> tuple[str, str]:
    if "://" not in url and not url.startswith(_SAFE):
        url = f"http://{url}"
    if not url.lower().startswith(_SAFE):
        return "", ""
    return f'<a href="{escape(url)}">', "</a>"
