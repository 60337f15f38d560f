"""Closed doors in words: each ends in a screen that says what to do next."""

from dataclasses import replace

from handlers import entrance
from handlers.routes import Turn
from handlers.screen import Screen
from people.refusals import Gone, Refused

SAID = frozenset(
    {"internship", "signup", "preview", "draft", "wave", "response", "question", "tap", "file", "broadcast", "code"}
)


def closed_door(turn: Turn, failure: Exception) -> Screen:
    """The screen after a handler raised: where this person is, with a line that explains."""
    match failure:
        case Gone(what=what):
            words = turn.tr(f"gone-{what}" if what in SAID else "gone-tap")
        case Refused():
            words = turn.tr("refused")
        case _:
            words = turn.tr("failed")
    return entrance.here(turn, words)


def led_by(words: str, screen: Screen) -> Screen:
    return replace(screen, text=f"{words}\n\n{screen.text}")
