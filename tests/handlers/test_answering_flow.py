"""From the first question to sending, and what may still be changed afterwards."""

from tests.handlers.steps import PROBE, begin, form_of, goto, response_of, ticked
from tests.world import Chat, World


async def to_the_end(anna: Chat, *, more: str = "Нет") -> None:
    """Answer the small form up to the list of answers."""
    await anna.tap("Дальше")
    for said in ("Школьный сад", None, "1.02.2027", "6", "0,5"):
        await (anna.say(said) if said else anna.tap("Дальше"))
    await anna.tap(more)
    if more == "Нет":
        await anna.tap("Подтверждаю")


async def test_notes_in_a_row_are_read_on_one_screen_and_passed_by_one_tap(world: World) -> None:
    anna = await begin(world)

    assert "Диагностика помогает выбрать стажировку" in anna.text
    assert "Оценивайте то, как Вы действуете сейчас" in anna.text
    await anna.tap("Дальше")
    assert " · 1 из " in anna.text


async def test_a_questions_condition_makes_it_appear_and_disappear(world: World) -> None:
    anna = await begin(world, PROBE)
    await to_the_end(anna, more="Да")
    assert "Что добавить к Школьный сад?" in anna.text
    total = anna.text.partition(" из ")[2].split()[0]

    await anna.tap("‹ Назад")
    await anna.tap("Нет")

    assert "Всё верно" in anna.text
    assert int(anna.text.partition(" из ")[2].split()[0]) < int(total)


async def test_a_question_inside_a_condition_depends_on_the_answer_before_it(world: World) -> None:
    anna = await begin(world, PROBE)
    await to_the_end(anna, more="Да")
    await anna.tap("Пропустить")
    await anna.tap("Доска")
    await anna.tap("Готово")
    assert "Всё верно" in anna.text

    await goto(anna, "what")
    await anna.say("Схему")
    await goto(anna, "tools")
    await anna.tap("Готово")

    assert "Где встретиться?" in anna.text


async def test_an_answer_to_a_question_that_no_longer_applies_is_not_asked_for_again(world: World) -> None:
    anna = await begin(world, PROBE)
    await to_the_end(anna, more="Да")
    await anna.say("Схему")
    await goto(anna, "more")
    await anna.tap("Нет")
    await anna.tap("Подтверждаю")

    assert "Отправить" in anna.labels
    assert anna.answers()["what"] == "Схему", "kept, in case the person changes their mind"
    await goto(anna, "more")
    await anna.tap("Да")
    await goto(anna, "what")
    assert "Ваш ответ: Схему" in anna.text


async def test_an_acknowledgement_is_one_tap_and_carries_a_tick_afterwards(world: World) -> None:
    anna = await begin(world, PROBE)
    await to_the_end(anna)
    assert anna.answers()["agreed"] == "OK"

    await goto(anna, "agreed")

    assert ticked(anna) == ["Подтверждаю"]


async def test_the_list_of_answers_jumps_to_each_and_comes_back(world: World) -> None:
    anna = await begin(world, PROBE)
    await to_the_end(anna)
    assert "Вы ответили на все вопросы. Отправляем?" in anna.text

    await anna.tap("Посмотреть ответы")
    for words in ("1. Как назвать проект?", "Школьный сад", "01.02.2027", "0,5", "Всего 3. Добавить", "Подтверждено"):
        assert words in anna.text
    await anna.tap("3")
    assert "Сколько дней?" in anna.text
    await anna.say("7")

    assert anna.answers()["days"] == "7"
    assert "Отправить" in anna.labels, "a correction leads back to the list"


async def test_what_is_missing_is_counted_and_asked_before_sending(world: World) -> None:
    anna = await begin(world, PROBE)
    await anna.tap("Дальше")
    await anna.say("Школьный сад")

    await anna.tap_data(f"rv:{response_of(anna)}:0")
    assert "Осталось 5 вопросов без ответа." in anna.text
    assert "Отправить" not in anna.labels
    await anna.tap("Ответить")
    assert "Когда начинаем?" in anna.text

    await anna.tap_data(f"su:{response_of(anna)}")
    assert "Когда начинаем?" in anna.text
    assert world.submitted_at(anna.person_id) is None


