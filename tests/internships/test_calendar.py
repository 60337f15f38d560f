"""The file for one's own calendar: one entry for the event's whole life, and nobody's name or e-mail in it."""

from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from icalendar import Calendar
from sqlalchemy import update

from db.tables import internship
from internships import calendar
from internships.calendar import Entry
from tests.handlers.test_people_files import the_file
from tests.internships.guests import guests_of, visit
from tests.internships.visits import THURSDAY, call_off, move
from tests.world import Chat, World

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


def the_event(chat: Chat) -> tuple[Any, Any]:
    """The calendar and its one event, as the parser understands them."""
    book: Any = Calendar.from_ical(the_file(chat).data)
    (event,) = book.walk("VEVENT")
    assert not book.errors
    assert not event.errors
    return book, event


@SQLITE
async def test_a_guest_gets_a_file_that_a_calendar_understands(world: World) -> None:
    (anna,) = await guests_of(world)
    event_id = visit(world, [anna], map_url="https://maps.example/4")
    await anna.tap_data(f"Dc:{event_id}")

    book, event = the_event(anna)
    assert the_file(anna).name == "стажировка-26-ноября.ics"
    assert book["method"] == "REQUEST"
    starts_at = world.clock() + THURSDAY
    assert event["dtstart"].dt == starts_at
    assert event["dtend"].dt == starts_at + timedelta(hours=3)
    assert event["summary"] == "Как мы превратили справки в решения"
    assert event["location"] == "школа № 4, ст. Примерная, ул. Садовая, 7"
    assert event["url"] == "https://maps.example/4"
    assert "4 академических часа" in event["description"]
    assert "документ для охраны" in event["description"]
    assert int(event["sequence"]) == 0
    assert [alarm["trigger"].dt for alarm in event.walk("VALARM")] == [timedelta(days=-1), timedelta(hours=-2)]
    raw = the_file(anna).data.decode()
    assert "mailto:" not in raw.lower()
    assert "@" not in raw.replace("@vzaimno", "")
    assert "Анна" not in raw


@SQLITE
async def test_a_moved_and_then_cancelled_event_changes_the_same_entry(world: World) -> None:
    (anna,) = await guests_of(world)
    event_id = visit(world, [anna])
    await anna.tap_data(f"Dc:{event_id}")
    _, first = the_event(anna)
    world.unit(lambda unit: move(unit, event_id, world.clock() + THURSDAY + timedelta(days=7)))
    await anna.tap_data(f"Dc:{event_id}")
    _, moved = the_event(anna)
    world.unit(lambda unit: call_off(unit, event_id))
    await anna.tap_data(f"Dc:{event_id}")
    book, cancelled = the_event(anna)

    assert first["uid"] == moved["uid"] == cancelled["uid"]
    assert [int(one["sequence"]) for one in (first, moved, cancelled)] == [0, 1, 2]
    assert moved["dtstart"].dt - first["dtstart"].dt == timedelta(days=7)
    assert book["method"] == "CANCEL"
    assert cancelled["status"] == "CANCELLED"
    assert not cancelled.walk("VALARM")


@SQLITE
async def test_the_link_of_a_meeting_is_in_the_file_of_those_who_have_a_place_only(world: World) -> None:
    anna, boris = await guests_of(world, 2)
    event_id = visit(world, [anna], format="online", place="", bring="", online_url="https://meet.example/room")

    for one in (anna, boris):
        await one.tap_data(f"Dc:{event_id}")

    assert "https://meet.example/room" in the_event(anna)[1]["description"]
    assert "meet.example" not in the_file(boris).data.decode()
    assert "location" not in the_event(anna)[1]


@SQLITE
async def test_a_link_for_a_web_calendar_says_what_when_and_where_and_nothing_of_anybody(world: World) -> None:
    (anna,) = await guests_of(world)
    event_id = visit(world, [anna])

    await anna.tap_data(f"Dc:{event_id}")

    screen = next(message for message in reversed(anna.phone.bot_messages) if not message.document)
    link = next(button.url for button in screen.flat_buttons if button.url)
    asked = parse_qs(urlsplit(link).query)
    assert asked["text"] == ["Как мы превратили справки в решения"]
    assert asked["dates"] == ["20261126T070000Z/20261126T100000Z"]
    assert asked.keys() == {"action", "text", "dates", "location", "details"}


@SQLITE
async def test_a_draft_without_a_date_is_nothing_to_add(world: World) -> None:
    (anna,) = await guests_of(world)
    event_id = visit(world, [anna])
    world.unit(
        lambda unit: unit.run(
            update(internship).where(internship.c.id == event_id).values(starts_at=None, ends_at=None)
        )
    )

    await anna.tap_data(f"Dc:{event_id}")

    assert "пока нет даты" in anna.text


def test_whatever_is_written_in_a_title_comes_back_as_it_was() -> None:
    title = "Сто строк; «в одной», с\\чертой и переносом" + " длинно" * 20
    one = Entry(
        "1@vzaimno", 3, False, title, datetime(2026, 11, 26, 7, tzinfo=UTC), datetime(2026, 11, 26, 10, tzinfo=UTC),
        "где-то; там, у входа", "https://t.me/bot", "первая\nвторая", "Служба «Взаимно», №1", "https://t.me/bot",
        datetime(2026, 11, 9, tzinfo=UTC),
    )  # fmt: skip
    raw = calendar.calendar_file(one)

    book: Any = Calendar.from_ical(raw)
    (event,) = book.walk("VEVENT")
    assert event["summary"] == title
    assert event["location"] == one.location
    assert event["description"] == "первая\nвторая"
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    assert len(calendar.web_link(one)) < 2000
