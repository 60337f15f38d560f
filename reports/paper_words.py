"""What several papers about internships say in the same words: when, where, who."""

from internships.events import Event, Format
from texts.translator import Translator


def span(tr: Translator, event: Event) -> str:
    """«12 февраля 2027, 10:00–13:00»."""
    if event.starts_at is None or event.ends_at is None:
        return tr.plain("sheet-no-date")
    begins, ends = event.starts_at.astimezone(event.zone), event.ends_at.astimezone(event.zone)
    return f"{tr.date(event.starts_at, event.zone)}, {begins:%H:%M}–{ends:%H:%M}"


def hours_of(event: Event) -> str:
    """«10:00–13:00»."""
    if event.starts_at is None or event.ends_at is None:
        return ""
    return f"{event.starts_at.astimezone(event.zone):%H:%M}–{event.ends_at.astimezone(event.zone):%H:%M}"


def place_of(tr: Translator, event: Event) -> str:
    if event.format is Format.ONLINE:
        return tr.plain("sheet-online")
    return event.place or event.school


def position(tr: Translator, code: str) -> str:
    name = f"position-{code.replace('_', '-')}"
    return tr.plain(name) if tr.has(name) else code
