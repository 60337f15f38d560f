"""Drafts of waves as they are stored: found, made and changed, always with a look at whose they are."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, func, insert, select, update

from db.tables import form, wave
from db.unit import Unit
from people.me import Me
from people.refusals import Gone, Refused
from surveys import audience, reminding
from surveys.audience import Audience
from surveys.days import end_of
from surveys.reminding import Reminders

USUAL_DAYS = 14
LONGEST_NAME = 80  # the column holds 100; a trial puts a word before the name


@dataclass(frozen=True, slots=True)
class Draft:
    wave_id: int
    form_id: int
    form_key: str
    title: str  # of the form
    version: str
    name: str
    number: int
    follows: int | None
    opens_at: datetime  # a moment that has passed means: as soon as published
    closes_at: datetime
    audience: Audience
    reminders: Reminders
    director_sees: bool


def load(unit: Unit, me: Me, wave_id: int, *, lock: bool = False) -> Draft:
    """Raises Gone when it is no draft (any more) and Refused when it is another municipality's.

    With `lock` nobody else changes or publishes it until this unit ends.
    """
    if lock:
        unit.run(select(wave.c.id).where(wave.c.id == wave_id).with_for_update())
    found = unit.one(_drafts().where(wave.c.id == wave_id))
    if found is None:
        raise Gone("draft")
    if found.municipality_id != me.municipality_id or not me.is_coordinator():
        raise Refused
    if found.published_at is not None:
        raise Gone("draft")
    return _draft(found)


def find(unit: Unit, me: Me, *which: ColumnElement[bool]) -> Draft | None:
    """The oldest draft of my municipality of which this holds."""
    rows = unit.all(
        _drafts()
        .where(wave.c.municipality_id == me.municipality_id, wave.c.published_at.is_(None), *which)
        .order_by(wave.c.id)
        .limit(1)
    )
    return _draft(rows[0]) if rows else None


def make(unit: Unit, me: Me, form_id: int, name: str, **more: object) -> Draft:
    """A new draft with what is usual. Raises Gone when there is no such form."""
    require_form(unit, form_id)
    today = unit.now.astimezone(me.zone).date()
    values: dict[str, object] = {
        "municipality_id": me.municipality_id,
        "form_id": form_id,
        "name": name[:LONGEST_NAME],
        "opens_at": unit.now,
        "closes_at": end_of(today + timedelta(days=USUAL_DAYS), me.zone),
        "reminders": reminding.dumps(reminding.USUAL),
    }
    return load(unit, me, unit.scalar(insert(wave).values(values | more).returning(wave.c.id)))


def change(unit: Unit, me: Me, draft: Draft, **values: object) -> Draft:
    unit.run(update(wave).where(wave.c.id == draft.wave_id).values(values))
    return load(unit, me, draft.wave_id)


def require_form(unit: Unit, form_id: int) -> None:
    if not unit.scalar(select(func.count()).select_from(form).where(form.c.id == form_id)):
        raise Gone("form")


def _drafts() -> Any:
    return (
        select(
            wave.c.id,
            wave.c.municipality_id,
            wave.c.form_id,
            form.c.key,
            form.c.title,
            form.c.version,
            wave.c.name,
            wave.c.number,
            wave.c.follows_id,
            wave.c.opens_at,
            wave.c.closes_at,
            wave.c.audience,
            wave.c.reminders,
            wave.c.director_sees,
            wave.c.published_at,
        )
        .select_from(wave.join(form, wave.c.form_id == form.c.id))
        .where(wave.c.trial_for.is_(None), wave.c.event_id.is_(None))
    )


def _draft(row: Row[Any]) -> Draft:
    return Draft(
        wave_id=row.id,
        form_id=row.form_id,
        form_key=row.key,
        title=row.title,
        version=row.version,
        name=row.name,
        number=row.number,
        follows=row.follows_id,
        opens_at=row.opens_at,
        closes_at=row.closes_at,
        audience=audience.loads(row.audience),
        reminders=reminding.loads(row.reminders),
        director_sees=row.director_sees,
    )
