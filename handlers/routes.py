"""One entrance for everything a person does: a dict from what they did to the function that answers it.

A handler is a plain function of a `Turn` (and the tap); it runs as one unit on the writer's thread and returns a Screen.
Who may enter is said where the handler is registered and checked here, again at every tap.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Any, TypeVar

from aiogram.filters.callback_data import CallbackData

from db.unit import Unit
from handlers.house import House
from handlers.screen import Screen
from people.me import Me, Role, Stranger
from surveys.answering import Desk
from texts.translator import Translator, translator

TapT = TypeVar("TapT", bound=CallbackData)


class Who(Enum):
    """The doors, from the street inwards."""

    ANYONE = auto()
    INVITED = auto()  # came in by a code, has not consented yet
    PARTICIPANT = auto()  # has consented
    TEAM = auto()  # a school's coordinator or director
    HOST = auto()  # receives guests at a school, or coordinates
    COORDINATOR = auto()


@dataclass(frozen=True, slots=True)
class Turn:
    """What one update brings to a handler."""

    unit: Unit
    who: Me | Stranger
    tr: Translator
    house: House
    html: str | None = None  # what was typed, with its formatting, when it has any
    message_id: int | None = None  # the message whose button was tapped

    @property
    def me(self) -> Me:
        assert isinstance(self.who, Me), "this door is open to strangers"
        return self.who

    @property
    def desk(self) -> Desk:
        return Desk(self.unit, self.me, self.house.shelf)

    def day(self, moment: datetime) -> str:
        """The day as this person would say it."""
        return self.tr.day(moment, self.me.zone, now=self.unit.now)

    def last_day(self, moment: datetime) -> str:
        """What closes at midnight was open for the whole day before."""
        return self.day(moment - timedelta(seconds=1))

    def deadline(self, moment: datetime) -> str:
        return self.tr.deadline(moment, self.me.zone, now=self.unit.now)

    def meeting(self, me: Me) -> "Turn":
        """The same turn once the stranger is known."""
        return replace(self, who=me, tr=translator(me.language))

    def in_language(self, language: str) -> "Turn":
        return replace(self, who=replace(self.who, language=language), tr=translator(language))

    def as_consented(self) -> "Turn":
        return replace(self, who=replace(self.me, consented=True))


@dataclass(frozen=True, slots=True)
class Attached:
    """A file somebody sent, not downloaded yet; `size` in bytes is 0 when Telegram does not tell it."""

    file_id: str
    name: str
    size: int
    kind: str = "document"  # | photo | video
    caption: str = ""  # Telegram's HTML, with the formatting it was typed with
    group: str = ""  # what the files of one album have in common; each of them arrives by itself


Answer = Callable[[Turn, Any], Screen]
TextAnswer = Callable[[Turn, Any, str], Screen]
FileAnswer = Callable[[Turn, Any, Attached | None], Screen]
LinkAnswer = Callable[[Turn, str], Screen]
ReplyAnswer = Callable[[Turn, int, str], Screen | None]
UnaskedAnswer = Callable[[Turn, str], Screen | None]


class Routes:
    """What a file of handlers answers to; files are joined by `include`."""

    def __init__(self) -> None:
        self.taps: dict[str, tuple[type[CallbackData], Who, Answer]] = {}
        self.texts: dict[str, tuple[type[CallbackData], Who, TextAnswer]] = {}
        self.commands: dict[str, tuple[Who, Callable[[Turn, str], Screen]]] = {}
        self.files: dict[str, tuple[type[CallbackData], Who, FileAnswer]] = {}
        self.media: set[str] = set()  # of them, those that take pictures and videos too
        self.links: dict[str, LinkAnswer] = {}
        self.replies: list[ReplyAnswer] = []
        self.unaskeds: list[UnaskedAnswer] = []

    def tap(
        self, kind: type[TapT], who: Who = Who.PARTICIPANT
    ) -> Callable[[Callable[[Turn, TapT], Screen]], Callable[[Turn, TapT], Screen]]:
        def register(answer: Callable[[Turn, TapT], Screen]) -> Callable[[Turn, TapT], Screen]:
            assert kind.__prefix__ not in self.taps
            self.taps[kind.__prefix__] = (kind, who, answer)
            return answer

        return register

    def text(
        self, kind: type[TapT], who: Who = Who.PARTICIPANT
    ) -> Callable[[Callable[[Turn, TapT, str], Screen]], Any]:
        """Answer typed text while the chat awaits `kind`."""

        def register(answer: Callable[[Turn, TapT, str], Screen]) -> Callable[[Turn, TapT, str], Screen]:
            assert kind.__prefix__ not in self.texts
            self.texts[kind.__prefix__] = (kind, who, answer)
            return answer

        return register

    def file(
        self, kind: type[TapT], who: Who = Who.PARTICIPANT, *, media: bool = False
    ) -> Callable[[FileAnswer], FileAnswer]:
        """Answer whatever is sent instead of words while the chat awaits `kind`: a document, with `media` a picture or a
        video as well, or None for anything else."""

        def register(answer: FileAnswer) -> FileAnswer:
            assert kind.__prefix__ not in self.files
            if media:
                self.media.add(kind.__prefix__)
            self.files[kind.__prefix__] = (kind, who, answer)
            return answer

        return register

    def link(self, letter: str) -> Callable[[LinkAnswer], LinkAnswer]:
        """Answer t.me/bot?start=<letter>_<code>, whoever opens it: strangers too."""

        def register(answer: LinkAnswer) -> LinkAnswer:
            assert letter not in self.links
            self.links[letter] = answer
            return answer

        return register

    def reply(self, answer: ReplyAnswer) -> ReplyAnswer:
        """Answer words that reply to a message (its number) in Telegram's own way, or None when it is not ours to answer."""
        self.replies.append(answer)
        return answer

    def unasked(self, answer: UnaskedAnswer) -> UnaskedAnswer:
        """Answer a participant's words that no screen waits for, or None."""
        self.unaskeds.append(answer)
        return answer

    def command(
        self, name: str, who: Who = Who.PARTICIPANT
    ) -> Callable[[Callable[[Turn, str], Screen]], Callable[[Turn, str], Screen]]:
        def register(answer: Callable[[Turn, str], Screen]) -> Callable[[Turn, str], Screen]:
            assert name not in self.commands
            self.commands[name] = (who, answer)
            return answer

        return register

    def include(self, other: "Routes") -> None:
        twice = (self.taps.keys() & other.taps.keys()) | (self.commands.keys() & other.commands.keys())
        assert not twice, f"answered twice: {twice}"
        self.taps.update(other.taps)
        self.texts.update(other.texts)
        self.commands.update(other.commands)
        self.files.update(other.files)
        self.media.update(other.media)
        self.links.update(other.links)
        self.replies += other.replies
        self.unaskeds += other.unaskeds


def may_enter(who: Me | Stranger, door: Who) -> bool:
    if door is Who.ANYONE:
        return True
    if isinstance(who, Stranger):
        return False
    match door:
        case Who.INVITED:
            return True
        case Who.PARTICIPANT:
            return who.consented
        case Who.TEAM:
            return who.consented and (who.directs_school or bool(who.schools_of(Role.SCHOOL_COORDINATOR)))
        case Who.HOST:
            return who.is_coordinator() or (who.consented and bool(who.schools_of(Role.HOST)))
        case Who.COORDINATOR:
            return who.is_coordinator()
