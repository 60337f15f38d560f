"""A published internship moves, shrinks, is called off: it is said first how many hear of it, and they hear once."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from db.tables import internship
from handlers.screens.wave_days import number_of
from handlers.taps_events import ApplyChange, CancelDays, CancelEvent, StaffCard
from internships.events import State
from tests.handlers.events_steps import TITLE, coordinator, guests, host, kinds, stored
from tests.handlers.waves_steps import button
from tests.internships.invented import Invented, invent, signed_up
from tests.world import World

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def test_several_changes_are_shown_as_they_were_and_will_be_and_told_once(world: World) -> None:
    olga = await coordinator(world)
    anna, boris = await guests(world, 2)
    event = invent(world)
    signed_up(world, event, anna)
    signed_up(world, event, boris, state="waiting")
    await olga.tap_data(StaffCard(internship=event).pack())
    assert "Занято 1 из 12, ждут 1" in olga.text

    await olga.tap("Изменить")
    await olga.tap("Дата и час")
    await olga.say("02.12 12:00")
    await olga.tap("‹ К изменениям")
    await olga.tap("Место")
    await olga.say("ст. Примерная, ул. Новая, 5")
    await olga.tap("‹ К изменениям")
    assert "Станет: ср, 2 декабря, 12:00 (МСК) – 15:00" in olga.text
    assert "Было: ст. Примерная, ул. Школьная, 1. Станет: ст. Примерная, ул. Новая, 5" in olga.text
    assert "2 человека" in olga.text
    assert kinds(world, anna) == [], "nobody hears before it is confirmed"
    apply = button(olga.last, "Eg")
    toast = await olga.tap("Изменить и сообщить (2)")
    await olga.tap_data(apply)

    assert "сообщаем участникам: 2" in toast
    assert kinds(world, anna).count("event-changed") == 1
    assert kinds(world, boris).count("event-changed") == 1
    found = stored(world, event)
    assert found is not None
    assert (found.place, found.revision) == ("ст. Примерная, ул. Новая, 5", 1)


@SQLITE
async def test_a_longer_day_and_another_link_are_told_as_well(world: World) -> None:
    irina = await host(world)
    (anna,) = await guests(world, 1)
    event = invent(world, Invented(format="mixed"))
    signed_up(world, event, anna)
    await irina.tap_data(StaffCard(internship=event).pack())
    await irina.tap("Изменить")
    await irina.tap("Часы")
    await irina.tap("6")
    await irina.tap("‹ К изменениям")
    await irina.tap("Ссылка")
    await irina.say("https://example.org/meeting")
    await irina.tap("‹ К изменениям")
    await irina.tap("Изменить и сообщить (1)")
    await world.tick()

    assert "Окончание" in anna.text
    assert "стало: чт, 19 ноября, 14:30" in anna.text
    assert "Ссылка для подключения теперь другая" in anna.text
    assert "Подключиться" in anna.labels


@SQLITE
async def test_the_link_of_a_meeting_goes_to_nobody_without_a_place_when_it_changes(world: World) -> None:
    irina = await host(world)
    anna, boris, vera = await guests(world, 3)
    event = invent(world, Invented(format="mixed", capacity=2))
    for chat, state in ((anna, "confirmed"), (boris, "waiting"), (vera, "asked")):
        signed_up(world, event, chat, state=state)

    async def change(step: str, said: str) -> None:
        await irina.tap_data(StaffCard(internship=event).pack())
        await irina.tap("Изменить")
        await irina.tap(step)
        await irina.say(said)
        await irina.tap("‹ К изменениям")
        await irina.tap("Изменить и сообщить (3)")
        await world.tick()

    heard = boris.text, vera.text
    await change("Ссылка", "https://example.org/meeting")
    assert "Ссылка для подключения теперь другая" in anna.text
    assert (boris.text, vera.text) == heard

    await change("Место", "ул. Новая, 2")
    assert "Подключиться" in anna.labels
    for chat, kept in ((boris, "место в очереди сохраняется"), (vera, "заявка сохраняется")):
        assert "стало: школа № 4, ул. Новая, 2" in chat.text
        assert kept in chat.text
        assert "Подключиться" not in chat.labels


@SQLITE
async def test_what_is_called_off_after_it_has_begun_is_told_too(world: World) -> None:
    irina = await host(world)
    (anna,) = await guests(world, 1)
    event = invent(world, Invented(starts_at=world.clock() - timedelta(minutes=5)))
    signed_up(world, event, anna)
    await irina.tap_data(CancelEvent(internship=event, reason="security", sure=True).pack())
    await world.tick()

    assert "не состоится" in anna.text


@SQLITE
async def test_what_somebody_else_changed_meanwhile_is_shown_again_before_it_is_told(world: World) -> None:
    olga, irina = await coordinator(world), await host(world)
    event = invent(world)
    with_map = update(internship).where(internship.c.id == event).values(map_url="https://maps.example/4")
    world.unit(lambda unit: unit.run(with_map))
    await olga.tap_data(StaffCard(internship=event).pack())
    await olga.tap("Изменить")
    await olga.tap("Место")
    await olga.say("ст. Примерная, ул. Новая, 5")
    await olga.tap("‹ К изменениям")
    assert "Ссылка на карту осталась прежней" in olga.text
    apply = button(olga.last, "Eg")
    await irina.tap_data(StaffCard(internship=event).pack())
    await irina.tap("Изменить")
    await irina.tap("Подготовка")
    await irina.say("сменная обувь")

    await olga.tap_data(apply)

    assert "проверьте их" in olga.text
    assert "сменная обувь" in olga.text
    found = stored(world, event)
    assert found is not None
    assert found.revision == 0
    await olga.tap("Не менять")
    await olga.tap("Изменить")
    assert "Выберите, что изменить" in olga.text
    assert "Изменить и сообщить" not in olga.labels


@SQLITE
async def test_fewer_places_than_people_is_asked_about_before_anybody_loses_theirs(world: World) -> None:
    olga = await coordinator(world)
    people = await guests(world, 3)
    event = invent(world, Invented(capacity=3))
    for one in people:
        signed_up(world, event, one)
    await olga.tap_data(StaffCard(internship=event).pack())
    await olga.tap("Изменить")
    await olga.tap("Места")
    await olga.say("2")
    await olga.tap("‹ К изменениям")
    await olga.tap("Изменить")
    assert "Места уже есть у 3 человек, а станет мест: 2" in olga.text
    found = stored(world, event)
    assert found is not None
    assert found.capacity == 3

    await olga.tap("Перевести (1)")

    assert "Занято 2 из 2, ждут 1" in olga.text
    assert kinds(world, people[2]) == ["event-place-lost"]
    assert kinds(world, people[0]) == []


@SQLITE
async def test_a_change_at_the_end_of_a_long_description_is_a_change_and_signs_stay_signs(world: World) -> None:
    olga = await coordinator(world)
    event = invent(world)
    await olga.tap_data(StaffCard(internship=event).pack())
    shown = ""
    for words in ("ы" * 400, "ы" * 400 + " & <новое>"):
        await olga.tap("Изменить")
        await olga.tap("О чём")
        await olga.say(words)
        await olga.tap("‹ К изменениям")
        shown = olga.text
        await olga.tap("Изменить")
    assert "ы & <новое>" in shown, "however far down it stands"
    found = stored(world, event)
    assert found is not None
    assert found.about.endswith("& <новое>")
    await olga.tap("Изменить")
    await olga.tap("Подготовка")
    await olga.say("чай & <печенье>")
    await olga.tap("‹ К изменениям")
    assert "Станет: чай & <печенье>" in olga.text


@SQLITE
async def test_a_bad_change_keeps_the_place_and_what_was_said_before(world: World) -> None:
    olga = await coordinator(world)
    event = invent(world)
    await olga.tap_data(StaffCard(internship=event).pack())
    await olga.tap("Изменить")
    await olga.tap("Подготовка")
    await olga.say("сменная обувь")
    await olga.tap("‹ К изменениям")
    await olga.tap("Дата и час")
    await olga.say("01.11.2026 10:00")
    assert "уже прошло" in olga.text
    await olga.tap("‹ К изменениям")
    assert "сменная обувь" in olga.text
    assert "Отдельного сообщения участникам не будет" in olga.text
    await olga.tap("Место")
    await olga.tap("Убрать")
    await olga.tap("‹ К изменениям")
    await olga.tap("Изменить")
    assert "• адрес" in olga.text


@SQLITE
async def test_one_is_called_off_for_a_reason_and_everybody_in_it_hears_once(world: World) -> None:
    olga = await coordinator(world)
    (anna,) = await guests(world, 1)
    event = invent(world)
    signed_up(world, event, anna)
    await olga.tap_data(StaffCard(internship=event).pack())
    await olga.tap("Отменить")
    assert "1 человек" in olga.text
    await olga.tap("Дистант")
    assert "Сообщение получат 1 человек" in olga.text or "Сообщение получит 1 человек" in olga.text
    yes = button(olga.last, "Ex")
    await olga.tap("Отменить (1)")
    assert "уже отменена" in await olga.tap_data(yes)

    assert kinds(world, anna) == ["event-cancelled"]
    found = stored(world, event)
    assert found is not None
    assert (found.state, found.cancel_reason) == (State.CANCELLED, "distance")
    await olga.tap_data(StaffCard(internship=event).pack())
    assert "Изменить" not in olga.labels


@SQLITE
async def test_all_of_a_day_are_called_off_and_one_announced_meanwhile_is_asked_about(world: World) -> None:
    olga = await coordinator(world)
    (anna,) = await guests(world, 1)
    at = world.clock() + timedelta(days=10)
    first = invent(world, Invented(starts_at=at))
    second = invent(world, Invented(title="Другая", starts_at=at + timedelta(hours=1)))
    later = invent(world, Invented(title="Через неделю", starts_at=at + timedelta(days=7)))
    for event in (first, second, later):
        signed_up(world, event, anna)
    day = number_of(at.date())
    await olga.say("/events")
    await olga.tap("Отменить несколько")
    await olga.tap_data(CancelDays(school=0, day=day, days=1, reason="", many=0).pack())
    assert "Отменить 2 стажировки" in olga.text
    assert "1 человек" in olga.text, "who is in both counts once"
    await olga.tap("Погода")
    third = invent(world, Invented(title="Новая", starts_at=at + timedelta(hours=2)))
    await olga.tap("Отменить (1)")
    assert "Отменить 3 стажировки" in olga.text
    await olga.tap("Отменить (1)")

    states = {number: stored(world, number) for number in (first, second, third, later)}
    gone = [number for number, one in states.items() if one is not None and one.state is State.CANCELLED]
    assert gone == [first, second, third]
    assert kinds(world, anna).count("event-cancelled") == 2


@SQLITE
async def test_a_school_is_called_off_for_as_long_as_was_chosen(world: World) -> None:
    olga = await coordinator(world)
    other = world.school("школа № 9", "9")
    near = invent(world, Invented(starts_at=world.clock() + timedelta(days=3)))
    far = invent(world, Invented(starts_at=world.clock() + timedelta(days=20)))
    elsewhere = invent(world, Invented(starts_at=world.clock() + timedelta(days=3), school_id=other))
    await olga.say("/events")
    await olga.tap("Отменить несколько")
    await olga.tap("Одной школы")
    await olga.tap("1")
    assert "Отменить 1 стажировку" in olga.text
    await olga.tap("Месяц")
    assert "Отменить 2 стажировки" in olga.text
    await olga.tap("Болезнь")
    await olga.tap("Отменить (0)")

    found = {number: stored(world, number) for number in (near, far, elsewhere)}
    assert [one.state for one in found.values() if one] == [State.CANCELLED, State.CANCELLED, State.PUBLISHED]


@SQLITE
async def test_a_host_cannot_call_off_elsewhere_nor_confirm_forged_changes(world: World) -> None:
    irina = await host(world)
    event = invent(world, Invented(school_id=world.school("школа № 9", "9")))
    day = number_of((world.clock() + timedelta(days=10)).date())
    for tap in (
        CancelEvent(internship=event, reason="other", sure=True),
        ApplyChange(internship=event, mark="00000000"),
        CancelDays(school=0, day=day, days=1, reason="other", many=1),
    ):
        await irina.tap_data(tap.pack())
        assert TITLE not in irina.text
    found = stored(world, event)
    assert found is not None
    assert found.state is State.PUBLISHED
