"""Internships sent to the bot as a workbook: the same checks as on the command line, and only what was shown is loaded."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from db.tables import internship, school, staff_role
from internships.book_sheet import EVENTS
from people.workbook_opening import LARGEST
from tests.internships.event_books import Row, event_book
from tests.people.roster_books import Cell, content
from tests.people.test_roster_wrong_files import archive
from tests.world import Chat, World

sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def row(world: World, code: str = "С-01", **more: Cell) -> Row:
    at = world.school()
    host: str = world.unit(lambda unit: unit.scalar(select(school.c.code).where(school.c.id == at)))
    return {"code": code, "title": "Планёрка за двадцать минут", "school": host} | more


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


async def host(world: World) -> Chat:
    """Of school 4; the row of somebody of another school is not theirs to write."""
    world.school("школа № 5", "5")
    irina = world.person(40, given="Ирина", position="dep_meth", role="host")
    await irina.come_in()
    await irina.say("/host")
    await irina.tap("Из файла")
    return irina


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


async def test_a_host_loads_drafts_of_their_own_school_and_proposes_them_as_after_the_wizard(world: World) -> None:
    irina = await host(world)
    assert "Вашей школы" in irina.text
    day = world.clock() + timedelta(days=30)
    full = row(world, date=f"{day:%d.%m.%Y}", time="10:00", hours=4, capacity=12, competencies="K3", place="каб. 7")

    said = await send(irina, full, row(world, "С-02", school="5"))
    assert "строка 3, столбец «Код школы»: школа «5» не Ваша" in said
    assert "добавится 1" in await send(irina, full)
    await irina.tap("Загрузить: 1")

    assert "предложите координатору" in irina.text
    assert stored(world) == [("С-01", "draft")]
    contact = world.unit(lambda unit: unit.scalar(select(internship.c.contact_id)))
    assert contact == irina.person_id
    await irina.tap("‹ К стажировкам")
    await irina.tap("1")
    await irina.tap("Предложить")
    assert stored(world) == [("С-01", "proposed")]


@sqlite
async def test_a_host_cannot_take_the_code_of_another_schools_internship(world: World) -> None:
    vera = await coordinator(world)
    irina = await host(world)
    await send(vera, row(world, school="5"))
    await vera.tap("Загрузить: 1")

    said = await send(irina, row(world))

    assert "строка 2, столбец «Код стажировки»: код «С-01» уже есть у стажировки другой школы" in said
    assert not [label for label in irina.labels if label.startswith("Загрузить")]


@sqlite
async def test_a_host_who_lost_the_role_meanwhile_is_told_so_and_nothing_is_loaded(world: World) -> None:
    irina = await host(world)
    await send(irina, row(world))
    load = irina.last.button("Загрузить: 1").data
    assert load is not None
    world.unit(lambda unit: unit.run(staff_role.delete()))

    await irina.tap_data(load)

    assert "открыт другим участникам" in irina.text
    assert stored(world) == []


@sqlite
async def test_words_or_a_text_file_are_answered_with_words_about_internships(world: World) -> None:
    vera = await coordinator(world)

    await vera.say("сейчас пришлю")
    assert "ждём файл .xlsx со стажировками" in vera.text
    vera.phone.send_voice()
    await world.settled()
    assert "ждём файл .xlsx со стажировками" in vera.text
    for data in ("Код;Тема\nС-01;Справки".encode("cp1251"), b"%PDF-1.7\n"):
        vera.phone.send_document("стажировки.csv", data)
        await world.settled()
        assert "Стажировки не загружены" in vera.text
        assert not [word for word in ("реестр", "Реестр", "roster", "двумя листами") if word in vera.text]
    assert "добавится 1" in await send(vera, row(world))


@sqlite
async def test_what_is_no_workbook_of_internships_is_told_apart_and_a_huge_one_is_not_downloaded(world: World) -> None:
    vera = await coordinator(world)
    word = archive(word__document_xml=b"<w/>")
    vera.phone.send_document("стажировки.xlsx", word)
    await world.settled()
    assert "документ Word" in vera.text
    fetched = len(world.telegram.calls_of("getFile"))

    vera.phone.send_document("стажировки.xlsx", b"PK" + bytes(LARGEST))
    await world.settled()

    assert "Файл больше 5 МБ" in vera.text
    assert len(world.telegram.calls_of("getFile")) == fetched
    assert "добавится 1" in await send(vera, row(world))


@sqlite
async def test_two_thousand_faults_are_six_lines_and_a_text_file_with_all(world: World) -> None:
    vera = await coordinator(world)

    await send(vera, *(row(world, f"С-{number}", hours=f"много {number}") for number in range(2000)))

    assert vera.text.count("Лист «Стажировки»") == 6
    assert len(vera.text) < 4096
    file = next(message.document for message in reversed(vera.phone.bot_messages) if message.document)
    assert "много 1999" in file.data.decode("utf-8-sig")
    assert stored(world) == []


@sqlite
async def test_a_column_that_nobody_reads_is_pointed_out_before_anything_is_loaded(world: World) -> None:
    vera = await coordinator(world)
    made = event_book(row(world))
    made[EVENTS].cell(1, 30).value = "Примечание для себя"

    vera.phone.send_document("стажировки.xlsx", content(made))
    await world.settled()

    assert "К сведению: Лист «Стажировки», столбец «Примечание для себя»: этот столбец не читается." in vera.text
    assert "Загрузить: 1" in vera.labels


@sqlite
async def test_an_english_speaking_coordinator_reads_faults_and_changes_in_english(world: World) -> None:
    grace = world.person(1, role="coordinator", language_code="en")
    await grace.start(grace.code)
    await grace.tap("Yes")
    await grace.tap("I consent")
    await grace.say("/events")
    await grace.tap("From a file")

    said = await send(grace, row(world, positions="космонавт", closes="01.02.2020", approval="может быть"))
    assert "Sheet “Стажировки”, row 2, column “Для должностей”: " in said
    assert "row 2, column “С подтверждением”: “может быть” does not fit" in said
    assert "row 2, column “Запись по”: this day of sign-up is over" in said
    assert "a draft is added · С-01" in await send(grace, row(world, about="О чём", bring="Паспорт"))
    assert "description" in grace.text
    assert "what to bring" in grace.text
