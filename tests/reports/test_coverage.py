"""Coverage counted: the team's rule, the order in which a coordinator sees schools, and whom a wave asks at all."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert, select, update

from db.tables import response, wave
from db.unit import Unit
from people.me import Me
from people.refusals import Gone, Refused
from reports import coverage as reports
from reports.coverage import Coverage, Stage
from surveys.audience import Audience, dumps
from tests.world import World

ALL = 1000


def coordinator(world: World) -> Me:
    """Somebody who sees all teams and belongs to none."""
    return Me(
        chat_id=0,
        person_id=0,
        municipality_id=world.home,
        municipality="Примерный район",
        zone=ZoneInfo("Europe/Moscow"),
        school_id=None,
        school=None,
        position="methodologist",
        language="ru",
        consented=True,
        duties=(),
        awaiting=None,
        screen_message=None,
    )


def team(world: World, number: int, states: str, *, position: str = "director", wave_id: int = 0) -> int:
    """A school of as many people as there are letters: f has finished, b has begun, any other has not."""
    at = world.school(f"школа № {number}", str(number))
    for place, state in enumerate(states):
        one = world.person(number * 100 + place, position=position, school_id=at)
        if state in "fb":
            world.unit(lambda unit, who=one.person_id, done=state == "f": _respond(unit, who, wave_id, done))  # type: ignore[misc]
    return at


def _respond(unit: Unit, who: int, wave_id: int, done: bool) -> None:
    form = unit.scalar(select(wave.c.form_id).where(wave.c.id == wave_id))
    unit.run(
        insert(response).values(
            wave_id=wave_id,
            person_id=who,
            form_id=form,
            cursor=0,
            started_at=unit.now,
            submitted_at=unit.now if done else None,
        )
    )


def counted(world: World, who: Me, wave_id: int, *, first: int = 0, most: int = ALL) -> Coverage:
    return world.unit(lambda unit: reports.coverage(unit, who, wave_id, first=first, most=most))


@pytest.mark.parametrize(
    ("states", "stage"),
    [
        ("", Stage.NOT_STARTED),
        ("-----", Stage.NOT_STARTED),
        ("b----", Stage.UNDER_WAY),
        ("f----", Stage.UNDER_WAY),
        ("ff---", Stage.UNDER_WAY),
        ("ff--", Stage.UNDER_WAY),  # half, but fewer than three
        ("fff--", Stage.COVERED),
        ("fff---", Stage.COVERED),  # exactly half
        ("fff----", Stage.UNDER_WAY),  # three, but fewer than half
        ("ffb", Stage.UNDER_WAY),
        ("fff", Stage.COMPLETE),
        ("ff", Stage.COMPLETE),  # a small team is covered when all have finished
        ("f", Stage.COMPLETE),
    ],
)
async def test_a_team_is_covered_by_half_of_it_and_by_three_or_by_all(world: World, states: str, stage: Stage) -> None:
    wave_id = world.wave()
    vera = coordinator(world)
    team(world, 1, states, wave_id=wave_id)

    found = counted(world, vera, wave_id)

    assert [one.stage for one in found.teams] == [stage]
    assert found.not_covered == (stage in (Stage.NOT_STARTED, Stage.UNDER_WAY))


async def test_schools_that_are_not_covered_stand_first_and_the_emptiest_of_them_before_the_others(
    world: World,
) -> None:
    wave_id = world.wave()
    vera = coordinator(world)
    for number, states in enumerate(("fff", "----", "ff--", "fff-", "f---", "b---", "---"), 1):
        team(world, number, states, wave_id=wave_id)
    team(world, 10, "---", wave_id=wave_id)

    found = counted(world, vera, wave_id)

    numbers = [int(one.school.rpartition(" ")[2]) for one in found.teams]
    assert numbers == [2, 7, 10, 6, 5, 3, 4, 1]
    assert found.by_stage == (3, 3, 1, 1)
    assert (found.schools, found.people, found.begun, found.finished) == (8, 29, 10, 9)
    assert (found.not_covered, found.unfinished, found.not_started) == (6, 20, 19)


async def test_a_page_of_schools_carries_the_figures_of_all_of_them(world: World) -> None:
    wave_id = world.wave()
    vera = coordinator(world)
    for number in range(1, 8):
        team(world, number, "f-", wave_id=wave_id)
    whole = counted(world, vera, wave_id)

    pages = [counted(world, vera, wave_id, first=first, most=3) for first in (0, 3, 6)]

    assert [len(page.teams) for page in pages] == [3, 3, 1]
    assert tuple(one for page in pages for one in page.teams) == whole.teams
    assert {(page.schools, page.people, page.finished) for page in pages} == {(7, 14, 7)}
    beyond = counted(world, vera, wave_id, first=30, most=3)
    assert beyond.teams == whole.teams[:3]


async def test_only_whom_the_wave_asks_is_counted(world: World) -> None:
    wave_id = world.wave()
    vera = coordinator(world)
    one = team(world, 1, "ff", wave_id=wave_id)
    world.person(199, position="dep_edu", school_id=one)
    team(world, 2, "--", position="dep_edu", wave_id=wave_id)
    world.unit(
        lambda unit: unit.run(
            update(wave).where(wave.c.id == wave_id).values(audience=dumps(Audience(positions=frozenset({"director"}))))
        )
    )

    found = counted(world, vera, wave_id)

    assert [(team.school, team.people, team.stage) for team in found.teams] == [("школа № 1", 2, Stage.COMPLETE)]


async def test_who_left_is_not_waited_for(world: World) -> None:
    wave_id = world.wave()
    vera = coordinator(world)
    at = team(world, 1, "ff", wave_id=wave_id)
    world.leave(world.person(199, school_id=at))

    assert counted(world, vera, wave_id).teams[0].stage is Stage.COMPLETE


async def test_drafts_trials_and_other_municipalities_are_not_to_be_looked_at(world: World) -> None:
    draft, trial, coming = world.wave(name="А"), world.wave(name="Б"), world.wave(name="В")
    there = world.municipality()
    foreign = world.wave(home=there)
    vera, anna = coordinator(world), world.person(1)

    def arrange(unit: Unit) -> None:
        unit.run(update(wave).where(wave.c.id == draft).values(published_at=None))
        unit.run(update(wave).where(wave.c.id == trial).values(trial_for=anna.person_id))
        unit.run(update(wave).where(wave.c.id == coming).values(opens_at=unit.now + timedelta(days=1)))

    world.unit(arrange)

    for unseen in (draft, trial, coming, 0, 10_000):
        with pytest.raises(Gone):
            counted(world, vera, unseen)
    with pytest.raises(Refused):
        counted(world, vera, foreign)


async def test_a_change_is_a_beginning_or_an_end_since_then(world: World) -> None:
    wave_id = world.wave()
    team(world, 1, "f", wave_id=wave_id)
    now = world.clock()

    def changed(seconds: int) -> bool:
        moment = now + timedelta(seconds=seconds)
        return world.unit(lambda unit: reports.changed_since(unit, wave_id, moment))

    assert changed(-1)
    assert changed(0)
    assert not changed(1)
