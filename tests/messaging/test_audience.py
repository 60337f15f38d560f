"""Whom a broadcast is for: kinds of marks narrow each other, marks of one kind add up, and some leave people out."""

import pytest
from sqlalchemy import insert, select

import handlers.audience_filters  # noqa: F401  (what surveys and internships know is wired there)
from db.tables import internship, person, signup
from db.unit import Unit
from messaging import audience, audience_count
from messaging.audience import EVERYBODY, Audience, By, Mark, dumps, loads
from surveys import filters
from tests.filling import scale_answer
from tests.world import World

DIRECTOR, ADVISER = Mark(By.POSITION, "director"), Mark(By.POSITION, "advisor")
SOSH = Mark(By.KIND, "sosh")


def of(*only: Mark, without: tuple[Mark, ...] = ()) -> Audience:
    return Audience(frozenset(only), frozenset(without))


def test_the_same_audience_is_the_same_text_and_everybody_is_none() -> None:
    one, other = of(DIRECTOR, SOSH, ADVISER, without=(Mark(By.SCHOOL, "4"),)), of(ADVISER, DIRECTOR, SOSH)

    assert dumps(EVERYBODY) is None
    assert loads(dumps(one)) == one
    assert dumps(other) == dumps(of(SOSH, DIRECTOR, ADVISER))


def test_a_competency_stands_alone_so_that_no_two_counts_tell_about_one_person() -> None:
    narrowed = of(DIRECTOR, without=(Mark(By.SCHOOL, "4"),)).ticked(Mark(By.COMPETENCY, "K3"), on=True)

    assert narrowed == of(Mark(By.COMPETENCY, "K3"))
    assert narrowed.ticked(DIRECTOR, on=True) == of(DIRECTOR)
    assert of(DIRECTOR).ticked(Mark(By.COMPETENCY, "K3"), on=True, out=True) == of(DIRECTOR)


@pytest.mark.parametrize("what", ["", "x", "-1.n", "9" * 30, "²"])
def test_a_made_up_number_is_nobodys(what: str) -> None:
    assert Mark(By.SCHOOL, what).number == 0


async def test_marks_find_the_people_they_speak_of(world: World) -> None:
    gymnasium = world.school("школа № 1", "1")
    other = world.school("школа № 2", "2")
    anna = world.person(1, position="director", school_id=gymnasium, role="host")
    boris = world.person(2, position="dep_edu", school_id=gymnasium)
    vera = world.person(3, position="director", school_id=other)
    left = world.person(4, position="director", school_id=other)
    world.leave(left)
    abroad = world.municipality()
    stranger = world.person(5, school_id=world.school(home=abroad), home=abroad)
    wave = world.wave()
    foreign = world.wave(home=abroad)
    world.fill(anna, wave)
    world.fill(boris, wave, send=False)
    event = _event(world, gymnasium, {anna.person_id: ("confirmed", "came"), vera.person_id: ("waiting", None)})

    home = world.home

    def found(whom: Audience) -> set[int]:
        return world.unit(
            lambda unit: {
                row.id
                for row in unit.all(select(person.c.id).where(audience.condition(unit, home, audience.dumps(whom))))
            }
        )

    def wave_mark(stage: str, number: int = wave) -> Mark:
        return Mark(By.WAVE, f"{number}.{stage}")

    a, b, v = anna.person_id, boris.person_id, vera.person_id
    here = found(EVERYBODY)
    assert {a, b, v} <= here
    assert not {left.person_id, stranger.person_id} & here
    assert found(of(DIRECTOR)) == {a, v}
    assert found(of(DIRECTOR, Mark(By.SCHOOL, str(gymnasium)))) == {a}
    assert found(of(Mark(By.POSITION, "dep_edu"), DIRECTOR)) == {a, b, v}
    assert found(of(DIRECTOR, without=(Mark(By.ROLE, "host"),))) == {v}
    assert found(of(wave_mark("f"))) == {a}
    assert found(of(wave_mark("u"))) == {b, v}
    assert found(of(wave_mark("n"))) == {v}
    assert found(of(wave_mark("n", foreign))) == set()
    assert found(of(Mark(By.EVENT, f"{event}.s"), Mark(By.EVENT, f"{event}.w"))) == {a, v}
    assert found(of(Mark(By.EVENT, f"{event}.a"))) == {a}
    assert found(of(SOSH, without=(wave_mark("u"),))) == {a}


async def test_those_who_would_gain_most_are_only_counted(world: World) -> None:
    before, now = world.wave(), world.wave()
    home, low, high = world.home, scale_answer(1, 0), scale_answer(5, 3)
    people = [world.person(number) for number in range(1, 5)]
    for one in people[:3]:
        world.fill(one, before, low)
    world.fill(people[3], before, high)
    world.clock.forward(days=1)
    world.fill(people[2], now, high)  # the newest answers count
    world.end(before)
    world.end(now)

    gainers = world.unit(lambda unit: filters.gainers(unit, home, "K1"))

    assert (gainers.most, gainers.others) == (2, 2)
    whom = of(Mark(By.COMPETENCY, "K1"))
    assert whom.private
    assert world.unit(lambda unit: audience_count.reach(unit, home, whom)).people == 2


async def test_an_open_surveys_answers_join_by_fives_so_that_no_two_looks_tell_about_one_person(world: World) -> None:
    wave, home, whom = world.wave(), world.home, of(Mark(By.COMPETENCY, "K1"))
    seen = []
    for number in range(1, 18):
        world.fill(world.person(number), wave, scale_answer(1, 0) if number % 2 else scale_answer(5, 3))
        world.clock.forward(minutes=1)
        found = world.unit(lambda unit: filters.gainers(unit, home, "K1"))
        assert world.unit(lambda unit: audience_count.reach(unit, home, whom)).people == found.most
        seen.append(found.most + found.others)
    world.end(wave)
    end = world.unit(lambda unit: filters.gainers(unit, home, "K1"))

    assert seen == [0] * 9 + [5] * 5 + [10] * 3
    assert (end.most, end.others) == (9, 8)


def _event(world: World, school_id: int, people: dict[int, tuple[str, str | None]]) -> int:
    home = world.home

    def make(unit: Unit) -> int:
        event: int = unit.scalar(
            insert(internship)
            .values(
                municipality_id=home, school_id=school_id, uid="u", title="День", format="onsite",
                state="published", created_at=unit.now,
            )
            .returning(internship.c.id)
        )  # fmt: skip
        for line, (who, (state, attendance)) in enumerate(people.items()):
            unit.run(
                insert(signup).values(
                    internship_id=event, person_id=who, state=state, attendance=attendance, line=line,
                    asked_at=unit.now, changed_at=unit.now,
                )
            )  # fmt: skip
        return event

    return world.unit(make)
