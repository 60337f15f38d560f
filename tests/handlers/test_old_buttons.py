"""A button from weeks ago, or one that somebody made up: whatever it names and asks, there is a screen, and nothing breaks."""

import logging

import pytest
from aiogram.filters.callback_data import CallbackData

from handlers import all_routes
from tests.handlers.test_other_municipality import THEIRS, everything, numbers_of
from tests.handlers.test_rights import OWN, QUIET
from tests.handlers.test_taps import filled, tap_classes
from tests.world import Chat, World

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

NUMBERS = {*THEIRS, "response", "leave", "reader", "target", "older"}
GONE = 4_000_000_000
# What a tap can say besides whose it is, as no screen of ours would.
ABSURD: tuple[dict[type, object], ...] = (
    {int: -1, str: "zz", bool: True},
    {int: 0, str: "", bool: False},
    {int: GONE, str: "2026-11-24", bool: True},
    {int: -(10**8), str: "'\"<b>%s", bool: False},
)


def numbered(kind: type[CallbackData]) -> set[str]:
    return {name for name, one in kind.model_fields.items() if name in NUMBERS and one.annotation is int}


def absurd(kind: type[CallbackData], answers: dict[type, object], theirs: dict[str, int]) -> CallbackData:
    """A tap of this class that says nonsense; what it says about whose it is is given."""
    said = {name: answers[one.annotation] for name, one in kind.model_fields.items() if one.annotation in answers}
    return filled(kind, **{**said, **theirs})


async def send(chat: Chat, tap: CallbackData, caplog: pytest.LogCaptureFixture) -> None:
    """It is answered by a screen, and no handler stumbles over it."""
    pressed = chat.phone.tap(chat.last.id, tap.pack(), forged=True)
    await chat.world.settled()
    assert pressed.answered, tap
    assert chat.text, tap
    broken = [one for one in caplog.records if one.name == "vzaimno.dispatch" and one.levelno >= logging.ERROR]
    assert not broken, f"{tap!r}: {broken[0].exc_text or broken[0].getMessage()}"


async def test_a_button_whose_thing_is_gone_shows_a_screen_and_changes_nothing(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    vera = await everything(world)
    before = world.contents(but=QUIET)
    for kind in tap_classes():
        if kind not in OWN and (names := numbered(kind)):
            for answers, number in zip(ABSURD, (GONE, -1, GONE, -(10**8)), strict=True):
                await send(vera, absurd(kind, answers, dict.fromkeys(names, number)), caplog)
            after = world.contents(but=QUIET)
            assert not [name for name in before if before[name] != after[name]], kind


async def test_nonsense_about_what_is_there_breaks_no_handler(world: World, caplog: pytest.LogCaptureFixture) -> None:
    """Those that ask whether one is sure come last: what they take away must not save the others from being tried."""
    vera = await everything(world)
    theirs = {name: numbers_of(world, name)[0] for name in THEIRS}
    known = all_routes().taps
    kinds = [kind for kind in tap_classes() if kind.__prefix__ in known and kind not in OWN]
    for kind in sorted(kinds, key=lambda kind: "sure" in kind.model_fields):
        mine = {name: theirs[name] for name in numbered(kind) if name in theirs}
        for answers in ABSURD:
            await send(vera, absurd(kind, answers, mine), caplog)
