"""A screen reaches the person whatever state the chat is in."""

import pytest

from handlers.taps import Menu
from handlers.taps_answering import Submit
from tests.faults.conftest import answering
from tests.filling import fill_response, plain_answer
from tests.world import Chat, World


@pytest.fixture
async def anna(world: World) -> Chat:
    """Anna at the first question of the diagnostic."""
    world.wave()
    anna = answering(world, 1)
    await anna.start()
    await anna.tap("Продолжить")
    return anna


async def test_a_tap_edits_its_own_message_and_stops_the_spinner(anna: Chat) -> None:
    question = anna.last.id
    tap = anna.phone.tap_button("Справляюсь")
    await anna.world.settled()

    assert anna.last.id == question
    assert tap.answered
    assert len(anna.phone.bot_messages) == 1


async def test_what_is_typed_is_answered_below_and_the_old_question_loses_its_keyboard(anna: Chat) -> None:
    question = anna.last.id
    await anna.say("Справляюсь")

    assert anna.last.id > question
    assert "· 2 из 51" in anna.text
    assert [bool(message.flat_buttons) for message in anna.phone.bot_messages] == [False, True]


async def test_a_picture_stays_without_its_keyboard_when_words_follow_it(world: World) -> None:
    wave = world.wave()
    anna = answering(world, 1)
    response = world.unit(lambda unit: fill_response(unit, 1, anna.person_id, wave, plain_answer, send=False))
    await anna.start()
    await anna.tap_data(Submit(response=response).pack())
    picture = anna.last
    assert picture.photo is not None

    await anna.tap_data(Menu().pack(), picture.id)

    assert anna.last.id > picture.id
    assert anna.last.photo is None
    assert anna.phone.bot_messages[-2].photo is not None
    assert not anna.phone.bot_messages[-2].flat_buttons


async def test_a_tap_on_a_message_that_telegram_no_longer_shows_brings_a_new_one(anna: Chat) -> None:
    question = anna.last.id
    await anna.tap_data("c:1:2:2", message_id=9999)

    assert anna.last.id > question
    assert "· 2 из 51" in anna.text


async def test_markup_that_telegram_refuses_goes_out_as_plain_letters(anna: Chat) -> None:
    anna.world.telegram.fail(
        "editMessageText", code=400, description="Bad Request: can't parse entities: Unsupported start tag"
    )
    await anna.tap("Справляюсь")

    assert "<b>Диагностика · 2 из 51</b>" in anna.text


async def test_every_person_is_answered_in_their_own_order_while_others_are_served(world: World) -> None:
    world.wave()
    people = [answering(world, number) for number in range(1, 21)]
    for one in people:
        one.phone.start()
        one.phone.tap(1, "rs:1", forged=True)
        one.phone.say("/menu")
    await world.settled()

    for one in people:
        assert "Продолжить" in one.labels
        assert len(one.phone.bot_messages) == 3
