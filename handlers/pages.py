"""Long texts cut where a reader would pause."""

from html import escape

PAGE = 1400  # characters: about two phone screens, far below Telegram's 4,096


def pages(text: str, size: int = PAGE) -> list[str]:
    """Whole paragraphs to a page, as escaped HTML; a paragraph longer than a page is cut at a word."""
    made: list[str] = []
    current = ""
    for paragraph in _paragraphs(text, size):
        if current and len(current) + len(paragraph) + 2 > size:
            made.append(current)
            current = paragraph
        else:
            current = f"{current}\n\n{paragraph}" if current else paragraph
    if current or not made:
        made.append(current)
    return [escape(page, quote=False) for page in made]


def _paragraphs(text: str, size: int) -> list[str]:
    found: list[str] = []
    for paragraph in text.split("\n\n"):
        rest = paragraph.strip()
        while len(rest) > size:
            cut = rest.rfind(" ", 0, size)
            cut = cut if cut > 0 else size
            found.append(rest[:cut])
            rest = rest[cut:].strip()
        if rest:
            found.append(rest)
    return found
