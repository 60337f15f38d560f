"""Internships sent to the bot as a workbook: the same checks as on the command line, and only what was shown is loaded."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from db.tables import internship, school
from tests.internships.event_books import Row, event_book
from tests.people.roster_books import Cell, content
from tests.world import Chat, World

sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def row(world: World, code: str = "С-01", **more: Cell) -> Row:
    at = world.school()
    host: str = world.unit(lambda unit: unit.scalar(select(school.c.code).where(school.c.id == at)))
    return {"code": code, "title": "Планёрка за двадцать минут", "school": host, **more}


async def send(chat: Chat, *rows: Row) -> str:
    chat.phone.send_document("стажировки.xlsx", content(event_book(*rows)))
    await chat.world.settled()
    return chat.text


async def coordinator(world: World) -> Chat:
    vera = world.person(1, role="coordinator")
    await vera.come_in()
    await vera.say("/events")
    await vera.tap("Из файла")
    return vera


def stored(world: World) -> list[tuple[str, str]]:
    rows = world.unit(lambda unit: unit.all(select(internship.c.code, internship.c.state).order_by(internship.c.id)))
    return [(one.code, one.state) for one in rows]


async def test_a_workbook_is_shown_then_loaded_as_drafts_once(world: World) -> None:
    vera = await coordinator(world)
    day = world.clock() + timedelta(days=30)

    assert "добавится 1" in await send(vera, row(world, date=f"{day:%d.%m.%Y}", time="10:00", hours=4))
    assert stored(world) == []
    load = vera.last.button("Загрузить: 1").data
    await vera.tap("Загрузить: 1")
    assert "Черновиков добавлено 1" in vera.text
    assert load is not None
    await vera.tap_data(load)

    assert stored(world) == [("С-01", "draft")]


@sqlite
async def test_faults_are_told_in_the_chat_and_a_mended_file_may_be_sent_at_once(world: World) -> None:
    vera = await coordinator(world)

    assert "строка 2, столбец «Часов»" in await send(vera, row(world, hours="много"))
    assert "добавится 1" in await send(vera, row(world))
    await vera.tap("Отмена")

    assert "Ничего не загружено" in vera.text
    assert stored(world) == []


@sqlite
async def test_what_another_loaded_meanwhile_is_shown_before_anything_is_written(world: World) -> None:
    vera = await coordinator(world)
    await send(vera, row(world), row(world, code="С-02"))
    home, at, now = world.home, world.school(), world.clock()
    world.unit(
        lambda unit: unit.run(
            internship.insert().values(
                municipality_id=home, school_id=at, uid="u", code="С-02", title="Другая тема", format="onsite",
                state="draft", created_at=now,
            )
        )
    )  # fmt: skip

    await vera.tap("Загрузить: 2")

    assert "Пока Вы решали" in vera.text
    assert stored(world) == [("С-02", "draft")]
    await vera.tap("Загрузить: 2")
    assert stored(world) == [("С-02", "draft"), ("С-01", "draft")]
