"""From a draft to an announcement, and what happens when it changes or is called off: who hears what, and once."""

from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

import pytest
from sqlalchemy import select

from db.tables import certificate, notification, signup
from db.unit import Unit
from internships import announcing, attendance, cancelling, certificates, certifying, changing, spreading
from internships.cancelling import Reason
from internships.changing import Changed, TooFew
from internships.details import Wrong
from internships.events import Event, Format, State
from people.me import Me
from people.refusals import Gone, Refused
from tests.internships import visits
from tests.internships.invented import Invented, invent, signed_up
from tests.internships.test_events import known
from tests.internships.visits import certificates_of
from tests.world import Chat, World

T = TypeVar("T")


def act(chat: Chat, deed: Callable[[Unit, Me], T]) -> T:
    return chat.world.unit(lambda unit: deed(unit, known(unit, chat)))


def told(world: World, kind: str) -> Counter[int]:
    """Whom the outbox tells this, and how often."""
    rows = world.unit(lambda unit: unit.all(select(notification.c.person_id).where(notification.c.kind == kind)))
    return Counter(row.person_id for row in rows)


def states(world: World, event_id: int) -> list[str]:
    rows = world.unit(
        lambda unit: unit.all(select(signup.c.state).where(signup.c.internship_id == event_id).order_by(signup.c.line))
    )
    return [row.state for row in rows]


def draft(host: Chat, world: World) -> int:
    at = world.school()
    made = act(host, lambda unit, me: announcing.start(unit, me, at, "День рядом с директором"))
    assert isinstance(made, Event)
    return made.id


def complete(who: Chat, event_id: int, starts_at: datetime) -> Event:
    made = act(
        who,
        lambda unit, me: announcing.amend(
            unit, me, event_id,
            {"competencies": ("K3",), "starts_at": starts_at, "hours": 4, "place": "ул. Школьная, 1", "capacity": 12},
        ),
    )  # fmt: skip
    assert isinstance(made, Event)
    return made


@pytest.fixture
async def olga(world: World) -> Chat:
    olga = world.person(
        1, given="Ольга", position="methodologist", school_id=world.school("ИМЦ", "90"), role="coordinator"
    )
    await olga.come_in()
    return olga


@pytest.fixture
async def host(world: World) -> Chat:
    host = world.person(2, given="Пётр", role="host")
    await host.come_in()
    return host


async def guests(world: World, count: int) -> list[Chat]:
    at = world.school("школа № 9", "9")
    found = [world.person(number, given="Анна", position="dep_edu", school_id=at) for number in range(10, 10 + count)]
    for one in found:
        await one.come_in()
    return found


async def test_a_host_proposes_a_coordinator_publishes_and_everybody_else_hears_once(
    world: World, olga: Chat, host: Chat
) -> None:
    anna, boris = await guests(world, 2)
    event_id = draft(host, world)
    assert act(host, lambda unit, me: announcing.propose(unit, me, event_id)) == [
        Wrong.NO_DATE, Wrong.NO_COMPETENCY, Wrong.HOURS, Wrong.NO_CAPACITY, Wrong.NO_PLACE,
    ]  # fmt: skip
    made = complete(host, event_id, world.clock() + timedelta(days=20))
    assert made.starts_at is not None
    assert made.ends_at == made.starts_at + timedelta(hours=3)

    for _ in range(2):
        act(host, lambda unit, me: announcing.propose(unit, me, event_id))
    with pytest.raises(Refused):
        act(host, lambda unit, me: announcing.publish(unit, me, event_id))
    for _ in range(2):
        act(olga, lambda unit, me: announcing.publish(unit, me, event_id))
    for _ in range(4):
        world.unit(lambda unit: spreading.announce_due(unit, chunk=1))

    assert told(world, announcing.PROPOSED) == {olga.person_id: 1}
    assert told(world, spreading.ANNOUNCED) == {anna.person_id: 1, boris.person_id: 1, olga.person_id: 1}
    assert world.unit(spreading.announce_due) is False


