"""What people type may begin with = + - @ or a tab: in every file that the chat hands out it stays what it was, a text."""

import csv
import io
import re
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from sqlalchemy import select

from db.tables import school
from demo.telegram.files import File
from handlers.taps_requests import AskAbout
from people.roster_sheet import PEOPLE
from surveys.question import Question
from tests.filling import plain_answer
from tests.handlers import broadcast_steps
from tests.handlers.test_people_import import coordinator, send
from tests.handlers.waves_steps import draft, publish, to_check
from tests.internships.invented import Invented, invent
from tests.people.roster_books import TWO_SCHOOLS, content, workbook
from tests.world import World

SCHOOL, WAVE, EVENT, WORDS = "=2+5", "+7 вопросов о школе", "@SUM(A1) на уроке", '=HYPERLINK("http://example.com")'
NUMBER = re.compile(r"[-+]?\d+(,\d+)?%?")


def roster() -> Workbook:
    """A school whose name is no formula on the desk of whoever typed it, with an apostrophe before it."""
    book = workbook([(code, "Завуч", "", "", "") for code in ("001", "001", "001", "002")], TWO_SCHOOLS)
    cell = book["Школы"].cell(2, 2)
    cell.value, cell.data_type = SCHOOL, "s"
    assert book[PEOPLE].max_row == 5
    return book


def written(question: Question) -> str:
    return f"{WORDS} и ещё слова" if question.kind.value == "text" else plain_answer(question)


async def files_of_everything(world: World) -> list[File]:
    vera = await coordinator(world)
    await send(vera, content(roster()))
    await vera.tap("Загрузить")
    at = world.unit(lambda unit: unit.scalar(select(school.c.id).where(school.c.name == SCHOOL)))
    people = [world.person(number, position="dep_edu", school_id=at) for number in (10, 11, 12)]
    for one in people:
        await one.come_in()
    await draft(vera)
    await vera.say(WAVE)
    await to_check(vera)
    await publish(vera)
    event = invent(world, Invented(title=EVENT, school_id=at))
    for one in people:
        world.fill(one, 1, written)
        await one.tap_data(AskAbout(internship=event).pack())
        await one.say(WORDS)

    for tap in ("cx:1", "Pk:0:xlsx", "Pe", "em:1:xlsx", "em:1:zip", "Dxc:20700:20900:figures", "pd"):
        await vera.tap_data(tap)
    for tap in ("rf:1", "pd"):
        await people[0].tap_data(tap)
    number = await broadcast_steps.check(vera, WORDS)
    await vera.tap("Отправить")
    await world.tick()
    await vera.tap_data(f"B6:{number}")
    return [message.document for one in (vera, people[0]) for message in one.phone.bot_messages if message.document]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_nothing_that_people_wrote_becomes_a_formula_in_any_file(world: World) -> None:
    files = await files_of_everything(world)

    books = [file for file in files if file.name.endswith(".xlsx")]
    assert len(books) == 9, [file.name for file in files]
    found: set[str] = set()
    for file in books:
        for sheet in load_workbook(io.BytesIO(file.data)):
            for row in sheet.iter_rows():
                for cell in row:
                    assert cell.data_type != "f", (file.name, cell.value)
                    found.add(str(cell.value))
    assert {SCHOOL, WORDS} <= found
    archive = next(file for file in files if file.name.endswith(".zip"))
    with ZipFile(io.BytesIO(archive.data)) as packed:
        for name in packed.namelist():
            for line in csv.reader(io.StringIO(packed.read(name).decode("utf-8-sig")), delimiter=";"):
                for value in line:
                    assert not value.startswith(("=", "+", "-", "@", "\t")) or NUMBER.fullmatch(value), (name, value)
