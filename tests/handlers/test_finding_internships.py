"""Finding an internship: from the personal result, by a link, narrowed by what one looks for; and its programme's file."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from db.tables import internship, school
from db.unit import Unit
from handlers.taps_events import StaffCard
from handlers.taps_signups import Programme
from tests.handlers.coverage_steps import inside
from tests.handlers.events_steps import coordinator
from tests.handlers.test_people_files import the_file
from tests.handlers.test_results import uneven
from tests.internships.invented import Invented, invent, signed_up
from tests.world import Chat, World

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def diagnosed(world: World) -> Chat:
    """Somebody who gains most in the second direction and has begun nothing else."""
    (anna,) = await inside(world, 4, 1)
    world.fill(anna, world.wave(), uneven)
    return anna


async def speak_english(chat: Chat) -> None:
    await chat.say("/settings")
    await chat.tap("English")


def order(text: str, *titles: str) -> list[str]:
    return sorted(titles, key=text.index)


async def test_the_result_leads_to_what_gives_most_and_does_not_clash_with_what_one_has(world: World) -> None:
    anna = await diagnosed(world)
    soon = world.clock() + timedelta(days=3)
    invent(world, Invented(title="Ближайшая", starts_at=soon, competencies="K7"))
    mine = invent(world, Invented(title="Моя", starts_at=soon + timedelta(days=9), competencies="K8"))
    invent(world, Invented(title="В тот же час", starts_at=soon + timedelta(days=9, hours=1), competencies="K2"))
    full = invent(world, Invented(title="Полная", starts_at=soon + timedelta(days=1), competencies="K2", capacity=0))
    invent(world, Invented(title="Полезная", starts_at=soon + timedelta(days=20), competencies="K1 K2"))
    signed_up(world, mine, anna)
    assert full

    await anna.say("/profile")
    await anna.tap("Подобрать стажировку")

    suits, _, nearest = anna.text.partition("Ближайшие стажировки")
    assert suits.startswith("Подходит Вам")
    assert "«Полезная» · К1, К2" in suits
    assert suits.count("«") == 1
    assert order(nearest, "Ближайшая", "Полная", "Моя") == ["Ближайшая", "Полная", "Моя"]
    await anna.tap("›")
    assert "«В тот же час» · К2 · в это время у Вас другая стажировка" in anna.text

    await speak_english(anna)
    await anna.say("/profile")
    await anna.tap("Find an internship")
    assert anna.text.startswith("Suits you")
    assert "Coming internships" in anna.text


async def test_where_nothing_gives_most_the_list_says_so_and_is_no_dead_end(world: World) -> None:
    anna = await diagnosed(world)
    invent(world, Invented(title="Другая", competencies="K5"))

    await anna.say("/profile")
    await anna.tap("Подобрать стажировку")
    assert "мест сейчас нет. Ниже — ближайшие" in anna.text
    assert "«Другая»" in anna.text
    await anna.tap("1")
    assert "Записаться" in anna.labels

    await speak_english(anna)
    await anna.say("/internships")
    assert "The nearest ones are below" in anna.text


async def test_each_wish_narrows_the_list_and_they_add_up(world: World) -> None:
    (anna,) = await inside(world, 4, 1)
    town, farm = world.school("лицей № 8", "8"), world.school("школа № 7", "7")

    def settle(unit: Unit) -> None:
        for place, settlement in ((town, "town"), (farm, "khutor")):
            unit.run(update(school).where(school.c.id == place).values(settlement=settlement))

    world.unit(settle)
    november, december = (datetime(2026, month, 24, 7, tzinfo=UTC) for month in (11, 12))
    for title, at, place, codes, way in (
        ("Первая", november, town, "K3", "onsite"),
        ("Вторая", december, town, "K4", "onsite"),
        ("Третья", november + timedelta(days=1), farm, "K4", "mixed"),
        ("Четвёртая", december + timedelta(days=1), farm, "K3 K4", "online"),
    ):
        invent(world, Invented(title=title, starts_at=at, school_id=place, competencies=codes, format=way))

    async def shown() -> set[str]:
        return {title for title in ("Первая", "Вторая", "Третья", "Четвёртая") if title in anna.text}

    await anna.say("/internships")
    assert len(await shown()) == 4
    for by, choice, left in (
        ("По направлениям", "1", {"Первая", "Четвёртая"}),
        ("По датам", "Декабрь 2026 (2)", {"Вторая", "Четвёртая"}),
        ("По формату", "Дистанционно (2)", {"Третья", "Четвёртая"}),
        ("По формату", "Очно (3)", {"Первая", "Вторая", "Третья"}),
        ("По месту", "Город (2)", {"Первая", "Вторая"}),
        ("По месту", "Хутор, посёлок (1)", {"Третья"}),
    ):
        await anna.say("/internships")
        await anna.tap(by)
        await anna.tap(choice)
        assert await shown() == left, (by, choice)
        assert anna.text.startswith("Отобраны: ")
    await anna.tap("По датам")
    await anna.tap("Ноябрь 2026 (1)")
    assert await shown() == {"Третья"}
    assert anna.text.startswith("Отобраны: Ноябрь 2026 · Хутор, посёлок")
    await anna.tap("Показать все")
    assert len(await shown()) == 4

    await speak_english(anna)
    await anna.say("/internships")
    await anna.tap("By format")
    await anna.tap("Online (2)")
    assert await shown() == {"Третья", "Четвёртая"}
    assert anna.text.startswith("Chosen: Online")


async def test_a_link_opens_the_card_for_those_it_is_for_and_nothing_for_others(world: World) -> None:
    olga = await coordinator(world)
    (anna,) = await inside(world, 4, 1)
    event = invent(world, Invented(title="По ссылке"))
    await olga.tap_data(StaffCard(internship=event).pack())
    assert f"?start=i_{event}" in olga.text

    await anna.start(f"i_{event}")
    assert "«По ссылке»" in anna.text
    assert "Записаться" in anna.labels
    for wrong in (f"i_{event + 7}", "i_", "i_-1", f"i_{'9' * 40}", "i_abc"):
        await anna.start(wrong)
        assert "По ссылке" not in anna.text, wrong
        assert "Записаться" not in anna.labels

    guest = world.stranger(8001)
    await guest.start(f"i_{event}")
    assert "По ссылке" not in guest.text
    newcomer = world.person(8002)
    await newcomer.start(newcomer.code)
    await newcomer.start(f"i_{event}")
    assert "По ссылке" not in newcomer.text
    away = world.person(8003, home=world.municipality())
    await away.come_in()
    await away.start(f"i_{event}")
    assert "Этой стажировки больше нет" in away.text

    directors = '{"positions": ["director"], "schools": [], "kinds": []}'
    only = update(internship).where(internship.c.id == event).values(audience=directors)
    world.unit(lambda unit: unit.run(only))
    await anna.start(f"i_{event}")
    assert "Этой стажировки больше нет" in anna.text
    await speak_english(anna)
    await anna.start(f"i_{event}")
    assert "По ссылке" not in anna.text


async def test_the_programme_comes_from_the_card_as_the_host_sent_it(world: World) -> None:
    olga = await coordinator(world)
    (anna,) = await inside(world, 4, 1)
    event = invent(world, Invented(title="С программой"))
    await anna.start(f"i_{event}")
    assert "Программа" not in anna.labels
    await anna.tap_data(Programme(internship=event).pack())
    assert not [message for message in anna.phone.bot_messages if message.document]

    await olga.tap_data(StaffCard(internship=event).pack())
    await olga.tap("Изменить")
    await olga.tap("Программа")
    olga.phone.send_document("программа.docx", b"PK-programme")
    await world.settled()
    await olga.tap("‹ К изменениям")
    await olga.tap("Изменить")

    await anna.start(f"i_{event}")
    card = anna.last
    assert "отдельным" in await anna.tap("Программа")
    assert (the_file(anna).name, the_file(anna).data) == ("программа.docx", b"PK-programme")
    assert "Программа стажировки «С программой»" in anna.text
    await anna.tap("Программа", on=card)
    assert len([message for message in anna.phone.bot_messages if message.document]) == 2, (
        "whoever lost it gets it again"
    )

    away = world.person(8003, home=world.municipality())
    await away.come_in()
    await away.tap_data(Programme(internship=event).pack())
    assert not [message for message in away.phone.bot_messages if message.document]
    await speak_english(anna)
    await anna.start(f"i_{event}")
    await anna.tap("Programme")
    assert "Programme of the internship “С программой”" in anna.text
