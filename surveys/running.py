"""Waves as the coordinators of a municipality see them, drafts included, and what may be done to a published one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, bindparam, case, func, select, update

from db.tables import form, response, wave
from db.unit import Unit
from people import audit
from people.me import Me
from people.refusals import Gone, Refused
from surveys import audience, planning, prolonging, reminding
from surveys.audience import Audience
from surveys.days import end_of
from surveys.invited import Headcount, headcount
from surveys.planning import Wrong
from surveys.reminding import Reminders
from surveys.waves_due import BELL


class Stage(StrEnum):
    """In the order in which a coordinator wants to see them."""

    OPEN = "open"
    PLANNED = "planned"
    DRAFT = "draft"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Run:
    wave_id: int
    name: str
    number: int
    form_id: int
    title: str  # of the form
    version: str
    stage: Stage
    opens_at: datetime
    closes_at: datetime
    audience: Audience
    reminders: Reminders
    director_sees: bool
    asked: Headcount
    begun: int  # and not sent
    finished: int


def every(unit: Unit, me: Me) -> Sequence[Run]:
    """All waves of my municipality: open ones by their end, planned ones by their beginning, then drafts and the past."""
    rows = unit.all(_runs().where(wave.c.municipality_id == me.municipality_id))
    order = list(Stage)

    def place(run: Run) -> tuple[int, float]:
        by = run.opens_at if run.stage is Stage.PLANNED else run.closes_at
        return order.index(run.stage), -by.timestamp() if run.stage is Stage.CLOSED else by.timestamp()

    return sorted((_run(unit, row) for row in rows), key=place)


def look(unit: Unit, me: Me, wave_id: int, *, lock: bool = False) -> Run:
    """A published wave of my municipality. `lock` holds it until the unit ends. Raises Gone and Refused."""
    if lock:
        unit.run(select(wave.c.id).where(wave.c.id == wave_id).with_for_update())
    row = unit.one(_runs().where(wave.c.id == wave_id))
    if row is None:
        raise Gone("wave")
    if row.municipality_id != me.municipality_id or not me.is_coordinator():
        raise Refused
    if row.published_at is None:
        raise Gone("wave")
    return _run(unit, row)


def prolong(unit: Unit, me: Me, wave_id: int, day: date) -> Run | Wrong:
    """Keep the wave open until the end of this day and tell those who have not finished; the same day again changes
    nothing. Raises Gone when it is closed."""
    run = look(unit, me, wave_id, lock=True)  # of two coordinators the second sees what the first has made of it
    if run.stage is Stage.CLOSED or unit.scalar(_end_told, wave=wave_id):
        raise Gone("wave")
    closes_at = end_of(day, me.zone)
    if closes_at == run.closes_at:
        return run
    if closes_at < run.closes_at:
        return Wrong.BEFORE_OPENING if closes_at <= run.opens_at else Wrong.PASSED
    wrong = planning.closing_fault(unit, closes_at, opens_at=run.opens_at)
    if wrong is not None:
        return wrong
    unit.run(update(wave).where(wave.c.id == wave_id).values(closes_at=closes_at))
    told = prolonging.waiting(unit, wave_id, me.municipality_id, run.audience)
    prolonging.tell(unit, wave_id, told, day=day, closes_at=closes_at)
    audit.note(unit, me, "wave-prolonged", {"wave": wave_id, "name": run.name, "until": day.isoformat()})
    unit.bells.add(BELL)
    return look(unit, me, wave_id)


def unfinished_in_bot(unit: Unit, me: Me, run: Run) -> int:
    """How many people would hear that this wave is prolonged."""
    return len(prolonging.waiting(unit, run.wave_id, me.municipality_id, run.audience))


def close(unit: Unit, me: Me, wave_id: int) -> Run:
    """Close an open wave now: what is sent counts, what is not is kept, and its owners are told. Closed already, it stays."""
    run = look(unit, me, wave_id, lock=True)
    if run.stage is Stage.PLANNED:
        raise Gone("wave")
    if run.stage is Stage.OPEN:
        unit.run(
            update(wave)
            .where(wave.c.id == wave_id, wave.c.closes_at > unit.now)
            .values(closes_at=unit.now, closing_told_at=None)
        )
        audit.note(unit, me, "wave-closed", {"wave": wave_id, "name": run.name, "unfinished": run.begun})
        unit.bells.add(BELL)
    return look(unit, me, wave_id)


def unpublish(unit: Unit, me: Me, wave_id: int) -> None:
    """Make a draft of a wave that has not opened: nobody has heard of it yet. Raises Gone once it has opened."""
    run = look(unit, me, wave_id)
    taken_back = unit.run(
        update(wave).where(wave.c.id == wave_id, wave.c.opens_at > unit.now).values(published_at=None)
    )
    if taken_back.rowcount != 1:
        raise Gone("wave")
    audit.note(unit, me, "wave-unpublished", {"wave": wave_id, "name": run.name})


# At its very last moment people may hear of the end while somebody prolongs it by a clock that is a moment behind.
_end_told = select(wave.c.closing_told_at >= wave.c.closes_at).where(wave.c.id == bindparam("wave"))


def _runs() -> Any:
    def count(condition: Any) -> Any:
        return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)

    counts = (
        select(
            response.c.wave_id,
            count(response.c.submitted_at.is_(None)).label("begun"),
            count(response.c.submitted_at.is_not(None)).label("finished"),
        )
        .group_by(response.c.wave_id)
        .subquery()
    )
    return (
        select(
            wave.c.id,
            wave.c.name,
            wave.c.number,
            wave.c.municipality_id,
            wave.c.form_id,
            form.c.title,
            form.c.version,
            wave.c.opens_at,
            wave.c.closes_at,
            wave.c.published_at,
            wave.c.audience,
            wave.c.reminders,
            wave.c.director_sees,
            func.coalesce(counts.c.begun, 0).label("begun"),
            func.coalesce(counts.c.finished, 0).label("finished"),
        )
        .select_from(wave.join(form, wave.c.form_id == form.c.id).outerjoin(counts, counts.c.wave_id == wave.c.id))
        .where(wave.c.trial_for.is_(None), wave.c.event_id.is_(None))
    )


def _run(unit: Unit, row: Row[Any]) -> Run:
    asked = audience.loads(row.audience)
    return Run(
        wave_id=row.id,
        name=row.name,
        number=row.number,
        form_id=row.form_id,
        title=row.title,
        version=row.version,
        stage=_stage(row, unit.now),
        opens_at=row.opens_at,
        closes_at=row.closes_at,
        audience=asked,
        reminders=reminding.loads(row.reminders),
        director_sees=row.director_sees,
        asked=headcount(unit, row.municipality_id, asked),
        begun=int(row.begun),
        finished=int(row.finished),
    )


def _stage(row: Row[Any], now: datetime) -> Stage:
    if row.published_at is None:
        return Stage.DRAFT
    if row.closes_at <= now:
        return Stage.CLOSED
    return Stage.OPEN if row.opens_at <= now else Stage.PLANNED
