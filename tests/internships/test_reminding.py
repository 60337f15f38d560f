"""Reminders are rows: planned with a place, planned anew with the date, taken back with the event."""

from datetime import timedelta

from sqlalchemy import func, insert, select, text, update

from db.tables import notification, signup, staff_role
from db.unit import Unit
from db.writer import Writer
from internships import changing, events, reminding
from internships.changing import Changed
from people import me as recognising
from people.me import Me
from tests.clock import StoppedClock
from tests.internships.visits import THURSDAY, Visit, call_off, move, rows, sign_up


async def planned(writer: Writer, visit: Visit) -> Visit:
    def work(unit: Unit) -> Visit:
        visit.build(unit)
        reminding.plan(unit, visit.event)
        return visit

    return await writer.run(work)


async def test_everybody_with_a_place_has_three_rows_and_the_host_one(writer: Writer) -> None:
    visit = await planned(writer, Visit(guests=2))

    found = await writer.run(rows)
    assert [(kind, who) for kind, who, _, _ in found] == [
        *[("visit-week", one) for one in visit.people],
        *[("visit-day", one) for one in visit.people],
        ("visit-list", visit.host),
        *[("visit-soon", one) for one in visit.people],
    ]


async def test_planning_again_changes_nothing(writer: Writer, clock: StoppedClock) -> None:
    visit = await planned(writer, Visit())
    before = await writer.run(rows)

    clock.forward(days=9)  # by now nobody new would be asked a week before
    await writer.run(lambda unit: reminding.plan(unit, visit.event))

    assert await writer.run(rows) == before


async def test_a_moved_date_takes_the_old_rows_back_and_plans_new_ones(writer: Writer, clock: StoppedClock) -> None:
    visit = await planned(writer, Visit(guests=1))
    later = clock() + THURSDAY + timedelta(days=7)

    def moved(unit: Unit) -> None:
        move(unit, visit.event, later)
        reminding.plan(unit, visit.event)

    await writer.run(moved)

    found = await writer.run(rows)
    assert len(found) == 4
    assert all(due >= clock() + timedelta(days=14) for _, _, due, _ in found)
    assert found[-1][2] == later - timedelta(hours=2)


async def test_a_called_off_event_reminds_nobody(writer: Writer) -> None:
    visit = await planned(writer, Visit())

    def cancelled(unit: Unit) -> None:
        call_off(unit, visit.event)
        reminding.plan(unit, visit.event)

    await writer.run(cancelled)

    assert await writer.run(rows) == []


async def test_one_person_more_or_less_touches_their_own_rows_only(writer: Writer) -> None:
    visit = await planned(writer, Visit(guests=2))
    anna, boris = visit.people

    def leaves(unit: Unit) -> None:
        unit.run(update(signup).where(signup.c.person_id == anna).values(state="cancelled"))
        event = events.load(unit, visit.event)
        assert event is not None
        reminding.plan_for(unit, event, anna)

    await writer.run(leaves)
    assert {who for _, who, _, _ in await writer.run(rows)} == {boris, visit.host}

    def comes_back(unit: Unit) -> None:
        unit.run(update(signup).where(signup.c.person_id == anna).values(state="confirmed"))
        event = events.load(unit, visit.event)
        assert event is not None
        reminding.plan_for(unit, event, anna)

    await writer.run(comes_back)
    assert sum(who == anna for _, who, _, _ in await writer.run(rows)) == 3


async def test_whoever_waits_for_a_place_is_reminded_of_nothing(writer: Writer) -> None:
    visit = await planned(writer, Visit(guests=1))

    def waits(unit: Unit) -> None:
        other = Visit(guests=1, code="more").build(unit)
        sign_up(unit, visit.event, other.people[0], 9, state="waiting")
        event = events.load(unit, visit.event)
        assert event is not None
        reminding.plan_for(unit, event, other.people[0])

    await writer.run(waits)

    assert {who for _, who, _, _ in await writer.run(rows)} == {visit.people[0], visit.host}


async def test_another_events_reminders_stay_when_one_with_a_similar_number_is_called_off(writer: Writer) -> None:
    """Keys begin with the number of the event: 1 must not take back what belongs to 12."""
    first = await planned(writer, Visit(guests=1))
    others = [await planned(writer, Visit(guests=1, code=f"o{number}")) for number in range(12)]

    def cancelled(unit: Unit) -> None:
        call_off(unit, first.event)
        reminding.plan(unit, first.event)

    await writer.run(cancelled)

    left = await writer.run(rows)
    assert len(left) == 4 * len(others)


async def test_three_hundred_guests_are_planned_by_a_handful_of_statements(writer: Writer) -> None:
    visit = await writer.run(lambda unit: Visit(guests=300).build(unit))
    statements: list[str] = []

    def work(unit: Unit) -> int:
        from sqlalchemy import event

        def note(_c: object, _cursor: object, statement: str, *_: object) -> None:
            statements.append(statement)

        event.listen(unit.connection, "before_cursor_execute", note)
        reminding.plan(unit, visit.event)
        event.remove(unit.connection, "before_cursor_execute", note)
        count: int = unit.scalar(select(func.count()).select_from(notification))
        return count

    assert await writer.run(work) == 901
    assert len(statements) <= 6


async def test_what_is_due_is_found_by_its_time(writer: Writer) -> None:
    """Reminders of the whole year wait in the table; a look for what is due must not read through them."""
    visit = await planned(writer, Visit(guests=300))
    assert visit.event

    def how(unit: Unit) -> str:
        due = "SELECT id FROM notification WHERE state IN ('waiting', 'sending') AND due_at <= :now"
        if unit.connection.dialect.name == "postgresql":
            unit.run(text("ANALYZE notification"))
            unit.run(text("SET LOCAL enable_seqscan = off"))
            return "\n".join(str(tuple(row)) for row in unit.all(text(f"EXPLAIN {due}"), now=unit.now))
        return "\n".join(
            str(tuple(row)) for row in unit.all(text(f"EXPLAIN QUERY PLAN {due}"), now=unit.now.isoformat())
        )

    assert "ix_notification_" in await writer.run(how)


async def test_whoever_is_named_as_the_contact_later_gets_the_list_too(writer: Writer) -> None:
    visit = await planned(writer, Visit(guests=1))

    def renamed(unit: Unit) -> int:
        """The guest of the other school has come over, and receives from now on."""
        (anna,) = visit.people
        unit.run(insert(staff_role).values(person_id=visit.host, municipality_id=visit.home, role="coordinator"))
        me = recognising.load(unit, 70_000_000 + visit.host, language="ru", consent_version="")
        assert isinstance(me, Me)
        changed = changing.change(unit, me, visit.event, {"contact_id": anna})
        assert isinstance(changed, Changed)
        return anna

    anna = await writer.run(renamed)

    found = await writer.run(rows)
    assert [who for kind, who, _, _ in found if kind == "visit-list"] == [visit.host, anna]
