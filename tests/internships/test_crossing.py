"""Two deeds about one person that cross: whichever is written first, the other one sees it. SQLite has one writer anyway."""

from datetime import timedelta

import pytest
from sqlalchemy import insert, select, update

from db.tables import internship, signup, staff_role
from db.unit import Unit
from db.writer import Writer
from internships import attendance, certifying, events, reminding, seating
from internships.attendance import Mark, Why
from internships.events import Event
from people import me as recognising
from people.me import Me, Role
from people.refusals import Gone
from tests.clock import StoppedClock
from tests.crossing import cross
from tests.internships.test_certificates import OVER
from tests.internships.visits import Visit, certificates_of, mark, move, place

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


async def test_a_mark_taken_back_while_the_feedback_is_sent_leaves_no_certificate(
    database_url: str, writer: Writer, clock: StoppedClock
) -> None:
    visit = await writer.run(lambda unit: Visit(guests=1, starts_in=OVER).build(unit))
    (anna,) = visit.people
    await writer.run(lambda unit: mark(unit, visit.event, anna, "came"))

    def consider(unit: Unit) -> None:
        certifying.consider(unit, visit.event, anna)

    def take_back(unit: Unit) -> None:
        mark(unit, visit.event, anna, "absent")
        consider(unit)

    await cross(database_url, clock, consider, take_back)

    assert await writer.run(certificates_of) == [(2026, 1, anna, False)]


async def test_a_yes_to_the_old_date_is_no_yes_to_the_new_one(
    database_url: str, writer: Writer, clock: StoppedClock
) -> None:
    visit = await writer.run(lambda unit: Visit(guests=1).build(unit))
    (anna,) = visit.people

    def says_yes(unit: Unit) -> object:
        me = recognising.load(unit, 70_000_000 + anna, language="ru", consent_version="")
        assert isinstance(me, Me)
        return reminding.will_come(unit, me, visit.event, 0)

    def moves(unit: Unit) -> None:
        move(unit, visit.event, clock())

    outcome = await cross(database_url, clock, moves, says_yes)

    assert not isinstance(outcome, reminding.Answered)
    assert await writer.run(lambda unit: unit.scalar(select(signup.c.coming))) is None


async def test_an_event_given_to_another_school_in_the_same_moment_is_still_there(
    database_url: str, writer: Writer, clock: StoppedClock
) -> None:
    visit = await writer.run(lambda unit: Visit(guests=1).build(unit))
    other: int = await writer.run(lambda unit: place(unit, visit.home, 6))

    def moves(unit: Unit) -> None:
        unit.run(update(internship).where(internship.c.id == visit.event).values(school_id=other))

    found = await cross(database_url, clock, moves, lambda unit: events.load(unit, visit.event, lock=True))

    assert isinstance(found, Event)
    assert found.school_id == other


async def test_whoever_is_taken_out_while_their_mark_is_corrected_has_no_certificate(
    database_url: str, writer: Writer, clock: StoppedClock
) -> None:
    visit = await writer.run(lambda unit: Visit(guests=1, starts_in=timedelta(hours=-1)).build(unit))
    (anna,) = visit.people
    number: int = await writer.run(lambda unit: unit.scalar(select(signup.c.id)))
    vera = await writer.run(lambda unit: coordinator(unit, visit))

    def take_out(unit: Unit) -> None:
        event = events.load(unit, visit.event)
        assert event is not None
        assert seating.remove(unit, vera, event, anna)

    def correct(unit: Unit) -> object:
        try:
            return attendance.correct(unit, vera, number, Mark.CAME, Why.FORGOTTEN)
        except Gone:
            return Gone

    outcome = await cross(database_url, clock, take_out, correct)

    assert outcome is Gone
    assert await writer.run(certificates_of) == []


def coordinator(unit: Unit, visit: Visit) -> Me:
    """The host of the event, who coordinates the municipality as well."""
    unit.run(insert(staff_role).values(person_id=visit.host, municipality_id=visit.home, role=Role.COORDINATOR.value))
    me = recognising.load(unit, 70_000_000 + visit.host, language="ru", consent_version="")
    assert isinstance(me, Me)
    return me
