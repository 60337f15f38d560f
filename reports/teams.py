"""A school's own team in a wave: states for its coordinator, the mean of all for its director, answers for neither."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, func, select

from db.tables import person, response, school, score
from db.unit import Unit
from people.me import Me
from reports.coverage import Watched, looks
from surveys.invited import audience_condition, people
from surveys.waves import State

RECENT = 6  # waves that are still asked about


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of the team as their school coordinator sees them: a code, a post and a state."""

    code: str
    position: str
    state: State


@dataclass(frozen=True, slots=True)
class Team:
    school: str
    members: tuple[Member, ...]

    @property
    def finished(self) -> int:
        return sum(member.state is State.SUBMITTED for member in self.members)


@dataclass(frozen=True, slots=True)
class TeamMean:
    code: str  # of the competency
    value: float  # unrounded points of 0-100
    people: int


def shown_to_directors(unit: Unit, me: Me) -> bool:
    """Do I direct a school, and has any wave opened the team's mean to directors?"""
    return me.directs_school and any(watched.director_sees for watched in looks(unit, me, most=RECENT))


def teams(unit: Unit, watched: Watched, schools: Sequence[int]) -> tuple[Team, ...]:
    """Whom a wave asks of these schools; those still to be waited for stand first."""
    found: dict[tuple[int, str], list[Member]] = {}
    for row in unit.all(
        select(
            school.c.id.label("school_id"),
            school.c.name,
            person.c.code,
            person.c.position,
            response.c.id,
            response.c.submitted_at,
        )
        .select_from(
            people.outerjoin(
                response, (response.c.person_id == person.c.id) & (response.c.wave_id == bindparam("wave"))
            )
        )
        .where(school.c.id.in_(schools), audience_condition(watched.audience))
        .order_by(school.c.id, person.c.position, person.c.code),
        wave=watched.wave_id,
    ):
        state = State.SUBMITTED if row.submitted_at else State.STARTED if row.id else State.NOT_STARTED
        found.setdefault((row.school_id, row.name), []).append(Member(row.code, row.position, state))
    order = list(State)
    return tuple(
        Team(name, tuple(sorted(members, key=lambda one: order.index(one.state))))
        for (_, name), members in found.items()
    )


def means(unit: Unit, watched: Watched, school_id: int, *, min_group: int) -> tuple[TeamMean, ...]:
    """The team's mean per competency, of those alone in which at least `min_group` members have a result."""
    mean, count = func.avg(score.c.value).label("mean"), func.count(score.c.value).label("people")
    rows = unit.all(
        select(score.c.competency, mean, count)
        .select_from(
            people.join(response, response.c.person_id == person.c.id).join(score, score.c.response_id == response.c.id)
        )
        .where(
            response.c.wave_id == watched.wave_id,
            response.c.submitted_at.is_not(None),
            score.c.value.is_not(None),
            school.c.id == school_id,
            audience_condition(watched.audience),
        )
        .group_by(score.c.competency)
        .having(count >= min_group)
    )
    return tuple(TeamMean(row.competency, float(row.mean), row.people) for row in rows)
