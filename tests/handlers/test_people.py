"""/people: the coordinator looks through schools and people by codes, posts and states."""

import pytest
from sqlalchemy import select

from db.tables import invitation, person
from db.unit import Unit
from tests.world import Chat, World


async def coordinator(world: World, user_id: int = 1) -> Chat:
    vera = world.person(user_id, given="Вера", role="coordinator")
    await vera.come_in()
    return vera


def code_of(chat: Chat) -> str:
    found: str = chat.world.unit(lambda unit: unit.scalar(select(person.c.code).where(person.c.id == chat.person_id)))
    return found


def without_invitation(world: World, chat: Chat) -> None:
    def work(unit: Unit) -> None:
        unit.run(invitation.delete().where(invitation.c.person_id == chat.person_id))

    world.unit(work)


async def district(world: World) -> tuple[Chat, dict[str, Chat]]:
    vera = await coordinator(world)
    far = world.school("школа № 10, х. Дальний", "10")
    people = {
        "consented": world.person(2, given="Анна"),
        "started": world.person(3, given="Борис", position="dep_edu"),
        "invited": world.person(4, given="Глеб", position="dep_upb", school_id=far),
        "not invited": world.person(5, position="advisor", school_id=far),
        "left": world.person(6, position="dep_meth", school_id=far),
    }
    await people["consented"].come_in()
    await people["started"].start(people["started"].code)
    without_invitation(world, people["not invited"])
    world.leave(people["left"])
    return vera, people


async def test_the_first_screen_counts_people_by_how_far_they_have_come(world: World) -> None:
    vera, _ = await district(world)

    await vera.say("/people")

    assert "2 школы, 5 человек" in vera.text
    assert "согласие дано: 2" in vera.text
    assert "вход есть, согласия ещё нет: 1" in vera.text
    assert "приглашение ещё не открыто: 1" in vera.text
    assert "без приглашения: 1" in vera.text


async def test_people_are_on_the_menu_of_a_coordinator_only(world: World) -> None:
    vera, people = await district(world)

    assert "Люди" in vera.labels
    assert "Люди" not in people["consented"].labels
    await people["consented"].say("/people")
    assert "открыт другим участникам" in people["consented"].text


async def test_schools_stand_as_people_count_them_and_lead_to_their_teams(world: World) -> None:
    vera, people = await district(world)
    await vera.say("/people")
    await vera.tap("Школы")
    lines = vera.text.splitlines()
    assert "1. школа № 4: 2 из 3" in lines
    assert "2. школа № 10, х. Дальний: 0 из 2" in lines

    await vera.tap("2")
    assert "школа № 10" in vera.text
    assert code_of(people["invited"]) in vera.text
    assert "приглашение ещё не открыто" in vera.text
    assert "без приглашения" in vera.text
    assert "нет в реестре" in vera.text
    assert "Глеб" not in vera.text


async def test_a_long_list_turns_its_pages_and_comes_back_to_the_page_of_the_school(world: World) -> None:
    vera = await coordinator(world)
    for number in range(11, 31):
        world.school(f"школа № {number}", str(number))
    await vera.say("/people")
    await vera.tap("Школы")
    assert "1 из 3" in vera.labels
    await vera.tap("›")
    assert "2 из 3" in vera.labels
    await vera.tap("3")
    school = vera.text.splitlines()[0]

    await vera.tap("‹ Назад")

    assert "2 из 3" in vera.labels
    assert f"3. {school}: 0 из 0" in vera.text


async def test_a_typed_name_number_or_code_finds_the_school_or_the_person(world: World) -> None:
    vera, people = await district(world)
    await vera.say("/people")

    await vera.say("дальний")
    assert "школа № 10, х. Дальний" in vera.text
    await vera.say("Школа №10")
    assert "школа № 10, х. Дальний" in vera.text
    await vera.say(code_of(people["invited"]).lower())
    assert f"Участник {code_of(people['invited'])}" in vera.text

    await vera.say("/people")
    await vera.tap("Найти")
    await vera.say("школа")
    assert "нашлось 2 школы" in vera.text
    await vera.tap("2")
    assert "Дальний" in vera.text
    await vera.say("/people")
    await vera.say("<b>нигде</b>")
    assert "«<b>нигде</b>» ничего не нашлось" in vera.text


