"""Whom a wave reached, in totals: schools, teams and people it asks, by the rule of `reports.coverage`."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, and_, func, select

from db.tables import person, response, school, wave
from reports.coverage import ENOUGH
from surveys.audience import loads
from surveys.invited import audience_condition


@dataclass(frozen=True, slots=True)
class Reached:
    """`answered` are schools where anybody finished, `covered` teams; `begun` counts people who finished as well."""

    schools: int
    answered: int
    covered: int
    people: int
    begun: int
    finished: int


def read_reached(connection: Connection, wave_id: int) -> Reached:
    """Of the schools and people on the roster today; who has left counts no more, whatever they have sent."""
    row = connection.execute(select(wave.c.municipality_id, wave.c.audience).where(wave.c.id == wave_id)).one()
    audience = loads(row.audience)
    asked = and_(person.c.school_id == school.c.id, audience_condition(audience))
    # With everybody asked, a school nobody has been entered for waits as well; otherwise nobody there was meant.
    teams = school.outerjoin(person, asked) if audience.everybody else school.join(person, asked)
    answered = and_(response.c.person_id == person.c.id, response.c.wave_id == wave_id)
    rows = connection.execute(
        select(func.count(person.c.id), func.count(response.c.id), func.count(response.c.submitted_at))
        .select_from(teams.outerjoin(response, answered))
        .where(school.c.municipality_id == row.municipality_id, school.c.left_at.is_(None))
        .group_by(school.c.id)
    ).all()
    return Reached(
        schools=len(rows),
        answered=sum(finished > 0 for _, _, finished in rows),
        covered=sum(_covered(people, finished) for people, _, finished in rows),
        people=sum(people for people, _, _ in rows),
        begun=sum(begun for _, begun, _ in rows),
        finished=sum(finished for _, _, finished in rows),
    )


def _covered(people: int, finished: int) -> bool:
    return people > 0 and (finished == people or (finished * 2 >= people and finished >= ENOUGH))