async def test_sending_a_form_without_a_profile_ends_in_thanks(world: World) -> None:
    anna = await begin(world, PROBE)
    await to_the_end(anna)

    await anna.tap("Отправить")

    assert "Спасибо!" in anna.text
    assert "Ответы можно менять" in anna.text
    assert world.submitted_at(anna.person_id) == world.clock()


async def test_a_change_after_sending_counts_at_once(world: World) -> None:
    wave = world.wave()
    anna = world.person(1)
    await anna.come_in()
    world.fill(anna, wave)
    sent = world.submitted_at(anna.person_id)
    before = world.contents()["score"]
    world.clock.forward(hours=1)

    await goto(anna, "k1_q1")
    assert ticked(anna) == ["Справляюсь"]
    toast = await anna.tap("Могу научить")

    assert "пересчитан" in toast
    assert world.contents()["score"] != before
    assert world.submitted_at(anna.person_id) == sent, "the first moment of sending stays"


async def test_the_same_answer_after_sending_changes_nothing_and_says_nothing_of_a_change(world: World) -> None:
    wave = world.wave()
    anna = world.person(1)
    await anna.come_in()
    world.fill(anna, wave)
    await anna.say("/profile")
    await goto(anna, "k1_q1")
    before = world.contents(but=("chat", "claimed_update", "job"))

    toast = await anna.tap("Справляюсь")

    assert toast == ""
    assert world.contents(but=("chat", "claimed_update", "job")) == before


async def test_a_change_that_opens_a_question_takes_the_sending_back_until_it_is_answered(world: World) -> None:
    anna = await begin(world, PROBE)
    await to_the_end(anna)
    await anna.tap("Отправить")

    await goto(anna, "more")
    await anna.tap("Да")
    assert "Что понадобится?" in anna.text
    assert world.submitted_at(anna.person_id) is None
    await anna.tap("Экран")
    await anna.tap("Готово")
    for _ in range(4):
        if "Отправить" in anna.labels:
            break
        await anna.tap("Пропустить" if "Пропустить" in anna.labels else "Подтверждаю")
    await anna.tap("Отправить")

    assert world.submitted_at(anna.person_id) is not None


async def test_a_wave_that_closes_on_the_way_keeps_the_answers_and_says_so(world: World) -> None:
    anna = await begin(world, PROBE)
    await anna.tap("Дальше")
    await anna.say("Школьный сад")
    world.clock.forward(days=15)

    await anna.tap("Дальше")
    assert "закрыта" in anna.text
    assert "Ваши ответы до этого места сохранены" in anna.text
    await anna.tap("Меню")
    await anna.tap_data(f"g:{response_of(anna)}:{form_of(anna).by_name('project').index}")
    await anna.say("Другой проект")

    assert anna.answers()["project"] == "Школьный сад"
    assert world.submitted_at(anna.person_id) is None


async def test_typing_after_the_wave_closed_is_told_so_and_kept_out(world: World) -> None:
    anna = await begin(world, PROBE)
    await anna.tap("Дальше")
    world.clock.forward(days=15)

    await anna.say("Школьный сад")

    assert "закрыта" in anna.text
    assert "project" not in anna.answers()


async def test_two_questionnaires_under_way_do_not_mix(world: World) -> None:
    anna = await begin(world, PROBE)
    await anna.tap("Дальше")
    world.wave("practice_card", name="Карта практики", days=5)
    await anna.say("/surveys")
    await anna.tap("1")
    await anna.tap("Дальше")
    await anna.say("Как мы читаем данные")
    await anna.say("/surveys")
    await anna.tap("2")

    assert "Как назвать проект?" in anna.text
    await anna.say("Школьный сад")

    assert anna.answers()["project"] == "Школьный сад"
    assert anna.answers()["title"] == "Как мы читаем данные"
