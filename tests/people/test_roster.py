"""The roster in the database: imports repeat, people move, leave and come back, and never lose their codes."""

import asyncio
from collections.abc import Sequence

import pytest
from sqlalchemy import insert, select

from db.tables import chat, invitation, person, person_name, staff_role
from db.unit import Unit
from db.writer import Writer
from people import invitations, municipalities, roster
from people.me import Role
from people.roster import Applied, Counts, Outdated
from people.roster_plan import RosterPlan
from people.roster_state import RoleHeld, RosterState
from tests.clock import StoppedClock
from tests.people.roster_books import ANNA, PETR, TWO_SCHOOLS, Cell, planned, sheet, workbook

Rows = Sequence[Sequence[Cell]]
VERA: Sequence[Cell] = ("001", "Завуч", "Иллюстрациева", "Вера", "Олеговна")


def ensure(unit: Unit) -> int:
    return municipalities.ensure(unit, "main", "Примерный район", "Europe/Moscow")


class Registry:
    """One municipality whose coordinator imports workbooks."""

    def __init__(self, writer: Writer, home: int) -> None:
        self.writer = writer
        self.home = home

    async def state(self) -> RosterState:
        return await self.writer.run(lambda unit: roster.read_state(unit, self.home))

    async def plan(self, people: Rows, schools: Rows = TWO_SCHOOLS) -> RosterPlan:
        return planned(await self.state(), sheet(workbook(people=people, schools=schools)))

    async def apply(self, wanted: RosterPlan) -> Applied | Outdated:
        return await self.writer.run(lambda unit: roster.apply(unit, self.home, wanted))

    async def take(self, people: Rows, schools: Rows = TWO_SCHOOLS) -> Applied:
        applied = await self.apply(await self.plan(people, schools))
        assert isinstance(applied, Applied)
        return applied

    async def codes(self) -> dict[str, str]:
        """Surname -> participant's code, of those present."""
        return {one.surname: one.code for one in (await self.state()).people if not one.left}

    async def open_codes(self) -> dict[str, str]:
        """Surname -> open invitation."""
        return {
            one.surname: one.code for one in await self.writer.run(lambda unit: invitations.open_codes(unit, self.home))
        }


@pytest.fixture
async def registry(writer: Writer) -> Registry:
    return Registry(writer, await writer.run(ensure))


async def test_the_first_import_stores_everything_and_invites_everybody(registry: Registry) -> None:
    applied = await registry.take([(*ANNA, "координатор школы, принимающая сторона"), PETR])

    assert applied == Applied(Counts(2, 0, 0, 0), Counts(2, 0, 0, 0), invitations=2)
    state = await registry.state()
    assert [(one.code, one.kind, one.settlement, one.pupils) for one in state.schools] == [
        ("001", "sosh", "stanitsa", 450),
        ("002", "gymnasium", "town", None),
    ]
    assert [(one.school, one.position, one.names) for one in sorted(state.people, key=lambda one: one.surname)] == [
        ("002", "dep_edu", ("Образцов", "Пётр", "Ильич")),
        ("001", "director", ("Примерова", "Анна", "Петровна")),
    ]
    assert {one.surname: one.roles for one in state.people}["Примерова"] == {
        RoleHeld(Role.SCHOOL_COORDINATOR, "001"),
        RoleHeld(Role.HOST, "001"),
    }
    assert set(await registry.open_codes()) == {"Примерова", "Образцов"}


async def test_the_same_import_again_changes_nothing_and_keeps_every_code(registry: Registry) -> None:
    await registry.take([ANNA, PETR])
    codes, open_codes = await registry.codes(), await registry.open_codes()

    applied = await registry.take([PETR, ANNA])

    assert applied == Applied(Counts(0, 0, 0, 2), Counts(0, 0, 0, 2), invitations=0)
    assert (await registry.codes(), await registry.open_codes()) == (codes, open_codes)


async def test_whoever_moves_keeps_code_and_invitation_and_loses_the_school_role(registry: Registry) -> None:
    await registry.take([(*ANNA, "принимающая сторона"), PETR])
    codes, open_codes = await registry.codes(), await registry.open_codes()

    applied = await registry.take([("002", *ANNA[1:]), PETR])

    assert applied.people == Counts(0, 1, 0, 1)
    assert (await registry.codes(), await registry.open_codes()) == (codes, open_codes)
    moved = next(one for one in (await registry.state()).people if one.surname == "Примерова")
    assert (moved.school, moved.roles) == ("002", frozenset())


async def test_who_leaves_is_kept_marked_and_their_open_invitation_dies(
    registry: Registry, writer: Writer, clock: StoppedClock
) -> None:
    await registry.take([ANNA, PETR])
    code = (await registry.open_codes())["Примерова"]
    clock.forward(days=30)

    applied = await registry.take([PETR], TWO_SCHOOLS)

    assert applied.people == Counts(0, 0, 1, 1)
    rows = await writer.run(lambda unit: unit.all(select(person.c.left_at, person_name.c.surname).join(person_name)))
    assert {row.surname: row.left_at for row in rows} == {"Примерова": clock.at, "Образцов": None}
    assert await writer.run(lambda unit: invitations.find(unit, code)) == invitations.Unknown()


async def test_who_comes_back_has_the_same_code_and_a_new_invitation(registry: Registry) -> None:
    await registry.take([ANNA, PETR])
    codes, before = await registry.codes(), await registry.open_codes()
    await registry.take([PETR])

    assert await registry.take([ANNA, PETR]) == Applied(Counts(0, 0, 0, 2), Counts(0, 1, 0, 1), invitations=1)
    assert await registry.codes() == codes
    after = await registry.open_codes()
    assert after["Образцов"] == before["Образцов"]
    assert after["Примерова"] != before["Примерова"]