async def test_bad_details_are_named_and_change_nothing(world: World, host: Chat) -> None:
    event_id = draft(host, world)
    soon = world.clock() + timedelta(days=20)
    complete(host, event_id, soon)

    def say(**detail: object) -> object:
        return act(host, lambda unit, me: announcing.amend(unit, me, event_id, detail))  # type: ignore[arg-type]

    assert say(starts_at=world.clock() - timedelta(days=1)) is Wrong.PAST
    assert say(ends_at=soon - timedelta(hours=1)) is Wrong.END_BEFORE_START
    assert say(capacity=0) is Wrong.NO_CAPACITY
    assert say(map_url="карта") is Wrong.NOT_A_LINK
    assert say(title=" ") is Wrong.NO_TITLE
    assert say(about="я" * 2000) is Wrong.TOO_LONG
    assert say(signup_closes_at=soon + timedelta(hours=1)) is Wrong.CLOSES_AFTER_START
    kept = say(bring="Документ для охраны")
    assert isinstance(kept, Event)
    assert (kept.starts_at, kept.capacity, kept.title) == (soon, 12, "День рядом с директором")


async def test_a_series_keeps_weekday_and_hour_and_a_copy_has_no_date(world: World, host: Chat) -> None:
    event_id = draft(host, world)
    first = complete(host, event_id, world.clock() + timedelta(days=20))
    series = act(host, lambda unit, me: announcing.repeat(unit, me, event_id, 2))
    again = act(host, lambda unit, me: announcing.repeat(unit, me, event_id, 3))
    copied = act(host, lambda unit, me: announcing.copy(unit, me, event_id))

    assert first.starts_at is not None
    assert [one.starts_at for one in series] == [first.starts_at + timedelta(weeks=week) for week in (1, 2)]
    assert [one.starts_at for one in again] == [first.starts_at + timedelta(weeks=3)], (
        "a second tap makes nothing twice"
    )
    assert len({one.uid for one in (*series, copied, first)}) == 4
    assert copied.starts_at is None
    assert copied.state is State.DRAFT


async def test_a_second_tap_on_copy_finds_the_copy_until_it_says_something_of_its_own(world: World, host: Chat) -> None:
    event_id = draft(host, world)
    complete(host, event_id, world.clock() + timedelta(days=20))

    def copied(of: int) -> int:
        return act(host, lambda unit, me: announcing.copy(unit, me, of)).id

    first = copied(event_id)
    assert copied(event_id) == first
    another = copied(first)
    assert another not in (first, event_id), "a copy of the copy is one more"
    for one in (first, another):
        act(host, lambda unit, me, one=one: announcing.amend(unit, me, one, {"title": "Второй день рядом"}))  # type: ignore[misc]
    assert copied(event_id) not in (first, another, event_id)


async def test_moving_the_date_tells_everybody_once_from_what_they_last_knew(world: World, host: Chat) -> None:
    anna, boris, vera = await guests(world, 3)
    event_id = invent(world)
    signed_up(world, event_id, anna)
    signed_up(world, event_id, boris, state="waiting")
    signed_up(world, event_id, vera, state="cancelled")
    world.unit(lambda unit: unit.run(signup.update().values(coming=True)))

    for days in (11, 12):
        moved = act(
            host,
            lambda unit, me, days=days: changing.change(  # type: ignore[misc]
                unit, me, event_id, {"starts_at": world.clock() + timedelta(days=days)}
            ),
        )
        assert isinstance(moved, Changed)
        assert moved.told == 2
    silent = act(host, lambda unit, me: changing.change(unit, me, event_id, {"bring": "Сменная обувь"}))

    assert isinstance(silent, Changed)
    assert silent.told == 0
    assert silent.after.revision == 2
    assert told(world, changing.CHANGED) == {anna.person_id: 1, boris.person_id: 1}
    assert world.unit(lambda unit: unit.scalar(select(signup.c.coming).limit(1))) is None


async def test_fewer_places_than_people_is_asked_first_and_the_last_to_come_wait_again(
    world: World, host: Chat
) -> None:
    there = await guests(world, 4)
    event_id = invent(world, Invented(capacity=4))
    for one in there:
        signed_up(world, event_id, one)

    refused = act(host, lambda unit, me: changing.change(unit, me, event_id, {"capacity": 2}))
    assert isinstance(refused, TooFew)
    assert refused.over == 2
    assert isinstance(act(host, lambda unit, me: changing.lower_capacity(unit, me, event_id, 2, 1)), TooFew)
    done = act(host, lambda unit, me: changing.lower_capacity(unit, me, event_id, 2, 2))

    assert isinstance(done, Changed)
    assert states(world, event_id) == ["confirmed", "confirmed", "waiting", "waiting"]
    assert told(world, changing.PLACE_LOST) == {there[2].person_id: 1, there[3].person_id: 1}


