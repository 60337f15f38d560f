"""Formatted text as Telegram keeps it: plain characters and entities measured in UTF-16 code units."""

import re
from dataclasses import dataclass, replace

from demo.telegram.params import JsonObject
from demo.telegram.parse_html import Entity, parse_html, units
from demo.telegram.refusal import bad

MAX_ENTITIES = 100
_TYPES = frozenset(
    [
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
        "date_time",
    ]
)
_DETECTABLE = re.compile(
    r"(?P<url>https?://[^\s<>\"«»]+[^\s<>\"«».,;:!?)\]])"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w/@])(?P<mention>@[A-Za-z][A-Za-z0-9_]{3,31})\b"
    r"|(?<![\w/>])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)\b"
    r"|(?<!\w)(?P<hashtag>#\w*[^\W\d]\w*)"
)
_CONTROLS = {code: " " for code in range(32) if code != 10}
_HAS_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f]")


@dataclass(frozen=True, slots=True)
class Formatted:
    """Text ready to be kept: cleaned, trimmed, measured."""

    text: str
    entities: tuple[Entity, ...] = ()


def formatted(source: str, *, parse_mode: str, given: object, limit: int, empty: bool, too_long: str) -> Formatted:
    """Turn what a bot wrote into what a chat keeps, refusing what Telegram refuses."""
    if len(source.encode()) > 1 << 15:
        raise bad("text is too long")
    mode = parse_mode.lower()
    source = source.replace("\r", "")
    if _HAS_CONTROLS.search(source):
        source = source.translate(_CONTROLS)
    if source and mode not in {"", "none"}:
        if mode != "html":
            raise bad("unsupported parse_mode")
        text, entities = parse_html(source)
    else:
        text, entities = source, _given(given, source)
    text, entities = _trim(text, entities)
    if not text and not empty:
        raise bad("text must be non-empty")
    if units(text) > limit:
        raise bad(too_long)
    entities = _merge(entities)
    if len(entities) > MAX_ENTITIES:
        raise bad("ENTITIES_TOO_LONG")
    return Formatted(text, tuple(entities + detect(text, entities))[:MAX_ENTITIES])


def detect(text: str, known: list[Entity]) -> list[Entity]:
    """Find the links, mentions, hashtags and commands that Telegram itself makes tappable."""
    if not any(sign in text for sign in "/@#"):
        return []
    found = []
    for match in _DETECTABLE.finditer(text):
        start, length = units(text[: match.start()]), units(match.group())
        if not any(entity.offset < start + length and start < entity.offset + entity.length for entity in known):
            found.append(Entity(str(match.lastgroup), start, length))
    return found


def _given(given: object, text: str) -> list[Entity]:
    if given is None:
        return []
    if not isinstance(given, list):
        raise bad("can't parse entities: expected an Array")
    end = units(text)
    entities = [_entity(item, end) for item in given]
    return sorted((entity for entity in entities if entity.length > 0), key=_order)


def _entity(item: object, end: int) -> Entity:
    if not isinstance(item, dict):
        raise bad("can't parse MessageEntity: expected an Object")
    fields: JsonObject = item
    kind, offset, length = str(fields.get("type")), fields.get("offset"), fields.get("length")
    if kind not in _TYPES:
        raise bad("can't parse MessageEntity: Unsupported type specified")
    if not isinstance(offset, int) or not isinstance(length, int):
        raise bad("can't parse MessageEntity: Can't find field \"offset\"")
    if offset < 0 or length < 0:
        raise bad(f"receive an entity with incorrect offset {offset}")
    if offset + length > end:
        raise bad(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {offset + length}"
        )
    user = fields.get("user")
    return Entity(
        kind,
        offset,
        length,
        url=str(fields.get("url") or ""),
        language=str(fields.get("language") or ""),
        custom_emoji_id=str(fields.get("custom_emoji_id") or ""),
        user_id=int(str(user.get("id", 0))) if isinstance(user, dict) else 0,
    )


def _trim(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    text = text.rstrip()
    limit = min((entity.offset for entity in entities), default=len(text))
    lead = len(text) - len(text.lstrip(" \n"))
    cut = min(lead, limit)
    text = text[cut:]
    if not entities:
        return text, entities
    end = units(text)
    kept = []
    for entity in entities:
        offset = entity.offset - cut
        length = min(entity.length, end - offset)
        if length > 0:
            kept.append(replace(entity, offset=offset, length=length))
    return text, kept


def _merge(entities: list[Entity]) -> list[Entity]:
    merged: list[Entity] = []
    for entity in entities:
        before = merged[-1] if merged else None
        if (
            before is not None
            and entity.type in {"bold", "italic", "underline", "strikethrough", "spoiler"}
            and before.type == entity.type
            and entity.offset <= before.offset + before.length
        ):
            end = max(before.offset + before.length, entity.offset + entity.length)
            merged[-1] = replace(before, length=end - before.offset)
        else:
            merged.append(entity)
    return merged


def _order(entity: Entity) -> tuple[int, int]:
    return entity.offset, -entity.length
