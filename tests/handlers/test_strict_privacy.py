"""`PRIVACY_PROFILE=strict`: no person's name leaves the server, not even to the person."""

import re
import zlib
from collections.abc import AsyncIterator
from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.clock import StoppedClock
from tests.filling import scale_answer
from tests.handlers.events_steps import fill_in
from tests.people.roster_books import content, workbook
from tests.world import World, open_world

NAMES = ("Анна", "Петровна", "Примерова", "Вера", "Глеб")


@pytest.fixture
async def strict(database_url: str, clock: StoppedClock) -> AsyncIterator[World]:
    made = await open_world(database_url, clock, privacy_profile="strict")
    yield made
    await made.stop()
    await made.telegram.stop()


async def test_nobodys_name_stands_in_any_message(strict: World) -> None:
    wave = strict.wave()
    vera = strict.person(1, given="Вера", role="coordinator")
    gleb = strict.person(2, given="Глеб", role="school_coordinator")
    anna = strict.person(3, given="Анна", patronymic="Петровна")
    everybody = (vera, gleb, anna)
    for one in everybody:
        await one.start(one.code)
        greeting = one.last
        await one.tap("Здесь ошибка", on=greeting)
        await one.tap_data("me", greeting.id)
        agree = next(message for message in one.phone.bot_messages if message.id == greeting.id)
        await one.tap("Даю согласие", on=agree)
    await anna.say("/menu")
    for words in ("Начать", "Дальше", "Пауза", "Да, напомнить"):
        await anna.tap(words)
    strict.clock.forward(days=1)
    await strict.tick()
    response = strict.fill(anna, wave, scale_answer(4, 2))
    for tap in (f"r:{response}", f"rd:{response}", f"rv:{response}:1", f"rf:{response}", "pv", "st", "h"):
        await anna.tap_data(tap)
    await vera.say("/coverage")
    await gleb.say("/team")

    for one in everybody:
        for message in one.seen:
            said = message.words + (message.document.name if message.document else "")
            assert not [name for name in NAMES if name in said], said
    assert "Здравствуйте, коллега!" in anna.seen[0].words


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_nobodys_name_stands_in_any_message_or_file_of_the_coordinators_whole_path(strict: World) -> None:
    """Everything a coordinator can ask for, read to the last part of the last file."""
    wave = strict.wave()
    vera = strict.person(1, given="Вера", role="coordinator")
    anna = strict.person(3, given="Анна", patronymic="Петровна")
    gleb = strict.person(4, given="Глеб")
    waiting = strict.person(5, given="Анна", school_id=strict.school("школа № 5", "5"))
    for one in (vera, anna, gleb):
        await one.start(one.code)
        await one.tap_data("me")
        await one.tap("Даю согласие")
        strict.fill(one, wave, scale_answer(4, 2))

    for tap in ("Ph", "Ps:0", f"Po:{strict.school()}:0", f"Pc:{anna.person_id}", f"Pn:{waiting.person_id}:1", "Pr:0"):
        await vera.tap_data(tap)
    await vera.say("/people")
    await vera.say("школа № 5")
    for tap in ("Pk:0:pdf", "Pk:0:xlsx", "Pm", "Pb:0", "Pe", f"cp:{wave}", f"cx:{wave}", f"nu:{wave}:0", f"wk:{wave}"):
        await vera.tap_data(tap)
    await vera.tap_data("Pi")
    vera.phone.send_document("roster.xlsx", content(workbook()))
    await strict.settled()
    for tap in (f"em:{wave}:xlsx", f"em:{wave}:zip", f"rf:{1}", "pd"):
        await vera.tap_data(tap)
    await gleb.tap_data("pe:1")

    files = [message.document for message in vera.seen if message.document]
    assert {file.name.rpartition(".")[2] for file in files} == {"pdf", "xlsx", "zip", "docx"}
    assert len(files) >= 9
    for one in (vera, anna, gleb, waiting):
        for message in one.seen:
            assert not [name for name in NAMES if name in message.words], message.words
    assert any("школа № 4" in text_of(file.data) for file in files), "files are read, not looked at from outside"
    for file in files:
        words = text_of(file.data)
        assert not [name for name in (*NAMES, "Образцов") if name in file.name + words], file.name


def text_of(data: bytes) -> str:
    """Every part of an archive and of the archives in it; the drawn streams of a PDF as they are."""
    if data[:2] == b"PK":
        with ZipFile(BytesIO(data)) as archive:
            return "\n".join(text_of(archive.read(name)) for name in archive.namelist())
    if data[:4] == b"%PDF":
        parts = re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL)
        return "\n".join(_unpacked(part).decode("utf-16-be", "ignore") for part in parts)
    return data.decode("utf-8", "ignore")


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_nobodys_name_stands_where_an_internship_is_announced(strict: World) -> None:
    vera = strict.person(1, given="Вера", role="coordinator")
    anna = strict.person(2, given="Анна", patronymic="Петровна")
    for one in (vera, anna):
        await one.come_in()
    await vera.say("/events")
    await vera.tap("Новая стажировка")
    await vera.say("Как мы превратили справки в решения")
    await fill_in(vera)
    await vera.tap("Контакт")
    await vera.tap("2")
    await vera.tap("Всё сразу")
    assert "Контакт: директор, P-" in vera.text
    await vera.tap("Опубликовать")
    await vera.tap("Опубликовать (")

    for message in vera.seen:
        assert not [name for name in NAMES if name in message.words], message.words