async def test_who_comes_back_to_a_bound_chat_needs_no_invitation(registry: Registry, writer: Writer) -> None:
    await registry.take([ANNA, PETR])
    code = (await registry.open_codes())["Примерова"]

    def enter(unit: Unit) -> None:
        found = invitations.find(unit, code)
        assert isinstance(found, invitations.Invited)
        assert invitations.redeem(unit, found.invitation_id, 7)
        unit.run(insert(chat).values(id=7, person_id=found.person_id, language="ru", since=unit.now))

    await writer.run(enter)
    await registry.take([PETR])

    assert (await registry.take([ANNA, PETR])).invitations == 0


async def test_a_school_leaves_and_comes_back_under_its_code(registry: Registry) -> None:
    await registry.take([ANNA, PETR])
    await registry.take([ANNA], TWO_SCHOOLS[:1])
    assert {one.code: one.left for one in (await registry.state()).schools} == {"001": False, "002": True}

    applied = await registry.take([ANNA, PETR])

    assert applied.schools == Counts(0, 1, 0, 1)
    assert [(one.code, one.left) for one in (await registry.state()).schools] == [("001", False), ("002", False)]


async def test_roles_come_stay_and_go_as_the_cell_says(registry: Registry, writer: Writer) -> None:
    nina = (None, "Методист", "Наглядова", "Нина", None)

    async def roles() -> set[tuple[str, bool]]:
        rows = await writer.run(lambda unit: unit.all(select(staff_role.c.role, staff_role.c.school_id)))
        return {(row.role, row.school_id is not None) for row in rows}

    await registry.take([(*ANNA, "координатор школы"), (*nina, "муниципальный координатор")])
    assert await roles() == {("school_coordinator", True), ("coordinator", False)}

    await registry.take([ANNA, (*nina, "муниципальный координатор")])
    assert await roles() == {("school_coordinator", True), ("coordinator", False)}

    await registry.take([(*ANNA, "принимающая сторона"), ("001", *nina[1:], "без роли")])
    assert await roles() == {("host", True)}


async def test_names_may_be_taken_out_of_the_roster_by_code(registry: Registry) -> None:
    await registry.take([ANNA, PETR])
    codes = await registry.codes()

    await registry.take([("001", "Директор", None, None, None, None, codes["Примерова"]), PETR])

    state = await registry.state()
    assert {one.code: one.names for one in state.people}[codes["Примерова"]] == ("", "", "")
    again = await registry.take([("001", "Директор"), PETR])
    assert again.people == Counts(0, 0, 0, 2)


async def test_a_plan_made_before_somebody_elses_import_is_refused_whole(registry: Registry) -> None:
    await registry.take([ANNA, PETR])
    mine = await registry.plan([ANNA])
    await registry.take([ANNA, PETR, VERA])

    assert await registry.apply(mine) == Outdated()
    assert set(await registry.codes()) == {"Примерова", "Образцов", "Иллюстрациева"}


async def test_of_two_imports_at_once_one_wins_and_nobody_is_doubled(registry: Registry) -> None:
    wanted = await registry.plan([ANNA, PETR])
    results = await asyncio.gather(*(registry.apply(wanted) for _ in range(6)))

    assert sum(isinstance(result, Applied) for result in results) == 1
    assert len((await registry.state()).people) == 2


async def test_one_municipality_does_not_see_anothers_people(registry: Registry, writer: Writer) -> None:
    await registry.take([ANNA, PETR])
    north = await writer.run(lambda unit: municipalities.ensure(unit, "north", "Северный район", "Europe/Moscow"))
    neighbour = Registry(writer, north)

    assert await neighbour.state() == RosterState()
    await neighbour.take([VERA], TWO_SCHOOLS[:1])
    assert set(await registry.codes()) == {"Примерова", "Образцов"}


async def test_owners_from_the_settings_survive_every_import(registry: Registry, writer: Writer) -> None:
    def add_owner(unit: Unit) -> None:
        unit.run(
            insert(person).values(
                municipality_id=registry.home,
                code=invitations.new_participant_code(),
                position="methodologist",
                added_at=unit.now,
            )
        )

    await writer.run(add_owner)
    await registry.take([ANNA])
    await registry.take([PETR])
    owner = next(one for one in (await registry.state()).people if not one.rostered)
    assert not owner.left


async def test_a_region_of_six_thousand_is_imported_as_one_unit(registry: Registry, writer: Writer) -> None:
    schools = [(f"{number:04}", f"Школа № {number}", "СОШ", "Город") for number in range(1_200)]
    people = [(f"{number % 1_200:04}", "Директор") for number in range(6_000)]

    assert (await registry.take(people, schools)).people.added == 6_000
    assert (await registry.plan(people, schools)).changes_nothing
    codes = await writer.run(lambda unit: unit.all(select(invitation.c.code).distinct()))
    assert len(codes) == 6_000


async def test_ensuring_a_municipality_twice_finds_the_first(writer: Writer) -> None:
    first = await writer.run(ensure)
    again = await writer.run(lambda unit: municipalities.ensure(unit, "main", "Другое имя", "Asia/Omsk"))

    assert again == first
    assert [one.name for one in await writer.run(municipalities.every)] == ["Примерный район"]
