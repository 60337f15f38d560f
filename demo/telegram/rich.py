"""Rich messages, kept simple: headings, paragraphs, lists and tables of HTML; Markdown is taken as plain paragraphs."""

from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from demo.telegram.message import Rich
from demo.telegram.params import JsonObject, Params
from demo.telegram.refusal import bad

_BLOCKS = frozenset(
    [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "td",
        "th",
        "tr",
        "table",
        "thead",
        "tbody",
        "caption",
        "ul",
        "ol",
        "details",
        "summary",
        "blockquote",
        "pre",
        "footer",
        "div",
    ]
)
_INLINE = frozenset(
    ["b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "mark", "sub", "sup", "a", "br", "hr", "span"]
)
_VOID = frozenset({"br", "hr"})
MAX_CHARACTERS = 32_768
MAX_BLOCKS = 500


@dataclass(frozen=True, slots=True)
class RichText:
    """A rich message with its plain-text twin."""

    text: str
    content: Rich


def read_rich(params: Params) -> RichText:
    """Read an InputRichMessage: exactly one of html, markdown and blocks."""
    given = params.json("rich_message", what="rich message")
    if not isinstance(given, dict):
        raise bad("object expected as rich message")
    named = [name for name in ("html", "markdown", "blocks") if given.get(name)]
    if len(named) != 1:
        raise bad("exactly one of html, markdown and blocks must be specified in a rich message")
    source = given[named[0]]
    if named[0] == "blocks":
        return _from_blocks(source)
    if named[0] == "markdown":
        lines = [line.strip() for line in str(source).splitlines() if line.strip()]
        return _checked(lines, "".join(f"<p>{escape(line)}</p>" for line in lines))
    reader = _Reader()
    reader.feed(str(source))
    reader.close()
    return _checked(reader.finish(), "".join(reader.safe))


class _Reader(HTMLParser):
    """Lets through a short list of tags without attributes, and collects the lines of plain text beside."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.safe: list[str] = []
        self._open: list[str] = []
        self._lines: list[str] = []
        self._line = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _BLOCKS | _INLINE:
            raise bad(f'can\'t parse rich message: Unsupported start tag "{tag}"')
        if tag in _BLOCKS or tag == "br":
            self._break()
        href = dict(attrs).get("href") or ""
        if tag == "a" and href.startswith(("https://", "http://", "tg://")):
            self.safe.append(f'<a href="{escape(href)}">')
        else:
            self.safe.append(f"<{tag}>")
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if not self._open or self._open.pop() != tag:
            raise bad(f'can\'t parse rich message: Unmatched end tag "</{tag}>"')
        self.safe.append(f"</{tag}>")
        if tag in _BLOCKS:
            self._break()

    def handle_data(self, data: str) -> None:
        self.safe.append(escape(data))
        self._line += data

    def finish(self) -> list[str]:
        if self._open:
            raise bad(f"can't parse rich message: Can't find end tag corresponding to start tag \"{self._open[-1]}\"")
        self._break()
        return self._lines

    def _break(self) -> None:
        if line := " ".join(self._line.split()):
            self._lines.append(line)
        self._line = ""


def _from_blocks(source: object) -> RichText:
    if not isinstance(source, list) or not all(isinstance(block, dict) for block in source):
        raise bad("expected an Array of InputRichBlock")
    lines = [line for block in source for line in _lines_of(block)]
    return _checked(lines, "".join(f"<p>{escape(line)}</p>" for line in lines), blocks=len(source))


def _lines_of(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [line for item in value for line in _lines_of(item)]
    if isinstance(value, dict):
        return [line for name, item in value.items() if name not in {"type", "url"} for line in _lines_of(item)]
    return []


def _checked(lines: list[str], html: str, *, blocks: int = 0) -> RichText:
    text = "\n".join(lines)
    if not text:
        raise bad("message text is empty")
    if len(text) > MAX_CHARACTERS or max(blocks, len(lines)) > MAX_BLOCKS:
        raise bad("message is too long")
    shown: list[JsonObject] = [{"type": "paragraph", "text": line} for line in lines]
    return RichText(text, Rich(tuple(shown), html))
