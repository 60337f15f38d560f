"""Coverage of a wave: the promise is every school, so schools that are not covered stand first.

A team is covered by the rule of the indicator «Охват команд диагностикой»: at least half of its members finished, and at
least three of them or all. States are counted; what anybody answered is not looked at.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, case, func, select

from db.tables import person, response, school, wave
from db.unit import Unit
from people.me import Me
from people.refusals import Gone, Refused
from surveys.waves import State

ENOUGH = 3


@dataclass(frozen=True, slots=True)
class TeamCoverage:
    school_id: int
    school: str
    people: int
    started: int  # begun and not sent
    finished: int

    @property
    def covered(self) -> bool:
        return self.finished * 2 >= self.people > 0 and self.finished >= min(ENOUGH, self.people)


@dataclass(frozen=True, slots=True)
class Coverage:
    wave_id: int
    wave: str
    closes_at: datetime
    teams: tuple[TeamCoverage, ...]  # not covered first, the least finished of them first

    @property
    def covered(self) -> int:
        return sum(team.covered for team in self.teams)

    @property
    def people(self) -> int:
        return sum(team.people for team in self.teams)

    @property
    def finished(self) -> int:
        return sum(team.finished for team in self.teams)


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody of a school's team as their school coordinator sees them: a post and a state."""

    code: str
    position: str
    state: State


_in_wave = (response.c.person_id == person.c.id) & (response.c.wave_id == bindparam("wave"))
_teams = (
    select(
        school.c.id,
        school.c.name,
        func.count(person.c.id).label("people"),
        func.sum(case((response.c.id.is_not(None) & response.c.submitted_at.is_(None), 1), else_=0)).label("started"),
        func.sum(case((response.c.submitted_at.is_not(None), 1), else_=0)).label("finished"),
    )
    .select_from(
        school.outerjoin(person, (person.c.school_id == school.c.id) & person.c.left_at.is_(None)).outerjoin(
            response, _in_wave
        )
    )
    .where(school.c.municipality_id == bindparam("municipality"), school.c.left_at.is_(None))
    .group_by(school.c.id, school.c.name)
)
_members = (
    select(person.c.code, person.c.position, response.c.id, response.c.submitted_at)
    .select_from(person.outerjoin(response, _in_wave))
    .where(person.c.school_id == bindparam("school"), person.c.left_at.is_(None))
    .order_by(person.c.position, person.c.code)
)


def coverage(unit: Unit, me: Me, wave_id: int) -> Coverage:
    """The coverage of a wave of my municipality; 0 means the newest. Raises Gone and Refused."""
    found = _wave(unit, me, wave_id)
    teams = [
        TeamCoverage(row.id, row.name, row.people, int(row.started), int(row.finished))
        for row in unit.all(_teams, wave=found.wave_id, municipality=me.municipality_id)
    ]
    teams.sort(key=lambda team: (team.covered, team.finished > 0, team.started > 0, team.finished, team.school))
    return Coverage(found.wave_id, found.name, found.closes_at, tuple(teams))


def team(unit: Unit, me: Me, school_id: int, wave_id: int) -> tuple[str, Sequence[Member]]:
    """The wave's name and who of a school has begun and finished. Raises Gone and Refused."""
    found = _wave(unit, me, wave_id)
    members = [
        Member(row.code, row.position, _state(row.id, row.submitted_at))
        for row in unit.all(_members, wave=found.wave_id, school=school_id)
    ]
    return found.name, members


@dataclass(frozen=True, slots=True)
class _Wave:
    wave_id: int
    name: str
    closes_at: datetime


def _wave(unit: Unit, me: Me, wave_id: int) -> _Wave:
    statement = select(wave.c.id, wave.c.name, wave.c.closes_at, wave.c.municipality_id)
    if wave_id:
        statement = statement.where(wave.c.id == wave_id)
    else:
        statement = statement.where(
            wave.c.municipality_id == me.municipality_id,
            wave.c.opens_at <= unit.now,
            wave.c.published_at.is_not(None),
        ).order_by(wave.c.closes_at.desc(), wave.c.id.desc())
    row = unit.one(statement.limit(1))
    if row is None:
        raise Gone("wave")
    if row.municipality_id != me.municipality_id:
        raise Refused
    return _Wave(row.id, row.name, row.closes_at)


def _state(response_id: int | None, submitted_at: datetime | None) -> State:
    if response_id is None:
        return State.NOT_STARTED
    return State.STARTED if submitted_at is None else State.SUBMITTED
