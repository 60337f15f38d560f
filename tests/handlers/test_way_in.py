"""From the street to the menu."""

from tests.world import World


async def test_an_invited_person_is_greeted_by_the_roster_consents_and_ends_in_the_menu(world: World) -> None:
    anna = world.person(1, given="Анна", patronymic="Петровна")

    await anna.start(anna.code)
    assert "Здравствуйте, Анна Петровна!" in anna.text
    assert "директор, школа № 4" in anna.text

    await anna.tap("Да, это я")
    assert "Согласие на обработку персональных данных" in anna.text

    await anna.tap("Даю согласие")
    assert "Согласие записано" in anna.text
    assert "Мой профиль" in anna.labels


async def test_a_whole_diagnostic_ends_in_a_personal_result(world: World) -> None:
    world.wave()
    anna = world.person(1, given="Анна", patronymic="Петровна")
    await anna.come_in()
    await anna.tap("Начать")
    await anna.answer_to_the_end()
    await anna.tap("Отправить")

    assert "Этот итог видите только Вы" in anna.text
    assert anna.last.photo is not None
