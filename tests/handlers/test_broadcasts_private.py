"""Of those whom a competency found nobody learns who they are: not by a count, a list, an exclusion or a second look."""

import pytest

from tests.filling import scale_answer
from tests.handlers.broadcast_steps import check, launches, newest, state
from tests.handlers.coverage_steps import come_in_as_coordinator, inside
from tests.world import Chat, World

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

LOW, HIGH = scale_answer(1, 0), scale_answer(5, 3)


async def crowd(world: World, *, reached: int, away: int) -> tuple[Chat, int, list[Chat]]:
    """A coordinator with a draft to those whom an internship in K1 would give most, of whom so many never came in."""
    wave = world.wave()
    vera = await come_in_as_coordinator(world)
    low = [*await inside(world, 1, reached), *(world.person(200 + place) for place in range(away))]
    for one in low:
        world.fill(one, wave, LOW)
    for place in range(3):
        world.fill(world.person(300 + place), wave, HIGH)
    world.end(wave)
    return vera, await check(vera), low


async def aimed(vera: Chat, number: int) -> None:
    await vera.tap_data(f"Bt:{number}:position:director:1:0:0")
    await vera.tap_data(f"Bt:{number}:school:{vera.world.school()}:1:1:0")
    await vera.tap_data(f"Bt:{number}:competency:K1:1:0:0")


async def test_a_competency_takes_every_other_mark_away_and_is_only_counted(world: World) -> None:
    vera, number, _low = await crowd(world, reached=2, away=1)
    await vera.tap_data(f"Be:{number}:1")
    await aimed(vera, number)
    assert "3 человека. Кто именно — не показывается никому." in vera.text
    assert "В боте" not in vera.text

    await vera.tap("Готово")
    assert not {"Кроме…", "Список школ", "И новым участникам"} & set(vera.labels)
    assert not state(world, number).newcomers
    await vera.tap_data(f"Be:{number}:1")
    assert not state(world, number).newcomers
    for forged in (f"Bs:{number}:0", f"BV:{number}:{vera.person_id}", f"Bt:{number}:competency:K1:1:1:0"):
        await vera.tap_data(forged)
        assert "школа № 1 —" not in vera.text
    await vera.tap_data(f"Bt:{number}:competency:K1:1:0:0")
    await vera.tap_data(f"Bj:{number}:0")
    assert "каждый (на Вашем примере)" in vera.text
    assert not {"Показать целиком", "Как увидит другой"} & set(vera.labels)


async def test_how_many_of_a_few_it_did_not_reach_is_told_nowhere(world: World) -> None:
    vera, number, _low = await crowd(world, reached=2, away=1)
    await aimed(vera, number)
    await vera.tap_data(f"Bj:{number}:0")
    seen = len(vera.seen)
    await vera.tap("Отправить 3 людям")
    await world.tick()

    for tap in ("Bc", "B5", "B6", "B7", "B8", "B0", "Bl"):
        rest = {"B5": f"{number}:0", "B8": f"{number}:ru", "B0": f"{number}:0", "Bl": "0"}.get(tap, str(number))
        await vera.tap_data(f"{tap}:{rest}")
    for message in vera.seen[seen:]:
        assert not [word for word in ("из 3", "до: 1", "пришли в бот", "2 чат", "дошло 2") if word in message.words]
        assert "Отправить только им" not in str(message.buttons)
    assert newest(world) == number
    await vera.tap_data(f"Bc:{number}")
    assert vera.text.startswith("Готово")
    await vera.tap("Изменить у всех")
    assert "не больше чем в 3 чатах" in vera.text


async def test_enough_of_them_are_counted_without_a_cause_and_can_be_written_to_again(world: World) -> None:
    vera, number, _low = await crowd(world, reached=3, away=3)
    await aimed(vera, number)
    await vera.tap_data(f"Bj:{number}:0")
    await vera.tap("Отправить 6 людям")
    await world.tick()

    await vera.tap_data(f"Bc:{number}")
    assert "Не дошло: 3" in vera.text
    assert "пришли в бот" not in vera.text
    await vera.tap("Кому не дошло")
    assert "школа" not in vera.text
    await vera.tap_data(f"B7:{number}")
    await vera.tap("Проверить и отправить")
    assert "тем, до кого не дошло прежнее, — 3 человека" in vera.text


async def test_an_announcement_to_those_whom_another_missed_is_never_aimed_anew(world: World) -> None:
    """Else whom a competency found would be listed as soon as the competency is taken away."""
    vera, number, _low = await crowd(world, reached=3, away=3)
    await aimed(vera, number)
    await vera.tap_data(f"Bj:{number}:0")
    await vera.tap("Отправить 6 людям")
    await world.tick()
    await vera.tap_data(f"B7:{number}")
    again = newest(world)
    before = state(world, again).audience

    for forged in ("Bu:{}::0", "Bt:{}:position:director:1:0:0", "Bt:{}:competency:K1:0:0:0"):
        await vera.tap_data(forged.format(again))

    assert state(world, again).audience == before


async def test_a_group_that_became_too_small_is_not_written_to(world: World) -> None:
    vera, number, low = await crowd(world, reached=3, away=0)
    await aimed(vera, number)
    await vera.tap_data(f"Bj:{number}:0")
    ready = vera.last
    world.leave(low[0])

    await vera.tap("Отправить 3 людям", on=ready)

    assert "слишком мало" in vera.text
    assert not [label for label in vera.labels if label.startswith("Отправить ") and "пробу" not in label]
    assert launches(world) == 0


async def test_who_answers_it_writes_to_the_coordinator_like_anybody_else(world: World) -> None:
    vera, number, low = await crowd(world, reached=3, away=0)
    anna, boris = low[:2]
    await aimed(vera, number)
    await vera.tap_data(f"Bj:{number}:0")
    await vera.tap("Отправить 3 людям")
    await world.tick()

    await anna.say("Приеду с коллегой.", reply_to=anna.last)
    assert vera.text.startswith("Вопрос · заместитель")
    await boris.say("А можно во вторник?")
    await boris.tap("Ответ на объявление")
    await anna.tap("Мои вопросы")
    await anna.tap("1")
    assert "Объявление: «Коллеги, в четверг семинар.»" in anna.text
    await vera.say("/requests")
    assert "Ждут ответа 2 сообщения." in vera.text
    assert "Ответ на объявление" not in vera.text
    for one in ("1", "2"):
        await vera.say("/requests")
        await vera.tap(one)
        assert "Объявление" not in vera.text
