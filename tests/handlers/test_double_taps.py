"""A slow phone, an impatient finger: whatever is tapped or typed twice makes nothing twice and ends in no closed door.

The gallery plays every button there is, so a new tap is tried here from its first day. Each deed is done once more as an update
of its own, on the screen as it was before the first was answered, and that second time is undone again.
"""

import asyncio
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from typing import TypeVar

import pytest

from bot.dispatch import Dispatch, Handled
from bot.incoming import Said, Sent, Tapped
from db.tables import metadata
from db.unit import Unit
from db.writer import Writer
from demo.gallery import play
from demo.gallery_district import opened, prepare
from demo.gallery_stage import Stage
from handlers import all_routes, taps_answering, taps_days
from handlers.broadcasts_writing import NEARLY_ALL
from handlers.taps import Erase, Withdraw
from handlers.taps_answering import OpenWave
from handlers.taps_events import CancelEventsFile
from handlers.taps_people import CancelRoster, IssueRoleLink, IssueTeamLink, NewCode
from texts.translator import translator

T = TypeVar("T")

QUIET = {"chat", "claimed_update"}  # what any visit leaves: which screen is shown, which update was handled
# The same words may well answer the next question too, and the digits of the day typed once more are words that nobody awaits.
MEANT_AGAIN = {taps_answering.Write.__prefix__, taps_days.CheckIn.__prefix__}
DOORS = ("failed", "refused", "gone-tap", "gone-wave", "gone-response", "gone-question", "gone-preview", "gone-draft",
         "gone-file", "gone-broadcast", "gone-internship", "gone-signup", "gone-code", "role-link-dead")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Second:
    """What doing it once more came to."""

    deed: str
    tapped: bool
    awaited: str  # the prefix of what the chat awaited when it was done first
    changed: list[str]
    first: str
    then: str

    @property
    def prefix(self) -> str:
        return self.deed.partition(":")[0]


class Undo(Exception):
    pass


class Undoing:
    """A writer whose units leave nothing behind but the names of the tables they would have changed."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self.changed: list[str] = []

    async def run(self, work: Callable[[Unit], T]) -> T:
        came: list[T] = []

        def unit(unit: Unit) -> None:
            before = rows(unit)
            came.append(work(unit))
            after = rows(unit)
            self.changed = [name for name in before if before[name] != after[name]]
            raise Undo

        with pytest.raises(Undo):
            await self._writer.run(unit)
        return came[0]

    async def close(self) -> None:
        raise AssertionError("it belongs to the stage")


@dataclass(slots=True)
class Twice(Stage):
    """A stage on which everybody's finger slips."""

    seconds: list[Second] = field(default_factory=list)
    _again: "itertools.count[int]" = field(default_factory=lambda: itertools.count(10**9))

    async def handle(self, incoming: Tapped | Said | Sent) -> Handled:
        first = await Stage.handle(self, incoming)
        undoing = Undoing(self.writer)
        again = replace(incoming, update_id=next(self._again))
        second = await Dispatch(undoing, self.routes, self.house).handle(again)
        assert first.screen is not None
        assert second.screen is not None, f"{incoming!r} shows nothing the second time"
        deed = incoming.data if isinstance(incoming, Tapped) else incoming.text if isinstance(incoming, Said) else ""
        awaited = (first.who.awaiting if first.who is not None else None) or ""
        texts = (first.screen.text, second.screen.text)
        tapped = isinstance(incoming, Tapped)
        self.seconds.append(Second(deed, tapped, awaited.partition(":")[0], undoing.changed, *texts))
        return first


def rows(unit: Unit) -> dict[str, list[object]]:
    """Every row of what is made, as the driver gives it: this is asked for a thousand times."""
    cursor = unit.connection.connection.cursor()
    names = [table.name for table in metadata.sorted_tables if table.name not in QUIET]
    return {name: cursor.execute(f'SELECT * FROM "{name}"').fetchall() for name in names}


@pytest.fixture(scope="module")
def seconds(tmp_path_factory: pytest.TempPathFactory) -> list[Second]:
    async def played() -> list[Second]:
        template = tmp_path_factory.mktemp("district") / "district.sqlite3"
        settings, newcomer, other = await asyncio.to_thread(prepare, template)
        async with opened(template, settings, "ru") as stage:
            twice = Twice(**{one.name: getattr(stage, one.name) for one in fields(stage) if one.init})
            await play(twice, newcomer, other)
        return twice.seconds

    return asyncio.run(played())


def test_a_second_tap_on_any_button_makes_nothing_twice(seconds: list[Second]) -> None:
    doubled = {one.deed: one.changed for one in seconds if one.tapped and one.changed}
    assert not doubled


def test_a_second_tap_on_any_button_ends_in_no_closed_door(seconds: list[Second]) -> None:
    shut = {one.deed: one.then for one in seconds if one.tapped and closed(one.then) and not closed(one.first)}
    assert not shut


def test_the_second_tap_shows_what_the_first_has_told(seconds: list[Second]) -> None:
    """Where the first screen is a last word, a secret shown once or a promise, the second must not put another over it."""
    kinds = (
        OpenWave,
        Withdraw,
        Erase,
        NewCode,
        IssueTeamLink,
        IssueRoleLink,
        CancelRoster,
        CancelEventsFile,
    )
    told = {kind.__prefix__ for kind in kinds}
    other = {one.deed: one.then for one in seconds if one.tapped and one.prefix in told and one.then != one.first}
    assert not other


def test_every_button_was_tapped_twice(seconds: list[Second]) -> None:
    tapped = {one.prefix for one in seconds if one.tapped}
    assert all_routes().taps.keys() - tapped == set()


def test_the_same_words_sent_twice_are_kept_once(seconds: list[Second]) -> None:
    """An announcement nearly as long as a message may be is told from the rest of it by the clock alone."""
    typed = [one for one in seconds if not one.tapped and len(one.deed) < NEARLY_ALL]
    doubled = {one.deed: one.changed for one in typed if one.changed and one.awaited not in MEANT_AGAIN}
    assert len(typed) > 50
    assert not doubled


def closed(text: str) -> bool:
    return any(text.startswith(str(translator("ru")(door))) for door in DOORS)
