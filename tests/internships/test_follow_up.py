"""Six weeks after an internship: one tap under the message is the first answer, and nobody is asked twice."""

import pytest
from sqlalchemy import func, select

from db.tables import response
from surveys import library, publishing
from tests.internships.over import let_pass, visit, waves_of
from tests.world import Chat, World

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def six_weeks_on(world: World) -> tuple[int, list[Chat]]:
    """The wave of the follow-up and its guests; the last of them was not there."""
    event, _, guests = await visit(world)
    await let_pass(world, hours=8)
    await let_pass(world, days=42)
    return waves_of(world, event)["delayed_followup"], guests


def responses(world: World) -> int:
    found: int = world.unit(lambda unit: unit.scalar(select(func.count()).select_from(response)))
    return found


async def test_a_tap_under_the_message_is_the_first_answer_and_the_next_question_follows(world: World) -> None:
    _, (anna, boris, _) = await six_weeks_on(world)
    assert anna.labels[:3] == ["Применяем", "Пробуем", "Пока нет"]
    message = anna.last

    await anna.tap("Пробуем")

    assert "Записали: «Попробовали, продолжаем»" in anna.text
    assert "Какой результат уже виден?" in anna.text
    assert anna.last.id == message.id, "the question takes the place of the message"
    assert anna.answers()["progress"] == "partly"
    await anna.tap("Пропустить")
    await anna.tap("4")
    assert "Отправить" in anna.labels, "the introduction was the message itself and is not asked for again"
    await anna.tap("Отправить")
    assert world.submitted_at(anna.person_id) is not None

    await boris.tap("Пока нет")
    assert "Что помешало?" in boris.text


async def test_the_same_tap_again_and_another_one_change_no_more_than_they_say(world: World) -> None:
    wave_id, (anna, *_) = await six_weeks_on(world)
    message = anna.last

    await anna.tap_data(f"Dfu:{wave_id}:done", message.id)
    await anna.tap_data(f"Dfu:{wave_id}:done", message.id)
    assert responses(world) == 1
    assert anna.answers()["progress"] == "done"
    await anna.tap_data(f"Dfu:{wave_id}:planned", message.id)
    assert anna.answers()["progress"] == "planned", "a button means what it says, whatever was tapped before"
    assert "Что помешало?" in anna.text

    await anna.tap("1")
    await anna.tap("Готово")
    await anna.tap("4")
    await anna.tap("Отправить")
    await anna.tap_data(f"Dfu:{wave_id}:done", message.id)
    assert anna.answers()["progress"] == "planned", "what was sent is changed in the list of answers only"
    assert world.submitted_at(anna.person_id) is not None


@SQLITE
async def test_stale_and_forged_taps_store_nothing_and_say_why(world: World) -> None:
    wave_id, (anna, boris, absent) = await six_weeks_on(world)

    async def refused(who: Chat, data: str, words: str) -> None:
        await who.tap_data(data)
        assert words in who.text
        assert responses(world) == 0

    await refused(absent, f"Dfu:{wave_id}:done", "открыт другим участникам")
    await refused(anna, f"Dfu:{wave_id}:dropped", "Эта анкета")
    await refused(anna, f"Dfu:{wave_id + 77}:done", "Эта анкета")
    other = world.wave("profile")
    await refused(anna, f"Dfu:{other}:done", "Эта анкета")
    await boris.say("/privacy")
    await let_pass(world, days=15)
    await refused(anna, f"Dfu:{wave_id}:done", "Эта анкета")


@SQLITE
async def test_whoever_took_the_consent_back_is_asked_for_it_first(world: World) -> None:
    wave_id, (anna, *_) = await six_weeks_on(world)
    await anna.say("/privacy")
    await anna.tap("Отозвать согласие")
    await anna.tap("Отозвать")

    await anna.tap_data(f"Dfu:{wave_id}:done")

    assert "Согласие на обработку" in anna.text
    assert "progress" not in anna.answers()


@SQLITE
async def test_a_form_of_ones_own_that_asks_otherwise_is_opened_from_its_beginning(world: World) -> None:
    source = library.shipped("delayed_followup").read().decode()
    own = (
        source.replace("progress | done |", "progress | all |")
        .replace("'done'", "'all'")
        .replace("2026112301", "2026112401")
    )
    world.unit(lambda unit: publishing.publish(unit, own.encode(), filename="own.md"))

    wave_id, (anna, *_) = await six_weeks_on(world)

    assert anna.labels[0] == "Ответить"
    await anna.tap_data(f"Dfu:{wave_id}:done")
    assert responses(world) == 0
    await anna.say("/surveys")
    await anna.tap("1. Начать")
    assert "Шесть недель назад" in anna.text
