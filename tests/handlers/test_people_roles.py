"""Roles are given by one-time links and taken away in two taps; whoever is concerned hears of it, and the journal keeps it."""

from sqlalchemy import select

from db.tables import audit, staff_role
from db.unit import Unit
from tests.handlers.test_people import code_of, coordinator
from tests.world import Chat, World


def roles_of(chat: Chat) -> set[str]:
    def read(unit: Unit) -> set[str]:
        return {row.role for row in unit.all(select(staff_role.c.role).where(staff_role.c.person_id == chat.person_id))}

    return chat.world.unit(read)


def acts(world: World) -> list[str]:
    return world.unit(lambda unit: [row.act for row in unit.all(select(audit.c.act).order_by(audit.c.id))])


def argument(chat: Chat) -> str:
    """What the link on the screen hands to the bot."""
    link = next(word for word in chat.text.split() if word.startswith("https://t.me/"))
    return link.partition("start=")[2]


async def role_link(chat: Chat, role: str, school: str | None = None) -> str:
    await chat.say("/people")
    await chat.tap("Роли")
    await chat.tap("Дать роль")
    await chat.tap(role)
    if school is not None:
        await chat.tap(school)
    return argument(chat)


async def test_a_participant_takes_a_role_by_a_link_and_its_commands_appear(world: World) -> None:
    vera = await coordinator(world)
    anna = world.person(2, given="Анна")
    await anna.come_in()
    opened = await role_link(vera, "Координатор школы", "1")
    assert opened.startswith("r_")
    assert "72" not in vera.text.partition("Она действует")[2], "a day and an hour, not how many hours"
    assert "чт, 12 ноября, 10:00" in vera.text

    await anna.start(opened)
    assert "координатор школы" in anna.text
    assert roles_of(anna) == set()
    await anna.tap("Принять роль")

    assert "Теперь у Вас есть роль: координатор школы, школа № 4" in anna.text
    assert "team" in [command.command for command in anna.phone.commands()]
    assert f"У участника {code_of(anna)} (директор) теперь есть роль «координатор школы»" in vera.text
    assert acts(world) == ["role-link-issued", "role-granted"]


async def test_a_link_gives_its_role_once(world: World) -> None:
    vera = await coordinator(world)
    first, second = world.person(2), world.person(3)
    await first.come_in()
    await second.come_in()
    opened = await role_link(vera, "Принимающая сторона", "1")

    await first.start(opened)
    await second.start(opened)
    await first.tap("Принять роль")
    await second.tap("Принять роль")

    assert roles_of(first) == {"host"}
    assert roles_of(second) == set()
    assert "больше не действует" in second.text


async def test_a_link_is_good_for_seventy_two_hours(world: World) -> None:
    vera = await coordinator(world)
    anna = world.person(2)
    await anna.come_in()
    opened = await role_link(vera, "Принимающая сторона", "1")
    await anna.start(opened)

    world.clock.forward(hours=72)
    await anna.tap("Принять роль")

    assert "больше не действует" in anna.text
    assert roles_of(anna) == set()


async def test_a_stranger_becomes_a_coordinator_by_a_link_and_consents_like_everybody(world: World) -> None:
    vera = await coordinator(world)
    guest = world.stranger(7)
    opened = await role_link(vera, "Муниципальный координатор")

    await guest.start(opened)
    assert "муниципальный координатор" in guest.text
    await guest.tap("Принять роль")
    await guest.tap("Продолжить")
    assert "Согласие на обработку" in guest.text
    await guest.tap("Даю согласие")

    assert "Люди" in guest.labels
    assert "people" in [command.command for command in guest.phone.commands()]
    await vera.say("/people")
    await vera.tap("Роли")
    assert vera.text.count("муниципальный координатор") == 2


async def test_a_stranger_with_a_link_to_a_school_role_is_shown_the_way_in_and_the_link_stays_good(
    world: World,
) -> None:
    vera = await coordinator(world)
    opened = await role_link(vera, "Принимающая сторона", "1")
    guest = world.stranger(7)
    await guest.start(opened)
    assert "Сначала войдите по своему приглашению" in guest.text

    anna = world.person(2)
    await anna.come_in()
    await anna.start(opened)

    assert "Принять роль" in anna.labels


async def test_a_coordinator_of_another_municipality_cannot_take_a_role_here(world: World) -> None:
    vera = await coordinator(world)
    there = world.municipality()
    elsewhere = world.person(9, role="coordinator", home=there, school_id=world.school("школа № 9", "9", home=there))
    await elsewhere.come_in()
    opened = await role_link(vera, "Муниципальный координатор")

    await elsewhere.start(opened)
    assert "другого района" in elsewhere.text
    await elsewhere.tap_data(f"Pa:{opened.removeprefix('r_')}")

    assert "другого района" in elsewhere.text
    assert acts(world) == ["role-link-issued"]


