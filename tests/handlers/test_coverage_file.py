"""[В Excel] under the coverage: what the screen says, as a file that can be handed on."""

import io

import pytest
from openpyxl import load_workbook

from tests.handlers.coverage_steps import come_in_as_coordinator, team
from tests.handlers.test_people_files import the_file
from tests.world import World


async def test_coverage_comes_as_a_workbook_of_schools_and_numbers_without_a_name(world: World) -> None:
    wave = world.wave(name="=Осень", days=6)
    vera = await come_in_as_coordinator(world)
    team(world, 1, "fff-", wave)
    team(world, 2, "fb-", wave)
    team(world, 3, "---", wave)
    await vera.say("/coverage")

    toast = await vera.tap("В Excel")

    assert "отдельным сообщением" in toast
    file = the_file(vera)
    assert file.name == f"охват-{wave}.xlsx"
    page = load_workbook(io.BytesIO(file.data)).active
    assert page is not None
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    head = next(number for number, row in enumerate(rows) if row[0] == "Образовательная организация")
    assert rows[head + 1 : head + 5] == [
        ["школа № 3", "не начинали", 3, 3, 0, 0, 0],
        ["школа № 2", "идёт", 3, 1, 1, 1, pytest.approx(0.333)],
        ["школа № 1", "охвачена", 4, 1, 0, 3, 0.75],
        ["Всего школ: 3", "", 10, 5, 1, 4, 0.4],
    ]
    words = [str(value) for row in rows for value in row if value is not None]
    assert "Школы: ещё не начинали — 1, идут — 1, охвачены — 1, завершили все — 0" in words
    assert not [word for word in words if word.startswith("=") or "Вера" in word or "Примерова" in word]
    assert page.freeze_panes == f"B{head + 2}"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_coverage_of_a_wave_of_another_municipality_is_nobodys_file(world: World) -> None:
    other = world.municipality()
    theirs = world.wave(home=other)
    vera = await come_in_as_coordinator(world)
    await vera.say("/menu")

    await vera.tap_data(f"cx:{theirs}")

    assert not [message for message in vera.phone.bot_messages if message.document]
