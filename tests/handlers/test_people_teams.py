"""People who are not in the roster ask to come in by their school's link; a coordinator lets each of them in, or not."""

import pytest
from sqlalchemy import func, select

from db.tables import chat, join_request, person
from db.unit import Unit
from tests.handlers.test_people import code_of, coordinator
from tests.handlers.test_people_import import coordinator as coordinator_past_the_roster
from tests.handlers.test_people_import import send
from tests.handlers.test_people_roles import acts, argument
from tests.people.roster_books import ANNA, TWO_SCHOOLS, content, workbook
from tests.world import Chat, World

SCHOOLS = (*TWO_SCHOOLS, ("4", "школа № 4", "СОШ", "Станица или село"))


async def team_link(chat: Chat, school: str = "школа № 4") -> str:
    await chat.say("/people")
    await chat.say(school)
    await chat.tap("Ссылка команды")
    if "Создать ссылку" in chat.labels:
        await chat.tap("Создать ссылку")
    return argument(chat)


def people(world: World) -> int:
    def read(unit: Unit) -> int:
        found: int = unit.scalar(select(func.count()).select_from(person))
        return found

    return world.unit(read)


async def asked(world: World, link: str, user_id: int = 7, post: str = "Зам. по УВР") -> Chat:
    guest = world.stranger(user_id)
    await guest.start(link)
    await guest.tap(post)
    return guest


async def test_a_stranger_chooses_a_position_and_comes_in_when_a_coordinator_says_so(world: World) -> None:
    vera = await coordinator(world)
    link = await team_link(vera)
    assert link.startswith("t_")
    guest = world.stranger(7)
    await guest.start(link)
    assert "Ссылка команды: школа № 4" in guest.text
    assert "Имя вводить не нужно" in guest.text

    await guest.tap("Зам. по УВР")
    assert "Передали координатору: заместитель по учебной работе, школа № 4" in guest.text
    assert "Просят присоединиться к команде: заместитель по учебной работе, школа № 4" in vera.text
    assert "Гость" not in vera.text
    before = people(world)
    await vera.tap("Подтвердить")

    assert people(world) == before + 1
    assert "✅ Подтверждено" in vera.text
    assert "Осталось согласие" in guest.text
    await guest.tap("Продолжить")
    assert "Согласие на обработку" in guest.text
    await guest.tap("Даю согласие")
    assert "Мой профиль" in guest.labels
    assert acts(world) == ["team-link-issued", "join-confirmed"]


async def test_somebody_let_in_may_be_found_and_is_counted_with_the_team(world: World) -> None:
    vera = await coordinator(world)
    await asked(world, await team_link(vera))
    await vera.tap("Подтвердить")
    await vera.say("/people")
    await vera.say("школа № 4")

    assert "заместитель по учебной работе" in vera.text
    assert "вход есть, согласия ещё нет" in vera.text


async def test_somebody_who_is_refused_is_told_and_may_not_ask_by_the_same_link_again(world: World) -> None:
    vera = await coordinator(world)
    link = await team_link(vera)
    guest = await asked(world, link)
    before = people(world)

    await vera.tap("Отклонить")
    assert "Отклонено" in vera.text
    assert "Заявка не подтверждена: школа № 4" in guest.text
    await guest.start(link)
    await guest.tap("Директор")
    assert "уже отклонена" in guest.text
    assert people(world) == before

    world.clock.forward(minutes=1)
    await vera.say("/people")
    await vera.say("школа № 4")
    await vera.tap("Ссылка команды")
    await vera.tap("Заменить")
    await vera.tap("Заменить ссылку")
    await guest.start(argument(vera))
    await guest.tap("Директор")
    assert "Передали координатору" in guest.text


async def test_a_replaced_link_opens_nothing(world: World) -> None:
    vera = await coordinator(world)
    link = await team_link(vera)
    await vera.tap("Заменить")
    assert "Прежняя перестанет действовать" in vera.text
    world.clock.forward(minutes=1)
    await vera.tap("Заменить ссылку")
    assert argument(vera) != link

    guest = world.stranger(7)
    await guest.start(link)
    assert "больше не действует" in guest.text


async def test_a_closed_link_opens_nothing_even_for_a_position_button_shown_before(world: World) -> None:
    vera = await coordinator(world)
    link = await team_link(vera)
    guest = world.stranger(7)
    await guest.start(link)
    await vera.tap("Закрыть ссылку")
    await vera.tap("Закрыть ссылку")

    await guest.tap("Директор")

    assert "больше не действует" in guest.text
    assert "Создать ссылку" in vera.labels