async def test_a_link_that_gives_what_one_has_is_not_used_up(world: World) -> None:
    vera = await coordinator(world)
    opened = await role_link(vera, "Муниципальный координатор")

    await vera.start(opened)

    assert "уже есть" in vera.text
    guest = world.stranger(7)
    await guest.start(opened)
    assert "Принять роль" in guest.labels


async def test_a_made_up_code_gives_nothing(world: World) -> None:
    guest = world.stranger(7)
    await guest.start()

    for code in ("0000-0000-0000-0000", "никакой", "5", ""):
        await guest.tap_data(f"Pa:{code}")
        assert "приглашени" in guest.text
    await guest.start("r_0000-0000-0000-0000")

    assert "больше не действует" in guest.text


async def test_links_that_nobody_opened_are_closed_together(world: World) -> None:
    vera = await coordinator(world)
    opened = await role_link(vera, "Муниципальный координатор")
    await vera.tap("‹ Назад")
    assert "Ещё не открыты ссылки: 1" in vera.text
    await vera.tap("Закрыть ссылки")
    assert "Закрыть 1 ссылку" in vera.text
    await vera.tap("Закрыть")

    assert "Ещё не открыты" not in vera.text
    guest = world.stranger(7)
    await guest.start(opened)
    assert "больше не действует" in guest.text


async def test_a_double_tap_makes_one_link(world: World) -> None:
    vera = await coordinator(world)
    await vera.say("/people")
    await vera.tap_data("Pl:coordinator:0")
    first = argument(vera)

    await vera.tap_data("Pl:coordinator:0")

    assert argument(vera) == first
    assert acts(world) == ["role-link-issued"]


async def test_a_role_is_taken_away_in_two_taps_and_the_person_hears_of_it(world: World) -> None:
    vera = await coordinator(world)
    anna = world.person(2, given="Анна", role="school_coordinator")
    await anna.come_in()
    assert "team" in [command.command for command in anna.phone.commands()]
    await vera.say("/people")
    await vera.tap("Роли")
    assert f"2. {code_of(anna)} · директор\nкоординатор школы, школа № 4" in vera.text

    await vera.tap("2")
    assert "разделы этой роли закроются сразу" in vera.text
    assert vera.last.button("Снять роль").style == "danger"
    assert roles_of(anna) == {"school_coordinator"}
    await vera.tap("Снять роль")

    assert roles_of(anna) == set()
    assert "Роль «координатор школы», школа № 4, с Вас снята" in anna.text
    assert "coverage" not in [command.command for command in anna.phone.commands()]
    assert acts(world) == ["role-revoked"]


async def test_the_last_coordinator_who_is_inside_cannot_be_removed(world: World) -> None:
    vera = await coordinator(world)
    world.person(2, role="coordinator")  # invited, and never came
    await vera.say("/people")
    await vera.say(code_of(vera))
    await vera.tap("Снять: координатор")
    assert "Снять роль с себя?" in vera.text

    said = await vera.tap("Снять роль")

    assert "Других координаторов, которые уже вошли, нет" in said
    assert roles_of(vera) == {"coordinator"}
    assert acts(world) == []


async def test_one_of_two_coordinators_may_give_up_the_role(world: World) -> None:
    vera = await coordinator(world)
    await coordinator(world, 2)
    await vera.say("/people")
    await vera.say(code_of(vera))
    await vera.tap("Снять: координатор")
    await vera.tap("Снять роль")

    assert "с Вас снята" in vera.text
    assert "Люди" not in vera.labels
    await vera.say("/people")
    assert "открыт другим участникам" in vera.text


async def test_a_role_of_another_municipality_cannot_be_taken_away_by_its_number(world: World) -> None:
    vera = await coordinator(world)
    there = world.municipality()
    elsewhere = world.person(9, role="coordinator", home=there, school_id=world.school("школа № 9", "9", home=there))
    await elsewhere.come_in()
    duty = world.unit(lambda unit: unit.scalar(select(staff_role.c.id).where(staff_role.c.person_id == vera.person_id)))

    for sure in (0, 1):
        await elsewhere.tap_data(f"Pv:{duty}:{sure}")
        assert code_of(vera) not in elsewhere.text

    assert roles_of(vera) == {"coordinator"}


async def test_a_pasted_role_link_opens_like_a_tapped_one(world: World) -> None:
    vera = await coordinator(world)
    opened = await role_link(vera, "Муниципальный координатор")
    guest = world.stranger(7)

    await guest.say(f"https://t.me/vzaimno_demo_bot?start={opened}")

    assert "Принять роль" in guest.labels
