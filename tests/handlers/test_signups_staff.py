"""Staff decides about requests and the line; every act is in the journal, and whoever it concerns hears of it."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from db.tables import audit, internship, person, signup
from db.unit import Unit
from handlers.taps_events import StaffCard
from handlers.taps_signups import AcceptPlace, DecideSignup, InternshipCard, SeatSignup, SignupOf, SignupsOf
from internships import attendance, leaving
from internships.waitlist import USUAL
from people import me as recognising
from people.me import Me
from tests.handlers.coverage_steps import come_in_as_coordinator, inside
from tests.handlers.test_signups import open_card, states, told
from tests.internships.invented import Invented, invent, signed_up
from tests.internships.visits import certificates_of
from tests.world import Chat, World

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def acts(world: World) -> list[str]:
    return [row.act for row in world.unit(lambda unit: unit.all(select(audit.c.act).order_by(audit.c.id)))]


async def test_a_request_keeps_a_place_until_the_coordinator_agrees(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    anna, boris = await inside(world, 4, 2)
    event = invent(world, Invented(capacity=1, needs_approval=True))
    await open_card(anna, event)
    await anna.tap("Подать заявку")
    assert "Заявка передана координатору" in anna.text
    await open_card(boris, event)
    await boris.tap("В лист ожидания")
    assert states(world, event) == ["asked", "waiting"]

    assert "ждут решения: 1" in vera.text
    await vera.tap("Кто записан")
    await vera.tap("1")
    await vera.tap("Принять")
    assert states(world, event) == ["confirmed", "waiting"]
    assert "✅ Координатор подтвердил Вашу запись" in anna.text
    assert acts(world) == ["signup-approved"]


async def test_a_declined_request_passes_its_place_on_and_is_not_sent_again(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    anna, boris = await inside(world, 4, 2)
    event = invent(world, Invented(capacity=1))
    number = signed_up(world, event, anna, state="asked")
    signed_up(world, event, boris, state="waiting")

    tap = DecideSignup(signup=number, yes=False).pack()
    await vera.tap_data(tap)
    await vera.tap_data(tap)
    assert states(world, event) == ["refused", "offered"]
    assert "ответил отказом" in anna.text
    assert acts(world) == ["signup-refused"]
    await open_card(anna, event)
    assert "Записаться" not in anna.labels


async def test_a_place_from_the_line_is_decided_about_as_well_where_that_is_the_rule(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    anna, boris = await inside(world, 4, 2)
    event = invent(world, Invented(capacity=1, needs_approval=True))
    number = signed_up(world, event, anna, state="asked")
    signed_up(world, event, boris, state="waiting")
    await vera.tap_data(DecideSignup(signup=number, yes=False).pack())
    await world.tick()

    await boris.tap_data(AcceptPlace(internship=event).pack())
    assert "Заявка передана координатору" in boris.text
    assert states(world, event) == ["refused", "asked"]
    assert "ждут решения: 1" in vera.text
    await boris.tap_data(AcceptPlace(internship=event).pack())
    assert states(world, event) == ["refused", "asked"]


async def test_an_old_button_agrees_to_nothing_once_it_is_called_off(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 4, 1)
    event = invent(world, Invented(state="cancelled"))
    number = signed_up(world, event, anna, state="asked")
    for yes in (True, False):
        await vera.tap_data(DecideSignup(signup=number, yes=yes).pack())

    assert states(world, event) == ["asked"]
    assert acts(world) == []


async def test_the_coordinator_moves_somebody_to_the_head_and_seats_beyond_the_places(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    anna, boris, vlad = await inside(world, 4, 3)
    event = invent(world, Invented(capacity=1))
    signed_up(world, event, anna)
    signed_up(world, event, boris, state="waiting")
    last = signed_up(world, event, vlad, state="waiting")

    await vera.tap_data(SignupOf(signup=last).pack())
    await vera.tap("В начало ожидания")
    assert "номером 1" in await open_card(vlad, event)

    await vera.tap("Подтвердить место")
    assert "Мест больше нет: занято 1 из 1" in vera.text
    assert states(world, event).count("confirmed") == 1
    await vera.tap("Да, сверх мест")
    assert states(world, event).count("confirmed") == 2
    assert "подтвердил Вашу запись" in vlad.text
    assert acts(world) == ["waitlist-moved", "signup-seated"]


async def test_whoever_is_taken_out_hears_it_and_the_place_goes_on(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    anna, boris = await inside(world, 4, 2)
    event = invent(world, Invented(capacity=1))
    number = signed_up(world, event, anna)
    signed_up(world, event, boris, state="waiting")

    await vera.tap_data(SignupOf(signup=number).pack())
    await vera.tap("Снять запись")
    await vera.tap("Да, снять")
    assert states(world, event) == ["removed", "offered"]
    assert "снята координатором" in anna.text
    assert boris.text.startswith("Освободилось место")


async def test_whoever_is_taken_out_on_the_day_takes_no_certificate_along(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 4, 1)
    event = invent(world, Invented(starts_at=world.clock() - timedelta(hours=1)))
    number = signed_up(world, event, anna)
    world.unit(lambda unit: attend(unit, vera, event, anna))
    assert world.unit(certificates_of) == [(2026, 1, anna.person_id, True)]

    await vera.tap_data(SignupOf(signup=number).pack())
    await vera.tap("Снять запись")
    await vera.tap("Да, снять")
    world.clock.forward(hours=3)
    await world.tick()

    assert world.unit(certificates_of) == [(2026, 1, anna.person_id, False)]
    assert "ертификат" not in "".join(message.words for message in anna.seen)


def attend(unit: Unit, staff: Chat, event: int, guest: Chat) -> None:
    me = recognising.load(unit, staff.phone.id, language="ru", consent_version="")
    assert isinstance(me, Me)
    attendance.tick(unit, me, event, guest.person_id, on=True)


async def test_participants_and_strangers_to_the_event_see_no_list(world: World) -> None:
    anna, boris = await inside(world, 4, 2)
    away = world.municipality()
    lead = world.person(7002, home=away, role="coordinator")
    await lead.come_in()
    event = invent(world)
    number = signed_up(world, event, anna)

    before = world.contents(but=["claimed_update", "chat"])
    for chat in (boris, lead):
        for tap in (
            SignupsOf(internship=event, page=0),
            SignupOf(signup=number),
            DecideSignup(signup=number, yes=True),
        ):
            await chat.tap_data(tap.pack())
            assert anna.code not in chat.text
            assert "Записаны" not in chat.text
    assert world.contents(but=["claimed_update", "chat"]) == before


async def test_a_person_who_left_the_roster_frees_every_place_ahead(world: World) -> None:
    anna, boris = await inside(world, 4, 2)
    first, second = invent(world, Invented(capacity=1)), invent(world)
    signed_up(world, first, anna)
    signed_up(world, first, boris, state="waiting")
    signed_up(world, second, anna)

    world.unit(lambda unit: unit.run(update(person).where(person.c.id == anna.person_id).values(left_at=unit.now)))
    home = world.home
    assert world.unit(lambda unit: leaving.clear_out(unit, home, USUAL)) == 2
    assert states(world, first) == ["cancelled", "offered"]
    assert states(world, second) == ["cancelled"]
    assert told(world, "place-offered") == [boris.person_id]


async def test_whoever_works_at_another_school_now_is_no_contact_at_the_old_one(world: World) -> None:
    (anna,) = await inside(world, 4, 1)
    at, elsewhere = world.school("школа № 4", "4"), world.school("школа № 5", "5")
    event = invent(world, Invented(school_id=at, contact=anna))
    await anna.tap_data(SignupsOf(internship=event, page=0).pack())
    assert "Занято мест" in anna.text

    moved = update(person).where(person.c.id == anna.person_id).values(school_id=elsewhere)
    world.unit(lambda unit: unit.run(moved))
    home = world.home
    world.unit(lambda unit: leaving.clear_out(unit, home, USUAL))
    await anna.tap_data(SignupsOf(internship=event, page=0).pack())

    assert "Занято мест" not in anna.text
    assert "открыт другим" in anna.text


async def test_whoever_is_seated_before_the_news_leaves_does_not_hear_that_the_line_came_to_nothing(
    world: World,
) -> None:
    vera = await come_in_as_coordinator(world)
    anna, boris = await inside(world, 4, 2)
    event = invent(world, Invented(capacity=1, starts_at=world.clock() + timedelta(hours=23, minutes=30)))
    signed_up(world, event, anna)
    waits = signed_up(world, event, boris, state="waiting")

    world.clock.forward(hours=20, minutes=31)  # half past six in the morning: the last call, and quiet hours
    await world.tick()
    assert states(world, event) == ["confirmed", "expired"]
    await vera.tap_data(SeatSignup(signup=waits, beyond=True).pack())
    world.clock.forward(hours=1, minutes=30)
    await world.tick()

    assert states(world, event) == ["confirmed", "confirmed"]
    assert "так и не освободились" not in "".join(message.words for message in boris.seen)


async def test_whoever_is_erased_frees_a_place_that_is_held_as_long_as_the_house_says(world: World) -> None:
    await world.stop()
    world.settings = world.settings.model_copy(update={"offer_hours": 48})
    await world.start()
    anna, boris = await inside(world, 4, 2)
    event = invent(world, Invented(capacity=1))
    signed_up(world, event, anna)
    signed_up(world, event, boris, state="waiting")

    await anna.say("/privacy")
    await anna.tap("Удалить мои данные")
    await anna.tap("Удалить")

    assert "до 10:00 11 ноября" in boris.text, "two days from Monday morning, not the usual one"


async def test_an_event_deleted_while_its_card_is_open_is_told_as_gone(world: World) -> None:
    (anna,) = await inside(world, 4, 1)
    event = invent(world)
    await open_card(anna, event)

    world.unit(lambda unit: unit.run(internship.delete().where(internship.c.id == event)))
    await anna.tap("Записаться")
    assert "Этой стажировки больше нет" in anna.text
    await anna.tap_data(InternshipCard(internship=event).pack())
    assert "Этой стажировки больше нет" in anna.text
    assert world.unit(lambda unit: unit.all(select(signup))) == []


async def test_staff_who_look_at_an_event_that_is_deleted_meanwhile_lose_nothing_else(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 4, 1)
    event, other = invent(world, Invented(title="Мастерская")), invent(world)
    signed_up(world, event, anna)
    signed_up(world, other, anna)
    await vera.tap_data(StaffCard(internship=event).pack())
    card = vera.last
    world.unit(lambda unit: unit.run(internship.delete().where(internship.c.id == event)))

    for button in ("Кто записан", "Лист регистрации", "Изменить", "Отменить"):
        await vera.tap(button, on=card)
        assert "Этой стажировки больше нет" in vera.text
    assert states(world, other) == ["confirmed"]
    await anna.say("/menu")
    await anna.tap("Мои записи")
    assert "Мастерская" not in anna.text
    assert "Как мы превратили справки в решения" in anna.text


async def test_whoever_was_there_is_not_taken_out_afterwards_also_not_by_an_old_button(world: World) -> None:
    vera = await come_in_as_coordinator(world)
    (anna,) = await inside(world, 4, 1)
    event = invent(world)
    number = signed_up(world, event, anna, attendance="came")
    await vera.tap_data(SignupOf(signup=number).pack())
    await vera.tap("Снять запись")
    ask = vera.last

    world.clock.forward(days=11)
    await vera.tap("Да, снять", on=ask)
    assert states(world, event) == ["confirmed"]
    await vera.tap_data(SignupOf(signup=number).pack())
    assert "Отмечено присутствие." in vera.text
    assert vera.labels == ["‹ К записям"]
