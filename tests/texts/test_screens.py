"""Every screen a walk through the whole bot shows: within Telegram's limits and ours, in both languages."""

import pytest

from db.unit import Unit
from demo.telegram import Message
from surveys.form import Form
from surveys.library import SHIPPED
from surveys.publishing import Shelf, newest
from tests.filling import scale_answer
from tests.handlers.steps import PROBE
from tests.world import PICTURE, Chat, World

LONGEST_BUTTON = 22
MOST_ROWS = 8
AUTHORS: set[str] = set()  # labels of choices are their authors' words, not ours


def form_of(world: World, key: str) -> Form:
    def read(unit: Unit) -> Form:
        found = newest(unit, key)
        assert found is not None
        return Shelf().get(unit, found.id)

    return world.unit(read)


async def look_at_everything(world: World, anna: Chat) -> None:
    """From the street to the last page of every corner; taps by what they carry, so that any language can be walked."""
    await anna.start()
    await anna.say("0000-0000-0000-0000")
    await anna.tap_data("ec")
    await anna.start(anna.code)
    await anna.tap_data("me")
    agree = next(button.data for button in anna.last.flat_buttons if button.data and button.data.startswith("cg:"))
    for tap in ("cr:0", "cr:1", "cr:2", "cl", "mis", agree, "m", "s", "pr", "st", "pv", "h", "co:0:0", "te:0"):
        await anna.tap_data(tap)
    for said in ("/start", "/menu", "/nothing", "Здравствуйте", "/coverage", "/team", "/profile"):
        await anna.say(said)
    anna.phone.send_photo(PICTURE)
    await world.settled()


async def look_at_form(world: World, anna: Chat, wave: int, response: int, count: int) -> None:
    """Every question of a form, the scale's meaning, the pages of answers, before and after sending."""
    for index in range(count):
        await anna.tap_data(f"g:{response}:{index}")
        await anna.tap_data(f"an:{response}:{index}")
    for tap in ("x", "d", "dy", "mo", "op", "p"):
        await anna.tap_data(
            f"{tap}:{response}:2" + {"x": ":0:1", "dy": ":20000", "mo": ":24000", "op": ":1"}.get(tap, "")
        )
    for tap in (f"pa:{response}", f"rt:{response}", f"nr:{response}", f"ws:{wave}", f"rs:{response}", f"r:{response}"):
        await anna.tap_data(tap)
    for page in range(count // 8 + 2):
        await anna.tap_data(f"rv:{response}:{page}")


async def look_at_result(anna: Chat, response: int) -> None:
    for tap in (f"r:{response}", f"rd:{response}", f"rc:{response}:0", f"rl:{response}", f"rf:{response}"):
        await anna.tap_data(tap)
    for page in range(8):
        await anna.tap_data(f"rc:{response}:{page}")


def faults(message: Message) -> list[str]:
    found = []
    if len(message.text) > 4096 or len(message.caption) > 1024:
        found.append(f"{len(message.words)} signs")
    calendar = any(button.text in {"пн", "Mon"} for button in message.flat_buttons)
    if len(message.buttons) > MOST_ROWS and not calendar:
        found.append(f"{len(message.buttons)} rows")
    for button in message.flat_buttons:
        label = button.text.removeprefix("✅ ")
        if len(label) > LONGEST_BUTTON and label not in AUTHORS:
            found.append(f"«{label}» has {len(label)} signs")
        if button.data is not None and not 1 <= len(button.data.encode()) <= 64:
            found.append(f"{button.data!r}")
    if "{" in message.words or "${" in message.words:
        found.append("an unfilled place")
    return [f"{fault}: {message.words[:80]!r} {[button.text for button in message.flat_buttons]}" for fault in found]


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_every_screen_keeps_the_limits_of_telegram_and_of_the_house(world: World, language: str) -> None:
    anna = world.person(1, given="Анна", patronymic="Петровна", role="coordinator", language_code=language)
    await look_at_everything(world, anna)
    for shipped in SHIPPED:
        wave = world.wave(shipped.key, name=shipped.key[:20])
        response = world.fill(anna, wave, scale_answer(4, 2), send=False)
        form = form_of(world, shipped.key)
        AUTHORS.update(label for question in form.questions for choice in question.choices for label in choice.label)
        await look_at_form(world, anna, wave, response, len(form.questions))
        world.fill(anna, wave, scale_answer(4, 2))
        if shipped.key == "deficit_diagnostics":
            await look_at_result(anna, response)
            await anna.say("/coverage")
    wave = world.wave_of(PROBE, name="Проба")
    await anna.tap_data(f"w:{wave}")
    await anna.tap_data("pr")

    shown = anna.seen
    assert len(shown) > 200
    wrong = [fault for message in shown for fault in faults(message)]
    assert not wrong, "\n".join(sorted(set(wrong)))
    refused = [str(call) for call in world.telegram.calls if not call.ok and "not modified" not in call.description]
    assert not refused
