"""Telegram's own idea of HTML: few tags, four named references, and an error for everything else.

The order of checks, the sentences and the byte offsets follow TDLib's MessageEntity.cpp, so a text that passes here
passes there.
"""

import re
from dataclasses import dataclass, field

from demo.telegram.params import JsonObject
from demo.telegram.refusal import bad

_STYLES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "code": "code", "pre": "pre", "a": "text_link", "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}  # fmt: skip
_SPECIAL = re.compile("[<&]")
_TAG_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE_NAME = re.compile(r"[^\s=>/\"']*")
_NAME_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]+)|#(?P<dec>[0-9]+)|(?P<name>lt|gt|amp|quot)(?![A-Za-z]));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_USER_LINK = re.compile(r"tg://user\?id=(\d+)$")
_LINK = re.compile(r"(?:https?|tg|ton|mailto|tel)[:][^\s]+|[^\s/]+\.[^\s/]+\S*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of text with a meaning; offset and length are UTF-16 code units."""

    type: str
    offset: int
    length: int
    url: str = ""
    language: str = ""
    custom_emoji_id: str = ""
    user_id: int = 0

    def wire(self) -> JsonObject:
        shown: JsonObject = {"type": self.type, "offset": self.offset, "length": self.length}
        if self.url:
            shown["url"] = self.url
        if self.language:
            shown["language"] = self.language
        if self.custom_emoji_id:
            shown["custom_emoji_id"] = self.custom_emoji_id
        if self.user_id:
            shown["user"] = {"id": self.user_id, "is_bot": False, "first_name": ""}
        return shown


@dataclass(slots=True)
class _Open:
    tag: str
    argument: str
    offset: int
    pieces: int


@dataclass(slots=True)
class _Reading:
    source: str
    pieces: list[str] = field(default_factory=list)
    offset: int = 0
    open: list[_Open] = field(default_factory=list)
    found: list[Entity] = field(default_factory=list)

    def take(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self.offset += units(text)

    def refuse(self, reason: str, position: int) -> Exception:
        return bad(f"can't parse entities: {reason} at byte offset {len(self.source[:position].encode())}")


def units(text: str) -> int:
    """Measure in UTF-16 code units, the only measure Telegram uses."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Separate the words from their formatting; the entities come sorted, outer before inner."""
    reading = _Reading(source)
    position = 0
    while match := _SPECIAL.search(source, position):
        start = match.start()
        reading.take(source[position:start])
        if match.group() == "&":
            position = _reference(reading, start)
        elif source.startswith("</", start):
            position = _end_tag(reading, start)
        else:
            position = _start_tag(reading, start)
    reading.take(source[position:])
    if reading.open:
        raise bad(f"can't parse entities: Can't find end tag corresponding to start tag \"{reading.open[-1].tag}\"")
    return "".join(reading.pieces), sorted(reading.found, key=lambda entity: (entity.offset, -entity.length))


def _reference(reading: _Reading, start: int) -> int:
    match = _REFERENCE.match(reading.source, start)
    character = _character(match) if match else ""
    reading.take(character or "&")
    return match.end() if match and character else start + 1


def _character(match: re.Match[str]) -> str:
    if match["name"]:
        return _NAMED[match["name"]]
    code = int(match["hex"], 16) if match["hex"] else int(match["dec"])
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""


def _start_tag(reading: _Reading, start: int) -> int:
    source = reading.source
    name = _TAG_NAME.match(source, start + 1)
    position = name.end() if name else start + 1
    if position >= len(source):
        raise reading.refuse("Unclosed start tag", start)
    tag = source[start + 1 : position].lower()
    if tag not in _STYLES:
        raise reading.refuse(f'Unsupported start tag "{tag}"', start)
    argument = ""
    while True:
        position = _skip_spaces(source, position)
        if source.startswith(">", position):
            break
        attribute, value, position = _attribute(reading, tag, start, position)
        argument = _argument(tag, attribute, value) or argument
    if tag == "span" and argument != "spoiler":
        raise reading.refuse('Tag "span" must have class "tg-spoiler"', start)
    reading.open.append(_Open(tag, argument, reading.offset, len(reading.pieces)))
    return position + 1


def _attribute(reading: _Reading, tag: str, start: int, position: int) -> tuple[str, str, int]:
    source = reading.source
    match = _ATTRIBUTE_NAME.match(source, position)
    name = match.group() if match else ""
    if not name and position < len(source):
        raise reading.refuse(f'Empty attribute name in the tag "{tag}"', start)
    position = _skip_spaces(source, position + len(name))
    if position >= len(source):
        raise reading.refuse(f'Unclosed start tag "{tag}"', start)
    if source[position] != "=":
        return name, "", position
    position = _skip_spaces(source, position + 1)
    if position >= len(source):
        raise reading.refuse(f'Unclosed start tag "{tag}"', start)
    quote = source[position]
    if quote in "'\"":
        end = source.find(quote, position + 1)
        if end < 0 or end + 1 >= len(source):
            raise reading.refuse("Unclosed start tag", start)
        return name, _REFERENCE.sub(_replaced, source[position + 1 : end]), end + 1
    token = _NAME_TOKEN.match(source, position)
    end = token.end() if token else position
    if end < len(source) and source[end] != ">" and not source[end].isspace():
        raise reading.refuse("Unexpected end of name token", position)
    if end >= len(source):
        raise reading.refuse("Unclosed start tag", start)
    return name, source[position:end].lower(), end


def _argument(tag: str, attribute: str, value: str) -> str:
    match tag, attribute:
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value
        case "code", "class" if value.startswith("language-"):
            return value.removeprefix("language-")
        case "span", "class" if value.startswith("tg-"):
            return value.removeprefix("tg-")
        case "blockquote", "expandable":
            return "1"
    return ""


def _end_tag(reading: _Reading, start: int) -> int:
    source = reading.source
    if not reading.open:
        raise reading.refuse("Unexpected end tag", start)
    name = _TAG_NAME.match(source, start + 2)
    position = name.end() if name else start + 2
    tag = source[start + 2 : position].lower()
    position = _skip_spaces(source, position)
    if not source.startswith(">", position):
        raise reading.refuse("Unclosed end tag", start)
    opened = reading.open[-1]
    if tag and tag != opened.tag:
        expected = f'Unmatched end tag at byte offset {len(source[:start].encode())}, expected "</{opened.tag}>"'
        raise bad(f'can\'t parse entities: {expected}, found "</{tag}>"')
    reading.open.pop()
    if reading.offset > opened.offset:
        _close(reading, opened)
    return position + 1


def _close(reading: _Reading, opened: _Open) -> None:
    kind, offset, length = _STYLES[opened.tag], opened.offset, reading.offset - opened.offset
    last = reading.found[-1] if reading.found else None
    same = last is not None and (last.offset, last.length) == (offset, length)
    if opened.tag == "a":
        url = opened.argument or "".join(reading.pieces[opened.pieces :])
        if user := _USER_LINK.match(url):
            reading.found.append(Entity("text_mention", offset, length, user_id=int(user[1])))
        elif _LINK.fullmatch(url):
            reading.found.append(Entity(kind, offset, length, url=url))
    elif opened.tag == "tg-emoji":
        if not opened.argument.isdigit() or int(opened.argument) == 0:
            raise bad("can't parse entities: Invalid custom emoji identifier specified")
        reading.found.append(Entity(kind, offset, length, custom_emoji_id=opened.argument))
    elif opened.tag == "blockquote" and opened.argument:
        reading.found.append(Entity("expandable_blockquote", offset, length))
    elif last is not None and same and opened.tag == "pre" and last.type == "code":
        reading.found[-1] = Entity("pre", offset, length, language=last.language)
    else:
        reading.found.append(Entity(kind, offset, length, language=opened.argument if opened.tag == "code" else ""))


def _replaced(match: re.Match[str]) -> str:
    return _character(match) or match.group()


def _skip_spaces(source: str, position: int) -> int:
    while position < len(source) and source[position].isspace():
        position += 1
    return position
