"""The same tap twice, taps out of order, old messages, and taps that no button of ours ever sent."""

import pytest

from tests.handlers.steps import PROBE, begin, form_of, goto, response_of, ticked
from tests.world import World

QUIET = ("chat", "claimed_update")

FORGED = [
    "c:{response}:0:0",  # a note is not a choice
    "c:{response}:2:99",
    "c:{response}:-1:0",
    "c:{response}:2:-1",
    "c:-5:2:0",
    "c:{response}:99999999:0",
    "c:99999999999999999999:2:0",
    "c:{response}:99999999999999999999:0",
    "w:99999999999999999999",
    "w:-1",
    "x:{response}:2:0:1",  # ticks where one choice is the answer
    "x:{response}:2:0:maybe",
    "d:{response}:2",
    "dy:{response}:2:20000",
    "dy:{response}:2:-1",
    "mo:{response}:2:99999999999999999999",
    "op:{response}:2:99999999999999999999",
    "rv:{response}:99999999999999999999",
    "rc:{response}:-7",
    "rl:{response}",  # locking before sending
    "su:{response}",
    "g:{response}:один",
    "g:{response}",
    "g:{response}:1:2:3",
    "c:Ы:Ы:Ы",
    "ппппппппппппппппппппппппппппппп",
    "z" * 64,
    "old:1:2",
    "q7:5",
    ":::",
    " ",
    "cg:2020-01-1",
    "sl:xx",
    "co:0:0",
    "te:0",
]


async def test_a_second_tap_on_the_same_answer_changes_nothing(world: World) -> None:
    anna = await begin(world)
    await anna.tap("Дальше")
    question = anna.last
    tap = question.button("Справляюсь").data or ""

    anna.phone.tap(question.id, tap)
    anna.phone.tap(question.id, tap)
    await world.settled()

    assert anna.answers()["k1_q1"] == "m3"
    assert "k1_q2" not in anna.answers()
    assert " · 2 из " in anna.text


async def test_a_double_tap_on_a_tick_does_not_flip_it_twice(world: World) -> None:
    anna = await begin(world, "profile")
    await goto(anna, "duties")
    question = anna.last
    tap = question.button("2").data or ""

    anna.phone.tap(question.id, tap)
    anna.phone.tap(question.id, tap)
    await world.settled()

    assert ticked(anna) == ["2"]


async def test_an_update_delivered_twice_is_done_once_and_shows_where_one_is(world: World) -> None:
    anna = await begin(world)
    await anna.tap("Дальше")
    await anna.tap("Справляюсь")
    tapped = world.telegram.state.updates.next_id - 1
    before = world.contents(but=QUIET)

    world.telegram.redeliver(tapped)
    await world.settled()

    assert world.contents(but=QUIET) == before
    assert " · 2 из " in anna.text


async def test_typed_words_delivered_twice_do_not_answer_the_next_question(world: World) -> None:
    anna = await begin(world, PROBE)
    await anna.tap("Дальше")
    await anna.say("Школьный сад")
    await anna.tap("Дальше")
    await anna.say("1.02.2027")
    await anna.say("6")
    typed = world.telegram.state.updates.next_id - 1

    world.telegram.redeliver(typed)
    await world.settled()

    assert "rate" not in anna.answers()
    assert "Какая доля ставки?" in anna.text


async def test_an_older_tap_that_arrives_late_answers_its_own_question(world: World) -> None:
    anna = await begin(world)
    await anna.tap("Дальше")
    first = anna.last.button("Нужна помощь").data or ""
    await anna.tap("Справляюсь")
    await anna.tap("Могу научить")

    await anna.tap_data(first)

    assert (anna.answers()["k1_q1"], anna.answers()["k1_q2"]) == ("m2", "m5")


async def test_an_old_message_still_answers_after_words_were_typed(world: World) -> None:
    anna = await begin(world, "profile")
    await anna.tap("Дальше")
    question = anna.last
    tap = question.button("2").data or ""
    await anna.say("директор")
    assert anna.answers()["position"] == "director"

    await anna.tap_data(tap, question.id)

    assert anna.answers()["position"] == "dep_edu"
    shown = next(message for message in anna.phone.bot_messages if message.id == question.id)
    assert "Какие направления Вы ведёте?" in shown.words


async def test_words_typed_after_ticking_on_an_old_message_are_for_the_question_shown(world: World) -> None:
    anna = await begin(world, PROBE)
    await anna.tap("Дальше")
    await anna.say("Школьный сад")
    await goto(anna, "more")
    await anna.tap("Да")
    await goto(anna, "tools")
    tick = anna.last.button("Доска").data or ""
    await goto(anna, "days")

    await anna.tap_data(tick)
    assert "Что понадобится?" in anna.text
    await anna.say("Экран")

    assert ticked(anna) == ["Доска", "Экран"]
    assert "days" not in anna.answers()


async def test_words_typed_after_a_refused_tap_are_for_the_question_shown(world: World) -> None:
    anna = await begin(world, "profile")
    await goto(anna, "duties")
    done = anna.last.button("Готово").data or ""
    await goto(anna, "expectation")

    await anna.tap_data(done)
    assert "Отметьте, пожалуйста, хотя бы один вариант" in anna.text
    await anna.say("Кадры и методическая работа")

    assert ticked(anna) == ["3"]
    assert "expectation" not in anna.answers()


async def test_forged_taps_always_end_in_a_screen_and_change_nothing(world: World) -> None:
    anna = await begin(world)
    await anna.tap("Дальше")
    response = response_of(anna)
    await anna.tap_data(f"rs:{response}")
    before = world.contents(but=(*QUIET, "response"))
    for forged in FORGED:
        data = forged.format(response=response)
        assert len(data.encode()) <= 64
        await anna.say("/menu")
        await anna.tap_data(data)

        assert anna.labels, f"{data!r} leaves no way on: {anna.text}"
        assert "Не получилось выполнить" not in anna.text, f"{data!r} is our failure"
        assert world.contents(but=(*QUIET, "response")) == before, data
        assert world.submitted_at(anna.person_id) is None, data


@pytest.mark.parametrize("name", ["what", "tools"])
async def test_a_question_whose_condition_does_not_hold_cannot_be_answered_by_a_forged_tap(
    world: World, name: str
) -> None:
    anna = await begin(world, PROBE)
    await anna.tap("Дальше")
    await anna.say("Школьный сад")
    index = form_of(anna).by_name(name).index

    await anna.tap_data(f"p:{response_of(anna)}:{index}")
    await anna.tap_data(f"x:{response_of(anna)}:{index}:0:1")
    await anna.tap_data(f"d:{response_of(anna)}:{index}")

    assert name not in anna.answers()
    assert "Что понадобится?" not in anna.text


async def test_a_retired_button_says_so_and_shows_what_is_open(world: World) -> None:
    anna = await begin(world)

    await anna.tap_data("old:1:2")

    assert "Эта кнопка из старого сообщения" in anna.text
    assert "Мой профиль" in anna.labels
