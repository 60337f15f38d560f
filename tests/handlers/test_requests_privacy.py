"""What was written to coordinators is shown to its author, leaves with them, and reaches reports without a person."""

from datetime import timedelta
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook

from handlers.taps_requests import AskAbout, OpenRequest
from internships.paperwork import Paperwork
from reports.interim_note import interim_note
from reports.internship_counting import figures
from reports.internship_figures import Period
from surveys.publishing import Shelf
from tests.handlers.coverage_steps import come_in_as_coordinator, inside
from tests.handlers.test_requests import QUESTION, ask, state_of, words_of
from tests.internships.invented import invent
from tests.world import World
from texts.translator import translator

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def test_my_threads_are_in_the_file_of_everything_stored(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 4, 1)
    await ask(anna)
    await vera.tap("Открыть")
    await vera.tap("Ответить")
    await vera.say("Да, вдвоём можно.")

    await anna.say("/privacy")
    assert "Вы писали координаторам: 1." in anna.text
    await anna.tap("Всё одним файлом")

    file = anna.phone.last.document
    assert file is not None
    cells = {cell.value for sheet in load_workbook(BytesIO(file.data)) for row in sheet for cell in row}
    assert {QUESTION, "Да, вдвоём можно."} <= cells


async def test_erasure_takes_the_words_and_leaves_the_counts(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 4, 1)
    asked = await ask(anna)
    await vera.tap("Открыть")
    await vera.tap("Ответить")
    await vera.say("Да, Анна, вдвоём можно.")

    await anna.say("/privacy")
    await anna.tap("Удалить мои данные")
    await anna.tap("Удалить навсегда")

    assert words_of(world, asked) == []
    assert state_of(world, asked) == "closed"
    await vera.tap_data(OpenRequest(request=asked, page=0).pack())
    assert "данные участника удалены" in vera.text
    assert "школа № 4" not in vera.text
    assert "Ответить" not in vera.labels


async def test_a_coordinator_who_erases_everything_lets_go_of_what_was_in_hand(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 4, 1)
    asked = await ask(anna)
    await vera.tap("Открыть")
    await vera.tap("Взять в работу")

    await vera.say("/privacy")
    await vera.tap("Удалить мои данные")
    await vera.tap("Удалить навсегда")

    assert state_of(world, asked) == "new"
    assert words_of(world, asked) == [QUESTION]


async def test_the_interim_note_counts_difficulties_and_quotes_nobody(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    anna, boris = await inside(world, 4, 2)
    event = invent(world)
    for one, words in ((anna, "Автобус приходит поздно."), (boris, "Нет замены уроков.")):
        await one.tap_data(AskAbout(internship=event).pack())
        await one.say(words)
    await ask(anna)
    await vera.tap("Открыть")
    await vera.tap("Ответить")
    await vera.say("Да, вдвоём можно.")

    told, tomorrow = note(world, 0), note(world, 1)

    assert "Координаторам поступило 2 обращения о затруднениях, ответ дан на 1." in told
    assert "Автобус" not in told
    assert "Обращений о затруднениях к координаторам не поступало." in tomorrow


def note(world: World, days: int) -> str:
    """The interim note of one day, so many days from now."""
    home, zone = world.home, ZoneInfo("Europe/Moscow")
    day = world.clock().astimezone(zone).date() + timedelta(days=days)
    found = world.unit(lambda unit: figures(unit, home, Period(day, day, zone), Shelf(), min_group=3, language="ru"))
    paper = interim_note(translator("ru"), found, Paperwork(), period="за день", made_at=world.clock())
    return "\n".join(sentence for block in paper.blocks for sentence in block.sentences)


async def opened_by_a_coordinator(world: World) -> str:
    """What a coordinator reads over the question of somebody whose name the roster knows."""
    vera = await come_in_as_coordinator(world)
    anna = world.person(5, given="Анна", patronymic="Петровна", position="dep_edu")
    await anna.come_in()
    asked = await ask(anna)
    await vera.tap_data(OpenRequest(request=asked, page=0).pack())
    assert QUESTION in vera.text
    return vera.text


async def test_a_coordinator_sees_a_name(world: World) -> None:
    assert "Анна Петровна" in await opened_by_a_coordinator(world)


async def test_in_the_strict_profile_a_coordinator_sees_no_name(strict_world: World) -> None:
    assert "Анна" not in await opened_by_a_coordinator(strict_world)
