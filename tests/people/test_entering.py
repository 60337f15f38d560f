"""Coming in by a code: what is forgiven, what is counted, and what no longer opens anything."""

import pytest
from sqlalchemy import select

from db.tables import chat, invitation
from people import invitations
from tests.world import Chat, World


def locked(person: Chat) -> bool:
    found = person.world.unit(
        lambda unit: unit.scalar(select(chat.c.locked_until).where(chat.c.id == person.phone.id)),
    )
    return found is not None


async def wrong(person: Chat, times: int) -> str:
    for number in range(times):
        await person.say(f"0000-0000-0000-{number:04d}")
    return person.text


async def test_a_link_with_the_code_leads_straight_to_the_greeting(world: World) -> None:
    anna = world.person(1, given="Анна", patronymic="Петровна")

    await anna.start(anna.code)

    assert "Здравствуйте, Анна Петровна!" in anna.text
    assert anna.labels == ["Да, это я", "Здесь ошибка", "English"]


@pytest.mark.parametrize("typing", ["lower case", "spaces", "no hyphens", "its whole link"])
async def test_a_code_may_be_typed_as_people_type(world: World, typing: str) -> None:
    anna = world.person(1)
    written = {
        "lower case": anna.code.lower(),
        "spaces": f"  {anna.code.replace('-', ' ')} ",
        "no hyphens": anna.code.replace("-", ""),
        "its whole link": f"Вот: https://t.me/vzaimno_demo_bot?start={anna.code}",
    }[typing]

    await anna.start()
    await anna.tap("Ввести код")
    await anna.say(written)

    assert "Здравствуйте, коллега!" in anna.text


async def test_a_wrong_code_says_how_many_tries_are_left(world: World) -> None:
    guest = world.stranger(1)
    await guest.start()

    assert "Осталось попыток: 4." in await wrong(guest, 1)
    assert "Осталось попыток: 2." in await wrong(guest, 2)
    assert "Осталась 1 попытка." in await wrong(guest, 1)


async def test_after_the_fifth_wrong_code_each_next_wait_is_longer(world: World) -> None:
    guest = world.stranger(1)
    await guest.start()

    assert "через 1 минуту" in await wrong(guest, 5)
    for minutes, words in ((1, "через 2 минуты"), (2, "через 5 минут"), (5, "через 15 минут"), (15, "через 60 минут")):
        world.clock.forward(minutes=minutes)
        assert words in await wrong(guest, 1)


async def test_a_right_code_is_not_looked_at_while_the_chat_waits(world: World) -> None:
    anna = world.person(1, given="Анна")
    await anna.start()
    await wrong(anna, 5)

    await anna.say(anna.code)
    assert "Код можно будет ввести через 1 минуту" in anna.text
    await anna.start(anna.code)
    assert "Код можно будет ввести через 1 минуту" in anna.text
    assert "Анна" not in anna.text

    world.clock.forward(seconds=61)
    await anna.say(anna.code)
    assert "Здравствуйте, Анна!" in anna.text
    assert not locked(anna)


async def test_waiting_in_one_chat_keeps_nobody_else_out(world: World) -> None:
    guest = world.stranger(1)
    anna = world.person(2, given="Анна")
    await guest.start()
    await wrong(guest, 5)

    await anna.start(anna.code)

    assert "Здравствуйте, Анна!" in anna.text


async def test_a_code_opens_once(world: World) -> None:
    anna = world.person(1, given="Анна")
    await anna.come_in()
    guest = world.stranger(2)

    await guest.start(anna.code)

    assert "По этому приглашению уже вошли" in guest.text
    assert "Анна" not in guest.text
    await anna.say("/menu")
    assert "Мой профиль" in anna.labels


async def test_a_revoked_code_reads_like_one_that_never_was(world: World) -> None:
    anna = world.person(1, given="Анна")
    world.unit(lambda unit: invitations.revoke(unit, [anna.person_id]))

    await anna.start(anna.code)

    assert "Такой код не найден" in anna.text
    assert world.unit(lambda unit: unit.scalar(select(invitation.c.used_at))) is None


async def test_issuing_a_new_code_kills_the_one_before(world: World) -> None:
    anna = world.person(1, given="Анна")
    fresh = world.unit(lambda unit: invitations.issue(unit, anna.person_id))

    await anna.start(anna.code)
    assert "Такой код не найден" in anna.text
    await anna.say(fresh)
    assert "Здравствуйте, Анна!" in anna.text


async def test_somebody_inside_who_opens_an_invitation_again_stays_who_they_are(world: World) -> None:
    anna = world.person(1, given="Анна")
    boris = world.person(2, given="Борис")
    await anna.come_in()

    await anna.start(boris.code)

    assert "Мой профиль" in anna.labels
    await boris.start(boris.code)
    assert "Здравствуйте, Борис!" in boris.text


async def test_two_phones_that_open_one_link_at_once_let_one_person_in(world: World) -> None:
    anna = world.person(1, given="Анна")
    guest = world.stranger(2)

    anna.phone.start(anna.code)
    guest.phone.start(anna.code)
    await world.settled()

    greeted = [one for one in (anna, guest) if "Здравствуйте, Анна!" in one.text]
    refused = [one for one in (anna, guest) if "По этому приглашению уже вошли" in one.text]
    assert (len(greeted), len(refused)) == (1, 1)
