"""Files of /people: cards to print, a list of links, the journal; none of them with a name."""

import io
import zlib

import pytest
from openpyxl import load_workbook

from demo.telegram.files import File
from handlers.taps_days import InternshipsFile
from tests.handlers.test_people import coordinator
from tests.world import Chat, World


async def ask(chat: Chat, label: str) -> File:
    await chat.say("/people")
    await chat.tap("Приглашения")
    await chat.tap(label)
    return the_file(chat)


def the_file(chat: Chat) -> File:
    return next(message.document for message in reversed(chat.phone.bot_messages) if message.document)


def cells(data: bytes) -> list[str]:
    book = load_workbook(io.BytesIO(data))
    return [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]


async def test_cards_of_everybody_who_has_not_come_in_arrive_as_a_pdf(world: World) -> None:
    vera = await coordinator(world)
    for number in range(2, 11):
        world.person(number, given="Анна")

    file = await ask(vera, "Карточки")

    assert file.name == "приглашения.pdf"
    assert file.data.startswith(b"%PDF")
    assert b"/Count 2" in file.data
    assert "Карточек: 9" in next(m.words for m in reversed(vera.phone.bot_messages) if m.document)


async def test_the_list_of_links_holds_codes_and_links_and_no_names(world: World) -> None:
    vera = await coordinator(world)
    anna = world.person(2, given="Анна")

    file = await ask(vera, "Список")

    found = cells(file.data)
    assert anna.code in found
    assert any(cell.endswith(f"?start={anna.code}") for cell in found)
    assert not [cell for cell in found if cell in ("Анна", "Примерова", "Фамилия")]


async def test_invitations_of_one_school_are_only_of_that_school(world: World) -> None:
    vera = await coordinator(world)
    anna = world.person(2, given="Анна")
    boris = world.person(3, school_id=world.school("школа № 10", "10"))
    await vera.say("/people")
    await vera.say("школа № 10")
    await vera.tap("Приглашения")
    assert "Ещё не вошёл 1 человек" in vera.text
    await vera.tap("Список")

    found = cells(the_file(vera).data)

    assert boris.code in found
    assert anna.code not in found


async def test_when_everybody_is_in_there_is_nothing_to_hand_out(world: World) -> None:
    vera = await coordinator(world)
    await vera.say("/people")
    await vera.tap("Приглашения")

    assert "передавать нечего" in vera.text
    assert vera.labels == ["‹ Назад"]


async def test_the_journal_is_exported_with_codes_and_without_names(world: World) -> None:
    vera = await coordinator(world)
    world.person(2, given="Анна")
    await ask(vera, "Карточки")
    await vera.say("/people")
    await vera.tap("Журнал")
    assert "Сделаны приглашения" in vera.text

    await vera.tap("В Excel")

    found = cells(the_file(vera).data)
    assert "Сделаны приглашения" in found
    assert "Вера" not in found


async def test_the_journal_says_in_words_what_was_asked_for_and_of_which_erasure_an_act_speaks(world: World) -> None:
    vera = await coordinator(world)
    anna = world.person(2, given="Анна")
    await anna.come_in()
    await vera.tap_data(InternshipsFile(first=20_700, last=20_900, kind="schedule").pack())
    await anna.say("/privacy")
    await anna.tap("Удалить мои данные")
    await anna.tap("Удалить навсегда")
    await vera.say("/people")
    await vera.tap("Журнал")
    await vera.tap("В Excel")

    found = cells(the_file(vera).data)
    assert "график стажировок (Word)" in found
    assert found[found.index("Уничтожены данные участника") + 1] == "запись 1"
    assert anna.code not in found


@pytest.mark.parametrize("what", ["pdf", "xlsx"])
async def test_no_name_stands_in_any_file_of_the_strict_profile(strict_world: World, what: str) -> None:
    vera = await coordinator(strict_world)
    strict_world.person(2, given="Аннапробная")
    await vera.say("/people")
    await vera.tap_data(f"Pk:0:{what}")

    file = the_file(vera)

    assert "Аннапробная" not in " ".join(cells(file.data) if what == "xlsx" else [_text(file.data)])


def _text(pdf: bytes) -> str:
    """What of a PDF's streams can be read as letters of UTF-16, as its fonts write them."""
    parts = []
    for chunk in pdf.split(b"stream\n")[1:]:
        try:
            parts.append(zlib.decompress(chunk).decode("utf-16-be", "ignore"))
        except zlib.error:
            continue
    return "".join(parts)