async def test_a_card_shows_post_school_and_state_and_neither_name_nor_answers(world: World) -> None:
    vera, people = await district(world)
    await vera.say("/people")

    await vera.say(code_of(people["consented"]))

    assert "директор, школа № 4" in vera.text
    assert "согласие дано" in vera.text
    assert "Анна" not in vera.text


async def test_a_new_code_is_asked_twice_shown_once_and_the_old_one_opens_nothing(world: World) -> None:
    vera, people = await district(world)
    gleb = people["invited"]
    await vera.say("/people")
    await vera.say(code_of(gleb))
    await vera.tap("Новый код")
    assert "перестанет действовать" in vera.text
    world.clock.forward(minutes=1)

    asked, sure = vera.last.id, vera.last.flat_buttons[0].data
    await vera.tap("Выдать новый код")
    link = next(word for word in vera.text.split() if word.startswith("https://t.me/"))
    await vera.tap_data(sure or "", asked)
    assert link in vera.text, "a second tap would close what the first has shown"
    await gleb.start(gleb.code)
    assert "Такой код не найден" in gleb.text
    await gleb.start(link.partition("start=")[2])
    assert "Всё верно?" in gleb.text

    await vera.say("/people")
    await vera.say(code_of(gleb))
    assert "https://" not in vera.text
    await vera.say("/people")
    await vera.tap("Журнал")
    assert "Выдан новый код" in vera.text
    assert code_of(gleb) in vera.text


async def test_a_new_code_for_somebody_inside_warns_that_the_other_phone_goes_out(world: World) -> None:
    vera, people = await district(world)
    await vera.say("/people")
    await vera.say(code_of(people["consented"]))
    await vera.tap("Новый код")

    assert "прежний чат отключится" in vera.text


async def test_somebody_who_left_gets_no_new_code(world: World) -> None:
    vera, people = await district(world)
    await vera.say("/people")
    await vera.say(code_of(people["left"]))
    assert "Новый код" not in vera.labels
    before = world.contents(but=("chat", "claimed_update"))

    await vera.tap_data(f"Pn:{people['left'].person_id}:1")

    assert world.contents(but=("chat", "claimed_update")) == before


@pytest.mark.parametrize("tap", ["Po:{school}:0", "Pc:{person}", "Pn:{person}:1", "Pk:{school}:pdf", "Pt:{school}",
                                 "Pu:{school}:1", "Pz:{school}:1", "Pl:host:{school}"])  # fmt: skip
async def test_a_coordinator_of_another_municipality_learns_and_changes_nothing(world: World, tap: str) -> None:
    _, people = await district(world)
    there = world.municipality()
    elsewhere = world.person(9, role="coordinator", home=there, school_id=world.school("школа № 9", "9", home=there))
    await elsewhere.come_in()
    before = world.contents(but=("chat", "claimed_update"))

    await elsewhere.tap_data(tap.format(school=world.school(), person=people["consented"].person_id))

    assert "школа № 4" not in elsewhere.text
    assert code_of(people["consented"]) not in elsewhere.text
    assert "Люди" in elsewhere.labels
    assert world.contents(but=("chat", "claimed_update")) == before


async def test_a_code_of_another_municipality_is_not_found(world: World) -> None:
    _, people = await district(world)
    there = world.municipality()
    elsewhere = world.person(9, role="coordinator", home=there, school_id=world.school("школа № 9", "9", home=there))
    await elsewhere.come_in()
    await elsewhere.say("/people")

    await elsewhere.say(code_of(people["consented"]))

    assert "ничего не нашлось" in elsewhere.text
