"""The coordinator takes the aggregated results away from the chat."""

from io import BytesIO
from zipfile import ZipFile

import openpyxl

from demo.municipality import invent
from people.consent import read_texts
from surveys.publishing import Shelf
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


async def test_a_participant_and_a_stranger_to_the_municipality_get_no_file(world: World) -> None:
    wave = world.wave()
    anna = world.person(1)
    await anna.come_in()

    await anna.tap_data(f"em:{wave}:xlsx")
    await anna.say("/export")

    assert all(message.document is None for message in anna.phone.bot_messages)
    assert "открыт другим" in anna.text
