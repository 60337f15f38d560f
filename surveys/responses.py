"""A response as it is stored: read whole by one statement and another for its answers, written answer by answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, delete, exists, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from db.prepared import Prepared
from db.tables import answer, response, school, wave, wave_person
from db.unit import Unit
from messaging import live
from people.me import Me
from people.refusals import Gone, Refused
from surveys import audience
from surveys.flow import Answers
from surveys.form import Form
from surveys.publishing import Shelf


@dataclass(frozen=True, slots=True)
class Response:
    """Somebody's answers in a wave, with the form they were asked in."""

    id: int
    wave_id: int
    wave: str
    person_id: int
    form: Form
    cursor: int
    started_at: datetime
    submitted_at: datetime | None
    locked_at: datetime | None
    closes_at: datetime
    open: bool
    given: Answers
    ticks: Mapping[str, str]  # choices of a multiple question before «Готово», by question name
    picture: str | None
    trial: bool = False  # a coordinator tries the questionnaire: nothing of it is kept

    @property
    def may_change(self) -> bool:
        return self.open and self.locked_at is None


_read = Prepared(
    select(
        response.c.id,
        response.c.wave_id,
        response.c.person_id,
        response.c.form_id,
        response.c.cursor,
        response.c.started_at,
        response.c.submitted_at,
        response.c.locked_at,
        response.c.picture,
        wave.c.name,
        wave.c.closes_at,
        wave.c.municipality_id,
        wave.c.trial_for,
    )
    .select_from(response.join(wave, response.c.wave_id == wave.c.id))
    .where(response.c.id == bindparam("response"))
)
_answers = Prepared(
    select(answer.c.question, answer.c.value, answer.c.draft).where(answer.c.response_id == bindparam("response"))
)


def load(unit: Unit, me: Me, response_id: int, shelf: Shelf) -> Response:
    """My response. Raises Gone when there is none of this number and Refused when it is somebody else's."""
    row = unit.one(_read, response=response_id)
    if row is None:
        raise Gone("response")
    if row.person_id != me.person_id:
        raise Refused
    form = shelf.get(unit, row.form_id)
    given: dict[str, str] = {}
    ticks: dict[str, str] = {}
    count = len(form.questions)
    for question, value, draft in unit.all(_answers, response=response_id):
        if question < count:
            (ticks if draft else given)[form.questions[question].name] = value
    return Response(
        id=row.id,
        wave_id=row.wave_id,
        wave=row.name,
        person_id=row.person_id,
        form=form,
        cursor=row.cursor,
        started_at=row.started_at,
        submitted_at=row.submitted_at,
        locked_at=row.locked_at,
        closes_at=row.closes_at,
        open=row.closes_at > unit.now,
        given=Answers(given, unit.now.astimezone(me.zone).replace(tzinfo=None)),
        ticks=ticks,
        picture=row.picture,
        trial=row.trial_for is not None,
    )


