"""What one person gets of a broadcast: the words of their language with their own school and term, files, buttons."""

from collections.abc import Mapping
from dataclasses import dataclass

from handlers.routes import Turn
from handlers.screen import Button, Rows, to
from handlers.taps_broadcasts import OpenFromBroadcast, ReadBroadcast
from messaging import placeholders
from messaging.letters import ButtonKind, Letter, LetterButton, Medium
from messaging.placeholders import Placeholder
from people import names
from texts.lines import unbroken


@dataclass(frozen=True, slots=True)
class Parcel:
    """Ready to leave: without files a text, with one the text under it, with more an album and the text behind it."""

    text: str  # Telegram's HTML
    rows: Rows
    media: tuple[Medium, ...] = ()


def message(turn: Turn, letter: Letter) -> Parcel:
    html = letter.in_language(turn.me.language)
    wanted = placeholders.used(html)
    return Parcel(
        unbroken(placeholders.fill(html, values(turn, letter, wanted)) if wanted else html),
        tuple((_button(turn, letter, one),) for one in letter.buttons),
        letter.media,
    )


def values(turn: Turn, letter: Letter, wanted: frozenset[Placeholder]) -> Mapping[Placeholder, str]:
    """What stands for the placeholders to this person; a name is looked up only where it may be said."""
    found: dict[Placeholder, str] = {}
    if Placeholder.ADDRESS in wanted:
        found[Placeholder.ADDRESS] = _address(turn)
    if Placeholder.SCHOOL in wanted:
        found[Placeholder.SCHOOL] = turn.me.school or turn.me.municipality
    if Placeholder.DEADLINE in wanted and letter.deadline is not None:
        found[Placeholder.DEADLINE] = turn.deadline(letter.deadline)
    return found


def label(turn: Turn, button: LetterButton) -> str:
    """What the coordinator wrote, or what the reader's language calls it."""
    return button.label or turn.tr.plain(f"broadcast-button-{button.kind.value}")


def _address(turn: Turn) -> str:
    known = None if turn.house.strict else names.address(turn.unit, turn.me.person_id)
    if known is None:
        return turn.tr.plain("greeting-colleague")
    return turn.tr.plain("greeting-by-name", name=known)


def _button(turn: Turn, letter: Letter, button: LetterButton) -> Button:
    words = label(turn, button)
    match button.kind:
        case ButtonKind.LINK:
            return Button(words, url=button.target)
        case ButtonKind.READ:
            return to(words, ReadBroadcast(broadcast=letter.broadcast_id))
        case ButtonKind.WAVE | ButtonKind.INTERNSHIP:
            return to(words, OpenFromBroadcast(broadcast=letter.broadcast_id, place=button.place), "primary")
