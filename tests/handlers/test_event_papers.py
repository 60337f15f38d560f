"""Papers of an internship in the chat: for whoever runs it, for the school that sends, and with codes where names may not be."""

from io import BytesIO

import pytest

from tests.internships.invented import invent, signed_up
from tests.world import Chat, World

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def visit(world: World) -> tuple[int, Chat, Chat, Chat]:
    """An event in ten days with a guest of school 5; its host, the guest and the guest's school coordinator."""
    at = world.school("школа № 5", "5")
    host = world.person(50, position="dep_meth", role="host")
    anna = world.person(1, given="Анна", patronymic="Петровна", position="dep_edu", school_id=at)
    sender = world.person(60, position="dep_meth", role="school_coordinator", school_id=at)
    for one in (host, anna, sender):
        await one.come_in()
    event = invent(world)
    signed_up(world, event, anna)
    return event, host, anna, sender


def words(chat: Chat) -> str:
    """Everything in the document that came last."""
    import docx

    found = next(one for one in reversed(chat.phone.bot_messages) if one.document is not None)
    assert found.document is not None
    document = docx.Document(BytesIO(found.document.data))
    return "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)


@SQLITE
async def test_a_host_gets_the_sheet_and_a_school_the_list_of_those_it_sends(world: World) -> None:
    event, host, anna, sender = await visit(world)
    await host.tap_data(f"Dha:{event}")
    assert "Примерова Анна Петровна" in words(host)

    await sender.say("/team")
    await sender.tap("Кто куда едет")
    assert "Как мы превратили справки в решения" in sender.text
    await sender.tap("Список направляемых")
    assert "Примерова Анна Петровна" in words(sender)
    await anna.tap_data(f"Dha:{event}")
    await anna.tap_data(f"Dwb:{world.school('школа № 5', '5')}")
    assert all(one.document is None for one in anna.phone.bot_messages), "a guest is given neither"
    await sender.tap_data(f"Dwb:{world.school()}")
    assert "школа № 4\n" not in sender.text, "and a school sees its own only"


@SQLITE
async def test_every_paper_is_reached_by_taps_from_the_menu(world: World) -> None:
    _, host, _, _ = await visit(world)
    director = world.person(61, position="director", school_id=world.school("школа № 5", "5"))
    await director.come_in()
    await director.tap("Мои записи")
    await director.tap("Кто куда едет")
    await director.tap("Список направляемых")
    assert "Примерова Анна Петровна" in words(director)

    await host.tap("Мои стажировки")
    await host.tap("1")
    card = host.last
    await host.tap("Лист регистрации")
    assert "Примерова Анна Петровна" in words(host)
    assert "Лист регистрации" in [button.text for button in card.flat_buttons], "the card stays where it is"

    vera = world.person(70, position="methodologist", role="coordinator")
    await vera.come_in()
    world.clock.forward(days=10, hours=4)
    await vera.say("/menu")
    await vera.tap("Все стажировки")
    await vera.tap("Прошли")
    await vera.tap("1")
    assert {"Лист регистрации", "Сертификаты", "Исправить отметки"} <= set(vera.labels)
    assert len(vera.last.buttons) <= 8
    await vera.tap("Сертификаты")
    assert "оформляются сами" in vera.text


@SQLITE
async def test_in_the_strict_profile_codes_stand_in_files_and_screens(strict_world: World) -> None:
    event, host, _, sender = await visit(strict_world)
    await host.tap_data(f"Dha:{event}")
    await sender.tap_data("Dwa:0")
    assert "Как мы превратили справки в решения" in sender.text
    assert "Примеров" not in sender.text
    await sender.tap("Список направляемых")

    assert "Примерова" not in words(host) + words(sender)
    assert "заместитель по учебной работе" in words(sender)