def begin(unit: Unit, me: Me, wave_id: int, shelf: Shelf, prefilled: Mapping[str, str]) -> int:
    """My response in a wave, made at the first call; `prefilled` are hidden fields that the bot knows.

    Raises Gone for a wave that is closed and was never begun, or is not open yet, and Refused for another municipality's
    and for one that asks others.
    """
    row = unit.one(
        select(
            wave.c.municipality_id,
            wave.c.form_id,
            wave.c.opens_at,
            wave.c.closes_at,
            wave.c.published_at,
            wave.c.trial_for,
            wave.c.audience,
            wave.c.event_id,
            exists().where(wave_person.c.wave_id == wave.c.id, wave_person.c.person_id == me.person_id).label("named"),
            select(school.c.kind).where(school.c.id == me.school_id).scalar_subquery().label("kind"),
            response.c.id,
        )
        .select_from(
            wave.outerjoin(response, (response.c.wave_id == wave.c.id) & (response.c.person_id == me.person_id))
        )
        .where(wave.c.id == wave_id)
    )
    if row is None or (row.published_at is None and row.trial_for != me.person_id):
        raise Gone("wave")
    if row.municipality_id != me.municipality_id:
        raise Refused
    if row.id is not None:
        known: int = row.id
        return known
    if not row.opens_at <= unit.now < row.closes_at:
        raise Gone("wave")
    asked = audience.loads(row.audience).includes(position=me.position, school=me.school_id, kind=row.kind)
    if row.event_id is not None:
        asked = row.named
    if not asked and row.trial_for is None:
        raise Refused
    form = shelf.get(unit, row.form_id)
    make = postgresql.insert if unit.connection.dialect.name == "postgresql" else sqlite.insert
    unit.run(
        make(response)
        .values(
            wave_id=wave_id,
            person_id=me.person_id,
            form_id=row.form_id,
            cursor=form.asked[0] if form.asked else 0,
            started_at=unit.now,
        )
        .on_conflict_do_nothing(index_elements=["wave_id", "person_id"])
    )
    unit.bells.add(live.BELL)
    made: int = unit.scalar(
        select(response.c.id).where(response.c.wave_id == wave_id, response.c.person_id == me.person_id)
    )
    unit.many(
        insert(answer),
        [
            {"response_id": made, "question": form.by_name(name).index, "value": value, "draft": False}
            for name, value in prefilled.items()
            if name in form.names
        ],
    )
    return made


def begun(unit: Unit, me: Me, wave_id: int) -> bool:
    """Have I opened this wave before?"""
    mine = select(response.c.id).where(response.c.wave_id == wave_id, response.c.person_id == me.person_id)
    return unit.scalar(mine) is not None


def _upsert(dialect: str) -> Prepared:
    make = postgresql.insert if dialect == "postgresql" else sqlite.insert
    statement = make(answer).values(
        response_id=bindparam("response"),
        question=bindparam("question"),
        value=bindparam("value"),
        draft=bindparam("draft"),
    )
    return Prepared(
        statement.on_conflict_do_update(
            index_elements=["response_id", "question", "draft"],
            set_={"value": statement.excluded.value},
        )
    )


_UPSERT = {dialect: _upsert(dialect) for dialect in ("sqlite", "postgresql")}
_move = Prepared(update(response).where(response.c.id == bindparam("response")).values(cursor=bindparam("to")))


def put(unit: Unit, response_id: int, question: int, value: str, *, draft: bool = False) -> None:
    """Keep an answer; the same answer again changes nothing."""
    unit.run(_UPSERT[unit.connection.dialect.name], response=response_id, question=question, value=value, draft=draft)


def move(unit: Unit, response: Response, to: int) -> None:
    """Remember the question this person is at."""
    if response.cursor != to:
        unit.run(_move, response=response.id, to=to)


def forget_ticks(unit: Unit, response_id: int, question: int) -> None:
    unit.run(
        delete(answer).where(
            answer.c.response_id == response_id, answer.c.question == question, answer.c.draft.is_(True)
        )
    )


def submitted(unit: Unit, response_id: int) -> None:
    """The first moment of sending stays, however often answers are changed afterwards."""
    unit.run(
        update(response)
        .where(response.c.id == response_id)
        .values(submitted_at=func.coalesce(response.c.submitted_at, unit.now), picture=None)
    )
    unit.bells.add(live.BELL)


def reopened(unit: Unit, response_id: int) -> None:
    unit.run(update(response).where(response.c.id == response_id).values(submitted_at=None, picture=None))


def locked(unit: Unit, response_id: int) -> None:
    unit.run(
        update(response).where(response.c.id == response_id, response.c.locked_at.is_(None)).values(locked_at=unit.now)
    )


def drawn(unit: Unit, response_id: int, picture: str) -> None:
    """Telegram's file_id of the drawn profile, so that it is uploaded once."""
    unit.run(update(response).where(response.c.id == response_id).values(picture=picture))


def pictures_outdated(unit: Unit, wave_id: int) -> None:
    """The wave is over, so there is more to draw: means of others stand beside one's own."""
    unit.run(update(response).where(response.c.wave_id == wave_id).values(picture=None))
