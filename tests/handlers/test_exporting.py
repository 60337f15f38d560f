"""The coordinator takes the aggregated results away from the chat."""

import asyncio
import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from sqlalchemy import delete, select

from db.tables import audit, job, staff_role
from demo.municipality import invent
from demo.telegram import Message
from messaging import jobs
from people.consent import read_texts
from surveys.publishing import Shelf
from tests.handlers.waves_steps import open_wave, staff_and_deputy
from tests.world import Chat, World


async def coordinator_of_a_district(world: World) -> Chat:
    world.unit(lambda unit: invent(unit, read_texts(operator_name="о", operator_address="а"), Shelf()))
    chat = world.person(5, role="coordinator")
    await chat.come_in()
    return chat


async def test_the_workbook_arrives_in_the_chat_and_opens(world: World) -> None:
    chat = await coordinator_of_a_district(world)

    await chat.say("/export")
    await chat.tap("1. Выбрать")
    await chat.tap("Таблица Excel")

    shown = [str(call.params.get("text")) for call in world.telegram.calls_of("editMessageText")]
    assert any("Готовим файл" in text for text in shown)
    assert world.unit(lambda unit: unit.scalar(select(audit.c.act).where(audit.c.act == "export"))) == "export"
    files = [message.document for message in chat.phone.bot_messages if message.document is not None]
    assert len(files) == 1
    book = openpyxl.load_workbook(BytesIO(files[0].data))
    assert len(book.sheetnames) > 5
    assert any("Файл готов" in message.words for message in chat.phone.bot_messages)


async def test_the_same_as_csv_in_an_archive(world: World) -> None:
    chat = await coordinator_of_a_district(world)

    await chat.say("/export")
    await chat.tap("1. Выбрать")
    await chat.tap("CSV в архиве")

    file = next(message.document for message in chat.phone.bot_messages if message.document is not None)
    with ZipFile(BytesIO(file.data)) as archive:
        first = archive.read(archive.namelist()[0])
    assert first.startswith(b"\xef\xbb\xbf")
    assert b";" in first


