"""Signing up in one tap, the line, the place that is held, and leaving: as people see it."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from db.tables import internship, notification, signup
from db.unit import Unit
from handlers.taps_signups import AcceptPlace, InternshipCard, SignUp
from internships import signups
from people import me as recognising
from people.me import Me
from tests.handlers.coverage_steps import come_in_as_coordinator, inside
from tests.internships.invented import Invented, invent, signed_up
from tests.world import Chat, World

sqlite_only = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def open_card(chat: Chat, event_id: int) -> str:
    await chat.say("/menu")
    await chat.tap_data(InternshipCard(internship=event_id).pack())
    return chat.text


def states(world: World, event_id: int) -> list[str]:
    rows = world.unit(
        lambda unit: unit.all(
            select(signup.c.state).where(signup.c.internship_id == event_id).order_by(signup.c.line, signup.c.id)
        )
    )
    return [row.state for row in rows]


def change(world: World, event_id: int, **columns: object) -> None:
    world.unit(lambda unit: unit.run(update(internship).where(internship.c.id == event_id).values(**columns)))


def told(world: World, kind: str) -> list[int]:
    """To whom; in whatever state."""

    def read(unit: Unit) -> list[int]:
        asked = select(notification.c.person_id).where(notification.c.kind == kind).order_by(notification.c.id)
        return [row.person_id for row in unit.all(asked)]

    return world.unit(read)


async def test_one_tap_signs_up_and_a_second_changes_nothing(world: World) -> None:
    (anna,) = await inside(world, 4, 1)
    event = invent(world, Invented(capacity=12, school_quota=2))

    assert "Свободно 12 мест из 12" in await open_card(anna, event)
    assert "От одной школы — не больше 2 человек" in anna.text
    card = anna.last
    await anna.tap("Записаться")
    assert anna.text.startswith("✅ Вы записаны: чт, 19 ноября, 10:00 (МСК), школа № 4.")
    assert "Накануне пришлём адрес и программу" in anna.text
    assert "От Вашей школы" not in anna.text, "the share of the school is for those who may still sign up"

    await anna.tap_data(SignUp(internship=event).pack(), card.id)
    assert states(world, event) == ["confirmed"]
    assert "✅ Вы записаны" in anna.text


async def test_the_card_says_until_when_to_sign_up_and_then_what_to_bring_and_who_answers_guests(world: World) -> None:
    (anna,) = await inside(world, 4, 1)
    event = invent(world, Invented(capacity=12))
    contact = world.unit(lambda unit: unit.scalar(select(internship.c.contact_id).where(internship.c.id == event)))
    change(
        world, event, bring="Документ для охраны", contact_id=contact or anna.person_id,
        signup_closes_at=world.clock() + timedelta(days=2),
    )  # fmt: skip

    assert "Запись до 10:00 11 ноября" in await open_card(anna, event)
    assert "Документ для охраны" not in anna.text
    await anna.tap("Записаться")
    assert "Подготовка: Документ для охраны" in anna.text
    assert "Гостям в школе отвечает: заместитель по учебной работе" in anna.text
    assert "Запись до" not in anna.text

    await anna.tap("Отменить запись")
    await anna.tap("Да, отменить")
    change(world, event, capacity=0)
    await open_card(anna, event)
    await anna.tap("В лист ожидания")
    await anna.tap("Мои записи")
    assert "В ожидании" in anna.text


async def test_a_freed_place_goes_to_the_next_in_line_who_takes_it(world: World) -> None:
    anna, boris, vera = await inside(world, 4, 3)
    event = invent(world, Invented(capacity=1))
    await open_card(anna, event)
    await anna.tap("Записаться")
    for nth, chat in enumerate((boris, vera), 1):
        await open_card(chat, event)
        await chat.tap("В лист ожидания")
        assert f"В листе ожидания Вы под номером {nth}" in chat.text

    await open_card(anna, event)
    await anna.tap("Отменить запись")
    assert states(world, event) == ["confirmed", "waiting", "waiting"]
    await anna.tap("Да, отменить")
    assert anna.text.startswith("Запись отменена")

    assert boris.text.startswith("Освободилось место: чт, 19 ноября")
    assert "до 10:00 завтрашнего дня" in boris.text
    offer = boris.last
    await boris.tap("Занять место")
    assert boris.text.startswith("✅ Вы записаны")
    assert states(world, event) == ["cancelled", "confirmed", "waiting"]

    await boris.tap("Занять место", on=offer)
    assert states(world, event) == ["cancelled", "confirmed", "waiting"]
    assert told(world, "place-offered") == [boris.person_id]


async def test_an_offer_that_nobody_answers_is_passed_on_in_time_and_only_once(world: World) -> None:
    anna, boris, vera = await inside(world, 4, 3)
    event = invent(world, Invented(capacity=1))
    signed_up(world, event, anna)
    signed_up(world, event, boris, state="waiting")
    signed_up(world, event, vera, state="waiting")
    await open_card(anna, event)
    await anna.tap("Отменить запись")
    await anna.tap("Да, отменить")
    offer = boris.last

    world.clock.forward(days=1)
    await world.tick()
    await world.tick()
    assert states(world, event) == ["cancelled", "expired", "offered"]
    assert "передано следующему" in boris.text
    assert vera.text.startswith("Освободилось место")
    assert told(world, "place-offered") == [boris.person_id, vera.person_id]

    await boris.tap("Занять место", on=offer)
    assert any("уже передано следующему" in one.words for one in boris.phone.messages if one.id == offer.id)
    await vera.tap("Отказаться")
    assert "Спасибо, что ответили" in vera.text
    assert states(world, event) == ["cancelled", "expired", "declined"]


@pytest.mark.parametrize("back_in", [2, 3])  # days
async def test_an_offer_that_lay_here_while_the_bot_was_away_is_made_anew(world: World, back_in: int) -> None:
    anna, boris, vera = await inside(world, 4, 3)
    event = invent(world, Invented(capacity=1))
    signed_up(world, event, anna)
    signed_up(world, event, boris, state="waiting")
    signed_up(world, event, vera, state="waiting")
    await world.stop()
    world.unit(lambda unit: leave(unit, anna, event))
    assert states(world, event) == ["cancelled", "offered", "waiting"]

    world.clock.forward(days=back_in)
    await world.start()
    await world.tick()

    assert states(world, event) == ["cancelled", "offered", "waiting"]
    assert boris.text.startswith("Освободилось место")
    assert "передано следующему" not in "".join(message.words for message in boris.seen)
    world.clock.forward(days=1)
    await world.tick()
    assert states(world, event) == ["cancelled", "expired", "offered"], "this one he has heard of"


def leave(unit: Unit, chat: Chat, event: int) -> None:
    me = recognising.load(unit, chat.phone.id, language="ru", consent_version="")
    assert isinstance(me, Me)
    signups.leave(unit, me, event)


async def test_a_tap_that_comes_before_the_tick_finds_the_offer_over_all_the_same(world: World) -> None:
    anna, boris, vera = await inside(world, 4, 3)
    event = invent(world, Invented(capacity=1))
    signed_up(world, event, anna)
    signed_up(world, event, boris, state="waiting")
    signed_up(world, event, vera, state="waiting")
    await open_card(anna, event)
    await anna.tap("Отменить запись")
    await anna.tap("Да, отменить")

    world.clock.forward(days=3)
    await boris.tap("Занять место")
    assert states(world, event) == ["cancelled", "expired", "offered"]
    assert vera.text.startswith("Освободилось место")


@sqlite_only
async def test_a_school_that_is_full_waits_while_others_are_offered_the_place(world: World) -> None:
    anna, boris = await inside(world, 4, 2)
    (vera,) = await inside(world, 5, 1)
    event = invent(world, Invented(capacity=2, school_quota=1))
    for chat in (anna, vera):
        await open_card(chat, event)
        await chat.tap("Записаться")
    await open_card(boris, event)
    await boris.tap("В лист ожидания")
    await open_card(vera, event)
    await vera.tap("Отменить запись")
    await vera.tap("Да, отменить")
    assert states(world, event) == ["confirmed", "cancelled", "waiting"]
    await open_card(boris, event)
    assert "Свободно 1 место из 2" in boris.text
    assert told(world, "place-offered") == []

    await open_card(anna, event)
    await anna.tap("Отменить запись")
    await anna.tap("Да, отменить")
    assert told(world, "place-offered") == [boris.person_id]


@sqlite_only
async def test_my_other_internship_at_that_time_is_named_and_may_be_given_up_for_this_one(world: World) -> None:
    anna, boris = await inside(world, 4, 2)
    starts = world.clock() + timedelta(days=10)
    mine = invent(world, Invented(title="Первая", starts_at=starts, capacity=1))
    other = invent(world, Invented(title="Вторая", starts_at=starts + timedelta(hours=1)))
    await open_card(anna, mine)
    await anna.tap("Записаться")
    signed_up(world, mine, boris, state="waiting")

    await open_card(anna, other)
    await anna.tap("Записаться")
    assert "идёт в то же время, что и Ваша запись: «Первая»" in anna.text
    assert states(world, other) == []
    choice = anna.last
    await anna.tap("Оставить прежнюю")
    assert "Первая" in anna.text
    assert "✅ Вы записаны" in anna.text

    await anna.tap("Отменить и записаться", on=choice)
    assert states(world, other) == ["confirmed"]
    assert states(world, mine) == ["cancelled", "offered"]


@sqlite_only
async def test_a_full_event_never_costs_the_place_that_one_has(world: World) -> None:
    anna, boris = await inside(world, 4, 2)
    mine, other = invent(world, Invented(title="Первая")), invent(world, Invented(title="Вторая", capacity=1))
    signed_up(world, mine, anna)
    signed_up(world, other, boris)

    await open_card(anna, other)
    await anna.tap("В лист ожидания")
    assert states(world, mine) == ["confirmed"]
    assert states(world, other) == ["confirmed", "waiting"]


@sqlite_only
async def test_the_window_of_signing_up_is_kept_at_both_ends(world: World) -> None:
    (anna,) = await inside(world, 4, 1)
    opens = world.clock() + timedelta(days=2)
    event = invent(world, Invented(signup_opens_at=opens, signup_closes_at=opens + timedelta(days=2)))

    assert "Запись откроется: ср, 11 ноября, 10:00 (МСК)" in await open_card(anna, event)
    assert "Записаться" not in anna.labels
    await anna.tap_data(SignUp(internship=event).pack())
    assert states(world, event) == []

    world.clock.forward(days=2)
    await open_card(anna, event)
    early = anna.last
    world.clock.forward(days=2)
    await anna.tap("Записаться", on=early)
    assert "Запись на эту стажировку закрыта" in anna.text
    assert states(world, event) == []


@sqlite_only
@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"state": "cancelled"}, "Стажировка не состоится"),
        ({"state": "draft", "published_at": None}, "Этой стажировки больше нет"),
        ({"audience": '{"positions": ["director"], "schools": [], "kinds": []}'}, "Этой стажировки больше нет"),
        ({"capacity": 0}, "Вы под номером 1"),
    ],
)
async def test_what_became_of_the_event_meanwhile_is_said_and_nothing_is_lost(
    world: World, columns: dict[str, object], words: str
) -> None:
    (anna,) = await inside(world, 4, 1)
    event = invent(world)
    await open_card(anna, event)

    change(world, event, **columns)
    await anna.tap("Записаться")
    assert words in anna.text
    assert states(world, event) in ([], ["waiting"])


@sqlite_only
async def test_whoever_signed_up_keeps_the_place_when_the_audience_or_the_capacity_shrinks(world: World) -> None:
    (anna,) = await inside(world, 4, 1)
    event = invent(world, Invented(capacity=5))
    await open_card(anna, event)
    await anna.tap("Записаться")

    change(world, event, capacity=1, audience='{"positions": ["director"], "schools": [], "kinds": []}')
    assert "✅ Вы записаны" in await open_card(anna, event)
    assert states(world, event) == ["confirmed"]


@sqlite_only
async def test_after_the_start_nobody_leaves_by_a_tap(world: World) -> None:
    (anna,) = await inside(world, 4, 1)
    event = invent(world)
    await open_card(anna, event)
    await anna.tap("Записаться")
    await anna.tap("Отменить запись")

    world.clock.forward(days=10)
    await anna.tap("Да, отменить")
    assert "уже началась" in anna.text
    assert states(world, event) == ["confirmed"]


@sqlite_only
async def test_taps_of_another_municipality_and_forged_ones_open_nothing(world: World) -> None:
    (anna,) = await inside(world, 4, 1)
    away = world.municipality()
    guest = world.person(7001, home=away)
    await guest.come_in()
    event = invent(world)

    for tap in (InternshipCard(internship=event), SignUp(internship=event), AcceptPlace(internship=event)):
        await guest.tap_data(tap.pack())
        assert "Этой стажировки больше нет" in guest.text
    await anna.tap_data(AcceptPlace(internship=event).pack())
    assert "уже передано" in anna.text
    await anna.tap_data(SignUp(internship=2**62).pack())
    assert "Этой стажировки больше нет" in anna.text
    assert states(world, event) == []


@sqlite_only
async def test_near_the_start_the_coordinator_is_told_instead_and_the_line_may_help_itself(world: World) -> None:
    lead = await come_in_as_coordinator(world)
    anna, boris = await inside(world, 4, 2)
    event = invent(world, Invented(capacity=1, starts_at=world.clock() + timedelta(hours=3, minutes=30)))
    signed_up(world, event, anna)
    signed_up(world, event, boris, state="waiting")

    await open_card(anna, event)
    await anna.tap("Отменить запись")
    await anna.tap("Да, отменить")
    assert told(world, "place-offered") == []
    assert "в листе ожидания 1 человек" in lead.text

    await open_card(boris, event)
    await boris.tap("Записаться")
    assert states(world, event) == ["cancelled", "confirmed"]


@sqlite_only
async def test_who_waits_in_vain_hears_it_at_the_last_call_and_once(world: World) -> None:
    anna, boris = await inside(world, 4, 2)
    event = invent(world, Invented(capacity=1, starts_at=world.clock() + timedelta(days=1)))
    signed_up(world, event, anna)
    signed_up(world, event, boris, state="waiting")

    world.clock.forward(hours=21)  # Tuesday, 07:00 in Moscow: quiet for an hour more
    await world.tick()
    assert states(world, event) == ["confirmed", "expired"]
    world.clock.forward(hours=1)
    await world.tick()
    await world.tick()
    assert "так и не освободились" in boris.text
    assert told(world, "waitlist-closed") == [boris.person_id]


@sqlite_only
async def test_whoever_is_erased_frees_the_place(world: World) -> None:
    anna, boris = await inside(world, 4, 2)
    event = invent(world, Invented(capacity=1))
    signed_up(world, event, anna)
    signed_up(world, event, boris, state="waiting")

    await anna.say("/privacy")
    await anna.tap("Удалить")
    await anna.tap("Удалить навсегда")
    assert states(world, event) == ["offered"]
    assert boris.text.startswith("Освободилось место")


@sqlite_only
async def test_the_list_says_what_it_was_narrowed_by_and_only_then(world: World) -> None:
    (anna,) = await inside(world, 4, 1)
    invent(world, Invented(title="Первая", competencies="K3"))
    invent(world, Invented(title="Вторая", competencies="K4", format="online"))

    await anna.say("/internships")
    assert "Отобраны" not in anna.text
    assert "Показать все" not in anna.labels
    await anna.tap("По формату")
    await anna.tap("Дистанционно (1)")
    assert anna.text.startswith("Отобраны: Дистанционно")
    assert "Первая" not in anna.text
    await anna.tap("Показать все")
    assert "Первая" in anna.text
