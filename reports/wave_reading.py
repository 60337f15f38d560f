"""What a report of a wave reads: one snapshot of the database, counted by SQL, so that its tables agree with one another.

Only sent answers count, of an open wave only those that no later look tells apart (`surveys/settling.py`). A person whose data
were erased keeps neither school nor position, so their answers are part of the totals and of no group.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pandas as pd
from sqlalchemy import ColumnElement, Connection, Executable, String, case, cast, create_engine, event, func, select
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from db.engine import BUSY_MILLISECONDS, is_sqlite, parse_url
from db.tables import form as forms
from db.tables import municipality, person, response, school, score, wave
from people.refusals import Gone, Refused
from surveys import form_json, settling
from surveys.form import Form
from surveys.importing import import_form
from surveys.scoring import Level


@dataclass(frozen=True, slots=True)
class WaveFacts:
    """A wave with its form; moments are aware. `responses` are sent and counted, `later` sent and counted later only.

    `counting` is the condition for a response that is counted.
    """

    wave_id: int
    name: str
    number: int
    opens_at: datetime
    closes_at: datetime
    municipality_id: int
    municipality: str
    zone: ZoneInfo
    form_id: int
    form: Form
    responses: int
    later: int
    counting: ColumnElement[bool] = field(compare=False, repr=False)

    @property
    def last_moment(self) -> datetime:
        """What closes at midnight is open for the whole day before."""
        return self.closes_at - timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Grouped:
    """Counts as SQL grouped them, one row a group.

    scores: competency, value, level, flag, people, self_sum, self_people, case_sum, case_people
    by_school: school, competency, people, total, deficits, greatest
    by_position: position, competency, people, total
    responses_by_school: school, people; responses_by_position: position, people
    schools: school, name, kind, pupils, left_at; a school is its id as text, like every other key
    """

    scores: pd.DataFrame
    by_school: pd.DataFrame
    by_position: pd.DataFrame
    responses_by_school: pd.DataFrame
    responses_by_position: pd.DataFrame
    schools: pd.DataFrame


@contextmanager
def snapshot(database_url: str) -> Iterator[Connection]:
    """A connection that cannot write and sees one moment of the database, however long the reading takes."""
    url = parse_url(database_url)
    if is_sqlite(url):
        engine = create_engine(url, poolclass=NullPool, hide_parameters=True)
        event.listen(engine, "connect", _only_reading)
        event.listen(engine, "begin", _begin)
    else:
        engine = create_engine(url, poolclass=NullPool, hide_parameters=True).execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def read_facts(connection: Connection, wave_id: int, municipality_id: int, now: datetime) -> WaveFacts:
    """Raises Gone for a wave that is not there and Refused for another municipality's."""
    row = connection.execute(
        select(
            wave.c.name,
            wave.c.number,
            wave.c.opens_at,
            wave.c.closes_at,
            wave.c.municipality_id,
            wave.c.form_id,
            wave.c.trial_for,
            municipality.c.name.label("municipality"),
            municipality.c.time_zone,
            forms.c.compiled,
            forms.c.compiler,
            forms.c.source,
            forms.c.source_name,
        )
        .select_from(
            wave.join(municipality, wave.c.municipality_id == municipality.c.id).join(
                forms, wave.c.form_id == forms.c.id
            )
        )
        .where(wave.c.id == wave_id)
    ).one_or_none()
    if row is None or row.trial_for is not None:
        raise Gone("wave")
    if row.municipality_id != municipality_id:
        raise Refused
    sent = (response.c.wave_id == wave_id) & response.c.submitted_at.is_not(None)
    counting = settling.settled(wave_id, lambda asked: connection.execute(asked).one()) if row.closes_at > now else sent
    responses = _count(connection, counting)
    return WaveFacts(
        wave_id=wave_id,
        name=row.name,
        number=row.number,
        opens_at=row.opens_at,
        closes_at=row.closes_at,
        municipality_id=row.municipality_id,
        municipality=row.municipality,
        zone=ZoneInfo(row.time_zone),
        form_id=row.form_id,
        form=_form(row.compiled, row.compiler, row.source, row.source_name),
        responses=responses,
        later=_count(connection, sent) - responses,
        counting=counting,
    )


