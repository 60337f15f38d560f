"""A screen is data: what a person is about to see, without saying how it reaches them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from aiogram.filters.callback_data import CallbackData

from texts.lines import unbroken

TAP_LIMIT = 64  # bytes, Telegram's


@dataclass(frozen=True, slots=True)
class Button:
    """One inline button: a tap or a link, never both."""

    text: str  # plain, at most 22 characters by house rule so that it is read whole on a phone
    tap: str | None = None  # packed, at most 64 bytes
    url: str | None = None
    style: str | None = None  # primary | danger | success


@dataclass(frozen=True, slots=True)
class File:
    """A file that goes to the person: either Telegram has it already (`file_id`) or here are its bytes."""

    name: str
    content: bytes | None = None
    file_id: str | None = None


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Live:
    """A screen that goes on telling: `tap` (packed) draws it anew, `at` is the moment whose truth it shows."""

    tap: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Screen:
    text: str  # Telegram's HTML; whatever came from people is escaped already
    rows: Rows = ()
    toast: str | None = None  # plain, at most 200 characters; shown over the chat when a tap led here
    alert: bool = False
    photo: File | None = None  # the text is its caption then, at most 1,024 characters
    awaiting: str | None = None  # the packed tap that typed text would complete on this screen
    fresh: bool = False  # always a new message, the old one stays as it is
    key: str | None = None  # by what a picture that is drawn later finds this screen again
    live: Live | None = None  # kept up to date while it is the newest screen of its chat
    stays: bool = False  # only the toast is shown: the tapped message and what the chat awaits stay as they are
    in_place: bool = False  # what was sent changes the newest screen, where every file of an album would add one

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", unbroken(self.text))

    def with_toast(self, toast: str, *, alert: bool = False) -> "Screen":
        return replace(self, toast=toast, alert=alert)


def to(text: str, tap: CallbackData, style: str | None = None) -> Button:
    """A button that leads where the tap says."""
    return Button(text, tap=packed(tap), style=style)


def packed(tap: CallbackData) -> str:
    """What `tap.pack()` gives, without pydantic's dump: with nine buttons a screen that was a tenth of a tap."""
    parts = [tap.__prefix__]
    for value in vars(tap).values():
        part = "" if value is None else str(int(value)) if isinstance(value, bool) else str(value)
        if tap.__separator__ in part:
            raise ValueError(part)
        parts.append(part)
    data = tap.__separator__.join(parts)
    if len(data.encode()) > TAP_LIMIT:
        raise ValueError(data)
    return data


def primary(text: str, tap: CallbackData) -> Button:
    """The main action of a screen."""
    return to(text, tap, "primary")


def danger(text: str, tap: CallbackData) -> Button:
    """What cannot be taken back."""
    return to(text, tap, "danger")


def columns(buttons: Sequence[Button], width: int) -> Rows:
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))
