"""Coverage of a wave: the promise is every school, so schools that are not covered stand first.

A team is covered by the rule of the indicator «Охват команд диагностикой»: at least half of its members finished, and at
least three of them or all. States are counted, answers are not looked at. The database counts, sorts and cuts out the page,
so a region of schools costs little more than a district of them.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any

from sqlalchemy import Row, Select, Subquery, and_, bindparam, case, exists, func, or_, select

from db.tables import person, response, school, wave
from db.unit import Unit
from people.me import Me
from people.refusals import Gone, Refused
from surveys.audience import Audience, loads
from surveys.invited import audience_condition

ENOUGH = 3
EVERY = 1_000_000  # schools on a page: more than there are


class Stage(IntEnum):
    """How far a team has come, in the order a coordinator wants to see them."""

    NOT_STARTED = 0
    UNDER_WAY = 1
    COVERED = 2  # enough of them finished, not everybody
    COMPLETE = 3


@dataclass(frozen=True, slots=True)
class TeamCoverage:
    school_id: int
    school: str
    people: int  # of whom the wave asks
    begun: int  # whether or not they have sent it
    finished: int
    stage: Stage


@dataclass(frozen=True, slots=True)
class Watched:
    """A wave as it is looked at from outside."""

    wave_id: int
    name: str
    form_id: int
    opens_at: datetime
    closes_at: datetime
    open: bool
    director_sees: bool
    audience: Audience


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of all schools, except that `teams` are the ones asked for: not covered first, the least finished of them first."""

    wave: Watched
    schools: int
    people: int
    begun: int
    finished: int
    by_stage: tuple[int, int, int, int]  # schools, by Stage
    teams: tuple[TeamCoverage, ...]

    @property
    def not_covered(self) -> int:
        return self.by_stage[Stage.NOT_STARTED] + self.by_stage[Stage.UNDER_WAY]

    @property
    def unfinished(self) -> int:
        return self.people - self.finished

    @property
    def not_started(self) -> int:
        return self.people - self.begun


def coverage(unit: Unit, me: Me, wave_id: int, *, first: int = 0, most: int) -> Coverage:
    """`most` schools beginning with the `first`; wave 0 is the one that ends last. Raises Gone and Refused."""
    watched = look(unit, me, wave_id)
    asked = _EVERYBODY if watched.audience.everybody else _statement(watched.audience)
    given = {"wave": watched.wave_id, "municipality": me.municipality_id}
    rows = unit.all(asked, **given, first=first, most=most)
    if not rows and first:
        rows = unit.all(asked, **given, first=0, most=most)
    if not rows:
        return Coverage(watched, 0, 0, 0, 0, (0, 0, 0, 0), ())
    top = rows[0]
    stages = (int(top.stage0), int(top.stage1), int(top.stage2), int(top.stage3))
    teams = tuple(TeamCoverage(row.id, row.name, row.people, row.begun, row.finished, Stage(row.stage)) for row in rows)
    return Coverage(watched, sum(stages), int(top.all_people), int(top.all_begun), int(top.all_finished), stages, teams)


def changed_since(unit: Unit, wave_id: int, moment: datetime) -> bool:
    """Has anybody begun or finished since this moment?"""
    found: bool = unit.scalar(_changed, wave=wave_id, moment=moment)
    return found


_wave = select(
    wave.c.id,
    wave.c.name,
    wave.c.form_id,
    wave.c.opens_at,
    wave.c.closes_at,
    wave.c.municipality_id,
    wave.c.director_sees,
    wave.c.audience,
    wave.c.published_at,
    wave.c.trial_for,
    wave.c.event_id,
)
_seen = and_(
    wave.c.municipality_id == bindparam("municipality"),
    wave.c.opens_at <= bindparam("now"),
    wave.c.published_at.is_not(None),
    wave.c.trial_for.is_(None),
    wave.c.event_id.is_(None),
)
_one = _wave.where(wave.c.id == bindparam("wave"))
_several = _wave.where(_seen).order_by(wave.c.closes_at.desc(), wave.c.id.desc()).limit(bindparam("most"))