def _count(connection: Connection, which: ColumnElement[bool]) -> int:
    return connection.execute(select(func.count(response.c.id)).where(which)).scalar_one()


def read_form(connection: Connection, form_id: int) -> Form:
    row = connection.execute(
        select(forms.c.compiled, forms.c.compiler, forms.c.source, forms.c.source_name).where(forms.c.id == form_id)
    ).one()
    return _form(row.compiled, row.compiler, row.source, row.source_name)


def _form(compiled: str, compiler: int, source: bytes, source_name: str) -> Form:
    """As it was compiled, or from its source when that was by another version of the compiler."""
    if compiler == form_json.COMPILER:
        return form_json.loads(compiled)
    return import_form(source, filename=source_name).form


@dataclass(frozen=True, slots=True)
class Named:
    wave_id: int
    municipality_id: int
    name: str


def find_waves(connection: Connection, wanted: str) -> tuple[Named, ...]:
    """The wave of this number, or all that are called so, the newest first."""
    rows = connection.execute(
        select(wave.c.id, wave.c.municipality_id, wave.c.name)
        .where(wave.c.trial_for.is_(None))
        .order_by(wave.c.id.desc())
    ).all()
    # Not in SQL: SQLite's lower() knows Latin letters only.
    name = wanted.strip().casefold()
    found = [row for row in rows if str(row.id) == name] or [row for row in rows if row.name.casefold() == name]
    return tuple(Named(row.id, row.municipality_id, row.name) for row in found)


def read_groups(connection: Connection, facts: WaveFacts) -> Grouped:
    sent = facts.counting
    people = response.join(person, response.c.person_id == person.c.id)
    scored = people.join(score, score.c.response_id == response.c.id)
    with_index = sent & score.c.value.is_not(None)
    deficits = func.sum(case((score.c.level == Level.DEFICIT.value, 1), else_=0))
    return Grouped(
        scores=_frame(
            connection,
            select(
                score.c.competency,
                score.c.value,
                score.c.level,
                score.c.flag,
                func.count().label("people"),
                func.sum(score.c.self_value).label("self_sum"),
                func.count(score.c.self_value).label("self_people"),
                func.sum(score.c.case_score).label("case_sum"),
                func.count(score.c.case_score).label("case_people"),
            )
            .select_from(response.join(score, score.c.response_id == response.c.id))
            .where(sent)
            .group_by(score.c.competency, score.c.value, score.c.level, score.c.flag),
        ),
        by_school=_frame(
            connection,
            select(
                cast(person.c.school_id, String).label("school"),
                score.c.competency,
                func.count().label("people"),
                func.sum(score.c.value).label("total"),
                deficits.label("deficits"),
                func.max(score.c.value).label("greatest"),
            )
            .select_from(scored)
            .where(with_index, person.c.school_id.is_not(None))
            .group_by(person.c.school_id, score.c.competency),
        ),
        by_position=_frame(
            connection,
            select(
                person.c.position,
                score.c.competency,
                func.count().label("people"),
                func.sum(score.c.value).label("total"),
            )
            .select_from(scored)
            .where(with_index)
            .group_by(person.c.position, score.c.competency),
        ),
        responses_by_school=_frame(
            connection,
            select(cast(person.c.school_id, String).label("school"), func.count().label("people"))
            .select_from(people)
            .where(sent, person.c.school_id.is_not(None))
            .group_by(person.c.school_id),
        ),
        responses_by_position=_frame(
            connection,
            select(person.c.position, func.count().label("people"))
            .select_from(people)
            .where(sent)
            .group_by(person.c.position),
        ),
        schools=_frame(
            connection,
            select(
                cast(school.c.id, String).label("school"),
                school.c.name,
                school.c.kind,
                school.c.pupils,
                school.c.left_at,
            ).where(school.c.municipality_id == facts.municipality_id),
        ),
    )


def _frame(connection: Connection, statement: Executable) -> pd.DataFrame:
    result = connection.execute(statement)
    return pd.DataFrame.from_records(result.all(), columns=list(result.keys()))


def _only_reading(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # the driver would begin nothing for a SELECT, and each would see another moment
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
    cursor.execute("PRAGMA query_only=ON")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