async def test_a_wave_without_answers_gives_a_file_and_not_an_error(world: World) -> None:
    world.wave()
    chat = world.person(5, role="coordinator")
    await chat.come_in()

    await chat.say("/export")
    await chat.tap("1. Выбрать")
    await chat.tap("Таблица Excel")

    assert any(message.document is not None for message in chat.phone.bot_messages)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_an_empty_wave_says_so_in_both_files(world: World) -> None:
    world.wave()
    chat = world.person(5, role="coordinator")
    await chat.come_in()
    for kind in ("xlsx", "zip"):
        await chat.tap_data(f"em:1:{kind}")

    table, archive = (message.document for message in files(chat))
    assert table is not None
    assert archive is not None
    book = openpyxl.load_workbook(BytesIO(table.data))
    assert book.sheetnames == ["Сводка", "О данных"]
    words = [str(cell.value) for row in book["Сводка"].iter_rows() for cell in row if cell.value is not None]
    assert any("Отправленных ответов пока нет" in one for one in words)
    with ZipFile(BytesIO(archive.data)) as packed:
        assert len(packed.namelist()) == 2


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_of_a_wave_closed_while_people_answer_what_was_sent_counts_and_the_rest_is_said(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    boris, vlad = (world.person(number, position="dep_edu") for number in (3, 4))
    await open_wave(olga)
    for one in (olga, boris, vlad):
        world.fill(one, 1)
    await anna.tap("Начать")
    await anna.tap("Дальше")
    await anna.tap("Справляюсь")
    await olga.tap_data("ww:1:1")
    assert anna.answers()["k1_q1"] == "m3"

    await olga.say("/coverage")
    assert "Завершили: 3 из 4 (75 %)" in olga.text
    assert "Начали и ещё не закончили: 1" in olga.text
    await olga.tap_data("em:1:xlsx")
    table = files(olga)[-1].document
    assert table is not None
    book = openpyxl.load_workbook(BytesIO(table.data))
    counted = {row[1].value: row[2].value for row in book["Сводка"].iter_rows(min_row=5, max_row=15)}
    assert counted["завершили диагностику"] == 3
    assert counted["начали и пока не отправили ответы"] == 1
    assert counted["Ответов учтено в этом отчёте"] == 3
    assert book["Ответы"].max_row == 4, "three answers under their heading"


async def test_a_cancelled_export_sends_nothing(world: World) -> None:
    world.wave()
    chat = world.person(5, role="coordinator")
    await chat.come_in()
    await chat.say("/export")
    await chat.tap("1. Выбрать")
    making = next(button for button in chat.last.flat_buttons if button.text == "Таблица Excel")
    assert making.data is not None
    stop = making.data.replace("em:", "es:")

    chat.phone.tap(chat.last.id, making.data)
    chat.phone.tap(chat.last.id, stop, forged=True)
    await world.settled()

    assert all(message.document is None for message in chat.phone.bot_messages)


async def asked_for(world: World) -> tuple[Chat, Message]:
    """Somebody has just tapped «Таблица Excel», and nothing is waited for."""
    world.wave()
    chat = world.person(5, role="coordinator")
    await chat.come_in()
    await chat.say("/export")
    await chat.tap("1. Выбрать")
    bar = chat.last
    chat.phone.tap(bar.id, bar.button("Таблица Excel").data or "")
    return chat, bar


def files(chat: Chat) -> list[Message]:
    return [message for message in chat.phone.bot_messages if message.document is not None]


def now(chat: Chat, message: Message) -> Message:
    """The same message as it stands in the chat by now."""
    return next(one for one in chat.phone.bot_messages if one.id == message.id)


async def until(seen: Callable[[], object]) -> None:
    for _ in range(1000):
        if seen():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("nobody made the file")


async def under_way(world: World) -> None:
    state = select(job.c.state).where(job.c.kind == "wave-report")
    await until(lambda: world.unit(lambda unit: unit.scalar(state)) == "running")


async def test_whatever_is_written_meanwhile_the_bar_ends_where_it_stands(world: World) -> None:
    chat, bar = await asked_for(world)
    chat.phone.say("/menu")
    await world.settled()

    menu = next(one for one in chat.phone.bot_messages if "Охват" in [button.text for button in one.flat_buttons])
    assert bar.id < menu.id < files(chat)[0].id
    assert "Файл готов" in now(chat, bar).words
    await chat.tap("Ещё файл", on=now(chat, bar))
    assert "Итоги файлом" in now(chat, bar).words


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_restart_in_the_middle_begins_the_file_anew_and_ends_the_same_bar(world: World) -> None:
    chat, bar = await asked_for(world)
    await under_way(world)
    await world.stop()
    assert files(chat) == []
    assert "Готовим файл" in now(chat, bar).words

    await world.start()
    await world.settled()
    assert len(files(chat)) == 1
    assert "Файл готов" in now(chat, bar).words


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_asking_twice_for_the_same_file_makes_one_with_one_bar(world: World) -> None:
    chat, bar = await asked_for(world)
    await under_way(world)
    again = await chat.tap_data("em:1:xlsx")

    assert again == "Этот файл уже готовится"
    assert len(files(chat)) == 1
    assert "Файл готов" in now(chat, bar).words
    assert world.unit(lambda unit: len(unit.all(select(audit.c.id).where(audit.c.act == "export")))) == 1


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_whoever_loses_the_role_while_it_is_made_gets_no_file_and_no_bar(world: World) -> None:
    chat, bar = await asked_for(world)
    await under_way(world)
    world.unit(lambda unit: unit.run(delete(staff_role)))
    await world.stop()
    await world.start()
    await world.settled()

    assert files(chat) == []
    assert "открыт другим участникам" in now(chat, bar).words


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_whoever_loses_the_role_in_the_last_moment_gets_no_file_either(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    chat, bar = await asked_for(world)
    await until(lambda: list(tmp_path.glob("vzaimno-*")))  # it is being made
    world.unit(lambda unit: unit.run(delete(staff_role)))
    await world.settled()

    assert files(chat) == []
    assert "открыт другим участникам" in now(chat, bar).words


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_file_that_waits_for_its_place_in_the_chat_is_not_for_whoever_lost_the_role(world: World) -> None:
    wave = world.wave()
    chat = world.person(5, role="coordinator")
    await chat.come_in()

    async def until_the_file_waits() -> None:
        await until(lambda: world.app.lines._waiting[chat.phone.id])  # behind us in this very line
        world.unit(lambda unit: unit.run(delete(staff_role)))

    world.app.lines.add(chat.phone.id, until_the_file_waits)
    params = {"wave": wave, "person": chat.person_id}
    world.unit(lambda unit: jobs.post(unit, "coverage-file", params))
    world.app.ring([jobs.BELL])
    await world.settled()

    assert files(chat) == []


async def test_a_participant_and_a_stranger_to_the_municipality_get_no_file(world: World) -> None:
    wave = world.wave()
    anna = world.person(1)
    await anna.come_in()

    await anna.tap_data(f"em:{wave}:xlsx")
    await anna.say("/export")

    assert all(message.document is None for message in anna.phone.bot_messages)
    assert "открыт другим" in anna.text
