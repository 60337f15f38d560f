"""The stage of the gallery: an invented district in one language, where every deed goes through the real dispatch.

Nothing is drawn by hand here: a tile is a deed of somebody and the screen that the handlers gave back for it.
"""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

from aiogram.filters.callback_data import CallbackData
from sqlalchemy import select

from bot.dispatch import Dispatch, Handled
from bot.incoming import Said, Sent, Tapped
from db.tables import response
from db.unit import Unit
from db.writer import Writer
from handlers.house import House
from handlers.routes import Attached, Routes, Turn
from handlers.screen import Screen
from handlers.taps import EnterCode
from people import me as recognising
from people.me import Stranger
from surveys.form import Form
from surveys.responses import load
from texts.translator import translator

T = TypeVar("T")

QUOTED = 80


@dataclass(frozen=True, slots=True)
class Attachment:
    """Something sent that is neither text nor a tap."""

    what: str
    file: Attached | None = None


Deed = CallbackData | Attachment | str


@dataclass(frozen=True, slots=True)
class Tile:
    """One screen of the gallery; `route` is what answered, `address` the function that did."""

    chapter: str
    caption: str
    route: str  # «tap c», «text wr», «command menu», «notice resume», ...
    address: str
    screen: Screen
    said: str = ""  # what the person typed
    file: str = ""  # the name of a file that comes with the message


@dataclass(slots=True)
class Clock:
    at: datetime

    def __call__(self) -> datetime:
        return self.at

    def forward(self, **parts: float) -> None:
        self.at += timedelta(**parts)


@dataclass(slots=True)
class Stage:
    language: str
    writer: Writer
    clock: Clock
    house: House
    routes: Routes
    waves: dict[str, int]
    tiles: list[Tile] = field(default_factory=list)
    _chapter: str = ""
    _numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))
    _messages: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def chapter(self, title: str) -> None:
        self._chapter = title

    async def do(self, who: int, deed: Deed) -> Screen:
        """Let somebody tap (a tap), type (text), command (text with a stroke) or send something."""
        return (await self._done(who, deed))[0]

    async def show(self, caption: str, who: int, deed: Deed) -> None:
        """Do it and hang the screen up."""
        screen, awaiting = await self._done(who, deed)
        self.hang(caption, _route(deed, awaiting), screen, said=deed if isinstance(deed, str) else "")

    def hang(
        self, caption: str, route: str, screen: Screen, *, address: str | None = None, said: str = "", file: str = ""
    ) -> None:
        said = said if len(said) <= QUOTED else said[:QUOTED] + "…"
        where = self._address(route) if address is None else address
        self.tiles.append(Tile(self._chapter, caption, route, where, screen, said, file))

    async def ask(self, who: int, work: Callable[[Turn], T]) -> T:
        """What workers and the sender do: a unit for somebody who did nothing just now."""

        def unit(unit: Unit) -> T:
            return work(self._turn(unit, who))

        return await self.writer.run(unit)

    async def response(self, who: int, wave: str) -> int:
        """The number of this person's response in a wave."""

        def find(turn: Turn) -> int:
            found: int = turn.unit.scalar(
                select(response.c.id).where(
                    response.c.person_id == turn.me.person_id, response.c.wave_id == self.waves[wave]
                )
            )
            return found

        return await self.ask(who, find)

    async def form(self, who: int, response_id: int) -> Form:
        return await self.ask(who, lambda turn: load(turn.unit, turn.me, response_id, self.house.shelf).form)

    async def handle(self, incoming: Tapped | Said | Sent) -> Handled:
        return await Dispatch(self.writer, self.routes, self.house).handle(incoming)

    async def _done(self, who: int, deed: Deed) -> tuple[Screen, str | None]:
        number = next(self._numbers)
        incoming: Tapped | Said | Sent
        match deed:
            case str():
                incoming = Said(number, who, who, self.language, text=deed)
            case Attachment(what, file):
                incoming = Sent(number, who, who, self.language, what=what, file=file)
            case _:
                message = next(self._messages)
                incoming = Tapped(
                    number, who, who, self.language,
                    callback_id=str(number), message_id=message, data=deed.pack(), media=False,
                )  # fmt: skip
        handled = await self.handle(incoming)
        assert handled.screen is not None
        # The dispatch turns a broken handler into words; on this page that must not pass for a screen.
        assert not handled.screen.text.startswith(translator(self.language)("failed")), f"{deed!r} failed"
        waited = EnterCode.__prefix__ if isinstance(handled.who, Stranger) else None
        return handled.screen, (handled.who.awaiting if handled.who else None) or waited

    def _turn(self, unit: Unit, who: int) -> Turn:
        found = recognising.load(
            unit, who, language=self.language, consent_version=self.house.consent.version, arrived=False
        )
        return Turn(unit, found, translator(found.language), self.house)

    def _address(self, route: str) -> str:
        kind, _, name = route.partition(" ")
        answer: Callable[..., Screen] | None = None
        match kind:
            case "tap" if name in self.routes.taps:
                answer = self.routes.taps[name][2]
            case "text" if name in self.routes.texts:
                answer = self.routes.texts[name][2]
            case "command" if name in self.routes.commands:
                answer = self.routes.commands[name][1]
        return "bot.dispatch" if answer is None else f"{answer.__module__}.{answer.__name__}"


def _route(deed: Deed, awaiting: str | None) -> str:
    match deed:
        case Attachment(what):
            return f"sent {what}"
        case str() if deed.startswith("/"):
            return f"command {deed[1:].split(maxsplit=1)[0]}"
        case str():
            return f"text {awaiting.partition(':')[0]}" if awaiting else "text"
        case _:
            return f"tap {deed.__prefix__}"