async def test_a_second_tap_on_confirm_makes_nobody_twice(world: World) -> None:
    vera = await coordinator(world)
    boris = await coordinator(world, 2)
    await asked(world, await team_link(vera))
    notice = boris.last
    await vera.tap("Подтвердить")
    made = people(world)

    await boris.tap("Отклонить", on=notice)

    assert "уже подтверждена" in boris.text
    assert people(world) == made


async def test_choosing_another_position_replaces_the_request(world: World) -> None:
    vera = await coordinator(world)
    link = await team_link(vera)
    guest = await asked(world, link)
    await guest.start(link)
    await guest.tap("Директор")

    await vera.say("/people")
    await vera.tap("Ждут ответа: 1")

    assert "1. директор, школа № 4" in vera.text
    assert "заместитель" not in vera.text
    await vera.tap("1. Подтвердить")
    assert "Сейчас никто не ждёт ответа" in vera.text


async def test_somebody_who_came_in_by_an_invitation_meanwhile_is_not_made_twice(world: World) -> None:
    vera = await coordinator(world)
    guest = await asked(world, await team_link(vera))
    notice = vera.last
    invited = world.person(8)
    await guest.start(invited.code)
    before = people(world)

    await vera.tap("Подтвердить", on=notice)

    assert "уже закрыта" in vera.text
    assert people(world) == before


async def test_a_participant_who_opens_a_team_link_stays_who_they_are(world: World) -> None:
    vera = await coordinator(world)
    link = await team_link(vera)
    anna = world.person(2)
    await anna.come_in()

    await anna.start(link)
    assert "Вы уже в проекте" in anna.text
    await anna.tap_data(f"Pp:{link.removeprefix('t_')}:director")

    assert "Вы уже в проекте" in anna.text
    assert world.unit(lambda unit: unit.scalar(select(func.count()).select_from(join_request))) == 0


@pytest.mark.parametrize("yes", [0, 1])
async def test_a_coordinator_of_another_municipality_lets_nobody_in(world: World, yes: int) -> None:
    vera = await coordinator(world)
    await asked(world, await team_link(vera))
    there = world.municipality()
    elsewhere = world.person(9, role="coordinator", home=there, school_id=world.school("школа № 9", "9", home=there))
    await elsewhere.come_in()
    number = world.unit(lambda unit: unit.scalar(select(join_request.c.id)))
    before = people(world)

    await elsewhere.tap_data(f"Pd:{number}:{yes}")

    assert "школа № 4" not in elsewhere.text
    assert people(world) == before
    assert world.unit(lambda unit: unit.scalar(select(join_request.c.state))) == "waiting"


async def test_a_made_up_position_is_nobodys(world: World) -> None:
    vera = await coordinator(world)
    link = await team_link(vera)
    guest = world.stranger(7)
    await guest.start(link)

    await guest.tap_data(f"Pp:{link.removeprefix('t_')}:minister")

    assert "больше не действует" in guest.text
    assert world.unit(lambda unit: unit.scalar(select(func.count()).select_from(join_request))) == 0


async def test_the_next_roster_does_not_send_away_those_who_came_by_a_link(world: World) -> None:
    vera = await coordinator_past_the_roster(world)
    guest = await asked(world, await team_link(vera), post="Директор")
    await vera.tap("Подтвердить")
    await guest.tap("Продолжить")
    await guest.tap("Даю согласие")
    guest.person_id = world.unit(lambda unit: unit.scalar(select(chat.c.person_id).where(chat.c.id == 7)))

    await send(vera, content(workbook([ANNA], SCHOOLS)))
    assert "Люди: добавится 1, изменится 0, выбудет 0" in vera.text
    await vera.tap("Загрузить")
    await guest.say("/menu")
    assert "Мой профиль" in guest.labels

    # A new code for a new phone does not turn them into a person of the roster either.
    await vera.say("/people")
    await vera.say(code_of(guest))
    await vera.tap("Новый код")
    await vera.tap("Выдать новый код")
    await send(vera, content(workbook([ANNA, ("4", "Директор", "Образцов", "Пётр")], SCHOOLS)))
    assert "выбудет 0" in vera.text
    assert f"а участник {code_of(guest)} пришёл по ссылке школы" in vera.text
    assert "впишите в строку код участника" in vera.text


async def test_a_request_keeps_nobodys_chat_for_longer_than_a_month_and_none_after_erasure(world: World) -> None:
    vera = await coordinator(world)
    guest = await asked(world, await team_link(vera))
    await vera.tap("Подтвердить")
    await guest.tap("Продолжить")
    await guest.tap("Даю согласие")

    await guest.say("/privacy")
    await guest.tap("Удалить мои данные")
    await guest.tap("Удалить навсегда")

    assert world.unit(lambda unit: unit.scalar(select(func.count()).select_from(join_request))) == 0
