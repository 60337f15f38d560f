"""Questions that are answered by a tap: scales, long options, several at once."""

from tests.handlers.steps import PROBE, begin, goto, ticked
from tests.surveys.forms import table
from tests.world import World

DISTRICT = table(
    "type | name | label | required\n select_one village | village | Где Ваша школа? | yes",
    "list_name | name | label\n"
    + "\n".join(f"village | v{number} | Станица {name}" for number, name in enumerate(
        ("Азовая", "Береговая", "Вишнёвая", "Горная", "Дальняя", "Ельная", "Жаркая", "Зелёная", "Ивовая", "Калинная",
         "Луговая", "Медовая", "Новая", "Озёрная", "Полевая", "Речная", "Степная", "Тихая", "Угловая", "Хлебная",
         "Цветная", "Широкая")
    )),
    "form_id | version\n district | 1",
)  # fmt: skip


async def test_a_tap_on_a_scale_answers_and_asks_the_next_question(world: World) -> None:
    anna = await begin(world)
    await anna.tap("Дальше")
    assert anna.labels[:6] == [
        "Пока не владею", "Нужна помощь", "Справляюсь", "Делаю уверенно", "Могу научить", "Не моя задача",
    ]  # fmt: skip
    first = anna.last

    await anna.tap("Справляюсь")

    assert anna.answers()["k1_q1"] == "m3"
    assert anna.last.id == first.id, "a tap edits the message it belongs to"
    assert " · 2 из " in anna.text


async def test_what_the_answers_mean_is_one_tap_away_and_keeps_the_place(world: World) -> None:
    anna = await begin(world)
    await anna.tap("Дальше")
    question = anna.text

    await anna.tap("Что значат ответы")
    assert "Могу научить — Выстроена работающая система" in anna.text
    await anna.tap("Вернуться к вопросу")

    assert anna.text == question


async def test_going_back_shows_the_chosen_answer_and_forward_leads_on(world: World) -> None:
    anna = await begin(world)
    await anna.tap("Дальше")
    await anna.tap("Нужна помощь")

    await anna.tap("‹ Назад")
    assert ticked(anna) == ["Нужна помощь"]
    await anna.tap("Вперёд ›")
    assert " · 2 из " in anna.text
    assert ticked(anna) == []


async def test_tapping_the_chosen_answer_again_leads_on_and_keeps_it(world: World) -> None:
    anna = await begin(world)
    await anna.tap("Дальше")
    await anna.tap("Нужна помощь")
    await anna.tap("‹ Назад")

    await anna.tap("Нужна помощь")

    assert anna.answers()["k1_q1"] == "m2"
    assert " · 2 из " in anna.text


async def test_long_options_stand_in_the_text_in_full_with_numbers_on_the_buttons(world: World) -> None:
    anna = await begin(world, "profile")
    await anna.tap("Дальше")

    assert "2. Заместитель по учебной (учебно-воспитательной) работе" in anna.text
    assert "10. Другое" in anna.text
    assert anna.labels[:10] == [str(number) for number in range(1, 11)]
    await anna.tap("2")
    assert anna.answers()["position"] == "dep_edu"

    await anna.tap("‹ Назад")
    assert ticked(anna) == ["2"]
    assert "✅ 2. Заместитель" in anna.text


async def test_a_situation_shows_four_numbered_ways_out(world: World) -> None:
    anna = await begin(world)
    await goto(anna, "k1_case")

    assert "ситуация" in anna.text
    assert [label for label in anna.labels if label.isdigit()] == ["1", "2", "3", "4"]
    await anna.tap("2")
    assert anna.answers()["k1_case"] == "b"


async def test_a_choice_may_be_typed_by_its_number_its_words_or_a_piece_of_them(world: World) -> None:
    anna = await begin(world, "profile")
    await anna.tap("Дальше")

    await anna.say("1")
    assert anna.answers()["position"] == "director"
    assert "Записали: «Директор»" in anna.text
    await goto(anna, "position")
    await anna.say("руководитель ФИЛИАЛА или подразделения")
    assert anna.answers()["position"] == "branch_head"
    await goto(anna, "position")
    await anna.say("методического")
    assert anna.answers()["position"] == "mo_head"


async def test_words_that_fit_several_choices_or_none_are_refused_kindly(world: World) -> None:
    anna = await begin(world, "profile")
    await anna.tap("Дальше")

    for said in ("заместитель", "99", "завхоз"):
        await anna.say(said)
        assert f"Такого варианта нет: «{said}»" in anna.text
        assert "Ваша должность" in anna.text
    assert "position" not in anna.answers()


async def test_several_are_ticked_and_unticked_and_count_when_done(world: World) -> None:
    anna = await begin(world, "profile")
    await goto(anna, "duties")
    assert "Готово" in anna.labels

    await anna.tap("2")
    await anna.tap("5")
    assert "Готово (2)" in anna.labels
    assert ticked(anna) == ["2", "5"]
    await anna.tap("2")
    assert ticked(anna) == ["5"]
    assert "duties" not in anna.answers(), "nothing counts before «Готово»"
    await anna.tap("Готово")

    assert anna.answers()["duties"] == "extra"


async def test_done_without_a_tick_asks_for_at_least_one(world: World) -> None:
    anna = await begin(world, "profile")
    await goto(anna, "duties")

    await anna.tap("Готово")

    assert "Отметьте, пожалуйста, хотя бы один вариант" in anna.text
    assert "duties" not in anna.answers()


async def test_none_of_these_goes_alone_and_the_author_says_why(world: World) -> None:
    anna = await begin(world, "profile")
    await goto(anna, "school_features")
    await anna.tap("1")
    await anna.tap("8")

    await anna.tap("Готово")
    assert "нельзя сочетать" in anna.text
    assert ticked(anna) == ["1", "8"], "the ticks stay to be mended"
    await anna.tap("1")
    await anna.tap("Готово")

    assert anna.answers()["school_features"] == "none"


async def test_a_typed_word_ticks_one_of_several(world: World) -> None:
    anna = await begin(world, PROBE)
    await anna.tap("Дальше")
    await anna.say("Сад")
    await goto(anna, "more")
    await anna.tap("Да")
    await goto(anna, "tools")

    await anna.say("экран")
    await anna.tap("Готово")

    assert anna.answers()["tools"] == "screen"


async def test_a_list_longer_than_twenty_turns_its_pages_and_is_searched_by_typing(world: World) -> None:
    anna = await begin(world, DISTRICT)
    assert "Станица Азовая" in anna.labels
    assert "Станица Широкая" not in anna.labels
    assert "1 из 3" in anna.labels

    await anna.tap("›")
    await anna.tap("›")
    assert "Станица Широкая" in anna.labels
    await anna.tap("‹")
    assert "2 из 3" in anna.labels
    await anna.say("широк")

    assert anna.answers() == {"village": "v21"}