def look(unit: Unit, me: Me, wave_id: int) -> Watched:
    """A wave of my municipality that has begun; 0 is the one that ends last. Raises Gone and Refused."""
    if not wave_id:
        newest = looks(unit, me, most=1)
        if not newest:
            raise Gone("wave")
        return newest[0]
    row = unit.one(_one, wave=wave_id)
    if row is None:
        raise Gone("wave")
    if row.municipality_id != me.municipality_id:
        raise Refused
    ordinary = row.published_at is not None and row.trial_for is None and row.event_id is None
    if not ordinary or row.opens_at > unit.now:
        raise Gone("wave")
    return _watched(unit, row)


def looks(unit: Unit, me: Me, *, most: int) -> tuple[Watched, ...]:
    """The waves of my municipality that have begun, the one that ends last first."""
    rows = unit.all(_several, municipality=me.municipality_id, now=unit.now, most=most)
    return tuple(_watched(unit, row) for row in rows)


def _watched(unit: Unit, row: Row[Any]) -> Watched:
    return Watched(
        wave_id=row.id,
        name=row.name,
        form_id=row.form_id,
        opens_at=row.opens_at,
        closes_at=row.closes_at,
        open=row.closes_at > unit.now,
        director_sees=row.director_sees,
        audience=loads(row.audience),
    )


_changed = select(
    exists().where(
        response.c.wave_id == bindparam("wave"),
        or_(response.c.submitted_at >= bindparam("moment"), response.c.started_at >= bindparam("moment")),
    )
)


def staged(audience: Audience) -> Subquery:
    """Every school a wave asks with its counts and stage, of the parameters `wave` and `municipality`: the one place
    where it is said whom a wave counts and when a team is covered."""
    begun = and_(response.c.person_id == person.c.id, response.c.wave_id == bindparam("wave"))
    asked = and_(person.c.school_id == school.c.id, audience_condition(audience))
    # With everybody asked, a school without people is one nobody has entered yet; otherwise nobody there was meant.
    tables = school.join(person, asked) if not audience.everybody else school.outerjoin(person, asked)
    teams = (
        select(
            school.c.id,
            school.c.name,
            school.c.code,
            func.count(person.c.id).label("people"),
            func.count(response.c.id).label("begun"),
            func.count(response.c.submitted_at).label("finished"),
        )
        .select_from(tables.outerjoin(response, begun))
        .where(school.c.municipality_id == bindparam("municipality"), school.c.left_at.is_(None))
        .group_by(school.c.id, school.c.name, school.c.code)
        .subquery("teams")
    )
    done, members = teams.c.finished, teams.c.people
    return select(
        teams,
        case(
            (and_(members > 0, done == members), int(Stage.COMPLETE)),
            (and_(done * 2 >= members, done >= ENOUGH), int(Stage.COVERED)),
            (teams.c.begun > 0, int(Stage.UNDER_WAY)),
            else_=int(Stage.NOT_STARTED),
        ).label("stage"),
    ).subquery("staged")


def _statement(audience: Audience) -> Select[Any]:
    """One pass: members by school, the stage of each school, sums over all of them beside a page of them."""
    schools = staged(audience)
    return (
        select(
            schools,
            func.sum(schools.c.people).over().label("all_people"),
            func.sum(schools.c.begun).over().label("all_begun"),
            func.sum(schools.c.finished).over().label("all_finished"),
            *(func.sum(case((schools.c.stage == one, 1), else_=0)).over().label(f"stage{int(one)}") for one in Stage),
        )
        # «2» before «10»: codes are numbers of schools as a rule.
        .order_by(schools.c.stage, schools.c.finished, schools.c.begun, func.length(schools.c.code), schools.c.code)
        .limit(bindparam("most"))
        .offset(bindparam("first"))
    )


_EVERYBODY = _statement(Audience())
