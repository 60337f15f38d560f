"""Announcing an internship on a phone: a host proposes, a coordinator publishes, and nothing typed is lost on the way."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import delete, select, update

from db.tables import internship, staff_role
from handlers.screens.wave_days import number_of
from handlers.taps_events import EventContact, EventOn, EventSchool, EventTick, NewEventAt, PublishEvent, StaffCard
from internships.events import Format, State
from tests.handlers.events_steps import (
    TITLE,
    announced,
    begun,
    coordinator,
    event_of,
    fill_in,
    guests,
    host,
    kinds,
    proposed,
    stored,
)
from tests.world import World

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
QUIET = ("chat", "claimed_update", "notification")


async def test_a_host_proposes_and_a_coordinator_publishes_it_to_everybody_once(world: World) -> None:
    olga, irina = await coordinator(world), await host(world)
    (anna,) = await guests(world, 1)

    await irina.say("/host")
    await irina.tap("Предложить стажировку")
    assert "школа № 4" in irina.text, "a host of one school is not asked which"
    await irina.say(TITLE)
    assert "2 из 13 · О чём" in irina.text
    await fill_in(irina)
    assert "Осталось указать" not in irina.text
    assert "вт, 1 декабря, 10:00 (МСК) – 13:00, 4 академических часа" in irina.text
    assert "Мест: 12, от одной школы до 2" in irina.text
    assert "Опубликовать" not in irina.labels
    event = event_of(irina)
    toast = await irina.tap("Предложить")
    assert "отправлено координатору" in toast
    assert "ждёт согласования" in irina.text
    assert kinds(world, olga) == ["event-proposed"]

    await olga.say("/events")
    await olga.tap("На согласовании: 1")
    await olga.tap("1")
    await olga.tap("Опубликовать")
    assert "Сообщение о ней получит" in olga.text or "Сообщение о ней получат" in olga.text
    await olga.tap("Опубликовать (")
    again = PublishEvent(internship=event, sure=True).pack()
    assert "уже опубликована" in await olga.tap_data(again)
    await world.tick()

    assert "Опубликована" in next(one.words for one in reversed(olga.seen) if TITLE in one.words)
    assert kinds(world, anna).count("internship-announced") == 1
    assert "internship-announced" not in kinds(world, irina), "the host knows"


async def test_a_proposal_comes_back_with_a_remark_and_may_be_proposed_again(world: World) -> None:
    olga, irina = await coordinator(world), await host(world)
    event = await proposed(irina)
    await irina.tap("Предложить")

    await olga.tap_data(StaffCard(internship=event).pack())
    await olga.tap("Вернуть")
    await olga.say("Добавьте, кого ждёте")
    assert "вернулось в школу" in olga.text
    assert kinds(world, irina) == ["event-given-back"]
    await world.settled()
    remark = irina.last
    assert "Добавьте, кого ждёте" in remark.words
    await irina.tap("Доработать")
    assert irina.last.id != remark.id, "the remark is read while one mends"
    assert "черновик" in irina.text
    world.clock.forward(minutes=5)
    await irina.tap("Предложить")
    assert kinds(world, olga) == ["event-proposed", "event-proposed"]


async def test_what_is_missing_is_listed_and_not_published(world: World) -> None:
    olga = await coordinator(world)
    await begun(olga)
    await olga.tap("Всё сразу")
    for lacking in ("дату и час", "академические часы", "число мест", "адрес", "направления"):
        assert lacking in olga.text
    event = event_of(olga)

    toast = await olga.tap("Опубликовать")

    assert "не хватает сведений" in toast
    found = stored(world, event)
    assert found is not None
    assert found.state is State.DRAFT


async def test_bad_words_are_answered_with_how_to_say_it_and_leave_everything_in_place(world: World) -> None:
    olga = await coordinator(world)
    await olga.say("/events")
    await olga.tap("Новая стажировка")
    await olga.tap("1")
    await olga.say("ы" * 201)
    assert "Так длинно не поместится" in olga.text
    await olga.say(TITLE)
    await fill_in(olga)
    event = event_of(olga)
    before = world.contents(but=QUIET)

    for step, words, answer in (
        ("Название", "ы" * 201, "Сократите"),
        ("Дата и час", "в пятницу", "Не получилось понять день"),
        ("Дата и час", "01.12.2025 10:00", "уже прошло"),
        ("Часы", "0", "Часов бывает"),
        ("Часы", "весь день", "Не получилось понять число"),
        ("Места", "0", "Мест нужно"),
        ("Места", "12 2 3", "Не получилось понять число"),
        ("Запись", "05.12", "не может идти после начала"),
        ("Программа", "пришлю позже", "нужен файл"),
    ):
        await olga.tap(step)
        await olga.say(words)
        assert answer in olga.text, step
        await olga.tap_data(StaffCard(internship=event).pack())
        assert "Проверка стажировки" in olga.text

    assert world.contents(but=QUIET) == before


async def test_a_title_typed_twice_does_not_become_what_guests_will_see(world: World) -> None:
    olga = await coordinator(world)
    await begun(olga)
    asked = olga.text

    await olga.say(TITLE)

    assert olga.text == asked
    event = stored(world, event_of(olga))
    assert event is not None
    assert (event.title, event.about) == (TITLE, "")


async def test_an_address_and_a_map_are_told_apart_and_a_bare_link_is_understood(world: World) -> None:
    olga = await coordinator(world)
    event = await announced(olga)
    await olga.tap("Место")
    await olga.say("maps.example/school-1")
    assert "Карта: https://maps.example/school-1" in olga.text
    await olga.tap("Всё сразу")
    await olga.tap("Формат")
    await olga.tap("Дистанционно")
    await olga.tap("Всё сразу")
    assert "Место" not in olga.labels
    assert "ссылку для подключения" in olga.text
    await olga.tap("Ссылка")
    await olga.say("https://meet.example/a")

    found = stored(world, event)
    assert found is not None
    assert (found.place, found.map_url) == ("ст. Примерная, ул. Школьная, 1", "https://maps.example/school-1")
    assert (found.format, found.online_url) == (Format.ONLINE, "https://meet.example/a")


async def test_days_are_tapped_too_and_a_soon_one_on_a_day_off_is_warned_of(world: World) -> None:
    olga = await coordinator(world)
    event = await announced(olga)
    saturday = number_of(datetime(2026, 11, 14, tzinfo=UTC).date())
    await olga.tap("Дата и час")
    await olga.tap("Выбрать день")
    assert "Ноябрь 2026" in olga.labels or "Декабрь 2026" in olga.labels
    await olga.tap_data(EventOn(internship=event, what="starts", day=saturday, hour=11).pack())

    assert "сб, 14 ноября, 11:00" in olga.text
    assert "выходной" in olga.text
    assert "всего 5 дней" in olga.text
    await olga.tap("Всё сразу")
    await olga.tap("Запись")
    await olga.tap("За день")
    assert "Запись до 13 ноября включительно" in olga.text


async def test_a_programme_is_kept_by_its_number_and_may_be_taken_back(world: World) -> None:
    olga = await coordinator(world)
    await begun(olga)
    await olga.tap("Всё сразу")
    event = event_of(olga)
    await olga.tap("Программа")
    olga.phone.send_document("программа.docx", b"PK")
    await world.settled()
    assert "Программа: программа.docx" in olga.text
    found = stored(world, event)
    assert found is not None
    assert found.programme_file
    await olga.tap("Убрать файл")
    found = stored(world, event)
    assert found is not None
    assert found.programme_file is None


async def test_an_internship_is_copied_without_its_date_and_repeated_weekly(world: World) -> None:
    olga = await coordinator(world)
    await announced(olga)
    await olga.tap("Повторять")
    await olga.tap("2 недели")
    assert "8 декабря, 10:00" in olga.text
    assert "15 декабря, 10:00" in olga.text
    await olga.tap("1")
    original = olga.last
    await olga.tap("Копия")
    await olga.tap("Копия", on=original)
    assert "дата не выбрана" in olga.text
    await olga.tap("Всё сразу")
    assert "Мест: 12, от одной школы до 2" in olga.text

    await olga.tap("Удалить")
    assert "Вернуть его будет нельзя" in olga.text
    await olga.tap("Удалить")
    assert "Черновики" in olga.text
    count = world.unit(lambda unit: len(unit.all(select(internship.c.id))))
    assert count == 3


async def test_a_host_runs_only_their_own_school_and_forged_buttons_open_nothing(world: World) -> None:
    olga, irina = await coordinator(world), await host(world)
    (anna,) = await guests(world, 1)
    await olga.say("/events")
    await olga.tap("Новая стажировка")
    await olga.tap("2")
    assert "школа № 5" in olga.text
    await olga.say(TITLE)
    await fill_in(olga)
    event = event_of(olga)
    before = world.contents(but=QUIET)
    other = world.school("школа № 5", "5")

    for tap in (
        StaffCard(internship=event),
        PublishEvent(internship=event, sure=True),
        NewEventAt(school=other),
        EventSchool(internship=event, school=world.school()),
        EventContact(internship=event, person=irina.person_id),
    ):
        await irina.tap_data(tap.pack())
        assert TITLE not in irina.text
    for command in ("/events", "/host"):
        await anna.say(command)
        assert "открыт другим участникам" in anna.text
    elsewhere = EventContact(internship=event, person=irina.person_id)
    await olga.tap_data(elsewhere.pack())
    forged = EventTick(internship=event, by="school", what="999", on=True, page=0)
    await olga.tap_data(forged.pack())

    assert world.contents(but=QUIET) == before


async def test_a_host_who_lost_the_role_sees_a_clear_screen_and_nothing_is_lost(world: World) -> None:
    irina = await host(world)
    event = await proposed(irina)
    found = stored(world, event)
    no_contact = update(internship).where(internship.c.id == event).values(contact_id=None)
    no_role = delete(staff_role).where(staff_role.c.person_id == irina.person_id)
    world.unit(lambda unit: (unit.run(no_contact), unit.run(no_role)))

    await irina.tap("Предложить")

    assert "открыт другим участникам" in irina.text
    kept = stored(world, event)
    assert found is not None
    assert kept is not None
    assert (kept.title, kept.state) == (found.title, State.DRAFT)