async def test_whoever_has_come_keeps_the_place_when_there_are_fewer(world: World, host: Chat) -> None:
    there = await guests(world, 4)
    event_id = invent(world, Invented(capacity=4))
    for one in there:
        signed_up(world, event_id, one)
    for one in there[2:]:
        world.unit(lambda unit, one=one: visits.mark(unit, event_id, one.person_id, "came"))  # type: ignore[misc]

    refused = act(host, lambda unit, me: changing.change(unit, me, event_id, {"capacity": 1}))
    assert isinstance(refused, TooFew)
    assert (refused.taken, refused.over) == (4, 2)
    act(host, lambda unit, me: changing.lower_capacity(unit, me, event_id, 1, 2))

    assert states(world, event_id) == ["waiting", "waiting", "confirmed", "confirmed"]
    assert isinstance(act(host, lambda unit, me: changing.change(unit, me, event_id, {"capacity": 1})), Changed)


async def test_a_day_is_called_off_by_one_deed_and_nobody_hears_it_twice(world: World, olga: Chat, host: Chat) -> None:
    anna, boris = await guests(world, 2)
    day = world.clock() + timedelta(days=10)
    two = [invent(world), invent(world, Invented(title="Второе", starts_at=day + timedelta(hours=5)))]
    later = invent(world, Invented(starts_at=day + timedelta(days=3)))
    for event_id in (*two, later):
        signed_up(world, event_id, anna)
    signed_up(world, two[0], boris, state="waiting")

    found = act(olga, lambda unit, me: cancelling.of_day(unit, me, day.date()))
    assert [one.id for one in found] == two
    assert world.unit(lambda unit: cancelling.people_in(unit, found)) == 2
    for _ in range(2):
        act(olga, lambda unit, me: cancelling.cancel_all(unit, me, two, Reason.WEATHER))
    act(host, lambda unit, me: cancelling.cancel(unit, me, two[0], Reason.FEW))

    assert told(world, cancelling.CANCELLED) == {anna.person_id: 2, boris.person_id: 1}
    with pytest.raises(Refused):
        act(host, lambda unit, me: cancelling.cancel_all(unit, me, [later], Reason.WEATHER))
    with pytest.raises(Gone):
        act(host, lambda unit, me: changing.change(unit, me, two[0], {"format": Format.ONLINE}))


async def test_what_begins_within_a_day_is_called_off_at_any_hour(world: World, host: Chat) -> None:
    (anna,) = await guests(world, 1)
    event_id = invent(world, Invented(starts_at=world.clock() + timedelta(hours=20)))
    signed_up(world, event_id, anna)

    act(host, lambda unit, me: cancelling.cancel(unit, me, event_id, Reason.DISTANCE))

    assert told(world, cancelling.CANCELLED_SOON) == {anna.person_id: 1}


async def test_who_was_checked_in_when_it_is_called_off_gets_no_certificate_of_it(world: World, host: Chat) -> None:
    (anna,) = await guests(world, 1)
    event_id = invent(world, Invented(starts_at=world.clock() - timedelta(hours=1)))
    signed_up(world, event_id, anna)
    act(host, lambda unit, me: attendance.tick(unit, me, event_id, anna.person_id, on=True))
    assert world.unit(certificates_of) == [(2026, 1, anna.person_id, True)]

    act(host, lambda unit, me: cancelling.cancel(unit, me, event_id, Reason.SECURITY))

    assert world.unit(certificates_of) == [(2026, 1, anna.person_id, False)]
    assert told(world, certifying.ISSUED) == {}


async def test_a_certificate_earned_at_the_door_says_how_long_it_was_in_the_end(world: World, host: Chat) -> None:
    (anna,) = await guests(world, 1)
    begun = world.clock() - timedelta(hours=1)
    event_id = invent(world, Invented(starts_at=begun))
    signed_up(world, event_id, anna)
    act(host, lambda unit, me: attendance.tick(unit, me, event_id, anna.person_id, on=True))

    act(host, lambda unit, me: changing.change(unit, me, event_id, {"hours": 6}))

    kept = world.unit(lambda unit: unit.one(select(certificate)))
    assert kept is not None
    assert certificates.read(kept).details.hours == 6
    ends = begun + 6 * timedelta(minutes=45)
    assert kept.issued_at == ends
    dues = world.unit(
        lambda unit: unit.all(select(notification.c.due_at).where(notification.c.kind == certifying.ISSUED))
    )
    assert [row.due_at for row in dues] == [ends]
